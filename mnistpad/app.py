"""The one place that knows everyone: it builds state and window, and joins them."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from platformdirs import user_config_path
from PySide6.QtCore import QCoreApplication, QSettings, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from mnistpad.resources import resource
from mnistpad.state.documents import DocumentsState
from mnistpad.state.pad import PadState
from mnistpad.state.readers import ReadersState
from mnistpad.state.recognition import RecognitionState
from mnistpad.trace import Trace
from mnistpad.ui.window import MainWindow

BUILT_IN_MODEL = "models/recogniser.tflite"


class App:
    """State and window, joined.

    Parameters
    ----------
    settings
        What is remembered from one time to the next.
    trace
        Told of moments that somebody outside may wait for.
    model
        The built-in recogniser's file.
    """

    def __init__(self, settings: QSettings, trace: Trace, model: Path) -> None:
        self._trace = trace
        self._model = model
        self._opened: Path | None = None
        self.pad = PadState()
        self.recognition = RecognitionState(self.pad)
        self.readers = ReadersState(self.recognition)
        self.documents = DocumentsState(self.pad, self.readers)
        self.window = MainWindow(self.pad, self.recognition, self.readers, self.documents, settings)
        self.window.painted.connect(self._begin)
        self.readers.ready.connect(lambda: trace.event("recogniser-ready"))
        self.recognition.recognised.connect(self._tell_recognised)

    def open(self, path: Path) -> None:
        """Open a file as soon as there is a window to show it in."""
        self._opened = path

    def _begin(self) -> None:
        """What can wait until the window is there."""
        self._trace.event("window-painted", pad=self.window.pad_on_screen().getRect())
        self.readers.load_built_in(self._model)
        if self._opened is not None:
            self.documents.open(self._opened)

    def _tell_recognised(self, milliseconds: float) -> None:
        reading = self.recognition.shown_reading
        if reading is not None:
            self._trace.event(
                "stroke-recognised",
                label=reading.label,
                probabilities=[round(float(p), 6) for p in reading.probabilities],
                latency_ms=round(milliseconds, 3),
            )


def run(path: Path | None, trace: Trace) -> int:
    """Open the window and stay until it is closed.

    Returns
    -------
    int
        The exit code.
    """
    # Every point of a fast pen counts, not only the last of each frame.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents, False)
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("mnistpad")
    qt.setDesktopFileName("mnistpad")
    qt.setStyle("Fusion")
    qt.setWindowIcon(QIcon(str(resource("icons/mnistpad.svg"))))
    folder = user_config_path("mnistpad", appauthor=False)
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    app = App(settings, trace, resource(BUILT_IN_MODEL))
    if path is not None:
        app.open(path)
    # Ctrl-C in the terminal closes the window; Python sees it when its turn comes.
    signal.signal(signal.SIGINT, lambda *_: app.window.close())
    turns = QTimer(interval=200)
    turns.timeout.connect(lambda: None)
    turns.start()
    app.window.show()
    return qt.exec()
