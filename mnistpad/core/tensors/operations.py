"""Operations, played: relu and addition cell by cell, the dot product, reshape and transpose."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from mnistpad.core.message import Message
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
    Played,
    PlayedDot,
    PlayedTravel,
    Step,
    cell_by_cell,
    fit,
    in_sum,
    loop_code,
    loops,
    stretched,
    stretched_cell,
    worked_out,
)

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_PRODUCTS_AT_ONCE = 2**21
_PRODUCTS_SHOWN = 6
_COPIED = Message("a copy, so that x stays as it is")


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
    nested, cell = loops(x.ndim)
    body = f"x{cell} = max(x{cell}, 0)"
    code = loop_code("relu(x)", "x = x.copy()", [*nested, body], "x")

    def text(index: Index) -> str:
        value = x.at(*index)[()]
        return f"max({number_text(value)}, 0) = {number_text(max(value, x.dtype.type(0)))}"

    count, step = cell_by_cell(x.shape, len(code), text, (x,), _COPIED)
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
    nested, cell = loops(len(shape), name)
    y_cell = stretched_cell(y.shape, len(shape))
    if in_place:
        begin, body = "x = x.copy()", f"x{cell} += y{y_cell}"
    else:
        begin = f"z = np.zeros({shape_text(shape)}, {str(dtype)!r})"
        body = f"z{cell} = x{stretched_cell(x.shape, len(shape))} + y{y_cell}"
    code = loop_code("add(x, y)", begin, [*nested, body], name)

    def text(index: Index) -> str:
        one = x.at(*stretched(x.shape, index))[()]
        other = y.at(*stretched(y.shape, index))[()]
        total = result.at(*index)[()]
        text = f"{number_text(one)} + {in_sum(other)} = {number_text(total)}"
        return _wrapped(text, one, other, total)

    first = _COPIED if in_place else Message("room for the result")
    count, cells = cell_by_cell(shape, len(code), text, (x, y), first)
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


def _unfit(x: Tensor, y: Tensor, fits: tuple[AxisFit, ...]) -> Played:
    """Two tensors that don't fit: axis by axis, as far as the one that doesn't."""
    wrong = next(place for place, axis in enumerate(fits) if axis.result is None)

    def step(position: int) -> Step:
        return Step(0, fits[position].text, axis=position, stretched=False)

    why = Message(
        "shapes {x} and {y} don't fit: {reason}",
        x=shape_text(x.shape),
        y=shape_text(y.shape),
        reason=fits[wrong].text,
    )
    return Played("+", (x, y), None, ("def naive_add(x, y):",), wrong + 1, 1, step, fits, why)


def _stretching(x: Tensor, y: Tensor, shape: tuple[int, ...]) -> str:
    """What is said once the axes are known to fit."""
    small = [name for name, tensor in (("x", x), ("y", y)) if tensor.shape != shape]
    seen = shape_text(shape)
    if len(small) > 1:
        return Message("x and y are seen as {seen}; nothing is copied", seen=seen)
    return Message("{small} is seen as {seen}; nothing is copied", small=small[0], seen=seen)


def _wrapped(text: str, one: Any, other: Any, total: Any) -> str:
    """A sum, with a remark where whole numbers of few bits ran over."""
    if not isinstance(total, np.integer) or int(one) + int(other) == int(total):
        return text
    bits = str(total.dtype.itemsize * 8).translate(_SUPERSCRIPTS)
    return Message(
        "{sum}  ({kind} counts modulo 2{bits})", sum=text, kind=str(total.dtype), bits=bits
    )


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
            return Step(1, Message("z begins at 0"))
        if position == count - 1:
            said: str = Message("z is done, shape {written}", written=shape_text(shape))
            if not shape:
                said = f"z = {number_text(result.at()[()])}"
            return Step(body + 1, said, done=cells)
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
            raise TensorError(
                Message("dot takes vectors and matrices here; {name} has no axes", name=name)
            )
        if tensor.ndim > 2:
            raise TensorError(
                Message(
                    "dot takes vectors and matrices here; {name} has {count} axes, shape "
                    "{written}; take one of its matrices, as {name}[0]",
                    name=name,
                    count=tensor.ndim,
                    written=shape_text(tensor.shape),
                )
            )
    if x.shape[-1] != y.shape[0]:
        raise TensorError(
            Message(
                "axis {last} of x has length {length} and axis 0 of y has {other}: a row of x and "
                "a column of y must be equally long",
                last=x.ndim - 1,
                length=x.shape[-1],
                other=y.shape[0],
            )
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
    left = Message("row {number} of x", number=row[0]) if row else "x"
    right = Message("column {number} of y", number=column[0]) if column else "y"
    return Message("{left} meets {right}", left=left, right=right)


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
            text = Message(
                "%n numbers, shape {written}",
                "",
                x.size,
                one="%n number, shape {written}",
                written=shape_text(x.shape),
            )
            return Step(0, text)
        if position == count - 1:
            text = Message("the same numbers, shape {written}", written=shape_text(shape))
            return Step(0, text, done=x.size)
        flat, done = (position - 1) * unit, min(position * unit, x.size)
        source = unravel(flat, x.shape)
        target = unravel(flat, shape)
        if unit == 1:
            text = Message(
                "number {flat} in reading order: {source} → {target}",
                flat=flat,
                source=_where(source),
                target=_where(target),
            )
        else:
            text = Message(
                "numbers {first:,} to {last:,} in reading order, from {target} on",
                first=flat,
                last=done - 1,
                target=_where(target),
            )
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
            return Step(0, Message("shape {written}", written=shape_text(x.shape)))
        if position == count - 1:
            text = Message(
                "shape {written}: the axes stand the other way round", written=shape_text(shape)
            )
            return Step(0, text, done=x.size)
        row = position - 1
        if x.ndim < 2:
            return Step(0, Message("a single axis has nothing to change places with"))
        index = unravel(row, x.shape[:-1])
        text = Message("row {number} becomes column {number}", number=row)
        if x.ndim > 2:
            text = Message(
                "x{source} becomes x.T{target}",
                source=_where((*index, ...)),
                target=_where((..., *reversed(index))),
            )
        return Step(0, text, ((*index, None),), (None, *reversed(index)), position * x.shape[-1])

    code = ("x = np.transpose(x)",)
    return PlayedTravel("", (x,), result, code, count, 1, step, transposed=True)


def _where(index: tuple[Any, ...]) -> str:
    return f"[{', '.join('...' if i is ... else str(i) for i in index)}]"
