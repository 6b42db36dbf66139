"""The plane of two inputs, with the line that a perceptron draws through it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPen

from mnistpad.language import tr
from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.ui.perceptron.picture import Plane, cut
from mnistpad.ui.perceptron.weights import decimals_for, scale_of
from mnistpad.ui.scale import px
from mnistpad.ui.theme import Role

_REACH = 12  # pixels around a handle that take hold of it
_STILL = 3  # pixels that a hand trembles
_TURN, _SHIFT = math.radians(5), 0.05  # of one key
_MOST_CYCLE_LINES = 24
_PLACES = (0.2, 0.3, 0.4, 0.6, 0.7, 0.8)  # along the line, for what is written beside it

Weights = tuple[float, float, float]
Cursor = Qt.CursorShape


@dataclass(slots=True)
class _Grip:
    """What the mouse has taken hold of."""

    pressed: QPointF  # where on the widget
    weights: Weights  # before the line moved
    pivot: QPointF  # around which it turns, from which it is moved or drawn; in the plane
    length: float
    """Of the weight vector that turns, below 0 if the line's start is held; 0: the line is
    moved."""
    cursor: Cursor
    moving: bool = False

    def weights_at(self, place: QPointF) -> Weights | None:
        """Weights and bias once the mouse is there; None if that tells nothing."""
        w1, w2, b = self.weights
        way = QLineF(self.pivot, place)
        if not self.length:
            return w1, w2, b - w1 * way.dx() - w2 * way.dy()
        if way.length() < 1e-3:
            return None
        # Ones lie on the right of whoever goes from a line's start to its end.
        w1, w2 = (self.length * part / way.length() for part in (way.dy(), -way.dx()))
        return w1, w2, -w1 * self.pivot.x() - w2 * self.pivot.y()


class InputPlane(Plane):
    """Four samples, the line, the half-planes on its sides, and the weight vector.

    The line can be moved by its middle and turned by its ends; where there is none yet, one can
    be drawn.
    """

    def __init__(self, state: PerceptronState) -> None:
        super().__init__(
            tr("Input plane"),
            tr(
                "Drag the line by its middle to move it, by its ends to turn it  "
                "(Ctrl+Up and Ctrl+Down, Ctrl+Left and Ctrl+Right)"
            ),
            state,
        )
        self._state = state
        self._grip: _Grip | None = None
        self.setMouseTracking(True)

    def handles(self) -> tuple[QPointF, QPointF, QPointF] | None:
        """Where the line is taken hold of: to turn it, to move it, and to turn it."""
        line = cut(*self._weights())[1]
        if line is None:
            return None
        shown = self.transform.map(line)
        return shown.pointAt(0.1), shown.center(), shown.pointAt(0.9)

    def _weights(self) -> Weights:
        w1, w2, b = self._state.numbers
        return w1, w2, b

    def _scale(self) -> float:
        return scale_of(self._state.setup.rate, *self._state.numbers)

    # By hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._grip = self._grip_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        grip = self._grip
        if grip is None:
            over = self._grip_at(event.position())
            self.setCursor(over.cursor if over else Cursor.ArrowCursor)
            return
        if not grip.moving and (event.position() - grip.pressed).manhattanLength() < _STILL:
            return
        grip.moving = True
        self._set(grip.weights_at(self.to_plane(event.position())))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None

    def _grip_at(self, position: QPointF) -> _Grip | None:
        place, handles, weights = self.to_plane(position), self.handles(), self._weights()
        if handles is None:
            return _Grip(position, weights, place, self._scale() / 2, Cursor.CrossCursor)
        w1, w2, b = weights
        length, middle = math.hypot(w1, w2), self.to_plane(handles[1])
        moved = _Grip(position, weights, place, 0.0, Cursor.SizeAllCursor)
        start, end = (
            _Grip(position, weights, middle, sign * length, Cursor.PointingHandCursor)
            for sign in (-1, 1)
        )
        for handle, grip in zip(handles, (start, moved, end), strict=True):
            if (handle - position).manhattanLength() <= 1.4 * _REACH:
                return grip
        distance = (w1 * place.x() + w2 * place.y() + b) / length
        return moved if abs(distance) * self.unit <= _REACH / 2 else None

    def steer(self, left: int, up: int) -> None:
        w1, w2, b = self._weights()
        line = cut(w1, w2, b)[1]
        if line is None:
            self._set((self._scale() / 2, 0.0, -self._scale() / 4))
            return
        length, turned = math.hypot(w1, w2), math.atan2(w2, w1) + left * _TURN
        w1, w2 = length * math.cos(turned), length * math.sin(turned)
        middle = line.center()
        self._set((w1, w2, -w1 * middle.x() - w2 * middle.y() - up * _SHIFT * length))

    def _set(self, weights: Weights | None) -> None:
        if weights is not None:
            decimals = decimals_for(self._scale())
            # Adding 0 makes 0 of −0.
            self._state.take_in_hand([round(number, decimals) + 0.0 for number in weights])

    # Painting

    def paint(self, painter: QPainter) -> None:
        if self._state.setup.inputs != 2:
            return
        self.fill_ones(painter, [self._weights()])
        self.draw_axes(painter, self.colour(Role.Mid), 0.95, Role.PlaceholderText)
        self._paint_earlier_lines(painter)
        line = cut(*self._weights())[1]
        if line is None:
            self._tell_of_no_line(painter)
        else:
            self._paint_line(painter, self.transform.map(line))
        self.draw_crossing(painter)
        self.draw_learnt(painter, range(4), 7.5, 26, self.colour(Role.Base))

    def _paint_earlier_lines(self, painter: QPainter) -> None:
        """The line before this update; where the weights go round, all lines of the round."""
        state = self._state
        cycle, update = state.cycle, state.update
        earlier = []
        if cycle is not None:
            first, last = cycle
            step = max(1, -(-(last - first) // _MOST_CYCLE_LINES))
            earlier = [state.perceptron.state(n) for n in range(first, last, step)]
        elif update is not None and update.delta:
            earlier = [update.before]
        pen = QPen(self.colour(Role.PlaceholderText), 1, Qt.PenStyle.DashLine)
        for numbers in set(earlier):
            self.draw_line(painter, pen, *map(float, numbers))

    def _paint_line(self, painter: QPainter, line: QLineF) -> None:
        factor, places = self.factor, [*map(self.to_pixels, self.samples)]
        painter.setPen(self.pen(Role.WindowText, 2.2))
        painter.drawLine(line)
        w1, w2, _ = self._weights()
        length, side = math.hypot(w1, w2), self.place.width()
        unit = QPointF(w1 / length, -w2 / length)  # y goes down on the screen
        reach = min(max(0.9 * side * length / self._scale(), px(26) * factor), 0.4 * side)
        start, handles = line.center(), [line.pointAt(share) for share in (0.1, 0.5, 0.9)]
        tip = start + unit * reach
        self.draw_vector(painter, start, tip)
        at = tip + unit * (px(8) * factor)
        if _nearest(at, places) < px(22) * factor:
            at = start + unit * (reach / 2) + QPointF(-unit.y(), unit.x()) * (px(12) * factor)
        self.draw_words(painter, at, "w", 1.0, Role.Accent, bold=True)
        # What is answered on either side stands where it is least in the way.
        obstacles = [*places, *handles, tip, start + unit * (reach / 2)]
        away = unit * (px(17) * factor)
        beside = max(
            (line.pointAt(share) for share in _PLACES),
            key=lambda at: min(_nearest(at + away, obstacles), _nearest(at - away, obstacles)),
        )
        for at, words in ((beside + away, "→ 1"), (beside - away, "→ 0")):
            self.draw_words(painter, at, words, 1.0, Role.PlaceholderText, bold=True)
        if not self._state.is_playing:
            painter.setPen(QPen(self.colour(Role.WindowText), 1.5))
            painter.setBrush(self.colour(Role.Base))
            for handle in handles:
                painter.drawEllipse(handle, 4.5 * factor, 4.5 * factor)

    def _tell_of_no_line(self, painter: QPainter) -> None:
        w1, w2, b = self._weights()
        # Above the pairs that are drawn where no line will do.
        height = 0.5 if self._state.crossing is None else 1.22
        output = int(w1 / 2 + w2 / 2 + b > 0)
        words = (
            tr("The line lies outside\nall are answered {output}", output=output)
            if w1 or w2
            else tr("No line yet: w = 0\nall are answered {output}", output=output)
        )
        self.draw_words(painter, self.to_pixels((0.5, height)), words, 1.0, Role.PlaceholderText)


def _nearest(place: QPointF, others: Sequence[QPointF]) -> float:
    return min(math.hypot(place.x() - at.x(), place.y() - at.y()) for at in others)
