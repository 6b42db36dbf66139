"""What runs are called."""

from __future__ import annotations

from mnistpad.core.message import Message


def run_title(number: int) -> Message:
    """For lists: "Run 3"."""
    return Message("Run {number}", number=number)


def run_named(title: str) -> str:
    """The same of a title that was kept, if it is one."""
    number = title.removeprefix("Run ")
    return run_title(int(number)) if number.isdecimal() and number != title else title
