"""Lays a tensor out in some room, with its numbers as long as they can be read."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from mnistpad.core.tensors.naming import Array, Index, Tensor, unravel
from mnistpad.ui.tensors.layout import Form, Layout, Sheet, sheet_axes
from mnistpad.ui.tensors.picture import LEAST_CELL, cell_aspect, largest_cell

_WIDEST_STACK = 12  # sheets
_LABELS = 20  # pixels above a sheet, for the numbers of its columns
_CROP = 128  # rows and columns of a picture at the most; a larger one shows its first
_ON_A_PAGE = 40  # pictures at least, if there are as many
_MOST_IN_GRID = 400
_CAPTION = 15
_GAP = 6  # pixels
_CAPTIONED = 26  # pixels of a picture that has room for a caption below it


class _Room(NamedTuple):
    """Pixels to lay out in, a cell's width in heights, and which page is wanted."""

    wide: float
    high: float
    aspect: float
    page: int


def lay_out(tensor: Tensor, wide: float, high: float, letters: int, page: int = 0) -> Layout:
    """Lay a tensor out in some room, in pixels; its longest number has so many letters.

    The page is the part that is shown where not all of it fits.
    """
    shape, axes = tensor.shape, sheet_axes(tensor)
    room = _Room(wide, high, cell_aspect(letters), page)
    form = Form.PICTURES if axes.outer else Form.CELLS
    layout = Layout(form, shape, axes, *axes.sheet_shape(shape))
    if not all(shape):
        return layout
    if axes.outer:
        return _stack(layout, room) or _pictures(layout, room)
    return _matrix(layout, room) if len(shape) == 2 else _line(layout, room)


