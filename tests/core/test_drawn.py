"""Learning from digits that were drawn in the program."""

from __future__ import annotations

import gzip

import numpy as np
import pytest

from mnistpad.core.data.digits import Source, load
from mnistpad.core.drawing.page import read_pages, tensor_of
from mnistpad.core.drawing.quickdraw import KeptPixels, format_kept, format_lines
from mnistpad.core.drawing.strokes import Drawing
from tests.conftest import DIGITS, digit
from tests.core.digit_files import refusal


def test_drawings_are_what_the_pad_shows_the_network(tmp_path):
    path = tmp_path / "drawn.ndjson"
    drawings = [digit(label) for label in DIGITS for _ in range(2)]
    path.write_text(format_lines(drawings))
    data = load(Source.of_path(path))
    assert data.name == "drawn.ndjson"
    assert data.train_labels.tolist() == data.test_labels.tolist() == list(DIGITS)
    shown = [tensor_of(page) for page in read_pages(path).pages]
    np.testing.assert_array_equal(data.train_images, np.rint(255 * np.array(shown[::2])))


def test_one_in_five_of_each_digit_is_for_testing(tmp_path):
    path = tmp_path / "drawn.ndjson"
    path.write_text(format_lines([digit(1)] * 20 + [digit(7)] * 6 + [digit(0)] * 7))
    data = load(Source.of_path(path))
    assert np.bincount(data.test_labels)[[0, 1, 7]].tolist() == [2, 4, 1]
    assert len(data.train_labels) + len(data.test_labels) == 33


@pytest.mark.parametrize(
    ("drawings", "reason"),
    [
        ([], "there are no drawings in it"),
        ([digit(7)] * 9, "every drawing is a 7; a network learns to tell digits apart"),
        ([digit(7)] * 9 + [digit(1), digit(3)], "only one drawing of 1, 3"),
        ([digit(7), Drawing.of([[[1, 2], [3, 4]]], word="cat")], "drawing 2 is labelled “cat”"),
        ([digit(7), Drawing.of([[[1, 2], [3, 4]]])], "drawing 2 is not labelled"),
        ([digit(7), Drawing.of([[[1, 2], [3, 4]]], word="10")], "should be the digit, 0 to 9"),
        ([digit(7), Drawing.of([[[1, 2], [3, 4]]], word="٣")], "should be the digit, 0 to 9"),
        ([Drawing.of([], word="3")], "drawing 1 is labelled 3 and has no ink"),
    ],
)
def test_what_nothing_can_be_learned_from_is_refused(tmp_path, drawings, reason):
    path = tmp_path / "drawn.ndjson"
    path.write_text(format_lines(drawings))
    assert reason in refusal(path)


def test_a_line_that_is_no_drawing_is_named_by_its_number(tmp_path):
    path = tmp_path / "drawn.ndjson"
    path.write_text(format_lines([digit(7)]) + "{}\n")
    assert "line 2: not a drawing" in refusal(path)


def test_a_broken_gzip_file_is_told(tmp_path):
    path = tmp_path / "drawn.ndjson.gz"
    path.write_bytes(gzip.compress(format_lines([digit(7)] * 50).encode())[:-30])
    assert "broken gzip file" in refusal(path)


def test_digits_kept_from_pictures_are_read_beside_drawn_ones(tmp_path):
    path = tmp_path / "digits.ndjson"
    image = np.rint(255 * tensor_of(digit(7))).astype(np.uint8)
    kept = format_kept(KeptPixels(image, "7")) + "\n"
    path.write_text(format_lines([digit(1), digit(1)]) + 2 * kept)
    data = load(Source.of_path(path))
    np.testing.assert_array_equal(data.train_images[1], image)
    pages = read_pages(path).pages
    np.testing.assert_array_equal(np.rint(255 * tensor_of(pages[2])), image)


@pytest.mark.parametrize("pixels", ["[1, 2]", '"ink"', str([256] * 784), str([0.5] * 784)])
def test_kept_pixels_that_are_none_are_refused(tmp_path, pixels):
    path = tmp_path / "digits.ndjson"
    path.write_text(f'{{"word": "1", "drawing": [], "pixels": {pixels}}}\n')
    assert '"pixels" must be' in refusal(path)
