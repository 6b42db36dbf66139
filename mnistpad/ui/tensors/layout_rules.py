"""Lays a tensor out in some room, with its numbers as long as they can be read."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from mnistpad.core.tensors.naming import Index, Tensor, unravel
from mnistpad.ui.tensors.cells import LEAST_CELL, cell_aspect, largest_cell
from mnistpad.ui.tensors.layout import Form, Layout, Sheet, SheetAxes

_WIDEST_STACK = 12  # sheets
_LABELS = 20  # pixels above a sheet, for the numbers of its columns
_CROP = 128  # rows and columns of a picture at the most; a larger one shows its first
_ON_A_PAGE = 40  # pictures at least, if there are as many
_MOST_IN_GRID = 400
_CAPTION = 15
_GAP = 6  # pixels
_CAPTIONED = 26  # pixels of a picture that has room for a caption below it


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
    shape, aspect, axes = tensor.shape, cell_aspect(letters), SheetAxes.of(tensor)
    if axes.outer:
        if not all(shape):
            return Layout(Form.PICTURES, shape, axes)
        stack = _stack(shape, axes, wide, high, aspect, page)
        return stack or _pictures(shape, axes, wide, high, page)
    if not all(shape):
        return Layout(Form.CELLS, shape, axes)
    if len(shape) == 2:
        return _matrix(shape, axes, wide, high, aspect, page)
    return _line(shape, axes, wide, high, aspect, page)


def _line(
    shape: tuple[int, ...], axes: SheetAxes, wide: float, high: float, aspect: float, page: int
) -> Layout:
    """A single number, or a vector: one line, or as many as it takes."""
    length = math.prod(shape)
    most = largest_cell(wide, high) * (1 if shape else 1.5)
    labels = _LABELS if shape else 0
    height = min(high - labels, wide / (length * aspect), most)
    if height >= LEAST_CELL or not shape:
        size = (height * aspect, height)
        return _one_sheet(Form.CELLS, shape, axes, size, (0, labels), (wide, high))
    margin = _margin(length)
    height = min(max(wide / (20 * aspect), LEAST_CELL + 2), 40)
    width = height * aspect
    per_line = max(int((wide - margin) / width), 1)
    per_line = per_line // 10 * 10 or (5 if per_line >= 5 else per_line)
    margins, room = (margin, labels), (wide, high)
    return _one_sheet(Form.CELLS, shape, axes, (width, height), margins, room, page, per_line)


def _matrix(
    shape: tuple[int, ...], axes: SheetAxes, wide: float, high: float, aspect: float, page: int
) -> Layout:
    """Rows and columns: with numbers if the columns have room, and otherwise as shades."""
    rows, columns = axes.sheet_shape(shape)
    margins, room = (_margin(rows), _LABELS), (wide, high)
    widest = (wide - margins[0]) / (columns * aspect)
    height = min((high - _LABELS) / rows, widest, largest_cell(wide, high))
    picture = min(rows, columns) > 10 and max(rows, columns) <= 2 * _CROP
    if height < LEAST_CELL and widest >= LEAST_CELL and not picture:
        height = min(widest, 28.0)  # numbers, and not all rows of them
    if height >= LEAST_CELL:
        return _one_sheet(Form.CELLS, shape, axes, (height * aspect, height), margins, room, page)
    side = min((high - 4) / rows, (wide - 4) / columns)
    size = (side, side)
    if side >= 2:
        size = (math.floor(side), math.floor(side))
    elif side <= 1 or not picture:
        # All columns if they are so many, and rows that can be told apart.
        width = min((wide - 4) / columns, 8.0)
        width = width if width >= 0.5 else 8.0
        size = (width, max(width, 6.0))
    return _one_sheet(Form.SHADES, shape, axes, size, (4, 4), room, page)


def _one_sheet(
    form: Form,
    shape: tuple[int, ...],
    axes: SheetAxes,
    size: tuple[float, float],
    margins: tuple[float, float],
    room: tuple[float, float],
    page: int = 0,
    per_line: int = 0,
) -> Layout:
    """As many rows and columns as there is room for, in its middle.

    Parameters
    ----------
    form, shape, axes, page, per_line
        As a layout has them.
    size
        Width and height of a cell.
    margins
        Pixels left empty at the left and at the top.
    room
        Width and height.
    """
    all_rows, all_columns = axes.sheet_shape(shape)
    if per_line:
        all_rows, all_columns = -(-all_columns // per_line), per_line
    width, height = size
    wide, high = (whole - margin for whole, margin in zip(room, margins, strict=True))
    columns = min(max(int(wide / width + 1e-6), 1), all_columns)
    rows = min(max(int(high / height + 1e-6), 1), all_rows)
    across = -(-all_columns // columns)
    pages = across * -(-all_rows // rows)
    page = min(page, pages - 1)
    left = margins[0] + max((wide - columns * width) / 2, 0)
    top = margins[1] + max((high - rows * height) / 2, 0)
    sheet = Sheet((), left, top)
    layout = Layout(form, shape, axes, rows, columns, width, height, (sheet,), per_line=per_line)
    return replace(
        layout,
        first_row=min(page // across * rows, all_rows - rows),
        first_column=min(page % across * columns, all_columns - columns),
        page=page,
        pages=pages,
        labels=form is Form.CELLS and bool(shape),
    )


def _stack(
    shape: tuple[int, ...], axes: SheetAxes, wide: float, high: float, aspect: float, page: int
) -> Layout | None:
    """Sheet behind sheet, the first rows of those behind to be seen; None if they don't fit."""
    rows, columns = axes.sheet_shape(shape)
    sheets = shape[axes.outer[0]]
    if len(axes.outer) > 1 or sheets > _WIDEST_STACK:
        return None
    behind, margin = sheets - 1, 28
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
    stack = Layout(Form.STACK, shape, axes, rows, columns, width, height, placed)
    return replace(stack, page=page, pages=sheets, captions=True)


