"""The neuron as a drawing, with the numbers of the sample that is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsEllipseItem

from mnistpad.core.perceptron.rule import Number
from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.ui.diagrams.diagram import Diagram
from mnistpad.ui.diagrams.items import Label, Neuron, Wire, straight
from mnistpad.ui.painting import square_around, tint
from mnistpad.ui.perceptron.look import scale_of
from mnistpad.ui.theme import Role, scaled
from mnistpad.ui.words import number, sample_text, subscript, weight_name

_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_TOP_RIGHT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight


class NeuronView(Diagram):
    """Inputs, weights, bias, sum, step, output and what was wanted.

    An edge is as wide as its weight is large; a negative one is dashed. What the update moved
    is written with its number before and after.
    """

    def __init__(self, state: PerceptronState) -> None:
        self._state = state
        super().__init__("Neuron")
        self.setMinimumSize(300, 128)
        self.setToolTip(
            "The sample looked at on its way through the neuron: inputs times weights, and the "
            "bias, make the sum z; the step answers 1 if z > 0. Dashed edges have negative weights"
        )

    def sizeHint(self) -> QSize:
        return QSize(380, 136)

    def describe(self) -> None:
        """Tell those who can't see the drawing what it shows."""
        look = _Look.of(self._state)
        weights = ", ".join(
            f"{weight_name(index, len(look.inputs))} = {number(weight)}"
            for index, weight in enumerate(look.before)
        )
        self.setAccessibleDescription(
            f"{sample_text(look.inputs)}: {weights}, z = {number(look.z)}, "
            f"answered {look.output}, wanted {look.target}"
        )

    def lay_out(self) -> None:
        look = _Look.of(self._state)
        places = _Places.of(self.width(), self.height(), len(look.inputs))
        self._add_edges(places, look)
        self._add_inputs(places, look.inputs)
        self._add_labels(places, look)
        self._add_sum(places, look.z)
        self._add_step(places, look.output)
        self._add_answer(places, look)

    def _colour(self, role: Role) -> QColor:
        return self.palette().color(role)

    def _line(self, factor: float, role: Role = Role.WindowText) -> QPen:
        return QPen(self._colour(role), 1.4 * factor)

    def _add_edges(self, places: _Places, look: _Look) -> None:
        """As wide as a weight is large, and dashed where it is negative."""
        scale = scale_of(self._state.setup.rate, *map(float, (*look.before, *look.after)))
        for node, weight in zip(places.nodes, map(float, look.before), strict=True):
            role = Role.Accent if weight > 0 else Role.LinkVisited if weight < 0 else Role.Mid
            pen = QPen(self._colour(role), places.factor * (1.2 + 6 * abs(weight) / scale))
            if weight < 0:
                pen.setStyle(Qt.PenStyle.DashLine)
            self.add(Wire(straight(node, places.total), pen))
        self.add(Wire(straight(places.total, places.answer), self._line(places.factor)))

    def _add_inputs(self, places: _Places, inputs: Sequence[int]) -> None:
        """Circles, filled for 1; the bias comes from a 1 that never changes."""
        small = scaled(self.font(), 0.9 * places.factor)
        for row, node in enumerate(places.nodes):
            if row == len(inputs):
                self.add(self._circle(node, places, "1", Role.PlaceholderText, filled=False))
                continue
            value = inputs[row]
            name, left = f"x{subscript(row + 1)}", node - QPointF(places.radius + 6, 0)
            self.add(
                self._circle(node, places, str(value), Role.WindowText, filled=bool(value)),
                Label(name, left, small, self._colour(Role.PlaceholderText), _RIGHT),
            )

    def _add_labels(self, places: _Places, look: _Look) -> None:
        """Each weight beside its input; the edge's other half shows its width and its dashes."""
        ink, plate = self._colour(Role.WindowText), tint(self.palette(), Role.Base, 0.9)
        weights = zip(places.nodes, look.before, look.after, strict=True)
        for row, (node, old, new) in enumerate(weights):
            text = f"{weight_name(row, len(look.inputs))} = {number(old)}"
            if old != new:
                text += f" → {number(new)}"
            font = scaled(self.font(), places.factor, bold=old != new, tabular=True)
            at = node.x() + places.radius + 6 + QFontMetricsF(font).horizontalAdvance(text) / 2
            share = (at - node.x()) / (places.total.x() - node.x())
            point = node + (places.total - node) * share
            self.add(Label(text, point, font, ink, plate=plate))

    def _add_sum(self, places: _Places, z: Number) -> None:
        factor, text = places.factor, number(z, 3)
        font = scaled(self.font(), factor, bold=True, tabular=True)
        if QFontMetricsF(font).horizontalAdvance(text) > 1.8 * places.sum_radius:
            font = scaled(self.font(), 0.75 * factor, bold=True, tabular=True)
        above, below = places.total - QPointF(0, 10 * factor), places.total + QPointF(0, 6 * factor)
        ink, card, edge = self._colour(Role.WindowText), self._colour(Role.Base), self._line(factor)
        small, dim = scaled(self.font(), 0.9 * factor), self._colour(Role.PlaceholderText)
        self.add(
            Neuron(places.total, places.sum_radius, "", font, edge, card, ink),
            Label("Σ", above, small, dim),
            Label(text, below, font, ink),
        )

    def _add_step(self, places: _Places, output: int) -> None:
        """The step as a small picture, with the part that answers now drawn strongly."""
        factor, centre, box = places.factor, places.activation, places.box
        frame = QPainterPath()
        frame.addRoundedRect(square_around(centre, box), 4 * factor, 4 * factor)
        card = Wire(frame, self._line(factor))
        card.setBrush(self._colour(Role.Base))
        low, high, reach = centre.y() + 0.5 * box, centre.y() - 0.5 * box, 0.7 * box
        points = [
            QPointF(centre.x() - reach, low),
            QPointF(centre.x(), low),
            QPointF(centre.x(), high),
            QPointF(centre.x() + reach, high),
        ]
        step = QPainterPath()
        step.addPolygon(QPolygonF(points))
        here = straight(*(points[2:] if output else points[:2]))
        self.add(
            card,
            Wire(step, QPen(self._colour(Role.PlaceholderText), 1.6 * factor)),
            Wire(here, QPen(self._colour(Role.Accent), 3 * factor)),
        )

    def _add_answer(self, places: _Places, look: _Look) -> None:
        factor, right = places.factor, look.output == look.target
        filled, text = bool(look.output), str(look.output)
        self.add(self._circle(places.answer, places, text, Role.WindowText, filled=filled))
        if not right:
            ring = QGraphicsEllipseItem(square_around(places.answer, places.radius + factor))
            ring.setPen(QPen(self._colour(Role.LinkVisited), 2.4 * factor))
            self.add(ring)
        text = f"{'✓' if right else '✗'} wanted {look.target}"
        point = QPointF(self.width(), places.answer.y() + places.radius + 3)
        colour = self._colour(Role.PlaceholderText if right else Role.LinkVisited)
        self.add(Label(text, point, scaled(self.font(), 0.9 * factor), colour, _TOP_RIGHT))

    def _circle(
        self, centre: QPointF, places: _Places, text: str, role: Role, *, filled: bool
    ) -> Neuron:
        font = scaled(self.font(), places.factor, bold=True, tabular=True)
        ink, card, edge = (
            self._colour(role),
            self._colour(Role.Base),
            self._line(places.factor, role),
        )
        fill, text_ink = (ink, card) if filled else (card, ink)
        return Neuron(centre, places.radius, text, font, edge, fill, text_ink)


