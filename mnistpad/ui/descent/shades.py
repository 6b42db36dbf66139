"""How dark a loss is on a map and on a surface of it."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from mnistpad.ui.painting import mixed
from mnistpad.ui.theme import Role

SHADES = 64
"""From the lowest loss to the highest."""

_DEEPEST = 0.34  # share of the accent where the loss is lowest


def shades(palette: QPalette) -> list[QColor]:
    """Colours from the lowest loss to the highest, and last that of no loss."""
    shares = [_DEEPEST * (1 - shade / (SHADES - 1)) ** 1.3 for shade in range(SHADES)]
    colours = [mixed(palette, Role.Base, Role.Accent, share) for share in shares]
    return [*colours, palette.color(Role.AlternateBase)]
