"""What the recogniser is taught and measured with, split by writer.

People write alike from one digit to the next, so a drawing by someone seen in training says
little about the next person's. Writers are set apart by name, so that whoever trains again
measures with the same people, and the tests with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from mnistpad.core.data.idx import read_idx
from mnistpad.core.data.labelled import ByteArray
from mnistpad.core.drawing.quickdraw import BadLine, read_drawings
from mnistpad.core.drawing.raster import INK_WIDTH, Tensor, rasterise
from mnistpad.core.drawing.strokes import Drawing

VALIDATION_WRITERS = frozenset({"tra8", "tra20"})
"""Of pendigits: choose between networks, set the temperature and the threshold."""

VALIDATION_IMAGES = 2_500
"""Of MNIST's training images, from the end: choose and calibrate with the validation writers."""

TEST_WRITERS = frozenset({"tra5", "tra11", "tra17", "tra23", "tra29"})
"""Of pendigits: measure what was chosen."""

LETTER_TEST_WRITERS = frozenset({"w05", "w06"})
"""Of the letters: the others' letters are among what is taught as no digit."""

WRITTEN_AS_DIGITS = frozenset("BIOSZbgloqsz")
"""Letters that many people write just as 8, 1, 0, 5, 2, 6, 9: taught neither way."""

LabelArray = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Images:
    """Images of digits, shape (n, 28, 28), and their labels, shape (n,)."""

    images: ByteArray
    labels: LabelArray

    def __getitem__(self, part: slice) -> Images:
        return Images(self.images[part], self.labels[part])

    def tensors(self) -> Tensor:
        """The images in [0, 1], as the recogniser takes them."""
        return (self.images / np.float32(255)).astype(np.float32, copy=False)


@dataclass(frozen=True)
class Pens:
    """Drawings by one group of people."""

    digits: list[Drawing]
    letters: list[Drawing]

    @property
    def labels(self) -> LabelArray:
        """Labels of the digits, shape (n,)."""
        return np.array([int(drawing.word) for drawing in self.digits], np.int64)

    def by_writer(self) -> list[Pens]:
        """The digits of each writer."""
        names = dict.fromkeys(map(writer, self.digits))
        return [Pens(_by(frozenset({name}), self.digits), []) for name in names]

    @property
    def clear_letters(self) -> list[Drawing]:
        """Letters that are not written as some digit is."""
        return [letter for letter in self.letters if letter.word not in WRITTEN_AS_DIGITS]


@dataclass(frozen=True)
class Corpus:
    """All there is to learn from and to be measured with."""

    mnist_train: Images
    mnist_validation: Images
    mnist_test: Images
    train: Pens
    validation: Pens
    test: Pens

    @classmethod
    def read(cls, mnist: Path, pens: Path, *, everyone: bool = False) -> Corpus:
        """Read MNIST's four files and the two files of drawings from their folders.

        With `everyone`, the digits of all writers teach, also of those who choose and measure.

        Raises `OSError` or `ValueError` if a file is missing or is not what it should be.
        """
        digits = _drawings(pens / "pendigits-train.ndjson.gz")
        letters = _drawings(pens / "uji-letters-train.ndjson.gz")
        kept = frozenset() if everyone else VALIDATION_WRITERS | TEST_WRITERS
        mnist_train = _images(mnist, "train")
        return cls(
            mnist_train[:-VALIDATION_IMAGES],
            mnist_train[-VALIDATION_IMAGES:],
            _images(mnist, "t10k"),
            Pens(
                [drawing for drawing in digits if writer(drawing) not in kept],
                [letter for letter in letters if writer(letter) not in LETTER_TEST_WRITERS],
            ),
            Pens(_by(VALIDATION_WRITERS, digits), []),
            Pens(_by(TEST_WRITERS, digits), _by(LETTER_TEST_WRITERS, letters)),
        )


def tensors(drawings: Sequence[Drawing], ink_width: float = INK_WIDTH) -> Tensor:
    """What the recogniser sees of the drawings, shape (n, 28, 28)."""
    return np.stack([rasterise(drawing, ink_width) for drawing in drawings])


def writer(drawing: Drawing) -> str:
    """Who drew it: the part of its name before the dash."""
    return drawing.key_id.partition("-")[0]


def _by(writers: frozenset[str], drawings: Iterable[Drawing]) -> list[Drawing]:
    return [drawing for drawing in drawings if writer(drawing) in writers]


def _drawings(path: Path) -> list[Drawing]:
    drawings = []
    for drawing in read_drawings(path):
        if isinstance(drawing, BadLine):
            raise ValueError(str(drawing))
        drawings.append(drawing)
    return drawings


def _images(folder: Path, part: str) -> Images:
    images = read_idx(folder / f"{part}-images-idx3-ubyte.gz")
    labels = read_idx(folder / f"{part}-labels-idx1-ubyte.gz")
    if images.shape[1:] != (28, 28) or labels.shape != images.shape[:1]:
        raise ValueError(f"{folder}: {part} images and labels do not belong together")
    return Images(images, labels.astype(np.int64))
