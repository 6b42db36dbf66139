"""Arrays of plain numbers in an ``.npz`` file, as the program itself writes and reads them.

What others write, and may be anything, is read by `mnistpad.core.data.npz`.
"""

import io
import lzma
import struct
import tokenize
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from mnistpad.core.files import MB, read_regular
from mnistpad.core.message import Message

Arrays = dict[str, npt.NDArray[Any]]

LARGEST = 2**30
"""Bytes in a file: what training a recipe's largest network goes on from has two thirds of it."""

DAMAGED = (
    ValueError,
    KeyError,
    EOFError,
    SyntaxError,
    OverflowError,
    MemoryError,
    NotImplementedError,
    RuntimeError,
    TypeError,
    struct.error,
    tokenize.TokenError,
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
)
"""What numpy and the zip format raise over a file that was cut off or is something else."""


class DamagedError(ValueError):
    """A file that holds no such arrays."""


def pack(arrays: Mapping[str, npt.NDArray[Any]], *, compressed: bool = False) -> bytes:
    """The content of a file that holds these arrays."""
    content = io.BytesIO()
    # For all that numpy's types know, an array might be called allow_pickle.
    save: Callable[..., None] = np.savez_compressed if compressed else np.savez
    save(content, **arrays)
    return content.getvalue()


def unpack(path: Path, most: int = LARGEST) -> Arrays:
    """Read all arrays of a file.

    Raises `DamagedError` if it is no such file, was cut off, or holds anything but numbers, or more
    of them than `most` bytes; `OSError` if it can't be read, or is itself larger than that.
    """
    # Read first: a damaged archive may name a place before its beginning, which only a file on
    # the disk takes for a fault of the disk's.
    content = io.BytesIO(read_regular(path, most))
    try:
        with zipfile.ZipFile(content) as archive:
            if sum(member.file_size for member in archive.infolist()) > most:
                raise DamagedError(
                    Message(
                        "{path}: it would unpack to more than {most:,} MB, "
                        "which is the most that is read",
                        path=path,
                        most=most // MB,
                    )
                )
        with np.load(content, allow_pickle=False) as members:
            arrays = {name: members[name] for name in members.files}
    except DamagedError:
        raise
    except DAMAGED:
        raise DamagedError(Message("{path}: damaged", path=path)) from None
    # What is no array at all comes as bytes.
    if any(
        not isinstance(array, np.ndarray) or array.dtype.kind not in "biuf"
        for array in arrays.values()
    ):
        raise DamagedError(Message("{path}: damaged", path=path))
    return arrays
