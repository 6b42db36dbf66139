from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from mnistpad.core.drawing.strokes import Drawing, Stroke
from mnistpad.ui.drawing.answer import Answer
from tests.conftest import digit
from tests.ui.conftest import draw, to_pixels


def number(text: str) -> Drawing:
    """Digits side by side on the pad, each in a half of it or less."""
    share = 1 / len(text)
    strokes = [
        Stroke((stroke.xs * 0.8 + 256 * place) * share + 5, stroke.ys * share + 60)
        for place, label in enumerate(text)
        for stroke in digit(int(label)).strokes
    ]
    return Drawing(tuple(strokes), text)


def said(app) -> str:
    """The large figures of the answer."""
    return app.window.findChild(Answer).findChild(QLabel).text()


def click(draw_pad, box: tuple[float, float, float, float]) -> None:
    left, top, right, bottom = box
    place = to_pixels(draw_pad, (left + right) / 2, (top + bottom) / 2)
    QTest.mouseClick(draw_pad, Qt.MouseButton.LeftButton, pos=QPoint(place))


def test_42_drawn_with_the_mouse_is_read_as_42(app, draw_pad, qtbot):
    draw(draw_pad, number("42"))
    qtbot.waitUntil(lambda: said(app) == "42")
    recognition = app.states.recognition
    assert [each.reading.label for each in recognition.digits] == [4, 2]
    assert recognition.shown_reading.label == 2
    answer = app.window.findChild(Answer).findChild(QLabel).accessibleDescription()
    assert "of 42; shown is digit 2 of 2: 2" in answer


def test_a_click_on_a_digit_shows_its_tensor_and_draws_nothing(app, draw_pad, qtbot):
    draw(draw_pad, number("42"))
    qtbot.waitUntil(lambda: said(app) == "42")
    recognition, before = app.states.recognition, app.states.pad.page
    first, second = recognition.digits
    click(draw_pad, first.box)
    assert recognition.shown_reading.label == 4
    assert np.array_equal(recognition.shown_tensor, first.tensor)
    click(draw_pad, second.box)
    assert recognition.shown_reading.label == 2
    assert app.states.pad.page is before


def test_arrow_keys_go_from_digit_to_digit(app, draw_pad, qtbot):
    draw(draw_pad, number("427"))
    qtbot.waitUntil(lambda: said(app) == "427")
    labels = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right):
        QTest.keyClick(draw_pad, key)
        labels.append(app.states.recognition.shown_reading.label)
    assert labels == [2, 4, 4, 2]


def test_a_stroke_that_begins_in_a_box_is_drawn(app, draw_pad, qtbot):
    draw(draw_pad, number("42"))
    qtbot.waitUntil(lambda: said(app) == "42")
    strokes = len(app.states.pad.page.strokes)
    left, top, right, bottom = app.states.recognition.digits[0].box
    draw(draw_pad, Drawing.of([[[left, right], [bottom, top]]]))
    assert len(app.states.pad.page.strokes) == strokes + 1
    assert app.states.pad.page.strokes[-1].xs[0] < left + 2


def test_a_new_page_shows_a_digit_alone_without_boxes(app, draw_pad, qtbot):
    draw(draw_pad, number("42"))
    qtbot.waitUntil(lambda: said(app) == "42")
    app.states.pad.show(digit(3))
    qtbot.waitUntil(lambda: said(app) == "3")
    assert len(app.states.recognition.digits) == 1


def test_two_numbers_one_over_the_other_get_a_sentence(app, draw_pad, qtbot):
    lower = tuple(Stroke(s.xs, s.ys + 100) for s in number("427").strokes)
    upper = tuple(Stroke(s.xs, s.ys - 55) for s in number("301").strokes)
    app.states.pad.show(Drawing(upper + lower))
    qtbot.waitUntil(lambda: said(app) == "?")
    answer = app.window.findChild(Answer).findChild(QLabel).accessibleDescription()
    assert "One number over another" in answer
