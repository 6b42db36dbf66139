"""Colours and shapes that the pictures of several tabs are made of."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPalette

Role = QPalette.ColorRole

CENTRE = Qt.AlignmentFlag.AlignCenter


def tint(palette: QPalette, role: Role, share: float) -> QColor:
    """A colour that lets what lies below shine through."""
    colour = QColor(palette.color(role))
    colour.setAlphaF(share)
    return colour


def mixed(palette: QPalette, ground: Role, role: Role, share: float) -> QColor:
    """The colour that a ground gets by another one's tint."""
    one, other = palette.color(ground), palette.color(role)

    def between(first: int, last: int) -> int:
        return round(first + share * (last - first))

    return QColor(
        between(one.red(), other.red()),
        between(one.green(), other.green()),
        between(one.blue(), other.blue()),
    )


def square_around(centre: QPointF, half: float) -> QRectF:
    """An upright square, from half of its side."""
    return QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)
