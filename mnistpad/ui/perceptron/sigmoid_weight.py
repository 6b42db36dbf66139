"""The card on which one weight is moved, and a neuron's output over it."""

import math
from functools import partial
from typing import get_args

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
)

from mnistpad.core.message import Message
from mnistpad.language import tr
from mnistpad.state.perceptron.sigmoid import HIGH, LOW, MOST, NUDGE, NumberName, WeightState
from mnistpad.ui.boxes import STRETCH, add, row
from mnistpad.ui.buttons import check_one, choice_buttons, tool_button
from mnistpad.ui.card import Card, head
from mnistpad.ui.fields import LiveField, Note, number_field, show_position, slider
from mnistpad.ui.numbers import by
from mnistpad.ui.perceptron.sigmoid_change import Change
from mnistpad.ui.perceptron.sigmoid_fields import follow, is_typed
from mnistpad.ui.perceptron.weights import NO_AMOUNT
from mnistpad.ui.perceptron.words import activation_name
from mnistpad.ui.plots.axis import GAP
from mnistpad.ui.plots.caption import Entry
from mnistpad.ui.plots.marks import Target, Text
from mnistpad.ui.plots.plot import MARGIN, Plot, padded
from mnistpad.ui.plots.save import Column
from mnistpad.ui.plots.style import Style
from mnistpad.ui.scale import px
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import GRID, Role, scaled
from mnistpad.ui.words import number, signed

_POINTS = 241
_LEFT = 44  # pixels left of the axis, at the least
_TANGENT = 1.6  # of the weight, on either side
_BESIDE = 1.6  # the leap, where names would be in the way of the markers
_PER_UNIT = 100  # steps of the slider
_CLEAR = 1.25  # of a name's height, from its curve to the edge
_ROOM, _MOST_ROOM = 0.14, 0.5  # above and below the curves
_HANDLE = 8  # half of its width
_ALMOST_LEVEL = 0.01  # a slope

_WORDS: dict[NumberName, tuple[str, Message]] = {
    "w1": ("w₁", Message("Weight {number}", number=1)),
    "w2": ("w₂", Message("Weight {number}", number=2)),
    "b": ("b", Message("Bias")),
    "x1": ("x₁", Message("Input {number}", number=1)),
    "x2": ("x₂", Message("Input {number}", number=2)),
}

_ABOUT = {
    "step": Message("Rosenblatt's: 1 if z > 0, else 0"),
    "sigmoid": Message("1 / (1 + e^−z): from 0 to 1"),
    "tanh": Message("The sigmoid's shape, from −1 to 1"),
    "relu": Message("z if z > 0, else 0: smooth but for one corner"),
}


