"""The perceptron's loss, max(0, −y·z), and the sample of the last update on it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from mnistpad.core.perceptron_loss import Step, loss
from mnistpad.state.descent_circle import CircleState
from mnistpad.ui.chart import Chart
from mnistpad.ui.painting import Role, draw_words, tint
from mnistpad.ui.theme import scaled
from mnistpad.ui.ticks import round_step
from mnistpad.ui.words import number


class HingePlot(Chart):
    """The loss over y·z: right answers lose nothing, wrong ones as much as z is wrong."""

    def __init__(self, state: CircleState, parent: QWidget | None = None) -> None:
        super().__init__("y·z", "loss of one sample, max(0, −y·z)", parent)
        self._state = state
        self.setAccessibleName("Loss of the perceptron")
        self.setToolTip(
            "y is +1 where 1 is wanted and −1 where 0 is. Right of 0 the answer is right, and the "
            "slope is 0: nothing changes. Left of 0 it is wrong, and the slope is −1"
        )
        self.refresh()

    def refresh(self) -> None:
        """Show the last update."""
        reaches = [abs(step.y * step.z) for step in self._state.descent.steps]
        reach = round_step(max([2 * self._state.rate, *reaches]), 1) * 1.1
        self.x_range = -reach, reach
        self.y_range = -0.08 * reach, 1.06 * reach
        step = self._step()
        if step is not None:
            self.setAccessibleDescription(
                f"y·z = {number(step.y * step.z)}, loss {number(step.loss)}"
            )
        self.update()

    def _step(self) -> Step | None:
        pair = self._state.pair
        return None if pair is None else pair[1]

    def paint_still(self, painter: QPainter) -> None:
        palette, reach = self.palette(), self.x_range[1]
        dim = palette.color(Role.PlaceholderText)
        painter.setPen(QPen(palette.color(Role.Mid), 1))
        painter.drawLine(self.at(0, -reach), self.at(0, reach))
        xs = np.array([-reach, 0.0, reach])
        ys = np.array([loss(1, x) for x in xs])
        pen = QPen(palette.color(Role.WindowText), 2 * self.factor)
        self.draw_line(painter, xs, ys, pen, smooth=True)
        ground = tint(palette, Role.Base, 0.85)
        font = scaled(self.small_font, 1.0)
        height = QFontMetricsF(font).height()
        for x, text in ((-0.42, "wrong: slope −1"), (0.72, "right: slope 0")):
            at = self.at(x * reach, max(-x, 0) * reach) + QPointF(
                0.0 if x > 0 else 5.2 * height, -0.9 * height
            )
            draw_words(painter, at, text, font, dim, ground)

    def paint_inside(self, painter: QPainter) -> None:
        palette, step = self.palette(), self._step()
        if step is None:
            return
        ground = tint(palette, Role.Base, 0.85)
        height = QFontMetricsF(self.small_font).height()
        wrong = any(step.gradient)
        colour = palette.color(Role.LinkVisited if wrong else Role.Accent)
        place = self.at(step.y * step.z, step.loss)
        painter.setPen(QPen(palette.color(Role.Base), 1.5))
        painter.setBrush(colour)
        painter.drawEllipse(place, 7 * self.factor, 7 * self.factor)
        bold = scaled(self.small_font, 1.05, bold=True)
        words = "✗ wrong" if wrong else "✓ right"
        draw_words(
            painter, place + QPointF(3.2 * height, -1.3 * height), words, bold, colour, ground
        )
