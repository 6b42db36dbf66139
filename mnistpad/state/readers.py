"""Who can read the pad: the built-in recogniser and models that were opened."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mnistpad.core.recogniser import Recogniser
from mnistpad.state.background import Background
from mnistpad.state.recognition import RecognitionState

BUILT_IN = "Built-in recogniser"


class ReadersState(QObject):
    """A list of recognisers, one of which reads.

    Signals
    -------
    changed
        The list, the choice, or what hinders it.
    ready
        The built-in recogniser has been loaded.
    refused
        It could not be: a sentence that says why.
    """

    changed = Signal()
    ready = Signal()
    refused = Signal(str)

    def __init__(self, recognition: RecognitionState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recognition = recognition
        self._readers: list[tuple[str, Recogniser]] = []
        self._background = Background(self)
        self.index = 0
        self.problem = ""

    @property
    def names(self) -> list[str]:
        """Those who can read, for a list to choose from."""
        return [name for name, _ in self._readers] or [BUILT_IN]

    def load_built_in(self, path: Path) -> None:
        """Load the recogniser that comes with the program, beside the window's thread."""
        self._background.start(partial(Recogniser, path), self._add_built_in, self._refuse)

    def add(self, name: str, recogniser: Recogniser) -> None:
        """Let another recogniser read, in the place of one of the same name if there is one."""
        self._readers = [reader for reader in self._readers if reader[0] != name]
        self._readers.append((name, recogniser))
        self.choose(len(self._readers) - 1)

    def choose(self, index: int) -> None:
        """Let the reader at that place of `names` read."""
        if 0 <= index < len(self._readers):
            self.index = index
            self._recognition.recogniser = self._readers[index][1]
            self.changed.emit()

    def _add_built_in(self, recogniser: Recogniser) -> None:
        self.add(BUILT_IN, recogniser)
        self.ready.emit()

    def _refuse(self, error: Exception) -> None:
        self.problem = "No recogniser could be loaded"
        self.refused.emit(f"{error}. Install mnistpad again, or open a model.")
        self.changed.emit()
