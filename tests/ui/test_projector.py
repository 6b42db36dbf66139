"""On the projector: a part of the tab at a time, to be read from the last row."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QTabWidget, QWidget

from mnistpad.app import App
from mnistpad.ui.data.sheet import Sheet
from mnistpad.ui.diagrams.diagram import Diagram
from mnistpad.ui.diagrams.items import Label
from mnistpad.ui.drawing.answer import Answer
from mnistpad.ui.drawing.pad import DrawPad
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.lessons.key_sheet import keys_of
from mnistpad.ui.network.curves import Curves
from mnistpad.ui.paged_tab import PagedTab
from mnistpad.ui.perceptron.arithmetic import Arithmetic
from mnistpad.ui.perceptron.learn import LearnPage
from mnistpad.ui.perceptron.plane import InputPlane
from mnistpad.ui.plots.plot import Plot
from mnistpad.ui.projector import PartsBar, Projector
from mnistpad.ui.scale import Scale, now
from mnistpad.ui.text_size import TextSize
from mnistpad.ui.theme import Scheme
from tests.conftest import digit
from tests.ui.conftest import draw, wait, wait_until
from tests.ui.fitting import flaws, looks

Key = Qt.Key
BEAMERS = [(1024, 768), (1920, 1080)]


@pytest.fixture
def ready(app) -> App:
    """The window, a digit on the pad and the perceptron in its work."""
    app.window.add_curves()
    wait(100)
    draw(app.window.findChild(DrawPad), digit(7))
    app.states.perceptron.step()
    return app


def press(app: App, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(app.window.focusWidget() or app.window, key, modifier)
    wait(60)


def project(app: App, size: tuple[int, int]) -> Projector:
    """Go to the projector, on a screen of that size."""
    app.window.activateWindow()
    press(app, Key.Key_F11)
    wait_until(app.window.isFullScreen)
    wait(60)
    app.window.resize(*size)  # the platform has one screen of one size
    wait(100)
    assert app.window.size().toTuple() == size
    return app.window.findChild(Projector)


def pages(app: App):
    """Show each tab and page, one after another."""
    tabs = app.window.findChild(QTabWidget)
    for index in range(tabs.count()):
        press(app, Key(Key.Key_1 + index), Qt.KeyboardModifier.AltModifier)
        assert tabs.currentIndex() == index
        tab = tabs.currentWidget().widget
        for page in range(len(tab._all)) if isinstance(tab, PagedTab) else [0]:
            if isinstance(tab, PagedTab):
                press(app, Key(Key.Key_1 + page))
                assert tab.page == page
            yield f"tab {index}, page {page}"


def parts(app: App):
    """Go through the parts of the page that is shown."""
    projector = app.window.findChild(Projector)
    first = projector.section.title
    while True:
        yield projector.section.title
        press(app, Key.Key_F3)
        if projector.section.title == first:
            return


def pixels(font: QFont) -> int:
    return QFontInfo(font).pixelSize()


def smallest(window: QWidget) -> tuple[int, str]:
    """The least font in pixels of all that is written and seen, and where."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.size().isEmpty():
            continue
        if isinstance(widget, QLabel | LiveLabel | QAbstractButton | QLineEdit | QComboBox):
            text = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
            if text:
                found.append((pixels(widget.font()), f"{type(widget).__name__} {text!r}"))
        elif isinstance(widget, Diagram):
            items = [item for item in widget.scene().items() if isinstance(item, Label)]
            found += [(pixels(item.font()), item.text()) for item in items if item.text()]
        elif isinstance(widget, Plot):
            found.append((pixels(widget.style_now.font), widget.accessibleName()))
    return min(found)


@pytest.mark.parametrize("size", BEAMERS)
def test_every_part_can_be_read_from_the_last_row_and_nothing_is_clipped(ready, size):
    project(ready, size)
    for page in pages(ready):
        for part in parts(ready):
            least, where = smallest(ready.window)
            assert least >= size[1] / 40, f"{page}, {part}: {where}"
            assert not [*flaws(ready.window).values()], f"{page}, {part}"


@pytest.mark.parametrize("size", BEAMERS)
def test_what_matters_most_is_a_25th_of_the_height(ready, size):
    project(ready, size)
    window = ready.window
    answer = window.findChild(Answer)
    for label in (answer._digit, answer._sureness):
        assert pixels(label.font()) >= size[1] / 25
    for plot in window.findChild(Curves)._plots:
        assert pixels(plot.style_now.chosen) >= size[1] / 25
    press(ready, Key.Key_3, Qt.KeyboardModifier.AltModifier)
    arithmetic = window.findChild(Arithmetic)
    assert arithmetic.isVisible()
    assert window.findChild(InputPlane).isVisible()
    ready.states.perceptron.step()
    wait(60)
    lines = [item for item in arithmetic.scene().items() if isinstance(item, Label)]
    assert len(lines) >= 3
    assert all(pixels(line.font()) >= size[1] / 25 for line in lines)


