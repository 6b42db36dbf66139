"""The data set at hand, loaded beside the window's thread."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from mnistpad.core.classes import DIGITS, Classes
from mnistpad.core.data.digits import DataMissing, DataSet, Source, SourceKind, load
from mnistpad.core.message import sentence
from mnistpad.state.background import Background


class DataState(QObject):
    """Loads what is to be learnt from."""

    changed = Signal()  # the source, how many digits it has, or what is wrong with it
    loaded = Signal(object)  # another data set is at hand: a `DataSet`
    refused = Signal(object)  # the first one can't be read: a sentence that says why

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._loaded: Source | None = None
        self.source: Source | None = None
        self.available: int | None = None
        """Training digits of the source; None while that is unknown."""
        self.classes: Classes = DIGITS  # of the digits that are at hand
        self.remark = ""  # what was done to the digits as they were read
        self.problem = ""  # why the source can't be used; empty if it can, or isn't known yet
        self.is_missing = False  # whether it is MNIST that was never downloaded

    def choose(self, source: Source) -> None:
        """Load a data set, unless it is at hand; one of drawn digits may have grown."""
        self.source, self.problem, self.is_missing = source, "", False
        if source == self._loaded and source.kind is not SourceKind.DRAWN:
            self._background.cancel()
        else:
            self.available = None
            take = partial(self._take, source)
            self._background.start(partial(load, source), take, self._refuse)
        self.changed.emit()

    @property
    def is_loading(self) -> bool:
        """Whether a source was chosen of which nothing is known yet."""
        return self.source is not None and self.available is None and not self.problem

    def is_shown(self, source: Source) -> bool:
        """Whether the digits that are shown are those of a source."""
        return source == self._loaded

    def _take(self, source: Source, data: DataSet) -> None:
        self._loaded = source
        self.available, self.remark = len(data.train_images), data.remark
        self.classes = data.classes
        self.loaded.emit(data)
        self.changed.emit()

    def _refuse(self, error: Exception) -> None:
        self.is_missing = isinstance(error, DataMissing)
        self.problem = sentence(error)
        if self._loaded is None:
            self.refused.emit(self.problem)
        self.changed.emit()
