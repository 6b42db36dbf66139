"""A yardstick of time: how long a fixed piece of work takes on this machine, at this moment.

Limits of time are given as multiples of it, so that they say the same on any machine, busy or not.
"""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

import numpy as np

FRAME = 20
"""Units in which a painter has to be done: about 8 ms of the 17 that a frame has."""


def unit() -> float:
    """Seconds that a fixed piece of work takes: about 0.4 ms on a laptop's core.

    It is of the kinds that the program is made of: Python's own steps, and numpy's on an image.
    """
    return fastest(_work, 15)


def fastest(work: Callable[[], object], times: int = 10) -> float:
    """Seconds that a piece of work takes when nothing else is in its way, of so many tries."""
    took = []
    for _ in range(times):
        start = perf_counter()
        work()
        took.append(perf_counter() - start)
    return min(took)


_image = np.linspace(0, 1, 28 * 28, dtype=np.float32).reshape(28, 28)


def _work() -> None:
    total = 0.0
    for step in range(5000):
        total += step * 0.5
    for _ in range(60):
        total += float(np.exp(_image - _image.max()).sum())