@dataclass(frozen=True, slots=True)
class _Look:
    """What happened at the last update; at the start, what would happen at the first.

    Attributes
    ----------
    inputs
        Of the sample looked at.
    before, after
        Weights and, last, the bias.
    z
        The sum.
    output, target
        0 or 1.
    """

    inputs: tuple[int, ...]
    before: tuple[Number, ...]
    after: tuple[Number, ...]
    z: Number
    output: int
    target: int

    @classmethod
    def of(cls, state: PerceptronState) -> _Look:
        sample, update = state.samples[state.looked_at], state.update
        if update is not None:
            return cls(sample, update.before, update.after, update.z, update.output, update.target)
        start, z = state.perceptron.state(0), state.perceptron.sums()[state.looked_at]
        target = state.setup.targets[state.looked_at]
        return cls(sample, start, start, z, int(z > 0), target)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where everything stands, and how large it is."""

    factor: float
    radius: float
    sum_radius: float
    box: float
    nodes: list[QPointF]
    total: QPointF
    activation: QPointF
    answer: QPointF

    @classmethod
    def of(cls, width: int, height: int, inputs: int) -> _Places:
        factor = min(max(min(width / 354, height / 130), 1.0), 2.0)
        radius, sum_radius, box = 14 * factor, 25 * factor, 16 * factor
        left, middle = radius + 26 * factor, height / 2
        step = min((height - 2 * radius - 4) / inputs, 52 * factor)
        top = middle - step * inputs / 2
        answer = QPointF(width - radius - 4 - 8 * factor, middle)
        activation = QPointF(answer.x() - radius - box - 16 * factor, middle)
        total = QPointF(activation.x() - box - sum_radius - 14 * factor, middle)
        nodes = [QPointF(left, top + step * row) for row in range(inputs + 1)]
        return cls(factor, radius, sum_radius, box, nodes, total, activation, answer)
