"""Ways of writing that are common somewhere and rare in the data, drawn anew every time.

What is taught is made by chance: each style is a function that draws its places and proportions
from ranges. What measures is given by hand (``styles.txt``, in the notation of ``glyphs.txt``) and
never taught: a style counts as read where its idea is, not where its shapes are.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from mnistpad.core.drawing.raster import Tensor
from mnistpad.core.drawing.strokes import Drawing, Stroke
from mnistpad.training.augment import Points, corners, lean, to_points, to_tensor, vary
from mnistpad.training.corpus import LabelArray
from mnistpad.training.glyphs import draw, read_shapes, smooth

_Rng = np.random.Generator

_GIVEN = read_shapes(Path(__file__).with_name("styles.txt"))

_OF_ANY_DIGIT = {"any digit, leaning by 30°": lean, "any digit, corners of a slow mouse": corners}


def styled(rng: _Rng) -> tuple[int, list[Points]]:
    """A digit in one of the styles, and which digit it is."""
    digit, style = _TAUGHT[rng.integers(len(_TAUGHT))]
    strokes = [points + rng.normal(0, 0.012, points.shape) for points in style(rng)]
    return digit, to_points(Drawing(tuple(Stroke(*points.T) for points in strokes)))


def unseen(
    digits: Sequence[Drawing], count: int, seed: int = 0
) -> dict[str, tuple[Tensor, LabelArray]]:
    """By style, `count` tensors and their labels.

    The ways that any digit may be written in, leaning and with corners, are of the `digits`.
    """
    styles = {}
    for name in dict.fromkeys(name for name, _ in _GIVEN):
        rng = np.random.default_rng(seed)
        shapes = [shape for other, shape in _GIVEN if other == name]
        drawn = [to_points(draw(shapes[i % len(shapes)], rng, 3.0)) for i in range(count)]
        tensors = np.stack([to_tensor(vary(strokes, rng, plainly=True)) for strokes in drawn])
        styles[name] = tensors, np.full(count, int(name[0]))
    for name, change in _OF_ANY_DIGIT.items():
        rng = np.random.default_rng(seed)
        chosen = [digits[index] for index in rng.integers(len(digits), size=count)]
        tensors = np.stack([to_tensor(change(to_points(digit), rng)) for digit in chosen])
        styles[name] = tensors, np.array([int(digit.word) for digit in chosen])
    return styles


def _path(rng: _Rng, *places: tuple[float, float], off: float = 0.035) -> Points:
    """A smooth line through the places, each of which is a little off."""
    return smooth(np.array(places) + rng.normal(0, off, (len(places), 2)))


def _ring(rng: _Rng, across: float, down: float, turns: tuple[float, float]) -> Points:
    """An oval around 0, from about its top on; mostly anticlockwise."""
    start, way = rng.normal(-1.3, 0.4), rng.choice([-1, -1, -1, 1])
    angle = start + way * np.linspace(0, 2 * np.pi * rng.uniform(*turns), 40)
    places = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    rounded = np.sign(places) * np.abs(places) ** rng.uniform(0.75, 1.1)
    ring: Points = rounded * [across, down] @ _slant(rng)
    return ring


def _slant(rng: _Rng) -> Points:
    return np.array([[1.0, 0.0], [rng.normal(0, 0.12), 1.0]])


def _slashed_zero(rng: _Rng) -> list[Points]:
    across = rng.uniform(0.22, 0.52)
    angle = rng.uniform(0.45, 1.2) if rng.random() < 0.85 else rng.normal(0, 0.2)
    way = np.array([np.cos(angle), -np.sin(angle)])
    if rng.random() < 0.2:
        way[0] = -way[0]
    edge = way / np.hypot(way[0] / across, way[1] / 0.5)
    ring = _ring(rng, across, 0.5, (0.92, 1.08))
    if rng.random() < 0.2:  # the slash in one go with the ring
        first = np.abs(ring - edge).sum(axis=1).argmin()
        ring = np.concatenate([ring[first:], ring[1 : first + 1]])
        return [np.concatenate([ring, [-edge * rng.uniform(0.7, 1.5)]])]
    middle = rng.normal(0, 0.05, 2)
    ends = [middle + edge * rng.uniform(0.55, 1.6), middle - edge * rng.uniform(0.55, 1.6)]
    return [ring, np.array(ends)]


def _upstroke_one(rng: _Rng) -> list[Points]:
    drop = rng.uniform(0.28, 0.85)
    out = min(drop * rng.uniform(0.4, 1.25), 0.68)
    top = np.array([[0.0, -0.5]])
    up = _path(rng, (-out, drop - 0.5), (-out / 2, drop / 2 - 0.5), (0, -0.5), off=0.03)
    stem = _path(rng, (0, -0.5), (0, 0), (rng.normal(0, 0.08), 0.5), off=0.02)
    foot = [_foot(rng, stem[-1])] if rng.random() < 0.2 else []
    if rng.random() < 0.2:
        return [up, stem, *foot]
    return [np.concatenate([up[:-1], top, stem[1:]]), *foot]


def _foot(rng: _Rng, end: Points) -> Points:
    left, right = rng.uniform(0.12, 0.5, 2)
    tilt = rng.normal(0, 0.03)
    foot: Points = end + np.array([[-left, tilt], [right, -tilt]]) + [0, rng.normal(0, 0.02)]
    return foot


def _footed_one(rng: _Rng) -> list[Points]:
    stem = _path(rng, (0, -0.5), (0, 0), (rng.normal(0, 0.05), 0.5), off=0.02)
    if rng.random() < 0.6:
        out = rng.uniform(0.08, 0.4)
        serif = [[-out, -0.5 + out * rng.uniform(0.4, 1.4)]]
        stem = np.concatenate([serif, stem])
    foot = _foot(rng, stem[-1])
    if rng.random() < 0.3:
        return [np.concatenate([stem, foot])]
    return [stem, foot]


def _hooked_seven(rng: _Rng) -> list[Points]:
    wide, hook = rng.uniform(0.45, 0.95), rng.uniform(0.05, 0.32)
    left = rng.normal(0.02, 0.05) - wide / 2
    bar = _path(
        rng,
        (-wide / 2, -0.48),
        (-wide / 6, -0.48 + rng.normal(0, 0.05)),
        (wide / 6, -0.45 + rng.normal(0, 0.05)),
        (wide / 2, -0.47),
        off=0.02,
    )
    end = rng.uniform(-0.5, 0.35) * wide
    stem = _path(rng, (wide / 2, -0.47), (wide / 4 + end / 2, 0.02), (end, 0.5))
    line = np.concatenate([[[left, hook - 0.48]], bar, stem[1:]])
    return [line, _foot(rng, stem[len(stem) // 2]) * 0.7] if rng.random() < 0.1 else [line]


def _looped_two(rng: _Rng) -> list[Points]:
    size, drop = rng.uniform(0.5, 1.6), rng.uniform(-0.06, 0.22)
    return [
        _path(
            rng,
            (-0.38, -0.25),
            (-0.05, -0.5),
            (0.32, -0.25),
            (0.08, 0.12),
            (-0.24, 0.45),
            (-0.24 - 0.12 * size, 0.42 - 0.04 * size),
            (-0.26, 0.42 - 0.17 * size),
            (0.02, 0.38),
            (0.42, 0.4 + drop),
        )
    ]


def _dipping_two(rng: _Rng) -> list[Points]:
    hump, dip = rng.uniform(0.0, 0.14), rng.uniform(0.0, 0.26)
    upper = _path(rng, (-0.36, -0.25), (0, -0.5), (0.32, -0.25), (0.08, 0.12), (-0.38, 0.46))
    tail = _path(rng, (-0.1, 0.46 - hump), (0.15, 0.46), (0.42, 0.46 + dip))
    return [np.concatenate([upper, tail])]


def _open_four(rng: _Rng) -> list[Points]:
    left, stem, low = rng.uniform(-0.42, -0.1), rng.uniform(0.05, 0.4), rng.uniform(-0.05, 0.22)
    corner = (left - rng.uniform(0, 0.28), low)
    top, right = rng.uniform(-0.5, -0.1), stem + rng.uniform(-0.02, 0.3)
    side = [(left, -0.5), ((left + corner[0]) / 2 - 0.02, low / 2 - 0.25), corner]
    if rng.random() < 0.3:  # round, and in one stroke with the stem
        round_ = _path(rng, *side, ((corner[0] + stem) / 2, low + 0.06), (stem, low - 0.05))
        return [np.concatenate([round_, [[stem, top], [stem + rng.normal(0, 0.06), 0.5]]])]
    bar = np.concatenate([_path(rng, *side, off=0.02), [[right, low + rng.normal(0, 0.04)]]])
    return [bar, _path(rng, (stem, top), (stem + rng.normal(0, 0.05), 0.5))]


def _small_headed_four(rng: _Rng) -> list[Points]:
    low, out = rng.uniform(-0.3, 0.05), rng.uniform(0.16, 0.5)
    past = rng.uniform(0.03, 0.32)
    side = _path(rng, (0, -0.5), (-out / 2, (low - 0.5) / 2), (-out, low), off=0.02)
    bar = np.concatenate([side, [[past, low + rng.normal(0, 0.03)]]])
    foot = (rng.normal(-0.02, 0.06), 0.5)
    lots = rng.random()
    if lots < 0.3:  # the stem first, upwards
        return [np.concatenate([[foot], bar])]
    if lots < 0.5:  # back to the top, then down
        return [np.concatenate([bar, [[0, -0.5], foot]])]
    return [bar, _path(rng, (rng.normal(0, 0.02), -0.5), foot)]


def _hooked_nine(rng: _Rng) -> list[Points]:
    across, down = rng.uniform(0.2, 0.38), rng.uniform(0.17, 0.28)
    head = _ring(rng, across, down, (0.8, 1.05)) + np.array([0, down - 0.5])
    up = rng.uniform(0, 0.28)
    tail = _path(
        rng,
        (across, -0.4),
        (across + rng.normal(0, 0.04), 0.15),
        (across * rng.uniform(0.1, 0.7), 0.48),
        (-across * rng.uniform(0.3, 1), 0.45),
        (-across * rng.uniform(0.8, 1.5), 0.45 - up),
    )
    return [head, tail] if rng.random() < 0.2 else [np.concatenate([head, tail])]


def _tailed_zero(rng: _Rng) -> list[Points]:
    across = rng.uniform(0.25, 0.5)
    ring = _ring(rng, across, 0.5, (0.97, 1.12))
    long = rng.uniform(0.12, 0.45)
    if rng.random() < 0.65:  # to the right, or up
        angle = rng.uniform(-1.6, 0.3)
    else:  # inwards
        angle, long = rng.uniform(0.8, 2.4), long * 0.7
    way = np.array([np.cos(angle), np.sin(angle)]) * long
    bend = ring[-1] + way * 0.5 + rng.normal(0, 0.03, 2)
    return [np.concatenate([ring, smooth(np.array([ring[-1], bend, ring[-1] + way]))])]


def _five_with_bar_apart(rng: _Rng) -> list[Points]:
    body = _path(rng, (0, -0.14), (0.34, 0.16), (0.08, 0.48), (-0.36, 0.4))
    down = _path(rng, (-0.26, -0.4), (-0.3, -0.06), off=0.04)
    left = -0.26 + rng.uniform(-0.05, 0.24)
    above = -0.4 - rng.uniform(-0.04, 0.16)
    bar = _path(rng, (left, above), (left + rng.uniform(0.35, 0.75), above + rng.normal(0, 0.06)))
    return [np.concatenate([down, body]), bar]


def _eight_of_circles(rng: _Rng) -> list[Points]:
    upper, lower = rng.uniform(0.17, 0.27), rng.uniform(0.2, 0.3)
    gap = rng.uniform(-0.08, 0.05)
    rings = [
        _ring(rng, size * rng.uniform(0.75, 1.25), size, (0.95, 1.06)) for size in (upper, lower)
    ]
    return [rings[0], rings[1] + [rng.normal(0, 0.05), upper + lower + gap]]


_TAUGHT: tuple[tuple[int, Callable[[_Rng], list[Points]]], ...] = (
    (0, _slashed_zero), (0, _slashed_zero), (0, _tailed_zero),
    (1, _upstroke_one), (1, _upstroke_one), (1, _footed_one),
    (2, _looped_two), (2, _dipping_two),
    (4, _open_four), (4, _small_headed_four),
    (5, _five_with_bar_apart), (7, _hooked_seven), (7, _hooked_seven),
    (8, _eight_of_circles), (9, _hooked_nine),
)  # fmt: skip
