"""What stands on top of the lines: validation's diamonds, the best epoch, numbers, the crosshair."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from mnistpad.ui.train.curves_look import Look, draw_diamond, line_pen

Points = npt.NDArray[np.float64]

_CENTRED = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class Best:
    """The epoch that came out best, where its value stands."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class End:
    """An earlier run's number, and the line that it stands on."""

    text: str
    xs: Points
    ys: Points


@dataclass(frozen=True, slots=True)
class Cross:
    """The update being looked at: its own value and the smoothed one."""

    x: float
    value: float
    smoothed: float


class Marks(pg.GraphicsObject):
    """Drawn in pixels over a view, at places given in its coordinates."""

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__()
        self._view = view
        self._look: Look | None = None
        self.diamonds: list[tuple[float, float]] = []
        self.best: Best | None = None
        self.ends: list[End] = []
        self.cross: Cross | None = None
        self.setParentItem(view)
        self.setZValue(100)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        view.sigResized.connect(self._follow_size)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def set_marks(
        self, diamonds: list[tuple[float, float]], best: Best | None, ends: list[End]
    ) -> None:
        self.diamonds, self.best, self.ends = diamonds, best, ends
        self.update()

    def set_cross(self, cross: Cross | None) -> None:
        if cross != self.cross:
            self.cross = cross
            self.update()

    def _follow_size(self) -> None:
        self.prepareGeometryChange()

    def boundingRect(self) -> QRectF:
        return QRectF(self._view.rect())

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        look = self._look
        if look is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font)
        for order, end in enumerate(self.ends):
            self._draw_number(painter, end, order, look)
        self._draw_cross_line(painter, look)
        box = QRectF(self._view.rect()).adjusted(-8, -8, 8, 8)
        for x, y in self.diamonds:
            place = self._place(x, y)
            if box.contains(place):
                draw_diamond(painter, place, look.second)
        if self.best is not None:
            self._draw_best(painter, self.best, look)
        self._draw_cross_dots(painter, look)

    def _place(self, x: float, y: float) -> QPointF:
        (left, right), (bottom, top) = self._view.viewRange()
        width, height = self._view.width(), self._view.height()
        return QPointF((x - left) / (right - left) * width, (top - y) / (top - bottom) * height)

    def _draw_number(self, painter: QPainter, end: End, order: int, look: Look) -> None:
        """Break the line near its end, and write its number there as on a map's contours."""
        known = np.isfinite(end.ys)
        xs, ys = end.xs[known], end.ys[known]
        if not xs.size:
            return
        (left, right), _ = self._view.viewRange()
        metrics = QFontMetricsF(look.font)
        width = metrics.horizontalAdvance(end.text) + 6
        unit = (right - left) / max(self._view.width(), 1)
        last = min(float(xs[-1]), right) - unit * (width + order * (width + 10))
        if last < max(float(xs[0]), left):
            return
        place = self._place(last, float(np.interp(last, xs, ys)))
        box = QRectF(0, 0, width, metrics.height() - 2)
        box.moveCenter(place)
        painter.fillRect(box, look.ground)
        painter.setPen(look.dim)
        painter.drawText(box, _CENTRED, end.text)

    def _draw_best(self, painter: QPainter, best: Best, look: Look) -> None:
        place = self._place(best.x, best.y)
        view = QRectF(self._view.rect())
        if not view.contains(place):
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.second, 2))
        painter.drawEllipse(place, 8.5, 8.5)
        metrics = QFontMetricsF(look.font)
        box = QRectF(0, 0, metrics.horizontalAdvance(best.text) + 8, metrics.height())
        below = place.y() < view.center().y()
        box.moveCenter(place + QPointF(0, (10 + box.height() / 2) * (1 if below else -1)))
        box.moveLeft(min(max(box.left(), 2), view.right() - box.width() - 2))
        ground = look.ground
        painter.setOpacity(0.85)
        painter.fillRect(box, ground)
        painter.setOpacity(1)
        painter.setPen(look.text)
        painter.drawText(box, _CENTRED, best.text)

    def _draw_cross_line(self, painter: QPainter, look: Look) -> None:
        if self.cross is not None:
            x = round(self._place(self.cross.x, 0).x()) + 0.5
            painter.setPen(line_pen(look.dim))
            painter.drawLine(QPointF(x, 0), QPointF(x, self._view.height()))

    def _draw_cross_dots(self, painter: QPainter, look: Look) -> None:
        if self.cross is None:
            return
        for y, reach, fill in (
            (self.cross.value, 3.0, look.ground),
            (self.cross.smoothed, 4.0, look.accent),
        ):
            if np.isfinite(y):
                painter.setPen(QPen(look.accent if fill is look.ground else look.ground, 1.5))
                painter.setBrush(fill)
                painter.drawEllipse(self._place(self.cross.x, y), reach, reach)
