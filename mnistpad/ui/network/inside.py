"""The network as a picture, beside curves and weights."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mnistpad.language import tr
from mnistpad.state.network.inside import InsideState
from mnistpad.ui.boxes import fill, row
from mnistpad.ui.diagrams.flow_bar import FlowBar
from mnistpad.ui.diagrams.network import NetworkView
from mnistpad.ui.labels import ElidedLabel, LiveLabel
from mnistpad.ui.neuron_pictures import NeuronPictures, hint_of, neuron_in_words
from mnistpad.ui.scale import px
from mnistpad.ui.theme import GRID, Role, scaled


class InsideView(QWidget):
    """The picture, whose network it is, and what is known of the neuron that is chosen."""

    def __init__(self, state: InsideState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._title = ElidedLabel(tr("Network that is shown"), dim=True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.bar = FlowBar(state)
        self.picture = NetworkView(state)
        self._words = LiveLabel(tr("Neuron"), lines=2, wrap=True, role=Role.PlaceholderText)
        self._words.setFont(scaled(self.font(), 0.95, tabular=True))
        self._pictures = NeuronPictures(state, weights=True)
        self._pictures.setFixedHeight(px(5 * GRID))
        fill(
            QVBoxLayout(self),
            row(self.bar, (self._title, 1)),
            (self.picture, 1),
            self._words,
            self._pictures,
        )
        for signal in (state.changed, state.looked):
            signal.connect(self._follow)

    def _follow(self) -> None:
        state = self._state
        if self.isVisible():
            self._title.set_text(tr(state.title))
            self._words.set_text(neuron_in_words(state) or hint_of(state))
            self._pictures.setVisible(state.chosen is not None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._state.watch(True)
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._state.watch(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.bar.take_key(event):
            super().keyPressEvent(event)
