"""All that is on screen: saved, opened, and begun afresh."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from mnistpad.core.desk.file import Desk, Words
from mnistpad.core.drawing.kept_pages import KeptPages
from mnistpad.core.drawing.strokes import Drawing
from mnistpad.core.message import joined
from mnistpad.state.desk.parts import PARTS, take_parts
from mnistpad.state.states import States

_PARTS = "parts"
_OF_RUNS = "runs", "reader"
_OF_DATA = "class", "line", "loss", "stochastic"
_OF_PAD = "guess", "gates guessed"  # the second is switched on by the first


class Screen(Protocol):
    """What only the window knows: tab and pages, and what stands beside them."""

    def take(self) -> Words:
        """It, in JSON's own types."""

    def put(self, words: Words) -> list[str]:
        """Show that; what of it can't be shown is told in sentences."""

    def at_first(self) -> Words:
        """How it is when the program is started for the first time."""


class DeskState(QObject):
    """Puts what was kept on screen: what can't wait at once, else as soon as it can be.

    Runs and digits are read beside the window's thread; what is set of them waits for them, and is
    kept meanwhile as it was.
    """

    notice = Signal(object)  # a sentence for the user
    settled = Signal()  # all that was kept is put

    def __init__(self, states: States, screen: Screen, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._states, self._screen = states, screen
        self._held: dict[str, Any] = {}  # values of parts that are not put yet
        self._held_screen: Words | None = None
        self._runs: Any = []  # what was kept of runs, until they are read
        self._problems: list[str] = []
        self._pad_is_there = True  # what was kept of it
        self._is_late = False  # whether what is held is put as soon as it can be
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._put_next)
        states.kept.words = self.words
        states.kept.read.connect(self._follow_pad)
        states.kept.opened.connect(self.put)
        states.runs.loaded.connect(self._go_on)
        states.data.changed.connect(self._go_on)

    def words(self) -> Words:
        """What is on screen beside the pad, or soon will be."""
        screen = self._screen.take() if self._held_screen is None else self._held_screen
        parts = take_parts(self._states) | self._held
        if not self._states.runs.is_loaded:
            parts["runs"] = self._runs
        return {_PARTS: parts} | screen

    # At the start

    def hold(self, words: Words, put: tuple[str, ...]) -> None:
        """Have what was kept the last time, of which these parts are put already."""
        parts, screen = _split(words)
        self._runs = parts.get("runs", [])
        self._held = {name: parts[name] for name in PARTS if name in parts and name not in put}
        self._held_screen = screen or None
        self._pad_is_there = False

    def put_first(self, *, with_screen: bool) -> Iterator[None]:
        """Put, in pieces, tab and page, and what is held of tabs that are there already."""
        self._put_screen(with_screen)
        yield
        while (name := self._next(of_made=True)) is not None:
            self._put(name)
            yield

    def put_made(self) -> None:
        """Put at once what is held of tabs that are there: somebody looks at one of them."""
        while (name := self._next(of_made=True)) is not None:
            self._put(name)

    def drop(self, *names: str) -> None:
        """Put these parts no more: something else was set meanwhile."""
        for name in names:
            self._held.pop(name, None)

    def put_held(self) -> Iterator[None]:
        """Put the others, in pieces; what has to wait comes later by itself."""
        while (name := self._next()) is not None:
            self._put(name)
            yield
        self._is_late = True
        self._go_on()

    def screen(self) -> Words:
        """What is to be told of the screen alone."""
        return _split(self.words())[1]

    def take_over(self, before: DeskState, screen: Words) -> None:
        """Go on where the desk of another window was, which had the same states."""
        self._held, self._runs, self._problems = before._held, before._runs, before._problems
        self._pad_is_there, self._is_late = before._pad_is_there, before._is_late
        self._held_screen = screen
        self._put_screen(True)
        self._go_on()

    # Another desk

    def start_afresh(self) -> None:
        """Begin as at the first start; what is there now is kept among the earlier desks."""
        first = {name: part.at_first(self._states) for name, part in PARTS.items()
                 if part.is_made(self._states)}  # fmt: skip
        words = {_PARTS: first} | self._screen.at_first()
        self.put(Desk(KeptPages(Drawing()), words))

    def put(self, desk: Desk) -> None:
        """Put a whole desk on screen, and what is there now among the earlier ones."""
        self._states.kept.clear_away()
        if desk.pages is not None:
            self._states.pad.put(desk.pages)
        if not desk.words:
            return
        parts, screen = _split(desk.words)
        for name, part in PARTS.items():
            if name not in parts and part.is_made(self._states):
                parts[name] = part.at_first(self._states)
        self._held = {name: parts[name] for name in PARTS if name in parts}
        self._held_screen, self._is_late = screen, True
        self._problems = []
        self._put_screen(True)
        self._go_on()

    # Putting

    def _put_screen(self, wanted: bool) -> None:
        screen, self._held_screen = self._held_screen, None
        if wanted and screen is not None:
            self._problems += self._screen.put(screen)

    def _next(self, *, of_made: bool = False) -> str | None:
        """One of those that are held and needn't wait; with `of_made`, of a state that is there."""
        for name in filter(self._can_be_put, self._held):
            if not of_made or PARTS[name].is_made(self._states):
                return name
        return None

    def _can_be_put(self, name: str) -> bool:
        states = self._states
        if name in _OF_RUNS:
            return states.runs.is_loaded
        if name in _OF_PAD:
            return self._pad_is_there
        return name not in _OF_DATA or not states.data.is_loading

    def _put(self, name: str) -> None:
        problem = PARTS[name].put_all(self._states, self._held.pop(name))
        if problem:
            self._problems.append(problem)

    def _follow_pad(self) -> None:
        self._pad_is_there = True
        self._go_on()

    def _go_on(self) -> None:
        if self._is_late:
            self._turn.start()

    def _put_next(self) -> None:
        """Put one part a turn: between two the window has its own."""
        name = self._next()
        if name is not None:
            self._put(name)
            self._turn.start()
        elif not self._held:
            self._is_late = False
            if self._problems:
                self.notice.emit(joined(self._problems))
            self._problems = []
            self.settled.emit()


def _split(words: Words) -> tuple[dict[str, Any], Words]:
    parts = words.get(_PARTS)
    rest = {name: value for name, value in words.items() if name != _PARTS}
    return (dict(parts) if isinstance(parts, dict) else {}), rest
