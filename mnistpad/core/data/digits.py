"""Sets of digits: images and labels as arrays, and where they come from."""

from __future__ import annotations

import hashlib
import io
import os
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any

import numpy as np

from mnistpad.core.classes import DIGITS, Classes
from mnistpad.core.data.drawn import SUFFIXES as DRAWN_SUFFIXES
from mnistpad.core.data.drawn import read_drawn
from mnistpad.core.data.found import (
    are_turned,
    is_class_folder,
    read_class_folder,
    read_csv,
    split,
    turned,
)
from mnistpad.core.data.idx import folder_of_sets, is_idx_name, read_idx_set, sets_in
from mnistpad.core.data.labelled import ByteArray, Labelled
from mnistpad.core.data.names import with_names
from mnistpad.core.data.npz import is_single, read_npz
from mnistpad.core.data.pairs import pairs_in, read_pairs
from mnistpad.core.files import from_root, open_regular, read_regular, refusal
from mnistpad.core.message import CLAUSES, Message, joined
from mnistpad.resources import resource

UNREAD = 255  # in predictions: stands for a digit that was not read yet

KERAS_SHA256 = "731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1"
"""Of Keras's mnist.npz."""

MAX_KERAS_BYTES = 2**25  # of a file that could be it: it has 11.5 MB
_SAMPLE = "samples/mnist-5000.npz"


class DataMissing(ValueError):
    """MNIST has not been downloaded; whoever asked for it can offer to."""


@dataclass(frozen=True, slots=True, eq=False)
class DataSet:
    """Digits to learn from, and others to be tested on.

    Images have shape (n, 28, 28), uint8: 0 is ground, 255 full ink; labels (n,), each the place of
    a class's name.
    """

    name: str  # for people: "MNIST sample", the name of a folder
    train_images: ByteArray
    train_labels: ByteArray
    test_images: ByteArray
    test_labels: ByteArray
    remark: str = ""
    """What was done to them as they were read, without a full stop."""
    classes: Classes = DIGITS  # what they are called, by label


class SourceKind(Enum):
    """Where digits come from."""

    SAMPLE = "sample"  # 5,000 of MNIST's, which come with the program
    MNIST = "mnist"  # all 70,000, from Keras's cache
    FILES = "files"  # a folder of IDX files, or an .npz file
    DRAWN = "drawn"  # a file of labelled drawings


@dataclass(frozen=True, slots=True)
class Source:
    """Where a set of digits is to be found."""

    kind: SourceKind
    path: Path | None = None  # the folder or file, for `FILES` and `DRAWN`; None for the others

    def __post_init__(self) -> None:
        if (self.path is not None) != (self.kind in (SourceKind.FILES, SourceKind.DRAWN)):
            raise ValueError(
                Message("a source of kind {kind} has a path", kind=self.kind.value)
                if self.path is None
                else Message("a source of kind {kind} has no path", kind=self.kind.value)
            )

    @classmethod
    def parse(cls, text: str) -> Source:
        """What a user typed: ``sample``, ``mnist``, or the path of a folder or file.

        A folder of one of those names is meant by ``./sample``. `ValueError` if there is nothing
        in the text, or the folder that it is told from is gone.
        """
        if not text.strip():
            raise ValueError(Message("a data set is expected: sample, mnist, or a folder or file"))
        for kind in (SourceKind.SAMPLE, SourceKind.MNIST):
            if text.lower() == kind.value:
                return cls(kind)
        path = Path(text)
        with suppress(RuntimeError):  # ~somebody, who isn't there
            path = path.expanduser()
        return cls.of_path(from_root(path))

    @classmethod
    def of_path(cls, path: Path) -> Source:
        """A folder or file that a user chose."""
        drawn = path.name.lower().endswith(DRAWN_SUFFIXES)
        return cls(SourceKind.DRAWN if drawn else SourceKind.FILES, path)

    @property
    def title(self) -> str:
        """For people."""
        if self.path is not None:
            return self.path.name or str(self.path)
        return "MNIST" if self.kind is SourceKind.MNIST else Message("MNIST sample")

    def to_json(self) -> dict[str, str]:
        """Plain strings, to be kept in settings."""
        kept = {"kind": self.kind.value}
        return kept if self.path is None else kept | {"path": str(self.path)}

    @classmethod
    def from_json(cls, kept: Any) -> Source:
        """What `to_json` gave; `ValueError` if it is anything else."""
        if not isinstance(kept, dict):
            raise ValueError(Message("a data set is kept as an object with kind and path"))
        kind, path = SourceKind(kept.get("kind")), kept.get("path")
        if path is not None and not (isinstance(path, str) and path):
            raise ValueError(Message("a data set's path is kept as text"))
        return cls(kind, None if path is None else Path(path))


def load(source: Source) -> DataSet:
    """Read a source's digits.

    `DataMissing` if MNIST has not been downloaded; `ValueError` or `OSError` if the files are not
    what they should be, or can't be read. The message names the file, what is wrong with it and
    what would be right, and lacks its full stop.
    """
    path = source.path or (resource(_SAMPLE) if source.kind is SourceKind.SAMPLE else keras_cache())
    name, remark, classes = source.title, "", DIGITS
    try:
        match source.kind:
            case SourceKind.SAMPLE:
                train, test = _read_sample(path)
            case SourceKind.MNIST:
                train, test = read_keras_mnist(path)
            case SourceKind.DRAWN:
                train, test = read_drawn(path)
            case SourceKind.FILES:
                name, train, test, remark, classes = _read_files(path)
                if are_turned(train, classes):
                    train, test = turned(train), turned(test)
                    words = Message(
                        "rows and columns were changed over, so the digits were turned upright"
                    )
                    remark = joined(filter(None, (remark, words)), CLAUSES)
    except OSError as error:
        where = Path(error.filename) if isinstance(error.filename, str) else path
        raise type(error)(refusal(error, where)) from error
    except MemoryError:
        raise ValueError(
            Message("{path}: too large for the memory that is left", path=path)
        ) from None
    return DataSet(name, *train, *test, remark, classes)


