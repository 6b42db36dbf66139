"""The 28×28 numbers that the network is given, enlarged."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from mnistpad.core.raster import SIDE, Tensor

_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class TensorView(QWidget):
    """A tensor as white ink on black, as MNIST's digits are shown everywhere.

    Signals
    -------
    cell_changed
        Row and column being looked at, by pointer or keys; −1, −1 for none.
    """

    cell_changed = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixels = np.zeros((SIDE, SIDE), np.uint8)
        self._cell: tuple[int, int] | None = None
        self.set_zoom(6)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName("What the network sees")
        self.setAccessibleDescription(
            "28 by 28 numbers between 0 and 1. Arrow keys move from one to the next."
        )
        self.setToolTip(
            "28 × 28 numbers between 0 and 1: point at one, or move with the arrow keys"
        )

    def set_zoom(self, zoom: int) -> None:
        """Show each number as zoom×zoom pixels."""
        self.setFixedSize(QSize(SIDE, SIDE) * zoom)

    def set_tensor(self, tensor: Tensor) -> None:
        """Show a tensor: shape (28, 28), float32 in [0, 1]."""
        pixels = np.ascontiguousarray((tensor * 255).round().astype(np.uint8))
        if not np.array_equal(pixels, self._pixels):
            self._pixels = pixels
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        zoom = self.width() // SIDE
        column, row = int(event.position().x()) // zoom, int(event.position().y()) // zoom
        inside = 0 <= row < SIDE and 0 <= column < SIDE
        self._look_at((row, column) if inside else None)

    def leaveEvent(self, event: QEvent) -> None:
        self._look_at(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        row, column = self._cell or (SIDE // 2, SIDE // 2)
        self._look_at(
            (min(max(row + step[0], 0), SIDE - 1), min(max(column + step[1], 0), SIDE - 1))
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        image = QImage(self._pixels.data, SIDE, SIDE, SIDE, QImage.Format.Format_Grayscale8)
        painter.drawImage(self.rect(), image)
        accent = self.palette().color(QPalette.ColorRole.Accent)
        painter.setPen(QPen(accent, 2))
        if self._cell is not None:
            zoom = self.width() // SIDE
            corner = QPoint(self._cell[1] * zoom, self._cell[0] * zoom)
            painter.drawRect(QRect(corner, QSize(zoom, zoom)).adjusted(-1, -1, 1, 1))
        if self.hasFocus():
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _look_at(self, cell: tuple[int, int] | None) -> None:
        if cell != self._cell:
            self._cell = cell
            self.cell_changed.emit(*(cell or (-1, -1)))
            self.update()