def _margin(rows: int) -> int:
    """Pixels at the left, for the numbers of so many rows."""
    return 10 + 8 * len(str(rows))


def _pictures(
    shape: tuple[int, ...], axes: SheetAxes, wide: float, high: float, page: int
) -> Layout:
    """Sheets without numbers: two more axes as a grid, or one after the other, page by page."""
    rows, columns = (min(length, _CROP) for length in axes.sheet_shape(shape))
    pictures = Layout(Form.PICTURES, shape, axes, rows, columns)
    outer = tuple(shape[axis] for axis in axes.outer)
    grid = _grid(pictures, outer, wide, high) if len(outer) > 1 else None
    return grid or _flow(pictures, outer, wide, high, page)


def _grid(pictures: Layout, outer: Index, wide: float, high: float) -> Layout | None:
    """The last outer axis across, the one before it down, the next across in groups, and so on.

    None if there isn't room for all of it.
    """
    rows, columns = pictures.rows, pictures.columns
    across, down = outer[::-2], outer[-2::-2]
    many_x, many_y = math.prod(across), math.prod(down)
    if many_x * many_y > _MOST_IN_GRID:
        return None
    for captions in (True, False):
        extra = _CAPTION - _GAP if captions else 0
        side = min(
            (wide - _extent(across, 0)) / (many_x * columns),
            (high - _extent(down, extra) - _CAPTION * captions) / (many_y * rows),
            12,
        )
        side = math.floor(side) if side >= 2 else side
        if side * min(rows, columns) >= (_CAPTIONED if captions else 12) and side >= 0.5:
            break
    else:
        return None
    step_x, step_y = columns * side, rows * side + extra
    left = (wide - _extent(across, step_x)) / 2
    top = max((high - _extent(down, step_y)) / 2, 0)
    strides_x, strides_y = _strides(across, step_x), _strides(down, step_y)
    sheets = []
    for flat in range(many_x * many_y):
        index = unravel(flat, outer)
        x = sum(n * stride for n, stride in zip(index[::-2], strides_x, strict=True))
        y = sum(n * stride for n, stride in zip(index[-2::-2], strides_y, strict=True))
        sheets.append(Sheet(index, left + x, top + y))
    return replace(
        pictures,
        width=side,
        height=side,
        sheets=tuple(sheets),
        captions=captions,
        per_page=len(sheets),
    )


def _strides(lengths: Sequence[int], step: float) -> list[float]:
    """Pixels from a sheet to the next one on each axis in one direction, the innermost first.

    Between groups of sheets, the gaps are three times as wide as within them.
    """
    strides, stride, gap = [], step + _GAP, float(_GAP)
    for length in lengths:
        strides.append(stride)
        gap *= 3
        stride = length * stride + gap
    return strides


def _extent(lengths: Sequence[int], step: float) -> float:
    """Pixels that all sheets take in one direction, with the gaps between them."""
    strides = _strides(lengths, step)
    return step + sum((n - 1) * stride for n, stride in zip(lengths, strides, strict=True))


def _flow(pictures: Layout, outer: Index, wide: float, high: float, page: int) -> Layout:
    """One after the other as words are written, on as many pages as it takes."""
    rows, columns = pictures.rows, pictures.columns
    sheets = math.prod(outer)
    wanted = min(sheets, _ON_A_PAGE)
    for side in (24, 16, 12, 10, 8, 6, 5, 4, 3, 2, 1.5, 1, 0.75, 0.5, 0.25):
        captions = columns * side >= _CAPTIONED
        step_x = columns * side + _GAP
        step_y = rows * side + (_CAPTION if captions else _GAP)
        per_row, per_column = int((wide + _GAP) // step_x), int(high // step_y)
        if per_row * per_column >= wanted:
            break
    per_row, per_column = max(per_row, 1), max(per_column, 1)
    if per_row >= 10 and sheets > per_row:
        per_row = per_row // 5 * 5
    per_row = min(per_row, sheets)
    per_page = per_row * per_column
    pages = -(-sheets // per_page)
    page = min(page, pages - 1)
    shown = range(page * per_page, min((page + 1) * per_page, sheets))
    lines = -(-len(shown) // per_row) if pages == 1 else per_column
    left = max((wide - per_row * step_x + _GAP) / 2, 0)
    top = max((high - lines * step_y) / 2, 0)
    placed = []
    for place, flat in enumerate(shown):
        down, across = divmod(place, per_row)
        placed.append(Sheet(unravel(flat, outer), left + across * step_x, top + down * step_y))
    pictures = replace(pictures, width=side, height=side, sheets=tuple(placed), captions=captions)
    return replace(pictures, page=page, pages=pages, per_page=per_page)
