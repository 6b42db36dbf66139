"""Losses over samples: the mean of what a neuron loses on each, the empirical risk.

Whoever learns knows only samples, not the world they came from. The mean of the losses on the
samples stands for the loss to come (Vapnik, "Principles of Risk Minimization", 1991), and its
gradient is the mean of the samples' gradients.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mnistpad.core.activations import sigmoid
from mnistpad.core.data.digits import DataSet
from mnistpad.core.perceptron.targets import GATES, truth_table

Array = npt.NDArray[np.float64]
Point = tuple[float, float]
Indices = npt.NDArray[np.int64] | slice


@dataclass(frozen=True, eq=False)
class SampleLoss(ABC):
    """The losses of a neuron with two weights on some samples, and their mean.

    Attributes
    ----------
    inputs
        What the neuron sees of each sample: shape (n,) or (n, 2).
    targets
        What is wanted for each: shape (n,).
    low, high
        What is worth looking at, along both weights.
    start
        Where descent may begin.
    rates
        Learning rates: too small, one that does, and one that diverges.
    """

    inputs: Array
    targets: Array
    low: float
    high: float
    start: Point
    rates: tuple[float, float, float]

    @property
    def count(self) -> int:
        """Number of samples."""
        return len(self.targets)

    @abstractmethod
    def losses(self, point: Point) -> Array:
        """What the neuron loses on each sample: shape (n,)."""

    @abstractmethod
    def gradients(self, point: Point, indices: Indices = slice(None)) -> Array:
        """The gradient of each loss, or of some of them: shape (n, 2)."""

    @abstractmethod
    def grid(self, w1s: Array, w2s: Array) -> Array:
        """The mean of the losses at all pairs: shape (len(w2s), len(w1s))."""

    def value(self, w1: float, w2: float) -> float:
        """The mean of the losses."""
        return float(self.losses((w1, w2)).mean())

    def gradient(self, w1: float, w2: float) -> Point:
        """Its slope along each weight."""
        g1, g2 = self.gradients((w1, w2)).mean(axis=0).tolist()
        return g1, g2


@dataclass(frozen=True, eq=False)
class SigmoidLoss(SampleLoss):
    """Cross-entropy of a sigmoid neuron with two weights, σ(w₁·x₁ + w₂·x₂ + b).

    Attributes
    ----------
    inputs
        Shape (n, 2).
    targets
        0 or 1.
    bias
        b, which stays as it is.
    pixels
        Row and column of what is seen of a digit.
    """

    low: float = -8.0
    high: float = 8.0
    start: Point = (-5.0, 4.0)
    rates: tuple[float, float, float] = (0.02, 1.0, 100.0)
    bias: float = 0.0
    pixels: tuple[tuple[int, int], ...] = ()

    @property
    def signs(self) -> Array:
        """+1 where 1 is wanted, −1 where 0 is."""
        return 2 * self.targets - 1

    def losses(self, point: Point) -> Array:
        # −log of the probability of what is wanted: log(1 + e^−yz), y = ±1.
        wrong: Array = np.logaddexp(0, -self.signs * (self.inputs @ np.array(point) + self.bias))
        return wrong

    def gradients(self, point: Point, indices: Indices = slice(None)) -> Array:
        inputs = self.inputs[indices]
        z = inputs @ np.array(point) + self.bias
        error: Array = sigmoid(z) - self.targets[indices]
        return error[:, None] * inputs

    def grid(self, w1s: Array, w2s: Array) -> Array:
        # e^(−yz) is a product of what comes from w₁ and from w₂, so that no power is taken
        # within the grid; the logarithm is, of as many factors at once as a float can hold.
        signs = -self.signs[:, None]
        t1 = signs * np.outer(self.inputs[:, 0], w1s)
        t2 = signs * (np.outer(self.inputs[:, 1], w2s) + self.bias)
        largest = float(np.abs(t1).max() + np.abs(t2).max()) + 1
        if largest > 300:
            parts = zip(t2[:, :, None], t1[:, None, :], strict=True)
            far: Array = sum(np.logaddexp(0, a + b) for a, b in parts) / self.count
            return far
        e1, e2 = np.exp(t1), np.exp(t2)
        total = np.zeros((len(w2s), len(w1s)))
        product, factor = np.ones_like(total), np.empty_like(total)
        at_once = max(int(600 / largest), 1)
        for sample in range(self.count):
            np.multiply(e2[sample][:, None], e1[sample], out=factor)
            factor += 1
            product *= factor
            if sample % at_once == at_once - 1:
                total += np.log(product)
                product.fill(1)
        return (total + np.log(product)) / self.count


@dataclass(frozen=True, eq=False)
class WaveLoss(SampleLoss):
    """Squared error of sin(w₁·x + w₂) on samples of such a wave: a loss with many minima.

    Attributes
    ----------
    inputs, targets
        Shape (n,): where the wave was measured, and how high it was.
    """

    low: float = -1.0
    high: float = 5.0
    start: Point = (-0.4, 2.4)
    rates: tuple[float, float, float] = (0.002, 0.1, 3.0)

    @classmethod
    def made(cls, count: int = 60, seed: int = 0) -> WaveLoss:
        """Measured, with some noise, on a wave with w₁ = 2 and w₂ = 1."""
        rng = np.random.default_rng(seed)
        inputs = rng.uniform(-3, 3, count)
        return cls(inputs, np.sin(2 * inputs + 1) + 0.25 * rng.normal(size=count))

    def losses(self, point: Point) -> Array:
        w1, w2 = point
        missed: Array = (np.sin(w1 * self.inputs + w2) - self.targets) ** 2
        return missed

    def gradients(self, point: Point, indices: Indices = slice(None)) -> Array:
        w1, w2 = point
        inputs = self.inputs[indices]
        z = w1 * inputs + w2
        slope: Array = 2 * (np.sin(z) - self.targets[indices]) * np.cos(z)
        return np.stack([slope * inputs, slope], axis=1)

    def grid(self, w1s: Array, w2s: Array) -> Array:
        # sin z is the imaginary part of e^(i·z), and sin² z = (1 − Re e^(2·i·z)) / 2. There, what
        # comes from w₁ is a factor apart from what comes from w₂: a grid is an outer product.
        a, b = np.exp(1j * np.outer(w1s, self.inputs)), np.exp(1j * w2s)
        squares = (1 - np.outer(b**2, (a**2).mean(axis=1)).real) / 2
        products = np.outer(b, (a * self.targets).mean(axis=1)).imag
        means: Array = squares - 2 * products + (self.targets**2).mean()
        return means


GATE_BIASES = {"AND": -3.0, "NAND": 3.0, "OR": -1.0, "NOR": 1.0, "XOR": 0.0}
"""For each gate a bias with which two weights can do it, where any can."""


def of_gate(name: str) -> SigmoidLoss:
    """The loss of a sigmoid neuron on a gate's four samples."""
    targets = np.array(GATES[name], float)
    inputs = np.array(truth_table(2), float)
    return SigmoidLoss(inputs, targets, bias=GATE_BIASES[name])


