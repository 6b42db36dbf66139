"""The neuron as a drawing, with the numbers of the sample that is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnistpad.core.perceptron import Number
from mnistpad.state.perceptron import PerceptronState
from mnistpad.ui.painting import CENTRE, draw_words, square_around, tint
from mnistpad.ui.perceptron.look import scale_of
from mnistpad.ui.theme import Role, scaled
from mnistpad.ui.words import number, sample_text, subscript, weight_name


class NeuronView(QWidget):
    """Inputs, weights, bias, sum, step, output and what was wanted.

    An edge is as wide as its weight is large; a negative one is dashed. What the update moved
    is written with its number before and after.
    """

    def __init__(self, state: PerceptronState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(300, 128)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Neuron")
        self.setToolTip(
            "The sample looked at on its way through the neuron: inputs times weights, and the "
            "bias, make the sum z; the step answers 1 if z > 0. Dashed edges have negative weights"
        )

    def sizeHint(self) -> QSize:
        return QSize(380, 136)

    def refresh(self) -> None:
        """Show where the perceptron is now."""
        self.update()

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

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.palette().color(Role.Base))
        look = _Look.of(self._state)
        places = _Places.of(self.width(), self.height(), len(look.inputs))
        self._paint_edges(painter, places, look)
        self._paint_inputs(painter, places, look.inputs)
        self._paint_labels(painter, places, look)
        self._paint_sum(painter, places, look.z)
        self._paint_step(painter, places, look.output)
        self._paint_answer(painter, places, look)

    def _paint_edges(self, painter: QPainter, places: _Places, look: _Look) -> None:
        """As wide as a weight is large, and dashed where it is negative."""
        palette, factor = self.palette(), places.factor
        scale = scale_of(self._state.setup.rate, *map(float, (*look.before, *look.after)))
        for node, weight in zip(places.nodes, map(float, look.before), strict=True):
            role = Role.Accent if weight > 0 else Role.LinkVisited if weight < 0 else Role.Mid
            pen = QPen(palette.color(role), factor * (1.2 + 6 * abs(weight) / scale))
            if weight < 0:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawLine(node, places.total)
        painter.setPen(QPen(palette.color(Role.WindowText), 1.4 * factor))
        painter.drawLine(places.total, places.answer)

    def _paint_inputs(self, painter: QPainter, places: _Places, inputs: Sequence[int]) -> None:
        """Circles, filled for 1; the bias comes from a 1 that never changes."""
        palette, factor = self.palette(), places.factor
        ink, dim = palette.color(Role.WindowText), palette.color(Role.PlaceholderText)
        bold = scaled(self.font(), factor, bold=True, tabular=True)
        for row, node in enumerate(places.nodes):
            if row == len(inputs):
                self._paint_circle(painter, node, places, "1", dim, bold, filled=False)
                continue
            self._paint_circle(
                painter, node, places, str(inputs[row]), ink, bold, filled=bool(inputs[row])
            )
            painter.setPen(dim)
            painter.setFont(scaled(self.font(), 0.9 * factor))
            room = node.x() - places.radius - 6
            box = QRectF(0, node.y() - places.radius, room, 2 * places.radius)
            painter.drawText(box, _RIGHT, f"x{subscript(row + 1)}")

    def _paint_labels(self, painter: QPainter, places: _Places, look: _Look) -> None:
        """Each weight beside its input; the edge's other half shows its width and its dashes."""
        palette, factor = self.palette(), places.factor
        ink, plate = palette.color(Role.WindowText), tint(palette, Role.Base, 0.9)
        weights = zip(places.nodes, look.before, look.after, strict=True)
        for row, (node, old, new) in enumerate(weights):
            words = f"{weight_name(row, len(look.inputs))} = {number(old)}"
            if old != new:
                words += f" → {number(new)}"
            font = scaled(self.font(), factor, bold=old != new, tabular=True)
            at = node.x() + places.radius + 6 + QFontMetricsF(font).horizontalAdvance(words) / 2
            share = (at - node.x()) / (places.total.x() - node.x())
            draw_words(painter, node + (places.total - node) * share, words, font, ink, plate)

    def _paint_sum(self, painter: QPainter, places: _Places, z: Number) -> None:
        palette, factor = self.palette(), places.factor
        painter.setPen(QPen(palette.color(Role.WindowText), 1.4 * factor))
        painter.setBrush(palette.color(Role.Base))
        painter.drawEllipse(places.total, places.sum_radius, places.sum_radius)
        painter.setPen(palette.color(Role.PlaceholderText))
        painter.setFont(scaled(self.font(), 0.9 * factor))
        painter.drawText(
            square_around(places.total - QPointF(0, 10 * factor), 14 * factor), CENTRE, "Σ"
        )
        text = number(z, 3)
        font = scaled(self.font(), factor, bold=True, tabular=True)
        if QFontMetricsF(font).horizontalAdvance(text) > 1.8 * places.sum_radius:
            font = scaled(self.font(), 0.75 * factor, bold=True, tabular=True)
        painter.setPen(palette.color(Role.WindowText))
        painter.setFont(font)
        below = places.total + QPointF(0, 6 * factor)
        painter.drawText(square_around(below, places.sum_radius), CENTRE, text)

    def _paint_step(self, painter: QPainter, places: _Places, output: int) -> None:
        """The step as a small picture, with the part that answers now drawn strongly."""
        palette, factor = self.palette(), places.factor
        centre, box = places.activation, places.box
        painter.setPen(QPen(palette.color(Role.WindowText), 1.4 * factor))
        painter.setBrush(palette.color(Role.Base))
        painter.drawRoundedRect(square_around(centre, box), 4 * factor, 4 * factor)
        low, high, reach = centre.y() + 0.5 * box, centre.y() - 0.5 * box, 0.7 * box
        points = [
            QPointF(centre.x() - reach, low),
            QPointF(centre.x(), low),
            QPointF(centre.x(), high),
            QPointF(centre.x() + reach, high),
        ]
        painter.setPen(QPen(palette.color(Role.PlaceholderText), 1.6 * factor))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(QPen(palette.color(Role.Accent), 3 * factor))
        painter.drawLine(*(points[2:] if output else points[:2]))

    def _paint_answer(self, painter: QPainter, places: _Places, look: _Look) -> None:
        palette, factor, output = self.palette(), places.factor, look.output
        right = output == look.target
        ink, second = palette.color(Role.WindowText), palette.color(Role.LinkVisited)
        bold = scaled(self.font(), factor, bold=True, tabular=True)
        self._paint_circle(
            painter, places.answer, places, str(output), ink, bold, filled=bool(output)
        )
        if not right:
            painter.setPen(QPen(second, 2.4 * factor))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(places.answer, places.radius + factor, places.radius + factor)
        painter.setFont(scaled(self.font(), 0.9 * factor))
        painter.setPen(palette.color(Role.PlaceholderText) if right else second)
        top = places.answer.y() + places.radius + 3
        painter.drawText(
            QRectF(0, top, self.width(), 18 * factor),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop,
            f"{'✓' if right else '✗'} wanted {look.target}",
        )

    def _paint_circle(
        self,
        painter: QPainter,
        centre: QPointF,
        places: _Places,
        text: str,
        ink: QColor,
        font: QFont,
        *,
        filled: bool,
    ) -> None:
        card = self.palette().color(Role.Base)
        painter.setPen(QPen(ink, 1.4 * places.factor))
        painter.setBrush(ink if filled else card)
        painter.drawEllipse(centre, places.radius, places.radius)
        painter.setFont(font)
        painter.setPen(card if filled else ink)
        painter.drawText(square_around(centre, places.radius), CENTRE, text)


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


_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
