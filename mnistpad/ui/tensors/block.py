"""A tensor in an operation: all its rows one under the other, or the part of them that fits."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPalette, QPixmap

from mnistpad.core.tensor_steps import Part
from mnistpad.core.tensors import Index, Limits, Tensor
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.tensors.cells import FIGURES, LEAST_CELL, Shades, image_of, in_pixels, texts
from mnistpad.ui.theme import Role

_SHEET_GAP = 6


@dataclass(frozen=True, slots=True)
class Paper:
    """What is drawn on.

    Attributes
    ----------
    wide, high
        Its pixels.
    ratio
        The device's pixels in one of them.
    palette, font
        Of what is written.
    """

    wide: float
    high: float
    ratio: float
    palette: QPalette
    font: QFont


class Block:
    """Cells of a tensor in reading order: a row for each row of each sheet.

    Parameters
    ----------
    title
        Written above it.
    tensor
        The tensor.
    limits
        Numbers that the shades go between; those of what is shown, if None.
    upright
        Whether a vector stands as a column.
    """

    def __init__(
        self, title: str, tensor: Tensor, limits: Limits | None, *, upright: bool = False
    ) -> None:
        self.title = title
        self.tensor = tensor
        self._limits = limits
        self.upright = upright and tensor.ndim == 1
        shape = tensor.shape
        self.columns = 1 if self.upright else (shape[-1] if shape else 1)
        self.rows = shape[0] if self.upright else math.prod(shape[:-1])
        self.sheet = shape[-2] if len(shape) > 2 else max(self.rows, 1)
        self.left = self.top = 0.0
        self.width = self.height = 1.0
        self.first_row = self.first_column = 0
        self.shown_rows, self.shown_columns = self.rows, self.columns
        self._pixmap: QPixmap | None = None

    @property
    def numbered(self) -> bool:
        """Whether cells have room for their numbers."""
        return self.height >= LEAST_CELL

    @property
    def wide(self) -> float:
        """Of all that is shown."""
        return self.shown_columns * self.width

    @property
    def high(self) -> float:
        """Of all that is shown."""
        return self._offset(self.shown_rows)

    @property
    def outline(self) -> QRectF:
        """All that is shown."""
        return QRectF(self.left, self.top, self.wide, self.high)

    def letters(self) -> int:
        """Of the longest number among the first ones."""
        rows, columns = min(self.rows, 24), min(self.columns, 24)
        if not rows or not columns:
            return 1
        return max(map(len, texts(self._numbers(0, 0, rows, columns))))

    def place_of(self, index: Index) -> tuple[int, int]:
        """Row and column of a cell."""
        if self.upright:
            return index[0], 0
        row = 0
        for length, place in zip(self.tensor.shape[:-1], index[:-1], strict=True):
            row = row * length + place
        return row, index[-1] if index else 0

    def follow(self, part: Part) -> None:
        """Turn to where a part is, if it isn't to be seen; of a part in lines, to its line."""
        if not self.rows or not self.columns:
            return
        lacking = self.tensor.ndim - len(part)
        whole = (None,) * lacking + part
        row, column = self.place_of(tuple(place or 0 for place in whole))
        down_all = self.upright and whole[0] is None
        across_all = not self.upright and bool(whole) and whole[-1] is None
        first_row = self.first_row
        if not down_all:
            first_row = _turned(row, first_row, self.shown_rows, self.rows)
        first_column = self.first_column
        if not across_all:
            first_column = _turned(column, first_column, self.shown_columns, self.columns)
        if (first_row, first_column) != (self.first_row, self.first_column):
            self.first_row, self.first_column = first_row, first_column
            self._pixmap = None

    def rect(self, row: int, column: int) -> QRectF:
        """Where a cell stands, whether it is shown or not."""
        return QRectF(
            self.left + (column - self.first_column) * self.width,
            self.top + self._offset(row - self.first_row),
            self.width,
            self.height,
        )

    def part(self, lit: Part) -> QRectF | None:
        """What is shown of an index; None in it stands for all along an axis."""
        if self.upright:
            rows = (0, self.rows - 1) if lit[0] is None else (lit[0], lit[0])
            columns = (0, 0)
        else:
            heads, last = lit[:-1], lit[-1] if lit else 0
            free = [
                n - 1 if place is None else place
                for n, place in zip(self.tensor.shape[:-1], heads, strict=True)
            ]
            low = self.place_of((*(place or 0 for place in heads), 0) if lit else ())[0]
            high = self.place_of((*free, 0) if lit else ())[0]
            rows = (low, high)
            columns = (0, self.columns - 1) if last is None else (last, last)
        first = (max(rows[0], self.first_row), max(columns[0], self.first_column))
        end = (
            min(rows[1], self.first_row + self.shown_rows - 1),
            min(columns[1], self.first_column + self.shown_columns - 1),
        )
        if end[0] < first[0] or end[1] < first[1]:
            return None
        return self.rect(*first).united(self.rect(*end))

    def done(self, count: int) -> list[QRectF]:
        """Where the first numbers in reading order stand: whole rows, and the begun one."""
        if not self.columns:
            return []
        rows, rest = divmod(count, self.columns)
        found = []
        top = rows - self.first_row
        if top > 0:
            high = self._offset(min(top, self.shown_rows))
            found.append(QRectF(self.left, self.top, self.wide, high))
        along = min(rest - self.first_column, self.shown_columns)
        if along > 0 and 0 <= top < self.shown_rows:
            y = self.top + self._offset(top)
            found.append(QRectF(self.left, y, along * self.width, self.height))
        return found

    def draw(
        self, painter: QPainter, paper: Paper, where: QRectF, to: QPointF | None = None
    ) -> None:
        """Draw a part of what is shown, at its place or at another."""
        if self._pixmap is None:
            self._pixmap = self._drawn(paper)
        ratio = paper.ratio
        source = QRectF(
            (where.left() - self.left) * ratio,
            (where.top() - self.top) * ratio,
            where.width() * ratio,
            where.height() * ratio,
        )
        target = where if to is None else QRectF(to, where.size())
        painter.drawPixmap(target, self._pixmap, source)

    def _offset(self, rows: int) -> float:
        """How far down a row begins, counted from the first that is shown."""
        if self.sheet >= self.rows:
            return rows * self.height
        before = self.first_row // self.sheet
        last = rows + self.first_row - (1 if rows == self.shown_rows else 0)
        gap = _SHEET_GAP if self.height >= 4 else 2.0
        return rows * self.height + (last // self.sheet - before) * gap

    def _numbers(self, row: int, column: int, rows: int, columns: int) -> npt.NDArray[Any]:
        tensor = self.tensor
        down = np.arange(row, row + rows)[:, None]
        across = np.arange(column, column + columns)[None, :]
        if tensor.ndim == 0:
            return tensor.at().reshape(1, 1)
        if self.upright:
            return tensor.at(down)
        heads = np.unravel_index(down, tensor.shape[:-1]) if tensor.ndim > 1 else ()
        return np.broadcast_to(tensor.at(*heads, across), (rows, columns))

    def _drawn(self, paper: Paper) -> QPixmap:
        """All that is shown, to be kept."""
        ratio = paper.ratio
        pixmap = QPixmap(max(math.ceil(self.wide * ratio), 1), max(math.ceil(self.high * ratio), 1))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        rows, columns = self.shown_rows, self.shown_columns
        if not rows or not columns:
            return pixmap
        numbers = self._numbers(self.first_row, self.first_column, rows, columns)
        shades = Shades(paper.palette, self._limits or Limits(numbers.min(), numbers.max()))
        painter = QPainter(pixmap)
        painter.translate(-self.left, -self.top)
        if self.numbered:
            painter.setFont(in_pixels(paper.font, FIGURES * self.height))
            painter.setPen(paper.palette.color(Role.WindowText))
            self._draw_numbers(painter, numbers, shades)
        else:
            self._draw_shades(painter, numbers, shades)
        painter.end()
        return pixmap

    def _draw_numbers(self, painter: QPainter, numbers: npt.NDArray[Any], shades: Shades) -> None:
        levels = shades.levels(numbers)
        for (row, column), text in zip(np.ndindex(levels.shape), texts(numbers), strict=True):
            rect = self.rect(row + self.first_row, column + self.first_column)
            painter.fillRect(rect.adjusted(1, 1, -1, -1), shades.tone(int(levels[row, column])))
            painter.drawText(rect, CENTRE, text)

    def _draw_shades(self, painter: QPainter, numbers: npt.NDArray[Any], shades: Shades) -> None:
        """Sheet by sheet: there are gaps between them."""
        pixels = shades.pixels(shades.levels(numbers))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.height < 2)
        begun = 0
        while begun < self.shown_rows:
            row = begun + self.first_row
            end = min(begun + self.sheet - row % self.sheet, self.shown_rows)
            top = self.rect(row, self.first_column).top()
            target = QRectF(self.left, top, self.wide, (end - begun) * self.height)
            painter.drawImage(target, image_of(pixels[begun:end]))
            begun = end


def _turned(place: int, first: int, shown: int, count: int) -> int:
    """Which row or column is the first to be shown, for one of them to be there."""
    if first <= place < first + shown:
        return first
    return max(min(place // shown * shown, count - shown), 0)
