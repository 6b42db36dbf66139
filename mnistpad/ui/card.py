"""A sheet on the ground, with a small grey head."""

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from mnistpad.language import ENGLISH, current
from mnistpad.ui.boxes import Part, fill
from mnistpad.ui.buttons import ROW
from mnistpad.ui.scale import px
from mnistpad.ui.theme import GRID, scaled


class Card(QFrame):
    """A rounded frame whose parts, of the kinds that `boxes` names, stand in a column."""

    def __init__(self, *parts: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        margins = (2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self.column = fill(QVBoxLayout(self), *parts, margins=margins)


def head(text: str) -> QLabel:
    """A section's head: small, grey, in capitals where the script has them."""
    label = QLabel(text.upper() if current() == ENGLISH else text)
    label.setProperty("role", "head")
    label.setFont(scaled(label.font(), 0.85, bold=True))
    return label


def dim_label(text: str = "", name: str = "", *, tabular: bool = False) -> QLabel:
    """Text that steps back."""
    label = QLabel(text)
    label.setAccessibleName(name)
    label.setProperty("role", "dim")
    if tabular:
        label.setFont(scaled(label.font(), 1.0, tabular=True))
    return label


def strut() -> QWidget:
    """As high as a button: keeps the first rows of cards side by side level."""
    made = QWidget()
    made.setFixedSize(0, px(ROW))
    return made
