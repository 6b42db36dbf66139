"""Which gate is learnt, and how."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from mnistpad.core.message import Message
from mnistpad.core.perceptron.targets import GATES, read_targets
from mnistpad.language import tr
from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.state.perceptron.setup import LEAST_RATE, MOST_RATE, Start
from mnistpad.ui.buttons import ROW, CheckBox, tool_button
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.fields import Note, NumberField, combo, fill_quietly, sentence_of
from mnistpad.ui.numbers import by, one_two_five
from mnistpad.ui.perceptron.truth_table import TruthTable
from mnistpad.ui.scale import px
from mnistpad.ui.theme import GRID, scaled

_OWN = Message("Own", "a gate of one's own")
_STARTS = {
    Start.ZERO: Message("zero", "where weights start"),
    Start.RANDOM: Message("random", "where weights start"),
    Start.HAND: Message("by hand", "where weights start"),
}
_SEED_WIDTH = 6 * GRID


class GateCard(Card):
    """Gate, truth table, learning rate, order of samples, starting weights.

    What is wrong with a field is said below the fields, and nothing has changed then.
    """

    def __init__(self, state: PerceptronState, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._state = state
        self.column.setSpacing(GRID)
        self.column.addLayout(self._make_head())
        self.column.addLayout(self._make_gates())
        self.table = TruthTable(state)
        self.column.addWidget(self.table)
        self._make_fields()
        self._note = Note(tr("What is wrong with a setting"))
        self._note.setMinimumHeight(0)
        self._wrong: dict[QWidget, str] = {}
        self.column.addWidget(self._note)
        self.column.addStretch()
        self._show_wrong()

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID // 2)
        row.addWidget(head(tr("Gate")))
        row.addStretch()
        self._inputs = {
            count: tool_button(
                tr("{count} inputs", count=count),
                tr("A gate of {count} inputs: {samples} samples", count=count, samples=2**count),
                checkable=True,
            )
            for count in (2, 3)
        }
        for count, button in self._inputs.items():
            button.setFixedHeight(px(ROW - 4))
            button.clicked.connect(lambda _=False, count=count: self._do_inputs(count))
            row.addWidget(button)
        return row

    def _make_gates(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(GRID // 2)
        tips = {
            "AND": tr("1 if all inputs are 1"),
            "NAND": tr("0 if all inputs are 1: the opposite of AND"),
            "OR": tr("1 if any input is 1"),
            "NOR": tr("0 if any input is 1: the opposite of OR"),
            "XOR": tr("1 if an odd number of inputs are 1"),
            _OWN: tr("A gate of your own: click the answers wanted, below"),
        }
        self._gates = {
            name: tool_button(tr(name), tips[name], checkable=True) for name in (*GATES, _OWN)
        }
        for index, (name, button) in enumerate(self._gates.items()):
            button.setFixedHeight(px(ROW - 2))
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, name=name: self._do_gate(name))
            grid.addWidget(button, *divmod(index, 3))
        return grid

    def _make_fields(self) -> None:
        self._targets = QLineEdit()
        self._targets.setProperty("role", "field")
        self._targets.setFixedHeight(px(ROW - 4))
        self._targets.setFont(scaled(self.font(), 1.0, tabular=True))
        self._targets.setMaxLength(64)
        self._targets.setAccessibleName(tr("Targets"))
        self._targets.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._targets.textEdited.connect(self._take_targets)
        self._targets.editingFinished.connect(self.refresh)

        self._rate = NumberField(
            tr("Learning rate"), one_two_five, f"{LEAST_RATE:f}", f"{MOST_RATE:.0f}"
        )
        self._rate.changed.connect(self._take_rate)
        self._exact = CheckBox(tr("Exact"))
        self._exact.setToolTip(
            tr("Reckon in fractions: 0.1 is a tenth, and no sample is decided by rounding")
        )
        self._exact.clicked.connect(lambda exact: self._choose(self._exact, exact=exact))
        self._order = combo(
            tr("Order of samples"),
            (tr("as given", "order of samples"), tr("shuffled", "order of samples")),
        )
        self._order_seed = self._make_seed(tr("Seed of the order"), self._take_order)
        self._order.activated.connect(self._take_order)
        self._start = combo(tr("Starting weights"), map(tr, _STARTS.values()))
        self._start_seed = self._make_seed(tr("Seed of the starting weights"), self._take_start)
        self._start.activated.connect(self._take_start)
        for choice in (self._order, self._start):
            choice.setFixedHeight(px(ROW - 2))
            choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID // 2)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget, QWidget | None, str], ...] = (
            (tr("Targets"), self._targets, None, tr("The answers wanted, as 1, 0, 0, 0")),
            (
                tr("Rate"),
                self._rate,
                self._exact,
                tr("Learning rate: how far one mistake moves a weight"),
            ),
            (
                tr("Order"),
                self._order,
                self._order_seed,
                tr("As given: (1, 1), (1, 0), …; shuffled: each pass in an order of its own"),
            ),
            (
                tr("Start", "noun: where weights start"),
                self._start,
                self._start_seed,
                tr("Weights and bias before the first update"),
            ),
        )
        for index, (words, field, beside, tip) in enumerate(rows):
            label = dim_label(words)
            label.setBuddy(field)
            label.setToolTip(tip)
            field.setToolTip(tip)
            grid.addWidget(label, index, 0)
            if beside is None:
                grid.addWidget(field, index, 1, 1, 2)
            else:
                grid.addWidget(field, index, 1)
                grid.addWidget(beside, index, 2)
        self.column.addLayout(grid)

    def _make_seed(self, name: str, take: Callable[[], None]) -> NumberField:
        field = NumberField(name, by("1"), "0", str(2**32 - 1), whole=True)
        field.setFixedWidth(px(_SEED_WIDTH))
        field.setButtonSymbols(NumberField.ButtonSymbols.NoButtons)
        field.setToolTip(tr("{name}: the same number draws the same", name=name))
        field.set_value(0)
        field.changed.connect(take)
        return field

    # What is wanted

    def _do_inputs(self, count: int) -> None:
        self._state.choose_inputs(count)
        self._forget_typed_targets()

    def _forget_typed_targets(self) -> None:
        self._wrong.pop(self._targets, None)
        self._show_wrong()
        self.refresh()

    def _do_gate(self, name: str) -> None:
        if name == _OWN:
            self._state.choose_own()
        else:
            self._state.choose_gate(name)
        self._forget_typed_targets()

    def _take_targets(self, text: str) -> None:
        self._attempt(self._targets, lambda: self._state.choose_targets(read_targets(text)))

    def _take_rate(self) -> None:
        value = self._rate.value
        self._choose(self._rate, rate=float("nan") if value is None else float(value))

    def _take_order(self) -> None:
        shuffled = self._order.currentIndex() == 1
        seed = _seed(self._order_seed) if shuffled else None
        self._choose(self._order_seed, order_seed=seed)

    def _take_start(self) -> None:
        start = tuple(_STARTS)[self._start.currentIndex()]
        changes: dict[str, Any] = {"start": start}
        if start is Start.RANDOM:
            changes["start_seed"] = _seed(self._start_seed)
        elif start is Start.HAND:
            changes["hand"] = self._state.numbers
        self._choose(self._start_seed, **changes)

    def _choose(self, field: QWidget, **changes: Any) -> None:
        state = self._state
        self._attempt(field, lambda: state.choose(replace(state.setup, **changes)))

    def _attempt(self, field: QWidget, change: Callable[[], None]) -> None:
        """Change something, or say why it can't be and leave what was typed to be mended."""
        try:
            change()
        except ValueError as error:
            self._wrong[field] = sentence_of(error)
        else:
            self._wrong.pop(field, None)
        self._show_wrong()
        self.refresh()

    def _show_wrong(self) -> None:
        for field in (self._rate, self._order_seed, self._start_seed):
            field.set_problem(self._wrong.get(field, ""))
        wrong = self._wrong.get(self._targets, "")
        if self._targets.property("problem") != bool(wrong):
            self._targets.setProperty("problem", bool(wrong))
            self._targets.style().polish(self._targets)
        self._targets.setAccessibleDescription(wrong)
        sentence = next(iter(self._wrong.values()), "")
        if sentence:
            self._note.object_to(sentence)
        self._note.setVisible(bool(sentence))

    # What is shown

    def refresh(self) -> None:
        """Show the settings, but for what is just being typed or has still to be mended."""
        setup = self._state.setup
        for count, button in self._inputs.items():
            button.setChecked(count == setup.inputs)
        for name, button in self._gates.items():
            button.setChecked((setup.gate or _OWN) == name)
        if self._targets not in self._wrong and not (
            self._targets.hasFocus() and _read_or_none(self._targets.text()) == setup.targets
        ):
            text = ", " if setup.inputs == 2 else ","
            self._targets.setText(text.join(map(str, setup.targets)))
        if self._rate not in self._wrong and self._rate.value != setup.rate:
            fill_quietly(self._rate, setup.rate)
        self._exact.setChecked(setup.exact)
        with QSignalBlocker(self._order), QSignalBlocker(self._start):
            self._order.setCurrentIndex(int(setup.order_seed is not None))
            self._start.setCurrentIndex(tuple(_STARTS).index(setup.start))
        self._order_seed.setEnabled(setup.order_seed is not None)
        self._start_seed.setEnabled(setup.start is Start.RANDOM)
        self.table.refresh()


def _seed(field: NumberField) -> int:
    value = field.value
    return -1 if value is None else int(value)


def _read_or_none(text: str) -> tuple[int, ...] | None:
    """Targets, or None if the text names none."""
    try:
        return read_targets(text)
    except ValueError:
        return None
