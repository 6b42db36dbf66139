"""Work beside the window's thread, its result given back in it."""

from __future__ import annotations

import atexit
from collections.abc import Callable
from threading import Event, Lock, Thread
from time import monotonic
from typing import Any, ClassVar, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from mnistpad.core.progress import Cancelled, watched

Result = TypeVar("Result")

AT_THE_END = 5.0  # seconds that the end of the program waits for threads that have been cancelled


class _Gate:
    """Shut as the program ends, before Qt takes all its objects away.

    The end also cancels all threads and waits for them: Python ends a daemon in the midst of what
    it does, and in C++, an import of PySide's for one, that aborts the process.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._is_open = True
        self._threads: dict[Thread, Event] = {}
        atexit.register(self._shut)

    def start(self, thread: Thread, cancelled: Event) -> None:
        """Start a thread that is cancelled, and waited for, at the end."""
        self._threads = {other: flag for other, flag in self._threads.items() if other.is_alive()}
        thread.start()
        self._threads[thread] = cancelled

    def run(self, act: Callable[[], None]) -> None:
        """Act, unless the program is ending; the end waits meanwhile."""
        with self._lock:
            if self._is_open:
                act()

    def _shut(self) -> None:
        with self._lock:
            self._is_open = False
        for cancelled in self._threads.values():
            cancelled.set()
        end = monotonic() + AT_THE_END
        for thread in self._threads:
            thread.join(max(0.0, end - monotonic()))


_gate = _Gate()


class Mailbox(QObject):
    """Takes things from any thread, and gives them out in the one that made it.

    It has no parent and is never given up, be it one thread or the other that lets it go last: a
    signal must not be emitted of an object that the closing window has just taken with it. The
    receiver is a method of a QObject, which may go away.
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

    What is cancelled ends where it next reads from a file or reports its progress, and nothing
    of it is heard any more. Threads are daemons: what hangs doesn't keep the program alive.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cancelled = Event()
        self._hearers: tuple[Callable[[Any], None] | None, ...] = ()
        self._mailbox = Mailbox(self._hear)

    def start(
        self,
        function: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
        progressed: Callable[[float], None] | None = None,
    ) -> None:
        """Run a function, which must not touch any QObject; what ran before is cancelled.

        All else is called in the window's thread: `done` with the result, `failed` with the
        `OSError` or `ValueError` that was raised instead (any other is a fault of ours), and
        `progressed` with how much is done, from 0 to 1, once for each hundredth.
        """
        self.cancel()
        self._cancelled = Event()
        # Not handed to the thread, which must not be the last to let go of what they belong to.
        self._hearers = (done, failed, progressed)
        work = (self._mailbox, self._cancelled, function)
        _gate.start(Thread(target=_run, args=work, daemon=True), self._cancelled)

    def cancel(self) -> None:
        """End what runs."""
        self._cancelled.set()

    def _hear(self, letter: tuple[Event, int, Any]) -> None:
        cancelled, place, thing = letter
        if cancelled is self._cancelled and not cancelled.is_set():
            hearer = self._hearers[place]
            if hearer is not None:
                hearer(thing)


_DONE, _FAILED, _PROGRESSED = range(3)


def _run(mailbox: Mailbox, cancelled: Event, function: Callable[[], Any]) -> None:
    told = 0

    def watch(share: float | None) -> None:
        nonlocal told
        if cancelled.is_set():
            raise Cancelled
        if share is not None and int(100 * share) != told:
            told = int(100 * share)
            mailbox.post((cancelled, _PROGRESSED, share))

    try:
        with watched(watch):
            result = function()
    except Cancelled:
        return
    except (OSError, ValueError) as refusal:
        mailbox.post((cancelled, _FAILED, refusal))
    else:
        mailbox.post((cancelled, _DONE, result))
