"""Keeps runs in bounds: the newest ones, and those that somebody marked."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from mnistpad.core.message import Message
from mnistpad.state.network.runs import Run, RunsState

OFFERED_FROM = 10**9
"""Bytes of all runs, from which on it is offered to keep fewer."""

MOST = 10_000


class BoundsState(QObject):
    """How many runs are kept; older ones are deleted, one a turn of the window.

    A run that is trained, or can be gone on with, stays.
    """

    changed = Signal()  # how many are kept
    notice = Signal(object)  # a sentence for the user

    def __init__(self, runs: RunsState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs = runs
        self.newest: int | None = None
        """How many of the newest runs are kept; None: all."""
        self._offered = False
        self._stuck: set[int] = set()  # runs that can't be deleted, as was said
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._delete_one)
        runs.loaded.connect(self._follow)
        runs.changed.connect(self._follow)

    def keep(self, newest: int | None) -> None:
        """Keep so many from now on; `ValueError` if that is no number of runs."""
        if newest is not None and not 1 <= newest <= MOST:
            raise ValueError(Message("1 to {most:,} runs can be kept", most=MOST))
        if newest != self.newest:
            self.newest = newest
            self.changed.emit()
            self._follow()

    def beyond(self, newest: int) -> list[Run]:
        """The runs that go if so many are kept, the newest first."""
        older = list(self._runs)[newest:]
        return [run for run in older if run.record.status.is_over and not run.record.marked]

    def _follow(self) -> None:
        if not self._runs.is_loaded:
            return
        if self.newest is not None:
            self._turn.start()
        elif self._runs.size >= OFFERED_FROM and not self._offered:
            self._offered = True
            self.notice.emit(
                Message(
                    "Your runs take {size:.1f} GB on the disk. Train › Keep fewer runs… deletes "
                    "older ones.",
                    size=self._runs.size / 1e9,
                )
            )

    def _delete_one(self) -> None:
        if self.newest is None:
            return
        run = next((r for r in self.beyond(self.newest) if r.number not in self._stuck), None)
        if run is not None:
            self._stuck.add(run.number)
            self._runs.remove(run.number)
            self._turn.start()
