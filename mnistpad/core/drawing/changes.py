"""What can be done to a digit that people read all the same: moved, turned, thickened, covered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from mnistpad.core.drawing.raster import SIDE, Tensor
from mnistpad.core.message import Message

_MIDDLE = (SIDE - 1) / 2

Extreme = Callable[[Tensor, Tensor], Tensor]


@dataclass(frozen=True, slots=True)
class Kind:
    """One way to change a digit: what it is called, and how far it goes."""

    field: str  # of `Change`
    name: str  # for people
    tip: str
    low: float
    high: float
    steps: int  # from low to high
    none: float = 0.0  # the value that changes nothing
    unit: str = "px"


KINDS = (
    Kind(
        "right",
        Message("Right", "direction"),
        Message("Move the digit to the right, or to the left"),
        low=-14,
        high=14,
        steps=56,
    ),
    Kind(
        "down",
        Message("Down", "direction"),
        Message("Move the digit down, or up"),
        low=-14,
        high=14,
        steps=56,
    ),
    Kind(
        "turn",
        Message("Turn", "a digit"),
        Message("Turn the digit, clockwise or the other way"),
        low=-180,
        high=180,
        steps=72,
        unit="°",
    ),
    Kind(
        "scale",
        Message("Scale", "a digit"),
        Message("Make the digit larger or smaller"),
        low=0.3,
        high=2,
        steps=68,
        none=1,
        unit="×",
    ),
    Kind(
        "thickness",
        Message("Thicken"),
        Message("Make the ink thicker, or thinner"),
        low=-2,
        high=4,
        steps=60,
    ),
    Kind(
        "noise",
        Message("Noise"),
        Message("Add a random number to each pixel, up to so much"),
        low=0,
        high=1,
        steps=50,
        unit="",
    ),
    Kind(
        "inverted",
        Message("Invert"),
        Message("Change ink and ground over, by so much"),
        low=0,
        high=1,
        steps=50,
        unit="",
    ),
    Kind(
        "covered",
        Message("Cover", "a part of a digit"),
        Message("Cover a square of so many pixels a side"),
        low=0,
        high=SIDE,
        steps=SIDE,
    ),
    Kind(
        "strength",
        "k",
        Message("So much of the fooling change is added"),
        low=0,
        high=0.5,
        steps=100,
        unit="",
    ),
)
"""All that has a slider, in the order in which it is done."""


@dataclass(frozen=True, slots=True)
class Change:
    """How a digit is changed; as it stands, not at all."""

    right: float = 0.0  # pixels, as down
    down: float = 0.0
    turn: float = 0.0  # degrees, clockwise
    scale: float = 1.0  # above 0
    thickness: float = 0.0  # pixels of ink more, at each side of a line
    noise: float = 0.0  # the largest number that is added to a pixel, or taken away
    inverted: float = 0.0  # from 0, as it was, to 1: ink is ground and ground is ink
    covered: float = 0.0  # side of a square of ground, in pixels
    middle: tuple[int, int] = (SIDE // 2, SIDE // 2)  # the square's: row and column
    strength: float = 0.0  # k: how much of a pattern is added

    def along(self, kind: Kind, value: float) -> Change:
        """The same, but with another value of one kind."""
        values: dict[str, Any] = {kind.field: value}
        return replace(self, **values)

    def apply(self, tensor: Tensor, pattern: Tensor | None = None) -> Tensor:
        """Change a tensor, of shape (28, 28) in [0, 1] as what comes of it.

        A pattern, of that shape and within −1 and 1, is added `strength` times.
        """
        if (self.right, self.down, self.turn, self.scale) != (0, 0, 0, 1):
            tensor = self._moved(tensor)
        if self.thickness:
            tensor = _thickened(tensor, self.thickness)
        if self.inverted:
            tensor = tensor + self.inverted * (1 - 2 * tensor)
        if self.noise:
            tensor = (tensor + self.noise * _static()).clip(0, 1)
        if self.covered >= 1:
            tensor = tensor.copy()
            side = int(self.covered)
            rows, columns = (
                slice(max(at - side // 2, 0), max(at - side // 2 + side, 0)) for at in self.middle
            )
            tensor[rows, columns] = 0
        if self.strength and pattern is not None:
            tensor = (tensor + self.strength * pattern).clip(0, 1)
        return tensor.astype(np.float32, copy=False)

    def _moved(self, tensor: Tensor) -> Tensor:
        """Each pixel is looked for where it was before it was scaled, turned and moved."""
        axis = np.arange(SIDE) - _MIDDLE
        y, x = np.meshgrid(axis - self.down, axis - self.right, indexing="ij")
        angle = np.deg2rad(self.turn)
        columns = (np.cos(angle) * x + np.sin(angle) * y) / self.scale + _MIDDLE
        rows = (np.cos(angle) * y - np.sin(angle) * x) / self.scale + _MIDDLE
        places = (at.astype(np.float32).reshape(1, -1) for at in (rows, columns))
        moved: Tensor = sample(tensor[None], *places)[0]
        return moved


def sample(ink: Tensor, rows: Tensor, columns: Tensor) -> Tensor:
    """Bilinear samples of the images (n, 28, 28) at the places (n, 784); outside is no ink."""
    padded = np.pad(ink, ((0, 0), (1, 2), (1, 2)))
    width = padded.shape[2]
    rows, columns = (np.clip(places + 1, 0, SIDE + 1) for places in (rows, columns))
    row, column = rows.astype(np.int32), columns.astype(np.int32)
    down, right = rows - row, columns - column
    first = np.arange(len(ink), dtype=np.int32)[:, None] * width**2 + row * width + column
    flat = padded.reshape(-1)
    upper = flat[first] * (1 - right) + flat[first + 1] * right
    lower = flat[first + width] * (1 - right) + flat[first + width + 1] * right
    samples: Tensor = upper * (1 - down) + lower * down
    return samples.reshape(ink.shape)


def spread(images: Tensor, extreme: Extreme) -> Tensor:
    """Of each pixel and its four neighbours the largest, or smallest: ink a pixel thicker."""
    padded = np.pad(images, ((0, 0), (1, 1), (1, 1)))
    found = images
    for rows, columns in ((0, 1), (1, 0), (1, 2), (2, 1)):
        found = extreme(found, padded[:, rows : rows + SIDE, columns : columns + SIDE])
    return found


def _thickened(tensor: Tensor, pixels: float) -> Tensor:
    """Whole pixels first, then a part of the way to the next."""
    extreme: Extreme = np.maximum if pixels > 0 else np.minimum
    images = tensor[None]
    for _ in range(int(abs(pixels))):
        images = spread(images, extreme)
    part = np.float32(abs(pixels) % 1)
    if part:
        images = images + part * (spread(images, extreme) - images)
    thicker: Tensor = images[0]
    return thicker


@cache
def _static() -> npt.NDArray[np.float32]:
    """The same noise each time, so that a slider makes it louder and not another."""
    return np.random.default_rng(0).uniform(-1, 1, (SIDE, SIDE)).astype(np.float32)
