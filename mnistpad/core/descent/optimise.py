"""Paths down a landscape: gradient descent with momentum, by all samples or by some.

A step goes against the gradient, ``v = momentum·v − rate·gradient``, ``w += v`` (Polyak, "Some
methods of speeding up the convergence of iteration methods", 1964), as Keras's SGD does it. The
gradient may be that of the whole loss, or the mean over a few samples: stochastic gradient
descent (Robbins and Monro, "A Stochastic Approximation Method", 1951).
"""

import math
from abc import ABC, abstractmethod
from array import array
from bisect import bisect_right
from collections.abc import Iterable
from enum import Enum

import numpy as np
import numpy.typing as npt

from mnistpad.core.descent.landscapes import Landscape, Point
from mnistpad.core.descent.samples import SampleLoss
from mnistpad.core.message import Message

Array = npt.NDArray[np.float64]

FARTHEST = 1e6  # a weight beyond this has left for good

LEAST_RATE, MOST_RATE = 1e-9, 1e6


class End(Enum):
    """Why a path goes no further."""

    SETTLED = "settled"  # the gradient is 0
    DIVERGED = "diverged"
    """The weights, or the loss, grew beyond all bounds, or to where there is no loss."""


def check_rate(rate: float) -> None:
    """Raise `ValueError`, in words, if steps can't be of such a size."""
    if math.isnan(rate) or not LEAST_RATE <= rate <= MOST_RATE:
        raise ValueError(
            Message("the learning rate is a number above 0, as 0.1, and at most 1,000,000")
        )


def check_momentum(momentum: float) -> None:
    """Raise `ValueError`, in words, if it is no momentum."""
    if not 0 <= momentum < 1:  # nor is NaN
        raise ValueError(Message("momentum is a number from 0 to below 1, such as 0.9"))


def check_weights(weights: Iterable[float]) -> None:
    """Raise `ValueError`, in words, if descent can't begin at such weights."""
    if not all(abs(weight) <= FARTHEST for weight in weights):  # nor is NaN
        raise ValueError(Message("a weight is a number between −1,000,000 and 1,000,000"))


class Path(ABC):
    """Steps down from a start, and the loss there, kept as they are made."""

    def __init__(self, start: Point, loss: float) -> None:
        self._points = array("d", start)
        self._losses = array("d", [loss])
        self._works = array("q", [0])
        self.end: End | None = None  # why it goes no further; None while it does

    @property
    def steps(self) -> int:
        """How many were made."""
        return len(self._losses) - 1

    @property
    def work(self) -> int:
        """What they cost: in steps, or in samples looked at."""
        return self._works[-1]

    @property
    @abstractmethod
    def price(self) -> int:
        """What the next step costs."""

    @abstractmethod
    def step(self) -> None:
        """Go one step down, unless the path has ended."""

    def work_to(self, work: int) -> None:
        """Make all steps that cost no more than so much in all."""
        while self.end is None and self.work + self.price <= work:
            self.step()

    def steps_within(self, work: int) -> int:
        """How many of the steps made had cost no more than so much."""
        return bisect_right(self._works, work) - 1

    def point(self, step: int) -> Point:
        """Where it is after so many steps; after more than were made, where it ended."""
        step = min(step, self.steps)
        return self._points[2 * step], self._points[2 * step + 1]

    def loss(self, step: int) -> float:
        """The loss after so many steps, or where it ended."""
        return self._losses[min(step, self.steps)]

    def points(self) -> Array:
        """All positions: shape (steps + 1, 2)."""
        return np.array(self._points).reshape(-1, 2)

    def losses(self) -> Array:
        """All losses: shape (steps + 1,)."""
        return np.array(self._losses)

    def works(self) -> Array:
        """What each step and those before it cost: shape (steps + 1,)."""
        return np.array(self._works, float)

    def _add(self, point: Point, loss: float) -> None:
        if math.isfinite(loss) and max(map(abs, point)) <= FARTHEST:
            self._works.append(self.work + self.price)
            self._points.extend(point)
            self._losses.append(loss)
        else:
            self.end = End.DIVERGED


class Descent(Path):
    """Gradient descent on a landscape, with momentum.

    Raises `ValueError` if a number can't be used, or descent can't begin at the start.
    """

    price = 1

    def __init__(
        self, landscape: Landscape, start: Point, rate: float, momentum: float = 0.0
    ) -> None:
        check_rate(rate)
        check_momentum(momentum)
        landscape.check_start(start)
        super().__init__(start, landscape.loss(start))
        self.landscape, self.rate, self.momentum = landscape, rate, momentum
        self._velocity = 0.0, 0.0

    def step(self) -> None:
        if self.end is not None:
            return
        (w1, w2), (v1, v2) = self.point(self.steps), self._velocity
        g1, g2 = self.landscape.gradient_at((w1, w2))
        v1 = self.momentum * v1 - self.rate * g1
        v2 = self.momentum * v2 - self.rate * g2
        if v1 == v2 == 0:
            self.end = End.SETTLED
            return
        self._velocity = v1, v2
        point = w1 + v1, w2 + v2
        self._add(point, self.landscape.loss(point))


class StochasticDescent(Path):
    """Descent by some samples at a time, each pass in an order of its own, from a seed.

    The last step of a pass takes what is left. After `decay` passes the rate has fallen to a half,
    after twice as many to a third, …; at 0 it stays.

    Raises `ValueError` if a number can't be used.
    """

    def __init__(
        self,
        samples: SampleLoss,
        start: Point,
        rate: float,
        batch: int,
        seed: int = 0,
        decay: float = 0.0,
    ) -> None:
        check_rate(rate)
        count = samples.count
        if not 1 <= batch <= count:
            raise ValueError(
                Message(
                    "a batch has 1 to {count} samples here, not {batch}; {count} are all there are",
                    count=count,
                    batch=batch,
                )
            )
        samples.check_start(start)
        super().__init__(start, samples.loss(start))
        self.samples, self.rate, self.batch, self.decay = samples, rate, batch, decay
        self._rng = np.random.default_rng(seed)
        self._order = np.arange(count)
        self._taken = np.empty(0, np.int64)

    @property
    def price(self) -> int:
        count = self.samples.count
        return min(self.batch, count - self.work % count)

    def batch_of(self, step: int) -> npt.NDArray[np.int64]:
        """The samples that the last step took; only of the last step that is made."""
        return self._taken if step == self.steps else np.empty(0, np.int64)

    def step(self) -> None:
        if self.end is not None:
            return
        count = self.samples.count
        done = self.work % count
        if done == 0 and self.batch < count:
            self._order = self._rng.permutation(count)
        self._taken = self._order[done : done + self.batch]
        rate = self.rate / (1 + self.work / (self.decay * count)) if self.decay else self.rate
        w1, w2 = self.point(self.steps)
        g1, g2 = self.samples.gradient_at((w1, w2), self._taken)
        point = w1 - rate * g1, w2 - rate * g2
        self._add(point, self.samples.loss(point))
