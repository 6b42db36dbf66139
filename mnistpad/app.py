"""The window's program: it builds states and window, joins them, and starts what comes later."""

import json
import os
import signal
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_log_path
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from mnistpad.core.data.digits import Source
from mnistpad.core.desk.file import Words
from mnistpad.core.drawing.strokes import PEN_WIDTH
from mnistpad.core.files import UnfitFileError, open_regular
from mnistpad.core.lessons.vocabulary import Show
from mnistpad.core.network.recipe import TUTORIAL, Recipe
from mnistpad.engine.client import Engine
from mnistpad.resources import resource
from mnistpad.state.desk.network import asked_runs
from mnistpad.state.desk.parts import PARTS
from mnistpad.state.garbage import GarbageCollector
from mnistpad.state.states import States
from mnistpad.trace import Trace
from mnistpad.ui.change import leave, reopen, take_over
from mnistpad.ui.language import speak
from mnistpad.ui.pieces import REST, Pieces, Work, load_modules, load_package, load_qt
from mnistpad.ui.window import MainWindow

AT_ONCE = "recipe", "source", "pen", "runs"
"""Parts of what was kept that are set before the window is first painted."""

BUILT_IN_MODEL = "models/recogniser.tflite"


@dataclass(frozen=True, slots=True)
class Places:
    """Files and folders that the program uses."""

    model: Path  # the built-in recogniser
    data: Path  # folder of runs and of the user's own digits
    log: Path | None = None  # where TensorFlow's own messages go; None: nowhere


class App(QObject):
    """States and window, joined.

    `early`, the engine is started and the tabs are built as soon as the window is there; else when
    they are first needed.
    """

    started = Signal()  # all of the window is there
    renewed = Signal()  # all of another window is there, and the one before is gone

    def __init__(
        self, settings: QSettings, trace: Trace, places: Places, *, early: bool = True
    ) -> None:
        super().__init__()
        self._settings = settings
        self._trace = trace
        self._places = places
        self._early = early
        self._opened: Path | None = None
        self._shown: Show | None = None
        self._pieces: Pieces
        self.states = States(places.data, partial(Engine, log=places.log))
        words = self.states.kept.kept_words()
        self._remember(words)
        self._problem = speak(settings)
        self.window = MainWindow(self.states, settings)
        self.window.desk.state.hold(words, AT_ONCE)
        self.window.painted.connect(self._begin)
        self._join()
        trace.follow(self.states)

    def _join(self) -> None:
        self.window.closed.connect(self._end)
        # Once nothing is being done in that window, which goes.
        later = Qt.ConnectionType.QueuedConnection
        self.window.language_wanted.connect(self.change_language, later)

    def close(self) -> None:
        """Close the window, and with it the program."""
        self.window.close()

    def open(self, path: Path) -> None:
        """Open a file as soon as there is a window to show it in."""
        self._opened = path

    def show(self, show: Show) -> None:
        """Set up what lessons have words for, as soon as there is a window."""
        self._shown = show

    def change_language(self) -> None:
        """Build the window anew in the language that the settings have.

        States, and with them runs and drawings, stay as they are.
        """
        self._pieces.deleteLater()
        self.states.pad.pen_up()  # that it is lifted, no pad will hear
        before = self.window
        left = leave(before, self._settings)
        problem = speak(self._settings)
        self.window = window = MainWindow(self.states, self._settings)
        self._join()
        take_over(window, left)
        window.show()
        reopen(window, left)
        before.hide()
        before.deleteLater()
        # At once: it is not to hear of what has happened meanwhile.
        QCoreApplication.sendPostedEvents(before, QEvent.Type.DeferredDelete)
        self._work(self._build_again())
        if problem:
            self.states.documents.notice.emit(problem)

    def _build_again(self) -> Work:
        yield REST
        if self._early:
            yield from self.window.build_tabs()
        self.renewed.emit()

    def _begin(self) -> None:
        work = self._start()
        next(work)  # the recogniser and the pad come at once, also while somebody draws already
        self._work(work)

    def _work(self, work: Work) -> None:
        """Do work in pieces, while nobody draws."""
        self._pieces = Pieces(work, self.window)
        self.states.pad.stroke_extended.connect(self._pieces.rest)

    def _start(self) -> Work:
        """Start the program: all that waits until the window has been painted, in this order.

        At each ``yield`` the window has its turn, and somebody who draws comes first.
        """
        states, window = self.states, self.window
        self._trace.event("window-painted", pad=window.draw_tab.pad_on_screen().getRect())
        states.readers.load_built_in(self._places.model)
        states.kept.restore()
        if self._opened is not None:
            window.open(self._opened)
        states.data.choose(states.training.source)
        states.runs.load(*self._switched_runs)
        yield None
        yield from window.desk.state.put_first(with_screen=self._opened is None)
        if self._shown is not None:
            self._show_when_possible(self._shown)
        yield None
        yield from load_qt()
        yield from load_modules("pyqtgraph", "mnistpad.ui.network.curves")
        window.add_curves()
        yield None
        window.lessons.invite()
        if self._problem:
            self.states.documents.notice.emit(self._problem)
        yield None
        # What the tabs stand on comes first, so that each piece is small.
        for name in ("core", "state", "ui"):
            yield from load_package(f"mnistpad.{name}")
        yield from window.desk.state.put_held()
        if self._early:
            # What the engine loads keeps the machine busy, so that it waits until the pen rests.
            yield REST
            states.training.engine.start()
            yield from window.build_tabs()
        window.languages.setEnabled(True)
        self.started.emit()

    def _show_when_possible(self, show: Show) -> None:
        """Set it up now, or once the digits are there that it is about."""
        from mnistpad.state.lessons.setting_up import part_of  # rarely wanted

        self.window.desk.state.drop(*map(part_of, dict(show.settings)))
        data = self.states.data
        if data.is_loading and any(word == "digit" for word, _ in show.settings):
            once = Qt.ConnectionType.SingleShotConnection
            data.changed.connect(lambda: self.window.lessons.show(show), once)
        else:
            self.window.lessons.show(show)

    def _end(self) -> None:
        self.states.kept.close()
        self.states.training.engine.close()
        self.states.runs.close()

    def _remember(self, words: Words) -> None:
        """Choose what was chosen the last time, as far as the first painting shows it."""
        kept, training, value = words.get("parts"), self.states.training, self._settings.value
        parts = kept if isinstance(kept, dict) else {}
        recipe, source = TUTORIAL, training.source
        # Either may be written by hand or by another version, or not be there yet; versions before
        # kept them among the settings.
        with suppress(ValueError, RecursionError):
            recipe = Recipe.from_json(parts.get("recipe") or json.loads(str(value("recipe"))))
        with suppress(ValueError, RecursionError):
            source = Source.from_json(parts.get("source") or json.loads(str(value("source"))))
        training.choose(recipe, source)
        pen = parts.get("pen") or {"tool": "pen", "width": _number(value("pen_width"))}
        PARTS["pen"].put_all(self.states, pen)
        runs = parts.get("runs")
        self._switched_runs = (
            (_numbers(value("hidden_runs")), _numbers(value("shown_runs")))
            if runs is None
            else asked_runs(runs)
        )


