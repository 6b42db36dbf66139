"""A trained network in numpy: from its weights to its answer, a layer at a time.

Each layer multiplies what it is given by its weights, adds its biases, ``z = x·W + b``, and hands
on its activation of z; the last one's is a softmax, a probability for each class. Nothing is
handed back: the network is feed-forward. It answers as Keras does, without Keras.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view

from mnistpad.core.activations import NEURONS, softmax
from mnistpad.core.classes import DIGITS, Classes, numbered
from mnistpad.core.drawing.raster import SIDE
from mnistpad.core.message import Message
from mnistpad.core.network.recipe import FILTERS, KERNEL, Recipe, weight_shapes

FloatArray = npt.NDArray[np.float32]

OUTPUT = Message("output")
"""What the last layer is called."""

_BLOCK = 128  # digits read at a time: windows take nine times the memory of what they show


class WeightsError(ValueError):
    """Weights that are not of the network they are meant for, in words fit for a message."""


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """A layer that has weights."""

    name: str  # for people: "convolution 1", "hidden 2", "output"
    weights: FloatArray
    """Shape (inputs, units); of a convolution (rows, columns, channels, filters)."""
    biases: FloatArray  # shape (units,) or (filters,)
    activation: str  # "relu", "sigmoid", "tanh" or "softmax"
    stride: int = 1  # pixels from one window of a convolution to the next
    pooled: bool = True  # whether a convolution hands on only the largest of each 2×2

    @property
    def is_convolution(self) -> bool:
        """Whether its neurons look at windows of 3×3, each filter's all with the same weights."""
        return self.weights.ndim == 4


@dataclass(frozen=True, slots=True, eq=False)
class Stage:
    """What becomes of one digit in a layer."""

    layer: Layer  # the layer
    z: FloatArray  # sums of weighted inputs and biases: shape (units,), or (rows, columns, filters)
    output: FloatArray  # the activation of z: the same shape
    handed_on: FloatArray
    """What the next layer is given: the output; of a convolution only the largest of each 2×2,
    shape (rows / 2, columns / 2, filters)."""


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """A network that reads digits."""

    layers: tuple[Layer, ...]  # those with weights, the first one first
    classes: Classes = DIGITS  # what its outputs stand for

    @classmethod
    def of(
        cls, recipe: Recipe, weights: Sequence[npt.NDArray[Any]], classes: Classes = ()
    ) -> Network:
        """The network of a recipe, with its weights in the order of Keras's ``get_weights()``.

        Without names its outputs are numbered. `WeightsError` if they are not of such a network.
        """
        shapes = weight_shapes(recipe)
        arrays = [np.asarray(array) for array in weights]
        if len(arrays) != len(shapes):
            raise WeightsError(
                Message(
                    "{found} arrays are not the weights of {network}, which has {expected}: "
                    "weights and biases of each layer",
                    found=len(arrays),
                    network=recipe.title,
                    expected=len(shapes),
                )
            )
        for number, (array, shape) in enumerate(zip(arrays, shapes, strict=True), 1):
            if array.shape != shape or array.dtype.kind != "f":
                raise WeightsError(
                    Message(
                        "array {number} of the weights is {dtype} of shape {shape}; "
                        "{network} has float32 of shape {expected} there",
                        number=number,
                        dtype=str(array.dtype),
                        shape=str(array.shape),
                        network=recipe.title,
                        expected=str(shape),
                    )
                )
        floats = [array.astype(np.float32, copy=False) for array in arrays]
        named = zip(_names(recipe), floats[::2], floats[1::2], strict=True)
        return cls(
            tuple(
                Layer(name, kernel, biases, "softmax" if name == OUTPUT else recipe.activation)
                for name, kernel, biases in named
            ),
            classes or numbered(recipe.classes),
        )

    def probabilities(self, tensors: npt.NDArray[np.floating]) -> FloatArray:
        """The network's answer for one tensor or for many, as a `Recogniser` gives it.

        Tensors of shape (28, 28) or (n, 28, 28) are in [0, 1], 0 ground and 1 full ink; the answer
        is of shape (classes,) or (n, classes), for each class its probability.
        """
        if tensors.ndim == 2:
            one: FloatArray = self.probabilities(tensors[None])[0]
            return one
        answers = np.empty((len(tensors), len(self.classes)), np.float32)
        for start in range(0, len(tensors), _BLOCK):
            x = _images(tensors[start : start + _BLOCK])
            for layer in self.layers:
                _, _, x = answer_of(layer, x)
            answers[start : start + _BLOCK] = x
        return answers

    def handed_to(self, layer: Layer, tensors: npt.NDArray[np.floating]) -> FloatArray:
        """What a layer is given for many digits of shape (n, 28, 28): a row of numbers each."""
        x = _images(tensors)
        for before in self.layers[: self.layers.index(layer)]:
            _, _, x = answer_of(before, x)
        return x.reshape(len(x), -1)

    def stages(self, tensor: npt.NDArray[np.floating]) -> list[Stage]:
        """What becomes of one tensor of shape (28, 28), layer by layer."""
        stages = []
        x = _images(tensor[None])
        for layer in self.layers:
            z, output, x = answer_of(layer, x)
            stages.append(Stage(layer, z[0], output[0], x[0]))
        return stages


