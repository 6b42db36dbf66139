"""A loss over two weights from above: lines of equal loss, and the paths down."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QGraphicsItem, QWidget

from mnistpad.core.descent.contour_map import ContourMap
from mnistpad.core.descent.landscapes import Point
from mnistpad.ui.descent.marks import STYLES
from mnistpad.ui.descent.paths import PathPart, PathsItem
from mnistpad.ui.descent.shades import SHADES, shades
from mnistpad.ui.keys import ARROWS
from mnistpad.ui.plots.marks import Marks, Target, Text
from mnistpad.ui.plots.plot import Plot
from mnistpad.ui.plots.save import Column
from mnistpad.ui.plots.style import Style
from mnistpad.ui.theme import Role

Key = Qt.Key

_TIP = 16  # pixels from the arrow to its name
_CACHED = QGraphicsItem.CacheMode.DeviceCoordinateCache


class LossMap(Plot):
    """Contours and paths; the gradient at the pointer, or at a cross that keys move.

    pyqtgraph's isocurves are traced in Python: 16 lines take 140 ms, core's segments 6 ms. These
    are drawn, and kept with the shades as pictures.

    Signals
    -------
    start_chosen
        Where the paths are to begin.
    pointed
        The position under the pointer or the cross; None: there is none.
    """

    start_chosen = Signal(object)
    pointed = Signal(object)

    def __init__(self, contour_map: ContourMap, parent: QWidget | None = None) -> None:
        super().__init__("w₁", "w₂", parent)
        self.contour_map = contour_map
        self.pointer: Point | None = None
        """The position under the pointer or the cross."""
        self._by_keys = False
        self.view.setAspectLocked(True)
        self.y_axis.apart = self.x_axis.apart
        self._shades, self._contours = (
            pg.ImageItem(),
            pg.PlotCurveItem(connect="pairs", antialias=True),
        )
        self._paths_item = PathsItem(self.view)
        self._start = Target("o", Role.WindowText, 14, self._choose_start, is_open=True)
        self._heads = [style.head(12) for style in STYLES]
        self._cross_hair = Marks("+", Role.WindowText, 18)
        self._downhill = pg.ArrowItem(headLen=12, tipAngle=48, tailWidth=2.4, pen=None)
        self._name = Text("−∇", Role.WindowText, (0.5, 0.5), bold=True, plate=False)
        for z, item in enumerate(
            (self._shades, self._contours, self._paths_item, self._start, *self._heads,
             self._cross_hair, self._downhill, self._name)
        ):  # fmt: skip
            self.add(item, z + (60 if z > 2 else 0))
        for item in (self._shades, self._contours):
            item.setCacheMode(_CACHED)
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.styled(self._style_map)
        self.clicked.connect(self._choose_start)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 200)
        self.viewport().setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName("Map of the loss")
        self.setToolTip(
            "Darker is lower. Click where the paths are to start  (Ctrl+arrow keys move a cross, "
            "Enter starts there). The arrow points against the gradient: straight downhill"
        )
        self.set_map(contour_map)

    def sizeHint(self) -> QSize:
        return QSize(400, 400)

    @property
    def factor(self) -> float:
        room: float = min(self.width(), self.height()) / 420
        return min(max(room, 1.0), 1.5)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the view a square, in the middle."""
        super().resizeEvent(event)
        if self._style is not None:
            self._square()

    def ring(self) -> QRectF:
        box: QRectF = self.view.sceneBoundingRect()
        return box

    def _square(self) -> None:
        beside = self.y_axis.width()
        around = self.caption.minimumHeight() + self.x_axis.height() + 4
        side = max(min(self.width() - beside - 4, self.height() - around), 20)
        left = max(self.width() - side - beside - 4, 0) / 2
        self.ci.setContentsMargins(left, 0, self.width() - side - beside - left, 0)
        self.ci.layout.setRowFixedHeight(1, side)

    def _style_map(self, style: Style) -> None:
        pen = style.pen(Role.WindowText)
        pen.setColor(style.colour(Role.WindowText, 0.4))
        self._contours.setPen(pen)
        for axis in (self.x_axis, self.y_axis):
            axis.setPen(QPen(Qt.PenStyle.NoPen))
        self._downhill.setStyle(brush=style.colour(Role.WindowText))
        table = [(each.red(), each.green(), each.blue()) for each in shades(self.palette())]
        self._shades.setLookupTable(np.array(table, np.ubyte))

    # What is shown

    def set_map(self, contour_map: ContourMap) -> None:
        """Show another loss."""
        self.contour_map = contour_map
        landscape, grid = contour_map.landscape, contour_map.grid
        low, span = landscape.low, landscape.high - landscape.low
        indices = np.rint(np.nan_to_num(contour_map.heights(grid)) * (SHADES - 1)).astype(np.uint8)
        indices[np.isnan(grid)] = SHADES
        self._shades.setImage(indices, axisOrder="row-major", levels=(0, SHADES + 1))
        self._shades.setRect(QRectF(low, low, span, span))
        segments = np.concatenate(
            [np.empty((0, 4)), *(contour.segments for contour in contour_map.contours)]
        )
        ends = low + segments.reshape(-1, 2) * span / (len(grid) - 1)
        self._contours.setData(ends[:, 0].copy(), ends[:, 1].copy())
        self.set_ranges((low, landscape.high), (low, landscape.high))
        self.fit()
        self._show_slope(None)
        self._square()
        self.pointed.emit(None)

    def set_paths(self, start: Point, parts: Sequence[PathPart]) -> None:
        """Show the paths, as far as they have come."""
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
        """The loss at each position of the grid."""
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

    def leaveEvent(self, event: QEvent) -> None:
        if not self._by_keys:
            super().leaveEvent(event)

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
        start = self._start.pos()
        x, y = self.pointer or (start.x(), start.y())
        pixel, (low, high), (bottom, top) = self.view.viewPixelSize()[0], self.x_range, self.y_range
        self._by_keys = True
        self._show_slope(
            self._rounded(
                min(max(x + pixels * right * pixel, low), high),
                min(max(y + pixels * up * pixel, bottom), top),
            )
        )

    def _show_slope(self, point: Point | None) -> None:
        if point != self.pointer:
            self.pointer = point
            self.pointed.emit(point)
        by_keys = [point] if point is not None and self._by_keys else []
        self._cross_hair.setData(pos=np.reshape(by_keys, (-1, 2)))
        g1, g2 = self.contour_map.landscape.gradient_at(point) if point else (0.0, 0.0)
        steepness = math.hypot(g1, g2)
        shown = point is not None and math.isfinite(steepness) and steepness > 0
        self._downhill.setVisible(shown)
        self._name.setVisible(shown)
        if point is not None and shown:
            reach = 18 + 60 * math.tanh(0.5 * steepness / (self.contour_map.steepness or 1.0))
            pixel = self.view.viewPixelSize()[0]
            across, up = (-g * pixel / steepness for g in (g1, g2))
            self._downhill.setStyle(
                angle=180 - math.degrees(math.atan2(up, across)), tailLen=reach - 12
            )
            self._downhill.setPos(point[0] + reach * across, point[1] + reach * up)
            tip = reach + _TIP
            self._name.setPos(point[0] + tip * across, point[1] + tip * up)
