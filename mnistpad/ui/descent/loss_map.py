"""A loss over two weights from above: lines of equal loss, and the paths down."""

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from mnistpad.core.descent.landscapes import ContourMap, Point
from mnistpad.language import tr
from mnistpad.ui.descent.losses_plot import SHADES, STYLES, PathPart, shades
from mnistpad.ui.keys import ARROWS
from mnistpad.ui.plots.marks import Marks, Target, Text
from mnistpad.ui.plots.plot import Array, Plot
from mnistpad.ui.plots.save import Column
from mnistpad.ui.plots.style import Style
from mnistpad.ui.scale import px
from mnistpad.ui.theme import Role

Key = Qt.Key

_TIP = 16  # pixels from the arrow to its name
_DOTS = 60  # steps of a path that are marked one by one, at most
_FARTHEST = 1e4  # pixels; a painter takes no number of any size
_PIECE = 50  # steps stroked in one go: Qt takes much longer for one outline than for several


class PathsItem(pg.GraphicsObject):
    """Lines of the paths, with a dot at each of their first steps; to be put into a view.

    They are kept as a picture, to which each frame adds only what is new: 5,000 steps, drawn by
    pyqtgraph anew with each frame, take 8 ms. All of it is drawn only where a step was taken
    back, a path is another than before, or the view has moved.
    """

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__()
        self._view = view
        self._parts: list[PathPart] = []
        self._picture: QPixmap | None = None
        self._drawn: dict[int, tuple[PathPart, float]] = {}  # how far, and how many pixels
        self._style: Style | None = None
        view.sigTransformChanged.connect(self._forget)
        view.sigResized.connect(self._forget)

    def set_style(self, style: Style) -> None:
        self._style = style
        self._forget()

    def set_paths(self, parts: Sequence[PathPart]) -> None:
        self._parts = list(parts)
        self.update()

    def _forget(self) -> None:
        self._picture = None
        self.prepareGeometryChange()
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(self._view.viewRect())

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if self._view.rect().isEmpty():
            return  # it has no room yet
        goes_on = self._drawn.keys() == {part.style for part in self._parts} and all(
            drawn.path is part.path and drawn.steps <= part.steps
            for part in self._parts
            for drawn, _ in [self._drawn[part.style]]
        )
        if self._picture is None or not goes_on:
            ratio = widget.devicePixelRatioF() if widget is not None else 2.0
            self._picture = QPixmap((self._view.rect().size() * ratio).toSize())
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            self._drawn = {}
        extending = QPainter(self._picture)
        extending.setRenderHint(QPainter.RenderHint.Antialiasing)
        for part in self._parts:
            drawn, length = self._drawn.get(part.style, (part._replace(steps=0), 0.0))
            if drawn.steps < part.steps:
                length = self._draw(extending, part, drawn.steps, length)
            self._drawn[part.style] = part, length
        extending.end()
        # From the view's coordinates to its pixels.
        painter.setTransform(self._view.childGroup.transform().inverted()[0], True)
        painter.drawPixmap(0, 0, self._picture)

    def _draw(self, painter: QPainter, part: PathPart, first: int, before: float) -> float:
        """Draw a path from one of its steps on; answers how long it is by its end, in pixels."""
        if self._style is None:
            return before
        style = STYLES[part.style]
        pen = style.pen(self._style.colour(style.role))
        positions = self._positions(part, first)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for start in range(0, len(positions) - 1, _PIECE):
            piece = positions[start : start + _PIECE + 1]
            if style.dashes:
                pen.setDashOffset(before / pen.widthF())  # dashes run on from piece to piece
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in piece.tolist()]))
            before += float(np.hypot(*np.diff(piece, axis=0).T).sum())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pen.color())
        for x, y in positions[1 : max(_DOTS - first, 0) + 1].tolist():
            painter.drawEllipse(QPointF(x, y), 2.2, 2.2)
        return before

    def _positions(self, part: PathPart, first: int) -> Array:
        """Positions in pixels, from a step on; of later ones that hardly move, one in a pixel."""
        points = part.path.points()[first : part.steps + 1]
        (left, right), (bottom, top) = self._view.viewRange()
        unit = self._view.width() / (right - left), -self._view.height() / (top - bottom)
        positions = np.clip((points - (left, top)) * unit, -_FARTHEST, _FARTHEST)
        moved = np.diff(np.floor(positions), axis=0).any(axis=1)
        moved[: max(_DOTS - first, 0)] = True
        moved[-1:] = True
        return np.asarray(positions[np.append(True, moved)])


