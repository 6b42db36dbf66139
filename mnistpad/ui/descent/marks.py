"""How the ways down are told apart: by colour, by dashes and by what stands at their head."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from mnistpad.core.optimise import End
from mnistpad.ui.theme import Role
from mnistpad.ui.words import number

NAMES = ("A", "B", "C", "D")
SHAPES = ("disc", "square", "triangle", "diamond")

ROLES = (Role.Accent, Role.LinkVisited, Role.WindowText, Role.PlaceholderText)
DASHES: tuple[tuple[float, ...], ...] = ((), (5, 2), (), (1.2, 2))
WIDTHS = (2.2, 2.0, 1.3, 2.0)


def looks(size: float) -> list[tuple[str, Role, float]]:
    """Of each way's head: pyqtgraph's name of its shape, its colour, and how large it is."""
    shapes = (("o", 1.0), ("s", 0.9), ("t1", 1.15), ("d", 1.45))
    return [(name, role, size * part) for (name, part), role in zip(shapes, ROLES, strict=True)]


def way_pen(palette: QPalette, index: int, factor: float = 1.0) -> QPen:
    """The line of a way."""
    pen = QPen(palette.color(ROLES[index]), WIDTHS[index] * factor)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if DASHES[index]:
        pen.setDashPattern(list(DASHES[index]))
    return pen


def draw_mark(painter: QPainter, palette: QPalette, index: int, at: QPointF, radius: float) -> None:
    """What stands at a way's head."""
    painter.setPen(QPen(palette.color(Role.Base), 1.2))
    painter.setBrush(QColor(palette.color(ROLES[index])))
    x, y, r = at.x(), at.y(), radius
    match index:
        case 0:
            painter.drawEllipse(at, r, r)
        case 1:
            painter.drawRect(QRectF(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r))
        case 2:
            triangle = ((0, -1.2), (1.1, 0.8), (-1.1, 0.8))
            painter.drawPolygon(QPolygonF([QPointF(x + a * r, y + b * r) for a, b in triangle]))
        case _:
            diamond = ((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0))
            painter.drawPolygon(QPolygonF([QPointF(x + a * r, y + b * r) for a, b in diamond]))


class MarkSample(QWidget):
    """A way's line and head, for a legend."""

    def __init__(self, index: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index = index
        self.setFixedSize(36, 20)

    def sizeHint(self) -> QSize:
        return QSize(36, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        painter.setPen(way_pen(self.palette(), self._index))
        painter.drawLine(QPointF(1, middle), QPointF(self.width() - 8, middle))
        draw_mark(painter, self.palette(), self._index, QPointF(self.width() - 7, middle), 5)


def how_it_stands(loss: float, end: End | None, steps: int) -> str:
    """A way's loss, or how it ended."""
    match end:
        case End.DIVERGED:
            return f"✗ diverged, step {steps + 1:,}"
        case End.SETTLED:
            return f"{number(loss)}  ✓ settled"
    return number(loss)
