"""Values out of a file, looked at before they are used."""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import Enum
from typing import Any, TypeVar

from mnistpad.core.message import Message

Kind = TypeVar("Kind", bound=Enum)

MOST = 2**31


def whole(value: Any, least: int = 0, most: int = MOST) -> int:
    """A whole number within bounds; `ValueError` if it is none."""
    if type(value) is not int or not least <= value <= most:
        raise ValueError(
            Message(
                "a whole number from {least:,} to {most:,} is expected, not {value}",
                least=least,
                most=most,
                value=short(value),
            )
        )
    return value


def number(value: Any) -> float:
    """A number that has an end; `ValueError` if it is none."""
    if type(value) not in (int, float) or not math.isfinite(value):
        raise ValueError(Message("a number is expected, not {value}", value=short(value)))
    return float(value)


def numbers(values: Any, count: int) -> tuple[float, ...]:
    """So many numbers; `ValueError` if they are not."""
    if not isinstance(values, Sequence) or isinstance(values, str) or len(values) != count:
        raise ValueError(
            Message("{count} numbers are expected, not {values}", count=count, values=short(values))
        )
    return tuple(map(number, values))


def text(value: Any) -> str:
    """A text; `ValueError` if it is none."""
    if not isinstance(value, str):
        raise ValueError(Message("a text is expected, not {value}", value=short(value)))
    return value


def flag(value: Any) -> bool:
    """Yes or no; `ValueError` if it is neither."""
    if type(value) is not bool:
        raise ValueError(Message("true or false is expected, not {value}", value=short(value)))
    return value


def member(kind: type[Kind], value: Any) -> Kind:
    """The one of that value; `ValueError` if there is none."""
    for each in kind:
        if isinstance(value, str) and each.value == value:
            return each
    raise ValueError(
        Message(
            "one of {names} is expected, not {value}",
            names=", ".join(e.value for e in kind),
            value=short(value),
        )
    )


def short(value: Any) -> str:
    """A value in a sentence, if it isn't long."""
    try:
        shown = repr(value)
    except ValueError:  # a number of thousands of figures
        return Message("such a large number")
    return shown if len(shown) <= 40 else f"{shown[:40]}…"