def first_layer_tiles(weights: Sequence[npt.NDArray[Any]], most: int = 64) -> FloatArray:
    """What the first layer's neurons look for, as images: of the first ones, at most so many.

    Of weights in the order of Keras's ``get_weights()``; the shape is (k, 28, 28), a weight a pixel
    of the digit, or (k, 3, 3) of a convolution.
    """
    kernel = weights[0]
    side = KERNEL if kernel.ndim == 4 else SIDE
    by_unit = kernel.reshape(side * side, -1)[:, :most].T
    return np.ascontiguousarray(by_unit, np.float32).reshape(-1, side, side)


def _names(recipe: Recipe) -> list[str]:
    convolutions = [convolution_name(n) for n in range(1, len(FILTERS) + 1)]
    hidden = [Message("hidden {number}", number=n) for n in range(1, len(recipe.hidden) + 1)]
    return [*(convolutions if recipe.convolution else []), *hidden, OUTPUT]


def convolution_name(number: int) -> Message:
    """What the layer is called, counted from 1."""
    return Message("convolution {number}", number=number)


def _images(tensors: npt.NDArray[np.floating]) -> FloatArray:
    return tensors.astype(np.float32, copy=False).reshape(-1, SIDE, SIDE, 1)


def answer_of(layer: Layer, x: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
    """z, output and what is handed on of it, for many digits at once."""
    activation: Callable[..., FloatArray] = (
        softmax if layer.activation == "softmax" else NEURONS[layer.activation].answer
    )
    if not layer.is_convolution:
        z = x.reshape(len(x), -1) @ layer.weights + layer.biases
        output = activation(z)
        return z, output, output
    z = windows(x, layer.stride) @ layer.weights.reshape(-1, len(layer.biases)) + layer.biases
    rows, columns = (-(-length // layer.stride) for length in x.shape[1:3])
    z = z.reshape(len(x), rows, columns, -1)
    output = activation(z)
    return z, output, largest(output) if layer.pooled else output


def windows(x: FloatArray, stride: int = 1) -> FloatArray:
    """The 3×3 about each pixel, a row each; beyond the edge is ground, as with "same" in Keras."""
    framed = np.pad(x, ((0, 0), *(edges(length, stride) for length in x.shape[1:3]), (0, 0)))
    seen = sliding_window_view(framed, (KERNEL, KERNEL), axis=(1, 2))[:, ::stride, ::stride]
    # (n, rows, columns, channels, 3, 3) → the kernel's order, channels last
    return seen.transpose(0, 1, 2, 4, 5, 3).reshape(-1, KERNEL * KERNEL * x.shape[3])


def edges(length: int, stride: int) -> tuple[int, int]:
    """Rows of ground before and behind an image: as many as the last window needs."""
    lacking = max((-(-length // stride) - 1) * stride + KERNEL - length, 0)
    return lacking // 2, lacking - lacking // 2


def largest(x: FloatArray) -> FloatArray:
    """The largest of each 2×2."""
    above = np.maximum(x[:, ::2, ::2], x[:, ::2, 1::2])
    below = np.maximum(x[:, 1::2, ::2], x[:, 1::2, 1::2])
    larger: FloatArray = np.maximum(above, below)
    return larger
