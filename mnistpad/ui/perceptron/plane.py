"""The plane of two inputs, with the line that a perceptron draws through it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.ui.keys import ARROWS
from mnistpad.ui.painting import CENTRE, draw_arrow, draw_words, round_corners
from mnistpad.ui.perceptron.input_view import InputView
from mnistpad.ui.perceptron.line import Grip, Hold, Line, line_of
from mnistpad.ui.perceptron.look import decimals_for, draw_crossing, scale_of
from mnistpad.ui.perceptron.square import Square
from mnistpad.ui.theme import Role, scaled

_REACH = 12  # pixels around a handle that take hold of it
_STILL = 3  # pixels that a hand trembles
_TURN, _SHIFT = math.radians(5), 0.05  # of one key
_MOST_CYCLE_LINES = 24
_PLACES = (0.2, 0.3, 0.4, 0.6, 0.7, 0.8)  # along the line, for what is written beside it


class InputPlane(InputView):
    """Four samples, the line, the half-planes on its sides, and the weight vector.

    The line can be moved by its middle and turned by its ends; where there is none yet, one can
    be drawn.
    """

    def __init__(self, state: PerceptronState, parent: QWidget | None = None) -> None:
        super().__init__(
            state,
            "Input plane",
            "Drag the line by its middle to move it, by its ends to turn it  "
            "(Ctrl+Up and Ctrl+Down, Ctrl+Left and Ctrl+Right)",
            parent,
        )
        self._grip: Grip | None = None
        self.setMouseTracking(True)

    # Places

    @property
    def square(self) -> Square:
        """Where the plane is drawn."""
        return Square.amid(self.size())

    def handles(self) -> tuple[QPointF, QPointF, QPointF] | None:
        """Where the line is taken hold of: to turn it, to move it, and to turn it."""
        line = self._line()
        if line is None:
            return None
        shown = self.square.line(line)
        return shown.pointAt(0.1), shown.center(), shown.pointAt(0.9)

    def _line(self) -> Line | None:
        return line_of(*self._weights()) if self._state.setup.inputs == 2 else None

    def _weights(self) -> tuple[float, float, float]:
        w1, w2, b = self._state.numbers
        return w1, w2, b

    # By hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._grip = self._grip_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        grip = self._grip
        if grip is None:
            over = self._grip_at(event.position())
            self.setCursor(over.cursor if over else Qt.CursorShape.ArrowCursor)
            return
        if not grip.moving and (event.position() - grip.pressed).manhattanLength() < _STILL:
            return
        grip.moving = True
        self._set(grip.weights_at(self.square.to_plane(event.position())))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None

    def _grip_at(self, position: QPointF) -> Grip | None:
        place = self.square.to_plane(position)
        handles, line, weights = self.handles(), self._line(), self._weights()
        if handles is None or line is None:
            return Grip(position, weights, Hold.NOTHING, place, self._scale() / 2)
        for handle, hold in zip(handles, (Hold.START, Hold.MIDDLE, Hold.END), strict=True):
            if (handle - position).manhattanLength() <= 1.4 * _REACH:
                pivot = place if hold is Hold.MIDDLE else line.middle
                return Grip(position, weights, hold, pivot)
        w1, w2, b = weights
        distance = (w1 * place.x() + w2 * place.y() + b) / math.hypot(w1, w2)
        if abs(distance) * self.square.unit <= _REACH / 2:
            return Grip(position, weights, Hold.MIDDLE, place)
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in ARROWS:
            across, down = ARROWS[key]
            self._turn_and_shift(-_TURN * across, -_SHIFT * down)
        else:
            super().keyPressEvent(event)

    def _turn_and_shift(self, angle: float, shift: float) -> None:
        w1, w2, b = self._weights()
        line = self._line()
        if line is None:
            w1, w2, b = self._scale() / 2, 0.0, -self._scale() / 4
        else:
            middle, length = line.middle, math.hypot(w1, w2)
            turned = math.atan2(w2, w1) + angle
            w1, w2 = length * math.cos(turned), length * math.sin(turned)
            b = -w1 * middle.x() - w2 * middle.y() - shift * length
        self._set((w1, w2, b))

    def _set(self, weights: tuple[float, float, float] | None) -> None:
        if weights is not None:
            decimals = decimals_for(self._scale())
            # Adding 0 makes 0 of −0.
            self._state.take_in_hand([round(number, decimals) + 0.0 for number in weights])

    def _scale(self) -> float:
        return scale_of(self._state.setup.rate, *self._state.numbers)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._state.setup.inputs != 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, square = self.palette(), self.square
        factor = min(max(square.place.width() / 340, 1.0), 1.8)
        self.places = [square.to_pixels(sample) for sample in self._state.samples]
        painter.fillRect(self.rect(), palette.color(Role.Base))
        painter.setClipRect(square.place)
        self._paint_ground(painter, square, factor)
        self._paint_earlier_lines(painter, square)
        self._paint_line(painter, square, factor)
        if self._state.crossing is not None:
            pairs = [[square.to_pixels(s) for s in pair] for pair in self._state.crossing]
            draw_crossing(painter, palette, pairs, factor)
        font = scaled(self.font(), 0.9 * factor, tabular=True)
        ground = palette.color(Role.Base)
        everyone = range(len(self.places))
        self.paint_samples(painter, everyone, 7.5 * factor, font, 26 * factor, ground)
        painter.setClipping(False)
        round_corners(painter, palette, square.place, focus=self.hasFocus())

    def _paint_ground(self, painter: QPainter, square: Square, factor: float) -> None:
        palette = self.palette()
        painter.fillRect(square.place, palette.color(Role.AlternateBase))
        square.fill_ones(painter, palette, [self._weights()])
        font = scaled(self.font(), 0.95 * factor, tabular=True)
        line, ink = palette.color(Role.Mid), palette.color(Role.PlaceholderText)
        square.draw_axes(painter, line, font, ink)

    def _paint_earlier_lines(self, painter: QPainter, square: Square) -> None:
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
        pen = QPen(self.palette().color(Role.PlaceholderText), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        for w1, w2, b in set(earlier):
            line = line_of(float(w1), float(w2), float(b))
            if line is not None:
                painter.drawLine(square.line(line))

    def _paint_line(self, painter: QPainter, square: Square, factor: float) -> None:
        line, handles = self._line(), self.handles()
        if line is None or handles is None:
            self._tell_of_no_line(painter, square, factor)
            return
        ink, shown = self.palette().color(Role.WindowText), square.line(line)
        painter.setPen(QPen(ink, 2.2 * factor))
        painter.drawLine(shown)
        w1, w2, _ = self._weights()
        length, side = math.hypot(w1, w2), square.place.width()
        unit = QPointF(w1 / length, -w2 / length)  # y goes down on the screen
        reach = min(max(0.9 * side * length / self._scale(), 26 * factor), 0.4 * side)
        self._paint_vector(painter, handles[1], unit, reach, factor)
        obstacles = [
            *self.places,
            *handles,
            *(handles[1] + unit * far for far in (reach, reach / 2)),
        ]
        self._paint_answers(painter, shown, unit, obstacles, factor)
        if not self._state.is_playing:
            painter.setPen(QPen(ink, 1.5))
            painter.setBrush(self.palette().color(Role.Base))
            for handle in handles:
                painter.drawEllipse(handle, 4.5 * factor, 4.5 * factor)

    def _tell_of_no_line(self, painter: QPainter, square: Square, factor: float) -> None:
        w1, w2, b = self._weights()
        # Above the pairs that are drawn where no line will do.
        height = 0.5 if self._state.crossing is None else 1.22
        middle = square.to_pixels((0.5, height))
        painter.setPen(self.palette().color(Role.PlaceholderText))
        painter.setFont(scaled(self.font(), factor))
        row = QFontMetricsF(painter.font()).height()
        words = "The line lies outside" if w1 or w2 else "No line yet: w = 0"
        answer = int(w1 / 2 + w2 / 2 + b > 0)
        box = QRectF(middle.x() - 200, middle.y() - row, 400, 2 * row)
        painter.drawText(box, CENTRE, f"{words}\nall are answered {answer}")

    def _paint_vector(
        self, painter: QPainter, start: QPointF, unit: QPointF, reach: float, factor: float
    ) -> None:
        """The weight vector, which points to the side of the ones."""
        accent, tip = self.palette().color(Role.Accent), start + unit * reach
        draw_arrow(painter, start, tip, accent, 2.6 * factor)
        at = tip + unit * (8 * factor)
        if _nearest(at, self.places) < 22 * factor:
            at = start + unit * (reach / 2) + QPointF(-unit.y(), unit.x()) * (12 * factor)
        draw_words(painter, at, "w", scaled(self.font(), factor, bold=True), accent)

    def _paint_answers(
        self,
        painter: QPainter,
        line: QLineF,
        unit: QPointF,
        obstacles: Sequence[QPointF],
        factor: float,
    ) -> None:
        """What is answered on either side, where it is least in the way."""
        away = unit * (17 * factor)
        beside = max(
            (line.pointAt(share) for share in _PLACES),
            key=lambda at: min(_nearest(at + away, obstacles), _nearest(at - away, obstacles)),
        )
        font = scaled(self.font(), factor, bold=True)
        dim = self.palette().color(Role.PlaceholderText)
        draw_words(painter, beside + away, "→ 1", font, dim)
        draw_words(painter, beside - away, "→ 0", font, dim)


def _nearest(place: QPointF, others: Sequence[QPointF]) -> float:
    return min(math.hypot(place.x() - at.x(), place.y() - at.y()) for at in others)
