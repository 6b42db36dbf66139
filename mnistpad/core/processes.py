"""Processes, told apart by their number and the time they began."""

from functools import cache

import psutil

Owner = tuple[int, float]
"""A process: its number, and the Unix time it began, for numbers are given again."""


@cache  # it takes a millisecond, and the program's processes never fork
def this_process() -> Owner:
    """The process that asks."""
    process = psutil.Process()
    return process.pid, process.create_time()


def is_running(owner: Owner) -> bool:
    """Whether that process is there, and not one that got its number later."""
    if owner == this_process():
        return True
    number, began = owner
    try:
        process = psutil.Process(number)
        # One that was killed keeps its number until whoever started it has heard of it.
        return abs(process.create_time() - began) < 1 and process.status() != psutil.STATUS_ZOMBIE
    except (psutil.Error, ValueError, OverflowError):
        return False
