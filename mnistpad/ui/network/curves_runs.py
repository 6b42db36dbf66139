"""The runs whose curves are shown, and where the crosshair stands in the one in front."""

import math
from dataclasses import dataclass
from typing import NamedTuple

from mnistpad.core.network.history import History

MOST = 2**62  # more updates than there are: the last one is meant


@dataclass(slots=True)
class CurveRun:
    """A run, and how it is shown."""

    key: int
    history: History
    label: str
    live: bool
    epochs: float  # those planned; 0: not known
    validation: str  # what the digits are called that are looked at after each epoch

    @property
    def length(self) -> float:
        """How far it goes, or is to go, in epochs."""
        done = len(self.history) / self.history.updates_per_epoch
        return max(_round_up(done) if self.live else done, self.epochs)


class Reading(NamedTuple):
    """Where the crosshair stands, and what it reads there."""

    epoch: float
    update: int
    loss: float
    accuracy: float
    smoothed_loss: float
    smoothed_accuracy: float


class CurveRuns(dict[int, CurveRun]):
    """Runs by their numbers, in the order in which they were set.

    A crosshair stands at an update of the one in front, or nowhere.
    """

    _cross: int | None = None

    @property
    def shown(self) -> list[CurveRun]:
        """Those that there is something of to be seen."""
        return [run for run in self.values() if len(run.history)]

    @property
    def front(self) -> CurveRun | None:
        """The live run, or that set last, of those to be seen."""
        shown = self.shown
        in_front = [run for run in shown if run.live] or shown
        return in_front[-1] if in_front else None

    @property
    def length(self) -> float:
        """How far the longest goes, or is to go, in epochs."""
        return max((run.length for run in self.shown), default=1.0)

    # Crosshair

    @property
    def crosshair(self) -> int | None:
        """The update where the crosshair stands, counted from 1; None: nowhere."""
        front = self.front
        if front is None or self._cross is None:
            return None
        return min(self._cross, len(front.history))

    @property
    def reading(self) -> Reading | None:
        """What is read there."""
        front, update = self.front, self.crosshair
        if front is None or update is None:
            return None
        loss, accuracy = front.history.loss, front.history.accuracy
        return Reading(
            update / front.history.updates_per_epoch,
            update,
            float(loss.values[update - 1]),
            float(accuracy.values[update - 1]),
            float(loss.smoothed[update - 1]),
            float(accuracy.smoothed[update - 1]),
        )

    def stand_at(self, update: int | None) -> None:
        """Stand at an update, counted from 1, or the nearest that there is; None: nowhere."""
        front = self.front
        if update is not None and front is not None:
            update = min(max(update, 1), len(front.history))
        self._cross = update

    def stand_near(self, epoch: float | None) -> None:
        """Stand at the update nearest to a position along the epochs; None: nowhere."""
        front = self.front
        if front is None or epoch is None:
            self.stand_at(None)
        else:
            self.stand_at(max(round(epoch * front.history.updates_per_epoch), 1))

    def step(self, direction: int, pixel: float, by_epochs: bool) -> None:
        """Go on by a pixel, given in epochs, or to the next epoch's end; at first, to the end."""
        front = self.front
        if front is None:
            return
        each, count = front.history.updates_per_epoch, len(front.history)
        at = count if self._cross is None else self._cross
        if by_epochs:
            at = (at // each + 1 if direction > 0 else -(-at // each) - 1) * each
        elif self._cross is not None:
            at += direction * max(round(pixel * each), 1)
        self.stand_at(at)


def _round_up(length: float) -> float:
    """Whole epochs; less than one in steps that the axis needn't change with every batch."""
    if length > 1:
        return math.ceil(length - 1e-9)
    return min((part for part in (0.02, 0.05, 0.1, 0.2, 0.5) if part >= length), default=1.0)
