"""The dot product: rows meet columns, and products are added up."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from mnistpad.core.tensors.naming import (
    Array,
    Index,
    Lazy,
    Tensor,
    TensorError,
    check_size,
    number_text,
    shape_text,
    unravel,
)
from mnistpad.core.tensors.steps import PlayedDot, Step, in_sum, loop_code, worked_out

_PRODUCTS_AT_ONCE = 2**21
_PRODUCTS_SHOWN = 6


def play_dot(x: Tensor, y: Tensor) -> PlayedDot:
    """``np.dot(x, y)`` of vectors and matrices: rows meet columns, products are added up.

    Raises
    ------
    TensorError
        If they are neither, or a row is not as long as a column.
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
