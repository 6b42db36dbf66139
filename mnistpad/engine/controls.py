"""What the window wants of a run, as its commands come in."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from multiprocessing.connection import Connection

from mnistpad.engine.messages import (
    CancelDownload,
    Command,
    Continue,
    Download,
    Pause,
    Quit,
    Read,
    SetLearningRate,
    SetPace,
    Stop,
    Watch,
)


class Inbox:
    """Commands in the order they came; a closed pipe reads as `Quit`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._kept: deque[Command] = deque()

    def next(self, seconds: float | None = 0.0) -> Command | None:
        """The next command, waited for so long at the most, or for ever."""
        try:
            if self._connection.poll(seconds):
                command: Command = self._connection.recv()
                return command
        except (EOFError, OSError):
            return Quit()
        return None

    @property
    def is_waiting(self) -> bool:
        """Whether a command has come that nobody took in yet."""
        try:
            return bool(self._kept) or self._connection.poll()
        except OSError:
            return True

    def keep(self, command: Command) -> None:
        """Lay a command aside for when the run is over."""
        self._kept.append(command)

    def wait(self) -> Command:
        """The next command, those laid aside first."""
        if self._kept:
            return self._kept.popleft()
        command = self.next(None)
        return Quit() if command is None else command


class Controls:
    """How a run is to go on.

    Parameters
    ----------
    inbox
        Where commands come in.
    fetch
        Obeys what is meant for a download, which goes on beside a run.

    Attributes
    ----------
    stopped
        It is to end.
    quitting
        It is to end because nobody is left to see it.
    paused
        It is to wait.
    left
        Updates to do before it waits again; None: no such number.
    to_epoch_end
        It is to wait when the epoch is over.
    pace
        Seconds that each update takes at the least.
    learning_rate
        To be set before the next update; None: as it is.
    question
        The digits to be read, and the number of that question.
    watch
        What else is to be sent.
    """

    def __init__(self, inbox: Inbox, fetch: Callable[[Download | CancelDownload], None]) -> None:
        self._inbox = inbox
        self._fetch = fetch
        self.run = 0
        self.stopped = False
        self.quitting = False
        self.paused = False
        self.left: int | None = None
        self.to_epoch_end = False
        self.pace = 0.0
        self.learning_rate: float | None = None
        self.question: Read | None = None
        self.watch = Watch()

    def begin(self, run: int, *, paused: bool) -> None:
        """Forget what the run before was told."""
        self.run = run
        self.stopped = False
        self.paused = paused
        self.left = None
        self.to_epoch_end = False
        self.learning_rate = None

    @property
    def singly(self) -> bool:
        """Whether updates are done one by one, for somebody to follow."""
        return self.pace > 0 or self.left is not None

    def poll(self, seconds: float = 0.0) -> None:
        """Take in what has come, waiting so long for the first command."""
        command = self._inbox.next(seconds)
        while command is not None:
            self._obey(command)
            command = None if isinstance(command, Quit) else self._inbox.next()

    def pause(self) -> None:
        """Let the run wait from here on."""
        self.paused, self.left, self.to_epoch_end = True, None, False

    def quit(self) -> None:
        """Let the run end, to be gone on with by whoever comes next."""
        self.stopped = self.quitting = True

    def _obey(self, command: Command) -> None:
        match command:
            case Read() | Watch() | SetPace():
                self.note(command)
            case Pause(run) if run == self.run:
                self.pause()
            case Continue(run, updates, epoch) if run == self.run:
                self.paused, self.left, self.to_epoch_end = False, updates, epoch
            case Stop(run) if run == self.run:
                self.stopped = True
            case SetLearningRate(run, rate) if run == self.run:
                self.learning_rate = rate
            case Quit():
                self.quit()
                self._inbox.keep(command)
            case Download() | CancelDownload():
                self._fetch(command)
            case Pause() | Continue() | Stop() | SetLearningRate():
                pass  # meant for a run that is over
            case _:
                self._inbox.keep(command)

    def note(self, command: Read | Watch | SetPace) -> None:
        """Take in what holds for every run."""
        match command:
            case Read():
                self.question = command if len(command.tensors) else None
            case Watch():
                self.watch = command
            case SetPace(seconds):
                self.pace = seconds
