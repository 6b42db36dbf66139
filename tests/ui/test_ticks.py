"""Round numbers along axes."""

from __future__ import annotations

import math

import numpy as np
import pytest

from mnistpad.ui.ticks import as_text, log_ticks, round_step, round_ticks


@pytest.mark.parametrize(
    ("low", "high", "most", "ticks"),
    [
        (0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1.0]),
        (0.8, 1, 4, [0.8, 0.85, 0.9, 0.95, 1.0]),
        (-0.1, 5.1, 6, [0, 1, 2, 3, 4, 5]),
        (-3, 3, 6, [-3, -2, -1, 0, 1, 2, 3]),
        (0, 0.003, 3, [0, 0.001, 0.002, 0.003]),
    ],
)
def test_ticks_stand_at_round_numbers(low, high, most, ticks):
    np.testing.assert_allclose(round_ticks(low, high, most), ticks, atol=1e-12)


@pytest.mark.parametrize("span", [0, -1, math.nan, math.inf])
def test_a_range_without_extent_has_a_step_all_the_same(span):
    assert round_step(span, 5) == 1


@pytest.mark.parametrize(
    ("low", "high", "most", "values"),
    [
        (-1, 0, 5, [0.1, 0.2, 0.5, 1]),
        (-2, 1, 8, [0.01, 0.03, 0.1, 0.3, 1, 3, 10]),
        (-3, 1, 5, [0.001, 0.01, 0.1, 1, 10]),
        (-20, 0, 5, [1e-20, 1e-15, 1e-10, 1e-5, 1]),
        (math.log10(0.12), math.log10(0.16), 4, [0.12, 0.13, 0.14, 0.15, 0.16]),
    ],
)
def test_log_ticks_stand_at_powers_and_between_them_where_there_is_room(low, high, most, values):
    np.testing.assert_allclose(10 ** np.array(log_ticks(low, high, most)), values, rtol=1e-9)


@pytest.mark.parametrize(
    ("values", "texts"),
    [
        ([0, 0.5, 1], ["0.0", "0.5", "1.0"]),
        ([0, 1, 2], ["0", "1", "2"]),
        ([-0.25, 0], ["−0.25", "0.00"]),
        ([0, 5e29, 1e30], ["0", "5e29", "1e30"]),
        ([1e-20], ["1e−20"]),
        ([2e6, 10.0], ["2e6", "1e1"]),
        ([], []),
    ],
)
def test_numbers_have_as_many_decimals_as_tell_them_apart(values, texts):
    assert as_text(values) == texts
