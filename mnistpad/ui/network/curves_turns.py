"""When plots are drawn anew: soon, one after the other, and no more often than is seen."""

import math
from collections.abc import Callable, Sequence
from time import perf_counter

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from mnistpad.ui.network.curves_plot import CurvePlot

FRAME = 50
"""Milliseconds between two pictures at the least: the eye sees curves move, and the rest of the
window keeps most of its time."""

_PATIENCE = 150
"""Milliseconds that a plot waits for a live run's next news, to be painted with what else they
change: to paint a window twice costs more than to paint more of it."""

_AFTER = 20
"""Milliseconds in which what else the news, or another tab, changes is painted first."""


class Turns:
    """Has plots drawn by `redraw`; while the page that they are on is hidden, nothing is drawn."""

    def __init__(
        self,
        plots: Sequence[CurvePlot],
        redraw: Callable[[Sequence[CurvePlot]], None],
        page: QWidget,
    ) -> None:
        self._plots, self._page = plots, page
        self._behind: list[CurvePlot] = []
        self._drawn_at = -math.inf
        self._timer = QTimer(page, singleShot=True)
        self._timer.timeout.connect(lambda: redraw(self._behind))
        self._turn = QTimer(page, singleShot=True, interval=_AFTER)
        self._turn.timeout.connect(lambda: redraw(self._behind[:1]))

    def all_soon(self) -> None:
        """Draw all plots with the next frame."""
        self._behind = list(self._plots)
        if self._page.isVisible() and not 0 <= self._timer.remainingTime() <= FRAME:
            self._timer.start(FRAME)

    def each_in_turn(self) -> None:
        """Draw one plot and then, with the next news or soon, the other.

        A picture of both would be one long moment. Each is drawn once what else the news changes
        is painted, for the same reason.
        """
        self._behind += [plot for plot in self._plots if plot not in self._behind]
        if not self._page.isVisible():
            return
        rested = 1000 * (perf_counter() - self._drawn_at)
        if rested >= FRAME:
            self._turn.start()
        if len(self._behind) > 1 or rested < FRAME:
            self._timer.start(_PATIENCE if rested < _PATIENCE else FRAME)

    def drawn(self, plots: Sequence[CurvePlot]) -> None:
        """Take note that these are drawn."""
        self._behind = [plot for plot in self._behind if plot not in plots]
        self._drawn_at = perf_counter()

    def stop(self) -> None:
        """Draw nothing until the next news."""
        self._timer.stop()
        self._turn.stop()
