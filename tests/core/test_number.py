from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from mnistpad.core.drawing.number import MOST_DIGITS, find_digits, in_file, number_of, segments
from mnistpad.core.drawing.picture import Picture, picture_of, read_picture
from mnistpad.core.drawing.raster import rasterise
from mnistpad.core.drawing.recogniser import Recogniser
from mnistpad.core.drawing.strokes import Drawing, Stroke
from mnistpad.resources import resource
from tests.conftest import DIGITS, digit


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return Recogniser(resource("models/recogniser.tflite"))


def row(text: str, gap: float = 40, down: float = 0) -> Drawing:
    """Digits side by side, so far from box to box."""
    strokes: list[Stroke] = []
    right = 0.0
    for label in text:
        left, _, end, _ = digit(int(label)).bounds()
        strokes += [Stroke(s.xs - left + right, s.ys + down) for s in digit(int(label)).strokes]
        right += end - left + gap
    return Drawing(tuple(strokes), text)


def both(*drawings: Drawing) -> Drawing:
    return Drawing(tuple(stroke for drawing in drawings for stroke in drawing.strokes))


def pictured(drawing: Drawing) -> np.ndarray:
    """The drawing as dark ink on paper: grey, white is 1."""
    paper = np.ones((300, 160 * len(drawing.word)), np.float32)
    for stroke in drawing.strokes:
        for x, y in zip(stroke.xs, stroke.ys, strict=True):
            paper[int(y) + 20 : int(y) + 34, int(x) + 20 : int(x) + 34] = 0
    return paper


@pytest.mark.parametrize("text", ["42", "10", "11", "2034", "74", "70132", "444"])
@pytest.mark.parametrize("gap", [60, 25, 5])
def test_digits_side_by_side_are_a_number(text, gap, recogniser):
    digits = find_digits(row(text, gap), recogniser)
    assert number_of(digits) == text
    lefts = [each.box[0] for each in digits]
    assert lefts == sorted(lefts)


def test_the_order_of_the_strokes_does_not_matter(recogniser):
    drawing = row("4274")
    turned = Drawing(drawing.strokes[::-1])
    assert number_of(find_digits(turned, recogniser)) == "4274"


def test_each_digit_is_read_as_it_would_be_alone(recogniser):
    for found, label in zip(find_digits(row("427"), recogniser), (4, 2, 7), strict=True):
        assert np.abs(found.tensor - rasterise(digit(label))).max() < 0.1


@pytest.mark.parametrize("label", DIGITS)
def test_a_digit_alone_is_one_and_read_as_ever(label, recogniser):
    found = segments(digit(label))
    assert len(found.tensors) == 1
    assert np.array_equal(found.tensors[0], rasterise(digit(label)))


FIVE = [
    [[100, 95, 120, 160, 165, 130, 85], [60, 120, 110, 130, 180, 210, 200]],
    [[112, 170], [52, 50]],
]
EIGHT = [
    [[128, 95, 128, 160, 128], [40, 75, 115, 75, 40]],
    [[128, 85, 128, 170, 128], [118, 165, 210, 165, 118]],
]
SPECKED = [[[120, 124, 126, 128], [40, 90, 150, 210]], [[175, 178], [120, 122]]]


@pytest.mark.parametrize(
    ("strokes", "label"),
    [(FIVE, 5), (EIGHT, 8), (SPECKED, 1)],
    ids=["a 5 with its bar apart", "an 8 of two circles", "a 1 beside a speck"],
)
def test_one_digit_of_several_strokes_stays_one(strokes, label, recogniser):
    curves = Drawing.of(
        [
            [np.interp(np.linspace(0, len(xs) - 1, 60), range(len(xs)), side) for side in (xs, ys)]
            for xs, ys in strokes
        ]
    )
    digits = find_digits(curves, recogniser)
    assert [each.reading.label for each in digits] == [label]


def test_two_numbers_one_over_the_other_are_named_as_such(recogniser):
    page = both(row("42"), row("37", down=220))
    assert number_of(find_digits(page, recogniser)) is None
    assert "over another" in segments(page).problem


