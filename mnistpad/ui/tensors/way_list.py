"""The way of the digit through the network, a row a tensor."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from mnistpad.core.network.forward import FloatArray
from mnistpad.core.tensors.naming import Limits, shape_text
from mnistpad.core.tensors.stages import Waypoint, as_picture
from mnistpad.ui.tensors.cells import Shades, image_of, in_pixels
from mnistpad.ui.tensors.row_list import RowList
from mnistpad.ui.theme import GRID, Role

_LARGEST = 72  # pixels of a row


class WayList(RowList):
    """A small picture of each tensor, its name, what made it, and its shape."""

    def __init__(self) -> None:
        super().__init__("Stages", "Choose a stage to look into it  (↑ and ↓)", _LARGEST)
        self._way: Sequence[Waypoint] = ()

    def set_way(self, way: Sequence[Waypoint], place: int) -> None:
        """Show the stages, one of them chosen."""
        self._way = way
        self._set_rows([f"{one.name}, {one.title}, shape {_shape(one)}" for one in way], place)

    def draw_row(self, painter: QPainter, rect: QRectF, row: int, chosen: bool) -> None:
        palette, waypoint = self.palette(), self._way[row]
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(Role.Accent))
            painter.drawRoundedRect(QRectF(0, rect.top() + 6, 3, rect.height() - 12), 1.5, 1.5)
        side = rect.height() - 8
        self._draw_picture(painter, waypoint.numbers, QRectF(GRID + 2, rect.top() + 4, side, side))
        where = rect.adjusted(2 * GRID + 2 + side, 0, 0, -2)
        middle = where.center().y()
        painter.setFont(in_pixels(self.font(), 14, bold=chosen))
        painter.setPen(palette.color(Role.WindowText))
        above = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        where.setBottom(middle)
        painter.drawText(where, above, f"{waypoint.name}  {_shape(waypoint)}")
        painter.setFont(in_pixels(self.font(), 12))
        painter.setPen(palette.color(Role.PlaceholderText))
        title = painter.fontMetrics().elidedText(
            waypoint.title, Qt.TextElideMode.ElideRight, int(where.width())
        )
        where.translate(0, where.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignLeft, title)

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


def _shape(waypoint: Waypoint) -> str:
    return shape_text(waypoint.numbers.shape)
