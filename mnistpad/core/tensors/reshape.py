"""reshape and transpose: the same numbers in other places."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from mnistpad.core.tensors.naming import AT_ONCE, Array, Lazy, Tensor, shape_text, unravel
from mnistpad.core.tensors.steps import PlayedTravel, Step


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
