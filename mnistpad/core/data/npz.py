"""Sets of digits as Keras keeps them: ``x_train``, ``y_train``, ``x_test``, ``y_test`` in a .npz.

Of each array, numpy reads the head, and the numbers are read here: `numpy.load` takes the memory
that a head announces before it is known whether they are there. Nothing in it is unpickled.
"""

import errno
import io
import math
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, NamedTuple

import numpy as np
import numpy.typing as npt

from mnistpad.core.archive import DAMAGED
from mnistpad.core.classes import MOST
from mnistpad.core.data.labelled import (
    MAX_BYTES,
    MAX_IMAGES,
    ByteArray,
    Labelled,
    labelled,
    read_numbers,
)
from mnistpad.core.drawing.raster import SIDE
from mnistpad.core.files import open_regular
from mnistpad.core.message import Message

NAMES = ("x_train", "y_train", "x_test", "y_test")  # Keras's names for its arrays
MAX_FILE = 2 * MAX_BYTES
"""Bytes of a file: as many numbers as may be read, to learn from and to be tested on."""

_MAX_HEAD = 2**12  # bytes; numpy writes 128
_BLOCK = 4096  # images converted at a time

# What zipfile raises on archives that are none, damaged, encrypted or packed in a newer way.
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    UnicodeDecodeError,
)


class _Head(NamedTuple):
    """What an array's first bytes say of it."""

    dtype: np.dtype[Any]
    by_columns: bool  # Fortran's order
    shape: tuple[int, ...]
    length: int  # bytes


def read_npz(path: Path, content: IO[bytes] | None = None) -> tuple[Labelled, Labelled | None]:
    """Read digits to learn from, and others to be tested on if there are any.

    Parameters
    ----------
    path
        The file. Images are whole numbers in 0–255 or fractions in 0–1, shape (n, rows,
        columns), perhaps with a last axis of length 1; labels whole numbers, shape (n,).
    content
        What is in the file, where it has been read already.

    `OSError` if the file can't be read; `ValueError` if it is no such file, is damaged, holds other
    things, or more than `MAX_IMAGES`.
    """
    try:
        if content is None:
            with open_regular(path, MAX_FILE) as file:
                return _read(file, path)
        return _read(content, path)
    except (*_DAMAGED, OSError) as error:
        if isinstance(error, OSError) and error.errno != errno.EINVAL:
            raise  # the system's refusal; EINVAL is that of a damaged place to read from
        raise ValueError(
            Message("{path}: a damaged .npz file; save or fetch it again", path=path)
        ) from None


def is_single(path: Path) -> bool:
    """Whether a file is an archive of one array."""
    return len(_names(path)) == 1


def has_kerass_names(path: Path) -> bool:
    """Whether a file's arrays are called as Keras calls them."""
    return set(NAMES) <= _names(path)


def _names(path: Path) -> set[str]:
    """The arrays in a file; none if it is no archive."""
    if path.suffix.lower() != ".npz":
        return set()
    try:
        with open_regular(path, MAX_FILE) as file, zipfile.ZipFile(file) as archive:
            return {name.removesuffix(".npy") for name in archive.namelist()}
    except (*_DAMAGED, OSError, ValueError):
        return set()


def read_array(path: Path, role: str) -> npt.NDArray[Any]:
    """The array of a ``.npy`` file, or of an archive that has no other.

    `role`, one of `NAMES`, is what it should be. Raises as `read_npz` does.
    """
    check = _check_images if role.startswith("x") else _check_labels
    name = str(path)
    try:
        with open_regular(path, MAX_FILE) as file:
            if path.suffix.lower() != ".npz":
                return _array(file, path.stat().st_size, name, check)
            with zipfile.ZipFile(file) as archive:
                return _member(archive, archive.infolist()[0], name, check)
    except _DAMAGED:
        raise ValueError(
            Message("{path}: a damaged file; save or fetch it again", path=path)
        ) from None


def digits_of(
    images: tuple[str, npt.NDArray[Any]], labels: tuple[str, npt.NDArray[Any]]
) -> Labelled:
    """Images and labels, each with what a message calls them, brought to MNIST's shape."""
    (images_name, pixels), (labels_name, classes) = images, labels
    classes = _numbered(classes, labels_name) if classes.ndim == 2 else classes
    return labelled(_to_bytes(pixels, images_name), classes, images_name, labels_name)


