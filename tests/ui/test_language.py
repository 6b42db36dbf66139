"""Another language at once: nothing is lost, and nothing is left of the window before."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QLocale, QRect, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QSlider,
    QTabWidget,
    QWidget,
)

from mnistpad import language
from mnistpad.app import App
from mnistpad.core.message import Message
from mnistpad.core.network.recipe import Recipe
from mnistpad.state.background import Mailbox
from mnistpad.state.network.training import Phase
from mnistpad.ui.drawing.pad import DrawPad
from mnistpad.ui.full_screen import Blank
from mnistpad.ui.language import speak
from mnistpad.ui.lessons.key_sheet import KeySheet
from mnistpad.ui.network.curves import Curves
from mnistpad.ui.notice import Notice
from mnistpad.ui.pieces import REST, Pieces
from mnistpad.ui.tensors.bench_page import StepBar
from mnistpad.ui.window import MainWindow
from tests.conftest import digit
from tests.ui.conftest import draw, to_pixels, wait, wait_until
from tests.ui.test_text_size import places

T = TypeVar("T", bound=QWidget)


@pytest.fixture(autouse=True)
def english_again(qapp) -> Iterator[None]:
    yield
    speak(QSettings())


def choose(app: App, title: str) -> None:
    """As the user does: in the menu."""
    app.window.languages.setEnabled(True)
    (action,) = (one for one in app.window.languages.actions() if one.text() == title)
    action.trigger()
    wait(50)


def press(app: App, text: str) -> None:
    """A button that is seen."""
    buttons = app.window.findChildren(QAbstractButton)
    (button,) = (one for one in buttons if one.text() == text and one.isVisible())
    button.click()
    wait(50)


def tabs_of(app: App) -> QTabWidget:
    return app.window.findChild(QTabWidget)


def test_every_word_changes_at_once_and_is_there_at_the_next_start(app, settings):
    before, size = app.window, app.window.size()
    choose(app, "繁體中文")
    assert app.window is not before
    assert tabs_of(app).tabText(1) == "數字"
    assert app.window.isVisible()
    assert app.window.size() == size
    assert settings.value("language") == "zh-Hant"
    choose(app, "简体中文")
    assert tabs_of(app).tabText(4) == "梯度下降"
    choose(app, "English")
    assert tabs_of(app).tabText(1) == "Digits"


def test_what_is_on_screen_stays(app):
    window = app.window
    window.add_curves()
    draw(window.findChild(DrawPad), digit(7))
    app.states.pad.clear()
    draw(window.findChild(DrawPad), digit(3))
    page = app.states.pad.page
    window.menu_actions.eraser.trigger()
    window.menu_actions.plainly.setChecked(True)
    assert [*places(app)]  # all of them are built
    window.menu_actions.break_it.setChecked(True)
    tabs_of(app).setCurrentIndex(2)
    tabs_of(app).currentWidget().widget.show_page(1)
    app.states.board.set_values((1, 0))
    app.window.train_card.show_view(1)
    kept = app.states.kept.desk().words
    choose(app, "繁體中文")
    assert app.states.pad.page is page
    assert app.states.kept.desk().words == kept
    assert tabs_of(app).currentWidget().widget.page == 1
    assert app.window.train_card.view == 1
    do = app.window.menu_actions
    assert do.eraser.isChecked()
    assert do.plainly.isChecked()
    assert do.break_it.isChecked()
    tabs_of(app).setCurrentIndex(0)
    do.undo.trigger()
    assert app.states.pad.page != page
    draw(app.window.findChild(DrawPad), digit(1))
    wait_until(lambda: app.states.recognition.shown_reading is not None)


def test_a_run_goes_on(app):
    app.window.add_curves()
    app.states.training.choose(Recipe(hidden=(16,), epochs=1000), app.states.training.source)
    training = app.states.training
    app.window.train_actions.start.trigger()
    wait_until(lambda: training.phase is Phase.RUNNING)
    run = training.run
    choose(app, "繁體中文")
    assert training.run is run
    assert training.phase is Phase.RUNNING
    done = training.updates
    wait_until(lambda: training.updates > done)
    app.window.train_actions.stop.trigger()
    wait_until(lambda: training.phase is Phase.IDLE)
    assert app.window.findChild(Curves).isVisible()
    assert [one.number for one in app.states.runs] == [run.number]


def named(app: App, kind: type[T], name: str) -> T:
    """The part of a name."""
    parts = app.window.findChildren(kind)
    (part,) = (one for one in parts if name in (one.accessibleName(), getattr(one, "text", str)()))
    return part


def test_speeds_and_views_stay(app):
    assert [*places(app)]
    slow = app.window.train_card.findChild(QSlider)
    slow.setValue(3)
    pace = app.states.training.engine.pace
    assert pace > 0
    app.window.findChild(StepBar).findChild(QComboBox).setCurrentText("Fast")
    named(app, QCheckBox, "Labels").click()
    named(app, QAbstractButton, "Surface").click()
    choose(app, "繁體中文")
    assert [*places(app)]
    assert app.states.training.engine.pace == pace
    assert app.window.train_card.findChild(QSlider).value() == 3
    assert app.window.findChild(StepBar).findChild(QComboBox).currentText() == "快"
    assert not named(app, QCheckBox, "標籤").isChecked()
    assert named(app, QAbstractButton, "曲面").isChecked()


def test_what_comes_in_meanwhile_is_told_to_no_window_that_is_gone(app):
    updated = app.states.recognition.updated
    Mailbox(lambda _: updated.emit()).post(None)  # as the engine does all the time
    choose(app, "繁體中文")
    assert app.window.isVisible()


def test_a_stroke_ends_where_the_pen_is(app):
    pad = app.window.findChild(DrawPad)
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=to_pixels(pad, 30, 30))
    QTest.mouseMove(pad, to_pixels(pad, 60, 60))
    choose(app, "繁體中文")
    drawn = len(app.states.pad.last_stroke)
    pad = app.window.findChild(DrawPad)
    QTest.mouseMove(pad, to_pixels(pad, 200, 40))
    assert len(app.states.pad.last_stroke) == drawn
    assert not app.states.pad.pen_is_down


@pytest.mark.parametrize("fill", [QWidget.showMaximized, QWidget.showFullScreen])
def test_a_window_that_fills_the_screen_still_knows_how_large_it_is_else(fill, app):
    app.window.resize(1030, 690)
    wait(50)
    usual, state = app.window.geometry(), app.window.windowState()
    fill(app.window)
    wait_until(lambda: app.window.windowState() != state)
    state = app.window.windowState()
    choose(app, "繁體中文")
    assert app.window.windowState() == state
    assert app.window.normalGeometry().height() == usual.height()  # the screen is narrow


def test_the_projector_shows_the_part_it_showed_and_a_blank_screen_stays_blank(app):
    app.window.add_curves()
    app.window.lessons.open()
    app.window.menu_actions.projector.setChecked(True)
    wait(100)
    app.window.menu_actions.next_part.trigger()
    assert app.window.projector.place == 1
    app.window.full_screen.blank()
    choose(app, "繁體中文")
    assert app.window.projector.place == 1
    assert app.window.full_screen.is_blank
    assert app.window.findChild(Blank).size() == app.window.size()
    assert not app.window.lessons.is_open
    app.window.menu_actions.projector.setChecked(False)
    assert app.window.lessons.is_open


def test_what_is_being_said_is_said_in_the_other_language(app):
    app.states.documents.notice.emit(Message("Saved {name}.", name="a.npy"))
    choose(app, "繁體中文")
    notice = app.window.findChild(Notice)
    assert notice.isVisible()
    assert notice.text == "已儲存 a.npy。"
    notice.dismiss()
    choose(app, "简体中文")
    assert app.window.findChild(Notice).isHidden()


def test_a_file_that_is_being_opened_can_still_be_given_up(app, qtbot):
    documents = app.states.documents
    documents.busy_changed.emit(True)
    documents.progressed.emit(0.5)
    choose(app, "繁體中文")
    notice = app.window.findChild(Notice)
    assert notice.text.startswith("正在打開檔案：50")
    with qtbot.waitSignal(documents.busy_changed) as told:
        press(app, "取消")
    assert told.args == [False]
    assert notice.isHidden()


def test_files_of_all_on_screen_are_read_and_written_to_the_end(app, tmp_path):
    path, kept = tmp_path / "a.mnistpad", app.states.kept
    draw(app.window.findChild(DrawPad), digit(7))
    tabs_of(app).setCurrentIndex(2)
    kept.save(path)
    choose(app, "繁體中文")
    wait_until(lambda: app.window.findChild(Notice).text == "已儲存 a.mnistpad。")
    app.states.pad.clear()
    tabs_of(app).setCurrentIndex(0)
    app.states.documents.open(path)
    choose(app, "English")
    wait_until(lambda: tabs_of(app).currentIndex() == 2)
    assert len(app.states.pad.page.strokes) == 1


@pytest.mark.qt_log_ignore("This plugin does not support")  # without a screen, of dialogs
def test_what_is_open_beside_the_window_is_open_again(app):
    app.window.resize(1030, 690)
    for open_it in app.window.dialogs.values():
        open_it()
    wait(50)
    app.window.findChild(KeySheet).setGeometry(40, 50, 500, 300)
    choose(app, "繁體中文")
    sheet = app.window.findChild(KeySheet)
    assert sheet.windowTitle() == "按鍵"
    assert sheet.geometry() == QRect(40, 50, 500, 300)
    dialogs = app.window.findChildren(QDialog)
    assert {type(one).__name__ for one in dialogs if one.isVisible()} == {*app.window.dialogs}
    for dialog in dialogs:
        dialog.close()


def test_what_a_lesson_has_shown_can_still_be_put_back(app):
    app.window.add_curves()
    lessons = app.window.lessons
    lessons.open()
    app.window.findChild(QTabWidget).setCurrentIndex(3)
    press(app, "Show me")
    here = tabs_of(app).currentIndex()
    assert here != 3
    choose(app, "繁體中文")
    assert tabs_of(app).currentIndex() == here
    press(app, "回到剛才的地方")
    assert tabs_of(app).currentIndex() == 3
    choose(app, "English")
    assert app.window.lessons.way_back is None


def test_who_draws_comes_before_the_tabs_that_are_built(app):
    choose(app, "繁體中文")
    timer = app.window.findChild(Pieces).findChild(QTimer)
    timer.start(10 * REST)
    draw(app.window.findChild(DrawPad), digit(1))
    assert timer.interval() == REST


def test_nothing_is_left_of_the_windows_before(app):
    app.window.add_curves()
    others = {id(one) for one in QApplication.topLevelWidgets() if one is not app.window}
    counts = []
    for turn in range(6):
        assert [*places(app)]
        choose(app, ("繁體中文", "简体中文", "English")[turn % 3])
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        windows = [one for one in QApplication.topLevelWidgets() if id(one) not in others]
        assert [one for one in windows if isinstance(one, MainWindow)] == [app.window]
        counts.append(len(app.window.findChildren(QWidget)))
    assert counts[3:] == counts[:3]
    # What the states tell is told to no part of a window that is gone.
    states = app.states
    draw(app.window.findChild(DrawPad), digit(4))
    states.guess.switch(True)
    states.guess.switch(False)
    states.runs.changed.emit()
    states.perceptron.step()
    wait(100)


def test_a_language_that_cannot_be_read_is_told(app, settings, tmp_path, monkeypatch):
    monkeypatch.setattr(language, "resource", lambda name: tmp_path / name)
    choose(app, "简体中文")
    assert "mnistpad_zh-Hans.qm" in app.window.findChild(Notice).text
    assert tabs_of(app).tabText(1) == "Digits"


@pytest.mark.parametrize("system", ["ar_EG", "fa_IR", "de_DE"])
def test_fields_have_the_digits_that_all_else_has(system, qapp, settings, qtbot):
    QLocale.setDefault(QLocale(system))  # as Qt does in such a system
    speak(settings)
    field = QDoubleSpinBox(value=12.5)
    qtbot.addWidget(field)
    assert field.text() == "12.50"


@pytest.mark.parametrize("kept", ["tlh", "", "zh", json.dumps([1])])
def test_a_language_that_is_none_is_the_systems(kept, qapp, settings):
    settings.setValue("language", kept)
    assert speak(settings) is None
    assert language.current() == "en"
