"""From the step to the sigmoid: one weight that is moved, and descent beside the rule."""

from __future__ import annotations

import math

import numpy as np
import pytest

from mnistpad.core.activations import NEURONS
from mnistpad.state.perceptron.sigmoid import MOST_STEPS, NUDGE, GateDescentState, WeightState

# One weight


def test_at_the_leap_a_hundredth_turns_the_step_and_hardly_moves_the_sigmoid():
    weight = WeightState()
    assert weight.sum() == 0
    assert weight.change("step") == 1
    assert weight.change("sigmoid") == pytest.approx(0.0025, rel=1e-3)
    weight.set_number("w1", 0.5)
    assert weight.change("step") == 0
    assert weight.change("sigmoid") > 0.002


@pytest.mark.parametrize("name", NEURONS)
def test_the_slope_foretells_the_change_where_the_curve_is_smooth(name):
    weight = WeightState()
    weight.set_number("x1", -1.5)
    for value in (-4.0, -1.3, 0.4, 2.2, 5.0):
        weight.set_number("w1", value)
        assert weight.change(name) == pytest.approx(weight.slope(name) * NUDGE, abs=1.2e-4)


@pytest.mark.parametrize("x1", [0.3, 1.0, -1.0, -0.7])
def test_the_leap_is_found_wherever_the_other_numbers_put_it(x1):
    weight = WeightState()
    weight.set_number("x1", x1)
    weight.set_number("b", -2.9)
    for w2 in np.arange(-1, 5, 0.35):
        weight.set_number("w2", round(float(w2), 2))
        at = -(weight.number("w2") - 2.9) / x1
        if abs(at) > 6:
            assert weight.jump is None
        elif weight.jump is not None:
            assert weight.jump == pytest.approx(at, abs=2 * NUDGE)
            assert abs(weight.change("step", weight.jump)) == 1
        else:
            assert abs(at) > 5.98


def test_without_an_input_there_is_no_leap():
    weight = WeightState()
    weight.set_number("x1", 0.0)
    assert weight.jump is None
    assert weight.change("sigmoid") == 0


def test_rounding_errors_don_t_make_the_step_leap():
    weight = WeightState()
    for name, value in (("w1", 0.1), ("w2", 0.2), ("b", -0.3)):
        weight.set_number(name, value)
    assert 0.1 + 0.2 - 0.3 > 0
    assert weight.sum() == 0
    assert weight.output("step") == 0


@pytest.mark.parametrize(
    ("name", "value"),
    [("w1", 6.5), ("w1", math.nan), ("b", 1e308), ("x1", math.inf), ("x2", -100.5)],
)
def test_numbers_out_of_range_are_refused_and_change_nothing(name, value):
    weight = WeightState()
    before = weight.number(name)
    with pytest.raises(ValueError, match="is a number between"):
        weight.set_number(name, value)
    assert weight.number(name) == before


# Descent


def test_a_step_of_descent_goes_with_a_pass_of_the_rule():
    learning = GateDescentState()
    for _ in range(12):
        learning.step()
    assert learning.descent.steps == 12
    assert learning.perceptron.position == 48
    assert len(learning.rule_errors) == 13
    assert learning.rule_errors[0] == 0.75
    assert learning.rule_errors[-1] == 0
    assert learning.rule_errors[learning.rule_passes] == 0
    assert (np.diff(learning.descent.losses()) < 0).all()


def test_xor_has_no_pass_after_which_the_rule_is_right():
    learning = GateDescentState()
    learning.choose_gate("XOR")
    for _ in range(50):
        learning.step()
    assert learning.rule_passes is None
    np.testing.assert_allclose(learning.descent.outputs(), 0.5)


@pytest.mark.parametrize("rate", [0.0, -1.0, 1e308, math.nan, math.inf])
def test_a_rate_that_is_none_leaves_what_was_learnt(rate):
    learning = GateDescentState()
    learning.step()
    with pytest.raises(ValueError, match="learning rate"):
        learning.choose_rate(rate)
    assert learning.rate == 1
    assert learning.descent.steps == 1


def test_at_the_last_step_that_is_kept_learning_ends(qtbot):
    learning = GateDescentState()
    learning.advance(MOST_STEPS + 5)
    assert learning.descent.steps == MOST_STEPS
    assert not learning.can_go_on
    learning.step()
    assert learning.descent.steps == MOST_STEPS
    learning.play()
    qtbot.waitUntil(lambda: not learning.is_playing, timeout=2000)
    assert learning.descent.steps == MOST_STEPS
