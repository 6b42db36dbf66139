"""The parts of networks and circuits: neurons, lamps, wires, and what is written beside them."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsEllipseItem,
    QGraphicsItem,
    QGraphicsLineItem,
    QGraphicsPathItem,
    QGraphicsRectItem,
    QGraphicsSimpleTextItem,
    QStyleOptionGraphicsItem,
    QWidget,
)

from mnistpad.ui.painting import CENTRE, square_around

_BEAMS = 12  # around a lamp
_WIDE = 200.0  # pixels that a text is aligned in, more than any is wide


class Label(QGraphicsSimpleTextItem):
    """A line of text centred on a point, or with its right end or its top there, …

    A plate is a colour below the text, that hides lines.
    """

    def __init__(
        self,
        text: str,
        point: QPointF,
        font: QFont,
        colour: QColor,
        alignment: Qt.AlignmentFlag = CENTRE,
        plate: QColor | None = None,
        parent: QGraphicsItem | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setFont(font)
        self.setBrush(colour)
        metrics = QFontMetricsF(font)
        width, height = metrics.horizontalAdvance(text), metrics.height()
        across = 1.0 if alignment & Qt.AlignmentFlag.AlignRight else 0.5
        down = 0.0 if alignment & Qt.AlignmentFlag.AlignTop else 0.5
        if alignment & Qt.AlignmentFlag.AlignLeft:
            across = 0.0
        self.setPos(point.x() - across * width, point.y() - down * height)
        if plate is not None:
            ground = QGraphicsRectItem(self.boundingRect().adjusted(-3, 0, 3, 0), self)
            ground.setFlag(QGraphicsItem.GraphicsItemFlag.ItemStacksBehindParent)
            ground.setPen(Qt.PenStyle.NoPen)
            ground.setBrush(plate)


class Neuron(QGraphicsEllipseItem):
    """A circle with a number in it."""

    def __init__(
        self,
        centre: QPointF,
        radius: float,
        text: str,
        font: QFont,
        edge: QPen,
        fill: QColor | Qt.BrushStyle,
        ink: QColor,
    ) -> None:
        super().__init__(square_around(centre, radius))
        self.setPen(edge)
        self.setBrush(QBrush(fill))
        self.number = Label(text, centre, font, ink, parent=self)


class Lamp(Neuron):
    """The same at a circuit's end, with beams around it once it is lit."""

    def shine(self, pen: QPen) -> None:
        """Add the beams."""
        centre, radius = self.rect().center(), self.rect().width() / 2
        for beam in range(_BEAMS):
            angle = 2 * math.pi * beam / _BEAMS
            direction = QPointF(math.cos(angle), math.sin(angle))
            start, end = centre + direction * (radius + 4), centre + direction * (1.32 * radius + 5)
            QGraphicsLineItem(start.x(), start.y(), end.x(), end.y(), self).setPen(pen)


class Wire(QGraphicsPathItem):
    """What carries a signal from one part to the next."""

    def __init__(self, path: QPainterPath, pen: QPen) -> None:
        super().__init__(path)
        self.setPen(pen)


class Drawing(QGraphicsItem):
    """Many lines, discs and texts in one: where all change at once, an item each takes its time.

    Texts lie above discs, and these above lines.

    Parameters
    ----------
    bounds
        What they stay within.
    lines
        By their pens.
    discs
        Centre, radius, edge and fill.
    texts
        Text, the place that it is aligned to, font and colour.
    """

    def __init__(
        self,
        bounds: QRectF,
        lines: Sequence[tuple[QPen, list[QLineF]]],
        discs: Sequence[tuple[QPointF, float, QPen, QColor]],
        texts: Sequence[tuple[str, QPointF, QFont, QColor, Qt.AlignmentFlag]],
    ) -> None:
        super().__init__()
        self._bounds, self._lines, self._discs, self._texts = bounds, lines, discs, texts

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        for pen, lines in self._lines:
            painter.setPen(pen)
            painter.drawLines(lines)
        for centre, radius, edge, fill in self._discs:
            painter.setPen(edge)
            painter.setBrush(fill)
            painter.drawEllipse(centre, radius, radius)
        for text, place, font, colour, alignment in self._texts:
            painter.setFont(font)
            painter.setPen(colour)
            across = 0.0 if alignment & Qt.AlignmentFlag.AlignLeft else -_WIDE / 2
            down = 0.0 if alignment & Qt.AlignmentFlag.AlignTop else -_WIDE / 2
            room = QRectF(place.x() + across, place.y() + down, _WIDE, _WIDE)
            painter.drawText(room, alignment, text)


def straight(start: QPointF, end: QPointF) -> QPainterPath:
    """The path of a wire that turns nowhere."""
    path = QPainterPath(start)
    path.lineTo(end)
    return path
