"""What is done with tensors, a step at a time: the tutorial's loops, played forward and back.

A `Played` knows its steps by number and works each out when it is asked, so that a loop over
47 million numbers costs no more than one over six.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

import numpy as np

from mnistpad.core.tensors import (
    AT_ONCE,
    Array,
    Index,
    Lazy,
    Limits,
    Tensor,
    TensorError,
    check_size,
    in_reading_order,
    shape_text,
)

_PRODUCTS_AT_ONCE = 2**21
_LETTERS = "ijklmnpq"


class Scene(Enum):
    """How an operation is drawn."""

    CELLS = "cells"
    """Cell by cell, tensors side by side."""
    DOT = "dot"
    """Rows meet columns."""
    TRAVEL = "travel"
    """Cells go from one place to another."""


@dataclass(frozen=True, slots=True)
class Step:
    """What happens at one step.

    Attributes
    ----------
    line
        Of the code, from 0.
    words
        The same in numbers: "max(-2, 0) = 0".
    lit
        For each input the part that is looked at: an index an axis, None for all of it; or
        None for no part.
    cell
        The result's cell that is worked on, as `lit`.
    done
        Numbers of the result that are there after the step, in reading order.
    partial
        The cell's number while it is still being added up.
    axis
        Place in `fits` of the axis that is looked at.
    stretched
        Whether small tensors have been stretched to the result's shape.
    products
        What was added up so far: pairs of numbers, of the last ones at most.
    """

    line: int
    words: str
    lit: tuple[tuple[int | None, ...] | None, ...] = ()
    cell: tuple[int | None, ...] | None = None
    done: int = 0
    partial: Any = None
    axis: int | None = None
    stretched: bool = True
    products: tuple[tuple[Any, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class AxisFit:
    """Whether two tensors fit along one axis, counted from the last.

    Attributes
    ----------
    lengths
        Of the one and the other; None where it lacks the axis.
    result
        The length that comes out; None if they don't fit.
    words
        Why.
    """

    lengths: tuple[int | None, int | None]
    result: int | None
    words: str


@dataclass(frozen=True, slots=True, eq=False)
class Played:
    """An operation on its inputs, in steps.

    Attributes
    ----------
    scene
        How it is drawn.
    sign
        Between its inputs: "+", "·"; "" for a single one.
    inputs
        What goes in.
    result
        What comes out; None if the inputs don't fit.
    code
        Lines of the loop.
    count
        Steps.
    unit
        Steps from one cell of the result to the next.
    fits
        Axis by axis from the last one, of an operation that broadcasts.
    problem
        Why there is no result; "" if there is.
    """

    scene: Scene
    sign: str
    inputs: tuple[Tensor, ...]
    result: Tensor | None
    code: tuple[str, ...]
    count: int
    unit: int
    step: Callable[[int], Step]
    fits: tuple[AxisFit, ...] = ()
    problem: str = ""


def play_relu(x: Tensor) -> Played:
    """``np.maximum(x, 0)`` as the tutorial's loop."""
    check_size(x.shape, x.dtype)

    def work(*index: Any) -> Array:
        return np.asarray(np.maximum(x.at(*index), 0))

    def limits() -> Limits | None:
        found = x.limits()
        zero = x.dtype.type(0)
        return found and Limits(max(found.least, zero), max(found.largest, zero))

    result = _worked_out(Lazy(x.shape, x.dtype, work, x.axes, limits))
    loops, cell = _loops(x.shape)
    depth = "    " * (len(loops) + 1)
    target = "x[()]" if not x.ndim else f"x{cell}"
    code = (
        "def naive_relu(x):",
        "    x = x.copy()",
        *loops,
        f"{depth}{target} = max({target}, 0)",
        "    return x",
    )

    def words(index: Index) -> str:
        value = x.at(*index)[()]
        return f"max({number(value)}, 0) = {number(max(value, x.dtype.type(0)))}"

    def lit(index: tuple[int | None, ...]) -> tuple[tuple[int | None, ...], ...]:
        return (index,)

    count, step = _cell_by_cell(x.shape, len(code), words, lit, "a copy, so that x stays as it is")
    return Played(Scene.CELLS, "", (x,), result, code, count, 1, step)


