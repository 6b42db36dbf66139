"""The engine: a child that trains networks, and speaks with the window through a pipe."""

from __future__ import annotations

import logging
import signal
import sys
from multiprocessing.connection import Connection
from threading import Event as Flag
from threading import Lock, Thread

import keras
import psutil
import tensorflow as tf

from mnistpad.core.digits import DataSet, Source, SourceKind, load
from mnistpad.core.files import explain
from mnistpad.engine.controls import Controls, Inbox
from mnistpad.engine.download import download_mnist
from mnistpad.engine.messages import (
    Answer,
    CancelDownload,
    Command,
    Download,
    DownloadEnded,
    DownloadProgress,
    Event,
    Failed,
    Prepare,
    Prepared,
    Quit,
    Read,
    Ready,
    SetPace,
    Train,
    Watch,
)
from mnistpad.engine.trainer import CannotTrain, Trainer
from mnistpad.core.recipe import Recipe


class Worker:
    """Does what it is told, one thing after another, until it is told to quit.

    Parameters
    ----------
    connection
        The child's end of the pipe.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._sending = Lock()
        self._inbox = Inbox(connection)
        self._controls = Controls(self._inbox)
        self._trainer: Trainer | None = None
        self._used = False  # the trainer's network has been trained
        self._data: tuple[Source, DataSet] | None = None
        self._cancelled = Flag()

    def serve(self) -> None:
        """Obey commands until `Quit`, or until the window is gone."""
        self._send(Ready(keras.__version__, tf.__version__))
        while not isinstance(command := self._inbox.wait(), Quit):
            self._obey(command)

    def _obey(self, command: Command) -> None:
        match command:
            case Prepare(recipe, source):
                self._prepare(recipe, source)
            case Train():
                self._train(command)
            case Read():
                self._controls.note(command)
                self._answer(command)
            case Watch() | SetPace():
                self._controls.note(command)
            case Download():
                self._cancelled.clear()
                Thread(target=self._download, daemon=True).start()
            case CancelDownload():
                self._cancelled.set()
            case _:
                pass  # meant for a run that is over

    def _prepare(self, recipe: Recipe, source: Source) -> None:
        problem = ""
        try:
            self._ready_trainer(recipe, source)
        except CannotTrain as error:
            problem = str(error)
        except OSError as error:
            problem = explain(error, source.path) if source.path else str(error)
        except ValueError as error:
            problem = f"{error}."
        self._send(Prepared(recipe, source, problem))

    def _train(self, command: Train) -> None:
        self._controls.begin(command.run, paused=command.paused)
        try:
            trainer = self._ready_trainer(command.recipe, command.source)
        except CannotTrain as error:
            self._send(Failed(command.run, str(error)))
        except OSError as error:
            where = command.source.path or command.folder
            self._send(Failed(command.run, explain(error, where)))
        except ValueError as error:
            self._send(Failed(command.run, f"{error}."))
        else:
            trainer.train(command, self._controls, self._send)

    def _ready_trainer(self, recipe: Recipe, source: Source) -> Trainer:
        known = self._trainer
        fresh = source.kind is not SourceKind.DRAWN  # that file grows between runs
        if known and fresh and (known.recipe, known.source) == (recipe, source):
            return known
        if self._data is None or self._data[0] != source or not fresh:
            self._data = None  # before the next is loaded: two would take twice the memory
            self._trainer = None
            self._data = (source, load(source))
        self._trainer = None
        keras.backend.clear_session()
        self._trainer = Trainer(recipe, source, self._data[1])
        return self._trainer

    def _answer(self, question: Read) -> None:
        """Read by the network as its last run left it."""
        if self._trainer is not None and len(question.tensors):
            shape = self._trainer.model.input_shape[1:]
            read = self._trainer.read(question.tensors.reshape(-1, *shape))
            self._send(Answer(self._controls.run, question.generation, 0, read.numpy()))

    def _download(self) -> None:
        def tell(done: int, total: int) -> None:
            if self._cancelled.is_set():
                raise InterruptedError
            self._send(DownloadProgress(done, total))

        try:
            download_mnist(tell)
        except InterruptedError:
            self._send(DownloadEnded("The download was cancelled."))
        except (OSError, ValueError) as error:
            self._send(DownloadEnded(str(error)))
        else:
            self._send(DownloadEnded())

    def _send(self, event: Event) -> None:
        try:
            with self._sending:
                self._connection.send(event)
        except (BrokenPipeError, ConnectionError):
            # Nobody is left to work for; what an epoch has kept stays.
            self._controls.stopped = True


def serve(connection: Connection) -> None:
    """What the engine's process does from first to last."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to hear
    process = psutil.Process()
    process.nice(psutil.BELOW_NORMAL_PRIORITY_CLASS if sys.platform == "win32" else 10)
    logging.getLogger("tensorflow").setLevel(logging.ERROR)
    Worker(connection).serve()
