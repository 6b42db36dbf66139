"""Colours between two others, and ink that can be read on a colour."""

import numpy as np
from PySide6.QtGui import QColor


def ramp(first: QColor, last: QColor, steps: int) -> list[int]:
    """Colours from one to another, both included, as an image's colour table wants them."""
    red, green, blue = np.rint(np.linspace(_rgb(first), _rgb(last), steps)).astype(np.int64).T
    table: list[int] = (0xFF000000 | red << 16 | green << 8 | blue).tolist()
    return table


def blend(ground: QColor, other: QColor, share: float) -> QColor:
    """The colour that a ground gets by so much of another, from 0 to 1, that lies upon it."""
    first, last = _rgb(ground), _rgb(other)
    return QColor(*np.rint(first + share * (last - first)).astype(np.int64).tolist())


def clearer(inks: tuple[QColor, QColor], ground: QColor) -> QColor:
    """That one of two inks that is better read on a ground."""
    return max(inks, key=lambda ink: _contrast(ink, ground))


def _contrast(ink: QColor, ground: QColor) -> float:
    """The contrast ratio of the Web Content Accessibility Guidelines, from 1 to 21."""
    dark, light = sorted(_luminance(colour) for colour in (ink, ground))
    return (light + 0.05) / (dark + 0.05)


def _rgb(colour: QColor) -> np.ndarray:
    return np.array([colour.red(), colour.green(), colour.blue()], np.float64)


def _luminance(colour: QColor) -> float:
    parts = _rgb(colour) / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return float(linear @ (0.2126, 0.7152, 0.0722))
