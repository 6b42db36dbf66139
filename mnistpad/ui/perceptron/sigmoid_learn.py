"""The card on which the sigmoid neuron learns a gate by gradient descent."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from mnistpad.core.descent.neuron import LOSSES
from mnistpad.core.descent.optimise import check_rate
from mnistpad.core.perceptron.targets import GATES
from mnistpad.state.perceptron.sigmoid import MOST_STEPS, GateDescentState
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.fields import Note, combo, number_field
from mnistpad.ui.numbers import one_two_five
from mnistpad.ui.perceptron.sigmoid_fields import follow, is_typed
from mnistpad.ui.perceptron.sigmoid_losses import LossPlot
from mnistpad.ui.perceptron.sigmoid_plane import OutputPlane
from mnistpad.ui.play_bar import PlayBar
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import GRID, Role
from mnistpad.ui.words import number

PACES = (1.0, 1 / 2, 1 / 5, 1 / 10, 1 / 30, 1 / 100, 1 / 500)
"""Seconds a step."""


class LearnCard(Card):
    """Gate, loss and rate; run, one step, reset; plane, loss, and the perceptron beside it."""

    def __init__(self, state: GateDescentState, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._state = state
        self._turn = False
        self._plane, self._losses = OutputPlane(state), LossPlot(state)
        self._note = Note("What is learnt, or what is wrong with the learning rate")
        write(self._note, 0.95, tabular=True)
        pictures = QHBoxLayout()
        pictures.setSpacing(GRID)
        pictures.addWidget(self._plane, 11)
        pictures.addWidget(self._losses, 9)
        self.column.addLayout(self._make_setup())
        self.column.addWidget(self._note)
        self.bar = self._make_bar()
        self.column.addWidget(self.bar)
        self.column.addLayout(pictures, 1)
        self.column.addLayout(self._make_facts())
        state.changed.connect(self._show_setup)
        state.moved.connect(self._follow)
        state.playing_changed.connect(self._show_playing)
        self._show_setup()

    def _make_setup(self) -> QHBoxLayout:
        state = self._state
        self._gate = combo("Gate", GATES)
        self._gate.setToolTip("The gate that both neurons learn")
        self._gate.textActivated.connect(state.choose_gate)
        self._loss = combo("Loss", LOSSES)
        self._loss.setToolTip(
            "What descent makes small: the mean of this over the four samples. Squared error is "
            "almost level where the neuron is sure and wrong; cross-entropy is steep there"
        )
        self._loss.textActivated.connect(state.choose_loss)
        self._rate = number_field(
            "Learning rate", one_two_five, 1e-9, 1e6, "How large a step is: rate times slope", 76
        )
        follow(self._rate, check_rate, state.choose_rate, self._note, self._show_rule)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(head("Learn by descent"))
        row.addStretch()
        row.addWidget(self._gate)
        row.addWidget(self._loss)
        row.addWidget(dim_label("Rate"))
        row.addWidget(self._rate)
        return row

    def _make_bar(self) -> PlayBar:
        state = self._state
        bar = PlayBar(state)
        bar.add_run(
            "Step after step, down the loss's slope  (Space)",
            lambda: f"All {MOST_STEPS:,} steps that are kept are made; Reset begins again",
        )
        # Letters do it wherever the focus is, but in a field.
        for button, key in (
            (bar.add_step("1 step", "Go one step down the loss's slope  (S)", state.step, None,
                          name="One step"), "S"),
            (bar.add_reset("Forget all steps, and begin again  (R)", None), "R"),
        ):  # fmt: skip
            button.defaultAction().setShortcut(key)
        bar.row.addStretch()
        bar.add_pace(PACES, lambda seconds: f"{1 / seconds:.0f} a second", titled=True)
        return bar

    def _make_facts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(2)
        self._facts: list[QLabel] = []
        neurons = (
            ("━ Sigmoid, descent", Role.Accent, "How far descent is"),
            ("╍ Step, perceptron's rule", Role.LinkVisited, "How far the rule is"),
        )
        for column, (title, role, name) in enumerate(neurons):
            label, facts = QLabel(title), QLabel()
            label.setForegroundRole(role)
            write(label, bold=True)
            write(facts, tabular=True, lines=4.2)  # room for all that is ever said
            facts.setWordWrap(True)
            facts.setAccessibleName(name)
            facts.setAlignment(Qt.AlignmentFlag.AlignTop)
            facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(label, 0, column)
            grid.addWidget(facts, 1, column)
            grid.setColumnStretch(column, 1)
            self._facts.append(facts)
        return grid

    def _show_rule(self) -> None:
        self._note.say("Each step: w ← w − rate · slope of the mean loss on the four samples.")

    # What is seen

    def _show_setup(self) -> None:
        state = self._state
        for choice, text in ((self._gate, state.gate), (self._loss, state.loss)):
            with QSignalBlocker(choice):
                choice.setCurrentText(text)
        if not self._rate.property("problem") and not is_typed(self._rate):
            self._rate.show_value(state.rate)
            self._show_rule()
        self._show_playing()

    def _show_playing(self) -> None:
        if not self._state.is_playing:
            self._show()

    def _follow(self) -> None:
        """Show where learning is: all of it, or while it runs, the parts in turns."""
        self._turn = not self._turn
        if not self._state.is_playing:
            self._show()
        elif self._turn:
            self._plane.refresh()
        else:
            self._show_facts()

    def _show(self) -> None:
        self._plane.refresh()
        self._show_facts()

    def _show_facts(self) -> None:
        self._facts[0].setText(self._descent_in_words())
        self._facts[1].setText(self._rule_in_words())
        self._losses.refresh()

    def _descent_in_words(self) -> str:
        descent = self._state.descent
        w1, w2, b = (number(value, 3) for value in descent.weights().tolist())
        gradient = descent.gradient_at(descent.weights())
        length = float((gradient**2).sum() ** 0.5)
        end = (
            "Every step lowers the loss a little, right answers or not."
            if self._state.rule_passes is not None
            else "It settles between all answers: a half for each."
            if self._state.gate == "XOR"
            else "It knows at every place which way is down."
        )
        return (
            f"step {descent.steps:,}, loss {number(descent.loss(), 3)}\n"
            f"w = ({w1}, {w2}), b = {b}\nslope {number(length, 3)}. {end}"
        )

    def _rule_in_words(self) -> str:
        state = self._state
        w1, w2 = (number(value, 3) for value in state.perceptron.weights)
        wrong = round(4 * state.rule_errors[-1])
        passes = state.rule_passes
        end = (
            f"Right since pass {passes}: from then on nothing moves."
            if passes is not None and not wrong
            else "No line separates these answers: it never ends."
            if state.gate == "XOR"
            else "It learns only from mistakes, and by leaps."
        )
        return (
            f"pass {state.descent.steps:,}, {wrong} of 4 wrong\n"
            f"w = ({w1}, {w2}), b = {number(state.perceptron.bias, 3)}\n{end}"
        )
