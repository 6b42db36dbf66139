"""Operations, played: relu and addition cell by cell, the dot product, reshape and transpose."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from mnistpad.core.tensors.naming import (
    AT_ONCE,
    Array,
    Index,
    Lazy,
    Limits,
    Tensor,
    TensorError,
    check_size,
    number_text,
    shape_text,
    unravel,
)
from mnistpad.core.tensors.steps import (
    AxisFit,
    Part,
    Played,
    PlayedDot,
    PlayedTravel,
    Step,
    fit,
    in_sum,
    loop_code,
    stretched,
    worked_out,
)

_LETTERS = "ijklmnpq"
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_PRODUCTS_AT_ONCE = 2**21
_PRODUCTS_SHOWN = 6


def play_relu(x: Tensor) -> Played:
    """``np.maximum(x, 0)`` as the tutorial's loop."""
    check_size(x.shape, x.dtype)

    def work(*index: Any) -> Array:
        return np.asarray(np.maximum(x.at(*index), 0))

    def limits() -> Limits | None:
        found = x.limits()
        zero = x.dtype.type(0)
        return found and Limits(max(found.least, zero), max(found.largest, zero))

    result = worked_out(Lazy(x.shape, x.dtype, work, x.axes, limits))
    loops, cell = _loops(x.ndim)
    body = f"x{cell} = max(x{cell}, 0)"
    code = loop_code("relu(x)", "x = x.copy()", [*loops, body], "x")

    def text(index: Index) -> str:
        value = x.at(*index)[()]
        return f"max({number_text(value)}, 0) = {number_text(max(value, x.dtype.type(0)))}"

    first = "a copy, so that x stays as it is"
    count, step = _cell_by_cell(x.shape, len(code), text, (x,), first)
    return Played("", (x,), result, code, count, 1, step)


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
    result = worked_out(Lazy(shape, dtype, work, axes))
    in_place = x.shape == shape and x.dtype == dtype
    name = "x" if in_place else "z"
    loops, cell = _loops(len(shape), name)
    y_cell = _stretched_cell(y.shape, len(shape))
    if in_place:
        begin, body = "x = x.copy()", f"x{cell} += y{y_cell}"
    else:
        begin = f"z = np.zeros({shape_text(shape)}, {str(dtype)!r})"
        body = f"z{cell} = x{_stretched_cell(x.shape, len(shape))} + y{y_cell}"
    code = loop_code("add(x, y)", begin, [*loops, body], name)

    def text(index: Index) -> str:
        one = x.at(*stretched(x.shape, index))[()]
        other = y.at(*stretched(y.shape, index))[()]
        total = result.at(*index)[()]
        text = f"{number_text(one)} + {in_sum(other)} = {number_text(total)}"
        return text + _wrapped(one, other, total)

    first = "a copy, so that x stays as it is" if in_place else "room for the result"
    count, cells = _cell_by_cell(shape, len(code), text, (x, y), first)
    if x.shape == y.shape:
        return Played("+", (x, y), result, code, count, 1, cells)
    ahead = len(fits) + 1  # axis by axis, and then the stretching is seen

    def step(position: int) -> Step:
        if position < len(fits):
            return Step(0, fits[position].text, axis=position, stretched=False)
        if position == len(fits):
            return Step(0, _stretching(x, y, shape))
        return cells(position - ahead)

    return Played("+", (x, y), result, code, ahead + count, 1, step, fits)


def _loops(ndim: int, name: str = "x") -> tuple[list[str], str]:
    """The loops over all cells, and how a cell is written within."""
    letters = _LETTERS[:ndim]
    lines = [f"for {i} in range({name}.shape[{axis}]):" for axis, i in enumerate(letters)]
    return lines, f"[{', '.join(letters) or '()'}]"


def _stretched_cell(shape: tuple[int, ...], ndim: int) -> str:
    """How a cell of a tensor is written within loops over what it is stretched to."""
    letters = _LETTERS[ndim - len(shape) : ndim]
    parts = ["0" if n == 1 else letter for n, letter in zip(shape, letters, strict=True)]
    return f"[{', '.join(parts) or '()'}]"


