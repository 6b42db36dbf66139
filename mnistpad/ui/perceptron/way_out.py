"""The way out where no line separates the targets: a second layer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.card import Card, head
from mnistpad.ui.perceptron.two_layer import TwoLayer
from mnistpad.ui.perceptron.words import pairs_in_words
from mnistpad.ui.theme import scaled


class WayOut(Card):
    """Why one neuron will never do, and the network of three that does.

    Signals
    -------
    back_wanted
        The perceptron is to be shown again.
    """

    back_wanted = Signal()

    def __init__(self, state: PerceptronState, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._state = state
        back = tool_button("‹ Back to one neuron", "The perceptron again  (W)")
        back.clicked.connect(self.back_wanted)
        heading = QHBoxLayout()
        heading.addWidget(head("The way out: two layers"))
        heading.addStretch()
        heading.addWidget(back)
        self._why = QLabel()
        self._why.setWordWrap(True)
        self._why.setFont(scaled(self.font(), 1.05, tabular=True))
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self._why.setAccessibleName("Why two layers")
        self._network = TwoLayer()
        self.setFocusProxy(self._network)
        self.column.addLayout(heading)
        self.column.addWidget(self._why)
        self.column.addWidget(self._network, 1)

    def explain(self) -> None:
        """Say why, for the gate that is being learnt."""
        crossing = self._state.crossing
        if crossing is None:
            return
        state = self._state
        why = pairs_in_words(crossing)
        cycle = state.cycle
        round_and_round = (
            ""
            if cycle is None
            else f" So the weights go round for ever: after update {cycle[1]:,} they are what they "
            f"were after update {cycle[0]:,}."
        )
        way = (
            "Two lines do it: one neuron learns NAND, one OR, and a third, AND, asks whether both "
            "say yes. That is XOR."
        )
        self._why.setText(f"{why}{round_and_round} {way}")
        *_, x1, x2 = state.samples[state.looked_at]
        self._network.set_inputs(x1, x2)
