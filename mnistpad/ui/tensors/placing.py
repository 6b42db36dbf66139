"""Where the tensors of an operation stand, and how large their cells are."""

from __future__ import annotations

import math
from collections.abc import Sequence

from mnistpad.ui.tensors.block import Block
from mnistpad.ui.tensors.cells import LEAST_CELL, cell_aspect, largest_cell

SIGN = 34
"""Pixels between two tensors, for the sign."""

TITLE = 24
"""Pixels above a tensor, for its name and shape."""

_BELOW = TITLE + 8  # pixels that a tensor below another one takes besides its cells
_CROPPED = 9.0  # pixels of a cell of a tensor that is shown in part
_SMALLEST = 0.75  # pixels of a cell of a tensor that is shown whole


def place_side_by_side(blocks: Sequence[Block], wide: float, high: float) -> bool:
    """Put tensors beside each other, or one below the other where that leaves more room.

    Returns
    -------
    bool
        Whether they stand beside each other.
    """
    gaps = SIGN * (len(blocks) - 1)
    columns, rows = (max(sum(sides), 1) for sides in _sides(blocks))
    most_columns, most_rows = (max(*sides, 1) for sides in _sides(blocks))

    def widest(across: bool, aspect: float) -> float:
        """Width of a cell at the most."""
        if across:
            return min((wide - gaps) / columns, (high - TITLE) / most_rows * aspect)
        return min(wide / most_columns, (high - _BELOW * len(blocks)) / rows * aspect)

    aspect = _aspect(blocks)
    beside = widest(True, aspect)
    across = beside >= widest(False, aspect) or beside >= LEAST_CELL * aspect * 1.6
    height = min(widest(across, aspect) / aspect, largest_cell(wide, high))
    if height >= LEAST_CELL:
        _resize(blocks, height * aspect, height)
    else:
        side = _pixels(widest(across, 1))
        if side is None:
            share = 1 / len(blocks)
            room_x = (wide - gaps) * share if across else wide
            room_y = high - TITLE if across else high * share - _BELOW
            for block in blocks:
                block.shown_columns = min(max(int(room_x / _CROPPED), 1), block.columns)
                block.shown_rows = min(max(int((room_y - 12) / _CROPPED), 1), block.rows)
        _resize(blocks, side or _CROPPED, side or _CROPPED)
    if across:
        _line_up(blocks, wide, high)
    else:
        _pile_up(blocks, wide, high)
    return across


def place_crossing(left: Block, above: Block, result: Block, wide: float, high: float) -> None:
    """Put rows beside, columns above, and the result where they cross."""
    blocks = (left, above, result)
    columns, rows = max(left.columns + above.columns, 1), max(above.rows + left.rows, 1)
    room_x, room_y = wide - SIGN, high - TITLE - SIGN
    aspect = _aspect(blocks)
    height = min(room_x / columns / aspect, room_y / rows, largest_cell(wide, high))
    if height >= LEAST_CELL:
        _resize(blocks, height * aspect, height)
    else:
        side = _pixels(min(room_x / columns, room_y / rows))
        if side is None:
            # As many of what is multiplied along the row as along the column.
            inner = int(min(room_x, room_y) * 0.6 / _CROPPED)
            outer_x, outer_y = (
                int((room - inner * _CROPPED) / _CROPPED) for room in (room_x, room_y)
            )
            left.shown_columns = above.shown_rows = min(inner, left.columns)
            above.shown_columns = result.shown_columns = min(outer_x, above.columns)
            left.shown_rows = result.shown_rows = min(outer_y, left.rows)
        _resize(blocks, side or _CROPPED, side or _CROPPED)
    total_x = left.wide + SIGN + above.wide
    total_y = above.high + SIGN + left.high
    left.left = max((wide - total_x) / 2, 0)
    above.left = result.left = left.left + left.wide + SIGN
    above.top = TITLE + max((room_y + SIGN - total_y) / 2, 0)
    left.top = result.top = above.top + above.high + SIGN


def _line_up(blocks: Sequence[Block], wide: float, high: float) -> None:
    total = sum(block.wide for block in blocks) + SIGN * (len(blocks) - 1)
    tallest = max(block.high for block in blocks)
    x = max((wide - total) / 2, 0)
    for block in blocks:
        block.left = x
        block.top = TITLE + max((high - TITLE - tallest) / 2, 0) + (tallest - block.high) / 2
        x += block.wide + SIGN


def _pile_up(blocks: Sequence[Block], wide: float, high: float) -> None:
    y = TITLE + max((high - sum(block.high + _BELOW for block in blocks)) / 2, 0)
    for block in blocks:
        block.left = (wide - block.wide) / 2
        block.top = y
        y += block.high + _BELOW


def _sides(blocks: Sequence[Block]) -> tuple[list[int], list[int]]:
    return [block.columns for block in blocks], [block.rows for block in blocks]


def _pixels(side: float) -> float | None:
    """Of a cell that is a shade, whole ones if there are some; None if not all can be shown."""
    if side < _SMALLEST:
        return None
    return math.floor(side) if side >= 2 else side


def _resize(blocks: Sequence[Block], width: float, height: float) -> None:
    for block in blocks:
        block.width, block.height = width, height


def _aspect(blocks: Sequence[Block]) -> float:
    """Of a cell in which each number finds room."""
    return cell_aspect(max(block.letters() for block in blocks))
