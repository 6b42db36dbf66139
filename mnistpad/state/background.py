"""Work beside the window's thread, its result given back in it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

Result = TypeVar("Result")


class Work(QObject, Generic[Result]):
    """One function run in a thread of its own.

    Whoever starts it keeps it until it answers. The thread is a daemon: work that nobody waits
    for any more doesn't keep the program alive.

    Parameters
    ----------
    function
        What to do; it must not touch any QObject.
    done, failed
        Called in the window's thread with the result, or with the error.
    errors
        The exceptions that count as an answer; any other is a fault and is raised as one.
    """

    _done = Signal(object)
    _failed = Signal(object)

    def __init__(
        self,
        function: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
        errors: tuple[type[Exception], ...] = (OSError, ValueError),
    ) -> None:
        super().__init__()
        self._function = function
        self._errors = errors
        self._cancelled = False
        self._on_done = done
        self._on_failed = failed
        self._done.connect(self._give, Qt.ConnectionType.QueuedConnection)
        self._failed.connect(self._refuse, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        Thread(target=self._run, daemon=True).start()

    def cancel(self) -> None:
        """Let the result, when it comes, go nowhere."""
        self._cancelled = True

    def _run(self) -> None:
        try:
            result = self._function()
        except self._errors as error:
            self._failed.emit(error)
        else:
            self._done.emit(result)

    def _give(self, result: Result) -> None:
        if not self._cancelled:
            self._on_done(result)

    def _refuse(self, error: Exception) -> None:
        if not self._cancelled:
            self._on_failed(error)
