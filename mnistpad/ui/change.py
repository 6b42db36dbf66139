"""One window takes another's place, to say all in another language."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSettings, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLabel

from mnistpad.core.desk.file import Words
from mnistpad.state.desk.desk import DeskState
from mnistpad.ui.lessons.host import WayBack
from mnistpad.ui.notice import Said
from mnistpad.ui.window import MainWindow

_FILLS = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen


class Left(NamedTuple):
    """What a window leaves to the one that takes its place, with the same states."""

    size: QSize | None  # None: it fills its screen, and is told how large it is else
    checked: dict[str, bool]  # of actions, by their names
    desk: DeskState
    screen: Words
    view: int  # of the training
    way_back: WayBack | None
    said: Said
    part: int  # on the projector
    is_blank: bool
    dialogs: dict[str, QRect]  # what was open beside it, and where


def leave(window: MainWindow, settings: QSettings) -> Left:
    """Make of a window a picture of itself, to be looked at until the other is there.

    As long as there are its parts, all that is done to the program's font is done to them too:
    with them, the change took three times as long.
    """
    settings.setValue("geometry", window.saveGeometry())
    actions = vars(window.menu_actions).items()
    left = Left(
        None if window.windowState() & _FILLS else window.size(),
        {name: one.isChecked() for name, one in actions if isinstance(one, QAction)},
        window.desk.state,
        window.desk.state.screen(),
        window.train_card.view,
        window.lessons.way_back,
        window.notice.said,
        window.projector.place,
        window.full_screen.is_blank,
        {
            type(one).__name__: one.geometry()
            for one in window.findChildren(QDialog)
            if one.isVisible()
        },
    )
    picture, parts = QLabel(), window.beside
    picture.setPixmap(parts.grab())
    window.takeCentralWidget()
    window.setCentralWidget(picture)
    parts.deleteLater()
    QCoreApplication.sendPostedEvents(parts, QEvent.Type.DeferredDelete)
    return left


def take_over(window: MainWindow, left: Left) -> None:
    """Have a window show what the other showed, once it is shown itself."""
    if left.size is not None:
        window.resize(left.size)
    window.add_curves()
    window.lessons.invite()
    for name, checked in left.checked.items():
        getattr(window.menu_actions, name).setChecked(checked)
    window.desk.state.take_over(left.desk, left.screen)
    window.train_card.show_view(left.view)
    if left.way_back is not None:
        window.lessons.offer_way_back(left.way_back)
    window.notice.go_on(left.said)
    window.languages.setEnabled(True)


def reopen(window: MainWindow, left: Left) -> None:
    """Open beside and above a window, which is shown by now, what was there of the other."""
    window.projector.go_to(left.part)
    for name, place in left.dialogs.items():
        window.dialogs[name]()
        for dialog in window.findChildren(QDialog):
            if type(dialog).__name__ == name:
                dialog.setGeometry(place)
    if left.is_blank:
        window.full_screen.blank()
