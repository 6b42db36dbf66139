"""Few neurons' numbers as bars, from 0 to the right or to the left."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from mnistpad.core.network import FloatArray
from mnistpad.ui.tensors.cells import in_pixels
from mnistpad.ui.tensors.row_list import RowList
from mnistpad.ui.theme import GRID, Role

MOST = 20
"""Neurons that are shown as bars; more as a picture."""

_LARGEST = 56  # pixels of a row


class UnitBars(RowList):
    """A bar a neuron, one of them chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_LARGEST, parent)
        self._numbers: FloatArray = np.zeros(0, np.float32)
        self.setAccessibleName("Neurons")
        self.setToolTip("Choose a neuron to see how it came to its number  (↑ and ↓)")

    def sizeHint(self) -> QSize:
        return QSize(300, 300)

    def set_numbers(self, numbers: FloatArray, unit: int) -> None:
        """Show numbers, one of them chosen."""
        self._numbers = numbers
        self._set_rows(len(numbers), unit)

    def describe(self, place: int) -> str:
        return f"neuron {place}: {self._numbers[place]:.3f}"

    def paintEvent(self, event: QPaintEvent) -> None:
        if not len(self._numbers):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        least, largest = min(float(self._numbers.min()), 0.0), max(float(self._numbers.max()), 0.0)
        span = (largest - least) or 1.0
        high = self.row(0).height()
        size = min(max(0.4 * high, 11), 20)
        painter.setFont(in_pixels(self.font(), size))
        metrics = painter.fontMetrics()
        left = metrics.horizontalAdvance("00") + 2 * GRID
        right = metrics.horizontalAdvance("−00.000") + 2 * GRID
        wide = max(self.width() - left - right, 10)
        zero = left + wide * -least / span
        for unit, value in enumerate(self._numbers.tolist()):
            row = self.row(unit)
            chosen = unit == self._chosen
            if chosen:
                self._draw_plate(painter, row)
            length = wide * value / span
            left_end = min(zero, zero + length)
            bar = QRectF(left_end, row.top() + 0.22 * high, max(abs(length), 2), 0.56 * high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(Role.Accent if value >= 0 else Role.LinkVisited))
            painter.drawRoundedRect(bar, 3, 3)
            painter.setPen(palette.color(Role.WindowText if chosen else Role.PlaceholderText))
            middle = Qt.AlignmentFlag.AlignVCenter
            name = QRectF(GRID, row.top(), left - GRID, high)
            painter.drawText(name, middle | Qt.AlignmentFlag.AlignLeft, str(unit))
            words = f"{value:.3f}".replace("-", "−")
            number = QRectF(0, row.top(), self.width() - GRID, high)
            painter.drawText(number, middle | Qt.AlignmentFlag.AlignRight, words)
        painter.setPen(QPen(palette.color(Role.Mid), 1))
        bottom = self.row(len(self._numbers) - 1).bottom()
        painter.drawLine(round(zero), 2, round(zero), round(bottom) - 2)
        self._draw_focus(painter)
