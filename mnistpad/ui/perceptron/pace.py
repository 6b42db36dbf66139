"""The button that runs and pauses, and the slider that says how fast."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSlider, QWidget

from mnistpad.ui.buttons import primary_button
from mnistpad.ui.card import dim_label
from mnistpad.ui.theme import GRID, scaled


def run_button() -> QPushButton:
    """As wide as the longer of its words needs, so that nothing moves when it changes."""
    button = primary_button("Pause")
    button.setFixedWidth(button.sizeHint().width() + GRID)
    button.setText("Run")
    return button


class PaceSlider(QSlider):
    """A slider through paces, with a label that says the chosen one.

    Parameters
    ----------
    paces
        From slow to fast.
    pace
        The one to begin with.
    in_words
        A pace, for people.

    Signals
    -------
    chosen
        Another pace.
    """

    chosen = Signal(float)

    def __init__(
        self,
        paces: Sequence[float],
        pace: float,
        in_words: Callable[[float], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._paces, self._in_words = paces, in_words
        self.words = dim_label()
        self.words.setFont(scaled(self.words.font(), 0.95, tabular=True))
        widest = max(map(self.words.fontMetrics().horizontalAdvance, map(in_words, paces)))
        self.words.setFixedWidth(widest + 2)
        self.setRange(0, len(paces) - 1)
        self.setPageStep(1)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumWidth(56)
        self.setMaximumWidth(140)
        self.setFixedHeight(24)
        self.setAccessibleName("Speed")
        self.setValue(paces.index(pace))
        self._tell()
        self.valueChanged.connect(self._choose)

    def _choose(self, index: int) -> None:
        self._tell()
        self.chosen.emit(self._paces[index])

    def _tell(self) -> None:
        words = self._in_words(self._paces[self.value()])
        self.words.setText(words)
        self.setToolTip(f"Speed: {words}")
        self.setAccessibleDescription(words)
