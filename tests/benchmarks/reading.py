"""How well digits are read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np

from mnistpad.core.drawing.page import on_pad
from mnistpad.core.drawing.raster import centre_of_mass
from mnistpad.core.drawing.recogniser import Recogniser
from mnistpad.core.drawing.strokes import Drawing, Stroke
from mnistpad.resources import resource
from mnistpad.training.corpus import Corpus, tensors
from mnistpad.training.measures import accuracy, auroc, calibration_error
from mnistpad.training.nondigits import unseen_scribbles
from mnistpad.training.styles import unseen
from tests.benchmarks.figure import Figure, at_least, at_most


@cache
def corpus() -> Corpus:
    data = Path(os.environ["MNISTPAD_TEST_DATA"])
    return Corpus.read(data / "mnist", data / "pens")


@cache
def recogniser() -> Recogniser:
    return Recogniser(resource("models/recogniser.tflite"))


def measure_accuracy() -> Iterator[Figure]:
    mnist = corpus().mnist_test
    answers = recogniser().probabilities(mnist.images.astype(np.float32) / 255)
    yield at_least("MNIST's test digits", 100 * accuracy(answers, mnist.labels), 99.5, " %")
    pens = corpus().test
    seen = tensors(pens.digits)
    answers = recogniser().probabilities(seen)
    name = f"{len(seen)} drawings by the test writers, who teach too"
    yield at_least(name, 100 * accuracy(answers, pens.labels), 99, " %")
    error = 100 * calibration_error(answers, pens.labels)
    yield at_most("  their expected calibration error", error, 1, " %")
    readings = recogniser().recognise_all(seen)
    sure = np.mean([reading.label is not None for reading in readings])
    yield at_least("  of them answered (not “not sure”)", 100 * sure, 97, " %")


def measure_styles() -> Iterator[Figure]:
    """Ways of writing that are rare in the data, of shapes that were not taught."""
    shares = []
    for name, (seen, labels) in unseen(corpus().test.digits, 600).items():
        shares.append(100 * accuracy(recogniser().probabilities(seen), labels))
        yield at_least(f"style: {name}", shares[-1], 97, " %")
    yield at_least("styles together", float(np.mean(shares)), 99, " %")


def measure_statistics() -> Iterator[Figure]:
    sides, middles = [], []
    for tensor in tensors(corpus().test.digits):
        rows, columns = np.flatnonzero(tensor.any(axis=1)), np.flatnonzero(tensor.any(axis=0))
        sides.append(max(np.ptp(rows), np.ptp(columns)) + 1)
        middles.append(centre_of_mass(tensor))
    within = np.abs(np.array(sides) - 20) <= 1
    yield at_least("tensors whose longest side is 20 ± 1 px", 100 * within.mean(), 99, " %")
    middle = ((np.array(middles) >= 13.4) & (np.array(middles) <= 14.6)).all(axis=1)
    yield at_least("tensors whose centre is within 13.4–14.6", 100 * middle.mean(), 99, " %")


def measure_invariance() -> Iterator[Figure]:
    """Each test drawing as it is, and moved, scaled and with another pen on another pad."""
    random = np.random.default_rng(0)
    drawings = corpus().test.digits
    others = []
    for drawing in drawings:
        shown = on_pad(drawing)
        scale = np.exp(random.uniform(np.log(0.3), np.log(3))) * random.uniform(200, 2000) / 256
        dx, dy = random.uniform(-1000, 1000, 2)
        width = random.uniform(4, 40) * scale
        others.append(
            Drawing(
                tuple(
                    # Pixels of that pad: whole numbers, as a mouse gives them.
                    Stroke(
                        (s.xs * scale + dx).round(),
                        (s.ys * scale + dy).round(),
                        np.full(len(s), width),
                    )
                    for s in shown.strokes
                )
            )
        )
    before = recogniser().probabilities(tensors(drawings)).argmax(axis=1)
    after = recogniser().probabilities(tensors(others)).argmax(axis=1)
    same = 100 * (before == after).mean()
    yield at_least("same label moved, scaled, with any pen and pad", same, 99, " %")


def measure_refusal() -> Iterator[Figure]:
    pens = corpus().test

    def confidence(seen: np.ndarray) -> np.ndarray:
        return recogniser().probabilities(seen).max(axis=1)

    digits, drawn = confidence(tensors(pens.digits)), confidence(unseen_scribbles(700))
    clear, letters = confidence(tensors(pens.clear_letters)), confidence(tensors(pens.letters))
    yield at_least(
        "AUROC, clear letters and scribbles", auroc(digits, np.append(clear, drawn)), 0.95, digits=3
    )
    yield at_least("  clear letters of writers held out", auroc(digits, clear), 0.95, digits=3)
    yield at_least("  scribbles of other kinds than trained", auroc(digits, drawn), 0.95, digits=3)
    value = auroc(digits, letters)
    # o, l, s, z … are written as digits are: no bound is set for them.
    yield Figure("  all letters, those written as digits too", f"{value:.3f}", "", good=True)
