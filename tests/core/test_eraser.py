from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mnistpad.core.drawing.eraser import erase
from mnistpad.core.drawing.strokes import Drawing, Stroke

places = st.floats(0, 256)


def line(width: float = 4) -> Drawing:
    return Drawing((Stroke([0, 256], [100, 100], [width, width]),))


def test_a_line_crossed_becomes_two_with_a_gap_as_wide_as_the_eraser():
    parts = erase(line(), (128, 50), (128, 150), 10).strokes
    assert len(parts) == 2
    # Round caps of 2 units reach into the gap; what one sees is 20 units free of ink.
    assert parts[0].xs[-1] + 2 <= 118
    assert parts[1].xs[0] - 2 >= 138
    assert parts[0].xs[-1] > 114
    assert parts[1].xs[0] < 142


def test_missing_the_ink_gives_the_very_same_drawing():
    drawing = line()
    assert erase(drawing, (128, 10), (128, 80), 10) is drawing


def test_the_edge_of_wide_ink_is_touched_too():
    drawing = line(width=30)
    assert erase(drawing, (128, 76), (128, 76), 10) is not drawing


def test_dots_and_whole_strokes_go():
    dots = Drawing((Stroke([50], [50], [16]), Stroke([200], [200], [16])))
    assert erase(dots, (50, 50), (52, 50), 12).strokes == (dots.strokes[1],)
    assert erase(line(), (0, 100), (256, 100), 12).strokes == ()


def test_an_empty_drawing_stays_empty():
    assert not erase(Drawing(), (0, 0), (256, 256), 12)


@given(places, places, places, places, st.floats(1, 40))
def test_no_ink_is_left_under_the_eraser_and_none_is_added(x0, y0, x1, y1, radius):
    drawing = Drawing.of([[[20, 230, 20], [20, 128, 240]], [[128], [30]]])
    rest = erase(drawing, (x0, y0), (x1, y1), radius)
    for stroke in rest.strokes:
        for x, y in zip(stroke.xs, stroke.ys, strict=True):
            for part in np.linspace(0, 1, 20):
                place = (x0 + part * (x1 - x0), y0 + part * (y1 - y0))
                assert np.hypot(x - place[0], y - place[1]) > radius * 0.999
    assert rest.point_count <= 4 + 4 * 256 * 2
