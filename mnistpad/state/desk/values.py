"""Values out of a file, looked at before they are used."""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import Enum
from typing import Any, TypeVar

Kind = TypeVar("Kind", bound=Enum)

MOST = 2**31


def whole(value: Any, least: int = 0, most: int = MOST) -> int:
    """A whole number within bounds; `ValueError` if it is none."""
    if type(value) is not int or not least <= value <= most:
        raise ValueError(
            f"a whole number from {least:,} to {most:,} is expected, not {short(value)}"
        )
    return value


def number(value: Any) -> float:
    """A number that has an end; `ValueError` if it is none."""
    if type(value) not in (int, float) or not math.isfinite(value):
        raise ValueError(f"a number is expected, not {short(value)}")
    return float(value)


def numbers(values: Any, count: int) -> tuple[float, ...]:
    """So many numbers; `ValueError` if they are not."""
    if not isinstance(values, Sequence) or isinstance(values, str) or len(values) != count:
        raise ValueError(f"{count} numbers are expected, not {short(values)}")
    return tuple(map(number, values))


def text(value: Any) -> str:
    """A text; `ValueError` if it is none."""
    if not isinstance(value, str):
        raise ValueError(f"a text is expected, not {short(value)}")
    return value


def flag(value: Any) -> bool:
    """Yes or no; `ValueError` if it is neither."""
    if type(value) is not bool:
        raise ValueError(f"true or false is expected, not {short(value)}")
    return value


def member(kind: type[Kind], value: Any) -> Kind:
    """The one of that value; `ValueError` if there is none."""
    for each in kind:
        if isinstance(value, str) and each.value == value:
            return each
    raise ValueError(f"one of {', '.join(e.value for e in kind)} is expected, not {short(value)}")


def short(value: Any) -> str:
    """A value in a sentence, if it isn't long."""
    try:
        shown = repr(value)
    except ValueError:  # a number of thousands of figures
        return "such a large number"
    return shown if len(shown) <= 40 else f"{shown[:40]}…"
