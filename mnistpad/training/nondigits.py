"""What is on a pad and no digit: scribbles, signs, letters, digits turned over or two in one.

A network taught digits alone calls everything a digit. These are taught to be any digit with
equal probability (outlier exposure: Hendrycks, Mazeika & Dietterich, "Deep Anomaly Detection
with Outlier Exposure", 2019). Scribbles of some kinds are not taught: with them a recogniser's
doubt is measured.
"""

import numpy as np

from mnistpad.core.drawing.raster import Tensor
from mnistpad.training.augment import Points, to_points, to_tensor, turn, vary
from mnistpad.training.glyphs import OTHERS, draw

OVERTURNED_DIGITS = frozenset({3, 4, 5, 6, 7, 9})
"""Digits that are no digit on their side (3, 4, 5, 7) or in a mirror (3, 4, 6, 9)."""

_QUARTER = np.array([[0.0, 1.0], [-1.0, 0.0]])
_MIRROR = np.array([[-1.0, 0.0], [0.0, 1.0]])


def scribble(rng: np.random.Generator) -> list[Points]:
    """Something without a meaning, of one of many kinds."""
    return _TAUGHT[rng.integers(len(_TAUGHT))](rng)


def unseen_scribbles(count: int, seed: int = 0) -> Tensor:
    """Tensors of `count` scribbles, shape (count, 28, 28), of each kind as many."""
    rng = np.random.default_rng(seed)
    return np.stack([to_tensor(_UNSEEN[index % len(_UNSEEN)](rng)) for index in range(count)])


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
    return [points @ turn(rng.uniform(0, np.pi))]


def _spiral(rng: np.random.Generator) -> list[Points]:
    turns = rng.uniform(2, 5)
    angle = np.linspace(0, turns * 2 * np.pi, int(turns * 24))
    radius = np.linspace(rng.uniform(0, 0.2), 0.5, len(angle))
    points = np.stack([np.cos(angle), np.sin(angle) * rng.choice([-1, 1])], axis=1)
    return [(points * radius[:, None]) @ turn(rng.uniform(0, 6.28))]


def _coil(rng: np.random.Generator) -> list[Points]:
    """Loops that move on, as a telephone's cord, or stay, as a circle drawn over and over."""
    turns = rng.uniform(2.5, 7)
    angle = np.linspace(0, turns * 2 * np.pi, int(turns * 20))
    drift = np.linspace(-1, 1, len(angle)) * rng.uniform(0.0, 1.26) ** 2
    wide = rng.uniform(0.25, 0.5)
    points = np.stack([np.cos(angle) * wide + drift, np.sin(angle) * 0.5], axis=1)
    return [points @ turn(rng.choice([0, np.pi / 2]) + rng.normal(0, 0.2))]


def _figure(rng: np.random.Generator) -> list[Points]:
    """A Lissajous figure of many crossings."""
    across, down = rng.choice([(2, 3), (3, 2), (3, 4), (4, 3), (1, 3), (5, 2), (3, 5)])
    time = np.linspace(0, 2 * np.pi, 120)
    phase = rng.uniform(0.3, 1.3)
    return [np.stack([np.sin(across * time + phase), np.sin(down * time)], axis=1) / 2]


def _cross(rng: np.random.Generator) -> list[Points]:
    lines = [np.array([[-0.5, 0.0], [0.5, 0.0]]) @ turn(angle) for angle in (0.8, -0.8)]
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


def _rose(rng: np.random.Generator) -> list[Points]:
    """A flower drawn in one line."""
    angle = np.linspace(0, 2 * np.pi, 160)
    radius = 0.5 * np.cos(int(rng.integers(3, 7)) * angle) + rng.normal(0, 0.01, 160)
    return [np.stack([np.cos(angle), np.sin(angle)], axis=1) * radius[:, None]]


def _hatching(rng: np.random.Generator) -> list[Points]:
    """Parallel lines, perhaps crossed by others."""
    places = np.linspace(-0.5, 0.5, int(rng.integers(4, 8)))
    lines = [np.array([[x, -0.5], [x + 0.2, 0.5]]) for x in places]
    if rng.random() < 0.5:
        lines += [line[:, ::-1] for line in lines]
    return [line + rng.normal(0, 0.03, (2, 2)) for line in lines]


def _maze(rng: np.random.Generator) -> list[Points]:
    """A walk of right angles."""
    steps = rng.choice([-1.0, 1.0], int(rng.integers(9, 25)))[:, None] * rng.uniform(0.5, 2)
    directions = np.eye(2)[np.arange(len(steps)) % 2]
    return [np.cumsum(steps * directions, axis=0) + rng.normal(0, 0.05, (len(steps), 2))]


def _curves(rng: np.random.Generator) -> list[Points]:
    """Several cubic Bézier curves across each other."""
    time = np.linspace(0, 1, 30)[:, None]
    weights = [(1 - time) ** 3, 3 * time * (1 - time) ** 2, 3 * time**2 * (1 - time), time**3]
    return [
        np.add.reduce([weight * rng.uniform(-0.5, 0.5, 2) for weight in weights])
        for _ in range(int(rng.integers(3, 6)))
    ]


def _noise(rng: np.random.Generator) -> list[Points]:
    """A curve of a few harmonics of random strength and phase."""
    time = np.linspace(0, 2 * np.pi, 200)[:, None]
    harmonics = np.arange(1, 7)
    waves = [
        (np.cos(time * harmonics + rng.uniform(0, 6.28, 6)) * rng.normal(0, 1, 6)).sum(axis=1)
        for _ in range(2)
    ]
    return [np.stack(waves, axis=1)]


def _sun(rng: np.random.Generator) -> list[Points]:
    """A circle with rays."""
    angle = np.linspace(0, 2 * np.pi, 30)
    ring = 0.25 * np.stack([np.cos(angle), np.sin(angle)], axis=1)
    rays = np.arange(int(rng.integers(6, 11))) * 2 * np.pi / 8 + rng.normal(0, 0.1)
    ways = np.stack([np.cos(rays), np.sin(rays)], axis=1)
    return [ring, *(np.stack([0.3 * way, rng.uniform(0.4, 0.5) * way]) for way in ways)]


def _shading(rng: np.random.Generator) -> list[Points]:
    """Overlapping ovals, round and round, as a pen is tried out."""
    angle = np.linspace(0, rng.uniform(5, 12) * 2 * np.pi, 240)
    middle = np.cumsum(rng.normal(0, 0.012, (240, 2)), axis=0)
    axes = rng.uniform(0.2, 0.5, 2)
    return [middle + np.stack([np.cos(angle), np.sin(angle + 0.5)], axis=1) * axes]


_TAUGHT = (
    _wander, _wander, _tangle, _tangle, _zigzag, _spiral, _coil, _coil, _figure,
    _cross, _lines, _flat_line, _dots, _blob, _polygon, _doodles, _doodles,
)  # fmt: skip
_UNSEEN = (_rose, _hatching, _maze, _curves, _noise, _sun, _shading)
