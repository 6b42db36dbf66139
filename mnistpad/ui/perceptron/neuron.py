"""The neuron as a drawing, with the numbers of the sample that is looked at."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsEllipseItem

from mnistpad.core.perceptron.rule import Number, Update
from mnistpad.language import tr
from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.ui.diagrams.diagram import Diagram
from mnistpad.ui.diagrams.items import Label, Neuron, Wire, straight
from mnistpad.ui.painting import square_around, tint
from mnistpad.ui.perceptron.weights import scale_of
from mnistpad.ui.scale import px, thick
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
        super().__init__(tr("Neuron"))
        self.setMinimumSize(px(300), px(128))
        self.setToolTip(
            tr(
                "The sample looked at on its way through the neuron: inputs times weights, and the "
                "bias, make the sum z; the step answers 1 if z > 0. Dashed edges have negative "
                "weights"
            )
        )

    def sizeHint(self) -> QSize:
        return QSize(px(380), px(136))

    def _update(self) -> Update:
        """The last update; at the start, what would happen at the first, with nothing moved."""
        state = self._state
        if state.update is not None:
            return state.update
        index, start = state.looked_at, state.perceptron.state(0)
        z, target = state.perceptron.sums()[index], state.setup.targets[index]
        return Update(0, 1, index, z, int(z > 0), target, 0, start, start)

    def describe(self) -> None:
        """Tell those who can't see the drawing what it shows."""
        update = self._update()
        sample = self._state.samples[update.sample]
        weights = ", ".join(
            f"{weight_name(index, len(sample))} = {number(weight)}"
            for index, weight in enumerate(update.before)
        )
        self.setAccessibleDescription(
            tr(
                "{sample}: {weights}, z = {z}, answered {output}, wanted {target}",
                sample=sample_text(sample),
                weights=weights,
                z=number(update.z),
                output=update.output,
                target=update.target,
            )
        )

    def lay_out(self) -> None:
        width, height, update = self.width(), self.height(), self._update()
        inputs = self._state.samples[update.sample]
        factor = self._factor = min(max(min(width / px(354), height / px(130)), 1.0), 2.0)
        unit = self._unit = factor * px(100) / 100
        radius = self._radius = 14 * unit
        sum_radius, box = 25 * unit, 16 * unit
        step = min((height - 2 * radius - 4) / len(inputs), 52 * unit)
        top = height / 2 - step * len(inputs) / 2
        nodes = [QPointF(radius + 26 * unit, top + step * n) for n in range(len(inputs) + 1)]
        answer = QPointF(width - radius - 4 - 8 * unit, height / 2)
        activation = answer - QPointF(radius + box + 16 * unit, 0)
        total = activation - QPointF(box + sum_radius + 14 * unit, 0)
        self._add_edges(nodes, total, update)
        self.add(Wire(straight(total, answer), self._line()))
        self._add_inputs(nodes, inputs)
        self._add_weights(nodes, total, update)
        self._add_sum(total, sum_radius, update.z)
        self._add_step(activation, box, update.output)
        self._add_answer(answer, update)

    def _colour(self, role: Role) -> QColor:
        return self.palette().color(role)

    def _line(self, role: Role = Role.WindowText, width: float = 1.4) -> QPen:
        return QPen(self._colour(role), thick(width * self._factor))

    def _font(self, size: float = 1.0, *, bold: bool = False) -> QFont:
        return scaled(self.font(), size * self._factor, bold=bold, tabular=True)

    def _add_edges(self, nodes: Sequence[QPointF], total: QPointF, update: Update) -> None:
        """As wide as a weight is large, and dashed where it is negative."""
        scale = scale_of(self._state.setup.rate, *map(float, (*update.before, *update.after)))
        for node, weight in zip(nodes, map(float, update.before), strict=True):
            role = Role.Accent if weight > 0 else Role.LinkVisited if weight < 0 else Role.Mid
            pen = self._line(role, 1.2 + 6 * abs(weight) / scale)
            if weight < 0:
                pen.setStyle(Qt.PenStyle.DashLine)
            self.add(Wire(straight(node, total), pen))

    def _add_inputs(self, nodes: Sequence[QPointF], inputs: Sequence[int]) -> None:
        """Circles, filled for 1; the bias comes from a 1 that never changes."""
        for index, (node, value) in enumerate(zip(nodes, inputs, strict=False), 1):
            name, left = f"x{subscript(index)}", node - QPointF(self._radius + 6, 0)
            dim = self._colour(Role.PlaceholderText)
            self.add(
                self._circle(node, value, filled=bool(value)),
                Label(name, left, self._font(0.9), dim, _RIGHT),
            )
        self.add(self._circle(nodes[-1], 1, Role.PlaceholderText))

    def _add_weights(self, nodes: Sequence[QPointF], total: QPointF, update: Update) -> None:
        """Each weight beside its input; the edge's other half shows its width and its dashes."""
        ink, plate = self._colour(Role.WindowText), tint(self.palette(), Role.Base, 0.9)
        moves = zip(nodes, update.before, update.after, strict=True)
        for index, (node, old, new) in enumerate(moves):
            text = f"{weight_name(index, len(nodes) - 1)} = {number(old)}"
            if old != new:
                text += f" → {number(new)}"
            font = self._font(bold=old != new)
            away = self._radius + 6 + QFontMetricsF(font).horizontalAdvance(text) / 2
            point = node + (total - node) * (away / (total.x() - node.x()))
            self.add(Label(text, point, font, ink, plate=plate))

    def _add_sum(self, total: QPointF, radius: float, z: Number) -> None:
        unit, text, font = self._unit, number(z, 3), self._font(bold=True)
        if QFontMetricsF(font).horizontalAdvance(text) > 1.8 * radius:
            font = self._font(0.75, bold=True)
        above, below = total - QPointF(0, 10 * unit), total + QPointF(0, 6 * unit)
        ink, card = self._colour(Role.WindowText), self._colour(Role.Base)
        self.add(
            Neuron(total, radius, "", font, self._line(), card, ink),
            Label("Σ", above, self._font(0.9), self._colour(Role.PlaceholderText)),
            Label(text, below, font, ink),
        )

    def _add_step(self, centre: QPointF, box: float, output: int) -> None:
        """The step as a small picture, with the part that answers now drawn strongly."""
        frame = QPainterPath()
        frame.addRoundedRect(square_around(centre, box), 4 * self._unit, 4 * self._unit)
        card = Wire(frame, self._line())
        card.setBrush(self._colour(Role.Base))
        corners = ((-0.7, 0.5), (0.0, 0.5), (0.0, -0.5), (0.7, -0.5))
        points = [centre + QPointF(x, y) * box for x, y in corners]
        step = QPainterPath()
        step.addPolygon(QPolygonF(points))
        here = straight(*(points[2:] if output else points[:2]))
        self.add(
            card,
            Wire(step, self._line(Role.PlaceholderText, 1.6)),
            Wire(here, self._line(Role.Accent, 3)),
        )

    def _add_answer(self, centre: QPointF, update: Update) -> None:
        right = update.output == update.target
        self.add(self._circle(centre, update.output, filled=bool(update.output)))
        if not right:
            ring = QGraphicsEllipseItem(square_around(centre, self._radius + self._unit))
            ring.setPen(self._line(Role.LinkVisited, 2.4))
            self.add(ring)
        wanted = tr("wanted {target}", target=update.target)
        text = f"{'✓' if right else '✗'} {wanted}"
        point = QPointF(self.width(), centre.y() + self._radius + 3)
        colour = self._colour(Role.PlaceholderText if right else Role.LinkVisited)
        self.add(Label(text, point, self._font(0.9), colour, _TOP_RIGHT))

    def _circle(
        self, centre: QPointF, value: int, role: Role = Role.WindowText, *, filled: bool = False
    ) -> Neuron:
        ink, card, font = self._colour(role), self._colour(Role.Base), self._font(bold=True)
        fill, text_ink = (ink, card) if filled else (card, ink)
        return Neuron(centre, self._radius, str(value), font, self._line(role), fill, text_ink)
