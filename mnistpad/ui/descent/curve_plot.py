"""A curve with its tangent and a secant, and the derivative below it."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QLineF, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from mnistpad.state.descent_curve import LEAST_H, MOST_H, CurveState
from mnistpad.ui.chart import Array, Chart, padded
from mnistpad.ui.painting import Role, draw_words, tint
from mnistpad.ui.theme import scaled
from mnistpad.ui.words import number

Key = Qt.Key

_REACH = 18  # pixels around a point that take hold of it


def range_of(values: Array) -> tuple[float, float]:
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


class CurvePlot(Chart):
    """f(x): its point is moved by the mouse, and the secant's other end too.

    Signals
    -------
    focused
        It has got the keys, or lost them.
    """

    focused = Signal()

    def __init__(self, state: CurveState, parent: QWidget | None = None) -> None:
        super().__init__("x", "f(x)", parent)
        self._state = state
        self._grip = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Curve, tangent and secant")
        self.setToolTip(
            "Drag the disc to move x  (← and →; with Shift finely), the square to change h  "
            "(Ctrl+← and Ctrl+→). The wheel shows less or more  (+ and −)"
        )
        self.set_curve()

    def set_curve(self) -> None:
        """Show another curve, or another part of it."""
        self._xs, self._ys, _ = self._state.samples(601)
        self.x_range = self._state.low, self._state.high
        self.y_range = range_of(self._ys)
        self.renew()
        self.refresh()

    def refresh(self) -> None:
        """Show where the point is now."""
        state = self._state
        self.setAccessibleDescription(
            f"x = {number(state.x)}, f(x) = {number(state.value)}, slope {number(state.slope)}"
        )
        self.update()

    # By hand

    @property
    def point(self) -> QPointF:
        """Where the point on the curve is drawn."""
        return self.at(self._state.x, _or(self._state.value, 0))

    @property
    def other_point(self) -> QPointF:
        """Where the secant's other end is drawn."""
        x = self._state.x + self._state.h
        return self.at(x, _or(float(self._state.function(x)), 0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._grip = self._grip_at(event.position()) or "x"
        if self._grip == "x":
            self._drag(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip:
            self._drag(event.position())
            return
        over = self._grip_at(event.position())
        self.setCursor(Qt.CursorShape.SizeHorCursor if over else Qt.CursorShape.CrossCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = ""

    def _grip_at(self, position: QPointF) -> str:
        near = QLineF(position, self.point).length()
        other = QLineF(position, self.other_point).length()
        if min(near, other) > _REACH:
            return ""
        return "x" if near <= other else "h"

    def _drag(self, position: QPointF) -> None:
        state = self._state
        x = min(max(self.x_at(position.x()), state.low), state.high)
        state.pause()
        if self._grip == "x":
            state.move_to(self._rounded(x))
        else:
            h = self._rounded(x - state.x)
            least = 10 ** self._decimal_power()
            state.set_h(h if abs(h) >= least else math.copysign(least, h))

    def _decimal_power(self) -> int:
        """Of the last decimal that a hand can mean."""
        low, high = self.x_range
        return math.floor(math.log10((high - low) / max(self.width(), 100)))

    def _rounded(self, x: float) -> float:
        return round(x, max(-self._decimal_power(), 0)) + 0.0

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._state.zoom(0.999 ** event.angleDelta().y())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        state, key = self._state, Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        direction = {Key.Key_Left: -1, Key.Key_Right: 1}.get(key, 0)
        if direction and modifiers == Qt.KeyboardModifier.ControlModifier:
            state.pause()
            h = abs(state.h) * 1.25**direction
            state.set_h(math.copysign(min(max(h, LEAST_H), MOST_H), state.h))
        elif direction and not modifiers & ~Qt.KeyboardModifier.ShiftModifier:
            fine = modifiers & Qt.KeyboardModifier.ShiftModifier
            step = (state.high - state.low) / (600 if fine else 60)
            step = float(f"{step:.1g}")
            x = round(state.x / step + direction) * step
            state.move_to(float(f"{x:.10g}"))
        elif key in (Key.Key_Plus, Key.Key_Equal):
            state.zoom(0.8)
        elif key in (Key.Key_Minus, Key.Key_Underscore):
            state.zoom(1.25)
        else:
            super().keyPressEvent(event)

    # Painting

    def paint_still(self, painter: QPainter) -> None:
        state, palette = self._state, self.palette()
        if state.low < 0 < state.high:
            painter.setPen(QPen(palette.color(Role.Mid), 1))
            x = self.x_pixel(0)
            painter.drawLine(QPointF(x, 0), QPointF(x, self.area().bottom()))
        ink = palette.color(Role.WindowText)
        self.draw_line(painter, self._xs, self._ys, QPen(ink, 2 * self.factor), smooth=True)

    def paint_inside(self, painter: QPainter) -> None:
        state, palette = self._state, self.palette()
        factor = self.factor
        accent, second = palette.color(Role.Accent), palette.color(Role.LinkVisited)
        dim = palette.color(Role.PlaceholderText)
        value, slope = state.value, state.slope
        if not math.isfinite(value):
            return
        if math.isfinite(slope):
            self._draw_through(painter, value, slope, QPen(accent, 2.2 * factor))
        secant = state.secant()
        other = value + secant * state.h
        if math.isfinite(secant):
            pen = QPen(second, 1.8 * factor)
            pen.setDashPattern([5, 3])
            self._draw_through(painter, value, secant, pen)
            here, there = self.at(state.x, value), self.at(state.x + state.h, other)
            corner = QPointF(there.x(), here.y())
            if abs(there.x() - here.x()) > 24:
                painter.setPen(QPen(dim, 1))
                painter.drawLine(here, corner)
                painter.drawLine(corner, there)
                self._draw_sides(painter, here, corner, there)
            painter.setPen(QPen(palette.color(Role.Base), 1.5))
            painter.setBrush(second)
            r = 5.5 * factor
            painter.drawRect(int(there.x() - r), int(there.y() - r), round(2 * r), round(2 * r))
        painter.setPen(QPen(palette.color(Role.Base), 1.5))
        painter.setBrush(accent)
        painter.drawEllipse(self.at(state.x, value), 7 * factor, 7 * factor)

    def _draw_through(self, painter: QPainter, value: float, slope: float, pen: QPen) -> None:
        """A straight line through the point, from edge to edge."""
        state = self._state
        low, high = self.y_range
        middle = self.at(state.x, value)
        area = self.area()
        run = area.width() / (state.high - state.low)
        rise = -slope * area.height() / (high - low)
        length = math.hypot(run, rise)
        if not math.isfinite(length):
            return
        unit = QPointF(run / length, rise / length) * (2 * (area.width() + area.height()))
        painter.setPen(pen)
        painter.drawLine(middle - unit, middle + unit)

    def _draw_sides(
        self, painter: QPainter, here: QPointF, corner: QPointF, there: QPointF
    ) -> None:
        palette = self.palette()
        dim, ground = palette.color(Role.PlaceholderText), tint(palette, Role.Base, 0.85)
        font = scaled(self.small_font, 1.0)
        height = QFontMetricsF(font).height()
        up = there.y() < here.y()
        across = QPointF((here.x() + corner.x()) / 2, here.y() + (0.8 if up else -0.8) * height)
        draw_words(painter, across, f"h = {number(self._state.h, 3)}", font, dim, ground)
        if abs(there.y() - here.y()) > 1.2 * height:
            change = number(self._state.secant() * self._state.h, 3)
            text = f"Δf = {change}"
            room = QFontMetricsF(font).horizontalAdvance(text) / 2 + 10
            right = corner.x() + room < self.area().right() - room
            side = room if right or corner.x() < here.x() else -room
            beside = QPointF(corner.x() + side, (corner.y() + there.y()) / 2)
            draw_words(painter, beside, text, font, dim, ground)


class SlopePlot(Chart):
    """f′(x), with the slope at the point."""

    def __init__(self, state: CurveState, parent: QWidget | None = None) -> None:
        super().__init__("x", "f′(x), the slope", parent)
        self._state = state
        self.setAccessibleName("Plot of the derivative")
        self.setToolTip("The slope of the curve above, at every x")
        self.set_curve()

    def set_curve(self) -> None:
        """Show another curve's derivative, or another part of it."""
        self._xs, _, self._ys = self._state.samples(601)
        self.x_range = self._state.low, self._state.high
        low, high = range_of(self._ys)
        room = 0.12 * (high - low)
        self.y_range = min(low, -room), max(high, room)
        self.renew()

    def refresh(self) -> None:
        """Show where the point is now."""
        self.update()

    def paint_still(self, painter: QPainter) -> None:
        state, palette = self._state, self.palette()
        painter.setPen(QPen(palette.color(Role.PlaceholderText), 1))
        painter.drawLine(self.at(state.low, 0), self.at(state.high, 0))
        pen = QPen(palette.color(Role.Accent), 1.8 * self.factor)
        self.draw_line(painter, self._xs, self._ys, pen, smooth=True)

    def paint_inside(self, painter: QPainter) -> None:
        state, palette = self._state, self.palette()
        accent, dim = palette.color(Role.Accent), palette.color(Role.PlaceholderText)
        slope = state.slope
        if math.isfinite(slope):
            here = self.at(state.x, slope)
            painter.setPen(QPen(dim, 1, Qt.PenStyle.DashLine))
            painter.drawLine(here, self.at(state.x, 0))
            painter.setPen(QPen(palette.color(Role.Base), 1.5))
            painter.setBrush(accent)
            painter.drawEllipse(here, 5 * self.factor, 5 * self.factor)


def _or(value: float, otherwise: float) -> float:
    return value if math.isfinite(value) else otherwise
