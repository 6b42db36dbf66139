"""A loss over two weights as a surface that can be turned."""

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from mnistpad.core.descent.landscapes import ContourMap, Point
from mnistpad.language import tr
from mnistpad.ui.descent.losses_plot import SHADES, STYLES, PathPart, shades
from mnistpad.ui.plots.canvas import Canvas
from mnistpad.ui.plots.marks import Text
from mnistpad.ui.plots.plot import Array, Plot
from mnistpad.ui.plots.save import Column
from mnistpad.ui.scale import px
from mnistpad.ui.theme import Role

Key = Qt.Key

_FINE, _COARSE = 40, 14  # squares along a side, at rest and while it turns
_TALL = 1.05  # height of the highest loss, against half a side
_FLOOR = -0.08  # height of what it stands on
_CORNERS = ((-1, -1), (-1, 1), (1, 1), (1, -1))
_TURNS = {
    Key.Key_Left: (-0.1, 0.0), Key.Key_Right: (0.1, 0.0),
    Key.Key_Up: (0.0, -0.1), Key.Key_Down: (0.0, 0.1),
}  # fmt: skip


class Surface(Plot):
    """Squares from back to front, each as dark as on the map; the paths lie on it."""

    def __init__(self, contour_map: ContourMap) -> None:
        super().__init__("", "")
        self.x_axis.hide()
        self.y_axis.hide()
        self.caption.hide()
        self.unit.hide()
        self.ci.setContentsMargins(0, 0, 0, 0)
        self.contour_map = contour_map
        self._parts: list[PathPart] = []
        self.turn, self.tilt = math.radians(35), math.radians(38)
        """Angles: about the upright axis, and from above."""
        self._grip: QPointF | None = None
        self.is_coarse = False  # whether it is being turned
        self._rest = QTimer(self, singleShot=True, interval=200)
        self._rest.timeout.connect(self._settle)
        self.view.setAspectLocked(True)
        self.set_ranges((-1.45, 1.45), (-1.3, 1.15))
        self._squares = _Squares(self)
        self.add(self._squares, 0)
        self.styled(lambda _: self._squares.update())
        self._lines = [
            self.add_line("", style.role, style.width, style.dashes, clipToView=False, read=False)
            for style in STYLES
        ]
        self._heads = [style.head(12) for style in STYLES]
        self._names = [
            Text(name, Role.PlaceholderText, (0.5, 0.5), plate=False) for name in ("w₁ →", "w₂ →")
        ]
        for item in (*self._heads, *self._names):
            self.add(item, 20)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(px(200), px(200))
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(tr("Surface of the loss"))
        self.setToolTip(
            tr(
                "Drag to turn and tilt it  (Ctrl+arrow keys). Heights are stretched so that as "
                "much of the map lies between any two of them"
            )
        )
        self._renew()

    def ring(self) -> QRectF:
        return Canvas.ring(self)

    def set_map(self, contour_map: ContourMap) -> None:
        self.contour_map = contour_map
        self._renew()

    def set_paths(self, start: Point, parts: Sequence[PathPart]) -> None:
        self._parts = list(parts)
        for line, head in zip(self._lines, self._heads, strict=True):
            line.hide()
            head.hide()
        low, high = self.contour_map.landscape.low, self.contour_map.landscape.high
        for style, path, last in parts:
            # Of a long path, all of its beginning and some of the rest: there it hardly moves.
            most = 40 if self.is_coarse else 150
            some = np.linspace(0, last, most).astype(int)
            steps = np.unique(np.concatenate([np.arange(min(last, most) + 1), some]))
            at = np.clip(2 * (path.points()[steps] - low) / (high - low) - 1, -1.4, 1.4)
            heights = self.contour_map.heights(path.losses()[steps])
            xs, ys = self.project(at[:, 0], at[:, 1], heights)
            self._lines[style].setData(xs, ys)
            self._lines[style].show()
            self._heads[style].put(float(xs[-1]), float(ys[-1]))

    def numbers(self) -> list[Column]:
        return self.contour_map.columns()

    def project(self, x: Array, y: Array, height: Array) -> tuple[Array, Array]:
        """Where points are drawn in the view; x and y go from −1 to 1, heights from 0 to 1."""
        sine, cosine = math.sin(self.turn), math.cos(self.turn)
        depth = x * sine + y * cosine
        up = (height - 0.5) * _TALL
        return x * cosine - y * sine, depth * math.sin(self.tilt) + up * math.cos(self.tilt)

    # Turning

    def turn_by(self, turn: float, tilt: float) -> None:
        self.turn = math.remainder(self.turn + turn, 2 * math.pi)
        self.tilt = min(max(self.tilt + tilt, math.radians(8)), math.radians(85))
        self.is_coarse = True
        self._rest.start()
        self._renew()

    def _settle(self) -> None:
        self.is_coarse = False
        self._renew()

    def _renew(self) -> None:
        self._squares.update()
        self.set_paths((0.0, 0.0), self._parts)
        places = self.project(np.array([0, -1.16]), np.array([-1.16, 0]), np.full(2, _FLOOR))
        for name, across, up in zip(self._names, *places, strict=True):
            name.setPos(float(across), float(up))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._grip = event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            moved = event.position() - self._grip
            self._grip = event.position()
            self.turn_by(0.01 * moved.x(), 0.01 * moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # it is shown as a whole

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in _TURNS:
            self.turn_by(*_TURNS[key])
        else:
            super().keyPressEvent(event)


class _Squares(pg.GraphicsObject):
    """The loss, and what it stands on: kept as a picture, so that a frame draws only what moves.

    The squares are painted: pyqtgraph's surfaces want OpenGL, and its mesh of polygons draws them
    by colour, not from back to front. 1,600 of them take 11 ms, once at rest; the 196 that are
    drawn while it turns take 1.4 ms.
    """

    def __init__(self, surface: Surface) -> None:
        super().__init__()
        self._surface = surface
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def boundingRect(self) -> QRectF:
        return QRectF(-1.6, -1.6, 3.2, 3.2)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        surface, style = self._surface, self._surface.style_now
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not surface.is_coarse)
        side = _COARSE if surface.is_coarse else _FINE
        contour_map = surface.contour_map
        positions = np.rint(np.linspace(0, len(contour_map.grid) - 1, side + 1)).astype(int)
        heights = contour_map.heights(contour_map.grid[np.ix_(positions, positions)])
        x, y = np.meshgrid(*2 * [np.linspace(-1, 1, side + 1)])
        xs, ys = surface.project(x, y, np.nan_to_num(heights))
        points = _points(xs, ys)
        # What it stands on, so that heights can be told.
        right, back = np.array(_CORNERS, float).T[:, None]
        (floor,) = _points(*surface.project(right, back, np.full((1, 4), _FLOOR)))
        painter.setPen(pg.mkPen(style.colour(Role.Mid)))
        painter.setBrush(style.colour(Role.AlternateBase))
        painter.drawPolygon(QPolygonF(floor))
        for below, (is_right, is_back) in zip(floor, np.array(_CORNERS) > 0, strict=True):
            painter.drawLine(below, points[-int(is_back)][-int(is_right)])
        # From back to front, whichever way it is turned.
        along, across = (-1 if turned(surface.turn) > 0 else 1 for turned in (math.cos, math.sin))
        lines = [line[::across] for line in points[::along]]
        mean = (heights[:-1, :-1] + heights[:-1, 1:] + heights[1:, 1:] + heights[1:, :-1]) / 4
        tones = np.nan_to_num(np.rint(mean * (SHADES - 1)), nan=-1).astype(int)[::along, ::across]
        colours = shades(surface.palette())
        painter.setPen(pg.mkPen(style.colour(Role.WindowText, 0.18)))
        for row, above, under in zip(tones.tolist(), lines[:-1], lines[1:], strict=True):
            for column, tone in enumerate(row):
                if tone >= 0:  # there is a loss
                    painter.setBrush(colours[tone])
                    square = *above[column : column + 2], *reversed(under[column : column + 2])
                    painter.drawPolygon(QPolygonF(square))


def _points(xs: Array, ys: Array) -> list[list[QPointF]]:
    rows = zip(xs.tolist(), ys.tolist(), strict=True)
    return [[QPointF(*at) for at in zip(*row, strict=True)] for row in rows]
