"""The confusion matrix: what each class is read as."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mnistpad.core.classes import DIGITS
from mnistpad.core.data.digits import UNREAD

Shares = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Confusion:
    """How often digits of each class are read as each class."""

    counts: npt.NDArray[np.int64]  # (classes, classes): truth in rows, predictions in columns

    @classmethod
    def of(
        cls,
        labels: npt.NDArray[np.uint8],
        predictions: npt.NDArray[np.uint8],
        classes: int = len(DIGITS),
    ) -> Confusion:
        """Of labels, shape (n,), and what was predicted for them; `UNREAD` counts as nothing."""
        was_read = predictions != UNREAD
        cells = labels[was_read] * np.int64(classes) + predictions[was_read]
        return cls(np.bincount(cells, minlength=classes**2).reshape(classes, classes))

    @classmethod
    def empty(cls, classes: int = len(DIGITS)) -> Confusion:
        """Nothing was read."""
        return cls(np.zeros((classes, classes), np.int64))

    @property
    def read(self) -> int:
        """How many digits were read."""
        return int(self.counts.sum())

    @property
    def mistakes(self) -> int:
        return self.read - int(np.trace(self.counts))

    @property
    def accuracy(self) -> float:
        """Share of those read that are read right; NaN before the first."""
        return 1 - self.mistakes / self.read if self.read else float("nan")

    @property
    def recall(self) -> Shares:
        """Share of a class's digits that are read as it: (classes,), NaN where none was read."""
        return self._shares(axis=1)

    @property
    def precision(self) -> Shares:
        """Share of those read as a class that are of it: (classes,), NaN where there are none."""
        return self._shares(axis=0)

    def _shares(self, axis: int) -> Shares:
        totals = self.counts.sum(axis=axis)
        shares: Shares = np.diag(self.counts) / np.where(totals, totals, np.nan)
        return shares
