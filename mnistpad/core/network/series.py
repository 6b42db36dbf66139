"""Values that grow, as a curve's: smoothed, and decimated for drawing.

A screen has a thousand columns and a long run a million batches. What is looked at of a `Series` is
therefore reduced to steps of 1, 2, 4, … values, about one a column, and no extreme is lost on the
way. One level of it is kept as the series grows, for each 32 values: without it a million points
take half a millisecond a curve, and a redraw 1.6 times as long as with a thousand points.
"""

from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]

_BLOCK = 128  # values smoothed by one matrix product
_PACK = 128  # values reduced to one as they come


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
        self._lows = _Growing()  # of each pack
        self._highs = _Growing()
        self._totals = _Growing(np.float64)  # of the smoothing
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
        full = slice(self._lows.size * _PACK, len(self) // _PACK * _PACK)
        finite, smoothed = (
            grown.view()[full].reshape(-1, _PACK) for grown in (self._finite, self._smoothed)
        )
        self._lows.extend(np.fmin.reduce(finite, axis=1))
        self._highs.extend(np.fmax.reduce(finite, axis=1))
        self._totals.extend(smoothed.sum(axis=1, dtype=np.float64))

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
        lows = _reduce(np.fmin, edges, length, self._finite, self._lows)
        return _middles(edges), lows, _reduce(np.fmax, edges, length, self._finite, self._highs)

    def line(self, start: int, stop: int, columns: int) -> tuple[Doubles, Floats]:
        """The smoothing of a part, in the same steps as `envelope`: its mean within each.

        NaN where the smoothing of a value in it is none.
        """
        edges, length = self._steps(start, stop, columns)
        totals = _reduce(np.add, edges, length, self._smoothed, self._totals)
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


def _reduce(
    how: np.ufunc, edges: Places, length: int, values: _Growing, packs: _Growing
) -> npt.NDArray[Any]:
    """Reduce each step: from packs, and at the ends, or where steps are shorter, from values."""
    start, stop = int(edges[0]), int(edges[-1])
    part, places = values.view()[start:stop], edges[:-1] - start
    if length >= _PACK:
        first = min(-(-start // _PACK) * _PACK, stop)
        last = max(stop // _PACK * _PACK, first)
        whole = packs.view()[-(-first // _PACK) : last // _PACK]
        part = np.concatenate([part[: first - start], whole, part[last - start :]])
        places[1:] = first - start + (edges[1:-1] - first) // _PACK
    return np.asarray(how.reduceat(part, places, dtype=packs.view().dtype))


def _middles(edges: Places) -> Doubles:
    return np.asarray((edges[:-1] + edges[1:] - 1) / 2)
