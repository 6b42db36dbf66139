from __future__ import annotations

import numpy as np
import pytest

from mnistpad.core.drawing.changes import KINDS, Change
from mnistpad.core.drawing.raster import SIDE, centre_of_mass, rasterise
from tests.conftest import digit

SEVEN = rasterise(digit(7))


def test_no_change_changes_nothing():
    assert Change().apply(SEVEN) is SEVEN
    assert all(getattr(Change(), kind.field) == kind.none for kind in KINDS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.field)
def test_every_value_of_a_slider_gives_a_tensor(kind):
    pattern = np.sign(SEVEN - 0.5)
    for value in np.linspace(kind.low, kind.high, 9):
        changed = Change().along(kind, float(value)).apply(SEVEN, pattern)
        assert changed.shape == (SIDE, SIDE)
        assert changed.dtype == np.float32
        assert changed.min() >= 0
        assert changed.max() <= 1


def test_a_digit_is_moved_by_as_much_as_is_said():
    before, after = centre_of_mass(SEVEN), centre_of_mass(Change(right=3, down=-2).apply(SEVEN))
    assert np.allclose(np.subtract(after, before), (-2, 3), atol=0.01)


def test_a_quarter_of_a_turn_turns_clockwise():
    assert np.allclose(Change(turn=90).apply(SEVEN), np.rot90(SEVEN, -1), atol=1e-4)


def test_a_digit_of_half_the_size_has_a_quarter_of_the_ink():
    assert Change(scale=0.5).apply(SEVEN).sum() == pytest.approx(SEVEN.sum() / 4, rel=0.1)


def test_ink_grows_with_its_thickness():
    ink = [Change(thickness=pixels).apply(SEVEN).sum() for pixels in (-1, -0.5, 0, 0.5, 1, 2.5)]
    assert ink == sorted(ink)


def test_inverted_ink_is_ground():
    assert np.allclose(Change(inverted=1).apply(SEVEN), 1 - SEVEN)
    assert np.allclose(Change(inverted=0.5).apply(SEVEN), 0.5)


def test_noise_is_the_same_each_time_and_only_louder():
    grey = np.full((SIDE, SIDE), 0.5, np.float32)
    soft, loud = (Change(noise=share).apply(grey) - grey for share in (0.2, 0.4))
    assert np.allclose(loud, 2 * soft, atol=1e-5)
    assert soft.std() > 0.1


def test_a_square_covers_what_is_below_it_and_may_reach_over_the_edge():
    full = np.ones((SIDE, SIDE), np.float32)
    assert (Change(covered=5, middle=(10, 20)).apply(full) == 0).sum() == 25
    assert (Change(covered=6, middle=(0, 0)).apply(full) == 0).sum() == 9
    assert not Change(covered=SIDE).apply(full).any()


def test_a_pattern_is_added_k_times():
    pattern = np.ones((SIDE, SIDE), np.float32)
    assert np.allclose(Change(strength=0.25).apply(SEVEN * 0, pattern), 0.25)
    assert Change(strength=0.25).apply(SEVEN) is SEVEN
