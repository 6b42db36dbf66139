"""The one place that knows everyone: it builds state, engine and window, and joins them."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from platformdirs import user_config_path, user_data_path, user_log_path
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from mnistpad.core.digits import Source
from mnistpad.core.files import UnfitFileError, open_regular
from mnistpad.core.history import EpochValues
from mnistpad.core.recipe import TUTORIAL, Recipe
from mnistpad.core.runs import RunStore, Status
from mnistpad.engine.client import Engine
from mnistpad.engine.messages import Ended, Event
from mnistpad.resources import resource
from mnistpad.state.background import Background
from mnistpad.state.collection import CollectionState
from mnistpad.state.data import DataState
from mnistpad.state.digits import DigitsState
from mnistpad.state.documents import DocumentsState
from mnistpad.state.garbage import GarbageCollector
from mnistpad.state.kept_pad import KeptPad
from mnistpad.state.pad import PadState
from mnistpad.state.readers import ReadersState
from mnistpad.state.recognition import RecognitionState
from mnistpad.state.runs import Run, RunsState
from mnistpad.state.states import States
from mnistpad.state.training import TrainingState
from mnistpad.trace import Trace, training_ended
from mnistpad.ui.window import MainWindow

if TYPE_CHECKING:
    from mnistpad.state.descent import DescentState
    from mnistpad.state.perceptron import PerceptronState
    from mnistpad.state.tensors import TensorsState

BUILT_IN_MODEL = "models/recogniser.tflite"

_CHOSEN_RUNS = "hidden_runs", "shown_runs"  # names in the settings

ENGINE_AFTER = 300
"""Milliseconds that the pen has rested, once all of the window is there, at the engine's start: to
read the first digit comes first."""


@dataclass(frozen=True, slots=True)
class Places:
    """Files and folders that the program uses.

    Attributes
    ----------
    model
        The built-in recogniser.
    data
        Folder of runs and of the user's own digits.
    log
        Where TensorFlow's own messages go; None: nowhere.
    """

    model: Path
    data: Path
    log: Path | None = None


class App:
    """State, engine and window, joined.

    Parameters
    ----------
    settings
        What is remembered from one time to the next.
    trace
        Told of moments that somebody outside may wait for.
    places
        Files and folders.
    early
        Whether the engine is started as soon as the window is there, or with the first run.
    """

    def __init__(
        self, settings: QSettings, trace: Trace, places: Places, *, early: bool = True
    ) -> None:
        self._settings = settings
        self._trace = trace
        self._places = places
        self._early = early
        self._opened: Path | None = None
        self.pad = PadState()
        self.recognition = RecognitionState(self.pad)
        self.readers = ReadersState(self.recognition)
        self.documents = DocumentsState(self.pad, self.readers)
        self.runs = RunsState(RunStore(places.data / "runs"))
        self.training = TrainingState(self.runs, self._spawn)
        self.digits = DigitsState()
        self.data = DataState()
        self.collection = CollectionState(self.pad, places.data / "digits.ndjson")
        self.kept_pad = KeptPad(self.pad, places.data / "pad.npz")
        self._networks = Background(self.training)
        self._network_run: Run | None = None
        self._looks_at_tensors = False
        self._engine_timer = QTimer(self.training, singleShot=True, interval=ENGINE_AFTER)
        self._engine_timer.timeout.connect(self.training.engine.start)
        self._remember()
        self.window = MainWindow(
            States(
                self.pad,
                self.recognition,
                self.readers,
                self.documents,
                self.runs,
                self.training,
                self.data,
                self.digits,
                self.collection,
                lambda: self.perceptron,
                lambda: self.tensors,
                lambda: self.descent,
            ),
            settings,
        )
        self._join()

    def open(self, path: Path) -> None:
        """Open a file as soon as there is a window to show it in."""
        self._opened = path

    def _spawn(self, on_event: Callable[[Event], None]) -> Engine:
        return Engine(on_event, self._places.log)

    def _join(self) -> None:
        """What one of them says, and who hears it."""
        training, readers, recognition = self.training, self.readers, self.recognition
        self.window.painted.connect(self._begin)
        self.window.finished.connect(self._begin_engine)
        self.window.closed.connect(self._end)
        self.kept_pad.notice.connect(self.documents.notice)
        recognition.asked.connect(training.engine.read)
        training.engine.answered.connect(recognition.answer)
        training.begun.connect(self._follow_run)
        training.ended.connect(self._end_run)
        training.kept.connect(readers.unfollow)
        training.guesses_changed.connect(self._show_guesses)
        training.changed.connect(self._follow_source)
        self.data.changed.connect(lambda: training.set_available(self.data.available))
        training.kept.connect(self._take_network)
        self.data.refused.connect(self.digits.refuse)
        self.data.loaded.connect(self.digits.set_data)
        recognition.updated.connect(self._hand_on_digit)
        self.window.tab_changed.connect(self._follow_tab)
        self.runs.loaded.connect(self._offer_runs)
        self.runs.removed.connect(readers.drop)
        self.runs.removed.connect(self._drop_network)
        # What somebody outside may wait for
        event = self._trace.event
        readers.ready.connect(lambda: event("recogniser-ready"))
        recognition.recognised.connect(self._tell_recognised)
        training.engine.ready.connect(lambda: event("engine-ready"))
        training.started.connect(self._tell_started)
        training.epoch_ended.connect(self._tell_epoch)
        training.ended.connect(self._tell_ended)

    # What tabs need that may never be looked at

    @cached_property
    def perceptron(self) -> PerceptronState:
        from mnistpad.state.perceptron import PerceptronState

        return PerceptronState()

    @cached_property
    def tensors(self) -> TensorsState:
        from mnistpad.state.tensors import TensorsState

        state = TensorsState()
        self.data.loaded.connect(state.set_data)
        if self.digits.data is not None:
            state.set_data(self.digits.data)
        state.set_digit(self.recognition.tensor)
        self._hand_on_network(state)
        return state

    @cached_property
    def descent(self) -> DescentState:
        from mnistpad.state.descent import DescentState

        state = DescentState()
        self.data.loaded.connect(state.set_data)
        if self.digits.data is not None:
            state.set_data(self.digits.data)
        state.path_wanted.connect(self._trace_run)
        if self._network_run is not None:
            state.network.set_run(self._network_run.title)
        return state

    # The window's life

    def _begin(self) -> None:
        """What can wait until the window is there."""
        self._trace.event("window-painted", pad=self.window.pad_on_screen().getRect())
        self.readers.load_built_in(self._places.model)
        self.kept_pad.restore()
        if self._opened is not None:
            self.documents.open(self._opened)
        self.data.choose(self.training.source)
        hidden, shown = (_numbers(self._settings.value(name)) for name in _CHOSEN_RUNS)
        self.runs.load(hidden, shown)
        QTimer.singleShot(0, self.window.finish)

    def _begin_engine(self) -> None:
        """Once all of the window is there, for what the engine loads keeps the machine busy."""
        if self._early:
            self._engine_timer.start()
            self.pad.stroke_extended.connect(self._rest)

    def _rest(self) -> None:
        """While something is drawn, the engine's start waits."""
        if self._engine_timer.isActive():
            self._engine_timer.start()

    def _end(self) -> None:
        self.kept_pad.close()
        self._settings.setValue("recipe", json.dumps(self.training.recipe.to_json()))
        self._settings.setValue("source", json.dumps(self.training.source.to_json()))
        for name, numbers in zip(_CHOSEN_RUNS, (self.runs.hidden, self.runs.shown), strict=True):
            self._settings.setValue(name, json.dumps(numbers))
        self.training.engine.close()

    def _remember(self) -> None:
        """Choose what was chosen the last time."""
        recipe, source = TUTORIAL, self.training.source
        # Either may be written by hand or by another version, or not be there yet.
        with suppress(ValueError, RecursionError):
            recipe = Recipe.from_json(json.loads(str(self._settings.value("recipe"))))
        with suppress(ValueError, RecursionError):
            source = Source.from_json(json.loads(str(self._settings.value("source"))))
        self.training.choose(recipe, source)

    # Runs

    def _follow_run(self) -> None:
        if self.training.run is not None:
            self.digits.clear_guesses()
            self.readers.follow(self.training.run)

    def _end_run(self, ending: object) -> None:
        if not isinstance(ending, Ended):
            self.readers.unfollow()  # no network will be kept

    def _offer_runs(self) -> None:
        self.readers.offer(*sorted(self.runs, key=lambda run: run.number))
        if self._network_run is None:
            self._look_into(self._newest_finished())

    def _take_network(self) -> None:
        self._look_into(self.training.run)

    def _drop_network(self, number: int) -> None:
        """A run is gone: the newest of the others is looked into in its place."""
        if self._network_run is not None and self._network_run.number == number:
            self._look_into(self._newest_finished())

    def _newest_finished(self) -> Run | None:
        finished = (run for run in self.runs if run.record.status is Status.FINISHED)
        return next(finished, None)  # the newest is the first of them

    def _look_into(self, run: Run | None) -> None:
        """Let that run's network be the one whose tensors, and whose way, are shown."""
        self._network_run = run
        if "descent" in vars(self):
            self.descent.network.set_run("" if run is None else run.title)
        if "tensors" in vars(self):
            self._hand_on_network(self.tensors)

    def _hand_on_network(self, tensors: TensorsState) -> None:
        run = self._network_run
        self._networks.cancel()
        if run is None:
            tensors.set_network("", None)
        else:
            take = partial(tensors.set_network, run.title)
            self._networks.start(run.network, take, self._refuse_network)

    def _refuse_network(self, error: Exception) -> None:
        self.training.notice.emit(f"The network can't be looked into. {error}.")

    def _trace_run(self) -> None:
        if self._network_run is not None:
            self.descent.trace(self._network_run.title, self._network_run.folder)

    def _hand_on_digit(self) -> None:
        """While somebody looks at tensors, one of them is the digit on the pad."""
        if self._looks_at_tensors:
            self.tensors.set_digit(self.recognition.tensor)

    def _follow_tab(self) -> None:
        self._looks_at_tensors = self.window.shows_tensors
        self._hand_on_digit()

    def _show_guesses(self, title: str, guesses: Any) -> None:
        run = self.training.run
        if run is not None and self.data.is_shown(run.record.source):
            self.digits.set_guesses(title, guesses)

    def _follow_source(self) -> None:
        if self.training.source != self.data.source:
            self.data.choose(self.training.source)

    # The trace

    def _tell_recognised(self, milliseconds: float) -> None:
        reading = self.recognition.shown_reading
        if reading is not None:
            self._trace.event(
                "stroke-recognised",
                label=reading.label,
                probabilities=[round(float(p), 6) for p in reading.probabilities],
                latency_ms=round(milliseconds, 3),
            )

    def _tell_started(self) -> None:
        facts = self.training.progress.facts
        if facts is not None:
            self._trace.event(
                "training-started",
                run=facts.run,
                data=facts.data,
                updates_per_epoch=facts.updates_per_epoch,
                epochs=facts.epochs,
            )

    def _tell_epoch(self, values: EpochValues) -> None:
        self._trace.event(
            "epoch-ended",
            epoch=values.epoch,
            loss=values.loss,
            accuracy=values.accuracy,
            val_loss=values.val_loss,
            val_accuracy=values.val_accuracy,
        )

    def _tell_ended(self, ending: object) -> None:
        if isinstance(ending, Ended):
            self._trace.event("training-ended", **training_ended(ending.record))
        else:
            self._trace.event("training-ended", failed=self.training.failure)


