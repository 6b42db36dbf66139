"""Where the tensors of an operation stand on the stage, and how large their cells are."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from mnistpad.core.tensor_operations import Played, Scene, stretched
from mnistpad.core.tensors import Lazy, Tensor
from mnistpad.ui.tensors.block import Block
from mnistpad.ui.tensors.layout import LEAST_CELL, largest_cell

SIGN = 34
"""Pixels between two tensors, for the sign."""

TITLE = 24
"""Pixels above a tensor, for its name and shape."""

_CROPPED = 9  # pixels of a cell of a tensor that is shown in part
_SMALLEST = 0.75  # pixels of a cell of a tensor that is shown whole


@dataclass(slots=True, eq=False)
class Stand:
    """Tensors in their places.

    Attributes
    ----------
    inputs
        Those that go in.
    result
        What comes out; None if the inputs don't fit.
    across
        Whether they stand side by side; else one below the other.
    own
        For each input whether its cells are its own or it is stretched: the shape it has itself.
    """

    inputs: list[Block]
    result: Block | None
    across: bool
    own: list[tuple[int, ...] | None]


def stand(played: Played, titles: Sequence[str], wide: float, high: float) -> Stand:
    """Put an operation's tensors into some room."""
    match played.scene:
        case Scene.DOT:
            return _dot(played, titles, wide, high)
        case Scene.CELLS:
            return _cells(played, titles, wide, high)
    return _side_by_side([_block(titles[0], played.inputs[0])], _result(played), [None], wide, high)


def _block(title: str, tensor: Tensor, *, upright: bool = False) -> Block:
    return Block(title, tensor, upright=upright)


def _result(played: Played, *, upright: bool = False) -> Block | None:
    return None if played.result is None else Block("", played.result, upright=upright)


def _cells(played: Played, titles: Sequence[str], wide: float, high: float) -> Stand:
    """Side by side; small tensors in the room they are stretched to."""
    own: list[tuple[int, ...] | None] = []
    inputs = []
    for title, tensor in zip(titles, played.inputs, strict=False):
        result = played.result
        if result is not None and tensor.shape != result.shape:
            own.append(tensor.shape)
            inputs.append(_block(title, _stretched(tensor, result.shape)))
        else:
            own.append(None)
            inputs.append(_block(title, tensor))
    return _side_by_side(inputs, _result(played), own, wide, high)


def _stretched(tensor: Tensor, shape: tuple[int, ...]) -> Tensor:
    """As a tensor is seen in broadcasting."""
    return Lazy(shape, tensor.dtype, lambda *index: tensor.at(*stretched(tensor.shape, index)))


def _side_by_side(
    inputs: list[Block],
    result: Block | None,
    own: list[tuple[int, ...] | None],
    wide: float,
    high: float,
) -> Stand:
    blocks = [*inputs, *([] if result is None else [result])]
    aspect = _aspect(blocks)
    gaps = SIGN * (len(blocks) - 1)
    columns, rows = sum(b.columns for b in blocks), sum(b.rows for b in blocks)
    most_columns = max((b.columns for b in blocks), default=1)
    most_rows = max((b.rows for b in blocks), default=1)
    beside = min((wide - gaps) / max(columns, 1), (high - TITLE) / max(most_rows, 1) * aspect)
    below = min(
        wide / max(most_columns, 1),
        (high - (TITLE + 8) * len(blocks)) / max(rows, 1) * aspect,
    )
    across = beside >= below or beside >= LEAST_CELL * aspect * 1.6
    width = max(beside, below) if not across else beside
    height = min(width / aspect, largest_cell(wide, high))
    share = 1 / len(blocks)
    if height >= LEAST_CELL:
        sizes = height * aspect, height
    else:
        side = (
            width
            if aspect == 1
            else (
                min((wide - gaps) / max(columns, 1), (high - TITLE) / max(most_rows, 1))
                if across
                else min(
                    wide / max(most_columns, 1), (high - (TITLE + 8) * len(blocks)) / max(rows, 1)
                )
            )
        )
        whole = side >= _SMALLEST
        side = (math.floor(side) if side >= 2 else side) if whole else float(_CROPPED)
        sizes = side, side
        if not whole:
            room_x = (wide - gaps) * share if across else wide
            room_y = high - TITLE if across else high * share - TITLE - 8
            for block in blocks:
                _crop(block, side, room_x, room_y)
    for block in blocks:
        block.width, block.height = sizes
    total = sum(b.wide for b in blocks) + gaps
    x = max((wide - total) / 2, 0)
    y = TITLE + max((high - sum(b.high + TITLE + 8 for b in blocks)) / 2, 0)
    tallest = max((b.high for b in blocks), default=0)
    for block in blocks:
        if across:
            block.left = x
            block.top = TITLE + max((high - TITLE - tallest) / 2, 0) + (tallest - block.high) / 2
            x += block.wide + SIGN
        else:
            block.left = (wide - block.wide) / 2
            block.top = y
            y += block.high + TITLE + 8
    return Stand(inputs, result, across, own)


def _dot(played: Played, titles: Sequence[str], wide: float, high: float) -> Stand:
    """Rows meet columns: x on the left, y above, and the result where they cross."""
    x, y = played.inputs
    left = _block(titles[0], x)
    above = _block(titles[1], y, upright=True)
    result = _result(played, upright=x.ndim == 2)
    assert result is not None  # noqa: S101  (dot refuses what doesn't fit)
    blocks = [left, above, result]
    aspect = _aspect(blocks)
    columns, rows = left.columns + above.columns, above.rows + left.rows
    room_x, room_y = wide - SIGN, high - TITLE - SIGN
    height = min(room_x / max(columns, 1) / aspect, room_y / max(rows, 1), largest_cell(wide, high))
    if height >= LEAST_CELL:
        sizes = height * aspect, height
    else:
        side = min(room_x / max(columns, 1), room_y / max(rows, 1))
        whole = side >= _SMALLEST
        side = (math.floor(side) if side >= 2 else side) if whole else float(_CROPPED)
        sizes = side, side
        if not whole:
            # As many of what is multiplied along the row as along the column.
            inner = int(min(room_x, room_y) * 0.6 / side)
            outer_x, outer_y = (int((room - inner * side) / side) for room in (room_x, room_y))
            left.shown_columns = above.shown_rows = min(inner, left.columns)
            above.shown_columns = result.shown_columns = min(outer_x, above.columns)
            left.shown_rows = result.shown_rows = min(outer_y, left.rows)
    for block in blocks:
        block.width, block.height = sizes
    total_x = left.wide + SIGN + above.wide
    total_y = above.high + SIGN + left.high
    left.left = max((wide - total_x) / 2, 0)
    above.left = result.left = left.left + left.wide + SIGN
    above.top = TITLE + max((room_y + SIGN - total_y) / 2, 0)
    left.top = result.top = above.top + above.high + SIGN
    return Stand([left, above], result, True, [None, None])


def _crop(block: Block, side: float, wide: float, high: float) -> None:
    block.shown_columns = min(max(int(wide / side), 1), block.columns)
    block.shown_rows = min(max(int((high - 12) / side), 1), block.rows)


def _aspect(blocks: Sequence[Block]) -> float:
    """Of a cell in which each number finds room."""
    letters = max((block.letters() for block in blocks), default=1)
    return max(1.0, (0.6 * letters + 1.0) * 0.42)
