"""What a network tells apart: the names of its classes, each at the place of its output."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mnistpad.core.message import Message

Classes = tuple[str, ...]

DIGITS: Classes = tuple("0123456789")


def numbered(count: int) -> Classes:
    """Names for want of others: 0 … n−1."""
    return tuple(map(str, range(count)))


MOST = 62
"""Classes that can be learnt: the digits and the letters of both cases, as EMNIST has them."""

LONGEST = 40  # characters of a name


def problem_of(name: str) -> str:
    """Why a class can't have a name, in words that follow upon where it stands; empty if it can."""
    if not name:
        return Message("is empty; a name is expected")
    if len(name) > LONGEST:
        return Message(
            "has {count:,} characters; a name has at most {most}", count=len(name), most=LONGEST
        )
    if not name.isprintable() or ("<" in name and ">" in name):
        return Message("holds characters that can't be shown; a name is expected")
    return ""


def read_classes(names: Any) -> Classes:
    """Names as they are kept in a file; `ValueError` if they can't be those of classes."""
    if not isinstance(names, Sequence) or not 2 <= len(names) <= MOST:
        raise ValueError(Message("2 to {most} names of classes are expected", most=MOST))
    classes = tuple(map(str, names))
    if len(set(classes)) < len(classes) or any(map(problem_of, classes)):
        raise ValueError(Message("the names of classes differ, and can be shown"))
    return classes
