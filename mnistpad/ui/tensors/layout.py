"""Where the cells of a tensor stand: rows and columns, a stack of sheets, or many pictures."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF

from mnistpad.core.tensors import Index, Tensor

LEAST_CELL = 22
"""Height in pixels of a cell whose number can just be read."""

CROP = 128
"""Rows and columns of a picture at the most; a larger one shows its first."""

_WIDEST_STACK = 12  # sheets
_PICTURES = 40  # on a page at least, if there are as many
_CAPTION = 15
_GAP = 6
_PICTURE_AXES = (("height", "width"), ("rows", "columns"))


class Form(Enum):
    """How a tensor is laid out."""

    CELLS = "cells"
    """Cells with their numbers."""
    STACK = "stack"
    """Cells with their numbers, sheet behind sheet."""
    SHADES = "shades"
    """Rows and columns without numbers."""
    PICTURES = "pictures"
    """Many sheets without numbers."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A rectangle of cells.

    Attributes
    ----------
    outer
        Index on the axes that are not its rows and columns.
    left, top
        Of its first cell.
    """

    outer: Index
    left: float
    top: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Cells of one size on sheets of one shape.

    Attributes
    ----------
    form
        How.
    row_axis, column_axis
        Axes of the tensor that run down and across a sheet; None where it has too few.
    outer_axes
        The others.
    rows, columns
        Of a sheet, as many as are shown.
    first_row, first_column
        Which is the first that is shown.
    per_line
        Numbers in a line of a vector that is broken into lines; 0 otherwise.
    width, height
        Of a cell.
    sheets
        The hindmost first.
    page, pages
        Which part is shown, of how many.
    captions
        Whether there is room for each sheet's index.
    labels
        Whether rows and columns are numbered at their edges.
    """

    form: Form
    row_axis: int | None
    column_axis: int | None
    outer_axes: tuple[int, ...]
    rows: int
    columns: int
    width: float
    height: float
    sheets: tuple[Sheet, ...]
    first_row: int = 0
    first_column: int = 0
    per_line: int = 0
    page: int = 0
    pages: int = 1
    captions: bool = False
    labels: bool = False
    length: int = 0

    def index(self, sheet: Sheet, row: int, column: int) -> Index | None:
        """Which cell of the tensor is in a row and column that are shown; None if none is."""
        row, column = row + self.first_row, column + self.first_column
        if self.per_line:
            flat = row * self.per_line + column
            return (flat,) if flat < self.length else None
        index = [0] * (len(self.outer_axes) + 2)
        for axis, place in zip(self.outer_axes, sheet.outer, strict=True):
            index[axis] = place
        ndim = len(self.outer_axes)
        for place_of, place in ((self.row_axis, row), (self.column_axis, column)):
            if place_of is not None:
                index[place_of] = place
                ndim += 1
        return tuple(index[:ndim])

    def cell(self, sheet: Sheet, row: int, column: int) -> QRectF:
        """Where a row and column that are shown stand."""
        left, top = sheet.left + column * self.width, sheet.top + row * self.height
        return QRectF(left, top, self.width, self.height)

    def outline(self, sheet: Sheet) -> QRectF:
        """A whole sheet."""
        return QRectF(sheet.left, sheet.top, self.columns * self.width, self.rows * self.height)

    def rect_of(self, index: Index) -> QRectF | None:
        """Where a cell of the tensor stands; None if it is not on this page."""
        if self.per_line:
            row, column = divmod(index[0], self.per_line)
            outer: Index = ()
        else:
            outer = tuple(index[axis] for axis in self.outer_axes)
            row = 0 if self.row_axis is None else index[self.row_axis]
            column = 0 if self.column_axis is None else index[self.column_axis]
        row, column = row - self.first_row, column - self.first_column
        if not (0 <= row < self.rows and 0 <= column < self.columns):
            return None
        sheet = next((sheet for sheet in self.sheets if sheet.outer == outer), None)
        return None if sheet is None else self.cell(sheet, row, column)

    def at(self, x: float, y: float) -> Index | None:
        """Which cell of the tensor stands at a point: of the foremost sheet there."""
        for sheet in reversed(self.sheets):
            column = math.floor((x - sheet.left) / self.width)
            row = math.floor((y - sheet.top) / self.height)
            if 0 <= row < self.rows and 0 <= column < self.columns:
                return self.index(sheet, row, column)
        return None


