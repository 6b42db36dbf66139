"""The space of three inputs, with the plane that a perceptron lays through it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import product

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.ui.keys import ARROWS
from mnistpad.ui.painting import draw_arrow, draw_words, mixed, round_corners, tint
from mnistpad.ui.perceptron.input_view import InputView
from mnistpad.ui.perceptron.look import draw_crossing, scale_of
from mnistpad.ui.theme import Role, scaled

LOW, HIGH = -0.16, 1.16
"""How far the plane is drawn, along all inputs."""

FLAT, STEEP = math.radians(-85), math.radians(85)

_KEY = math.radians(10)
_PIXEL = math.radians(0.6)
_NEARNESS = 0.22  # how much larger is what is nearer

Point = Sequence[float]


class InputSpace(InputView):
    """Eight samples at the corners of a cube, the plane, and the weight vector; it can be turned.

    Attributes
    ----------
    yaw, pitch
        Where it is looked at from, in radians.
    """

    def __init__(self, state: PerceptronState, parent: QWidget | None = None) -> None:
        super().__init__(
            state,
            "Input space",
            "Drag to turn the cube  (Ctrl+arrow keys); the sliders move the plane",
            parent,
        )
        self.yaw, self.pitch = math.radians(-28), math.radians(22)
        self._pressed: QPointF | None = None
        self._drawn: tuple[object, QPixmap] | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def turn(self, yaw: float, pitch: float) -> None:
        """Look from further round, and from higher up."""
        self.yaw = math.remainder(self.yaw + yaw, 2 * math.pi)
        self.pitch = min(max(self.pitch + pitch, FLAT), STEEP)
        self.update()

    def to_pixels(self, point: Point) -> QPointF:
        """Where a place in space is on the widget."""
        right, up, near = self._axes()
        at = [value - 0.5 for value in point]
        size = 0.5 * min(self.width(), self.height()) / (1 - _NEARNESS * _dot(near, at))
        return QPointF(
            self.width() / 2 + size * _dot(right, at), self.height() / 2 - size * _dot(up, at)
        )

    def _axes(self) -> tuple[Point, Point, Point]:
        """To the right, up, and towards the eye, in space."""
        sin, cos = math.sin(self.yaw), math.cos(self.yaw)
        low, high = math.cos(self.pitch), math.sin(self.pitch)
        return (
            (cos, sin, 0.0),
            (-sin * high, cos * high, low),
            (sin * low, -cos * low, high),
        )

    # By hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None:
            way = event.position() - self._pressed
            self._pressed = event.position()
            self.turn(-way.x() * _PIXEL, way.y() * _PIXEL)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in ARROWS:
            across, down = ARROWS[key]
            self.turn(-_KEY * across, -_KEY * down)
        else:
            super().keyPressEvent(event)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._state.setup.inputs != 3:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        factor = min(max(min(self.width(), self.height()) / 340, 1.0), 1.8)
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setClipRect(place)
        painter.drawPixmap(0, 0, self._cube(factor))
        self.places = [self.to_pixels(sample) for sample in self._state.samples]
        *w, b = self._state.numbers
        near = self._axes()[2]
        # From the farthest to the nearest; the plane hides some from the eye.
        samples = self._state.samples
        order = sorted(range(len(samples)), key=lambda index: _dot(near, samples[index]))
        facing = _dot(w, near)
        behind = [index for index in order if (_dot(w, samples[index]) + b) * facing < 0]
        self._paint_samples(painter, behind, factor)
        if self._state.crossing is not None:
            pairs = [[self.to_pixels(sample) for sample in pair] for pair in self._state.crossing]
            draw_crossing(painter, palette, pairs, factor)
        self._paint_plane(painter, w, b, factor)
        self._paint_samples(painter, [index for index in order if index not in behind], factor)
        painter.setClipping(False)
        round_corners(painter, palette, place, focus=self.hasFocus())

    def _cube(self, factor: float) -> QPixmap:
        """The ground and the cube on it; drawn anew once it is looked at from elsewhere."""
        ratio = self.devicePixelRatioF()
        key = (self.yaw, self.pitch, self.size().toTuple(), ratio, self.palette().cacheKey())
        if self._drawn is None or self._drawn[0] != key:
            picture = QPixmap(self.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(self.palette().color(Role.AlternateBase))
            with QPainter(picture) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._paint_cube(painter, factor)
            self._drawn = key, picture
        return self._drawn[1]

    def _paint_cube(self, painter: QPainter, factor: float) -> None:
        palette = self.palette()
        painter.setPen(QPen(mixed(palette, Role.AlternateBase, Role.PlaceholderText, 0.6), factor))
        corners = list(product((0, 1), repeat=3))
        for corner in corners:
            for axis in range(3):
                if corner[axis] == 0:
                    other = list(corner)
                    other[axis] = 1
                    painter.drawLine(self.to_pixels(corner), self.to_pixels(other))
        font, dim = scaled(self.font(), 0.85 * factor), palette.color(Role.PlaceholderText)
        ground = tint(palette, Role.AlternateBase, 0.7)
        for corner in corners:
            below = self.to_pixels(corner) + QPointF(0, 20 * factor)
            draw_words(painter, below, " ".join(map(str, corner)), font, dim, ground)
        larger = scaled(self.font(), 0.95 * factor)
        for axis, name in enumerate(("x₁", "x₂", "x₃")):
            # In the middle of the edge that leads from (0, 0, 0) along the axis, and off it.
            place = [-0.13] * 3
            place[axis] = 0.5
            draw_words(painter, self.to_pixels(place), name, larger, dim)

    def _paint_plane(self, painter: QPainter, w: Point, b: float, factor: float) -> None:
        palette = self.palette()
        length = math.hypot(*w)
        corners = plane_in_cube(w, b) if length else []
        if len(corners) < 3:
            words = "No plane yet: w = 0" if not length else "The plane lies outside"
            plate = tint(palette, Role.AlternateBase, 0.85)
            place = QPointF(self.width() / 2, self.height() / 2)
            font = scaled(self.font(), factor)
            draw_words(painter, place, words, font, palette.color(Role.PlaceholderText), plate)
            return
        centre = [sum(values) / len(corners) for values in zip(*corners, strict=True)]
        middle = self.to_pixels(centre)
        flat = [self.to_pixels(corner) for corner in corners]
        flat.sort(key=lambda at: math.atan2(at.y() - middle.y(), at.x() - middle.x()))
        # Its outline hides that the filling's edge is not smooth, which would take a while.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint(palette, Role.Accent, 0.28))
        painter.drawPolygon(QPolygonF(flat))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.color(Role.WindowText), 1.8 * factor))
        painter.drawPolyline(QPolygonF([*flat, flat[0]]))
        reach = min(max(0.8 * length / scale_of(self._state.setup.rate, *w, b), 0.18), 0.6)
        tip, label = (
            [at + far * value / length for at, value in zip(centre, w, strict=True)]
            for far in (reach, reach + 0.1)
        )
        accent = palette.color(Role.Accent)
        draw_arrow(painter, middle, self.to_pixels(tip), accent, 2.6 * factor)
        bold = scaled(self.font(), factor, bold=True)
        draw_words(painter, self.to_pixels(label), "w", bold, accent)

    def _paint_samples(self, painter: QPainter, indices: list[int], factor: float) -> None:
        font = scaled(self.font(), 0.85 * factor, tabular=True)
        ground = tint(self.palette(), Role.AlternateBase, 0.7)
        self.paint_samples(painter, indices, 6.5 * factor, font, 40 * factor, ground)


def plane_in_cube(w: Point, b: float) -> list[Point]:
    """Where the plane w·x + b = 0 crosses the edges of the cube that is shown."""
    crossings: list[Point] = []
    for axis in range(3):
        if not w[axis]:
            continue
        for ends in product((LOW, HIGH), repeat=2):
            place = [*ends[:axis], 0.0, *ends[axis:]]
            place[axis] = -(b + _dot(w, place)) / w[axis]
            if LOW <= place[axis] <= HIGH:
                crossings.append(place)
    return crossings


def _dot(one: Point, other: Point) -> float:
    return one[0] * other[0] + one[1] * other[1] + one[2] * other[2]
