"""A run in the real window, from the first batch to Stop: ``python -m tests.e2e.training_session``.

Prints what the window showed at each moment, a JSON object a line. It is a program of its own,
for the window is to be on a screen while the tests' own Qt draws into memory.
"""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mnistpad.app import App, Places
from mnistpad.core.network.recipe import TUTORIAL
from mnistpad.resources import resource
from mnistpad.state.network.training import Phase
from mnistpad.trace import Trace
from mnistpad.ui.drawing.bars import ProbabilityBars
from mnistpad.ui.drawing.pad import DrawPad
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.network.counters import Counters
from mnistpad.ui.network.curves import Curves
from tests.conftest import digit
from tests.ui.conftest import draw, wait, wait_until


class Session:
    """The window, and what it shows."""

    def __init__(self, folder: Path) -> None:
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        settings.setValue("recipe", json.dumps(replace(TUTORIAL, epochs=50).to_json()))
        places = Places(resource("models/recogniser.tflite"), folder)
        self.app = App(settings, Trace(folder / "trace"), places)
        self.window = self.app.window
        self.training = self.app.states.training
        self.window.show()
        self.window.activateWindow()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window, key)

    def tell(self, moment: str) -> None:
        """Print what is on the screen."""
        curves = self.window.findChild(Curves)
        run = self.training.run
        reading = self.app.states.recognition.reading
        shown = {
            "moment": moment,
            "phase": self.training.phase.value,
            "counters": [
                label.text()
                for label in self.window.findChild(Counters).findChildren(LiveLabel)
                if label.accessibleName()
            ],
            "updates": self.training.updates,
            "drawn": 0 if run is None or run.history is None else len(run.history.loss),
            "inked": _ink(curves),
            "bars": None if reading is None else reading.probabilities.tolist(),
            "bars_inked": _ink(self.window.findChild(ProbabilityBars)),
            "test_accuracy": self.training.test_accuracy,
        }
        sys.stdout.write(json.dumps(shown) + "\n")
        sys.stdout.flush()


def _ink(widget) -> int:
    """Pixels in the accent colour."""
    image = widget.grab().toImage()
    accent = widget.palette().accent().color().rgb()
    return sum(
        image.pixel(x, y) == accent for x in range(image.width()) for y in range(image.height())
    )


def main() -> None:
    qt = QApplication(sys.argv[:1])
    qt.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as folder:
        session = Session(Path(folder))
        training = session.training
        wait_until(lambda: training.is_ready)
        draw(session.window.findChild(DrawPad), digit(7))
        session.press(Qt.Key.Key_F6)
        wait_until(lambda: training.phase is Phase.PAUSED and training.updates == 1)
        wait(300)
        session.tell("one batch")
        session.press(Qt.Key.Key_F6)
        wait_until(lambda: training.phase is Phase.PAUSED and training.updates == 2)
        session.tell("another batch")
        session.press(Qt.Key.Key_F7)
        wait_until(lambda: training.phase is Phase.PAUSED and training.updates > 2)
        wait(300)
        session.tell("one epoch")
        session.press(Qt.Key.Key_F5)
        wait_until(lambda: training.updates > 200)
        session.tell("going on")
        session.press(Qt.Key.Key_F5)
        wait_until(lambda: training.phase is Phase.PAUSED)
        session.tell("paused")
        wait(500)
        session.tell("still paused")
        session.press(Qt.Key.Key_F5)
        wait_until(lambda: training.phase is Phase.RUNNING)
        session.press(Qt.Key.Key_F8)
        wait_until(lambda: training.phase is Phase.IDLE)
        session.tell("stopped")
        wait_until(lambda: training.test_accuracy is not None)
        session.tell("tested")
        session.window.close()
        sys.stdout.write((Path(folder) / "trace").read_text())


if __name__ == "__main__":
    main()
