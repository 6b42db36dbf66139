"""Losses over two weights, each beside its gradient, and maps of them with lines of equal loss.

A loss says how wrong a network is, for every choice of its weights; with two weights it is a
landscape that can be looked at. The gradient holds the slope along each weight: it points
straight uphill, and descent goes the other way.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from mnistpad.core.descent.calculus import decimal
from mnistpad.core.descent.expressions import parse
from mnistpad.core.message import Message

Array = npt.NDArray[np.float64]
Point = tuple[float, float]

SIDE = 200  # rows and columns of a grid
_LEVELS = 14
_HIGHEST_LEVEL = 0.94  # how high its loss is: beyond it there is still some way to go up


@dataclass(frozen=True, eq=False)
class Landscape(ABC):
    """A loss over two weights, and what of it is worth looking at, from `low` to `high`.

    Of its learning rates the first is too small, the second does, and the third diverges.
    """

    name: str
    about: str
    low: float
    high: float
    start: Point
    rates: tuple[float, float, float]

    @abstractmethod
    def loss(self, point: Point) -> float:
        """The loss at a position; NaN or infinite where there is none."""

    @abstractmethod
    def gradient_at(self, point: Point) -> Point:
        """Its slope along each weight."""

    @abstractmethod
    def pairs(self, w1s: Array, w2s: Array) -> Array:
        """The loss at all pairs of weights: shape (len(w2s), len(w1s))."""

    def grid(self, side: int = SIDE) -> Array:
        """The loss at evenly spaced positions; shape (side, side), w₂ by row and w₁ by column.

        NaN where there is no loss, or none that is finite.
        """
        positions = np.linspace(self.low, self.high, side)
        with np.errstate(all="ignore"):
            values = self.pairs(positions, positions)
        return np.where(np.isfinite(values), values, np.nan)

    def check_start(self, point: Point) -> None:
        """Raise `ValueError`, in words, if descent can't begin at a position."""
        loss = self.loss(point)
        where = f"({decimal(point[0])}, {decimal(point[1])})"
        if math.isnan(loss):
            raise ValueError(
                Message(
                    "there is no loss at {where}; start where the map has a colour", where=where
                )
            )
        if math.isinf(loss):
            raise ValueError(
                Message(
                    "the loss at {where} is infinite; start where the map has a colour",
                    where=where,
                )
            )
        if not all(map(math.isfinite, self.gradient_at(point))):
            raise ValueError(
                Message("the loss has no gradient at {where}; start beside it", where=where)
            )


@dataclass(frozen=True, eq=False)
class FormulaLoss(Landscape):
    """A loss that is written down, and its slopes: of w₁ and w₂, numbers or arrays of one shape."""

    formula: Callable[[Any, Any], Any]
    slopes: Callable[[Any, Any], tuple[Any, Any]]

    def loss(self, point: Point) -> float:
        with np.errstate(all="ignore"):
            return float(self.formula(*map(np.float64, point)))  # not finite, but no error

    def gradient_at(self, point: Point) -> Point:
        with np.errstate(all="ignore"):
            g1, g2 = self.slopes(*map(np.float64, point))
        return float(g1), float(g2)

    def pairs(self, w1s: Array, w2s: Array) -> Array:
        values = np.asarray(self.formula(w1s[None, :], w2s[:, None]), float)
        return np.broadcast_to(values, (len(w2s), len(w1s)))


TEXTBOOK = (
    FormulaLoss(
        Message("Bowl"),
        Message(
            "w₁² + w₂²: equally steep all round, so the way down is straight. Above a rate of 1, "
            "each step ends higher than it began."
        ),
        -3, 3, (-2.4, 1.6), (0.002, 0.1, 1.1),
        lambda w1, w2: w1**2 + w2**2, lambda w1, w2: (2 * w1, 2 * w2),
    ),
    FormulaLoss(
        Message("Long valley"),
        Message(
            "w₁²/20 + w₂²: the steep way is not the way along. A large rate swings from wall to "
            "wall, a small one creeps; momentum runs along."
        ),
        -6, 6, (-5.2, 1.8), (0.01, 0.3, 1.05),
        lambda w1, w2: w1**2 / 20 + w2**2, lambda w1, w2: (w1 / 10, 2 * w2),
    ),
    FormulaLoss(
        Message("Saddle"),
        Message(
            "w₁² − w₂² + w₂⁴/4: at the pass in the middle the gradient is 0, yet it is no minimum. "
            "On the ridge w₂ = 0, descent ends there."
        ),
        -2.2, 2.2, (-1.8, 0.01), (0.002, 0.1, 1.1),
        lambda w1, w2: w1**2 - w2**2 + w2**4 / 4, lambda w1, w2: (2 * w1, w2**3 - 2 * w2),
    ),
    FormulaLoss(
        Message("Rosenbrock"),
        Message(
            "(1 − w₁)² + 100·(w₂ − w₁²)²: into the valley it is a few steps, along its floor to "
            "(1, 1) thousands."
        ),
        -2, 2, (-1.2, 1.0), (0.0001, 0.001, 0.01),
        lambda w1, w2: (1 - w1) ** 2 + 100 * (w2 - w1**2) ** 2,
        lambda w1, w2: (2 * (w1 - 1) - 400 * w1 * (w2 - w1**2), 200 * (w2 - w1**2)),
    ),
)  # fmt: skip
"""The landscapes of textbooks."""


