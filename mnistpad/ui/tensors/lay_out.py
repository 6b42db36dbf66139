"""Lays a tensor out in some room, with its numbers as long as they can be read."""

from __future__ import annotations

import math

from mnistpad.core.tensors import Tensor
from mnistpad.ui.tensors.cells import LEAST_CELL, cell_aspect, largest_cell
from mnistpad.ui.tensors.lay_out_pictures import CROP, lay_out_pictures
from mnistpad.ui.tensors.layout import Form, Layout, Sheet, SheetAxes

_WIDEST_STACK = 12  # sheets
_LABELS = 20  # pixels above a sheet, for the numbers of its columns


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
    shape, aspect = tensor.shape, cell_aspect(letters)
    axes = SheetAxes.of(tensor)
    if not axes.outer:
        match shape:
            case ():
                return _single(axes, wide, high, aspect)
            case (length,):
                return _line(length, axes, wide, high, aspect, page)
        return _matrix(shape, axes, wide, high, aspect, page)
    stack = _stack(shape, axes, wide, high, aspect, page)
    return lay_out_pictures(shape, axes, wide, high, page) if stack is None else stack


def _single(axes: SheetAxes, wide: float, high: float, aspect: float) -> Layout:
    height = min(high, wide / aspect, 1.5 * largest_cell(wide, high))
    width = height * aspect
    sheet = Sheet((), (wide - width) / 2, (high - height) / 2)
    return Layout(Form.CELLS, (), axes, 1, 1, width, height, (sheet,))


def _line(
    length: int, axes: SheetAxes, wide: float, high: float, aspect: float, page: int
) -> Layout:
    """A vector: one line, or as many as it takes."""
    shape = (length,)
    if not length:
        return Layout.without_numbers(Form.CELLS, shape, axes)
    height = min(high - _LABELS, wide / (length * aspect), largest_cell(wide, high))
    if height >= LEAST_CELL:
        width = height * aspect
        sheet = Sheet((), (wide - length * width) / 2, max((high - height) / 2, _LABELS))
        return Layout(Form.CELLS, shape, axes, 1, length, width, height, (sheet,), labels=True)
    margin = _margin(length)
    height = min(max(wide / (20 * aspect), LEAST_CELL + 2), 40)
    width = height * aspect
    per_line = max(int((wide - margin) / width), 1)
    per_line = per_line // 10 * 10 or (5 if per_line >= 5 else per_line)
    lines = -(-length // per_line)
    rows = min(max(int((high - _LABELS) / height), 1), lines)
    pages = -(-lines // rows)
    page = min(page, pages - 1)
    sheet = Sheet((), margin + (wide - margin - per_line * width) / 2, _LABELS)
    return Layout(
        Form.CELLS,
        shape,
        axes,
        rows,
        per_line,
        width,
        height,
        (sheet,),
        first_row=min(page * rows, lines - rows),
        per_line=per_line,
        page=page,
        pages=pages,
        labels=True,
    )


def _matrix(
    shape: tuple[int, ...], axes: SheetAxes, wide: float, high: float, aspect: float, page: int
) -> Layout:
    """Rows and columns: with numbers if the columns have room, and otherwise as shades."""
    all_rows, all_columns = axes.sheet_shape(shape)
    if not all_rows or not all_columns:
        return Layout.without_numbers(Form.CELLS, shape, axes)
    margin = _margin(all_rows)
    widest = (wide - margin) / (all_columns * aspect)
    height = min((high - _LABELS) / all_rows, widest, largest_cell(wide, high))
    picture = min(all_rows, all_columns) > 10 and max(all_rows, all_columns) <= 2 * CROP
    if height < LEAST_CELL and widest >= LEAST_CELL and not picture:
        height = min(widest, 28.0)  # numbers, and not all rows of them
    form, width = Form.CELLS, height * aspect
    rows, columns = all_rows, all_columns
    if height >= LEAST_CELL:
        rows = min(int((high - _LABELS) / height + 1e-6), all_rows)
        margin_top = float(_LABELS)
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
    left = margin + max((wide - margin - columns * width) / 2, 0)
    top = margin_top + max((high - margin_top - rows * height) / 2, 0)
    return Layout(
        form,
        shape,
        axes,
        rows,
        columns,
        width,
        height,
        (Sheet((), left, top),),
        first_row=min(page // across * rows, all_rows - rows),
        first_column=min(page % across * columns, all_columns - columns),
        page=page,
        pages=across * down,
        labels=form is Form.CELLS,
    )


def _stack(
    shape: tuple[int, ...], axes: SheetAxes, wide: float, high: float, aspect: float, page: int
) -> Layout | None:
    """Sheet behind sheet, the first rows of those behind to be seen; None if they don't fit."""
    rows, columns = axes.sheet_shape(shape)
    sheets = shape[axes.outer[0]]
    if len(axes.outer) > 1 or not (1 <= sheets <= _WIDEST_STACK and rows and columns):
        return None
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
        shape,
        axes,
        rows,
        columns,
        width,
        height,
        placed,
        page=page,
        pages=sheets,
        captions=True,
    )


def _margin(rows: int) -> int:
    """Pixels at the left, for the numbers of so many rows."""
    return 10 + 8 * len(str(rows))
