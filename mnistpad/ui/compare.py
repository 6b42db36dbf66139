"""The class's confusion matrix beside the network's."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from mnistpad.core.data.confusion import Confusion
from mnistpad.language import tr
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
        self.setWindowTitle(tr("Class and network"))
        names = (
            (tr("The class"), tr("How the class did"), tr("Confusion matrix: the class")),
            (tr("The network"), tr("How the network did"), tr("Confusion matrix: the network")),
        )
        count = len(state.rounds)
        cards = [
            self._card(of_it, confusion, right, count)
            for of_it, confusion, right in zip(
                names, state.confusions(), state.right(), strict=True
            )
        ]
        fill(QHBoxLayout(self), *((card, 1) for card in cards), gap=GRID, margins=(2 * GRID,) * 4)
        room = parent.size()
        self.resize(min(1000, room.width()), min(560, room.height()))

    def _card(
        self, names: tuple[str, str, str], confusion: Confusion, right: int, count: int
    ) -> Card:
        name, how, whole = names
        unsure = count - confusion.read
        words = tr("{right} of {count} right", right=right, count=count)
        if unsure:
            words = tr(
                "{right} of {count} right, {unsure} times not sure",
                right=right,
                count=count,
                unsure=unsure,
            )
        matrix = ConfusionMatrix(Counted(confusion, self))
        matrix.setAccessibleName(whole)
        return Card(head(name), dim_label(words, how), (matrix, 1))
