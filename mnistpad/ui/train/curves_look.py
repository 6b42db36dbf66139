"""How curves look: the palette's colours, pens, and the dash that tells one ghost from another."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from mnistpad.ui.theme import scaled

Role = QPalette.ColorRole

_DASHES = (
    (6, 3),
    (2, 2),
    (8, 3, 2, 3),
    (12, 4),
    (6, 2, 2, 2, 2, 2),
    (3, 5),
    (12, 3, 4, 3),
)


@dataclass(frozen=True, slots=True)
class Look:
    """Colours and type, as a widget's palette and font have them; widths in the device's pixels."""

    ground: QColor
    line: QColor
    text: QColor
    dim: QColor
    accent: QColor
    pale: QColor
    second: QColor
    font: QFont
    bold: QFont
    thin: float = 1.0
    thick: float = 2.2
    density: float = 1.0  # columns that a thin line fills, for one of the layout's pixels

    @classmethod
    def of(cls, widget: QWidget) -> Look:
        palette = widget.palette()
        ground, accent = palette.color(Role.Base), palette.color(Role.Accent)
        return cls(
            ground,
            palette.color(Role.Mid),
            palette.color(Role.WindowText),
            palette.color(Role.PlaceholderText),
            accent,
            # Seen through, as it were; truly translucent lines cost twenty times as much.
            _mixed(accent, ground, 0.45),
            palette.color(Role.LinkVisited),
            scaled(widget.font(), 0.9, tabular=True),
            scaled(widget.font(), 0.9, bold=True, tabular=True),
            # One pixel on every screen: wider lines that are not straight take many times as long.
            thin=1.0,
            thick=2.2 * widget.devicePixelRatioF(),
            density=widget.devicePixelRatioF(),
        )


def line_pen(colour: QColor, width: float = 1.0) -> QPen:
    """A pen of so many pixels of the device, however far the view is zoomed."""
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def ghost_pen(key: int, colour: QColor, width: float = 1.0) -> QPen:
    """The pen of an earlier run: the dash tells it from its neighbours."""
    pen = line_pen(colour, width)
    pen.setDashPattern([float(part) for part in _DASHES[key % len(_DASHES)]])
    return pen


def draw_diamond(painter: QPainter, place: QPointF, colour: QColor, reach: float = 4.5) -> None:
    """The mark of a value taken on the digits kept for validation."""
    x, y = place.x(), place.y()
    corners = [(x - reach, y), (x, y - reach), (x + reach, y), (x, y + reach)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


def draw_sample(painter: QPainter, box: QRectF, pen: QPen) -> None:
    """A short piece of a line, as in a legend."""
    painter.setPen(pen)
    painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))


def _mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    rest = 1 - share
    return QColor(
        round(share * colour.red() + rest * ground.red()),
        round(share * colour.green() + rest * ground.green()),
        round(share * colour.blue() + rest * ground.blue()),
    )
