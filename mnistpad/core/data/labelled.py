"""Images and their labels, brought to MNIST's shape or refused."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from mnistpad.core.drawing.raster import SIDE

MAX_IMAGES = 1_000_000
"""Of one file: four times the largest set of digits that is commonly used, EMNIST's."""

MAX_BYTES = MAX_IMAGES * SIDE * SIDE
"""Of one file's numbers when unpacked."""

ByteArray = npt.NDArray[np.uint8]

Labelled = tuple[ByteArray, ByteArray]
"""Images, shape (n, 28, 28), and the digit that each shows, shape (n,)."""


def labelled(
    images: ByteArray, labels: npt.NDArray[np.integer[Any]], images_name: str, labels_name: str
) -> Labelled:
    """Images and labels that belong together, the images of MNIST's size.

    Parameters
    ----------
    images
        Shape (n, rows, columns); smaller ones are laid in the middle of 28×28.
    labels
        Shape (n,), each within 0–9.
    images_name, labels_name
        What a message calls them: the path of a file, perhaps with an array's name.

    Raises
    ------
    ValueError
        If there are none, their counts differ, a label is no digit, or images are larger.
    """
    if images.ndim != 3:
        raise ValueError(
            f"{images_name}: images of shape {images.shape}; (count, rows, columns) is expected"
        )
    if labels.ndim != 1:
        raise ValueError(
            f"{labels_name}: labels of shape {labels.shape}; one number an image is expected, "
            "0 to 9"
        )
    count, rows, columns = images.shape
    if not images.size:
        raise ValueError(f"{images_name}: there are no images in it")
    if count > MAX_IMAGES:
        raise ValueError(f"{images_name}: {count:,} images; at most {MAX_IMAGES:,} can be read")
    if count != len(labels):
        raise ValueError(
            f"{images_name}: {count:,} images, but {labels_name} has {len(labels):,} labels"
        )
    if max(rows, columns) > SIDE:
        raise ValueError(
            f"{images_name}: images of {rows}×{columns} pixels, larger than MNIST's {SIDE}×{SIDE}; "
            "scale them down first"
        )
    wrong = (labels < 0) | (labels > 9)
    if wrong.any():
        index = int(wrong.argmax())
        hint = (
            "; of EMNIST's sets, emnist-digits and emnist-mnist hold digits alone"
            if "emnist" in labels_name.lower()
            else ""
        )
        raise ValueError(
            f"{labels_name}: label {index:,} (counted from 0) is {labels[index]}, "
            f"not a digit 0–9{hint}"
        )
    return _in_the_middle(images), labels.astype(np.uint8)


def _in_the_middle(images: ByteArray) -> ByteArray:
    count, rows, columns = images.shape
    if rows == columns == SIDE:
        return images
    top, left = (SIDE - rows) // 2, (SIDE - columns) // 2
    laid = np.zeros((count, SIDE, SIDE), np.uint8)
    laid[:, top : top + rows, left : left + columns] = images
    return laid
