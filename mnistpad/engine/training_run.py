"""A run: the training of a network from first update to last file, and what is kept of it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

import tensorflow as tf

from mnistpad.core.files import explain
from mnistpad.core.message import Message
from mnistpad.core.network.history import EpochValues
from mnistpad.core.network.runs import Checkpoint, Record, RunError, RunFolder, Status
from mnistpad.core.processes import this_process
from mnistpad.engine import networks
from mnistpad.engine.controls import Controls
from mnistpad.engine.messages import Ended, Ending, Failed, Kept, Predictions, Remark
from mnistpad.engine.reporter import Over, Reporter, Send
from mnistpad.engine.trainer import TOO_LARGE, Trainer


class TrainingRun:
    """One run of a trainer; what its folder keeps of it goes on from its last finished epoch."""

    def __init__(self, trainer: Trainer, folder: RunFolder, controls: Controls, send: Send) -> None:
        self._trainer = trainer
        self._folder = folder
        self._controls = controls
        self._run = controls.run
        self._send = send
        self._reporter: Reporter | None = None
        self._apart = networks.epochs_apart(trainer.recipe)
        self._unkept = False
        self._record: Record | None = None  # once the run is known to be ours
        self._tested: tuple[float, float] | None = None

    def run(self) -> None:
        """Train from first update to last file.

        Whatever happens, exactly one `Ended` or `Failed` says that it is over; after an `Ended`,
        `Kept` is the last word.
        """
        ending: Ending | None = None
        sentence = Message("The training ended without a reason.")
        try:
            ending = self._fit()
        except (MemoryError, tf.errors.ResourceExhaustedError):
            sentence = TOO_LARGE
        except tf.errors.OpError as error:
            reason = error.message.splitlines()[0]
            sentence = Message("TensorFlow gave up: {reason}", reason=reason)
        except (OSError, RunError) as error:
            sentence = self._why(error)
        finally:
            self._trainer.updates = self._reporter.updates if self._reporter else None
            self._end(ending, sentence)
        if ending is not None and not self._controls.quitting:
            self._keep_network(ending)

    def _fit(self) -> Ending:
        trainer, folder = self._trainer, self._folder
        record = folder.record()
        if record.is_elsewhere:
            raise RunError(
                Message("{path}: another program is training this run", path=folder.path)
            )
        self._record = record
        folder.sweep()
        history, checkpoint = trainer.begin(folder)
        first_epoch = checkpoint.epoch if checkpoint else 0
        self._write(
            status=Status.RUNNING,
            owner=this_process(),
            data=trainer.data.name,
            recipe=replace(record.recipe, classes=trainer.recipe.classes),
            classes=trainer.data.classes,
        )
        if not checkpoint:
            folder.write_weights(0, trainer.model.get_weights())
        seconds = checkpoint.seconds if checkpoint else 0.0
        self._reporter = reporter = Reporter(
            trainer, self._controls, history, seconds, self._send, self._keep_epoch
        )
        self._send(trainer.started(self._run, reporter.updates))
        if first_epoch < trainer.recipe.epochs:
            reporter.wait_to_begin()
            if not self._controls.stopped:
                with suppress(Over):
                    trainer.fit(reporter, reporter.step, first_epoch)
                reporter.finish()
        self._try_to_keep(lambda: folder.write_history(history))
        if reporter.lost_at is not None:
            rate = float(trainer.model.optimizer.learning_rate.numpy())
            raise RunError(_lost(rate, reporter.lost_at))
        if self._controls.stopped:
            self._try_to_keep(lambda: folder.write_last_weights(trainer.model.get_weights()))
            return Ending.STOPPED
        self._tested = trainer.evaluate()
        return Ending.REACHED if reporter.reached else Ending.FINISHED

    def _keep_epoch(self, reporter: Reporter, values: EpochValues) -> None:
        trainer, folder = self._trainer, self._folder

        def keep() -> None:
            if values.epoch % self._apart == 0 or values.epoch == trainer.recipe.epochs:
                folder.write_weights(values.epoch, trainer.model.get_weights())
            folder.write_history(reporter.history)
            # Last, for it says that the epoch is done and all of it kept.
            seconds = reporter.seconds
            done = values.epoch, values.update, seconds
            folder.write_checkpoint(Checkpoint(*done, trainer.variables()))
            self._write(updates=values.update, fit_seconds=seconds)

        self._try_to_keep(keep)

    def _try_to_keep(self, keep: Callable[[], None]) -> None:
        """A full disk doesn't end a run, but is told, once."""
        try:
            keep()
        except (OSError, RunError) as error:
            if not self._unkept:
                self._unkept = True
                told = Message(
                    "The run can't be kept. {reason} Training goes on, and each epoch tries again.",
                    reason=self._why(error),
                )
                self._send(Remark(told))

    def _why(self, error: OSError | RunError) -> Message:
        return explain(error, self._folder.path)

    def _end(self, ending: Ending | None, sentence: str) -> None:
        """Write down that the run is over, and say so; it failed if there is no ending."""
        status = Status.FAILED if ending is None else Status.FINISHED
        if ending is Ending.STOPPED:
            status = Status.INTERRUPTED if self._controls.quitting else Status.STOPPED
        changes: dict[str, Any] = {"status": status, "owner": None, "updates": 0}
        if self._reporter is not None:
            changes |= {"updates": self._reporter.updates, "fit_seconds": self._reporter.seconds}
        changes["test_loss"], changes["test_accuracy"] = self._tested or (None, None)
        with suppress(OSError):  # said with `Kept`, or the run failed for that very reason
            self._write(**changes)
        if ending is None or self._record is None:
            self._send(Failed(self._run, sentence, self._record))
        else:
            self._send(Ended(self._run, ending, self._record))

    def _write(self, **changes: Any) -> None:
        """Change the record, if the run is ours; `OSError` if the folder can't have it."""
        if self._record is not None:
            self._record = replace(self._record, **changes)
            self._folder.write_record(self._record)

    def _keep_network(self, ending: Ending) -> None:
        trainer, folder = self._trainer, self._folder
        loss, accuracy = self._tested or trainer.evaluate()
        predictions = trainer.predictions()
        self._send(Predictions(self._run, trainer.updates or 0, predictions))
        problem = ""
        try:
            self._write(test_loss=loss, test_accuracy=accuracy)
            folder.write_predictions(predictions)
            plain = trainer.plain_copy()
            networks.save(plain, folder.model)
            networks.export(plain, folder.exported)
            epochs = len(self._reporter.history.epochs) if self._reporter else 0
            folder.keep_once(None if ending is Ending.STOPPED else epochs)
        except (OSError, RunError) as error:
            problem = Message(
                "The trained network can't be kept. {reason}", reason=self._why(error)
            )
        if self._record is not None:
            self._send(Kept(self._run, self._record, problem))


def _lost(learning_rate: float, update: int) -> Message:
    smaller = float(f"{learning_rate / 10:.1g}")
    return Message(
        "The loss was no number any more at update {update}: the steps are too large. Try a "
        "learning rate of {smaller:g} instead of {rate:g}",
        update=update,
        smaller=smaller,
        rate=learning_rate,
    )
