"""The plane of two inputs, with the line that a perceptron draws through it."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mnistpad.state.perceptron import PerceptronState
from mnistpad.ui.painting import CENTRE, Role, draw_arrow, draw_words, mixed, round_corners
from mnistpad.ui.perceptron.line import HIGH, LOW, Grip, Hold, Line, half_plane, line_of
from mnistpad.ui.perceptron.look import decimals_for, draw_crossing, draw_sample, scale_of
from mnistpad.ui.perceptron.words import answer_in_words
from mnistpad.ui.theme import scaled
from mnistpad.ui.words import number

_REACH = 12  # pixels around a handle that take hold of it
_STILL = 3  # pixels that a hand trembles
_TURN, _SHIFT = math.radians(5), 0.05  # of one key
_MOST_CYCLE_LINES = 24
_PLACES = (0.2, 0.3, 0.4, 0.6, 0.7, 0.8)  # along the line, for what is written beside it


class InputPlane(QWidget):
    """Four samples, the line, the half-planes on its sides, and the weight vector.

    The line can be moved by its middle and turned by its ends; where there is none yet, one can
    be drawn.
    """

    def __init__(self, state: PerceptronState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._grip: Grip | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(200, 200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Input plane")
        self.setToolTip(
            "Drag the line by its middle to move it, by its ends to turn it  "
            "(Ctrl+Up and Ctrl+Down, Ctrl+Left and Ctrl+Right)"
        )
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(360, 360)

    def refresh(self) -> None:
        """Show where the perceptron is now."""
        self.update()

    def describe(self) -> None:
        """Tell those who can't see the plane what it shows."""
        samples = range(len(self._state.samples))
        words = (answer_in_words(self._state, index) for index in samples)
        self.setAccessibleDescription("; ".join(words))

    # Places

    def square(self) -> QRectF:
        """Where the plane is drawn."""
        side = min(self.width(), self.height()) - 2
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def to_pixels(self, point: QPointF) -> QPointF:
        """A place in the plane as one in the widget."""
        square = self.square()
        unit = square.width() / (HIGH - LOW)
        return QPointF(
            square.left() + (point.x() - LOW) * unit, square.bottom() - (point.y() - LOW) * unit
        )

    def to_plane(self, position: QPointF) -> QPointF:
        """A place in the widget as one in the plane."""
        square = self.square()
        unit = square.width() / (HIGH - LOW)
        return QPointF(
            LOW + (position.x() - square.left()) / unit,
            LOW + (square.bottom() - position.y()) / unit,
        )

    def handles(self) -> tuple[QPointF, QPointF, QPointF] | None:
        """Where the line is taken hold of: to turn it, to move it, and to turn it."""
        line = self._line()
        if line is None:
            return None
        start, end = self.to_pixels(line.start), self.to_pixels(line.end)
        return start * 0.9 + end * 0.1, (start + end) / 2, start * 0.1 + end * 0.9

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
        self._set(grip.weights_at(self.to_plane(event.position())))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None

    def _grip_at(self, position: QPointF) -> Grip | None:
        place = self.to_plane(position)
        handles, line, weights = self.handles(), self._line(), self._weights()
        if handles is None or line is None:
            return Grip(position, weights, Hold.NOTHING, place, self._scale() / 2)
        for handle, hold in zip(handles, (Hold.START, Hold.MIDDLE, Hold.END), strict=True):
            if (handle - position).manhattanLength() <= 1.4 * _REACH:
                pivot = place if hold is Hold.MIDDLE else line.middle
                return Grip(position, weights, hold, pivot)
        w1, w2, b = weights
        distance = (w1 * place.x() + w2 * place.y() + b) / math.hypot(w1, w2)
        if abs(distance) * self.square().width() / (HIGH - LOW) <= _REACH / 2:
            return Grip(position, weights, Hold.MIDDLE, place)
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (_TURN, 0.0),
            Qt.Key.Key_Right: (-_TURN, 0.0),
            Qt.Key.Key_Up: (0.0, _SHIFT),
            Qt.Key.Key_Down: (0.0, -_SHIFT),
        }
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in steps:
            self._turn_and_shift(*steps[key])
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

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self._words_at(event.pos())
            if words:
                QToolTip.showText(event.globalPos(), words, self)
                return True
        return super().event(event)

    def _words_at(self, position: QPoint) -> str:
        for index, sample in enumerate(self._state.samples):
            way = self.to_pixels(QPointF(*sample)) - QPointF(position)
            if way.manhattanLength() < 2 * _REACH:
                return answer_in_words(self._state, index)
        return ""

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._state.setup.inputs != 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square = self.square()
        factor = min(max(square.width() / 340, 1.0), 1.8)
        painter.fillRect(self.rect(), self.palette().color(Role.Base))
        painter.setClipRect(square)
        self._paint_ground(painter, square, factor)
        self._paint_earlier_lines(painter)
        self._paint_line(painter, factor)
        if self._state.crossing is not None:
            pairs = [
                [self.to_pixels(QPointF(*sample)) for sample in pair]
                for pair in self._state.crossing
            ]
            draw_crossing(painter, self.palette(), pairs, factor)
        self._paint_samples(painter, factor)
        painter.setClipping(False)
        round_corners(painter, self.palette(), square, focus=self.hasFocus())

    def _paint_ground(self, painter: QPainter, square: QRectF, factor: float) -> None:
        palette = self.palette()
        painter.fillRect(square, palette.color(Role.AlternateBase))
        w1, w2, b = self._weights()
        ones = [self.to_pixels(QPointF(x, y)) for x, y in half_plane(w1, w2, b)]
        if ones:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(palette, Role.Base, Role.Accent, 0.22))
            painter.drawPolygon(QPolygonF(ones))
        painter.setPen(QPen(palette.color(Role.Mid), 1))
        for tick in (0, 1):
            painter.drawLine(
                self.to_pixels(QPointF(tick, LOW)), self.to_pixels(QPointF(tick, HIGH))
            )
            painter.drawLine(
                self.to_pixels(QPointF(LOW, tick)), self.to_pixels(QPointF(HIGH, tick))
            )
        painter.setFont(scaled(self.font(), 0.95 * factor, tabular=True))
        painter.setPen(palette.color(Role.PlaceholderText))
        height = QFontMetricsF(painter.font()).height()
        for text, place, along in (
            ("0", 0.0, True),
            ("x₁", 0.5, True),
            ("1", 1.0, True),
            ("0", 0.0, False),
            ("x₂", 0.5, False),
            ("1", 1.0, False),
        ):
            at = self.to_pixels(QPointF(place, LOW) if along else QPointF(LOW, place))
            at += QPointF(0, -0.65 * height) if along else QPointF(0.65 * height, 0)
            painter.drawText(QRectF(at.x() - 20, at.y() - 10, 40, 20), CENTRE, text)

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
        pen = QPen(self.palette().color(Role.PlaceholderText), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        for w1, w2, b in set(earlier):
            line = line_of(float(w1), float(w2), float(b))
            if line is not None:
                painter.drawLine(self.to_pixels(line.start), self.to_pixels(line.end))

    def _paint_line(self, painter: QPainter, factor: float) -> None:
        line, handles = self._line(), self.handles()
        if line is None or handles is None:
            self._tell_of_no_line(painter, factor)
            return
        ink = self.palette().color(Role.WindowText)
        painter.setPen(QPen(ink, 2.2 * factor))
        painter.drawLine(self.to_pixels(line.start), self.to_pixels(line.end))
        w1, w2, _ = self._weights()
        length, side = math.hypot(w1, w2), self.square().width()
        unit = QPointF(w1 / length, -w2 / length)  # y goes down on the screen
        reach = min(max(0.9 * side * length / self._scale(), 26 * factor), 0.4 * side)
        self._paint_vector(painter, handles[1], unit, reach, factor)
        self._paint_answers(painter, line, unit, reach, factor)
        if not self._state.is_running:
            painter.setPen(QPen(ink, 1.5))
            painter.setBrush(self.palette().color(Role.Base))
            for handle in handles:
                painter.drawEllipse(handle, 4.5 * factor, 4.5 * factor)

    def _tell_of_no_line(self, painter: QPainter, factor: float) -> None:
        w1, w2, b = self._weights()
        # Above the pairs that are drawn where no line will do.
        height = 0.5 if self._state.crossing is None else 1.22
        middle = self.to_pixels(QPointF(0.5, height))
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
        if _nearest(at, self._places()) < 22 * factor:
            at = start + unit * (reach / 2) + QPointF(-unit.y(), unit.x()) * (12 * factor)
        painter.setFont(scaled(self.font(), factor, bold=True))
        painter.setPen(accent)
        painter.drawText(QRectF(at.x() - 20, at.y() - 12, 40, 24), CENTRE, "w")

    def _paint_answers(
        self, painter: QPainter, line: Line, unit: QPointF, reach: float, factor: float
    ) -> None:
        """What is answered on either side, where it is least in the way."""
        start, end = self.to_pixels(line.start), self.to_pixels(line.end)
        middle = (start + end) / 2
        obstacles = [*self._places(), *(self.handles() or ())]
        obstacles += [middle + unit * reach, middle + unit * (reach / 2)]
        away = unit * (17 * factor)
        beside = max(
            (start + (end - start) * share for share in _PLACES),
            key=lambda at: min(_nearest(at + away, obstacles), _nearest(at - away, obstacles)),
        )
        font = scaled(self.font(), factor, bold=True)
        dim, none = self.palette().color(Role.PlaceholderText), QColor(0, 0, 0, 0)
        draw_words(painter, beside + away, "→ 1", font, dim, none)
        draw_words(painter, beside - away, "→ 0", font, dim, none)

    def _places(self) -> list[QPointF]:
        """Where the samples are on the widget."""
        return [self.to_pixels(QPointF(*sample)) for sample in self._state.samples]

    def _paint_samples(self, painter: QPainter, factor: float) -> None:
        state, palette = self._state, self.palette()
        sums, rounded, looked_at = state.perceptron.sums(), state.rounded, state.looked_at
        font = scaled(self.font(), 0.9 * factor, tabular=True)
        for index, (sample, target, z) in enumerate(
            zip(state.samples, state.setup.targets, sums, strict=True)
        ):
            centre = self.to_pixels(QPointF(*sample))
            draw_sample(
                painter,
                palette,
                centre,
                7.5 * factor,
                target=target,
                looked_at=index == looked_at,
                wrong=int(z > 0) != target,
            )
            words = f"≈ 0: {number(z)}" if index in rounded else ""
            if words:
                ground = palette.color(Role.Base)
                colour = palette.color(Role.LinkVisited)
                place = centre + QPointF(0, 26 * factor)
                draw_words(painter, place, words, font, colour, ground)


def _nearest(place: QPointF, others: list[QPointF]) -> float:
    return min(math.hypot(place.x() - at.x(), place.y() - at.y()) for at in others)
