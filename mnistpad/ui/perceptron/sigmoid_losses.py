"""The loss over the steps of descent, beside the mistakes of the perceptron's rule."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from mnistpad.state.sigmoid import GateDescentState
from mnistpad.ui.chart import Chart
from mnistpad.ui.painting import Role
from mnistpad.ui.theme import scaled
from mnistpad.ui.ticks import round_step

_AT_LEAST = 20  # steps that there is room for
_POINTS = 120  # of the curve
_FEW = 60  # passes whose marks can be told apart


class LossPlot(Chart):
    """The mean loss slides down; the share of wrong answers leaps."""

    def __init__(self, state: GateDescentState, parent: QWidget | None = None) -> None:
        super().__init__("step", " ", parent)
        self._state = state
        self.setMinimumSize(150, 110)
        self.setAccessibleName("Loss over the steps")
        self.setToolTip(
            "Solid: the sigmoid neuron's mean loss after each step. Dashed: the share of samples "
            "that the perceptron answers wrongly after each pass"
        )
        self.refresh()

    @property
    def factor(self) -> float:
        """It is narrower than other charts."""
        return min(max(min(self.width() / 250, self.height() / 220), 1.0), 1.5)

    def refresh(self) -> None:
        """Show what the state says now."""
        descent = self._state.descent
        # Round numbers, so that the axes seldom change.
        self.x_range = 0.0, round_step(max(_AT_LEAST, descent.steps), 1)
        self.y_range = 0.0, 1.05 * max(1.0, round_step(descent.losses().max(), 1))
        self.setAccessibleDescription(
            f"after step {descent.steps}: loss {descent.loss():.4g}; the perceptron answers "
            f"{100 * self._state.rule_errors[-1]:.0f} % wrongly"
        )
        self.update()

    def paint_inside(self, painter: QPainter) -> None:
        palette, state, factor = self.palette(), self._state, self.factor
        errors = state.rule_errors
        # Only where they change: they often stay as they are for thousands of passes.
        changes = errors[1:] != errors[:-1]
        turns = np.flatnonzero(np.append(True, changes) | np.append(changes, True))
        second = palette.color(Role.LinkVisited)
        pen = QPen(second, 1.6 * factor, Qt.PenStyle.DashLine)
        self.draw_line(painter, turns.astype(float), errors[turns], pen)
        if len(errors) <= _FEW:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(second)
            half = 2.5 * factor
            for place, error in enumerate(errors.tolist()):
                at = self.at(place, error)
                painter.drawRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half))
        losses = state.descent.losses()
        # A smooth curve needs no more points than this.
        steps = np.unique(np.linspace(0, len(losses) - 1, _POINTS).astype(int))
        accent = palette.color(Role.Accent)
        self.draw_line(painter, steps.astype(float), losses[steps], QPen(accent, 2.4 * factor))
        painter.setPen(QPen(palette.color(Role.Base), 1.2))
        painter.setBrush(accent)
        painter.drawEllipse(self.at(len(losses) - 1, losses[-1]), 4 * factor, 4 * factor)

    def paint_over(self, painter: QPainter) -> None:
        """The legend, in the place of a title."""
        palette = self.palette()
        font = scaled(self.small_font, 1.0, bold=True)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        x, y = 0.0, 0.6 * metrics.height()
        for text, role, style in (
            ("loss", Role.Accent, Qt.PenStyle.SolidLine),
            ("rule's mistakes", Role.LinkVisited, Qt.PenStyle.DashLine),
        ):
            painter.setPen(QPen(palette.color(role), 2.2, style))
            painter.drawLine(QPointF(x, y), QPointF(x + 18, y))
            painter.setPen(palette.color(Role.WindowText))
            painter.drawText(QPointF(x + 23, y + 0.33 * metrics.height()), text)
            x += 23 + metrics.horizontalAdvance(text) + 14
