"""Few neurons' numbers as bars, from 0 to the right or to the left."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnistpad.core.network import FloatArray
from mnistpad.ui.tensors.cells import Role, in_pixels
from mnistpad.ui.theme import GRID

MOST = 20
"""Neurons that are shown as bars; more as a picture."""


class UnitBars(QWidget):
    """A bar a neuron, one of them chosen.

    Signals
    -------
    chosen
        A neuron, by mouse or keys.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers: FloatArray = np.zeros(0, np.float32)
        self._unit = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Neurons")
        self.setToolTip("Choose a neuron to see how it came to its number  (↑ and ↓)")

    def sizeHint(self) -> QSize:
        return QSize(300, 300)

    def set_numbers(self, numbers: FloatArray, unit: int) -> None:
        """Show numbers, one of them chosen."""
        self._numbers, self._unit = numbers, unit
        self._describe()
        self.update()

    def row(self, unit: int) -> QRectF:
        """Where a neuron stands."""
        high = min(self.height() / max(len(self._numbers), 1), 56)
        return QRectF(0, unit * high, self.width(), high)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for unit in range(len(self._numbers)):
            if self.row(unit).contains(event.position()):
                self._choose(unit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        on = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if on is None:
            super().keyPressEvent(event)
        else:
            self._choose(min(max(self._unit + on, 0), len(self._numbers) - 1))

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
            chosen = unit == self._unit
            if chosen:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(palette.color(Role.AlternateBase))
                painter.drawRoundedRect(row.adjusted(0, 1, 0, -1), 6, 6)
            bar = QRectF(min(zero, zero + wide * value / span), row.top() + 0.22 * high, 0, 0)
            bar.setSize(QRectF(0, 0, max(abs(wide * value / span), 2), 0.56 * high).size())
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
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.color(Role.Accent), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _choose(self, unit: int) -> None:
        if unit != self._unit and len(self._numbers):
            self._unit = unit
            self._describe()
            self.update()
            self.chosen.emit(unit)

    def _describe(self) -> None:
        if self._unit < len(self._numbers):
            self.setAccessibleDescription(f"neuron {self._unit}: {self._numbers[self._unit]:.3f}")
