"""Work beside the window's thread, its result given back in it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

Result = TypeVar("Result")


class Background(QObject):
    """Runs one function at a time in a thread of its own.

    Each start has a number, and an answer to any but the last is dropped. Threads are daemons:
    work that nobody waits for any more doesn't keep the program alive.
    """

    _answered = Signal(int, object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._number = 0
        self._done: Callable[[Any], None] | None = None
        self._failed: Callable[[Exception], None] | None = None
        self._answered.connect(self._answer, Qt.ConnectionType.QueuedConnection)

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
        Thread(target=self._run, args=(self._number, function), daemon=True).start()

    def cancel(self) -> None:
        """Let the result, when it comes, go nowhere."""
        self._number += 1

    def _run(self, number: int, function: Callable[[], Result]) -> None:
        result, error = None, None
        try:
            result = function()
        except (OSError, ValueError) as refusal:
            error = refusal
        with suppress(RuntimeError):  # the window was closed meanwhile, and this with it
            self._answered.emit(number, result, error)

    def _answer(self, number: int, result: Any, error: Exception | None) -> None:
        if number != self._number or self._done is None or self._failed is None:
            return
        if error is None:
            self._done(result)
        else:
            self._failed(error)
