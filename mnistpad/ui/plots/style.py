"""How plots look: the palette's colours, pens and fonts, as large as there is room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette, QPen
from PySide6.QtWidgets import QWidget

from mnistpad.ui.painting import mixed, tint
from mnistpad.ui.scale import now, thick
from mnistpad.ui.theme import Role, scaled

_DASHES = ((6, 3), (2, 2), (8, 3, 2, 3), (12, 4), (6, 2, 2, 2, 2, 2), (3, 5), (12, 3, 4, 3))


def dashes_of(key: int) -> Sequence[float]:
    """Which dashes tell a line of many from its neighbours."""
    return _DASHES[key % len(_DASHES)]


@dataclass
class Style:
    """Colours and type of a plot; one style equals another if all of it is the same."""

    palette: QPalette
    font: QFont  # of the figures along the axes
    factor: float  # how much larger than usual lines and figures are
    density: float  # pixels of the device for one of the layout

    @classmethod
    def of(cls, widget: QWidget, factor: float, density: float) -> Style:
        return cls(
            widget.palette(), scaled(widget.font(), 0.88 * factor, tabular=True), factor, density
        )

    @cached_property
    def chosen(self) -> QFont:
        """For what the last row reads first."""
        return scaled(self.font, 1.0, bold=bool(now().chosen), tabular=True, chosen=True)

    @cached_property
    def bold(self) -> QFont:
        return scaled(self.font, 1.0, bold=True)

    def colour(self, role: Role, share: float = 1.0) -> QColor:
        """A colour of the palette; below 1 it is translucent."""
        return tint(self.palette, role, share)

    def pale(self, role: Role, share: float) -> QColor:
        """A colour mixed with the ground: translucent lines would cost twenty times as much."""
        return mixed(self.palette, Role.Base, role, share)

    def pen(
        self, role: Role, width: float = 1.0, dashes: Sequence[float] = (), share: float = 1.0
    ) -> QPen:
        """A line of so many pixels, however far the view is zoomed; dashes in line widths."""
        pen = QPen(
            self.colour(role, share),
            self.density * thick(width * self.factor if width > 1 else width),
        )
        pen.setCosmetic(True)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dashes:
            pen.setDashPattern([float(dash) for dash in dashes])
        return pen
