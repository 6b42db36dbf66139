"""What a circuit is drawn with: wires, neurons with their numbers, and lamps."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem

from mnistpad.core.perceptron.gates import Circuit, Node
from mnistpad.language import tr
from mnistpad.ui.diagrams.items import Label, Lamp, Neuron, Wire
from mnistpad.ui.perceptron.board_plan import PORT, Plan
from mnistpad.ui.scale import thick
from mnistpad.ui.theme import Role, scaled
from mnistpad.ui.words import number

Part = TypeVar("Part", bound=Neuron)

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NUMBERS = 1.17  # height of a line of numbers, in sizes of its font
_TOP = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


class CircuitItems:
    """Makes the items of a circuit.

    Parameters
    ----------
    plan
        Where everything stands.
    signals
        0 or 1 of each input and neuron, by name.
    """

    def __init__(
        self,
        circuit: Circuit,
        plan: Plan,
        signals: Mapping[str, int],
        palette: QPalette,
        font: QFont,
    ) -> None:
        self._circuit, self._plan, self._signals = circuit, plan, signals
        self._palette, self._font = palette, font
        self._small = scaled(font, min(0.85 * plan.factor, 1.4), tabular=True)  # beside the neurons
        high = QFontMetricsF(self._small).height()
        self._height = min(high, _NUMBERS * QFontInfo(self._small).pixelSize())
        self._above = (high - self._height) / 2  # of a label, that is room for other characters

    def wires(self) -> Iterator[QGraphicsItem]:
        """All of them, with a disc where they part and where they end at a neuron."""
        plan = self._plan
        wide = max(0.16 * plan.radius, 3.0)
        pens = {0: QPen(self._colour(Role.PlaceholderText), thick(1.2))}
        pens[1] = QPen(self._colour(Role.Accent), wide)
        carried = {
            on: [wire for wire in plan.wires if self._signals[wire.source] == on] for on in pens
        }
        # One item for all of a kind; those that carry 1 lie above those that don't.
        for on, pen in pens.items():
            yield Wire(_joined(wire.path for wire in carried[on]), pen)
        for on, pen in pens.items():
            forks = (fork for source, fork in plan.forks if self._signals[source] == on)
            yield _discs(forks, wide + on, QPen(Qt.PenStyle.NoPen), pen.color())
        for on, fill in enumerate((self._colour(Role.Base), pens[1].color())):
            ends = (
                wire.points[-1] - QPointF(plan.disc, 0) for wire in carried[on] if wire.at_neuron
            )
            yield _discs(ends, plan.disc, QPen(pens[on].color(), 1.4), fill)

    def constants(self, node: Node, texts: Sequence[str]) -> Iterator[QGraphicsItem]:
        """A neuron's name above it, its bias below, and its weights at its inputs.

        Parameters
        ----------
        texts
            Bias and weights, as they are written.
        """
        plan, radius, small = self._plan, self._plan.radius, self._small
        centre, dim = plan.place_of(node.name), self._colour(Role.PlaceholderText)
        bold = scaled(self._font, 0.95 * plan.factor, bold=True)
        bias, *weights = texts
        above, below = (
            QPointF(0, radius + 5 + more) for more in (QFontMetricsF(bold).height(), -self._above)
        )
        yield Label(node.name, centre - above, bold, self._colour(Role.WindowText), _TOP)
        yield Label(f"b = {bias}", centre + below, small, dim, _TOP)
        right = centre.x() - 0.88 * radius - 2 * plan.disc - 1
        for port, weight in enumerate(weights):
            # Above the upper wire, below the lower one.
            y = centre.y() + (2 * port - 1) * (PORT * radius + 2 + 0.5 * self._height)
            yield Label(weight, QPointF(right, y), scaled(small, 0.95), dim, _RIGHT)

    def neuron(self, node: Node, ring: float) -> Iterator[QGraphicsItem]:
        """A neuron with its answer in it and its sum below.

        Parameters
        ----------
        ring
            Width of the dotted ring around the neuron that is looked at; 0 for none.
        """
        radius = self._plan.radius
        centre, ink = self._plan.place_of(node.name), self._colour(Role.WindowText)
        value = number(node.neuron.sum([self._signals[source] for source in node.sources]))
        below = centre + QPointF(0, radius + 5 + 0.95 * self._height - self._above)
        yield self._signal(Neuron, centre, radius, self._signals[node.name], 1.25)
        yield Label(f"z = {value}", below, self._small, ink, _TOP)
        if ring:
            yield _discs([centre], radius + 4, QPen(ink, ring, Qt.PenStyle.DotLine), None)

    def lamp(self, name: str) -> Iterator[QGraphicsItem]:
        """An output's lamp."""
        plan, on = self._plan, self._signals[self._circuit.outputs[name]]
        lamp = self._signal(Lamp, plan.place_of(name), 0.75 * plan.radius, on, 1.15)
        if on:
            lamp.shine(QPen(self._colour(Role.Accent), 1.5 * plan.factor))
        yield lamp

    def output_name(self, name: str) -> QGraphicsItem:
        """Below its lamp."""
        point = self._plan.place_of(name) + QPointF(0, self._plan.radius + 6)
        return self._name(tr(name), point, _TOP)

    def input_name(self, name: str, point: QPointF) -> QGraphicsItem:
        """Left of a point."""
        return self._name(name, point, _RIGHT)

    def _name(self, name: str, point: QPointF, alignment: Qt.AlignmentFlag) -> QGraphicsItem:
        font = scaled(self._font, min(1.1 * self._plan.factor, 1.5), bold=True)
        return Label(name, point, font, self._colour(Role.WindowText), alignment)

    def _signal(
        self, kind: type[Part], centre: QPointF, radius: float, on: int, size: float
    ) -> Part:
        """A disc with a 0 or, lit, with a 1."""
        factor = self._plan.factor
        ink, accent = self._colour(Role.WindowText), self._colour(Role.Accent)
        font = scaled(self._font, size * factor, bold=True, tabular=True)
        edge = QPen(accent if on else ink, thick(1.5 * factor))
        fill = accent if on else self._colour(Role.Base)
        text_ink = self._colour(Role.HighlightedText) if on else ink
        return kind(centre, radius, str(on), font, edge, fill, text_ink)

    def _colour(self, role: Role) -> QColor:
        return self._palette.color(role)


def _joined(paths: Iterable[QPainterPath]) -> QPainterPath:
    joined = QPainterPath()
    for path in paths:
        joined.addPath(path)
    return joined


def _discs(
    centres: Iterable[QPointF], radius: float, edge: QPen, fill: QColor | None
) -> QGraphicsItem:
    path = QPainterPath()
    for centre in centres:
        path.addEllipse(centre, radius, radius)
    discs = QGraphicsPathItem(path)
    discs.setPen(edge)
    if fill is not None:
        discs.setBrush(fill)
    return discs
