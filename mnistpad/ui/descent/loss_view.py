"""What a map and a surface of a loss have in common."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnistpad.core.contour_map import ContourMap
from mnistpad.core.landscapes import Point
from mnistpad.ui.descent.trails import Walker
from mnistpad.ui.painting import Role
from mnistpad.ui.theme import RADIUS

SHADES = 64
"""From the lowest loss to the highest."""

_DEEPEST = 0.34  # share of the accent where the loss is lowest


class LossView(QWidget):
    """A picture of a loss, and on it the ways.

    What stands still is kept as a picture, so that a frame paints only what moves.
    """

    def __init__(self, contour_map: ContourMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._map = contour_map
        self._start = contour_map.landscape.start
        self._walkers: list[Walker] = []
        self._still: QPixmap | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # the card needn't be painted
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(400, 400)

    def set_map(self, contour_map: ContourMap) -> None:
        """Show another loss."""
        self._map = contour_map
        self.renew()

    def set_ways(self, start: Point, walkers: Sequence[Walker]) -> None:
        """Show the ways, as far as they have come."""
        self._start, self._walkers = start, list(walkers)
        self.update()

    def renew(self) -> None:
        """Paint all of it anew, what stands still too."""
        self._still = None
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.renew()
        super().changeEvent(event)

    # Painting

    def picture(self, ground: QColor) -> QPixmap:
        """An empty picture as large as the view."""
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(ground)
        return pixmap

    def still(self) -> QPixmap:
        """What stands still."""
        if self._still is None or self._still.deviceIndependentSize().toSize() != self.size():
            self._still = self.picture(self.palette().color(Role.Base))
            painter = QPainter(self._still)
            self.paint_still(painter)
            painter.end()
            self.still_changed()
        return self._still

    def paint_still(self, painter: QPainter) -> None:
        """Paint what stands still."""
        raise NotImplementedError

    def still_changed(self) -> None:
        """Take note that it is another than before."""

    def paint_focus(self, painter: QPainter, frame: QRectF) -> None:
        """Show whether it has the keys."""
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(Role.Accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, RADIUS, RADIUS)


def shades(palette: QPalette) -> list[int]:
    """Colours from the lowest loss to the highest, and last that of no loss, as images have them.

    On the map and on the surface they are the same.
    """
    low, high = palette.color(Role.Accent), palette.color(Role.Base)
    ends = ((low.red(), high.red()), (low.green(), high.green()), (low.blue(), high.blue()))
    table = []
    for shade in range(SHADES):
        part = _DEEPEST * (1 - shade / (SHADES - 1)) ** 1.3
        red, green, blue = (round(part * one + (1 - part) * other) for one, other in ends)
        table.append(0xFF000000 | red << 16 | green << 8 | blue)
    return [*table, palette.color(Role.AlternateBase).rgb()]
