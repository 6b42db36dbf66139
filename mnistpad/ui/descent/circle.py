"""The circle closes: the perceptron's own update is a step of descent on its loss."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from mnistpad.core.descent.optimise import FARTHEST, LEAST_RATE, MOST_RATE
from mnistpad.core.perceptron.rule import Number
from mnistpad.core.perceptron.targets import GATES
from mnistpad.state.descent.circle import MOST_UPDATES, CircleState
from mnistpad.ui.boxes import STRETCH, add, grid, row
from mnistpad.ui.buttons import check_one, choice_buttons
from mnistpad.ui.card import Card, head
from mnistpad.ui.descent.hinge import HingePlot
from mnistpad.ui.descent.histories import Histories
from mnistpad.ui.fields import Note, buddy_label, number_field
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.numbers import by, one_two_five
from mnistpad.ui.paged_tab import CardsPage
from mnistpad.ui.play_bar import PlayBar, per_second
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import GRID
from mnistpad.ui.words import number, sample_text, weight_name

_PACES = (1.0, 1 / 2, 1 / 4, 1 / 10, 1 / 30)


class CirclePage(CardsPage):
    """The loss and this update's arithmetic by both paths; all updates, number for number."""

    def __init__(self, state: CircleState, parent: QWidget | None = None) -> None:
        bar = PlayBar(state)
        bar.row.addStretch()
        bar.add_run(
            "Run until it ends, or pause  (Space)",
            lambda: "Every sample is right, or the most updates are made",
        )
        bar.add_step("1 sample", "Look at one sample  (→)", state.step, name="One sample")
        bar.add_back("Take the last update back  (←)")
        bar.add_reset("Go back to the start  (Home)")
        bar.add_pace(_PACES, per_second("1 update a second", "{count} updates a second"))
        super().__init__(bar, parent)
        self._state = state
        add(self.cards, (self._make_loss_card(), 9), (self._make_histories_card(), 11))
        self.setFocusProxy(self._histories)
        state.changed.connect(self._show_all)
        state.moved.connect(self._show)
        self._show_all()

    def _make_loss_card(self) -> Card:
        self._gates = choice_buttons(
            [(gate, f"Learn {gate}") for gate in GATES],
            lambda index: self._state.choose(tuple(GATES)[index]),
        )
        self._note = Note("What is wrong")
        self._note.setMinimumHeight(0)
        self._plot = HingePlot(self._state)
        self._sum = LiveLabel("The sample")
        top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        self._rule = LiveLabel("Rosenblatt's rule", lines=4, alignment=top)
        self._descent = LiveLabel("Descent", lines=4, alignment=top)
        for label in (self._sum, self._rule, self._descent):
            write(label, tabular=True)
        return Card(
            row(head("Gate"), GRID, *self._gates, STRETCH, gap=GRID // 2),
            self._make_fields(),
            self._note,
            (self._plot, 1),
            self._sum,
            GRID // 2,
            grid(
                (
                    (head("Rosenblatt's rule"), head("Descent on this loss")),
                    (self._rule, self._descent),
                ),
                gap=(2 * GRID, GRID // 2),
                stretch={0: 1, 1: 1},
            ),
        )

    def _make_fields(self) -> QHBoxLayout:
        self._rate = number_field(
            "Learning rate", one_two_five, LEAST_RATE, MOST_RATE,
            "How long a step is: a number above 0, such as 0.1", 80,
        )  # fmt: skip
        self._rate.bind(self._state.set_rate, self._note)
        self._starts = []
        fields = row(buddy_label("rate", self._rate), self._rate, GRID, QLabel("start"), gap=4)
        for index in range(3):
            name = weight_name(index, 2)
            field = number_field(name, by("0.1"), -FARTHEST, FARTHEST, f"Where {name} starts", 72)
            field.bind(partial(self._set_start, index), self._note)
            add(fields, buddy_label(name, field), field)
            self._starts.append(field)
        add(fields, STRETCH)
        return fields

    def _make_histories_card(self) -> Card:
        self._verdict = LiveLabel("Whether both histories are equal")
        self._why = Note("Why they are equal")
        write(self._verdict, 1.3, bold=True, tabular=True)
        write(self._why, 0.95)
        self._why.say(
            "Where the answer is wrong, the loss −y·z falls along y·x: its gradient is −y·x. A "
            "step against it adds rate·y·x, and there y is delta. Where the answer is right, the "
            "loss is 0 and flat, and neither changes anything. Samples come one by one: this is "
            "stochastic gradient descent."
        )
        self._histories = Histories(self._state)
        return Card(
            head("Two histories, number for number"),
            self._verdict,
            (self._histories, 1),
            self._why,
        )

    # What is shown

    def _show_all(self) -> None:
        state = self._state
        check_one(self._gates, tuple(GATES).index(state.gate))
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

    def _set_start(self, index: int, value: float) -> None:
        start = list(self._state.start)
        start[index] = value
        self._state.set_start((start[0], start[1], start[2]))


def _moves(before: Sequence[Number], after: Sequence[Number], terms: Sequence[str]) -> str:
    """ "w₁: 0.1 + 0.1·1·1 = 0.2", a weight after the other."""
    return "\n".join(
        f"{weight_name(index, len(terms) - 1)}:  {number(old)} {term} = {number(new)}"
        for index, (old, new, term) in enumerate(zip(before, after, terms, strict=True))
    )


def _factor(value: float) -> str:
    """A number as a factor: a negative one in brackets."""
    text = number(value)
    return f"({text})" if text.startswith("−") else text
