"""The lessons of a folder, the page that is read, and what was done."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from mnistpad.core.files import explain
from mnistpad.core.lessons.built_in import ENGLISH, read_built_in
from mnistpad.core.lessons.pages import Lesson, Page, read_lessons
from mnistpad.core.lessons.vocabulary import Task
from mnistpad.core.message import Message, joined
from mnistpad.resources import resource
from mnistpad.state.lessons.setting_up import Back, set_up, timelines
from mnistpad.state.lessons.tasks import is_done
from mnistpad.state.states import States

BUILT_IN = "lessons/en"

_LOOK = 200  # milliseconds between two looks at whether the task is done
_KEY = "lessons"
_MOST = 1000  # lessons, or pages


class LessonsState(QObject):
    """A place among the lessons; what is kept of it is kept in the settings.

    While `watched`, it looks whether the page's task is done: at the states, and by `see`, which
    answers for what only the window knows, and gives None for all else.

    Parameters
    ----------
    language
        Of the lessons that come with the program.

    Signals
    -------
    changed
        Other lessons, or another page of them.
    done
        The page's task was done just now.
    notice
        A sentence for the user.
    """

    changed = Signal()
    done = Signal()
    notice = Signal(object)

    def __init__(
        self,
        states: States,
        settings: QSettings,
        see: Callable[[Task], bool | None],
        parent: QObject | None = None,
        language: str = ENGLISH,
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._states, self._settings, self._see = states, settings, see
        self._clock = QTimer(self, interval=_LOOK)
        self._clock.timeout.connect(self._look)
        self._watched = False
        self.back: Back | None = None
        """What puts back what *Show me* has changed."""
        self.open_built_in()

    # Which lessons

    def open(self, folder: Path) -> bool:
        """Read the lessons of another folder; what is read stays if there are none."""
        try:
            lessons = read_lessons(folder)
        except (ValueError, OSError) as error:
            self.notice.emit(Message("No lessons. {reason}", reason=explain(error, folder)))
            return False
        self._take(folder, lessons)
        return True

    def open_built_in(self) -> None:
        """Read those that come with the program."""
        self._take(resource(BUILT_IN), read_built_in(self._language))

    @property
    def is_built_in(self) -> bool:
        return self._folder == resource(BUILT_IN)

    def _take(self, folder: Path, lessons: list[Lesson]) -> None:
        self._folder, self.lessons = folder, lessons
        kept = _kept(self._settings).get(self._name, {})
        self._done: set[str] = set()
        self._place = 0, 0
        with suppress(TypeError, ValueError):  # settings written by hand, or by another version
            self._done = {str(page) for page in kept.get("done", ())}
            lesson, page = map(int, kept.get("place", (0, 0)))
            if 0 <= lesson < len(lessons) and 0 <= page < len(lessons[lesson].pages):
                self._place = lesson, page
        self._begin_page()

    # Where

    @property
    def lesson(self) -> Lesson:
        return self.lessons[self._place[0]]

    @property
    def page(self) -> Page:
        return self.lesson.pages[self._place[1]]

    @property
    def place(self) -> tuple[int, int]:
        """The lesson and its page, counted from 0."""
        return self._place

    def go_to(self, lesson: int, page: int = 0) -> None:
        """Read a page."""
        self._place = lesson, page
        keep(self._settings, self._name, self._place, self._done)
        self._begin_page()

    def neighbour(self, pages: int) -> tuple[int, int] | None:
        """The place so many pages on, be it in another lesson; None beyond the ends."""
        places = [(i, j) for i, each in enumerate(self.lessons) for j in range(len(each.pages))]
        place = places.index(self._place) + pages
        return places[place] if 0 <= place < len(places) else None

    def turn(self, pages: int) -> None:
        """Read the page so many pages on, or back."""
        place = self.neighbour(pages)
        if place is not None:
            self.go_to(*place)

    def find(self, tab: int, page: int | None, parts: list[str]) -> tuple[int, int] | None:
        """The page that shows a tab's page, at best one that points at one of these parts."""
        best: tuple[int, tuple[int, int]] | None = None
        for number, lesson in enumerate(self.lessons):
            for at, each in enumerate(lesson.pages):
                show = each.show
                if show is None or show.tab_index != tab or show.page_index not in (page, None):
                    continue
                rank = parts.index(show.point) if show.point in parts else len(parts)
                if best is None or rank < best[0]:
                    best = rank, (number, at)
        return None if best is None else best[1]

    def digit(self, label: int) -> npt.NDArray[np.uint8] | None:
        """A digit of the data, by its label; None if there is none, or not yet."""
        data = self._states.digits.data
        if data is None:
            return None
        found = np.flatnonzero(data.train_labels == label)
        return data.train_images[found[0]] if len(found) else None

    # What is done

    def is_done(self, lesson: int, page: int) -> bool:
        """Whether a page's task was ever done."""
        return f"{self.lessons[lesson].name}/{page}" in self._done

    def lesson_is_done(self, lesson: int) -> bool:
        """Whether all of a lesson's tasks were done."""
        pages = self.lessons[lesson].pages
        tasks = [at for at, page in enumerate(pages) if page.task is not None]
        return bool(tasks) and all(self.is_done(lesson, at) for at in tasks)

    def watch(self, watched: bool) -> None:
        """Look for the task from now on, or no longer: while nobody sees the lessons."""
        self._watched = watched
        self._begin_page(told=False)

    def _begin_page(self, *, told: bool = True) -> None:
        task = self.page.task
        if self._watched and task is not None and not self.is_done(*self._place):
            self._see(task)  # how it is now, where a change is what counts
            self._clock.start()
        else:
            self._clock.stop()
        if told:
            self.changed.emit()

    def _look(self) -> None:
        task = self.page.task
        if task is None:
            return
        seen = self._see(task)
        if is_done(task, self._states) if seen is None else seen:
            self._clock.stop()
            self._done.add(f"{self.lesson.name}/{self._place[1]}")
            keep(self._settings, self._name, self._place, self._done)
            self.done.emit()

    # Show me

    @property
    def would_stop(self) -> bool:
        """Whether something plays that *Show me* would stop."""
        return any(timeline.is_playing for timeline in timelines(self._states))

    @property
    def can_go_back(self) -> bool:
        return self.back is not None

    def set_up(self) -> dict[str, Message]:
        """Set the program up as the page has it; what can't be set is told.

        What the first of several pages found is what `go_back` puts back.
        """
        show = self.page.show
        if show is None:
            return {}
        back, problems = set_up(show, self._states)
        self.back = back if self.back is None else self.back.before(back)
        if problems:
            self.notice.emit(joined(problems.values()))
        if self.page.task is not None:
            self._see(self.page.task)  # what it is looked for in is there now
        return problems

    def go_back(self) -> None:
        """Put back what *Show me* has changed."""
        if self.back is not None:
            self.back.put()
            self.back = None

    # What is kept

    def take(self) -> dict[str, Any]:
        """Which lessons, the place among them, and what was done."""
        return taken(None if self.is_built_in else self._folder, self._place, self._done)

    def put(self, values: Any) -> None:
        """Read what `take` gave; `ValueError` in words if it can't be."""
        folder, place, done = _read(values)
        if folder is None:
            self.open_built_in()
        else:
            try:
                self._take(folder, read_lessons(folder))
            except OSError as error:
                raise ValueError(explain(error, folder)) from None
        if not 0 <= place[0] < len(self.lessons) or not 0 <= place[1] < len(
            self.lessons[place[0]].pages
        ):
            raise ValueError(Message("a page that these lessons haven't got"))
        self._done = done
        self.go_to(*place)

    @property
    def _name(self) -> str:
        return BUILT_IN if self.is_built_in else str(self._folder)