class LossMap(Plot):
    """Contours and paths; the gradient at the pointer, or at a cross that keys move.

    pyqtgraph's isocurves are traced in Python: 16 lines take 140 ms, core's segments 6 ms. These
    are drawn, and kept with the shades as pictures.
    """

    usual = 420, 420
    start_chosen = Signal(object)  # where the paths are to begin
    pointed = Signal(object)  # the position under the pointer or the cross; None: there is none

    def __init__(self, contour_map: ContourMap) -> None:
        super().__init__("w₁", "w₂")
        self.contour_map = contour_map
        self.pointer: Point | None = None  # the position under the pointer or the cross
        self._by_keys = False
        self.view.setAspectLocked(True)
        self.y_axis.apart = self.x_axis.apart
        self._shades = pg.ImageItem()
        self._contours = pg.PlotCurveItem(connect="pairs", antialias=True)
        self._paths_item = PathsItem(self.view)
        self._start = Target("o", Role.WindowText, 14, self._choose_start, is_open=True)
        self._heads = [style.head(12) for style in STYLES]
        self._cross_hair = Marks("+", Role.WindowText, 18)
        self._downhill = pg.ArrowItem(headLen=12, tipAngle=48, tailWidth=2.4, pen=None)
        self._name = Text("−∇", Role.WindowText, (0.5, 0.5), bold=True, plate=False)
        for item in (self._shades, self._contours):
            self.add(item, 0)
            item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.add(self._paths_item, 1)
        for item in (self._start, *self._heads, self._cross_hair, self._downhill, self._name):
            self.add(item, 60)
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.styled(self._style_map)
        self.resized.connect(self._square)
        self.clicked.connect(self._choose_start)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(px(200), px(200))
        self.viewport().setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(tr("Map of the loss"))
        self.setToolTip(
            tr(
                "Darker is lower. Click where the paths are to start  (Ctrl+arrow keys move a "
                "cross, Enter starts there). The arrow points against the gradient: straight "
                "downhill"
            )
        )
        self.set_map(contour_map)

    def sizeHint(self) -> QSize:
        return QSize(400, 400)

    def ring(self) -> QRectF:
        return QRectF(self.view.sceneBoundingRect())

    def _square(self) -> None:
        """Keep the view a square, in the middle."""
        beside = self.y_axis.width()
        around = self.caption.minimumHeight() + self.x_axis.height() + 4
        side = max(min(self.width() - beside - 4, self.height() - around), 20)
        left = max(self.width() - side - beside - 4, 0) / 2
        self.ci.setContentsMargins(left, 0, self.width() - side - beside - left, 0)
        self.ci.layout.setRowFixedHeight(1, side)

    def _style_map(self, style: Style) -> None:
        self._contours.setPen(style.pen(Role.WindowText, share=0.4))
        for axis in (self.x_axis, self.y_axis):
            axis.setPen(QPen(Qt.PenStyle.NoPen))
        self._downhill.setStyle(brush=style.colour(Role.WindowText))
        table = [(each.red(), each.green(), each.blue()) for each in shades(self.palette())]
        self._shades.setLookupTable(np.array(table, np.ubyte))

    # What is shown

    def set_map(self, contour_map: ContourMap) -> None:
        self.contour_map = contour_map
        landscape, grid = contour_map.landscape, contour_map.grid
        low, high = landscape.low, landscape.high
        indices = np.rint(np.nan_to_num(contour_map.heights(grid)) * (SHADES - 1)).astype(np.uint8)
        indices[np.isnan(grid)] = SHADES
        self._shades.setImage(indices, axisOrder="row-major", levels=(0, SHADES + 1))
        self._shades.setRect(QRectF(low, low, high - low, high - low))
        ends = low + contour_map.contours.reshape(-1, 2) * (high - low) / (len(grid) - 1)
        self._contours.setData(*ends.T.copy())
        self.set_ranges((low, high), (low, high))
        self.fit()
        self._show_slope(None)
        self._square()
        self.pointed.emit(None)

    def set_paths(self, start: Point, parts: Sequence[PathPart]) -> None:
        self._start.put(*start)
        self._paths_item.set_paths(parts)
        for head in self._heads:
            head.hide()
        for part in parts:
            if part.steps:
                self._heads[part.style].put(*part.path.point(part.steps))

    def describe(self, words: str) -> None:
        """Tell those who can't see the map what it shows."""
        if self.accessibleDescription() != words:
            self.setAccessibleDescription(words)

    def numbers(self) -> list[Column]:
        return self.contour_map.columns()

    # By hand

    def _rounded(self, x: float, y: float) -> Point:
        """A position to as many decimals as a hand can mean."""
        decimals = max(math.ceil(-math.log10(self.view.viewPixelSize()[0])), 0)
        return round(x, decimals) + 0.0, round(y, decimals) + 0.0

    def _choose_start(self, x: float, y: float) -> None:
        self.start_chosen.emit(self._rounded(x, y))

    def read_at(self, point: QPointF | None) -> None:
        if point is not None or not self._by_keys:
            self._by_keys = False
            self._show_slope(None if point is None else self._rounded(point.x(), point.y()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and key in ARROWS:
            fine = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            across, down = ARROWS[key]
            self._move_cross(across, -down, 1 if fine else 12)
        elif key in (Key.Key_Return, Key.Key_Enter) and self.pointer is not None:
            self.start_chosen.emit(self.pointer)
        else:
            super().keyPressEvent(event)

    def _move_cross(self, right: int, up: int, pixels: int) -> None:
        start, reach = self._start.pos(), pixels * self.view.viewPixelSize()[0]
        x, y = self.pointer or (start.x(), start.y())
        (low, high), (bottom, top) = self.x_range, self.y_range
        x, y = min(max(x + right * reach, low), high), min(max(y + up * reach, bottom), top)
        self._by_keys = True
        self._show_slope(self._rounded(x, y))

    def _show_slope(self, point: Point | None) -> None:
        if point != self.pointer:
            self.pointer = point
            self.pointed.emit(point)
        by_keys = [point] if point is not None and self._by_keys else []
        self._cross_hair.setData(pos=np.reshape(by_keys, (-1, 2)))
        slopes = self.contour_map.landscape.gradient_at(point) if point else (0.0, 0.0)
        steepness = math.hypot(*slopes)
        shown = math.isfinite(steepness) and steepness > 0
        self._downhill.setVisible(shown)
        self._name.setVisible(shown)
        if point is not None and shown:
            reach = 18 + 60 * math.tanh(0.5 * steepness / (self.contour_map.steepness or 1.0))
            pixel = self.view.viewPixelSize()[0]
            across, up = (-slope * pixel / steepness for slope in slopes)
            angle = 180 - math.degrees(math.atan2(up, across))
            self._downhill.setStyle(angle=angle, tailLen=reach - 12)
            for item, far in ((self._downhill, reach), (self._name, reach + _TIP)):
                item.setPos(point[0] + far * across, point[1] + far * up)
