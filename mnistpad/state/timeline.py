"""Moments that are made one after another, and gone through by hand or by the clock."""

from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer, Signal

FRAME = 0.016  # seconds between two looks at the clock
SHARE = 0.004  # seconds of each frame that making moments may take, as fast as it goes
_LATE = 0.05  # seconds of which what was missed is made up for
_CHUNK = 32  # moments between two looks at the time, as fast as it goes


class Timeline(QObject):
    """A position among the moments that were made, a way to make more, and a clock that does.

    Those that inherit it make the moments; that it is abstract can't be said by `ABC`, whose
    metaclass is not a `QObject`'s.
    """

    changed = Signal()  # it is about something else, or begins anew
    moved = Signal()
    """To another moment, or there is something else to see at this one; while it plays, at most
    once a frame."""
    playing_changed = Signal()  # it began to play, or ended

    def __init__(self, pace: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pace = pace
        """Seconds a moment when it is played, from the next one on; 0: as fast as it goes."""
        self._position = 0
        self._owed, self._last = 0.0, 0.0
        self._clock = QTimer(
            self, interval=round(1000 * FRAME), timerType=Qt.TimerType.PreciseTimer
        )
        self._clock.timeout.connect(self._tick)
        self._goal = 0
        self._far = QTimer(self, interval=round(1000 * FRAME))
        self._far.timeout.connect(self._go_far)

    # Where it is

    @property
    def position(self) -> int:
        """Moments between the start and the one that is shown."""
        return self._position

    @property
    def farthest(self) -> int:
        """The last moment that was made, be it taken back or not."""
        raise NotImplementedError

    @property
    def can_go_on(self) -> bool:
        """Whether there is a moment after this one."""
        raise NotImplementedError

    @property
    def can_go_back(self) -> bool:
        """Whether there is a moment before this one."""
        return self.position > 0

    @property
    def can_reset(self) -> bool:
        """Whether beginning again would change anything."""
        return self.can_go_back

    # By hand

    def step(self) -> None:
        """Go one moment on."""
        self.pause()
        if self.can_go_on:
            self.advance(1)

    def advance(self, moments: int) -> None:
        """Go so many moments on, or as far as they go, whether it plays or not."""
        self._make(moments)
        self.moved.emit()

    def back(self) -> None:
        """Take the last moment back."""
        self.go_to(self.position - 1)

    def go_to(self, position: int) -> None:
        """Go to one of the moments that were made."""
        self.pause()
        position = min(max(position, 0), self.farthest)
        if position != self._position:
            self._position = position
            self.moved.emit()

    def reset(self) -> None:
        """Go back to the start."""
        self.go_to(0)

    def make_up_to(self, position: int) -> None:
        """Go to a moment that may not be made yet, some milliseconds at a time; a pause ends it."""
        self.pause()
        if position < self.position:
            self.go_to(position)
            return
        self._goal = position
        self._far.start()
        self._go_far()

    @property
    def goal(self) -> int:
        """The moment that it is on its way to, or is at."""
        return max(self._goal, self.position) if self._far.isActive() else self.position

    def _go_far(self) -> None:
        end = perf_counter() + SHARE
        while self.position < self._goal and self.can_go_on and perf_counter() < end:
            self._make(min(_CHUNK, self._goal - self.position))
        if self.position >= self._goal or not self.can_go_on:
            self._far.stop()
        self.moved.emit()

    # By the clock

    @property
    def is_playing(self) -> bool:
        return self._clock.isActive()

    @property
    def can_play(self) -> bool:
        """Whether the clock would go on."""
        return self.can_go_on

    def play(self) -> None:
        """Go on by the clock; the first moment comes at once."""
        if self.can_play and not self.is_playing:
            self._far.stop()
            self._owed, self._last = 1.0, perf_counter()
            self._clock.start()
            self.playing_changed.emit()

    def pause(self) -> None:
        """Go on no further by the clock."""
        self._far.stop()
        if self.is_playing:
            self._clock.stop()
            self.playing_changed.emit()

    def toggle(self) -> None:
        """Play, or pause."""
        if self.is_playing:
            self.pause()
        else:
            self.play()

    def _tick(self) -> None:
        moments = self._moments_due()
        if moments:
            self.advance(moments)
        elif not self.pace:
            end = perf_counter() + SHARE
            while self.can_play and perf_counter() < end:
                self._make(_CHUNK)
            self.moved.emit()
        if not self.can_play:
            self.pause()

    def _moments_due(self) -> int:
        now = perf_counter()
        elapsed, self._last = now - self._last, now
        if not self.pace:
            return 0
        self._owed += elapsed / self.pace
        due = int(self._owed)
        self._owed -= due
        # What a busy machine missed is not made up for where each moment is seen for itself: two
        # at once are one unseen. Of others, as much as nobody notices.
        return min(due, 1 if self.pace >= FRAME else round(_LATE / self.pace))

    def _make(self, moments: int) -> None:
        """Make so many moments, or as many as there are."""
        raise NotImplementedError
