"""A network's weights in files: rounded after each epoch, exact as Keras saves them at the end.

A run keeps the weights of many epochs, and to look at them needs about ten bits of each. They are
rounded to whole multiples of a step, a small part of what the array's first weights were on the
average; what is kept of a later epoch is by how many steps each weight has moved since then. Most
move little and some, of pixels that never have ink, not at all: that packs well. What the network
answers stays the same to 1e-3.
"""

import io
import math
import re
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from mnistpad.core.archive import LARGEST, Arrays, DamagedError
from mnistpad.core.files import read_regular
from mnistpad.core.message import Message

FloatArray = npt.NDArray[np.float32]

PRECISION = 800  # steps in the root mean square of an array's first weights
_STEP_OF_ZEROS = 2.0**-13  # for biases, which begin with zeros


@dataclass(frozen=True, slots=True, eq=False)
class Rounded:
    """An array as whole multiples of a step."""

    counts: npt.NDArray[np.int32]
    step: float

    def floats(self) -> FloatArray:
        """The array, rounded as it is."""
        return (self.counts * self.step).astype(np.float32)


Kept = Rounded | FloatArray
"""An array of weights as it was kept: rounded, or exact where rounding would not do."""


def pack_weights(
    weights: Sequence[npt.NDArray[Any]], first: Sequence[Kept] | None = None
) -> Arrays:
    """Weights, in Keras's order, as arrays for a file.

    `first` is what the run began with, as it was kept; None if these are those. An array is kept
    exactly where its first one was, where it has moved too far for 16 bits, and where there is no
    number in it.
    """
    arrays: Arrays = {}
    for index, array in enumerate(weights):
        name = f"{index:03}"
        start = None if first is None else first[index]
        step = start.step if isinstance(start, Rounded) else _step(array)
        with np.errstate(invalid="ignore", over="ignore"):
            moved = np.rint(np.asarray(array, float) / step)
        if isinstance(start, Rounded):
            moved -= start.counts
        # NaN is not less than anything.
        if isinstance(start, np.ndarray) or not (np.abs(moved) < 2**15).all():
            arrays[name] = np.asarray(array, np.float32)
        else:
            arrays[name] = _squeeze(moved)
            arrays[f"{name}-step"] = np.array(step)
            arrays[f"{name}-shape"] = np.array(array.shape, np.int64)
    return arrays


def unpack_weights(arrays: Arrays, first: Sequence[Kept] | None = None) -> list[Kept]:
    """What `pack_weights` made arrays of, with the same first ones; `DamagedError` if it didn't."""
    kept: list[Kept] = []
    for name in sorted((name for name in arrays if name.isdecimal()), key=int):
        if f"{name}-step" not in arrays:
            kept.append(arrays[name])
            continue
        step = arrays[f"{name}-step"]
        if step.shape != ():
            raise DamagedError("not rounded weights")
        counts = _stretch(arrays[name], arrays.get(f"{name}-shape", np.array([-1])))
        if first is not None:
            start = first[len(kept)] if len(kept) < len(first) else None
            if not isinstance(start, Rounded) or start.counts.shape != counts.shape:
                raise DamagedError("rounded weights without the first ones")
            counts = counts + start.counts
        kept.append(Rounded(counts, float(step)))
    return kept


def floats(kept: Sequence[Kept]) -> list[FloatArray]:
    """The weights, as numbers to compute with."""
    return [array.floats() if isinstance(array, Rounded) else array for array in kept]


def read_keras_weights(path: Path) -> list[FloatArray]:
    """The weights in a file that Keras saved a network of ours in, in Keras's order.

    Raises `DamagedError` if it is damaged or no such file, `OSError` if it can't be read.
    """
    found = read_keras_layers(path)
    try:
        return [
            found[name][index]
            for name in sorted(found, key=_place)
            if name.startswith(("conv2d", "dense"))
            for index in (0, 1)
        ]
    except IndexError:
        raise DamagedError(Message("{path}: damaged", path=path)) from None


def read_keras_layers(path: Path) -> dict[str, list[FloatArray]]:
    """Of each layer in a file of Keras's its arrays, by the layer's name; raises as above."""
    import h5py  # takes a quarter of a second, and is not always needed

    try:
        with zipfile.ZipFile(io.BytesIO(read_regular(path, LARGEST))) as archive:
            content = archive.read("model.weights.h5")  # checks that no byte has changed
        with h5py.File(io.BytesIO(content), "r") as file:
            return {
                name: [np.asarray(arrays[index], np.float32) for index in sorted(arrays, key=int)]
                for name, layer in file["layers"].items()
                if (arrays := layer.get("vars"))
            }
    except (
        zipfile.BadZipFile, zlib.error, KeyError, ValueError, EOFError, NotImplementedError,
        AttributeError, TypeError,
    ):  # fmt: skip
        raise DamagedError(Message("{path}: damaged", path=path)) from None


def _place(name: str) -> tuple[str, int]:
    """Sorts Keras's names of layers: dense, dense_1, …, dense_10, and convolutions before them."""
    kind, _, number = name.partition("_")
    return kind, int(number) if re.fullmatch(r"\d+", number) else 0


def _step(first: npt.NDArray[Any]) -> float:
    typical = float(np.sqrt(np.mean(np.square(first, dtype=float)))) if first.size else 0.0
    return typical / PRECISION if np.isfinite(typical) and typical > 0 else _STEP_OF_ZEROS


def _squeeze(counts: npt.NDArray[Any]) -> npt.NDArray[np.uint8]:
    """16-bit numbers as bytes: all the high ones, of which most are alike, before the low ones."""
    high_first = counts.astype(">i2").reshape(-1, 1).view(np.uint8).T
    # Of all ways that zlib has, this takes a fifth of the time, and no more room.
    packer = zlib.compressobj(6, zlib.DEFLATED, 15, 9, zlib.Z_RLE)
    squeezed = packer.compress(high_first.tobytes()) + packer.flush()
    return np.frombuffer(squeezed, np.uint8)


def _stretch(squeezed: npt.NDArray[Any], shape: npt.NDArray[Any]) -> npt.NDArray[np.int32]:
    sides = tuple(int(side) for side in shape.reshape(-1))
    size = math.prod(sides)
    if squeezed.dtype != np.uint8 or min(sides, default=0) < 0 or size >= 2**30:
        raise DamagedError("not rounded weights")
    unpacker = zlib.decompressobj()
    try:
        content = unpacker.decompress(squeezed.tobytes(), 2 * size + 1)
    except zlib.error:
        raise DamagedError("not rounded weights") from None
    if len(content) != 2 * size or not unpacker.eof:
        raise DamagedError("not rounded weights")
    high_first = np.frombuffer(content, np.uint8).reshape(2, size)
    counts = np.ascontiguousarray(high_first.T).view(">i2").astype(np.int32)
    return counts.reshape(sides)
