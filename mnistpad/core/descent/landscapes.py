"""Losses over two weights, each beside its gradient.

A loss says how wrong a network is, for every choice of its weights; with two weights it is a
landscape that can be looked at. The gradient holds the slope along each weight: it points
straight uphill, and descent goes the other way.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from mnistpad.core.descent.expressions import parse
from mnistpad.core.descent.samples import SampleLoss

Array = npt.NDArray[np.float64]
Point = tuple[float, float]

SIDE = 200
"""Rows and columns of a grid."""


class LandscapeError(ValueError):
    """A loss that can't be used, in words fit for a message."""


@dataclass(frozen=True, slots=True, eq=False)
class Landscape:
    """A loss over two weights, and what of it is worth looking at.

    Attributes
    ----------
    name
        For people.
    value, gradient
        The loss at w₁ and w₂, numbers or arrays of one shape, and its slope along each.
    low, high
        What is shown, along both weights.
    start
        Where descent begins, unless another position is chosen.
    rates
        Learning rates: too small, one that does, and one that diverges.
    about
        What is to be seen, in a sentence.
    samples
        The losses that it is the mean of, if it is one over samples.
    """

    name: str
    value: Callable[[Any, Any], Any]
    gradient: Callable[[Any, Any], tuple[Any, Any]]
    low: float
    high: float
    start: Point
    rates: tuple[float, float, float]
    about: str
    samples: SampleLoss | None = None

    def grid(self, side: int = SIDE) -> Array:
        """The loss at evenly spaced positions; shape (side, side), w₂ by row and w₁ by column.

        NaN where there is no loss, or none that is finite.
        """
        positions = np.linspace(self.low, self.high, side)
        if self.samples is not None:
            return self.samples.grid(positions, positions)
        with np.errstate(all="ignore"):
            values = np.asarray(self.value(positions[None, :], positions[:, None]), float)
        values = np.array(np.broadcast_to(values, (side, side)))
        values[~np.isfinite(values)] = np.nan
        return values

    def loss(self, point: Point) -> float:
        """The loss at a position; NaN or infinite where there is none."""
        with np.errstate(all="ignore"):
            return float(self.value(*map(np.float64, point)))  # not finite, but no error

    def gradient_at(self, point: Point) -> Point:
        """The gradient at a position."""
        with np.errstate(all="ignore"):
            g1, g2 = self.gradient(*map(np.float64, point))
        return float(g1), float(g2)

    def check_start(self, point: Point) -> None:
        """Raise `LandscapeError`, in words, if descent can't begin at a position."""
        loss = self.loss(point)
        where = f"({_short(point[0])}, {_short(point[1])})"
        if math.isnan(loss):
            raise LandscapeError(f"there is no loss at {where}; start where the map has a colour")
        if math.isinf(loss):
            raise LandscapeError(
                f"the loss at {where} is infinite; start where the map has a colour"
            )
        if not all(map(math.isfinite, self.gradient_at(point))):
            raise LandscapeError(f"the loss has no gradient at {where}; start beside it")


def _short(value: float) -> str:
    return f"{value:.4g}".replace("-", "−")


TEXTBOOK = (
    Landscape(
        "Bowl", lambda w1, w2: w1**2 + w2**2, lambda w1, w2: (2 * w1, 2 * w2),
        -3, 3, (-2.4, 1.6), (0.002, 0.1, 1.1),
        "w₁² + w₂²: equally steep all round, so the way down is straight. Above a rate of 1, each "
        "step ends higher than it began.",
    ),
    Landscape(
        "Long valley", lambda w1, w2: w1**2 / 20 + w2**2, lambda w1, w2: (w1 / 10, 2 * w2),
        -6, 6, (-5.2, 1.8), (0.01, 0.3, 1.05),
        "w₁²/20 + w₂²: the steep way is not the way along. A large rate swings from wall to wall, "
        "a small one creeps; momentum runs along.",
    ),
    Landscape(
        "Saddle",
        lambda w1, w2: w1**2 - w2**2 + w2**4 / 4, lambda w1, w2: (2 * w1, w2**3 - 2 * w2),
        -2.2, 2.2, (-1.8, 0.01), (0.002, 0.1, 1.1),
        "w₁² − w₂² + w₂⁴/4: at the pass in the middle the gradient is 0, yet it is no minimum. On "
        "the ridge w₂ = 0, descent ends there.",
    ),
    Landscape(
        "Rosenbrock",
        lambda w1, w2: (1 - w1) ** 2 + 100 * (w2 - w1**2) ** 2,
        lambda w1, w2: (2 * (w1 - 1) - 400 * w1 * (w2 - w1**2), 200 * (w2 - w1**2)),
        -2, 2, (-1.2, 1.0), (0.0001, 0.001, 0.01),
        "(1 − w₁)² + 100·(w₂ − w₁²)²: into the valley it is a few steps, along its floor to (1, 1) "
        "thousands.",
    ),
)  # fmt: skip
"""The landscapes of textbooks."""


def typed(text: str) -> Landscape:
    """A loss that was typed, over w1 and w2.

    Raises
    ------
    ExpressionError
        If the formula can't be read.
    LandscapeError
        If it has no value at any position that would be shown.
    """
    loss = parse(text, ("w1", "w2"))
    slopes = loss.derivative("w1"), loss.derivative("w2")
    about = [text if len(text) <= 60 else f"{text[:59]}…" for text in map(str, (loss, *slopes))]
    landscape = Landscape(
        "Typed", loss, lambda w1, w2: (slopes[0](w1, w2), slopes[1](w1, w2)),
        -4, 4, (-2.5, 2.0), (0.001, 0.05, 1.0),
        f"{about[0]}; gradient ({about[1]}, {about[2]})",
    )  # fmt: skip
    values = landscape.grid(41)
    if np.isnan(values).all():
        why = loss.why_undefined(*landscape.start)
        raise LandscapeError(
            f"no value anywhere between −4 and 4{f': {why}' if why else ''}; another formula is "
            "needed"
        )
    try:
        landscape.check_start(landscape.start)
    except LandscapeError:
        positions = np.linspace(landscape.low, landscape.high, 41)
        # High enough that there is some way to go, and not where it shoots up at an edge.
        high = np.nanquantile(values, 0.8)
        row, column = divmod(int(np.nanargmin(np.abs(values - high))), 41)
        return replace(landscape, start=(float(positions[column]), float(positions[row])))
    return landscape


def of_samples(name: str, samples: SampleLoss, about: str) -> Landscape:
    """The mean of samples' losses, as a landscape."""
    return Landscape(
        name, samples.value, samples.gradient,
        samples.low, samples.high, samples.start, samples.rates, about, samples,
    )  # fmt: skip