def play_add(x: Tensor, y: Tensor) -> Played:
    """``x + y`` as a loop, broadcast: a tensor too small is stretched along axes of length 1."""
    fits = fit(x.shape, y.shape)
    if any(axis.result is None for axis in fits):
        return _unfit(x, y, fits)
    shape = tuple(axis.result or 0 for axis in reversed(fits))
    dtype = np.result_type(x.dtype, y.dtype)
    check_size(shape, dtype)

    def work(*index: Any) -> Array:
        with np.errstate(over="ignore"):
            return np.asarray(x.at(*stretched(x.shape, index)) + y.at(*stretched(y.shape, index)))

    axes = x.axes if x.shape == shape else y.axes if y.shape == shape else ()
    result = _worked_out(Lazy(shape, dtype, work, axes))
    in_place = x.shape == shape and x.dtype == dtype
    loops, cell = _loops(shape, "x" if in_place else "z")
    depth = "    " * (len(loops) + 1)
    y_cell = _letters(y.shape, len(shape))
    if in_place:
        begin, body, end = "x = x.copy()", f"x{cell} += y{y_cell}", "return x"
    else:
        begin = f"z = np.zeros({shape_text(shape)}, {str(dtype)!r})"
        body = f"z{cell} = x{_letters(x.shape, len(shape))} + y{y_cell}"
        end = "return z"
    code = ("def naive_add(x, y):", f"    {begin}", *loops, f"{depth}{body}", f"    {end}")

    def words(index: Index) -> str:
        one = x.at(*stretched(x.shape, index))[()]
        other = y.at(*stretched(y.shape, index))[()]
        total = result.at(*index)[()]
        return f"{number(one)} + {_in_sum(other)} = {number(total)}" + _wrapped(one, other, total)

    def lit(index: tuple[int | None, ...]) -> tuple[tuple[int | None, ...], ...]:
        return tuple(_stretched_part(tensor.shape, index) for tensor in (x, y))

    first = "a copy, so that x stays as it is" if in_place else "room for the result"
    count, cells = _cell_by_cell(shape, len(code), words, lit, first)
    if x.shape == y.shape:
        return Played(Scene.CELLS, "+", (x, y), result, code, count, 1, cells)
    ahead = len(fits) + 1  # axis by axis, and then the stretching is seen

    def step(position: int) -> Step:
        if position < len(fits):
            return Step(0, fits[position].words, axis=position, stretched=False)
        if position == len(fits):
            return Step(0, _stretching(x, y, shape))
        return cells(position - ahead)

    return Played(Scene.CELLS, "+", (x, y), result, code, ahead + count, 1, step, fits)


def play_dot(x: Tensor, y: Tensor) -> Played:
    """``np.dot(x, y)`` of vectors and matrices: rows meet columns, products are added up.

    Raises
    ------
    TensorError
        If they are neither, or a row is not as long as a column.
    """
    for name, tensor in (("x", x), ("y", y)):
        if tensor.ndim not in (1, 2):
            raise TensorError(
                f"dot takes vectors and matrices here; {name} has {tensor.ndim or 'no'} axes, "
                f"shape {shape_text(tensor.shape)}"
                + ("; take one of its matrices, as x[0]" if tensor.ndim > 2 else "")
            )
    inner = x.shape[-1]
    if inner != y.shape[0]:
        raise TensorError(
            f"axis {x.ndim - 1} of x has length {inner} and axis 0 of y has {y.shape[0]}: a row "
            "of x and a column of y must be equally long"
        )
    shape = x.shape[:-1] + y.shape[1:]
    dtype = np.result_type(x.dtype, y.dtype)
    if not shape and dtype.kind in "iu":
        dtype = np.dtype(np.float64)  # the tutorial's loop begins with z = 0.
    check_size(shape, dtype)
    axes = x.axes[:-1] + y.axes[1:]
    lazy = Lazy(shape, dtype, _dot_work(x, y, dtype), axes, cost=max(inner, 1))
    result = _worked_out(lazy, math.prod(shape) * inner <= _PRODUCTS_AT_ONCE)
    begin = "z = 0." if not shape else f"z = np.zeros({shape_text(shape)}, {str(dtype)!r})"
    head, *rest = _DOT_CODE[x.ndim, y.ndim]
    code = (head, f"    {begin}", *rest)
    loops = len(shape)
    body = len(code) - 2
    unit = 1 + inner if loops else inner  # of steps a cell takes: row meets column, products
    cells = math.prod(shape)
    count = 2 + cells * unit

    def step(position: int) -> Step:
        if position == 0:
            return Step(1, "z begins at 0", (None, None))
        if position == count - 1:
            return Step(body + 1, _result_words(result), (None, None), None, cells)
        place, part = divmod(position - 1, unit) if unit else (0, 0)
        index = tuple(int(i) for i in np.unravel_index(place, shape)) if shape else ()
        row = index[: x.ndim - 1]
        column = index[len(index) - (y.ndim - 1) :] if y.ndim == 2 else ()
        if loops and part == 0:
            first = not any(index) or index[-1] == 0
            words = _meeting(row, column)
            line = 2 if first else 1 + loops
            return Step(line, words, ((*row, None), (None, *column)), index, place)
        k = part - 1 if loops else part
        start = max(0, k - 5)
        left, right = _along(x, row, k + 1), _column(y, column, k + 1)
        terms = left.astype(dtype) * right.astype(dtype)
        with np.errstate(all="ignore"):
            sums = np.add.accumulate(terms, dtype=dtype)
        before = sums[k - 1] if k else dtype.type(0)
        words = f"{number(before)} + {_in_sum(left[k])} × {_in_sum(right[k])} = {number(sums[k])}"
        return Step(
            body,
            words,
            ((*row, k), (k, *column)),
            index,
            place + (k == inner - 1),
            sums[k],
            products=tuple(zip(left[start : k + 1], right[start : k + 1], strict=True)),
        )

    return Played(Scene.DOT, "·", (x, y), result, code, count, max(unit, 1), step)


