"""Broadcasting: whether two shapes fit, axis by axis, and how the smaller tensor is stretched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class AxisFit:
    """Whether two tensors fit along one axis, counted from the last.

    Attributes
    ----------
    lengths
        Of the one and the other; None where it lacks the axis.
    result
        The length that comes out; None if they don't fit.
    text
        Why.
    """

    lengths: tuple[int | None, int | None]
    result: int | None
    text: str


def fit(first: tuple[int, ...], second: tuple[int, ...]) -> tuple[AxisFit, ...]:
    """Axis by axis from the last one: whether two shapes fit, and why."""
    found = []
    for place in range(1, max(len(first), len(second)) + 1):
        one, other = (shape[-place] if place <= len(shape) else None for shape in (first, second))
        y_is_small = other is None or (other == 1 and one is not None)
        small, length = ("y", one) if y_is_small else ("x", other)
        if one == other:
            text = f"both have {one}"
        elif None in (one, other):
            text = f"{small} lacks it and is repeated {length} times"
        elif 1 in (one, other):
            text = f"{small} has 1 and is stretched to {length}"
        else:
            length, text = None, f"x has {one} and y has {other}, and neither is 1"
        found.append(AxisFit((one, other), length, f"axis −{place}: {text}"))
    return tuple(found)


def stretched(shape: tuple[int, ...], index: tuple[Any, ...]) -> tuple[Any, ...]:
    """Where a tensor of that shape is looked at for cells of what it is stretched to.

    An index has a number or an array for each axis; None for all along it stays None.
    """
    own = index[len(index) - len(shape) :]
    return tuple(
        0 * i if length == 1 and i is not None else i for i, length in zip(own, shape, strict=True)
    )
