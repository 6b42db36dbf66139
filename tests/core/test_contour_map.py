"""What a map is drawn by: heights by area, and the usual steepness."""

from __future__ import annotations

import numpy as np
import pytest

from mnistpad.core.descent.contour_map import ContourMap
from mnistpad.core.descent.landscapes import TEXTBOOK, typed


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
