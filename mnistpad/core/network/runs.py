"""What is kept of each run: a folder that holds its recipe, its curves and its weights.

::

    0007/
      run.json          recipe, data, and how far it came: a `Record`
      history.npz       each batch's loss and accuracy, each epoch's values
      epochs/0003.npz   the network's weights after an epoch, rounded
      last.npz          the exact ones where the run was stopped
      checkpoint.npz    all that training goes on from, after the last finished epoch
      begin.npz         the weights that it begins with, if another run left them
      guesses.npz       what the trained network reads in the test digits
      model.keras       the trained network, for Keras
      model.tflite      the same for LiteRT

What the trained network holds is kept once: with it there, the last weights go, and of the last
epoch an empty file is left. A run that is finished has no checkpoint.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from mnistpad.core.archive import pack, unpack
from mnistpad.core.classes import DIGITS, Classes, numbered, read_classes
from mnistpad.core.data.digits import Source
from mnistpad.core.files import MB, read_regular, write_whole
from mnistpad.core.message import Message
from mnistpad.core.network.history import History
from mnistpad.core.network.recipe import Recipe
from mnistpad.core.network.titles import run_named
from mnistpad.core.network.weights import (
    Kept,
    floats,
    pack_weights,
    read_keras_weights,
    unpack_weights,
)
from mnistpad.core.processes import Owner, is_running
from mnistpad.core.temporary import sweep

FloatArray = npt.NDArray[np.float32]
MOST_EPOCHS = 200
"""Epochs of a run whose weights are kept; of longer runs every second, every third, …"""


class RunError(ValueError):
    """A run's folder that can't be used, in words fit for a message."""


class Status(StrEnum):
    RUNNING = "running"
    INTERRUPTED = "interrupted"
    FINISHED = "finished"
    STOPPED = "stopped"
    FAILED = "failed"

    @property
    def is_over(self) -> bool:
        """Whether nothing is left to go on with."""
        return self in (Status.FINISHED, Status.STOPPED, Status.FAILED)


@dataclass(frozen=True, slots=True)
class Record:
    """What a run's folder says of it."""

    number: int  # from 1; no two runs of a store share one
    recipe: Recipe
    source: Source
    data: str  # the source, for people
    created: float  # Unix time
    status: Status = Status.RUNNING
    updates: int = 0  # done so far, as the seconds
    fit_seconds: float = 0.0
    test_loss: float | None = None  # on the test digits, once that is known
    test_accuracy: float | None = None
    owner: Owner | None = None
    """Process that trains it, as its number and the Unix time it began: one that is gone trains
    no more."""
    marked: bool = False  # whether it is to be kept, however many newer ones there are
    base: str = ""  # the run whose network it goes on from, for people; "" if it is a new one
    classes: Classes = DIGITS  # what the network's outputs stand for

    @property
    def is_owned(self) -> bool:
        """Whether the process that trains it is there."""
        return self.owner is not None and is_running(self.owner)

    @property
    def is_elsewhere(self) -> bool:
        """Whether another process than this one trains it."""
        return self.is_owned and self.owner is not None and self.owner[0] != os.getpid()

    def to_json(self) -> dict[str, Any]:
        """The record in JSON's own types."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        if self.classes == numbered(self.recipe.classes):
            del values["classes"]
        return values | {"recipe": self.recipe.to_json(), "source": self.source.to_json()}

    @classmethod
    def from_json(cls, values: Any) -> Record:
        """The record that `to_json` gave; `RunError` if it is none."""
        try:
            owner, recipe = values["owner"], Recipe.from_json(values["recipe"])
            classes = read_classes(values.get("classes", numbered(recipe.classes)))
            given, due = len(classes), recipe.classes
            if given != due:
                raise ValueError(Message("{given} names for {due} outputs", given=given, due=due))
            return cls(
                number=int(values["number"]),
                recipe=recipe,
                source=Source.from_json(values["source"]),
                data=str(values["data"]),
                created=float(values["created"]),
                status=Status(values["status"]),
                updates=int(values["updates"]),
                fit_seconds=float(values["fit_seconds"]),
                **{
                    name: None if values[name] is None else float(values[name])
                    for name in ("test_loss", "test_accuracy")
                },
                owner=None if owner is None else (int(owner[0]), float(owner[1])),
                marked=values.get("marked", False) is True,  # versions before knew no marks
                base=run_named(str(values.get("base", ""))),
                classes=classes,
            )
        except (LookupError, TypeError, ValueError, OverflowError, AttributeError) as error:
            raise RunError(Message("not a run's record ({reason})", reason=error)) from None


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """All that training goes on from."""

    epoch: int  # finished epochs
    updates: int
    seconds: float
    variables: tuple[npt.NDArray[Any], ...]
    """The network's and the optimizer's, in Keras's order."""