def test_only_a_part_is_shown_and_a_key_leads_to_the_others(ready):
    projector = project(ready, (1024, 768))
    window = ready.window
    tabs, pad = window.findChild(QTabWidget), window.findChild(DrawPad)
    bar = window.findChild(PartsBar)
    assert not tabs.tabBar().isVisible()
    assert window.menuBar().height() == 0
    assert pad.isVisible()
    assert window.findChild(Answer).isVisible()
    assert not window.findChild(Curves).isVisible()
    assert bar.isVisible()
    assert [*parts(ready)] == [
        "Pad and answer", "What the network sees", "Curves", "Recipe and runs"
    ]  # fmt: skip
    press(ready, Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    press(ready, Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert projector.section.title == "Curves"
    assert window.findChild(Curves).isVisible()
    assert not pad.isVisible()
    on = next(b for b in bar.findChildren(QAbstractButton) if "›" in b.text())
    QTest.mouseClick(on, Qt.MouseButton.LeftButton)
    assert projector.section.title == "Recipe and runs"
    press(ready, Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert projector.section.title == "Digits"
    assert window.findChild(Sheet).isVisible()


def test_keys_of_hidden_menus_and_of_the_page_still_do_what_they_do(ready):
    project(ready, (1024, 768))
    assert not ready.states.pad.is_empty
    press(ready, Key.Key_Delete)
    assert ready.states.pad.is_empty
    press(ready, Key.Key_3, Qt.KeyboardModifier.AltModifier)
    before = ready.states.perceptron.perceptron.position
    press(ready, Key.Key_Right)
    assert ready.states.perceptron.perceptron.position == before + 1


def test_the_keys_are_on_the_sheet_of_keys(app):
    keys = dict(keys_of(app.window))
    assert "part" in keys["F3"]
    assert "F11" in keys
    assert "larger" in keys["Ctrl++"]


@pytest.mark.parametrize("key", [Key.Key_F11, Key.Key_Escape])
def test_leaving_it_puts_everything_back(ready, key):
    window, size = ready.window, (1280, 800)
    window.resize(*size)
    do, tabs = window.menu_actions, window.findChild(QTabWidget)
    for index in range(tabs.count()):  # all of them are built
        tabs.setCurrentIndex(index)
        wait(60)
    do.schemes[Scheme.LIGHT].trigger()
    for choose in (lambda: tabs.setCurrentIndex(2), lambda: tabs.setCurrentIndex(0)):
        choose()
        wait(60)
        before, palette = looks(window), window.palette()
        project(ready, (1024, 768))
        press(ready, Key.Key_F3)
        assert window.palette() != palette
        press(ready, key)
        assert not do.projector.isChecked()
        wait_until(lambda: not window.isFullScreen())
        window.resize(*size)
        wait(100)
        after = looks(window)
        assert after - before == before - after == Counter()
        assert window.palette() == palette
        assert now() == Scale()


def test_another_tab_s_page_is_whole_again_when_one_has_left(ready):
    window = ready.window
    tabs = window.findChild(QTabWidget)
    project(ready, (1024, 768))
    for page in pages(ready):
        press(ready, Key.Key_F3)
        assert page
    press(ready, Key.Key_F11)
    wait(100)
    for index in range(tabs.count()):
        tabs.setCurrentIndex(index)
        wait(60)
        assert tabs.tabBar().isVisible()
    tabs.setCurrentIndex(2)
    tabs.currentWidget().widget.show_page(0)
    wait(60)
    learn = window.findChild(LearnPage)
    assert learn._gate_card.isVisible()
    assert learn._weights.isVisible()
    assert learn._table.isVisible()


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_colours_are_stronger_there(app, scheme):
    app.window.menu_actions.schemes[scheme].trigger()
    roles = QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Mid, QPalette.ColorRole.Accent

    def contrasts() -> list[float]:
        palette = app.window.palette()
        ground = luminance(palette.color(QPalette.ColorRole.Base))
        shown = [luminance(palette.color(role)) for role in roles]
        return [(max(one, ground) + 0.05) / (min(one, ground) + 0.05) for one in shown]

    usual = contrasts()
    project(app, (1024, 768))
    strong = contrasts()
    assert all(more > less for more, less in zip(strong, usual, strict=True))
    assert strong[0] >= 7  # text that steps back
    assert strong[1] >= 3  # lines
    assert strong[2] >= 4.5


def luminance(colour) -> float:
    """As WCAG has it."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return sum(w * part for w, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def test_lines_are_thicker_there(ready):
    plot = ready.window.findChild(Curves).accuracy
    usual = plot.smoothed.opts["pen"].widthF()
    project(ready, (1024, 768))
    assert plot.smoothed.opts["pen"].widthF() >= 1.5 * usual


def test_text_may_be_larger_still_and_is_not_smaller_than_can_be_read(ready):
    project(ready, (1024, 768))
    size = ready.window.findChild(TextSize)
    least = pixels(ready.window.font())
    size.choose(200)
    assert pixels(ready.window.font()) == 24
    size.choose(80)
    assert pixels(ready.window.font()) == least >= 768 / 40
    press(ready, Key.Key_F11)
    assert pixels(ready.window.font()) == 10


def test_escape_takes_a_message_away_first(ready):
    project(ready, (1024, 768))
    ready.window.notice.say("Something happened.")
    press(ready, Key.Key_Escape)
    assert not ready.window.notice.isVisible()
    assert ready.window.menu_actions.projector.isChecked()
    press(ready, Key.Key_Escape)
    assert not ready.window.menu_actions.projector.isChecked()


def test_an_open_panel_of_lessons_steps_aside_and_comes_back(ready):
    lessons = ready.window.lessons
    lessons.open()
    wait(60)
    project(ready, (1024, 768))
    assert not lessons._panel.isVisible()
    press(ready, Key.Key_F11)
    assert lessons._panel.isVisible()
