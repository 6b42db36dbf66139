from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mnistpad.core.drawing.page import (
    MAX_POINTS,
    on_pad,
    plain_tensor_of,
    read_pages,
    read_tensors,
    tensor_of,
)
from mnistpad.core.drawing.picture import Picture
from mnistpad.core.drawing.quickdraw import format_lines
from mnistpad.core.drawing.raster import rasterise
from mnistpad.core.drawing.strokes import PAD_SIDE, PEN_WIDTH, Drawing, Stroke
from tests.conftest import digit


@example(points=[(0.0, 0.0), (0.0, 4.191310218197892e-308)], width=None)
@given(
    st.lists(st.tuples(st.floats(-1e9, 1e9), st.floats(-1e9, 1e9)), min_size=1, max_size=9),
    st.none() | st.floats(0.1, 1e6),
)
def test_any_drawing_is_shown_within_the_pad(points, width):
    xs, ys = zip(*points, strict=True)
    shown = on_pad(Drawing((Stroke(xs, ys, None if width is None else [width] * len(xs)),)))
    left, top, right, bottom = shown.bounds()
    assert min(left, top) >= 0
    assert max(right, bottom) <= PAD_SIDE
    assert np.isfinite(shown.strokes[0].widths).all()


def test_a_drawing_that_lies_in_the_pad_stays_where_it_is():
    shown = on_pad(digit(7))
    assert np.array_equal(shown.strokes[0].xs, digit(7).strokes[0].xs)
    assert (shown.strokes[0].widths == PEN_WIDTH).all()


def test_fitting_a_drawing_to_the_pad_leaves_its_tensor():
    seven = digit(7)
    far = Drawing(tuple(Stroke(s.xs * 40 - 3000, s.ys * 40 + 9000) for s in seven.strokes))
    assert np.abs(rasterise(on_pad(far)) - rasterise(seven)).mean() < 0.01


def test_of_a_million_points_the_pad_keeps_an_even_part():
    shown = on_pad(Drawing((Stroke(*np.random.default_rng(0).random((2, 1_000_000))),)))
    assert MAX_POINTS / 2 < shown.point_count <= MAX_POINTS


def test_a_tensor_saved_is_seen_again_unchanged(tmp_path):
    tensor = rasterise(digit(3))
    np.save(tmp_path / "t.npy", tensor)
    (page,) = read_pages(tmp_path / "t.npy").pages
    assert isinstance(page, Picture)
    assert np.array_equal(tensor_of(page), tensor)
    assert np.array_equal(plain_tensor_of(page), tensor)


def test_bytes_of_0_to_255_are_scaled(tmp_path):
    tensor = rasterise(digit(3))
    np.save(tmp_path / "t.npy", (tensor * 255).round().astype(np.uint8))
    (read,) = read_tensors(tmp_path / "t.npy")
    assert np.abs(read - tensor).max() < 0.003


@pytest.mark.parametrize(
    ("array", "sentence"),
    [
        (np.zeros((28, 27)), r"shape \(28, 28\) is expected, not \(28, 27\)"),
        (np.zeros((2, 2, 28, 28)), "shape"),
        (np.full((28, 28), np.nan), "0–1"),
        (np.full((28, 28), -0.1), "0–1"),
        (np.full((28, 28), 300), "0–1"),
        (np.full((28, 28), "7"), "numbers"),
        (np.array([{}] * 784, dtype=object).reshape(28, 28), "plain numbers"),
    ],
)
def test_arrays_that_are_no_tensor_are_refused(array, sentence, tmp_path):
    np.save(tmp_path / "a.npy", array, allow_pickle=True)
    with pytest.raises(ValueError, match=sentence):
        list(read_tensors(tmp_path / "a.npy"))


@given(st.binary(max_size=300))
def test_what_is_no_npy_file_is_refused(tmp_path_factory, content):
    path = tmp_path_factory.mktemp("npy") / "a.npy"
    for data in (content, b"\x93NUMPY\x01\x00" + content):
        path.write_bytes(data)
        with pytest.raises(ValueError, match=r"expected|npy"):
            list(read_tensors(path))


def test_other_kinds_of_files_are_refused_with_those_that_can_be_opened(tmp_path):
    with pytest.raises(ValueError, match=r"\.ndjson"):
        read_pages(tmp_path / "notes.docx")


def test_problems_name_the_line_and_the_rest_is_there(tmp_path):
    path = tmp_path / "d.ndjson"
    path.write_text(format_lines([digit(1)]) + "broken\n" + format_lines([digit(2)]))
    opened = read_pages(path)
    assert [page.word for page in opened.pages] == ["1", "2"]
    assert opened.problems == 1
    assert "line 2" in opened.problem
