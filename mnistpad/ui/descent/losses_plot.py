"""Losses of several paths, over what it took to get there."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg

from mnistpad.core.descent.optimise import Path
from mnistpad.ui.descent.loss_map import PathPart
from mnistpad.ui.descent.marks import NAMES, STYLES
from mnistpad.ui.plots.plot import Array, Plot, padded
from mnistpad.ui.theme import Role
from mnistpad.ui.words import number

MANY = 30
"""Times the lowest loss: from here on an axis is logarithmic."""

_POINTS = 0.25  # lowest and highest losses a pixel: each frame draws four lines anew
_AT_LEAST = 10  # steps that there is room for
_MOST_POWERS = 12  # of ten, that are shown


class LossesPlot(Plot):
    """A line a path, with its head where the path is now.

    The axes have some room to grow into, so that they seldom move. Along x is what the paths
    spend, "step" or "samples"; as long as there is nothing to see, it says what to do.
    """

    def __init__(self, x_title: str, empty: str, names: Sequence[str] = NAMES) -> None:
        super().__init__(x_title, "loss")
        self._paths: list[Path] = []
        self._path_lines = [
            self.add_line(
                name, style.role, 0.9 * style.width, style.dashes, autoDownsampleFactor=_POINTS
            )
            for name, style in zip(names, STYLES, strict=True)
        ]
        self._heads = [style.head(9) for style in STYLES]
        for head in self._heads:
            self.add(head)
        self._now = self.add_rule(90, Role.Mid, 1, (4, 3))
        self._empty = pg.TextItem(empty, anchor=(0.5, 0.5))
        self.add(self._empty)
        self.styled(lambda _: self._empty.setFont(self.font()))
        self.styled(lambda style: self._empty.setColor(style.colour(Role.PlaceholderText)))
        self.setAccessibleName("Loss")
        self.setToolTip("The loss of each path; where it falls a lot, each line is a power of ten")

    def set_paths(self, parts: Sequence[PathPart], position: float) -> None:
        """Show the losses of paths, over what was spent for them, and how far they have come."""
        begun = not self._paths or {id(part.path) for part in parts} != set(map(id, self._paths))
        self._paths = [part.path for part in parts]
        x_range, needed = self._fit_x, max(position, _AT_LEAST)
        if begun or not x_range[1] / 3 <= needed <= x_range[1]:
            x_range = 0.0, float(_AT_LEAST if needed <= _AT_LEAST else 1.8 * needed)
        reached = {style: path.losses()[: steps + 1] for style, path, steps in parts}
        values = np.concatenate([[], *reached.values()])
        values = values[np.isfinite(values)]
        y_range = self._choose_range(values, begun) if values.size else self._fit_y
        self.set_ranges(x_range, y_range)
        for style in range(len(STYLES)):
            self._heads[style].hide()
            if style not in reached or not position:
                self._path_lines[style].setData([], [])
        for style, path, steps in parts if position else ():
            works, losses = path.works()[: steps + 1], reached[style]
            self._path_lines[style].setData(works, losses)
            if math.isfinite(losses[-1]):
                self._heads[style].put(float(works[-1]), self.up(float(losses[-1])))
        said = ", ".join(
            f"{self._path_lines[style].name()} {number(float(losses[-1]))}"
            for style, losses in reached.items()
        )
        self.setAccessibleDescription(f"{self.unit.text} {position:g}: loss of {said}")
        self._now.setVisible(bool(position))
        self._now.setValue(position)
        self._empty.setVisible(not position)
        self._empty.setPos(sum(x_range) / 2, sum(y_range) / 2)

    def _choose_range(self, values: Array, begun: bool) -> tuple[float, float]:
        low, high = float(values.min()), float(values.max())
        # What diverges would press all else together.
        first = max(path.loss(0) for path in self._paths)
        high = min(high, first + 3 * (first - min(low, first)) + abs(first))
        was_logarithmic = self.y_axis.logMode and not begun
        logarithmic = low > 0 and high > (MANY / 3 if was_logarithmic else MANY) * low
        bottom, top = self._fit_y
        if logarithmic:
            power, highest = math.log10(low), math.log10(high)
            power = max(power, highest - _MOST_POWERS)
            if begun or not was_logarithmic or not bottom <= power <= highest <= top:
                bottom, top = power - 0.35 * max(highest - power, 1), highest + 0.1
        elif begun or was_logarithmic or not bottom <= low <= high <= top:
            bottom, top = padded(min(low, 0.0) if low < 0.3 * high else low, high)
        self.set_log(logarithmic)
        self.caption.show_title("loss, by powers of ten" if logarithmic else "loss")
        return bottom, top
