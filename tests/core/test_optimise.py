"""Paths down: each step as the formula has it, and how paths end."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mnistpad.core.descent.landscapes import TEXTBOOK, typed
from mnistpad.core.descent.optimise import FARTHEST, Descent, End, StochasticDescent
from mnistpad.core.descent.samples import of_gate, of_wave

BOWL, VALLEY, SADDLE, ROSENBROCK = TEXTBOOK


def walked(path: Descent, steps: int) -> Descent:
    for _ in range(steps):
        path.step()
    return path


@given(st.floats(0.001, 0.9), st.floats(-3, 3), st.floats(-3, 3))
def test_a_step_goes_against_the_gradient_by_the_rate(rate, w1, w2):
    path = walked(Descent(BOWL, (w1, w2), rate), 1)
    np.testing.assert_allclose(path.point(1), (w1 - rate * 2 * w1, w2 - rate * 2 * w2), atol=1e-14)


def test_momentum_keeps_a_part_of_the_speed():
    rate, momentum = 0.1, 0.9
    path = walked(Descent(VALLEY, (-5.0, 2.0), rate, momentum), 20)
    w, v = np.array([-5.0, 2.0]), np.zeros(2)
    for step in range(1, 21):
        v = momentum * v - rate * np.array(VALLEY.gradient_at(tuple(w)))
        w = w + v
        np.testing.assert_allclose(path.point(step), w, rtol=1e-12)
        assert path.loss(step) == pytest.approx(VALLEY.loss(tuple(w)))


def test_along_the_valley_momentum_gets_farther():
    plain = walked(Descent(VALLEY, (-5.0, 2.0), 0.05), 100)
    heavy = walked(Descent(VALLEY, (-5.0, 2.0), 0.05, 0.9), 100)
    assert heavy.loss(100) < plain.loss(100) / 100


@pytest.mark.parametrize("landscape", TEXTBOOK, ids=lambda landscape: landscape.name)
def test_the_rates_named_are_too_small_good_and_too_large(landscape):
    small, good, large = landscape.rates
    path = walked(Descent(landscape, landscape.start, large), 300)
    assert path.end is End.DIVERGED
    slow = walked(Descent(landscape, landscape.start, small), 300)
    fine = walked(Descent(landscape, landscape.start, good), 300)
    assert fine.loss(300) < slow.loss(300) < slow.loss(0)


def test_a_way_that_diverges_keeps_what_is_finite_and_goes_no_further():
    path = walked(Descent(BOWL, (-2.0, 1.0), 5.0), 1000)
    assert path.end is End.DIVERGED
    assert np.isfinite(path.points()).all()
    assert np.isfinite(path.losses()).all()
    assert np.abs(path.points()).max() <= FARTHEST
    assert path.point(1000) == path.point(path.steps)


def test_a_way_that_leaves_what_has_a_loss_has_diverged():
    path = walked(Descent(typed("log(w1)^2 + w2^2"), (3.0, 1.0), 5.0), 10)
    assert path.end is End.DIVERGED
    assert np.isfinite(path.losses()).all()


def test_a_way_settles_where_the_gradient_is_nothing():
    assert walked(Descent(SADDLE, (0.0, 0.0), 0.1), 3).end is End.SETTLED
    on_the_ridge = walked(Descent(SADDLE, (-1.0, 0.0), 0.1), 400)
    assert on_the_ridge.point(400)[1] == 0
    beside = walked(Descent(SADDLE, (-1.0, 0.01), 0.1), 400)
    assert beside.point(400)[1] == pytest.approx(2**0.5)


@pytest.mark.parametrize("rate", [0, -1, float("nan"), float("inf")])
def test_a_rate_that_is_none_is_refused(rate):
    with pytest.raises(ValueError, match="learning rate is a number above 0"):
        Descent(BOWL, (1, 1), rate)


@pytest.mark.parametrize("momentum", [-0.1, 1, float("nan")])
def test_a_momentum_that_is_none_is_refused(momentum):
    with pytest.raises(ValueError, match="momentum is a number from 0"):
        Descent(BOWL, (1, 1), 0.1, momentum)


def test_a_start_where_the_loss_is_infinite_is_refused():
    with pytest.raises(ValueError, match="infinite"):
        Descent(BOWL, (1e200, 0), 0.1)


def test_by_the_whole_set_it_is_plain_gradient_descent():
    samples = of_gate("AND")
    landscape = samples
    plain = walked(Descent(landscape, (-2.0, 1.0), 0.5), 10)
    whole = StochasticDescent(samples, (-2.0, 1.0), 0.5, samples.count)
    whole.work_to(10 * samples.count)
    np.testing.assert_allclose(whole.points(), plain.points(), rtol=1e-12)


def test_a_step_by_a_batch_takes_its_samples_mean_gradient():
    samples = of_wave()
    path = StochasticDescent(samples, (2.2, 0.8), 0.05, 16, seed=3)
    path.step()
    taken = path.batch_of(1)
    gradient = samples.gradients((2.2, 0.8), taken).mean(axis=0)
    np.testing.assert_allclose(path.point(1), np.array([2.2, 0.8]) - 0.05 * gradient, rtol=1e-12)
    assert path.batch_of(0).size == 0


def test_each_pass_takes_each_sample_once_in_an_order_of_its_own():
    samples = of_wave()
    path = StochasticDescent(samples, (2.2, 0.8), 0.001, 16)
    passes = []
    for _ in range(2):
        taken = []
        for _ in range(4):  # 16, 16, 16 and what is left
            path.step()
            taken.append(path.batch_of(path.steps))
        assert [len(batch) for batch in taken] == [16, 16, 16, 12]
        passes.append(np.concatenate(taken))
        assert sorted(passes[-1]) == list(range(60))
    assert passes[0].tolist() != passes[1].tolist()


@given(st.integers(0, 400), st.integers(1, 60))
def test_work_is_counted_in_samples_whatever_the_batch(work, batch):
    path = StochasticDescent(of_wave(), (2.0, 1.0), 1e-6, batch)
    path.work_to(work)
    assert work - batch < path.work <= work
    works = path.works()
    for limit in range(0, work + 1, 7):
        assert path.steps_within(limit) == int((works <= limit).sum()) - 1


def test_the_same_seed_goes_the_same_way():
    paths = [StochasticDescent(of_wave(), (2.0, 1.0), 0.1, 1, seed) for seed in (1, 1, 2)]
    for path in paths:
        path.work_to(100)
    assert paths[0].points().tolist() == paths[1].points().tolist()
    assert paths[0].points().tolist() != paths[2].points().tolist()


def test_noise_leaves_a_minimum_that_the_whole_set_stays_in():
    samples = of_wave()
    single = StochasticDescent(samples, samples.start, samples.rates[1], 1)
    whole = StochasticDescent(samples, samples.start, samples.rates[1], samples.count)
    for path in (single, whole):
        path.work_to(1500)
    assert single.losses()[-60:].max() < 0.3 < 0.5 < whole.loss(whole.steps)


def test_a_falling_rate_calms_the_noise():
    samples = of_gate("AND")
    spreads = []
    for decay in (0.0, 2.0):
        path = StochasticDescent(samples, (2.0, 2.0), 2.0, 1, decay=decay)
        path.work_to(2000)
        spreads.append(np.ptp(path.losses()[-200:]))
    assert spreads[1] < spreads[0] / 20


@pytest.mark.parametrize("batch", [0, -1, 61])
def test_a_batch_that_the_samples_don_t_fill_is_refused(batch):
    with pytest.raises(ValueError, match="1 to 60 samples"):
        StochasticDescent(of_wave(), (2.0, 1.0), 0.1, batch)
