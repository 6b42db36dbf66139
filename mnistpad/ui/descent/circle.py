"""The circle closes: the perceptron's own update is a step of descent on its loss."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from mnistpad.core.optimise import LEAST_RATE, MOST_RATE
from mnistpad.core.perceptron import GATES
from mnistpad.state.descent_circle import MOST_UPDATES, CircleState
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.card import Card, head
from mnistpad.ui.descent.controls import Deed, PlayControls
from mnistpad.ui.descent.hinge import HingePlot
from mnistpad.ui.descent.histories import Histories
from mnistpad.ui.descent.words import Words
from mnistpad.ui.fields import Note, number_field
from mnistpad.ui.numbers import by, one_two_five
from mnistpad.ui.theme import GRID, scaled
from mnistpad.ui.words import name, number, sample_text

_PACES = (1.0, 2.0, 4.0, 10.0, 30.0)


class CirclePage(QWidget):
    """The loss and this update's arithmetic by both ways; all updates, number for number."""

    def __init__(self, state: CircleState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.controls = PlayControls(
            state.player,
            state.run,
            lambda: state.can_go_on,
            "Every sample is right, or there have been updates enough",
            (
                Deed("1 sample", "Look at one sample  (→)", "One sample", Qt.Key.Key_Right,
                     state.step, lambda: state.can_go_on),
                Deed("Back", "Take the last update back  (←)", "Back", Qt.Key.Key_Left,
                     state.back, lambda: state.position > 0),
                Deed("Reset", "Go back to the start  (Home)", "Reset", Qt.Key.Key_Home,
                     state.reset, lambda: state.position > 0),
            ),
            _PACES,
            "update",
        )  # fmt: skip
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 0, 2 * GRID, 2 * GRID)
        row.setSpacing(GRID + 4)
        row.addWidget(self._make_loss_card(), 9)
        row.addWidget(self._make_histories_card(), 11)
        self.setFocusProxy(self._histories)
        state.changed.connect(self._show_all)
        state.moved.connect(self._show)
        self._show_all()

    def _make_loss_card(self) -> Card:
        card = Card()
        heading = QHBoxLayout()
        heading.setSpacing(GRID // 2)
        heading.addWidget(head("Gate"))
        heading.addSpacing(GRID)
        self._gates = {}
        for gate in GATES:
            button = tool_button(gate, f"Learn {gate}", checkable=True)
            button.clicked.connect(lambda _=False, gate=gate: self._state.choose(gate))
            heading.addWidget(button)
            self._gates[gate] = button
        heading.addStretch()
        self._note = Note("What is wrong")
        self._note.setMinimumHeight(0)
        self._rate = number_field(
            "Learning rate", one_two_five, LEAST_RATE, MOST_RATE,
            "How long a step is: a number above 0, as 0.1", 80,
        )  # fmt: skip
        self._rate.changed.connect(self._take_rate)
        numbers = QHBoxLayout()
        numbers.setSpacing(GRID // 2)
        self._starts = []
        label = QLabel("rate")
        label.setBuddy(self._rate)
        numbers.addWidget(label)
        numbers.addWidget(self._rate)
        numbers.addSpacing(GRID)
        numbers.addWidget(QLabel("start"))
        for index in range(3):
            title = name(index, 2)
            field = number_field(title, by("0.1"), -1e6, 1e6, f"Where {title} starts", 72)
            field.changed.connect(lambda index=index: self._take_start(index))
            label = QLabel(title)
            label.setBuddy(field)
            numbers.addWidget(label)
            numbers.addWidget(field)
            self._starts.append(field)
        numbers.addStretch()
        self._plot = HingePlot(self._state)
        self._sum = Words("The sample")
        top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        self._rule = Words("Rosenblatt's rule", lines=4, alignment=top)
        self._descent = Words("Descent", lines=4, alignment=top)
        card.column.addLayout(heading)
        card.column.addLayout(numbers)
        card.column.addWidget(self._note)
        card.column.addWidget(self._plot, 1)
        both = QGridLayout()
        both.setHorizontalSpacing(2 * GRID)
        both.setVerticalSpacing(GRID // 2)
        for column, (title, words) in enumerate(
            (("Rosenblatt's rule", self._rule), ("Descent on this loss", self._descent))
        ):
            both.addWidget(head(title), 0, column)
            both.addWidget(words, 1, column)
            both.setColumnStretch(column, 1)
        card.column.addWidget(self._sum)
        card.column.addSpacing(GRID // 2)
        card.column.addLayout(both)
        return card

    def _make_histories_card(self) -> Card:
        card = Card()
        self._verdict = Words("Whether both histories are equal")
        self._why = Note("Why they are equal")
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Larger figures where there is room."""
        super().resizeEvent(event)
        factor = min(max(event.size().height() / 640, 1.0), 1.5)
        for label in (self._sum, self._rule, self._descent):
            label.setFont(scaled(self.font(), factor, tabular=True))
        self._verdict.setFont(scaled(self.font(), 1.3 * factor, bold=True, tabular=True))
        self._why.setFont(scaled(self.font(), 0.95 * factor))
        self._histories.set_factor(min(factor, 1.3))

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key stands for on this page; False if it stands for nothing here."""
        return self.controls.take_key(event)

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
        self.controls.refresh()

    def _show_arithmetic(self) -> None:
        state = self._state
        pair = state.pair
        if pair is None:
            self._sum.set_text("Space runs, → takes one sample.")
            self._rule.set_text("delta = wanted − answer\nw ← w + rate·delta·x")
            self._descent.set_text("gradient of max(0, −y·z)\nw ← w − rate·gradient")
            return
        update, step = pair
        x = (*state.samples[step.sample], 1)
        rate = number(state.rate)
        y = f"{step.y:+d}".replace("-", "−")
        corner = "" if step.z else ": the corner, answered 0"
        self._sum.set_text(
            f"x = {sample_text(state.samples[step.sample])},  y = {y},  z = {number(step.z)},  "
            f"loss = {number(step.loss)}{corner}"
        )
        delta = number(update.delta)
        self._rule.set_text(
            f"delta = {update.target} − {update.output} = {delta}\n"
            + _moves(update.before, update.after, [f"+ {rate}·{_b(update.delta)}·{v}" for v in x])
        )
        gradient = ", ".join(number(value + 0.0) for value in step.gradient)
        self._descent.set_text(
            f"gradient = ({gradient})\n"
            + _moves(
                step.before, step.after, [f"− {rate}·{_b(value + 0.0)}" for value in step.gradient]
            )
        )

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

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody sees would only take the machine's time."""
        super().hideEvent(event)
        self._state.player.pause()


def _moves(before: tuple[object, ...], after: tuple[object, ...], terms: list[str]) -> str:
    """ "w₁: 0.1 + 0.1·1·1 = 0.2", a weight after the other."""
    parts = []
    for index, (old, new, term) in enumerate(zip(before, after, terms, strict=True)):
        was, now = number(float(str(old))), number(float(str(new)))
        parts.append(f"{name(index, len(terms) - 1)}:  {was} {term} = {now}")
    return "\n".join(parts)


def _b(value: float) -> str:
    """A number as a factor: a negative one in brackets."""
    text = number(value)
    return f"({text})" if text.startswith("−") else text
