"""A neuron's output over one of its weights: the step leaps, the others slide."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from mnistpad.state.sigmoid import HIGH, LOW, WeightState
from mnistpad.ui.chart import Chart, padded
from mnistpad.ui.painting import Role, draw_words, tint
from mnistpad.ui.theme import scaled
from mnistpad.ui.words import number

_POINTS = 241
_TANGENT = 1.6  # of the weight, on either side
_BESIDE = 1.6  # the leap, where names would be in the way of the markers


class OutputCurve(Chart):
    """The step's output and that of another activation, at every weight; the tangent where it is.

    The weight is set by a click, and dragged.
    """

    def __init__(self, state: WeightState, parent: QWidget | None = None) -> None:
        super().__init__("w₁", "output", parent)
        self._state = state
        self.x_range = LOW, HIGH
        self.left_room = 44.0  # so that the axis stays where it is, above the slider
        self._weights = np.linspace(LOW, HIGH, _POINTS)
        self._curves: tuple[object, ...] = ()
        self.setMinimumSize(240, 150)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setAccessibleName("Output over the weight w₁")
        self.setToolTip("Drag to change the weight w₁  (← and → on the slider)")
        self.refresh()

    def refresh(self) -> None:
        """Show what the state says now."""
        state = self._state
        curves = state.smooth, *(state.number(name) for name in ("w2", "b", "x1", "x2"))
        if curves != self._curves:
            self._curves = curves
            self._smooth = state.outputs(state.smooth, self._weights)
            low, high = min(0.0, float(self._smooth.min())), max(1.0, float(self._smooth.max()))
            self.y_range = padded(low, high, 0.14)
            self.renew()
        self.setAccessibleDescription(
            f"w₁ = {number(state.weight)}: the step answers {number(state.output('step'))}, "
            f"{state.smooth} {number(state.output(state.smooth))}"
        )
        self.update()

    @property
    def point(self) -> QPointF:
        """Where the marker of the chosen activation is."""
        state = self._state
        return self.at(state.weight, state.output(state.smooth))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._drag(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(event.position().x())

    def _drag(self, pixel: float) -> None:
        weight = round(min(max(self.x_at(pixel), LOW), HIGH), 2) + 0.0
        self._state.set_number("w1", weight)

    def paint_still(self, painter: QPainter) -> None:
        palette, factor = self.palette(), self.factor
        accent, second = palette.color(Role.Accent), palette.color(Role.LinkVisited)
        self._paint_step(painter, QPen(second, 2 * factor, Qt.PenStyle.DashLine))
        self.draw_line(painter, self._weights, self._smooth, QPen(accent, 2.6 * factor))
        self._paint_names(painter)

    def _paint_step(self, painter: QPainter, pen: QPen) -> None:
        """Two levels, and the leap between them: at z = 0 itself, the answer is 0."""
        steps = self._state.outputs("step", self._weights)
        leaps = np.flatnonzero(np.diff(steps))
        painter.setPen(pen)
        places = [LOW, *((self._weights[leaps] + self._weights[leaps + 1]) / 2), HIGH]
        levels = [*steps[leaps], steps[-1]]
        for level, first, last in zip(levels, places, places[1:], strict=False):
            painter.drawLine(self.at(first, level), self.at(last, level))
        painter.setPen(QPen(pen.color(), 1, Qt.PenStyle.DotLine))
        for place in places[1:-1]:
            painter.drawLine(self.at(place, 0), self.at(place, 1))

    def _paint_names(self, painter: QPainter) -> None:
        """Each curve's where the other is far from it, and on its outer side."""
        palette, state, area = self.palette(), self._state, self.area()
        font = scaled(self.font(), 0.95 * self.factor, bold=True)
        metrics = QFontMetricsF(font)
        inner = slice(_POINTS // 12, -_POINTS // 12)
        apart = np.abs(state.outputs("step", self._weights) - self._smooth)[inner]
        places = self._weights[inner]
        if state.jump is not None:
            apart[np.abs(places - state.jump) < _BESIDE] = 0
        weight = np.array([places[int(np.argmax(apart))]])
        step, smooth = (float(state.outputs(name, weight)[0]) for name in ("step", state.smooth))
        for name, output, above, role in (
            ("step", step, step > smooth, Role.LinkVisited),
            (state.smooth, smooth, smooth > step, Role.Accent),
        ):
            place = self.at(float(weight[0]), output)
            place += QPointF(0, (-1 if above else 1) * 0.95 * metrics.height())
            half = metrics.horizontalAdvance(name) / 2 + 4
            if state.jump is not None and name != "step":
                place += QPointF(math.copysign(half, weight[0] - state.jump), 0)
            place.setX(min(max(place.x(), area.left() + half), area.right() - half))
            low, high = area.top() + 0.6 * metrics.height(), area.bottom() - 0.6 * metrics.height()
            place.setY(min(max(place.y(), low), high))
            ground = tint(palette, Role.Base, 0.85)
            draw_words(painter, place, name, font, palette.color(role), ground)

    def paint_inside(self, painter: QPainter) -> None:
        """The weight, and the tangent at it."""
        palette, state = self.palette(), self._state
        area, x = self.area(), self.x_pixel(state.weight)
        painter.setPen(QPen(palette.color(Role.PlaceholderText), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        slope, output = state.slope(state.smooth), state.output(state.smooth)
        ends = [self.at(state.weight + way, output + way * slope) for way in (-_TANGENT, _TANGENT)]
        painter.setPen(QPen(palette.color(Role.WindowText), 1.4 * self.factor))
        painter.drawLine(*ends)

    def paint_over(self, painter: QPainter) -> None:
        """The markers: a square for the step, a disc for the other."""
        palette, state = self.palette(), self._state
        radius = 5.5 * self.factor
        at = self.at(state.weight, state.output("step"))
        painter.setPen(QPen(palette.color(Role.Base), 1.5))
        painter.setBrush(palette.color(Role.LinkVisited))
        painter.drawRect(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius))
        painter.setBrush(palette.color(Role.Accent))
        painter.drawEllipse(self.point, radius, radius)
