"""A small input plane: what one neuron, or two together, answer with 1."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnistpad.core.gates import StepNeuron
from mnistpad.core.perceptron import truth_table
from mnistpad.ui.painting import CENTRE, Role, mixed, round_corners
from mnistpad.ui.perceptron.look import draw_sample
from mnistpad.ui.theme import scaled

LOW, HIGH = -0.5, 1.5

Corner = tuple[float, float]


class SmallPlane(QWidget):
    """Four samples, the neurons' lines, and shaded where all of them answer 1.

    Parameters
    ----------
    title
        Above it.
    neurons
        Whose lines are drawn.
    words
        Below it.

    Signals
    -------
    chosen
        A sample that was clicked.
    """

    chosen = Signal(tuple)

    def __init__(
        self,
        title: str,
        neurons: tuple[StepNeuron, ...],
        words: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title, self._neurons, self._words = title, neurons, words
        self._sample = (0, 0)
        self._ones = [(LOW, LOW), (HIGH, LOW), (HIGH, HIGH), (LOW, HIGH)]
        for neuron in neurons:
            self._ones = _where_positive(self._ones, neuron)
        self.setMinimumSize(110, 120)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(f"Input plane of {title}")
        self.setToolTip(
            f"{title}: {words}. Filled discs are answered 1, open ones 0; a click on one sends it "
            "through the network"
        )

    def sizeHint(self) -> QSize:
        return QSize(200, 190)

    def set_sample(self, sample: tuple[int, int]) -> None:
        """Mark the sample that is sent through the network."""
        self._sample = sample
        answer = self._answer(sample)
        self.setAccessibleDescription(f"({sample[0]}, {sample[1]}) is answered {answer}")
        self.update()

    def _answer(self, sample: tuple[int, ...]) -> int:
        return int(all(neuron.output(sample) for neuron in self._neurons))

    def square(self) -> QRectF:
        """Where the plane is drawn."""
        line = self.fontMetrics().height() * self._factor()
        side = min(self.width() - 2.0, self.height() - 2.6 * line)
        return QRectF((self.width() - side) / 2, 1.25 * line, side, side)

    def to_pixels(self, x1: float, x2: float) -> QPointF:
        """A place in the plane as one in the widget."""
        square = self.square()
        unit = square.width() / (HIGH - LOW)
        return QPointF(square.left() + (x1 - LOW) * unit, square.bottom() - (x2 - LOW) * unit)

    def _factor(self) -> float:
        return min(max(self.height() / 200, 0.95), 1.4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            for sample in truth_table(2):
                way = self.to_pixels(*sample) - event.position()
                if way.manhattanLength() < 0.2 * self.square().width():
                    self.chosen.emit(sample)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(Role.Base))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, square, factor = self.palette(), self.square(), self._factor()
        painter.setFont(scaled(self.font(), factor, bold=True))
        height = QFontMetricsF(painter.font()).height()
        painter.setPen(palette.color(Role.WindowText))
        painter.drawText(
            QRectF(0, square.top() - 1.15 * height, self.width(), height), CENTRE, self._title
        )
        painter.setFont(scaled(self.font(), 0.95 * factor))
        painter.setPen(palette.color(Role.PlaceholderText))
        painter.drawText(
            QRectF(0, square.bottom() + 0.1 * height, self.width(), height), CENTRE, self._words
        )
        painter.setClipRect(square)
        painter.fillRect(square, palette.color(Role.AlternateBase))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(palette, Role.Base, Role.Accent, 0.22))
        painter.drawPolygon(QPolygonF([self.to_pixels(*corner) for corner in self._ones]))
        for neuron in self._neurons:
            # Its line is dashed where the weights are negative, as its edges are.
            pen = QPen(palette.color(Role.WindowText), 2 * factor)
            if neuron.weights[0] < 0:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawLine(*self._line(neuron))
        radius = 0.05 * square.width()
        for sample in truth_table(2):
            draw_sample(
                painter,
                palette,
                self.to_pixels(*sample),
                radius,
                target=self._answer(sample),
                looked_at=sample == self._sample,
                wrong=False,
            )
        painter.setClipping(False)
        round_corners(painter, palette, square, focus=False)

    def _line(self, neuron: StepNeuron) -> tuple[QPointF, QPointF]:
        w1, w2, b = map(float, (*neuron.weights, neuron.bias))
        return (
            self.to_pixels(LOW - 1, (-b - w1 * (LOW - 1)) / w2),
            self.to_pixels(HIGH + 1, (-b - w1 * (HIGH + 1)) / w2),
        )


def _where_positive(corners: list[Corner], neuron: StepNeuron) -> list[Corner]:
    """What of a polygon lies on the side of a neuron's ones."""
    w1, w2, b = map(float, (*neuron.weights, neuron.bias))
    kept: list[Corner] = []
    for (x, y), (next_x, next_y) in zip(corners, corners[1:] + corners[:1], strict=True):
        z, next_z = w1 * x + w2 * y + b, w1 * next_x + w2 * next_y + b
        if z > 0:
            kept.append((x, y))
        if (z > 0) != (next_z > 0):
            share = z / (z - next_z)
            kept.append((x + share * (next_x - x), y + share * (next_y - y)))
    return kept