def make_application() -> QApplication:
    """Qt's side of the program, as its window wants it."""
    # While both cores train, to hand a part of a picture to another thread is to wait for it.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    # A thread that loads a network gives the window its turn within a millisecond, and not five.
    sys.setswitchinterval(0.001)
    qt = QApplication(sys.argv[:1])
    # Every point of a fast pen counts, not only the last of each frame; said after Qt has found
    # its platform, for X11's switches it on.
    qt.setAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents, False)
    qt.setApplicationName("mnistpad")
    qt.setDesktopFileName("mnistpad")
    qt.setStyle("Fusion")
    qt.setWindowIcon(QIcon(str(resource("icons/mnistpad.svg"))))
    return qt


def run(path: Path | None, trace: Trace, show: Show | None = None) -> int:
    """Open the window, stay until it is closed, and return the exit code."""
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
    app.started.connect(garbage.settle)
    app.renewed.connect(garbage.renew)
    if path is not None:
        app.open(path)
    if show is not None:
        app.show(show)
    # Ctrl-C in the terminal closes the window, and so does the system's asking to end; Python sees
    # it when its turn comes, which may be in the midst of painting: the window closes after that.
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: QTimer.singleShot(0, app, app.close))
    qt.commitDataRequest.connect(lambda _: app.states.kept.keep())
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
        return [int(number) for number in json.loads(str(text))]
    except (TypeError, ValueError, OverflowError, RecursionError):
        return []


def _number(text: object) -> float:
    """A number that was remembered; the pen's usual width, where it can't be read."""
    try:
        return float(str(text))
    except ValueError:
        return PEN_WIDTH
