"""The page on which a step becomes a slope, and a slope becomes learning."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from mnistpad.state.perceptron.sigmoid import GateDescentState, WeightState
from mnistpad.ui.paged_tab import CardsPage
from mnistpad.ui.perceptron.sigmoid_learn import LearnCard
from mnistpad.ui.perceptron.sigmoid_weight import WeightCard


class SigmoidPage(CardsPage):
    """On the left one weight is moved by hand; on the right all are, by descent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.weight = WeightState(self)
        self.learning = GateDescentState(self)
        self._weight_card = WeightCard(self.weight)
        self._learn_card = LearnCard(self.learning)
        self.cards.addWidget(self._weight_card, 1)
        self.cards.addWidget(self._learn_card, 1)
        self.bar = self._learn_card.bar
        self.setFocusProxy(self._weight_card)
        QShortcut(QKeySequence("J"), self, self._weight_card.to_the_leap)