class RunFolder:
    """A run's folder; each file in it is written whole or not at all.

    Its methods raise `OSError` where the disk refuses, `RunError` where a file is damaged.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.model = path / "model.keras"
        self.exported = path / "model.tflite"
        self._record = path / "run.json"
        self._history = path / "history.npz"
        self._last = path / "last.npz"
        self._checkpoint = path / "checkpoint.npz"
        self._predictions = path / "guesses.npz"
        self._begin = path / "begin.npz"

    def sweep(self) -> None:
        """Remove what a process left half written when it was killed."""
        for folder in (self.path, self.path / "epochs"):
            sweep(folder)

    def write_record(self, record: Record, *, sync: bool = True) -> None:
        text = json.dumps(record.to_json(), indent=2) + "\n"
        write_whole(self._record, text.encode(), sync=sync)

    def record(self) -> Record:
        try:
            return Record.from_json(json.loads(read_regular(self._record, MB)))
        except (ValueError, RecursionError) as error:
            damaged = Message("damaged; it should be a run's record in JSON")
            reason = error if isinstance(error, RunError) else damaged
            raise RunError(Message("{path}: {reason}", path=self._record, reason=reason)) from None

    def change_record(self, **changes: Any) -> Record:
        """Write the record anew with other values."""
        record = replace(self.record(), **changes)
        self.write_record(record)
        return record

    def write_history(self, history: History) -> None:
        write_whole(self._history, history.to_npz_bytes())

    @property
    def has_history(self) -> bool:
        """Whether the run's curves were kept."""
        return self._history.is_file()

    def history(self) -> History | None:
        """The run's curves; None if none were kept yet."""
        try:
            return History.from_npz(self._history) if self._history.exists() else None
        except ValueError as error:
            raise RunError(str(error)) from None

    def write_weights(self, epoch: int, weights: Sequence[npt.NDArray[Any]]) -> None:
        """Keep the network's weights, in Keras's order, after an epoch; 0: the first ones.

        They are rounded, and exact only where the first ones aren't there.
        """
        self._epoch(epoch).parent.mkdir(exist_ok=True)
        if epoch == 0:
            content = pack(pack_weights(weights))
        elif self._epoch(0).exists():
            content = pack(pack_weights(weights, self._first_weights()))
        else:
            content = _npz(weights)
        write_whole(self._epoch(epoch), content)

    def epochs(self) -> list[int]:
        """Epochs whose weights are kept, in order."""
        names = (path.stem for path in (self.path / "epochs").glob("*.npz"))
        return sorted(int(name) for name in names if name.isdecimal())

    def weights(self, epoch: int) -> list[FloatArray]:
        """The network's weights after an epoch, in Keras's order."""
        path = self._epoch(epoch)
        if epoch == 0:
            return floats(self._first_weights())
        with _damage_told(path):
            arrays = unpack(path)
            if not arrays:
                return read_keras_weights(self.model)
            rounded = any(name.endswith("-step") for name in arrays)
            return floats(unpack_weights(arrays, self._first_weights() if rounded else None))

    def write_first_weights(self, weights: Sequence[npt.NDArray[Any]]) -> None:
        """Let the run begin with these weights, and not with random ones."""
        write_whole(self._begin, _npz(weights))

    def first_weights(self) -> list[FloatArray] | None:
        """What the run is to begin with; None: random ones."""
        return _read_npz(self._begin)[1] if self._begin.exists() else None

    def write_last_weights(self, weights: Sequence[npt.NDArray[Any]]) -> None:
        """Keep the weights of a run that was stopped within an epoch."""
        write_whole(self._last, _npz(weights))

    def last_weights(self) -> list[FloatArray] | None:
        """The weights that the run ended with; None if they weren't kept.

        Those of the trained network, or else of where the run was stopped, or of its last epoch.
        """
        if self.model.exists():
            with _damage_told(self.model):
                return read_keras_weights(self.model)
        if self._last.exists():
            return _read_npz(self._last)[1]
        epochs = self.epochs()
        return self.weights(epochs[-1]) if epochs else None

    def keep_once(self, epoch: int | None) -> None:
        """Drop what the trained network, which is kept by now, makes needless.

        `epoch` is the last one; None if the run was stopped before, and could go on.
        """
        self._last.unlink(missing_ok=True)
        if epoch is not None:
            write_whole(self._epoch(epoch), pack({}))
            self._checkpoint.unlink(missing_ok=True)

    def size(self) -> int:
        """Bytes on the disk of all that is kept."""
        return sum(file.stat().st_size for file in self.path.rglob("*") if file.is_file())

    def _epoch(self, number: int) -> Path:
        return self.path / "epochs" / f"{number:04}.npz"

    def _first_weights(self) -> list[Kept]:
        path = self._epoch(0)
        with _damage_told(path):
            return unpack_weights(unpack(path))

    def write_checkpoint(self, checkpoint: Checkpoint) -> None:
        facts = np.array([checkpoint.epoch, checkpoint.updates, checkpoint.seconds])
        write_whole(self._checkpoint, _npz(checkpoint.variables, facts=facts))

    def checkpoint(self) -> Checkpoint | None:
        """What training goes on from; None before the first epoch was finished."""
        if not self._checkpoint.exists():
            return None
        facts, variables = _read_npz(self._checkpoint)
        if facts.shape != (3,) or not ((facts >= 0) & np.isfinite(facts)).all():
            raise RunError(Message("{path}: no checkpoint of a run", path=self._checkpoint))
        return Checkpoint(int(facts[0]), int(facts[1]), float(facts[2]), tuple(variables))

    def write_predictions(self, predictions: npt.NDArray[np.uint8]) -> None:
        write_whole(self._predictions, _npz([predictions]))

    def predictions(self) -> npt.NDArray[np.uint8] | None:
        """What the trained network reads in each test digit; None if it wasn't asked."""
        if not self._predictions.exists():
            return None
        _, arrays = _read_npz(self._predictions)
        if len(arrays) != 1 or arrays[0].ndim != 1 or arrays[0].dtype != np.uint8:
            raise RunError(Message("{path}: no predictions of a run", path=self._predictions))
        return arrays[0]


