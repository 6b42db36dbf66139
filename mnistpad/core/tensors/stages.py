"""A network's way from the digit to its answer, as tensors, each with the line that makes it."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from mnistpad.core.message import Message
from mnistpad.core.network.forward import FloatArray, Layer, Network
from mnistpad.core.network.neurons import UnitSum

_CALLS = {
    "relu": "np.maximum({z}, 0)",
    "sigmoid": "1 / (1 + np.exp(-{z}))",
    "tanh": "np.tanh({z})",
    "softmax": "np.exp({z} - {z}.max()) / np.exp({z} - {z}.max()).sum()",
}


@dataclass(frozen=True, slots=True, eq=False)
class Waypoint:
    """One tensor on the way, and the line of code that makes it.

    Its name is that in the lines, as "z1"; its title, what was done to have it, as "relu". The
    digit itself is of no layer; it and a convolution were given no vector.
    """

    name: str
    title: str
    numbers: FloatArray
    code: str
    layer: Layer | None = None
    given: FloatArray | None = None
    is_sum: bool = False


def waypoints(network: Network, digit: npt.NDArray[np.floating]) -> list[Waypoint]:
    """All tensors from a digit of shape (28, 28) to the ten probabilities."""
    pixels = np.asarray(digit, np.float32)
    way = [Waypoint("digit", Message("the pad"), pixels, "digit")]
    name, handed = "digit", pixels
    for number, stage in enumerate(network.stages(pixels), 1):
        layer = stage.layer
        z = f"z{number}"
        answer = "y" if stage.layer is network.layers[-1] else f"a{number}"
        activated = f"{layer.activation}({z})"
        call = _CALLS[layer.activation].format(z=z)
        if layer.is_convolution:
            shown = f"{name}[..., None]" if handed.ndim == 2 else name
            line = f'{z} = keras.ops.conv({shown}[None], W{number}, padding="same")[0] + b{number}'
            sums = Waypoint(z, Message("convolution"), stage.z, line, layer, is_sum=True)
            way.append(sums)
            way.append(Waypoint(answer, activated, stage.output, f"{answer} = {call}", layer))
            name, handed = f"p{number}", stage.handed_on
            line = f"{name} = keras.ops.max_pool({answer}[None], 2)[0]"
            way.append(Waypoint(name, Message("largest of 2 × 2"), handed, line, layer))
            continue
        if handed.ndim > 1:
            flat = handed.reshape(-1)
            line = f"x = {name}.reshape({flat.size})"
            way.append(Waypoint("x", f"reshape({flat.size})", flat, line))
            name, handed = "x", flat
        line = f"{z} = np.dot({name}, W{number}) + b{number}"
        title = f"dot({name}, W{number}) + b{number}"
        way.append(Waypoint(z, title, stage.z, line, layer, handed, is_sum=True))
        way.append(Waypoint(answer, activated, stage.output, f"{answer} = {call}", layer, handed))
        name, handed = answer, stage.handed_on
    return way


def unit_sum(way: list[Waypoint], place: int, unit: int) -> UnitSum | None:
    """How a neuron of a dense layer came to its number; None for anything else."""
    waypoint = way[place]
    if waypoint.layer is None or waypoint.given is None:
        return None
    sums = way[place if waypoint.is_sum else place - 1].numbers
    outputs = way[place + 1 if waypoint.is_sum else place].numbers
    return UnitSum.of(waypoint.layer, waypoint.given, sums, outputs, unit)


def as_picture(numbers: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """A vector as the squarest rectangle that holds it without a gap: 784 as 28 × 28."""
    size = numbers.size
    rows = next(n for n in range(int(size**0.5), 0, -1) if size % n == 0)
    return numbers.reshape(rows, size // rows)
