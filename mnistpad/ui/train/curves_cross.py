"""Which update of the run in front is read."""

from __future__ import annotations

from dataclasses import dataclass

from mnistpad.ui.train.curves_runs import CurveRuns

MOST = 2**62
"""More updates than there are: the last one is meant."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Where the crosshair stands, and what it reads there."""

    epoch: float
    update: int
    loss: float
    accuracy: float
    smoothed_loss: float
    smoothed_accuracy: float


class Crosshair:
    """Stands at an update of the run in front, or nowhere."""

    def __init__(self, runs: CurveRuns) -> None:
        self._runs = runs
        self._update: int | None = None

    @property
    def update(self) -> int | None:
        """The update, counted from 1; None: nowhere."""
        front = self._runs.front
        if front is None or self._update is None:
            return None
        return min(self._update, len(front.history))

    @property
    def reading(self) -> Reading | None:
        """What is read there."""
        front, update = self._runs.front, self.update
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
        front = self._runs.front
        if update is not None and front is not None:
            update = min(max(update, 1), len(front.history))
        self._update = update

    def stand_near(self, epoch: float | None) -> None:
        """Stand at the update nearest to a position along the epochs; None: nowhere."""
        front = self._runs.front
        if front is None or epoch is None:
            self.stand_at(None)
        else:
            self.stand_at(max(round(epoch * front.history.updates_per_epoch), 1))

    def step(self, direction: int, pixel: float, by_epochs: bool) -> None:
        """Go on by a pixel, given in epochs, or to the next epoch's end; at first, to the end."""
        front = self._runs.front
        if front is None:
            return
        each, count = front.history.updates_per_epoch, len(front.history)
        at = count if self._update is None else self._update
        if by_epochs:
            at = (at // each + 1 if direction > 0 else -(-at // each) - 1) * each
        elif self._update is not None:
            at += direction * max(round(pixel * each), 1)
        self.stand_at(at)
