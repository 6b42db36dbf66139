"""A slider through the epochs of a run: who it was then reads the pad."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from mnistpad.ui.card import dim_label
from mnistpad.ui.theme import GRID, scaled


class EpochSlider(QWidget):
    """Hidden where there is nothing to slide through.

    Signals
    -------
    chosen
        The weights after that epoch are to read.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._epochs: list[int] = []
        self._words = dim_label()
        self._words.setFont(scaled(self.font(), 1.0, tabular=True))
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setPageStep(1)
        self._slider.setMinimumHeight(24)
        self._slider.setAccessibleName("Epoch")
        self._slider.setToolTip(
            "Read the same drawing by the weights that the run had after each epoch"
        )
        self._slider.valueChanged.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self._words)
        row.addWidget(self._slider, 1)
        self.hide()

    def set_epochs(self, epochs: list[int], epoch: int | None) -> None:
        """Offer these epochs, and show which one reads; None is the last."""
        self._epochs = epochs
        self.setVisible(len(epochs) > 1)
        if len(epochs) < 2:
            return
        place = epochs.index(epoch) if epoch in epochs else len(epochs) - 1
        with QSignalBlocker(self._slider):
            self._slider.setRange(0, len(epochs) - 1)
            self._slider.setValue(place)
        width = self._words.fontMetrics().horizontalAdvance(f"after epoch {epochs[-1]}")
        self._words.setMinimumWidth(width)
        self._say(place)

    def _choose(self, place: int) -> None:
        self._say(place)
        self.chosen.emit(self._epochs[place])

    def _say(self, place: int) -> None:
        epoch = self._epochs[place]
        self._words.setText(f"after epoch {epoch}" if epoch else "untrained")
