"""Values that grow, as a curve's: smoothed, and decimated for drawing.

A screen has a thousand columns and a long run a million batches. What is looked at of a `Series` is
therefore reduced to steps of 1, 2, 4, … values, about one a column, and no extreme is lost on the
way. Three levels of it are kept as the series grows, so that a step of up to 8,192 values is made
of eight numbers at most: without them a million points take half a millisecond a curve.
"""

from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]

_BLOCK = 128  # values smoothed by one matrix product
_PACKS = (16, 128, 1024)  # so many values in a row are reduced to one as they come


class Series:
    """Values that grow, with their smoothing.

    The smoothing is the exponential moving average with bias correction: the mean of all values
    so far, each weighing ``beta`` times as much as the next one. It passes over values that are
    no number (NaN, infinite), and takes in about `span` of them: ``beta = 1 − 1 / span``.
    """

    def __init__(self, span: float = 25) -> None:
        if not span >= 1:
            raise ValueError(f"the smoothing takes in at least 1 value, not {span:g}")
        self.span = span
        beta = 1 - 1 / span
        powers = np.arange(_BLOCK)
        lags = powers[:, None] - powers[None, :]
        # Row i: what each value of a block weighs in the sum up to its value i.
        self._weights = np.where(lags >= 0, beta ** np.maximum(lags, 0), 0.0).T
        self._fade = beta ** (powers + 1)
        self._clear()

    def _clear(self) -> None:
        self._values = _Growing()
        self._finite = _Growing()  # NaN where a value is infinite
        self._smoothed = _Growing()
        self._lows = _Reduced(np.fmin, self._finite)
        self._highs = _Reduced(np.fmax, self._finite)
        self._totals = _Reduced(np.add, self._smoothed, np.float64)
        self._sums = np.zeros(2)  # weighted sum of the values, and sum of the weights, up to now

    def __len__(self) -> int:
        return self._values.size

    @property
    def values(self) -> Floats:
        """As they came; a view not to be written to."""
        return self._values.view()

    @property
    def smoothed(self) -> Floats:
        """One for each value; NaN before the first that is a number."""
        return self._smoothed.view()

    def append(self, values: npt.ArrayLike) -> None:
        """Go on with these values."""
        with np.errstate(over="ignore"):  # beyond float32: infinite
            new = np.asarray(values).astype(np.float32).reshape(-1)
        if not new.size:
            return
        self._values.extend(new)
        self._finite.extend(np.where(np.isfinite(new), new, np.float32(np.nan)))
        self._smoothed.extend(self._smooth(new))
        for reduced in (self._lows, self._highs, self._totals):
            reduced.catch_up()

    def truncate(self, size: int) -> None:
        """Forget all but the first values."""
        if size < len(self):
            kept = self.values[: max(size, 0)].copy()
            self._clear()
            self.append(kept)

    def envelope(self, start: int, stop: int, columns: int) -> tuple[Doubles, Floats, Floats]:
        """The lowest and highest values of a part, in steps of 1, 2, 4, … values.

        Steps begin at multiples of their length, so that they stay where they are while the
        series grows; only the first and the last are cut where the part begins and ends.

        There may be so many steps as `columns` (and one more, where both the first and the last are
        cut). Given are the index of the middle of each step, and the lowest and the highest value
        in it, NaN where nothing is a number.
        """
        edges, length = self._steps(start, stop, columns)
        lows, highs = self._lows.within(edges, length), self._highs.within(edges, length)
        return _middles(edges), lows, highs

    def line(self, start: int, stop: int, columns: int) -> tuple[Doubles, Floats]:
        """The smoothing of a part, in the same steps as `envelope`: its mean within each.

        NaN where the smoothing of a value in it is none.
        """
        edges, length = self._steps(start, stop, columns)
        totals = self._totals.within(edges, length)
        return _middles(edges), (totals / np.diff(edges)).astype(np.float32)

    def _steps(self, start: int, stop: int, columns: int) -> tuple[Places, int]:
        """Where the steps of a part begin and the last one ends, and how long they are."""
        start = min(max(start, 0), len(self))
        stop = min(max(stop, start), len(self))
        length = 1
        while stop - start > columns * length:
            length *= 2
        inner = np.arange((start // length + 1) * length, stop, length)
        ends = [start, stop] if start < stop else [start]
        return np.concatenate([ends[:1], inner, ends[1:]]).astype(np.intp), length

    def _smooth(self, new: Floats) -> Floats:
        known = np.isfinite(new)
        count = -(-new.size // _BLOCK)
        terms = np.zeros((2, count * _BLOCK))
        terms[0, : new.size] = np.where(known, new, 0)
        terms[1, : new.size] = known
        sums = terms.reshape(2, count, _BLOCK) @ self._weights  # within each block
        before = np.empty((2, count, 1))
        for block in range(count):
            before[:, block, 0] = self._sums
            self._sums = self._sums * self._fade[-1] + sums[:, block, -1]
        sums += before * self._fade
        total, weight = sums.reshape(2, -1)[:, : new.size]
        self._sums = sums.reshape(2, -1)[:, new.size - 1].copy()
        smoothed = np.full(new.size, np.nan)
        np.divide(total, weight, out=smoothed, where=weight > _FADED)
        return smoothed.astype(np.float32)


_FADED = 1e-250  # a sum of weights below this has lost its digits


class _Growing:
    """An array that doubles its room when that is full."""

    def __init__(self, dtype: npt.DTypeLike = np.float32) -> None:
        self._room = np.empty(16, dtype)
        self.size = 0

    def view(self) -> npt.NDArray[Any]:
        shown = self._room[: self.size]
        shown.flags.writeable = False
        return shown

    def extend(self, new: npt.NDArray[Any]) -> None:
        size = self.size + new.size
        if size > self._room.size:
            room = np.empty(max(size, 2 * self._room.size), self._room.dtype)
            room[: self.size] = self._room[: self.size]
            self._room = room
        self._room[self.size : size] = new
        self.size = size


class _Reduced:
    """Values that grow, reduced by a function: each pack in a row to one, and any steps of them."""

    def __init__(
        self, how: np.ufunc, values: _Growing, dtype: type[np.float32 | np.float64] = np.float32
    ) -> None:
        self._how = how
        self._values = values
        self._dtype = dtype
        self._levels = {pack: _Growing(dtype) for pack in _PACKS}

    def catch_up(self) -> None:
        """Reduce the packs that have become complete."""
        finer, length = self._values.view(), 1  # values, then the packs of the level before
        for pack, level in self._levels.items():
            each = pack // length
            new = finer[level.size * each : finer.size // each * each].reshape(-1, each)
            level.extend(self._how.reduce(new, axis=1, dtype=self._dtype))
            finer, length = level.view(), pack

    def within(self, edges: Places, length: int) -> npt.NDArray[Any]:
        """Each step of a length reduced: from packs, and at both ends from values.

        All of it from values where a step is shorter than any pack.
        """
        start, stop = int(edges[0]), int(edges[-1])
        part, places = self._values.view()[start:stop], edges[:-1] - start
        pack = max((pack for pack in self._levels if pack <= length), default=0)
        if pack:
            first = min(-(-start // pack) * pack, stop)
            last = max(stop // pack * pack, first)
            whole = self._levels[pack].view()[-(-first // pack) : last // pack]
            part = np.concatenate([part[: first - start], whole, part[last - start :]])
            places[1:] = first - start + (edges[1:-1] - first) // pack
        return np.asarray(self._how.reduceat(part, places, dtype=self._dtype))


def _middles(edges: Places) -> Doubles:
    return np.asarray((edges[:-1] + edges[1:] - 1) / 2)
