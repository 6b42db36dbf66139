"""Many sheets without numbers: two more axes as a grid, or one after the other, page by page."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from mnistpad.core.tensors import Index, unravel
from mnistpad.ui.tensors.layout import Form, Layout, Sheet, SheetAxes

CROP = 128
"""Rows and columns of a picture at the most; a larger one shows its first."""

_PICTURES = 40  # on a page at least, if there are as many
_MOST_IN_GRID = 400
_CAPTION = 15
_GAP = 6
_CAPTIONED = 26  # pixels of a picture that has room for a caption below it


def lay_out_pictures(
    shape: tuple[int, ...], axes: SheetAxes, wide: float, high: float, page: int
) -> Layout:
    """Lay the sheets of a tensor of that shape, in which no length is 0, out as pictures."""
    rows, columns = (min(length, CROP) for length in axes.sheet_shape(shape))
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
    wanted = min(sheets, _PICTURES)
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