def typed(text: str) -> FormulaLoss:
    """A loss that was typed, over w1 and w2.

    Raises `ExpressionError` if the formula can't be read, `ValueError` if it has no value at any
    position that would be shown.
    """
    loss = parse(text, ("w1", "w2"))
    slopes = loss.derivative("w1"), loss.derivative("w2")
    shown = [text if len(text) <= 60 else f"{text[:59]}…" for text in map(str, (loss, *slopes))]
    landscape = FormulaLoss(
        Message("Typed"),
        Message(
            "{formula}; gradient ({slope1}, {slope2})",
            formula=shown[0], slope1=shown[1], slope2=shown[2],
        ),
        -4, 4, (-2.5, 2.0), (0.001, 0.05, 1.0),
        loss, lambda w1, w2: (slopes[0](w1, w2), slopes[1](w1, w2)),
    )  # fmt: skip
    values = landscape.grid(41)
    if np.isnan(values).all():
        if why := loss.why_undefined(*landscape.start):
            raise ValueError(
                Message(
                    "no value anywhere between −4 and 4: {why}; another formula is needed", why=why
                )
            )
        raise ValueError(Message("no value anywhere between −4 and 4; another formula is needed"))
    try:
        landscape.check_start(landscape.start)
    except ValueError:
        positions = np.linspace(landscape.low, landscape.high, 41)
        # High enough that there is some way to go, and not where it shoots up at an edge.
        high = np.nanquantile(values, 0.8)
        row, column = divmod(int(np.nanargmin(np.abs(values - high))), 41)
        return replace(landscape, start=(float(positions[column]), float(positions[row])))
    return landscape


@dataclass(frozen=True, slots=True, eq=False)
class ContourMap:
    """A landscape, and what is drawn of it."""

    landscape: Landscape  # the loss itself
    grid: Array  # the loss at evenly spaced positions, as `Landscape.grid` has it
    levels: Array  # losses at which lines are drawn, from the lowest
    contours: Array  # those lines, as `contours` has them
    steepness: float  # the gradient's usual length: the median over the map

    @classmethod
    def of(cls, landscape: Landscape) -> ContourMap:
        """Compute the loss, and find the lines."""
        grid = landscape.grid()
        steps = np.hypot(*np.gradient(grid))
        steps = steps[np.isfinite(steps)]
        length = (landscape.high - landscape.low) / (len(grid) - 1)
        steepness = float(np.median(steps)) / length if steps.size else 1.0
        levels = levels_of(grid)
        return cls(landscape, grid, levels, contours(grid, levels), steepness)

    def columns(self) -> list[tuple[str, npt.ArrayLike]]:
        """The loss at each position of the grid, as the columns of a table."""
        positions = np.linspace(self.landscape.low, self.landscape.high, len(self.grid))
        w1, w2 = np.meshgrid(positions, positions)
        return [("w1", w1.ravel()), ("w2", w2.ravel()), ("loss", self.grid.ravel())]

    def heights(self, losses: Array) -> Array:
        """How high losses are, from 0 to 1: by the share of the map that lies below; NaN stays."""
        levels = self.levels if self.levels.size else np.zeros(1)
        heights = np.interp(losses, levels, np.linspace(0, _HIGHEST_LEVEL, len(levels)))
        return np.where(np.isnan(losses), np.nan, heights)


def levels_of(values: Array, count: int = _LEVELS) -> Array:
    """Levels that part a grid into bands of equal area: lines everywhere, near and far."""
    finite = values[np.isfinite(values)]
    if not finite.size:
        return np.empty(0)
    # The lowest bands are parted once more: there descent ends.
    shares = np.concatenate([[0.002, 0.012, 0.03], (np.arange(1, count) / count) ** 1.2])
    return np.unique(np.quantile(finite, shares))


_CORNERS = np.array([(0, 0), (0, 1), (1, 1), (1, 0)])
"""Of a square, row and column; edge k runs from corner k to the next."""


def contours(values: Array, levels: Iterable[float]) -> Array:
    """Lines of equal loss through a grid, by marching squares.

    Straight pieces, shape (n, 4): x and y of both ends, in columns and rows of the grid.
    """
    corners = values[:-1, :-1], values[:-1, 1:], values[1:, 1:], values[1:, :-1]
    lowest, highest = np.minimum.reduce(corners), np.maximum.reduce(corners)
    pieces = [_pieces(values, level, (lowest < level) & (highest >= level)) for level in levels]
    return np.concatenate([np.empty((0, 4)), *pieces])


def _pieces(values: Array, level: float, crossed: npt.NDArray[np.bool_]) -> Array:
    squares = np.argwhere(crossed)
    heights = values[tuple(np.moveaxis(squares[:, None] + _CORNERS, 2, 0))]
    above = heights >= level
    square, edge = np.nonzero(above != np.roll(above, -1, axis=1))
    # Of four edges that are met, lines join 0 to 1 and 2 to 3, and so cut off corners 1 and 3;
    # where these two are on the middle's side of the level, they are turned to cut off the others.
    opposite = above[:, 0] != (heights.mean(axis=1) >= level)
    is_saddle = np.bincount(square, minlength=len(squares)) == 4
    edge = (edge + (opposite & is_saddle)[square]) % 4
    after = (edge + 1) % 4
    first, last = heights[square, edge], heights[square, after]
    share = ((level - first) / (last - first))[:, None]
    points: Array = squares[square] + (1 - share) * _CORNERS[edge] + share * _CORNERS[after]
    return np.reshape(points[:, ::-1], (-1, 4))
