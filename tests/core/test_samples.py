"""Losses over samples: each sample's gradient, their mean, and the grid."""

from __future__ import annotations

import re

import numpy as np
import pytest

from mnistpad.core.data.digits import DataSet, Source, SourceKind, load
from mnistpad.core.descent.samples import of_digits, of_gate, of_wave
from mnistpad.core.perceptron.targets import GATES


@pytest.fixture(scope="module")
def data() -> DataSet:
    return load(Source(SourceKind.SAMPLE))


@pytest.fixture(scope="module")
def losses(data):
    return [*(of_gate(gate) for gate in ("AND", "XOR")), of_digits(data, 4, 9), of_wave()]


def test_the_loss_is_the_mean_of_the_samples_and_its_gradient_the_mean_of_theirs(losses):
    for loss in losses:
        point = (0.7, -1.3)
        assert loss.loss(point) == pytest.approx(loss.losses(point).mean(), rel=1e-14)
        np.testing.assert_allclose(
            loss.gradient_at(point), loss.gradients(point).mean(axis=0), rtol=1e-12
        )


def test_each_sample_s_gradient_is_the_slope_of_its_loss(losses):
    width = 1e-6
    for loss in losses:
        w1, w2 = 0.7, -1.3
        slopes = np.stack(
            [
                loss.losses((w1 + width, w2)) - loss.losses((w1 - width, w2)),
                loss.losses((w1, w2 + width)) - loss.losses((w1, w2 - width)),
            ],
            axis=1,
        ) / (2 * width)
        np.testing.assert_allclose(loss.gradients((w1, w2)), slopes, atol=1e-7)
        some = np.array([2, 0])
        np.testing.assert_allclose(loss.gradients((w1, w2), some), slopes[some], atol=1e-7)


def test_a_grid_is_the_mean_loss_at_every_place(losses):
    w1s, w2s = np.linspace(-9, 9, 7), np.linspace(-4, 8, 5)
    for loss in losses:
        grid = loss.pairs(w1s, w2s)
        means = [[loss.losses((w1, w2)).mean() for w1 in w1s] for w2 in w2s]
        np.testing.assert_allclose(grid, means, rtol=1e-9)


def test_a_grid_far_out_is_finite_and_right():
    loss = of_gate("AND")
    w1s = np.array([-5e5, 3e5])
    means = [[loss.losses((w1, w2)).mean() for w1 in w1s] for w2 in w1s]
    np.testing.assert_allclose(loss.pairs(w1s, w1s), means, rtol=1e-12)


@pytest.mark.parametrize("gate", ["AND", "OR", "NAND", "NOR"])
def test_with_its_bias_two_weights_can_do_a_gate(gate):
    loss = of_gate(gate)
    w = np.linspace(loss.low, loss.high, 81)
    grid = loss.pairs(w, w)
    row, column = np.unravel_index(grid.argmin(), grid.shape)
    z = loss.inputs @ np.array([w[column], w[row]]) + loss.bias
    assert tuple((z > 0).astype(int)) == GATES[gate]


def test_xor_s_best_is_to_answer_a_half():
    loss = of_gate("XOR")
    assert loss.loss((0, 0)) == pytest.approx(np.log(2))
    np.testing.assert_allclose(loss.gradient_at((0.0, 0.0)), (0, 0), atol=1e-12)


def test_digits_are_told_apart_by_the_two_pixels_that_differ_most(data):
    loss = of_digits(data, 0, 1)
    assert loss.count == 200
    assert loss.targets.sum() == 100
    # A one has ink in the middle, where a nought has none.
    row, column = map(int, re.findall(r"row (\d+), column (\d+)", loss.about)[1])
    assert 10 <= row <= 18
    assert 11 <= column <= 17
    np.testing.assert_allclose(loss.inputs.mean(axis=0), 0, atol=1e-12)
    assert np.ptp(loss.inputs, axis=0).max() <= 1
    more = loss.inputs[loss.targets == 1].mean(axis=0) - loss.inputs[loss.targets == 0].mean(axis=0)
    assert more[0] > 0 > more[1]


def test_the_same_digits_come_each_time(data):
    np.testing.assert_array_equal(of_digits(data, 4, 9).inputs, of_digits(data, 4, 9).inputs)


def test_digits_that_can_t_be_told_apart_are_refused(data):
    with pytest.raises(ValueError, match="two different digits"):
        of_digits(data, 3, 3)
    only_ones = DataSet(
        "ones", data.train_images[:1], np.array([1], np.uint8), data.test_images, data.test_labels
    )
    with pytest.raises(ValueError, match="ones has no digit 7"):
        of_digits(only_ones, 1, 7)
