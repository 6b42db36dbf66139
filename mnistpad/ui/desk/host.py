"""The desk in the window: saved, opened, begun afresh, and there again at the next start."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from mnistpad.core.desk.file import SUFFIX, Words
from mnistpad.core.message import Message, sentence
from mnistpad.language import current, tr
from mnistpad.state.desk.desk import DeskState
from mnistpad.state.states import States
from mnistpad.ui.actions import Actions, make_action
from mnistpad.ui.desk.place import Place
from mnistpad.ui.files import FileChooser, kind_of
from mnistpad.ui.lessons.host import Lessons

_NAMED = "yyyy-MM-dd HH.mm.ss"  # as files of earlier desks are, but for a number behind it
_NAME = len(_NAMED)


class Screen:
    """What only the window knows of what is on screen."""

    def __init__(self, place: Place, lessons: Lessons, actions: Actions) -> None:
        self._place, self._lessons, self._actions = place, lessons, actions

    def take(self) -> Words:
        return self._place.take() | {
            "plainly": self._actions.plainly.isChecked(),
            "lessons": self._lessons.take(),
        }

    def put(self, words: Words) -> list[str]:
        problems: list[str] = []
        self._actions.plainly.setChecked(words.get("plainly") is True)
        puts: dict[Message, Callable[[], None]] = {
            Message("Tab"): lambda: self._place.put(words["tab"], words["pages"]),
            Message("Lessons"): lambda: self._lessons.put(words["lessons"]),
        }
        for title, put in puts.items():
            try:
                put()
            except ValueError as error:
                problem = str(error)
            except (LookupError, TypeError):
                problem = Message("not as mnistpad writes it")
            else:
                continue
            problems.append(Message("{part}: {said}", part=title, said=sentence(problem)))
        return problems

    def at_first(self) -> Words:
        lessons = {"open": False, "folder": None, "place": [0, 0], "done": []}
        return self._place.at_first() | {"plainly": False, "lessons": lessons}


class DeskHost(QObject):
    """Actions of the menu, and a list of earlier desks that is read when it is opened."""

    said = Signal(object)  # a sentence for the user

    def __init__(
        self,
        states: States,
        place: Place,
        lessons: Lessons,
        actions: Actions,
        chooser: FileChooser,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._states, self._chooser = states, chooser
        self.state = DeskState(states, Screen(place, lessons, actions), self)
        self.state.notice.connect(self.said)
        place.changed.connect(self.state.put_made)
        self.save = make_action(
            self,
            tr("Save &all…"),
            tr("Save all that is on screen, to open it again or hand it out"),
        )
        self.afresh = make_action(
            self,
            tr("Start a&fresh"),
            tr("Begin as at the first start; what is on screen now is kept"),
        )
        self.earlier = QMenu(tr("&Earlier"), parent)
        self.earlier.setToolTipsVisible(True)
        self.save.triggered.connect(self._save)
        self.afresh.triggered.connect(self._start_afresh)
        self.earlier.aboutToShow.connect(self._list_earlier)

    def _save(self) -> None:
        kinds = kind_of(tr("All that is on screen"), f"*{SUFFIX}")
        path = self._chooser.to_save(tr("Save all"), f"lesson{SUFFIX}", kinds)
        if path is not None:
            self._states.kept.save(path)

    def _start_afresh(self) -> None:
        self.state.start_afresh()
        self.said.emit(
            Message("All is as at the first start. What was on screen is under File › Earlier.")
        )

    def _list_earlier(self) -> None:
        self.earlier.clear()
        for path in self._states.kept.earlier:
            action = self.earlier.addAction(_when(path))
            action.setToolTip(tr("What was on screen then"))
            action.triggered.connect(partial(self._states.kept.open, path))
        if self.earlier.isEmpty():
            self.earlier.addAction(tr("Nothing yet")).setEnabled(False)


def _when(path: Path) -> str:
    """When an earlier desk was cleared away."""
    time = QDateTime.fromString(path.stem[:_NAME], _NAMED)
    if not time.isValid():  # somebody has put it there by hand
        return path.stem
    return QLocale(current()).toString(time, tr("dddd dd MMMM yyyy, HH:mm:ss"))
