"""The circle closes: the perceptron's own update is a step of descent on its loss."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from mnistpad.core.optimise import FARTHEST, LEAST_RATE, MOST_RATE
from mnistpad.core.perceptron import GATES, Number
from mnistpad.state.descent_circle import MOST_UPDATES, CircleState
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.card import Card, head
from mnistpad.ui.descent.hinge import HingePlot
from mnistpad.ui.descent.histories import Histories
from mnistpad.ui.fields import Note, number_field
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.numbers import by, one_two_five
from mnistpad.ui.paged_tab import CardsPage
from mnistpad.ui.play_bar import PlayBar
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import GRID
from mnistpad.ui.words import number, sample_text, weight_name

_PACES = (1.0, 1 / 2, 1 / 4, 1 / 10, 1 / 30)


class CirclePage(CardsPage):
    """The loss and this update's arithmetic by both ways; all updates, number for number."""

    def __init__(self, state: CircleState, parent: QWidget | None = None) -> None:
        controls = PlayBar(state)
        controls.row.addStretch()
        controls.add_run(
            "Go on and on  (Space)",
            lambda: "Every sample is right, or there have been updates enough",
        )
        controls.add_step("1 sample", "Look at one sample  (→)", state.step, name="One sample")
        controls.add_back("Take the last update back  (←)")
        controls.add_reset("Go back to the start  (Home)")
        controls.add_pace(_PACES, _pace_in_words)
        super().__init__(controls, parent)
        self._state = state
        self.cards.addWidget(self._make_loss_card(), 9)
        self.cards.addWidget(self._make_histories_card(), 11)
        self.setFocusProxy(self._histories)
        state.changed.connect(self._show_all)
        state.moved.connect(self._show)
        self._show_all()

    def _make_loss_card(self) -> Card:
        card = Card()
        self._note = Note("What is wrong")
        self._note.setMinimumHeight(0)
        self._plot = HingePlot(self._state)
        self._sum = LiveLabel("The sample")
        card.column.addLayout(self._make_gates())
        card.column.addLayout(self._make_fields())
        card.column.addWidget(self._note)
        card.column.addWidget(self._plot, 1)
        card.column.addWidget(self._sum)
        card.column.addSpacing(GRID // 2)
        card.column.addLayout(self._make_arithmetic())
        return card

    def _make_gates(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID // 2)
        row.addWidget(head("Gate"))
        row.addSpacing(GRID)
        self._gates = {}
        for gate in GATES:
            button = tool_button(gate, f"Learn {gate}", checkable=True)
            button.clicked.connect(partial(self._state.choose, gate))
            row.addWidget(button)
            self._gates[gate] = button
        row.addStretch()
        return row

    def _make_fields(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID // 2)
        self._rate = number_field(
            "Learning rate", one_two_five, LEAST_RATE, MOST_RATE,
            "How long a step is: a number above 0, as 0.1", 80,
        )  # fmt: skip
        self._rate.changed.connect(self._take_rate)
        label = QLabel("rate")
        label.setBuddy(self._rate)
        row.addWidget(label)
        row.addWidget(self._rate)
        row.addSpacing(GRID)
        row.addWidget(QLabel("start"))
        self._starts = []
        for index in range(3):
            title = weight_name(index, 2)
            tip = f"Where {title} starts"
            field = number_field(title, by("0.1"), -FARTHEST, FARTHEST, tip, 72)
            field.changed.connect(partial(self._take_start, index))
            label = QLabel(title)
            label.setBuddy(field)
            row.addWidget(label)
            row.addWidget(field)
            self._starts.append(field)
        row.addStretch()
        return row

    def _make_arithmetic(self) -> QGridLayout:
        top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        self._rule = LiveLabel("Rosenblatt's rule", lines=4, alignment=top)
        self._descent = LiveLabel("Descent", lines=4, alignment=top)
        for label in (self._sum, self._rule, self._descent):
            write(label, tabular=True)
        both = QGridLayout()
        both.setHorizontalSpacing(2 * GRID)
        both.setVerticalSpacing(GRID // 2)
        for column, (title, words) in enumerate(
            (("Rosenblatt's rule", self._rule), ("Descent on this loss", self._descent))
        ):
            both.addWidget(head(title), 0, column)
            both.addWidget(words, 1, column)
            both.setColumnStretch(column, 1)
        return both

    def _make_histories_card(self) -> Card:
        card = Card()
        self._verdict = LiveLabel("Whether both histories are equal")
        self._why = Note("Why they are equal")
        write(self._verdict, 1.3, bold=True, tabular=True)
        write(self._why, 0.95)
        self._why.say(
            "Where the answer is wrong, the loss −y·z falls along y·x: its gradient is −y·x. A "
            "step against it adds rate·y·x, and there y is delta. Where the answer is right, the "
            "loss is 0 and flat, and neither changes anything. Samples come one by one: it was "
            "stochastic gradient descent all along."
        )
        self._histories = Histories(self._state)
        card.column.addWidget(head("Two histories, number for number"))
        card.column.addWidget(self._verdict)
        card.column.addWidget(self._histories, 1)
        card.column.addWidget(self._why)
        return card

    # What is shown

    def _show_all(self) -> None:
        state = self._state
        for gate, button in self._gates.items():
            button.setChecked(gate == state.gate)
        self._rate.show_value(state.rate)
        for field, value in zip(self._starts, state.start, strict=True):
            field.show_value(value)
        self._show()

    def _show(self) -> None:
        self._plot.refresh()
        self._histories.refresh()
        self._show_arithmetic()
        self._show_verdict()

    def _show_arithmetic(self) -> None:
        state = self._state
        pair = state.pair
        if pair is None:
            self._sum.set_text("Space runs, → takes one sample.")
            self._rule.set_text("delta = wanted − answer\nw ← w + rate·delta·x")
            self._descent.set_text("gradient of max(0, −y·z)\nw ← w − rate·gradient")
            return
        update, step = pair
        sample, rate = state.samples[step.sample], number(state.rate)
        y = f"{step.y:+d}".replace("-", "−")
        corner = "" if step.z else ": the corner, answered 0"
        self._sum.set_text(
            f"x = {sample_text(sample)},  y = {y},  z = {number(step.z)},  "
            f"loss = {number(step.loss)}{corner}"
        )
        delta = _factor(update.delta)
        moves = _moves(update.before, update.after, [f"+ {rate}·{delta}·{x}" for x in (*sample, 1)])
        self._rule.set_text(
            f"delta = {update.target} − {update.output} = {number(update.delta)}\n{moves}"
        )
        gradient = ", ".join(map(number, step.gradient))
        moves = _moves(step.before, step.after, [f"− {rate}·{_factor(g)}" for g in step.gradient])
        self._descent.set_text(f"gradient = ({gradient})\n{moves}")

    def _show_verdict(self) -> None:
        state = self._state
        count = state.perceptron.count
        if not count:
            self._verdict.set_text("Nothing learnt yet")
            return
        equal = state.equal == count
        done = ""
        if not state.can_go_on:
            done = ",  ✓ learnt" if state.perceptron.converged else f",  stopped at {MOST_UPDATES}"
        self._verdict.set_text(
            f"{'✓' if equal else '✗'} {state.equal:,} of {count:,} updates equal to the last bit"
            + done
        )

    # What the user wants

    def _take_rate(self) -> None:
        self._rate.take(self._state.set_rate, self._note)

    def _take_start(self, index: int) -> None:
        self._starts[index].take(lambda value: self._set_start(index, value), self._note)

    def _set_start(self, index: int, value: float) -> None:
        start = list(self._state.start)
        start[index] = value
        self._state.set_start((start[0], start[1], start[2]))


def _moves(before: Sequence[Number], after: Sequence[Number], terms: Sequence[str]) -> str:
    """ "w₁: 0.1 + 0.1·1·1 = 0.2", a weight after the other."""
    parts = []
    for index, (old, new, term) in enumerate(zip(before, after, terms, strict=True)):
        parts.append(f"{weight_name(index, len(terms) - 1)}:  {number(old)} {term} = {number(new)}")
    return "\n".join(parts)


def _pace_in_words(seconds: float) -> str:
    return "1 update a second" if seconds == 1 else f"{1 / seconds:,.0f} updates a second"


def _factor(value: float) -> str:
    """A number as a factor: a negative one in brackets."""
    text = number(value)
    return f"({text})" if text.startswith("−") else text
