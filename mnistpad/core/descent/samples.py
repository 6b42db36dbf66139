"""Losses over samples: the mean of what a neuron loses on each, the empirical risk.

Whoever learns knows only samples, not the world they came from. The mean of the losses on the
samples stands for the loss to come (Vapnik, "Principles of Risk Minimization", 1991), and its
gradient is the mean of the samples' gradients.
"""

from abc import abstractmethod
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mnistpad.core.activations import sigmoid
from mnistpad.core.data.digits import DataSet
from mnistpad.core.descent.landscapes import Landscape, Point
from mnistpad.core.message import Message
from mnistpad.core.perceptron.targets import GATES, truth_table

Array = npt.NDArray[np.float64]
Indices = npt.NDArray[np.int64] | slice


@dataclass(frozen=True, eq=False)
class SampleLoss(Landscape):
    """The losses of a neuron with two weights on some samples, and as a landscape their mean."""

    inputs: Array  # what the neuron sees of each sample: shape (n,) or (n, 2)
    targets: Array  # what is wanted for each: shape (n,)

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

    def loss(self, point: Point) -> float:
        with np.errstate(all="ignore"):
            return float(self.losses(point).mean())

    def gradient_at(self, point: Point, indices: Indices = slice(None)) -> Point:
        with np.errstate(all="ignore"):
            g1, g2 = self.gradients(point, indices).mean(axis=0).tolist()
        return g1, g2


@dataclass(frozen=True, eq=False)
class SigmoidLoss(SampleLoss):
    """Cross-entropy of a sigmoid neuron with two weights, σ(w₁·x₁ + w₂·x₂ + b).

    Targets are 0 or 1; the bias stays as it is.
    """

    bias: float = 0.0

    def losses(self, point: Point) -> Array:
        # −log of the probability of what is wanted: log(1 + e^−yz), y = ±1.
        z = self.inputs @ np.array(point) + self.bias
        return np.asarray(np.logaddexp(0, (1 - 2 * self.targets) * z))

    def gradients(self, point: Point, indices: Indices = slice(None)) -> Array:
        inputs = self.inputs[indices]
        z = inputs @ np.array(point) + self.bias
        return np.asarray((sigmoid(z) - self.targets[indices])[:, None] * inputs)

    def pairs(self, w1s: Array, w2s: Array) -> Array:
        # e^(−yz) is a product of what comes from w₁ and from w₂, so that no power is taken
        # within the grid; the logarithm is, of as many factors at once as a float can hold.
        signs = (1 - 2 * self.targets)[:, None]
        t1 = signs * np.outer(self.inputs[:, 0], w1s)
        t2 = signs * (np.outer(self.inputs[:, 1], w2s) + self.bias)
        largest = float(np.abs(t1).max() + np.abs(t2).max()) + 1
        if largest > 300:
            parts = zip(t2[:, :, None], t1[:, None, :], strict=True)
            return np.asarray(sum(np.logaddexp(0, a + b) for a, b in parts)) / self.count
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


class WaveLoss(SampleLoss):
    """Squared error of sin(w₁·x + w₂) on samples of such a wave: a loss with many minima."""

    def losses(self, point: Point) -> Array:
        w1, w2 = point
        return np.asarray((np.sin(w1 * self.inputs + w2) - self.targets) ** 2)

    def gradients(self, point: Point, indices: Indices = slice(None)) -> Array:
        w1, w2 = point
        inputs = self.inputs[indices]
        z = w1 * inputs + w2
        slope: Array = 2 * (np.sin(z) - self.targets[indices]) * np.cos(z)
        return np.stack([slope * inputs, slope], axis=1)

    def pairs(self, w1s: Array, w2s: Array) -> Array:
        # sin z is the imaginary part of e^(i·z), and sin² z = (1 − Re e^(2·i·z)) / 2. There, what
        # comes from w₁ is a factor apart from what comes from w₂: a grid is an outer product.
        a, b = np.exp(1j * np.outer(w1s, self.inputs)), np.exp(1j * w2s)
        squares = (1 - np.outer(b**2, (a**2).mean(axis=1)).real) / 2
        products = np.outer(b, (a * self.targets).mean(axis=1)).imag
        return np.asarray(squares - 2 * products + (self.targets**2).mean())


