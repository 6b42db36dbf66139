"""IDX, MNIST's own file format, and folders of such files."""

import gzip
import math
import os
import re
import zlib
from contextlib import closing
from io import BufferedIOBase
from pathlib import Path

import numpy as np

from mnistpad.core.data.labelled import (
    MAX_BYTES,
    MAX_IMAGES,
    ByteArray,
    Labelled,
    labelled,
    read_numbers,
)
from mnistpad.core.files import open_regular
from mnistpad.core.message import WORDS, Message, joined

_QMNIST_COLUMNS = 8
_LEVELS, _LOOKED_INTO = 2, 100  # folders below one that are looked into
_GZIP = b"\x1f\x8b"
_BYTES_OF_TYPE = {0x08: 1, 0x0C: 4}  # unsigned bytes, integers

_FILE_NAME = re.compile(
    r"(?:(?P<set>.+?)[-_.])?(?P<part>train|t10k|test)[-_.]"
    r"(?P<kind>images[-_.]idx3[-_.]ubyte|labels[-_.]idx[12][-_.](?:ubyte|int))"
    r"(?: ?\(\d+\))?(?:\.gz)?(?: ?\(\d+\))?",  # (1): downloaded a second time
    re.IGNORECASE,
)

ROLES = tuple((part, kind) for part in ("train", "test") for kind in ("images", "labels"))
"""Of the four files of a set."""


def read_idx(path: Path) -> ByteArray:
    """Read an IDX file of bytes, MNIST's format, gzipped or not.

    The format (http://yann.lecun.com/exdb/mnist/): two zero bytes, the type of the numbers (8:
    unsigned bytes), the number of axes, each axis's length as a big-endian 32-bit integer, then
    the numbers, the last axis fastest. Of integers (12, in 32 bits), only those of QMNIST's labels
    are read, the digit being the first of the eight that an image has.

    Gives an array of the file's shape, as (60000, 28, 28) for images and (60000,) for labels. Gzip
    is told by its first bytes, whatever the file is called.

    `OSError` if the file can't be read; `ValueError` if it is no such file, is cut off, goes on
    behind its last number, or announces more than `MAX_IMAGES` images.
    """
    with open_regular(path) as file:
        packed = file.read(len(_GZIP)) == _GZIP
        file.seek(0)
        if not packed:
            return _read(file, path)
        try:
            with closing(gzip.GzipFile(fileobj=file)) as unpacked:
                return _read(unpacked, path)
        except (EOFError, zlib.error, gzip.BadGzipFile):
            raise ValueError(
                Message("{path}: a broken gzip file; fetch it again", path=path)
            ) from None


def is_idx_name(name: str) -> bool:
    """Whether a file is called as MNIST's or EMNIST's files are."""
    return _FILE_NAME.fullmatch(name) is not None


def read_idx_set(path: Path) -> tuple[str, Labelled, Labelled]:
    """Read the four IDX files of a set, as MNIST's, Fashion-MNIST's or EMNIST's.

    Gives the set's name, the digits to learn from, and those to be tested on.

    Parameters
    ----------
    path
        The folder with them; or one of them, which tells its set from others in that folder.

    `OSError` if a file can't be read; `ValueError` if one of the four is missing, they don't belong
    together, or there are several sets.
    """
    folder = folder_of_sets(path) if path.is_dir() else path.parent
    sets = sets_in(folder)
    if path.is_file() and (match := _FILE_NAME.fullmatch(path.name)):
        chosen = match["set"] or ""
    elif len(sets) == 1:
        (chosen,) = sets
    elif sets:
        raise ValueError(
            Message(
                "{folder}: there are several sets in it ({sets}); choose a folder with one, "
                "or one file of the set",
                folder=folder,
                sets=joined(
                    (name or Message("MNIST’s names") for name in sorted(sets)),
                    WORDS,
                ),
            )
        )
    else:
        raise ValueError(
            Message(
                "{folder}: there are no IDX files in it, or several sets below it; MNIST's are "
                "called train-images-idx3-ubyte, train-labels-idx1-ubyte, "
                "t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte, with or without .gz",
                folder=folder,
            )
        )
    files = sets.get(chosen, {})
    missing = [_file_name(chosen, *role) for role in ROLES if role not in files]
    if missing:
        raise ValueError(
            Message(
                "{folder}: {files} (.gz or not) missing",
                folder=folder,
                files=joined(missing, Message("{first} and {second}")),
            )
        )
    # NIST kept its images column by column, and EMNIST's files have them so.
    by_columns = chosen.lower().startswith("emnist")
    parts = []
    for part in ("train", "test"):
        paths = files[part, "images"], files[part, "labels"]
        images, labels = map(read_idx, paths)
        if by_columns and images.ndim == 3:
            images = np.ascontiguousarray(images.transpose(0, 2, 1))
        parts.append(labelled(images, labels, *map(str, paths)))
    place = folder.resolve()
    return chosen or (place.parent if place.name == "raw" else place).name, parts[0], parts[1]