def play_reshape(x: Tensor, shape: tuple[int, ...]) -> Played:
    """``x.reshape(shape)``: numbers keep their reading order."""
    result: Tensor
    if x.array is not None and (x.size <= AT_ONCE or x.array.flags.c_contiguous):
        result = Tensor(x.array.reshape(shape))
    else:

        def work(*index: Any) -> Array:
            flat = np.asarray(0)
            for i, step_on in zip(index, in_reading_order(shape, 1), strict=True):
                flat = flat + np.asarray(i) * step_on
            return x.at(*np.unravel_index(flat, x.shape)) if x.ndim else x.at()

        result = Lazy(shape, x.dtype, work, (), x.limits)
    unit = 1 if x.size <= 64 else max(x.shape[-1], 1)
    count = 2 + -(-x.size // unit)

    def step(position: int) -> Step:
        if position == 0:
            return Step(0, f"{x.size:,} numbers, shape {shape_text(x.shape)}")
        if position == count - 1:
            return Step(0, f"the same numbers, shape {shape_text(shape)}", done=x.size)
        flat, done = (position - 1) * unit, min(position * unit, x.size)
        source = _unravel(flat, x.shape)
        target = _unravel(flat, shape)
        if unit == 1:
            words = f"number {flat} in reading order: {_where(source)} → {_where(target)}"
        else:
            words = f"numbers {flat:,} to {done - 1:,} in reading order, from {_where(target)} on"
        lit = source if unit == 1 else (*source[:-1], None)
        return Step(0, words, (lit,), target if unit == 1 else None, done)

    code = (f"x = x.reshape({shape_text(shape)})",)
    return Played(Scene.TRAVEL, "", (x,), result, code, count, 1, step)


def play_transpose(x: Tensor) -> Played:
    """``np.transpose(x)``: rows become columns."""
    shape = x.shape[::-1]
    result: Tensor
    if x.array is not None:
        result = Tensor(x.array.T, x.axes[::-1])
    else:

        def work(*index: Any) -> Array:
            return x.at(*index[::-1])

        result = Lazy(shape, x.dtype, work, x.axes[::-1], x.limits, x.strides[::-1])
    rows = math.prod(shape[1:]) if x.ndim > 1 else 1
    rows = rows if x.size else 0
    count = 2 + rows

    def step(position: int) -> Step:
        if position == 0:
            return Step(0, f"shape {shape_text(x.shape)}")
        if position == count - 1:
            words = f"shape {shape_text(shape)}: the axes stand the other way round"
            return Step(0, words, done=x.size)
        row = position - 1
        if x.ndim < 2:
            return Step(0, "a single axis has nothing to change places with")
        index = _unravel(row, x.shape[:-1])
        words = (
            f"row {row} becomes column {row}"
            if x.ndim == 2
            else f"x{_where((*index, ...))} becomes x.T{_where((..., *reversed(index)))}"
        )
        return Step(0, words, ((*index, None),), (None, *reversed(index)), position * x.shape[-1])

    return Played(Scene.TRAVEL, "", (x,), result, ("x = np.transpose(x)",), count, 1, step)


def fit(first: tuple[int, ...], second: tuple[int, ...]) -> tuple[AxisFit, ...]:
    """Axis by axis from the last one: whether two shapes fit, and why."""
    found = []
    for place in range(1, max(len(first), len(second)) + 1):
        one = first[-place] if place <= len(first) else None
        other = second[-place] if place <= len(second) else None
        axis = f"axis −{place}"
        if one == other:
            found.append(AxisFit((one, other), one, f"{axis}: both have {one}"))
        elif one is None or other is None:
            lacking, length = ("x", other) if one is None else ("y", one)
            words = f"{axis}: {lacking} lacks it and is repeated {length} times"
            found.append(AxisFit((one, other), length, words))
        elif 1 in (one, other):
            small, length = ("x", other) if one == 1 else ("y", one)
            words = f"{axis}: {small} has 1 and is stretched to {length}"
            found.append(AxisFit((one, other), length, words))
        else:
            words = f"{axis}: x has {one} and y has {other}, and neither is 1"
            found.append(AxisFit((one, other), None, words))
    return tuple(found)


def stretched(shape: tuple[int, ...], index: tuple[Any, ...]) -> tuple[Any, ...]:
    """Where a tensor of that shape is looked at for a cell of what it is stretched to."""
    own = index[len(index) - len(shape) :]
    return tuple(
        (np.zeros_like(i) if isinstance(i, np.ndarray) else 0) if length == 1 else i
        for i, length in zip(own, shape, strict=True)
    )


def number(value: Any) -> str:
    """As it is written in a sentence: at most four figures that count."""
    if isinstance(value, np.integer | int):
        return f"{int(value)}".replace("-", "−")
    value = float(value)
    text = f"{value:.4g}"
    if "e" not in text and "." not in text and text.lstrip("-").isdecimal():
        text += ".0"
    return text.replace("-", "−")


def _in_sum(value: Any) -> str:
    """A number after + or ×: in brackets if it is negative."""
    text = number(value)
    return f"({text})" if text.startswith("−") else text


def _worked_out(lazy: Lazy, cheap: bool = True) -> Tensor:
    """A small result as an array; a large one as it is."""
    if lazy.size <= AT_ONCE and cheap:
        return Tensor(np.array(lazy.numbers(), lazy.dtype), lazy.axes)
    return lazy


def _loops(shape: tuple[int, ...], name: str = "x") -> tuple[tuple[str, ...], str]:
    """The loops over all cells, and how a cell is written within."""
    lines = tuple(
        f"{'    ' * (axis + 1)}for {_LETTERS[axis]} in range({name}.shape[{axis}]):"
        for axis in range(len(shape))
    )
    return lines, f"[{', '.join(_LETTERS[: len(shape)]) or '()'}]"


def _letters(shape: tuple[int, ...], ndim: int) -> str:
    """How a cell of a tensor is written within loops over what it is stretched to."""
    letters = _LETTERS[ndim - len(shape) : ndim]
    parts = ["0" if n == 1 else letter for n, letter in zip(shape, letters, strict=True)]
    return f"[{', '.join(parts) or '()'}]"


def _cell_by_cell(
    shape: tuple[int, ...],
    lines: int,
    words: Callable[[Index], str],
    lit: Callable[[tuple[int | None, ...]], tuple[tuple[int | None, ...], ...]],
    first: str,
) -> tuple[int, Callable[[int], Step]]:
    """How many steps the loops over a shape take, and each of them."""
    ndim = len(shape)
    columns = shape[-1] if ndim else 1
    rows = math.prod(shape[:-1])
    heads = int(ndim > 1)  # a step for each row: its loops move on
    count = 2 + (rows * (heads + columns) if columns else 0)
    size = rows * columns

    def step(position: int) -> Step:
        if position == 0:
            return Step(1, first)
        if position == count - 1:
            return Step(lines - 1, f"all {size:,} done" if size != 1 else "done", done=size)
        row, part = divmod(position - 1, heads + columns)
        outer = _unravel(row, shape[:-1])
        if heads and part == 0:
            before = _unravel(row - 1, shape[:-1]) if row else (None,) * len(outer)
            moved = next(a for a in range(len(outer)) if outer[a] != before[a])
            said = ", ".join(f"{_LETTERS[a]} = {i}" for a, i in enumerate(outer))
            return Step(2 + moved, said, lit((*outer, None)), (*outer, None), row * columns)
        index = (*outer, part - heads) if ndim else ()
        return Step(lines - 2, words(index), lit(index), index, row * columns + part - heads + 1)

    return count, step


def _unfit(x: Tensor, y: Tensor, fits: tuple[AxisFit, ...]) -> Played:
    """Two tensors that don't fit: axis by axis, as far as the one that doesn't."""
    wrong = next(place for place, axis in enumerate(fits) if axis.result is None)

    def step(position: int) -> Step:
        return Step(0, fits[position].words, axis=position, stretched=False)

    return Played(
        Scene.CELLS,
        "+",
        (x, y),
        None,
        ("def naive_add(x, y):",),
        wrong + 1,
        1,
        step,
        fits,
        f"shapes {shape_text(x.shape)} and {shape_text(y.shape)} don't fit: {fits[wrong].words}",
    )


def _stretching(x: Tensor, y: Tensor, shape: tuple[int, ...]) -> str:
    small = [name for name, tensor in (("x", x), ("y", y)) if tensor.shape != shape]
    many = "are" if len(small) > 1 else "is"
    return f"{' and '.join(small)} {many} seen as {shape_text(shape)}; nothing is copied"


def _stretched_part(
    shape: tuple[int, ...], index: tuple[int | None, ...]
) -> tuple[int | None, ...]:
    own = index[len(index) - len(shape) :]
    return tuple(0 if n == 1 and i is not None else i for i, n in zip(own, shape, strict=True))


def _wrapped(one: Any, other: Any, total: Any) -> str:
    """A remark where whole numbers of few bits ran over."""
    if isinstance(total, np.integer) and int(one) + int(other) != int(total):
        bits = total.dtype.itemsize * 8
        return f"  ({total.dtype} counts modulo 2{_superscript(bits)})"
    return ""


def _superscript(value: int) -> str:
    return str(value).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


def _dot_work(x: Tensor, y: Tensor, dtype: np.dtype[Any]) -> Callable[..., Array]:
    """Sums of products, added in the loop's own order."""
    inner = x.shape[-1]

    def work(*index: Any) -> Array:
        rows = index[: x.ndim - 1]
        columns = index[len(index) - (y.ndim - 1) :] if y.ndim == 2 else ()
        k = np.arange(inner)
        left = x.at(*(np.asarray(i)[..., None] for i in rows), k).astype(dtype)
        right = y.at(k, *(np.asarray(j)[..., None] for j in columns)).astype(dtype)
        shape = np.broadcast_shapes(*(np.shape(i) for i in index))
        total = np.zeros(shape, dtype)
        with np.errstate(all="ignore"):
            if 0 < total.size < inner:
                sums = np.add.accumulate(left * right, axis=-1, dtype=dtype)
                return np.asarray(total + sums[..., -1], dtype)
            for place in range(inner):
                total = total + left[..., place] * right[..., place]
        return np.asarray(total, dtype)

    return work


def _along(x: Tensor, row: Index, stop: int) -> Array:
    return x.at(*row, np.arange(stop))


def _column(y: Tensor, column: Index, stop: int) -> Array:
    return y.at(np.arange(stop), *column)


def _meeting(row: Index, column: Index) -> str:
    left = f"row {row[0]} of x" if row else "x"
    right = f"column {column[0]} of y" if column else "y"
    return f"{left} meets {right}"


def _result_words(result: Tensor) -> str:
    if not result.ndim:
        return f"z = {number(result.at()[()])}"
    return f"z is done, shape {shape_text(result.shape)}"


def _unravel(flat: int, shape: tuple[int, ...]) -> Index:
    index = []
    for length in reversed(shape):
        flat, place = divmod(flat, length)
        index.append(place)
    return tuple(reversed(index))


def _where(index: tuple[Any, ...]) -> str:
    return f"[{', '.join('...' if i is ... else str(i) for i in index)}]"


_DOT_CODE: dict[tuple[int, int], tuple[str, ...]] = {
    (1, 1): (
        "def naive_vector_dot(x, y):",
        "    for i in range(x.shape[0]):",
        "        z += x[i] * y[i]",
        "    return z",
    ),
    (2, 1): (
        "def naive_matrix_vector_dot(x, y):",
        "    for i in range(x.shape[0]):",
        "        for j in range(x.shape[1]):",
        "            z[i] += x[i, j] * y[j]",
        "    return z",
    ),
    (1, 2): (
        "def naive_vector_matrix_dot(x, y):",
        "    for j in range(y.shape[1]):",
        "        for i in range(x.shape[0]):",
        "            z[j] += x[i] * y[i, j]",
        "    return z",
    ),
    (2, 2): (
        "def naive_matrix_dot(x, y):",
        "    for i in range(x.shape[0]):",
        "        for j in range(y.shape[1]):",
        "            for k in range(x.shape[1]):",
        "                z[i, j] += x[i, k] * y[k, j]",
        "    return z",
    ),
}
