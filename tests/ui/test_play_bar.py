"""The bar that runs, steps, goes back and resets."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QSlider, QToolButton, QWidget

from mnistpad.ui.play_bar import PlayBar
from tests.state.test_timeline import Numbers
from tests.ui.perceptron import shown

Key = Qt.Key
Shift = Qt.KeyboardModifier.ShiftModifier


class Bar(PlayBar):
    """Takes the keys itself, as pages do that have one."""

    def keyPressEvent(self, event) -> None:
        self.take_key(event)


@pytest.fixture
def numbers(qapp) -> Numbers:
    return Numbers(3, 0.5)


@pytest.fixture
def bar(qtbot, qapp, numbers) -> Iterator[Bar]:
    bar = Bar(numbers)
    bar.add_run("Count  (Space)", lambda: "All is counted")
    bar.add_step("1 number", "Count one  (→)", numbers.step, name="One number")
    bar.add_pass("Count to the end  (Shift+→)", lambda: numbers.advance(9))
    bar.add_back("One back  (←)")
    bar.add_reset("To zero  (Home)")
    bar.add_pace((0.5, 0.02), lambda pace: f"{1 / pace:.0f} a second", titled=True)
    page = QWidget()
    bar.setParent(page)
    bar.resize(800, 40)
    with shown(qtbot, qapp, page, 800, 40):
        yield bar


def button(bar: PlayBar, text: str) -> QAbstractButton:
    return next(b for b in bar.findChildren(QToolButton) if b.text() == text)


def enabled(bar: PlayBar) -> list[str]:
    return [b.text() for b in bar.findChildren(QToolButton) if b.isEnabled()]


def test_only_what_can_be_done_is_enabled(bar, numbers):
    assert enabled(bar) == ["Run", "1 number", "1 pass"]
    numbers.step()
    assert enabled(bar) == ["Run", "1 number", "1 pass", "Back", "Reset"]
    numbers.advance(2)
    assert enabled(bar) == ["Back", "Reset"]
    assert button(bar, "Run").toolTip() == "All is counted"
    numbers.back()
    assert button(bar, "Run").toolTip() == "Count  (Space)"


def test_buttons_and_keys_do_the_same(bar, numbers):
    for key, modifiers, text, position in (
        (Key.Key_Right, Qt.KeyboardModifier.NoModifier, "1 number", 1),
        (Key.Key_Right, Shift, "1 pass", 3),
        (Key.Key_Left, Qt.KeyboardModifier.NoModifier, "Back", 2),
        (Key.Key_Left, Qt.KeyboardModifier.KeypadModifier, "Back", 1),
        (Key.Key_Home, Qt.KeyboardModifier.NoModifier, "Reset", 0),
    ):
        before = numbers.position
        QTest.keyClick(bar, key, modifiers)
        assert numbers.position == position
        numbers.go_to(before)
        QTest.mouseClick(button(bar, text), Qt.MouseButton.LeftButton)
        assert numbers.position == position
    QTest.keyClick(bar, Key.Key_Left)
    assert numbers.position == 0


def test_run_says_what_it_would_do_now_and_stays_as_wide(bar, numbers):
    run = button(bar, "Run")
    width = run.width()
    QTest.keyClick(bar, Key.Key_Space)
    assert numbers.is_playing
    assert (run.text(), run.width()) == ("Pause", width)
    QTest.mouseClick(run, Qt.MouseButton.LeftButton)
    assert not numbers.is_playing
    assert run.text() == "Run"


def test_the_slider_sets_the_pace_and_says_it(bar, numbers):
    slider = bar.findChild(QSlider)
    assert slider.accessibleDescription() == "2 a second"
    QTest.keyClick(slider, Key.Key_End)
    assert numbers.pace == 0.02
    assert slider.toolTip() == "Speed: 50 a second"
    assert slider.accessibleName() == "Speed"


def test_where_there_is_little_room_words_give_way_to_the_slider(bar, qapp):
    def words() -> list[str]:
        return [label.text() for label in bar.findChildren(QLabel) if label.isVisible()]

    assert words() == ["Speed", "2 a second"]
    bar.resize(bar.minimumSizeHint())
    qapp.processEvents()
    assert words() == []
    assert bar.findChild(QSlider).width() >= 48
