"""Files to and from the pad."""

from __future__ import annotations

import io
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from mnistpad.core import quickdraw
from mnistpad.core.files import explain, write_whole
from mnistpad.core.page import Opened, read_pages
from mnistpad.core.raster import Tensor
from mnistpad.core.strokes import Drawing
from mnistpad.state.background import Work
from mnistpad.state.pad import PadState
from mnistpad.state.readers import ReadersState

MODEL_SUFFIXES = (".tflite",)


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
        self._work: Work[Opened] | None = None

    def open(self, path: Path) -> None:
        """Open drawings, a picture or a tensor on the pad, or a model to read it."""
        if path.suffix.lower() in MODEL_SUFFIXES:
            self._readers.load(path)
            return
        self.cancel()
        self._work = Work(
            partial(read_pages, path), partial(self._show, path), partial(self._refuse, path)
        )
        self._work.start()
        self.busy_changed.emit(True)

    def cancel(self) -> None:
        """Forget the file being opened; the pad stays as it is."""
        if self._work is not None:
            self._work.cancel()
            self._work = None
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

    def _write(self, path: Path, content: bytes) -> None:
        try:
            write_whole(path, content)
        except OSError as error:
            self.notice.emit(f"Not saved. {explain(error, path)}")
        else:
            self.notice.emit(f"Saved {path.name}.")

    def _show(self, path: Path, opened: Opened) -> None:
        self._work = None
        self.busy_changed.emit(False)
        problems = opened.problems
        if opened.pages:
            self._pad.show_pages(opened.pages)
        else:
            problems = problems or [f"{path}: there is no drawing in this file."]
        if problems:
            more = f" (and {len(problems) - 1} more such lines)" if len(problems) > 1 else ""
            kept = f" The other {len(opened.pages)} are open." if opened.pages else ""
            self.notice.emit(f"{problems[0]}{more}.{kept}".replace("..", "."))

    def _refuse(self, path: Path, error: Exception) -> None:
        self._work = None
        self.busy_changed.emit(False)
        if isinstance(error, OSError):
            self.notice.emit(explain(error, path))
        else:
            self.notice.emit(f"{path}: {error}.")
