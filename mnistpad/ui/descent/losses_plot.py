"""Losses of several ways, over what it took to get there."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from mnistpad.ui.chart import Array, Chart, padded
from mnistpad.ui.descent.marks import draw_mark, way_pen
from mnistpad.ui.painting import CENTRE, Role

_AT_LEAST = 10  # steps that there is room for
_MANY = 30  # times the lowest loss: from here on the axis is logarithmic
_MOST_POWERS = 12  # of ten, that are shown


@dataclass(frozen=True, slots=True)
class Line:
    """The losses of a way.

    Attributes
    ----------
    index
        Which look it has.
    way
        What they are the losses of: as long as it is the same, they only go on.
    xs, ys
        Steps, or samples looked at, and losses.
    shown
        How many of them, from the first, have been reached.
    """

    index: int
    way: object
    xs: Array
    ys: Array
    shown: int


class LossesPlot(Chart):
    """A line a way, with its head where the way is now.

    The axes have some room to grow into, so that they seldom move, and what is drawn stays.
    """

    def __init__(self, x_title: str, parent: QWidget | None = None) -> None:
        super().__init__(x_title, "loss", parent)
        self._lines: list[Line] = []
        self._position = 0.0
        self._trails: QPixmap | None = None
        self._drawn: dict[int, tuple[object, int, float]] = {}
        self.empty = ""
        """What to do, as long as there is nothing to see."""
        self.setAccessibleName("Loss")
        self.setToolTip("The loss of each way; where it falls a lot, each line is a power of ten")

    def set_lines(self, lines: Sequence[Line], position: float) -> None:
        """Show losses, and how far the ways have come."""
        begun = not self._lines or {id(line.way) for line in lines} != {
            id(line.way) for line in self._lines
        }
        self._lines, self._position = list(lines), position
        needed = max(position, _AT_LEAST)
        if begun or not self.x_range[1] / 3 <= needed <= self.x_range[1]:
            self.x_range = 0.0, _AT_LEAST if needed <= _AT_LEAST else 1.8 * needed
        seen = [line.ys[: line.shown] for line in lines]
        values = np.concatenate(seen) if seen else np.empty(0)
        values = values[np.isfinite(values)]
        if values.size:
            self._choose_range(values, begun)
        self.update()

    def _choose_range(self, values: Array, begun: bool) -> None:
        low, high = float(values.min()), float(values.max())
        # What diverges would press all else together.
        first = max((float(line.ys[0]) for line in self._lines), default=high)
        high = min(high, first + 3 * (first - min(low, first)) + abs(first))
        was_logarithmic = self.y_is_logarithmic and not begun
        logarithmic = low > 0 and high > (_MANY / 3 if was_logarithmic else _MANY) * low
        bottom, top = self.y_range
        if logarithmic:
            power, highest = math.log10(low), math.log10(high)
            power = max(power, highest - _MOST_POWERS)
            if begun or not was_logarithmic or not bottom <= power <= highest <= top:
                self.y_range = power - 0.35 * max(highest - power, 1), highest + 0.1
        elif begun or was_logarithmic or not bottom <= low <= high <= top:
            self.y_range = padded(min(low, 0.0) if low < 0.3 * high else low, high)
        self.y_is_logarithmic = logarithmic
        self.y_title = "loss, by powers of ten" if logarithmic else "loss"

    def still_changed(self) -> None:
        self._trails = None

    def paint_inside(self, painter: QPainter) -> None:
        if not self._position:
            return
        x = self.x_pixel(self._position)
        painter.setPen(QPen(self.palette().color(Role.Mid), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        self._extend_trails()
        if self._trails is not None:
            painter.drawPixmap(0, 0, self._trails)

    def _extend_trails(self) -> None:
        """Draw what is new; all of it only where something was taken back."""
        goes_on = len(self._drawn) == len(self._lines) and all(
            self._begun(line) is not None for line in self._lines
        )
        if self._trails is None or not goes_on:
            self._trails = self.picture(QColor(Qt.GlobalColor.transparent))
            self._drawn = {}
        painter = QPainter(self._trails)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.area().adjusted(-1, -1, 1, 1))
        drawn = {}
        for line in self._lines:
            first, before = self._begun(line) or (0, 0.0)
            if first < line.shown - 1:
                piece = slice(first, line.shown)
                pen = way_pen(self.palette(), line.index, 0.9)
                before = self.draw_line(painter, line.xs[piece], line.ys[piece], pen, before)
            drawn[line.index] = (line.way, line.shown - 1, before)
        painter.end()
        self._drawn = drawn

    def _begun(self, line: Line) -> tuple[int, float] | None:
        """Up to which of its losses a line is drawn, and how long it is; None: not at all."""
        way, last, length = self._drawn.get(line.index, (None, 0, 0.0))
        return (last, length) if way is line.way and last <= line.shown - 1 else None

    def paint_over(self, painter: QPainter) -> None:
        area = self.area()
        if not self._position and self.empty:
            painter.setPen(self.palette().color(Role.PlaceholderText))
            painter.setFont(self.font())
            painter.drawText(QRectF(area), CENTRE | Qt.TextFlag.TextWordWrap, self.empty)
        for line in self._lines:
            if line.shown and self._position:
                at = self.at(float(line.xs[line.shown - 1]), float(line.ys[line.shown - 1]))
                if area.adjusted(-6, -6, 6, 6).contains(at):
                    draw_mark(painter, self.palette(), line.index, at, 4.5)
