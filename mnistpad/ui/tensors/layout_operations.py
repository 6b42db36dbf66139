"""Lays the tensors of an operation out, with cells of one size."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from mnistpad.ui.tensors.layout import Form, Sheet
from mnistpad.ui.tensors.picture import (
    LEAST_CELL,
    TensorPicture,
    cell_aspect,
    largest_cell,
    longest,
)

TITLE = 24
"""Pixels above a tensor, for its name and shape; below it for a result that others cross at."""

_SIGN = 34  # pixels between two tensors
_APART = 10  # pixels between two titles
_BELOW = 8  # pixels below the last of those that stand below each other
_CROPPED = 9.0  # pixels of a cell of a tensor that is shown in part
_GAP = 6.0  # pixels between a tensor's own sheets
_SMALLEST = 0.75  # pixels of a cell of a tensor that is shown whole


class _Arrangement:
    """Tensors, and how wide their titles are, at places in rows and columns, within some room."""

    def __init__(
        self,
        pictures: Sequence[TensorPicture],
        titles: Sequence[float],
        places: Sequence[tuple[int, int]],
        wide: float,
        high: float,
    ) -> None:
        self._pictures, self._places = pictures, places
        self._aspect = cell_aspect(max(longest(picture.tensor) for picture in pictures))
        self._largest = largest_cell(wide, high)
        self._rows = self._largest_on(0, [picture.layout.rows for picture in pictures])
        self._columns = self._largest_on(1, [picture.layout.columns for picture in pictures])
        self._least = self._largest_on(1, [title - _SIGN + _APART for title in titles])
        self._room_x = wide - _SIGN * (len(self._columns) - 1)
        self._room_y = high - TITLE - _SIGN * (len(self._rows) - 1)

    def _largest_on(self, axis: int, sizes: Sequence[float]) -> list[float]:
        """The largest size in each row, on axis 0, or in each column, on axis 1."""
        found = [0.0] * (1 + max(place[axis] for place in self._places))
        for place, size in zip(self._places, sizes, strict=True):
            found[place[axis]] = max(found[place[axis]], size)
        return found

    @property
    def cell(self) -> float:
        """Height of a cell for numbers at the most, in pixels."""
        return self._widest(self._aspect) / self._aspect

    def place(self) -> None:
        """Give each tensor its place, and cells as large as there is room."""
        if not self._resize():
            self._crop()
        areas = [picture.layout.area for picture in self._pictures]
        widths = self._largest_on(1, [area.width() for area in areas])
        widths = list(map(max, widths, self._least))
        heights = self._largest_on(0, [area.height() for area in areas])
        x = max((self._room_x - sum(widths)) / 2, 0)
        y = TITLE + max((self._room_y - sum(heights)) / 2, 0)
        for picture, area, (down, across) in zip(self._pictures, areas, self._places, strict=True):
            left = x + sum(widths[:across]) + (widths[across] - area.width()) / 2
            top = y + sum(heights[:down]) + (heights[down] - area.height()) / 2
            # At whole pixels, so that not even a column as narrow as one is lost between two.
            sheet = Sheet((), round(left + _SIGN * across), round(top + _SIGN * down))
            picture.layout = replace(picture.layout, sheets=(sheet,))

    def _widest(self, aspect: float) -> float:
        """Width of a cell at the most, of so many times its height."""
        gaps = self._largest_on(0, [_GAP * _behind(picture) for picture in self._pictures])
        high = (self._room_y - sum(gaps)) / max(sum(self._rows), 1)
        room, lines = self._room_x, list(zip(self._columns, self._least, strict=True))
        while True:  # what stands below a wide title leaves the others less room
            wide = room / max(sum(count for count, _ in lines), 1)
            rest = [(count, least) for count, least in lines if count * wide >= least]
            if len(rest) in (0, len(lines)):
                return min(wide, high * aspect)
            room -= sum(least for _, least in lines) - sum(least for _, least in rest)
            lines = rest

    def _resize(self) -> bool:
        """Give cells a height if their numbers can be read in it, or else the size of a shade.

        False if not all of them can be shown: then they have the size of those of a part.
        """
        height, form, whole = min(self.cell, self._largest), Form.CELLS, True
        width = height * self._aspect
        if height < LEAST_CELL:
            form, shade = Form.SHADES, self._widest(1)
            whole = shade >= _SMALLEST
            width = height = (math.floor(shade) if shade >= 2 else shade) if whole else _CROPPED
        for picture in self._pictures:
            gap = (_GAP if height >= 4 else 2.0) if _behind(picture) else 0.0
            picture.layout = replace(picture.layout, form=form, width=width, height=height, gap=gap)
        return whole

    def _crop(self) -> None:
        """Show as many rows and columns as there is room for."""
        down, across = len(self._rows), len(self._columns)
        rooms_x, rooms_y = [self._room_x / across] * across, [self._room_y / down] * down
        if across == down == 2:  # as many of what is multiplied along the row as along the column
            inner = 0.6 * min(self._room_x, self._room_y)
            rooms_x, rooms_y = [inner, self._room_x - inner], [inner, self._room_y - inner]
        for picture, (down, across) in zip(self._pictures, self._places, strict=True):
            layout = picture.layout
            rows = min(max(int((rooms_y[down] - 12) / _CROPPED), 1), layout.rows)
            columns = min(max(int(rooms_x[across] / _CROPPED), 1), layout.columns)
            picture.layout = replace(layout, rows=rows, columns=columns)


def lay_out_side_by_side(
    pictures: Sequence[TensorPicture], titles: Sequence[float], wide: float, high: float
) -> bool:
    """Put tensors beside each other, or one below the other where that leaves more room.

    The room and the width of each title are in pixels. Answers whether they stand beside each
    other.
    """
    count = range(len(pictures))
    beside = _Arrangement(pictures, titles, [(0, n) for n in count], wide, high)
    below = _Arrangement(pictures, titles, [(n, 0) for n in count], wide, high - _BELOW)
    across = beside.cell >= min(below.cell, LEAST_CELL * 1.6)
    (beside if across else below).place()
    return across


def lay_out_crossing(
    pictures: Sequence[TensorPicture], titles: Sequence[float], wide: float, high: float
) -> None:
    """Put rows beside, columns above, and the result where they cross, its title below it."""
    _Arrangement(pictures, titles, ((1, 0), (0, 1), (1, 1)), wide, high - TITLE).place()


def _behind(picture: TensorPicture) -> int:
    """How many sheets a tensor has besides the first one."""
    return max(math.prod(picture.tensor.shape[:-2]) - 1, 0)