def _line(layout: Layout, room: _Room) -> Layout:
    """A single number, or a vector: one line, or as many as it takes."""
    wide, high, aspect, _ = room
    single = not layout.shape
    labels = 0 if single else _LABELS
    most = largest_cell(wide, high) * (1.5 if single else 1)
    height = min(high - labels, wide / (layout.columns * aspect), most)
    if height >= LEAST_CELL or single:
        return _one_sheet(layout, room, (height * aspect, height), (0, labels))
    margin = _margin(layout.columns)
    height = min(max(wide / (20 * aspect), LEAST_CELL + 2), 40)
    per_line = max(int((wide - margin) / (height * aspect)), 1)
    per_line = per_line // 10 * 10 or (5 if per_line >= 5 else per_line)
    lines = -(-layout.columns // per_line)
    layout = replace(layout, rows=lines, columns=per_line, per_line=per_line)
    return _one_sheet(layout, room, (height * aspect, height), (margin, labels))


def _matrix(layout: Layout, room: _Room) -> Layout:
    """Rows and columns: with numbers if the columns have room, and otherwise as shades."""
    wide, high, aspect, _ = room
    rows, columns = layout.rows, layout.columns
    margin = _margin(rows)
    widest = (wide - margin) / (columns * aspect)
    height = min((high - _LABELS) / rows, widest, largest_cell(wide, high))
    picture = min(rows, columns) > 10 and max(rows, columns) <= 2 * _CROP
    if height < LEAST_CELL and widest >= LEAST_CELL and not picture:
        height = min(widest, 28.0)  # numbers, and not all rows of them
    if height >= LEAST_CELL:
        return _one_sheet(layout, room, (height * aspect, height), (margin, _LABELS))
    width = height = min((high - 4) / rows, (wide - 4) / columns)
    if width >= 2:
        width = height = math.floor(width)
    elif width <= 1 or not picture:
        # All columns if they are so many, and rows that can be told apart.
        width = min((wide - 4) / columns, 8.0)
        width = width if width >= 0.5 else 8.0
        height = max(width, 6.0)
    return _one_sheet(replace(layout, form=Form.SHADES), room, (width, height), (4, 4))


def _one_sheet(
    layout: Layout, room: _Room, cell: tuple[float, float], margins: tuple[float, float]
) -> Layout:
    """As many rows and columns of cells, of a width and a height, as there is room for.

    They stand in its middle; the margins are pixels left empty at the left and at the top.
    """
    wide, high = room.wide - margins[0], room.high - margins[1]
    columns = min(max(int(wide / cell[0] + 1e-6), 1), layout.columns)
    rows = min(max(int(high / cell[1] + 1e-6), 1), layout.rows)
    across = -(-layout.columns // columns)
    pages = across * -(-layout.rows // rows)
    page = min(room.page, pages - 1)
    left = margins[0] + max((wide - columns * cell[0]) / 2, 0)
    top = margins[1] + max((high - rows * cell[1]) / 2, 0)
    return replace(
        layout,
        rows=rows,
        columns=columns,
        width=cell[0],
        height=cell[1],
        sheets=(Sheet((), left, top),),
        first_row=min(page // across * rows, layout.rows - rows),
        first_column=min(page % across * columns, layout.columns - columns),
        page=page,
        pages=pages,
        labels=layout.form is Form.CELLS and bool(layout.shape),
    )


def _stack(layout: Layout, room: _Room) -> Layout | None:
    """Sheet behind sheet, the first rows of those behind to be seen; None if they don't fit."""
    wide, high, aspect, page = room
    rows, columns, outer = layout.rows, layout.columns, layout.axes.outer
    sheets = layout.shape[outer[0]]
    if len(outer) > 1 or sheets > _WIDEST_STACK:
        return None
    behind, margin = sheets - 1, 28
    height = min(
        (high - 4) / (rows + behind),
        (wide - margin - 4) / (columns * aspect + 0.55 * behind),
        largest_cell(wide, high),
    )
    if height < LEAST_CELL:
        return None
    width, on = height * aspect, 0.55 * height
    left = margin + (wide - margin - columns * width - behind * on) / 2
    top = (high - rows * height + behind * height) / 2
    page = min(page, behind)
    placed = tuple(
        Sheet(((page + place) % sheets,), left + place * on, top - place * height)
        for place in reversed(range(sheets))
    )
    stack = replace(layout, form=Form.STACK, width=width, height=height, sheets=placed)
    return replace(stack, page=page, pages=sheets, captions=True)


def _margin(rows: int) -> int:
    """Pixels at the left, for the numbers of so many rows."""
    return 10 + 8 * len(str(rows))


def _pictures(layout: Layout, room: _Room) -> Layout:
    """Sheets without numbers: two more axes as a grid, or one after the other, page by page."""
    outer = tuple(layout.shape[axis] for axis in layout.axes.outer)
    layout = replace(layout, rows=min(layout.rows, _CROP), columns=min(layout.columns, _CROP))
    return _grid(layout, outer, room) or _flow(layout, outer, room)


def _grid(layout: Layout, outer: Index, room: _Room) -> Layout | None:
    """The last outer axis across, the one before it down, the next across in groups, and so on.

    None if there is none before it, or no room for all of it.
    """
    if len(outer) < 2 or math.prod(outer) > _MOST_IN_GRID:
        return None
    wide, high, rows, columns = room.wide, room.high, layout.rows, layout.columns
    first = (len(outer) - 1) % 2  # of the axes that go across
    across, down = outer[first::2], outer[1 - first :: 2]
    for captions in (True, False):
        extra = _CAPTION - _GAP if captions else 0
        side = min(
            (wide - _offsets(across, 0).max()) / (math.prod(across) * columns),
            (high - _offsets(down, extra).max() - extra - _CAPTION * captions)
            / (math.prod(down) * rows),
            12,
        )
        side = math.floor(side) if side >= 2 else side
        if side * min(rows, columns) >= (_CAPTIONED if captions else 12) and side >= 0.5:
            break
    else:
        return None
    step_x, step_y = columns * side, rows * side + extra
    x, y = _offsets(across, step_x), _offsets(down, step_y)
    x += (wide - x.max() - step_x) / 2
    y += max((high - y.max() - step_y) / 2, 0)
    sheets = tuple(
        Sheet(index, float(x[index[first::2]]), float(y[index[1 - first :: 2]]))
        for index in np.ndindex(outer)
    )
    layout = replace(layout, width=side, height=side, sheets=sheets, captions=captions)
    return replace(layout, per_page=len(sheets))


def _offsets(lengths: Index, step: float) -> Array:
    """Where sheets begin that go on by so many pixels, by their indices in one direction.

    Between groups of sheets, the gaps are three times as wide as within them.
    """
    offsets, gap = np.zeros(()), float(_GAP)
    step += gap
    for length in reversed(lengths):
        offsets = np.add.outer(step * np.arange(length), offsets)
        gap *= 3
        step = length * step + gap
    return offsets


def _flow(layout: Layout, outer: Index, room: _Room) -> Layout:
    """One after the other as words are written, on as many pages as it takes."""
    wide, high, sheets = room.wide, room.high, math.prod(outer)
    for side in (24, 16, 12, 10, 8, 6, 5, 4, 3, 2, 1.5, 1, 0.75, 0.5, 0.25):
        captions = layout.columns * side >= _CAPTIONED
        step_x = layout.columns * side + _GAP
        step_y = layout.rows * side + (_CAPTION if captions else _GAP)
        per_row, per_column = int((wide + _GAP) // step_x), int(high // step_y)
        if per_row * per_column >= min(sheets, _ON_A_PAGE):
            break
    per_row, per_column = max(per_row, 1), max(per_column, 1)
    if per_row >= 10 and sheets > per_row:
        per_row = per_row // 5 * 5
    per_row = min(per_row, sheets)
    per_page = per_row * per_column
    pages = -(-sheets // per_page)
    page = min(room.page, pages - 1)
    shown = range(page * per_page, min((page + 1) * per_page, sheets))
    lines = -(-len(shown) // per_row) if pages == 1 else per_column
    left = max((wide - per_row * step_x + _GAP) / 2, 0)
    top = max((high - lines * step_y) / 2, 0)
    placed = []
    for place, flat in enumerate(shown):
        down, across = divmod(place, per_row)
        placed.append(Sheet(unravel(flat, outer), left + across * step_x, top + down * step_y))
    layout = replace(layout, width=side, height=side, sheets=tuple(placed), captions=captions)
    return replace(layout, page=page, pages=pages, per_page=per_page)
