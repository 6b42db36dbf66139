"""Keeps what is on screen, so that it is there again at the next start."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import localtime, strftime

from PySide6.QtCore import QObject, QTimer, Signal

from mnistpad.core.desk.file import SUFFIX, Desk, DeskFile, NewerError, Words
from mnistpad.core.drawing.strokes import Drawing, Stroke
from mnistpad.core.files import explain
from mnistpad.core.message import Message
from mnistpad.state.background import Background
from mnistpad.state.drawing.pad import PadState

INTERVAL = 2000
"""Milliseconds from a change on the pad to its being kept, at the most; so often the disk is
written to."""

LOOK = 30_000
"""Milliseconds between two looks at whether something else has changed."""

MOST_EARLIER = 20
"""Desks that were cleared away and are kept: the newest."""


_NAME = len("2026-01-31 23.59.59")


class KeptDesk(QObject):
    """Writes what is on screen to a file some seconds after it has changed, and at the end.

    Nothing is written before what was kept has been read and is on screen again, were it at the
    end: it would be lost. The folder also has earlier desks; that of versions before has the pad
    alone.
    """

    notice = Signal(object)  # a sentence for the user
    read = Signal()  # what was kept of the last time is on the pad, or was not to be had
    opened = Signal(object)  # a desk that the user has opened

    def __init__(self, pad: PadState, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pad = pad
        self._file = DeskFile(folder / f"desk{SUFFIX}")
        self._before = DeskFile(folder / "pad.npz")
        self._earlier = folder / "earlier"
        self.words: Callable[[], Words] = dict
        """What is on screen beside the pad."""
        self._kept_words: Words = {}
        self._changed = False
        self._refused = self._writing = self._is_read = False
        self._reading = Background(self)
        self._background = Background(self)
        self._clearing = Background(self)
        self._opening, self._saving = Background(self), Background(self)
        self._timer = QTimer(self, singleShot=True, interval=INTERVAL)
        self._timer.timeout.connect(self._write)
        self._look = QTimer(self, interval=LOOK)
        self._look.timeout.connect(self._look_for_changes)
        self._look.start()
        for signal in (pad.page_changed, pad.stroke_extended, pad.erased, pad.history_changed):
            signal.connect(self._note)

    @property
    def path(self) -> Path:
        """The file."""
        return self._file.path

    def kept_words(self) -> Words:
        """What was kept beside the pad, read at once; nothing where it can't be read."""
        self._kept_words = self._file.words()
        return self._kept_words

    def restore(self) -> None:
        """Put what was kept on the pad, once it is read.

        Where something was drawn meanwhile, it is under that one's undo, and among the earlier
        desks.
        """
        self._reading.start(self._read, self._put_back, self._lay_aside)

    def close(self) -> None:
        """Keep what has changed, at the end: the window goes."""
        self._look.stop()
        self.keep()

    def keep(self) -> None:
        """Keep what has changed since the last time, at once."""
        self._look_for_changes()
        self._timer.stop()
        if self._changed:
            desk = self.desk()
            try:
                self._file.write(self._file.ask(), desk)
            except OSError:
                return  # there is nobody left to be told
            self._changed, self._kept_words = False, desk.words

    def desk(self) -> Desk:
        """What is on screen now; the stroke that is under the pen goes on to grow."""
        self._read_at_once()
        kept = self._pad.kept
        page = kept.page
        if isinstance(page, Drawing) and page:
            *others, last = page.strokes
            kept = replace(kept, page=replace(page, strokes=(*others, Stroke(*last.points))))
        return Desk(kept, self.words())

    # Files of the user's

    def open(self, path: Path) -> None:
        """Read what a file has, beside the window's thread; who shows it hears of it."""
        self._opening.start(
            DeskFile(path).read_existing,
            self.opened.emit,
            partial(self._refuse_file, Message("Not opened"), path),
        )

    def save(self, path: Path) -> None:
        """Write all that is on screen to a file, beside the window's thread."""
        file = DeskFile(path)
        self._saving.start(
            partial(file.write, file.ask(), self.desk()),
            lambda _: self.notice.emit(Message("Saved {name}.", name=path.name)),
            partial(self._refuse_file, Message("Not saved"), path),
        )

    def _refuse_file(self, what: str, path: Path, error: Exception) -> None:
        reason = explain(error, path)
        self.notice.emit(Message("{what}. {reason}", what=what, reason=reason))

    # Earlier desks

    @property
    def earlier(self) -> list[Path]:
        """Files of desks that were cleared away, the newest first."""
        try:
            return sorted(self._earlier.glob(f"*{SUFFIX}"), reverse=True)
        except OSError:
            return []

    def clear_away(self) -> None:
        """Keep what is on screen now among the earlier desks: something else comes."""
        write = partial(_keep_earlier, self._earlier, self.desk())
        self._clearing.start(write, lambda _: None, self._refuse_clearing)

    def _refuse_clearing(self, error: Exception) -> None:
        reason = explain(error, self._earlier)
        said = Message("What was on screen before can't be kept. {reason}", reason=reason)
        self.notice.emit(said)

    # Writing

    def _look_for_changes(self) -> None:
        if self.words() != self._kept_words:
            self._note()

    def _note(self) -> None:
        self._changed = True
        if not self._timer.isActive() and not self._writing:
            self._timer.start()

    def _write(self) -> None:
        if not self._is_read:
            self._timer.start()
            return
        self._changed = False
        self._writing = True
        desk = self.desk()
        self._kept_words = desk.words
        write = partial(self._file.write, self._file.ask(), desk)
        self._background.start(write, self._end, self._refuse)

    def _end(self, _: None) -> None:
        self._writing = False
        if self._changed:
            self._timer.start()

    def _refuse(self, error: Exception) -> None:
        self._end(None)
        if not self._refused:
            self._refused = True  # said once: it goes on like that
            reason = explain(error, self.path)
            said = Message(
                "Nothing on screen can be kept for the next start. {reason}", reason=reason
            )
            self.notice.emit(said)

    # Reading

    def _read(self) -> Desk | None:
        return self._file.read() or self._before.read()

    def _read_at_once(self) -> None:
        """Read it now, if it isn't read yet: the disk or the machine is slow."""
        if self._is_read:
            return
        self._reading.cancel()
        try:
            self._put_back(self._read())
        except (OSError, ValueError) as error:
            self._lay_aside(error)

    def _put_back(self, desk: Desk | None) -> None:
        self._is_read = True
        if desk is not None and desk.pages is not None:
            if self._pad.can_undo or not self._pad.is_empty:  # which is kept next, and no more
                try:
                    _keep_earlier(self._earlier, desk)
                except OSError as error:
                    self._refuse_clearing(error)
            self._pad.restore(desk.pages)
        self.read.emit()

    def _lay_aside(self, error: Exception) -> None:
        """What can't be read isn't written over: another version may be able to."""
        self._is_read = True
        where = self.path if self.path.exists() else self._before.path
        reason = explain(error, where)
        said = Message("What was on screen the last time can't be opened. {reason}", reason=reason)
        self.notice.emit(said)
        if isinstance(error, ValueError):
            kind = "newer" if isinstance(error, NewerError) else "damaged"
            with suppress(OSError):  # then it is written over
                where.replace(where.with_name(f"{_now()} {kind}{where.suffix}"))
        self.read.emit()


def _keep_earlier(folder: Path, desk: Desk) -> None:
    path, others = folder / f"{_now()}{SUFFIX}", 1
    while path.exists():  # of the same second
        others += 1
        path = path.with_stem(f"{path.stem[:_NAME]} {others}")
    file = DeskFile(path)
    file.write(file.ask(), desk)
    for path in sorted(folder.glob(f"*{SUFFIX}"), reverse=True)[MOST_EARLIER:]:
        path.unlink(missing_ok=True)


def _now() -> str:
    """A name for a file; names of several are in the order of time."""
    return strftime("%Y-%m-%d %H.%M.%S", localtime())
