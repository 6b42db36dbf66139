"""The way of the digit through the network, a row a tensor."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from mnistpad.core.network import FloatArray
from mnistpad.core.tensor_stages import Waypoint, as_picture
from mnistpad.core.tensors import Limits, shape_text
from mnistpad.ui.tensors.cells import Shades, image_of, in_pixels
from mnistpad.ui.tensors.row_list import RowList
from mnistpad.ui.theme import GRID, Role

_LEAST, _LARGEST = 36, 72  # pixels of a row


class WayList(RowList):
    """A small picture of each tensor, its name, what made it, and its shape."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_LARGEST, parent)
        self._way: Sequence[Waypoint] = ()
        self.setAccessibleName("Stages")
        self.setToolTip("Choose a stage to look into it  (↑ and ↓)")

    def sizeHint(self) -> QSize:
        return QSize(200, _LEAST * max(len(self._way), 1))

    def set_way(self, way: Sequence[Waypoint], place: int) -> None:
        """Show the stages, one of them chosen."""
        self._way = way
        self._set_rows(len(way), place)

    def describe(self, place: int) -> str:
        waypoint = self._way[place]
        return f"{waypoint.name}, {waypoint.title}, shape {shape_text(waypoint.numbers.shape)}"

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        for place, waypoint in enumerate(self._way):
            row = self.row(place)
            if place == self._chosen:
                self._draw_plate(painter, row)
                painter.setBrush(palette.color(Role.Accent))
                painter.drawRoundedRect(QRectF(0, row.top() + 6, 3, row.height() - 12), 1.5, 1.5)
            side = row.height() - 8
            self._draw_picture(
                painter, waypoint.numbers, QRectF(GRID + 2, row.top() + 4, side, side)
            )
            left = 2 * GRID + 2 + side
            top = QRectF(left, row.top(), row.width() - left, row.height() / 2)
            below = QRectF(left, row.center().y(), row.width() - left, row.height() / 2 - 2)
            painter.setFont(in_pixels(self.font(), 14, bold=place == self._chosen))
            painter.setPen(palette.color(Role.WindowText))
            down = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            shape = shape_text(waypoint.numbers.shape)
            painter.drawText(top, down, f"{waypoint.name}  {shape}")
            painter.setFont(in_pixels(self.font(), 12))
            painter.setPen(palette.color(Role.PlaceholderText))
            words = painter.fontMetrics().elidedText(
                waypoint.title, Qt.TextElideMode.ElideRight, int(below.width())
            )
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft, words)
        self._draw_focus(painter)

    def _draw_picture(self, painter: QPainter, numbers: FloatArray, rect: QRectF) -> None:
        flat = numbers if numbers.ndim == 2 else as_picture(numbers)
        shades = Shades(self.palette(), Limits(flat.min(), flat.max()))
        pixels = shades.pixels(shades.levels(flat))
        rows, columns = pixels.shape
        side = min(rect.width() / columns, rect.height() / rows)
        target = QRectF(0, 0, columns * side, rows * side)
        target.moveCenter(rect.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, side < 2)
        painter.drawImage(target, image_of(pixels))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.palette().color(Role.Mid), 1))
        painter.drawRect(target)
