"""Lays the tensors of an operation out, with cells of one size."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from mnistpad.ui.tensors.cells import LEAST_CELL, cell_aspect, largest_cell
from mnistpad.ui.tensors.layout import Form, Sheet
from mnistpad.ui.tensors.picture import TensorPicture, longest

SIGN = 34
"""Pixels between two tensors, for the sign."""

TITLE = 24
"""Pixels above a tensor, for its name and shape."""

_BELOW = TITLE + 8  # pixels that a tensor below another one takes besides its cells
_CROPPED = 9.0  # pixels of a cell of a tensor that is shown in part
_GAP = 6.0  # pixels between a tensor's own sheets
_SMALLEST = 0.75  # pixels of a cell of a tensor that is shown whole


def lay_out_side_by_side(pictures: Sequence[TensorPicture], wide: float, high: float) -> bool:
    """Put tensors beside each other, or one below the other where that leaves more room.

    Returns
    -------
    bool
        Whether they stand beside each other.
    """
    count, gaps = len(pictures), SIGN * (len(pictures) - 1)
    rows = [picture.layout.rows for picture in pictures]
    columns = [picture.layout.columns for picture in pictures]
    gaps_down = [_sheets(picture) * _GAP for picture in pictures]

    def widest(across: bool, aspect: float) -> float:
        """Width of a cell at the most."""
        if across:
            room_y = (high - TITLE - max(gaps_down)) / max(*rows, 1)
            return min((wide - gaps) / max(sum(columns), 1), room_y * aspect)
        room_y = (high - _BELOW * count - sum(gaps_down)) / max(sum(rows), 1)
        return min(wide / max(*columns, 1), room_y * aspect)

    aspect = _aspect(pictures)
    beside = widest(True, aspect)
    across = beside >= widest(False, aspect) or beside >= LEAST_CELL * aspect * 1.6
    height = min(widest(across, aspect) / aspect, largest_cell(wide, high))
    if not _resize(pictures, height, aspect, widest(across, 1)):
        room_x = (wide - gaps) / count if across else wide
        room_y = high - TITLE if across else high / count - _BELOW
        for picture in pictures:
            _crop(picture, room_y - 12, room_x)
    areas = [picture.layout.area for picture in pictures]
    if across:
        total = sum(area.width() for area in areas) + gaps
        tallest = max(area.height() for area in areas)
        x, y = max((wide - total) / 2, 0), TITLE + max((high - TITLE - tallest) / 2, 0)
        for picture, area in zip(pictures, areas, strict=True):
            _move(picture, x, y + (tallest - area.height()) / 2)
            x += area.width() + SIGN
    else:
        y = TITLE + max((high - sum(area.height() + _BELOW for area in areas)) / 2, 0)
        for picture, area in zip(pictures, areas, strict=True):
            _move(picture, (wide - area.width()) / 2, y)
            y += area.height() + _BELOW
    return across


def lay_out_crossing(
    left: TensorPicture, above: TensorPicture, result: TensorPicture, wide: float, high: float
) -> None:
    """Put rows beside, columns above, and the result where they cross."""
    pictures = (left, above, result)
    columns = max(left.layout.columns + above.layout.columns, 1)
    rows = max(above.layout.rows + left.layout.rows, 1)
    room_x, room_y = wide - SIGN, high - TITLE - SIGN
    aspect = _aspect(pictures)
    height = min(room_x / columns / aspect, room_y / rows, largest_cell(wide, high))
    if not _resize(pictures, height, aspect, min(room_x / columns, room_y / rows)):
        # As many of what is multiplied along the row as along the column.
        inner = min(room_x, room_y) * 0.6
        _crop(left, room_y - inner, inner)
        _crop(above, inner, room_x - inner)
        _crop(result, room_y - inner, room_x - inner)
    row, column = left.layout.area, above.layout.area
    x = max((wide - row.width() - SIGN - column.width()) / 2, 0)
    y = TITLE + max((room_y - column.height() - row.height()) / 2, 0)
    crossing_x, crossing_y = x + row.width() + SIGN, y + column.height() + SIGN
    _move(left, x, crossing_y)
    _move(above, crossing_x, y)
    _move(result, crossing_x, crossing_y)


def _resize(pictures: Sequence[TensorPicture], height: float, aspect: float, shade: float) -> bool:
    """Give cells a height if their numbers can be read in it, or else the size of a shade.

    Returns
    -------
    bool
        Whether all of them can be shown; if not, they have the size of those of a part.
    """
    width, whole = height * aspect, True
    form = Form.CELLS if height >= LEAST_CELL else Form.SHADES
    if form is Form.SHADES:
        whole = shade >= _SMALLEST
        width = height = (math.floor(shade) if shade >= 2 else shade) if whole else _CROPPED
    for picture in pictures:
        gap = (_GAP if height >= 4 else 2.0) if _sheets(picture) else 0.0
        picture.layout = replace(picture.layout, form=form, width=width, height=height, gap=gap)
    return whole


def _crop(picture: TensorPicture, high: float, wide: float) -> None:
    """Show as many rows and columns as there is room for."""
    rows, columns = (max(int(room / _CROPPED), 1) for room in (high, wide))
    layout = picture.layout
    picture.layout = replace(
        layout, rows=min(rows, layout.rows), columns=min(columns, layout.columns)
    )


def _move(picture: TensorPicture, left: float, top: float) -> None:
    picture.layout = replace(picture.layout, sheets=(Sheet((), left, top),))


def _aspect(pictures: Sequence[TensorPicture]) -> float:
    """Of a cell in which each number finds room."""
    return cell_aspect(max(longest(picture.tensor) for picture in pictures))


def _sheets(picture: TensorPicture) -> int:
    """How many sheets a tensor has besides the first one."""
    return max(math.prod(picture.tensor.shape[:-2]) - 1, 0)
