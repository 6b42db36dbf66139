"""What a neuron makes of the sum that reaches it, each beside its derivative.

A neuron first adds up, ``z = w·x + b``, and then answers with a function of z. Training asks how
much that answer changes with z: the derivative. Both take a number or an array of any shape and
give the same; float32 stays float32.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Numbers = Any
"""A number of numpy's, or an array of the shape that was given."""


def step(z: npt.ArrayLike) -> Numbers:
    """1 if z > 0, else 0: Rosenblatt's neuron."""
    return np.heaviside(z, 0)


def sigmoid(z: npt.ArrayLike) -> Numbers:
    """1 / (1 + e^−z): from 0 to 1, and a half at z = 0."""
    z = np.asarray(z)
    e = np.exp(-np.abs(z))  # at most 1, where e^−z would grow beyond all numbers
    return np.where(z >= 0, 1, e) / (1 + e)


def sigmoid_derivative(z: npt.ArrayLike) -> Numbers:
    """σ(z)·(1 − σ(z)): a quarter at z = 0, and towards 0 on both sides."""
    return sigmoid(z) * sigmoid(np.negative(z))  # 1 − σ(z) = σ(−z), and exact where σ is near 1


def tanh(z: npt.ArrayLike) -> Numbers:
    """(e^z − e^−z) / (e^z + e^−z): the sigmoid's shape, from −1 to 1."""
    return np.tanh(z)


def relu(z: npt.ArrayLike) -> Numbers:
    """z if z > 0, else 0: the rectified linear unit."""
    return np.maximum(z, 0)


def softmax(z: npt.ArrayLike) -> Numbers:
    """e^z over the sum of all e^z along the last axis: probabilities, which sum to 1."""
    z = np.asarray(z)
    e = np.exp(z - z.max(axis=-1, keepdims=True))  # the same quotient, and none above 1
    return e / e.sum(axis=-1, keepdims=True)


class Neuron(NamedTuple):
    """A function of z and its derivative."""

    answer: Callable[[npt.ArrayLike], Numbers]
    derivative: Callable[[npt.ArrayLike], Numbers]


NEURONS = {
    "step": Neuron(step, lambda z: step(z) * 0),  # a small change of z changes nothing
    "sigmoid": Neuron(sigmoid, sigmoid_derivative),
    "tanh": Neuron(tanh, lambda z: 1 - np.tanh(z) ** 2),  # 1 at z = 0, towards 0 on both sides
    "relu": Neuron(relu, step),  # at 0 itself it is taken as 0, as Keras does
}
"""All that answer for themselves, by Keras's names; a softmax needs its neighbours."""
