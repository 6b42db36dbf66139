"""The answer in figures large enough for the last row."""

import numpy as np
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from mnistpad.core.drawing.recogniser import Reading
from mnistpad.ui.boxes import STRETCH, column, fill
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.theme import GRID, Role, scaled
from mnistpad.ui.words import percent


class Answer(QWidget):
    """The digit, how sure the network is of it, and what else it might be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digit = QLabel()
        self._digit.setAlignment(CENTRE)
        self._digit.setAccessibleName("Answer")
        self._sureness = LiveLabel(opaque=True)
        self._second = LiveLabel(role=Role.PlaceholderText, lines=2, wrap=True, opaque=True)
        words = column(STRETCH, self._sureness, self._second, STRETCH, gap=GRID // 2)
        fill(QHBoxLayout(self), self._digit, (words, 1), gap=3 * GRID)
        self.set_zoom(1.0)

    def set_zoom(self, zoom: float) -> None:
        """Make all figures larger, as for a projector; 1 is right for a desk."""
        self._digit.setFont(scaled(self.font(), 7.0 * zoom, bold=True, tabular=True))
        # The widest answer fits, so that nothing moves when it changes.
        metrics = self._digit.fontMetrics()
        self._digit.setFixedSize(
            max(map(metrics.horizontalAdvance, "0–?")) + 2 * GRID, metrics.capHeight() + 4 * GRID
        )
        self._sureness.setFont(scaled(self.font(), 1.6 * zoom, tabular=True))
        self._second.setFont(scaled(self.font(), 1.1 * zoom, tabular=True))

    def set_reading(self, reading: Reading | None, waiting: str) -> None:
        """Show an answer, or why there is none yet."""
        if reading is None:
            self._set("–", "", waiting, Role.Mid)
            return
        first, second = np.argsort(reading.probabilities)[::-1][:2]
        if reading.label is None:
            perhaps = f"perhaps {first}, at {percent(reading.probabilities[first])}"
            self._set("?", "Not sure", perhaps, Role.PlaceholderText)
        else:
            sureness = f"{percent(reading.confidence, 0)} sure"
            then = f"then {second}, at {percent(reading.probabilities[second])}"
            self._set(str(reading.label), sureness, then, Role.WindowText)

    def _set(self, digit: str, sureness: str, second: str, role: QPalette.ColorRole) -> None:
        if role is not self._digit.foregroundRole():
            self._digit.setForegroundRole(role)
        self._digit.setText(digit)
        self._sureness.set_text(sureness)
        self._second.set_text(second)
        self._digit.setAccessibleDescription(f"{sureness}, {second}")