class FeatureError(ValueError):
    """Digits that no two pixels can be chosen from, in words fit for a message."""


def of_digits(
    data: DataSet, first: int, second: int, count: int = 200, seed: int = 0
) -> SigmoidLoss:
    """The loss of a neuron that tells two digits apart by two of their pixels.

    The pixels are those in which the two classes differ most: one that the first has more ink
    in, and one that the second has. Each input is a pixel's ink from 0 to 1, less its mean.

    Parameters
    ----------
    count
        Digits, half of each class; fewer if there aren't as many.

    Raises
    ------
    FeatureError
        If a class has no digits, or both are the same.
    """
    if first == second:
        raise FeatureError(f"two different digits are needed, not {first} twice")
    rng = np.random.default_rng(seed)
    chosen = []
    for label in (first, second):
        of_class = np.flatnonzero(data.train_labels == label)
        if not of_class.size:
            raise FeatureError(f"{data.name} has no digit {label} to learn from; choose another")
        chosen.append(rng.permutation(of_class)[: count // 2])
    indices = rng.permutation(np.concatenate(chosen))
    images = data.train_images[indices].astype(float) / 255
    targets = (data.train_labels[indices] == first).astype(float)
    more = images[targets == 1].mean(axis=0) - images[targets == 0].mean(axis=0)
    side = more.shape[1]
    pixels = [divmod(int(position), side) for position in (more.argmax(), more.argmin())]
    inputs = np.stack([images[:, row, column] for row, column in pixels], axis=1)
    inputs -= inputs.mean(axis=0)
    return SigmoidLoss(
        inputs, targets, -10.0, 10.0, (-7.0, 7.0), (0.05, 2.0, 1000.0), pixels=tuple(pixels)
    )
