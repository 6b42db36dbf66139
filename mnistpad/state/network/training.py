"""A network being trained: what is to be learnt, how far it is, and what the engine says."""

from contextlib import suppress
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal

from mnistpad.core.classes import DIGITS, Classes
from mnistpad.core.data.digits import Source
from mnistpad.core.files import explain
from mnistpad.core.message import Message, joined
from mnistpad.core.network.history import History
from mnistpad.core.network.recipe import TUTORIAL, Recipe
from mnistpad.core.network.runs import RunError, Status
from mnistpad.core.processes import this_process
from mnistpad.engine.messages import (
    Answer,
    Batches,
    Continue,
    Continued,
    Died,
    DownloadEnded,
    Ended,
    EpochEnded,
    Failed,
    Kept,
    Pause,
    Paused,
    Predictions,
    Prepare,
    Prepared,
    Ready,
    Remark,
    SetLearningRate,
    Started,
    Tiles,
    Train,
    Weights,
)
from mnistpad.engine.session import MOST_DEATHS, Heard, SilenceBegan, SilenceEnded, Spawn
from mnistpad.state.network.engine import EngineState
from mnistpad.state.network.progress import Progress
from mnistpad.state.network.runs import Run, RunsState


class Phase(Enum):
    IDLE = "idle"
    STARTING = "starting"  # asked for, not begun: the network is being built
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"

    @property
    def is_active(self) -> bool:
        """Whether a run is under way."""
        return self is not Phase.IDLE


