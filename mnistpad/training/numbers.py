"""Numbers set together of single digits: a recogniser is measured with them, and never taught."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from mnistpad.core.drawing.strokes import Drawing, Stroke
from mnistpad.training.corpus import writer

GAPS = (0.05, 0.5)
"""Between the digits' boxes, of the digits' height: as people leave them."""


def numbers(
    digits: Sequence[Drawing],
    count: int,
    lengths: tuple[int, int],
    gaps: tuple[float, float] = GAPS,
    seed: int = 0,
) -> list[Drawing]:
    """Numbers of so many digits, each by one writer, `count` by each writer."""
    rng = np.random.default_rng(seed)
    by: defaultdict[str, list[Drawing]] = defaultdict(list)
    for digit in digits:
        by[writer(digit)].append(digit)
    return [
        side_by_side([own[i] for i in rng.integers(len(own), size=length)], rng, gaps)
        for own in by.values()
        for length in rng.integers(lengths[0], lengths[1] + 1, size=count)
    ]


def side_by_side(
    digits: Sequence[Drawing], rng: np.random.Generator, gaps: tuple[float, float] = GAPS
) -> Drawing:
    """A number of digits in their own sizes, on one line or a little off it."""
    bounds = [digit.bounds() for digit in digits]
    height = float(np.mean([bottom - top for _, top, _, bottom in bounds]))
    strokes, x = [], 0.0
    for digit, (left, _, right, bottom) in zip(digits, bounds, strict=True):
        up = bottom + rng.uniform(-0.05, 0.05) * height
        strokes += [Stroke(stroke.xs - left + x, stroke.ys - up) for stroke in digit.strokes]
        x += right - left + rng.uniform(*gaps) * height
    return Drawing(tuple(strokes), "".join(digit.word for digit in digits))
