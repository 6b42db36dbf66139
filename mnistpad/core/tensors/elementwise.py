"""Operations cell by cell: relu and addition, as the tutorial's loops."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from mnistpad.core.tensors.naming import (
    Array,
    Index,
    Lazy,
    Limits,
    Tensor,
    check_size,
    number_text,
    shape_text,
    unravel,
)
from mnistpad.core.tensors.steps import (
    AxisFit,
    Part,
    Played,
    Step,
    fit,
    in_sum,
    loop_code,
    stretched,
    worked_out,
)

_LETTERS = "ijklmnpq"
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


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
