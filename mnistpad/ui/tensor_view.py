"""The 28×28 numbers that the network is given, enlarged."""

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from mnistpad.core.drawing.raster import SIDE, Tensor
from mnistpad.language import tr
from mnistpad.ui.cell_grid import CellGrid, Cells
from mnistpad.ui.theme import Role

_MIDDLE = SIDE // 2 * SIDE + SIDE // 2


class TensorView(CellGrid):
    """A tensor as white ink on black, as MNIST's digits are shown everywhere."""

    cell_changed = Signal(int, int)
    """Row and column being looked at, by pointer or keys; −1, −1 for none."""

    def __init__(self) -> None:
        super().__init__(
            tr("What the network sees"),
            tr("28 × 28 numbers between 0 and 1: point at one, or move with the arrow keys"),
            hover=True,
        )
        self._pixels = np.zeros((SIDE, SIDE), np.uint8)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_zoom(6)
        self.follow()

    def set_zoom(self, zoom: int) -> None:
        self.setFixedSize(QSize(SIDE, SIDE) * zoom)

    def set_tensor(self, tensor: Tensor) -> None:
        """Show a tensor: shape (28, 28), float32 in [0, 1]."""
        pixels = np.ascontiguousarray((tensor * 255).round().astype(np.uint8))
        if not np.array_equal(pixels, self._pixels):
            self._pixels = pixels
            self.follow()

    def cells(self) -> Cells:
        return Cells(0, 0, self.width() // SIDE, SIDE, SIDE * SIDE)

    def step(self, rows: int, columns: int) -> None:
        if self.current is None:
            self.current = _MIDDLE
        super().step(rows, columns)

    def look_at(self, cell: int | None) -> None:
        if cell != self.current:
            self.cell_changed.emit(*((-1, -1) if cell is None else divmod(cell, SIDE)))
        super().look_at(cell)

    def describe(self, cell: int) -> str:
        row, column = divmod(cell, SIDE)
        return f"[{row}, {column}] = {self._pixels[row, column] / 255:.2f}"

    def whole(self) -> str:
        return tr("28 by 28 numbers between 0 and 1. Arrow keys move from one to the next.")

    def draw(self, painter: QPainter) -> None:
        image = QImage(self._pixels.data, SIDE, SIDE, SIDE, QImage.Format.Format_Grayscale8)
        painter.drawImage(self.rect(), image)
        painter.setPen(QPen(self.palette().color(Role.Accent), 2))
        if self.current is not None:
            painter.drawRect(self.rect_of(self.current).adjusted(-1, -1, 1, 1))
        if self.hasFocus():
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
