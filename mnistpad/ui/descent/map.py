"""A loss over two weights from above: lines of equal loss, and the ways down."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnistpad.core.landscapes import Contour, Landscape, Point
from mnistpad.core.optimise import Way
from mnistpad.ui.descent.marks import draw_mark, way_pen
from mnistpad.ui.lines import as_arrays, draw_line
from mnistpad.ui.painting import CENTRE, Role, draw_arrow, tint
from mnistpad.ui.theme import GRID, RADIUS, scaled
from mnistpad.ui.ticks import as_text, round_ticks

Array = npt.NDArray[np.float64]
Key = Qt.Key

SHADES = 64
"""From the lowest loss to the highest."""

_DEEPEST = 0.34  # share of the accent where the loss is lowest
_DOTS = 60  # steps of a way that are marked one by one, at most


@dataclass(frozen=True, slots=True)
class Walker:
    """A way, as far as it has come.

    Attributes
    ----------
    index
        Which look it has.
    way
        All of its steps.
    steps
        Those that are shown.
    """

    index: int
    way: Way
    steps: int


def shares_of(values: Array, levels: Array) -> Array:
    """How high losses are, from 0 to 1: by the share of the map that lies below."""
    if not levels.size:
        return np.zeros(values.shape)
    # Beyond the last level there is still some way to go up.
    return np.interp(values, levels, np.linspace(0, 0.94, len(levels)))


def shades(palette: QPalette) -> list[int]:
    """Colours from the lowest loss to the highest, as Qt's images have them."""
    low, high = palette.color(Role.Accent), palette.color(Role.Base)
    ends = ((low.red(), high.red()), (low.green(), high.green()), (low.blue(), high.blue()))
    table = []
    for shade in range(SHADES):
        part = _DEEPEST * (1 - shade / (SHADES - 1)) ** 1.3
        red, green, blue = (round(part * one + (1 - part) * other) for one, other in ends)
        table.append(0xFF000000 | red << 16 | green << 8 | blue)
    return [*table, palette.color(Role.AlternateBase).rgb()]


