"""Weights and bias, as sliders and as numbers."""

import math
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSlider, QWidget

from mnistpad.core.message import Message
from mnistpad.language import tr
from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.state.perceptron.setup import MOST_WEIGHT
from mnistpad.ui.fields import NumberField, fill_quietly, sentence_of, show_position, slider
from mnistpad.ui.numbers import by, round_up
from mnistpad.ui.perceptron.grids import empty
from mnistpad.ui.scale import px
from mnistpad.ui.theme import GRID, scaled
from mnistpad.ui.words import weight_name

NO_AMOUNT = "QSlider::sub-page:horizontal { background: palette(alternate-base); }"
"""Style of a slider to both sides of 0: what lies on its left is no amount."""

_STEPS = 1000  # of a slider, on either side of 0


def scale_of(rate: float, *numbers: float) -> float:
    """A round number that weights stay within while a gate is learnt at a rate."""
    return round_up(max(10 * rate, *map(abs, numbers)))


def decimals_for(scale: float) -> int:
    """Decimals that a thousandth of a scale needs."""
    return max(0, 3 - math.floor(math.log10(scale)))


class Weights(QWidget):
    """A slider and a number's field for each weight and the bias; each follows the other."""

    problem = Signal(str)  # what is wrong with a number that was typed; empty once nothing is

    def __init__(self, state: PerceptronState) -> None:
        super().__init__()
        self._state = state
        self._sliders: list[QSlider] = []
        self._fields: list[NumberField] = []
        self._shown: list[float | None] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)

    def refresh(self) -> None:
        """Show the weights of this moment."""
        numbers = self._state.numbers
        if len(self._fields) != len(numbers):
            self._fill(len(numbers))
        scale = scale_of(self._state.setup.rate, *numbers)
        for index, value in enumerate(numbers):
            if not self._sliders[index].isSliderDown():
                show_position(self._sliders[index], round(_STEPS * value / scale))
            if value != self._shown[index]:
                self._shown[index] = value
                # Without the digits that rounding leaves behind.
                shown = float(f"{value:.10g}")
                field = self._fields[index]
                if field.value != shown:
                    fill_quietly(field, shown)
                self._mark(index, "")

    def _fill(self, count: int) -> None:
        empty(self._grid)
        self._sliders, self._fields, self._shown = [], [], [None] * count
        for index in range(count):
            words = weight_name(index, count - 1)
            spoken = tr("Bias") if index == count - 1 else tr("Weight {number}", number=index + 1)
            label = QLabel(words)
            label.setFont(scaled(self.font(), 1.05, bold=True))
            label.setToolTip(spoken)
            way = slider(tr("{name}, slider", name=spoken), -_STEPS, _STEPS, _STEPS // 10)
            way.setSingleStep(_STEPS // 50)
            way.setMinimumWidth(px(80))
            way.setStyleSheet(NO_AMOUNT)
            way.setToolTip(tr("{name}: moving it takes the line in hand", name=spoken))
            way.valueChanged.connect(partial(self._slide, index))
            zero = QFrame()
            zero.setFixedSize(1, px(14))
            zero.setStyleSheet("background: palette(placeholder-text)")
            field = NumberField(spoken, by("0.1"), str(-MOST_WEIGHT), str(MOST_WEIGHT))
            field.setToolTip(tr("{name}: a number, as −0.2  (Up and Down)", name=spoken))
            field.changed.connect(partial(self._take, index))
            field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._grid.addWidget(label, index, 0)
            self._grid.addWidget(zero, index, 1, Qt.AlignmentFlag.AlignCenter)
            self._grid.addWidget(way, index, 1)
            self._grid.addWidget(field, index, 2)
            self._sliders.append(way)
            self._fields.append(field)

    def _slide(self, index: int, steps: int) -> None:
        numbers = list(self._state.numbers)
        scale = scale_of(self._state.setup.rate, *numbers)
        numbers[index] = round(scale * steps / _STEPS, decimals_for(scale)) + 0.0
        self._state.take_in_hand(numbers)

    def _take(self, index: int) -> None:
        value = self._fields[index].value
        numbers = list(self._state.numbers)
        try:
            if value is None:
                raise ValueError(
                    Message("A weight is a number, as −0.2; what was there still holds")
                )
            if float(f"{numbers[index]:.10g}") != value:
                numbers[index] = float(value)
                self._shown[index] = float(value)  # as it was typed
                self._state.take_in_hand(numbers)
        except ValueError as error:
            self._mark(index, sentence_of(error))
        else:
            self._mark(index, "")

    def _mark(self, index: int, sentence: str) -> None:
        before = self._fields[index].accessibleDescription()
        if before != sentence:
            self._fields[index].set_problem(sentence)
            self.problem.emit(sentence)
