from __future__ import annotations

import numpy as np
import pytest

from mnistpad.core.drawing.strokes import Drawing, Stroke


def test_a_stroke_keeps_the_points_appended_to_it():
    stroke = Stroke([1], [2], [3])
    for index in range(100):
        stroke.append(index, index + 0.5, 2)
    assert len(stroke) == 101
    assert stroke.xs.tolist() == [1, *range(100)]
    assert stroke.ys[-1] == 99.5
    assert stroke.widths.tolist() == [3] + [2] * 100


@pytest.mark.parametrize(
    ("xs", "ys", "widths", "sentence"),
    [
        ([], [], None, "no points"),
        ([1, 2], [1], None, "2 xs but 1 ys"),
        ([1, 2], [1, 2], [1], "2 points but 1 widths"),
        ([1, np.nan], [1, 2], None, "not a number"),
        ([1, np.inf], [1, 2], None, "not a number"),
        ([1, 2], [1, -1e10], None, "±1e\\+09"),
        ([1, 2], [1, 2], [1, 0], "width"),
        ([1, 2], [1, 2], [1, np.nan], "width"),
        ([[1, 2]], [[1, 2]], None, "flat"),
    ],
)
def test_a_stroke_refuses_what_no_pen_draws(xs, ys, widths, sentence):
    with pytest.raises(ValueError, match=sentence):
        Stroke(xs, ys, widths)


def test_a_drawing_with_another_stroke_leaves_the_first_as_it_was():
    before = Drawing.of([[[1, 2], [3, 4]]], word="7")
    after = before.with_stroke(Stroke([5], [6]))
    assert len(before.strokes) == 1
    assert len(after.strokes) == 2
    assert after.strokes[0] is before.strokes[0]
    assert after.word == "7"


def test_bounds_hold_all_points_and_an_empty_drawing_has_none():
    drawing = Drawing.of([[[1, 9], [3, 4]], [[-2], [20]]])
    assert drawing.bounds() == (-2, 3, 9, 20)
    with pytest.raises(ValueError, match="empty"):
        Drawing().bounds()
