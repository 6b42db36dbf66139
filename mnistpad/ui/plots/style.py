"""How plots look: the palette's colours, pens and fonts, as large as there is room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QWidget

from mnistpad.ui.painting import mixed, tint
from mnistpad.ui.theme import Role, scaled

_DASHES = ((6, 3), (2, 2), (8, 3, 2, 3), (12, 4), (6, 2, 2, 2, 2, 2), (3, 5), (12, 3, 4, 3))


def dashes_of(key: int) -> Sequence[float]:
    """Which dashes tell a line of many from its neighbours."""
    return _DASHES[key % len(_DASHES)]


class Style:
    """Colours and type of a widget; one style equals another if all of it is the same.

    Parameters
    ----------
    factor
        How much larger than usual lines and figures are.
    density
        Pixels of the device for one of the layout.
    """

    def __init__(self, widget: QWidget, factor: float, density: float) -> None:
        self._palette = widget.palette()
        self.factor, self.density = factor, density
        self.font = scaled(widget.font(), 0.88 * factor, tabular=True)
        """Of the figures along the axes."""
        self.bold = scaled(self.font, 1.0, bold=True)
        self._colours: dict[tuple[Role, float], QColor] = {}

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Style)
            and (self.factor, self.density, self.font) == (other.factor, other.density, other.font)
            and self._palette == other._palette
        )

    __hash__ = None  # type: ignore[assignment]  # palettes have none

    def colour(self, role: Role, share: float = 1.0) -> QColor:
        """A colour of the palette; below 1 it is translucent."""
        key = role, share
        if key not in self._colours:
            self._colours[key] = tint(self._palette, role, share)
        return self._colours[key]

    def pale(self, role: Role, share: float) -> QColor:
        """A colour mixed with the ground: translucent lines would cost twenty times as much."""
        return mixed(self._palette, Role.Base, role, share)

    def pen(self, role: Role, width: float = 1.0, dashes: Sequence[float] = ()) -> QPen:
        """A line of so many pixels, however far the view is zoomed; dashes in line widths."""
        pen = QPen(self.colour(role), self.density * (width * self.factor if width > 1 else width))
        pen.setCosmetic(True)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dashes:
            pen.setDashPattern([float(dash) for dash in dashes])
        return pen
