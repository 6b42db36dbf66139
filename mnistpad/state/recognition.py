"""What the network makes of the page, as the pen moves."""

from __future__ import annotations

from time import perf_counter

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from mnistpad.core.page import plain_tensor_of, tensor_of
from mnistpad.core.raster import SIDE, Tensor
from mnistpad.core.recogniser import Reading, Recogniser
from mnistpad.state.pad import PadState

FRAME = 1 / 60
"""Seconds between two answers at the least: the screen shows no more."""


class RecognitionState(QObject):
    """Tensor and reading of the pad's page, renewed at most once a frame.

    Signals
    -------
    updated
        Tensor and readings are those of the page as it is now.
    recognised
        The same for a page with ink, after all that shows it was set; with the milliseconds
        since the first change that it answers.
    """

    updated = Signal()
    recognised = Signal(float)

    def __init__(self, pad: PadState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pad = pad
        self._recogniser: Recogniser | None = None
        self._asked: float | None = None
        self._answered = 0.0
        self.plainly = False
        self.tensor: Tensor = np.zeros((SIDE, SIDE), np.float32)
        self.plain_tensor: Tensor = self.tensor
        self.reading: Reading | None = None
        self.plain_reading: Reading | None = None
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.update)
        for changed in (pad.page_changed, pad.stroke_extended, pad.erased):
            changed.connect(self._ask)

    @property
    def recogniser(self) -> Recogniser | None:
        """Who reads; None while nobody can."""
        return self._recogniser

    @recogniser.setter
    def recogniser(self, recogniser: Recogniser | None) -> None:
        self._recogniser = recogniser
        self._ask()

    @property
    def shown_tensor(self) -> Tensor:
        """What the network is given: shape (28, 28), float32 in [0, 1]."""
        return self.plain_tensor if self.plainly else self.tensor

    @property
    def shown_reading(self) -> Reading | None:
        """Its answer to that; None for an empty page, or while nobody can read."""
        return self.plain_reading if self.plainly else self.reading

    def read_plainly(self, plainly: bool) -> None:
        """Give the network the pad merely shrunk, instead of normalised as MNIST is."""
        self.plainly = plainly
        self._ask()

    def update(self) -> None:
        """Read the page as it is now."""
        self._timer.stop()
        asked, self._asked = self._asked, None
        self.tensor = tensor_of(self._pad.page)
        self.plain_tensor = plain_tensor_of(self._pad.page)
        self.reading = self.plain_reading = None
        if self._recogniser is not None and not self._pad.is_empty:
            self.reading = self._recogniser.recognise(self.tensor)
            self.plain_reading = self._recogniser.recognise(self.plain_tensor)
        self.updated.emit()
        self._answered = perf_counter()
        if asked is not None and self.reading is not None:
            self.recognised.emit((self._answered - asked) * 1000)

    def _ask(self) -> None:
        if self._asked is None:
            self._asked = perf_counter()
            wait = max(0.0, self._answered + FRAME - self._asked)
            self._timer.start(round(wait * 1000))
