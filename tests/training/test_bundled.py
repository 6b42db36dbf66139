"""The recogniser that comes with the program, measured on people it has not seen."""

from __future__ import annotations

import numpy as np
import pytest

from mnistpad.core.drawing.recogniser import Recogniser
from mnistpad.resources import resource
from mnistpad.training.corpus import Corpus, tensors
from mnistpad.training.measures import accuracy, auroc, calibration_error, latency, throughput
from mnistpad.training.nondigits import unseen_scribbles

MODELS = resource("models")


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return Recogniser(MODELS / "recogniser.tflite")


@pytest.fixture
def corpus(test_data) -> Corpus:
    return Corpus.read(test_data / "mnist", test_data / "pens")


def test_mnists_test_digits_are_read(recogniser, corpus):
    answers = recogniser.probabilities(corpus.mnist_test.tensors())
    assert accuracy(answers, corpus.mnist_test.labels) >= 0.995


def test_digits_of_people_not_seen_are_read_with_fitting_confidence(recogniser, corpus):
    answers = recogniser.probabilities(tensors(corpus.test.digits))
    assert accuracy(answers, corpus.test.labels) >= 0.99
    assert calibration_error(answers, corpus.test.labels) <= 0.01


def test_letters_and_scribbles_are_told_from_digits(recogniser, corpus):
    def confidence(images: np.ndarray) -> np.ndarray:
        return recogniser.probabilities(images).max(axis=1)

    digits = confidence(tensors(corpus.test.digits))
    letters = confidence(tensors(corpus.test.clear_letters))
    scribbles = confidence(unseen_scribbles(700))
    assert auroc(digits, letters) >= 0.97
    assert auroc(digits, scribbles) >= 0.97


def test_model_files_are_small():
    sizes = [(MODELS / f"recogniser.{kind}").stat().st_size for kind in ("tflite", "keras")]
    assert sum(sizes) <= 2e6


def test_answers_are_fast(recogniser):
    """Far from what a free machine does (see the card), so that a busy one passes too."""
    images = unseen_scribbles(700)
    assert latency(recogniser, images) <= 1.5e-3
    assert throughput(recogniser, images) >= 1_000