class LossMap(QWidget):
    """Contours and ways; the gradient at the pointer, or at a cross that keys move.

    Signals
    -------
    start_chosen
        Where the ways are to begin.
    pointed
        The place under the pointer or the cross; None: there is none.
    """

    start_chosen = Signal(object)
    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._landscape: Landscape | None = None
        self._walkers: list[Walker] = []
        self._start: Point = (0.0, 0.0)
        self._pointer: Point | None = None
        self._by_keys = False
        self._square: QRectF | None = None
        self._base: QPixmap | None = None
        self._trails: QPixmap | None = None
        self._drawn: dict[int, tuple[Way, int, float]] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # the card needn't be painted
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName("Map of the loss")
        self.setToolTip(
            "Darker is lower. Click where the ways are to start  (Ctrl+arrow keys move a cross, "
            "Enter starts there). The arrow points against the gradient: straight downhill"
        )

    def sizeHint(self) -> QSize:
        return QSize(400, 400)

    # What is shown

    def set_landscape(self, landscape: Landscape, grid: Array, contours: list[Contour]) -> None:
        """Show another loss."""
        self._landscape, self._grid, self._contours = landscape, grid, contours
        self._levels = np.array([contour.level for contour in contours])
        gradient = np.hypot(*np.gradient(grid))
        steepness = gradient[np.isfinite(gradient)]
        step = (landscape.high - landscape.low) / (len(grid) - 1)
        self._usual = float(np.median(steepness)) / step if steepness.size else 1.0
        self._pointer, self._base = None, None
        self._forget_trails()
        self.pointed.emit(None)
        self.update()

    def set_ways(self, start: Point, walkers: Sequence[Walker]) -> None:
        """Show the ways, as far as they have come."""
        self._start, self._walkers = start, list(walkers)
        self.update()

    @property
    def pointer(self) -> Point | None:
        """The place under the pointer or the cross."""
        return self._pointer

    def describe(self, words: str) -> None:
        """Tell those who can't see the map what it shows."""
        if self.accessibleDescription() != words:
            self.setAccessibleDescription(words)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._base = self._square = None
            self._forget_trails()
        super().changeEvent(event)

    # Places

    def square(self) -> QRectF:
        """Where the map is drawn."""
        if self._square is None:
            self._square = self._find_square()
        return self._square

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._square = None
        super().resizeEvent(event)

    def _find_square(self) -> QRectF:
        metrics = QFontMetricsF(self._small_font)
        left = metrics.horizontalAdvance("−10") + 8
        below = 1.3 * metrics.height()
        side = max(min(self.width() - left - 2, self.height() - below - 2), 20)
        return QRectF(
            round(left + (self.width() - left - side) / 2),
            round(1 + (self.height() - below - 2 - side) / 2),
            round(side),
            round(side),
        )

    @property
    def _small_font(self) -> QFont:
        factor = min(max(min(self.width(), self.height()) / 420, 1.0), 1.5)
        return scaled(self.font(), 0.88 * factor, tabular=True)

    def to_pixels(self, point: Point) -> QPointF:
        """Where a place is drawn."""
        landscape, square = self._landscape, self.square()
        assert landscape is not None  # noqa: S101
        unit = square.width() / (landscape.high - landscape.low)
        across = min(max((point[0] - landscape.low) * unit, -1e4), 1e4)
        up = min(max((point[1] - landscape.low) * unit, -1e4), 1e4)
        return QPointF(square.left() + across, square.bottom() - up)

    def to_point(self, position: QPointF) -> Point:
        """The place that is drawn at a position, to as many decimals as a hand can mean."""
        landscape, square = self._landscape, self.square()
        assert landscape is not None  # noqa: S101
        span = landscape.high - landscape.low
        decimals = max(math.ceil(-math.log10(span / square.width())), 0)
        x = landscape.low + (position.x() - square.left()) / square.width() * span
        y = landscape.low + (square.bottom() - position.y()) / square.height() * span
        return round(x, decimals) + 0.0, round(y, decimals) + 0.0

    # By hand

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        inside = self.square().contains(event.position())
        self._by_keys = False
        self._point_at(self.to_point(event.position()) if inside else None)
        if inside and event.buttons() & Qt.MouseButton.LeftButton and self._pointer is not None:
            self.start_chosen.emit(self._pointer)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.square().contains(event.position()):
            self.start_chosen.emit(self.to_point(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        if not self._by_keys:
            self._point_at(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        directions = {
            Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, 1), Key.Key_Down: (0, -1),
        }  # fmt: skip
        key = Key(event.key())
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and key in directions and self._landscape is not None:
            fine = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._move_cross(*directions[key], 1 if fine else 12)
        elif key in (Key.Key_Return, Key.Key_Enter) and self._pointer is not None:
            self.start_chosen.emit(self._pointer)
        else:
            super().keyPressEvent(event)

    def _move_cross(self, right: int, up: int, pixels: int) -> None:
        at = self.to_pixels(self._pointer or self._start) + QPointF(pixels * right, -pixels * up)
        square = self.square()
        at.setX(min(max(at.x(), square.left()), square.right()))
        at.setY(min(max(at.y(), square.top()), square.bottom()))
        self._by_keys = True
        self._point_at(self.to_point(at))

    def _point_at(self, point: Point | None) -> None:
        if point != self._pointer:
            self._pointer = point
            self.pointed.emit(point)
            self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._landscape is None:
            return
        if self._base is None or self._base.deviceIndependentSize().toSize() != self.size():
            self._base = self._paint_base()
            self._forget_trails()
        self._extend_trails()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._base)
        if self._trails is not None:
            painter.drawPixmap(0, 0, self._trails)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.square().adjusted(-4, -4, 4, 4))
        self._paint_start(painter)
        for walker in self._walkers:
            if walker.steps:
                at = self.to_pixels(walker.way.point(walker.steps))
                draw_mark(painter, self.palette(), walker.index, at, 6)
        self._paint_pointer(painter)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(Role.Accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.square(), RADIUS, RADIUS)

    def _pixmap(self, ground: QColor) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(ground)
        return pixmap

    def _frame(self) -> QPainterPath:
        path = QPainterPath()
        path.addRoundedRect(self.square(), RADIUS, RADIUS)
        return path

    def _paint_base(self) -> QPixmap:
        assert self._landscape is not None  # noqa: S101
        palette, square = self.palette(), self.square()
        pixmap = self._pixmap(palette.color(Role.Base))
        painter = QPainter(pixmap)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.setClipPath(self._frame())
        painter.drawImage(square, self._shaded())
        unit = square.width() / (len(self._grid) - 1)
        pen = QPen(tint(palette, Role.WindowText, 0.4), 1)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)  # else short pieces lie over each other as beads
        painter.setPen(pen)
        for contour in self._contours:
            scaled_segments = contour.segments * unit
            left, bottom = square.left(), square.bottom()
            painter.drawLines(
                [
                    QLineF(left + x1, bottom - y1, left + x2, bottom - y2)
                    for x1, y1, x2, y2 in scaled_segments.tolist()
                ]
            )
        painter.setClipping(False)
        self._paint_numbers(painter, square)
        painter.end()
        return pixmap

    def _shaded(self) -> QImage:
        numbers = shares_of(np.nan_to_num(self._grid), self._levels)
        indices = np.rint(numbers * (SHADES - 1)).astype(np.uint8)
        indices[np.isnan(self._grid)] = SHADES
        indices = np.ascontiguousarray(indices[::-1])
        rows, columns = indices.shape
        image = QImage(indices.data, columns, rows, columns, QImage.Format.Format_Indexed8)
        image.setColorTable(shades(self.palette()))
        return image.convertToFormat(QImage.Format.Format_RGB32)

    def _paint_numbers(self, painter: QPainter, square: QRectF) -> None:
        landscape = self._landscape
        assert landscape is not None  # noqa: S101
        painter.setFont(self._small_font)
        metrics = QFontMetricsF(self._small_font)
        height = metrics.height()
        painter.setPen(self.palette().color(Role.PlaceholderText))
        places = round_ticks(landscape.low, landscape.high, 6)
        for place, text in zip(places, as_text(places), strict=True):
            if not 0.04 < (place - landscape.low) / (landscape.high - landscape.low) < 0.96:
                continue
            at = self.to_pixels((place, place))
            painter.drawText(QRectF(at.x() - 30, square.bottom() + 2, 60, height), CENTRE, text)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(
                QRectF(square.left() - 66, at.y() - height / 2, 60, height), right, text
            )
        bottom = QRectF(square.right() - 60, square.bottom() + 2, 60, height)
        painter.drawText(bottom, Qt.AlignmentFlag.AlignRight, "w₁")
        top = QRectF(square.left() - 66, square.top(), 60, height)
        painter.drawText(top, Qt.AlignmentFlag.AlignRight, "w₂")

    def _forget_trails(self) -> None:
        self._trails, self._drawn = None, {}

    def _extend_trails(self) -> None:
        """Draw what was walked since the last time; all of it only where steps were taken back."""
        goes_on = len(self._drawn) == len(self._walkers) and all(
            self._begun(walker) is not None for walker in self._walkers
        )
        if self._trails is None or not goes_on:
            self._trails, self._drawn = self._pixmap(QColor(Qt.GlobalColor.transparent)), {}
        painter = QPainter(self._trails)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(self._frame())
        self._drawn = {
            walker.index: (
                walker.way,
                walker.steps,
                self._draw_trail(painter, walker, *(self._begun(walker) or (0, 0.0))),
            )
            for walker in self._walkers
        }
        painter.end()

    def _begun(self, walker: Walker) -> tuple[int, float] | None:
        """Up to which step a way is drawn, and how many pixels that is; None: not at all."""
        way, last, length = self._drawn.get(walker.index, (None, 0, 0.0))
        return (last, length) if way is walker.way and last <= walker.steps else None

    def _draw_trail(self, painter: QPainter, walker: Walker, first: int, before: float) -> float:
        """Draw a way from one of its steps on; answers how long it is by its end, in pixels."""
        last = min(walker.steps, walker.way.steps)
        if first >= last:
            return before
        places = self._visible([walker.way.point(step) for step in range(first, last + 1)])
        pen = way_pen(self.palette(), walker.index)
        length = draw_line(painter, *as_arrays(places), pen, before)
        if first < _DOTS:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(pen.color())
            for place in places[1 : _DOTS - first + 1]:
                painter.drawEllipse(place, 2.2, 2.2)
        return length

    def _visible(self, points: Sequence[Point]) -> list[QPointF]:
        """Places in pixels; of those that hardly differ, one."""
        places = [self.to_pixels(points[0])]
        for number, point in enumerate(points[1:], 2):
            place = self.to_pixels(point)
            moved = (place - places[-1]).manhattanLength()
            if moved > 0.5 or number <= _DOTS or number == len(points):
                places.append(place)
        return places

    def _paint_start(self, painter: QPainter) -> None:
        at = self.to_pixels(self._start)
        painter.setPen(QPen(self.palette().color(Role.Base), 4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, 7, 7)
        painter.setPen(QPen(self.palette().color(Role.WindowText), 2))
        painter.drawEllipse(at, 7, 7)

    def _paint_pointer(self, painter: QPainter) -> None:
        landscape, point = self._landscape, self._pointer
        if landscape is None or point is None:
            return
        at = self.to_pixels(point)
        palette = self.palette()
        ink = palette.color(Role.WindowText)
        if self._by_keys:
            painter.setPen(QPen(ink, 1))
            painter.drawLine(at - QPointF(9, 0), at + QPointF(9, 0))
            painter.drawLine(at - QPointF(0, 9), at + QPointF(0, 9))
        g1, g2 = landscape.slope(point)
        steepness = math.hypot(g1, g2)
        if not math.isfinite(steepness) or steepness == 0:
            return
        reach = 18 + 60 * math.tanh(0.5 * steepness / (self._usual or 1.0))
        down = QPointF(-g1 / steepness, g2 / steepness) * reach
        draw_arrow(painter, at, at + down, ink, 2.4)
        font = scaled(self._small_font, 1.0, bold=True)
        box = QRectF(0, 0, 7 * GRID, 3 * GRID)
        box.moveCenter(at + down * ((reach + 16) / reach))
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(box, CENTRE, "−∇")
