"""Digits drawn and labelled by the user, kept to learn from."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mnistpad.core.data.digits import Source, SourceKind
from mnistpad.core.drawing.quickdraw import format_lines
from mnistpad.core.drawing.strokes import Drawing
from mnistpad.core.files import explain, read_regular, write_whole
from mnistpad.state.drawing.pad import PadState


class CollectionState(QObject):
    """Adds the pad's drawing, with its label, to a file of the user's own digits.

    It is of Quick, Draw! lines, and made with the first digit.
    """

    notice = Signal(str)  # a sentence for the user
    changed = Signal()  # there are more digits, or fewer

    def __init__(self, pad: PadState, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pad = pad
        self.path = path

    @property
    def source(self) -> Source:
        """The user's own digits as a data set."""
        return Source(SourceKind.DRAWN, self.path)

    def keep(self, label: int) -> None:
        """Keep what is on the pad as that digit, and clear the pad for the next."""
        page = self._pad.page
        if not isinstance(page, Drawing):
            self.notice.emit("Only what was drawn can be kept as a digit of your own.")
            return
        if not page:
            self.notice.emit("Draw a digit first, then say which it is.")
            return
        line = format_lines([Drawing(page.strokes, word=str(label))]).encode()
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
        self._pad.clear()
        many = f"{count} digits" if count > 1 else "1 digit"
        self.notice.emit(f"Kept as a {label}; your own set has {many} now.")
        self.changed.emit()

    def _kept(self) -> bytes:
        try:
            return read_regular(self.path)
        except FileNotFoundError:
            return b""
