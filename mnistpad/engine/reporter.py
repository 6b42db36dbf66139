"""The Keras callback: tells the window how a run goes, and lets the window have a say in it."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import Any

import keras
import numpy as np

from mnistpad.core.data.digits import UNREAD
from mnistpad.core.network.forward import first_layer_tiles
from mnistpad.core.network.history import EpochValues, History
from mnistpad.engine.controls import Controls
from mnistpad.engine.messages import (
    BETWEEN_NEWS,
    Answer,
    Batches,
    Continued,
    EpochEnded,
    Event,
    Paused,
    Predictions,
    Tiles,
    Watch,
    Weights,
)
from mnistpad.engine.networks import FloatArray
from mnistpad.engine.trainer import Trainer

Send = Callable[[Event], None]

BETWEEN_TILES = 0.25
BETWEEN_WEIGHTS = 0.25
WEIGHTS_A_SECOND = 4e6
"""Weights that are sent, at the most: a large network is sent more rarely."""
BETWEEN_PREDICTIONS = 1.0

_PREDICTED = 1000  # test digits read while training; all of them once it is over


class Over(Exception):
    """Leaves `fit` between two updates.

    Keras's own `stop_training` would have the network checked before it leaves.
    """


class Reporter(keras.callbacks.Callback):
    """Sends what happens, reads what is asked, and waits while the run is paused.

    Keras calls it in the training thread: it sends, and computes next to nothing.

    `epoch_ended` is called with itself and each finished epoch's values, before they are sent: it
    keeps what is to be kept.
    """

    def __init__(
        self,
        trainer: Trainer,
        controls: Controls,
        history: History,
        seconds: float,
        send: Send,
        epoch_ended: Callable[[Reporter, EpochValues], None],
    ) -> None:
        super().__init__()
        self.set_model(trainer.model)
        self._trainer = trainer
        self._controls = controls
        self._run = controls.run
        self._send = send
        self._keep = epoch_ended
        self._taken = 0  # batches of this epoch
        self._epoch_began = 0.0  # in seconds of training
        self._pending: list[FloatArray] = []
        self._due: dict[type, float] = {}
        self._shown: dict[type, tuple[int, Watch]] = {}  # updates, and who asked
        parameters = trainer.model.count_params()
        self._between_weights = max(BETWEEN_WEIGHTS, parameters / WEIGHTS_A_SECOND)
        self._answered: tuple[int, int] = (-1, -1)  # question and updates
        self._spent = seconds
        self._since: float | None = None
        self._update_began = 0.0
        self.history = history
        self.updates = len(history.loss)
        self.reached = False
        self.lost_at: int | None = None  # update at which the loss was no number any more

    @property
    def seconds(self) -> float:
        """Spent in training, pauses not counted."""
        return self._spent + (perf_counter() - self._since if self._since is not None else 0.0)

    def wait_to_begin(self) -> None:
        """Let a pause before the first update pass: once in `fit`, Keras does that update."""
        self._controls.poll()
        self._wait()

    # What Keras calls

    def on_train_begin(self, logs: Any = None) -> None:
        self._since = self._update_began = perf_counter()

    def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
        self._taken = 0
        self._epoch_began = self.seconds

    def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
        self.updated()

    def on_test_batch_end(self, batch: int, logs: Any = None) -> None:
        self._controls.poll()
        self._tell()
        self._leave_if_over()

    def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
        logs = logs or {}
        self._flush()
        names = "loss", "accuracy", "val_loss", "val_accuracy"
        figures = {name: float(logs[name]) for name in names}
        seconds = self.seconds - self._epoch_began
        values = EpochValues(epoch=epoch + 1, update=self.updates, seconds=seconds, **figures)
        self.history.end_epoch(values)
        self._keep(self, values)
        self._send(EpochEnded(self._run, values))
        target = self._trainer.recipe.target_accuracy
        if target is not None and figures["val_accuracy"] >= target:
            self.reached = True
        elif epoch + 1 < self.params["epochs"]:
            if self._controls.to_epoch_end:
                self._controls.pause()
            self._wait()
        self._leave_if_over()

    def finish(self) -> None:
        """Tell the rest, once `fit` is left."""
        self._flush()
        self._spent, self._since = self.seconds, None

    def step(self, iterator: Any) -> Any:
        """Keras's train function: an execution's updates, one by one while somebody follows."""
        trainer, updates = self._trainer, self.model.steps_per_execution
        if updates == 1 or not self._controls.singly:
            return trainer.many(iterator)
        logs = None
        for _ in range(updates):
            logs = trainer.one(iterator)
            self.updated()
            if self._taken >= trainer.updates_per_epoch:
                break
        return logs

    # Between updates

    def updated(self) -> None:
        """Tell of the updates since the last time, and do what was asked meanwhile."""
        new = self._trainer.recorder.since(self._taken)
        if not len(new):
            return  # they were done one by one, and told of
        self._take(new)
        self._controls.poll()
        self._wait()
        self._tell()
        self._leave_if_over()
        self._update_began = perf_counter()

    def _leave_if_over(self) -> None:
        if self._controls.stopped or self.lost_at is not None or self.reached:
            raise Over

    def _take(self, new: FloatArray) -> None:
        wrong = np.flatnonzero(~np.isfinite(new[:, 0]))
        if wrong.size:
            self.lost_at = self.updates + int(wrong[0]) + 1
        self._taken += len(new)
        self.updates += len(new)
        self.history.append(new[:, 0], new[:, 1])
        self._pending.append(new)
        if self._controls.left is not None:
            self._controls.left -= len(new)
            if self._controls.left <= 0:
                self._controls.pause()

    def _wait(self) -> None:
        """Let slow motion and pauses pass; go on when told to, or end."""
        controls = self._controls
        while not controls.stopped and not controls.paused:
            rest = self._update_began + controls.pace - perf_counter()
            if rest <= 0:
                break
            self._tell()
            controls.poll(min(rest, BETWEEN_NEWS))
        if controls.paused and not controls.stopped:
            self._flush()
            running = self._since is not None
            self._spent, self._since = self.seconds, None
            self._send(Paused(self._run, self.updates))
            while controls.paused and not controls.stopped:
                self._tell()
                controls.poll(BETWEEN_NEWS)
            self._send(Continued(self._run))
            self._update_began = perf_counter()
            self._since = self._update_began if running else None
        if controls.learning_rate is not None:
            self.model.optimizer.learning_rate = controls.learning_rate
            controls.learning_rate = None

    def _tell(self) -> None:
        """Send what it is time for."""
        due = self._is_due(Batches, BETWEEN_NEWS)
        self._answer(due=due)
        if due:
            self._flush()
        self._look_inside()

    def _flush(self) -> None:
        if self._pending:
            new = np.concatenate(self._pending)
            self._pending.clear()
            self._send(Batches(self._run, self.updates, new[:, 0], new[:, 1], self.seconds))

    def _look_inside(self) -> None:
        watch, trainer = self._controls.watch, self._trainer
        if watch.tiles and self._is_new(Tiles, BETWEEN_TILES):
            tiles = first_layer_tiles(self.model.layers[0].get_weights())
            self._send(Tiles(self._run, self.updates, tiles))
        if watch.weights and self._is_new(Weights, self._between_weights):
            self._send(Weights(self._run, self.updates, tuple(self.model.get_weights())))
        if watch.predictions and self._is_new(Predictions, BETWEEN_PREDICTIONS):
            x_test = trainer.arrays.x_test
            predictions = np.full(len(x_test), UNREAD, np.uint8)
            read = trainer.read(x_test[:_PREDICTED]).numpy().argmax(axis=1)
            predictions[: len(read)] = read
            self._send(Predictions(self._run, self.updates, predictions))

    def _answer(self, *, due: bool) -> None:
        """Read what the window asks about: a new question at once, the same one when it is due."""
        question = self._controls.question
        if question is None or self._answered == (question.generation, self.updates):
            return
        new = question.generation != self._answered[0]
        if due or new:
            self._answered = (question.generation, self.updates)
            probabilities = self._trainer.answer(question.tensors)
            self._send(Answer(self._run, question.generation, self.updates, probabilities))

    def _is_new(self, kind: type, seconds: float) -> bool:
        """Whether something else is to be seen than was last sent, and it is time."""
        updates, watch = self._shown.get(kind, (-1, None))
        seen = updates == self.updates and watch is self._controls.watch
        if seen or not self._is_due(kind, seconds):
            return False
        self._shown[kind] = self.updates, self._controls.watch
        return True

    def _is_due(self, kind: type, seconds: float) -> bool:
        now, due = perf_counter(), self._due.get(kind, 0.0)
        if now < due:
            return False
        # What comes late, for updates take their time, doesn't make the next one later.
        self._due[kind] = max(due + seconds, now)
        return True
