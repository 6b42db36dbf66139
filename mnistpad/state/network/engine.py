"""The engine, as the window has it: a session between its threads and Qt's."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from mnistpad.core.drawing.raster import Tensor
from mnistpad.core.message import Message
from mnistpad.engine.messages import (
    Answer,
    CancelDownload,
    Download,
    DownloadEnded,
    DownloadProgress,
    Read,
    Ready,
    SetPace,
    Tiles,
    Watch,
    Weights,
)
from mnistpad.engine.session import Heard, Letter, Session, Spawn
from mnistpad.state.background import Mailbox


class EngineState(QObject):
    """What the engine is up to, and what it is to do beside training."""

    changed = Signal()  # what it is up to, or for how long it has been silent
    said = Signal(object)  # an event, or that the engine has fallen silent or answers again
    ready = Signal()  # it has imported Keras
    answered = Signal(int, object)  # generation of a question, probabilities of shape (n, classes)
    tiles_changed = Signal(object)  # first-layer weights of shape (k, h, w)
    weights_changed = Signal(int, object)  # the run's number, and all its network's weights
    download_progressed = Signal(int, int)  # bytes done, and in all
    download_ended = Signal(object)  # why it failed, or nothing

    def __init__(self, spawn: Spawn, parent: QObject | None = None) -> None:
        super().__init__(parent)
        mailbox = Mailbox(self._take)
        self.session = Session(spawn, mailbox.post)
        self._clock = QTimer(self, interval=1000)
        self._clock.timeout.connect(self._tick)
        self.pace = 0.0  # seconds that each update takes at the least
        self._watch = Watch()

    def start(self) -> None:
        """Spawn the engine, in the background; nothing is done if there is one."""
        if self.session.start():
            self._clock.start()
            self.changed.emit()

    def close(self) -> None:
        """End the engine; a run under way is stopped, its weights kept."""
        self.session.close()

    @property
    def pid(self) -> int | None:
        """Number of the engine's process; None while there is none."""
        return self.session.pid

    @property
    def words(self) -> str:
        """What it is up to, while that is not training; or how long it has been silent."""
        if self.session.is_silent:
            seconds = self.session.silence
            return Message("The engine hasn't answered for {seconds} s.", seconds=seconds)
        return "" if self.session.task is None else self.session.task.value

    def set_pace(self, seconds: float) -> None:
        """Slow motion; 0 is as fast as it goes."""
        if seconds != self.pace:
            self.pace = seconds
            self.session.send(SetPace(seconds))
            self.changed.emit()

    def read(self, generation: int, tensors: list[Tensor]) -> None:
        """Have digits read by the network in training, now and again as it learns."""
        self.session.send(Read(generation, np.array(tensors, np.float32).reshape(-1, 28, 28)))

    def watch(self, **watched: bool) -> None:
        """Have what `Watch` names sent while somebody looks at it; all else stays as it is."""
        watch = replace(self._watch, **watched)
        if watch != self._watch:
            self._watch = watch
            self.session.send(watch)

    def download(self) -> None:
        """Fetch MNIST into Keras's cache."""
        self.session.send(Download())

    def cancel_download(self) -> None:
        self.session.send(CancelDownload())

    def _take(self, letter: Letter) -> None:
        for event in self.session.take(letter):
            self._tell(event)

    def _tick(self) -> None:
        for event in self.session.tick():
            self._tell(event)
        if self.session.is_silent:
            self.changed.emit()

    def _tell(self, event: Heard) -> None:
        match event:
            case Ready():
                self.ready.emit()
            case Answer(_, generation, _, probabilities):
                self.answered.emit(generation, probabilities)
            case Tiles(_, _, weights):
                self.tiles_changed.emit(weights)
            case Weights(run, _, every):
                self.weights_changed.emit(run, every)
            case DownloadProgress(done, total):
                self.download_progressed.emit(done, total)
            case DownloadEnded(problem):
                self.download_ended.emit(problem)
        self.said.emit(event)
