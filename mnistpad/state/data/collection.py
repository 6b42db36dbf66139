"""Digits drawn and labelled by the user, kept to learn from."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from mnistpad.core.data.digits import Source, SourceKind
from mnistpad.core.drawing.page import Page
from mnistpad.core.drawing.quickdraw import KeptPixels, format_line, format_pixels
from mnistpad.core.drawing.strokes import Drawing
from mnistpad.core.files import explain, read_regular, write_whole
from mnistpad.state.drawing.pad import PadState
from mnistpad.state.drawing.recognition import RecognitionState


class CollectionState(QObject):
    """Adds what is on the pad, with its label, to a file of the user's own digits.

    It is of Quick, Draw! lines, and made with the first digit.
    """

    notice = Signal(str)  # a sentence for the user
    changed = Signal()  # there are more digits, or fewer

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

    @property
    def source(self) -> Source:
        """The user's own digits as a data set."""
        return Source(SourceKind.DRAWN, self.path)

    def keep(self, label: int) -> None:
        """Keep what is on the pad as that digit.

        A drawing is cleared away, for the next one; a picture stays, for it may hold others. Of a
        number in a picture the digit is kept that is looked at.
        """
        page = self._pad.page
        line = self._line(page, str(label))
        if not line:
            self.notice.emit("Draw a digit first, then say which it is.")
            return
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            before = self._kept()
            if before and not before.endswith(b"\n"):
                before += b"\n"
            write_whole(self.path, before + line)
        except OSError as error:
            self.notice.emit(f"Not kept. {explain(error, self.path)}")
            return
        count = (before + line).count(b"\n")
        if isinstance(page, Drawing):
            self._pad.clear()
        many = f"{count} digits" if count > 1 else "1 digit"
        self.notice.emit(f"Kept as a {label}; your own set has {many} now.")
        self.changed.emit()

    def _line(self, page: Page, word: str) -> bytes:
        """What is kept of a page; nothing if it has no ink."""
        if isinstance(page, Drawing):
            return format_line(Drawing(page.strokes, word=word)).encode() + b"\n" if page else b""
        self._recognition.update()
        pixels = np.rint(255 * self._recognition.tensor).astype(np.uint8)
        return format_pixels(KeptPixels(pixels, word)).encode() + b"\n" if pixels.any() else b""

    def _kept(self) -> bytes:
        try:
            return read_regular(self.path)
        except FileNotFoundError:
            return b""
