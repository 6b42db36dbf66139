"""Neurons one by one: what they say, and what excites them."""

import numpy as np
import pytest

from mnistpad.core.data.digits import Source, SourceKind, load
from mnistpad.core.network.forward import Network
from mnistpad.core.network.neurons import (
    dense_steps,
    excitement,
    most_telling,
    strongest_inputs,
)
from mnistpad.core.network.ready_made import pack_network, read_network
from mnistpad.core.network.recipe import CNN, SOFTMAX_ONLY, TUTORIAL, Activation, Recipe
from mnistpad.resources import resource
from mnistpad.state.network.trained import READY_MADE
from tests.core.test_network import some_weights

DIGITS = np.random.default_rng(1).integers(0, 256, (6, 28, 28), np.uint8)
DIGIT = DIGITS[0].astype(np.float32) / 255
DEEP = Recipe(hidden=(20, 12), activation=Activation.TANH)


def network_of(recipe: Recipe) -> Network:
    return Network.of(recipe, some_weights(recipe))


@pytest.mark.parametrize("recipe", [TUTORIAL, SOFTMAX_ONLY, DEEP, CNN])
def test_each_layer_is_given_what_the_one_before_makes(recipe):
    network = network_of(recipe)
    steps = dense_steps(network, DIGIT)
    for step in steps:
        layer = step.stage.layer
        assert np.allclose(step.given @ layer.weights + layer.biases, step.stage.z, atol=1e-4)
    assert np.allclose(steps[-1].stage.output, network.probabilities(DIGIT), atol=1e-6)
    assert len(steps) == len(recipe.hidden) + 1


def test_what_the_last_layer_is_given_says_number_times_weight():
    step = dense_steps(network_of(TUTORIAL), DIGIT)[-1]
    winner = step.stage.z.argmax()
    assert np.allclose(step.says, step.given * step.stage.layer.weights[:, winner], atol=1e-6)


def test_what_a_neuron_further_back_says_is_its_number_times_the_slope_of_the_answer():
    network = network_of(DEEP)
    steps = dense_steps(network, DIGIT)
    given, winner = steps[1].given.astype(np.float64), steps[-1].stage.z.argmax()

    def answer(numbers: np.ndarray) -> float:
        hidden, last = (step.stage.layer for step in steps[1:])
        return float((np.tanh(numbers @ hidden.weights + hidden.biases) @ last.weights)[winner])

    for unit in range(5):
        nudge = np.eye(1, len(given), unit)[0] * 1e-4
        slope = (answer(given + nudge) - answer(given - nudge)) / 2e-4
        assert steps[1].says[unit] == pytest.approx(given[unit] * slope, abs=1e-4)


def test_those_that_say_most_are_chosen_and_keep_their_places():
    says = np.array([0.1, -5, 3, 0.2, 4, 1], np.float32)
    assert most_telling(says, 3) == (1, 4, 2)
    assert most_telling(says, 3, kept=(2, 5, 1)) == (2, 5, 1)  # 5 is still among the first six
    says[[0, 3]] = 6, 7
    assert most_telling(says, 2, kept=(5, 4)) == (3, 4)
    assert len(most_telling(says, 12)) == 6


def test_a_neuron_is_excited_by_a_digit_as_much_as_it_adds_up():
    for recipe in (TUTORIAL, DEEP, CNN):
        network = network_of(recipe)
        for dense in range(len(recipe.hidden) + 1):
            found = excitement(network, dense, 3, DIGITS)
            steps = [dense_steps(network, digit / np.float32(255))[dense] for digit in DIGITS]
            assert np.allclose(found, [step.stage.z[3] for step in steps], atol=1e-4)


def test_the_inputs_that_weigh_most_come_first_and_none_that_is_0():
    step = dense_steps(network_of(TUTORIAL), np.where(DIGIT > 0.5, DIGIT, 0))[0]
    found = step.sum_of(7)
    strongest = strongest_inputs(found, 1000)
    assert (np.diff(np.abs(found.products[strongest])) <= 0).all()
    assert len(strongest) == np.count_nonzero(found.products)


def test_the_ready_made_network_reads_the_sample():
    sample = load(Source(SourceKind.SAMPLE))
    network = read_network(resource(READY_MADE))
    read = network.probabilities(sample.test_images / np.float32(255)).argmax(axis=1)
    assert (read == sample.test_labels).mean() > 0.94


def test_a_damaged_ready_made_network_is_refused(tmp_path):
    path = tmp_path / "network.npz"
    path.write_bytes(pack_network(some_weights(SOFTMAX_ONLY)))
    with pytest.raises(ValueError, match="not the weights of 784 – 512 relu"):
        read_network(path)
    path.write_bytes(b"nothing")
    with pytest.raises(ValueError, match="network"):
        read_network(path)
