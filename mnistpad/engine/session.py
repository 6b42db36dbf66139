"""An engine that is watched, and can be started anew: for the window and for ``mnistpad train``.

It has no Qt, no clock and no thread. What an engine says comes in a thread of the engine's, and
is posted with that engine's number to whoever owns the session; the owner gives each letter to
`Session.take` when its turn comes, and calls `Session.tick` every second.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from mnistpad.core.message import Message
from mnistpad.engine.client import Engine
from mnistpad.engine.messages import (
    Alive,
    Command,
    Died,
    Download,
    DownloadEnded,
    Ended,
    EpochEnded,
    Event,
    Failed,
    Kept,
    Prepare,
    Prepared,
    Read,
    Ready,
    SetPace,
    Started,
    Stop,
    Train,
    Watch,
)

STOP_GRACE = 15
"""Seconds that an update may still take once a run is stopped; then the engine is ended."""

SILENT_GRACE = 2  # the same, of an engine that has fallen silent
SILENT_AFTER = 5
"""Seconds without a sign of life after which that is said: an engine gives one every second."""

SILENT_WHILE_BUSY = 30
"""The same while Keras is loaded, or a network built or kept: on a slow machine there are long
pieces of work that let no other thread of the engine have its turn."""

MOST_DEATHS = 3
"""Times the engine may die without finishing an epoch before going on is left to the user."""


Spawn = Callable[[Callable[[Event], None]], Engine]
"""Makes an engine that tells its events, in a thread of its own, to the function given."""

Letter = tuple[int, Event]
"""An event, and the number of the engine that it comes from."""


class Task(Enum):
    """What keeps an engine busy beside training; the value says it to people."""

    LOADING = Message("Keras is being loaded…")
    BUILDING = Message("Building the network…")
    KEEPING = Message("Keeping the network…")


@dataclass(frozen=True, slots=True)
class SilenceBegan:
    """No sign of life has come for so long."""

    seconds: int

    @property
    def sentence(self) -> Message:
        """For people: what may be the reason."""
        return Message(
            "The engine hasn't answered for {seconds} s: its process is held up, or the computer "
            "is short of memory.",
            seconds=self.seconds,
        )


@dataclass(frozen=True, slots=True)
class SilenceEnded:
    """The engine that had fallen silent gives signs of life again."""

    sentence: ClassVar[Message] = Message("The engine answers again.")


Heard = Event | SilenceBegan | SilenceEnded
"""What an owner hears of a session."""


class Session:
    """One engine at a time, made by `spawn`.

    `post` is called with each letter in the engine's thread; it must not wait.
    """

    def __init__(self, spawn: Spawn, post: Callable[[Letter], None]) -> None:
        self._spawn = spawn
        self._post = post
        self._engine: Engine | None = None
        self._number = 0
        self._closed = False
        self._lasting: dict[type, Command] = {}
        self._prepare: Prepare | None = None
        self._downloads = False
        self._run: int | None = None  # the last that was asked for
        self._begins = False  # until its network is built
        self._grace: float | None = None  # seconds that are left for a run to stop
        self._killed = False
        self.task: Task | None = None  # what the engine is busy with; None if it waits, or trains
        # Seconds since its last sign of life: ticks are counted, not time, for a computer that
        # slept was silent as a whole.
        self.silence = 0
        self.deaths = 0  # since an epoch was finished

    @property
    def pid(self) -> int | None:
        """Number of the engine's process; None while there is none."""
        return None if self._engine is None else self._engine.pid

    @property
    def is_silent(self) -> bool:
        """Whether the engine has given no sign of life for too long."""
        busy = self._begins or self.task is not None
        return self.silence >= (SILENT_WHILE_BUSY if busy else SILENT_AFTER)

    def start(self) -> bool:
        """Spawn an engine, in the background; False if there is one, or is to be none any more."""
        if self._engine is not None or self._closed:
            return False
        self._number += 1
        self.silence, self.task = 0, Task.LOADING
        self._grace, self._killed = None, False
        post, number = self._post, self._number
        self._engine = self._spawn(lambda event: post((number, event)))
        self._engine.start()
        for command in self._lasting.values():
            self._engine.send(command)
        return True

    def send(self, command: Command) -> None:
        """Tell the engine; pace, question and what is watched, each one that comes after it too."""
        if isinstance(command, SetPace | Watch | Read):
            self._lasting[type(command)] = command
        if self._engine is None:
            return
        match command:
            case Prepare():
                self._prepare, self.task = command, Task.BUILDING
            case Train(run):
                self._run, self._begins = run, True
            case Download():
                self._downloads = True
        self._engine.send(command)

    def stop(self) -> None:
        """Stop the run; if it hasn't ended when the grace is over, the engine is."""
        if self._run is not None:
            self.send(Stop(self._run))
        self._grace = SILENT_GRACE if self.is_silent else STOP_GRACE

    def kill(self) -> None:
        """End the engine at once."""
        if self._engine is not None:
            self._engine.kill()

    def close(self) -> None:
        """End the engine for good; a run under way is stopped, its weights kept."""
        self._closed = True
        if self._engine is not None:
            self._engine.close()

    def take(self, letter: Letter) -> list[Heard]:
        """What is to be heard of a letter: nothing, if its engine or its run is no more."""
        number, event = letter
        if number != self._number or self._closed:
            return []
        heard: list[Heard] = [SilenceEnded()] if self.is_silent else []
        self.silence = 0
        if getattr(event, "run", self._run) != self._run:
            return heard
        match event:
            case Alive():
                return heard
            case Ready() | Kept():
                self.task = None
            case Prepared(recipe, source) if self._prepare == Prepare(recipe, source):
                self.task = None
            case EpochEnded():
                self.deaths = 0
            case Started():
                self._begins = False
            case Ended():
                self._grace, self.task = None, Task.KEEPING
            case Failed():
                self._grace, self._begins = None, False
            case DownloadEnded():
                self._downloads = False
            case Died(exitcode):
                return [*heard, *self._bury(exitcode)]
        return [*heard, event]

    def tick(self) -> list[Heard]:
        """A second has gone by."""
        if self._engine is None:
            return []
        was = self.is_silent
        self.silence += 1
        begins = self.is_silent and not was
        if self._grace is not None:
            self._grace = min(self._grace, SILENT_GRACE) if begins else self._grace - 1
            if self._grace <= 0:
                self._killed = True
                self._engine.kill()
        return [SilenceBegan(self.silence)] if begins else []

    def _bury(self, exitcode: int | None) -> list[Heard]:
        died = Died(exitcode, self._killed)
        broken_off = DownloadEnded(
            Message("The download broke off: the engine {cause}.", cause=died.cause)
        )
        heard: list[Heard] = [died, broken_off] if self._downloads else [died]
        self._engine = self._grace = self.task = None
        self._downloads = self._begins = False
        self.deaths += 1
        return heard
