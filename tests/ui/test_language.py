"""Another language at once: nothing is lost, and nothing is left of the window before."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget

from mnistpad import language
from mnistpad.app import App
from mnistpad.core.network.recipe import Recipe
from mnistpad.state.network.training import Phase
from mnistpad.ui.drawing.pad import DrawPad
from mnistpad.ui.language import speak
from mnistpad.ui.network.curves import Curves
from mnistpad.ui.notice import Notice
from mnistpad.ui.window import MainWindow
from tests.conftest import digit
from tests.ui.conftest import draw, wait, wait_until
from tests.ui.test_text_size import places


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
    kept = app.states.kept.desk().words
    choose(app, "繁體中文")
    assert app.states.pad.page is page
    assert app.states.kept.desk().words == kept
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


@pytest.mark.parametrize("kept", ["tlh", "", "zh", json.dumps([1])])
def test_a_language_that_is_none_is_the_systems(kept, qapp, settings):
    settings.setValue("language", kept)
    assert speak(settings) is None
    assert language.current() == "en"
