"""A sigmoid neuron on a gate: slopes against central differences, descent against the gates."""

from __future__ import annotations

import math

import numpy as np
import pytest

from mnistpad.core.descent.neuron import LOSSES, GateDescent
from mnistpad.core.perceptron.rule import Perceptron
from mnistpad.core.perceptron.targets import GATES, gate, truth_table

SEPARABLE = [name for name in GATES if name not in ("XOR", "XNOR")]


@pytest.mark.parametrize("name", LOSSES)
@pytest.mark.parametrize("target", [0, 1])
def test_a_loss_s_derivative_is_its_slope(name, target):
    value, derivative = LOSSES[name]
    z, width = np.linspace(-9, 9, 181), 1e-5
    slope = (value(z + width, target) - value(z - width, target)) / (2 * width)
    np.testing.assert_allclose(derivative(z, target), slope, atol=1e-9)


@pytest.mark.parametrize("name", LOSSES)
@pytest.mark.parametrize("inputs", [1, 2, 3])
def test_the_gradient_is_the_slope_along_each_weight_and_the_bias(name, inputs):
    rng = np.random.default_rng(inputs)
    descent = GateDescent(rng.integers(0, 2, 2**inputs).tolist(), name)
    width = 1e-5
    for weights in rng.normal(0, 2, (20, inputs + 1)):
        slopes = [
            (descent.loss_at(weights + move) - descent.loss_at(weights - move)) / (2 * width)
            for move in width * np.eye(inputs + 1)
        ]
        np.testing.assert_allclose(descent.gradient_at(weights), slopes, atol=1e-9)


def test_losses_are_those_of_textbooks():
    at_zero, sure = LOSSES["cross-entropy"].value(0.0, 1), LOSSES["cross-entropy"].value(2.0, 0)
    assert at_zero == pytest.approx(math.log(2))
    assert sure == pytest.approx(-math.log(1 - 1 / (1 + math.exp(-2))))
    assert LOSSES["squared error"].value(0.0, 1) == 0.25


def test_far_from_zero_cross_entropy_is_finite_and_still_has_its_slope():
    loss, derivative = LOSSES["cross-entropy"]
    with np.errstate(all="raise", under="ignore"):
        assert loss(-800.0, 1) == 800
        assert derivative(-800.0, 1) == -1
        assert loss(800.0, 1) == 0


@pytest.mark.parametrize("name", LOSSES)
@pytest.mark.parametrize("wanted", SEPARABLE)
def test_a_gate_that_a_line_separates_is_learnt(name, wanted):
    descent = GateDescent(GATES[wanted], name, rate=2.0)
    for _ in range(2000):
        descent.step()
    np.testing.assert_allclose(descent.outputs(), GATES[wanted], atol=0.2)
    assert (np.diff(descent.losses()) < 0).all()


def test_three_inputs_are_learnt_as_well():
    descent = GateDescent(gate("AND", 3), rate=2.0)
    for _ in range(2000):
        descent.step()
    assert np.rint(descent.outputs()).tolist() == list(gate("AND", 3))


@pytest.mark.parametrize("name", LOSSES)
def test_xor_leaves_the_neuron_at_a_half_for_every_sample(name):
    descent = GateDescent(GATES["XOR"], name, start=(1.0, -0.5, 0.3))
    for _ in range(3000):
        descent.step()
    np.testing.assert_allclose(descent.outputs(), 0.5, atol=1e-3)


def test_where_the_neuron_is_surely_wrong_cross_entropy_s_slope_is_the_rule_s_minus_delta():
    z, target = 40.0, 0
    assert LOSSES["cross-entropy"].derivative(z, target) == 1
    perceptron = Perceptron(truth_table(2), (0, 0, 0, 0), 0.1, (20.0, 20.0), 0.0)
    perceptron.step()
    assert perceptron.update(1).delta == -1


def test_one_step_goes_against_the_gradient_by_the_rate():
    descent = GateDescent(GATES["AND"], rate=0.5)
    # At zero weights every output is 1/2: the mean of (1/2 − target)·x.
    np.testing.assert_allclose(descent.gradient_at(descent.weights()), [0, 0, 0.25])
    descent.step()
    np.testing.assert_allclose(descent.weights(), [0, 0, -0.125])


def test_the_history_keeps_the_loss_of_every_step():
    descent = GateDescent(GATES["OR"], rate=0.7)
    assert descent.weights().tolist() == [0, 0, 0]
    for step in range(25):
        before = descent.weights()
        descent.step()
        expected = before - 0.7 * descent.gradient_at(before)
        np.testing.assert_array_equal(descent.weights(), expected)
        assert descent.losses()[step] == descent.loss_at(before)
    assert descent.steps == 25
    assert len(descent.losses()) == 26
    assert descent.loss() == descent.losses()[-1] == descent.loss_at(descent.weights())


@pytest.mark.parametrize("rate", [0.0, -0.1, math.nan, math.inf, 1e308])
def test_a_rate_that_is_none_is_refused(rate):
    with pytest.raises(ValueError, match="learning rate is a number above 0"):
        GateDescent(GATES["AND"], rate=rate)


@pytest.mark.parametrize(
    ("targets", "start", "words"),
    [
        ((1, 0, 0), None, "2, 4 or 8 targets"),
        ((1, 0, 0, 0, 1), None, "2, 4 or 8 targets"),
        ((1, 0, 0, 2), None, "2, 4 or 8 targets"),
        ((1, 0, 0, 0), (0.0, 0.0), "2 weights and a bias"),
        ((1, 0, 0, 0), (0.0, 0.0, math.nan), "between −1,000,000 and"),
        ((1, 0, 0, 0), (0.0, 2e6, 0.0), "between −1,000,000 and"),
    ],
)
def test_numbers_that_don_t_fit_are_refused(targets, start, words):
    with pytest.raises(ValueError, match=words):
        GateDescent(targets, start=start)


def test_at_the_largest_rate_and_weights_nothing_overflows():
    descent = GateDescent(GATES["XOR"], rate=1e6, start=(1e6, 1e6, -1e6))
    with np.errstate(all="raise", under="ignore"):
        for _ in range(100):
            descent.step()
    assert np.isfinite(descent.losses()).all()
