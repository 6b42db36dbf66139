"""The engine's end of the pipe to the window, and what the window wants of a run."""

import os
from collections import deque
from collections.abc import Callable
from multiprocessing.connection import Connection
from threading import Event as Flag
from threading import Lock, Thread

from mnistpad.engine.messages import (
    Alive,
    CancelDownload,
    Command,
    Continue,
    Download,
    Event,
    Pause,
    Quit,
    Read,
    SetLearningRate,
    SetPace,
    Stop,
    Watch,
)

BETWEEN_SIGNS = 1.0  # seconds between two signs of life


class Outbox:
    """Sends events to the window, from whatever thread.

    A thread of its own sends `Alive` from the beginning on, while Keras is loaded and while a
    network is built or trained: what falls silent is a process that gets no processor.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._sending = Lock()
        self._closed = Flag()
        self.is_loading = True  # Keras, so that there is nothing yet to be kept
        Thread(target=self._show_life, daemon=True).start()

    def send(self, event: Event) -> None:
        """Send an event; `OSError` if nobody listens any more."""
        with self._sending:
            self._connection.send(event)

    def close(self) -> None:
        """Send no more signs of life."""
        self._closed.set()

    def _show_life(self) -> None:
        while not self._closed.wait(BETWEEN_SIGNS):
            try:
                self.send(Alive())
            except OSError:  # the window is gone
                if self.is_loading:  # which goes on for many seconds where processors are busy
                    os._exit(0)
                return  # whoever sends an event next hears of it


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
        return self._kept.popleft() if self._kept else self.next(None) or Quit()


class Controls:
    """How a run is to go on, by the commands in an inbox.

    `fetch` obeys what is meant for a download, which goes on beside a run.
    """

    def __init__(self, inbox: Inbox, fetch: Callable[[Download | CancelDownload], None]) -> None:
        self._inbox = inbox
        self._fetch = fetch
        self.begin(0, paused=False)
        self.quitting = False  # it is to end because nobody is left to see it
        self.pace = 0.0  # seconds that each update takes at the least
        self.question: Read | None = None  # the digits to be read
        self.watch = Watch()

    def begin(self, run: int, *, paused: bool) -> None:
        """Forget what the run before was told."""
        self.run = run
        self.stopped = False  # it is to end
        self.paused = paused  # it is to wait
        self.left: int | None = None  # updates to do before it waits again; None: no such number
        self.to_epoch_end = False  # it is to wait when the epoch is over
        self.learning_rate: float | None = None  # to be set before the next update

    @property
    def singly(self) -> bool:
        """Whether updates are done one by one, for somebody to follow."""
        return self.pace > 0 or self.left is not None

    def poll(self, seconds: float = 0.0) -> None:
        """Take in what has come, waiting so long for the first command."""
        command = self._inbox.next(seconds)
        while command is not None:
            self.obey(command)
            command = None if isinstance(command, Quit) else self._inbox.next()

    def pause(self) -> None:
        """Let the run wait from here on."""
        self.paused, self.left, self.to_epoch_end = True, None, False

    def quit(self) -> None:
        """Let the run end, to be gone on with by whoever comes next."""
        self.stopped = self.quitting = True

    def obey(self, command: Command) -> None:
        """Take in a command; what is no run's business is kept for when it is over."""
        match command:
            case Pause(run) if run == self.run:
                self.pause()
            case Continue(run, updates, epoch) if run == self.run:
                self.paused, self.left, self.to_epoch_end = False, updates, epoch
            case Stop(run) if run == self.run:
                self.stopped = True
            case SetLearningRate(run, rate) if run == self.run:
                self.learning_rate = rate
            case Pause() | Continue() | Stop() | SetLearningRate():
                pass  # meant for a run that is over
            case Read():
                self.question = command if len(command.tensors) else None
            case Watch():
                self.watch = command
            case SetPace(seconds):
                self.pace = seconds
            case Download() | CancelDownload():
                self._fetch(command)
            case _:
                if isinstance(command, Quit):
                    self.quit()
                self._inbox.keep(command)
