"""The perceptron's update is a step of descent on its loss: number for number."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mnistpad.core.perceptron.loss import (
    PerceptronDescent,
    equal_updates,
    loss,
    loss_derivative,
)
from mnistpad.core.perceptron.rule import Perceptron
from mnistpad.core.perceptron.targets import GATES, truth_table

floats = st.floats(-100, 100)


@pytest.mark.parametrize("gate", GATES)
@given(rate=st.floats(1e-6, 100), start=st.tuples(floats, floats, floats))
def test_both_histories_are_equal_to_the_last_bit(gate, rate, start):
    *weights, bias = start
    perceptron = Perceptron(truth_table(2), GATES[gate], rate, weights, bias)
    descent = PerceptronDescent(GATES[gate], rate, start)
    for _ in range(80):
        perceptron.step()
        descent.step()
    assert equal_updates(perceptron, descent) == 80
    for number, step in enumerate(descent.steps, 1):
        update = perceptron.update(number)
        assert (step.sample, step.z, step.before) == (update.sample, update.z, update.before)
        assert step.after == update.after


def test_the_tutorial_s_and_is_learnt_by_descent_too():
    descent = PerceptronDescent(GATES["AND"], 0.1)
    for _ in range(40):
        descent.step()
    assert descent.weights == pytest.approx((0.1, 0.2, -0.2))


def test_histories_that_part_are_told_from_equal_ones():
    perceptron = Perceptron(truth_table(2), GATES["AND"], 0.1)
    descent = PerceptronDescent(GATES["AND"], 0.1 + 1e-16 * 2)
    for _ in range(12):
        perceptron.step()
        descent.step()
    assert equal_updates(perceptron, descent) < 12


@pytest.mark.parametrize("y", [-1, 1])
def test_beside_its_corner_the_derivative_is_the_slope(y):
    width = 1e-6
    for z in np.linspace(-3, 3, 40):
        slope = (loss(y, z + width) - loss(y, z - width)) / (2 * width)
        assert loss_derivative(y, z) == pytest.approx(slope, abs=1e-9)


def test_at_the_corner_it_is_as_the_perceptron_answers():
    assert loss_derivative(1, 0.0) == -1  # 1 was wanted, 0 is answered
    assert loss_derivative(-1, 0.0) == 0
    assert loss(1, 0.0) == loss(-1, 0.0) == 0


def test_a_right_answer_loses_nothing_and_a_wrong_one_how_far_z_is_off():
    assert loss(1, 2.5) == 0
    assert loss(1, -2.5) == 2.5
    assert loss(-1, 0.5) == 0.5