class RunStore:
    """All runs that are kept, in a folder that is made with the first; programs may share it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def new(
        self, recipe: Recipe, source: Source, after: int = 0, classes: Classes = ()
    ) -> RunFolder:
        """Begin a run: a folder with a number above `after`, that no other run has."""
        self.path.mkdir(parents=True, exist_ok=True)
        number = max([after, *self._numbers()])
        while True:
            number += 1
            folder = RunFolder(self.path / f"{number:04}")
            try:
                folder.path.mkdir()  # of two programs, one succeeds
            except FileExistsError:
                continue
            begin_run(folder, number, recipe, source, classes)
            return folder

    def folders(self) -> list[RunFolder]:
        """All runs' folders, the oldest first; some may be damaged."""
        return [RunFolder(self.path / f"{number:04}") for number in sorted(self._numbers())]

    def room(self) -> int | None:
        """Bytes that are free on the disk; None if that can't be told."""
        path = self.path
        try:
            while not path.exists() and path != path.parent:
                path = path.parent
            return shutil.disk_usage(path).free
        except OSError:
            return None

    def remove(self, folder: RunFolder) -> None:
        """Delete a run and all that is kept of it."""
        shutil.rmtree(folder.path)

    def _numbers(self) -> list[int]:
        with suppress(FileNotFoundError), os.scandir(self.path) as entries:
            folders = (entry.name for entry in entries if entry.is_dir())
            return [int(name) for name in folders if name.isdecimal()]
        return []


def room_for(recipe: Recipe) -> int:
    """Bytes that a run of this recipe takes on the disk, about, while it is written."""
    weights = 4 * recipe.parameter_count
    # The optimizer has as many numbers again. What is written anew is there twice meanwhile.
    checkpoint, networks = 4 * weights, 3 * weights
    return checkpoint + networks + min(recipe.epochs, MOST_EPOCHS) * weights // 2


def begin_run(
    folder: RunFolder, number: int, recipe: Recipe, source: Source, classes: Classes = ()
) -> None:
    """Write the first record into a run's empty folder."""
    # Whoever pressed Start is not to wait for the disk; the engine writes it again at once.
    classes = classes if len(classes) == recipe.classes else numbered(recipe.classes)
    record = Record(number, recipe, source, source.title, time.time(), classes=classes)
    folder.write_record(record, sync=False)


def _npz(arrays: Sequence[npt.NDArray[Any]], **named: npt.NDArray[Any]) -> bytes:
    return pack({f"{index:03}": array for index, array in enumerate(arrays)} | named)


def _read_npz(path: Path) -> tuple[npt.NDArray[Any], list[npt.NDArray[Any]]]:
    """The facts in it, if there are any, and the numbered arrays."""
    with _damage_told(path):
        arrays = unpack(path)
        facts = arrays.pop("facts", np.empty(0))
        return facts, [arrays[name] for name in sorted(arrays, key=int)]


@contextmanager
def _damage_told(path: Path) -> Iterator[None]:
    """Say of which file it is that a value can't be read."""
    try:
        yield
    except RunError:
        raise
    except ValueError:
        raise RunError(Message("{path}: damaged", path=path)) from None
