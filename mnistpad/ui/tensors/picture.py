"""A tensor, laid out and drawn: its numbers or shades, and what of it is selected."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from mnistpad.core.tensors.naming import Limits, Tensor, open_mesh
from mnistpad.core.tensors.slices import Selection
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.tensors.cells import FIGURES, LEVELS, Shades, image_of, in_pixels, texts
from mnistpad.ui.tensors.layout import Form, Layout, Sheet
from mnistpad.ui.theme import Role

_SAMPLE = 24  # rows and columns whose numbers say how wide a cell must be
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TensorPicture:
    """A tensor as it is drawn on a widget.

    Parameters
    ----------
    tensor
        The tensor.
    layout
        As the attribute.
    limits
        Numbers that the shades go between; those of what is shown, if None.
    selection
        The cells to be lit; None: all are alike.
    title
        What it is called.

    Attributes
    ----------
    layout
        Where the cells stand.
    """

    def __init__(
        self,
        tensor: Tensor,
        layout: Layout,
        limits: Limits | None = None,
        selection: Selection | None = None,
        title: str = "",
    ) -> None:
        self.tensor, self.layout, self.title = tensor, layout, title
        self._limits, self._selection = limits, selection
        self._drawn: tuple[object, QPixmap] | None = None

    def pixmap(self, widget: QWidget, room: QRectF | None = None) -> QPixmap:
        """The picture in some room of a widget, drawn anew only if something has changed.

        Parameters
        ----------
        widget
            Whose palette and font it is drawn in.
        room
            What of the layout's pixels is drawn; the foremost sheet alone, if None.
        """
        room = self.layout.area if room is None else room
        ratio, palette = widget.devicePixelRatioF(), widget.palette()
        key = (self.layout, room, ratio, palette.cacheKey(), widget.font())
        if self._drawn is None or self._drawn[0] != key:
            width, height = (math.ceil(side * ratio) for side in (room.width(), room.height()))
            pixmap = QPixmap(max(width, 1), max(height, 1))
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            if self.layout.rows and self.layout.columns:
                painter = QPainter(pixmap)
                painter.setFont(widget.font())
                painter.translate(-room.topLeft())
                self._draw(painter, palette)
                painter.end()
            self._drawn = (key, pixmap)
        return self._drawn[1]

    def draw_part(
        self, painter: QPainter, widget: QWidget, part: QRectF, to: QPointF | None = None
    ) -> None:
        """Draw a part of the foremost sheet, at its place or at another."""
        pixmap, area = self.pixmap(widget), self.layout.area
        ratio = pixmap.devicePixelRatioF()
        start = (part.topLeft() - area.topLeft()) * ratio
        painter.drawPixmap(
            part if to is None else QRectF(to, part.size()),
            pixmap,
            QRectF(start, part.size() * ratio),
        )

    def _draw(self, painter: QPainter, palette: QPalette) -> None:
        layout, tensor, font = self.layout, self.tensor, painter.font()
        indices = layout.indices()
        shape = (len(layout.sheets), layout.rows, layout.columns)
        numbers = np.broadcast_to(tensor.at(*indices), shape)
        lit = None if self._selection is None else _selected(self._selection, indices, shape)
        limits = self._limits
        if limits is None:
            limits = Limits(numbers.min(), numbers.max())
            if tensor.dtype == np.uint8 and tensor.size > numbers.size:
                limits = Limits(0, 255)
        shades = Shades(palette, limits, photo={"height", "width"} <= set(tensor.axes))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if layout.form in (Form.CELLS, Form.STACK):
            painter.setFont(in_pixels(font, FIGURES * layout.height))
            self._draw_cells(painter, palette, shades, numbers, lit)
        else:
            self._draw_shades(painter, palette, shades, numbers, lit)
        painter.setPen(palette.color(Role.PlaceholderText))
        painter.setFont(in_pixels(font, 11))
        for where, alignment, text in self._labels():
            painter.drawText(where, alignment, text)

    def _draw_cells(
        self,
        painter: QPainter,
        palette: QPalette,
        shades: Shades,
        numbers: npt.NDArray[Any],
        lit: npt.NDArray[np.bool_] | None,
    ) -> None:
        layout = self.layout
        ink, faint = palette.color(Role.WindowText), palette.color(Role.PlaceholderText)
        levels = shades.levels(numbers)
        written = iter(texts(numbers))
        for which, sheet in enumerate(layout.sheets):
            if layout.form is Form.STACK:
                ground = layout.outline(sheet).adjusted(-3, -3, 3, 3)
                painter.fillRect(ground, palette.color(Role.Base))
            for row, column in np.ndindex(layout.rows, layout.columns):
                text = next(written)
                if layout.per_line and layout.index(sheet, row, column) is None:
                    continue
                rect = layout.cell(sheet, row, column)
                is_lit = lit is None or bool(lit[which, row, column])
                tone = shades.tone(int(levels[which, row, column]), is_lit)
                painter.fillRect(rect.adjusted(1, 1, -1, -1), tone)
                painter.setPen(ink if is_lit else faint)
                painter.drawText(rect, CENTRE, text)
            if lit is not None:
                painter.setPen(QPen(palette.color(Role.Accent), 2))
                self._draw_edges(painter, sheet, lit[which])

    def _draw_edges(self, painter: QPainter, sheet: Sheet, lit: npt.NDArray[np.bool_]) -> None:
        """A line between what is selected and what isn't."""
        width, height = self.layout.width, self.layout.height
        framed = np.pad(lit, 1)
        for row, column in np.argwhere(framed[:-1] != framed[1:]):
            x, y = sheet.left + (column - 1) * width, sheet.top + row * height
            painter.drawLine(QLineF(x, y, x + width, y))
        for row, column in np.argwhere(framed[:, :-1] != framed[:, 1:]):
            x, y = sheet.left + column * width, sheet.top + (row - 1) * height
            painter.drawLine(QLineF(x, y, x, y + height))

    def _draw_shades(
        self,
        painter: QPainter,
        palette: QPalette,
        shades: Shades,
        numbers: npt.NDArray[Any],
        lit: npt.NDArray[np.bool_] | None,
    ) -> None:
        layout = self.layout
        levels = shades.levels(numbers)
        if lit is not None:
            levels = np.where(lit, levels, levels + LEVELS).astype(np.uint8)
        pixels = shades.pixels(levels)
        smallest = min(layout.width, layout.height)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smallest < 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        edge = QPen(palette.color(Role.Mid), 1)
        frame = QPen(palette.color(Role.Accent), 2 if len(layout.sheets) < 20 else 1)
        for which, sheet in enumerate(layout.sheets):
            for rows in layout.blocks():
                first = layout.cell(sheet, rows[0], 0)
                last = layout.cell(sheet, rows[-1], layout.columns - 1)
                image = image_of(pixels[which, rows.start : rows.stop])
                painter.drawImage(first.united(last), image)
            painter.setPen(edge)
            painter.drawRect(layout.outline(sheet).adjusted(-1, -1, 0, 0))
            if lit is not None and lit[which].any():
                down, across = (np.flatnonzero(lit[which].any(axis=axis)) for axis in (1, 0))
                first = layout.cell(sheet, int(down[0]), int(across[0]))
                last = layout.cell(sheet, int(down[-1]), int(across[-1]))
                painter.setPen(frame)
                painter.drawRect(first.united(last))

    def _labels(self) -> Iterator[tuple[QRectF, Qt.AlignmentFlag, str]]:
        """Indices of sheets, beside or below them, or else of rows and columns at their edges."""
        layout = self.layout
        for sheet in layout.sheets if layout.captions else ():
            text = ", ".join(map(str, sheet.outer))
            cell, outline = layout.cell(sheet, 0, 0), layout.outline(sheet)
            if layout.form is Form.STACK:
                yield QRectF(cell.left() - 30, cell.top(), 24, cell.height()), _RIGHT, f"[{text}]"
            else:
                where = QRectF(outline.left() - 6, outline.bottom(), outline.width() + 12, 14)
                yield where, CENTRE, text
        if not layout.labels:
            return
        for column in range(layout.columns):
            cell = layout.cell(layout.sheets[0], 0, column)
            text = str(column + layout.first_column)
            if layout.per_line:
                text = f"+{column}" if column else ""
            yield QRectF(cell.left(), cell.top() - 16, cell.width(), 14), CENTRE, text
        for row in range(layout.rows) if self.tensor.ndim > 1 or layout.per_line else ():
            cell = layout.cell(layout.sheets[0], row, 0)
            where = QRectF(QPointF(0, cell.top()), QPointF(cell.left() - 6, cell.bottom()))
            first = (row + layout.first_row) * max(layout.per_line, 1)
            yield where, _RIGHT, str(first)


def longest(tensor: Tensor) -> int:
    """Letters of the longest number, among the first ones along each axis."""
    if not tensor.size:
        return 1
    sheet = tensor.ndim - 2
    sample = (min(n, _SAMPLE if axis >= sheet else 4) for axis, n in enumerate(tensor.shape))
    numbers = tensor.at(*open_mesh(tuple(sample)))
    return max(map(len, texts(np.asarray(numbers))))


def _selected(
    selection: Selection, indices: tuple[npt.NDArray[Any], ...], shape: tuple[int, ...]
) -> npt.NDArray[np.bool_]:
    """Which of the cells with some indices are selected."""
    lit = np.ones(shape, np.bool_)
    for along, index in zip(selection.ranges, indices, strict=True):
        place, rest = np.divmod(index - along.start, along.step)
        lit &= (rest == 0) & (place >= 0) & (place < len(along))
    return lit
