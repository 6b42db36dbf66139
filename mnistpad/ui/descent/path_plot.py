"""The loss along the way that a network's weights took."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from mnistpad.state.descent_network import NetworkPathState
from mnistpad.ui.chart import Chart, padded
from mnistpad.ui.descent.losses_plot import MANY
from mnistpad.ui.painting import Role, tint
from mnistpad.ui.theme import scaled
from mnistpad.ui.words import number


class PathPlot(Chart):
    """The loss along the way as a line over its shade; a diamond at each epoch's weights."""

    def __init__(self, state: NetworkPathState, parent: QWidget | None = None) -> None:
        super().__init__("epoch", "loss along the way", parent)
        self._state = state
        self._marked: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Loss along the way of the weights")
        self.setToolTip(
            "From the first weights, 0, straight to those after each epoch. Point at a place to "
            "read its loss  (← and →)"
        )
        self.refresh()

    def refresh(self) -> None:
        """Show another way."""
        path = self._state.path
        self._marked = None
        if path is not None:
            self.x_range = padded(float(path.positions.min()), float(path.positions.max()), 0.02)
            finite = path.losses[np.isfinite(path.losses)]
            if finite.size:
                low, high = float(finite.min()), float(finite.max())
                self.y_is_logarithmic = low > 0 and high > MANY * low
                if self.y_is_logarithmic:
                    self.y_range = padded(math.log10(low), math.log10(high))
                else:
                    self.y_range = -0.04 * high, 1.06 * high or 1.0
            self.y_title = (
                "loss along the way, by powers of ten"
                if self.y_is_logarithmic
                else "loss along the way"
            )
            last = number(float(path.losses[-1]))
            self.setAccessibleDescription(
                f"{self._state.title}: from {number(float(path.losses[0]))} to {last}"
            )
        self.renew()

    @property
    def marked(self) -> int | None:
        """Index of the place that is read."""
        return self._marked

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        path = self._state.path
        if path is not None:
            x = self.x_at(event.position().x())
            self._mark(int(np.abs(path.positions - x).argmin()))

    def leaveEvent(self, event: QEvent) -> None:
        self._mark(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        path = self._state.path
        direction = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if direction and path is not None:
            at = self._marked if self._marked is not None else (-1 if direction > 0 else 0)
            self._mark((at + direction) % len(path.positions))
        else:
            super().keyPressEvent(event)

    def _mark(self, index: int | None) -> None:
        if index != self._marked:
            self._marked = index
            path = self._state.path
            if path is not None and index is not None:
                self.setAccessibleDescription(
                    f"epoch {path.positions[index]:.2f}, loss {number(float(path.losses[index]))}"
                )
            self.update()

    def paint_still(self, painter: QPainter) -> None:
        path, palette = self._state.path, self.palette()
        if path is None:
            return
        xs, ys = self.pixels(path.positions, np.nan_to_num(path.losses, nan=0.0))
        floor = self.area().bottom()
        points = [QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint(palette, Role.Accent, 0.12))
        outline = [QPointF(xs[0], floor), *points, QPointF(xs[-1], floor)]
        painter.drawPolygon(QPolygonF(outline))
        pen = QPen(palette.color(Role.Accent), 2.4 * self.factor)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.draw_line(painter, path.positions, path.losses, pen, smooth=True)

    def paint_over(self, painter: QPainter) -> None:
        path, palette = self._state.path, self.palette()
        area = self.area()
        if path is None:
            return
        painter.setPen(QPen(palette.color(Role.Base), 1.5))
        painter.setBrush(palette.color(Role.LinkVisited))
        r = 6.5 * self.factor
        for epoch in path.epochs.tolist():
            index = int(np.abs(path.positions - epoch).argmin())
            loss = float(path.losses[index])
            if math.isfinite(loss):
                at = self.at(epoch, loss)
                corners = ((0, -r), (r, 0), (0, r), (-r, 0))
                painter.drawPolygon(QPolygonF([at + QPointF(*corner) for corner in corners]))
        if self._marked is not None and self._marked < len(path.positions):
            x, loss = float(path.positions[self._marked]), float(path.losses[self._marked])
            across = self.x_pixel(x)
            painter.setPen(QPen(palette.color(Role.PlaceholderText), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(across, area.top()), QPointF(across, area.bottom()))
            words = f"epoch {x:.2f}   loss {number(loss) if math.isfinite(loss) else '–'}"
            painter.setFont(scaled(self.small_font, 1.05, bold=True, tabular=True))
            painter.setPen(palette.color(Role.WindowText))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            painter.drawText(QRectF(0, 0, area.right(), area.top()), right, words)
