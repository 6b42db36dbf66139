from __future__ import annotations

import shutil
from dataclasses import replace

import numpy as np
import pytest

from mnistpad.core.archive import DamagedError
from mnistpad.core.data.digits import Source, load
from mnistpad.core.drawing.raster import SIDE
from mnistpad.core.drawing.recogniser import Recogniser
from mnistpad.core.network.built_in import read_built_in
from mnistpad.core.network.fooling import MOST, smallest_change
from mnistpad.core.network.forward import Network
from mnistpad.core.network.gradient import input_gradient
from mnistpad.core.network.recipe import CNN, SOFTMAX_ONLY, TUTORIAL, Activation, weight_shapes
from mnistpad.resources import resource

KERAS = resource("models/recogniser.keras")


@pytest.fixture(scope="module")
def digits():
    data = load(Source.parse("sample"))
    return data.test_images[:20] / np.float32(255)


@pytest.fixture(scope="module")
def built_in() -> Network:
    return read_built_in(KERAS)


def nearest_mean() -> Network:
    """A network that can be had without training: it knows what each digit is like on average."""
    data = load(Source.parse("sample"))
    images = data.train_images.reshape(-1, SIDE**2) / np.float32(255)
    means = np.stack([images[data.train_labels == label].mean(axis=0) for label in range(10)])
    # The nearest mean is the one of largest 2 m·x − m·m.
    return Network.of(SOFTMAX_ONLY, [2 * means.T, -(means**2).sum(axis=1)])


def random_network(recipe) -> Network:
    rng = np.random.default_rng(1)
    shapes = weight_shapes(recipe)
    return Network.of(recipe, [rng.normal(0, 0.1, shape).astype(np.float32) for shape in shapes])


def test_the_built_in_recogniser_in_numpy_answers_as_litert_does(built_in, digits):
    recogniser = Recogniser(resource("models/recogniser.tflite"))
    answers = built_in.probabilities(digits)
    assert np.allclose(answers, recogniser.probabilities(digits), atol=1e-5)


@pytest.mark.parametrize(
    "recipe",
    [
        TUTORIAL,
        SOFTMAX_ONLY,
        CNN,
        replace(CNN, hidden=(20,), activation=Activation.TANH),
        replace(TUTORIAL, hidden=(30, 20), activation=Activation.SIGMOID),
        None,
    ],
    ids=["tutorial", "softmax", "cnn", "cnn tanh", "two layers", "built-in"],
)
def test_the_gradient_is_the_slope(recipe, built_in, digits):
    network = built_in if recipe is None else random_network(recipe)
    rng = np.random.default_rng(2)
    wanted = rng.normal(0, 1, 10)
    tensor = (0.2 + 0.6 * digits[0]).astype(np.float32)
    gradient = input_gradient(network, tensor, wanted)
    assert gradient.shape == (SIDE, SIDE)
    # Along a direction; log p differs from z by the same for all digits, which this takes out.
    wanted -= wanted.mean()
    gradient = input_gradient(network, tensor, wanted).astype(float)
    uphill = gradient / np.linalg.norm(gradient)

    def value(step: float) -> float:
        changed = (tensor + step * uphill).astype(np.float32)
        return float(np.log(network.probabilities(changed).astype(float)) @ wanted)

    slope = (value(2e-3) - value(-2e-3)) / 4e-3
    assert slope == pytest.approx(float((gradient * uphill).sum()), rel=0.05)


def test_a_small_change_fools_the_network(digits):
    network = nearest_mean()
    for digit in digits:
        found = smallest_change(network, digit)
        assert found is not None
        assert found.before.argmax() != found.after.argmax()
        assert found.after.max() >= 0.5
        assert 0 < found.k <= MOST
        assert np.abs(found.change).max() == pytest.approx(1)
        assert found.changed.min() >= 0
        assert found.changed.max() <= 1
        assert np.allclose(network.probabilities(found.changed), found.after, atol=1e-4)


def test_no_smaller_step_along_the_gradient_fools_it(digits):
    network = nearest_mean()
    for digit in digits[:5]:
        found = smallest_change(network, digit)
        smaller = (digit + 0.8 * found.k * found.change).clip(0, 1).astype(np.float32)
        answer = network.probabilities(smaller)
        assert answer.argmax() == found.before.argmax() or answer.max() < 0.5


def test_the_built_in_recogniser_is_fooled_as_surely_as_is_wished(built_in, digits):
    found = [smallest_change(built_in, digit, sure=0.75) for digit in digits[:6]]
    fooled = [each for each in found if each is not None]
    assert len(fooled) >= 3  # it rather gives no answer
    for each in fooled:
        assert each.after.max() >= 0.75
        assert each.after.argmax() != each.before.argmax()


def test_what_always_answers_the_same_is_not_fooled(digits):
    network = Network.of(SOFTMAX_ONLY, [np.zeros((784, 10), "f"), np.eye(10, dtype="f")[3] * 9])
    assert smallest_change(network, digits[0]) is None


def test_another_network_is_no_built_in_recogniser(tmp_path):
    path = tmp_path / "recogniser.keras"
    path.write_bytes(KERAS.read_bytes()[:-500])
    with pytest.raises(DamagedError, match=r"recogniser\.keras: damaged"):
        read_built_in(path)
    with pytest.raises(FileNotFoundError):
        read_built_in(tmp_path / "none.keras")
    shutil.copy(resource("samples/mnist-5000.npz"), path)
    with pytest.raises(DamagedError):
        read_built_in(path)
