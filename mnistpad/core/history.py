"""A run's curves: each batch's loss and accuracy, smoothed, and decimated for drawing.

A screen has a thousand columns and a long run a million batches. What is looked at of a `Series` is
therefore reduced to steps of 1, 2, 4, … values, about one a column, and no extreme is lost on the
way. One level of it is kept as the series grows, for each 32 values: without it a million points
take half a millisecond a curve, and a redraw 1.6 times as long as with a thousand points.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from mnistpad.core.archive import pack, unpack

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]

Places = npt.NDArray[np.intp]

_BLOCK = 128  # values smoothed by one matrix product
_PACK = 32  # values reduced to one as they come


class Series:
    """Values that grow, with their smoothing.

    The smoothing is the exponential moving average with bias correction: the mean of all values
    so far, each weighing ``beta`` times as much as the next one. It passes over values that are
    no number (NaN, infinite).

    Parameters
    ----------
    span
        About how many values the smoothing takes in; ``beta = 1 − 1 / span``.
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

        Parameters
        ----------
        start, stop
            Indices, as in a slice.
        columns
            How many steps there may be (and one more, where both the first and the last are cut).

        Returns
        -------
        positions
            Index of the middle of each step.
        lows, highs
            The extremes within each, NaN where nothing is a number. All extremes of the part, and
            no others, are in them.
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


@dataclass(frozen=True, slots=True)
class EpochValues:
    """What came out of an epoch.

    Attributes
    ----------
    epoch
        From 1.
    update
        How many updates had been made at its end.
    loss, accuracy
        Means over its batches.
    val_loss, val_accuracy
        Over the digits kept for validation, if any were.
    seconds
        How long it took.
    """

    epoch: int
    update: int
    loss: float
    accuracy: float
    val_loss: float | None
    val_accuracy: float | None
    seconds: float


@dataclass(frozen=True, slots=True)
class BestEpoch:
    """The epoch at whose end a value is the best, and that value.

    Attributes
    ----------
    epoch
        From 1.
    update
        How many updates had been made at its end.
    value
        Loss or accuracy.
    """

    epoch: int
    update: int
    value: float


_FIELDS = tuple(field.name for field in fields(EpochValues))
_WHOLE = ("epoch", "update")
_OPTIONAL = ("val_loss", "val_accuracy")


