"""Shapes given by hand: the ways digits are written, and what is mistaken for them.

They are in ``glyphs.txt``, a line each, after a colon: strokes parted by ``;``, within a stroke
smooth pieces parted by ``/``, a piece's points as ``x,y`` in a box of 100 by 100, y downwards. A
piece starts where the last one ended and passes smoothly through its points; where two pieces meet
is a corner.
"""

from functools import cache
from pathlib import Path

import numpy as np

from mnistpad.core.drawing.strokes import Drawing, FloatArray, Stroke


def read_shapes(path: Path) -> list[tuple[str, str]]:
    """What each shape of a file is of, and the shape."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [(name, shape) for name, _, shape in (line.partition(": ") for line in lines)]


_SHAPES = read_shapes(Path(__file__).with_name("glyphs.txt"))

DIGITS = {
    digit: tuple(shape for name, shape in _SHAPES if name == str(digit)) for digit in range(10)
}
"""For each digit, ways to write it: crossed and not, with and without serif, base and loop."""

OTHERS = tuple(shape for name, shape in _SHAPES if not name.isdecimal())
"""Letters, signs and pictures that are no digit, however shakily they are drawn."""


def draw(glyph: str, rng: np.random.Generator, jitter: float = 4.0) -> Drawing:
    """Draw a glyph as a hand would, its points off by `jitter` of 100 (standard deviation)."""
    strokes = []
    for pieces in _parsed(glyph):
        start = np.zeros(2)
        parts: list[FloatArray] = []
        for piece in pieces:
            points = piece + rng.normal(0, jitter, piece.shape)
            if parts:
                points[0] = start
            start = points[-1]
            parts.append(smooth(points))
        strokes.append(Stroke(*np.concatenate(parts).T))
    return Drawing(tuple(strokes))


@cache
def _parsed(glyph: str) -> tuple[tuple[FloatArray, ...], ...]:
    """Strokes of pieces of points, each piece beginning with the end of the one before."""
    strokes = []
    for stroke in glyph.split(";"):
        pieces: list[FloatArray] = []
        for piece in stroke.split("/"):
            points = [[float(number) for number in pair.split(",")] for pair in piece.split()]
            if pieces:
                points.insert(0, pieces[-1][-1].tolist())
            pieces.append(np.array(points))
        strokes.append(tuple(pieces))
    return tuple(strokes)


def smooth(points: FloatArray, steps: int = 8) -> FloatArray:
    """A Catmull-Rom spline through the points; two points give a straight line."""
    padded = np.concatenate([2 * points[:1] - points[1:2], points, 2 * points[-1:] - points[-2:-1]])
    before, here, there, after = (padded[i : len(padded) - 3 + i, None] for i in range(4))
    t = np.arange(steps)[None, :, None] / steps
    curve = here + 0.5 * t * (
        there
        - before
        + t * (2 * before - 5 * here + 4 * there - after)
        + t * t * (3 * (here - there) + after - before)
    )
    return np.concatenate([curve.reshape(-1, 2), points[-1:]])
