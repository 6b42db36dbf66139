"""A loss over two weights as a surface that can be turned."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnistpad.core.contour_map import ContourMap
from mnistpad.core.landscapes import Point
from mnistpad.ui.descent.marks import draw_mark, way_pen
from mnistpad.ui.descent.shades import SHADES, shades
from mnistpad.ui.descent.trails import Walker
from mnistpad.ui.painting import CENTRE, tint
from mnistpad.ui.theme import RADIUS, Role, scaled

Array = npt.NDArray[np.float64]
Key = Qt.Key

_FINE, _COARSE = 40, 14
"""Squares along a side, at rest and while it turns."""

_PIECE = 50  # steps stroked in one go: Qt takes much longer for one outline than for several
_TALL = 1.05  # height of the highest loss, against a side


class Surface(QWidget):
    """Squares from back to front, each as dark as on the map; the ways lie on it.

    What stands still is kept as a picture, so that a frame paints only what moves. It is painted:
    pyqtgraph's surfaces want OpenGL.
    """

    def __init__(self, contour_map: ContourMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._map = contour_map
        self._walkers: list[Walker] = []
        self._still: QPixmap | None = None
        self.turn, self.tilt = math.radians(35), math.radians(38)
        """Angles: about the upright axis, and from above."""
        self._grip: QPointF | None = None
        self._is_coarse = False
        self._rest = QTimer(self, singleShot=True, interval=200)
        self._rest.timeout.connect(self._settle)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # the card needn't be painted
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName("Surface of the loss")
        self.setToolTip(
            "Drag to turn and tilt it  (Ctrl+arrow keys). Heights are stretched so that as much "
            "of the map lies between any two of them"
        )

    def sizeHint(self) -> QSize:
        return QSize(400, 400)

    def set_map(self, contour_map: ContourMap) -> None:
        """Show another loss."""
        self._map = contour_map
        self.renew()

    def set_ways(self, start: Point, walkers: Sequence[Walker]) -> None:
        """Show the ways, as far as they have come."""
        self._walkers = list(walkers)
        self.update()

    def renew(self) -> None:
        """Paint all of it anew, what stands still too."""
        self._still = None
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.renew()
        super().changeEvent(event)

    # Turning

    def turn_by(self, turn: float, tilt: float) -> None:
        """Turn it about the upright axis, and tilt it."""
        self.turn = math.remainder(self.turn + turn, 2 * math.pi)
        self.tilt = min(max(self.tilt + tilt, math.radians(8)), math.radians(85))
        self._is_coarse = True
        self._rest.start()
        self.renew()

    def _settle(self) -> None:
        self._is_coarse = False
        self.renew()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._grip = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            moved = event.position() - self._grip
            self._grip = event.position()
            self.turn_by(0.01 * moved.x(), 0.01 * moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turns = {
            Key.Key_Left: (-0.1, 0.0), Key.Key_Right: (0.1, 0.0),
            Key.Key_Up: (0.0, -0.1), Key.Key_Down: (0.0, 0.1),
        }  # fmt: skip
        key = Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in turns:
            self.turn_by(*turns[key])
        else:
            super().keyPressEvent(event)

    # Places

    def project(self, x: Array, y: Array, height: Array) -> tuple[Array, Array, Array]:
        """Where points are drawn, and how far away they are.

        Parameters
        ----------
        x, y
            From −1 to 1.
        height
            From 0 to 1.
        """
        sine, cosine = math.sin(self.turn), math.cos(self.turn)
        across = x * cosine - y * sine
        depth = x * sine + y * cosine
        up = (height - 0.5) * _TALL
        scale = min(self.width() / 2.9, self.height() / 2.45)
        rise = depth * math.sin(self.tilt) + up * math.cos(self.tilt)
        return self.width() / 2 + scale * across, self.height() / 2.15 - scale * rise, depth

    def _on_surface(self, points: Array, losses: Array) -> list[QPointF]:
        low, high = self._map.landscape.low, self._map.landscape.high
        at = np.clip(2 * (points - low) / (high - low) - 1, -1.4, 1.4)
        xs, ys, _ = self.project(at[:, 0], at[:, 1], self._map.heights(losses))
        return [QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)]

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._still is None or self._still.deviceIndependentSize().toSize() != self.size():
            self._still = self._picture()
        painter.drawPixmap(0, 0, self._still)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for walker in self._walkers:
            self._paint_way(painter, walker)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(Role.Accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _picture(self) -> QPixmap:
        """What stands still."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self.palette().color(Role.Base))
        painter = QPainter(picture)
        self._paint_still(painter)
        painter.end()
        return picture

    def _paint_way(self, painter: QPainter, walker: Walker) -> None:
        last = walker.steps
        # Of a long way, all of its beginning and some of the rest: there it hardly moves.
        most = 40 if self._is_coarse else 150
        some = np.linspace(0, last, most)
        steps = np.unique(np.concatenate([np.arange(min(last, most) + 1), some.astype(int)]))
        pen = way_pen(self.palette(), walker.index)
        if self._is_coarse:
            pen = QPen(pen.color(), 1)
        places = self._on_surface(walker.way.points()[steps], walker.way.losses()[steps])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for first in range(0, len(places) - 1, _PIECE):
            painter.drawPolyline(QPolygonF(places[first : first + _PIECE + 1]))
        draw_mark(painter, self.palette(), walker.index, places[-1], 6)

    def _paint_still(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not self._is_coarse)
        side = _COARSE if self._is_coarse else _FINE
        heights = self._heights(side)
        places = np.linspace(-1, 1, side + 1)
        x, y = np.meshgrid(places, places)
        xs, ys, depth = self.project(x, y, np.nan_to_num(heights))
        middle = (depth[:-1, :-1] + depth[1:, 1:]) / 2
        mean = (heights[:-1, :-1] + heights[:-1, 1:] + heights[1:, 1:] + heights[1:, :-1]) / 4
        order = np.argsort(-middle, axis=None)
        order = order[np.isfinite(mean.ravel()[order])]
        rows, columns = np.divmod(order, side)
        corners = np.stack(
            [
                np.stack([xs[rows + r, columns + c], ys[rows + r, columns + c]], axis=1)
                for r, c in ((0, 0), (0, 1), (1, 1), (1, 0))
            ],
            axis=1,
        )
        tones = np.rint(mean.ravel()[order] * (SHADES - 1)).astype(int)
        colours = [QColor.fromRgb(rgb) for rgb in shades(self.palette())]
        self._paint_floor(painter, xs, ys)
        painter.setPen(QPen(tint(self.palette(), Role.WindowText, 0.18), 1))
        for square, tone in zip(corners.tolist(), tones.tolist(), strict=True):
            painter.setBrush(colours[tone])
            painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in square]))
        self._paint_axes(painter)

    def _heights(self, side: int) -> Array:
        """At the corners of so many squares along a side."""
        grid = self._map.grid
        places = np.rint(np.linspace(0, len(grid) - 1, side + 1)).astype(int)
        return self._map.heights(grid[np.ix_(places, places)])

    def _paint_floor(self, painter: QPainter, xs: Array, ys: Array) -> None:
        """What it stands on, so that heights can be told."""
        corners = ((-1, -1), (-1, 1), (1, 1), (1, -1))
        x, y = np.array(corners, float).T
        across, down, _ = self.project(x, y, np.full(4, -0.08))
        floor = [QPointF(*at) for at in zip(across.tolist(), down.tolist(), strict=True)]
        painter.setPen(QPen(self.palette().color(Role.Mid), 1))
        painter.setBrush(self.palette().color(Role.AlternateBase))
        painter.drawPolygon(QPolygonF(floor))
        for below, (right, back) in zip(floor, corners, strict=True):
            row, column = (-1 if back > 0 else 0), (-1 if right > 0 else 0)
            painter.drawLine(below, QPointF(xs[row, column], ys[row, column]))

    def _paint_axes(self, painter: QPainter) -> None:
        painter.setFont(scaled(self.font(), 1.0))
        painter.setPen(self.palette().color(Role.PlaceholderText))
        for name, x, y in (("w₁ →", 0.0, -1.16), ("w₂ →", -1.16, 0.0)):
            xs, ys, _ = self.project(np.array([x]), np.array([y]), np.array([-0.08]))
            box = QRectF(0, 0, 48, 20)
            box.moveCenter(QPointF(xs[0], ys[0]))
            painter.drawText(box, CENTRE, name)
