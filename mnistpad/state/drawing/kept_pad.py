"""Keeps what lies on the pad, so that it is there again at the next start."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from mnistpad.core.drawing.kept_pages import KeptPages, PagesFile
from mnistpad.core.drawing.strokes import Drawing, Stroke
from mnistpad.core.files import explain
from mnistpad.state.background import Background
from mnistpad.state.drawing.pad import PadState

INTERVAL = 2000
"""Milliseconds from a change to its being kept, at the most; so often the disk is written to."""


class KeptPad(QObject):
    """Writes the pad to a file some seconds after it has changed, and at the end."""

    notice = Signal(str)  # a sentence for the user

    def __init__(self, pad: PadState, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pad = pad
        self._file = PagesFile(path)
        self._changed = False
        self._refused = self._writing = False
        self._reading = Background(self)
        self._background = Background(self)
        self._timer = QTimer(self, singleShot=True, interval=INTERVAL)
        self._timer.timeout.connect(self._write)
        for signal in (pad.page_changed, pad.stroke_extended, pad.erased, pad.history_changed):
            signal.connect(self._note)

    def restore(self) -> None:
        """Put what was kept on the pad, once it is read; under what was drawn meanwhile."""
        self._reading.start(
            self._file.read, self._put_back, partial(self._tell, "of the last time can't be read")
        )

    def close(self) -> None:
        """Keep what has changed since the last time, at once."""
        self._timer.stop()
        if self._changed:
            try:
                self._file.write(self._file.ask(), self._snapshot())
            except OSError:
                return  # there is nobody left to be told
            self._changed = False

    def _note(self) -> None:
        self._changed = True
        if not self._timer.isActive() and not self._writing:
            self._timer.start()

    def _write(self) -> None:
        self._changed = False
        self._writing = True
        write = partial(self._file.write, self._file.ask(), self._snapshot())
        self._background.start(write, self._end, self._refuse)

    def _snapshot(self) -> KeptPages:
        """The pad as it is now; what is under the pen goes on to grow."""
        kept = self._pad.kept
        page = kept.page
        if not isinstance(page, Drawing) or not page:
            return kept
        *others, last = page.strokes
        return replace(kept, page=replace(page, strokes=(*others, Stroke(*last.points))))

    def _end(self, _: None) -> None:
        self._writing = False
        if self._changed:
            self._timer.start()

    def _refuse(self, error: Exception) -> None:
        self._end(None)
        if not self._refused:
            self._refused = True  # said once: it goes on like that
            self._tell("can't be kept for the next start", error)

    def _put_back(self, kept: KeptPages | None) -> None:
        if kept is not None:
            self._pad.restore(kept)

    def _tell(self, problem: str, error: Exception) -> None:
        reason = explain(error, self._file.path) if isinstance(error, OSError) else f"{error}."
        self.notice.emit(f"The drawing {problem}. {reason}")
