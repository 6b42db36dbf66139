"""Break it, in the window: with real mouse and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider, QToolButton

from mnistpad.state.drawing.breaking import STRENGTH
from mnistpad.ui.drawing.break_plot import BreakPlot
from mnistpad.ui.drawing.breaking import BreakCard
from mnistpad.ui.drawing.fooled import ChangeView, Fates
from mnistpad.ui.drawing.tab import DrawTab
from mnistpad.ui.network.card import TrainCard
from mnistpad.ui.tensor_view import TensorView
from tests.conftest import digit
from tests.ui.conftest import draw, wait_until

Ctrl, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def card(app, draw_pad) -> BreakCard:
    draw(draw_pad, digit(7))
    wait_until(lambda: app.states.recognition.reading is not None)
    QTest.keyClick(app.window, Qt.Key.Key_B, Ctrl)
    wait_until(lambda: app.states.breaking.curves)
    return app.window.findChild(BreakCard)


def slider(card: BreakCard, name: str) -> QSlider:
    return next(each for each in card.findChildren(QSlider) if each.accessibleName() == name)


def test_its_key_shows_it_in_the_place_of_training_and_takes_it_away(app, card):
    train = app.window.findChild(TrainCard)
    assert card.isVisible()
    assert not train.isVisible()
    QTest.keyClick(app.window, Qt.Key.Key_B, Ctrl)
    assert train.isVisible()
    assert not card.isVisible()
    assert not app.states.breaking.is_on


def test_a_click_on_the_cross_goes_back_to_training(app, card):
    close = next(b for b in card.findChildren(QToolButton) if b.accessibleName() == "Close")
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert app.window.findChild(TrainCard).isVisible()
    assert not app.window.menu_actions.break_it.isChecked()


def test_it_is_built_only_when_it_is_asked_for(app):
    assert app.window.findChild(BreakCard) is None
    assert "breaking" not in app.states.__dict__


def test_a_slider_turns_the_digit_and_the_answer_follows(app, card):
    turn = slider(card, "Turn")
    QTest.mouseClick(turn, Qt.MouseButton.LeftButton, pos=QPoint(turn.width() // 2, 10))
    for _ in range(30):
        QTest.keyClick(turn, Qt.Key.Key_Right)
    assert app.states.breaking.change.turn >= 140
    wait_until(lambda: app.states.recognition.reading.label != 7)
    assert turn.accessibleDescription().endswith("°")


def test_the_curve_of_who_reads_is_drawn_with_a_line_at_the_slider(app, card):
    plot = card.findChild(BreakPlot)
    assert plot.caption.text == "sure of 7"
    assert [entry.name for entry in plot.legend()] == ["Built-in"]
    slider(card, "Down").setValue(0)
    wait_until(lambda: plot.unit.text == "Down")
    assert plot.x_range == (-14, 14)


def test_a_click_on_what_the_network_sees_moves_the_square(app, card):
    slider(card, "Cover").setValue(8)
    view = app.window.findChild(DrawTab).findChild(TensorView)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert app.states.breaking.change.middle == (0, 0)


def test_the_change_that_fools_it_is_found_and_shown(app, card):
    breaking = app.states.breaking
    strength = slider(card, "k")
    assert not strength.isEnabled()
    QTest.keyClick(app.window, Qt.Key.Key_B, Ctrl | Shift)
    wait_until(lambda: breaking.found and not breaking.looking_at)
    wait_until(lambda: app.states.recognition.reading.label not in (7, None))
    assert strength.isEnabled()
    assert card.findChild(ChangeView).isVisible()
    shown = [view for view in card.findChildren(TensorView) if view.isVisible()]
    assert [view.accessibleName() for view in shown] == ["Digit", "Change", "New digit"]
    label = app.states.recognition.reading.label
    assert f"makes it read {label}" in card.findChild(Fates).text()
    assert breaking.kind is STRENGTH


def test_what_cannot_be_looked_for_says_why(app, card, draw_pad):
    fool = app.window.menu_actions.fool
    assert fool.isEnabled()
    app.states.pad.clear()
    wait_until(lambda: not fool.isEnabled())
    find = next(b for b in card.findChildren(QToolButton) if b.text() == "Find")
    assert find.toolTip().startswith("Draw a digit first.")


def test_it_is_kept_out_of_the_way_on_other_tabs(app, card):
    do = app.window.menu_actions
    QTest.keyClick(app.window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert not do.break_it.isEnabled()
    assert not do.fool.isEnabled()