def role_of(name: str) -> str:
    """What an array of this name is, in Keras's names: ``x_train`` for ``train-images``."""
    part = "test" if re.search("test|t10k", name, re.IGNORECASE) else "train"
    if re.search(r"label|target|(?:^|[-_. ])y(?:[-_. ]|$)", name, re.IGNORECASE):
        return f"y_{part}"
    if re.search(r"image|imgs|data|(?:^|[-_. ])x(?:[-_. ]|$)", name, re.IGNORECASE):
        return f"x_{part}"
    return ""


def _read(file: IO[bytes], path: Path) -> tuple[Labelled, Labelled | None]:
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, ValueError):
        raise ValueError(
            Message("{path}: not an .npz file, or one that is cut off", path=path)
        ) from None
    with archive:
        inside = {entry.filename.removesuffix(".npy"): entry for entry in archive.infolist()}
        roles = _roles(list(inside))
        missing = [name for name in NAMES if name not in roles]
        if missing and missing != list(NAMES[2:]):
            there = ", ".join(sorted(inside)[:8]) or Message("nothing")
            raise ValueError(
                Message(
                    "{path}: {missing} missing; Keras's names are expected ({names}), there is "
                    "{there}",
                    path=path,
                    missing=", ".join(missing),
                    names=", ".join(NAMES),
                    there=there,
                )
            )

        def part(images: str, labels: str) -> Labelled:
            x, y = roles[images], roles[labels]
            names = [Message("{path}, {array}", path=path, array=array) for array in (x, y)]
            return digits_of(
                (names[0], _member(archive, inside[x], names[0], _check_images)),
                (names[1], _member(archive, inside[y], names[1], _check_labels)),
            )

        return part(*NAMES[:2]), None if missing else part(*NAMES[2:])


def _roles(names: list[str]) -> dict[str, str]:
    """The arrays by what they are: ``train_images``, ``X_train`` and others are told.

    Arrays that were given no names, ``arr_0`` and so on, are taken in Keras's order.
    """
    if sorted(names) in (["arr_0", "arr_1"], [f"arr_{place}" for place in range(4)]):
        return dict(zip(NAMES, sorted(names), strict=False))
    roles: dict[str, str] = {}
    for name in names:
        if role := role_of(name):
            roles.setdefault(role, name)
    return roles | {name: name for name in NAMES if name in names}


def _check_images(head: _Head, name: str) -> None:
    shape = head.shape
    if len(shape) == 2 and shape[1] == SIDE * SIDE:
        return
    if len(shape) not in (3, 4) or (len(shape) == 4 and shape[3] != 1):
        raise ValueError(
            Message(
                "{name}: shape {shape}; (count, rows, columns) is expected", name=name, shape=shape
            )
        )


def _check_labels(head: _Head, name: str) -> None:
    is_one_hot = len(head.shape) == 2 and 2 <= head.shape[1] <= MOST
    if is_one_hot and head.dtype.kind in "uifb":
        return
    if len(head.shape) != 1:
        raise ValueError(
            Message(
                "{name}: shape {shape}; one number an image is expected, shape (count,), or as "
                "many as there are classes, one-hot, and at most {most}",
                name=name,
                shape=head.shape,
                most=MOST,
            )
        )
    if head.dtype.kind not in "ui":
        raise ValueError(
            Message(
                "{name}: dtype {dtype}; whole numbers are expected, as uint8: save "
                'labels.astype("uint8")',
                name=name,
                dtype=head.dtype,
            )
        )


def _member(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, check: Callable[[_Head, str], None]
) -> npt.NDArray[Any]:
    """An archive's array."""
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        # The others can't be unpacked in bounded steps.
        raise ValueError(
            Message("{name}: packed otherwise than numpy.savez does; save it again", name=name)
        )
    with archive.open(entry) as file:
        return _array(file, entry.file_size, name, check)


