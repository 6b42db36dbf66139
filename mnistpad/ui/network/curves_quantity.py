"""Loss and accuracy: what the two plots of a run show."""

import math
from dataclasses import dataclass
from typing import Literal

from mnistpad.core.network.history import BestEpoch, EpochValues, History
from mnistpad.core.network.series import Series
from mnistpad.ui.numbers import round_up

Range = tuple[float, float]

_STEPS = 5  # round steps in a fitted range, at most


@dataclass(frozen=True, slots=True)
class Quantity:
    """Loss or accuracy: where a history keeps it, and within what it is shown.

    Attributes
    ----------
    name
        What it is called, in a history too.
    tip, best_tip
        What it tells, and which epoch is the best by it.
    ideal
        The best value that there is: in sight as long as the whole run is.
    """

    name: Literal["loss", "accuracy"]
    tip: str
    best_tip: str
    ideal: float

    def series(self, history: History) -> Series:
        """Of each batch."""
        return history.loss if self.name == "loss" else history.accuracy

    def validation(self, values: EpochValues) -> float | None:
        """Of an epoch's validation."""
        return values.val_loss if self.name == "loss" else values.val_accuracy

    def best(self, history: History) -> BestEpoch | None:
        """The epoch at whose end it is best."""
        return history.lowest_loss if self.name == "loss" else history.highest_accuracy

    def bounds(self, low: float, high: float, *, whole: bool) -> Range:
        """Round numbers around a range, and around the ideal while the whole run is in sight."""
        if whole:
            low, high = min(low, self.ideal), max(high, self.ideal)
        step = round_up((high - low) / _STEPS)
        return math.floor(low / step) * step, math.ceil(high / step) * step


_BEST = (
    "The epoch at whose end the {name} is {best}: on digits the network doesn't learn from,\n"
    "if there are any, else on the thick line. Of several equal epochs, the earliest"
)

LOSS = Quantity(
    "loss",
    "Loss: how far the answers are from the truth. Lower is better",
    _BEST.format(name="loss", best="lowest"),
    0.0,
)
ACCURACY = Quantity(
    "accuracy",
    "Accuracy: the share of digits answered rightly. Higher is better",
    _BEST.format(name="accuracy", best="highest"),
    1.0,
)
