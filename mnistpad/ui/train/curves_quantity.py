"""Loss and accuracy: what the two plots of a run show."""

from __future__ import annotations

import math
from typing import Protocol

from mnistpad.core.history import BestEpoch, EpochValues, History
from mnistpad.core.series import Series
from mnistpad.ui.numbers import round_up

Range = tuple[float, float]

_STEPS = 5  # round steps in a fitted range, at most


class Quantity(Protocol):
    """Loss or accuracy: where a history keeps it, and within what it is shown."""

    title: str
    tip: str
    best_tip: str

    def series(self, history: History) -> Series: ...

    def validation(self, values: EpochValues) -> float | None: ...

    def best(self, history: History) -> BestEpoch | None: ...

    def bounds(self, low: float, high: float, *, whole: bool) -> Range: ...


class Loss:
    title = "loss"
    tip = "Loss: how far the answers are from the truth. Lower is better"
    best_tip = (
        "The epoch at whose end the loss is lowest: on digits the network doesn't learn from,\n"
        "if there are any, else on the thick line. Of several equal epochs, the earliest"
    )

    def series(self, history: History) -> Series:
        return history.loss

    def validation(self, values: EpochValues) -> float | None:
        return values.val_loss

    def best(self, history: History) -> BestEpoch | None:
        return history.lowest_loss

    def bounds(self, low: float, high: float, *, whole: bool) -> Range:
        """From 0 as long as the whole run is in sight."""
        low = min(0.0, low) if whole else low
        step = round_up((high - low) / _STEPS)
        return math.floor(low / step) * step, math.ceil(high / step) * step


class Accuracy:
    title = "accuracy"
    tip = "Accuracy: the share of digits answered rightly. Higher is better"
    best_tip = (
        "The epoch at whose end the accuracy is highest: on digits the network doesn't learn\n"
        "from, if there are any, else on the thick line. Of several equal epochs, the earliest"
    )

    def series(self, history: History) -> Series:
        return history.accuracy

    def validation(self, values: EpochValues) -> float | None:
        return values.val_accuracy

    def best(self, history: History) -> BestEpoch | None:
        return history.highest_accuracy

    def bounds(self, low: float, high: float, *, whole: bool) -> Range:
        """Up to 1 as long as the whole run is in sight."""
        high = max(1.0, high) if whole else high
        step = round_up((high - low) / _STEPS)
        return math.floor(low / step) * step, math.ceil(high / step) * step
