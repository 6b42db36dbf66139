"""Two plots, one above the other, over the same x."""

from __future__ import annotations

from mnistpad.ui.plots.plot import Plot, needed_room

_NO_VALUES = 6  # pixels below a plot without numbers along x


def link(above: Plot, below: Plot, *, numbers: bool = False) -> None:
    """What one shows along x, the other does, from now on.

    Parameters
    ----------
    numbers
        Both have them along x, not only the lower one.
    """
    if not numbers:
        above.x_axis.setStyle(showValues=False)
        above.x_axis.setHeight(_NO_VALUES)
        above.unit.setFixedHeight(_NO_VALUES)
        above.unit.hide()
    for one, other in ((above, below), (below, above)):
        one.view.sigRangeChangedManually.connect(lambda *_, a=one, b=other: _go_along(a, b))
        one.fits_changed.connect(lambda fits, b=other: b.fit() if fits else None)


def _go_along(one: Plot, other: Plot) -> None:
    # Not by pyqtgraph's link, which lines pixels up and so changes the range a little.
    if other.x_range != one.x_range:
        other.view.setXRange(*one.x_range, padding=0)
        other.follow_hand()


def line_up(*plots: Plot) -> None:
    """Give all y axes the room that the widest numbers need."""
    room = max(map(needed_room, plots))
    for plot in plots:
        plot.left_room = room
        plot.size_axis()
