"""Keys do what they are for, wherever in the window the focus is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QTabBar,
    QTabWidget,
    QWidget,
)

from mnistpad.core.network.forward import Network
from mnistpad.core.network.recipe import TUTORIAL
from mnistpad.state.descent.losses import LossKind
from mnistpad.state.drawing.pad import Tool
from mnistpad.ui.actions import make_action
from mnistpad.ui.data.sheet import Sheet
from mnistpad.ui.data.tab import DigitsTab
from mnistpad.ui.descent.loss_map import LossMap
from mnistpad.ui.descent.tab import DescentTab
from mnistpad.ui.drawing.pad import DrawPad
from mnistpad.ui.drawing.tab import DrawTab
from mnistpad.ui.keys import plain
from mnistpad.ui.paged_tab import PagedTab
from mnistpad.ui.perceptron.board import BoardPage
from mnistpad.ui.perceptron.learn import LearnPage
from mnistpad.ui.perceptron.sigmoid import SigmoidPage
from mnistpad.ui.perceptron.tab import PerceptronTab
from mnistpad.ui.tensors.tab import TensorsTab
from tests.conftest import digit
from tests.core.test_network import some_weights
from tests.ui.conftest import wait_until

Key = Qt.Key
Alt, Shift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
Keypad = Qt.KeyboardModifier.KeypadModifier
Left = Qt.MouseButton.LeftButton

PAGES = {PerceptronTab: 3, TensorsTab: 3, DescentTab: 5}
PLACES = [(kind, page) for kind, count in PAGES.items() for page in range(count)]
ORDER = (DrawTab, DigitsTab, PerceptronTab, TensorsTab, DescentTab)
TYPED_INTO = (QLineEdit, QAbstractSpinBox)


@pytest.fixture
def window(app, qtbot) -> Iterator[QWidget]:
    """The program's window, active, and its data there."""
    activate(app.window)
    wait_until(lambda: app.states.digits.data is not None)
    return app.window


def activate(window: QWidget) -> None:
    """Which, without a screen, does not come about by itself when a list is closed."""
    window.activateWindow()
    wait_until(window.isActiveWindow)


