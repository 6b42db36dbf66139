"""A landscape as a map shows it: its loss at all positions, and lines of equal loss."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mnistpad.core.descent.landscapes import Landscape

Array = npt.NDArray[np.float64]

_LEVELS = 14
_HIGHEST_LEVEL = 0.94  # how high its loss is: beyond it there is still some way to go up


@dataclass(frozen=True, slots=True, eq=False)
class ContourMap:
    """A landscape, and what is drawn of it.

    Attributes
    ----------
    landscape
        The loss itself.
    grid
        The loss at evenly spaced positions, as `Landscape.grid` has it.
    levels
        Losses at which lines are drawn, from the lowest.
    contours
        Those lines, as `contours` has them.
    steepness
        The gradient's usual length: the median over the map.
    """

    landscape: Landscape
    grid: Array
    levels: Array
    contours: Array
    steepness: float

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

    Returns
    -------
    numpy.ndarray
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
