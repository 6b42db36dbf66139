"""A loss over two weights from above: lines of equal loss, and the ways down."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, Qt, Signal
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
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from mnistpad.core.contour_map import ContourMap
from mnistpad.core.landscapes import Point
from mnistpad.ui.descent.loss_view import SHADES, LossView, shades
from mnistpad.ui.descent.marks import draw_mark, way_pen
from mnistpad.ui.descent.trails import Trails, Walker
from mnistpad.ui.lines import as_arrays, draw_line
from mnistpad.ui.painting import CENTRE, Role, draw_arrow, tint
from mnistpad.ui.theme import GRID, RADIUS, scaled
from mnistpad.ui.ticks import as_text, round_ticks

Key = Qt.Key

_DOTS = 60  # steps of a way that are marked one by one, at most
_FARTHEST = 1e4  # pixels; a painter takes no number of any size


class LossMap(LossView):
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

    def __init__(self, contour_map: ContourMap, parent: QWidget | None = None) -> None:
        super().__init__(contour_map, parent)
        self._pointer: Point | None = None
        self._by_keys = False
        self._square: QRectF | None = None
        self._trails = Trails()
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName("Map of the loss")
        self.setToolTip(
            "Darker is lower. Click where the ways are to start  (Ctrl+arrow keys move a cross, "
            "Enter starts there). The arrow points against the gradient: straight downhill"
        )

    # What is shown

    def set_map(self, contour_map: ContourMap) -> None:
        self._pointer = None
        super().set_map(contour_map)
        self.pointed.emit(None)

    @property
    def pointer(self) -> Point | None:
        """The place under the pointer or the cross."""
        return self._pointer

    def describe(self, words: str) -> None:
        """Tell those who can't see the map what it shows."""
        if self.accessibleDescription() != words:
            self.setAccessibleDescription(words)

    def renew(self) -> None:
        self._square = None
        super().renew()

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
        landscape, square = self._map.landscape, self.square()
        unit = square.width() / (landscape.high - landscape.low)
        across, up = (
            min(max((weight - landscape.low) * unit, -_FARTHEST), _FARTHEST) for weight in point
        )
        return QPointF(square.left() + across, square.bottom() - up)

    def to_point(self, position: QPointF) -> Point:
        """The place that is drawn at a position, to as many decimals as a hand can mean."""
        landscape, square = self._map.landscape, self.square()
        unit = (landscape.high - landscape.low) / square.width()
        decimals = max(math.ceil(-math.log10(unit)), 0)
        x = landscape.low + (position.x() - square.left()) * unit
        y = landscape.low + (square.bottom() - position.y()) * unit
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
        if control and key in directions:
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
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self.still())
        trails = self._trails.extend(self._walkers, self._draw_trail, self._blank, self._frame())
        painter.drawPixmap(0, 0, trails)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.square().adjusted(-4, -4, 4, 4))
        self._paint_start(painter)
        for walker in self._walkers:
            if walker.steps:
                at = self.to_pixels(walker.way.point(walker.steps))
                draw_mark(painter, self.palette(), walker.index, at, 6)
        self._paint_pointer(painter)
        self.paint_focus(painter, self.square())

    def _blank(self) -> QPixmap:
        return self.picture(QColor(Qt.GlobalColor.transparent))

    def _frame(self) -> QPainterPath:
        path = QPainterPath()
        path.addRoundedRect(self.square(), RADIUS, RADIUS)
        return path

    def still_changed(self) -> None:
        self._trails.forget()

    def paint_still(self, painter: QPainter) -> None:
        palette, square = self.palette(), self.square()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.setClipPath(self._frame())
        painter.drawImage(square, self._shaded())
        unit = square.width() / (len(self._map.grid) - 1)
        left, bottom = square.left(), square.bottom()
        pen = QPen(tint(palette, Role.WindowText, 0.4), 1)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)  # else short pieces lie over each other as beads
        painter.setPen(pen)
        for contour in self._map.contours:
            pieces = (contour.segments * unit).tolist()
            painter.drawLines(
                [
                    QLineF(left + x1, bottom - y1, left + x2, bottom - y2)
                    for x1, y1, x2, y2 in pieces
                ]
            )
        painter.setClipping(False)
        self._paint_numbers(painter)

    def _shaded(self) -> QImage:
        grid = self._map.grid
        heights = np.nan_to_num(self._map.heights(grid))
        indices = np.rint(heights * (SHADES - 1)).astype(np.uint8)
        indices[np.isnan(grid)] = SHADES
        indices = np.ascontiguousarray(indices[::-1])
        rows, columns = indices.shape
        image = QImage(indices.data, columns, rows, columns, QImage.Format.Format_Indexed8)
        image.setColorTable(shades(self.palette()))
        return image.convertToFormat(QImage.Format.Format_RGB32)

    def _paint_numbers(self, painter: QPainter) -> None:
        landscape, square = self._map.landscape, self.square()
        painter.setFont(self._small_font)
        height = QFontMetricsF(self._small_font).height()
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

    def _draw_trail(self, painter: QPainter, walker: Walker, first: int, before: float) -> float:
        """Draw a way from one of its steps on; answers how long it is by its end, in pixels."""
        steps = range(first, walker.steps + 1)
        places = self._visible([walker.way.point(step) for step in steps])
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
        point = self._pointer
        if point is None:
            return
        at = self.to_pixels(point)
        palette = self.palette()
        ink = palette.color(Role.WindowText)
        if self._by_keys:
            painter.setPen(QPen(ink, 1))
            painter.drawLine(at - QPointF(9, 0), at + QPointF(9, 0))
            painter.drawLine(at - QPointF(0, 9), at + QPointF(0, 9))
        g1, g2 = self._map.landscape.slope(point)
        steepness = math.hypot(g1, g2)
        if not math.isfinite(steepness) or steepness == 0:
            return
        reach = 18 + 60 * math.tanh(0.5 * steepness / (self._map.steepness or 1.0))
        down = QPointF(-g1 / steepness, g2 / steepness) * reach
        draw_arrow(painter, at, at + down, ink, 2.4)
        box = QRectF(0, 0, 7 * GRID, 3 * GRID)
        box.moveCenter(at + down * ((reach + 16) / reach))
        painter.setFont(scaled(self._small_font, 1.0, bold=True))
        painter.setPen(ink)
        painter.drawText(box, CENTRE, "−∇")
