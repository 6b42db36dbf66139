"""A perceptron's history on its way to a file."""

from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from mnistpad.core.files import explain, write_whole
from mnistpad.core.message import Message
from mnistpad.core.perceptron.rule import Perceptron
from mnistpad.core.perceptron.table import CHUNK, csv_chunks
from mnistpad.state.background import Background


class HistoryFile(QObject):
    """Writes a history beside the window's work: a million updates take some seconds."""

    said = Signal(object)  # a sentence: what was written, or why it was not
    progressed = Signal()  # writing began or ended, or has got further

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._stop = Event()
        self._made: list[int] = []  # bytes of the chunks made so far, told by the thread
        self._all = 0
        self._path = Path()
        self._look = QTimer(self, interval=100)
        self._look.timeout.connect(self.progressed)

    @property
    def share(self) -> float | None:
        """How much of the file is made, from 0 to 1; None if none is."""
        return min(len(self._made) / self._all, 1.0) if self._look.isActive() else None

    def save(self, path: Path, perceptron: Perceptron, samples: list[tuple[int, ...]]) -> None:
        """Write all updates made; a file that was just being written is given up."""
        self._stop.set()
        count = perceptron.count
        self._stop, self._made, self._path = Event(), [], path
        self._all = count // CHUNK + 2
        stop, made = self._stop, self._made

        def write() -> int:
            chunks = []
            for chunk in csv_chunks(perceptron, samples, count):
                chunks.append(chunk)
                made.append(len(chunk))
                if stop.is_set():
                    return 0
            write_whole(path, b"".join(chunks))
            return count

        self._background.start(write, self._done, self._failed)
        self._look.start()
        self.progressed.emit()

    def cancel(self) -> None:
        """Write nothing; what had the name before stays."""
        if self._look.isActive():
            self._stop.set()
            self._background.cancel()
            self._end(Message("Not saved: {name} was cancelled.", name=self._path.name))

    def _done(self, count: int) -> None:
        self._end(Message("Saved {count:,} updates as {name}.", count=count, name=self._path.name))

    def _failed(self, error: Exception) -> None:
        reason = explain(error, self._path) if isinstance(error, OSError) else str(error)
        self._end(Message("Not saved. {reason}", reason=reason))

    def _end(self, sentence: str) -> None:
        self._look.stop()
        self.progressed.emit()
        self.said.emit(sentence)
