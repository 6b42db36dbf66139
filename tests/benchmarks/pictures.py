"""How well pictures of digits are read, by kind."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import numpy as np

from mnistpad.core.drawing.picture import read_picture
from mnistpad.training import pictures
from tests.benchmarks.figure import Figure, at_least, at_most
from tests.benchmarks.reading import corpus, recogniser

_EACH = 60


def measure_pictures() -> Iterator[Figure]:
    """Real digits by the test writers, as pictures of each kind."""
    pens = corpus().test
    every = wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for number, name in enumerate(pictures.KINDS):
            random = np.random.default_rng(number)
            right = 0
            for index in random.choice(len(pens.digits), _EACH, replace=False):
                path = pictures.save(name, pens.digits[index], random, Path(folder))
                reading = recogniser().recognise(read_picture(path).tensor)
                right += reading.label == pens.labels[index]
                wrong += reading.label not in (None, pens.labels[index])
                every += 1
            yield at_least(f"pictures, {name}: read of {_EACH}", right, 55, digits=0)
    yield at_most("pictures: sure and wrong", 100 * wrong / every, 2, " %")


def measure_large_picture() -> Iterator[Figure]:
    """A scan of 12 megapixels, from its file to the answer."""
    drawing, random = corpus().test.digits[0], np.random.default_rng(0)
    small = pictures.KINDS["rough paper"](drawing, random)
    recogniser()
    for kind in ("PNG", "JPEG"):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "scan"
            small.resize((4000, 3000)).convert("RGB").save(path, kind)
            begin = perf_counter()
            recogniser().recognise(read_picture(path).tensor)
            seconds = perf_counter() - begin
        yield at_most(f"{kind} of 12 megapixels opened and read", seconds, 1, " s")
