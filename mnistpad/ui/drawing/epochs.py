"""A slider through the epochs of a run: who it was then reads the pad."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mnistpad.language import tr
from mnistpad.ui.boxes import fill
from mnistpad.ui.card import dim_label
from mnistpad.ui.fields import slider
from mnistpad.ui.theme import scaled


class EpochSlider(QWidget):
    """Hidden where there is nothing to slide through."""

    chosen = Signal(int)  # the weights after that epoch are to read

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._epochs: list[int] = []
        self._words = dim_label()
        self._words.setFont(scaled(self.font(), 1.0, tabular=True))
        self._slider = slider(tr("Epoch"), 0, 0, 1)
        self._slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a click, and the arrows go on
        self._slider.setToolTip(
            tr("Read the same drawing by the weights that the run had after each epoch")
        )
        self._slider.valueChanged.connect(self._choose)
        fill(QHBoxLayout(self), self._words, (self._slider, 1))
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
        widest = tr("after epoch {epoch}", epoch=epochs[-1])
        self._words.setMinimumWidth(self._words.fontMetrics().horizontalAdvance(widest))
        self._say(place)

    def _choose(self, place: int) -> None:
        self._say(place)
        self.chosen.emit(self._epochs[place])

    def _say(self, place: int) -> None:
        epoch = self._epochs[place]
        self._words.setText(tr("after epoch {epoch}", epoch=epoch) if epoch else tr("untrained"))