def test_a_page_of_300_digits_is_named_as_such(recogniser):
    page = both(*(row("1702412" * 4 + "42", down=220 * line) for line in range(10)))
    found = segments(page)
    assert len(found.tensors) == 1
    assert str(MOST_DIGITS) in found.problem
    assert number_of(find_digits(page, recogniser)) is None


def test_lines_that_stand_far_apart_are_two_numbers_as_well():
    page = both(row("42"), row("37", down=900))
    assert "over another" in segments(page).problem


def test_a_picture_of_300_digits_is_named_as_such():
    sheet = np.ones((15 * 40, 20 * 40), np.float32)
    seven = rasterise(digit(7))
    for place in range(300):
        down, across = divmod(place, 20)
        sheet[40 * down + 6 : 40 * down + 34, 40 * across + 6 : 40 * across + 34] = 1 - seven
    assert str(MOST_DIGITS) in segments(picture_of(sheet)).problem


def test_a_picture_of_nothing_is_named_as_such():
    assert segments(picture_of(np.ones((300, 300), np.float32))).problem == "There is no ink on it"


def test_an_empty_page_is_no_number(recogniser):
    assert number_of(find_digits(Drawing(), recogniser)) is None


@pytest.mark.parametrize("text", ["42", "107", "2034"])
def test_a_row_of_digits_in_a_picture_is_a_number(text, recogniser):
    assert number_of(find_digits(picture_of(pictured(row(text))), recogniser)) == text


def test_boxes_are_in_the_pixels_of_the_file(recogniser, tmp_path):
    path = tmp_path / "42.png"
    paper = (255 * pictured(row("42"))).astype(np.uint8)
    Image.fromarray(paper).resize((paper.shape[1] * 4, paper.shape[0] * 4)).save(path)
    page = read_picture(Path(path))
    assert isinstance(page, Picture)
    digits = in_file(page, find_digits(page, recogniser))
    dark = np.flatnonzero((paper < 128).any(axis=0))
    assert digits[0].box[0] == pytest.approx(4 * dark[0], abs=16)
    assert digits[1].box[2] == pytest.approx(4 * dark[-1], abs=16)


def in_boxes(text: str, kind: str, line: int, shade: float) -> np.ndarray:
    """Digits in a form's boxes: apart, with a wall between two, or open above."""
    side, gap = 90, 14 if kind == "apart" else 0
    paper = np.full((side + 80, len(text) * (side + gap) + 60), 0.95, np.float32)
    for place, label in enumerate(text):
        left, top = 30 + place * (side + gap), 40
        lines = np.zeros((side + line, side + line), np.bool_)
        lines[:, :line] = lines[:, -line:] = lines[-line:] = True
        lines[:line] = kind != "open"
        lines[: side // 2] &= kind != "open"
        box = paper[top : top + side + line, left : left + side + line]
        box[lines] = shade
        drawing = digit(int(label))
        x0, y0, x1, y1 = drawing.bounds()
        scale = 0.65 * side / max(x1 - x0, y1 - y0)
        for stroke in drawing.strokes:
            along = np.linspace(0, len(stroke) - 1, 200)
            xs = np.interp(along, np.arange(len(stroke)), stroke.xs) - (x0 + x1) / 2
            ys = np.interp(along, np.arange(len(stroke)), stroke.ys) - (y0 + y1) / 2
            for x, y in zip(xs * scale + left + side / 2, ys * scale + top + side / 2, strict=True):
                paper[int(y) - 2 : int(y) + 3, int(x) - 2 : int(x) + 3] = 0.1
    return paper


@pytest.mark.parametrize("kind", ["apart", "walled", "open"])
@pytest.mark.parametrize(("line", "shade"), [(1, 0.4), (2, 0.5), (3, 0.2)])
@pytest.mark.parametrize("text", ["10117", "4037"])
def test_a_postcode_in_the_boxes_of_a_form_is_a_number(text, line, shade, kind, recogniser):
    picture = picture_of(in_boxes(text, kind, line, shade))
    assert number_of(find_digits(picture, recogniser)) == text
