"""A neuron's output over one of its weights: the step leaps, the others slide."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from mnistpad.state.perceptron.sigmoid import HIGH, LOW, WeightState
from mnistpad.ui.plots.axis import GAP
from mnistpad.ui.plots.caption import Entry
from mnistpad.ui.plots.marks import Target, Text
from mnistpad.ui.plots.plot import Plot, padded
from mnistpad.ui.plots.save import Column
from mnistpad.ui.plots.style import Style
from mnistpad.ui.theme import Role
from mnistpad.ui.words import number

_POINTS = 241
_LEFT = 44  # pixels left of the axis, at the least
_TANGENT = 1.6  # of the weight, on either side
_BESIDE = 1.6  # the leap, where names would be in the way of the markers


class OutputCurve(Plot):
    """The step's output and that of another activation, at every weight; the tangent where it is.

    The weight is set by a click, and dragged by the line that stands at it.
    """

    def __init__(self, state: WeightState, parent: QWidget | None = None) -> None:
        super().__init__("w₁", "output", parent)
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
        self.setMinimumSize(240, 150)
        self.setAccessibleName("Output over the weight w₁")
        self.setToolTip("Drag to change the weight w₁  (← and → on the slider)")
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
            f"w₁ = {number(state.weight)}: the step answers {step}, {state.smooth} {smooth}"
        )

    def _keep_room(self, style: Style) -> None:
        """Let the axis stay where it is, above the slider, whatever its numbers are."""
        needed = QFontMetricsF(style.font).horizontalAdvance("−0.0") + GAP + 2
        self.left_room = max(math.ceil(needed), _LEFT)
        self.size_axis()

    def _set(self, weight: float) -> None:
        self._state.set_number("w1", round(min(max(weight, LOW), HIGH), 2) + 0.0)

    def _draw_curves(self) -> None:
        """Draw the smooth one, and the step: levels, and leaps between them."""
        state, weights = self._state, self._weights
        smooth, steps = (state.outputs(name, weights) for name in (state.smooth, "step"))
        low, high = min(0.0, float(smooth.min())), max(1.0, float(smooth.max()))
        self.set_ranges((LOW, HIGH), padded(low, high, 0.14))
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
            text.say(name, weight, y, (beside, 1.15 if y > other else -0.15))

    def values_at(self, x: float) -> tuple[Entry, ...]:
        state, weight = self._state, min(max(x, LOW), HIGH)
        return (
            Entry("w₁", None, number(weight, 3)),
            *(
                Entry(name, line.opts["pen"], number(state.output(name, weight), 3))
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
