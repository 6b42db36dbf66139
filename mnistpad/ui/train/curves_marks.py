"""What stands on top of the lines: diamonds of validation, best epoch, numbers, crosshair."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsSceneHoverEvent, QStyleOptionGraphicsItem, QWidget

from mnistpad.ui.train.curves_look import Look, draw_diamond, line_pen

Points = npt.NDArray[np.float64]

_APART = 11  # pixels between two diamonds, at the least
NOWHERE = np.empty((0, 2))
_RING = 8.5  # radius of the best epoch's ring, in pixels
_CENTRED = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class Best:
    """The epoch with the best value, where that value stands."""

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
    """Drawn in pixels over a view, at places given in its coordinates.

    Parameters
    ----------
    view
        What they are drawn over.
    best_tip
        Which epoch is the best, for the mark's tooltip.
    """

    def __init__(self, view: pg.ViewBox, best_tip: str) -> None:
        super().__init__()
        self._best_tip = best_tip
        self._view = view
        self._look: Look | None = None
        self.diamonds = NOWHERE
        self.best: Best | None = None
        self.ends: list[End] = []
        self.cross: Cross | None = None
        self.setParentItem(view)
        self.setZValue(100)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setAcceptHoverEvents(True)
        view.sigResized.connect(self._follow_size)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def set_marks(self, diamonds: Points, best: Best | None) -> None:
        """Places of the validation's values, shape (n, 2), and the best epoch."""
        self.diamonds, self.best = diamonds, best
        self.update()

    def set_ends(self, ends: list[End]) -> None:
        self.ends = ends
        self.update()

    def set_cross(self, cross: Cross | None) -> None:
        if cross != self.cross:
            self.cross = cross
            self.update()

    def _follow_size(self) -> None:
        self.prepareGeometryChange()

    def boundingRect(self) -> QRectF:
        return QRectF(self._view.rect())

    def hoverMoveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        """Explain the best epoch while the pointer is on its ring or its words."""
        # A view clips what is in it, and Qt then asks no item for its shape.
        drawn = self._best_box()
        on_it = drawn is not None and (
            drawn[1].contains(event.pos())
            or math.dist(event.pos().toTuple(), drawn[0].toTuple()) <= _RING
        )
        self.setToolTip(self._best_tip if on_it else "")

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        look = self._look
        if look is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font)
        written: list[QRectF] = []
        for end in self.ends:
            self._draw_number(painter, end, written, look)
        self._draw_cross_line(painter, look)
        self._draw_diamonds(painter, look)
        if self.best is not None:
            self._draw_best(painter, self.best, look)
        self._draw_cross_dots(painter, look)

    def _place(self, x: float, y: float) -> QPointF:
        return QPointF(*self._map(np.array([x, y])).tolist())

    def _map(self, places: Points) -> Points:
        """From the view's coordinates, x and y in the last axis, to pixels."""
        (left, right), (bottom, top) = self._view.viewRange()
        scale = self._view.width() / (right - left), -self._view.height() / (top - bottom)
        return np.asarray((places - (left, top)) * scale)

    def _draw_diamonds(self, painter: QPainter, look: Look) -> None:
        """One each; where they would run into each other, a line in their place."""
        (left, right), _ = self._view.viewRange()
        pixel = (right - left) / max(self._view.width(), 1)
        xs = self.diamonds[:, 0]
        seen = self.diamonds[(xs > left - 8 * pixel) & (xs < right + 8 * pixel)]
        if len(seen) > 1 and seen[-1, 0] - seen[0, 0] < _APART * pixel * (len(seen) - 1):
            stride = math.ceil(2 * len(seen) / max(self._view.width(), 1))
            xs, ys = self._map(seen[::stride]).T
            painter.setPen(line_pen(look.second))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(pg.functions.arrayToQPath(xs, ys))
            return
        for x, y in seen.tolist():
            draw_diamond(painter, self._place(x, y), look.second)

    def _draw_number(self, painter: QPainter, end: End, written: list[QRectF], look: Look) -> None:
        """Break the line near its end, and write its number there as on a map's contours."""
        known = np.isfinite(end.ys)
        (left, right), _ = self._view.viewRange()
        known &= (end.xs >= left) & (end.xs <= right)
        places = self._map(np.stack([end.xs[known], end.ys[known]], axis=1))
        if not len(places):
            return
        metrics = QFontMetricsF(look.font)
        box = QRectF(0, 0, metrics.horizontalAdvance(end.text) + 6, metrics.height() - 2)
        x = places[-1, 0] - box.width()
        while x > places[0, 0]:
            box.moveCenter(QPointF(x, np.interp(x, *places.T)))
            if not any(box.intersects(other) for other in written):
                written.append(box)
                painter.setOpacity(0.8)
                painter.fillRect(box, look.ground)
                painter.setOpacity(1)
                painter.setPen(look.dim)
                painter.drawText(box, _CENTRED, end.text)
                return
            x -= box.width() / 2

    def _best_box(self) -> tuple[QPointF, QRectF] | None:
        """Where the best epoch's ring has its middle, and its words' box; None out of sight."""
        best, look = self.best, self._look
        if best is None or look is None:
            return None
        place = self._place(best.x, best.y)
        view = QRectF(self._view.rect())
        if not view.contains(place):
            return None
        metrics = QFontMetricsF(look.font)
        box = QRectF(0, 0, metrics.horizontalAdvance(best.text) + 8, metrics.height())
        below = place.y() < view.center().y()
        box.moveCenter(place + QPointF(0, (10 + box.height() / 2) * (1 if below else -1)))
        box.moveLeft(min(max(box.left(), 2), view.right() - box.width() - 2))
        return place, box

    def _draw_best(self, painter: QPainter, best: Best, look: Look) -> None:
        drawn = self._best_box()
        if drawn is None:
            return
        place, box = drawn
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.second, 2))
        painter.drawEllipse(place, _RING, _RING)
        painter.setOpacity(0.85)
        painter.fillRect(box, look.ground)
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
