"""One plot of two: a quantity's curves of several runs, over epochs."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, Signal

from mnistpad.core.message import Message
from mnistpad.core.network.history import BestEpoch, EpochValues, History
from mnistpad.core.network.series import Series
from mnistpad.language import tr
from mnistpad.ui.network.curves_marks import NOWHERE, Best, CurveMarks, End
from mnistpad.ui.numbers import round_up
from mnistpad.ui.plots.caption import Entry
from mnistpad.ui.plots.line import Curve
from mnistpad.ui.plots.marks import Target
from mnistpad.ui.plots.plot import Plot, Range
from mnistpad.ui.plots.save import Column
from mnistpad.ui.plots.style import Style, dashes_of
from mnistpad.ui.theme import Role

Doubles = npt.NDArray[np.float64]

_SAMPLES: tuple[Literal["noise", "line", "point"], ...] = ("noise", "line", "point")
_SKIPPED = 0.05  # share of a run, at its beginning, that may lie outside of a fitted range
_MARGIN = 0.04
_STEPS = 5  # round steps in a fitted range, at most
_LEAST = 1e-7  # Keras clips probabilities here; on a log axis, nothing is lower
_FIELDS = Message(
    "Thin: each batch's own. Thick: smoothed. Diamond: on digits it doesn't learn from"
)
VALIDATION = Message("validation")
"""What the digits are called that check each epoch."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """Loss or accuracy: where a history keeps it, and within what it is shown."""

    name: Literal["loss", "accuracy"]
    title: Message
    curves: Message  # what the plot of it is called
    tip: Message
    best: Message  # what is said of its best epoch
    ideal: float  # the best value that there is: in sight as long as the whole run is

    def series(self, history: History) -> Series:
        """Of each batch."""
        return history.loss if self.name == "loss" else history.accuracy

    def validation(self, values: EpochValues) -> float | None:
        """Of an epoch's validation."""
        return values.val_loss if self.name == "loss" else values.val_accuracy

    def best_epoch(self, history: History) -> BestEpoch | None:
        """The epoch at whose end it is best."""
        return history.lowest_loss if self.name == "loss" else history.highest_accuracy

    def bounds(self, low: float, high: float, *, whole: bool) -> Range:
        """Round numbers around a range, and around the ideal while the whole run is in sight."""
        if whole:
            low, high = min(low, self.ideal), max(high, self.ideal)
        step = round_up((high - low) / _STEPS)
        return math.floor(low / step) * step, math.ceil(high / step) * step


