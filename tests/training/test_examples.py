"""What is taught: variations keep what they vary, and nothing that is no digit looks like none."""

from __future__ import annotations

import numpy as np
import pytest

from mnistpad.core.drawing.raster import rasterise
from mnistpad.core.drawing.recogniser import Recogniser
from mnistpad.resources import resource
from mnistpad.training.augment import (
    corners,
    lean,
    restyle,
    to_points,
    to_tensor,
    vary,
    vary_images,
)
from mnistpad.training.corpus import Images, Pens
from mnistpad.training.epochs import NO_DIGIT, Mix, make_epoch, make_epochs
from mnistpad.training.glyphs import DIGITS, OTHERS, draw
from mnistpad.training.nondigits import (
    crossed_out,
    overturned,
    scribble,
    together,
    unseen_scribbles,
)
from mnistpad.training.styles import styled, unseen
from tests.conftest import DIGITS as DRAWN
from tests.conftest import digit

WAYS = [(label, way) for label, ways in DIGITS.items() for way in ways]

FEW = Mix(2, 40, 3, 10, 40, 4, 4, 4, 20)


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(0)


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return Recogniser(resource("models/recogniser.tflite"))


@pytest.fixture
def lessons() -> tuple[Images, Pens]:
    """A few images and drawings."""
    drawings = [digit(label) for label in DRAWN]
    images = np.stack([(rasterise(drawing) * 255).astype(np.uint8) for drawing in drawings])
    return Images(images, np.array(list(DRAWN))), Pens(drawings, [draw(OTHERS[0], rng=_rng())])


def _rng() -> np.random.Generator:
    return np.random.default_rng(1)


@pytest.mark.parametrize(("label", "way"), WAYS)
def test_each_way_to_write_a_digit_is_read_as_it(recogniser, rng, label, way):
    answers = recogniser.probabilities(rasterise(draw(way, rng, jitter=0)))
    assert answers.argmax() == label


def test_other_glyphs_are_mostly_read_as_no_digit(recogniser, rng):
    tensors = np.stack([rasterise(draw(way, rng, jitter=0)) for way in OTHERS])
    labels = [reading.label for reading in recogniser.recognise_all(tensors)]
    assert labels.count(None) >= 0.95 * len(OTHERS)


@pytest.mark.parametrize("label", DRAWN)
def test_a_varied_drawing_is_another_drawing_of_the_same_digit(recogniser, rng, label):
    strokes = to_points(digit(label))
    plain = to_tensor(strokes)
    varied = np.stack([to_tensor(vary(strokes, rng)) for _ in range(50)])
    assert all(np.abs(tensor - plain).max() > 0.1 for tensor in varied)
    assert (recogniser.probabilities(varied).argmax(axis=1) == label).mean() >= 0.94


def test_points_are_of_side_one_around_the_middle():
    points = np.concatenate(to_points(digit(4)))
    low, high = points.min(axis=0), points.max(axis=0)
    assert (high - low).max() == pytest.approx(1)
    np.testing.assert_allclose(low, -high, atol=1e-12)


def test_a_seven_gets_a_bar_and_loses_it(rng):
    plain = to_points(digit(7))
    crossed = restyle(7, plain, rng)
    assert len(crossed) == 2
    assert restyle(7, crossed, rng) == crossed[:1]


def test_digits_of_one_style_stay_as_they_are(rng):
    strokes = to_points(digit(2))
    assert restyle(2, strokes, rng) is strokes


def test_varied_images_keep_their_ink_and_their_number(rng, lessons):
    images = np.repeat(lessons[0].images, 400, axis=0)  # more than are varied at a time
    varied = vary_images(images, rng)
    assert (varied.shape, varied.dtype) == (images.shape, np.uint8)
    ink, before = varied.sum(axis=(1, 2), dtype=float), images.sum(axis=(1, 2), dtype=float)
    assert (ink / before).min() > 0.3
    assert (ink / before).max() < 2.5
    assert 0.9 < (ink / before).mean() < 1.1


@pytest.mark.parametrize(
    "make",
    [
        scribble,
        lambda rng: overturned(4, to_points(digit(4)), rng),
        lambda rng: overturned(7, to_points(digit(7)), rng),
        lambda rng: together(to_points(digit(1)), to_points(digit(2)), rng),
        lambda rng: crossed_out(to_points(digit(3)), rng),
    ],
    ids=["scribble", "mirrored", "on its side", "together", "crossed out"],
)
def test_what_is_no_digit_has_ink_and_mostly_no_confidence(recogniser, rng, make):
    tensors = np.stack([to_tensor(make(rng)) for _ in range(100)])
    assert tensors.any(axis=(1, 2)).all()
    assert np.median(recogniser.probabilities(tensors).max(axis=1)) < 0.4


def test_unseen_scribbles_are_the_same_each_time():
    np.testing.assert_array_equal(unseen_scribbles(14), unseen_scribbles(14))
    assert len(np.unique(unseen_scribbles(14), axis=0)) == 14


def test_an_epoch_holds_every_image_and_all_kinds(lessons):
    epoch = make_epoch(*lessons, FEW, seed=1, number=0)
    assert epoch.images.shape == (len(epoch.labels), 28, 28)
    assert set(epoch.labels.tolist()) == {NO_DIGIT, *range(10)}
    targets = epoch.targets()
    np.testing.assert_allclose(targets.sum(axis=1), 1, rtol=1e-6)
    np.testing.assert_allclose(targets[epoch.labels == NO_DIGIT], 0.1)
    assert (targets[epoch.labels == 3].argmax(axis=1) == 3).all()


def test_epochs_differ_and_come_again_with_the_seed(lessons):
    first, second = make_epochs(*lessons, FEW, seed=1, count=2)
    assert not np.array_equal(first.images, second.images)
    np.testing.assert_array_equal(second.images, make_epoch(*lessons, FEW, seed=1, number=1).images)
    assert len(first.labels) == len(second.labels)


def test_styles_are_of_all_the_digits_they_are_named_for(rng, lessons):
    assert {styled(rng)[0] for _ in range(300)} == {0, 1, 2, 4, 5, 7, 8, 9}
    styles = unseen(lessons[1].digits, 12)
    assert {int(name[0]) for name in styles if name[0].isdecimal()} == {0, 1, 2, 4, 5, 7, 8, 9}
    for tensors, labels in styles.values():
        assert (tensors.shape, labels.shape) == ((12, 28, 28), (12,))
        assert tensors.any(axis=(1, 2)).all()
        assert len(np.unique(tensors, axis=0)) > 10


def test_what_measures_styles_is_the_same_each_time(lessons):
    first, again = (unseen(lessons[1].digits, 5) for _ in range(2))
    for name in first:
        np.testing.assert_array_equal(first[name][0], again[name][0])


def test_a_leaning_digit_leans_by_about_30_degrees(rng):
    line = [np.array([[0.0, -0.5], [0.0, 0.5]])]
    for _ in range(20):
        across, down = np.ptp(lean(line, rng)[0], axis=0)
        assert 20 < np.degrees(np.arctan2(across, down)) < 40


def test_corners_keep_the_ends_and_are_few(rng):
    line = [np.stack([np.linspace(0, 1, 90), np.sin(np.linspace(0, 3, 90)) / 3], axis=1)]
    (few,) = corners(line, rng)
    assert 3 <= len(few) <= 9
    np.testing.assert_allclose(few[[0, -1]], line[0][[0, -1]])
