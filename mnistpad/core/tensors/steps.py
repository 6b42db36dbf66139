"""What is done with tensors, a step at a time: the tutorial's loops, played forward and back.

A `Played` knows its steps by number and works each out when it is asked, so that a loop over
47 million numbers costs no more than one over six. How it is drawn depends on its class.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from mnistpad.core.message import Message
from mnistpad.core.tensors.naming import AT_ONCE, Index, Lazy, Tensor, number_text, unravel

_LETTERS = "ijklmnpq"

Part = tuple[int | None, ...]
"""An index; None in it stands for all along an axis."""


@dataclass(frozen=True, slots=True)
class AxisFit:
    """Whether two tensors fit along one axis, counted from the last."""

    lengths: tuple[int | None, int | None]  # of the one and the other; None where it lacks the axis
    result: int | None  # the length that comes out; None if they don't fit
    text: str  # why


@dataclass(frozen=True, slots=True)
class Step:
    """What happens at one step: a line of the code, and in numbers "max(-2, 0) = 0"."""

    line: int
    text: str
    lit: tuple[Part, ...] = ()  # the part of each input that is looked at
    cell: Part | None = None  # the part of the result that is worked on
    done: int = 0  # numbers of the result that are there after the step, in reading order
    partial: Any = None  # the cell's number while it is still being added up
    axis: int | None = None  # place in `fits` of the axis that is looked at
    stretched: bool = True  # whether small tensors have the result's shape already
    products: tuple[tuple[Any, Any], ...] = ()  # the last pairs that were added up


@dataclass(frozen=True, slots=True, eq=False)
class Played:
    """An operation on its inputs, in steps: cell by cell, tensors side by side."""

    sign: str  # between its inputs: "+", "·"; "" for a single one
    inputs: tuple[Tensor, ...]
    result: Tensor | None
    code: tuple[str, ...]  # lines of the loop
    count: int  # of steps
    unit: int  # steps from one cell of the result to the next
    step: Callable[[int], Step]
    fits: tuple[AxisFit, ...] = ()  # from the last axis on, of an operation that broadcasts
    problem: str = ""  # why there is no result


@dataclass(frozen=True, slots=True, eq=False)
class PlayedDot(Played):
    """Rows meet columns."""

    result: Tensor


@dataclass(frozen=True, slots=True, eq=False)
class PlayedTravel(Played):
    """Cells go from their places to others, in reading order or with the axes `transposed`."""

    result: Tensor
    transposed: bool = False

    def place_of(self, flat: int) -> Index:
        """Where the cell gets to that is so many on in the input's reading order."""
        if self.transposed:
            return unravel(flat, self.inputs[0].shape)[::-1]
        return unravel(flat, self.result.shape)


def fit(first: tuple[int, ...], second: tuple[int, ...]) -> tuple[AxisFit, ...]:
    """Axis by axis from the last one: whether two shapes fit, and why."""
    found = []
    for place in range(1, max(len(first), len(second)) + 1):
        one, other = (shape[-place] if place <= len(shape) else None for shape in (first, second))
        y_is_small = other is None or (other == 1 and one is not None)
        small, length = ("y", one) if y_is_small else ("x", other)
        if one == other:
            text = Message("axis −{place}: both have {length}", place=place, length=one)
        elif None in (one, other):
            text = Message(
                "axis −{place}: {small} lacks it and is repeated {length} times",
                place=place,
                small=small,
                length=length,
            )
        elif 1 in (one, other):
            text = Message(
                "axis −{place}: {small} has 1 and is stretched to {length}",
                place=place,
                small=small,
                length=length,
            )
        else:
            length = None
            text = Message(
                "axis −{place}: x has {first} and y has {second}, and neither is 1",
                place=place,
                first=one,
                second=other,
            )
        found.append(AxisFit((one, other), length, text))
    return tuple(found)


def stretched(shape: tuple[int, ...], index: tuple[Any, ...]) -> tuple[Any, ...]:
    """Where a tensor of that shape is looked at for cells of what it is stretched to.

    An index has a number or an array for each axis; None for all along it stays None.
    """
    own = index[len(index) - len(shape) :]
    return tuple(
        0 * i if length == 1 and i is not None else i for i, length in zip(own, shape, strict=True)
    )


def worked_out(lazy: Lazy, cheap: bool = True) -> Tensor:
    """A small result as an array; a large one as it is."""
    if lazy.size <= AT_ONCE and cheap:
        return Tensor(np.array(lazy.numbers(), lazy.dtype), lazy.axes)
    return lazy


def loop_code(head: str, begin: str, nested: Sequence[str], end: str) -> tuple[str, ...]:
    """A function of the tutorial's: it begins with a line, and then come loops, one in another."""
    lines = (f"{'    ' * depth}{line}" for depth, line in enumerate(nested, 1))
    return (f"def naive_{head}:", f"    {begin}", *lines, f"    return {end}")


def loops(ndim: int, name: str = "x") -> tuple[list[str], str]:
    """The loops over all cells, and how a cell is written within."""
    letters = _LETTERS[:ndim]
    lines = [f"for {i} in range({name}.shape[{axis}]):" for axis, i in enumerate(letters)]
    return lines, f"[{', '.join(letters) or '()'}]"


def stretched_cell(shape: tuple[int, ...], ndim: int) -> str:
    """How a cell of a tensor is written within loops over what it is stretched to."""
    letters = _LETTERS[ndim - len(shape) : ndim]
    parts = ["0" if n == 1 else letter for n, letter in zip(shape, letters, strict=True)]
    return f"[{', '.join(parts) or '()'}]"


def cell_by_cell(
    shape: tuple[int, ...],
    lines: int,
    text: Callable[[Index], str],
    inputs: tuple[Tensor, ...],
    first: str,
) -> tuple[int, Callable[[int], Step]]:
    """How many steps the loops over a shape take, and each of them."""
    ndim = len(shape)
    columns = shape[-1] if ndim else 1
    rows = math.prod(shape[:-1])
    heads = int(ndim > 1)  # a step for each row: its loops move on
    count = 2 + (rows * (heads + columns) if columns else 0)
    size = rows * columns

    def lit(index: Part) -> tuple[Part, ...]:
        return tuple(stretched(tensor.shape, index) for tensor in inputs)

    def step(position: int) -> Step:
        if position == 0:
            return Step(1, first)
        if position == count - 1:
            return Step(lines - 1, Message("all %n done", "", size, one="done"), done=size)
        row, part = divmod(position - 1, heads + columns)
        outer = unravel(row, shape[:-1])
        if heads and part == 0:
            before = unravel(row - 1, shape[:-1]) if row else (None,) * len(outer)
            moved = next(a for a in range(len(outer)) if outer[a] != before[a])
            said = ", ".join(f"{_LETTERS[a]} = {i}" for a, i in enumerate(outer))
            return Step(2 + moved, said, lit((*outer, None)), (*outer, None), row * columns)
        index = (*outer, part - heads) if ndim else ()
        return Step(lines - 2, text(index), lit(index), index, row * columns + part - heads + 1)

    return count, step


def in_sum(value: Any) -> str:
    """A number after + or ×: in brackets if it is negative."""
    text = number_text(value)
    return f"({text})" if text.startswith("−") else text
