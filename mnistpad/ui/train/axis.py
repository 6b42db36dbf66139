"""Axes whose ticks stand on round numbers, linear or logarithmic."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg

from mnistpad.ui.ticks import as_text, log_ticks, multiples, round_step


class Axis(pg.AxisItem):
    """An axis with one level of ticks, each with its number.

    Parameters
    ----------
    orientation
        "left" or "bottom".
    room
        Pixels that a tick and its number need along the axis.
    whole
        Whole numbers do, unless fewer than three are in sight.
    """

    def __init__(self, orientation: str, room: int, *, whole: bool = False) -> None:
        super().__init__(orientation, maxTickLength=0 if orientation == "left" else 4)
        self.room = room
        self._whole = whole
        self.logarithmic = False
        self.enableAutoSIPrefix(False)
        self.setStyle(tickAlpha=255, autoExpandTextSpace=False)

    def ticks(self, low: float, high: float, length: float) -> list[float]:
        """Where ticks stand between low and high on so many pixels."""
        most = max(int(length / self.room), 2)
        if self.logarithmic:
            return log_ticks(low, high, most)
        step = round_step(high - low, most)
        return multiples(max(step, 1) if self._whole and high - low > 3 else step, low, high)

    def texts(self, ticks: Sequence[float]) -> list[str]:
        """Their numbers."""
        if not self.logarithmic:
            return as_text(ticks)
        values = [10**tick for tick in ticks]
        if ticks and ticks[-1] - ticks[0] < 1:
            return as_text(values)
        return [as_text([value])[0] for value in values]

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        return [(1.0, self.ticks(low, high, size))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return list(self.texts(values))
