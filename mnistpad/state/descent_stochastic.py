"""Descent sample by sample, by mini-batch and by the whole set, with equal work."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal

from mnistpad.core.digits import DataSet
from mnistpad.core.landscapes import Contour, Landscape, Point, contours, levels_of
from mnistpad.core.optimise import StochasticDescent, check_rate
from mnistpad.core.samples import SampleLoss
from mnistpad.state.descent_losses import CLASSES, LossKind, landscape_of
from mnistpad.state.descent_player import Player

Array = npt.NDArray[np.float64]

MOST_WORK = 50_000
"""Samples looked at; there all ways end."""

_FADING = 2.0  # passes after which the rate is half of what it was


@dataclass(frozen=True, slots=True)
class StochasticSetup:
    """What all ways have in common, and the mini-batch's size.

    Attributes
    ----------
    rate
        Learning rate.
    batch
        Samples in a mini-batch.
    fades
        Whether the rate falls as learning goes on.
    seed
        Of the orders in which samples come.
    """

    rate: float
    batch: int
    fades: bool = False
    seed: int = 0


class StochasticState(QObject):
    """Three ways down the mean of samples' losses, from one start.

    What can't be done raises `ValueError` with a sentence for people, and changes nothing.

    Signals
    -------
    changed
        Another loss.
    restarted
        Ways are others than before; they begin anew.
    moved
        Steps were made or taken back, or the samples of another way are looked at.
    """

    changed = Signal()
    restarted = Signal()
    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data: DataSet | None = None
        self._kind = LossKind.AND
        self.classes = CLASSES
        self.watched = 0
        self.player = Player(self._advance, 20, self)
        self._take(landscape_of(self._kind, None, self.classes, ""))

    # The loss

    @property
    def kind(self) -> LossKind:
        return self._kind

    @property
    def landscape(self) -> Landscape:
        return self._landscape

    @property
    def samples(self) -> SampleLoss:
        return self._samples

    @property
    def grid(self) -> Array:
        return self._grid

    @property
    def contours(self) -> list[Contour]:
        return self._contours

    @property
    def has_digits(self) -> bool:
        return self._data is not None

    def set_data(self, data: DataSet | None) -> None:
        """Real digits to learn from; the first ones that come are shown."""
        first = self._data is None
        self._data = data
        if data is None or not (first or self._kind is LossKind.DIGITS):
            return
        try:
            self._change(LossKind.DIGITS, self.classes)
        except ValueError:
            self._change(LossKind.AND, self.classes)

    def choose(self, kind: LossKind) -> None:
        """Descend another loss, from its own start."""
        if kind is not self._kind:
            self._change(kind, self.classes)

    def choose_classes(self, first: int, second: int) -> None:
        """Tell two other digits apart."""
        if (first, second) != self.classes or self._kind is not LossKind.DIGITS:
            self._change(LossKind.DIGITS, (first, second))

    def _change(self, kind: LossKind, classes: tuple[int, int]) -> None:
        landscape = landscape_of(kind, self._data, classes, "")
        self._kind, self.classes = kind, classes
        self._take(landscape)
        self.changed.emit()
        self.restarted.emit()

    def _take(self, landscape: Landscape) -> None:
        assert landscape.samples is not None  # noqa: S101  (for mypy: all that can be chosen are)
        self._landscape, self._samples = landscape, landscape.samples
        self._grid = landscape.grid()
        self._contours = contours(self._grid, levels_of(self._grid))
        self.start = landscape.start
        count = self._samples.count
        self._setup = StochasticSetup(landscape.rates[1], min(16, max(count // 2, 1)))
        self._begin()

    # The ways

    @property
    def setup(self) -> StochasticSetup:
        return self._setup

    @property
    def ways(self) -> list[StochasticDescent]:
        """Sample by sample, by mini-batch, and by the whole set."""
        return list(self._ways)

    @property
    def batches(self) -> tuple[int, int, int]:
        """Samples a step, of each way."""
        return 1, self._setup.batch, self._samples.count

    def set_start(self, point: Point) -> None:
        """Begin elsewhere."""
        if not all(math.isfinite(weight) and abs(weight) <= 1e6 for weight in point):
            raise ValueError("a weight is a number between −1,000,000 and 1,000,000")
        self._landscape.check_start(point)
        self.start = point
        self._begin()
        self.restarted.emit()

    def set_rate(self, rate: float) -> None:
        check_rate(rate)
        self._set(replace(self._setup, rate=rate))

    def set_batch(self, batch: int) -> None:
        """Let a mini-batch have so many samples."""
        count = self._samples.count
        if not 1 <= batch <= count:
            raise ValueError(f"a mini-batch has 1 to {count} samples here, not {batch:,}")
        self._set(replace(self._setup, batch=batch))

    def set_fades(self, fades: bool) -> None:
        """Let the rate fall as learning goes on, or stay."""
        self._set(replace(self._setup, fades=fades))

    def shuffle(self) -> None:
        """Let the samples come in other orders."""
        self._set(replace(self._setup, seed=self._setup.seed + 1))

    def watch(self, way: int) -> None:
        """Look at the samples' losses where another way is."""
        self.watched = way
        self.moved.emit()

    def _set(self, setup: StochasticSetup) -> None:
        if setup != self._setup:
            self._setup = setup
            self._begin()
            self.restarted.emit()

    def _begin(self) -> None:
        self.player.pause()
        self.position = 0
        fading = _FADING if self._setup.fades else 0.0
        self._ways = [
            StochasticDescent(
                self._samples, self.start, self._setup.rate, batch, self._setup.seed, fading
            )
            for batch in self.batches
        ]

    # Going

    @property
    def point(self) -> Point:
        """Where the way that is watched is."""
        way = self._ways[self.watched]
        return way.point(way.steps_within(self.position))

    @property
    def taken(self) -> npt.NDArray[np.int64]:
        """Samples of the last step of the way that is watched, as far as they are known."""
        way = self._ways[self.watched]
        return way.batch_of(way.steps_within(self.position))

    @property
    def can_go_on(self) -> bool:
        return self.position < MOST_WORK and any(way.end is None for way in self._ways)

    @property
    def farthest(self) -> int:
        """Samples that the ways have looked at, those taken back included."""
        return max(way.work for way in self._ways)

    def one_sample(self) -> None:
        """Look at one more sample."""
        self.player.pause()
        self._advance(1)

    def one_pass(self) -> None:
        """Look at all samples up to the end of the pass."""
        self.player.pause()
        count = self._samples.count
        self._advance(count - self.position % count)

    def back(self) -> None:
        """Take one sample back."""
        self.go_to(self.position - 1)

    def go_to(self, position: int) -> None:
        """Go to the moment after so many of the samples looked at."""
        self.player.pause()
        self.position = min(max(position, 0), self.farthest)
        self.moved.emit()

    def reset(self) -> None:
        """Go back to the start."""
        self.go_to(0)

    def run(self) -> None:
        """Go on by the clock, or stop."""
        if self.player.is_playing or self.can_go_on:
            self.player.toggle()

    def _advance(self, samples: int) -> bool:
        self.position = min(self.position + samples, MOST_WORK)
        for way in self._ways:
            way.work_to(self.position)
        self.moved.emit()
        return self.can_go_on
