"""Fitting, on so few examples that it takes a moment: the parts fit together."""

from __future__ import annotations

import keras
import numpy as np
import pytest

from mnistpad.core.drawing.raster import rasterise
from mnistpad.core.drawing.recogniser import Recogniser
from mnistpad.training.epochs import NO_DIGIT, Epoch
from tests.conftest import DIGITS, digit

TENSORS = np.stack([rasterise(digit(label)) for label in DIGITS])
LABELS = np.array(list(DIGITS))


@pytest.fixture(scope="module")
def fitted():
    """A network after two epochs, what was reported, and its calibrated copy."""
    from mnistpad.training.fit import calibrate, fit

    images = np.concatenate([(TENSORS * 255).astype(np.uint8), np.zeros((1, 28, 28), np.uint8)])
    epoch = Epoch(np.tile(images, (30, 1, 1)), np.tile([*LABELS, NO_DIGIT], 30))
    lines: list[str] = []
    network = fit(iter([epoch, epoch]), 2, {"drawn": (TENSORS, LABELS)}, 1, lines.append)
    return network, lines, *calibrate(network, {"drawn": (TENSORS, LABELS)})


def test_each_epoch_is_told_of_in_a_line(fitted):
    _, lines, _, _ = fitted
    assert [line.split(":")[0] for line in lines] == ["epoch 1 of 2", "epoch 2 of 2"]
    assert all("loss" in line and "drawn " in line for line in lines)


def test_calibration_changes_confidence_and_no_answer(fitted):
    network, _, calibrated, temperature = fitted
    before = network.predict(TENSORS, verbose=0)
    after = calibrated.predict(TENSORS, verbose=0)
    np.testing.assert_array_equal(before.argmax(axis=1), after.argmax(axis=1))
    warmed = before ** (1 / temperature)
    np.testing.assert_allclose(after, warmed / warmed.sum(axis=1, keepdims=True), atol=1e-4)


def test_what_is_exported_answers_as_the_network_does(fitted, tmp_path):
    from mnistpad.training.fit import export

    calibrated = fitted[2]
    tflite, archive = tmp_path / "recogniser.tflite", tmp_path / "recogniser.keras"
    export(calibrated, tflite, archive)
    expected = calibrated.predict(TENSORS, verbose=0)
    np.testing.assert_allclose(Recogniser(tflite).probabilities(TENSORS), expected, atol=1e-4)
    again = keras.models.load_model(archive, safe_mode=True)
    np.testing.assert_allclose(again.predict(TENSORS, verbose=0), expected, atol=1e-5)


def test_the_mean_of_networks_is_of_their_weights(fitted, tmp_path):
    from mnistpad.training.fit import build_network, export, mean

    weights = [fitted[0].get_weights(), fitted[2].get_weights()]
    for name, each in zip("ab", weights, strict=True):
        network = build_network()
        network.set_weights(each)
        export(network, tmp_path / f"{name}.tflite", tmp_path / f"{name}.keras")
    between = mean(tmp_path / "a.keras", tmp_path / "b.keras")
    for found, one, other in zip(between.get_weights(), *weights, strict=True):
        np.testing.assert_allclose(found, (one + other) / 2, atol=1e-6)
