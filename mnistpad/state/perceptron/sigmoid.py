"""From the step to the sigmoid: what a small change of a weight does, and learning by it."""

from array import array
from typing import Literal

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal

from mnistpad.core.activations import NEURONS
from mnistpad.core.descent.neuron import LOSSES, GateDescent
from mnistpad.core.descent.optimise import check_rate
from mnistpad.core.message import Message
from mnistpad.core.perceptron.rule import Perceptron
from mnistpad.core.perceptron.targets import GATES, gate, truth_table
from mnistpad.state.timeline import Timeline

Array = npt.NDArray[np.float64]
NumberName = Literal["w1", "w2", "b", "x1", "x2"]

NUDGE = 0.01  # the small change of the weight

LOW, HIGH = -6.0, 6.0
"""Of the weight that is moved."""

MOST = 100.0  # of the other numbers, either side of 0
_ROUND = 12  # decimals of a sum that are no rounding errors: at 0 itself, the step must not leap
_SPOKEN = {
    "w2": Message("the weight w₂"),
    "b": Message("the bias b"),
    "x1": Message("the input x₁"),
    "x2": Message("the input x₂"),
}

MOST_STEPS = 20_000  # that are kept; there learning ends
RULE_RATE = 0.1
"""Of the perceptron beside the sigmoid neuron; from zeros, another one changes only its scale."""


class WeightState(QObject):
    """A neuron of two inputs, one of whose weights is moved.

    It begins where the step leaps: at w₁ = 1, the sum is 0.
    """

    changed = Signal()  # a number, or the activation

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers: dict[NumberName, float] = {
            "w1": 1.0,
            "w2": 2.0,
            "b": -3.0,
            "x1": 1.0,
            "x2": 1.0,
        }
        self._activation = "sigmoid"

    @property
    def activation(self) -> str:
        """One of `NEURONS`."""
        return self._activation

    @property
    def smooth(self) -> str:
        """What the step is compared with."""
        return "sigmoid" if self._activation == "step" else self._activation

    @property
    def weight(self) -> float:
        """w₁, the one that is moved."""
        return self._numbers["w1"]

    def number(self, name: NumberName) -> float:
        """One of the numbers."""
        return self._numbers[name]

    def choose(self, activation: str) -> None:
        """Answer by another activation."""
        if activation not in NEURONS:
            raise ValueError(Message("there is no activation {activation}", activation=activation))
        if activation != self._activation:
            self._activation = activation
            self.changed.emit()

    @staticmethod
    def check_number(name: NumberName, value: float) -> None:
        """Raise `ValueError`, in words, if a number can't be set to this."""
        if name == "w1":
            if not LOW <= value <= HIGH:  # nor is NaN
                raise ValueError(Message("the weight w₁ is a number between −6 and 6, as 0.5"))
        elif not abs(value) <= MOST:
            raise ValueError(
                Message("{what} is a number between −100 and 100, as 0.5", what=_SPOKEN[name])
            )

    def set_number(self, name: NumberName, value: float) -> None:
        """Change one of the numbers.

        Raises `ValueError`, and changes nothing, if it can't be used.
        """
        self.check_number(name, value)
        if value != self._numbers[name]:
            self._numbers[name] = value
            self.changed.emit()

    def sum(self, weight: float | None = None) -> float:
        """z, at the weight that is set or at another."""
        return float(self._sums(np.float64(self.weight if weight is None else weight)))

    def output(self, activation: str, weight: float | None = None) -> float:
        """What the neuron answers."""
        return float(NEURONS[activation].answer(self.sum(weight)))

    def outputs(self, activation: str, weights: Array) -> Array:
        """What it would answer with other weights."""
        answers: Array = NEURONS[activation].answer(self._sums(weights))
        return answers

    def slope(self, activation: str) -> float:
        """How fast the output changes with the weight: f′(z)·x₁."""
        return float(NEURONS[activation].derivative(self.sum())) * self._numbers["x1"]

    def change(self, activation: str, weight: float | None = None) -> float:
        """What becomes of the output if the weight grows by `NUDGE`."""
        weight = self.weight if weight is None else weight
        return self.output(activation, weight + NUDGE) - self.output(activation, weight)

    @property
    def jump(self) -> float | None:
        """A weight at which so small a change makes the step leap; None: none in reach."""
        x1 = self._numbers["x1"]
        if not x1:
            return None
        at = -(self._numbers["w2"] * self._numbers["x2"] + self._numbers["b"]) / x1
        if not LOW <= at <= HIGH:
            return None
        near = (round(at + NUDGE * places, 2) + 0.0 for places in (0, -1, 1))
        return next((w for w in near if LOW <= w <= HIGH and self.change("step", w)), None)

    def _sums(self, weights: npt.ArrayLike) -> Array:
        n = self._numbers
        sums = np.asarray(weights, float) * n["x1"] + (n["w2"] * n["x2"] + n["b"])
        return np.round(sums, _ROUND)


