"""A curve with its tangent and a secant, and the derivative below it."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mnistpad.state.descent.curve import LEAST_H, MOST_H, CurveState
from mnistpad.ui.plots.line import Line
from mnistpad.ui.plots.marks import Target, Text
from mnistpad.ui.plots.plot import Array, Plot, Range, padded
from mnistpad.ui.theme import Role
from mnistpad.ui.words import number

Key = Qt.Key

_ROOM = 24  # pixels between the secant's ends that the triangle below it needs


def range_of(values: Array) -> Range:
    """What of a curve's values to show: all, unless a few of them shoot up or down."""
    finite = values[np.isfinite(values)]
    if not finite.size:
        return -1.0, 1.0
    low, high = float(finite.min()), float(finite.max())
    inner_low, inner_high = (float(value) for value in np.quantile(finite, (0.06, 0.94)))
    if high - low > 6 * (inner_high - inner_low) > 0:
        room = inner_high - inner_low
        low, high = max(low, inner_low - room), min(high, inner_high + room)
    return padded(low, high)


class _FunctionPlot(Plot):
    """A function over x, computed anew for what is in sight.

    Parameters
    ----------
    name, title
        Of the curve, and of the plot.
    column
        Which of `CurveState.samples` it shows.
    """

    def __init__(
        self, state: CurveState, name: str, title: str, column: int, parent: QWidget | None = None
    ) -> None:
        super().__init__("x", title, parent)
        self._state, self._column = state, column
        role = Role.WindowText if column == 1 else Role.Accent
        self._curve = self.add_line(name, role, 2)
        self.view.sigXRangeChanged.connect(self._sample)

    def set_curve(self) -> None:
        """Show another curve, or another part of it."""
        x_range = self._state.low, self._state.high
        self.set_ranges(x_range, self._fitting(self._state.samples(*x_range)[self._column]))
        self._sample()

    def _sample(self) -> None:
        columns = self._state.samples(*self.x_range)
        self._curve.setData(columns[0], columns[self._column])

    def _fitting(self, values: Array) -> Range:
        return range_of(values)