def _cell_by_cell(
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
            return Step(lines - 1, f"all {size:,} done" if size != 1 else "done", done=size)
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


def _unfit(x: Tensor, y: Tensor, fits: tuple[AxisFit, ...]) -> Played:
    """Two tensors that don't fit: axis by axis, as far as the one that doesn't."""
    wrong = next(place for place, axis in enumerate(fits) if axis.result is None)

    def step(position: int) -> Step:
        return Step(0, fits[position].text, axis=position, stretched=False)

    shapes = f"shapes {shape_text(x.shape)} and {shape_text(y.shape)}"
    why = f"{shapes} don't fit: {fits[wrong].text}"
    return Played("+", (x, y), None, ("def naive_add(x, y):",), wrong + 1, 1, step, fits, why)


def _stretching(x: Tensor, y: Tensor, shape: tuple[int, ...]) -> str:
    """What is said once the axes are known to fit."""
    small = [name for name, tensor in (("x", x), ("y", y)) if tensor.shape != shape]
    seen = f"{' and '.join(small)} {'are' if len(small) > 1 else 'is'} seen"
    return f"{seen} as {shape_text(shape)}; nothing is copied"


def _wrapped(one: Any, other: Any, total: Any) -> str:
    """A remark where whole numbers of few bits ran over."""
    if isinstance(total, np.integer) and int(one) + int(other) != int(total):
        bits = str(total.dtype.itemsize * 8).translate(_SUPERSCRIPTS)
        return f"  ({total.dtype} counts modulo 2{bits})"
    return ""


def play_dot(x: Tensor, y: Tensor) -> PlayedDot:
    """``np.dot(x, y)`` of vectors and matrices: rows meet columns, products are added up.

    Raises `TensorError` if they are neither, or a row is not as long as a column.
    """
    _check_shapes(x, y)
    inner = x.shape[-1]
    shape = x.shape[:-1] + y.shape[1:]
    dtype = np.result_type(x.dtype, y.dtype)
    if not shape and dtype.kind in "iu":
        dtype = np.dtype(np.float64)  # the tutorial's loop begins with z = 0.
    check_size(shape, dtype)
    axes = x.axes[:-1] + y.axes[1:]
    lazy = Lazy(shape, dtype, _sums(x, y, dtype), axes, cost=max(inner, 1))
    result = worked_out(lazy, math.prod(shape) * inner <= _PRODUCTS_AT_ONCE)
    begin = "z = 0." if not shape else f"z = np.zeros({shape_text(shape)}, {str(dtype)!r})"
    code = _code(x.ndim, y.ndim, begin)
    loops = len(shape)
    body = len(code) - 2
    unit = 1 + inner if loops else inner  # of steps a cell takes: row meets column, products
    cells = math.prod(shape)
    count = 2 + cells * unit

    def step(position: int) -> Step:
        if position == 0:
            return Step(1, "z begins at 0")
        if position == count - 1:
            shown = (
                f" is done, shape {shape_text(shape)}"
                if shape
                else f" = {number_text(result.at()[()])}"
            )
            return Step(body + 1, f"z{shown}", done=cells)
        place, part = divmod(position - 1, unit)
        index = unravel(place, shape)
        row, column = index[: x.ndim - 1], index[x.ndim - 1 :]
        if loops and part == 0:
            begins = index[-1] == 0  # another row, or a vector's first number
            line = 2 if begins else 1 + loops
            return Step(line, _meeting(row, column), ((*row, None), (None, *column)), index, place)
        k = part - 1 if loops else part
        start = max(0, k + 1 - _PRODUCTS_SHOWN)
        along = np.arange(k + 1)
        left, right = x.at(*row, along), y.at(along, *column)
        terms = left.astype(dtype) * right.astype(dtype)
        with np.errstate(all="ignore"):
            sums = np.add.accumulate(terms, dtype=dtype)
        before = sums[k - 1] if k else dtype.type(0)
        product = f"{in_sum(left[k])} × {in_sum(right[k])}"
        text = f"{number_text(before)} + {product} = {number_text(sums[k])}"
        products = tuple(zip(left[start : k + 1], right[start : k + 1], strict=True))
        lit, done = ((*row, k), (k, *column)), place + (k == inner - 1)
        return Step(body, text, lit, index, done, sums[k], products=products)

    return PlayedDot("·", (x, y), result, code, count, max(unit, 1), step)


def _code(x_axes: int, y_axes: int, begin: str) -> tuple[str, ...]:
    """The loops over rows, columns and products, of vectors and matrices."""
    row, column = "i" * (x_axes - 1), "j" * (y_axes - 1)
    along = next(letter for letter in "ijk" if letter not in row + column)
    kinds = [("vector", "matrix")[axes - 1] for axes in (x_axes, y_axes)]
    name = "_".join(dict.fromkeys(kinds))
    loops = ((row, "x.shape[0]"), (column, "y.shape[1]"), (along, f"x.shape[{x_axes - 1}]"))
    lines = [f"for {letter} in range({length}):" for letter, length in loops if letter]
    z = f"z[{', '.join(row + column)}]" if row + column else "z"
    lines.append(f"{z} += x[{', '.join(row + along)}] * y[{', '.join(along + column)}]")
    return loop_code(f"{name}_dot(x, y)", begin, lines, "z")


def _check_shapes(x: Tensor, y: Tensor) -> None:
    for name, tensor in (("x", x), ("y", y)):
        if not tensor.ndim:
            raise TensorError(f"dot takes vectors and matrices here; {name} has no axes")
        if tensor.ndim > 2:
            raise TensorError(
                f"dot takes vectors and matrices here; {name} has {tensor.ndim} axes, shape "
                f"{shape_text(tensor.shape)}; take one of its matrices, as {name}[0]"
            )
    if x.shape[-1] != y.shape[0]:
        raise TensorError(
            f"axis {x.ndim - 1} of x has length {x.shape[-1]} and axis 0 of y has "
            f"{y.shape[0]}: a row of x and a column of y must be equally long"
        )


def _sums(x: Tensor, y: Tensor, dtype: np.dtype[Any]) -> Callable[..., Array]:
    """Sums of products, added in the loop's own order."""
    inner = x.shape[-1]

    def work(*index: Any) -> Array:
        rows, columns = index[: x.ndim - 1], index[x.ndim - 1 :]
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


def _meeting(row: Index, column: Index) -> str:
    left = f"row {row[0]} of x" if row else "x"
    right = f"column {column[0]} of y" if column else "y"
    return f"{left} meets {right}"


def play_reshape(x: Tensor, shape: tuple[int, ...]) -> PlayedTravel:
    """``x.reshape(shape)``: numbers keep their reading order."""
    result: Tensor
    if x.array is not None and (x.size <= AT_ONCE or x.array.flags.c_contiguous):
        result = Tensor(x.array.reshape(shape))
    else:

        def work(*index: Any) -> Array:
            flat = np.ravel_multi_index(np.broadcast_arrays(*index), shape) if shape else 0
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
        source = unravel(flat, x.shape)
        target = unravel(flat, shape)
        if unit == 1:
            text = f"number {flat} in reading order: {_where(source)} → {_where(target)}"
        else:
            text = f"numbers {flat:,} to {done - 1:,} in reading order, from {_where(target)} on"
        lit = source if unit == 1 else (*source[:-1], None)
        return Step(0, text, (lit,), target if unit == 1 else None, done)

    code = (f"x = x.reshape({shape_text(shape)})",)
    return PlayedTravel("", (x,), result, code, count, 1, step)


def play_transpose(x: Tensor) -> PlayedTravel:
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
            text = f"shape {shape_text(shape)}: the axes stand the other way round"
            return Step(0, text, done=x.size)
        row = position - 1
        if x.ndim < 2:
            return Step(0, "a single axis has nothing to change places with")
        index = unravel(row, x.shape[:-1])
        text = (
            f"row {row} becomes column {row}"
            if x.ndim == 2
            else f"x{_where((*index, ...))} becomes x.T{_where((..., *reversed(index)))}"
        )
        return Step(0, text, ((*index, None),), (None, *reversed(index)), position * x.shape[-1])

    code = ("x = np.transpose(x)",)
    return PlayedTravel("", (x,), result, code, count, 1, step, transposed=True)


def _where(index: tuple[Any, ...]) -> str:
    return f"[{', '.join('...' if i is ... else str(i) for i in index)}]"
