"""What is kept of how a run went: each batch's loss and accuracy, and each epoch's values."""

from __future__ import annotations

import math
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from mnistpad.core.archive import pack, unpack
from mnistpad.core.message import Message
from mnistpad.core.network.series import Series


@dataclass(frozen=True, slots=True)
class EpochValues:
    """What came out of an epoch."""

    epoch: int  # from 1
    update: int  # updates made by its end
    loss: float  # the mean over its batches, as the accuracy
    accuracy: float
    val_loss: float | None  # over the digits kept for validation, if any were, as the accuracy
    val_accuracy: float | None
    seconds: float  # that it took


class BestEpoch(NamedTuple):
    """The epoch at whose end a loss or an accuracy is the best, and that value."""

    epoch: int
    update: int
    value: float


_FIELDS = tuple(field.name for field in fields(EpochValues))
_WHOLE = ("epoch", "update")
_OPTIONAL = ("val_loss", "val_accuracy")


class History:
    """All that is kept of how a run went: each batch's values, and each epoch's that has ended."""

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
        return min(self._known("loss"), key=lambda best: best.value, default=None)

    @property
    def highest_accuracy(self) -> BestEpoch | None:
        """The epoch with the highest accuracy, chosen as `lowest_loss` chooses."""
        return max(self._known("accuracy"), key=lambda best: best.value, default=None)

    def _known(self, name: Literal["loss", "accuracy"]) -> list[BestEpoch]:
        """The epochs to choose from: those that were validated, or else all."""
        ended = [epoch for epoch in self.epochs if 1 <= epoch.update <= len(self)]
        validated = [
            BestEpoch(epoch.epoch, epoch.update, value)
            for epoch in ended
            if (value := getattr(epoch, f"val_{name}")) is not None and math.isfinite(value)
        ]
        smoothed = getattr(self, name).smoothed
        # The smoothing passes over batches that are no number; such an epoch is not known.
        return validated or [
            BestEpoch(epoch.epoch, epoch.update, value)
            for epoch in ended
            if math.isfinite(getattr(epoch, name))
            and math.isfinite(value := float(smoothed[epoch.update - 1]))
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
        """Read what `to_npz_bytes` gave; `ValueError` says what is wrong with it."""
        try:
            return cls._from_arrays(unpack(path))
        except (ValueError, KeyError, OverflowError):
            raise ValueError(
                Message(
                    "{path}: no history of a run, or a damaged one; a file of the arrays "
                    "{arrays} is expected, as mnistpad writes it",
                    path=path,
                    arrays=", ".join(_ARRAYS),
                )
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
