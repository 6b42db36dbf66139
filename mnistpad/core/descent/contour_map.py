"""A landscape as a map shows it: its loss at all positions, and lines of equal loss."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mnistpad.core.descent.landscapes import Contour, Landscape, contours, levels_of

Array = npt.NDArray[np.float64]

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
    contours
        Lines of equal loss, from the lowest.
    steepness
        The gradient's usual length: the median over the map.
    """

    landscape: Landscape
    grid: Array
    contours: list[Contour]
    steepness: float

    @classmethod
    def of(cls, landscape: Landscape) -> ContourMap:
        """Compute the loss, and find the lines."""
        grid = landscape.grid()
        steps = np.hypot(*np.gradient(grid))
        steps = steps[np.isfinite(steps)]
        length = (landscape.high - landscape.low) / (len(grid) - 1)
        steepness = float(np.median(steps)) / length if steps.size else 1.0
        return cls(landscape, grid, contours(grid, levels_of(grid)), steepness)

    def columns(self) -> list[tuple[str, npt.ArrayLike]]:
        """The loss at each position of the grid, as the columns of a table."""
        low, high = self.landscape.low, self.landscape.high
        positions = np.linspace(low, high, len(self.grid))
        w1, w2 = np.meshgrid(positions, positions)
        return [("w1", w1.ravel()), ("w2", w2.ravel()), ("loss", self.grid.ravel())]

    def heights(self, losses: Array) -> Array:
        """How high losses are, from 0 to 1: by the share of the map that lies below; NaN stays."""
        levels = [contour.level for contour in self.contours] or [0.0]
        heights = np.interp(losses, levels, np.linspace(0, _HIGHEST_LEVEL, len(levels)))
        return np.where(np.isnan(losses), np.nan, heights)
