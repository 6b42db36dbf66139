"""Files to and from the pad."""

import io
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QObject, Signal

from mnistpad.core.classes import DIGITS
from mnistpad.core.desk.file import SUFFIX
from mnistpad.core.drawing import quickdraw
from mnistpad.core.drawing.fitted import READS_DIGITS, FittedRecogniser
from mnistpad.core.drawing.page import MAX_POINTS, MAX_PROBLEMS, Opened, read_all_pages, read_pages
from mnistpad.core.drawing.picture import Picture, picture_of_image
from mnistpad.core.drawing.raster import Tensor
from mnistpad.core.drawing.recogniser import ModelError
from mnistpad.core.drawing.strokes import Drawing
from mnistpad.core.files import explain, read_regular, write_whole
from mnistpad.core.message import Message, joined, sentence
from mnistpad.engine.models import MODEL_SUFFIXES, load_recogniser
from mnistpad.state.background import Background
from mnistpad.state.drawing.pad import PadState
from mnistpad.state.drawing.readers import ReadersState


class DocumentsState(QObject):
    """Opens files beside the window's thread, and saves what is on the pad."""

    notice = Signal(object)
    """A sentence for the user: what could not be done and why, or what was done."""
    busy_changed = Signal(bool)  # whether a file is being opened
    progressed = Signal(float)  # how much of it has been read, from 0 to 1
    desk_wanted = Signal(Path)  # the file has more than the pad's: all that is on screen

    def __init__(self, pad: PadState, readers: ReadersState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pad = pad
        self._readers = readers
        self._background = Background(self)

    def open(self, path: Path) -> None:
        """Open drawings, a picture or a tensor on the pad, or a model to read it."""
        if path.suffix.lower() == SUFFIX:
            self.desk_wanted.emit(path)
            return
        start = partial(
            self._background.start,
            failed=partial(self._refuse, path),
            progressed=self.progressed.emit,
        )
        if path.suffix.lower() in MODEL_SUFFIXES:
            start(partial(load_recogniser, path), partial(self._read_by, path))
        else:
            start(partial(read_pages, path), partial(self._show, path))
        self.busy_changed.emit(True)

    def open_all(self, paths: Sequence[Path]) -> None:
        """Open files as pages one after the other; a single one as `open` does."""
        if len(paths) == 1:
            self.open(paths[0])
            return
        self._background.start(
            partial(read_all_pages, paths),
            self._show_all,
            failed=partial(self._refuse, Message("These files")),
            progressed=self.progressed.emit,
        )
        self.busy_changed.emit(True)

    def paste(self, size: tuple[int, int], rgba: bytes) -> None:
        """Put a picture on the pad, width and height and four bytes a pixel, and keep no file."""
        image = Image.frombytes("RGBA", size, rgba)
        self._background.start(
            partial(picture_of_image, image),
            self._show_pasted,
            failed=partial(self._refuse, Message("The clipboard")),
        )
        self.busy_changed.emit(True)

    def cancel(self) -> None:
        """Read the file being opened no further; the pad stays as it is."""
        self._background.cancel()
        self.busy_changed.emit(False)

    def save_drawing(self, path: Path) -> None:
        """Write the pad's drawing as one line of ndjson."""
        if isinstance(self._pad.page, Drawing):
            text = quickdraw.format_lines([self._pad.page])
            self._write(path, text.encode())
        else:
            self.notice.emit(Message("A picture has no strokes to save; save its tensor instead."))

    def save_tensor(self, path: Path, tensor: Tensor) -> None:
        """Write a tensor as a ``.npy`` file: shape (28, 28), float32."""
        content = io.BytesIO()
        np.save(content, tensor, allow_pickle=False)
        self._write(path, content.getvalue())

    def save_text(self, path: Path, text: str) -> None:
        """Write a text, in UTF-8."""
        self._write(path, text.encode())

    def copy(self, source: Path, path: Path) -> None:
        """Copy a file of ours to where the user wants it."""
        try:
            content = read_regular(source)
        except OSError as error:
            self.notice.emit(Message("Not saved. {reason}", reason=explain(error, source)))
        else:
            self._write(path, content)

    def _write(self, path: Path, content: bytes) -> None:
        try:
            write_whole(path, content)
        except OSError as error:
            self.notice.emit(Message("Not saved. {reason}", reason=explain(error, path)))
        else:
            self.notice.emit(Message("Saved {name}.", name=path.name))

    def _read_by(self, path: Path, recogniser: FittedRecogniser) -> None:
        self.busy_changed.emit(False)
        self._readers.add(path.name, recogniser, recogniser.remark, path)
        name, remark = path.name, recogniser.remark
        if recogniser.classes != DIGITS:
            said = Message("{name} reads the pad now; it {remark}.", name=name, remark=remark)
        elif recogniser.accuracy < READS_DIGITS:
            said = Message("{name} {remark}, whatever it answers here.", name=name, remark=remark)
        else:
            said = Message("{name} reads the pad now.", name=name)
        self.notice.emit(said)

    def _show(self, path: Path, opened: Opened) -> None:
        self.busy_changed.emit(False)
        if opened.pages:
            self._pad.show(*opened.pages)
        said = _remarks(path, opened)
        if said:
            self.notice.emit(said)

    def _show_all(self, opened: Opened) -> None:
        self.busy_changed.emit(False)
        self._pad.show(*opened.pages)
        count = len(opened.pages)
        if opened.problem:
            open_ones = Message("%n pages are open.", "", count, one="%n page is open.")
            said = [sentence(opened.problem), open_ones]
            self.notice.emit(joined(said))
        elif not opened.is_whole:
            self.notice.emit(Message("The first {count:,} pages are open.", count=count))

    def _show_pasted(self, picture: Picture) -> None:
        self.busy_changed.emit(False)
        self._pad.show(picture)

    def _refuse(self, what: Path | Message, error: Exception) -> None:
        self.busy_changed.emit(False)
        if isinstance(error, OSError) and isinstance(what, Path):
            self.notice.emit(explain(error, what))
        elif isinstance(error, ModelError):
            self.notice.emit(sentence(error))
        else:
            self.notice.emit(Message("{path}: {reason}.", path=what, reason=error))


def _remarks(path: Path, opened: Opened) -> str:
    """What is to be said of a file that was read: nothing, if all of it is shown."""
    count = len(opened.pages)
    if not count and not opened.problem:
        return Message("{path}: there is no drawing in this file.", path=path)
    said = []
    if opened.problems:
        others = opened.problems - 1
        more = Message(
            "{problem} (and %n more such lines).",
            "",
            others,
            one="{problem} (and %n more such line).",
            problem=opened.problem,
        )
        said.append(more if others else sentence(opened.problem))
        if count and opened.is_whole:
            said.append(Message("The other %n are open.", "", count, one="The other %n is open."))
    if not opened.is_whole:
        said.append(
            Message(
                "After {count:,} such lines {name} is read no further.",
                count=MAX_PROBLEMS,
                name=path.name,
            )
            if opened.problems == MAX_PROBLEMS
            else Message("{name} has more drawings than can be opened together.", name=path.name)
        )
        if count:
            said.append(Message("The first {count:,} are open.", count=count))
    if opened.most_points > MAX_POINTS:
        said.append(
            Message(
                "{name} has {count:,} points; the pad shows an even part of them.",
                name=path.name,
                count=opened.most_points,
            )
        )
    return joined(said)
