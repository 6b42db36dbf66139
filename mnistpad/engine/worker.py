"""The engine: a child that trains networks, and speaks with the window through a pipe."""

import gc
import logging
from dataclasses import fields, replace
from multiprocessing.connection import Connection
from threading import Event as Flag
from threading import Thread

import keras
import numpy as np
import psutil
import tensorflow as tf

from mnistpad.core.data.digits import DataSet, Source, SourceKind, load
from mnistpad.core.message import Message, sentence
from mnistpad.core.network.recipe import Recipe
from mnistpad.core.network.runs import RunFolder
from mnistpad.core.temporary import sweep_temporary_folders
from mnistpad.engine.controls import Controls, Inbox, Outbox
from mnistpad.engine.download import download_mnist
from mnistpad.engine.messages import (
    Answer,
    CancelDownload,
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
    Train,
)
from mnistpad.engine.trainer import Trainer
from mnistpad.engine.training_run import TrainingRun


class Worker:
    """Does what it is told, one thing after another, until it is told to quit."""

    def __init__(self, connection: Connection, outbox: Outbox) -> None:
        self._outbox = outbox
        self._inbox = Inbox(connection)
        self._controls = Controls(self._inbox, self._fetch)
        self._trainer: Trainer | None = None
        self._data: tuple[Source, DataSet] | None = None
        self._cancelled = Flag()
        self._download = Thread()

    def serve(self) -> None:
        """Obey commands until `Quit`, or until the window is gone."""
        self._send(Ready(keras.__version__, tf.__version__))
        while not isinstance(command := self._inbox.wait(), Quit):
            match command:
                case Prepare(recipe, source):
                    self._prepare(recipe, source)
                case Train():
                    self._train(command)
                case _:
                    self._controls.obey(command)
                    if isinstance(command, Read):
                        self._answer(command)

    def _prepare(self, recipe: Recipe, source: Source) -> None:
        problem = ""
        try:
            trainer = self._ready_trainer(recipe, source)
            if not self._inbox.is_waiting:  # for Start may have been pressed already
                trainer.prepare_single_updates()
        except (OSError, ValueError) as error:
            problem = sentence(error)
        self._send(Prepared(recipe, source, problem))

    def _train(self, command: Train) -> None:
        self._controls.begin(command.run, paused=command.paused)
        try:
            trainer = self._ready_trainer(command.recipe, command.source)
        except (OSError, ValueError) as error:
            self._send(Failed(command.run, sentence(error)))
        else:
            folder = RunFolder(command.folder)
            TrainingRun(trainer, folder, self._controls, self._send).run()
            # What is over is given back: networks that only cycles hold, and what malloc keeps of
            # them in pieces, some megabytes a run.
            gc.collect()
            psutil.heap_trim()

    def _ready_trainer(self, recipe: Recipe, source: Source) -> Trainer:
        data = self._digits(source)
        recipe = replace(recipe, classes=len(data.classes))
        known = self._trainer
        if known is not None and known.data is data and known.take(recipe):
            return known
        self._trainer = None  # before the next is built: two would take twice the memory
        keras.backend.clear_session()
        self._trainer = Trainer(recipe, data)
        return self._trainer

    def _digits(self, source: Source) -> DataSet:
        if self._data is not None and self._data[0] == source:
            known = self._data[1]
            # A file of drawings grows between runs; the others are what they were.
            if source.kind is not SourceKind.DRAWN or _same(known, load(source)):
                return known
        self._data = self._trainer = None
        self._data = (source, load(source))
        return self._data[1]

    def _answer(self, question: Read) -> None:
        """Read by the network as its last run left it."""
        trainer = self._trainer
        if trainer is not None and trainer.updates is not None and len(question.tensors):
            read = trainer.answer(question.tensors)
            self._send(Answer(self._controls.run, question.generation, trainer.updates, read))

    def _fetch(self, command: Download | CancelDownload) -> None:
        if isinstance(command, CancelDownload):
            self._cancelled.set()
        elif not self._download.is_alive():
            self._cancelled.clear()
            self._download = Thread(target=self._download_mnist, daemon=True)
            self._download.start()

    def _download_mnist(self) -> None:
        def tell(done: int, total: int) -> None:
            if self._cancelled.is_set():
                raise InterruptedError
            self._send(DownloadProgress(done, total))

        problem = ""
        try:
            download_mnist(tell)
        except InterruptedError:
            problem = Message("The download was cancelled.")
        except (OSError, ValueError) as error:
            problem = sentence(error)
        self._send(DownloadEnded(problem))

    def _send(self, event: Event) -> None:
        try:
            self._outbox.send(event)
        except OSError:
            # Nobody is left to work for; what an epoch has kept stays.
            self._controls.quit()


def serve(connection: Connection, outbox: Outbox) -> None:
    """What the engine's process does once Keras is there."""
    logging.getLogger("tensorflow").setLevel(logging.ERROR)
    sweep_temporary_folders()
    Worker(connection, outbox).serve()
    outbox.close()
    sweep_temporary_folders()  # the window may have been killed


def _same(one: DataSet, other: DataSet) -> bool:
    names = [field.name for field in fields(DataSet) if field.name != "name"]
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name in names)
