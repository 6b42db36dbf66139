"""Digits drawn and labelled by several people, kept to learn from."""

from collections import deque
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from mnistpad.core.data.collection import Collection, Merged
from mnistpad.core.data.digits import Source, SourceKind
from mnistpad.core.drawing.page import Page
from mnistpad.core.drawing.quickdraw import Kept, KeptPixels, format_kept
from mnistpad.core.drawing.strokes import Drawing
from mnistpad.core.files import append_line, explain, write_whole
from mnistpad.core.message import Message, joined
from mnistpad.state.background import Background
from mnistpad.state.drawing.pad import PadState
from mnistpad.state.drawing.recognition import RecognitionState

_MOST_UNDO = 100  # changes that can be taken back


class CollectionState(QObject):
    """The users' own digits: the pad's drawings are added to them, and they are mended and merged.

    They are in a file of Quick, Draw! lines, made with the first digit. It is read when somebody
    first looks at them; each digit kept is in it at once, whatever ends the program then.
    """

    notice = Signal(object)  # a sentence for the user
    changed = Signal()  # there are more digits, or fewer, or other ones
    busy_changed = Signal(bool)  # whether files are being read

    def __init__(
        self,
        pad: PadState,
        recognition: RecognitionState,
        path: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pad, self._recognition = pad, recognition
        self.path = path
        self.digits = Collection()
        """All of them, once `load` has read them."""
        self.is_loaded = False
        self._size = 0  # of the file, when it was last read or written
        self._past: deque[Collection] = deque(maxlen=_MOST_UNDO)
        self._background = Background(self)

    @property
    def source(self) -> Source:
        """The user's own digits as a data set."""
        return Source(SourceKind.DRAWN, self.path)

    def load(self) -> None:
        """Read the file, unless what is in it is known."""
        if not self.is_loaded or self._size != _size(self.path):
            self.busy_changed.emit(True)
            self._background.start(partial(_read, self.path), self._take, self._refuse)

    def _take(self, found: tuple[Collection, int]) -> None:
        self.digits, self._size = found
        if self._size != _size(self.path):  # one was kept meanwhile
            self.load()
            return
        self.is_loaded = True
        self._past.clear()
        self.busy_changed.emit(False)
        self.changed.emit()

    def _refuse(self, error: Exception) -> None:
        self.busy_changed.emit(False)
        reason = explain(error, self.path)
        self.notice.emit(Message("Your own digits can't be read. {reason}", reason=reason))

    # The pad's drawing

    def keep(self, label: int, person: str = "", *, quietly: bool = False) -> bool:
        """Keep what is on the pad as that digit.

        A drawing is cleared away, for the next one; a picture stays, for it may hold others. Of a
        number in a picture the digit is kept that is looked at. False if nothing can be kept, which
        is told; that it was done is told unless `quietly`.
        """
        page = self._pad.page
        kept = self._kept(page, str(label), person)
        if kept is None:
            self.notice.emit(Message("Draw a digit first, then say which it is."))
            return False
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            is_ours = self.is_loaded and self._size == _size(self.path)
            append_line(self.path, format_kept(kept).encode() + b"\n")
        except OSError as error:
            self.notice.emit(Message("Not kept. {reason}", reason=explain(error, self.path)))
            return False
        if is_ours:
            self._past.append(self.digits)
            self.digits, self._size = self.digits.with_digit(kept), _size(self.path)
        elif self.is_loaded:
            self.load()  # another program has changed the file
        if isinstance(page, Drawing):
            self._pad.clear()
        if not quietly:
            said = Message(
                "Kept as a {label}; your own set has %n digits now.",
                "",
                len(self.digits) if is_ours else self._count(),
                one="Kept as a {label}; your own set has 1 digit now.",
                label=label,
            )
            self.notice.emit(said)
        self.changed.emit()
        return True

    def _kept(self, page: Page, word: str, person: str) -> Kept | None:
        """What is kept of a page; None if it has no ink."""
        if isinstance(page, Drawing):
            return replace(page, word=word, key_id="", person=person) if page else None
        self._recognition.update()
        pixels = np.rint(255 * self._recognition.tensor).astype(np.uint8)
        return KeptPixels(pixels, word, person) if pixels.any() else None

    def _count(self) -> int:
        try:
            return self.path.read_bytes().count(b"\n")
        except OSError:
            return 1

    # Mending

    def relabel(self, index: int, label: int) -> None:
        """One of them is another digit than was said."""
        self._change(self.digits.relabelled(index, label))

    def remove(self, index: int) -> None:
        """Let one of them go."""
        self._change(self.digits.without(index))

    def rename(self, person: str, name: str) -> None:
        """All digits of a person are somebody else's, who may have some already."""
        name = " ".join(name.split())
        if name != person:
            self._change(self.digits.renamed(person, name))

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._past)

    def undo(self) -> None:
        """Take the last change back."""
        if self._past:
            before = self._past.pop()
            self._change(before)
            if self._past and self.digits is before:
                self._past.pop()

    def _change(self, digits: Collection) -> bool:
        """Write the file anew; False if that can't be done, and all is as it was."""
        if not self.is_loaded or self._size != _size(self.path):
            said = Message(
                "Not changed: another program has changed your own digits. They are read again."
            )
            self.notice.emit(said)
            self.load()
            return False
        try:
            # Not waiting for the disk: whoever mends many goes on at once.
            write_whole(self.path, digits.content, sync=False)
        except OSError as error:
            self.notice.emit(Message("Not changed. {reason}", reason=explain(error, self.path)))
            return False
        self._past.append(self.digits)
        self.digits, self._size = digits, _size(self.path)
        self.changed.emit()
        return True

    # Other files

    def merge(self, path: Path) -> None:
        """Take over the labelled digits of another file, those not here yet."""
        self.busy_changed.emit(True)
        self._background.start(
            partial(self.digits.merged, path),
            partial(self._take_merged, path, self.digits),
            partial(self._refuse_merging, path),
        )

    def _take_merged(
        self, path: Path, before: Collection, found: tuple[Collection, Merged]
    ) -> None:
        self.busy_changed.emit(False)
        digits, merged = found
        if before is not self.digits:  # somebody kept a digit meanwhile
            self.merge(path)
            return
        if merged.added:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if not self._change(digits):
                return
        self.notice.emit(_in_words(path, merged))

    def _refuse_merging(self, path: Path, error: Exception) -> None:
        self.busy_changed.emit(False)
        self.notice.emit(Message("Not merged. {reason}", reason=explain(error, path)))

    def save_as(self, path: Path) -> None:
        """Write all of them to another file, to be merged on another machine."""
        try:
            write_whole(path, self.digits.content)
        except OSError as error:
            self.notice.emit(Message("Not saved. {reason}", reason=explain(error, path)))
        else:
            self.notice.emit(Message("Saved {name}.", name=path.name))


def _read(path: Path) -> tuple[Collection, int]:
    return Collection.read(path), _size(path)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _in_words(path: Path, merged: Merged) -> Message:
    """What came of merging a file."""
    sentences = [Message("{name}: digits added: {count:,}.", name=path.name, count=merged.added)]
    if merged.known:
        sentences.append(Message("Here already: {count:,}.", count=merged.known))
    if merged.contrary:
        sentences.append(
            Message("Here with another label, which they keep: {count:,}.", count=merged.contrary)
        )
    if merged.unfit:
        sentences.append(
            Message(
                "Lines left out: {count:,}. The first: {problem}.",
                count=merged.unfit,
                problem=merged.problem,
            )
        )
    return joined(sentences)
