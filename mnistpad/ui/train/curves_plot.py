"""One plot of two: a quantity's curves of several runs, over epochs."""

from __future__ import annotations

import bisect
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from mnistpad.core.history import History
from mnistpad.ui.plots.axis import GAP, Axis
from mnistpad.ui.plots.caption import Caption, Entry, Unit
from mnistpad.ui.plots.style import Style, dashes_of
from mnistpad.ui.plots.view import View
from mnistpad.ui.theme import Role
from mnistpad.ui.train.curves_marks import NOWHERE, Best, Cross, CurveMarks, End
from mnistpad.ui.train.curves_quantity import Loss, Quantity, Range

Doubles = npt.NDArray[np.float64]

_SAMPLES: tuple[Literal["noise", "line", "point"], ...] = ("noise", "line", "point")
_SKIPPED = 0.05  # share of a run, at its beginning, that may lie outside of a fitted range
_MARGIN = 0.04
_LEAST = 1e-7  # Keras clips probabilities here; on a log axis, nothing is lower


class Curve(pg.PlotCurveItem):
    """A curve that may be anywhere in the view, and needn't be measured anew with every batch."""

    def boundingRect(self) -> QRectF:
        view = self.getViewBox()
        return QRectF() if view is None else QRectF(view.viewRect())


@dataclass(frozen=True, slots=True)
class Drawn:
    """A run as it lies in the view: the extremes in each column of pixels, and the smoothed line.

    Of a ghost, whose batches aren't shown, the extremes are the line.
    """

    xs: Doubles
    lows: Doubles
    highs: Doubles
    line_xs: Doubles
    line: Doubles
    length: float  # of the whole run, in epochs