class OutputCurve(Plot):
    """The step's output and that of another activation, at every weight; the tangent where it is.

    The weight is set by a click, and dragged by the line that stands at it.
    """

    def __init__(self, state: WeightState) -> None:
        super().__init__("w₁", tr("output"))
        self._state = state
        self.styled(self._keep_room)
        self._weights = np.linspace(LOW, HIGH, _POINTS)
        self._curves: tuple[object, ...] = ()
        self._leap = self.add_line("leap", Role.LinkVisited, 1, (1, 2), read=False)
        self._step = self.add_line("step", Role.LinkVisited, 2, (4, 2), read=False)
        self._smooth = self.add_line("smooth", Role.Accent, 2.6, read=False)
        self._tangent = self.add_line("tangent", Role.WindowText, 1.4, read=False)
        self._weight = pg.InfiniteLine(0.0, angle=90, movable=True, bounds=(LOW, HIGH))
        self._weight.setCursor(Qt.CursorShape.SizeHorCursor)
        self._weight.sigDragged.connect(lambda line: self._set(line.value()))
        self.add(self._weight, 5)
        self.styled(lambda style: self._weight.setPen(style.pen(Role.PlaceholderText, 1, (1, 2))))
        self.styled(lambda style: self._weight.setHoverPen(style.pen(Role.Accent)))
        self._marks = Target("s", Role.LinkVisited, 11), Target("o", Role.Accent, 11)
        self._names = tuple(
            Text("", role, (0.5, 0.5), bold=True) for role in (Role.LinkVisited, Role.Accent)
        )
        for z, item in enumerate((*self._names, *self._marks), 10):
            self.add(item, z)
        self.clicked.connect(lambda x, _: self._set(x))
        self.resized.connect(self._draw_curves)
        self.setMinimumSize(px(240), px(150))
        self.setAccessibleName(tr("Output over the weight w₁"))
        self.setToolTip(tr("Drag to change the weight w₁  (← and → on the slider)"))
        self.refresh()

    def refresh(self) -> None:
        """Show what the state says now."""
        state = self._state
        curves = state.smooth, *(state.number(name) for name in ("w2", "b", "x1", "x2"))
        if curves != self._curves:
            self._curves = curves
            self._draw_curves()
        self._weight.setValue(state.weight)
        outputs = [state.output(name) for name in ("step", state.smooth)]
        for mark, output in zip(self._marks, outputs, strict=True):
            mark.put(state.weight, output)
        ends = np.array([-_TANGENT, _TANGENT])
        self._tangent.setData(state.weight + ends, outputs[1] + ends * state.slope(state.smooth))
        step, smooth = map(number, outputs)
        self.setAccessibleDescription(
            tr(
                "w₁ = {weight}: the step answers {step}, {activation} {smooth}",
                weight=number(state.weight),
                step=step,
                activation=state.smooth,
                smooth=smooth,
            )
        )

    def _keep_room(self, style: Style) -> None:
        """Let the axis stay where it is, above the slider, whatever its numbers are."""
        needed = QFontMetricsF(style.font).horizontalAdvance("−0.0") + GAP + 2
        self.left_room = max(math.ceil(needed), _LEFT)
        self.size_axis()
        self._name_height = _CLEAR * QFontMetricsF(style.font).height()

    def _share(self) -> float:
        """Of the curves' height, the room above and below them: enough for the names.

        Where there is such a room on both sides, it is room / (1 + 2 room) of the whole plot.
        """
        rest = max(self.view.height(), 1.0) - 2 * self._name_height
        return min(max(self._name_height / rest, _ROOM), _MOST_ROOM) if rest > 0 else _MOST_ROOM

    def _set(self, weight: float) -> None:
        self._state.set_number("w1", round(min(max(weight, LOW), HIGH), 2) + 0.0)

    def _draw_curves(self) -> None:
        """Draw the smooth one, and the step: levels, and leaps between them."""
        state, weights = self._state, self._weights
        smooth, steps = (state.outputs(name, weights) for name in (state.smooth, "step"))
        low, high = min(0.0, float(smooth.min())), max(1.0, float(smooth.max()))
        self.set_ranges((LOW, HIGH), padded(low, high, self._share()))
        self._smooth.setData(weights, smooth)
        leaps = np.flatnonzero(np.diff(steps))
        places = (weights[leaps] + weights[leaps + 1]) / 2
        starts, ends, levels = [LOW, *places], [*places, HIGH], [*steps[leaps], steps[-1]]
        self._step.setData(
            np.stack([starts, ends, ends], 1).ravel(),
            np.stack([levels, levels, np.full(len(levels), np.nan)], 1).ravel(),
        )
        self._leap.setData(np.repeat(places, 3), np.tile([0.0, 1.0, np.nan], len(places)))
        self._place_names(smooth, steps)

    def _place_names(self, smooth: np.ndarray, steps: np.ndarray) -> None:
        """Each curve's where the other is far from it, and on its outer side."""
        inner = slice(_POINTS // 12, -_POINTS // 12)
        apart, places = np.abs(steps - smooth)[inner], self._weights[inner]
        jump = self._state.jump
        if jump is not None:
            apart[np.abs(places - jump) < _BESIDE] = 0
        at = int(np.argmax(apart)) + inner.start
        weight, step, output = (float(each[at]) for each in (self._weights, steps, smooth))
        for text, name, y, other in (
            (self._names[0], "step", step, output),
            (self._names[1], self._state.smooth, output, step),
        ):
            beside = 0.5
            if jump is not None and name != "step":
                beside = 0.0 if weight > jump else 1.0
            text.say(activation_name(name), weight, y, (beside, 1.15 if y > other else -0.15))

    def values_at(self, x: float) -> tuple[Entry, ...]:
        state, weight = self._state, min(max(x, LOW), HIGH)
        return (
            Entry("w₁", None, number(weight, 3)),
            *(
                Entry(
                    activation_name(name), line.opts["pen"], number(state.output(name, weight), 3)
                )
                for name, line in (("step", self._step), (state.smooth, self._smooth))
            ),
        )

    def numbers(self) -> list[Column]:
        return [
            ("w1", self._weights),
            *(
                (name, self._state.outputs(name, self._weights))
                for name in ("step", self._state.smooth)
            ),
        ]


class WeightCard(Card):
    """Activation, curve, slider, what a small change does, and the other numbers."""

    def __init__(self, state: WeightState) -> None:
        self._state = state
        self._fields: dict[NumberName, LiveField] = {}
        self._curve = OutputCurve(state)
        self._note = Note(tr("What is wrong with a number"))
        self._sum, self._say = QLabel(), QLabel()
        self._sum.setAccessibleName(tr("The sum"))
        self._sum.setToolTip("z = w₁·x₁ + w₂·x₂ + b")
        self._sum.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._sum.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._say.setTextFormat(Qt.TextFormat.PlainText)
        write(self._sum, tabular=True)
        write(self._say)
        write(self._note, 0.95, tabular=True)
        self._step, self._smooth = Change("■", Role.LinkVisited), Change("●", Role.Accent)
        self._buttons = choice_buttons(
            (
                (
                    activation_name(name),
                    tr("{about}; the curve shows its output", about=about),
                )
                for name, about in _ABOUT.items()
            ),
            lambda index: state.choose([*_ABOUT][index]),
        )
        self._jump = tool_button(
            tr("To the jump"), tr("Set w₁ to where so small a change makes the step jump  (J)")
        )
        self.slider = self._make_slider()
        way = row(self.slider)
        super().__init__(
            row(head(tr("Move one weight")), STRETCH, *self._buttons, gap=GRID // 2),
            (self._curve, 1),
            way,
            row(*self._make_field("w1"), self._jump, (self._sum, 1)),
            self._say,
            row((self._step, 1), (self._smooth, 1), gap=2 * GRID),
            self._make_numbers(),
            self._note,
        )
        # The slider's way is the axis.
        curve = self._curve
        curve.styled(
            lambda _: way.setContentsMargins(curve.left_room - _HANDLE, 0, MARGIN - _HANDLE, 0)
        )
        self._jump.clicked.connect(self.to_the_leap)
        self.setFocusProxy(self.slider)
        state.changed.connect(self._show)
        self._show()

    def _make_slider(self) -> QSlider:
        way = slider(
            tr("{name}, slider", name=_WORDS["w1"][1]),
            round(LOW * _PER_UNIT),
            round(HIGH * _PER_UNIT),
            10,
        )
        way.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        way.setToolTip(
            tr(
                "The weight w₁  (← and →: by {nudge}; PgUp and PgDown: by {more:g})",
                nudge=NUDGE,
                more=10 * NUDGE,
            )
        )
        way.setStyleSheet(NO_AMOUNT)
        way.valueChanged.connect(lambda value: self._state.set_number("w1", value / _PER_UNIT))
        return way

    def _make_numbers(self) -> QHBoxLayout:
        numbers = row(gap=GRID // 2)
        for name in get_args(NumberName)[1:]:
            add(numbers, *self._make_field(name), GRID)
        add(numbers, STRETCH)
        return numbers

    def _make_field(self, name: NumberName) -> tuple[QLabel, LiveField]:
        """A number's name and its field."""
        words, spoken = _WORDS[name][0], tr(_WORDS[name][1])
        label = QLabel(words)
        label.setFont(scaled(QApplication.font(), 1.05, bold=True))
        label.setToolTip(spoken)
        most = HIGH if name == "w1" else MOST
        step = by(str(NUDGE) if name == "w1" else "0.5")
        field = number_field(spoken, step, -most, most, spoken, 72)
        check = partial(self._state.check_number, name)
        give = partial(self._state.set_number, name)
        follow(field, check, give, self._note, self._show_verdict)
        self._fields[name] = field
        return label, field

    def to_the_leap(self) -> None:
        """Go to the weight at which the step leaps, if there is one."""
        jump = self._state.jump
        if jump is not None:
            self._state.set_number("w1", jump)

    def _show(self) -> None:
        state = self._state
        check_one(self._buttons, [*_ABOUT].index(state.activation))
        show_position(self.slider, round(state.weight * _PER_UNIT))
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
            tr(
                "Change w₁ by {nudge}, from {before} to {after}, and the output changes by",
                nudge=NUDGE,
                before=number(state.weight),
                after=number(round(state.weight + NUDGE, 10)),
            )
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
            said = tr(
                "Here the step jumps at once. The {smooth} changes only a little.", smooth=smooth
            )
        elif not state.number("x1"):
            said = tr("With x₁ = 0, the weight w₁ changes nothing.")
        elif not slope:
            said = tr(
                "Both are level here: where z ≤ 0, the slope of {smooth} is 0.", smooth=smooth
            )
        elif abs(slope) < _ALMOST_LEVEL:
            said = tr("The {smooth} is almost level here, so it would learn slowly.", smooth=smooth)
        elif slope > 0:
            said = tr(
                "The step stays as it is. For the {smooth}, a larger w₁ gives more output.",
                smooth=smooth,
            )
        else:
            said = tr(
                "The step stays as it is. For the {smooth}, a larger w₁ gives less output.",
                smooth=smooth,
            )
        self._note.say(said)


def _factor(value: float) -> str:
    return f"({number(value)})" if value < 0 else number(value)