def _array(
    file: IO[bytes], length: int, name: str, check: Callable[[_Head, str], None]
) -> npt.NDArray[Any]:
    """An array of a file so long, its head checked before memory is taken for it."""
    head = _head(file.read(_MAX_HEAD), name)
    check(head, name)
    file.seek(head.length)
    size = math.prod(head.shape) * head.dtype.itemsize
    most = max(size, length - _MAX_HEAD, *head.shape)
    if head.shape[0] > MAX_IMAGES or most > MAX_BYTES:
        raise ValueError(
            Message(
                "{name}: {dtype} of shape {shape}, {size:,.0f} MB; at most {most:,} "
                "images and {most_size:,.0f} MB can be read",
                name=name,
                dtype=head.dtype,
                shape=head.shape,
                size=length / 1e6,
                most=MAX_IMAGES,
                most_size=MAX_BYTES / 1e6,
            )
        )
    numbers = read_numbers(
        file, size, Message("{name}: {size} bytes announced", name=name, size=size)
    )
    return numbers.view(head.dtype).reshape(head.shape, order="F" if head.by_columns else "C")


def _head(start: bytes, name: str) -> _Head:
    """What the first bytes of an .npy file say; numpy sees no more of it than these."""
    file = io.BytesIO(re.sub(rb"(?<=\d)L", b" ", start))  # as Python 2 wrote lengths: 28L
    try:
        version = np.lib.format.read_magic(file)
    except ValueError:
        raise ValueError(
            Message("{name}: not an array as numpy.savez writes it", name=name)
        ) from None
    read = np.lib.format.read_array_header_1_0
    if version != (1, 0):  # 3.0 is 2.0 with names of fields, which are not plain numbers
        read = np.lib.format.read_array_header_2_0
    try:
        shape, by_columns, dtype = read(file, max_header_size=_MAX_HEAD)
    except (*DAMAGED, Warning):  # which numpy gives of old spellings
        raise ValueError(Message("{name}: not an array of plain numbers", name=name)) from None
    if dtype.hasobject:
        raise ValueError(
            Message(
                "{name}: holds Python objects (a pickle), which are not opened; save plain numbers",
                name=name,
            )
        )
    if dtype.kind not in "buif" or dtype.itemsize > 8 or min(shape, default=0) < 0:
        raise ValueError(Message("{name}: not an array of plain numbers", name=name))
    return _Head(dtype, by_columns, shape, file.tell())


def _numbered(rows: npt.NDArray[Any], name: str) -> npt.NDArray[np.intp]:
    """The classes of one-hot labels."""
    is_one_hot = (rows == 1).sum(axis=1) + (rows == 0).sum(axis=1) == rows.shape[1]
    is_one_hot &= (rows == 1).sum(axis=1) == 1
    if not is_one_hot.all():
        row = int(is_one_hot.argmin())
        raise ValueError(
            Message("{name}: row {row:,} (counted from 0) is not one-hot", name=name, row=row)
        )
    classes: npt.NDArray[np.intp] = rows.argmax(axis=1)
    return classes


def _are_whole(images: npt.NDArray[Any]) -> bool:
    """Whether fractions are whole numbers in 0–255, as pixels that were only made floats are."""
    with np.errstate(invalid="ignore"):
        blocks = (images[start : start + _BLOCK] for start in range(0, len(images), _BLOCK))
        return all(((block >= 0) & (block <= 255) & (block % 1 == 0)).all() for block in blocks)


def _to_bytes(images: npt.NDArray[Any], name: str) -> ByteArray:
    """Images of any numbers as bytes, 255 for full ink; a last axis of length 1 left out."""
    if images.ndim == 4:
        images = images[..., 0]
    if images.ndim == 2:
        images = images.reshape(-1, SIDE, SIDE)
    kind = images.dtype.kind
    if images.dtype == np.uint8 and images.max(initial=0) > 1:
        return np.ascontiguousarray(images)
    # Whole numbers none above 1 are images of ink or none.
    most = 1 if kind == "b" or images.max(initial=0) <= 1 else 255
    if kind == "f" and most == 255 and not _are_whole(images):
        most = 1
    converted = np.empty(images.shape, np.uint8)
    for start in range(0, len(images), _BLOCK):
        block = images[start : start + _BLOCK]
        fine = (block >= 0) & (block <= most)  # which NaN is not
        if not fine.all():
            index = np.unravel_index(int(fine.argmin()), fine.shape)
            expected = Message("0–1 (divide by 255)") if kind == "f" else "0–255"
            raise ValueError(
                Message(
                    "{name}: image {index:,} (counted from 0) has the value {value}; "
                    "{expected} is expected",
                    name=name,
                    index=start + int(index[0]),
                    value=block[index],
                    expected=expected,
                )
            )
        converted[start : start + _BLOCK] = block if most == 255 else np.rint(block * 255.0)
    return converted
