"""A field for the learning rate."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mnistpad.ui.theme import scaled

LARGEST = 100.0


class RateField(QLineEdit):
    """Takes a number above 0; anything else is marked, and changes nothing.

    Up and down go to the next of 1, 2 and 5 times a power of ten.

    Signals
    -------
    chosen
        Another rate was typed in.
    """

    chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rate = 0.001
        self.setProperty("role", "field")
        self.setFont(scaled(self.font(), 1.0, tabular=True))
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("0.0000") + 18)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.editingFinished.connect(self._take)
        self.textEdited.connect(lambda: self._mark(rate_of(self.text()) is None))
        self.set_rate(self._rate)

    def set_rate(self, rate: float) -> None:
        """Show a rate, unless another is just being typed."""
        self._rate = rate
        if not self.hasFocus() or not self.isModified():
            self.setText(f"{rate:g}")
            self._mark(False)

    def _take(self) -> None:
        rate = rate_of(self.text())
        if rate is None:
            # What was typed stays, for its author to mend.
            self.setToolTip(f"“{self.text()}” is no learning rate: a number above 0, as 0.001")
            self._mark(True)
            return
        self.setModified(False)
        self._mark(False)
        if rate != self._rate:
            self._rate = rate
            self.chosen.emit(rate)

    def _mark(self, wrong: bool) -> None:
        if self.property("problem") != wrong:
            self.setProperty("problem", wrong)
            self.style().unpolish(self)
            self.style().polish(self)
            self.setAccessibleDescription("not a learning rate" if wrong else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            rate = rate_of(self.text()) or self._rate
            self.setText(f"{_step(rate, event.key() == Qt.Key.Key_Up):g}")
            self._take()
        else:
            super().keyPressEvent(event)


def rate_of(text: str) -> float | None:
    """The learning rate that a text names, with a decimal point or comma; None if it is none."""
    try:
        rate = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return rate if 0 < rate <= LARGEST and math.isfinite(rate) else None


def _step(rate: float, up: bool) -> float:
    decade = 10 ** math.floor(math.log10(rate))
    steps = sorted(factor * decade * ten for ten in (0.1, 1, 10) for factor in (1, 2, 5))
    if up:
        found = next(step for step in steps if step > rate * 1.0001)
    else:
        found = next(step for step in reversed(steps) if step < rate * 0.9999)
    return min(max(float(f"{found:.1g}"), 1e-9), LARGEST)
