"""A small input plane: what one neuron, or two together, answer with 1."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnistpad.core.perceptron.gates import StepNeuron
from mnistpad.core.perceptron.targets import truth_table
from mnistpad.ui.painting import CENTRE, round_corners
from mnistpad.ui.perceptron.look import draw_sample
from mnistpad.ui.perceptron.square import Square
from mnistpad.ui.theme import Role, scaled

_LOW, _HIGH = -0.5, 1.5  # of what is shown, along both inputs


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

    @property
    def square(self) -> Square:
        """Where the plane is drawn."""
        line = self.fontMetrics().height() * self._factor()
        side = min(self.width() - 2.0, self.height() - 2.6 * line)
        return Square(QRectF((self.width() - side) / 2, 1.25 * line, side, side), _LOW, _HIGH)

    def _factor(self) -> float:
        return min(max(self.height() / 200, 0.95), 1.4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            square = self.square
            for sample in truth_table(2):
                way = square.to_pixels(sample) - event.position()
                if way.manhattanLength() < 0.2 * square.place.width():
                    self.chosen.emit(sample)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(Role.Base))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, square = self.palette(), self.square
        self._paint_words(painter, square.place)
        painter.setClipRect(square.place)
        painter.fillRect(square.place, palette.color(Role.AlternateBase))
        square.fill_ones(painter, palette, map(_numbers, self._neurons))
        for neuron in self._neurons:
            # Its line is dashed where the weights are negative, as its edges are.
            pen = QPen(palette.color(Role.WindowText), 2 * self._factor())
            if neuron.weights[0] < 0:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            w1, w2, b = _numbers(neuron)
            ends = [(x1, (-b - w1 * x1) / w2) for x1 in (_LOW - 1, _HIGH + 1)]
            painter.drawLine(*map(square.to_pixels, ends))
        radius = 0.05 * square.place.width()
        for sample in truth_table(2):
            draw_sample(
                painter,
                palette,
                square.to_pixels(sample),
                radius,
                target=self._answer(sample),
                looked_at=sample == self._sample,
                wrong=False,
            )
        painter.setClipping(False)
        round_corners(painter, palette, square.place, focus=False)

    def _paint_words(self, painter: QPainter, place: QRectF) -> None:
        """The title above the square, and the words below it."""
        palette, factor = self.palette(), self._factor()
        painter.setFont(scaled(self.font(), factor, bold=True))
        height = QFontMetricsF(painter.font()).height()
        painter.setPen(palette.color(Role.WindowText))
        above = QRectF(0, place.top() - 1.15 * height, self.width(), height)
        painter.drawText(above, CENTRE, self._title)
        painter.setFont(scaled(self.font(), 0.95 * factor))
        painter.setPen(palette.color(Role.PlaceholderText))
        below = QRectF(0, place.bottom() + 0.1 * height, self.width(), height)
        painter.drawText(below, CENTRE, self._words)


def _numbers(neuron: StepNeuron) -> tuple[float, float, float]:
    w1, w2 = neuron.weights
    return float(w1), float(w2), float(neuron.bias)
