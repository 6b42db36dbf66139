"""The page on which a step becomes a slope, and a slope becomes learning."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from mnistpad.state.sigmoid import GateDescentState, WeightState
from mnistpad.ui.paged_tab import TabPage
from mnistpad.ui.perceptron.page import card_row, zoom_of
from mnistpad.ui.perceptron.sigmoid_learn import LearnCard
from mnistpad.ui.perceptron.sigmoid_weight import WeightCard


class SigmoidPage(TabPage):
    """On the left one weight is moved by hand; on the right all are, by descent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.weight = WeightState(self)
        self.learning = GateDescentState(self)
        self._weight_card = WeightCard(self.weight)
        self._learn_card = LearnCard(self.learning)
        row = card_row(self)
        row.addWidget(self._weight_card, 1)
        row.addWidget(self._learn_card, 1)
        self.setFocusProxy(self._weight_card)
        QShortcut(QKeySequence("J"), self, self._weight_card.to_the_leap)

    def take_key(self, event: QKeyEvent) -> bool:
        return self._learn_card.bar.take_key(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: pause."""
        super().hideEvent(event)
        self.learning.pause()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write as large as there is room."""
        super().resizeEvent(event)
        zoom = zoom_of(event.size())
        self._weight_card.set_zoom(zoom)
        self._learn_card.set_zoom(zoom)
