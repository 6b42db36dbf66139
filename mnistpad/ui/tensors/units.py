"""Few neurons' numbers as bars, from 0 to the right or to the left."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from mnistpad.core.network.forward import FloatArray
from mnistpad.ui.tensors.cells import in_pixels
from mnistpad.ui.tensors.row_list import RowList
from mnistpad.ui.theme import GRID, Role

MOST = 20
"""Neurons that are shown as bars; more as a picture."""

_LARGEST = 56  # pixels of a row


class UnitBars(RowList):
    """A bar a neuron, one of them chosen."""

    def __init__(self) -> None:
        tip = "Choose a neuron to see how it came to its number  (↑ and ↓)"
        super().__init__("Neurons", tip, _LARGEST)
        self._numbers: FloatArray = np.zeros(0, np.float32)

    def set_numbers(self, numbers: FloatArray, unit: int) -> None:
        """Show numbers, one of them chosen."""
        self._numbers = numbers
        self._set_rows([f"neuron {n}: {value:.3f}" for n, value in enumerate(numbers)], unit)

    def draw_row(self, painter: QPainter, rect: QRectF, row: int, chosen: bool) -> None:
        palette, value = self.palette(), float(self._numbers[row])
        least, largest = min(self._numbers.min(), 0.0), max(self._numbers.max(), 0.0)
        painter.setFont(in_pixels(self.font(), min(max(0.4 * rect.height(), 11), 20)))
        metrics = painter.fontMetrics()
        left = metrics.horizontalAdvance("00") + 2 * GRID
        right = metrics.horizontalAdvance("−00.000") + 2 * GRID
        scale = max(rect.width() - left - right, 10) / float(largest - least or 1)
        zero = left - scale * float(least)
        wide = abs(value) * scale
        bar = QRectF(zero - (wide if value < 0 else 0), 0, max(wide, 2), 0.56 * rect.height())
        bar.moveTop(rect.top() + 0.22 * rect.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(Role.Accent if value >= 0 else Role.LinkVisited))
        painter.drawRoundedRect(bar, 3, 3)
        painter.setPen(palette.color(Role.WindowText if chosen else Role.PlaceholderText))
        middle, where = Qt.AlignmentFlag.AlignVCenter, rect.adjusted(GRID, 0, -GRID, 0)
        painter.drawText(where, middle | Qt.AlignmentFlag.AlignLeft, str(row))
        number = f"{value:.3f}".replace("-", "−")
        painter.drawText(where, middle | Qt.AlignmentFlag.AlignRight, number)
        painter.setPen(QPen(palette.color(Role.Mid), 1))
        painter.drawLine(QLineF(zero, rect.top(), zero, rect.bottom()))
