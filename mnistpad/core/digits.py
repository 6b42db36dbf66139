"""Sets of digits: images and labels as arrays."""

from __future__ import annotations

import gzip
import math
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

ByteArray = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class DataSet:
    """Digits to learn from, and others to be tested on.

    Attributes
    ----------
    name
        For people: "MNIST sample", the name of a folder.
    train_images, test_images
        Shape (n, 28, 28), uint8: 0 is ground, 255 full ink.
    train_labels, test_labels
        Shape (n,), uint8, each within 0–9.
    """

    name: str
    train_images: ByteArray
    train_labels: ByteArray
    test_images: ByteArray
    test_labels: ByteArray


_GZIP = b"\x1f\x8b"
_UNSIGNED_BYTES = 0x08


def read_idx(path: Path) -> ByteArray:
    """Read an IDX file of bytes, MNIST's format, gzipped or not.

    The format (http://yann.lecun.com/exdb/mnist/): two zero bytes, the type of the numbers (8:
    unsigned bytes), the number of axes, each axis's length as a big-endian 32-bit integer, then
    the numbers, the last axis fastest.

    Parameters
    ----------
    path
        The file, whatever it is called: gzip is told by its first bytes.

    Returns
    -------
    ByteArray
        Of the file's shape, as (60000, 28, 28) for images and (60000,) for labels.

    Raises
    ------
    ValueError
        If the file is no such file, is cut off, or goes on behind its last number.
    OSError
        If the file can't be read.
    """
    content = path.read_bytes()
    if content.startswith(_GZIP):
        try:
            content = gzip.decompress(content)
        except (EOFError, zlib.error, gzip.BadGzipFile):
            raise ValueError(f"{path}: a broken gzip file; fetch it again") from None
    if len(content) < 4 or content[:2] != b"\0\0" or content[2] != _UNSIGNED_BYTES:
        raise ValueError(f"{path}: not an IDX file of bytes, MNIST's format")
    head = 4 + 4 * content[3]
    if not content[3] or len(content) < head:
        raise ValueError(f"{path}: an IDX file that is cut off within its head")
    shape = tuple(np.frombuffer(content[4:head], ">u4").tolist())
    expected, found = math.prod(shape), len(content) - head
    if found != expected:
        size = "x".join(map(str, shape))
        raise ValueError(f"{path}: {size} = {expected} bytes announced, {found} found")
    return np.frombuffer(content, np.uint8, offset=head).reshape(shape)
