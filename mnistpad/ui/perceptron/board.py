"""The page on which NAND neurons become every gate, and a sum."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from mnistpad.core.message import Message
from mnistpad.core.perceptron.gates import FULL_ADDER, HALF_ADDER, OF_NAND, Circuit
from mnistpad.language import tr
from mnistpad.state.perceptron.board import BoardState
from mnistpad.state.perceptron.guess import GateGuess
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.cover import Cover
from mnistpad.ui.keys import ARROWS
from mnistpad.ui.paged_tab import CardsPage
from mnistpad.ui.perceptron.board_circuit import CircuitView
from mnistpad.ui.perceptron.board_table import CircuitTable
from mnistpad.ui.perceptron.guess_row import GuessRow
from mnistpad.ui.scale import px
from mnistpad.ui.sections import Section, widgets_in
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import GRID

_ABOUT = {
    "NOT": Message("Both inputs of the neuron get the same signal: 1 only if it is 0."),
    "AND": Message("NAND, and then NOT: the second neuron gets the first one's answer twice."),
    "OR": Message("N1 and N2 are NOTs; NAND of NOT A and NOT B is 0 only if A and B are both 0."),
    "XOR": Message(
        "One neuron can't: no line parts these answers. But later ones see more than A and B: "
        "they see what N1 makes of both."
    ),
    "Half adder": Message(
        "Adds two digits. The carry is worth 2, the sum 1: in binary, 1 + 1 = 10."
    ),
    "Full adder": Message(
        "Adds two digits and what was carried from the place before (C). One such "
        "circuit a place, in a row, adds numbers of any length."
    ),
}


_ADDERS = HALF_ADDER, FULL_ADDER
_FROM_LAMP, _FROM_ANSWERS = 0.58, 0.53  # shares of a width from which on a part is covered


class BoardPage(CardsPage):
    """Choose what is to be made; switch its inputs; see what every neuron adds up."""

    def __init__(
        self,
        state: BoardState | None = None,
        guess: GateGuess | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._state = state or BoardState(self)
        self._guess = guess or GateGuess(self._state, self)
        self._buttons: dict[Circuit, QToolButton] = {}
        self._view = CircuitView(self.circuit, letters=True)
        self._table = CircuitTable(self.circuit)
        self.cards.addWidget(self._make_board_card(), 1)
        self._table_card = self._make_table_card()
        self.cards.addWidget(self._table_card)
        self.setFocusProxy(self._view)
        self._view.switched.connect(self.set_values)
        self._view.looked.connect(self._show_sum)
        self._table.chosen.connect(self.set_values)
        self._state.changed.connect(self._show)
        self._covers = (
            Cover(self._view, tr("Guess first"), _FROM_LAMP),
            Cover(self._table, first=_FROM_ANSWERS),
        )
        for cover in self._covers:
            cover.clicked.connect(self._guess.uncover)
        self._guess.changed.connect(self._cover)
        self._show_circuit()
        self._show_values()
        self._cover()

    def _make_board_card(self) -> Card:
        card = Card()
        heading = QHBoxLayout()
        heading.setSpacing(GRID // 2)
        self._make_head = head(tr("Make"))
        heading.addWidget(self._make_head)
        heading.addSpacing(GRID // 2)
        for circuit in OF_NAND:
            button = tool_button(
                tr(circuit.name),
                tr(
                    "{circuit}, made of NAND neurons  (PgUp and PgDown: the one before, the next)",
                    circuit=circuit.name,
                ),
                checkable=True,
            )
            button.clicked.connect(lambda _=False, circuit=circuit: self.choose(circuit))
            self._buttons[circuit] = button
            heading.addWidget(button)
        self._count = QLabel()
        self._count.setWordWrap(True)
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        write(self._count, 1.05, bold=True, tabular=True)
        self._count.setAccessibleName(tr("How many neurons it takes"))
        heading.addWidget(self._count, 1)
        self._sum = QLabel()
        self._sum.setWordWrap(True)
        write(self._sum, 1.2, tabular=True, lines=2, chosen=True)
        self._sum.setAccessibleName(tr("The neuron's sum"))
        self._sum.setToolTip(
            tr("Inputs times weights, and the bias; the neuron answers 1 if that is above 0")
        )
        self._sum.setAlignment(Qt.AlignmentFlag.AlignCenter)
        card.column.addLayout(heading)
        card.column.addWidget(self._view, 1)
        card.column.addWidget(self._sum)
        card.column.addWidget(GuessRow(self._guess, card))
        return card

    def _make_table_card(self) -> Card:
        card = Card()
        self._about, self._total = QLabel(), QLabel()
        self._about.setAccessibleName(tr("How it is made"))
        self._total.setAccessibleName(tr("The sum in binary and in decimal"))
        self._neuron = dim_label(
            tr(
                "Every circle is the same neuron: NAND, with the weights w = (−0.1, −0.2) and the "
                "bias b = 0.3 that the perceptron learns in exact fractions."
            )
        )
        self._neuron.setToolTip(
            tr(
                "In floats the rule ends at b = 0.2, where the answer to (0, 1) hangs on a "
                "rounding error: see “Learn a gate”"
            )
        )
        for label in (self._about, self._neuron):
            label.setWordWrap(True)
        write(self._total, 1.25, bold=True, tabular=True)
        write(self._about)
        write(self._neuron, 0.95)
        card.column.addWidget(head(tr("Truth table")))
        card.column.addWidget(self._table, 1)
        card.column.addWidget(self._total)
        card.column.addStretch()
        card.column.addWidget(self._about)
        card.column.addWidget(self._neuron)
        return card

    def sections(self) -> list[Section]:
        board, table = widgets_in(self.cards)
        return [
            Section(tr("Circuit"), (board,), (self._make_head,)),
            Section(tr("Truth table"), (table,)),
        ]

    @property
    def circuit(self) -> Circuit:
        """What is on the board."""
        return self._state.circuit

    @property
    def values(self) -> tuple[int, ...]:
        """Of its inputs."""
        return self._state.values

    def choose(self, circuit: Circuit) -> None:
        """Put another circuit on the board; switches of the same name stay as they are."""
        self._state.choose(circuit)

    def set_values(self, values: tuple[int, ...]) -> None:
        """Set the switches."""
        self._state.set_values(values)

    def _show(self) -> None:
        if self._view.circuit is not self.circuit:
            self._show_circuit()
        self._show_values()

    def _show_circuit(self) -> None:
        circuit = self.circuit
        self._view.set_circuit(circuit)
        self._table.set_circuit(circuit)
        for other, button in self._buttons.items():
            button.setChecked(other is circuit)
        count = len(circuit.nodes)
        self._count.setText(tr("made of %n NAND neurons", "", count, one="made of %n NAND neuron"))
        self._about.setText(tr(_ABOUT[circuit.name]))
        self._total.setVisible(circuit in _ADDERS and not self._guess.is_covered)

    def _show_values(self) -> None:
        values = self.values
        self._view.set_values(values)
        self._table.set_values(values)
        self._show_sum()
        digits = "".join(map(str, self._table.answers))
        self._total.setText(f"{' + '.join(map(str, values))} = {digits}₂ = {sum(values)}")

    def _cover(self) -> None:
        """Cover what would tell the output, until it is guessed."""
        for cover in self._covers:
            cover.setVisible(self._guess.is_covered)
        self._total.setVisible(self.circuit in _ADDERS and not self._guess.is_covered)
        self._show_sum()

    def _show_sum(self) -> None:
        if self._guess.is_covered:
            self._sum.setText("")
            return
        self._sum.setText(f"{self._view.node.name}:   {self._view.sum_in_words()}")

    def take_figure(self, figure: int) -> bool:
        """0 and 1 are what the class says, while that is asked for."""
        if not self._guess.is_covered or figure not in (0, 1):
            return False
        self._guess.say(figure)
        return True

    def take_key(self, event: QKeyEvent) -> bool:
        """A, B and C switch, PgUp and PgDown choose, arrows go from neuron to neuron."""
        key = Qt.Key(event.key())
        if self._guess.is_covered and key == Qt.Key.Key_Space:
            self._guess.uncover()
            return True
        if key == Qt.Key.Key_0 and self.take_figure(0):
            return True
        letter = event.text().upper()
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if plain and letter and letter in self.circuit.inputs:
            self._view.flip(self.circuit.inputs.index(letter))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            place = OF_NAND.index(self.circuit) + (1 if key == Qt.Key.Key_PageDown else -1)
            if 0 <= place < len(OF_NAND):
                self.choose(OF_NAND[place])
        else:
            return key in ARROWS and self._view.take_key(key)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bound(self._table_card, min(max(round(0.24 * self.width()), px(212)), px(420)))
