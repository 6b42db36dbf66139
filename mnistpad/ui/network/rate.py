"""A field for the learning rate."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from mnistpad.ui.fields import LiveField
from mnistpad.ui.numbers import one_two_five, read_number

LARGEST = 100.0


class RateField(LiveField):
    """Takes a number above 0; anything else is marked, and changes nothing.

    Up and down go to the next of 1, 2 and 5 times a power of ten.
    """

    chosen = Signal(float)  # another rate was typed in

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Learning rate", one_two_five, "1e-9", str(LARGEST), parent=parent)
        self._rate = 0.001
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("0.0000") + 18)
        self.editingFinished.connect(self._take)
        self.lineEdit().textEdited.connect(self._mark)
        self.set_rate(self._rate)

    def set_rate(self, rate: float) -> None:
        """Show a rate, unless another is just being typed."""
        self._rate = rate
        if not self.hasFocus() or not self.lineEdit().isModified():
            self.show_value(rate)

    def stepBy(self, steps: int) -> None:
        super().stepBy(steps)
        self._take()

    def _take(self) -> None:
        self._mark()
        rate = rate_of(self.text())
        if rate is None:
            # What was typed stays, for its author to mend.
            self.setToolTip(f"“{self.text()}” is no learning rate: a number above 0, as 0.001")
            return
        self.lineEdit().setModified(False)
        if rate != self._rate:
            self._rate = rate
            self.chosen.emit(rate)

    def _mark(self) -> None:
        self.set_problem("not a learning rate" if rate_of(self.text()) is None else "")


def rate_of(text: str) -> float | None:
    """The learning rate that a text names, with a decimal point or comma; None if it is none."""
    number = read_number(text, whole=False)
    return float(number) if number is not None and 0 < number <= LARGEST else None
