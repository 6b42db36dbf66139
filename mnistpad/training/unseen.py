"""Scribbles of kinds that are not taught: what a recogniser's doubt is measured with."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from mnistpad.core.drawing.raster import Tensor
from mnistpad.training.augment import Points, to_tensor


def unseen_scribbles(count: int, seed: int = 0) -> Tensor:
    """Tensors of `count` scribbles, shape (count, 28, 28), of each kind as many."""
    rng = np.random.default_rng(seed)
    return np.stack([to_tensor(_KINDS[index % len(_KINDS)](rng)) for index in range(count)])


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


_KINDS: tuple[Callable[[np.random.Generator], list[Points]], ...] = (
    _rose, _hatching, _maze, _curves, _noise, _sun, _shading,
)  # fmt: skip