class Plot:
    """Curves, axes and marks of one quantity; policy is `Curves`' own."""

    def __init__(self, quantity: Quantity) -> None:
        self.quantity = quantity
        self.left, self.bottom = Axis("left"), Axis("bottom", whole=True)
        self.left.apart = 1.8
        self.readout = Caption(quantity.title)
        self.unit = Unit("epoch")
        self.view = View(self.left)
        self.left.linkToView(self.view)
        self.bottom.linkToView(self.view)
        self.marks = CurveMarks(self.view, quantity.best_tip)
        self.fits = True
        self.range: Range = (0.0, 1.0)
        """What is shown along y."""
        self._bounds: Range | None = None
        # Each batch, drawn without antialiasing, which would cost too much here.
        self._batches = Curve(antialias=False, connect="finite")
        self._smoothed = Curve(antialias=True, connect="finite")
        self._smoothed.setSegmentedLineMode("on")  # of thick lines, a sixth of the time
        self._ghosts: dict[int, Curve] = {}
        self._drawn: list[Drawn] = []
        self._marked: object = None
        for height, curve in ((1, self._batches), (3, self._smoothed)):
            curve.setZValue(height)
            self.view.addItem(curve, ignoreBounds=True)
        self._style: Style | None = None
        self.check = "validation"
        """What the digits are called that are looked at after each epoch."""

    # Style

    def set_style(self, style: Style) -> None:
        self._style = style
        for part in (self.left, self.bottom, self.readout, self.unit, self.marks):
            part.set_style(style)
        self.view.line = style.pen(Role.Mid)
        # Seen through, as it were; truly translucent lines cost twenty times as much.
        pale = style.pen(Role.Accent)
        pale.setColor(style.pale(Role.Accent, 0.45))
        self._batches.setPen(pale)
        # As one outline, only lines of one pixel are fast.
        self._batches.setSegmentedLineMode("on" if style.density > 1 else "auto")
        self._smoothed.setPen(style.pen(Role.Accent, 2.2))
        for key, ghost in self._ghosts.items():
            ghost.setPen(style.pen(Role.PlaceholderText, 1, dashes_of(key)))

    def needed_width(self) -> int:
        """How wide the numbers beside the plot are."""
        if self._style is None:
            return 0
        least = math.ceil(QFontMetricsF(self._style.font).horizontalAdvance("0.00")) + GAP + 2
        return max(self.left.needed_width(self._style), self.unit.needed_width(self._style), least)

    def set_log(self, on: bool) -> None:
        self.left.setLogMode(x=False, y=on)
        self.fits, self._bounds = True, None

    def take_hold(self) -> None:
        """Fit the range again."""
        self.fits, self._bounds = True, None

    def forget_range(self) -> None:
        """Another part is in sight: a range that fitted need not be kept."""
        self._bounds = None

    # Drawing

    def draw(self, front: History | None, ghosts: Sequence[tuple[int, History]]) -> None:
        """Put the part of the runs that is in sight into the curves."""
        self._drawn = []
        if front is None:
            self._batches.setData([], [])
            self._smoothed.setData([], [])
        else:
            drawn = self._decimate(front, batches=True)
            self._batches.setData(*_zigzag(drawn))
            self._smoothed.setData(drawn.line_xs, drawn.line)
        ends = []
        for key in self._ghosts.keys() - {key for key, _ in ghosts}:
            self.view.removeItem(self._ghosts.pop(key))
        for key, history in ghosts:
            drawn = self._decimate(history, batches=False)
            self._ghost(key).setData(drawn.line_xs, drawn.line)
            ends.append(End(str(key), drawn.line_xs, drawn.line))
        self._mark(front)
        self.marks.set_ends(ends)

    def _ghost(self, key: int) -> Curve:
        if key not in self._ghosts:
            ghost = Curve(antialias=True, connect="finite")
            ghost.setSegmentedLineMode("off")  # dashes go on from piece to piece
            ghost.setZValue(2)
            if self._style is not None:
                ghost.setPen(self._style.pen(Role.PlaceholderText, 1, dashes_of(key)))
            self.view.addItem(ghost, ignoreBounds=True)
            self._ghosts[key] = ghost
        return self._ghosts[key]

    def _decimate(self, history: History, *, batches: bool) -> Drawn:
        left, right = self.view.viewRange()[0]
        density = self._style.density if self._style is not None else 1
        width = max(self.view.width(), 1) * density
        each, count = history.updates_per_epoch, len(history)
        # One more on either side, so that lines run out of sight.
        start = min(max(math.floor(left * each) - 2, 0), count)
        stop = min(max(math.ceil(right * each) + 1, start), count)
        pixel = (right - left) / width
        columns = max(math.ceil((stop - start) / each / pixel), 1)
        series = self.quantity.series(history)
        # The line is two pixels thick: steps of two do, and take half of the time.
        steps = columns / (2 * density)
        positions, means = series.line(start, stop, math.ceil(steps))
        line_xs, line = (positions + 1) / each, self._up(means)
        xs, ups, downs = line_xs, line, line
        if batches:
            # Steps of half a column or more, of which each column takes those that lie in it.
            positions, lows, highs = series.envelope(start, stop, 2 * columns)
            xs = (positions + 1) / each
            if xs.size > columns:
                column = np.floor((xs - left) / pixel)
                first = np.flatnonzero(np.diff(column, prepend=-math.inf))
                xs = left + (column[first] + 0.5) * pixel
                lows, highs = np.fmin.reduceat(lows, first), np.fmax.reduceat(highs, first)
            downs, ups = self._up(lows), self._up(highs)
        drawn = Drawn(xs, downs, ups, line_xs, line, count / each)
        self._drawn.append(drawn)
        return drawn

    def _up(self, values: npt.ArrayLike) -> Doubles:
        """How high values stand in the view."""
        values = np.asarray(values, np.float64)
        if not self.left.logMode:
            return values
        return np.asarray(np.log10(np.maximum(values, _LEAST)))

    def _mark(self, front: History | None) -> None:
        """Bring diamonds and best epoch up to date, if there is news of them."""
        epochs = front.epochs if front else []
        marked = front, len(epochs), epochs[-1:], self.left.logMode
        if marked != self._marked:
            self._marked = marked
            self.marks.set_marks(
                self._diamonds(front) if front else NOWHERE, self._best(front) if front else None
            )

    def _diamonds(self, history: History) -> Doubles:
        """Places of the validation's values, shape (n, 2)."""
        known = [
            (values.update / history.updates_per_epoch, value)
            for values in history.epochs
            if (value := self.quantity.validation(values)) is not None and math.isfinite(value)
        ]
        places = np.array(known, np.float64).reshape(-1, 2)
        places[:, 1] = self._up(places[:, 1])
        return places

    def _best(self, history: History) -> Best | None:
        best = self.quantity.best(history)
        if best is None:
            return None
        x = best.update / history.updates_per_epoch
        return Best(x, float(self._up(best.value)), f"best, epoch {best.epoch}")

    # Range

    def fit(self, *, whole: bool) -> None:
        """Choose the range so that what was drawn is well in sight.

        Parameters
        ----------
        whole
            The runs are in sight from end to end: their steep beginning need not be.
        """
        (left, right), _ = self.view.viewRange()
        xs, ys = self.marks.diamonds.T
        parts = [ys[(xs >= left) & (xs <= right)]]
        for drawn in self._drawn:
            from_x = max(left, _SKIPPED * drawn.length) if whole else left
            seen = (drawn.xs >= from_x) & (drawn.xs <= right)
            parts += [drawn.lows[seen], drawn.highs[seen]]
        values = np.concatenate(parts)
        values = values[np.isfinite(values)]
        if self.left.logMode:
            values = values[values > math.log10(_LEAST)]
        low, high = (float(values.min()), float(values.max())) if values.size else (0.0, 1.0)
        bottom, top = self._round(low, high, whole=whole)
        if self._bounds is not None:
            # Not to and fro with every batch: a range that fits nearly as well stays.
            below, above = self._bounds
            if below <= low and above >= high and top - bottom > 0.7 * (above - below):
                bottom, top = self._bounds
        self._bounds = bottom, top
        margin = _MARGIN * (top - bottom)
        self.set_range(bottom - margin, top + margin)

    def _round(self, low: float, high: float, *, whole: bool) -> Range:
        if high - low < 1e-6:
            low, high = low - 5e-7, high + 5e-7
        if not self.left.logMode:
            return self.quantity.bounds(low, high, whole=whole)
        if high - low < math.log10(3):
            bottom, top = Loss().bounds(10**low, 10**high, whole=False)
            return math.log10(max(bottom, 10**low / 2)), math.log10(top)
        rounds = [math.log10(factor) for factor in (1, 2, 5, 10)]
        below, above = math.floor(low), math.floor(high)
        return (
            max(below + step for step in rounds if below + step <= low + 1e-9),
            min(above + step for step in rounds if above + step >= high - 1e-9),
        )

    def set_range(self, bottom: float, top: float) -> None:
        self.range = bottom, top
        if self.view.viewRange()[1] != [bottom, top]:
            self.view.setRange(yRange=(bottom, top), padding=0)

    # Crosshair

    @property
    def names(self) -> tuple[str, str, str]:
        """What the three values are called."""
        return "batch", "smoothed", self.check

    @property
    def texts(self) -> tuple[str, ...]:
        """What is read: the batch's own value, smoothed, and the epoch's check."""
        return tuple(entry.value for entry in self.readout.entries)

    def _tell(self, *values: float | None) -> None:
        if self._style is None:
            return
        pens = [curve.opts["pen"] for curve in (self._batches, self._smoothed)]
        pens.append(self._style.pen(Role.LinkVisited))
        self.readout.show_entries(
            *(
                Entry(name, pen, figure(value), "0.0000", sample)
                for name, pen, value, sample in zip(self.names, pens, values, _SAMPLES, strict=True)
            )
        )

    def look_at(self, history: History | None, update: int | None) -> None:
        """Read the values after an update; after the last one, without a crosshair, for None."""
        if history is None or not len(history):
            self._tell(None, None, None)
            self.marks.set_cross(None)
            return
        index = (len(history) if update is None else update) - 1
        series = self.quantity.series(history)
        value, smoothed = float(series.values[index]), float(series.smoothed[index])
        ended = bisect.bisect_right(history.epochs, index + 1, key=lambda values: values.update)
        validation = self.quantity.validation(history.epochs[ended - 1]) if ended else None
        self._tell(value, smoothed, validation)
        cross = None
        if update is not None:
            x = update / history.updates_per_epoch
            cross = Cross(x, float(self._up(value)), float(self._up(smoothed)))
        self.marks.set_cross(cross)


def figure(value: float | None) -> str:
    """A value in few figures, never wider than six."""
    if value is None or math.isnan(value):
        return "–" if value is None else "NaN"
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    if abs(value) >= 1000:
        return f"{value:.0e}".replace("e+0", "e").replace("e+", "e")
    decimals = 4 if abs(value) < 0.1 else 3 if abs(value) < 10 else 1
    return f"{value:.{decimals}f}".replace("-", "−")


def _zigzag(drawn: Drawn) -> tuple[Doubles, Doubles]:
    """One line through all lows and highs: up in one column, down in the next.

    Where columns hold many batches, this fills a band, in half of the time that filling takes.
    """
    if np.array_equal(drawn.lows, drawn.highs, equal_nan=True):
        return drawn.xs, drawn.lows
    ys = np.stack([drawn.lows, drawn.highs], axis=1)
    ys[1::2] = ys[1::2, ::-1]
    return np.repeat(drawn.xs, 2), ys.reshape(-1)
