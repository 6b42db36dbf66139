"""What is in sight of two plots over the same epochs."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from mnistpad.ui.train.curves_plot import Plot
from mnistpad.ui.train.curves_runs import CurveRuns

_SIDE = 0.02  # empty share of the width, left and right of what is fitted
_CLOSEST = 8  # updates across the view, at the least


class SharedRange(QObject):
    """Follows the runs, until a hand moves or zooms one of the plots.

    Signals
    -------
    moved
        The plots are to be drawn anew.
    fits_changed
        The view now follows the curves, or no longer.
    """

    moved = Signal()
    fits_changed = Signal(bool)

    def __init__(self, plots: Sequence[Plot], runs: CurveRuns, parent: QObject) -> None:
        super().__init__(parent)
        self._plots, self._runs = plots, runs
        self.fits_x = True
        """The runs are in sight from end to end."""
        self._x = (0.0, 0.0)
        self._told = True
        for plot in plots:
            plot.view.sigRangeChangedManually.connect(lambda _, plot=plot: self._follow_hand(plot))

    @property
    def fits(self) -> bool:
        """Whether all of it follows the curves."""
        return self.fits_x and all(plot.fits for plot in self._plots)

    def fit(self) -> None:
        """Show the whole runs, and follow them."""
        self.fits_x = True
        for plot in self._plots:
            plot.take_hold()
        self.tell()

    def follow(self) -> None:
        """Show the runs from end to end, unless another part is looked at."""
        if self.fits_x:
            length = self._runs.length
            self._set_x(-_SIDE * length, (1 + _SIDE) * length)

    def tell(self) -> None:
        """Say that something was moved."""
        if self.fits is not self._told:
            self._told = self.fits
            self.fits_changed.emit(self.fits)
        self.moved.emit()

    def zoom(self, plot: Plot, factor: float, about: float, *, upright: bool) -> None:
        """Show so many times as much, about a place."""
        if upright:
            plot.view.scaleBy(y=factor, center=(0, about))
        else:
            plot.view.scaleBy(x=factor, center=(about, 0))
        self._follow_hand(plot)

    def pan(self, plot: Plot, x: float, y: float) -> None:
        """Move the view."""
        plot.view.translateBy(x=x or None, y=y or None)
        self._follow_hand(plot)

    def move_x(self, left: float, right: float) -> None:
        """Look at a part, not too small a one and not beside the curves."""
        front = self._runs.front
        least = _CLOSEST / front.history.updates_per_epoch if front else 0.01
        middle = min(max((left + right) / 2, 0.0), self._runs.length)
        half = max(right - left, least) / 2
        self._set_x(middle - half, middle + half)

    def _set_x(self, left: float, right: float) -> None:
        self._x = left, right
        for plot in self._plots:
            if plot.view.viewRange()[0] != [left, right]:
                plot.view.setRange(xRange=self._x, padding=0)

    def _follow_hand(self, plot: Plot) -> None:
        """A view was moved or zoomed: the other goes along, and what was let go stays."""
        (left, right), (bottom, top) = plot.view.viewRange()
        if (bottom, top) != plot.range:
            plot.fits = False
            plot.set_range(bottom, top)
        if (left, right) != self._x:
            zoomed = not math.isclose(right - left, self._x[1] - self._x[0], rel_tol=1e-6)
            whole = (1 + 2 * _SIDE) * self._runs.length * (1 - 1e-9)
            self.fits_x = zoomed and right - left >= whole
            if not self.fits_x:
                self.move_x(left, right)
            for each in self._plots if zoomed else ():
                each.forget_range()
        self.tell()