def folder_of_sets(path: Path) -> Path:
    """The folder itself, or the one below it that alone has IDX files.

    torchvision keeps a set's files as ``MNIST/raw`` in the folder that it is given.
    """
    found, level = [path] * bool(sets_in(path)), [path]
    for _ in range(_LEVELS):
        if found:
            break
        level = [
            below
            for each in level
            for below in sorted(each.iterdir())[:_LOOKED_INTO]
            if below.is_dir()
        ]
        found = [each for each in level if _is_open(each) and sets_in(each)]
        level = [each for each in level if _is_open(each)]
    return found[0] if len(found) == 1 else path


def _is_open(folder: Path) -> bool:
    return os.access(folder, os.R_OK | os.X_OK)


def sets_in(folder: Path) -> dict[str, dict[tuple[str, str], Path]]:
    """The IDX files of a folder by the name of their set and their role in it."""
    sets: dict[str, dict[tuple[str, str], Path]] = {}
    # Of a file and its gzipped twin the unpacked one comes first and is taken, and of downloads the
    # first.
    for path in sorted(folder.iterdir(), key=lambda path: ("(" in path.name, path.name)):
        match = _FILE_NAME.fullmatch(path.name)
        if match and not path.is_dir():
            part = "train" if match["part"].lower() == "train" else "test"
            role = part, match["kind"][: len("images")].lower()
            sets.setdefault(match["set"] or "", {}).setdefault(role, path)
    return sets


def _file_name(chosen: str, part: str, kind: str) -> str:
    part = "t10k" if part == "test" and not chosen else part
    axes = 3 if kind == "images" else 1
    return f"{chosen}-{part}-{kind}-idx{axes}-ubyte".removeprefix("-")


def _read(file: BufferedIOBase, path: Path) -> ByteArray:
    """Numbers of an unpacked file: what the head announces, and never more."""
    start = file.read(4)
    if len(start) < 4 or start[:2] != b"\0\0" or start[2] not in _BYTES_OF_TYPE:
        raise ValueError(Message("{path}: not an IDX file of bytes, MNIST's format", path=path))
    axes = start[3]
    lengths = file.read(4 * axes)
    if not axes or len(lengths) < 4 * axes:
        raise ValueError(Message("{path}: an IDX file that is cut off within its head", path=path))
    shape = tuple(np.frombuffer(lengths, ">u4").tolist())
    size = _BYTES_OF_TYPE[start[2]]
    expected = math.prod(shape) * size
    announced = Message(
        "{path}: {shape} = {expected} bytes announced",
        path=path,
        shape="x".join(map(str, shape)),
        expected=expected,
    )
    if shape[0] > MAX_IMAGES or max(expected, *shape) > MAX_BYTES:
        raise ValueError(
            Message(
                "{announced}; at most {most:,} images of 28x28 can be read",
                announced=announced,
                most=MAX_IMAGES,
            )
        )
    numbers = read_numbers(file, expected, announced)
    if size > 1:
        return _of_integers(numbers, shape, path)
    try:
        return numbers.reshape(shape)
    except ValueError:
        raise ValueError(
            Message("{path}: {axes} axes; images have 3, labels 1", path=path, axes=axes)
        ) from None


def _of_integers(numbers: ByteArray, shape: tuple[int, ...], path: Path) -> ByteArray:
    """QMNIST's labels: the first column, as bytes."""
    if len(shape) != 2 or not 0 < shape[1] <= _QMNIST_COLUMNS:
        raise ValueError(
            Message(
                "{path}: integers of shape {shape}; QMNIST's labels are (count, 8)",
                path=path,
                shape=shape,
            )
        )
    first = np.frombuffer(numbers, ">i4").reshape(shape)[:, 0]
    if (wrong := (first < 0) | (first > 255)).any():
        raise ValueError(
            Message("{path}: label {label}, not in 0–255", path=path, label=first[wrong][0])
        )
    return first.astype(np.uint8)
