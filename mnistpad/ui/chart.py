"""Axes without a frame, and lines between them."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnistpad.ui.lines import draw_line
from mnistpad.ui.painting import Role
from mnistpad.ui.theme import scaled
from mnistpad.ui.ticks import as_text, log_ticks, round_ticks

Array = npt.NDArray[np.float64]

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


class Chart(QWidget):
    """A widget with two axes; what lies between them, those that inherit it paint.

    Axes and what stands still are kept as a picture, so that a frame paints only what moves.

    Parameters
    ----------
    x_title, y_title
        Below the axes' left end, and above their upper one.
    """

    def __init__(self, x_title: str, y_title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.x_title, self.y_title = x_title, y_title
        self.x_range = 0.0, 1.0
        self.y_range = 0.0, 1.0
        """Of a logarithmic axis: exponents of ten."""
        self.y_is_logarithmic = False
        self.left_room = 0.0
        """For the numbers on the left; 0: as much as they need."""
        self.has_x_axis = True
        self._small_font: QFont | None = None
        self._area: QRectF | None = None
        self._area_of: tuple[object, ...] = ()
        self._still: QPixmap | None = None
        self._still_of: tuple[object, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # the card needn't be painted
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 80)

    def sizeHint(self) -> QSize:
        return QSize(300, 160)

    # Places

    @property
    def small_font(self) -> QFont:
        """Of the numbers along the axes."""
        if self._small_font is None:
            self._small_font = scaled(self.font(), 0.88 * self.factor, tabular=True)
        return self._small_font

    @property
    def factor(self) -> float:
        """How much larger than usual a chart of this size is written."""
        return min(max(min(self.width() / 560, self.height() / 220), 1.0), 1.5)

    def area(self) -> QRectF:
        """Between the axes."""
        decisive = (self.y_range, self.y_is_logarithmic, self.left_room, self.y_title)
        if self._area is None or self._area_of != decisive:
            self._area, self._area_of = self._find_area(), decisive
        return self._area

    def _find_area(self) -> QRectF:
        metrics = QFontMetricsF(self.small_font)
        left = self.left_room or self.least_left_room()
        above = 1.5 * metrics.height() if self.y_title else 0.6 * metrics.height()
        below = 1.4 * metrics.height() if self.has_x_axis else 0.6 * metrics.height()
        return QRectF(
            left,
            above,
            max(self.width() - left - 0.7 * metrics.height(), 10),
            max(self.height() - above - below, 10),
        )

    def least_left_room(self) -> float:
        """What the numbers on the left need."""
        metrics = QFontMetricsF(self.small_font)
        widest = max(
            (metrics.horizontalAdvance(text) for text in self._y_texts(self._y_ticks())), default=0
        )
        title = metrics.horizontalAdvance(self.x_title) + 4 if self.has_x_axis else 0
        return float(max(widest, title) + 10)

    def x_pixel(self, x: float) -> float:
        """Where a place along the x axis is."""
        area, (low, high) = self.area(), self.x_range
        return area.left() + (x - low) / (high - low) * area.width()

    def y_pixel(self, y: float) -> float:
        """How high a value is drawn; one below a logarithmic axis, just below it."""
        area, (low, high) = self.area(), self.y_range
        if self.y_is_logarithmic:
            y = math.log10(y) if y > 0 else low - 1
        return area.bottom() - (y - low) / (high - low) * area.height()

    def x_at(self, pixel: float) -> float:
        """The place along the x axis below a pixel."""
        area, (low, high) = self.area(), self.x_range
        return low + (pixel - area.left()) / area.width() * (high - low)

    def at(self, x: float, y: float) -> QPointF:
        """Where a point is drawn."""
        return QPointF(self.x_pixel(x), self.y_pixel(y))

    def pixels(self, xs: Array, ys: Array) -> tuple[Array, Array]:
        """Where many points are drawn."""
        area, (x_low, x_high), (y_low, y_high) = self.area(), self.x_range, self.y_range
        if self.y_is_logarithmic:
            with np.errstate(all="ignore"):
                ys = np.log10(np.maximum(ys, 10.0 ** (y_low - 1)))
        across = area.left() + (xs - x_low) / (x_high - x_low) * area.width()
        up = area.bottom() - (ys - y_low) / (y_high - y_low) * area.height()
        # What lies far outside is cut off by the painter, who takes no number of any size.
        return across, np.clip(up, -1e4, 1e4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._small_font = self._area = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (
            QEvent.Type.FontChange,
            QEvent.Type.StyleChange,
            QEvent.Type.PaletteChange,
        ):
            self._small_font = self._area = self._still = None
        super().changeEvent(event)

    # Painting

    def renew(self) -> None:
        """Paint all of it anew, what stands still too."""
        self._still = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        of = (self.x_range, self.area(), self._area_of, self.size(), self.devicePixelRatioF())
        if self._still is None or self._still_of != of:
            self._still, self._still_of = self._paint_still(), of
            self.still_changed()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._still)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.setClipRect(self.area().adjusted(-1, -1, 1, 1))
        self.paint_inside(painter)
        painter.restore()
        self.paint_over(painter)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(Role.Accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.area().adjusted(-3, -3, 3, 3), 4, 4)

    def _paint_still(self) -> QPixmap:
        pixmap = self.picture(self.palette().color(Role.Base))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axes(painter)
        painter.setClipRect(self.area().adjusted(-1, -1, 1, 1))
        self.paint_still(painter)
        painter.end()
        return pixmap

    def picture(self, ground: QColor) -> QPixmap:
        """An empty picture as large as the chart."""
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(ground)
        return pixmap

    def still_changed(self) -> None:
        """Take note that the axes are others than before."""

    def paint_still(self, painter: QPainter) -> None:
        """Paint what stands still; it is cut off at the axes."""

    def paint_inside(self, painter: QPainter) -> None:
        """Paint what moves; it is cut off at the axes."""

    def paint_over(self, painter: QPainter) -> None:
        """Paint what may reach beyond them."""

    def draw_line(
        self,
        painter: QPainter,
        xs: Array,
        ys: Array,
        pen: QPen,
        before: float = 0.0,
        *,
        smooth: bool = False,
    ) -> float:
        """Straight from point to point, and broken off where there is no value.

        `before` pixels of it have been drawn already; `smooth` is for lines that are kept.
        Answers how long it is by its end.
        """
        xs, ys = thinned(xs, ys, round(self.width() / (2 if smooth else 4)))
        finite = np.isfinite(ys)
        across, up = self.pixels(xs, np.where(finite, ys, 0))
        borders = np.flatnonzero(np.diff(finite, prepend=False, append=False))
        for first, last in borders.reshape(-1, 2):
            piece = slice(first, last)
            before = draw_line(painter, across[piece], up[piece], pen, before, smooth=smooth)
        return before

    def _y_ticks(self) -> list[float]:
        metrics = QFontMetricsF(self.small_font)
        apart = 2.2 * metrics.height() + 0.02 * self.height()
        most = max(int((self.height() - 3 * metrics.height()) / apart), 1)
        find = log_ticks if self.y_is_logarithmic else round_ticks
        return find(*self.y_range, most)

    def _y_texts(self, places: list[float]) -> list[str]:
        if not self.y_is_logarithmic:
            return as_text(places)
        return [as_text([10**place])[0] for place in places]

    def _paint_axes(self, painter: QPainter) -> None:
        palette, area = self.palette(), self.area()
        painter.setFont(self.small_font)
        metrics = QFontMetricsF(self.small_font)
        height = metrics.height()
        dim, line = palette.color(Role.PlaceholderText), palette.color(Role.Mid)
        places = self._y_ticks()
        for place, text in zip(places, self._y_texts(places), strict=True):
            y = self.y_pixel(10**place if self.y_is_logarithmic else place)
            painter.setPen(QPen(line, 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(dim)
            painter.drawText(QRectF(0, y - height / 2, area.left() - 8, height), _RIGHT, text)
        painter.setPen(QPen(dim, 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.drawLine(area.topLeft(), area.bottomLeft())
        if self.has_x_axis:
            most = max(int(area.width() / (5 * height)), 1)
            along = round_ticks(*self.x_range, most)
            for place, text in zip(along, as_text(along), strict=True):
                x = self.x_pixel(place)
                painter.setPen(dim)
                painter.drawLine(QPointF(x, area.bottom() - 3), QPointF(x, area.bottom() + 3))
                if x - metrics.horizontalAdvance(text) / 2 < area.left() - 4 and self.x_title:
                    continue  # there the title stands
                box = QRectF(x - 4 * height, area.bottom() + 5, 8 * height, height)
                painter.drawText(box, _MIDDLE, text)
            box = QRectF(0, area.bottom() + 5, area.left() - 8, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight, self.x_title)
        if self.y_title:
            painter.setFont(scaled(self.small_font, 1.0, bold=True))
            painter.setPen(palette.color(Role.WindowText))
            painter.drawText(QRectF(0, 0, self.width(), 1.2 * height), _LEFT, self.y_title)


def thinned(xs: Array, ys: Array, columns: int) -> tuple[Array, Array]:
    """Of more points than a screen can show: the lowest and the highest of each column."""
    count = len(xs)
    if count <= 3 * columns:
        return xs, ys
    edges = np.linspace(0, count, columns, endpoint=False).astype(int)
    low, high = np.minimum.reduceat(ys, edges), np.maximum.reduceat(ys, edges)
    thin_ys = np.stack([low, high], axis=1).ravel()
    thin_xs = np.repeat(xs[edges], 2)
    return np.append(thin_xs, xs[-1]), np.append(thin_ys, ys[-1])


def padded(low: float, high: float, share: float = 0.08) -> tuple[float, float]:
    """A range with some room on both sides; of a single value, one about it."""
    if not high > low:
        room = abs(low) * 0.1 or 1.0
        return low - room, high + room
    room = share * (high - low)
    return low - room, high + room
