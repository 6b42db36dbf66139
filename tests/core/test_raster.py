from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mnistpad.core.drawing.quickdraw import BadLine, read_drawings
from mnistpad.core.drawing.raster import (
    BOX,
    SIDE,
    centre,
    centre_of_mass,
    rasterise,
    rasterise_plainly,
)
from mnistpad.core.drawing.strokes import Drawing, Stroke
from tests.conftest import DIGITS, digit

coordinates = st.floats(-1e9, 1e9, allow_nan=False)
points = st.lists(st.tuples(coordinates, coordinates), min_size=1, max_size=20)
drawings = st.lists(points, max_size=5).map(
    lambda strokes: Drawing(tuple(Stroke(*zip(*stroke, strict=True)) for stroke in strokes))
)


def longest_side(tensor):
    rows, columns = np.flatnonzero(tensor.any(axis=1)), np.flatnonzero(tensor.any(axis=0))
    return max(rows[-1] - rows[0], columns[-1] - columns[0]) + 1


def moved(drawing, scale=1.0, dx=0.0, dy=0.0, width=None):
    return Drawing(
        tuple(
            Stroke(
                s.xs * scale + dx,
                s.ys * scale + dy,
                None if width is None else np.full(len(s), width),
            )
            for s in drawing.strokes
        )
    )


@settings(max_examples=300, deadline=None)
@given(drawings)
def test_any_drawing_gives_a_tensor_in_0_to_1_whose_peak_is_full_ink(drawing):
    for tensor in (rasterise(drawing), rasterise_plainly(drawing)):
        assert tensor.shape == (SIDE, SIDE)
        assert tensor.dtype == np.float32
        assert np.isfinite(tensor).all()
        assert tensor.min() >= 0
        assert tensor.max() <= 1
    assert rasterise(drawing).max() == (1 if drawing else 0)


@pytest.mark.parametrize("label", DIGITS)
def test_a_digit_is_20_px_long_with_its_centre_of_mass_in_the_middle(label):
    tensor = rasterise(digit(label))
    assert 19 <= longest_side(tensor) <= 21
    assert all(13.4 <= coordinate <= 14.6 for coordinate in centre_of_mass(tensor))


@pytest.mark.parametrize("label", DIGITS)
@pytest.mark.parametrize("scale", [0.3, 1.7, 3, 1e-3, 1e5])
@pytest.mark.parametrize("width", [None, 0.01])
def test_place_size_and_pen_leave_the_tensor_as_it_is(label, scale, width):
    drawing = digit(label)
    width = None if width is None else width * scale
    other = rasterise(moved(drawing, scale, dx=37.3, dy=-512.9, width=width))
    assert np.abs(other - rasterise(drawing)).mean() < 0.01


def test_a_line_is_as_wide_as_asked():
    upright = Drawing.of([[[0, 0], [0, 100]]])
    for width in (2.5, 3, 4):
        ink = rasterise(upright, width)
        assert ink[14].sum() == pytest.approx(width, abs=0.15)


def test_a_dot_lands_in_the_middle_and_a_trembling_click_is_a_dot():
    dot = rasterise(Drawing((Stroke([50], [200], [16]),)))
    trembling = rasterise(Drawing((Stroke([50, 51, 50], [200, 200, 202], [16, 16, 16]),)))
    alike = rasterise(Drawing.of([[[3, 3, 3], [4, 4, 4]]]))
    assert longest_side(dot) <= 4
    assert np.array_equal(dot, trembling)
    assert np.array_equal(dot, alike)
    assert centre_of_mass(dot) == pytest.approx((14, 14), abs=0.6)


def test_ink_drawn_twice_counts_once():
    drawing = digit(3)
    twice = Drawing(drawing.strokes * 2)
    assert np.array_equal(rasterise(drawing), rasterise(twice))


def test_pens_lifted_leave_gaps():
    joined = rasterise(Drawing.of([[[0, 100, 100, 200], [0, 0, 100, 100]]]))
    apart = rasterise(Drawing.of([[[0, 100], [0, 0]], [[100, 200], [100, 100]]]))
    assert apart.sum() < joined.sum() - 10


def test_centring_moves_ink_by_whole_pixels():
    box = np.zeros((BOX, BOX))
    box[0, 0] = 0.5
    tensor = centre(box)
    assert np.count_nonzero(tensor) == 1
    assert tensor[14, 14] == 1


def test_plain_resizing_leaves_digits_where_they_are():
    corner = Drawing((Stroke([10, 30], [10, 30], [8, 8]),))
    tensor = rasterise_plainly(corner)
    assert tensor[1:4, 1:4].sum() > 1
    assert tensor[8:].sum() == 0


def test_a_million_points_and_ten_thousand_strokes_are_rasterised():
    random = np.random.default_rng(0)
    scribble = Drawing((Stroke(*random.random((2, 1_000_000))),))
    assert rasterise(scribble)[9:19, 9:19].min() == 1
    dots = Drawing(tuple(Stroke([x], [y]) for x, y in random.random((10_000, 2))))
    assert rasterise(dots)[9:19, 9:19].min() > 0.5


@pytest.mark.data
def test_drawings_of_real_pens_have_the_statistics_of_mnist(test_data):
    tensors = [
        rasterise(drawing)
        for drawing in read_drawings(test_data / "pens" / "pendigits-train.ndjson.gz")
        if not isinstance(drawing, BadLine)
    ]
    assert len(tensors) == 7494
    sides = np.array([longest_side(tensor) for tensor in tensors])
    assert np.mean((sides >= 19) & (sides <= 21)) >= 0.99
    centres = np.array([centre_of_mass(tensor) for tensor in tensors])
    assert np.mean(((centres >= 13.4) & (centres <= 14.6)).all(axis=1)) >= 0.99
    # MNIST's median is 100 px, its 5th and 95th percentiles 51 and 162.
    low, median, high = np.percentile([tensor.sum() for tensor in tensors], [5, 50, 95])
    assert median == pytest.approx(100, abs=5)
    assert low > 51
    assert high < 162
