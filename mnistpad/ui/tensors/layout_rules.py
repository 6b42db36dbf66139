"""Lays out a tensor in some room, or those of an operation with cells of one size."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from mnistpad.core.tensors.naming import Array, Index, Tensor, unravel
from mnistpad.ui.scale import px
from mnistpad.ui.tensors.layout import Form, Layout, Sheet, sheet_axes
from mnistpad.ui.tensors.picture import (
    TensorPicture,
    cell_aspect,
    largest_cell,
    least_cell,
    longest,
)

_WIDEST_STACK = 12  # sheets
_LABELS = 20  # pixels above a sheet, for the numbers of its columns
_CROP = 128  # rows and columns of a picture at the most; a larger one shows its first
_ON_A_PAGE = 40  # pictures at least, if there are as many
_MOST_IN_GRID = 400
_CAPTION = 15
_GAP = 6.0  # pixels between two sheets
_CAPTIONED = 26  # pixels of a picture that has room for a caption below it

TITLE = 24
"""Pixels above a tensor, for its name and shape; below it for a result that others cross at."""

_SIGN = 34  # pixels between two tensors
_APART = 10  # pixels between two titles
_BELOW = 8  # pixels below the last of those that stand below each other
_CROPPED = 9.0  # pixels of a cell of a tensor that is shown in part
_SMALLEST = 0.75  # pixels of a cell of a tensor that is shown whole


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
    labels = 0 if single else px(_LABELS)
    most = largest_cell(wide, high) * (1.5 if single else 1)
    height = min(high - labels, wide / (layout.columns * aspect), most)
    if height >= least_cell() or single:
        return _one_sheet(layout, room, (height * aspect, height), (0, labels))
    margin = _margin(layout.columns)
    height = min(max(wide / (20 * aspect), least_cell() + 2), px(40))
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
    height = min((high - px(_LABELS)) / rows, widest, largest_cell(wide, high))
    picture = min(rows, columns) > 10 and max(rows, columns) <= 2 * _CROP
    if height < least_cell() and widest >= least_cell() and not picture:
        height = min(widest, float(px(28)))  # numbers, and not all rows of them
    if height >= least_cell():
        return _one_sheet(layout, room, (height * aspect, height), (margin, px(_LABELS)))
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
    behind, margin = sheets - 1, px(28)
    height = min(
        (high - 4) / (rows + behind),
        (wide - margin - 4) / (columns * aspect + 0.55 * behind),
        largest_cell(wide, high),
    )
    if height < least_cell():
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
    return 10 + px(8) * len(str(rows))


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
        extra = px(_CAPTION) - _GAP if captions else 0
        side = min(
            (wide - _offsets(across, 0).max()) / (math.prod(across) * columns),
            (high - _offsets(down, extra).max() - extra - px(_CAPTION) * captions)
            / (math.prod(down) * rows),
            12,
        )
        side = math.floor(side) if side >= 2 else side
        if side * min(rows, columns) >= (px(_CAPTIONED) if captions else 12) and side >= 0.5:
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
        captions = layout.columns * side >= px(_CAPTIONED)
        step_x = layout.columns * side + _GAP
        step_y = layout.rows * side + (px(_CAPTION) if captions else _GAP)
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
        self._room_y = high - px(TITLE) - _SIGN * (len(self._rows) - 1)

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
        y = px(TITLE) + max((self._room_y - sum(heights)) / 2, 0)
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
        if height < least_cell():
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
    across = beside.cell >= min(below.cell, least_cell() * 1.6)
    (beside if across else below).place()
    return across


def lay_out_crossing(
    pictures: Sequence[TensorPicture], titles: Sequence[float], wide: float, high: float
) -> None:
    """Put rows beside, columns above, and the result where they cross, its title below it."""
    _Arrangement(pictures, titles, ((1, 0), (0, 1), (1, 1)), wide, high - px(TITLE)).place()


def _behind(picture: TensorPicture) -> int:
    """How many sheets a tensor has besides the first one."""
    return max(math.prod(picture.tensor.shape[:-2]) - 1, 0)