def make_application() -> QApplication:
    """Qt's side of the program, as its window wants it."""
    # While both cores train, to hand a part of a picture to another thread is to wait for it.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    qt = QApplication(sys.argv[:1])
    # Every point of a fast pen counts, not only the last of each frame; said after Qt has found
    # its platform, for X11's switches it on.
    qt.setAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents, False)
    qt.setApplicationName("mnistpad")
    qt.setDesktopFileName("mnistpad")
    qt.setStyle("Fusion")
    qt.setWindowIcon(QIcon(str(resource("icons/mnistpad.svg"))))
    return qt


def run(path: Path | None, trace: Trace) -> int:
    """Open the window and stay until it is closed.

    Returns
    -------
    int
        The exit code.
    """
    qt = make_application()
    folder = user_config_path("mnistpad", appauthor=False)
    settings = _settings(folder / "settings.ini")
    places = Places(
        resource(BUILT_IN_MODEL),
        user_data_path("mnistpad", appauthor=False),
        user_log_path("mnistpad", appauthor=False) / "engine.log",
    )
    app = App(settings, trace, places)
    garbage = GarbageCollector()
    app.window.finished.connect(garbage.settle)
    if path is not None:
        app.open(path)
    # Ctrl-C in the terminal closes the window, and so does the system's asking to end; Python sees
    # it when its turn comes, which may be in the midst of painting: the window closes after that.
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: QTimer.singleShot(0, app.window.close))
    qt.commitDataRequest.connect(lambda _: app.kept_pad.close())
    turns = QTimer(interval=200)
    turns.timeout.connect(lambda: None)
    turns.start()
    app.window.show()
    return qt.exec()


def _settings(path: Path) -> QSettings:
    """The settings kept in a file; `UnfitFileError` if it is a pipe or a device."""
    try:
        open_regular(path).close()  # Qt would wait for good for somebody to write to a pipe
    except UnfitFileError:
        raise
    except OSError:
        pass  # Qt does without it
    return QSettings(str(path), QSettings.Format.IniFormat)


def _numbers(text: object) -> list[int]:
    """Numbers that were remembered; none of them, where they can't be read."""
    try:
        numbers = json.loads(str(text))
        return [int(number) for number in numbers]
    except (TypeError, ValueError, OverflowError, RecursionError):
        return []
