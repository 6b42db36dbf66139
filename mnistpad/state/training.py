"""A network being trained: what is to be learnt, how far it is, and what the engine says."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from enum import Enum
from typing import Protocol

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QTimer, Signal

from mnistpad.core.digits import Source
from mnistpad.core.files import explain
from mnistpad.core.history import History
from mnistpad.core.processes import this_process
from mnistpad.core.raster import Tensor
from mnistpad.core.recipe import TUTORIAL, Recipe
from mnistpad.core.runs import Status
from mnistpad.engine.messages import (
    Alive,
    Answer,
    Batches,
    CancelDownload,
    Command,
    Continue,
    Continued,
    Died,
    Download,
    DownloadEnded,
    DownloadProgress,
    Ended,
    EpochEnded,
    Event,
    Failed,
    Guesses,
    Kept,
    Pause,
    Paused,
    Prepare,
    Prepared,
    Read,
    Ready,
    Remark,
    SetLearningRate,
    SetPace,
    Started,
    Stop,
    Tiles,
    Train,
    Watch,
)
from mnistpad.state.background import Mailbox
from mnistpad.state.runs import Run, RunsState

STOP_GRACE = 15.0
"""Seconds that an update may still take once Stop is pressed; then the engine is ended."""

SILENT_GRACE = 2.0
"""The same, of an engine that has fallen silent."""

SILENT_AFTER = 5
"""Seconds without a sign of life after which that is said: an engine gives one every second."""

SILENT_WHILE_BUSY = 30
"""The same while Keras is loaded, or a network built or kept: on a slow machine there are long
pieces of work that let no other thread of the engine have its turn."""

MOST_DEATHS = 3
"""Times the engine may die without finishing an epoch before going on is left to the user."""


class EngineProcess(Protocol):
    """What the state needs of `mnistpad.engine.client.Engine`."""

    @property
    def pid(self) -> int | None: ...
    def start(self) -> None: ...
    def send(self, command: Command) -> None: ...
    def kill(self) -> None: ...
    def close(self) -> None: ...


Spawn = Callable[[Callable[[Event], None]], EngineProcess]


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

    Parameters
    ----------
    runs
        Where runs are kept.
    spawn
        Makes an engine that tells its events to the function given.

    Signals
    -------
    changed
        Phase, recipe, data, or what the engine is up to.
    progressed
        More updates are done.
    begun, started, ended, kept
        The run was asked for; began; is over (`Ended` or `Failed`); has its network in its folder.
    epoch_ended
        The values of an epoch, an `EpochValues`.
    answered
        Generation of a question, and probabilities of shape (n, 10).
    tiles_changed
        First-layer weights of shape (k, h, w).
    guesses_changed
        The run's title, and what it reads in each test digit.
    notice
        A sentence for the user.
    engine_ready
        The engine has imported Keras.
    download_progressed, download_ended
        Bytes done and in all; why it failed, or nothing.
    """

    changed = Signal()
    progressed = Signal()
    begun = Signal()
    started = Signal()
    epoch_ended = Signal(object)
    ended = Signal(object)
    kept = Signal()
    answered = Signal(int, object)
    tiles_changed = Signal(object)
    guesses_changed = Signal(str, object)
    notice = Signal(str)
    engine_ready = Signal()
    download_progressed = Signal(int, int)
    download_ended = Signal(str)

    def __init__(self, runs: RunsState, spawn: Spawn, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs = runs
        self._spawn = spawn
        self._engine: EngineProcess | None = None
        self._engine_number = 0
        self._deaths = 0
        self._closing = False
        self._pace = 0.0
        self._watch = Watch()
        self._question: Read | None = None
        self._speed = _Speed()
        self.recipe = TUTORIAL
        self.source = Source.parse("sample")
        self._available: int | None = None
        self._preparing: tuple[Recipe, Source] | None = None
        self._engine_problem = ""
        self.phase = Phase.IDLE
        self.is_ready = False
        """Whether the engine has what is chosen ready to start at once."""
        self._doing = ""
        self._silence = 0
        self._killed = ""
        self.run: Run | None = None
        """The run under way, or the last."""
        self.facts: Started | None = None
        self.updates = 0
        self.seconds = 0.0
        self.learning_rate = self.recipe.learning_rate
        self.test_accuracy: float | None = None
        self.failure = ""
        """Why the last run failed; empty if it didn't."""
        self._mailbox = Mailbox(self._hear)
        self._stop_timer = QTimer(self, singleShot=True)
        self._stop_timer.timeout.connect(self._end_engine)
        self._prepare_timer = QTimer(self, singleShot=True, interval=300)
        self._prepare_timer.timeout.connect(self._prepare)
        # Ticks are counted, not time: a computer that slept was silent as a whole.
        self._silence_timer = QTimer(self, interval=1000)
        self._silence_timer.timeout.connect(self._count_silence)

    # The engine

    def start_engine(self) -> None:
        """Spawn the engine, in the background; nothing is done if there is one."""
        if self._engine is not None or self._closing:
            return
        self._engine_number += 1
        self._silence, self._killed = 0, ""
        self._silence_timer.start()
        self._doing = "Keras is being loaded…"
        self._engine = self._spawn(_letters_to(self._mailbox, self._engine_number))
        self._engine.start()
        self._send(self._watch)
        self._send(SetPace(self._pace))
        self.changed.emit()

    def close(self) -> None:
        """End the engine; a run under way is stopped, its weights kept."""
        self._closing = True
        if self._engine is not None:
            self._engine.close()

    @property
    def engine_pid(self) -> int | None:
        """Number of the engine's process; None while there is none."""
        return None if self._engine is None else self._engine.pid

    def _send(self, command: Command) -> None:
        if self._engine is not None:
            self._engine.send(command)

    def _end_engine(self) -> None:
        if self.phase is Phase.STOPPING and self._engine is not None:
            self._killed = "didn't answer and was ended"
            self._engine.kill()

    @property
    def engine_words(self) -> str:
        """What the engine is up to, while that is not training; or how long it has been silent."""
        if self._is_silent:
            return f"The engine hasn't answered for {self._silence} s."
        return self._doing

    @property
    def _is_silent(self) -> bool:
        return self._silence >= (SILENT_WHILE_BUSY if self._doing else SILENT_AFTER)

    def _count_silence(self) -> None:
        was = self._is_silent
        self._silence += 1
        if not self._is_silent:
            return
        if not was:
            self.notice.emit(
                f"The engine hasn't answered for {self._silence} s: its process is held up, or the "
                f"computer is short of memory. {self._way_out}"
            )
            if self.phase is Phase.STOPPING:
                self._stop_timer.start(round(SILENT_GRACE * 1000))
        self.changed.emit()

    @property
    def _way_out(self) -> str:
        """What can be done about an engine that has fallen silent."""
        if not self.phase.is_active:
            return "You can go on drawing."
        return "The run goes on when it answers. Stop ends it; its finished epochs are kept."

    def _hear_life(self) -> None:
        was, self._silence = self._is_silent, 0
        if was:
            self.notice.emit("The engine answers again.")
            self.changed.emit()

    # What is to be learnt

    def choose(self, recipe: Recipe, source: Source) -> None:
        """Learn that from now on; the engine makes it ready meanwhile."""
        self.recipe, self.source = recipe, source
        self._engine_problem = ""
        self.is_ready = False
        if not self.phase.is_active:
            self.learning_rate = recipe.learning_rate
        self._prepare_timer.start()
        self.changed.emit()

    def set_available(self, digits: int | None) -> None:
        """Say how many training digits the source has; None while that is unknown."""
        if digits != self._available:
            self._available = digits
            if not self.is_ready:
                self._prepare_timer.start()
            self.changed.emit()

    @property
    def problem(self) -> str:
        """Why what is chosen can't be trained; empty if it can, or isn't known yet."""
        problems = self.recipe.problems(self._available)
        return next(iter(problems.values()), "") or self._engine_problem

    def _prepare(self) -> None:
        if not self.phase.is_active and self._engine is not None and not self.problem:
            self._doing = "Building the network…"
            self._preparing = self.recipe, self.source
            self._send(Prepare(self.recipe, self.source))
            self.changed.emit()

    # The run

    def start(self, *, paused: bool = False) -> None:
        """Begin a run of what is chosen."""
        if self.phase.is_active or self.problem:
            return
        try:
            run = self._runs.begin(self.recipe, self.source)
        except OSError as error:
            self.notice.emit(f"No run can be kept. {explain(error, self._runs.path)}")
            return
        self._begin(run, paused=paused)

    def resume(self, run: Run) -> None:
        """Go on with a run that was interrupted, from its last finished epoch."""
        if not self.phase.is_active and run.can_go_on:
            with suppress(OSError, ValueError):  # the engine will say what is wrong with it
                run.history = run.whole_history()
            self._begin(run, paused=False)

    def _begin(self, run: Run, *, paused: bool) -> None:
        if self._engine is None:
            self.start_engine()
        self.run = run
        # It is ours for as long as this process is there; the engine writes who trains it.
        run.record = record = replace(run.record, status=Status.RUNNING, owner=this_process())
        self.phase = Phase.STARTING
        self.facts = None
        self.updates, self.seconds = 0, 0.0
        self.learning_rate = record.recipe.learning_rate
        self.test_accuracy = None
        self.failure = ""
        self._speed = _Speed()
        self._prepare_timer.stop()
        self.is_ready = False
        self._send(Train(run.number, record.recipe, record.source, run.folder.path, paused))
        self._ask_again()
        self.begun.emit()
        self.changed.emit()

    def pause(self) -> None:
        if self.run is not None and self.phase is Phase.RUNNING:
            self._send(Pause(self.run.number))

    def go_on(self) -> None:
        """Train on after a pause."""
        self._continue()

    def one_batch(self) -> None:
        """Do one update, then wait; begins a run if there is none."""
        if not self.phase.is_active:
            self.start(paused=True)
        self._continue(updates=1)

    def one_epoch(self) -> None:
        """Go on to the end of the epoch, then wait; begins a run if there is none."""
        if not self.phase.is_active:
            self.start(paused=True)
        self._continue(epoch=True)

    def _continue(self, updates: int | None = None, *, epoch: bool = False) -> None:
        if self.run is not None and self.phase.is_active and self.phase is not Phase.STOPPING:
            self._send(Continue(self.run.number, updates, epoch))

    def stop(self) -> None:
        """End the run after the update being done; its weights are kept."""
        if self.run is not None and self.phase.is_active and self.phase is not Phase.STOPPING:
            self.phase = Phase.STOPPING
            self._send(Stop(self.run.number))
            grace = SILENT_GRACE if self._is_silent else STOP_GRACE
            self._stop_timer.start(round(grace * 1000))
            self.changed.emit()

    def set_learning_rate(self, learning_rate: float) -> None:
        """Change the size of the steps, of the run under way and for the next."""
        if not learning_rate > 0 or learning_rate == self.learning_rate:
            return
        self.learning_rate = learning_rate
        if self.run is not None and self.phase.is_active:
            self._send(SetLearningRate(self.run.number, learning_rate))
            self.changed.emit()
        else:
            self.choose(replace(self.recipe, learning_rate=learning_rate), self.source)

    @property
    def pace(self) -> float:
        """Seconds that each update takes at the least."""
        return self._pace

    def set_pace(self, seconds: float) -> None:
        """Slow motion; 0 is as fast as it goes."""
        if seconds != self._pace:
            self._pace = seconds
            self._send(SetPace(seconds))
            self.changed.emit()

    # How far it is

    @property
    def epoch(self) -> int:
        """The epoch under way, from 1; 0 before the first."""
        if self.facts is None:
            return 0
        done = self.updates // self.facts.updates_per_epoch
        return min(done + 1, self.facts.epochs)

    @property
    def all_updates(self) -> int:
        """Updates that the run has when it is finished; 0 while that is unknown."""
        return 0 if self.facts is None else self.facts.epochs * self.facts.updates_per_epoch

    @property
    def images_per_second(self) -> float:
        """Learnt from lately; 0 while that is unknown."""
        if self.run is None:
            return 0.0
        return self._speed.updates_per_second * self.run.record.recipe.batch_size

    @property
    def seconds_left(self) -> float | None:
        """Until the last update, as it goes now; None while that is unknown."""
        speed = self._speed.updates_per_second
        return (self.all_updates - self.updates) / speed if speed else None

    # What is looked at meanwhile

    def read(self, generation: int, tensors: list[Tensor]) -> None:
        """Have digits read by the network in training, now and again as it learns."""
        stacked = np.array(tensors, np.float32).reshape(-1, 28, 28)
        self._question = Read(generation, stacked)
        self._send(self._question)

    def _ask_again(self) -> None:
        if self._question is not None:
            self._send(self._question)

    def watch(self, *, tiles: bool | None = None, guesses: bool | None = None) -> None:
        """Have weights or guesses sent while somebody looks at them."""
        watch = Watch(
            self._watch.tiles if tiles is None else tiles,
            self._watch.guesses if guesses is None else guesses,
        )
        if watch != self._watch:
            self._watch = watch
            self._send(watch)

    def download(self) -> None:
        """Fetch MNIST into Keras's cache."""
        self._send(Download())

    def cancel_download(self) -> None:
        self._send(CancelDownload())

    # What the engine says

    def _hear(self, letter: tuple[int, Event]) -> None:
        engine, event = letter
        if engine != self._engine_number or self._closing:
            return  # of an engine that is no more
        self._hear_life()
        run = getattr(event, "run", None)
        if run is not None and (self.run is None or run != self.run.number):
            return  # of another run: it comes too late
        match event:
            case Alive():
                return
            case Ready():
                self._doing = ""
                self.engine_ready.emit()
                self._prepare()
            case Prepared(recipe, source, problem):
                if (recipe, source) == self._preparing:
                    self._doing = ""
                if (recipe, source) == (self.recipe, self.source):
                    self._engine_problem, self.is_ready = problem, not problem
            case Started():
                self._start(event)
            case Batches():
                self._progress(event)
                return
            case EpochEnded(_, values):
                self._deaths = 0
                if self.run is not None and self.run.history is not None:
                    self.run.history.end_epoch(values)
                self.epoch_ended.emit(values)
                self.progressed.emit()
                return
            case Paused(_, updates):
                self.updates = updates
                if self.phase is not Phase.STOPPING:
                    self.phase = Phase.PAUSED
            case Continued():
                self._speed = _Speed()
                if self.phase is not Phase.STOPPING:
                    self.phase = Phase.RUNNING
            case Answer(_, generation, _, probabilities):
                self.answered.emit(generation, probabilities)
                return
            case Tiles(_, _, weights):
                self.tiles_changed.emit(weights)
                return
            case Guesses(_, _, guesses):
                self._tell_guesses(guesses)
                return
            case Ended():
                self._end(event)
            case Failed():
                self._fail(event)
            case Kept():
                self._keep(event)
            case Remark(sentence):
                self.notice.emit(sentence)
            case DownloadProgress(done, total):
                self.download_progressed.emit(done, total)
                return
            case DownloadEnded(problem):
                self.download_ended.emit(problem)
                if not problem:
                    self._prepare()
                return
            case Died():
                self._survive(self._killed or event.cause)
        self.changed.emit()

    def _start(self, started: Started) -> None:
        run = self.run
        if run is None:
            return
        self.facts = started
        self.updates = started.updates
        if run.history is None or run.history.updates_per_epoch != started.updates_per_epoch:
            run.history = History(started.updates_per_epoch)
        run.history.truncate(started.updates)
        self._runs.update(run, replace(run.record, data=started.data))
        if self.phase is not Phase.STOPPING:
            self.phase = Phase.RUNNING
        if not started.compiled:
            self.notice.emit(
                "This TensorFlow has no XLA: the network learns the same, but about half as fast."
            )
        self.started.emit()
        self.progressed.emit()

    def _progress(self, batches: Batches) -> None:
        if self.run is None or self.run.history is None:
            return
        self.run.history.append(batches.losses, batches.accuracies)
        self.updates, self.seconds = batches.updates, batches.seconds
        self._speed.add(batches.updates, batches.seconds)
        self.progressed.emit()

    def _tell_guesses(self, guesses: npt.NDArray[np.uint8]) -> None:
        if self.run is not None:
            self.guesses_changed.emit(self.run.title, guesses)

    def _end(self, ended: Ended) -> None:
        self._be_idle()
        record = ended.record
        self.updates, self.seconds = record.updates, record.fit_seconds
        self.test_accuracy = record.test_accuracy
        if self.run is not None:
            self._runs.update(self.run, record)
        self._doing = "Keeping the network…"
        self.ended.emit(ended)

    def _fail(self, failed: Failed) -> None:
        self._be_idle()
        self.failure = failed.sentence
        if self.run is not None:
            # A run that was not begun may be once its data are there; it is only shown as failed.
            record = failed.record or replace(self.run.record, status=Status.FAILED, owner=None)
            self.updates = record.updates
            self._runs.update(self.run, record)
            self.notice.emit(f"{self.run.title} failed. {failed.sentence}")
        self.ended.emit(failed)

    def _keep(self, kept: Kept) -> None:
        self._doing = ""
        self.test_accuracy = kept.record.test_accuracy
        if self.run is not None:
            self._runs.update(self.run, kept.record)
            self._runs.measure(self.run)
        if kept.problem:
            self.notice.emit(kept.problem)
        self.kept.emit()
        self._prepare_timer.start()

    def _be_idle(self) -> None:
        self._stop_timer.stop()
        self.phase = Phase.IDLE

    def _survive(self, cause: str) -> None:
        """Start the engine anew, and go on with the run that it was at."""
        was, run = self.phase, self.run
        self._engine = None
        self._silence_timer.stop()
        self.is_ready = False
        self._deaths += 1
        if run is not None:
            run.folder.sweep()
        if not was.is_active or run is None:
            self._be_idle()
            self._doing = ""
            if self._deaths > MOST_DEATHS:
                self._engine_problem = f"The engine {cause}, {self._deaths} times in a row."
                self.notice.emit(f"{self._engine_problem} mnistpad doctor may say what is missing.")
                return
            self.start_engine()
            return
        self._be_idle()
        record = replace(run.record, status=Status.INTERRUPTED, owner=None, updates=self.updates)
        try:
            run.folder.write_record(record)
        except OSError as error:
            self.notice.emit(explain(error, run.folder.path))
        self._runs.update(run, record)
        epochs = len(run.history.epochs) if run.history is not None else 0
        where = f"from the end of epoch {epochs}" if epochs else "from the beginning"
        goes_on = was is not Phase.STOPPING and self._deaths < MOST_DEATHS
        self.start_engine()
        if goes_on:
            self.notice.emit(
                f"The engine {cause} in {run.title}. A new one goes on {where}; nothing kept is "
                "lost."
            )
            self._begin(run, paused=was is Phase.PAUSED)
        else:
            self.failure = f"The engine {cause}; the run can go on {where}."
            self.notice.emit(f"{run.title}: {self.failure}")
            self.ended.emit(Failed(run.number, self.failure, record))


def _letters_to(mailbox: Mailbox, engine: int) -> Callable[[Event], None]:
    """What an engine calls, in its own thread, with each event."""
    return lambda event: mailbox.post((engine, event))


class _Speed:
    """Updates a second, over the last few seconds of training."""

    _SPAN = 3.0

    def __init__(self) -> None:
        self._marks: list[tuple[float, int]] = []
        self.updates_per_second = 0.0

    def add(self, updates: int, seconds: float) -> None:
        self._marks.append((seconds, updates))
        while len(self._marks) > 2 and seconds - self._marks[0][0] > self._SPAN:
            self._marks.pop(0)
        began, first = self._marks[0]
        if seconds > began:
            self.updates_per_second = (updates - first) / (seconds - began)
