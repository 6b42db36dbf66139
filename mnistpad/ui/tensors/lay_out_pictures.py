"""Many sheets without numbers: two more axes as a grid, or one after the other, page by page."""

from __future__ import annotations

import math
from dataclasses import dataclass

from mnistpad.core.tensors import Index, unravel
from mnistpad.ui.tensors.layout import Form, Layout, Sheet, SheetAxes

CROP = 128
"""Rows and columns of a picture at the most; a larger one shows its first."""

_PICTURES = 40  # on a page at least, if there are as many
_MOST_IN_GRID = 400
_CAPTION = 15
_GAP = 6
_CAPTIONED = 26  # pixels of a picture that has room for a caption below it


@dataclass(frozen=True, slots=True)
class _Placed:
    """Pictures in their places, with the size of their cells."""

    side: float
    captions: bool
    sheets: tuple[Sheet, ...]
    per_page: int
    page: int = 0
    pages: int = 1


def lay_out_pictures(
    shape: tuple[int, ...], axes: SheetAxes, wide: float, high: float, page: int
) -> Layout:
    """Lay the sheets of a tensor of that shape out as pictures."""
    outer = tuple(shape[axis] for axis in axes.outer)
    rows, columns = (min(length, CROP) for length in axes.sheet_shape(shape))
    if not all(outer) or not rows or not columns:
        return Layout.without_numbers(Form.PICTURES, shape, axes)
    placed = _grid(outer, rows, columns, wide, high) if len(outer) > 1 else None
    if placed is None:
        placed = _flow(outer, rows, columns, wide, high, page)
    return Layout(
        Form.PICTURES,
        shape,
        axes,
        rows,
        columns,
        placed.side,
        placed.side,
        placed.sheets,
        page=placed.page,
        pages=placed.pages,
        per_page=placed.per_page,
        captions=placed.captions,
    )


def _grid(outer: Index, rows: int, columns: int, wide: float, high: float) -> _Placed | None:
    """The last outer axis across, the one before it down, the next across in groups, and so on.

    None if there isn't room for all of it.
    """
    across = tuple(range(len(outer) - 1, -1, -2))
    down = tuple(range(len(outer) - 2, -1, -2))
    many_x = math.prod(outer[axis] for axis in across)
    many_y = math.prod(outer[axis] for axis in down)
    if many_x * many_y > _MOST_IN_GRID:
        return None
    gaps_x, gaps_y = _gaps(outer, across), _gaps(outer, down)
    for captions in (True, False):
        extra = _CAPTION - _GAP if captions else 0
        side = min(
            (wide - gaps_x) / (many_x * columns),
            (high - gaps_y - many_y * extra - _CAPTION * captions) / (many_y * rows),
            12,
        )
        side = math.floor(side) if side >= 2 else side
        if side * min(rows, columns) >= (_CAPTIONED if captions else 12) and side >= 0.5:
            break
    else:
        return None
    step_x, step_y = columns * side, rows * side + extra
    left = (wide - many_x * step_x - gaps_x) / 2
    top = max((high - many_y * step_y - gaps_y) / 2, 0)
    sheets = []
    for flat in range(math.prod(outer)):
        index = unravel(flat, outer)
        x, y = _offset(outer, across, index, step_x), _offset(outer, down, index, step_y)
        sheets.append(Sheet(index, left + x, top + y))
    return _Placed(side, captions, tuple(sheets), len(sheets))


def _gaps(outer: Index, along: tuple[int, ...]) -> float:
    """All gaps in one direction, wider ones between groups."""
    return sum(
        _GAP * 3.0**level * (math.prod(outer[axis] for axis in along[level:]) - 1)
        for level in range(len(along))
    )


def _offset(outer: Index, along: tuple[int, ...], index: Index, step: float) -> float:
    """How far on a sheet stands in one direction, with a wider gap after each group."""
    place, inner = 0, 1
    groups = []
    for axis in along:
        groups.append(inner)
        place += index[axis] * inner
        inner *= outer[axis]
    gaps = sum(_GAP * 3.0**level * (place // group) for level, group in enumerate(groups))
    return gaps + place * step


def _flow(outer: Index, rows: int, columns: int, wide: float, high: float, page: int) -> _Placed:
    """One after the other as words are written, on as many pages as it takes."""
    sheets = math.prod(outer)
    side, per_row, per_column, captions = _sizes(sheets, rows, columns, wide, high)
    per_page = per_row * per_column
    pages = -(-sheets // per_page)
    page = min(page, pages - 1)
    step_x = columns * side + _GAP
    step_y = rows * side + (_CAPTION if captions else _GAP)
    shown = range(page * per_page, min((page + 1) * per_page, sheets))
    lines = -(-len(shown) // per_row) if pages == 1 else per_column
    left = max((wide - per_row * step_x + _GAP) / 2, 0)
    top = max((high - lines * step_y) / 2, 0)
    placed = tuple(
        Sheet(
            unravel(flat, outer),
            left + place % per_row * step_x,
            top + place // per_row * step_y,
        )
        for place, flat in enumerate(shown)
    )
    return _Placed(side, captions, placed, per_page, page, pages)


def _sizes(
    sheets: int, rows: int, columns: int, wide: float, high: float
) -> tuple[float, int, int, bool]:
    """Size of a cell, sheets in a row and in a column, and whether there is room for captions."""
    wanted = min(sheets, _PICTURES)
    for side in (24, 16, 12, 10, 8, 6, 5, 4, 3, 2, 1.5, 1, 0.75, 0.5, 0.25):
        captions = columns * side >= _CAPTIONED
        per_row = int((wide + _GAP) // (columns * side + _GAP))
        per_column = int(high // (rows * side + (_CAPTION if captions else _GAP)))
        if per_row * per_column >= wanted:
            break
    per_row, per_column = max(per_row, 1), max(per_column, 1)
    if per_row >= 10 and sheets > per_row:
        per_row = per_row // 5 * 5
    return side, min(per_row, sheets), per_column, captions
