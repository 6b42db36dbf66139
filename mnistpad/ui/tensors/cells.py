"""How numbers look: their shade, and how they are written in a cell."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QImage, QPalette

from mnistpad.core.tensors.naming import Limits
from mnistpad.ui.colours import ramp
from mnistpad.ui.theme import Role, scaled

LEAST_CELL = 22
"""Height in pixels of a cell whose number can just be read."""

FIGURES = 0.42
"""Height of a number, as a share of its cell's."""

LEVELS = 128
"""Shades of numbers that are lit; as many more are those of numbers that step back."""

_TONE = 0.55  # of the accent at the most behind a number, which stays to be read
_FAINT = 0.22  # of a shade that steps back


class Shades:
    """Colours of numbers between two limits.

    Numbers from 0 up go from the card's ground to the colour of text, as digits do. Where some are
    negative, they go from the ground to the accent, and to the second colour below 0. Those of
    a photo go from black to white.
    """

    def __init__(self, palette: QPalette, limits: Limits | None, *, photo: bool = False) -> None:
        least = float(limits.least) if limits is not None else 0.0
        largest = float(limits.largest) if limits is not None else 1.0
        self.signed = least < 0
        self._most = max(abs(least), abs(largest)) or 1.0
        roles = (Role.Base, Role.Accent, Role.LinkVisited, Role.AlternateBase, Role.WindowText)
        names = tuple(palette.color(role).rgb() for role in roles)
        self.table, self._tones, self._faint = _colours(names, self.signed, photo)

    def levels(self, numbers: npt.NDArray[Any]) -> npt.NDArray[np.uint8]:
        """Places of numbers in the first half of the table."""
        share = numbers.astype(np.float32) / np.float32(self._most)
        if self.signed:
            share = (share + 1) / 2
        scaled = np.nan_to_num(share * (LEVELS - 1), posinf=LEVELS - 1, neginf=0)
        levels: npt.NDArray[np.uint8] = np.clip(np.rint(scaled), 0, LEVELS - 1).astype(np.uint8)
        return levels

    def pixels(self, levels: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint32]:
        """Colours as an image has them; levels from `LEVELS` on step back."""
        found: npt.NDArray[np.uint32] = np.ascontiguousarray(self.table[levels])
        return found

    def tone(self, level: int, lit: bool = True) -> QColor:
        """What stands behind a number."""
        return self._tones[level] if lit else self._faint


@lru_cache(maxsize=16)
def _colours(
    palette: tuple[int, ...], signed: bool, photo: bool
) -> tuple[npt.NDArray[np.uint32], list[QColor], QColor]:
    """Shades and, after them, those that step back; what stands behind numbers; the same, faint."""
    base, accent, second, track, text = (QColor.fromRgb(rgb) for rgb in palette)
    positive = _between(base, accent, _TONE)
    if signed:
        stops: tuple[QColor, ...] = (second, base, accent)
        tones = _through(_between(base, second, _TONE), track, positive)
    else:
        black, white = QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)
        stops = (black, white) if photo else (base, text)
        tones = _through(track, positive)
    faint = _through(*(_between(base, stop, _FAINT) for stop in stops))
    table = np.array(_through(*stops) + faint, np.uint32)
    return table, [QColor.fromRgb(rgb) for rgb in tones], _between(base, track, 0.6)


def _through(*stops: QColor) -> list[int]:
    """`LEVELS` colours from the first stop to the last."""
    steps = LEVELS // (len(stops) - 1)
    return [rgb for first, last in pairwise(stops) for rgb in ramp(first, last, steps)]


def _between(first: QColor, last: QColor, share: float) -> QColor:
    return QColor.fromRgb(ramp(first, last, 101)[round(100 * share)])


def texts(numbers: npt.NDArray[Any]) -> list[str]:
    """Numbers as they are written in cells, all with as many figures after the point."""
    flat = numbers.reshape(-1)
    if flat.dtype.kind in "iub":
        written = map(str, flat.tolist())
    else:
        most = float(np.max(np.abs(flat), initial=0))
        if most >= 1e5 or not np.isfinite(most):
            style = "{:.2g}"
        elif np.all(flat == np.rint(flat)):
            style = "{:.0f}.0"
        else:
            tenths = np.abs(flat * 10 - np.rint(flat * 10)).max() < 1e-4
            style = "{:.1f}" if tenths or most >= 100 else "{:.2f}"
        written = map(style.format, flat.tolist())
    return [text.replace("-", "−") for text in written]


def largest_cell(wide: float, high: float) -> float:
    """Height in pixels of a cell at the most: for the last row of a classroom, if there is room."""
    return max(64.0, min(wide, high) / 6)


def cell_aspect(letters: int) -> float:
    """Width of a cell in heights, for a number of so many letters to fit in."""
    return max(1.0, (0.6 * letters + 1.0) * FIGURES)


def image_of(pixels: npt.NDArray[np.uint32]) -> QImage:
    """A picture of colours in rows and columns, which must outlive it."""
    rows, columns = pixels.shape
    return QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32)


def in_pixels(font: QFont, pixels: float, *, bold: bool = False) -> QFont:
    """The font in a size that fits a cell, with figures of one width."""
    font = scaled(font, 1.0, bold=bold, tabular=True)
    font.setPixelSize(max(round(pixels), 6))
    return font
