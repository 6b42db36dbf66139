"""What is on a pad and no digit: scribbles, signs, letters, digits turned over or two in one.

A network taught digits alone calls everything a digit. These are taught to be any digit with
equal probability (outlier exposure: Hendrycks, Mazeika & Dietterich, "Deep Anomaly Detection
with Outlier Exposure", 2019).
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from mnistpad.training.augment import Points, to_points, vary
from mnistpad.training.glyphs import OTHERS, draw

OVERTURNED_DIGITS = frozenset({3, 4, 5, 6, 7, 9})
"""Digits that are no digit on their side (3, 4, 5, 7) or in a mirror (3, 4, 6, 9)."""

_QUARTER = np.array([[0.0, 1.0], [-1.0, 0.0]])
_MIRROR = np.array([[-1.0, 0.0], [0.0, 1.0]])


def scribble(rng: np.random.Generator) -> list[Points]:
    """Something without a meaning, of one of many kinds."""
    return _KINDS[rng.integers(len(_KINDS))](rng)


def sign(rng: np.random.Generator) -> list[Points]:
    """A letter, sign or picture, drawn from its glyph."""
    glyph = OTHERS[rng.integers(len(OTHERS))]
    return vary(to_points(draw(glyph, rng)), rng)


def overturned(digit: int, strokes: list[Points], rng: np.random.Generator) -> list[Points]:
    """One of `OVERTURNED_DIGITS` on its side or in a mirror, whichever makes it none."""
    on_its_side = digit in (5, 7) or (digit in (3, 4) and rng.random() < 0.5)
    matrix = _QUARTER * rng.choice([-1, 1]) if on_its_side else _MIRROR
    return vary([points @ matrix for points in strokes], rng)


def together(left: list[Points], right: list[Points], rng: np.random.Generator) -> list[Points]:
    """Two drawings side by side, or the second under the first."""
    gap = 0.25 + np.ptp(np.concatenate(left)[:, 0]) / 2 + np.ptp(np.concatenate(right)[:, 0]) / 2
    shift = np.array([gap + rng.uniform(-0.15, 0.3), rng.normal(0, 0.08)])
    if rng.random() < 0.2:
        shift = np.array([rng.normal(0, 0.08), 1 + rng.uniform(0, 0.3)])
    return vary([*left, *(points + shift for points in right)], rng)


def crossed_out(strokes: list[Points], rng: np.random.Generator) -> list[Points]:
    """A drawing with a cross or a dense zigzag over it."""
    over = _zigzag(rng) if rng.random() < 0.5 else _cross(rng)
    return vary([*strokes, *over], rng)


def _wander(rng: np.random.Generator) -> list[Points]:
    """A pen that wanders, turning more or less sharply."""
    count = int(rng.integers(40, 160))
    turning = np.cumsum(rng.normal(0, rng.uniform(0.15, 0.9), count)) + rng.uniform(0, 6.28)
    steps = np.stack([np.cos(turning), np.sin(turning)], axis=1)
    return [np.cumsum(steps, axis=0)]


def _tangle(rng: np.random.Generator) -> list[Points]:
    """A curve through random places."""
    count = int(rng.integers(6, 22))
    places = rng.uniform(-1, 1, (count, 2)) * [1, rng.uniform(0.4, 1)]
    where = np.linspace(0, count - 1, count * 8)
    curve = np.stack([np.interp(where, np.arange(count), column) for column in places.T], axis=1)
    kernel = np.hanning(int(rng.integers(3, 17)) + 2)
    smooth = [np.convolve(column, kernel / kernel.sum(), "valid") for column in curve.T]
    return [np.stack(smooth, axis=1)]


def _zigzag(rng: np.random.Generator) -> list[Points]:
    """Back and forth, as one blackens a place or crosses something out."""
    count = int(rng.integers(6, 26))
    along = np.linspace(-0.5, 0.5, count) * rng.uniform(0.2, 1.2)
    height = rng.uniform(0.2, 1)
    across = np.where(np.arange(count) % 2, 0.5, -0.5) * height * rng.uniform(0.7, 1.1, count)
    points = np.stack([along, across], axis=1) + rng.normal(0, 0.03, (count, 2))
    return [points @ _turn(rng.uniform(0, np.pi))]


def _spiral(rng: np.random.Generator) -> list[Points]:
    turns = rng.uniform(2, 5)
    angle = np.linspace(0, turns * 2 * np.pi, int(turns * 24))
    radius = np.linspace(rng.uniform(0, 0.2), 0.5, len(angle))
    points = np.stack([np.cos(angle), np.sin(angle) * rng.choice([-1, 1])], axis=1)
    return [(points * radius[:, None]) @ _turn(rng.uniform(0, 6.28))]


def _coil(rng: np.random.Generator) -> list[Points]:
    """Loops that move on, as a telephone's cord, or stay, as a circle drawn over and over."""
    turns = rng.uniform(2.5, 7)
    angle = np.linspace(0, turns * 2 * np.pi, int(turns * 20))
    drift = np.linspace(-1, 1, len(angle)) * rng.uniform(0.3, 1.6)
    points = np.stack([np.cos(angle) * 0.4 + drift, np.sin(angle) * 0.5], axis=1)
    return [points @ _turn(rng.choice([0, np.pi / 2]) + rng.normal(0, 0.2))]