class History:
    """All that is kept of how a run went.

    Parameters
    ----------
    updates_per_epoch
        How many batches make an epoch.

    Attributes
    ----------
    loss, accuracy
        Each batch's own.
    epochs
        Those that have ended, in order.
    """

    def __init__(self, updates_per_epoch: int) -> None:
        if updates_per_epoch < 1:
            raise ValueError(f"an epoch has at least 1 update, not {updates_per_epoch}")
        self.updates_per_epoch = updates_per_epoch
        # A twentieth of an epoch smooths enough to see where it goes, and hardly lags.
        span = min(max(updates_per_epoch / 20, 4), 50)
        self.loss = Series(span)
        self.accuracy = Series(span)
        self.epochs: list[EpochValues] = []

    def __len__(self) -> int:
        """How many updates have been made."""
        return len(self.loss)

    def append(self, losses: npt.ArrayLike, accuracies: npt.ArrayLike) -> None:
        """Add batches: each one's own loss and accuracy."""
        if np.size(losses) != np.size(accuracies):
            raise ValueError(
                f"each batch has a loss and an accuracy, not {np.size(losses)} of one "
                f"and {np.size(accuracies)} of the other"
            )
        self.loss.append(losses)
        self.accuracy.append(accuracies)

    def end_epoch(self, values: EpochValues) -> None:
        """Add what came out of an epoch."""
        self.epochs.append(values)

    @property
    def lowest_loss(self) -> BestEpoch | None:
        """The epoch with the lowest validation loss.

        If none was validated: that at whose end the smoothed loss is lowest. The earliest of
        several; epochs whose value is no number (NaN, infinite) are passed over. None where there
        is nothing to choose from.
        """
        known = self._known([(e.loss, e.val_loss) for e in self.epochs], self.loss)
        return min(known, key=lambda best: best.value, default=None)

    @property
    def highest_accuracy(self) -> BestEpoch | None:
        """The epoch with the highest accuracy, chosen as `lowest_loss` chooses."""
        known = self._known([(e.accuracy, e.val_accuracy) for e in self.epochs], self.accuracy)
        return max(known, key=lambda best: best.value, default=None)

    def _known(
        self, values: Sequence[tuple[float, float | None]], series: Series
    ) -> list[BestEpoch]:
        """The epochs to choose from, by their means over batches and their validation's values."""
        ended = [
            (epoch, mean, validation)
            for epoch, (mean, validation) in zip(self.epochs, values, strict=True)
            if 1 <= epoch.update <= len(self)
        ]
        validated = [
            BestEpoch(epoch.epoch, epoch.update, validation)
            for epoch, _, validation in ended
            if validation is not None and math.isfinite(validation)
        ]
        if validated:
            return validated
        smoothed = series.smoothed
        # The smoothing passes over batches that are no number; such an epoch is not known.
        return [
            BestEpoch(epoch.epoch, epoch.update, value)
            for epoch, mean, _ in ended
            if math.isfinite(mean) and math.isfinite(value := float(smoothed[epoch.update - 1]))
        ]

    def truncate(self, updates: int) -> None:
        """Forget all but the first updates, and the epochs that ended after them."""
        self.loss.truncate(updates)
        self.accuracy.truncate(updates)
        self.epochs = [values for values in self.epochs if values.update <= updates]

    def to_csv(self) -> str:
        """A row a batch; the validation's values stand in the row of their epoch's last batch."""
        count, each = len(self), self.updates_per_epoch
        val_losses, val_accuracies = [""] * count, [""] * count
        for ended in self.epochs:
            if 1 <= ended.update <= count:
                val_losses[ended.update - 1] = _blank(ended.val_loss)
                val_accuracies[ended.update - 1] = _blank(ended.val_accuracy)
        rows = zip(
            range(1, count + 1),
            (index // each + 1 for index in range(count)),
            self.loss.values.astype(str).tolist(),  # float32's own digits: 0.1, not 0.10000000149
            self.accuracy.values.astype(str).tolist(),
            val_losses,
            val_accuracies,
            strict=True,
        )
        heading = "update,epoch,loss,accuracy,val_loss,val_accuracy\n"
        return heading + "".join(f"{u},{e},{x},{a},{vx},{va}\n" for u, e, x, a, vx, va in rows)

    def to_npz_bytes(self) -> bytes:
        """Everything, as the content of an ``.npz`` file of plain numbers."""
        table = [
            [math.nan if value is None else value for value in astuple(ended)]
            for ended in self.epochs
        ]
        arrays = {
            "updates_per_epoch": np.array(self.updates_per_epoch),
            "loss": self.loss.values,
            "accuracy": self.accuracy.values,
            "epochs": np.array(table, np.float64).reshape(-1, len(_FIELDS)),
        }
        return pack(arrays, compressed=True)

    @classmethod
    def from_npz(cls, path: Path) -> History:
        """Read what `to_npz_bytes` gave.

        Raises
        ------
        ValueError
            If the file is damaged or something else; says so in a sentence.
        OSError
            If the file can't be read.
        """
        try:
            return cls._from_arrays(unpack(path))
        except (ValueError, KeyError, OverflowError):
            raise ValueError(
                f"{path}: no history of a run, or a damaged one; a file of the arrays "
                f"{', '.join(_ARRAYS)} is expected, as mnistpad writes it."
            ) from None

    @classmethod
    def _from_arrays(cls, arrays: dict[str, npt.NDArray[np.generic]]) -> History:
        each, loss, accuracy, epochs = (arrays[name] for name in _ARRAYS)
        if each.shape != () or each.dtype.kind not in "iu":
            raise ValueError("no count of updates")
        if loss.ndim != 1 or loss.shape != accuracy.shape:
            raise ValueError("no series")
        if any(array.dtype.kind != "f" for array in (loss, accuracy, epochs)):
            raise ValueError("no numbers")
        history = cls(int(each))
        history.append(loss, accuracy)
        for row in epochs.reshape(-1, len(_FIELDS)).tolist():
            named = dict(zip(_FIELDS, row, strict=True))
            for name in _WHOLE:
                named[name] = int(named[name])
            for name in _OPTIONAL:
                named[name] = None if math.isnan(named[name]) else named[name]
            history.end_epoch(EpochValues(**named))
        updates = [0, *(ended.update for ended in history.epochs), len(history)]
        if updates != sorted(updates):
            raise ValueError("epochs that ended before they began")
        return history


_ARRAYS = ("updates_per_epoch", "loss", "accuracy", "epochs")


def _blank(value: float | None) -> str:
    return "" if value is None else repr(value)
