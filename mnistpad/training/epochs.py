"""An epoch's examples: every one seen anew, so that none can be learnt by heart."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

import numpy as np
import numpy.typing as npt

from mnistpad.core.data.labelled import ByteArray
from mnistpad.core.drawing.raster import CLASSES
from mnistpad.training import augment, nondigits, styles
from mnistpad.training.augment import Points, to_points, vary
from mnistpad.training.corpus import Images, Pens
from mnistpad.training.glyphs import DIGITS, draw

NO_DIGIT = -1  # label of what is no digit
_VARIED_TENSORS = 0.25  # of the drawings' tensors: with none, it would be by blur that MNIST's
# images are told from them
_RESTYLED = 0.15  # part of the drawings of a 0, 1 or 7 that are put into another style


@dataclass(frozen=True)
class Mix:
    """How many examples of each kind, beside each MNIST image once, are in an epoch."""

    pen_repeats: int = 2  # variations of each drawing of a digit
    glyphs: int = 6_000
    letter_repeats: int = 10
    signs: int = 6_000
    scribbles: int = 14_000
    overturned: int = 1_500
    together: int = 1_500
    crossed_out: int = 500
    styles: int = 10_000  # digits in ways that are rare in the data
    mnist_repeats: int = 1
    varied_images: float = 0.7  # part of MNIST's images that are varied


LAST = Mix(
    pen_repeats=1,
    glyphs=3_000,
    letter_repeats=12,
    signs=6_000,
    scribbles=14_000,
    styles=4_000,
    mnist_repeats=2,
    varied_images=0.4,
)
"""For a network that goes on, when it has seen variations enough: nearer to MNIST.

With MNIST once instead of twice, and with what is no digit counted as much as a digit, letters are
told better and MNIST is read less well.
"""


@dataclass(frozen=True)
class Epoch:
    """Examples in random order: images (n, 28, 28), labels (n,), 0 to 9 or `NO_DIGIT`."""

    images: ByteArray
    labels: npt.NDArray[np.int64]

    def targets(self) -> npt.NDArray[np.float32]:
        """Probabilities to be learnt, (n, 10): one digit for sure, or each of them alike."""
        targets = np.eye(CLASSES, dtype=np.float32)[self.labels]
        targets[self.labels == NO_DIGIT] = 1 / CLASSES
        return targets


def make_epoch(mnist: Images, pens: Pens, mix: Mix, seed: int, number: int) -> Epoch:
    """The examples of epoch `number`: the same for the same seed."""
    rng = np.random.default_rng([seed, number])
    drawn = [*_digits(pens, mix, rng), *_no_digits(pens, mix, rng)]
    tensors = np.stack([augment.to_tensor(strokes, augment.ink_width(rng)) for _, strokes in drawn])
    pictures = [mnist.images] * mix.mnist_repeats
    images = np.concatenate([*pictures, (tensors * 255 + 0.5).astype(np.uint8)])
    counts = len(images) - len(tensors), len(tensors)
    parts = np.repeat([mix.varied_images, _VARIED_TENSORS], counts)
    varied = rng.random(len(images)) < parts
    images[varied] = augment.vary_images(images[varied], rng)
    labels = np.concatenate([*[mnist.labels] * mix.mnist_repeats, [label for label, _ in drawn]])
    order = rng.permutation(len(labels))
    return Epoch(images[order], labels[order])


def make_epochs(mnist: Images, pens: Pens, mix: Mix, seed: int, count: int) -> Iterator[Epoch]:
    """Epochs one after the other, the next made in a process of its own while one is in use."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        following = pool.submit(make_epoch, mnist, pens, mix, seed, 0)
        for number in range(count):
            epoch = following.result()
            if number + 1 < count:
                following = pool.submit(make_epoch, mnist, pens, mix, seed, number + 1)
            yield epoch


def _digits(pens: Pens, mix: Mix, rng: np.random.Generator) -> Iterable[tuple[int, list[Points]]]:
    for drawing in pens.digits:
        strokes, digit = to_points(drawing), int(drawing.word)
        for _ in range(mix.pen_repeats):
            styled = augment.restyle(digit, strokes, rng) if rng.random() < _RESTYLED else strokes
            yield digit, vary(styled, rng)
    for _ in range(mix.glyphs):
        digit = int(rng.integers(CLASSES))
        glyph = DIGITS[digit][rng.integers(len(DIGITS[digit]))]
        yield digit, vary(to_points(draw(glyph, rng)), rng)
    for _ in range(mix.styles):
        digit, strokes = styles.styled(rng)
        yield digit, vary(strokes, rng)


def _no_digits(
    pens: Pens, mix: Mix, rng: np.random.Generator
) -> Iterable[tuple[int, list[Points]]]:
    for letter in pens.clear_letters:
        for _ in range(mix.letter_repeats):
            yield NO_DIGIT, vary(to_points(letter), rng)
    for _ in range(mix.signs):
        yield NO_DIGIT, nondigits.sign(rng)
    for _ in range(mix.scribbles):
        yield NO_DIGIT, nondigits.scribble(rng)
    digits = [(int(drawing.word), to_points(drawing)) for drawing in pens.digits]
    turnable = [each for each in digits if each[0] in nondigits.OVERTURNED_DIGITS]
    for index in rng.integers(len(turnable), size=mix.overturned):
        digit, strokes = turnable[index]
        yield NO_DIGIT, nondigits.overturned(digit, strokes, rng)
    for left, right in rng.integers(len(digits), size=(mix.together, 2)):
        yield NO_DIGIT, nondigits.together(digits[left][1], digits[right][1], rng)
    for index in rng.integers(len(digits), size=mix.crossed_out):
        yield NO_DIGIT, nondigits.crossed_out(digits[index][1], rng)
