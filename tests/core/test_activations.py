"""What a neuron answers: against exact values, and each derivative against central differences."""

from __future__ import annotations

import math

import numpy as np
import pytest

from mnistpad.core.activations import NEURONS, relu, sigmoid, softmax, step, tanh

FAR = np.array([-1e4, -800.0, -100.0, 100.0, 800.0, 1e4])


@pytest.mark.parametrize("name", NEURONS)
def test_a_derivative_is_the_slope_of_its_function(name):
    neuron = NEURONS[name]
    z = np.linspace(-8, 8, 161) + 0.013  # beside 0, where step and relu have a corner
    width = 1e-5
    slope = (neuron.answer(z + width) - neuron.answer(z - width)) / (2 * width)
    np.testing.assert_allclose(neuron.derivative(z), slope, atol=1e-9)


@pytest.mark.parametrize("name", NEURONS)
def test_far_from_zero_nothing_overflows(name):
    with np.errstate(all="raise", under="ignore"):
        answers, slopes = NEURONS[name].answer(FAR), NEURONS[name].derivative(FAR)
    assert np.isfinite(answers).all()
    assert np.isfinite(slopes).all()


@pytest.mark.parametrize("name", NEURONS)
def test_a_number_gives_a_number_and_an_array_one_of_its_shape(name):
    for function in NEURONS[name]:
        assert f"{function(0.5):.1f}"
        assert function(np.full((2, 3), 0.5)).shape == (2, 3)


@pytest.mark.parametrize("function", [f for n in NEURONS.values() for f in n] + [softmax])
def test_single_precision_stays_single(function):
    assert function(np.ones(3, np.float32)).dtype == np.float32


def test_the_step_is_up_only_above_zero():
    assert step([-1.0, -0.0, 0.0, 1e-300]).tolist() == [0, 0, 0, 1]


def test_the_sigmoid_is_a_half_at_zero_and_symmetric_about_it():
    z = np.linspace(0, 30, 61)
    assert sigmoid(0) == 0.5
    np.testing.assert_allclose(sigmoid(z) + sigmoid(-z), 1, rtol=1e-15)


@pytest.mark.parametrize("z", [-700.0, -40.0, -1.5, 0.3, 20.0, 36.0])
def test_the_sigmoid_is_exact_to_the_last_digits_on_both_sides(z):
    exact = math.exp(z) / (1 + math.exp(z))
    assert sigmoid(z) == pytest.approx(exact, rel=1e-14)


def test_the_sigmoid_s_slope_is_told_where_its_answer_is_almost_one():
    assert NEURONS["sigmoid"].derivative(50.0) == pytest.approx(math.exp(-50), rel=1e-12)


def test_tanh_is_a_sigmoid_stretched():
    z = np.linspace(-6, 6, 49)
    np.testing.assert_allclose(tanh(z), 2 * sigmoid(2 * z) - 1, atol=1e-15)


def test_relu_is_the_tutorial_s_loop():
    z = np.array([[1.5, -2.0, 0.0], [-0.1, 3.0, -7.0]])
    looped = [[max(value, 0) for value in row] for row in z.tolist()]
    assert relu(z).tolist() == looped


def test_a_softmax_sums_to_one_along_the_last_axis():
    z = np.random.default_rng(0).normal(0, 5, (3, 4, 10))
    np.testing.assert_allclose(softmax(z).sum(axis=-1), 1, rtol=1e-14)


def test_a_softmax_of_two_is_the_sigmoid_of_their_difference():
    np.testing.assert_allclose(softmax([0.7, -1.1]), [sigmoid(1.8), sigmoid(-1.8)], rtol=1e-14)


def test_a_softmax_of_large_numbers_is_that_of_their_differences():
    np.testing.assert_allclose(softmax([1000.0, 1001.0]), softmax([0.0, 1.0]), rtol=1e-14)
