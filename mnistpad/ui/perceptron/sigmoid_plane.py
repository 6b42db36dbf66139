"""The plane of two inputs, shaded as much as a sigmoid neuron answers."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QGradient, QLinearGradient, QPainter
from PySide6.QtWidgets import QWidget

from mnistpad.core.activations import sigmoid
from mnistpad.state.perceptron.sigmoid import GateDescentState
from mnistpad.ui.painting import mixed
from mnistpad.ui.perceptron.picture import HIGH, LOW, Plane
from mnistpad.ui.theme import Role
from mnistpad.ui.words import sample_text

_SHADES = 33
_DARKEST = 0.46
_SURE = 8.0  # a sum whose answer is all but 1


class OutputPlane(Plane):
    """Four samples with what is answered to them, the line of 1/2, and the perceptron's line."""

    def __init__(self, state: GateDescentState, parent: QWidget | None = None) -> None:
        super().__init__(
            "Input plane with the sigmoid's output",
            "The darker, the nearer to 1 the sigmoid neuron answers. Its line (solid) is where it "
            "answers 1/2; the perceptron's (dashed) is where its sum is 0. Filled discs want 1, "
            "open ones 0; beside them stands the sigmoid's answer",
            wanted=240,
            least=170,
            usual=250,
            parent=parent,
        )
        self._state = state
        self.refresh()

    def refresh(self) -> None:
        self.describe()
        self.update()

    def answers(self) -> list[str]:
        answers = zip(self.samples, self._state.descent.outputs(), self._state.targets, strict=True)
        return [
            f"{sample_text(sample)} is answered {output:.2f}, wanted {target}"
            for sample, output, target in answers
        ]

    def paint(self, painter: QPainter) -> None:
        state = self._state
        w1, w2, b = state.descent.weights().tolist()
        painter.fillRect(self.place, self._shading(w1, w2, b))
        self.draw_axes(painter, self.colour(Role.PlaceholderText, 0.35), 0.9, Role.WindowText)
        dashed = self.pen(Role.LinkVisited, 2, Qt.PenStyle.DashLine)
        rule = state.perceptron.state(state.perceptron.position)
        self.draw_line(painter, dashed, *map(float, rule))
        self.draw_line(painter, self.pen(Role.WindowText, 2.2), w1, w2, b)
        above = QPointF(0, (6.5 + 0.85 * QFontMetricsF(self.font()).height()) * self.factor)
        ground = self.colour(Role.Base, 0.8)
        answers = zip(self.samples, state.descent.outputs(), state.targets, strict=True)
        for sample, output, target in answers:
            # A half is no answer yet.
            wrong = (output - 0.5) * (2 * target - 1) < 1e-9
            self.draw_sample(painter, sample, 6.5, target, wrong=wrong)
            at, words = self.to_pixels(sample) - above, answer_in_words(float(output))
            self.draw_words(painter, at, words, 1.0, Role.WindowText, bold=True, ground=ground)

    def _shading(self, w1: float, w2: float, b: float) -> QGradient | QColor:
        """Level along the line of 1/2: a gradient between the least and the largest sum."""
        sums = [w1 * x1 + w2 * x2 + b for x1 in (LOW, HIGH) for x2 in (LOW, HIGH)]
        low, high = (min(max(z, -_SURE), _SURE) for z in (min(sums), max(sums)))
        shades = [
            mixed(self.palette(), Role.AlternateBase, Role.Accent, _DARKEST * output)
            for output in sigmoid(np.linspace(low, high, _SHADES)).tolist()
        ]
        if high - low < 1e-6:
            return shades[0]
        per_sum = 1 / (w1**2 + w2**2)
        start, end = ((w1 * (z - b) * per_sum, w2 * (z - b) * per_sum) for z in (low, high))
        gradient = QLinearGradient(self.to_pixels(start), self.to_pixels(end))
        for index, shade in enumerate(shades):
            gradient.setColorAt(index / (_SHADES - 1), shade)
        return gradient


def answer_in_words(output: float) -> str:
    """In two decimals, or more where it is all but 0 or 1: only what is 1 is written as 1."""
    decimals = min(max(2, math.ceil(-math.log10(max(min(output, 1 - output), 1e-12)))), 4)
    text = f"{output:.{decimals}f}"
    if float(text) in (0, 1):
        return "<0.0001" if output < 0.5 else ">0.9999"
    return text
