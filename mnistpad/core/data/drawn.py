"""Digits drawn and labelled in the program, as a set to learn from."""

from pathlib import Path

import numpy as np

from mnistpad.core.data.labelled import ByteArray, Labelled
from mnistpad.core.drawing.quickdraw import BadLine, Kept, KeptPixels, parse_kept, read_lines
from mnistpad.core.drawing.raster import SIDE, rasterise
from mnistpad.core.message import Message

SUFFIXES = (".ndjson", ".ndjson.gz", ".jsonl", ".json")

MAX_DRAWINGS = 100_000  # of one file: rasterising as many takes half a minute
LEAST = 2  # drawings of each digit that is there: one to learn from, one to be tested on
_EVERY = 5  # drawing of a digit is for testing, from its second on


def read_drawn(path: Path) -> tuple[Labelled, Labelled]:
    """Read drawings whose ``word`` is the digit, rasterised as the pad does, and kept pixels.

    Of each digit's drawings the second, seventh, twelfth and so on are for testing, in the order
    of the file: those drawn later change nothing for the earlier ones.

    `OSError` if the file can't be read; `ValueError` if a line is no drawing of a digit, or there
    are fewer than two digits, or fewer than `LEAST` drawings of one.
    """
    images: list[ByteArray] = []
    labels: list[int] = []
    for number, drawing in enumerate(read_lines(path, parse_kept), 1):
        if isinstance(drawing, BadLine):
            raise ValueError(str(drawing))
        if number > MAX_DRAWINGS:
            raise ValueError(
                Message(
                    "{path}: at most {most:,} drawings can be learned from",
                    path=path,
                    most=MAX_DRAWINGS,
                )
            )
        try:
            labels.append(label_of(drawing))
        except ValueError as error:
            raise ValueError(
                Message("{path}: drawing {number} {error}", path=path, number=number, error=error)
            ) from None
        images.append(image_of(drawing))
    return _split(
        np.array(images, np.uint8).reshape(-1, SIDE, SIDE), np.array(labels, np.uint8), path
    )


def label_of(drawing: Kept) -> int:
    """The digit that a drawing is said to show; `ValueError`: it "is not labelled …"."""
    word = drawing.word.strip()
    if word not in tuple("0123456789"):
        raise ValueError(
            Message("is labelled “{word}”; its “word” should be the digit, 0 to 9", word=word[:20])
            if word
            else Message("is not labelled; its “word” should be the digit, 0 to 9")
        )
    if not (drawing.pixels.any() if isinstance(drawing, KeptPixels) else drawing):
        raise ValueError(Message("is labelled {word} and has no ink", word=word))
    return int(word)


def image_of(drawing: Kept) -> ByteArray:
    """A drawing, or what was kept of a picture, as a network is given it: shape (28, 28)."""
    if isinstance(drawing, KeptPixels):
        return drawing.pixels
    return np.rint(255 * rasterise(drawing)).astype(np.uint8)


def _split(images: ByteArray, labels: ByteArray, path: Path) -> tuple[Labelled, Labelled]:
    counts = np.bincount(labels, minlength=10)
    if not len(labels):
        raise ValueError(Message("{path}: there are no drawings in it", path=path))
    if np.count_nonzero(counts) == 1:
        raise ValueError(
            Message(
                "{path}: every drawing is a {digit}; a network learns to tell digits apart, "
                "so draw others too, each {least} times or more",
                path=path,
                digit=labels[0],
                least=LEAST,
            )
        )
    scarce = [str(digit) for digit in np.flatnonzero((counts > 0) & (counts < LEAST))]
    if scarce:
        raise ValueError(
            Message(
                "{path}: only one drawing of {digits}; draw each digit {least} times or more, "
                "one to learn from and one to be tested on",
                path=path,
                digits=", ".join(scarce),
                least=LEAST,
            )
        )
    testing = np.zeros(len(labels), np.bool_)
    for digit in range(10):
        testing[np.flatnonzero(labels == digit)[1::_EVERY]] = True
    return (images[~testing], labels[~testing]), (images[testing], labels[testing])
