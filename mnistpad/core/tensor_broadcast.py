"""Broadcasting: whether two shapes fit, axis by axis, and how the smaller tensor is stretched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np


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
