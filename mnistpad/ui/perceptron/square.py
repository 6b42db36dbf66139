"""The plane of two inputs in a square of pixels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen, QPolygonF

from mnistpad.ui.painting import draw_words, mixed
from mnistpad.ui.perceptron.line import HIGH, LOW, Corner, Line, part_of_ones
from mnistpad.ui.theme import Role


@dataclass(frozen=True, slots=True)
class Square:
    """Where the plane is drawn, and what of it.

    Attributes
    ----------
    place
        In the widget.
    low, high
        What is shown, along both inputs.
    """

    place: QRectF
    low: float = LOW
    high: float = HIGH

    @classmethod
    def amid(cls, size: QSize) -> Square:
        """As large as a widget lets it be, in its middle."""
        side = min(size.width(), size.height()) - 2
        return cls(QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side))

    @property
    def unit(self) -> float:
        """Pixels from 0 to 1."""
        return self.place.width() / (self.high - self.low)

    def to_pixels(self, place: Sequence[float]) -> QPointF:
        """A place in the plane as one in the widget."""
        x1, x2 = place
        return QPointF(
            self.place.left() + (x1 - self.low) * self.unit,
            self.place.bottom() - (x2 - self.low) * self.unit,
        )

    def to_plane(self, position: QPointF) -> QPointF:
        """A place in the widget as one in the plane."""
        return QPointF(
            self.low + (position.x() - self.place.left()) / self.unit,
            self.low + (self.place.bottom() - position.y()) / self.unit,
        )

    def line(self, line: Line) -> QLineF:
        """A line in the plane as one in the widget."""
        return QLineF(self.to_pixels(line.start.toTuple()), self.to_pixels(line.end.toTuple()))

    def fill_ones(
        self, painter: QPainter, palette: QPalette, neurons: Iterable[tuple[float, float, float]]
    ) -> None:
        """Shade where neurons, each of two weights and a bias, all answer 1."""
        low, high = self.low, self.high
        corners: list[Corner] = [(low, low), (high, low), (high, high), (low, high)]
        for neuron in neurons:
            corners = part_of_ones(corners, *neuron)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(palette, Role.Base, Role.Accent, 0.22))
        painter.drawPolygon(QPolygonF([self.to_pixels(corner) for corner in corners]))

    def draw_axes(self, painter: QPainter, line: QColor, font: QFont, ink: QColor) -> None:
        """Lines at 0 and 1 along both inputs, and their numbers and names at the edge."""
        painter.setPen(QPen(line, 1))
        for tick in (0, 1):
            painter.drawLine(self.to_pixels((tick, self.low)), self.to_pixels((tick, self.high)))
            painter.drawLine(self.to_pixels((self.low, tick)), self.to_pixels((self.high, tick)))
        off = 0.65 * QFontMetricsF(font).height()
        for text, at in (("0", 0.0), ("x₁", 0.5), ("1", 1.0)):
            place = self.to_pixels((at, self.low)) - QPointF(0, off)
            draw_words(painter, place, text, font, ink)
        for text, at in (("0", 0.0), ("x₂", 0.5), ("1", 1.0)):
            place = self.to_pixels((self.low, at)) + QPointF(off, 0)
            draw_words(painter, place, text, font, ink)