def lay_out(tensor: Tensor, wide: float, high: float, letters: int, page: int = 0) -> Layout:
    """Lay a tensor out in some room.

    Parameters
    ----------
    tensor
        The tensor.
    wide, high
        The room, in pixels.
    letters
        Of the longest number.
    page
        Which part, where not all of it fits.
    """
    aspect = max(1.0, (0.6 * letters + 1.0) * 0.42)  # of a cell, for its number to fit in
    if tensor.ndim == 0:
        height = min(high, wide / aspect, 1.5 * largest_cell(wide, high))
        width = height * aspect
        sheet = Sheet((), (wide - width) / 2, (high - height) / 2)
        return Layout(Form.CELLS, None, None, (), 1, 1, width, height, (sheet,))
    if tensor.ndim == 1:
        return _line(tensor, wide, high, aspect, page)
    row_axis, column_axis = sheet_axes(tensor)
    outer = tuple(axis for axis in range(tensor.ndim) if axis not in (row_axis, column_axis))
    rows, columns = tensor.shape[row_axis], tensor.shape[column_axis]
    if not outer:
        return _matrix(tensor, wide, high, aspect, page)
    sheets = math.prod(tensor.shape[axis] for axis in outer)
    if len(outer) == 1 and 1 <= sheets <= _WIDEST_STACK and rows and columns:
        stack = _stack(
            sheets, rows, columns, (row_axis, column_axis, outer), wide, high, aspect, page
        )
        if stack is not None:
            return stack
    return _pictures(tensor, (row_axis, column_axis, outer), wide, high, page)


def largest_cell(wide: float, high: float) -> float:
    """Height in pixels of a cell at the most: for the last row of a classroom, if there is room."""
    return max(64.0, min(wide, high) / 6)


def sheet_axes(tensor: Tensor) -> tuple[int, int]:
    """Which axes run down and across a sheet: those of a picture, or else the last two."""
    for down, across in _PICTURE_AXES:
        if down in tensor.axes and across in tensor.axes:
            return tensor.axes.index(down), tensor.axes.index(across)
    return tensor.ndim - 2, tensor.ndim - 1


