"""Where the cells of a tensor stand: rows and columns, a stack of sheets, or many pictures."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import Enum
from typing import NamedTuple, TypeVar

import numpy as np
from PySide6.QtCore import QRectF

from mnistpad.core.tensors.naming import Array, Index, Tensor, unravel
from mnistpad.core.tensors.steps import Part

_Any = TypeVar("_Any")


class Form(Enum):
    """How a tensor is laid out."""

    CELLS = "cells with their numbers"
    STACK = "cells with their numbers, sheet behind sheet"
    SHADES = "rows and columns without numbers"
    PICTURES = "many sheets without numbers"


class SheetAxes(NamedTuple):
    """A tensor's axes: those with a sheet for each index, those down and those across a sheet."""

    outer: tuple[int, ...]
    rows: tuple[int, ...]
    columns: tuple[int, ...]

    def sheet_shape(self, shape: tuple[int, ...]) -> tuple[int, int]:
        """Rows and columns of a sheet of a tensor of that shape."""
        rows, columns = (math.prod(shape[n] for n in axes) for axes in (self.rows, self.columns))
        return rows, columns


def sheet_axes(tensor: Tensor) -> SheetAxes:
    """Rows and columns are the axes of a picture, or else the last two."""
    ndim, names = tensor.ndim, tensor.axes
    if ndim < 2:
        return SheetAxes((), (), tuple(range(ndim)))
    row, column = ndim - 2, ndim - 1
    for down, across in (("height", "width"), ("rows", "columns")):
        if down in names and across in names:
            row, column = names.index(down), names.index(across)
            break
    outer = tuple(axis for axis in range(ndim) if axis not in (row, column))
    return SheetAxes(outer, (row,), (column,))


