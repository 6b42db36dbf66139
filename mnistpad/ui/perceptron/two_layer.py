"""The way out of XOR: two neurons draw a line each, and a third looks between them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mnistpad.core.perceptron.gates import NAND, OR, XOR_IN_TWO_LAYERS
from mnistpad.ui.perceptron.board_circuit import CircuitView
from mnistpad.ui.perceptron.two_layer_plane import SmallPlane
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import GRID


class TwoLayer(QWidget):
    """XOR by NAND, OR → AND, drawn and working; below it, why.

    Signals
    -------
    switched
        Values of both inputs, which the user has changed.
    """

    switched = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = CircuitView(XOR_IN_TWO_LAYERS)
        self._view.switched.connect(self._switch)
        self._view.looked.connect(self._show_sum)
        self._view.setAccessibleName("Network of two layers")
        self._sum = QLabel()
        write(self._sum, 1.1, tabular=True)
        self._sum.setAccessibleName("The neuron's sum")
        self._sum.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._planes = (
            SmallPlane("NAND", (NAND,), "1 below its line"),
            SmallPlane("OR", (OR,), "1 above its line"),
            SmallPlane("AND of both", (NAND, OR), "1 only in the band between"),
        )
        planes = QHBoxLayout()
        planes.setSpacing(2 * GRID)
        for plane in self._planes:
            plane.chosen.connect(self._switch)
            planes.addWidget(plane, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._view, 5)
        column.addWidget(self._sum)
        column.addLayout(planes, 4)
        self.setFocusProxy(self._view)
        self.set_inputs(1, 0)

    @property
    def inputs(self) -> tuple[int, ...]:
        """x₁ and x₂."""
        return self._view.values

    def set_inputs(self, x1: int, x2: int) -> None:
        """Send other signals through the network."""
        self._view.set_values((x1, x2))
        for plane in self._planes:
            plane.set_sample((x1, x2))
        self._show_sum()

    def _switch(self, values: tuple[int, int]) -> None:
        self.set_inputs(*values)
        self.switched.emit(values)

    def _show_sum(self) -> None:
        self._sum.setText(f"{self._view.node.name}:   {self._view.sum_in_words()}")
