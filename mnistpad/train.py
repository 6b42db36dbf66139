"""``mnistpad train``: a network trained by the engine, without a window."""

from __future__ import annotations

import json
import math
import signal
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import Any, Protocol, Self

from mnistpad.core.digits import Source, SourceKind, load
from mnistpad.core.files import explain
from mnistpad.core.history import EpochValues
from mnistpad.core.recipe import Recipe
from mnistpad.core.runs import Record, RunError, RunFolder, begin_run
from mnistpad.core.temporary import temporary_folder
from mnistpad.engine.client import Engine
from mnistpad.engine.messages import (
    Batches,
    CancelDownload,
    Died,
    Download,
    DownloadEnded,
    DownloadProgress,
    Ended,
    Ending,
    EpochEnded,
    Event,
    Failed,
    Kept,
    Remark,
    Started,
    Stop,
    Train,
)
from mnistpad.trace import training_ended

_RUN = 1  # the number of the only run of this process


class WrongUse(ValueError):
    """Flags that can't be followed, in a sentence."""


class _Failure(Exception):
    """Why nothing came of it, in a sentence."""


def train(recipe: Recipe, source: Source, out: Path | None, *, as_json: bool) -> bool:
    """Train a network and tell of it on the standard output.

    Ctrl-C stops the run and keeps its weights; once more ends it at once.

    Parameters
    ----------
    recipe, source
        What is learnt, and from what.
    out
        The run's folder, as `core.runs` describes it; one of an unfinished run of the same
        recipe and data is gone on with. None: nothing is kept.
    as_json
        Print the events ``training-started``, ``epoch-ended`` and ``training-ended``, an object
        a line, instead of text.

    Returns
    -------
    bool
        Whether the run ended, by itself or as it was asked to. Why not is told on the standard
        error.

    Raises
    ------
    WrongUse
        If the recipe doesn't fit the data, or the folder holds something else.
    """
    _refuse_problems(recipe.problems())
    with ExitStack() as stack:
        try:
            kept = out is not None
            if out is None:
                out = stack.enter_context(temporary_folder())
            goes_on = _goes_on(out, recipe, source)
            session = _Session(recipe, source, out, stack.enter_context(_report(as_json)))
            stack.callback(session.close)
            stack.enter_context(session.interrupts())
            session.fetch()
            session.check()
            if not goes_on:
                out.mkdir(parents=True, exist_ok=True)
                begin_run(RunFolder(out), _RUN, recipe, source)
            session.train(chances=1 if kept else 0)
        except _Failure as failure:
            _complain(str(failure))
            return False
        except OSError as error:
            if error.filename is None:
                raise  # of the output, that nobody reads any more or that finds the disk full
            _complain(explain(error, Path(error.filename)))
            return False
    return True


# The folder


def _goes_on(out: Path, recipe: Recipe, source: Source) -> bool:
    """Whether the folder holds an unfinished run of the same kind; refused if anything else."""
    if out.exists() and not out.is_dir():
        raise WrongUse(f"{out}: this is a file; name a folder for the run.")
    if not (out / "run.json").exists():
        if out.exists() and any(out.iterdir()):
            raise WrongUse(f"{out}: other files are in it; name a new folder for the run.")
        return False
    try:
        record = RunFolder(out).record()
    except RunError as error:
        raise _Failure(f"{error}.") from None
    if record.is_owned:
        raise WrongUse(f"{out}: another program is training the run in it; name a new folder.")
    if record.status.is_over:
        raise WrongUse(f"{out}: a run that is {record.status} is in it; name a new folder.")
    if (record.recipe, record.source) != (recipe, source):
        differences = recipe.differences(record.recipe) or [f"data {source.title}"]
        raise WrongUse(
            f"{out}: an unfinished run of another kind is in it, not one with "
            f"{', '.join(differences)}; name a new folder."
        )
    return True


# The run


