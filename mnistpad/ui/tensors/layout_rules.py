"""Lays a tensor out in some room, with its numbers as long as they can be read."""

from __future__ import annotations

import math

from mnistpad.core.tensors import Tensor
from mnistpad.ui.tensors.cells import LEAST_CELL, cell_aspect, largest_cell
from mnistpad.ui.tensors.layout import Form, Layout, Sheet, SheetAxes
from mnistpad.ui.tensors.layout_pictures import CROP, lay_out_pictures

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
    if not all(shape):
        return Layout(Form.PICTURES if axes.outer else Form.CELLS, shape, axes)
    if not shape:
        return _single(axes, wide, high, aspect)
    if len(shape) == 1:
        return _line(shape[0], axes, wide, high, aspect, page)
    if not axes.outer:
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
    height = min(high - _LABELS, wide / (length * aspect), largest_cell(wide, high))
    if height >= LEAST_CELL:
        width = height * aspect
        sheet = Sheet((), (wide - length * width) / 2, max((high - height) / 2, _LABELS))
        return Layout(Form.CELLS, (length,), axes, 1, length, width, height, (sheet,), labels=True)
    margin = _margin(length)
    height = min(max(wide / (20 * aspect), LEAST_CELL + 2), 40)
    width = height * aspect
    per_line = max(int((wide - margin) / width), 1)
    per_line = per_line // 10 * 10 or (5 if per_line >= 5 else per_line)
    lines = -(-length // per_line)
    rows = min(max(int((high - _LABELS) / height), 1), lines)
    pages = -(-lines // rows)
    page = min(page, pages - 1)
    return Layout(
        Form.CELLS,
        (length,),
        axes,
        rows,
        per_line,
        width,
        height,
        (Sheet((), margin + (wide - margin - per_line * width) / 2, _LABELS),),
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
    margin, margin_top = float(_margin(all_rows)), float(_LABELS)
    widest = (wide - margin) / (all_columns * aspect)
    height = min((high - _LABELS) / all_rows, widest, largest_cell(wide, high))
    picture = min(all_rows, all_columns) > 10 and max(all_rows, all_columns) <= 2 * CROP
    if height < LEAST_CELL and widest >= LEAST_CELL and not picture:
        height = min(widest, 28.0)  # numbers, and not all rows of them
    form, width = Form.CELLS, height * aspect
    if height < LEAST_CELL:
        form, margin, margin_top = Form.SHADES, 4, 4
        width = height = _side(all_rows, all_columns, wide - margin, high - margin, picture)
        if not width:
            # All columns if they are so many, and rows that can be told apart.
            width = min((wide - margin) / all_columns, 8.0)
            width = width if width >= 0.5 else 8.0
            height = max(width, 6.0)
    rows = min(int((high - margin_top) / height + 1e-6), all_rows)
    columns = min(int((wide - margin) / width + 1e-6), all_columns)
    across = -(-all_columns // columns)
    pages = across * -(-all_rows // rows)
    page = min(page, pages - 1)
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
        pages=pages,
        labels=form is Form.CELLS,
    )


def _side(rows: int, columns: int, wide: float, high: float, picture: bool) -> float:
    """Pixels of a square shade if all of them are shown; 0 if they would be too small."""
    side = min(high / rows, wide / columns)
    if side >= 2:
        return math.floor(side)
    return side if side > 1 and picture else 0.0


def _stack(
    shape: tuple[int, ...], axes: SheetAxes, wide: float, high: float, aspect: float, page: int
) -> Layout | None:
    """Sheet behind sheet, the first rows of those behind to be seen; None if they don't fit."""
    rows, columns = axes.sheet_shape(shape)
    sheets = shape[axes.outer[0]]
    if len(axes.outer) > 1 or sheets > _WIDEST_STACK:
        return None
    behind = sheets - 1
    margin = 28
    height = min(
        (high - 4) / (rows + behind),
        (wide - margin - 4) / (columns * aspect + 0.55 * behind),
        largest_cell(wide, high),
    )
    if height < LEAST_CELL:
        return None
    width, on, up = height * aspect, 0.55 * height, height
    left = margin + (wide - margin - columns * width - behind * on) / 2
    top = (high - rows * height + behind * up) / 2
    page = min(page, behind)
    placed = tuple(
        Sheet(((page + place) % sheets,), left + place * on, top - place * up)
        for place in reversed(range(sheets))
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
