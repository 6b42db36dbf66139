"""Where the cells of a tensor stand: rows and columns, a stack of sheets, or many pictures."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF

from mnistpad.core.tensors import Index, Tensor

_PICTURE_AXES = (("height", "width"), ("rows", "columns"))


class Form(Enum):
    """How a tensor is laid out."""

    CELLS = "cells"
    """Cells with their numbers."""
    STACK = "stack"
    """Cells with their numbers, sheet behind sheet."""
    SHADES = "shades"
    """Rows and columns without numbers."""
    PICTURES = "pictures"
    """Many sheets without numbers."""


@dataclass(frozen=True, slots=True)
class SheetAxes:
    """What becomes of a tensor's axes.

    Attributes
    ----------
    row, column
        Those that run down and across a sheet; None where the tensor has too few.
    outer
        The others: each index on them has a sheet of its own.
    """

    row: int | None
    column: int | None
    outer: tuple[int, ...] = ()

    @classmethod
    def of(cls, tensor: Tensor) -> SheetAxes:
        """Those of a picture are its sheet's, or else the last two."""
        ndim = tensor.ndim
        if ndim < 2:
            return cls(None, 0 if ndim else None)
        row, column = ndim - 2, ndim - 1
        for down, across in _PICTURE_AXES:
            if down in tensor.axes and across in tensor.axes:
                row, column = tensor.axes.index(down), tensor.axes.index(across)
                break
        return cls(row, column, tuple(axis for axis in range(ndim) if axis not in (row, column)))

    def sheet_shape(self, shape: tuple[int, ...]) -> tuple[int, int]:
        """Rows and columns of a sheet of a tensor of that shape."""
        return (
            1 if self.row is None else shape[self.row],
            1 if self.column is None else shape[self.column],
        )


@dataclass(frozen=True, slots=True)
class Sheet:
    """A rectangle of cells.

    Attributes
    ----------
    outer
        Index on the axes that are not its rows and columns.
    left, top
        Of its first cell.
    """

    outer: Index
    left: float
    top: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Cells of one size on sheets of one shape.

    Attributes
    ----------
    form
        How.
    shape
        The tensor's.
    axes
        Which of them are a sheet's.
    rows, columns
        Of a sheet, as many as are shown.
    width, height
        Of a cell.
    sheets
        The hindmost first; none if there are no numbers.
    first_row, first_column
        Which is the first that is shown.
    per_line
        Numbers in a line of a vector that is broken into lines; 0 otherwise.
    page, pages
        Which part is shown, of how many.
    per_page
        Sheets on a page that is full.
    captions
        Whether there is room for each sheet's index.
    labels
        Whether rows and columns are numbered at their edges.
    """

    form: Form
    shape: tuple[int, ...]
    axes: SheetAxes
    rows: int
    columns: int
    width: float
    height: float
    sheets: tuple[Sheet, ...]
    first_row: int = 0
    first_column: int = 0
    per_line: int = 0
    page: int = 0
    pages: int = 1
    per_page: int = 1
    captions: bool = False
    labels: bool = False

    @classmethod
    def without_numbers(cls, form: Form, shape: tuple[int, ...], axes: SheetAxes) -> Layout:
        """Of a tensor that has an axis of length 0."""
        return cls(form, shape, axes, 0, 0, 1, 1, ())

    def index(self, sheet: Sheet, row: int, column: int) -> Index | None:
        """Which cell of the tensor is in a row and column that are shown; None if none is."""
        row, column = row + self.first_row, column + self.first_column
        if self.per_line:
            flat = row * self.per_line + column
            return (flat,) if flat < self.shape[0] else None
        index = [0] * len(self.shape)
        for axis, place in zip(self.axes.outer, sheet.outer, strict=True):
            index[axis] = place
        for along, place in ((self.axes.row, row), (self.axes.column, column)):
            if along is not None:
                index[along] = place
        return tuple(index)

    def cell(self, sheet: Sheet, row: int, column: int) -> QRectF:
        """Where a row and column that are shown stand."""
        left, top = sheet.left + column * self.width, sheet.top + row * self.height
        return QRectF(left, top, self.width, self.height)

    def outline(self, sheet: Sheet) -> QRectF:
        """A whole sheet."""
        return QRectF(sheet.left, sheet.top, self.columns * self.width, self.rows * self.height)

    def rect_of(self, index: Index) -> QRectF | None:
        """Where a cell of the tensor stands; None if it is not on this page."""
        row, column = self._row_and_column(index)
        row, column = row - self.first_row, column - self.first_column
        if not (0 <= row < self.rows and 0 <= column < self.columns):
            return None
        outer = self._outer(index)
        sheet = next((sheet for sheet in self.sheets if sheet.outer == outer), None)
        return None if sheet is None else self.cell(sheet, row, column)

    def page_of(self, index: Index) -> int:
        """On which page a cell of the tensor stands; of a stack, whose sheet is foremost."""
        row, column = self._row_and_column(index)
        match self.form:
            case Form.STACK:
                return index[self.axes.outer[0]]
            case Form.PICTURES:
                flat = 0
                for axis in self.axes.outer:
                    flat = flat * self.shape[axis] + index[axis]
                return flat // self.per_page
        if self.per_line or self.axes.column is None:
            return row // self.rows
        across = -(-self.shape[self.axes.column] // self.columns)
        return row // self.rows * across + column // self.columns

    def at(self, x: float, y: float) -> Index | None:
        """Which cell of the tensor stands at a point: of the foremost sheet there."""
        for sheet in reversed(self.sheets):
            column = math.floor((x - sheet.left) / self.width)
            row = math.floor((y - sheet.top) / self.height)
            if 0 <= row < self.rows and 0 <= column < self.columns:
                return self.index(sheet, row, column)
        return None

    def _outer(self, index: Index) -> Index:
        return tuple(index[axis] for axis in self.axes.outer)

    def _row_and_column(self, index: Index) -> tuple[int, int]:
        """Counted from the first of all, shown or not."""
        if self.per_line:
            row, column = divmod(index[0], self.per_line)
            return row, column
        row_axis, column_axis = self.axes.row, self.axes.column
        return (
            0 if row_axis is None else index[row_axis],
            0 if column_axis is None else index[column_axis],
        )
