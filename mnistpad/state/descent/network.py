"""A real network's loss along the path that its weights took."""

from functools import partial
from threading import Event

from PySide6.QtCore import QObject, Signal

from mnistpad.core.data.labelled import ByteArray
from mnistpad.core.message import sentence
from mnistpad.core.network.loss_path import LossPath, path_of_run
from mnistpad.core.network.runs import RunFolder
from mnistpad.state.background import Background, Mailbox


class NetworkPathState(QObject):
    """Positions and losses along the path, or why there are none yet."""

    changed = Signal()  # the losses, the run they could be had of, or how far they have come
    wanted = Signal()  # the losses along the path of the run at hand are to be computed

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.run_title = ""  # the run whose path can be computed; empty if there is none
        self.title = ""  # the run whose path is shown
        self.path: LossPath | None = None
        self.share: float | None = None
        """How much is done, from 0 to 1; None while nothing is being done."""
        self.problem = ""
        self._background = Background(self)
        self._mailbox = Mailbox(self._progress)
        self._stop = Event()

    def set_run(self, title: str) -> None:
        """There is a run whose path could be computed; an empty title: there is none."""
        if title != self.run_title:
            self.cancel()
            self.run_title, self.problem = title, ""
            self.changed.emit()

    def want(self) -> None:
        """Ask for the losses along its path."""
        if self.run_title and self.share is None:
            self.share, self.problem = 0.0, ""
            self.changed.emit()
            self.wanted.emit()

    def show(self, title: str, path: LossPath) -> None:
        """Show the losses along a run's path."""
        self.title, self.path, self.share, self.problem = title, path, None, ""
        self.changed.emit()

    def refuse(self, problem: str) -> None:
        """It can't be done; what was shown stays."""
        self.share, self.problem = None, problem
        self.changed.emit()

    def trace(self, title: str, folder: RunFolder, images: ByteArray, labels: ByteArray) -> None:
        """Compute the losses in numpy, beside the window's thread, on some of these digits."""
        self._stop.set()
        stop = self._stop = Event()
        self.share, self.problem = 0.0, ""
        mailbox = self._mailbox

        def progress(share: float) -> bool:
            mailbox.post((stop, share))
            return not stop.is_set()

        self._background.start(
            partial(path_of_run, folder, images, labels, progress),
            partial(self.show, title),
            lambda error: self.refuse(sentence(error)),
        )
        self.changed.emit()

    def cancel(self) -> None:
        """Wait for them no longer."""
        if self.share is not None:
            self._stop.set()
            self._background.cancel()
            self.share = None
            self.changed.emit()

    def _progress(self, letter: tuple[Event, float]) -> None:
        stop, share = letter
        if stop is self._stop and not stop.is_set() and self.share is not None:
            self.share = share
            self.changed.emit()