class TrainingState(QObject):
    """One run at a time, in an engine that is started anew if it dies.

    The engine is to be started before it is needed; else it is with the first run.
    """

    changed = Signal()  # phase, recipe, data, or what the engine is up to
    progressed = Signal()  # more updates are done
    begun = Signal()  # a run was asked for
    started = Signal()  # its first update comes next
    epoch_ended = Signal(object)  # its `EpochValues`
    ended = Signal(object)  # the run is over: `Ended` or `Failed`
    kept = Signal()  # it has its network in its folder
    predictions_changed = Signal(object, object)
    """The run's title, and what it reads in each test digit."""
    notice = Signal(object)  # a sentence for the user

    def __init__(self, runs: RunsState, spawn: Spawn, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs = runs
        self.engine = EngineState(spawn, self)
        self.engine.said.connect(self._hear)
        self.engine.changed.connect(self.changed)
        self._tell = self.engine.session.send
        self.recipe, self.source = TUTORIAL, Source.parse("sample")
        self.phase = Phase.IDLE
        self.is_ready = False  # whether the engine can start that at once
        self.run: Run | None = None  # the one under way, or the last
        self.progress = Progress()
        self.learning_rate = self.recipe.learning_rate  # of the run under way, or for the next
        self.failure = ""  # why the last run failed
        self._available: int | None = None
        self._classes: Classes = DIGITS
        self._engine_problem = ""
        self._prepare_timer = QTimer(self, singleShot=True, interval=300)
        self._prepare_timer.timeout.connect(self._prepare)

    # What is to be learnt

    def choose(self, recipe: Recipe, source: Source) -> None:
        """Learn that from now on; the engine makes it ready meanwhile."""
        if self._available is not None and source == self.source:
            recipe = replace(recipe, classes=len(self._classes))
        self.recipe, self.source = recipe, source
        self._engine_problem, self.is_ready = "", False
        if not self.phase.is_active:
            self.learning_rate = recipe.learning_rate
        self._prepare_timer.start()
        self.changed.emit()

    def set_available(self, digits: int | None, classes: Classes = DIGITS) -> None:
        """Say how many training digits the source has, and of what; None while it is unknown."""
        if (digits, classes) != (self._available, self._classes):
            self._available, self._classes = digits, classes
            fits = digits is None or self.recipe.classes == len(classes)
            if not fits:  # as many outputs as there are classes
                self.recipe, self.is_ready = replace(self.recipe, classes=len(classes)), False
            if not self.is_ready:
                self._prepare_timer.start()
            self.changed.emit()

    @property
    def problem(self) -> str:
        """Why what is chosen can't be trained; empty if it can, or isn't known yet."""
        problems = self.recipe.problems(self._available)
        return next(iter(problems.values()), "") or self._engine_problem

    def _prepare(self) -> None:
        if not self.phase.is_active and not self.problem:
            self._tell(Prepare(self.recipe, self.source))
            self.changed.emit()

    # The run

    def start(self, *, paused: bool = False) -> None:
        """Begin a run of what is chosen."""
        if self.phase.is_active or self.problem:
            return
        try:
            run = self._runs.begin(self.recipe, self.source, self._classes)
        except (OSError, RunError) as error:
            reason = explain(error, self._runs.path)
            self.notice.emit(Message("No run was begun. {reason}", reason=reason))
            return
        self._begin(run, paused=paused)

    def train(self, run: Run) -> None:
        """Train a run that was made ready."""
        if not self.phase.is_active:
            self._begin(run, paused=False)

    def resume(self, run: Run) -> None:
        """Go on with a run that was interrupted, from its last finished epoch."""
        if not self.phase.is_active and run.can_go_on:
            with suppress(OSError, ValueError):  # the engine will say what is wrong with it
                run.history = run.whole_history()
            self._begin(run, paused=False)

    def _begin(self, run: Run, *, paused: bool) -> None:
        self.engine.start()
        self.run = run
        # It is ours for as long as this process is there; the engine writes who trains it.
        run.record = record = replace(run.record, status=Status.RUNNING, owner=this_process())
        self.phase, self.is_ready = Phase.STARTING, False
        self.progress = Progress(record.recipe.batch_size)
        self.learning_rate = record.recipe.learning_rate
        self.failure = ""
        self._prepare_timer.stop()
        self._tell(Train(run.number, record.recipe, record.source, run.folder.path, paused))
        self.begun.emit()
        self.changed.emit()

    def pause(self) -> None:
        if self.run is not None and self.phase is Phase.RUNNING:
            self._tell(Pause(self.run.number))

    def go_on(self) -> None:
        """Train on after a pause."""
        if self.phase.is_active:
            self._continue()

    def one_batch(self) -> None:
        """Do one update, then wait; begins a run if there is none."""
        self._continue(updates=1)

    def one_epoch(self) -> None:
        """Go on to the end of the epoch, then wait; begins a run if there is none."""
        self._continue(epoch=True)

    def _continue(self, updates: int | None = None, *, epoch: bool = False) -> None:
        if not self.phase.is_active:
            self.start(paused=True)
        if self.run is not None and self.phase.is_active and self.phase is not Phase.STOPPING:
            self._tell(Continue(self.run.number, updates, epoch))

    def stop(self) -> None:
        """End the run after the update being done; its weights are kept."""
        if self.run is not None and self.phase.is_active and self.phase is not Phase.STOPPING:
            self.phase = Phase.STOPPING
            self.engine.session.stop()
            self.changed.emit()

    def set_learning_rate(self, learning_rate: float) -> None:
        """Change the size of the steps, of the run under way and for the next."""
        if not learning_rate > 0 or learning_rate == self.learning_rate:
            return
        self.learning_rate = learning_rate
        if self.run is not None and self.phase.is_active:
            self._tell(SetLearningRate(self.run.number, learning_rate))
            self.changed.emit()
        else:
            self.choose(replace(self.recipe, learning_rate=learning_rate), self.source)

    @property
    def updates(self) -> int:
        """Done in the run by now."""
        return self.progress.updates

    @property
    def test_accuracy(self) -> float | None:
        """What came of the run; None while that is unknown."""
        return None if self.run is None else self.run.record.test_accuracy

    # What the engine says

    def _hear(self, event: Heard) -> None:
        if self.run is not None and hasattr(event, "run"):
            self._hear_run(self.run, event)
        else:
            self._hear_engine(event)

    def _hear_engine(self, event: Heard) -> None:
        match event:
            case Ready() | DownloadEnded(""):
                self._prepare()
            case Prepared(recipe, source, problem):
                if (recipe, source) == (self.recipe, self.source):
                    self._engine_problem, self.is_ready = problem, not problem
            case SilenceBegan():
                more = _IN_A_RUN if self.phase.is_active else _WITHOUT_ONE
                self.notice.emit(joined([event.sentence, more]))
            case SilenceEnded() | Remark():
                self.notice.emit(event.sentence)
            case Died():
                self._survive(event.cause)
            case _:
                return
        self.changed.emit()

    def _hear_run(self, run: Run, event: Heard) -> None:
        match event:
            case Batches(_, updates, losses, accuracies, seconds) if run.history is not None:
                run.history.append(losses, accuracies)
                self.progress.advance(updates, seconds)
                self.progressed.emit()
                return
            case EpochEnded(_, values) if run.history is not None:
                run.history.end_epoch(values)
                self.epoch_ended.emit(values)
                self.progressed.emit()
                return
            case Answer() | Tiles() | Weights():
                return  # the engine's state has told them
            case Predictions(_, _, predictions):
                self.predictions_changed.emit(run.title, predictions)
                return
            case Started():
                self._start(run, event)
            case Paused(_, updates):
                self.progress.updates = updates
                if self.phase is not Phase.STOPPING:
                    self.phase = Phase.PAUSED
            case Continued():
                self.progress.go_on()
                if self.phase is not Phase.STOPPING:
                    self.phase = Phase.RUNNING
            case Ended() | Failed():
                self._end(run, event)
            case Kept(_, record, problem):
                self._runs.update(run, record)
                if problem:
                    self.notice.emit(problem)
                self.kept.emit()
                self._prepare_timer.start()
        self.changed.emit()

    def _start(self, run: Run, started: Started) -> None:
        self.progress.begin(started)
        if run.history is None or run.history.updates_per_epoch != started.updates_per_epoch:
            run.history = History(started.updates_per_epoch)
        run.history.truncate(started.updates)
        classes = started.classes
        recipe = replace(run.record.recipe, classes=len(classes))
        named = replace(run.record, data=started.data, recipe=recipe, classes=classes)
        self._runs.update(run, named)
        if self.phase is not Phase.STOPPING:
            self.phase = Phase.RUNNING
        if not started.compiled:
            self.notice.emit(_NO_XLA)
        self.started.emit()
        self.progressed.emit()

    def _end(self, run: Run, ending: Ended | Failed) -> None:
        self.phase = Phase.IDLE
        # A run that was not begun may be once its data are there; it is only shown as failed.
        record = ending.record or replace(run.record, status=Status.FAILED, owner=None)
        self.progress.updates, self.progress.seconds = record.updates, record.fit_seconds
        self._runs.update(run, record)
        if isinstance(ending, Failed):
            self.failure = ending.sentence
            said = Message("{run} failed. {reason}", run=run.title, reason=ending.sentence)
            self.notice.emit(said)
        self.ended.emit(ending)

    def _survive(self, cause: str) -> None:
        """Start the engine anew, and go on with the run that it was at."""
        was, run, deaths = self.phase, self.run, self.engine.session.deaths
        self.phase, self.is_ready = Phase.IDLE, False
        if run is not None:
            run.folder.sweep()
        if run is None or not was.is_active:
            if deaths <= MOST_DEATHS:
                self.engine.start()
            else:
                self._engine_problem = Message(
                    "The engine {cause}, {count} times in a row.", cause=cause, count=deaths
                )
                said = joined([self._engine_problem, _DOCTOR])
                self.notice.emit(said)
            return
        self._catch_up(run)
        where = run.place_to_go_on
        self._runs.interrupt(run, self.progress.updates)
        self.engine.start()
        if was is not Phase.STOPPING and deaths < MOST_DEATHS:
            self.notice.emit(
                Message(
                    "The engine {cause} in {run}. A new one goes on {where}; nothing kept is lost.",
                    cause=cause,
                    run=run.title,
                    where=where,
                )
            )
            self._begin(run, paused=was is Phase.PAUSED)
        else:
            self.failure = Message(
                "The engine {cause}; the run can go on {where}.", cause=cause, where=where
            )
            self.notice.emit(Message("{run}: {problem}", run=run.title, problem=self.failure))
            self.ended.emit(Failed(run.number, self.failure, run.record))

    def _catch_up(self, run: Run) -> None:
        """Read what an engine that died had kept of an epoch, and told no more."""
        with suppress(OSError, ValueError):  # the next engine will say what is wrong with it
            kept, told = run.folder.history(), run.history
            if kept is None or told is None or len(kept.epochs) <= len(told.epochs):
                return
            # The record is written last: without it, the epoch's weights may not be there yet.
            if kept.epochs[-1].update <= run.folder.record().updates:
                run.history = kept


_IN_A_RUN = Message("The run goes on when it answers. Stop ends it; its finished epochs are kept.")
_WITHOUT_ONE = Message("You can go on drawing.")
_DOCTOR = Message("mnistpad doctor may say what is missing.")
_NO_XLA = Message(
    "This TensorFlow has no XLA: the network learns the same, but about half as fast."
)
