"""What lies between the axes: moved by dragging, zoomed by the wheel."""

from __future__ import annotations

import math
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from mnistpad.ui.plots.axis import Axis
from mnistpad.ui.plots.style import Style
from mnistpad.ui.theme import Role

_NOTCH = 0.8  # of the range that is left after a notch of the wheel
_UNMEANT = 12  # pixels up or down that a drag to the side may stray


class View(pg.ViewBox):
    """The wheel zooms along x, with Ctrl along y; where both have one scale, along both.

    Parameters
    ----------
    across
        The axis at whose ticks quiet lines lie.
    """

    def __init__(self, across: Axis) -> None:
        super().__init__(enableMenu=False, defaultPadding=0)
        self.disableAutoRange()
        self.state["wheelScaleFactor"] = math.log(_NOTCH) / math.log(1.02) / 120
        self._across = across
        self._upright = False  # whether a drag goes up or down as well
        self._line = QPen(Qt.PenStyle.NoPen)  # of those across

    def set_style(self, style: Style) -> None:
        self._line = style.pen(Role.Mid)

    def wheelEvent(self, event: Any, axis: int | None = None) -> None:
        if event.orientation() is Qt.Orientation.Horizontal:
            self.move(-event.delta() / 120 / 8, 0)
            event.accept()
            return
        if axis is None and not self.state["aspectLocked"]:
            axis = int(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        super().wheelEvent(event, axis)

    def mouseDragEvent(self, event: Any, axis: int | None = None) -> None:
        if event.button() is Qt.MouseButton.RightButton:
            event.ignore()
            return
        moved = event.pos() - event.buttonDownPos()
        self._upright = (not event.isStart() and self._upright) or abs(moved.y()) > _UNMEANT
        if axis is None and not self._upright and not self.state["aspectLocked"]:
            axis = 0
        super().mouseDragEvent(event, axis)

    def zoom(self, factor: float, about: float | None = None, *, upright: bool = False) -> None:
        """Show so many times as much along x or y, about a place or the middle, as by hand."""
        middle = self.viewRect().center()
        if upright:
            self.scaleBy(y=factor, center=(0, middle.y() if about is None else about))
        else:
            self.scaleBy(x=factor, center=(middle.x() if about is None else about, 0))
        self.sigRangeChangedManually.emit([not upright, upright])

    def move(self, right: float, up: float) -> None:
        """Go right and up, in shares of what is shown, as by hand."""
        (left, end), (bottom, top) = self.viewRange()
        self.translateBy(x=right * (end - left) or None, y=up * (top - bottom) or None)
        self.sigRangeChangedManually.emit([bool(right), bool(up)])

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Quiet lines across, where the axis has its ticks."""
        bottom, top = self.viewRange()[1]
        height, width = self.height(), self.width()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(self._line)
        for tick in self._across.ticks if self._across.isVisible() else ():
            y = round((top - tick) / (top - bottom) * height)
            painter.drawLine(QPointF(0, y), QPointF(width, y))
