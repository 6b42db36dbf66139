"""A network's loss along the way of its weights."""

from __future__ import annotations

import numpy as np
import pytest

from mnistpad.core.data.digits import Source, SourceKind
from mnistpad.core.network.forward import Network, WeightsError
from mnistpad.core.network.loss_path import (
    DIGITS,
    cross_entropy,
    losses_along_path,
    path_of_run,
)
from mnistpad.core.network.recipe import Recipe, weight_shapes
from mnistpad.core.network.runs import RunError, RunStore
from mnistpad.core.progress import Cancelled

RECIPE = Recipe(hidden=(8,))


def weights_of(seed: int, recipe: Recipe = RECIPE) -> list[np.ndarray]:
    rng = np.random.default_rng(seed)
    return [0.05 * rng.normal(size=shape).astype(np.float32) for shape in weight_shapes(recipe)]


@pytest.fixture
def digits() -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(0)
    images = rng.integers(0, 256, (30, 28, 28), np.uint8)
    return images, rng.integers(0, 10, 30).astype(np.uint8)


def test_at_each_epoch_the_loss_is_that_of_its_weights(digits):
    path = losses_along_path(RECIPE, [0, 1, 3], weights_of, *digits, points=4)
    assert path.epochs.tolist() == [0, 1, 3]
    np.testing.assert_allclose(path.positions, [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3])
    for epoch in (0, 1, 3):
        own = cross_entropy(Network.of(RECIPE, weights_of(epoch)), *digits)
        assert path.losses[path.positions == epoch].tolist() == [own]


def test_between_epochs_the_weights_are_a_share_of_both(digits):
    path = losses_along_path(RECIPE, [0, 1], weights_of, *digits, points=4)
    mixed = [0.75 * a + 0.25 * b for a, b in zip(weights_of(0), weights_of(1), strict=True)]
    loss = cross_entropy(Network.of(RECIPE, mixed), *digits)
    assert path.losses[1] == pytest.approx(loss, rel=1e-5)


def test_the_loss_is_the_mean_of_minus_the_logarithm_of_the_right_probability(digits):
    images, labels = digits
    network = Network.of(RECIPE, weights_of(5))
    probabilities = network.probabilities(images.astype(np.float32) / 255)
    by_hand = [-np.log(row[label]) for row, label in zip(probabilities, labels, strict=True)]
    assert cross_entropy(network, images, labels) == pytest.approx(np.mean(by_hand), rel=1e-5)


def test_progress_is_told_and_nobody_s_losses_are_not_reckoned(digits):
    shares = []

    def progress(share: float) -> bool:
        shares.append(share)
        return len(shares) < 5

    with pytest.raises(Cancelled):
        losses_along_path(RECIPE, [0, 1], weights_of, *digits, progress=progress)
    assert len(shares) == 5
    assert shares == sorted(shares)
    assert 0 < shares[0] < shares[-1] < 1


def test_one_moment_makes_no_way(digits):
    with pytest.raises(RunError, match="at least two moments"):
        losses_along_path(RECIPE, [1], weights_of, *digits)


def test_another_network_s_weights_are_refused(digits):
    other = Recipe(hidden=(9,))

    def weights(epoch: int) -> list[np.ndarray]:
        return weights_of(epoch, other if epoch else RECIPE)

    with pytest.raises(WeightsError, match="shape"):
        losses_along_path(RECIPE, [0, 1], weights, *digits)


def test_no_more_digits_are_asked_than_a_thousand():
    rng = np.random.default_rng(0)
    images = rng.integers(0, 256, (DIGITS + 50, 28, 28), np.uint8)
    labels = np.zeros(DIGITS + 50, np.uint8)
    few = losses_along_path(RECIPE, [0, 1], weights_of, images[:DIGITS], labels[:DIGITS], points=1)
    many = losses_along_path(RECIPE, [0, 1], weights_of, images, labels, points=1)
    assert many.losses.tolist() == few.losses.tolist()


def test_a_run_that_is_kept_is_walked_from_its_first_weights(tmp_path, digits):
    folder = RunStore(tmp_path).new(RECIPE, Source(SourceKind.SAMPLE))
    for epoch in range(3):
        folder.write_weights(epoch, weights_of(epoch))
    path = path_of_run(folder, *digits)
    assert path.epochs.tolist() == [0, 1, 2]
    assert path.losses[0] == cross_entropy(Network.of(RECIPE, folder.weights(0)), *digits)
