"""Files to and from the pad."""

from __future__ import annotations

import io
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from mnistpad.core import quickdraw
from mnistpad.core.files import explain, write_whole
from mnistpad.core.page import MAX_POINTS, Opened, read_pages
from mnistpad.core.raster import Tensor
from mnistpad.core.recogniser import ModelError, Recogniser
from mnistpad.core.strokes import Drawing
from mnistpad.engine.models import MODEL_SUFFIXES, load_recogniser
from mnistpad.state.background import Background
from mnistpad.state.pad import PadState
from mnistpad.state.readers import ReadersState


class DocumentsState(QObject):
    """Opens files beside the window's thread, and saves what is on the pad.

    Signals
    -------
    notice
        A sentence for the user: what could not be done and why, or what was done.
    busy_changed
        Whether a file is being opened.
    """

    notice = Signal(str)
    busy_changed = Signal(bool)

    def __init__(self, pad: PadState, readers: ReadersState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pad = pad
        self._readers = readers
        self._background = Background(self)

    def open(self, path: Path) -> None:
        """Open drawings, a picture or a tensor on the pad, or a model to read it."""
        start, refuse = self._background.start, partial(self._refuse, path)
        if path.suffix.lower() in MODEL_SUFFIXES:
            start(partial(load_recogniser, path), partial(self._read_by, path), refuse)
        else:
            start(partial(read_pages, path), partial(self._show, path), refuse)
        self.busy_changed.emit(True)

    def cancel(self) -> None:
        """Forget the file being opened; the pad stays as it is."""
        self._background.cancel()
        self.busy_changed.emit(False)

    def save_drawing(self, path: Path) -> None:
        """Write the pad's drawing as one line of ndjson."""
        if isinstance(self._pad.page, Drawing):
            text = quickdraw.format_lines([self._pad.page])
            self._write(path, text.encode())
        else:
            self.notice.emit("A picture has no strokes to save; save its tensor instead.")

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
            content = source.read_bytes()
        except OSError as error:
            self.notice.emit(f"Not saved. {explain(error, source)}")
        else:
            self._write(path, content)

    def _write(self, path: Path, content: bytes) -> None:
        try:
            write_whole(path, content)
        except OSError as error:
            self.notice.emit(f"Not saved. {explain(error, path)}")
        else:
            self.notice.emit(f"Saved {path.name}.")

    def _read_by(self, path: Path, recogniser: Recogniser) -> None:
        self.busy_changed.emit(False)
        self._readers.add(path.name, recogniser)
        self.notice.emit(f"{path.name} reads the pad now.")

    def _show(self, path: Path, opened: Opened) -> None:
        self.busy_changed.emit(False)
        if opened.pages:
            self._pad.show_pages(opened.pages)
        sentence = _remarks(path, opened)
        if sentence:
            self.notice.emit(sentence)

    def _refuse(self, path: Path, error: Exception) -> None:
        self.busy_changed.emit(False)
        if isinstance(error, OSError):
            self.notice.emit(explain(error, path))
        elif isinstance(error, ModelError):
            self.notice.emit(f"{error}.")
        else:
            self.notice.emit(f"{path}: {error}.")


def _remarks(path: Path, opened: Opened) -> str:
    """What is to be said of a file that was read: nothing, if all of it is shown."""
    if not opened.pages and not opened.problems:
        return f"{path}: there is no drawing in this file."
    sentences = []
    if opened.problems:
        others = len(opened.problems) - 1
        sentences.append(
            opened.problems[0] + (f" (and {others} more such lines)" if others else "")
        )
        if opened.pages:
            sentences.append(f"The other {len(opened.pages)} are open")
    most = max((p.point_count for p in opened.pages if isinstance(p, Drawing)), default=0)
    if most > MAX_POINTS:
        sentences.append(f"{path.name} has {most:,} points; the pad shows an even part of them")
    return "".join(f"{sentence}. " for sentence in sentences).strip()
