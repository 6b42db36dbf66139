"""The card on which one weight is moved."""

from __future__ import annotations

from functools import partial
from typing import get_args

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QToolButton,
    QWidget,
)

from mnistpad.core.activations import NEURONS
from mnistpad.state.perceptron.sigmoid import HIGH, LOW, MOST, NUDGE, NumberName, WeightState
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.fields import LiveField, Note, number_field
from mnistpad.ui.numbers import by
from mnistpad.ui.perceptron.sigmoid_curve import OutputCurve
from mnistpad.ui.perceptron.sigmoid_fields import follow, is_typed
from mnistpad.ui.perceptron.weights import NO_AMOUNT
from mnistpad.ui.plots.plot import MARGIN
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import GRID, Role, scaled
from mnistpad.ui.words import number, signed

_PER_UNIT = 100  # steps of the slider
_HANDLE = 8  # half of its width
_ALMOST_LEVEL = 0.01  # a slope

_WORDS: dict[NumberName, tuple[str, str]] = {
    "w1": ("w₁", "Weight 1"),
    "w2": ("w₂", "Weight 2"),
    "b": ("b", "Bias"),
    "x1": ("x₁", "Input 1"),
    "x2": ("x₂", "Input 2"),
}

_ABOUT = {
    "step": "Rosenblatt's: 1 if z > 0, else 0",
    "sigmoid": "1 / (1 + e^−z): from 0 to 1",
    "tanh": "The sigmoid's shape, from −1 to 1",
    "relu": "z if z > 0, else 0: smooth but for one corner",
}


