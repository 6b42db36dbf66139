"""The network neuron by neuron."""

import numpy as np
import pytest
from PySide6.QtTest import QSignalSpy

from mnistpad.core.network.forward import Network
from mnistpad.core.network.recipe import CNN, SOFTMAX_ONLY, TUTORIAL, Recipe
from mnistpad.state.network.inside import EXCITING, FRAMES, SHOWN, InsideState
from tests.core.test_network import some_weights
from tests.core.test_tensors import DIGIT, data_set
from tests.ui.conftest import wait_until


def network_of(recipe: Recipe, factor: float = 1) -> Network:
    return Network.of(recipe, [array * factor for array in some_weights(recipe)])


@pytest.fixture
def inside(qapp) -> InsideState:
    state = InsideState()
    state.set_data(data_set())
    state.set_digit(DIGIT)
    state.set_network("Run 1", network_of(TUTORIAL))
    return state


def test_hidden_neurons_that_say_most_are_shown_and_all_outputs(inside):
    hidden, outputs = inside.columns
    says = np.abs(inside.steps[1].says)
    assert set(hidden.shown) == set(np.argsort(-says, kind="stable")[:SHOWN].tolist())
    assert outputs.shown == tuple(range(10))
    assert inside.answer == outputs.values.argmax()


def test_softmax_alone_has_no_hidden_neurons(inside):
    inside.set_network("Run 2", network_of(SOFTMAX_ONLY))
    assert [column.dense for column in inside.columns] == [0]


def test_of_convolutions_the_numbers_that_they_hand_on_are_shown(inside):
    inside.set_network("Run 2", network_of(CNN))
    numbers, outputs = inside.columns
    assert numbers.dense == -1
    assert len(numbers.values) == 7 * 7 * 32
    inside.choose((0, numbers.shown[0]))
    assert inside.sum is None
    inside.choose((1, 3))
    assert inside.sum.output == pytest.approx(outputs.values[3])


def test_a_step_lights_a_layer_and_begins_anew_at_the_end(inside):
    assert inside.position == inside.farthest == 2 * FRAMES
    for layer in (1, 2, 1):
        inside.step()
        assert inside.is_playing
        wait_until(lambda: not inside.is_playing)
        assert inside.position == layer * FRAMES
    inside.back()
    assert (inside.position, inside.lit(0)) == (0, 0)
    inside.play()
    wait_until(lambda: not inside.is_playing)
    assert inside.position == inside.farthest


def test_as_a_network_learns_on_place_and_choice_stay(inside):
    inside.go_to(FRAMES)
    unit = inside.columns[0].shown[4]
    inside.choose((0, unit))
    before = inside.sum.z
    changed = QSignalSpy(inside.changed)
    inside.set_network("Run 1, in training", network_of(TUTORIAL, 1.01))
    assert inside.position == FRAMES
    assert inside.chosen == (0, unit)
    assert inside.columns[0].shown[4] == unit
    assert inside.sum.z != before
    assert changed.count() == 0


def test_another_network_begins_anew(inside):
    inside.go_to(0)
    inside.choose((0, inside.columns[0].shown[0]))
    inside.set_network("Run 2", network_of(Recipe(hidden=(40, 30))))
    assert inside.chosen is None
    assert inside.position == inside.farthest == 3 * FRAMES
    assert [len(column.shown) for column in inside.columns] == [SHOWN, SHOWN, 10]


def test_digits_that_excite_a_neuron_most_are_found(inside):
    inside.choose((1, 5))
    wait_until(lambda: len(inside.exciting))
    z = inside.network.probabilities(inside.exciting / np.float32(255))
    assert len(z) == EXCITING
    every = data_set().train_images
    network = inside.network
    z = [network.stages(image / np.float32(255))[-1].z[5] for image in every]
    assert np.array_equal(inside.exciting[0], every[int(np.argmax(z))])
