"""The window's end of the engine: spawn it, send, receive, end it. No Qt, no Keras."""

import io
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Condition, Thread
from time import sleep

import psutil

from mnistpad.core.temporary import sweep_temporary_folders
from mnistpad.engine.controls import Outbox
from mnistpad.engine.messages import Command, Died, Event, Quit, Read

_BETWEEN_SPAWNS = 0.05  # seconds
_APART = 0.001  # seconds; what comes closer together is handed on, and painted, together
_GRACE = 2.0  # seconds that the engine has to quit by itself


class Engine:
    """A process of its own in which Keras trains.

    Nothing here waits for it: commands are queued, and a thread of its own hands each event to
    `on_event`; the last is always `Died`. TensorFlow's own messages go to the log, if there is one.
    """

    def __init__(self, on_event: Callable[[Event], None], log: Path | None = None) -> None:
        self._on_event = on_event
        self._log = log
        self._process: BaseProcess | None = None
        self._commands: deque[Command] = deque()
        self._waiting = Condition()
        self._over = False
        self._is_spawned = threading.Event()  # or will never be
        self._reader = Thread(target=self._run, daemon=True)

    def start(self) -> None:
        """Spawn the process, in the background."""
        self._reader.start()

    def send(self, command: Command) -> None:
        """Hand a command to the engine, as soon as it listens."""
        with self._waiting:
            if isinstance(command, Read):
                # Only the last question counts; a busy engine must not be sent all of them.
                kept = [other for other in self._commands if not isinstance(other, Read)]
                self._commands = deque(kept)
            self._commands.append(command)
            self._waiting.notify()

    def kill(self) -> None:
        """End the process at once, as if it had crashed.

        One that is just being spawned is waited for: left alone then, it would complain on the
        user's terminal of a parent that ended before it had said what to do.
        """
        if self._reader.is_alive():
            self._is_spawned.wait(_GRACE)
        if self._process is not None:
            self._process.kill()

    def close(self) -> None:
        """Let the process end in peace, or soon without."""
        self.send(Quit())
        if self._reader.is_alive():
            self._reader.join(_GRACE)
        self.kill()

    @property
    def pid(self) -> int | None:
        """Number of the process; None before it was spawned."""
        return self._process.pid if self._process is not None else None

    def _run(self) -> None:
        exitcode: int | None = None
        try:
            exitcode = self._receive()
        finally:
            with self._waiting:
                self._over = True
                self._waiting.notify()
            self._is_spawned.set()
            sweep_temporary_folders()
            self._on_event(Died(exitcode))

    def _receive(self) -> int | None:
        # Spawned, never forked: TensorFlow's threads would not survive that.
        context = multiprocessing.get_context("spawn")
        if sys.platform != "win32":
            # It spawns this one too; who waits for a thread is not to wait for both at once.
            resource_tracker.ensure_running()
            sleep(_BETWEEN_SPAWNS)
            # Ctrl-C on a terminal is heard by all its processes; the engine is not to end by it.
            # What the thread that spawns a process doesn't listen to, that one doesn't either. Said
            # after the other is there, for its start would have this thread listen again.
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self._log), daemon=True)
        _have_a_working_folder()
        # Linux's malloc reads it as the process starts: with an arena a thread, what TensorFlow's
        # many threads leave of a run is in pieces that can't be given back, some megabytes a run.
        os.environ.setdefault("MALLOC_ARENA_MAX", "2")
        try:
            process.start()
        except OSError:
            return None
        self._process = process
        self._is_spawned.set()
        theirs.close()  # so that the engine's end is the only one, and its death is heard
        Thread(target=self._write, args=(ours,), daemon=True).start()
        try:
            while True:
                events = [ours.recv()]
                try:
                    while ours.poll(_APART):
                        events.append(ours.recv())
                finally:
                    for event in events:
                        self._on_event(event)
        except (EOFError, OSError):
            process.join(_GRACE)
            return process.exitcode

    def _write(self, connection: Connection) -> None:
        while True:
            with self._waiting:
                while not self._commands and not self._over:
                    self._waiting.wait()
                if self._over:
                    return
                command = self._commands.popleft()
            try:
                connection.send(command)
            except OSError:
                return  # the reader hears of it too


def _have_a_working_folder() -> None:
    """To spawn asks for the folder that we work in, which may be gone; then any other will do."""
    try:
        Path.cwd()
    except FileNotFoundError:
        os.chdir(Path(sys.executable).anchor)


def _serve(connection: Connection, log: Path | None) -> None:
    """What the spawned process does: it alone imports Keras."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # where it could not be left to the parent
    # TensorFlow writes past Python's streams, into what may be a pipe of somebody's.
    output: io.FileIO | None = None
    with suppress(OSError):
        if log is not None:
            log.parent.mkdir(parents=True, exist_ok=True)
            if log.is_file() or not log.exists():  # to open a pipe would be to wait for its reader
                output = io.FileIO(log, "w")
    output = output or io.FileIO(os.devnull, "w")
    for number in (1, 2):
        os.dup2(output.fileno(), number)
    sys.stdout = sys.stderr = io.TextIOWrapper(output, "utf-8", line_buffering=True)
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    # Before Keras is loaded, which takes all of a processor for seconds: the pen comes first. Of
    # 10, the window's frames waited so often that the longest of a hundred took 8 ms; of 12, 6 ms.
    process = psutil.Process()
    if sys.platform == "win32":
        process.nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        process.nice(12)
    outbox = Outbox(connection)
    from mnistpad.engine.worker import serve

    outbox.is_loading = False
    serve(connection, outbox)
