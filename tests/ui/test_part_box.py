"""A box dragged over a picture: what lies in it is read, and may be kept to learn from."""

from __future__ import annotations

import json

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from mnistpad.core.data.digits import load
from mnistpad.core.drawing.picture import picture_of
from mnistpad.core.drawing.raster import rasterise_plainly
from mnistpad.core.drawing.strokes import Drawing
from mnistpad.ui.drawing.answer import Answer
from tests.conftest import digit
from tests.ui.conftest import draw, to_pixels
from tests.ui.test_number import number


@pytest.fixture
def picture(app, qtbot):
    """Black ink on white: a 4 and a 2, one beside the other."""
    wide = number("42")
    ink = np.kron(rasterise_plainly(wide), np.ones((8, 8), np.float32))
    app.states.pad.show(picture_of(1 - ink))
    qtbot.waitUntil(lambda: said(app) == "42")
    return app.states.pad.page


def said(app) -> str:
    return app.window.findChild(Answer).findChild(QLabel).text()


def drag(draw_pad, start, end) -> None:
    draw(draw_pad, Drawing.of([[[start[0], end[0]], [start[1], end[1]]]]))


def around(app, place):
    """The box of one of the digits, in pad units, a little wider."""
    page = app.states.pad.page
    scale = 256 / page.ink.shape[0]
    left, top, right, bottom = (side * scale for side in app.states.recognition.digits[place].box)
    return (left - 6, top - 12), (right + 6, bottom + 12)


def test_what_lies_in_the_box_is_read_and_a_click_reads_all_again(app, draw_pad, picture, qtbot):
    boxes = [around(app, place) for place in (0, 1)]
    for box, label in zip(boxes, "42", strict=True):
        drag(draw_pad, *box)
        qtbot.waitUntil(lambda label=label: said(app) == label)
    assert app.states.pad.page is picture
    QTest.mouseClick(draw_pad, Qt.MouseButton.LeftButton, pos=to_pixels(draw_pad, 3, 3))
    qtbot.waitUntil(lambda: said(app) == "42")


def test_the_answer_follows_while_the_box_is_dragged(app, draw_pad, picture, qtbot):
    start, end = around(app, 0)
    QTest.mousePress(draw_pad, Qt.MouseButton.LeftButton, pos=to_pixels(draw_pad, *start))
    QTest.mouseMove(draw_pad, to_pixels(draw_pad, *end))
    qtbot.waitUntil(lambda: said(app) == "4")
    QTest.mouseMove(draw_pad, to_pixels(draw_pad, 255, 255))
    qtbot.waitUntil(lambda: said(app) == "42")
    QTest.mouseMove(draw_pad, to_pixels(draw_pad, *end))
    QTest.mouseRelease(draw_pad, Qt.MouseButton.LeftButton, pos=to_pixels(draw_pad, *end))
    qtbot.waitUntil(lambda: said(app) == "4")


def test_an_empty_box_is_no_digit_and_another_page_has_none(app, draw_pad, picture, qtbot):
    drag(draw_pad, (1, 1), (200, 12))
    qtbot.waitUntil(lambda: not app.states.recognition.tensor.any())
    app.states.pad.show(digit(3))
    qtbot.waitUntil(lambda: said(app) == "3")
    drag(draw_pad, (20, 20), (40, 25))
    assert len(app.states.pad.page.strokes) == len(digit(3).strokes) + 1


def test_a_box_shows_what_is_read_and_pales_the_rest(app, draw_pad, picture, qtbot):
    start, end = around(app, 0)
    before = draw_pad.grab().toImage()
    drag(draw_pad, start, end)
    qtbot.waitUntil(lambda: said(app) == "4")
    after = draw_pad.grab().toImage()
    left, _, right, _ = app.states.recognition.digits[0].box
    rows, columns = np.nonzero(picture.ink > 0.9)
    scale = 256 / picture.ink.shape[0]

    def lightness(image, inside):
        chosen = (columns > left + 1) & (columns < right - 1)
        chosen = chosen if inside else columns > right + 20
        places = zip(columns[chosen] * scale, rows[chosen] * scale, strict=True)
        pixels = [to_pixels(draw_pad, *place) for place in places]
        return np.mean([image.pixelColor(pixel).lightness() for pixel in pixels])

    assert abs(lightness(after, True) - lightness(before, True)) < 12
    assert abs(lightness(after, False) - lightness(before, False)) > 60


def test_parts_of_a_picture_are_kept_as_digits_of_one_s_own(app, draw_pad, picture, qtbot):
    boxes = [around(app, place) for place in (0, 1)] * 2
    for box, label in zip(boxes, (4, 2, 4, 2), strict=True):
        drag(draw_pad, *box)
        key = getattr(Qt.Key, f"Key_{label}")
        QTest.keyClick(app.window, key, Qt.KeyboardModifier.ControlModifier)
        assert app.states.pad.page is picture
    lines = app.states.collection.path.read_text().splitlines()
    assert [json.loads(line)["word"] for line in lines] == ["4", "2", "4", "2"]
    data = load(app.states.collection.source)
    assert data.train_labels.tolist() == data.test_labels.tolist() == [4, 2]
    qtbot.waitUntil(lambda: said(app) == "2")
    np.testing.assert_array_equal(
        data.train_images[1], np.rint(255 * app.states.recognition.tensor)
    )