def press(key: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """As a keyboard does: to what has the focus."""
    focus = QApplication.focusWidget() or QApplication.activeWindow()
    QTest.keyClick(focus, Key(key), modifiers)


def open_tab(app, kind: type) -> PagedTab:
    press(Key.Key_1 + ORDER.index(kind), Alt)
    tab = app.window.findChild(kind)
    wait_until(tab.isVisible)
    show_all(app, tab)
    return tab


def show_all(app, tab: PagedTab) -> None:
    """What has most to be focused."""
    if isinstance(tab, DescentTab):
        app.states.descent.landscape.choose(LossKind.DIGITS)  # with the combos of its two digits
        app.states.descent.stochastic.choose(LossKind.DIGITS)
    elif isinstance(tab, TensorsTab):
        app.states.pad.show(digit(7))
        app.states.tensors.set_network("Run 1", Network.of(TUTORIAL, some_weights(TUTORIAL)))
    elif isinstance(tab, PerceptronTab):
        app.states.perceptron.choose_gate("XOR")


def focusable(parent: QWidget) -> list[QWidget]:
    """All that can have the focus, by mouse or Tab key."""
    return [
        widget
        for widget in parent.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
        and not isinstance(widget.parent(), QAbstractSpinBox)
    ]


def text_of(field: QWidget) -> str:
    return field.lineEdit().text() if isinstance(field, QAbstractSpinBox) else field.text()


def open_page(tab: PagedTab, page: int) -> None:
    tab.show_page(page)
    QApplication.processEvents()


# The pages' keys


@pytest.mark.parametrize(("kind", "page"), PLACES)
def test_page_keys_work_on_a_page_just_opened(kind, page, app, window):
    tab = open_tab(app, kind)
    for other in range(PAGES[kind]):
        open_page(tab, page)
        press(Key.Key_1 + other)
        assert tab.page == other
        press(Key.Key_1 + page, Keypad)
        assert tab.page == page


@pytest.mark.parametrize(("kind", "page"), PLACES)
def test_no_page_gives_a_combo_or_a_field_the_focus_by_itself(kind, page, app, window):
    tab = open_tab(app, kind)
    for other in range(PAGES[kind]):
        open_page(tab, other)
        for left in (None, *(w for w in focusable(tab) if isinstance(w, (QComboBox, *TYPED_INTO)))):
            open_page(tab, other)
            if left is not None:
                left.setFocus()
            open_page(tab, page)
            focus = QApplication.focusWidget()
            assert tab.isAncestorOf(focus)
            if page != other:
                assert not isinstance(focus, (QComboBox, *TYPED_INTO))


@pytest.mark.parametrize(("kind", "page"), PLACES)
def test_page_keys_work_wherever_the_focus_is_but_in_a_field(kind, page, app, window):
    tab = open_tab(app, kind)
    open_page(tab, page)
    widgets = [*focusable(tab), window.findChild(QTabBar)]
    assert len(widgets) > 4
    for widget in widgets:
        for other in range(PAGES[kind]):
            tab.show_page(page)
            if not (widget.isVisible() and widget.isEnabled()):
                continue  # what was typed before has switched it off
            widget.setFocus()
            before = text_of(widget) if isinstance(widget, TYPED_INTO) else ""
            press(Key.Key_1 + other)
            if isinstance(widget, TYPED_INTO):
                assert tab.page == page
                assert widget.hasFocus()
                assert text_of(widget).count(str(other + 1)) > before.count(str(other + 1))
                QTest.keyClick(widget, Key.Key_Backspace)
            else:
                assert tab.page == other, f"from {widget}"


@pytest.mark.parametrize("kind", PAGES)
def test_page_keys_work_while_nothing_has_the_focus(kind, app, window):
    tab = open_tab(app, kind)
    QApplication.focusWidget().clearFocus()
    press(Key.Key_3)
    assert tab.page == 2


@pytest.mark.parametrize("kind", PAGES)
def test_the_buttons_walked_along_by_keys_keep_the_focus(kind, app, window):
    tab = open_tab(app, kind)
    button = next(b for b in tab.findChildren(QAbstractButton) if b.toolTip().endswith("  (2)"))
    button.setFocus()
    press(Key.Key_Space)
    assert tab.page == 1
    assert button.hasFocus()


def combos(app) -> Iterator[tuple[PagedTab, int, QComboBox]]:
    for kind, count in PAGES.items():
        tab = open_tab(app, kind)
        for page in range(count):
            open_page(tab, page)
            for choice in focusable(tab):
                if isinstance(choice, QComboBox):
                    yield tab, page, choice
                    activate(app.window)
                    show_all(app, tab)
                    open_page(tab, page)


@pytest.mark.qt_log_ignore("This plugin does not support")  # without a screen, of opened lists
def test_a_combo_clicked_leaves_the_keys_to_the_page_and_keeps_its_own(app, window):
    count = 0
    for _, _, choice in combos(app):
        QTest.mouseClick(choice, Left)
        assert choice.view().isVisible()
        press(Key.Key_Escape)
        assert not choice.view().isVisible()
        activate(app.window)
        assert QApplication.focusWidget() is not choice
        chosen = []
        choice.activated.connect(chosen.append)
        choice.setFocus()
        choice.setCurrentIndex(0)
        press(Key.Key_Down)
        assert chosen == [1]
        count += 1
    assert count > 8


@pytest.mark.qt_log_ignore("This plugin does not support")  # without a screen, of opened lists
def test_in_an_open_list_a_page_key_closes_it_unless_an_entry_begins_with_it(app, window):
    for tab, page, choice in combos(app):
        entries = [choice.itemText(index) for index in range(choice.count())]
        before = choice.currentIndex()
        other = 1 if page == 0 else 0
        figure = str(other + 1)
        QTest.mouseClick(choice, Left)
        press(Key.Key_1 + other)
        if figure in entries:
            assert choice.view().isVisible()
            assert choice.view().currentIndex().data() == figure
            press(Key.Key_Escape)
            assert tab.page == page
        else:
            assert not choice.view().isVisible()
            assert tab.page == other
            assert choice.currentIndex() == before


# Other keys


def letters(tab: PagedTab, page: int) -> tuple[str, Callable[[], object]]:
    """Of some pages: the letters that mean something there, and what they change."""
    if isinstance(tab, DescentTab):
        return "SC", tab.findChild(LossMap).isVisible
    learn, board, sigmoid = map(tab.findChild, (LearnPage, BoardPage, SigmoidPage))
    return (
        ("WW", lambda: learn.is_way_out_shown),
        ("AB", lambda: board.values),
        ("SR", lambda: sigmoid.learning.descent.steps),
    )[page]


@pytest.mark.parametrize(
    ("kind", "page"), [(PerceptronTab, 0), (PerceptronTab, 1), (PerceptronTab, 2), (DescentTab, 1)]
)
def test_a_pages_letters_work_wherever_the_focus_is_but_in_a_field(kind, page, app, window):
    tab = open_tab(app, kind)
    open_page(tab, page)
    keys, shown = letters(tab, page)
    for widget in focusable(tab):
        if isinstance(widget, TYPED_INTO):
            continue
        for key in keys:
            if widget.isVisible():  # not on what the key before has hidden
                widget.setFocus()
            before = shown()
            press(ord(key))
            assert shown() != before, f"{key} from {widget}"


def steps(tab: PagedTab, app) -> tuple[Callable[[], int], Callable[[], bool]]:
    """Of the page shown: how far it has been stepped, and whether it is running."""
    if isinstance(tab, PerceptronTab):
        return (
            lambda: app.states.perceptron.perceptron.position,
            lambda: app.states.perceptron.is_playing,
        )
    if isinstance(tab, TensorsTab):
        return (
            lambda: app.states.tensors.bench.position,
            lambda: app.states.tensors.bench.is_playing,
        )
    states = (
        app.states.descent.landscape,
        app.states.descent.stochastic,
        app.states.descent.circle,
    )
    timeline = states[tab.page - 1]
    return lambda: timeline.position, lambda: timeline.is_playing


@pytest.mark.parametrize(
    ("kind", "page"),
    [(PerceptronTab, 0), (TensorsTab, 1), (DescentTab, 1), (DescentTab, 2), (DescentTab, 3)],
)
def test_run_step_back_and_reset_wherever_nothing_else_has_a_use_for_the_keys(
    kind, page, app, window
):
    tab = open_tab(app, kind)
    open_page(tab, page)
    position, runs = steps(tab, app)
    for widget in focusable(tab):
        if isinstance(widget, TYPED_INTO):
            continue
        widget.setFocus()
        if not isinstance(widget, QAbstractSlider):
            press(Key.Key_Right)
            press(Key.Key_Right)
            assert position() == 2, f"→ from {widget}"
            press(Key.Key_Left)
            assert position() == 1, f"← from {widget}"
            if not isinstance(widget, QComboBox):
                widget.setFocus()
                press(Key.Key_Home)
                assert position() == 0, f"Home from {widget}"
        if not isinstance(widget, (QAbstractButton, QComboBox)):
            widget.setFocus()
            press(Key.Key_Space)
            assert runs(), f"Space from {widget}"
            press(Key.Key_Space)
            assert not runs()
        open_page(tab, page)
        press(Key.Key_Home)


@pytest.mark.qt_log_ignore("This plugin does not support")  # without a screen, of opened lists
@pytest.mark.parametrize(("kind", "page"), [(PerceptronTab, 0), (DescentTab, 1), (DescentTab, 2)])
def test_after_a_click_on_a_combo_or_a_box_to_tick_space_still_runs(kind, page, app, window):
    tab = open_tab(app, kind)
    open_page(tab, page)
    _, runs = steps(tab, app)
    for widget in focusable(tab):
        if isinstance(widget, (QCheckBox, QComboBox)):
            QTest.mouseClick(widget, Left)
            if isinstance(widget, QComboBox):
                press(Key.Key_Escape)
                activate(window)
            else:
                QTest.mouseClick(widget, Left)  # without any way down, nothing could run
            press(Key.Key_Home)
            press(Key.Key_Space)
            assert runs(), f"after a click on {widget}"
            press(Key.Key_Space)
            assert not runs()


def test_the_pads_keys_work_wherever_the_focus_is_but_in_a_field(app, window):
    app.states.pad.show(digit(7))
    tab = window.findChild(DrawTab)
    assert window.findChild(DrawPad).hasFocus()
    count = 0
    for widget in [*focusable(tab), window.findChild(QTabBar)]:
        if isinstance(widget, TYPED_INTO):
            continue
        count += 1
        widget.setFocus()
        press(Key.Key_E)
        assert app.states.pad.tool is Tool.ERASER, f"E from {widget}"
        press(Key.Key_P)
        assert app.states.pad.tool is Tool.PEN, f"P from {widget}"
        width = app.states.pad.pen_width
        press(Key.Key_BracketLeft)
        assert app.states.pad.pen_width < width
        press(Key.Key_BracketRight)
        assert app.states.pad.pen_width == width
        plainly = window.menu_actions.plainly.isChecked()
        press(Key.Key_R)
        assert window.menu_actions.plainly.isChecked() != plainly
    assert count > 10


@pytest.mark.parametrize(("kind", "page"), [(DrawTab, 0), *PLACES])
def test_the_keys_of_tabs_and_of_training_work_wherever_the_focus_is(kind, page, app, window):
    pressed = []
    start = window.train_actions.start
    start.triggered.disconnect()
    start.triggered.connect(lambda: pressed.append(start))
    tab = open_tab(app, kind)
    if kind is not DrawTab:
        open_page(tab, page)
    one_of_each = {type(widget): widget for widget in focusable(tab)}
    for widget in one_of_each.values():
        tab.window().findChild(QTabWidget).setCurrentIndex(ORDER.index(kind))
        widget.setFocus()
        press(Key.Key_F5)
        assert pressed.pop() is start
        press(Key.Key_2, Alt)
        assert window.findChild(Sheet).hasFocus()


def test_the_key_behind_a_text_is_on_no_button(qapp):
    parent = QObject()
    assert make_action(parent, "我的數字(&M)…", "").iconText() == "我的數字"
    assert make_action(parent, "&My digits…", "").iconText() == "My digits"
    assert plain("1 個批次(&B)") == "1 個批次"
    assert plain("&Break it") == "Break it"
