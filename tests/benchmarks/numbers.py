"""How well, and how fast, numbers are read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from time import perf_counter

import numpy as np

from mnistpad.core.drawing.number import find_digits, number_of
from mnistpad.core.drawing.page import on_pad
from mnistpad.core.drawing.strokes import Drawing, Stroke
from mnistpad.training.corpus import writer
from tests.benchmarks.figure import Figure, at_least, at_most
from tests.benchmarks.reading import corpus, recogniser

_EACH = 150  # numbers a writer
_GAPS = (0.05, 0.5)  # of the digits' height


def side_by_side(
    digits: Sequence[Drawing], random: np.random.Generator, gaps: tuple[float, float] = _GAPS
) -> Drawing:
    """A number of digits in their own sizes, on one line or a little off it."""
    bounds = [digit.bounds() for digit in digits]
    height = float(np.mean([bottom - top for _, top, _, bottom in bounds]))
    strokes, x = [], 0.0
    for digit, (left, _, right, bottom) in zip(digits, bounds, strict=True):
        up = bottom + random.uniform(-0.05, 0.05) * height
        strokes += [Stroke(stroke.xs - left + x, stroke.ys - up) for stroke in digit.strokes]
        x += right - left + random.uniform(*gaps) * height
    return Drawing(tuple(strokes), "".join(digit.word for digit in digits))


def held_out_numbers(
    count: int, lengths: tuple[int, int], gaps: tuple[float, float] = _GAPS
) -> list[Drawing]:
    """Numbers of digits by one held-out writer each, so many by each writer."""
    random = np.random.default_rng(0)
    by: defaultdict[str, list[Drawing]] = defaultdict(list)
    for digit in corpus().test.digits:
        by[writer(digit)].append(digit)
    return [
        side_by_side([own[i] for i in random.integers(len(own), size=length)], random, gaps)
        for own in by.values()
        for length in random.integers(lengths[0], lengths[1] + 1, size=count)
    ]


def measure_numbers() -> Iterator[Figure]:
    for name, gaps in (("with gaps", _GAPS), ("whose boxes touch", (0.0, 0.0))):
        drawings = held_out_numbers(_EACH, (2, 5), gaps)
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
    for drawing in map(on_pad, held_out_numbers(60, (4, 4))):
        app.states.pad.show(drawing)
        start = perf_counter()
        find_digits(app.states.pad.page, recogniser())
        times.append(1000 * (perf_counter() - start))
        app.states.recognition.update()
        qt.processEvents()
    app.window.close()
    yield at_most("a number of 4 read, median", float(np.median(times)), 3, " ms")
    yield at_most("a number of 4 read, p99", float(np.percentile(times, 99)), 8, " ms")
