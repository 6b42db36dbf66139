"""A network's neurons one by one: which of them say most, what each adds up, what excites it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mnistpad.core.activations import NEURONS
from mnistpad.core.network.forward import FloatArray, Layer, Network, Stage

_BLOCK = 512  # digits that are looked at together


@dataclass(frozen=True, slots=True, eq=False)
class UnitSum:
    """How one neuron came to its output, from what it was given: shape (inputs,)."""

    given: FloatArray
    weights: FloatArray
    products: FloatArray
    bias: float
    z: float
    output: float
    activation: str

    @classmethod
    def of(
        cls, layer: Layer, given: FloatArray, z: FloatArray, output: FloatArray, unit: int
    ) -> UnitSum:
        """The sum of one of a layer's neurons, from all that they were given and made of it."""
        weights, bias = layer.weights[:, unit], float(layer.biases[unit])
        answers = float(z[unit]), float(output[unit])
        return cls(given, weights, given * weights, bias, *answers, layer.activation)

    @property
    def pictured(self) -> tuple[FloatArray, FloatArray, FloatArray]:
        """What it was handed, its weights, and the products."""
        return self.given, self.weights, self.products


@dataclass(frozen=True, slots=True, eq=False)
class DenseStep:
    """What a layer in which each neuron sees everything was given, and made of it.

    Attributes
    ----------
    says
        Of each number that it was given, how much it adds to the sum of the network's answer: the
        number times the slope of that sum. For the last layer that is number × weight.
    """

    stage: Stage
    given: FloatArray
    says: FloatArray

    def sum_of(self, unit: int) -> UnitSum:
        """How one of its neurons came to its output."""
        stage = self.stage
        return UnitSum.of(stage.layer, self.given, stage.z, stage.output, unit)


def dense_steps(network: Network, digit: npt.NDArray[np.floating]) -> list[DenseStep]:
    """The way of a digit of shape (28, 28) through all layers behind the convolutions."""
    stages = network.stages(digit)
    dense = [stage for stage in stages if not stage.layer.is_convolution]
    handed = [np.asarray(digit, np.float32), *(stage.handed_on for stage in stages)]
    givens = [given.reshape(-1) for given in handed[len(stages) - len(dense) : -1]]
    winner = int(np.argmax(dense[-1].z))
    slope = np.eye(1, len(dense[-1].z), winner, np.float32)[0]
    steps: list[DenseStep] = []
    for stage, given in zip(reversed(dense), reversed(givens), strict=True):
        if steps:
            slope = slope * NEURONS[stage.layer.activation].derivative(stage.z)
        slope = stage.layer.weights @ slope
        steps.insert(0, DenseStep(stage, given, given * slope))
    return steps


def most_telling(says: FloatArray, count: int, kept: Sequence[int] = ()) -> tuple[int, ...]:
    """So many of the neurons that say most, for or against; those kept stay in their places.

    One that was kept gives way once twice as many say more than it does.
    """
    count = min(count, says.size)
    order = np.argsort(-np.abs(says), kind="stable")
    near = set(order[: 2 * count].tolist())
    places = [unit if unit in near else None for unit in kept[:count]]
    places += [None] * (count - len(places))
    new = (unit for unit in order.tolist() if unit not in places)
    return tuple(next(new) if unit is None else unit for unit in places)


def strongest_inputs(found: UnitSum, count: int) -> npt.NDArray[np.intp]:
    """Which of the inputs weigh most in a neuron's sum, whose products aren't 0."""
    order = np.argsort(-np.abs(found.products), kind="stable")[:count]
    strongest: npt.NDArray[np.intp] = order[found.products[order] != 0]
    return strongest


def excitement(
    network: Network, dense: int, unit: int, images: npt.NDArray[np.uint8]
) -> FloatArray:
    """What a neuron answers to each of some digits: z, which every activation grows with.

    Parameters
    ----------
    dense
        Its layer, counted from the first one behind the convolutions.
    images
        Shape (n, 28, 28), from 0 to 255.
    """
    layers = [layer for layer in network.layers if not layer.is_convolution]
    layer = layers[dense]
    answers = np.empty(len(images), np.float32)
    for start in range(0, len(images), _BLOCK):
        digits = images[start : start + _BLOCK].astype(np.float32) / 255
        given = network.handed_to(layer, digits)
        answers[start : start + _BLOCK] = given @ layer.weights[:, unit] + layer.biases[unit]
    return answers
