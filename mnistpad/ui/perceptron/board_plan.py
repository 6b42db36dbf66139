"""A circuit's layout in pixels: where everything stands in a view of some size."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainterPath

from mnistpad.core.perceptron.gates import Circuit
from mnistpad.language import tr
from mnistpad.ui.perceptron.board_layout import LAYOUTS, Port
from mnistpad.ui.scale import px
from mnistpad.ui.theme import scaled

PORT = 0.48  # how far above and below its middle a neuron's inputs end, in radii


class Wire(NamedTuple):
    """From a source to a port."""

    source: str  # whose signal it carries
    points: list[QPointF]  # its corners
    path: QPainterPath  # the same, rounded
    at_neuron: bool  # whether it ends at a neuron, and not at a lamp


class Plan:
    """Places, sizes and ways of a circuit's parts.

    Parameters
    ----------
    size
        Of the view.
    font
        In which names are written.
    """

    def __init__(self, circuit: Circuit, size: QSize, font: QFont) -> None:
        self._circuit, self._layout = circuit, LAYOUTS[circuit]
        metrics = QFontMetricsF(scaled(font, 1.5, bold=True))
        names = max(metrics.horizontalAdvance(tr(name)) for name in circuit.outputs)
        self.before = min(max(0.13 * size.width(), px(80)), px(136))
        after = max(names + 12, px(40))
        columns, rows = self._layout.columns, self._layout.rows
        self._column = min((size.width() - self.before - after) / columns, px(320))
        self._row = min((size.height() - 8) / rows, px(220))
        self.radius = min(0.235 * self._column, 0.22 * self._row, px(58))  # of a neuron
        wide = self._column * columns + self.before + after
        self._left = (size.width() - wide) / 2 + self.before
        self._top = (size.height() - self._row * rows) / 2
        self.factor = min(max(self.radius / px(19), 0.9), 2.0)
        """Of letters, so that they fit the neurons."""
        self.disc = min(max(0.2 * self.radius, 3.6), 7.0)  # radius of a wire's end at a neuron
        self.wires = self._all_wires()
        self.forks = [
            (one.source, fork)
            for index, one in enumerate(self.wires)
            for other in self.wires[:index]
            if other.source == one.source and (fork := _fork(one.points, other.points)) is not None
        ]
        """Where wires from one source part."""

    def place_of(self, name: str) -> QPointF:
        """Where an input, a neuron or an output has its centre."""
        return self._at(*self._layout.places[name])

    def _at(self, column: float, row: float) -> QPointF:
        return QPointF(self._left + column * self._column, self._top + row * self._row)

    def _all_wires(self) -> list[Wire]:
        wires = []
        for node in self._circuit.nodes:
            for place, source in enumerate(node.sources):
                wires.append(self._wire(source, (node.name, place), at_neuron=True))
        for name, source in self._circuit.outputs.items():
            wires.append(self._wire(source, (name, 0), at_neuron=False))
        return wires

    def _wire(self, source: str, port: Port, *, at_neuron: bool) -> Wire:
        start, end = self.place_of(source), self.place_of(port[0])
        if source not in self._circuit.inputs:
            start += QPointF(self.radius, 0)
        if at_neuron:
            up = -PORT if port[1] == 0 else PORT
            end += QPointF(-math.sqrt(1 - up**2), up) * self.radius
        else:
            end -= QPointF(0.75 * self.radius, 0)
        points = [start]
        for place, lane in enumerate(self._layout.lanes.get(port, ())):
            last = points[-1]
            if place % 2 == 0:
                points.append(QPointF(self._at(lane, 0).x(), last.y()))
            else:
                points.append(QPointF(last.x(), self._at(0, lane).y()))
        if points[-1].y() != end.y():
            points.append(QPointF(points[-1].x(), end.y()))
        points.append(end)
        return Wire(source, points, _rounded(points, 0.35 * self.radius), at_neuron)


def _rounded(points: Sequence[QPointF], radius: float) -> QPainterPath:
    """A line with its corners rounded."""
    path = QPainterPath(points[0])
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        ends = []
        for other in (before, after):
            way = other - corner
            length = math.hypot(way.x(), way.y())
            ends.append(corner + way * (min(radius, length / 2) / length if length else 0))
        path.lineTo(ends[0])
        path.quadTo(corner, ends[1])
    path.lineTo(points[-1])
    return path


def _fork(one: Sequence[QPointF], other: Sequence[QPointF]) -> QPointF | None:
    """Where two wires from one source part."""
    for (first, last), (_, other_last) in zip(pairwise(one), pairwise(other), strict=False):
        way, also = last - first, other_last - first
        across = way.x() * also.y() - way.y() * also.x()
        along = way.x() * also.x() + way.y() * also.y()
        if along < 0 or abs(across) > 1e-6:
            return first
        if last != other_last:
            return first + min(way, also, key=lambda w: math.hypot(w.x(), w.y()))
    return None