def keras_cache() -> Path:
    """Where Keras keeps MNIST, whether it is there or not."""
    home = os.environ.get("KERAS_HOME")
    return (Path(home) if home else Path.home() / ".keras") / "datasets" / "mnist.npz"


def read_keras_mnist(path: Path, sha256: str = KERAS_SHA256) -> tuple[Labelled, Labelled]:
    """Read MNIST as Keras downloads it, if it is that to the last byte.

    `DataMissing` if there is no such file; `ValueError` or `OSError` if it is another, or can't be
    read.
    """
    try:
        content = read_regular(path, MAX_KERAS_BYTES)
    except FileNotFoundError:
        raise DataMissing(
            Message(
                "{path}: MNIST has not been downloaded yet; download it, or take the sample or "
                "a folder with MNIST's files",
                path=path,
            )
        ) from None
    if hashlib.sha256(content).hexdigest() != sha256:
        raise ValueError(
            Message(
                "{path}: damaged (this is not MNIST as Keras has it); download it again", path=path
            )
        )
    return _both(path, read_npz(path, io.BytesIO(content)))


def subset(data: DataSet, fraction: float, seed: int) -> DataSet:
    """A part of the training digits, the same part of each class; all test digits.

    Parameters
    ----------
    fraction
        Above 0 and at most 1, else a `ValueError`. At least one digit of each class is kept.
    seed
        Which ones. With the same seed, a smaller part lies within a larger one.
    """
    if not 0 < fraction <= 1:
        raise ValueError(
            Message(
                "a fraction of the data above 0 and at most 1 is expected, not {fraction}",
                fraction=fraction,
            )
        )
    if fraction == 1:
        return data
    rng = np.random.default_rng(seed)
    kept = []
    for label in range(len(data.classes)):
        indices = rng.permutation(np.flatnonzero(data.train_labels == label))
        kept.append(indices[: max(1, round(fraction * len(indices)))])
    chosen = np.sort(np.concatenate(kept))
    return replace(
        data, train_images=data.train_images[chosen], train_labels=data.train_labels[chosen]
    )


def _read_sample(path: Path) -> tuple[Labelled, Labelled]:
    try:
        return _both(path, read_npz(path))
    except (ValueError, OSError) as error:
        reason = refusal(error, path) if isinstance(error, OSError) else error
        raise ValueError(Message("{reason}; install mnistpad again", reason=reason)) from error


def _both(path: Path, parts: tuple[Labelled, Labelled | None]) -> tuple[Labelled, Labelled]:
    """Of a file that comes with test digits."""
    train, test = parts
    if test is None:
        raise ValueError(Message("{path}: there are no test digits in it", path=path))
    return train, test


def _read_files(path: Path) -> tuple[str, Labelled, Labelled, str, Classes]:
    """A folder, or a file of one, that a user chose."""
    folder = path if path.is_dir() else path.parent
    if path.is_dir() and not sets_in(path) and is_class_folder(path):
        parts, named = read_class_folder(path), path.resolve().name
        train, test, remark = _with_tests(parts.train, parts.test, parts.remark)
        classes = parts.classes
        if parts.are_numbers:  # of which a file may have the names
            train, test, classes = with_names(train, test, path, named, folder, classes)
        return named, train, test, remark, classes
    if path.is_dir():
        folder = folder_of_sets(path)
    name, train, test, remark = _read_arrays(path)
    train, test, classes = with_names(train, test, path, name, folder)
    return name, train, test, remark, classes


def _read_arrays(path: Path) -> tuple[str, Labelled, Labelled, str]:
    """What has labels as numbers."""
    test: Labelled | None
    if path.is_dir() and not sets_in(path) and pairs_in(path) and not sets_in(folder_of_sets(path)):
        name, train, test = read_pairs(path)
        return name, *_with_tests(train, test, "")
    if path.suffix.lower() == ".csv":
        return path.stem, *_with_tests(read_csv(path), None, "")
    if path.suffix.lower() in (".pkl", ".pickle"):
        open_regular(path).close()
        raise ValueError(
            Message(
                "{path}: a pickle, which can hold code and is not opened; save the arrays with "
                "numpy.savez",
                path=path,
            )
        )
    if path.is_dir() or is_idx_name(path.name):
        return *read_idx_set(path), ""
    if path.suffix.lower() == ".npy" or (path.suffix.lower() == ".npz" and is_single(path)):
        name, train, test = read_pairs(path)
        return name, *_with_tests(train, test, "")
    if path.suffix.lower() == ".npz":
        train, test = read_npz(path)
        return path.stem, *_with_tests(train, test, "")
    open_regular(path).close()
    raise ValueError(
        Message(
            "{path}: not a set of digits; a folder of IDX files (MNIST's), an .npz file with "
            "Keras's names, arrays (.npy) of images and labels, a table (.csv), a folder of "
            "pictures a class or a file of drawings (.ndjson) can be read",
            path=path,
        )
    )


def _with_tests(
    train: Labelled, test: Labelled | None, remark: str
) -> tuple[Labelled, Labelled, str]:
    """Digits to learn from and to be tested on; if there are none of these, some are split off."""
    if test is not None:
        return train, test, remark
    train, test = split(train)
    words = Message("no test digits in it: {count:,} were set aside as such", count=len(test[0]))
    return train, test, joined(filter(None, (remark, words)), CLAUSES)