class Change(QWidget):
    """What becomes of an output if the weight grows a little.

    Parameters
    ----------
    mark, role
        The curve's marker and its colour.
    """

    def __init__(self, mark: str, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = mark
        self._name, self._change = QLabel(), QLabel()
        self._output, self._why = dim_label(), dim_label()
        self._name.setForegroundRole(role)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        for row, label in enumerate((self._name, self._change, self._output, self._why)):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            grid.addWidget(label, row, 0)
        write(self._name, bold=True)
        write(self._change, 1.8, bold=True, tabular=True)
        for label in (self._output, self._why):
            write(label, 0.95, tabular=True)

    def show_change(self, state: WeightState, activation: str) -> None:
        """Show what an activation makes of it."""
        change, slope = state.change(activation), state.slope(activation)
        before = state.output(activation)
        # As floats subtract, the last digits are noise.
        said = number(round(change, 10), 3)
        said = f"+{said}" if change > 0 else said
        self._name.setText(f"{self._mark} {activation}")
        self._change.setText(said)
        self._output.setText(f"output {number(before)} → {number(round(before + change, 10))}")
        self._why.setText(f"slope {number(slope, 3)} · {NUDGE} = {number(slope * NUDGE, 3)}")
        self.setAccessibleName(f"Change of the {activation}")
        self.setAccessibleDescription(f"the output changes by {said}")
        self.setToolTip(
            f"What becomes of the {activation}'s output if w₁ grows by {NUDGE}; below, what its "
            "slope foretells"
        )


class WeightCard(Card):
    """Activation, curve, slider, what a small change does, and the other numbers."""

    def __init__(self, state: WeightState, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._state = state
        self._buttons: dict[str, QToolButton] = {}
        self._fields: dict[NumberName, LiveField] = {}
        self._curve = OutputCurve(state)
        self._note = Note("What is wrong with a number")
        self._sum = QLabel()
        self._sum.setAccessibleName("The sum")
        self._sum.setToolTip("z = w₁·x₁ + w₂·x₂ + b")
        self._sum.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._sum.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._say = QLabel()
        self._say.setTextFormat(Qt.TextFormat.PlainText)
        write(self._sum, tabular=True)
        write(self._say)
        write(self._note, 0.95, tabular=True)
        self._step = Change("■", Role.LinkVisited)
        self._smooth = Change("●", Role.Accent)
        self.column.addLayout(self._make_heading())
        self.column.addWidget(self._curve, 1)
        self.column.addLayout(self._make_slider())
        self.column.addLayout(self._make_weight_row())
        self.column.addWidget(self._say)
        changes = QHBoxLayout()
        changes.setSpacing(2 * GRID)
        changes.addWidget(self._step, 1)
        changes.addWidget(self._smooth, 1)
        self.column.addLayout(changes)
        self.column.addLayout(self._make_numbers())
        self.column.addWidget(self._note)
        self.setFocusProxy(self.slider)
        state.changed.connect(self._show)
        self._show()

    def _make_heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID // 2)
        row.addWidget(head("Move one weight"))
        row.addStretch()
        for name in NEURONS:
            button = tool_button(
                name, f"{_ABOUT[name]}; the curve shows its output", checkable=True
            )
            button.clicked.connect(partial(self._state.choose, name))
            self._buttons[name] = button
            row.addWidget(button)
        return row

    def _make_slider(self) -> QHBoxLayout:
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(round(LOW * _PER_UNIT), round(HIGH * _PER_UNIT))
        self.slider.setSingleStep(1)
        self.slider.setPageStep(10)
        self.slider.setFixedHeight(24)
        self.slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.slider.setAccessibleName("Weight 1, slider")
        self.slider.setToolTip(
            f"The weight w₁  (← and →: by {NUDGE}; PgUp and PgDown: by {10 * NUDGE:g})"
        )
        self.slider.setStyleSheet(NO_AMOUNT)
        self.slider.valueChanged.connect(
            lambda value: self._state.set_number("w1", value / _PER_UNIT)
        )
        self._jump = tool_button(
            "To the leap", "Set w₁ to where so small a change makes the step leap  (J)"
        )
        self._jump.clicked.connect(self.to_the_leap)
        self._slider_row = QHBoxLayout()
        self._slider_row.addWidget(self.slider)
        return self._slider_row

    def _make_weight_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._make_name("w1"))
        row.addWidget(self._make_field("w1"))
        row.addWidget(self._jump)
        row.addWidget(self._sum, 1)
        return row

    def _make_numbers(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID // 2)
        for name in get_args(NumberName)[1:]:
            row.addWidget(self._make_name(name))
            row.addWidget(self._make_field(name))
            row.addSpacing(GRID)
        row.addStretch()
        return row

    def _make_name(self, name: NumberName) -> QLabel:
        words, spoken = _WORDS[name]
        label = QLabel(words)
        label.setFont(scaled(self.font(), 1.05, bold=True))
        label.setToolTip(spoken)
        return label

    def _make_field(self, name: NumberName) -> LiveField:
        most = HIGH if name == "w1" else MOST
        step = by(str(NUDGE) if name == "w1" else "0.5")
        field = number_field(_WORDS[name][1], step, -most, most, _WORDS[name][1], 72)
        check = partial(self._state.check_number, name)
        give = partial(self._state.set_number, name)
        follow(field, check, give, self._note, self._show_verdict)
        self._fields[name] = field
        return field

    def to_the_leap(self) -> None:
        """Go to the weight at which the step leaps, if there is one."""
        jump = self._state.jump
        if jump is not None:
            self._state.set_number("w1", jump)

    def _show(self) -> None:
        state = self._state
        for name, button in self._buttons.items():
            button.setChecked(name == state.activation)
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(state.weight * _PER_UNIT))
        for name, field in self._fields.items():
            if not field.property("problem") and not is_typed(field):
                field.show_value(state.number(name))
        n = {name: state.number(name) for name in get_args(NumberName)}
        self._sum.setText(
            f"z = {number(n['w1'])}·{_factor(n['x1'])} {signed(n['w2'])}·"
            f"{_factor(n['x2'])} {signed(n['b'])} = {number(state.sum())}"
        )
        self._jump.setEnabled(state.jump is not None)
        self._say.setText(
            f"Change w₁ by {NUDGE}, from {number(state.weight)} to "
            f"{number(round(state.weight + NUDGE, 10))}, and the output changes by"
        )
        self._step.show_change(state, "step")
        self._smooth.show_change(state, state.smooth)
        self._curve.refresh()
        if not any(field.property("problem") for field in self._fields.values()):
            self._show_verdict()

    def _show_verdict(self) -> None:
        """What is to be seen here."""
        state, smooth = self._state, self._state.smooth
        slope = state.slope(smooth)
        if state.change("step"):
            said = f"Here the step leaps, and nothing foretold it; the {smooth} slides."
        elif not state.number("x1"):
            said = "With x₁ = 0, the weight w₁ does nothing at all."
        elif not slope:
            said = f"Level, both of them: where z ≤ 0, {smooth} too tells nothing of w₁."
        elif abs(slope) < _ALMOST_LEVEL:
            said = f"The {smooth} is almost level here: it is sure, and would learn slowly."
        else:
            way = "more" if slope > 0 else "less"
            said = f"The step feels nothing here; the {smooth}'s slope says: more w₁, {way} output."
        self._note.say(said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The slider's way is the axis."""
        super().resizeEvent(event)
        self.column.activate()
        self._slider_row.setContentsMargins(self._curve.left_room - _HANDLE, 0, MARGIN - _HANDLE, 0)


def _factor(value: float) -> str:
    return f"({number(value)})" if value < 0 else number(value)