def _figure(rng: np.random.Generator) -> list[Points]:
    """A Lissajous figure of many crossings."""
    across, down = rng.choice([(2, 3), (3, 2), (3, 4), (4, 3), (1, 3), (5, 2), (3, 5)])
    time = np.linspace(0, 2 * np.pi, 120)
    phase = rng.uniform(0.3, 1.3)
    return [np.stack([np.sin(across * time + phase), np.sin(down * time)], axis=1) / 2]


def _cross(rng: np.random.Generator) -> list[Points]:
    lines = [np.array([[-0.5, 0.0], [0.5, 0.0]]) @ _turn(angle) for angle in (0.8, -0.8)]
    return [line + rng.normal(0, 0.07, (2, 2)) for line in lines]


def _lines(rng: np.random.Generator) -> list[Points]:
    """Some straight lines anywhere."""
    return list(rng.uniform(-0.5, 0.5, (int(rng.integers(3, 8)), 2, 2)))


def _flat_line(rng: np.random.Generator) -> list[Points]:
    """A line that lies, or falls to the right as no 1 does."""
    angle = rng.uniform(-0.35, 0.8)
    line = np.linspace(-0.5, 0.5, 12)[:, None] * [[np.cos(angle), np.sin(angle)]]
    return [line + rng.normal(0, 0.01, line.shape)]


def _dots(rng: np.random.Generator) -> list[Points]:
    """A dot, or a few."""
    places = rng.uniform(-0.5, 0.5, (int(rng.choice([1, 1, 2, 3, 5])), 1, 2))
    return [place + rng.normal(0, 0.01, (3, 2)) * (len(places) > 1) for place in places]


def _blob(rng: np.random.Generator) -> list[Points]:
    """A place blackened all over."""
    angle = np.linspace(0, 16 * 2 * np.pi, 320)
    radius = 0.5 * np.abs(np.sin(angle / 11)) * rng.uniform(0.8, 1)
    points = np.stack([np.cos(angle), np.sin(angle) * rng.uniform(0.5, 1)], axis=1)
    return [points * radius[:, None]]


def _polygon(rng: np.random.Generator) -> list[Points]:
    """Random corners joined in a ring: kites, arrowheads, stars."""
    count = int(rng.integers(5, 10))
    angle = np.sort(rng.uniform(0, 2 * np.pi, count))
    radius = np.where(np.arange(count) % 2, rng.uniform(0.1, 0.3), 0.5)
    corners = np.stack([np.cos(angle), np.sin(angle)], axis=1) * radius[:, None]
    return [np.concatenate([corners, corners[:1]])]


def _doodles(rng: np.random.Generator) -> list[Points]:
    """Two or three short wandering strokes."""
    strokes = []
    for _ in range(int(rng.integers(2, 4))):
        points = _wander(rng)[0][: int(rng.integers(8, 40))]
        points = points / max(float(np.ptp(points, axis=0).max()), 1e-9)
        strokes.append(points * rng.uniform(0.2, 0.8) + rng.uniform(-0.5, 0.5, 2))
    return strokes


def _turn(angle: float) -> Points:
    return np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])


_KINDS: tuple[Callable[[np.random.Generator], list[Points]], ...] = (
    _wander, _wander, _tangle, _tangle, _zigzag, _spiral, _coil, _figure,
    _cross, _lines, _flat_line, _dots, _blob, _polygon, _doodles, _doodles,
)  # fmt: skip
