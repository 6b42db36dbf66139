"""The built-in recogniser, layer by layer in numpy: LiteRT answers, but tells no gradient."""

from collections.abc import Sequence
from itertools import count
from pathlib import Path

import numpy as np

from mnistpad.core.archive import DamagedError
from mnistpad.core.message import Message
from mnistpad.core.network.forward import (
    OUTPUT,
    FloatArray,
    Layer,
    Network,
    convolution_name,
)
from mnistpad.core.network.weights import read_keras_layers

_STRIDES = (1, 2, 1, 2, 1, 2)
_EPSILON = 1e-3  # Keras's, lest a variance of 0 be divided by


def read_built_in(path: Path) -> Network:
    """The network in the ``.keras`` file that lies beside the recogniser.

    `DamagedError` if it is another network or none, `OSError` if it can't be read.
    """
    found = read_keras_layers(path)
    try:
        convolutions = [
            _convolution(number, found[f"conv2d{end}"][0], found[f"batch_normalization{end}"])
            for number, end in zip(count(1), ("", "_1", "_2", "_3", "_4", "_5"), strict=False)
        ]
        weights, biases = found["dense"]
    except (KeyError, IndexError, ValueError):
        raise DamagedError(Message("{path}: not the built-in recogniser", path=path)) from None
    return Network((*convolutions, Layer(OUTPUT, weights, biases, "softmax")))


def _convolution(number: int, kernel: FloatArray, normalised: Sequence[FloatArray]) -> Layer:
    """A convolution and the batch normalisation behind it, in one.

    That is ``γ·(z − μ) / √(σ² + ε) + β``, of each filter: what z is multiplied by goes into the
    weights, the rest into the biases.
    """
    gamma, beta, mean, variance = normalised
    factor = gamma / np.sqrt(variance + np.float32(_EPSILON))
    weights, biases = kernel * factor, beta - mean * factor
    stride = _STRIDES[number - 1]
    return Layer(convolution_name(number), weights, biases, "relu", stride, pooled=False)
