"""Mistakes a pass, as bars."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnistpad.state.perceptron import PerceptronState
from mnistpad.ui.painting import Role
from mnistpad.ui.theme import scaled

_WIDEST, _NARROWEST = 18.0, 3.0
_AT_LEAST = 10  # passes that there is room for


class MistakesPlot(QWidget):
    """A bar a pass; where there are more passes than pixels, the worst of those that share one."""

    def __init__(self, state: PerceptronState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(120, 52)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName("Mistakes a pass")
        self.setToolTip("How many samples of each pass were answered wrongly")

    def sizeHint(self) -> QSize:
        return QSize(300, 56)

    def refresh(self) -> None:
        """Show where the perceptron is now."""
        self.update()

    def describe(self) -> None:
        """Tell those who can't see the bars how high the last ones are."""
        last = ", ".join(map(str, self._state.perceptron.mistakes_by_epoch()[-10:]))
        self.setAccessibleDescription(f"in the last passes: {last}" if last else "none yet")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self.palette()
        painter.fillRect(self.rect(), palette.color(Role.Base))
        mistakes = self._state.perceptron.mistakes_by_epoch()
        passes, most = len(mistakes), len(self._state.samples)
        font = scaled(self.font(), 0.85, tabular=True)
        metrics = QFontMetricsF(font)
        left = metrics.horizontalAdvance("8") + 6
        foot = self.height() - metrics.height() - 2
        painter.setFont(font)
        dim = palette.color(Role.PlaceholderText)
        for value, role in ((0, Role.PlaceholderText), (most, Role.Mid)):
            y = foot - value / most * (foot - metrics.height() / 2)
            painter.setPen(QPen(palette.color(role), 1))
            painter.drawLine(QPointF(left, y), QPointF(self.width(), y))
            painter.setPen(dim)
            box = QRectF(0, y - metrics.height() / 2, left - 6, metrics.height())
            painter.drawText(
                box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(value)
            )
        room = self.width() - left
        shown = max(len(mistakes), _AT_LEAST)
        pitch = min(room / shown, _WIDEST)
        if pitch < _NARROWEST:
            # Of equal width on the screen: each the worst of its passes.
            bars = int(room / _NARROWEST)
            edges = np.linspace(0, len(mistakes), bars, endpoint=False).astype(int)
            mistakes = np.maximum.reduceat(mistakes, edges)
            pitch = room / bars
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(Role.Accent))
        gap = 0.0 if pitch < 4 else 1.0 if pitch < 6 else 3.0
        unit = (foot - metrics.height() / 2) / most
        painter.drawRects(
            [
                QRectF(
                    left + index * pitch + gap / 2, foot - count * unit, pitch - gap, count * unit
                )
                for index, count in enumerate(mistakes.tolist())
                if count
            ]
        )
        painter.setPen(dim)
        line = QRectF(left, foot + 1, room, metrics.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, "pass 1")
        if passes > 1:
            x = left + len(mistakes) * pitch
            text = f"{passes:,}"
            at = max(
                x - pitch / 2 - metrics.horizontalAdvance(text) / 2,
                left + metrics.horizontalAdvance("pass 1 "),
            )
            at = min(at, self.width() - metrics.horizontalAdvance(text))
            painter.drawText(QPointF(at, foot + 1 + metrics.ascent()), text)
