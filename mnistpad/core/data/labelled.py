"""Images and their labels, brought to MNIST's shape or refused."""

from io import BufferedIOBase
from typing import IO, Any

import numpy as np
import numpy.typing as npt

from mnistpad.core.classes import MOST
from mnistpad.core.drawing.raster import SIDE
from mnistpad.core.message import Message

MAX_IMAGES = 1_000_000
"""Of one file: four times the largest set of digits that is commonly used, EMNIST's."""

MAX_BYTES = MAX_IMAGES * SIDE * SIDE  # of one file's numbers when unpacked
_STEP = 2**20  # bytes read at a time

ByteArray = npt.NDArray[np.uint8]

Labelled = tuple[ByteArray, ByteArray]
"""Images, shape (n, 28, 28), and the label of each, shape (n,)."""


def read_numbers(file: BufferedIOBase | IO[bytes], size: int, announced: str) -> ByteArray:
    """As many bytes as a file announces; `ValueError` if it has fewer or more.

    Memory for them is asked for, but taken only as far as the file fills it.

    Parameters
    ----------
    announced
        What a message says of the file and the size.
    """
    numbers = np.empty(size, np.uint8)
    found = 0
    while chunk := file.read(min(_STEP, size - found + 1)):
        if found + len(chunk) > size:
            raise ValueError(
                Message("{announced}, but the file goes on behind them", announced=announced)
            )
        numbers.data[found : found + len(chunk)] = chunk
        found += len(chunk)
    if found < size:
        raise ValueError(Message("{announced}, {found} found", announced=announced, found=found))
    return numbers


def labelled(
    images: ByteArray, labels: npt.NDArray[np.integer[Any]], images_name: str, labels_name: str
) -> Labelled:
    """Images and labels that belong together, the images of MNIST's size.

    Parameters
    ----------
    images
        Shape (n, rows, columns); smaller ones are laid in the middle of 28×28.
    labels
        Shape (n,), each within 0 and `MOST`.
    images_name, labels_name
        What a message calls them: the path of a file, perhaps with an array's name.

    Raises
    ------
    ValueError
        If there are none, their counts differ, a label is out of range, or images are larger.
    """
    if images.ndim != 3:
        raise ValueError(
            Message(
                "{name}: images of shape {shape}; (count, rows, columns) is expected",
                name=images_name,
                shape=images.shape,
            )
        )
    if labels.ndim != 1:
        raise ValueError(
            Message(
                "{name}: labels of shape {shape}; one number an image is expected",
                name=labels_name,
                shape=labels.shape,
            )
        )
    count, rows, columns = images.shape
    if not images.size:
        raise ValueError(Message("{name}: there are no images in it", name=images_name))
    if count > MAX_IMAGES:
        raise ValueError(
            Message(
                "{name}: {count:,} images; at most {most:,} can be read",
                name=images_name,
                count=count,
                most=MAX_IMAGES,
            )
        )
    if count != len(labels):
        raise ValueError(
            Message(
                "{images}: {count:,} images, but {labels} has {others:,} labels",
                images=images_name,
                count=count,
                labels=labels_name,
                others=len(labels),
            )
        )
    if max(rows, columns) > SIDE:
        raise ValueError(
            Message(
                "{name}: images of {rows}×{columns} pixels, larger than MNIST's "
                "{side}×{side}; scale them down first",
                name=images_name,
                rows=rows,
                columns=columns,
                side=SIDE,
            )
        )
    wrong = (labels < 0) | (labels > MOST)
    if wrong.any():
        index = int(wrong.argmax())
        raise ValueError(
            Message(
                "{name}: label {index:,} (counted from 0) is {label}; at most {most} "
                "classes can be learnt, with the labels 0 to {last}",
                name=labels_name,
                index=index,
                label=labels[index],
                most=MOST,
                last=MOST - 1,
            )
        )
    if rows < SIDE or columns < SIDE:
        around = [((SIDE - length) // 2, (SIDE - length + 1) // 2) for length in (rows, columns)]
        images = np.pad(images, ((0, 0), *around))
    return images, labels.astype(np.uint8)
