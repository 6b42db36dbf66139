"""What lies between the axes: moved by dragging, zoomed by the wheel."""

from __future__ import annotations

import math
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from mnistpad.ui.plots.axis import Axis

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
        self.line = QPen(Qt.PenStyle.NoPen)
        """Of the lines across."""

    def wheelEvent(self, event: Any, axis: int | None = None) -> None:
        if event.orientation() is Qt.Orientation.Horizontal:
            (left, right), _ = self.viewRange()
            self.translateBy(x=-event.delta() / 120 * (right - left) / 8)
            self.sigRangeChangedManually.emit([True, False])
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

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Quiet lines across, where the axis has its ticks."""
        bottom, top = self.viewRange()[1]
        height, width = self.height(), self.width()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(self.line)
        for tick in self._across.ticks if self._across.isVisible() else ():
            y = round((top - tick) / (top - bottom) * height)
            painter.drawLine(QPointF(0, y), QPointF(width, y))
