"""The class's confusion matrix beside the network's."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from mnistpad.core.data.confusion import Confusion
from mnistpad.state.drawing.guess import Counted, GuessState
from mnistpad.ui.boxes import fill
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.data.matrix import ConfusionMatrix
from mnistpad.ui.theme import GRID


class Compare(QDialog):
    """Both at the end of a round of guessing, as they stand when it is opened."""

    def __init__(self, state: GuessState, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Class and network")
        count, right = len(state.rounds), state.right()
        cards = [
            self._card(name, confusion, right[place], count)
            for place, (name, confusion) in enumerate(
                zip(("The class", "The network"), state.confusions(), strict=True)
            )
        ]
        fill(QHBoxLayout(self), *((card, 1) for card in cards), gap=GRID, margins=(2 * GRID,) * 4)
        room = parent.size()
        self.resize(min(1000, room.width()), min(560, room.height()))

    def _card(self, name: str, confusion: Confusion, right: int, count: int) -> Card:
        unsure = count - confusion.read
        words = f"{right} of {count} right"
        if unsure:
            words = f"{right} of {count} right, {unsure} times not sure"
        matrix = ConfusionMatrix(Counted(confusion, self))
        matrix.setAccessibleName(f"Confusion matrix: {name.lower()}")
        return Card(head(name), dim_label(words, f"How {name.lower()} did"), (matrix, 1))
