"""The perceptron's own update as stochastic gradient descent on a loss.

With y = +1 where 1 is wanted and −1 where 0 is, a sample is answered rightly where y·z > 0, and
what is lost on it is max(0, −y·z): nothing if it is right, and else how far z is on the wrong
side. One step of descent on one sample's loss is Rosenblatt's rule, number for number.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from mnistpad.core.perceptron.rule import Perceptron
from mnistpad.core.perceptron.targets import truth_table

Weights = tuple[float, ...]
"""Weights and, last, the bias."""


def loss(y: int, z: float) -> float:
    """max(0, −y·z)."""
    return max(0.0, -y * z)


def loss_derivative(y: int, z: float) -> float:
    """The slope along z: 0 where the answer is right, −y where it is wrong.

    At z = 0 the loss has a corner, and every slope from −y to 0 is one of its own (a
    subgradient). The perceptron answers 0 there, so it is −y where 1 was wanted, and else 0.
    """
    answer = 1 if z > 0 else -1
    return 0.0 if answer == y else float(-y)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of descent, on one sample, given by its index; weights are followed by the bias."""

    sample: int
    y: int  # −1 or 1
    z: float  # w·x + b before the step
    loss: float  # before the step
    gradient: Weights
    before: Weights
    after: Weights


class PerceptronDescent:
    """SGD on the perceptron's loss, a sample a step, in the order of a truth table."""

    def __init__(
        self, targets: Sequence[int], rate: float = 0.1, start: Weights = (0.0, 0.0, 0.0)
    ) -> None:
        self._samples = truth_table(len(start) - 1)
        self._targets = tuple(targets)
        self.rate = rate
        self.steps: list[Step] = []
        self._weights = tuple(start)

    @property
    def weights(self) -> Weights:
        """Weights and, last, the bias after the steps made."""
        return self._weights

    def step(self) -> Step:
        """Descend on the next sample's loss."""
        index = len(self.steps) % len(self._samples)
        x = (*self._samples[index], 1)  # the bias is the weight of an input that is always 1
        y = 2 * self._targets[index] - 1
        z = _dot(self._weights, x)
        slope = loss_derivative(y, z)
        gradient = tuple(slope * value for value in x)
        after = tuple(w - self.rate * g for w, g in zip(self._weights, gradient, strict=True))
        self.steps.append(Step(index, y, z, loss(y, z), gradient, self._weights, after))
        self._weights = after
        return self.steps[-1]


def equal_updates(perceptron: Perceptron, descent: PerceptronDescent) -> int:
    """After how many updates in a row both have the very same weights, to the last bit."""
    count = min(perceptron.count, len(descent.steps))
    for number in range(count):
        if tuple(perceptron.state(number + 1)) != descent.steps[number].after:
            return number
    return count


def _dot(weights: Weights, x: Sequence[int]) -> float:
    # From the left, as the perceptron does it: the order decides how floats round.
    z = 0.0
    for weight, value in zip(weights, x, strict=True):
        z += weight * value
    return z
