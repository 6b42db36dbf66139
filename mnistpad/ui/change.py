"""One window takes another's place, to say all in another language."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel

from mnistpad.core.desk.file import Words
from mnistpad.state.desk.desk import DeskState
from mnistpad.ui.window import MainWindow


class Left(NamedTuple):
    """What a window leaves to the one that takes its place, with the same states."""

    size: QSize
    checked: dict[str, bool]  # of actions, by their names
    desk: DeskState
    screen: Words


def leave(window: MainWindow, settings: QSettings) -> Left:
    """Make of a window a picture of itself, to be looked at until the other is there.

    As long as there are its parts, all that is done to the program's font is done to them too:
    with them, the change took three times as long.
    """
    settings.setValue("geometry", window.saveGeometry())
    actions = vars(window.menu_actions).items()
    checked = {name: one.isChecked() for name, one in actions if isinstance(one, QAction)}
    left = Left(window.size(), checked, window.desk.state, window.desk.state.screen())
    picture, parts = QLabel(), window.beside
    picture.setPixmap(parts.grab())
    window.takeCentralWidget()
    window.setCentralWidget(picture)
    parts.deleteLater()
    QCoreApplication.sendPostedEvents(parts, QEvent.Type.DeferredDelete)
    return left


def take_over(window: MainWindow, left: Left) -> None:
    """Show in a window what the other showed."""
    window.resize(left.size)
    window.add_curves()
    window.lessons.invite()
    for name, checked in left.checked.items():
        getattr(window.menu_actions, name).setChecked(checked)
    window.desk.state.take_over(left.desk, left.screen)
    window.languages.setEnabled(True)
