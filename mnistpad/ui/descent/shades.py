"""How dark a loss is on a map and on a surface of it."""

from __future__ import annotations

from PySide6.QtGui import QPalette

from mnistpad.ui.theme import Role

SHADES = 64
"""From the lowest loss to the highest."""

_DEEPEST = 0.34  # share of the accent where the loss is lowest


def shades(palette: QPalette) -> list[int]:
    """Colours from the lowest loss to the highest, and last that of no loss, as images have them.

    On the map and on the surface they are the same.
    """
    low, high = palette.color(Role.Accent), palette.color(Role.Base)
    ends = ((low.red(), high.red()), (low.green(), high.green()), (low.blue(), high.blue()))
    table = []
    for shade in range(SHADES):
        part = _DEEPEST * (1 - shade / (SHADES - 1)) ** 1.3
        red, green, blue = (round(part * one + (1 - part) * other) for one, other in ends)
        table.append(0xFF000000 | red << 16 | green << 8 | blue)
    return [*table, palette.color(Role.AlternateBase).rgb()]