class Sheet(NamedTuple):
    """A rectangle of cells: its index on the outer axes, and the corner of its first cell."""

    outer: Index
    left: float
    top: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Cells of one size, in pixels, on sheets of one shape, of which some rows and columns show."""

    form: Form
    shape: tuple[int, ...]
    axes: SheetAxes
    rows: int = 0
    columns: int = 0
    width: float = 1
    height: float = 1
    sheets: tuple[Sheet, ...] = ()  # the hindmost first; none if there are no numbers
    first_row: int = 0
    first_column: int = 0
    per_line: int = 0  # numbers in a line of a vector that is broken into lines
    page: int = 0
    pages: int = 1
    per_page: int = 1  # sheets on a page that is full
    captions: bool = False  # whether there is room for each sheet's index
    labels: bool = False  # whether rows and columns are numbered
    gap: float = 0  # between the tensor's own sheets where their rows stand on one sheet

    @property
    def line(self) -> int:
        """Cells in a row, shown or not."""
        return self.per_line or self.axes.sheet_shape(self.shape)[1]

    # From rows and columns to pixels

    def cell(self, sheet: Sheet, row: int, column: int) -> QRectF:
        """Where a row and column stand, counted from the first that is shown."""
        top = sheet.top + row * self.height
        if self.gap:
            before = self.first_row // self._block
            top += ((row + self.first_row) // self._block - before) * self.gap
        return QRectF(sheet.left + column * self.width, top, self.width, self.height)

    def cells(self, sheet: Sheet, top: int, left: int, bottom: int, right: int) -> QRectF:
        """Where rows and columns stand, from the first ones up to the last, which belong to it."""
        return self.cell(sheet, top, left).united(self.cell(sheet, bottom, right))

    def outline(self, sheet: Sheet) -> QRectF:
        if not self.rows or not self.columns:
            return QRectF(sheet.left, sheet.top, 0, 0)
        return self.cells(sheet, 0, 0, self.rows - 1, self.columns - 1)

    @property
    def area(self) -> QRectF:
        """The foremost sheet."""
        return self.outline(self.sheets[-1])

    def blocks(self) -> list[range]:
        """The rows that are shown, from gap to gap."""
        if not self.gap:
            return [range(self.rows)]
        starts = [0, *range(self._block - self.first_row % self._block, self.rows, self._block)]
        return [range(*ends) for ends in zip(starts, [*starts[1:], self.rows], strict=True)]

    def first_cells(self, count: int) -> list[QRectF]:
        """What is shown of the first cells in reading order: whole rows, and the begun one."""
        if not self.line:
            return []
        sheet = self.sheets[-1]
        row, rest = divmod(count, self.line)
        row -= self.first_row
        found = []
        if row > 0:
            last_row = min(row, self.rows) - 1
            found.append(self.cells(sheet, 0, 0, last_row, self.columns - 1))
        along = min(rest - self.first_column, self.columns)
        if along > 0 and 0 <= row < self.rows:
            found.append(self.cells(sheet, row, 0, row, along - 1))
        return found

    # From an index to pixels

    def place(self, index: Index) -> QRectF:
        """Where a cell of the tensor stands on the foremost sheet, whether it is shown or not."""
        (row, column), _ = self._corners(index)
        return self.cell(self.sheets[-1], row - self.first_row, column - self.first_column)

    def rect_of(self, part: Part | None) -> QRectF | None:
        """What is shown of a cell or, where None stands for all along an axis, of many."""
        if part is None:
            return None
        (top, left), (bottom, right) = self._corners(part)
        top, left = max(top - self.first_row, 0), max(left - self.first_column, 0)
        bottom = min(bottom - self.first_row, self.rows - 1)
        right = min(right - self.first_column, self.columns - 1)
        outer = tuple(part[axis] for axis in self.axes.outer)
        sheet = next((sheet for sheet in self.sheets if sheet.outer == outer), None)
        if sheet is None or bottom < top or right < left:
            return None
        return self.cells(sheet, top, left, bottom, right)

    def page_of(self, index: Index) -> int:
        """On which page a cell of the tensor stands; of a stack, whose sheet is foremost."""
        if self.axes.outer:
            return self._places(self.axes.outer, index)[0] // self.per_page
        (row, column), _ = self._corners(index)
        across = -(-self.line // self.columns)
        return row // self.rows * across + column // self.columns

    def showing(self, part: Part) -> Layout:
        """The same, turned to where a part is if it isn't to be seen."""
        rows, columns = zip(*self._corners(part), strict=True)
        first_row = _turned(rows, self.first_row, self.rows, self._size // self.line)
        first_column = _turned(columns, self.first_column, self.columns, self.line)
        if (first_row, first_column) == (self.first_row, self.first_column):
            return self
        return replace(self, first_row=first_row, first_column=first_column)

    def _corners(self, part: Part) -> tuple[tuple[int, int], ...]:
        """Row and column of the first cell of a part, and of the last, shown or not."""
        places = self._places(self.axes.rows + self.axes.columns, part)
        return tuple(divmod(place, self.line) for place in places)

    def _places(self, axes: tuple[int, ...], part: Part) -> tuple[int, int]:
        """The first and last place, in reading order on some axes, of a part."""
        first = last = 0
        for axis in axes:
            length, place = self.shape[axis], part[axis]
            first = first * length + (place or 0)
            last = last * length + (length - 1 if place is None else place)
        return first, last

    # From pixels to an index

    def index(self, sheet: Sheet, row: int, column: int) -> Index | None:
        """Which cell of the tensor is in a row and column that are shown; None if none is."""
        place = (row + self.first_row) * self.line + column + self.first_column
        return self._index(sheet.outer, place) if place < self._size else None

    def at(self, x: float, y: float) -> Index | None:
        """Which cell of the tensor stands at a point: of the foremost sheet there."""
        for sheet in reversed(self.sheets):
            column = math.floor((x - sheet.left) / self.width)
            row = math.floor((y - sheet.top) / self.height)
            if 0 <= row < self.rows and 0 <= column < self.columns:
                return self.index(sheet, row, column)
        return None

    def beside(self, index: Index, down: int, across: int) -> Index | None:
        """A cell some rows and columns on, on the same sheet; None if there is none.

        From the end of a line that goes on in the next one, it goes on there.
        """
        place, _ = self._places(self.axes.rows + self.axes.columns, index)
        within = self.per_line or 0 <= place % self.line + across < self.line
        place += down * self.line + across
        if not within or not 0 <= place < self._size:
            return None
        return self._index(tuple(index[axis] for axis in self.axes.outer), place)

    def indices(self) -> tuple[Array, ...]:
        """Indices of all cells that are shown, to be broadcast to (sheets, rows, columns)."""
        rows = np.arange(self.first_row, self.first_row + self.rows)[None, :, None]
        columns = np.arange(self.first_column, self.first_column + self.columns)
        places = np.minimum(rows * self.line + columns, self._size - 1)
        outer = np.array([sheet.outer for sheet in self.sheets], int).T[..., None, None]
        if not self.shape:
            return ()
        return self._sorted((*outer, *np.unravel_index(places, self._sheet_lengths)))

    @property
    def _block(self) -> int:
        """Rows between two gaps."""
        return self.shape[self.axes.rows[-1]]

    @property
    def _size(self) -> int:
        """Cells on a sheet, shown or not."""
        return math.prod(self._sheet_lengths)

    @property
    def _sheet_lengths(self) -> tuple[int, ...]:
        return tuple(self.shape[axis] for axis in self.axes.rows + self.axes.columns)

    def _index(self, outer: Index, place: int) -> Index:
        """The index of a cell counted in reading order on its sheet."""
        return self._sorted(outer + unravel(place, self._sheet_lengths))

    def _sorted(self, indices: tuple[_Any, ...]) -> tuple[_Any, ...]:
        """What belongs to outer axes, and then to a sheet's, in the order of the tensor's axes."""
        axes = sum(self.axes, ())
        return tuple(indices[axes.index(axis)] for axis in range(len(axes)))


def _turned(span: tuple[int, ...], first: int, shown: int, count: int) -> int:
    """Which row or column is the first to be shown, for the beginning of a span to be there."""
    everything = span == (0, count - 1)
    if everything or not shown or first <= span[0] < first + shown:
        return first
    return max(min(span[0] // shown * shown, count - shown), 0)