class CurvePlot(_FunctionPlot):
    """f(x), with a point that is dragged, or put where a click is, and the secant's other end."""

    def __init__(self, state: CurveState, parent: QWidget | None = None) -> None:
        super().__init__(state, "f(x)", "f(x)", 1, parent)
        self.add_rule(90, Role.Mid)
        self._tangent = self.add_line("tangent", Role.Accent, 2.2, read=False)
        self._secant = self.add_line("secant", Role.LinkVisited, 1.8, (5, 3), read=False)
        self._sides = self.add_line("h and Δf", Role.PlaceholderText, 1, read=False)
        self._across, self._beside = (Text("", Role.PlaceholderText, (0.5, 0.5)) for _ in "hf")
        self.point = Target("o", Role.Accent, 14, self._drag_point)
        self.other_point = Target("s", Role.LinkVisited, 11, self._drag_other)
        for z, item in enumerate((self._across, self._beside, self.other_point, self.point), 20):
            self.add(item, z)
        self.clicked.connect(self._drag_point)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Curve, tangent and secant")
        self.setToolTip(
            "Drag the disc to move x  (← and →; with Shift finely), the square to change h  "
            "(Ctrl+← and Ctrl+→). The wheel shows less or more  (+ and −)"
        )

    def refresh(self) -> None:
        """Show where the point is now."""
        state = self._state
        x, h, value, slope = state.x, state.h, state.value, state.slope
        secant = state.secant() if math.isfinite(value) else math.nan
        has_secant = math.isfinite(secant)
        self._draw_through(self._tangent, slope)
        self._draw_through(self._secant, secant)
        self.point.setVisible(math.isfinite(value))
        if math.isfinite(value):
            self.point.put(x, value)
        width, height = self.view.viewPixelSize()
        corner, rise = x + h, secant * h
        wide = has_secant and abs(h) > _ROOM * width
        self.other_point.setVisible(has_secant)
        self._sides.setVisible(wide)
        self._across.setVisible(wide)
        self._beside.setVisible(wide and abs(rise) > 20 * height)
        if has_secant:
            self.other_point.put(corner, value + rise)
        if wide:
            self._sides.setData([x, corner, corner], [value, value, value + rise])
            below = -0.15 if rise > 0 else 1.15
            self._across.say(f"h = {number(h, 3)}", x + h / 2, value, (0.5, below))
            beside = -0.08 if h < 0 or corner + 90 * width < self.x_range[1] else 1.08
            self._beside.say(f"Δf = {number(rise, 3)}", corner, value + rise / 2, (beside, 0.5))
        self.setAccessibleDescription(
            f"x = {number(x)}, f(x) = {number(value)}, slope {number(slope)}"
        )

    def _draw_through(self, line: Line, slope: float) -> None:
        """A straight line through the point, from edge to edge."""
        x, y = self._state.x, self._state.value
        line.setVisible(math.isfinite(slope))
        if math.isfinite(slope):
            wide = max(abs(edge - x) for edge in self.x_range)
            high = max(abs(edge - y) for edge in self.y_range)
            reach = min(wide, high / abs(slope)) if slope else wide
            line.setData([x - reach, x + reach], [y - reach * slope, y + reach * slope])

    # By hand

    def _drag_point(self, x: float, _: float) -> None:
        state = self._state
        state.pause()
        state.move_to(self._rounded(min(max(x, state.low), state.high))[0])

    def _drag_other(self, x: float, _: float) -> None:
        state = self._state
        state.pause()
        h, least = self._rounded(x - state.x)
        state.set_h(h if abs(h) >= least else math.copysign(least, h))

    def _rounded(self, x: float) -> tuple[float, float]:
        """A number to the last decimal that a hand can mean, and what that decimal stands for."""
        low, high = self.x_range
        power = math.floor(math.log10((high - low) / max(self.width(), 100)))
        return round(x, max(-power, 0)) + 0.0, 10.0**power

    def keyPressEvent(self, event: QKeyEvent) -> None:
        state, key = self._state, Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        direction = {Key.Key_Left: -1, Key.Key_Right: 1}.get(key, 0)
        zoom = {
            Key.Key_Plus: 0.8, Key.Key_Equal: 0.8, Key.Key_Minus: 1.25, Key.Key_Underscore: 1.25,
        }.get(key)  # fmt: skip
        if direction and modifiers == Qt.KeyboardModifier.ControlModifier:
            state.pause()
            h = abs(state.h) * 1.25**direction
            state.set_h(math.copysign(min(max(h, LEAST_H), MOST_H), state.h))
        elif direction and not modifiers & ~Qt.KeyboardModifier.ShiftModifier:
            steps = 600 if modifiers & Qt.KeyboardModifier.ShiftModifier else 60
            step = float(f"{(state.high - state.low) / steps:.1g}")
            state.move_to(float(f"{round(state.x / step + direction) * step:.10g}"))
        elif zoom is not None:
            self.fit()
            state.zoom(zoom)
        else:
            super().keyPressEvent(event)


class SlopePlot(_FunctionPlot):
    """f′(x), with the slope at the point."""

    def __init__(self, state: CurveState, parent: QWidget | None = None) -> None:
        super().__init__(state, "f′(x)", "f′(x), the slope", 2, parent)
        self.add_rule(0, Role.PlaceholderText)
        self._drop = self.add_line("slope", Role.PlaceholderText, 1, (4, 3), read=False)
        self._point = Target("o", Role.Accent, 10)
        self.add(self._point)
        self.setAccessibleName("Plot of the derivative")
        self.setToolTip("The slope of the curve above, at every x")

    def _fitting(self, values: Array) -> Range:
        low, high = range_of(values)
        room = 0.12 * (high - low)
        return min(low, -room), max(high, room)

    def refresh(self) -> None:
        """Show where the point is now."""
        x, slope = self._state.x, self._state.slope
        known = math.isfinite(slope)
        self._drop.setData(*(([x, x], [0.0, slope]) if known else ([], [])))
        self._point.setVisible(known)
        if known:
            self._point.put(x, slope)
        self.setAccessibleDescription(f"slope {number(slope)} at x = {number(x)}")
