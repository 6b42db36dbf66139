"""The loss on each sample, and their mean: the empirical risk."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtWidgets import QWidget

from mnistpad.ui.plots.caption import Entry
from mnistpad.ui.plots.marks import Marks
from mnistpad.ui.plots.plot import Array, Plot
from mnistpad.ui.plots.save import Column
from mnistpad.ui.plots.style import Style
from mnistpad.ui.theme import Role
from mnistpad.ui.words import number

Indices = npt.NDArray[np.int64]

_DOTS = 64  # samples of the last step that are marked by more than their colour


class SampleLosses(Plot):
    """A bar a sample; the line is their mean. Samples of the last step stand out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sample", "loss of each sample", parent)
        self._losses: Array = np.empty(0)
        self._top = 1.0
        self._bars, self._taken_bars = (
            pg.BarGraphItem(x=[], height=[], width=0.8, pen=None) for _ in range(2)
        )
        self._dots = Marks("o", Role.LinkVisited, 5)
        for z, item in enumerate((self._bars, self._taken_bars, self._dots), 10):
            self.add(item, z)
        self._mean = self.add_rule(0, Role.WindowText, 2, z=13)
        self.styled(self._style_items)
        self.setAccessibleName("Loss of each sample")
        self.setToolTip(
            "How wrong the neuron is on each sample. The loss that is descended, the empirical "
            "risk, is nothing but their mean"
        )

    def _style_items(self, style: Style) -> None:
        self._bars.setOpts(brush=style.colour(Role.Accent, 0.55))
        self._taken_bars.setOpts(brush=style.colour(Role.LinkVisited))
        self._dots.set_style(style)
        self._dots.setPen(None)

    def set_losses(self, losses: Array, taken: Indices) -> None:
        """Show losses, and which samples the last step was made by."""
        finite = losses[np.isfinite(losses)]
        largest = float(finite.max()) if finite.size else 1.0
        # The axis seldom moves: only where losses outgrow it, or all have become small on it.
        if len(losses) != len(self._losses) or not self._top / 3 <= largest <= self._top:
            self._top = max(1.2 * largest, 1e-6)
        self._losses = losses
        self.set_ranges((-0.5, len(losses) - 0.5), (0.0, self._top))
        heights = np.nan_to_num(losses, nan=self._top, posinf=self._top)
        is_taken = np.zeros(len(losses), bool)
        if len(taken) < len(losses):  # where each step takes all, none stands out
            is_taken[taken] = True
        for bars, which in ((self._bars, ~is_taken), (self._taken_bars, is_taken)):
            bars.setOpts(x=np.flatnonzero(which), height=heights[which])
        dots = np.flatnonzero(is_taken)[:_DOTS]
        self._dots.setData(dots, np.full(len(dots), 3 * self.view.viewPixelSize()[1]))
        self._mean.setVisible(bool(np.isfinite(self.mean)))
        self._mean.setValue(min(self.mean, self._top))
        self.read(None)

    @property
    def mean(self) -> float:
        """Of all losses: the empirical risk."""
        return float(self._losses.mean()) if self._losses.size else 0.0

    def describe(self) -> None:
        """Tell those who can't see the bars what they come to."""
        self.setAccessibleDescription(
            f"{len(self._losses)} samples, their mean, the empirical risk, is {number(self.mean)}"
        )

    def legend(self) -> tuple[Entry, ...]:
        if not self._losses.size or not np.isfinite(self.mean):
            return ()
        return (Entry(f"▬ mean = {number(self.mean)}, the empirical risk", None),)

    def values_at(self, x: float) -> tuple[Entry, ...]:
        sample = round(x)
        if not 0 <= sample < len(self._losses):
            return self.legend()
        return (Entry(f"sample {sample}: loss {number(float(self._losses[sample]))}", None),)

    def numbers(self) -> list[Column]:
        return [("sample", np.arange(len(self._losses))), ("loss", self._losses)]
