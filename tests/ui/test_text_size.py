"""All text, larger and smaller: everything follows, keeps its room, and comes back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QTabWidget

from mnistpad.app import App
from mnistpad.ui.boxes import Scrolled
from mnistpad.ui.data.tab import DigitDetail
from mnistpad.ui.drawing.pad import DrawPad
from mnistpad.ui.lessons.key_sheet import KeySheet
from mnistpad.ui.lessons.sideways import Sideways
from mnistpad.ui.network.recipe_dialog import RecipeDialog
from mnistpad.ui.paged_tab import PagedTab
from mnistpad.ui.scale import STEPS, Scale, now
from mnistpad.ui.tensor_view import TensorView
from mnistpad.ui.text_size import TextSize
from mnistpad.ui.theme import Scheme, scaled
from tests.conftest import digit
from tests.ui.conftest import draw, make_app, wait
from tests.ui.fitting import flaws, looks

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def ready(app) -> App:
    """The window at its usual size, a digit on the pad and the perceptron in its work."""
    app.window.resize(1280, 800)
    app.window.add_curves()
    wait(100)
    draw(app.window.findChild(DrawPad), digit(7))
    for _ in range(3):
        app.states.perceptron.step()
    return app


def places(app: App) -> Iterator[str]:
    """Show each tab and page, and what stands beside the pad, one after another."""
    do, tabs = app.window.menu_actions, app.window.findChild(QTabWidget)
    for index in range(tabs.count()):
        tabs.setCurrentIndex(index)
        tab = tabs.currentWidget().widget
        if isinstance(tab, PagedTab):
            for page in range(len(tab._all)):
                tab.show_page(page)
                wait(60)
                yield f"tab {index}, page {page}"
        else:
            wait(60)
            yield f"tab {index}"
        for action in (do.break_it, do.collect) if index == 0 else ():
            action.setChecked(True)
            wait(60)
            yield action.text()
            action.setChecked(False)


@pytest.mark.parametrize("size", [80, 150, 200])
def test_nothing_is_clipped_on_any_page_that_was_not_before(ready, size):
    usual = {place: flaws(ready.window) for place in places(ready)}
    ready.window.findChild(TextSize).choose(size)
    wait(100)
    for place in places(ready):
        new = [words for flaw, words in flaws(ready.window).items() if flaw not in usual[place]]
        assert not new, place


def test_a_page_that_is_too_large_for_its_window_is_scrolled(ready):
    view = ready.window.findChild(Sideways)
    assert not view.verticalScrollBar().isVisible()
    ready.window.findChild(TextSize).choose(200)
    wait(100)
    assert view.verticalScrollBar().isVisible()
    assert ready.window.size().toTuple() == (1280, 800)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    card = ready.window.findChild(DrawPad).parentWidget()
    foot = card.mapTo(view.viewport(), card.rect().bottomLeft()).y()
    assert foot < view.viewport().height()


def test_back_at_the_usual_size_all_is_as_it_was(ready):
    size = ready.window.findChild(TextSize)
    assert [*places(ready)]  # all of them are built
    # Qt gives a label without text the height that its font had when it was made.
    ready.window.findChild(DigitDetail).findChild(TensorView).cell_changed.emit(14, 14)
    before = {place: looks(ready.window) for place in places(ready)}
    for step in (150, 80, 200, 100):
        size.choose(step)
        wait(60)
    for place in places(ready):
        after = looks(ready.window)
        assert after - before[place] == before[place] - after == Counter(), place


def test_keys_go_through_the_steps_wherever_the_focus_is(app):
    size = app.window.findChild(TextSize)
    label = QLabel(app.window)
    for key, want in (
        (Key.Key_Plus, 110), (Key.Key_Equal, 125), (Key.Key_Minus, 110), (Key.Key_Minus, 100),
        (Key.Key_Minus, 90), (Key.Key_Minus, 80), (Key.Key_Minus, 80),
    ):  # fmt: skip
        QTest.keyClick(app.window.focusWidget(), key, Modifier.ControlModifier)
        assert size.size == want
        assert label.font().pointSizeF() == pytest.approx(0.09 * want)
    QTest.keyClick(app.window.focusWidget(), Key.Key_0, Modifier.AltModifier)
    assert size.size == 100
    do = app.window.menu_actions
    for _ in STEPS:
        do.larger_text.trigger()
    assert size.size == 200
    assert not do.larger_text.isEnabled()
    assert do.smaller_text.isEnabled()


def test_the_size_is_there_again_at_the_next_start(app, settings, tmp_path):
    app.window.findChild(TextSize).choose(150)
    app.window.close()
    other = make_app(settings, tmp_path / "other")
    other.window.show()
    wait(100)
    assert other.window.findChild(TextSize).size == 150
    assert other.window.font().pointSizeF() == pytest.approx(13.5)
    other.window.close()
    other.window.deleteLater()


@pytest.mark.parametrize("kept", ["large", "101", "", "-100", "nan"])
def test_a_size_that_is_none_is_the_usual_one(qtbot, qapp, settings, tmp_path, kept):
    settings.setValue("text_size", kept)
    other = make_app(settings, tmp_path)
    assert other.window.findChild(TextSize).size == 100
    other.window.close()
    other.window.deleteLater()


def test_what_is_opened_later_is_written_in_the_size_that_is_chosen(app):
    app.window.findChild(TextSize).choose(200)
    tabs = app.window.findChild(QTabWidget)
    tabs.setCurrentIndex(2)
    wait(100)
    page = tabs.currentWidget().widget
    assert all(
        label.font().pointSizeF() > 14 for label in page.findChildren(QLabel) if label.text()
    )
    app.window.lessons.open()
    sheet = KeySheet(app.window)
    for widget in (*app.window.lessons._panel.findChildren(QLabel), *sheet.findChildren(QLabel)):
        assert widget.font().pointSizeF() > 14
    sheet.deleteLater()


def test_another_scheme_leaves_each_text_its_size(ready):
    do = ready.window.menu_actions
    do.schemes[Scheme.LIGHT].trigger()
    ready.window.findChild(TextSize).choose(150)
    wait(60)
    before = looks(ready.window)
    do.schemes[Scheme.DARK].trigger()
    wait(60)
    assert looks(ready.window) == before


def test_sizes_below_the_least_one_are_told_apart_and_found_again():
    scale = Scale(text=1.6, least=14.4)
    sizes = [6.0, 7.2, 12.24, 14.39, 14.5, 30.0]
    shown = [scale.shown(size) for size in sizes]
    assert all(size >= 14.4 for size in shown)
    assert shown == sorted(set(shown))
    assert [scale.meant(size) for size in shown] == pytest.approx(sizes, rel=2e-3)
    assert now() == Scale()
    assert scaled(QLabel().font(), 0.85).pointSizeF() == pytest.approx(0.85 * 9)


def test_the_recipe_fits_its_screen_in_any_size_and_is_scrolled_there(ready):
    ready.window.findChild(TextSize).choose(200)
    seen = []

    def look() -> None:
        dialog = ready.window.findChild(RecipeDialog)
        use = next(one for one in dialog.findChildren(QPushButton) if one.isDefault())
        room = dialog.screen().availableSize()
        seen.append(
            dialog.width() <= room.width()
            and dialog.height() <= room.height()
            and dialog.rect().contains(use.geometry())
        )
        seen.append(dialog.findChild(Scrolled).verticalScrollBar().maximum() > 0)
        dialog.reject()

    QTimer.singleShot(100, look)
    ready.window.train_actions.recipe.trigger()
    assert seen == [True, True]
