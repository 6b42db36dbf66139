"""The way out of XOR, a second layer: two neurons draw a line each, a third looks between them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QLabel

from mnistpad.core.perceptron.gates import NAND, OR, XOR_IN_TWO_LAYERS, StepNeuron
from mnistpad.language import tr
from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.ui.boxes import STRETCH, add, column, row
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.perceptron.board_circuit import CircuitView
from mnistpad.ui.perceptron.picture import Plane
from mnistpad.ui.perceptron.words import pairs_in_words
from mnistpad.ui.scale import now
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import Role, scaled
from mnistpad.ui.words import sample_text

_CENTRE = Qt.AlignmentFlag.AlignCenter


class SmallPlane(Plane):
    """Four samples, the neurons' lines, and shaded where all of them answer 1.

    Parameters
    ----------
    title
        What it is called.
    neurons
        Whose lines are drawn.
    words
        Where the ones are.
    """

    chosen = Signal(tuple)  # a sample that was clicked

    def __init__(self, title: str, neurons: tuple[StepNeuron, ...], words: str) -> None:
        super().__init__(
            tr("Input plane of {title}", title=title),
            tr(
                "{title}: {words}. Filled discs are answered 1, open ones 0; a click on one sends "
                "it through the network",
                title=title,
                words=words,
            ),
            wanted=180,
            least=90,
            usual=140,
        )
        self._neurons = neurons
        self._sample = (0, 0)

    def set_sample(self, sample: tuple[int, int]) -> None:
        """Mark the sample that is sent through the network."""
        self._sample = sample
        answer = self._answer(sample)
        self.setAccessibleDescription(
            tr("{sample} is answered {output}", sample=sample_text(sample), output=answer)
        )
        self.update()

    def _answer(self, sample: tuple[int, ...]) -> int:
        return int(all(neuron.output(sample) for neuron in self._neurons))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            for sample in self.samples:
                way = self.to_pixels(sample) - event.position()
                if way.manhattanLength() < 0.2 * self.place.width():
                    self.chosen.emit(sample)

    def paint(self, painter: QPainter) -> None:
        neurons = []
        for neuron in self._neurons:
            w1, w2 = map(float, neuron.weights)
            neurons.append((w1, w2, float(neuron.bias)))
        self.fill_ones(painter, neurons)
        for w1, w2, b in neurons:
            # Its line is dashed where the weights are negative, as its edges are.
            style = Qt.PenStyle.DashLine if w1 < 0 else Qt.PenStyle.SolidLine
            self.draw_line(painter, self.pen(Role.WindowText, 2, style), w1, w2, b)
        radius = 0.05 * self.place.width() / self.factor
        for sample in self.samples:
            looked_at = sample == self._sample
            self.draw_sample(painter, sample, radius, self._answer(sample), looked_at=looked_at)


class WayOut(Card):
    """Why one neuron will never do; XOR by NAND, OR → AND, drawn and at work; how it does it."""

    back_wanted = Signal()  # the perceptron is to be shown again

    def __init__(self, state: PerceptronState) -> None:
        self._state = state
        back = tool_button(tr("‹ Back to one neuron"), tr("The perceptron again  (W)"))
        self._why, self._sum = QLabel(), QLabel()
        self._why.setWordWrap(True)
        self._why.setFont(scaled(QApplication.font(), 1.05, tabular=True))
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self._why.setAccessibleName(tr("Why two layers"))
        self._view = CircuitView(XOR_IN_TWO_LAYERS)
        self._view.setAccessibleName(tr("Network of two layers"))
        self._sum.setAccessibleName(tr("The neuron's sum"))
        self._sum.setAlignment(_CENTRE)
        write(self._sum, 1.1, tabular=True)
        self._planes: list[SmallPlane] = []
        planes = row()
        for title, neurons, words in (
            ("NAND", (NAND,), tr("1 below its line")),
            ("OR", (OR,), tr("1 above its line")),
            (tr("AND of both"), (NAND, OR), tr("1 only in the band between")),
        ):
            plane, above, below = SmallPlane(title, neurons, words), QLabel(title), dim_label(words)
            self._planes.append(plane)
            write(above, 0.95, bold=True)
            write(below, 0.95)
            add(planes, (column((above, _CENTRE), (plane, 1), (below, _CENTRE), gap=2), 1))
        super().__init__(
            row(head(tr("The way out: two layers")), STRETCH, back),
            self._why,
            (self._view, 5),
            self._sum,
            (planes, 4),
        )
        back.clicked.connect(self.back_wanted)
        self._view.looked.connect(self._show_sum)
        for part in self._planes:
            part.chosen.connect(self.set_inputs)
        self._view.switched.connect(self.set_inputs)
        self.setFocusProxy(self._view)
        self.set_inputs((1, 0))

    def hasHeightForWidth(self) -> bool:
        """Where pages are scrolled, it needs no height while it is not seen."""
        seen = self.isVisible() or now().text <= 1
        return seen and super().hasHeightForWidth()

    def set_inputs(self, values: tuple[int, int]) -> None:
        """Send other signals, x₁ and x₂, through the network."""
        self._view.set_values(values)
        for plane in self._planes:
            plane.set_sample(values)
        self._show_sum()

    def _show_sum(self) -> None:
        self._sum.setText(f"{self._view.node.name}:   {self._view.sum_in_words()}")

    def explain(self) -> None:
        """Say why, for the gate that is being learnt."""
        state = self._state
        if state.crossing is None:
            return
        why = pairs_in_words(state.crossing)
        if state.cycle is not None:
            earlier, later = state.cycle
            round_ = tr(
                "So the weights go round for ever: after update {later:,} they are what they "
                "were after update {earlier:,}.",
                earlier=earlier,
                later=later,
            )
            why = tr("{first} {second}", first=why, second=round_)
        way = tr(
            "Two lines do it: one neuron learns NAND, one OR, and a third, AND, asks whether both "
            "say yes. That is XOR."
        )
        self._why.setText(tr("{first} {second}", first=why, second=way))
        *_, x1, x2 = state.samples[state.looked_at]
        self.set_inputs((x1, x2))
