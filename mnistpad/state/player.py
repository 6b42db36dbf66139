"""A clock by which something is played."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer, Signal

FRAME = 0.016
"""Seconds between two looks at the clock."""

_LATE = 0.05  # seconds of which what was missed is made up for


class Player(QObject):
    """Calls for steps, so many a second, until there is none left.

    Parameters
    ----------
    advance
        Makes so many steps; answers whether more can follow.
    per_second
        Steps.

    Signals
    -------
    changed
        It began to play, or ended.
    """

    changed = Signal()

    def __init__(
        self,
        advance: Callable[[int], bool],
        per_second: float = 10.0,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._advance = advance
        self._per_second = per_second
        self._owed, self._last = 0.0, 0.0
        self._clock = QTimer(
            self, interval=round(1000 * FRAME), timerType=Qt.TimerType.PreciseTimer
        )
        self._clock.timeout.connect(self._tick)

    @property
    def is_playing(self) -> bool:
        return self._clock.isActive()

    @property
    def per_second(self) -> float:
        """Steps a second."""
        return self._per_second

    def set_pace(self, per_second: float) -> None:
        """Play slower or faster, from the next step on."""
        self._per_second = per_second
        self._owed = min(self._owed, 1.0)

    def play(self) -> None:
        """Begin; the first step comes at once."""
        if not self.is_playing:
            self._owed, self._last = 1.0, perf_counter()
            self._clock.start()
            self.changed.emit()

    def pause(self) -> None:
        """Make no further steps."""
        if self.is_playing:
            self._clock.stop()
            self.changed.emit()

    def toggle(self) -> None:
        """Play, or pause."""
        if self.is_playing:
            self.pause()
        else:
            self.play()

    def _tick(self) -> None:
        now = perf_counter()
        # What a busy machine missed is not made up for: nobody would see it.
        self._owed += min(now - self._last, _LATE) * self._per_second
        self._last = now
        steps = int(self._owed)
        if steps:
            self._owed -= steps
            if not self._advance(steps):
                self.pause()