def of_wave(count: int = 60, seed: int = 0) -> WaveLoss:
    """The loss on a wave with w₁ = 2 and w₂ = 1, measured with some noise."""
    rng = np.random.default_rng(seed)
    inputs = rng.uniform(-3, 3, count)
    return WaveLoss(
        Message("Fit of a wave"),
        Message(
            "Squared error of sin(w₁·x + w₂) on {count} samples of a wave: many minima, and only "
            "the deepest fit. The noise of single samples can shake a path out of the others.",
            count=count,
        ),
        -1.0, 5.0, (-0.4, 2.4), (0.002, 0.1, 3.0),
        inputs, np.sin(2 * inputs + 1) + 0.25 * rng.normal(size=count),
    )  # fmt: skip


GATE_BIASES = {"AND": -3.0, "NAND": 3.0, "OR": -1.0, "NOR": 1.0, "XOR": 0.0}
"""For each gate a bias with which two weights can do it, where any can."""


def of_gate(name: str) -> SigmoidLoss:
    """The loss of a sigmoid neuron on a gate's four samples."""
    bias = GATE_BIASES[name]
    shown = f"{bias:g}".replace("-", "−")
    about = (
        Message(
            "Cross-entropy of a sigmoid neuron on {gate}'s four samples; its bias stays {bias}. "
            "No weights can do it: the best is to answer ½.",
            gate=name,
            bias=shown,
        )
        if name == "XOR"
        else Message(
            "Cross-entropy of a sigmoid neuron on {gate}'s four samples; its bias stays {bias}.",
            gate=name,
            bias=shown,
        )
    )
    return SigmoidLoss(
        Message("Neuron on {gate}", gate=name), about,
        -8.0, 8.0, (-5.0, 4.0), (0.02, 1.0, 100.0),
        np.array(truth_table(2), float), np.array(GATES[name], float), bias,
    )  # fmt: skip


def of_digits(
    data: DataSet, first: int, second: int, count: int = 200, seed: int = 0
) -> SigmoidLoss:
    """The loss of a neuron that tells two digits apart by two of their pixels.

    The pixels are those in which the two classes differ most: one that the first has more ink in,
    and one that the second has. Each input is a pixel's ink from 0 to 1, less its mean. Of `count`
    digits, half are of each class; there may be fewer.

    Raises `ValueError` if a class has no digits, or both are the same.
    """
    if first == second:
        raise ValueError(
            Message("two different digits are needed, not {digit} twice", digit=data.classes[first])
        )
    rng = np.random.default_rng(seed)
    chosen = []
    for label in (first, second):
        of_class = np.flatnonzero(data.train_labels == label)
        if not of_class.size:
            raise ValueError(
                Message(
                    "{data} has no digit {digit} to learn from; choose another",
                    data=data.name,
                    digit=data.classes[label],
                )
            )
        chosen.append(rng.permutation(of_class)[: count // 2])
    indices = rng.permutation(np.concatenate(chosen))
    images = data.train_images[indices].astype(float) / 255
    targets = (data.train_labels[indices] == first).astype(float)
    more = images[targets == 1].mean(axis=0) - images[targets == 0].mean(axis=0)
    side = more.shape[1]
    pixels = [divmod(int(position), side) for position in (more.argmax(), more.argmin())]
    inputs = np.stack([images[:, row, column] for row, column in pixels], axis=1)
    inputs -= inputs.mean(axis=0)
    (row1, column1), (row2, column2) = pixels
    return SigmoidLoss(
        Message("{first} or {second}", first=first, second=second),
        Message(
            "Cross-entropy of a sigmoid neuron on {count} digits of {data}: 1 for {first}, 0 for "
            "{second}. It sees two pixels, row {row1}, column {column1} and row {row2}, column "
            "{column2}.",
            count=len(targets), data=data.name, first=first, second=second,
            row1=row1, column1=column1, row2=row2, column2=column2,
        ),
        -10.0, 10.0, (-7.0, 7.0), (0.05, 2.0, 1000.0), inputs, targets,
    )  # fmt: skip
