"""What ``mnistpad train`` tells of a run: lines for people, a bar on a terminal, or JSON."""

from __future__ import annotations

import json
import math
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from mnistpad.core.network.history import EpochValues
from mnistpad.core.network.recipe import Recipe
from mnistpad.core.network.runs import Record
from mnistpad.engine.messages import Ending, Started
from mnistpad.trace import training_ended


def complain(sentence: str) -> None:
    """A sentence on the standard error."""
    sys.stderr.write(f"mnistpad: {sentence}\n")
    sys.stderr.flush()


class Report:
    """Told of a run as it goes on; writes a line an epoch, for people."""

    def __init__(self) -> None:
        self._epochs = 0

    def close(self) -> None:
        """Nothing more is told."""

    def downloaded(self, done: int, total: int) -> None:
        """So many bytes of MNIST are there, of so many; 0: that is not known."""

    def started(self, started: Started, recipe: Recipe, folder: Path) -> None:  # noqa: ARG002
        """The first update comes next; what is kept of the run is in that folder."""
        self._epochs = started.epochs
        self._write(f"{recipe.title}, {recipe.parameter_count:,} parameters")
        self._write(
            f"{started.data}: {started.learning_digits:,} digits to learn from, "
            f"{started.updates_per_epoch:,} updates an epoch"
        )
        if started.updates:
            self._write(f"goes on after update {started.updates:,}")
        if not started.compiled:
            self.remark("XLA is not to be had here; training takes about twice as long.")

    def progressed(self, updates: int, loss: float, accuracy: float) -> None:
        """So many updates are done; the last batch had this loss and accuracy."""

    def epoch_ended(self, values: EpochValues) -> None:
        self._write(
            f"epoch {values.epoch} of {self._epochs}: loss {values.loss:.4f}, accuracy "
            f"{values.accuracy:.4f}; checked: loss {values.val_loss:.4f}, accuracy "
            f"{values.val_accuracy:.4f}; {values.seconds:.1f} s"
        )

    def remark(self, sentence: str) -> None:
        complain(sentence)

    def ended(self, ending: Ending, record: Record) -> None:
        self._write(
            f"{ending.value} after {record.updates:,} updates in {record.fit_seconds:.1f} s"
        )
        self._write(f"test accuracy {record.test_accuracy:.4f}")

    def _write(self, line: str) -> None:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


class _Bar(Report):
    """The same on a terminal, with a bar below."""

    def __init__(self) -> None:
        super().__init__()
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.fields[words]}"),
            TimeRemainingColumn(),
            console=Console(highlight=False),
            transient=True,
        )
        self._task = self._bar.add_task("Loading Keras", total=None, words="")
        self._all = 0
        self._bar.start()

    def close(self) -> None:
        self._bar.stop()

    def downloaded(self, done: int, total: int) -> None:
        self._bar.update(
            self._task,
            description="Downloading",
            completed=done,
            total=total or None,
            words=f"{done / 1e6:.1f} MB",
        )

    def started(self, started: Started, recipe: Recipe, folder: Path) -> None:
        super().started(started, recipe, folder)
        self._all = started.epochs * started.updates_per_epoch
        self._bar.reset(
            self._task, description="Training", completed=started.updates, total=self._all, words=""
        )

    def progressed(self, updates: int, loss: float, accuracy: float) -> None:
        words = f"update {updates:,} / {self._all:,}  loss {loss:.3f}  accuracy {accuracy:.3f}"
        self._bar.update(self._task, completed=updates, words=words)

    def remark(self, sentence: str) -> None:
        self._write(f"mnistpad: {sentence}")

    def ended(self, ending: Ending, record: Record) -> None:
        self._bar.stop()
        super().ended(ending, record)

    def _write(self, line: str) -> None:
        self._bar.console.print(line, markup=False, soft_wrap=True)


class _Json(Report):
    """For programs, an object a line, written as it happens."""

    def started(self, started: Started, recipe: Recipe, folder: Path) -> None:
        self._event(
            "training-started",
            recipe=recipe.to_json(),
            folder=str(folder),
            **{name: value for name, value in asdict(started).items() if name != "run"},
        )

    def epoch_ended(self, values: EpochValues) -> None:
        self._event("epoch-ended", **asdict(values))

    def ended(self, ending: Ending, record: Record) -> None:  # noqa: ARG002  (people are told)
        self._event("training-ended", **training_ended(record))

    def _event(self, name: str, **values: Any) -> None:
        # JSON has no NaN and no infinity.
        known = {
            key: None if isinstance(value, float) and not math.isfinite(value) else value
            for key, value in values.items()
        }
        self._write(json.dumps({"event": name, **known}))


def make_report(as_json: bool) -> Report:
    """The report that fits where the output goes."""
    if as_json:
        return _Json()
    return _Bar() if sys.stdout.isatty() and sys.stderr.isatty() else Report()