LOSS = Quantity(
    "loss",
    Message("loss"),
    Message("Curves of the loss"),
    Message("Loss: how far the answers are from the truth. Lower is better"),
    Message(
        "The epoch at whose end the loss is lowest: on digits the network doesn't learn from,\n"
        "if there are any, else on the thick line. Of several equal epochs, the earliest"
    ),
    0,
)
ACCURACY = Quantity(
    "accuracy",
    Message("accuracy"),
    Message("Curves of the accuracy"),
    Message("Accuracy: the share of digits answered rightly. Higher is better"),
    Message(
        "The epoch at whose end the accuracy is highest: on digits the network doesn't learn "
        "from,\nif there are any, else on the thick line. Of several equal epochs, the earliest"
    ),
    1,
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A run as it lies in the view: the extremes in each column of pixels, and the smoothed line.

    Of an earlier run, whose batches aren't shown, the extremes are the line.
    """

    xs: Doubles
    lows: Doubles
    highs: Doubles
    line_xs: Doubles
    line: Doubles
    length: float  # of the whole run, in epochs


class CurvePlot(Plot):
    """Curves and marks of one quantity.

    Its lines are handed over with about two points a column of pixels, for which a `Series` is
    made: pyqtgraph's own down-sampling goes through all points each time, which takes 4 ms a line
    with a million batches, where all of a redraw is to take 5. Its menu saves `content` and
    `numbers`.
    """

    pointed = Signal(object)  # the pointer is at that epoch, a float; None: it is gone

    def __init__(
        self,
        quantity: Quantity,
        content: Callable[[bool], bytes],
        numbers: Callable[[], list[Column]],
    ) -> None:
        self.quantity, self._content, self._numbers = quantity, content, numbers
        super().__init__(tr("epoch"), tr(quantity.title), whole=True)
        self.caption.live = True
        self.caption.set_style(self.style_now)
        self.y_axis.apart = 1.8
        self.y_axis.set_style(self.style_now)
        self.validation: str = VALIDATION
        self.ghosts: dict[int, Curve] = {}  # lines of earlier runs, by the runs' numbers
        self._fitted: tuple[float, Range] | None = None
        self._drawn: list[Drawn] = []
        self._marked: object = None
        # Each batch without antialiasing, which would cost too much here.
        self.batches, self.smoothed = Curve(antialias=False), Curve()
        self.add(self.batches, 1)
        self.add(self.smoothed, 3)
        self.marks = CurveMarks(self, tr(quantity.best))
        self._dots = Target("o", Role.Accent, 6, is_open=True), Target("o", Role.Accent, 8)
        for dot in self._dots:
            self.add(dot, 110)
            dot.hide()
        self.styled(self._style_lines)
        self.setAccessibleName(tr(quantity.curves))
        self.caption.setToolTip(f"{tr(quantity.tip)}\n{tr(_FIELDS)}")

    @property
    def factor(self) -> float:
        """As the panel around it, at every size."""
        return 1.0

    def _style_lines(self, style: Style) -> None:
        # Seen through, as it were; truly translucent lines cost twenty times as much.
        pale = style.pen(Role.Accent)
        pale.setColor(style.pale(Role.Accent, 0.45))
        self.batches.set_pen(pale)
        self.smoothed.set_pen(style.pen(Role.Accent, 2.2))
        for key, ghost in self.ghosts.items():
            ghost.set_pen(style.pen(Role.PlaceholderText, 1, dashes_of(key)))

    def content(self, is_svg: bool) -> bytes:
        return self._content(is_svg)

    def numbers(self) -> list[Column]:
        return self._numbers()

    # Drawing

    def draw(self, front: History | None, ghosts: Sequence[tuple[int, History]]) -> None:
        """Put the part of the runs that is in sight into the curves, and fit the range along y."""
        self._drawn = []
        if front is None:
            self.batches.setData([], [])
            self.smoothed.setData([], [])
        else:
            drawn = self._decimate(front, batches=True)
            self.batches.setData(*_zigzag(drawn))
            self.smoothed.setData(drawn.line_xs, drawn.line)
        for key in self.ghosts.keys() - {key for key, _ in ghosts}:
            self.view.removeItem(self.ghosts.pop(key))
        self.marks.ends = []
        for key, history in ghosts:
            drawn = self._decimate(history, batches=False)
            self._ghost(key).setData(drawn.line_xs, drawn.line)
            self.marks.ends.append(End(str(key), drawn.line_xs, drawn.line))
        self._mark(front)
        if self.fits_y:
            self._fit_height()
        self.marks.place()

    def _ghost(self, key: int) -> Curve:
        if key not in self.ghosts:
            self.ghosts[key] = ghost = Curve()
            ghost.set_pen(self.style_now.pen(Role.PlaceholderText, 1, dashes_of(key)))
            self.add(ghost, 2)
        return self.ghosts[key]

    def _decimate(self, history: History, *, batches: bool) -> Drawn:
        left, right = self.x_range
        density = self.style_now.density
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
        line_xs, line = (positions + 1) / each, self._heights(means)
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
            downs, ups = self._heights(lows), self._heights(highs)
        drawn = Drawn(xs, downs, ups, line_xs, line, count / each)
        self._drawn.append(drawn)
        return drawn

    def _heights(self, values: npt.ArrayLike) -> Doubles:
        """How high values stand in the view."""
        values = np.asarray(values, np.float64)
        if not self.y_axis.logMode:
            return values
        return np.asarray(np.log10(np.maximum(values, _LEAST)))

    def _mark(self, front: History | None) -> None:
        """Bring diamonds and best epoch up to date, if there is news of them."""
        epochs = front.epochs if front else []
        marked = front, len(epochs), epochs[-1:], self.y_axis.logMode
        if marked == self._marked:
            return
        self._marked = marked
        self.marks.diamonds, self.marks.best = NOWHERE, None
        if front is None:
            return
        each = front.updates_per_epoch
        known = [
            (values.update / each, value)
            for values in epochs
            if (value := self.quantity.validation(values)) is not None and math.isfinite(value)
        ]
        diamonds = np.array(known, np.float64).reshape(-1, 2)
        diamonds[:, 1] = self._heights(diamonds[:, 1])
        self.marks.diamonds = diamonds
        best = self.quantity.best_epoch(front)
        if best is not None:
            height = float(self._heights(best.value))
            text = tr("best, epoch {epoch}", epoch=best.epoch)
            self.marks.best = Best(best.update / each, height, text)

    # Range

    def set_log(self, on: bool) -> None:
        super().set_log(on)
        self._fitted = None
        self.fits_y = True

    def set_whole(self, whole: Range, least: float) -> None:
        """Say where the runs begin and end, and how little may be looked at."""
        limits = self.view.state["limits"]
        if (tuple(limits["xLimits"]), limits["xRange"][0]) != (whole, least):
            self.view.setLimits(xMin=whole[0], xMax=whole[1], minXRange=least)
        self.set_ranges(x=whole)

    def _fit_height(self) -> None:
        """Choose the range along y so that what was drawn is well in sight.

        While the runs are in sight from end to end, their steep beginning need not be.
        """
        left, right = self.x_range
        xs, ys = self.marks.diamonds.T
        parts = [ys[(xs >= left) & (xs <= right)]]
        for drawn in self._drawn:
            from_x = max(left, _SKIPPED * drawn.length) if self.fits_x else left
            seen = (drawn.xs >= from_x) & (drawn.xs <= right)
            parts += [drawn.lows[seen], drawn.highs[seen]]
        values = np.concatenate(parts)
        values = values[np.isfinite(values)]
        if self.y_axis.logMode:
            values = values[values > math.log10(_LEAST)]
        low, high = (float(values.min()), float(values.max())) if values.size else (0.0, 1.0)
        bottom, top = self._round(low, high)
        if self._fitted is not None and math.isclose(self._fitted[0], right - left, rel_tol=1e-6):
            # Not to and fro with every batch: a range that fits nearly as well stays.
            below, above = self._fitted[1]
            if below <= low and above >= high and top - bottom > 0.7 * (above - below):
                bottom, top = below, above
        self._fitted = right - left, (bottom, top)
        margin = _MARGIN * (top - bottom)
        self.set_ranges(y=(bottom - margin, top + margin))

    def _round(self, low: float, high: float) -> Range:
        if high - low < 1e-6:
            low, high = low - 5e-7, high + 5e-7
        if not self.y_axis.logMode:
            return self.quantity.bounds(low, high, whole=self.fits_x)
        if high - low < math.log10(3):
            bottom, top = LOSS.bounds(10**low, 10**high, whole=False)
            return math.log10(max(bottom, 10**low / 2)), math.log10(top)
        rounds = [math.log10(factor) for factor in (1, 2, 5, 10)]
        below, above = math.floor(low), math.floor(high)
        return (
            max(below + step for step in rounds if below + step <= low + 1e-9),
            min(above + step for step in rounds if above + step >= high - 1e-9),
        )

    # Crosshair

    def read_at(self, point: QPointF | None) -> None:
        self.pointed.emit(None if point is None else point.x())

    @property
    def texts(self) -> tuple[str, ...]:
        """What is read: the batch's own value, smoothed, and the epoch's validation."""
        return tuple(entry.value for entry in self.caption.entries)

    def look_at(self, history: History | None, update: int | None) -> None:
        """Read the values after an update; after the last one, without a crosshair, for None."""
        values: tuple[float | None, ...] = (None, None, None)
        if history is not None and len(history):
            index = (len(history) if update is None else update) - 1
            series = self.quantity.series(history)
            ended = [each for each in history.epochs if each.update <= index + 1]
            values = (
                float(series.values[index]),
                float(series.smoothed[index]),
                self.quantity.validation(ended[-1]) if ended else None,
            )
        pens = [line.opts["pen"] for line in (self.batches, self.smoothed)]
        pens.append(self.style_now.pen(Role.LinkVisited))
        names = tr("batch"), tr("smoothed"), tr(self.validation)
        told = zip(names, pens, values, _SAMPLES, strict=True)
        self.caption.show_entries(
            *(Entry(name, pen, figure(value), "0.0000", kind) for name, pen, value, kind in told)
        )
        crossed = history is not None and update is not None
        self._cross.setVisible(crossed)
        for dot in self._dots:
            dot.hide()
        if history is not None and update is not None:
            x = update / history.updates_per_epoch
            self._cross.setValue(x)
            for dot, value in zip(self._dots, values, strict=False):
                y = float(self._heights(math.nan if value is None else value))
                if math.isfinite(y):
                    dot.put(x, y)


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
