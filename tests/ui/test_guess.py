"""Guess first, in the real window: typed and clicked, uncovered and compared."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from mnistpad.core.network.recipe import SOFTMAX_ONLY
from mnistpad.state.network.training import Phase
from mnistpad.ui.compare import Compare
from mnistpad.ui.cover import Cover
from mnistpad.ui.data.matrix import ConfusionMatrix
from mnistpad.ui.drawing.answer import Answer
from mnistpad.ui.drawing.bars import ProbabilityBars
from mnistpad.ui.drawing.guess_bar import GuessBar
from mnistpad.ui.network.curves import Curves
from mnistpad.ui.network.runs_list import RunsList
from mnistpad.ui.perceptron.board import BoardPage
from mnistpad.ui.perceptron.board_circuit import CircuitView
from mnistpad.ui.perceptron.guess_row import GuessRow
from mnistpad.ui.perceptron.tab import PerceptronTab
from tests.conftest import digit
from tests.ui.conftest import draw, wait, wait_until

Key = Qt.Key


@pytest.fixture
def bar(app) -> GuessBar:
    app.window.activateWindow()
    QTest.keyClick(app.window, Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    found = app.window.findChild(GuessBar)
    assert found.isVisible()
    return found


def text(bar: GuessBar, name: str) -> str:
    return next(
        p for p in bar.findChildren(object) if getattr(p, "accessibleName", str)() == name
    ).text()


def answer(app) -> str:
    shown = app.window.findChild(Answer)
    return " ".join(label.text() for label in shown.children() if hasattr(label, "text"))


def press(app, key: Qt.Key) -> None:
    QTest.keyClick(app.window.focusWidget() or app.window, key)


def test_answer_and_bars_are_covered_until_space(app, bar, draw_pad):
    draw(draw_pad, digit(3))
    wait_until(lambda: app.states.recognition.reading is not None)
    bars = app.window.findChild(ProbabilityBars)
    assert answer(app).startswith("? Covered")
    assert bars.accessibleDescription() == "nothing to read"
    press(app, Key.Key_8)
    assert text(bar, "Guess first") == "The class says 8. Space uncovers the network's answer."
    press(app, Key.Key_Space)
    assert answer(app).startswith("3 ")
    assert "3: 9" in bars.accessibleDescription()
    assert not app.states.pad.pen_is_down  # which Space would have put there
    press(app, Key.Key_3)
    assert text(bar, "Class against network") == "Class 0 of 1\nNetwork 1 of 1"


def test_what_breaks_a_digit_is_put_away_for_it_would_tell_the_answer(app, bar, draw_pad):
    do = app.window.menu_actions
    draw(draw_pad, digit(3))
    do.break_it.trigger()
    assert do.break_it.isChecked()
    assert not do.guess_first.isChecked()
    do.guess_first.trigger()
    assert do.guess_first.isChecked()
    assert not do.break_it.isChecked()
    assert not app.states.breaking.is_on


def test_a_guess_is_clicked(app, bar, draw_pad):
    buttons = {b.text(): b for b in bar.findChildren(QToolButton)}
    assert not buttons["4"].isEnabled()
    draw(draw_pad, digit(4))
    wait_until(lambda: app.states.recognition.reading is not None)
    QTest.mouseClick(buttons["4"], Qt.MouseButton.LeftButton)
    assert buttons["4"].isChecked()
    press(app, Key.Key_Space)
    QTest.mouseClick(buttons["4"], Qt.MouseButton.LeftButton)
    assert len(app.states.guess.rounds) == 1


@pytest.mark.qt_log_ignore("This plugin does not support")  # without a screen, of a dialog
def test_both_matrices_stand_side_by_side_at_the_end(app, bar, draw_pad):
    compare = next(b for b in bar.findChildren(QToolButton) if b.text() == "Compare…")
    assert not compare.isEnabled()
    app.states.pad.show(digit(7))
    wait_until(lambda: app.states.recognition.reading is not None)
    press(app, Key.Key_1)
    press(app, Key.Key_Space)
    QTest.mouseClick(compare, Qt.MouseButton.LeftButton)
    dialog = app.window.findChild(Compare)
    of_class, of_network = dialog.findChildren(ConfusionMatrix)
    assert of_class.describe(71).startswith("truth 7, read as 1: 1 of 1")
    assert of_network.describe(77).startswith("truth 7, read as 7: 1 of 1")
    dialog.close()


def test_off_again_nothing_is_covered_and_keys_mean_what_they_meant(app, bar, draw_pad):
    draw(draw_pad, digit(2))
    wait_until(lambda: app.states.recognition.reading is not None)
    QTest.keyClick(app.window, Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert not bar.isVisible()
    assert answer(app).startswith("2 ")
    draw_pad.setFocus()
    press(app, Key.Key_Space)
    assert app.states.pad.pen_is_down


@pytest.mark.parametrize("size", [(1024, 680), (1920, 1040)])
def test_no_word_of_it_is_cut(size, app, bar, qtbot):
    app.window.resize(*size)
    qtbot.wait(50)
    for button in bar.findChildren(QToolButton):
        needed = button.fontMetrics().horizontalAdvance(button.text())
        assert button.width() >= needed + 2, button.text()


def test_where_the_curves_end_is_covered_until_space(app, bar):
    """With a real run, that learns meanwhile."""
    wait_until(lambda: app.window.findChild(Curves) is not None)
    app.states.training.choose(SOFTMAX_ONLY, app.states.training.source)
    QTest.keyClick(app.window, Key.Key_F5)
    wait_until(lambda: app.states.guess.end_is_covered, 180)
    covers = app.window.findChildren(Cover)
    runs = app.window.findChild(RunsList)
    assert {cover.parentWidget() for cover in covers} >= {runs}
    assert text(bar, "Guess first").startswith("How well will it learn?")
    wait_until(lambda: app.states.training.phase is Phase.IDLE, 180)
    assert all(not cover.isHidden() for cover in covers)
    press(app, Key.Key_Space)
    assert all(cover.isHidden() for cover in covers)
    wait_until(lambda: app.states.training.engine.words == "", 180)


def test_a_click_uncovers_the_end(app, bar):
    app.states.guess.cover_end()
    cover = next(c for c in app.window.findChildren(Cover) if c.isVisible())
    assert cover.geometry().left() > 0  # the beginning is seen
    assert cover.geometry().right() == cover.parentWidget().rect().right()
    app.window.resize(1400, 900)
    wait(50)
    assert cover.geometry().right() == cover.parentWidget().rect().right()
    QTest.mouseClick(cover, Qt.MouseButton.LeftButton)
    assert not app.states.guess.end_is_covered


def test_a_gates_output_is_covered_until_it_is_guessed(app, bar):
    """Typed and clicked as a digit is; the figure leads to no page meanwhile."""
    QTest.keyClick(app.window, Key.Key_3, Qt.KeyboardModifier.AltModifier)
    tab = app.window.findChild(PerceptronTab)
    tab.show_page(1)
    page, guess = app.window.findChild(BoardPage), app.states.gate_guess
    view = page.findChild(CircuitView)
    covers = page.findChildren(Cover)
    assert all(cover.isVisible() for cover in covers)
    view.setFocus()
    press(app, Key.Key_A)  # XOR of 1 and 0
    press(app, Key.Key_1)
    assert tab.page == 1
    assert guess.said == 1
    press(app, Key.Key_Space)
    assert not any(cover.isVisible() for cover in covers)
    press(app, Key.Key_B)
    assert all(cover.isVisible() for cover in covers)
    buttons = {b.text(): b for b in page.findChild(GuessRow).findChildren(QToolButton)}
    QTest.mouseClick(buttons["1"], Qt.MouseButton.LeftButton)
    press(app, Key.Key_Space)
    assert (guess.right, guess.count) == (1, 2)
    press(app, Key.Key_1)  # nothing is to be guessed: it is the first page's
    assert tab.page == 0
    tab.show_page(1)
    QTest.keyClick(app.window, Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert not any(cover.isVisible() for cover in covers)
    assert not page.findChild(GuessRow).isVisible()
