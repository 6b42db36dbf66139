"""Backpropagation to the pixels: how a network's outputs change with what it is given.

By the chain rule, from the last layer to the first: the slope of an output along z is the slope
along the layer's answer times the derivative of its activation; along the layer's input it is that
times the weights.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from mnistpad.core.activations import NEURONS
from mnistpad.core.network.forward import (
    FloatArray,
    Layer,
    Network,
    answer_of,
    edges,
    largest,
)
from mnistpad.core.network.recipe import KERNEL


def input_gradient(
    network: Network, tensor: npt.NDArray[np.floating], outputs: npt.NDArray[np.floating]
) -> FloatArray:
    """Slope of ``outputs · z`` along each pixel: shape (28, 28).

    z is what the last layer's softmax is given; `outputs`, of shape (classes,), how much each
    counts.
    """
    x = tensor.astype(np.float32, copy=False)[None, ..., None]
    passed = []
    for layer in network.layers:
        z, output, handed_on = answer_of(layer, x)
        passed.append((layer, x, z, output))
        x = handed_on
    slope = np.asarray(outputs, np.float32)[None]
    for layer, x, z, output in reversed(passed):
        if layer.activation != "softmax":  # whose z is what is asked about
            if layer.is_convolution and layer.pooled:
                slope = _unpooled(slope.reshape(largest(output).shape), output)
            slope = slope.reshape(z.shape) * NEURONS[layer.activation].derivative(z)
        slope = _before(layer, slope, x)
    return slope[0, ..., 0]


def _before(layer: Layer, slope: FloatArray, x: FloatArray) -> FloatArray:
    """From the slope along z to the slope along x, which the layer was given."""
    if not layer.is_convolution:
        return (slope @ layer.weights.T).reshape(x.shape)
    by_window = slope @ layer.weights.reshape(-1, len(layer.biases)).T
    by_window = by_window.reshape(*slope.shape[:3], KERNEL, KERNEL, -1)
    around = [edges(length, layer.stride) for length in x.shape[1:3]]
    framed = np.pad(np.zeros_like(x), ((0, 0), *around, (0, 0)))
    rows, columns = (layer.stride * length for length in slope.shape[1:3])
    # A pixel is in up to nine windows, and its slope is the sum of what it does in each.
    for down in range(KERNEL):
        for right in range(KERNEL):
            places = framed[:, down : down + rows : layer.stride, right : right + columns]
            places[:, :, :: layer.stride] += by_window[:, :, :, down, right]
    (top, _), (left, _) = around
    return framed[:, top : top + x.shape[1], left : left + x.shape[2]]


def _unpooled(slope: FloatArray, output: FloatArray) -> FloatArray:
    """Only the largest of each 2×2 was handed on; equals share the slope."""
    by_four = largest(output).repeat(2, axis=1).repeat(2, axis=2)
    chosen = (output == by_four).astype(np.float32)
    rows, columns = output.shape[1] // 2, output.shape[2] // 2
    blocks = chosen.reshape(len(output), rows, 2, columns, 2, -1)
    shared = (blocks / blocks.sum(axis=(2, 4), keepdims=True)).reshape(output.shape)
    back: FloatArray = shared * slope.repeat(2, axis=1).repeat(2, axis=2)
    return back
