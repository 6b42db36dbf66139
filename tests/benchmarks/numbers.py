"""How well, and how fast, numbers are read."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

import numpy as np

from mnistpad.core.drawing.number import find_digits, number_of
from mnistpad.core.drawing.page import on_pad
from mnistpad.training.numbers import GAPS, numbers
from tests.benchmarks.figure import Figure, at_least, at_most
from tests.benchmarks.reading import corpus, recogniser

_EACH = 150  # numbers a writer


def measure_numbers() -> Iterator[Figure]:
    for name, gaps in (("with gaps", GAPS), ("whose boxes touch", (0.0, 0.0))):
        drawings = numbers(corpus().test.digits, _EACH, (2, 5), gaps)
        right = [number_of(find_digits(each, recogniser())) == each.word for each in drawings]
        yield at_least(f"numbers of 2–5 digits {name}", 100 * float(np.mean(right)), 97, " %")
    digits = corpus().test.digits
    split = [len(find_digits(digit, recogniser())) > 1 for digit in digits]
    yield at_most("single digits split", 100 * float(np.mean(split)), 0.2, " %", digits=2)


def measure_number_time() -> Iterator[Figure]:
    """In the window's thread, the window shown: both ways read, and all that shows it set."""
    from tests.benchmarks.speed import _window

    app, qt = _window()
    times = []
    for drawing in map(on_pad, numbers(corpus().test.digits, 60, (4, 4))):
        app.states.pad.show(drawing)
        start = perf_counter()
        find_digits(app.states.pad.page, recogniser())
        times.append(1000 * (perf_counter() - start))
        app.states.recognition.update()
        qt.processEvents()
    app.window.close()
    yield at_most("a number of 4 read, median", float(np.median(times)), 3, " ms")
    yield at_most("a number of 4 read, p99", float(np.percentile(times, 99)), 8, " ms")
