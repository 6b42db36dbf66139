"""The window's tabs, and what each is handed of the others."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QTabWidget, QWidget

from mnistpad.state.drawing.pad import Tool
from mnistpad.ui.data.sheet import Sheet
from mnistpad.ui.data.tab import DigitsTab
from mnistpad.ui.descent.tab import DescentTab
from mnistpad.ui.drawing.tab import DrawTab
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.late import Late
from mnistpad.ui.paged_tab import TabPage
from mnistpad.ui.perceptron.tab import PerceptronTab
from mnistpad.ui.tensors.tab import TensorsTab
from tests.conftest import digit
from tests.ui.conftest import draw, wait, wait_until

TABS = (DrawTab, DigitsTab, PerceptronTab, TensorsTab, DescentTab)


def go_to(app, kind: type) -> None:
    key = Qt.Key(Qt.Key.Key_1 + TABS.index(kind))
    QTest.keyClick(app.window, key, Qt.KeyboardModifier.AltModifier)


@pytest.mark.parametrize("kind", TABS)
def test_each_tab_is_opened_by_its_key(kind, app):
    go_to(app, kind)
    tab = app.window.findChild(kind)
    wait_until(tab.isVisible)
    tabs = app.window.findChild(QTabWidget)
    assert tabs.tabToolTip(tabs.currentIndex()).endswith(f"(Alt+{TABS.index(kind) + 1})")


def test_tabs_that_nobody_looked_at_are_not_built(app):
    for kind in (PerceptronTab, TensorsTab, DescentTab):
        assert app.window.findChild(kind) is None


def test_pages_that_nobody_looked_at_are_not_built(app):
    go_to(app, DescentTab)
    tab = app.window.findChild(DescentTab)
    pages = tab.findChildren(TabPage)
    assert len(pages) == 1
    assert pages[0].isVisible()
    tab.show_page(2)
    assert len(tab.findChildren(TabPage)) == 2


class Painted(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() is QEvent.Type.Paint
        return False


def test_a_tab_is_painted_when_it_is_opened_and_follows_what_changes(app, draw_pad):
    go_to(app, DigitsTab)
    wait(300)
    painted = Painted(draw_pad)
    go_to(app, DrawTab)
    wait_until(lambda: painted.times)
    wait(300)
    before = painted.times
    draw(draw_pad, digit(1))
    wait_until(lambda: painted.times > before)


def test_the_pads_keys_are_free_on_other_tabs(app, qtbot):
    app.states.pad.show(digit(7))
    go_to(app, DigitsTab)
    for key in (Qt.Key.Key_E, Qt.Key.Key_Delete):
        QTest.keyClick(app.window, key)
    QTest.keyClick(app.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert app.states.pad.tool is Tool.PEN
    assert not app.states.pad.is_empty
    go_to(app, DrawTab)
    QTest.keyClick(app.window, Qt.Key.Key_E)
    assert app.states.pad.tool is Tool.ERASER


def test_a_digit_of_the_data_set_is_put_on_the_pad(app, qtbot):
    go_to(app, DigitsTab)
    wait_until(lambda: app.states.digits.data is not None)
    QTest.keyClick(app.window.findChild(Sheet), Qt.Key.Key_Return)
    assert app.window.findChild(DrawTab).isVisible()
    wait_until(lambda: app.states.recognition.tensor.any())
    first = app.states.digits.data.train_images[0]
    assert (app.states.recognition.tensor * 255).round().astype(int).tolist() == first.tolist()


def test_tensors_hold_the_digit_on_the_pad_and_the_data(app, qtbot):
    wait_until(lambda: app.states.digits.data is not None)
    app.states.pad.show(digit(7))
    wait_until(lambda: app.states.recognition.tensor.any())
    go_to(app, TensorsTab)
    assert (app.states.tensors.names["digit"].array == app.states.recognition.tensor).all()
    assert app.states.tensors.names["train_images"].array is app.states.digits.data.train_images
    go_to(app, DrawTab)
    app.states.pad.clear()
    wait_until(lambda: not app.states.recognition.tensor.any())
    go_to(app, TensorsTab)
    assert not app.states.tensors.names["digit"].array.any()


def test_the_perceptrons_updates_are_saved(app, tmp_path, monkeypatch):
    go_to(app, PerceptronTab)
    QTest.keyClick(app.window.findChild(PerceptronTab), Qt.Key.Key_Right)
    path = tmp_path / "updates.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    app.window.findChild(PerceptronTab).save_wanted.emit()
    wait_until(path.exists)
    assert len(path.read_text().splitlines()) == 2


@pytest.mark.parametrize("kind", [PerceptronTab, TensorsTab, DescentTab])
@pytest.mark.parametrize("size", [(1024, 680), (1280, 800)])
def test_each_page_says_what_it_is_beside_its_buttons(kind, size, app):
    """In words that have room there: they wrap, and no page needs more than the window has."""
    app.window.resize(*size)
    go_to(app, kind)
    tab = app.window.findChild(kind)
    wait_until(tab.isVisible)
    for page in range(len(tab.findChildren(Late))):
        tab.show_page(page)
        wait(20)
        about = next(
            label
            for label in tab.findChildren(LiveLabel)
            if label.accessibleName() == "About this page" and label.isVisible()
        )
        assert len(about.text()) > 20
        needed = about.fontMetrics().boundingRect(
            about.rect(), Qt.TextFlag.TextWordWrap, about.text()
        )
        assert about.height() >= needed.height(), about.text()
        assert about.width() >= needed.width(), about.text()
        assert tab.minimumSizeHint().width() <= tab.width()
        assert tab.minimumSizeHint().height() <= tab.height()
