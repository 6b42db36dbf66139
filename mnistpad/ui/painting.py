"""Colours and shapes that the pictures of several tabs are made of."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QPolygonF,
)

from mnistpad.ui.colours import blend
from mnistpad.ui.theme import RADIUS

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


def round_corners(painter: QPainter, palette: QPalette, place: QRectF, *, focus: bool) -> None:
    """Take a picture's corners away, and show whether it has the keys.

    Painting over them costs a fraction of what painting within a rounded clip does.
    """
    frame, corners = QPainterPath(), QPainterPath()
    frame.addRoundedRect(place, RADIUS, RADIUS)
    corners.addRect(place.adjusted(-1, -1, 1, 1))
    painter.fillPath(corners - frame, palette.color(Role.Base))
    if focus:
        painter.setPen(QPen(palette.color(Role.Accent), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(frame)


def draw_arrow(
    painter: QPainter, start: QPointF, end: QPointF, colour: QColor, width: float
) -> None:
    """A straight arrow with a filled head."""
    line = QLineF(start, end)
    length = line.length()
    if length < 1:
        return
    unit = QPointF(line.dx() / length, line.dy() / length)
    normal = QPointF(-unit.y(), unit.x())
    head = min(4.5 * width, length)
    neck = end - unit * head
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(start, neck + unit)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    side = normal * (0.45 * head)
    painter.drawPolygon(QPolygonF([end, neck + side, neck - side]))


def draw_words(
    painter: QPainter,
    centre: QPointF,
    text: str,
    font: QFont,
    colour: QColor,
    ground: QColor | None = None,
) -> QRectF:
    """A word around a point; on a plate of the ground, if one is given, that hides lines."""
    metrics = QFontMetricsF(font)
    box = QRectF(0, 0, metrics.horizontalAdvance(text) + 6, metrics.height())
    box.moveCenter(centre)
    if ground is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 4, 4)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(box, CENTRE, text)
    return box
