"""The runs whose curves are shown."""

from __future__ import annotations

import math
from dataclasses import dataclass

from mnistpad.core.history import History


@dataclass(slots=True)
class CurveRun:
    """A run, and how it is shown."""

    key: int
    history: History
    label: str
    live: bool
    epochs: float  # those planned; 0: not known
    check: str
    shown: bool = True

    @property
    def length(self) -> float:
        """How far it goes, or is to go, in epochs."""
        done = len(self.history) / self.history.updates_per_epoch
        return max(_round_up(done) if self.live else done, self.epochs)


class CurveRuns(dict[int, CurveRun]):
    """Runs by their numbers, in the order in which they were set."""

    @property
    def shown(self) -> list[CurveRun]:
        """Those that are to be seen."""
        return [run for run in self.values() if run.shown and len(run.history)]

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


def _round_up(length: float) -> float:
    """Whole epochs; less than one in steps that the axis needn't change with every batch."""
    if length > 1:
        return math.ceil(length - 1e-9)
    return min((part for part in (0.02, 0.05, 0.1, 0.2, 0.5) if part >= length), default=1.0)