class _Session:
    """An engine, what it says, and what it is told."""

    def __init__(self, recipe: Recipe, source: Source, out: Path, report: _Report) -> None:
        self._recipe = recipe
        self._source = source
        self._folder = RunFolder(out)
        self._report = report
        # Simple, for what a signal interrupts may be just reading it.
        self._events: SimpleQueue[Event] = SimpleQueue()
        self._engine = Engine(self._events.put)
        self._is_running = False
        self._interrupted = False

    def close(self) -> None:
        """End the engine; if it has nothing to keep, at once."""
        if self._is_running:
            self._engine.close()
        else:
            self._engine.kill()

    def fetch(self) -> None:
        """Have MNIST in Keras's cache, if that is what is wanted; and the engine started."""
        self._engine.start()
        if self._source.kind is not SourceKind.MNIST:
            return
        self._engine.send(Download())
        while True:
            match self._events.get():
                case DownloadProgress(done, total):
                    self._report.downloaded(done, total)
                case DownloadEnded(problem):
                    if problem:
                        raise _Failure(problem)
                    return
                case Died() as died:
                    raise _Failure(_died(died))

    def check(self) -> None:
        """Refuse what can't be learnt, while the engine still loads Keras."""
        try:
            data = load(self._source)
        except (OSError, ValueError) as error:
            raise _Failure(f"{str(error).removesuffix('.')}.") from None
        _refuse_problems(self._recipe.problems(len(data.train_images)))

    def train(self, chances: int) -> None:
        """Train; if the engine dies, begin another so many times."""
        ending: Ending | None = None
        self._send_train()
        while True:
            match self._events.get():
                case Started() as started:
                    self._report.started(started, self._recipe, self._folder.path)
                case Batches(updates=updates, losses=losses, accuracies=accuracies):
                    self._report.progressed(updates, float(losses[-1]), float(accuracies[-1]))
                case EpochEnded(values=values):
                    self._report.epoch_ended(values)
                case Remark(sentence):
                    self._report.remark(sentence)
                case Ended(ending=ending):
                    pass  # and all of it kept soon
                case Kept(record=record, problem=problem) if ending is not None:
                    if problem:
                        raise _Failure(problem)
                    self._report.ended(ending, record)
                    return
                case Failed(sentence=sentence):
                    raise _Failure(sentence)
                case Died() as died:
                    if not chances or self._interrupted or ending is not None:
                        raise _Failure(_died(died))
                    chances -= 1
                    self._report.remark(f"{_died(died)} A new one goes on from the last epoch.")
                    self._engine = Engine(self._events.put)
                    self._engine.start()
                    self._send_train()

    def _send_train(self) -> None:
        self._is_running = True
        self._engine.send(Train(_RUN, self._recipe, self._source, self._folder.path))

    @contextmanager
    def interrupts(self) -> Iterator[None]:
        """Let Ctrl-C stop the run, and a second one end everything."""
        before = signal.getsignal(signal.SIGINT)
        if before is signal.SIG_IGN:
            yield  # started so as not to hear it
            return
        signal.signal(signal.SIGINT, self._interrupt)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)

    def _interrupt(self, *_: object) -> None:
        if self._interrupted:
            self._engine.kill()
            raise KeyboardInterrupt
        self._interrupted = True
        self._engine.send(Stop(_RUN) if self._is_running else CancelDownload())
        # As an event, for the report may be just writing.
        self._events.put(Remark("Stopping… Once more ends it at once."))


def _died(died: Died) -> str:
    return f"The engine, in which networks are trained, {died.cause}."


def _refuse_problems(problems: dict[str, str]) -> None:
    for field, sentence in problems.items():
        flag = "cnn" if field == "convolution" else field.replace("_", "-")
        raise WrongUse(f"--{flag}: {sentence}")


def _complain(sentence: str) -> None:
    sys.stderr.write(f"mnistpad: {sentence}\n")
    sys.stderr.flush()


# What is printed


class _Report(Protocol):
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None: ...
    def downloaded(self, done: int, total: int) -> None: ...
    def started(self, started: Started, recipe: Recipe, folder: Path) -> None: ...
    def progressed(self, updates: int, loss: float, accuracy: float) -> None: ...
    def epoch_ended(self, values: EpochValues) -> None: ...
    def remark(self, sentence: str) -> None: ...
    def ended(self, ending: Ending, record: Record) -> None: ...


def _report(as_json: bool) -> _Report:
    if as_json:
        return _Json()
    return _Bar() if sys.stdout.isatty() and sys.stderr.isatty() else _Lines()


class _Lines:
    """For people, a line an epoch."""

    def __init__(self) -> None:
        self._epochs = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        return None

    def downloaded(self, done: int, total: int) -> None:
        pass

    # The folder is for `_Json`; all reports are told the same.
    def started(self, started: Started, recipe: Recipe, folder: Path) -> None:  # noqa: ARG002
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
        pass

    def epoch_ended(self, values: EpochValues) -> None:
        self._write(
            f"epoch {values.epoch} of {self._epochs}: loss {values.loss:.4f}, accuracy "
            f"{values.accuracy:.4f}; checked: loss {values.val_loss:.4f}, accuracy "
            f"{values.val_accuracy:.4f}; {values.seconds:.1f} s"
        )

    def remark(self, sentence: str) -> None:
        _complain(sentence)

    def ended(self, ending: Ending, record: Record) -> None:
        self._write(
            f"{ending.value} after {record.updates:,} updates in {record.fit_seconds:.1f} s"
        )
        self._write(f"test accuracy {record.test_accuracy:.4f}")

    def _write(self, line: str) -> None:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


class _Bar(_Lines):
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

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
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


class _Json(_Lines):
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
