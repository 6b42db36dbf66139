"""Points on plots: some stand, some are dragged."""

import math
from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QRectF, QSignalBlocker, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from mnistpad.ui.plots.style import Style
from mnistpad.ui.scale import now
from mnistpad.ui.theme import Role

_REACH = 16.0  # pixels around a point that take hold of it


class Target(pg.TargetItem):
    """A point, so many pixels across; it is dragged, if somebody is told of it.

    `dragged` is called with the place that a hand has put it to; where it then stands is the
    caller's. One that `is_open` is drawn as an outline.
    """

    def __init__(
        self,
        symbol: str,
        role: Role,
        size: float,
        dragged: Callable[[float, float], None] | None = None,
        *,
        is_open: bool = False,
    ) -> None:
        super().__init__(symbol=symbol, size=size, movable=dragged is not None)
        self._is_open = is_open
        self._role, self._size, self._dragged = role, size, dragged
        self.sigPositionChanged.connect(self._follow_hand)

    def set_style(self, style: Style) -> None:
        self.scale = self._size * style.factor * now().pixels
        for pen, brush in ((self.setPen, self.setBrush), (self.setHoverPen, self.setHoverBrush)):
            pen(style.pen(self._role, 2) if self._is_open else style.pen(Role.Base, 1.5))
            brush(style.colour(self._role, 0.0 if self._is_open else 1.0))

    def put(self, x: float, y: float) -> None:
        """Show it somewhere, or nowhere if there is no value."""
        self.setVisible(math.isfinite(y))
        if math.isfinite(y):
            with QSignalBlocker(self):
                self.setPos(x, y)

    def _follow_hand(self) -> None:
        if self.moving and self._dragged is not None:
            self._dragged(self.pos().x(), self.pos().y())

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        reach = _REACH if self.movable else self.scale
        wide, high = (reach * pixel for pixel in self._pixel())
        path.addEllipse(QRectF(-wide, -high, 2 * wide, 2 * high))
        return path

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        wide, high = (self.scale * pixel for pixel in self._pixel())
        own: QPainterPath = self._path  # pyqtgraph doesn't say so
        path = QTransform.fromScale(wide, -high).map(own)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.currentPen)
        painter.setBrush(self.currentBrush)
        painter.drawPath(path)

    def _pixel(self) -> tuple[float, float]:
        """Width and height of one, in the view's coordinates."""
        view = self.getViewBox()
        return (0.0, 0.0) if view is None else view.viewPixelSize()


class Marks(pg.ScatterPlotItem):
    """Points of one shape and colour, edged so that they stand out from lines, or not."""

    def __init__(self, symbol: str, role: Role, size: float, *, edged: bool = True) -> None:
        super().__init__(symbol=symbol, size=size)
        self._role, self._size, self._edged = role, size, edged

    def set_style(self, style: Style) -> None:
        self.setPen(style.pen(Role.Base, 1.5) if self._edged else None)
        self.setBrush(style.colour(self._role))
        self.setSize(self._size * style.factor * now().pixels)


class Text(pg.TextItem):
    """Words on a plate that hides lines, if there is to be one; their anchor stands at the place.

    At (0, 0) it is their upper left corner.
    """

    def __init__(
        self,
        text: str,
        role: Role,
        anchor: tuple[float, float],
        *,
        bold: bool = False,
        plate: bool = True,
    ) -> None:
        super().__init__(text, anchor=anchor)
        self.textItem.document().setDocumentMargin(2)
        self._role, self._bold, self._plate = role, bold, plate
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def set_style(self, style: Style) -> None:
        self.setFont(style.bold if self._bold else style.font)
        self.setColor(style.colour(self._role))
        self.fill = QBrush(style.colour(Role.Base, 0.85 if self._plate else 0.0))
        self.updateTextPos()

    def say(self, text: str, x: float, y: float, anchor: tuple[float, float] | None = None) -> None:
        if anchor is not None and tuple(self.anchor) != anchor:
            self.setAnchor(anchor)
        self.setText(text)
        self.setPos(x, y)
