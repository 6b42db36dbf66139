"""The space of three inputs, with the plane that a perceptron lays through it."""

import math
from collections.abc import Sequence
from itertools import combinations, product
from operator import sub

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPen, QPixmap, QPolygonF

from mnistpad.core.perceptron.targets import truth_table
from mnistpad.language import tr
from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.ui.painting import mixed
from mnistpad.ui.perceptron.picture import Picture
from mnistpad.ui.perceptron.weights import scale_of
from mnistpad.ui.scale import px
from mnistpad.ui.theme import Role

LOW, HIGH = -0.16, 1.16
"""How far the plane is drawn, along all inputs."""

FLAT, STEEP = math.radians(-85), math.radians(85)

_KEY = math.radians(10)
_PIXEL = math.radians(0.6)
_NEARNESS = 0.22  # how much larger is what is nearer

Point = Sequence[float]


class InputSpace(Picture):
    """Eight samples at the corners of a cube, the plane, and the weight vector; it can be turned.

    Attributes
    ----------
    yaw, pitch
        Where it is looked at from, in radians.
    """

    samples = truth_table(3)

    def __init__(self, state: PerceptronState) -> None:
        super().__init__(
            tr("Input space"),
            tr("Drag to turn the cube  (Ctrl+arrow keys); the sliders move the plane"),
            state,
        )
        self._state = state
        self.yaw, self.pitch = math.radians(-28), math.radians(22)
        self._pressed: QPointF | None = None
        self._drawn: tuple[object, QPixmap] | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def turn(self, yaw: float, pitch: float) -> None:
        """Look from further round, and from higher up."""
        self.yaw = math.remainder(self.yaw + yaw, 2 * math.pi)
        self.pitch = min(max(self.pitch + pitch, FLAT), STEEP)
        self.update()

    def steer(self, left: int, up: int) -> None:
        self.turn(left * _KEY, up * _KEY)

    def to_pixels(self, point: Point) -> QPointF:
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

    # Painting

    def paint(self, painter: QPainter) -> None:
        if self._state.setup.inputs != 3:
            return
        painter.drawPixmap(0, 0, self._cube())
        *w, b = self._state.numbers
        near = self._axes()[2]
        # From the farthest to the nearest; the plane hides some from the eye.
        order = sorted(range(8), key=lambda index: _dot(near, self.samples[index]))
        facing = _dot(w, near)
        behind = [index for index in order if (_dot(w, self.samples[index]) + b) * facing < 0]
        self._paint_samples(painter, behind)
        self.draw_crossing(painter)
        self._paint_plane(painter, w, b)
        self._paint_samples(painter, [index for index in order if index not in behind])

    def _paint_samples(self, painter: QPainter, indices: list[int]) -> None:
        ground = self.colour(Role.AlternateBase, 0.7)
        self.draw_learnt(painter, indices, 6.5, 40, ground)

    def _cube(self) -> QPixmap:
        """The ground and the cube on it; drawn anew once it is looked at from elsewhere."""
        ratio = self.devicePixelRatioF()
        key = (self.yaw, self.pitch, self.size().toTuple(), ratio, self.palette().cacheKey())
        if self._drawn is None or self._drawn[0] != key:
            picture = QPixmap(self.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(self.colour(Role.AlternateBase))
            with QPainter(picture) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._paint_cube(painter)
            self._drawn = key, picture
        return self._drawn[1]

    def _paint_cube(self, painter: QPainter) -> None:
        edge = mixed(self.palette(), Role.AlternateBase, Role.PlaceholderText, 0.6)
        painter.setPen(QPen(edge, self.factor))
        for corner, other in combinations(self.samples, 2):
            if sum(map(abs, map(sub, corner, other))) == 1:
                painter.drawLine(self.to_pixels(corner), self.to_pixels(other))
        below, ground = QPointF(0, px(20) * self.factor), self.colour(Role.AlternateBase, 0.7)
        dim = Role.PlaceholderText
        for corner in self.samples:
            at, words = self.to_pixels(corner) + below, " ".join(map(str, corner))
            self.draw_words(painter, at, words, 0.85, dim, ground=ground)
        for axis, name in enumerate(("x₁", "x₂", "x₃")):
            # In the middle of the edge that leads from (0, 0, 0) along the axis, and off it.
            place = [-0.13] * 3
            place[axis] = 0.5
            self.draw_words(painter, self.to_pixels(place), name, 0.95, dim)

    def _paint_plane(self, painter: QPainter, w: Point, b: float) -> None:
        length = math.hypot(*w)
        corners = plane_in_cube(w, b) if length else []
        if len(corners) < 3:
            words = tr("The plane lies outside") if length else tr("No plane yet: w = 0")
            plate = self.colour(Role.AlternateBase, 0.85)
            middle = self.place.center()
            self.draw_words(painter, middle, words, 1.0, Role.PlaceholderText, ground=plate)
            return
        centre = [sum(values) / len(corners) for values in zip(*corners, strict=True)]
        middle = self.to_pixels(centre)
        flat = [self.to_pixels(corner) for corner in corners]
        flat.sort(key=lambda at: math.atan2(at.y() - middle.y(), at.x() - middle.x()))
        # Its outline hides that the filling's edge is not smooth, which would take a while.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour(Role.Accent, 0.28))
        painter.drawPolygon(QPolygonF(flat))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.pen(Role.WindowText, 1.8))
        painter.drawPolyline(QPolygonF([*flat, flat[0]]))
        reach = min(max(0.8 * length / scale_of(self._state.setup.rate, *w, b), 0.18), 0.6)
        tip, label = (
            self.to_pixels([at + far * value / length for at, value in zip(centre, w, strict=True)])
            for far in (reach, reach + 0.1)
        )
        self.draw_vector(painter, middle, tip)
        self.draw_words(painter, label, "w", 1.0, Role.Accent, bold=True)


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
