"""Losses over two weights: their gradients against differences, and their contours."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mnistpad.core.descent.expressions import ExpressionError
from mnistpad.core.descent.landscapes import (
    TEXTBOOK,
    ContourMap,
    contours,
    levels_of,
    typed,
)
from mnistpad.core.descent.samples import of_gate, of_wave

ALL = (
    *TEXTBOOK,
    typed("w1^2 + 3·sin(w2)·w1"),
    of_gate("AND"),
    of_wave(),
)


@pytest.mark.parametrize("landscape", ALL, ids=lambda landscape: landscape.name)
@given(share1=st.floats(0, 1), share2=st.floats(0, 1))
def test_a_gradient_is_the_slope_along_each_weight(landscape, share1, share2):
    span, width = landscape.high - landscape.low, 1e-6
    w1, w2 = landscape.low + share1 * span, landscape.low + share2 * span
    g1, g2 = landscape.gradient_at((w1, w2))
    along1 = landscape.loss((w1 + width, w2)) - landscape.loss((w1 - width, w2))
    along2 = landscape.loss((w1, w2 + width)) - landscape.loss((w1, w2 - width))
    assert g1 == pytest.approx(along1 / (2 * width), rel=1e-5, abs=1e-5)
    assert g2 == pytest.approx(along2 / (2 * width), rel=1e-5, abs=1e-5)


@pytest.mark.parametrize("landscape", ALL, ids=lambda landscape: landscape.name)
def test_a_grid_holds_the_loss_with_w1_by_column_and_w2_by_row(landscape):
    grid = landscape.grid(21)
    places = np.linspace(landscape.low, landscape.high, 21)
    for row, column in ((0, 20), (3, 7), (20, 1)):
        loss = landscape.loss((places[column], places[row]))
        assert grid[row, column] == pytest.approx(loss, rel=1e-10)


def test_the_saddle_has_a_pass_in_the_middle_and_two_minima():
    saddle = next(landscape for landscape in TEXTBOOK if landscape.name == "Saddle")
    assert saddle.gradient_at((0, 0)) == (0, 0)
    for w2 in (2**0.5, -(2**0.5)):
        assert saddle.loss((0, w2)) < saddle.loss((0, 0))
        np.testing.assert_allclose(saddle.gradient_at((0, w2)), (0, 0), atol=1e-12)


def test_rosenbrock_s_minimum_is_at_one_and_one():
    rosenbrock = next(landscape for landscape in TEXTBOOK if landscape.name == "Rosenbrock")
    assert rosenbrock.loss((1, 1)) == 0
    assert rosenbrock.gradient_at((1, 1)) == (0, 0)


@given(st.floats(0.3, 15))
def test_each_point_of_a_contour_has_its_loss(level):
    side = 81
    places = np.linspace(-3, 3, side)
    grid = TEXTBOOK[0].formula(places[None, :], places[:, None])
    line = contours(grid, [level])
    ends = line.reshape(-1, 2) * 6 / (side - 1) - 3
    # Between two places the loss is taken as straight: off by what the bowl bends there.
    np.testing.assert_allclose((ends**2).sum(axis=1), level, atol=(6 / (side - 1)) ** 2 / 2)


def test_a_contour_s_pieces_join_to_closed_lines():
    places = np.linspace(-3, 3, 61)
    grid = TEXTBOOK[0].formula(places[None, :], places[:, None])
    line = contours(grid, [4.123])
    ends = np.round(line.reshape(-1, 2), 9)
    _, counts = np.unique(ends, axis=0, return_counts=True)
    assert set(counts.tolist()) == {2}
    assert len(line) > 40


def test_where_corners_face_each_other_the_middle_decides():
    above_middle = np.array([[1.0, 0.0], [0.0, 1.1]])
    below_middle = np.array([[1.0, -0.2], [0.0, 1.0]])
    for grid, joined in ((above_middle, True), (below_middle, False)):
        line = contours(grid, [0.5])
        assert len(line) == 2
        # Each piece cuts off one corner: where the middle is above, one of those below.
        middles = line.reshape(-1, 2, 2).mean(axis=1)
        cut = {tuple(np.rint(middle).astype(int)) for middle in middles}
        assert cut == ({(1, 0), (0, 1)} if joined else {(0, 0), (1, 1)})


def test_no_line_runs_where_there_is_no_loss():
    landscape = typed("log(w1) + w2^2")
    grid = landscape.grid(41)
    assert np.isnan(grid[:, :20]).all()
    for level in levels_of(grid):
        line = contours(grid, [level])
        assert len(line)
        assert np.isfinite(line).all()
        assert (line[:, [0, 2]] > 20).all()


def test_levels_part_the_map_into_bands_of_some_area():
    for landscape in ALL:
        grid = landscape.grid(101)
        levels = levels_of(grid)
        assert (np.diff(levels) > 0).all()
        shares = np.histogram(grid, np.concatenate([[-np.inf], levels, [np.inf]]))[0] / grid.size
        assert shares.max() < 0.2


@pytest.mark.parametrize(
    ("text", "point", "said"),
    [
        ("log(w1) + w2^2", (-1.0, 0.0), "no loss at (−1, 0)"),
        ("1/w1^2", (0.0, 0.5), "infinite"),
        ("-log(w1)", (0.0, 0.5), "infinite"),
        ("sqrt(w1) + w2", (0.0, 0.5), "no gradient"),
    ],
)
def test_descent_can_t_begin_where_there_is_no_loss_and_it_says_why(text, point, said):
    with pytest.raises(ValueError, match="start") as refusal:
        typed(text).check_start(point)
    assert said in str(refusal.value)


def test_a_typed_loss_begins_where_it_can():
    landscape = typed("log(w1) + w2^2")
    landscape.check_start(landscape.start)
    assert landscape.start[0] > 0


def test_a_loss_that_has_no_value_anywhere_is_refused_with_the_reason():
    with pytest.raises(ValueError, match="1 ÷ 0 has no value"):
        typed("w1 + 1/0")
    with pytest.raises(ValueError, match="logarithm"):
        typed("log(-1 - w1^2) + w2")


def test_a_typed_loss_knows_only_the_two_weights():
    with pytest.raises(ExpressionError, match="no name here"):
        typed("x^2 + w1")


# What a map is drawn by: heights by area, and the usual steepness


@pytest.mark.parametrize("landscape", TEXTBOOK, ids=lambda landscape: landscape.name)
def test_as_much_of_the_map_lies_between_any_two_heights(landscape):
    contour_map = ContourMap.of(landscape)
    heights = contour_map.heights(contour_map.grid)
    assert heights.min() == 0
    assert heights.max() == pytest.approx(0.94)
    assert 0.3 < np.median(heights) < 0.7
    order = np.argsort(contour_map.grid, axis=None)
    assert (np.diff(heights.ravel()[order]) >= 0).all()


def test_where_there_is_no_loss_there_is_no_height():
    contour_map = ContourMap.of(typed("log(w1) + w2^2"))
    heights = contour_map.heights(contour_map.grid)
    assert (np.isnan(heights) == np.isnan(contour_map.grid)).all()
    assert np.isnan(heights).any()


def test_a_loss_that_no_place_of_the_grid_has_is_flat():
    contour_map = ContourMap.of(typed("sqrt(0 - w1^2) + w2"))
    assert np.isnan(contour_map.grid).all()
    assert contour_map.contours.shape == (0, 4)
    assert contour_map.steepness == 1
    assert contour_map.heights(np.array([0.5])).tolist() == [0]


def test_the_usual_steepness_is_the_gradient_s_median_length():
    bowl = TEXTBOOK[0]
    places = np.random.default_rng(0).uniform(bowl.low, bowl.high, (20_000, 2))
    lengths = np.hypot(*bowl.slopes(*places.T))
    assert ContourMap.of(bowl).steepness == pytest.approx(np.median(lengths), rel=0.02)
