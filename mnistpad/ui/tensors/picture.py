"""A tensor, laid out and drawn: its numbers or shades, and what of it is selected."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPalette, QPen

from mnistpad.core.tensor_slices import Selection
from mnistpad.core.tensors import Limits, Tensor, open_mesh
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.tensors.cells import FIGURES, LEVELS, Shades, image_of, in_pixels, texts
from mnistpad.ui.tensors.lay_out import lay_out
from mnistpad.ui.tensors.layout import Form, Layout, Sheet
from mnistpad.ui.theme import Role

_SAMPLE = 40  # rows and columns whose numbers say how wide a cell must be
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True, eq=False)
class _Page:
    """Numbers that are shown, shape (sheets, rows, columns).

    Attributes
    ----------
    numbers
        The numbers.
    lit
        Which of them are selected; None: no difference is made.
    """

    numbers: npt.NDArray[Any]
    lit: npt.NDArray[np.bool_] | None


@dataclass(frozen=True, slots=True, eq=False)
class TensorPicture:
    """A tensor on a page.

    Attributes
    ----------
    tensor
        The tensor.
    limits
        Numbers that the shades go between; those of what is shown, if None.
    selection
        The cells to be lit; None: all are alike.
    letters
        Of the longest number.
    layout
        Where the cells stand.
    """

    tensor: Tensor
    limits: Limits | None
    selection: Selection | None
    letters: int
    layout: Layout

    @classmethod
    def of(
        cls,
        tensor: Tensor,
        limits: Limits | None,
        selection: Selection | None,
        room: tuple[float, float],
        page: int,
    ) -> TensorPicture:
        """Lay a tensor out in some room: its width and height."""
        letters = _longest(tensor)
        return cls(tensor, limits, selection, letters, lay_out(tensor, *room, letters, page))

    def arranged(self, room: tuple[float, float], page: int) -> TensorPicture:
        """The same in other room, or another page of it."""
        return replace(self, layout=lay_out(self.tensor, *room, self.letters, page))

    def draw(self, painter: QPainter, palette: QPalette, font: QFont) -> None:
        """Draw the page."""
        layout, tensor = self.layout, self.tensor
        page = self._page()
        limits = self.limits
        if limits is None:
            limits = Limits(page.numbers.min(), page.numbers.max())
            if tensor.dtype == np.uint8 and tensor.size > page.numbers.size:
                limits = Limits(0, 255)
        photo = "height" in tensor.axes and "width" in tensor.axes
        shades = Shades(palette, limits, photo=photo)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if layout.form in (Form.CELLS, Form.STACK):
            painter.setFont(in_pixels(font, FIGURES * layout.height))
            self._draw_cells(painter, palette, shades, page)
        else:
            self._draw_shades(painter, palette, shades, page)
        painter.setPen(palette.color(Role.PlaceholderText))
        painter.setFont(in_pixels(font, 11))
        if layout.form is Form.STACK:
            self._draw_sheet_numbers(painter)
        elif layout.captions:
            self._draw_captions(painter)
        elif layout.labels:
            self._draw_labels(painter)

    def _page(self) -> _Page:
        layout = self.layout
        rows = np.arange(layout.first_row, layout.first_row + layout.rows)[None, :, None]
        columns = np.arange(layout.first_column, layout.first_column + layout.columns)
        columns = columns[None, None, :]
        if layout.per_line:
            flat = np.minimum(rows * layout.per_line + columns, self.tensor.size - 1)
            return _Page(self.tensor.at(flat), self._lit((flat,), flat.shape))
        index: list[Any] = [None] * self.tensor.ndim
        for place, axis in enumerate(layout.axes.outer):
            index[axis] = np.array([s.outer[place] for s in layout.sheets])[:, None, None]
        for axis_of, along in ((layout.axes.row, rows), (layout.axes.column, columns)):
            if axis_of is not None:
                index[axis_of] = along
        shape = (len(layout.sheets), layout.rows, layout.columns)
        numbers = np.broadcast_to(self.tensor.at(*index), shape)
        return _Page(numbers, self._lit(tuple(index), shape))

    def _lit(
        self, indices: tuple[npt.NDArray[Any], ...], shape: tuple[int, ...]
    ) -> npt.NDArray[np.bool_] | None:
        if self.selection is None:
            return None
        lit = np.ones(shape, np.bool_)
        for along, index in zip(self.selection.ranges, indices, strict=True):
            offset = index - along.start
            there = offset % along.step == 0
            place = offset // along.step
            lit &= there & (place >= 0) & (place < len(along))
        return lit

    def _draw_cells(
        self, painter: QPainter, palette: QPalette, shades: Shades, page: _Page
    ) -> None:
        layout, lit = self.layout, page.lit
        ink, faint = palette.color(Role.WindowText), palette.color(Role.PlaceholderText)
        levels = shades.levels(page.numbers)
        written = iter(texts(page.numbers))
        for which, sheet in enumerate(layout.sheets):
            if layout.form is Form.STACK:
                ground = layout.outline(sheet).adjusted(-3, -3, 3, 3)
                painter.fillRect(ground, palette.color(Role.Base))
            for row in range(layout.rows):
                for column in range(layout.columns):
                    text = next(written)
                    if layout.index(sheet, row, column) is None:
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
        self, painter: QPainter, palette: QPalette, shades: Shades, page: _Page
    ) -> None:
        layout, lit = self.layout, page.lit
        levels = shades.levels(page.numbers)
        if lit is not None:
            levels = np.where(lit, levels, levels + LEVELS).astype(np.uint8)
        pixels = shades.pixels(levels)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, layout.width < 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        edge = QPen(palette.color(Role.Mid), 1)
        frame = QPen(palette.color(Role.Accent), 2 if len(layout.sheets) < 20 else 1)
        for which, sheet in enumerate(layout.sheets):
            outline = layout.outline(sheet)
            painter.drawImage(outline, image_of(pixels[which]))
            painter.setPen(edge)
            painter.drawRect(outline.adjusted(-1, -1, 0, 0))
            if lit is not None and lit[which].any():
                rows = np.flatnonzero(lit[which].any(axis=1))
                columns = np.flatnonzero(lit[which].any(axis=0))
                first = layout.cell(sheet, int(rows[0]), int(columns[0]))
                last = layout.cell(sheet, int(rows[-1]), int(columns[-1]))
                painter.setPen(frame)
                painter.drawRect(first.united(last))

    def _draw_sheet_numbers(self, painter: QPainter) -> None:
        for sheet in self.layout.sheets:
            cell = self.layout.cell(sheet, 0, 0)
            where = QRectF(cell.left() - 30, cell.top(), 24, cell.height())
            painter.drawText(where, _RIGHT, f"[{sheet.outer[0]}]")

    def _draw_captions(self, painter: QPainter) -> None:
        """Each sheet's index below it."""
        for sheet in self.layout.sheets:
            outline = self.layout.outline(sheet)
            where = QRectF(outline.left() - 6, outline.bottom(), outline.width() + 12, 14)
            painter.drawText(where, CENTRE, ", ".join(map(str, sheet.outer)))

    def _draw_labels(self, painter: QPainter) -> None:
        """Indices at the edges of rows and columns."""
        layout = self.layout
        sheet = layout.sheets[0]
        for column in range(layout.columns):
            cell = layout.cell(sheet, 0, column)
            where = QRectF(cell.left(), cell.top() - 16, cell.width(), 14)
            words = str(column + layout.first_column)
            if layout.per_line:
                words = f"+{column}" if column else ""
            painter.drawText(where, CENTRE, words)
        if self.tensor.ndim == 1 and not layout.per_line:
            return
        for row in range(layout.rows):
            cell = layout.cell(sheet, row, 0)
            where = QRectF(QPointF(0, cell.top()), QPointF(cell.left() - 6, cell.bottom()))
            first = (row + layout.first_row) * max(layout.per_line, 1)
            painter.drawText(where, _RIGHT, str(first))


def _longest(tensor: Tensor) -> int:
    """Letters of the longest number, among the first ones along each axis."""
    if not tensor.size:
        return 1
    sheet = tensor.ndim - 2
    sample = (min(n, _SAMPLE if axis >= sheet else 4) for axis, n in enumerate(tensor.shape))
    numbers = tensor.at(*open_mesh(tuple(sample)))
    return max(map(len, texts(np.asarray(numbers))))
