"""The page on which a step becomes a slope, and a slope becomes learning."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from mnistpad.state.sigmoid import GateDescentState, WeightState
from mnistpad.ui.perceptron.page import card_row, take_keys_over, zoom_of
from mnistpad.ui.perceptron.sigmoid_learn import LearnCard
from mnistpad.ui.perceptron.sigmoid_weight import WeightCard

Key = Qt.Key


class SigmoidPage(QWidget):
    """On the left one weight is moved by hand; on the right all are, by descent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.weight = WeightState(self)
        self.learning = GateDescentState(self)
        self._weight_card = WeightCard(self.weight)
        self._learn_card = LearnCard(self.learning)
        row = card_row(self)
        row.addWidget(self._weight_card, 1)
        row.addWidget(self._learn_card, 1)
        self.setFocusProxy(self._weight_card)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no field, slider or button has a use for."""
        match Key(event.key()), event.modifiers():
            case Key.Key_Space, Qt.KeyboardModifier.NoModifier:
                if not event.isAutoRepeat():
                    self._learn_card.toggle()
            case Key.Key_S, Qt.KeyboardModifier.NoModifier:
                self.learning.one_step()
            case Key.Key_R, Qt.KeyboardModifier.NoModifier:
                self.learning.reset()
            case Key.Key_J, Qt.KeyboardModifier.NoModifier:
                self._weight_card.to_the_leap()
            case _:
                super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take over the keys from the page before, ahead of the first of the buttons."""
        super().showEvent(event)
        take_keys_over(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: pause."""
        super().hideEvent(event)
        self.learning.player.pause()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write as large as there is room."""
        super().resizeEvent(event)
        zoom = zoom_of(event.size())
        self._weight_card.set_zoom(zoom)
        self._learn_card.set_zoom(zoom)
