"""Who can read the pad: the built-in recogniser and models that were opened."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mnistpad.core.recogniser import Recogniser
from mnistpad.state.background import Work
from mnistpad.state.recognition import RecognitionState

BUILT_IN = "Built-in recogniser"


class ReadersState(QObject):
    """A list of recognisers, one of which reads.

    Signals
    -------
    changed
        The list, the choice, or what hinders it.
    ready
        The recogniser chosen first has been loaded, or could not be.
    refused
        A model could not be loaded: a sentence that says why.
    """

    changed = Signal()
    ready = Signal()
    refused = Signal(str)

    def __init__(self, recognition: RecognitionState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recognition = recognition
        self._readers: list[tuple[str, Recogniser]] = []
        self._work: list[Work[Recogniser]] = []
        self.index = 0
        self.problem = ""

    @property
    def names(self) -> list[str]:
        """Those who can read, for a list to choose from."""
        return [name for name, _ in self._readers] or [BUILT_IN]

    def load_built_in(self, path: Path) -> None:
        """Load the recogniser that comes with the program, beside the window's thread."""
        self._start(path, BUILT_IN)

    def load(self, path: Path) -> None:
        """Load a ``.tflite`` model of the user's and let it read."""
        self._start(path, path.name)

    def choose(self, index: int) -> None:
        """Let the reader at that place of `names` read."""
        if 0 <= index < len(self._readers):
            self.index = index
            self._recognition.recogniser = self._readers[index][1]
            self.changed.emit()

    def _start(self, path: Path, name: str) -> None:
        work = Work(partial(Recogniser, path), partial(self._add, name), self._refuse)
        self._work.append(work)
        work.start()

    def _add(self, name: str, recogniser: Recogniser) -> None:
        first = not self._readers
        self._readers = [reader for reader in self._readers if reader[0] != name]
        self._readers.append((name, recogniser))
        self.problem = ""
        self.choose(len(self._readers) - 1)
        if first:
            self.ready.emit()

    def _refuse(self, error: Exception) -> None:
        if not self._readers:
            self.problem = "No recogniser could be loaded"
        self.refused.emit(str(error))
        self.changed.emit()
