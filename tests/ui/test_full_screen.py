"""In front of a class: full screen, a blank screen, and a large pointer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabWidget, QToolButton

from mnistpad.ui.full_screen import Blank, Ring
from mnistpad.ui.perceptron.board import BoardPage
from tests.ui.conftest import wait, wait_until

Key = Qt.Key


@pytest.fixture
def full(app):
    """The window, filling its screen."""
    app.window.activateWindow()
    QTest.keyClick(app.window, Key.Key_F11)
    wait_until(app.window.isFullScreen)
    return app


def press(app, key: Qt.Key) -> None:
    QTest.keyClick(app.window.focusWidget() or app.window, key)


def test_b_blanks_the_full_screen_and_any_key_shows_it_again(full):
    focus = full.window.focusWidget()
    press(full, Key.Key_B)
    blank = full.window.findChild(Blank)
    assert blank.isVisible()
    assert blank.geometry() == full.window.rect()
    colour = full.window.grab().toImage().pixelColor(full.window.rect().center())
    assert (colour.red(), colour.green(), colour.blue()) == (0, 0, 0)
    press(full, Key.Key_B)
    assert blank.isHidden()
    assert full.window.focusWidget() is focus
    press(full, Key.Key_B)
    QTest.mouseClick(blank, Qt.MouseButton.LeftButton)
    assert blank.isHidden()


def test_b_is_an_ordinary_key_in_a_window(app):
    press(app, Key.Key_B)
    assert app.window.findChild(Blank) is None


def test_b_still_switches_the_circuit_s_input(full):
    tabs = full.window.findChild(QTabWidget)
    tabs.setCurrentIndex(2)
    tabs.currentWidget().widget.show_page(1)
    wait(50)
    page = full.window.findChild(BoardPage)
    before = page.values
    press(full, Key.Key_B)
    assert page.values != before
    assert full.window.findChild(Blank) is None


def test_a_screen_that_is_unplugged_leaves_a_window_on_one_that_is_there(full):
    # No platform without screens can take one away; what Qt says then is said here.
    full.window.setGeometry(20_000, 20_000, 1100, 700)
    screen = QGuiApplication.primaryScreen()
    QGuiApplication.instance().screenRemoved.emit(screen)
    wait_until(lambda: not full.window.isFullScreen())
    assert not full.window.menu_actions.projector.isChecked()
    assert screen.availableGeometry().intersects(full.window.geometry())


def test_full_screen_that_the_window_manager_ends_is_seen_in_the_menu(full):
    full.window.showNormal()
    wait_until(lambda: not full.window.menu_actions.projector.isChecked())


def test_the_ring_follows_the_pointer_and_names_what_it_points_at(app):
    window = app.window
    window.activateWindow()
    wait_until(window.isActiveWindow)
    window.menu_actions.large_pointer.trigger()
    ring = window.findChild(Ring)
    button = next(b for b in window.findChildren(QToolButton) if b.text() == "Eraser")
    QCursor.setPos(button.mapToGlobal(button.rect().center()))
    wait_until(lambda: ring.isVisible() and ring.name == "Eraser")
    at = button.mapTo(window, button.rect().center())
    assert ring.geometry().contains(at)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # what is under it is reached
    assert app.window.menu_actions.eraser.isChecked()
    window.menu_actions.large_pointer.trigger()
    assert ring.isHidden()


def test_at_the_window_s_edge_the_name_is_not_cut(app):
    window = app.window
    window.activateWindow()
    wait_until(window.isActiveWindow)
    window.menu_actions.large_pointer.trigger()
    ring = window.findChild(Ring)
    for corner in (QPoint(3, 200), QPoint(window.width() - 4, 200)):
        QCursor.setPos(window.mapToGlobal(corner))
        wait_until(lambda corner=corner: ring.isVisible() and ring.geometry().contains(corner))
        assert ring.x() >= 0
        assert ring.geometry().right() < window.width()
