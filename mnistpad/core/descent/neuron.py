"""A sigmoid neuron that learns a gate by gradient descent.

Its output slides where a step would leap, so its loss has a slope for every weight: the gradient.
Descent goes against it, ``w −= rate·gradient``. A loss is taken as a function of the sum z, beside
its derivative; by the chain rule, the gradient is the mean over the samples of that derivative
times x, and for the bias of the derivative alone.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from mnistpad.core.activations import Numbers, sigmoid, sigmoid_derivative
from mnistpad.core.descent.optimise import check_rate, check_weights
from mnistpad.core.message import Message
from mnistpad.core.perceptron.targets import truth_table

Array = npt.NDArray[np.float64]


class Loss(NamedTuple):
    """A loss on one sample, as a function of z and the target, and its slope along z."""

    value: Callable[[npt.ArrayLike, npt.ArrayLike], Numbers]
    derivative: Callable[[npt.ArrayLike, npt.ArrayLike], Numbers]


LOSSES: dict[str, Loss] = {
    # −log of the probability that σ(z) gives to the target, finite where σ(z) is 0 or 1 to the last
    # bit; its slope is the perceptron's −δ, smoothly.
    Message("cross-entropy"): Loss(
        lambda z, target: np.logaddexp(0, z) - np.multiply(z, target),
        lambda z, target: sigmoid(z) - np.asarray(target),
    ),
    # Its slope is almost 0 where the neuron is sure, even if it is wrong.
    Message("squared error"): Loss(
        lambda z, target: (sigmoid(z) - target) ** 2,
        lambda z, target: 2 * (sigmoid(z) - target) * sigmoid_derivative(z),
    ),
}


class GateDescent:
    """Gradient descent on a gate's four samples (or more), with a history.

    The targets are 0 or 1 for each sample of `truth_table`, the loss is one of `LOSSES`, and the
    start's last number is the bias; all are zeros if it is not given.

    Raises `ValueError` with the number that can't be used.
    """

    def __init__(
        self,
        targets: Sequence[int],
        loss: str = "cross-entropy",
        rate: float = 1.0,
        start: Sequence[float] | None = None,
    ) -> None:
        count = len(targets)
        inputs = (count - 1).bit_length()
        if count != 2**inputs or any(target not in (0, 1) for target in targets):
            raise ValueError(
                Message(
                    "a gate has 2, 4 or 8 targets, each 0 or 1, not {targets}",
                    targets=tuple(targets),
                )
            )
        check_rate(rate)
        weights = np.array([0.0] * (inputs + 1) if start is None else start, float)
        if len(weights) != inputs + 1:
            raise ValueError(
                Message(
                    "{inputs} weights and a bias are needed, not {count}",
                    inputs=inputs,
                    count=len(weights),
                )
            )
        check_weights(weights)
        # The bias is the weight of an input that is always 1.
        self._x = np.array([(*sample, 1) for sample in truth_table(inputs)], float)
        self._targets = np.array(targets, float)
        self._loss = LOSSES[loss]
        self._rate = rate
        self._weights: Array = weights
        self._losses = [self.loss_at(weights)]

    @property
    def steps(self) -> int:
        """How many were made."""
        return len(self._losses) - 1

    def weights(self) -> Array:
        """Weights and, last, the bias."""
        return self._weights

    def loss(self) -> float:
        """The mean of the losses on the samples."""
        return self._losses[-1]

    def losses(self) -> Array:
        """That mean after each step, and first before them: shape (steps + 1,)."""
        return np.array(self._losses)

    def outputs(self) -> Array:
        """σ(w·x + b) for each sample."""
        return np.asarray(sigmoid(self._x @ self._weights))

    def loss_at(self, weights: Array) -> float:
        """The mean of the losses on the samples, at any weights."""
        return float(self._loss.value(self._x @ weights, self._targets).mean())

    def gradient_at(self, weights: Array) -> Array:
        """Its slope along each weight and, last, the bias."""
        slopes = self._loss.derivative(self._x @ weights, self._targets)
        return np.asarray(slopes @ self._x / len(self._targets))

    def step(self) -> None:
        """Go one step down.

        No slope of these losses is above 1, so that no weight outgrows the numbers there are.
        """
        self._weights = self._weights - self._rate * self.gradient_at(self._weights)
        self._losses.append(self.loss_at(self._weights))
