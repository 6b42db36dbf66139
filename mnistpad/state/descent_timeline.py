"""Moments that are made one after another, and gone through by hand or by the clock."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from mnistpad.state.player import Player


class Timeline(QObject):
    """A position among the moments that were made, and a way to make more.

    Those that inherit it make the moments; that it is abstract can't be said by `ABC`, whose
    metaclass is not a `QObject`'s.

    Parameters
    ----------
    per_second
        Moments, when they are played.

    Signals
    -------
    moved
        To another moment, or there is something else to see at this one.
    """

    moved = Signal()

    def __init__(self, per_second: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.position = 0
        self.player = Player(self._advance, per_second, self)

    @property
    def farthest(self) -> int:
        """The last moment that was made, be it taken back or not."""
        raise NotImplementedError

    @property
    def can_go_on(self) -> bool:
        """Whether there is a moment after this one."""
        raise NotImplementedError

    def step(self) -> None:
        """Go one moment on."""
        self.player.pause()
        self._advance(1)

    def back(self) -> None:
        """Take the last moment back."""
        self.go_to(self.position - 1)

    def go_to(self, position: int) -> None:
        """Go to one of the moments that were made."""
        self.player.pause()
        self.position = min(max(position, 0), self.farthest)
        self.moved.emit()

    def reset(self) -> None:
        """Go back to the start."""
        self.go_to(0)

    def run(self) -> None:
        """Go on by the clock, or stop."""
        if self.player.is_playing or self.can_go_on:
            self.player.toggle()

    def _advance(self, moments: int) -> bool:
        """Go so many moments on, or as far as they go; answers whether there are more."""
        raise NotImplementedError
