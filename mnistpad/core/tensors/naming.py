"""Tensors: numbers along axes, and how they are written.

An array of numpy's is a tensor as it is. Of one that would take much memory, as all images divided
by 255, the numbers are worked out only where they are looked at.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from mnistpad.core.message import Message

Array = npt.NDArray[Any]
Index = tuple[int, ...]

MAX_CELLS = 10**8
"""A tensor of so many numbers or more is refused: shown, nobody would look at them all."""

MAX_AXES = 8

AT_ONCE = 2**16  # numbers that are worked out at once; more of them where they are seen

_AXES: dict[str, str] = {
    name: name
    for name in (
        Message("samples", "axis"),
        Message("rows", "axis"),
        Message("columns", "axis"),
        Message("classes", "axis"),
        Message("features", "axis"),
        Message("timesteps", "axis"),
        Message("frames", "axis"),
        Message("height", "axis"),
        Message("width", "axis"),
        Message("channels", "axis"),
        Message("inputs", "axis"),
        Message("units", "axis"),
        Message("filters", "axis"),
        Message("new", "axis"),
    )
}


class TensorError(ValueError):
    """What can't be done with tensors, without a full stop, and the characters that are meant."""

    def __init__(self, message: str, start: int | None = None, end: int | None = None) -> None:
        super().__init__(message)
        self.start = start
        self.end = start + 1 if end is None and start is not None else end


@dataclass(frozen=True, slots=True, eq=False)
class Limits:
    """The least and the largest of some numbers."""

    least: Any
    largest: Any


class Tensor:
    """An array of numpy's, which is looked at and never copied.

    What each of its axes counts has a name for people, as "samples", or "" if nothing is known.
    """

    cost = 1  # about how many numbers must be looked at to work out one

    def __init__(self, array: Array, axes: Sequence[str] = ()) -> None:
        self.array: Array | None = array
        self.shape: tuple[int, ...] = array.shape
        self.strides: tuple[int, ...] = array.strides
        self.dtype: np.dtype[Any] = array.dtype
        self.axes = _named(axes, array.ndim)

    @property
    def ndim(self) -> int:
        """How many axes."""
        return len(self.shape)

    @property
    def size(self) -> int:
        """How many numbers."""
        return math.prod(self.shape)

    @property
    def nbytes(self) -> int:
        """How many bytes all its numbers take."""
        return self.size * self.dtype.itemsize

    def at(self, *index: Any) -> Array:
        """Numbers at some places: an index, or an array of them, for each axis, broadcast."""
        return np.asarray(self.numbers()[index])

    def numbers(self) -> Array:
        """All its numbers; only for tensors that are known to be small."""
        return np.asarray(self.array)

    def limits(self) -> Limits | None:
        """Least and largest of its numbers; None if there are none, or too many to work out."""
        array = self.numbers()
        return Limits(array.min(), array.max()) if array.size else None


class Lazy(Tensor):
    """A tensor whose numbers are worked out where they are looked at.

    `work` is its `at`. The least and largest are those of all its numbers, unless `limits` finds
    them in a shorter way; the strides are those of an array in reading order, unless others are
    given.
    """

    def __init__(
        self,
        shape: tuple[int, ...],
        dtype: np.dtype[Any],
        work: Callable[..., Array],
        axes: Sequence[str] = (),
        limits: Callable[[], Limits | None] | None = None,
        strides: tuple[int, ...] | None = None,
        cost: int = 1,
    ) -> None:
        self.array = None
        self.shape = shape
        self.dtype = dtype
        self.strides = in_reading_order(shape, dtype.itemsize) if strides is None else strides
        self.axes = _named(axes, len(shape))
        self._work = work
        self._limits = limits
        self.cost = cost

    def at(self, *index: Any) -> Array:
        return self._work(*index)

    def numbers(self) -> Array:
        return np.broadcast_to(self.at(*open_mesh(self.shape)), self.shape)

    def limits(self) -> Limits | None:
        if self._limits is not None:
            return self._limits()
        return super().limits() if self.size * self.cost <= AT_ONCE else None


def _named(axes: Sequence[str], ndim: int) -> tuple[str, ...]:
    """A name for each axis, in which it can be put into words."""
    return tuple(_AXES.get(name, name) for name in axes) or ("",) * ndim


def in_reading_order(shape: tuple[int, ...], itemsize: int) -> tuple[int, ...]:
    """Strides of an array whose last axis runs fastest."""
    lengths = [max(length, 1) for length in shape]
    return tuple(itemsize * math.prod(lengths[axis + 1 :]) for axis in range(len(shape)))


def open_mesh(shape: tuple[int, ...]) -> tuple[Array, ...]:
    """Indices along each axis that, broadcast, meet every cell once."""
    return np.ix_(*(np.arange(length) for length in shape)) if shape else ()


def unravel(flat: int, shape: tuple[int, ...]) -> Index:
    """The index of a cell counted in reading order, as numpy's ``unravel_index``, in plain ints."""
    return tuple(int(place) for place in np.unravel_index(flat, shape))


def scaled(images: Tensor) -> Tensor:
    """The tutorial's preprocessing: ``reshape((n, 784)).astype("float32") / 255``, not kept."""
    base = images.numbers().reshape(len(images.numbers()), -1)  # a view

    def work(*index: Any) -> Array:
        return np.asarray(base[index].astype(np.float32) / 255)

    def limits() -> Limits | None:
        found = images.limits()
        return found and Limits(*(np.float32(n) / 255 for n in (found.least, found.largest)))

    return Lazy(base.shape, np.dtype(np.float32), work, ("samples", "features"), limits)


def one_hot(labels: Array, classes: int = 10) -> Array:
    """A row for each label: 1 in the label's column, else 0, as Keras's ``to_categorical``."""
    return np.eye(classes)[labels]


def number_text(value: Any) -> str:
    """As it is written in a sentence: at most four figures that count."""
    if isinstance(value, np.integer | int):
        return f"{int(value)}".replace("-", "−")
    value = float(value)
    text = f"{value:.4g}"
    if "e" not in text and "." not in text and text.lstrip("-").isdecimal():
        text += ".0"
    return text.replace("-", "−")


def shape_text(shape: tuple[int, ...]) -> str:
    """As Python writes it."""
    return str(tuple(map(int, shape)))


def bytes_text(count: int) -> str:
    """For people: "47.0 MB"."""
    if count < 1000:
        return Message("{count} bytes", count=count)
    power = min((len(str(count)) - 1) // 3, 4)
    return f"{count / 1000**power:,.1f} {' kMGT'[power]}B"


def check_size(shape: tuple[int, ...], dtype: np.dtype[Any]) -> None:
    """Raise `TensorError` if a tensor would have `MAX_CELLS` numbers or more, or too many axes."""
    check_axes(len(shape))
    cells = math.prod(shape)
    if cells >= MAX_CELLS:
        raise TensorError(
            Message(
                "the result would be {written}: {cells:,} numbers, {memory}; take a slice, with "
                "fewer than {most:,}",
                written=shape_text(shape),
                cells=cells,
                memory=bytes_text(cells * dtype.itemsize),
                most=MAX_CELLS,
            )
        )


def check_axes(count: int, start: int | None = None, end: int | None = None) -> None:
    """Refuse more axes than can be shown; the places are those of a `TensorError`."""
    if count > MAX_AXES:
        message = Message(
            "{count} axes are too many here; up to {most} can be shown", count=count, most=MAX_AXES
        )
        raise TensorError(message, start, end)


def literal(array: Array) -> str:
    """A small array as it is typed: ``[[5, 6], [7, 8]]``."""
    return repr(array.tolist())
