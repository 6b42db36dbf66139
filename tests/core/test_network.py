"""The network in numpy, against loops written out; against Keras in tests/engine."""

from __future__ import annotations

import math
import timeit

import numpy as np
import pytest

from mnistpad.core.network.forward import (
    Network,
    WeightsError,
    first_layer_tiles,
)
from mnistpad.core.network.recipe import (
    CNN,
    SOFTMAX_ONLY,
    TUTORIAL,
    Activation,
    Recipe,
    weight_shapes,
)

DEEP = Recipe(hidden=(40, 30, 20, 10), activation=Activation.TANH)
CNN_AND_HIDDEN = Recipe(convolution=True, hidden=(24,), activation=Activation.SIGMOID)
SPREAD = [TUTORIAL, SOFTMAX_ONLY, CNN, DEEP, CNN_AND_HIDDEN]

DIGITS = np.random.default_rng(1).random((5, 28, 28), np.float32)


def some_weights(recipe: Recipe) -> list[np.ndarray]:
    random = np.random.default_rng(0)
    return [random.normal(0, 0.1, shape).astype(np.float32) for shape in weight_shapes(recipe)]


def network(recipe: Recipe) -> Network:
    return Network.of(recipe, some_weights(recipe))


@pytest.mark.parametrize("recipe", SPREAD, ids=lambda recipe: recipe.title)
def test_the_weights_are_as_many_as_the_recipe_says(recipe):
    assert sum(map(math.prod, weight_shapes(recipe))) == recipe.parameter_count


@pytest.mark.parametrize("recipe", SPREAD, ids=lambda recipe: recipe.title)
def test_answers_are_probabilities(recipe):
    answers = network(recipe).probabilities(DIGITS)
    assert answers.shape == (5, 10)
    assert answers.dtype == np.float32
    assert answers.min() >= 0
    np.testing.assert_allclose(answers.sum(axis=1), 1, rtol=1e-6)


@pytest.mark.parametrize("recipe", SPREAD, ids=lambda recipe: recipe.title)
def test_a_digit_is_answered_alone_as_among_many(recipe):
    reader = network(recipe)
    many = reader.probabilities(np.tile(DIGITS, (60, 1, 1)))
    alone = np.stack([reader.probabilities(digit) for digit in DIGITS])
    np.testing.assert_allclose(many, np.tile(alone, (60, 1)), atol=1e-6)


@pytest.mark.parametrize("recipe", SPREAD, ids=lambda recipe: recipe.title)
def test_the_stages_lead_to_the_answer(recipe):
    reader = network(recipe)
    stages = reader.stages(DIGITS[0])
    assert [stage.layer for stage in stages] == list(reader.layers)
    np.testing.assert_allclose(
        stages[-1].output, reader.probabilities(DIGITS[0]), atol=1e-6, strict=True
    )


def test_a_dense_stage_is_its_weights_times_what_it_was_handed_and_its_biases():
    stages = network(DEEP).stages(DIGITS[0])
    handed = DIGITS[0].ravel()
    for stage in stages[:-1]:
        z = [
            sum(handed[i] * stage.layer.weights[i, unit] for i in range(len(handed)))
            + stage.layer.biases[unit]
            for unit in range(len(stage.z))
        ]
        np.testing.assert_allclose(stage.z, z, rtol=1e-3, atol=1e-4)
        np.testing.assert_allclose(stage.output, np.tanh(stage.z), atol=1e-6)
        assert stage.handed_on is stage.output or np.shares_memory(stage.handed_on, stage.output)
        handed = stage.handed_on


def test_a_convolution_weighs_the_three_by_three_about_each_pixel():
    reader = network(CNN)
    first, second, _ = reader.stages(DIGITS[0])
    image = DIGITS[0][..., None]
    for stage, given in ((first, image), (second, first.handed_on)):
        last = given.shape[0] - 1
        assert stage.z.shape == (*given.shape[:2], len(stage.layer.biases))
        for row, column in ((0, 0), (0, last), (last, 3), (5, 6)):  # corners, an edge, within
            z = stage.layer.biases.astype(np.float64)
            for i in range(3):
                for j in range(3):
                    y, x = row + i - 1, column + j - 1
                    if 0 <= y <= last and 0 <= x <= last:
                        z = z + given[y, x] @ stage.layer.weights[i, j]
            np.testing.assert_allclose(stage.z[row, column], z, atol=1e-5)


def test_pooling_hands_on_the_largest_of_each_two_by_two():
    first, *_ = network(CNN).stages(DIGITS[0])
    assert first.handed_on.shape == (14, 14, 16)
    for row, column in ((0, 0), (6, 9), (13, 13)):
        four = first.output[2 * row : 2 * row + 2, 2 * column : 2 * column + 2]
        np.testing.assert_array_equal(first.handed_on[row, column], four.max(axis=(0, 1)))


def test_layers_are_named_and_know_their_activation():
    layers = network(CNN_AND_HIDDEN).layers
    assert [layer.name for layer in layers] == [
        "convolution 1",
        "convolution 2",
        "hidden 1",
        "output",
    ]
    assert [str(layer.activation) for layer in layers] == ["sigmoid"] * 3 + ["softmax"]
    assert [layer.is_convolution for layer in layers] == [True, True, False, False]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda weights: weights[:2], "2 arrays.*784 – 512 relu – 10 softmax.*4"),
        (lambda weights: [*weights, weights[0]], "5 arrays"),
        (lambda weights: [weights[0].T, *weights[1:]], r"array 1 .*\(512, 784\).*\(784, 512\)"),
        (lambda weights: [*weights[:3], weights[3][:9]], r"array 4 .*\(9,\).*\(10,\)"),
        (lambda weights: [weights[0].astype(str), *weights[1:]], "array 1 .*<U.*float32"),
        (lambda weights: [weights[0].astype(object), *weights[1:]], "array 1 .*object"),
    ],
)
def test_weights_of_another_network_are_refused_with_both_shapes(change, words):
    with pytest.raises(WeightsError, match=words):
        Network.of(TUTORIAL, change(some_weights(TUTORIAL)))


def test_tiles_of_a_dense_network_show_each_neuron_s_weights_where_their_pixels_are():
    weights = some_weights(TUTORIAL)
    tiles = first_layer_tiles(weights)
    assert tiles.shape == (64, 28, 28)
    assert tiles.dtype == np.float32
    assert tiles[7, 3, 20] == weights[0][3 * 28 + 20, 7]


def test_tiles_of_a_convolution_show_each_filter():
    weights = some_weights(CNN)
    tiles = first_layer_tiles(weights)
    assert tiles.shape == (16, 3, 3)
    assert tiles[5, 2, 1] == weights[0][2, 1, 0, 5]


def test_there_are_no_more_tiles_than_neurons_and_no_more_than_asked_for():
    assert len(first_layer_tiles(some_weights(SOFTMAX_ONLY))) == 10
    assert len(first_layer_tiles(some_weights(TUTORIAL), most=3)) == 3


def test_tiles_stay_as_they_are_while_the_weights_go_on_learning():
    weights = some_weights(SOFTMAX_ONLY)
    tiles = first_layer_tiles(weights)
    before = tiles.copy()
    weights[0] += 1
    np.testing.assert_array_equal(tiles, before)


@pytest.mark.parametrize(("recipe", "limit"), [(TUTORIAL, 0.5e-3), (CNN, 5e-3)])
def test_a_digit_is_answered_within_its_time(recipe, limit):
    reader = network(recipe)
    best = min(timeit.repeat(lambda: reader.probabilities(DIGITS[0]), number=5, repeat=20)) / 5
    assert best <= limit
