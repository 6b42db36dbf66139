"""Colours and shapes that the pictures of several tabs are made of."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPalette

from mnistpad.ui.colours import blend

Role = QPalette.ColorRole

CENTRE = Qt.AlignmentFlag.AlignCenter


def tint(palette: QPalette, role: Role, share: float) -> QColor:
    """A colour that lets what lies below shine through."""
    colour = QColor(palette.color(role))
    colour.setAlphaF(share)
    return colour


def mixed(palette: QPalette, ground: Role, role: Role, share: float) -> QColor:
    """The colour that a ground gets by another one's tint."""
    return blend(palette.color(ground), palette.color(role), share)


def square_around(centre: QPointF, half: float) -> QRectF:
    """An upright square, from half of its side."""
    return QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)