def taken(folder: Path | None, place: tuple[int, int], done: Iterable[str]) -> dict[str, Any]:
    """A place among lessons, in JSON's own types; no folder stands for those that come along."""
    name = None if folder is None else str(folder)
    return {"folder": name, "place": list(place), "done": sorted(done)}


def keep_unread(settings: QSettings, values: Any) -> None:
    """Keep a place among the lessons that come along, to be read when they are opened.

    `ValueError` if it is not one that `taken` gave.
    """
    folder, place, done = _read(values)
    if folder is None:
        keep(settings, BUILT_IN, place, done)


def keep(settings: QSettings, name: str, place: tuple[int, int], done: Iterable[str]) -> None:
    """Keep a place among lessons of that name."""
    kept = _kept(settings)
    kept[name] = {"done": sorted(done), "place": place}
    settings.setValue(_KEY, json.dumps(kept))


def _read(values: Any) -> tuple[Path | None, tuple[int, int], set[str]]:
    try:
        folder = None if values["folder"] is None else Path(values["folder"])
        lesson, page = values["place"]
        done = {str(page) for page in values["done"]}
        if not all(type(number) is int and 0 <= number < _MOST for number in (lesson, page)):
            raise ValueError
    except (TypeError, LookupError, ValueError):
        raise ValueError(Message("no place among lessons")) from None
    return folder, (lesson, page), done


def _kept(settings: QSettings) -> dict[str, Any]:
    with suppress(ValueError, RecursionError):
        kept = json.loads(str(settings.value(_KEY, "{}")))
        if isinstance(kept, dict):
            return {name: each for name, each in kept.items() if isinstance(each, dict)}
    return {}