def _line(tensor: Tensor, wide: float, high: float, aspect: float, page: int) -> Layout:
    """A vector: one line, or as many as it takes."""
    length = tensor.shape[0]
    if not length:
        return Layout(Form.CELLS, None, 0, (), 0, 0, 1, 1, ())
    height = min(high - 20, wide / (length * aspect), largest_cell(wide, high))
    if height >= LEAST_CELL:
        width = height * aspect
        sheet = Sheet((), (wide - length * width) / 2, max((high - height) / 2, 20))
        return Layout(
            Form.CELLS, None, 0, (), 1, length, width, height, (sheet,), labels=True, length=length
        )
    margin = 10 + 8 * len(str(length))
    height = min(max(wide / (20 * aspect), LEAST_CELL + 2), 40)
    width = height * aspect
    per_line = max(int((wide - margin) / width), 1)
    per_line = per_line // 10 * 10 or (5 if per_line >= 5 else per_line)
    lines = -(-length // per_line)
    rows = min(max(int((high - 20) / height), 1), lines)
    pages = -(-lines // rows)
    page = min(page, pages - 1)
    first = min(page * rows, lines - rows)
    sheet = Sheet((), margin + (wide - margin - per_line * width) / 2, 20)
    return Layout(
        Form.CELLS,
        None,
        0,
        (),
        rows,
        per_line,
        width,
        height,
        (sheet,),
        first,
        0,
        per_line,
        page,
        pages,
        labels=True,
        length=length,
    )


def _matrix(tensor: Tensor, wide: float, high: float, aspect: float, page: int) -> Layout:
    """Rows and columns: with numbers if the columns have room, and otherwise as shades."""
    row_axis, column_axis = sheet_axes(tensor)
    all_rows, all_columns = tensor.shape[row_axis], tensor.shape[column_axis]
    if not all_rows or not all_columns:
        return Layout(Form.CELLS, row_axis, column_axis, (), 0, 0, 1, 1, ())
    margin = 10 + 8 * len(str(all_rows))
    widest = (wide - margin) / (all_columns * aspect)
    height = min((high - 20) / all_rows, widest, largest_cell(wide, high))
    picture = min(all_rows, all_columns) > 10 and max(all_rows, all_columns) <= 2 * CROP
    if height < LEAST_CELL and widest >= LEAST_CELL and not picture:
        height = min(widest, 28.0)  # numbers, and not all rows of them
    form, width = Form.CELLS, height * aspect
    rows, columns = all_rows, all_columns
    if height >= LEAST_CELL:
        rows = min(int((high - 20) / height + 1e-6), all_rows)
        margin_top = 20.0
    else:
        form = Form.SHADES
        margin = 4
        side = min((high - 4) / all_rows, (wide - 4) / all_columns)
        width = height = math.floor(side) if side >= 2 else side
        if side < 2 and not (side > 1 and picture):
            # All columns if they are so many, and rows that can be told apart.
            width = min((wide - 4) / all_columns, 8.0)
            width = width if width >= 0.5 else 8.0
            height = max(width, 6.0)
        rows = min(int((high - 4) / height), all_rows)
        columns = min(int((wide - 4) / width + 1e-6), all_columns)
        margin_top = 2.0
    across = -(-all_columns // columns)
    down = -(-all_rows // rows)
    page = min(page, across * down - 1)
    first_row = min(page // across * rows, all_rows - rows)
    first_column = min(page % across * columns, all_columns - columns)
    left = margin + max((wide - margin - columns * width) / 2, 0)
    top = margin_top + max((high - margin_top - rows * height) / 2, 0)
    return Layout(
        form,
        row_axis,
        column_axis,
        (),
        rows,
        columns,
        width,
        height,
        (Sheet((), left, top),),
        first_row,
        first_column,
        0,
        page,
        across * down,
        labels=form is Form.CELLS,
    )


def _stack(
    sheets: int,
    rows: int,
    columns: int,
    axes: tuple[int, int, tuple[int, ...]],
    wide: float,
    high: float,
    aspect: float,
    page: int,
) -> Layout | None:
    """Sheet behind sheet, the first rows of those behind to be seen; None if they don't fit."""
    behind = sheets - 1
    margin = 28
    height = min(
        (high - 4) / (rows + 1.0 * behind),
        (wide - margin - 4) / (columns * aspect + 0.55 * behind),
        largest_cell(wide, high),
    )
    if height < LEAST_CELL:
        return None
    width = height * aspect
    on, up = 0.55 * height, 1.0 * height
    total_wide, total_high = columns * width + behind * on, rows * height + behind * up
    left = margin + (wide - margin - total_wide) / 2
    top = (high - total_high) / 2 + behind * up
    page = min(page, behind)
    order = [(page + place) % sheets for place in range(sheets)]
    placed = tuple(
        Sheet((outer,), left + place * on, top - place * up)
        for place, outer in reversed(list(enumerate(order)))
    )
    return Layout(
        Form.STACK,
        axes[0],
        axes[1],
        axes[2],
        rows,
        columns,
        width,
        height,
        placed,
        page=page,
        pages=sheets,
        captions=True,
    )


def _pictures(
    tensor: Tensor,
    axes: tuple[int, int, tuple[int, ...]],
    wide: float,
    high: float,
    page: int,
) -> Layout:
    """Sheets without numbers: two more axes as a grid; where they are many, page by page."""
    row_axis, column_axis, outer_axes = axes
    shape = tuple(tensor.shape[axis] for axis in outer_axes)
    rows = min(tensor.shape[row_axis], CROP)
    columns = min(tensor.shape[column_axis], CROP)
    sheets = math.prod(shape)
    if not sheets or not rows or not columns:
        return Layout(Form.PICTURES, row_axis, column_axis, outer_axes, 0, 0, 1, 1, ())
    if len(shape) > 1:
        grid = _grid(shape, rows, columns, wide, high)
        if grid is not None:
            side, captions, placed = grid
            return Layout(
                Form.PICTURES,
                row_axis,
                column_axis,
                outer_axes,
                rows,
                columns,
                side,
                side,
                placed,
                captions=captions,
            )
    side, per_row, per_column, captions = _flow(sheets, rows, columns, wide, high)
    per_page = per_row * per_column
    pages = -(-sheets // per_page)
    page = min(page, pages - 1)
    step_x = columns * side + _GAP
    step_y = rows * side + (_CAPTION if captions else _GAP)
    shown = range(page * per_page, min((page + 1) * per_page, sheets))
    lines = -(-len(shown) // per_row) if pages == 1 else per_column
    left = max((wide - per_row * step_x + _GAP) / 2, 0)
    top = max((high - lines * step_y) / 2, 0)
    flow = tuple(
        Sheet(
            _unravel(flat, shape),
            left + place % per_row * step_x,
            top + place // per_row * step_y,
        )
        for place, flat in enumerate(shown)
    )
    return Layout(
        Form.PICTURES,
        row_axis,
        column_axis,
        outer_axes,
        rows,
        columns,
        side,
        side,
        flow,
        page=page,
        pages=pages,
        captions=captions,
    )


def _grid(
    shape: Index, rows: int, columns: int, wide: float, high: float
) -> tuple[float, bool, tuple[Sheet, ...]] | None:
    """The last outer axis across, the one before it down, the next across in groups, and so on."""
    across = tuple(range(len(shape) - 1, -1, -2))
    down = tuple(range(len(shape) - 2, -1, -2))
    many_x = math.prod(shape[axis] for axis in across)
    many_y = math.prod(shape[axis] for axis in down)
    if many_x * many_y > 400:
        return None

    def gaps(axes: tuple[int, ...]) -> float:
        return sum(
            _GAP * 3.0**level * (math.prod(shape[axis] for axis in axes[level:]) - 1)
            for level in range(len(axes))
        )

    def offset(index: Index, axes: tuple[int, ...], step: float) -> float:
        """How far on a sheet stands, with a wider gap after each group."""
        place, inner, found = 0, 1, 0.0
        for axis in axes:
            place += index[axis] * inner
            inner *= shape[axis]
        for level in range(len(axes)):
            group = math.prod(shape[axis] for axis in axes[:level])
            found += _GAP * 3.0**level * (place // group)
        return found + place * step

    for captions in (True, False):
        extra = _CAPTION - _GAP if captions else 0
        side = min(
            (wide - gaps(across)) / (many_x * columns),
            (high - gaps(down) - many_y * extra - _CAPTION * captions) / (many_y * rows),
            12,
        )
        side = math.floor(side) if side >= 2 else side
        if side * min(rows, columns) >= (26 if captions else 12) and side >= 0.5:
            break
    else:
        return None
    total_x = many_x * columns * side + gaps(across)
    total_y = many_y * (rows * side + extra) + gaps(down)
    left, top = (wide - total_x) / 2, max((high - total_y) / 2, 0)
    sheets = tuple(
        Sheet(
            index,
            left + offset(index, across, columns * side),
            top + offset(index, down, rows * side + extra),
        )
        for flat in range(math.prod(shape))
        for index in (_unravel(flat, shape),)
    )
    return side, captions, sheets


def _flow(
    sheets: int, rows: int, columns: int, wide: float, high: float
) -> tuple[float, int, int, bool]:
    """Size of a cell, sheets in a row and in a column, and whether there is room for captions."""
    wanted = min(sheets, _PICTURES)
    for side in (24, 16, 12, 10, 8, 6, 5, 4, 3, 2, 1.5, 1, 0.75, 0.5, 0.25):
        captions = columns * side >= 26
        per_row = int((wide + _GAP) // (columns * side + _GAP))
        per_column = int(high // (rows * side + (_CAPTION if captions else _GAP)))
        if per_row * per_column >= wanted:
            break
    per_row, per_column = max(per_row, 1), max(per_column, 1)
    if per_row >= 10 and sheets > per_row:
        per_row = per_row // 5 * 5
    return side, min(per_row, sheets), per_column, captions


def _unravel(flat: int, shape: Index) -> Index:
    index = []
    for length in reversed(shape):
        flat, place = divmod(flat, length)
        index.append(place)
    return tuple(reversed(index))
