"""What is done with files: opened and saved, once the user has named them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from mnistpad.core.files import explain
from mnistpad.core.message import Message
from mnistpad.language import tr
from mnistpad.state.states import States
from mnistpad.ui.actions import Actions
from mnistpad.ui.files import FileChooser, kind_of, local_files, picture_kinds, table_kind

if TYPE_CHECKING:
    from mnistpad.ui.network.curves import Curves
    from mnistpad.ui.perceptron.tab import PerceptronTab

_OPENABLE = (
    "*.ndjson *.ndjson.gz *.png *.jpg *.jpeg *.bmp *.gif *.webp *.tif *.tiff *.jfif *.avif *.pgm "
    "*.npy *.tflite *.keras *.h5 *.hdf5 *.mnistpad"
)


class FileActions(QObject):
    """Opens and saves what the user chooses, and copies the tensor."""

    said = Signal(object)  # a sentence for the user

    def __init__(self, states: States, settings: QSettings, parent: QWidget) -> None:
        super().__init__(parent)
        self._states = states
        self.chooser = FileChooser(settings, parent)

    def join(self, actions: Actions) -> None:
        actions.open.triggered.connect(self._open)
        actions.paste.triggered.connect(self._paste)
        actions.save.triggered.connect(self._save_drawing)
        actions.save_tensor.triggered.connect(self._save_tensor)
        actions.copy_tensor.triggered.connect(self._copy_tensor)

    def _open(self) -> None:
        kinds = kind_of(tr("All that can be opened"), _OPENABLE), kind_of(tr("All files"), "*")
        paths = self.chooser.to_open(tr("Open"), ";;".join(kinds))
        if paths:
            self._states.documents.open_all(paths)

    def _paste(self) -> None:
        clipboard = QGuiApplication.clipboard()
        files = local_files(clipboard.mimeData())
        image = clipboard.image()
        if files:
            self._states.documents.open_all(files)
        elif not image.isNull():
            # Four bytes a pixel leave no padding at a row's end.
            rgba = image.convertToFormat(QImage.Format.Format_RGBA8888)
            size = rgba.width(), rgba.height()
            self._states.documents.paste(size, bytes(rgba.constBits()))
        else:
            self.said.emit(Message("There is no picture to paste. Copy a picture or a file first."))

    def _save_drawing(self) -> None:
        path = self.chooser.to_save(tr("Save drawing"), "drawing.ndjson", "Quick, Draw! (*.ndjson)")
        if path is not None:
            self._states.documents.save_drawing(path)

    def _save_tensor(self) -> None:
        path = self.chooser.to_save(
            tr("Save tensor"), "tensor.npy", kind_of(tr("numpy array"), "*.npy")
        )
        if path is not None:
            self._states.documents.save_tensor(path, self._states.recognition.shown_tensor)

    def _copy_tensor(self) -> None:
        with np.printoptions(precision=2, threshold=10_000, linewidth=200, suppress=True):
            text = np.array_repr(self._states.recognition.shown_tensor)
        QGuiApplication.clipboard().setText(text)
        self.said.emit(Message("Copied the tensor as numpy text."))

    def save_updates(self, tab: PerceptronTab) -> None:
        path = self.chooser.to_save(tr("Save updates"), "updates.csv", table_kind())
        if path is not None:
            tab.save(path)

    def save_curves(self, curves: Curves | None) -> None:
        path = self.chooser.to_save(tr("Save curves"), "curves.png", picture_kinds())
        if path is None or curves is None:
            return
        try:
            curves.save(path)
        except OSError as error:
            self.said.emit(Message("Not saved. {reason}", reason=explain(error, path)))
        except ValueError as error:  # there is nothing to be seen of any run
            self.said.emit(Message("Not saved. {reason}", reason=error))
        else:
            self.said.emit(Message("Saved {name}.", name=path.name))
