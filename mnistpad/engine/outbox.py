"""The engine's end of the pipe to the window: events, and a sign of life every second."""

from __future__ import annotations

from multiprocessing.connection import Connection
from threading import Event as Flag
from threading import Lock, Thread

from mnistpad.engine.messages import Alive, Event

BETWEEN_SIGNS = 1.0
"""Seconds between two signs of life."""


class Outbox:
    """Sends events to the window, from whatever thread.

    A thread of its own sends `Alive` from the beginning on, while Keras is loaded and while a
    network is built or trained: what falls silent is a process that gets no processor.

    Parameters
    ----------
    connection
        The engine's end of the pipe.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._sending = Lock()
        self._closed = Flag()
        Thread(target=self._show_life, daemon=True).start()

    def send(self, event: Event) -> None:
        """Send an event; `OSError` if nobody listens any more."""
        with self._sending:
            self._connection.send(event)

    def close(self) -> None:
        """Send no more signs of life."""
        self._closed.set()

    def _show_life(self) -> None:
        while not self._closed.wait(BETWEEN_SIGNS):
            try:
                self.send(Alive())
            except OSError:
                return  # the window is gone; whoever sends an event next hears of it
