"""Work beside the window's thread, its result given back in it."""

from __future__ import annotations

import atexit
from collections.abc import Callable
from threading import Lock, Thread
from typing import Any, ClassVar, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

Result = TypeVar("Result")


class _Gate:
    """Shut as the program ends, before Qt takes all its objects away."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._is_open = True
        atexit.register(self._shut)

    def run(self, act: Callable[[], None]) -> None:
        """Act, unless the program is ending; the end waits meanwhile."""
        with self._lock:
            if self._is_open:
                act()

    def _shut(self) -> None:
        with self._lock:
            self._is_open = False


_gate = _Gate()


class Mailbox(QObject):
    """Takes things from any thread, and gives them out in the one that made it.

    It has no parent and is never given up, be it one thread or the other that lets it go last: a
    signal must not be emitted of an object that the closing window has just taken with it.

    Parameters
    ----------
    receiver
        Called with each thing, in the order they came; a method of a QObject, which may go away.
    """

    _posted = Signal(object)
    _all: ClassVar[list[Mailbox]] = []

    def __init__(self, receiver: Callable[[Any], None]) -> None:
        super().__init__()
        self._all.append(self)
        self._posted.connect(receiver, Qt.ConnectionType.QueuedConnection)

    def post(self, thing: Any) -> None:
        """Hand a thing over, from whatever thread."""
        _gate.run(lambda: self._posted.emit(thing))


class Background(QObject):
    """Runs one function at a time in a thread of its own.

    Each start has a number, and an answer to any but the last is dropped. Threads are daemons:
    work that nobody waits for any more doesn't keep the program alive.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._number = 0
        self._done: Callable[[Any], None] | None = None
        self._failed: Callable[[Exception], None] | None = None
        self._mailbox = Mailbox(self._answer)

    def start(
        self,
        function: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run a function; what ran before goes unheard.

        Parameters
        ----------
        function
            What to do; it must not touch any QObject.
        done, failed
            Called in the window's thread with the result, or with the `OSError` or
            `ValueError` that was raised instead; any other exception is a fault of ours.
        """
        self._number += 1
        self._done, self._failed = done, failed
        Thread(target=_run, args=(self._mailbox, self._number, function), daemon=True).start()

    def cancel(self) -> None:
        """Let the result, when it comes, go nowhere."""
        self._number += 1

    def _answer(self, letter: tuple[int, Any, Exception | None]) -> None:
        number, result, error = letter
        if number != self._number or self._done is None or self._failed is None:
            return
        if error is None:
            self._done(result)
        else:
            self._failed(error)


def _run(mailbox: Mailbox, number: int, function: Callable[[], Any]) -> None:
    result, error = None, None
    try:
        result = function()
    except (OSError, ValueError) as refusal:
        error = refusal
    mailbox.post((number, result, error))
