"""A line of JSON for each moment that somebody outside may wait for."""

from __future__ import annotations

import errno
import json
import os
import sys
from functools import partial
from pathlib import Path
from time import time
from typing import TYPE_CHECKING, Any

from mnistpad.core.drawing.number import number_of
from mnistpad.core.files import UnfitFileError, explain
from mnistpad.core.message import Message
from mnistpad.core.network.runs import Record, Status
from mnistpad.engine.messages import Ended
from mnistpad.language import tr

if TYPE_CHECKING:
    from mnistpad.state.network.training import TrainingState
    from mnistpad.state.states import States


class Trace:
    """Appends moments to a file, as they happen.

    The file, made if it isn't there, may be a pipe that somebody reads, or a terminal. Nobody is
    waited for: a moment that a full pipe has no place for is left out. Without a file, nothing is
    traced; `OSError` if it can't be written to.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._descriptor = None if path is None else _open(path)

    def event(self, name: str, **fields: Any) -> None:
        """Write one moment: its name, Unix time in seconds, and what else is known of it."""
        if self._path is None or self._descriptor is None:
            return
        line = json.dumps({"event": name, "time": time(), **fields}) + "\n"
        try:
            os.write(self._descriptor, line.encode())
        except BlockingIOError:
            pass  # the pipe is full
        except OSError as error:
            os.close(self._descriptor)
            self._descriptor = None
            told = tr("The trace ends here. {reason}", reason=explain(error, self._path))
            sys.stderr.write(f"mnistpad: {told}\n")

    def follow(self, states: States) -> None:
        """Write down what happens to the states."""
        event, training = self.event, states.training
        states.readers.ready.connect(lambda: event("recogniser-ready"))
        states.recognition.recognised.connect(partial(self._recognised, states))
        training.engine.ready.connect(lambda: event("engine-ready"))
        training.started.connect(partial(self._started, training))
        epoch = "epoch", "loss", "accuracy", "val_loss", "val_accuracy"
        training.epoch_ended.connect(lambda values: event("epoch-ended", **_some(values, *epoch)))
        training.ended.connect(partial(self._ended, training))

    def _recognised(self, states: States, milliseconds: float) -> None:
        reading = states.recognition.shown_reading
        digits = states.recognition.shown_digits
        if reading is not None:
            number = {"number": number_of(digits)} if len(digits) > 1 else {}
            self.event(
                "stroke-recognised",
                label=None if number else reading.answer,
                **number,
                probabilities=[round(float(p), 6) for p in reading.probabilities],
                latency_ms=round(milliseconds, 3),
            )

    def _started(self, training: TrainingState) -> None:
        facts = training.progress.facts
        if facts is not None:
            names = "run", "data", "updates_per_epoch", "epochs"
            self.event("training-started", **_some(facts, *names))

    def _ended(self, training: TrainingState, ending: object) -> None:
        if isinstance(ending, Ended):
            self.event("training-ended", **training_ended(ending.record))
        else:
            self.event("training-ended", failed=training.failure)


def training_ended(record: Record) -> dict[str, Any]:
    """What is told of a run that is over: in the trace, and by ``train --json``."""
    told = _some(record, "updates", "fit_seconds", "test_loss", "test_accuracy")
    return told | {"stopped": record.status is not Status.FINISHED}


def _some(thing: object, *names: str) -> dict[str, Any]:
    return {name: getattr(thing, name) for name in names}


def _open(path: Path) -> int:
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT
    flags |= getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        return os.open(path, flags, 0o666)
    except OSError as error:
        if error.errno == errno.ENXIO:
            raise UnfitFileError(
                errno.ENXIO,
                Message("nobody reads from this pipe; start its reader first"),
                str(path),
            ) from None
        raise
