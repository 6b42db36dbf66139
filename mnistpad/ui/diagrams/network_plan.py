"""Where everything stands in the picture of a network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from mnistpad.core.drawing.raster import SIDE
from mnistpad.ui.scale import px
from mnistpad.ui.theme import GRID, scaled

_LARGEST = 24.0  # pixels of a neuron's radius
_WIDEST = 0.36  # of the width, the digit
_WIDEST_NAME = 0.18  # of the width, a class's name beside its output
_ROOMY = 480.0  # pixels of width from which on a probability stands before it
_NUMBER = 13.0  # pixels of a radius from which on a number stands in it


@dataclass(frozen=True, slots=True)
class NetworkPlan:
    """Places in pixels: the digit on the left, then columns of neurons.

    Attributes
    ----------
    counts
        Neurons in each column.
    """

    size: QSizeF
    counts: tuple[int, ...]
    font: QFont
    small: QFont
    digit: QRectF
    top: float  # of the columns, below their heads
    first: float  # x of the first column
    last: float
    radius: float
    widest: float  # name beside an output
    inside: QFont  # of what a neuron answers
    output: QFont  # of a name in an output
    bold: QFont  # of the answer

    @classmethod
    def of(
        cls, size: QSizeF, counts: Sequence[int], font: QFont, names: Sequence[str] = ()
    ) -> NetworkPlan:
        """Share a size out, with room for names beside the outputs."""
        small = scaled(font, 0.9, tabular=True)
        metrics = QFontMetricsF(small)
        top = metrics.height() + GRID
        high = max(size.height() - top, 40.0)
        radius = min(0.42 * high / max(*counts, 1), px(_LARGEST), size.width() / 22)
        side = max(min(_WIDEST * size.width(), 0.86 * high), SIDE)
        digit = QRectF(1.5, top + (high - side) / 2, side, side)
        widest = max(map(metrics.horizontalAdvance, names), default=0.0)
        right = metrics.horizontalAdvance("100 %") + radius + GRID
        if names:
            widest = min(widest, _WIDEST_NAME * size.width())
            right = radius + GRID + widest + 1.5 + (right if size.width() >= _ROOMY else 0)
        last = size.width() - right
        gap = (last - digit.right()) / len(counts)
        first = digit.right() + gap if len(counts) > 1 else last
        inside, output = (scaled(font, factor, tabular=True) for factor in (0.8, 0.95))
        bold = scaled(small, 1.0, bold=True, tabular=True)
        return cls(
            *(size, tuple(counts), font, small, digit, top, first, last, radius, widest),
            *(inside, output, bold),
        )

    @property
    def has_shares(self) -> bool:
        """Whether there is room for a probability beside an output's name."""
        return self.size.width() >= _ROOMY

    @property
    def has_numbers(self) -> bool:
        """Whether there is room for a number in a neuron."""
        return self.radius >= px(_NUMBER)

    def column(self, place: int) -> float:
        """Where across a column stands."""
        parts = max(len(self.counts) - 1, 1)
        return self.first + (self.last - self.first) * place / parts

    def neuron(self, column: int, row: int) -> QPointF:
        """The middle of a neuron, of those that are shown."""
        count = max(self.counts[column], 1)
        high = self.size.height() - self.top
        # Few neurons stand as close as many, in the middle.
        step = min(high / count, 3.2 * self.radius)
        return QPointF(self.column(column), self.top + high / 2 + (row - (count - 1) / 2) * step)

    def pixel(self, index: int) -> QPointF:
        """The middle of one of the digit's 784 pixels."""
        row, column = divmod(index, SIDE)
        side = self.digit.width() / SIDE
        return self.digit.topLeft() + QPointF((column + 0.5) * side, (row + 0.5) * side)

    def at(self, position: QPointF) -> tuple[int, int] | None:
        """Column and row of the neuron at a position."""
        for column, count in enumerate(self.counts):
            if abs(position.x() - self.column(column)) > self.radius + 4:
                continue
            for row in range(count):
                if abs(position.y() - self.neuron(column, row).y()) <= self.radius + 2:
                    return column, row
        return None
