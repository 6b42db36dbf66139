"""A network's hidden layers, in a row from its input to its ten answers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractSpinBox, QLabel, QToolButton, QVBoxLayout, QWidget

from mnistpad.core.drawing.raster import CLASSES
from mnistpad.core.network.recipe import MOST_HIDDEN, MOST_UNITS, PIXELS, Recipe
from mnistpad.ui.boxes import STRETCH, fill, row
from mnistpad.ui.buttons import ROW
from mnistpad.ui.card import dim_label
from mnistpad.ui.fields import Note, NumberField, fill_quietly, row_label
from mnistpad.ui.numbers import doubling
from mnistpad.ui.theme import GRID, scaled

_UNITS = (512, 128, 128, 128)  # of each layer, until something else is typed

_TIP = (
    "Layers of neurons between the picture and the ten answers: more of them, or more units in "
    "each, can learn finer shapes, but take longer."
)


class LayersField(QWidget):
    """Reads like 784 → [512] → 10, with buttons that take a layer away and add one.

    Units of a layer taken away are there again when it is added again.
    """

    changed = Signal()  # the layers, or what is typed in one

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._fields = [self._make_field(place) for place in range(MOST_HIDDEN)]
        self._arrows = [dim_label("→") for _ in self._fields]
        self._less = self._make_button("−", "Take the last hidden layer away", -1)
        self._more = self._make_button("+", "Add a hidden layer", 1)
        self._number = QLabel()
        self._number.setFont(scaled(self.font(), 1.0, tabular=True))
        self._number.setAccessibleName("Number of hidden layers")
        self._input = dim_label()
        self._input.setFixedHeight(ROW)  # so that nothing moves where there is no layer
        self.note = Note("About the hidden layers")
        self._label = row_label("Hidden la&yers", self._more, _TIP)

        layers = (part for pair in zip(self._arrows, self._fields, strict=True) for part in pair)
        fill(
            QVBoxLayout(self),
            row(self._label, self._less, self._number, self._more, (self.note, 1)),
            row(self._input, *layers, dim_label(f"→ {CLASSES}"), STRETCH, gap=GRID - 2),
        )
        self.set_convolution(False)
        self._show()

    def _make_field(self, place: int) -> NumberField:
        name = f"Units of hidden layer {place + 1}"
        field = NumberField(name, doubling, "1", str(MOST_UNITS), whole=True)
        field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        field.setFixedWidth(6 * GRID)
        field.setToolTip(f"{_TIP}  (arrow keys: the next power of two)")
        fill_quietly(field, _UNITS[place])
        field.changed.connect(self.changed)
        return field

    def _make_button(self, text: str, tip: str, layers: int) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setFixedSize(ROW, ROW)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: self._add(layers))
        return button

    @property
    def units(self) -> tuple[int, ...] | None:
        """Of each layer; None if one of them is no number."""
        values = [field.value for field in self._fields[: self._count]]
        return None if None in values else tuple(int(value or 0) for value in values)

    def set_units(self, units: tuple[int, ...]) -> None:
        """Show these layers."""
        for field, number in zip(self._fields, units, strict=False):
            fill_quietly(field, number)
        self._count = len(units)
        self._show()

    def set_convolution(self, convolution: bool) -> None:
        """Say what comes before the first hidden layer."""
        self._input.setText("28×28 → conv" if convolution else str(PIXELS))

    def set_problem(self, sentence: str) -> None:
        """Mark those layers that are at fault."""
        for field in self._fields:
            wrong = field.value is None or Recipe(hidden=(int(field.value),)).problems()
            field.set_problem(sentence if wrong else "")

    def _add(self, layers: int) -> None:
        self._count = min(max(self._count + layers, 0), MOST_HIDDEN)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for place, (arrow, field) in enumerate(zip(self._arrows, self._fields, strict=True)):
            arrow.setVisible(place < self._count)
            field.setVisible(place < self._count)
        self._number.setText(str(self._count))
        self._less.setEnabled(self._count > 0)
        self._more.setEnabled(self._count < MOST_HIDDEN)
        self._label.setBuddy(self._fields[0] if self._count else self._more)