class GateDescentState(Timeline):
    """A sigmoid neuron that descends, and a perceptron that learns the same gate by its rule.

    For each step on the mean loss of all samples, the perceptron makes a pass over them; no step
    is taken back. It has `changed` with what is learnt, or how, and then it begins anew.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(1 / 30, parent)
        self._gate, self._loss, self._rate = "NAND", next(iter(LOSSES)), 1.0
        self._begin()

    @property
    def gate(self) -> str:
        """One of `GATES`."""
        return self._gate

    @property
    def loss(self) -> str:
        """One of `LOSSES`."""
        return self._loss

    @property
    def rate(self) -> float:
        """Learning rate of descent."""
        return self._rate

    @property
    def targets(self) -> tuple[int, ...]:
        return gate(self._gate, 2)

    @property
    def descent(self) -> GateDescent:
        return self._descent

    @property
    def perceptron(self) -> Perceptron:
        return self._perceptron

    @property
    def rule_errors(self) -> Array:
        """The share of samples that the perceptron answers wrongly, before and after each pass."""
        return np.array(self._rule_errors)

    @property
    def rule_passes(self) -> int | None:
        """After how many passes it answered all samples rightly; None: it hasn't."""
        return self._rule_passes

    @property
    def position(self) -> int:
        return self._descent.steps

    @property
    def can_go_on(self) -> bool:
        return self._descent.steps < MOST_STEPS

    def choose_gate(self, name: str) -> None:
        """Learn another gate, from the start."""
        if name not in GATES:
            raise ValueError(Message("there is no gate {name}", name=name))
        if name != self._gate:
            self._gate = name
            self._begin()

    def choose_loss(self, name: str) -> None:
        """Descend on another loss, from the start."""
        if name not in LOSSES:
            raise ValueError(Message("there is no loss {name}", name=name))
        if name != self._loss:
            self._loss = name
            self._begin()

    def choose_rate(self, rate: float) -> None:
        """Descend in steps of another size, from the start.

        Raises `ValueError`, and changes nothing, if it is no rate.
        """
        check_rate(rate)
        if rate != self._rate:
            self._rate = rate
            self._begin()

    def reset(self) -> None:
        """Forget all steps, and begin again."""
        self._begin()

    def _begin(self) -> None:
        self.pause()
        self._descent = GateDescent(self.targets, self._loss, self._rate)
        self._perceptron = Perceptron(truth_table(2), self.targets, RULE_RATE)
        self._rule_errors = array("d", [self._wrong()])
        self._rule_passes: int | None = None
        self.changed.emit()

    def _make(self, moments: int) -> None:
        for _ in range(min(moments, MOST_STEPS - self._descent.steps)):
            self._descent.step()
            self._perceptron.run(1)
            self._rule_errors.append(self._wrong())
            if self._rule_passes is None and self._perceptron.converged:
                self._rule_passes = self._descent.steps

    def _wrong(self) -> float:
        pairs = zip(self._perceptron.outputs(), self.targets, strict=True)
        return sum(output != target for output, target in pairs) / len(self.targets)


class SigmoidState(QObject):
    """The road from the step to the sigmoid: by hand, and by descent."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.weight = WeightState(self)
        self.learning = GateDescentState(self)
