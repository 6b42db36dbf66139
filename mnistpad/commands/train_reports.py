"""What ``mnistpad train`` tells of a run: lines for people, a bar on a terminal, or JSON."""

import json
import math
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from mnistpad.commands import complain
from mnistpad.core.classes import DIGITS
from mnistpad.core.message import Message
from mnistpad.core.network.recipe import Recipe
from mnistpad.engine.messages import (
    Batches,
    DownloadProgress,
    Ended,
    EpochEnded,
    Event,
    Kept,
    Remark,
    Started,
)
from mnistpad.language import tr
from mnistpad.trace import training_ended


class Report:
    """Told of a run as it goes on; writes a line an epoch, for people."""

    def __init__(self, recipe: Recipe, folder: Path) -> None:
        self._recipe, self._folder = recipe, folder
        self._epochs = 0
        self._ending = ""

    def close(self) -> None:
        """Nothing more is told."""

    def tell(self, event: Event) -> None:
        """Pass on what the engine says, as far as it is of interest."""
        match event:
            case Started():
                self._epochs = event.epochs
                recipe = replace(self._recipe, classes=len(event.classes))
                self._write(
                    Message(
                        "{network}, {count:,} parameters",
                        network=recipe.title,
                        count=recipe.parameter_count,
                    )
                )
                self._write(
                    Message(
                        "{data}: {digits:,} digits to learn from, {updates:,} updates an epoch",
                        data=event.data,
                        digits=event.learning_digits,
                        updates=event.updates_per_epoch,
                    )
                )
                if event.classes != DIGITS:
                    names = ", ".join(event.classes)
                    count = len(event.classes)
                    self._write(Message("{count} classes: {names}", count=count, names=names))
                if event.updates:
                    self._write(Message("goes on after update {update:,}", update=event.updates))
                if not event.compiled:
                    self._remark(
                        Message("XLA is not to be had here; training takes about twice as long.")
                    )
            case EpochEnded(values=values):
                self._write(
                    Message(
                        "epoch {epoch} of {epochs}: loss {loss:.4f}, accuracy {accuracy:.4f}; "
                        "checked: loss {val_loss:.4f}, accuracy {val_accuracy:.4f}; "
                        "{seconds:.1f} s",
                        epochs=self._epochs,
                        **asdict(values),
                    )
                )
            case Remark(sentence):
                self._remark(sentence)
            case Ended(ending=ending):
                self._ending = ending.value
            case Kept(record=record, problem=""):
                self._write(
                    Message(
                        "{ending} after {updates:,} updates in {seconds:.1f} s",
                        ending=self._ending,
                        updates=record.updates,
                        seconds=record.fit_seconds,
                    )
                )
                self._write(Message("test accuracy {accuracy:.4f}", accuracy=record.test_accuracy))

    def _remark(self, sentence: str) -> None:
        complain(sentence)

    def _write(self, line: str) -> None:
        sys.stdout.write(f"{tr(line)}\n")
        sys.stdout.flush()


class _Bar(Report):
    """The same on a terminal, with a bar below."""

    def __init__(self, recipe: Recipe, folder: Path) -> None:
        super().__init__(recipe, folder)
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
        self._task = self._bar.add_task(tr("Loading Keras"), total=None, words="")
        self._all = 0
        self._bar.start()

    def close(self) -> None:
        self._bar.stop()

    def tell(self, event: Event) -> None:
        if isinstance(event, Kept):
            self._bar.stop()
        super().tell(event)
        match event:
            case DownloadProgress(done, total):
                self._show(f"{done / 1e6:.1f} MB", done, tr("Downloading"), total=total or None)
            case Started(updates=updates):
                self._all = event.epochs * event.updates_per_epoch
                self._bar.reset(self._task)
                self._show("", updates, tr("Training"), total=self._all)
            case Batches(updates=updates, losses=losses, accuracies=accuracies):
                figures = tr(
                    "update {update:,} / {all:,}  loss {loss:.3f}  accuracy {accuracy:.3f}",
                    update=updates,
                    all=self._all,
                    loss=losses[-1],
                    accuracy=accuracies[-1],
                )
                self._show(figures, updates)

    def _show(self, words: str, done: int, doing: str | None = None, **more: Any) -> None:
        self._bar.update(self._task, description=doing, completed=done, words=words, **more)

    def _remark(self, sentence: str) -> None:
        self._write(f"mnistpad: {tr(sentence)}")

    def _write(self, line: str) -> None:
        self._bar.console.print(tr(line), markup=False, soft_wrap=True)


class _Json(Report):
    """For programs, an object a line, written as it happens."""

    def tell(self, event: Event) -> None:
        match event:
            case Started():
                facts = {name: value for name, value in asdict(event).items() if name != "run"}
                recipe = replace(self._recipe, classes=len(event.classes))
                kept = {"recipe": recipe.to_json(), "folder": str(self._folder)}
                self._event("training-started", kept | facts)
            case EpochEnded(values=values):
                self._event("epoch-ended", asdict(values))
            case Kept(record=record, problem=""):
                self._event("training-ended", training_ended(record))
            case Remark(sentence):
                complain(sentence)

    def _event(self, name: str, values: dict[str, Any]) -> None:
        # JSON has no NaN and no infinity.
        known = {
            key: None if isinstance(value, float) and not math.isfinite(value) else value
            for key, value in values.items()
        }
        self._write(json.dumps({"event": name, **known}))


def make_report(recipe: Recipe, folder: Path, *, as_json: bool) -> Report:
    """The report that fits where the output goes."""
    if as_json:
        return _Json(recipe, folder)
    on_terminal = sys.stdout.isatty() and sys.stderr.isatty()
    return (_Bar if on_terminal else Report)(recipe, folder)
