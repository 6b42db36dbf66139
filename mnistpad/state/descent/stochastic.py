"""Descent sample by sample, by mini-batch and by the whole set, with equal work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject

from mnistpad.core.data.digits import DataSet
from mnistpad.core.descent.landscapes import Landscape, Point
from mnistpad.core.descent.optimise import StochasticDescent, check_rate
from mnistpad.core.descent.samples import SampleLoss
from mnistpad.state.descent.losses import LossKind
from mnistpad.state.descent.paths import PathsState

MOST_WORK = 50_000
"""Samples looked at; there all paths end."""

_DECAY = 2.0  # passes after which the rate is half of what it was


@dataclass(frozen=True, slots=True)
class StochasticSetup:
    """What all paths have in common, and the mini-batch's size.

    Attributes
    ----------
    rate
        Learning rate.
    batch
        Samples in a mini-batch.
    decays
        Whether the rate falls as learning goes on.
    seed
        Of the orders in which samples come.
    """

    rate: float
    batch: int
    decays: bool = False
    seed: int = 0


class StochasticState(PathsState):
    """Three paths down the mean of samples' losses; a moment is a sample looked at by each.

    The paths restart with the start, or with whatever decides their steps.
    """

    paths: Mapping[int, StochasticDescent]
    setup: StochasticSetup
    samples: SampleLoss

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(LossKind.AND, MOST_WORK, 1 / 20, parent)
        self.watched = 0
        """The path where it is now the samples' losses are looked at."""
        self._change(self._chosen, anew=True)

    def set_data(self, data: DataSet) -> None:
        """Real digits to learn from; the first ones that come are shown."""
        is_first = self._data is None
        super().set_data(data)
        if is_first:
            self._choose_digits()

    def _take(self, landscape: Landscape) -> None:
        if not isinstance(landscape, SampleLoss):
            raise ValueError(f"“{landscape.name}” has no samples; choose a loss that is their mean")
        self.samples = landscape
        super()._take(landscape)

    # The paths: sample by sample, by mini-batch, and by the whole set

    def set_rate(self, rate: float) -> None:
        check_rate(rate)
        self._set(replace(self.setup, rate=rate))

    def set_batch(self, batch: int) -> None:
        """Let a mini-batch have so many samples."""
        count = self.samples.count
        if not 1 <= batch <= count:
            raise ValueError(f"a mini-batch has 1 to {count} samples here, not {batch:,}")
        self._set(replace(self.setup, batch=batch))

    def set_decays(self, decays: bool) -> None:
        """Let the rate fall as learning goes on, or stay."""
        self._set(replace(self.setup, decays=decays))

    def shuffle(self) -> None:
        """Take the samples in another random order."""
        self._set(replace(self.setup, seed=self.setup.seed + 1))

    def _set(self, setup: StochasticSetup) -> None:
        if setup != self.setup:
            self.setup = setup
            self._restart()

    def _set_up(self) -> None:
        batch = min(16, max(self.samples.count // 2, 1))
        self.setup = StochasticSetup(self.landscape.rates[1], batch)

    def _begin(self) -> None:
        self.pause()
        self._position = 0
        setup, decay = self.setup, _DECAY if self.setup.decays else 0.0
        self.paths = {
            number: StochasticDescent(
                self.samples, self.start, setup.rate, batch, setup.seed, decay
            )
            for number, batch in enumerate((1, setup.batch, self.samples.count))
        }

    def one_pass(self) -> None:
        """Look at all samples up to the end of the pass."""
        self.pause()
        count = self.samples.count
        self.advance(count - self.position % count)

    # The one that is watched

    def watch(self, path: int) -> None:
        """Look at the samples' losses where another path is."""
        self.watched = path
        self.moved.emit()

    @property
    def point(self) -> Point:
        """Where it is."""
        path = self.paths[self.watched]
        return path.point(path.steps_within(self.position))

    @property
    def taken(self) -> npt.NDArray[np.int64]:
        """Samples of its last step, as far as they are known."""
        path = self.paths[self.watched]
        return path.batch_of(path.steps_within(self.position))
