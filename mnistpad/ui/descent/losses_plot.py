"""Losses of several ways, over what it took to get there."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from mnistpad.ui.chart import Array, Chart, padded
from mnistpad.ui.descent.marks import draw_mark, way_pen
from mnistpad.ui.descent.trails import Trails, Walker
from mnistpad.ui.painting import CENTRE, Role

MANY = 30
"""Times the lowest loss: from here on an axis is logarithmic."""

_AT_LEAST = 10  # steps that there is room for
_MOST_POWERS = 12  # of ten, that are shown


class LossesPlot(Chart):
    """A line a way, with its head where the way is now.

    The axes have some room to grow into, so that they seldom move, and what is drawn stays.
    """

    def __init__(self, x_title: str, parent: QWidget | None = None) -> None:
        super().__init__(x_title, "loss", parent)
        self._walkers: list[Walker] = []
        self._lines: dict[int, tuple[Array, Array]] = {}
        self._position = 0.0
        self._trails = Trails()
        self.empty = ""
        """What to do, as long as there is nothing to see."""
        self.setAccessibleName("Loss")
        self.setToolTip("The loss of each way; where it falls a lot, each line is a power of ten")

    def set_walkers(self, walkers: Sequence[Walker], position: float) -> None:
        """Show the losses of ways, over what was spent for them, and how far they have come."""
        begun = not self._walkers or {id(walker.way) for walker in walkers} != {
            id(walker.way) for walker in self._walkers
        }
        self._walkers, self._position = list(walkers), position
        self._lines = {}
        for walker in walkers:
            reached = slice(walker.steps + 1)
            self._lines[walker.index] = walker.way.works()[reached], walker.way.losses()[reached]
        needed = max(position, _AT_LEAST)
        if begun or not self.x_range[1] / 3 <= needed <= self.x_range[1]:
            self.x_range = 0.0, _AT_LEAST if needed <= _AT_LEAST else 1.8 * needed
        seen = [losses for _, losses in self._lines.values()]
        values = np.concatenate(seen) if seen else np.empty(0)
        values = values[np.isfinite(values)]
        if values.size:
            self._choose_range(values, begun)
        self.update()

    def _choose_range(self, values: Array, begun: bool) -> None:
        low, high = float(values.min()), float(values.max())
        # What diverges would press all else together.
        first = max((walker.way.loss(0) for walker in self._walkers), default=high)
        high = min(high, first + 3 * (first - min(low, first)) + abs(first))
        was_logarithmic = self.y_is_logarithmic and not begun
        logarithmic = low > 0 and high > (MANY / 3 if was_logarithmic else MANY) * low
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
        self._trails.forget()

    def paint_inside(self, painter: QPainter) -> None:
        if not self._position:
            return
        x = self.x_pixel(self._position)
        painter.setPen(QPen(self.palette().color(Role.Mid), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        clip = QPainterPath()
        clip.addRect(self.area().adjusted(-1, -1, 1, 1))
        trails = self._trails.extend(self._walkers, self._draw_trail, self._blank, clip)
        painter.drawPixmap(0, 0, trails)

    def _blank(self) -> QPixmap:
        return self.picture(QColor(Qt.GlobalColor.transparent))

    def _draw_trail(self, painter: QPainter, walker: Walker, first: int, before: float) -> float:
        xs, ys = self._lines[walker.index]
        pen = way_pen(self.palette(), walker.index, 0.9)
        return self.draw_line(painter, xs[first:], ys[first:], pen, before)

    def paint_over(self, painter: QPainter) -> None:
        area = self.area()
        if not self._position and self.empty:
            painter.setPen(self.palette().color(Role.PlaceholderText))
            painter.setFont(self.font())
            painter.drawText(QRectF(area), CENTRE | Qt.TextFlag.TextWordWrap, self.empty)
        for walker in self._walkers if self._position else ():
            xs, ys = self._lines[walker.index]
            at = self.at(float(xs[-1]), float(ys[-1]))
            if area.adjusted(-6, -6, 6, 6).contains(at):
                draw_mark(painter, self.palette(), walker.index, at, 4.5)
