"""``mnistpad train``: a network trained by the engine, without a window."""

import signal
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from queue import Empty, SimpleQueue

from mnistpad.commands import complain
from mnistpad.commands.train_reports import Report, make_report
from mnistpad.core.data.digits import Source, SourceKind, load
from mnistpad.core.files import explain
from mnistpad.core.message import WORDS, Message, joined, sentence
from mnistpad.core.network.recipe import Recipe
from mnistpad.core.network.runs import RunError, RunFolder, Status, begin_run
from mnistpad.core.temporary import temporary_folder
from mnistpad.engine.client import Engine
from mnistpad.engine.messages import (
    CancelDownload,
    Died,
    Download,
    DownloadEnded,
    Ended,
    Event,
    Failed,
    Kept,
    Remark,
    Stop,
    Train,
)
from mnistpad.engine.session import Heard, Letter, Session, SilenceBegan, SilenceEnded

_RUN = 1  # the number of the only run of this process
_OVER = {
    Status.FINISHED: Message("finished"),
    Status.STOPPED: Message("stopped"),
    Status.FAILED: Message("failed"),
}


class WrongUse(ValueError):
    """Flags that can't be followed, in a sentence."""


class _Failure(Exception):
    """Why nothing came of it, in a sentence."""


def train(recipe: Recipe, source: Source, out: Path | None, *, as_json: bool) -> bool:
    """Train a network and tell of it on the standard output, as text or as JSON, an event a line.

    Ctrl-C stops the run and keeps its weights; once more ends it at once. Returns whether the run
    ended, by itself or as it was asked to; why not is told on the standard error.

    An unfinished run of the same recipe and data in the folder `out` is gone on with; without a
    folder, nothing is kept. Raises `WrongUse` if the recipe doesn't fit the data, or the folder
    holds something else.
    """
    _refuse_problems(recipe.problems())
    with ExitStack() as stack:
        try:
            kept = out is not None
            if out is None:
                out = stack.enter_context(temporary_folder())
            goes_on = _goes_on(out, recipe, source)
            report = make_report(recipe, out, as_json=as_json)
            stack.callback(report.close)
            run = _Run(recipe, source, out, report)
            stack.callback(run.close)
            stack.enter_context(run.interrupts())
            run.fetch()
            run.check()
            if not goes_on:
                out.mkdir(parents=True, exist_ok=True)
                begin_run(RunFolder(out), _RUN, recipe, source)
            run.train(chances=1 if kept else 0)
        except _Failure as failure:
            complain(str(failure))
            return False
        except OSError as error:
            if error.filename is None:
                raise  # of the output, that nobody reads any more or that finds the disk full
            complain(explain(error, Path(error.filename)))
            return False
    return True


def _goes_on(out: Path, recipe: Recipe, source: Source) -> bool:
    """Whether the folder holds an unfinished run of the same kind; refused if anything else."""
    if out.exists() and not out.is_dir():
        raise WrongUse(Message("{path}: this is a file; name a folder for the run.", path=out))
    if not (out / "run.json").exists():
        if out.exists() and any(out.iterdir()):
            raise WrongUse(
                Message("{path}: other files are in it; name a new folder for the run.", path=out)
            )
        return False
    try:
        record = RunFolder(out).record()
    except RunError as error:
        raise _Failure(sentence(error)) from None
    if record.is_owned:
        raise WrongUse(
            Message(
                "{path}: another program is training the run in it; name a new folder.", path=out
            )
        )
    if record.status.is_over:
        raise WrongUse(
            Message(
                "{path}: a run that is {status} is in it; name a new folder.",
                path=out,
                status=_OVER[record.status],
            )
        )
    recipe = replace(recipe, classes=record.recipe.classes)  # which the data decide
    if (record.recipe, record.source) != (recipe, source):
        differences: list[str] = [*recipe.differences(record.recipe)]
        differences = differences or [Message("data {name}", name=source.title)]
        raise WrongUse(
            Message(
                "{path}: an unfinished run of another kind is in it, not one with {differences}; "
                "name a new folder.",
                path=out,
                differences=joined(differences, WORDS),
            )
        )
    return True


class _Run:
    """A run, the engine that trains it, and what is told of it."""

    def __init__(self, recipe: Recipe, source: Source, out: Path, report: Report) -> None:
        self._recipe = recipe
        self._source = source
        self._folder = RunFolder(out)
        self._report = report
        # Simple, for what a signal interrupts may be just reading it.
        self._letters: SimpleQueue[Letter | Remark] = SimpleQueue()
        self._session = Session(Engine, self._letters.put)
        self._is_running = False
        self._interrupted = False

    def close(self) -> None:
        """End the engine; if it has nothing to keep, at once."""
        if self._is_running:
            self._session.close()
        else:
            self._session.kill()

    def _events(self) -> Iterator[Event]:
        """What the engine says, for ever, once it is told; that it is silent is only told."""
        while True:
            events: list[Heard]
            try:
                letter = self._letters.get(timeout=1)
            except Empty:
                events = self._session.tick()
            else:
                events = [letter] if isinstance(letter, Remark) else self._session.take(letter)
            for event in events:
                match event:
                    case SilenceBegan(sentence=begun):
                        told = Message(
                            "{silence} The run goes on when it answers; Ctrl-C, pressed twice, "
                            "ends it.",
                            silence=begun,
                        )
                        self._report.tell(Remark(told))
                    case SilenceEnded(sentence=ended):
                        self._report.tell(Remark(ended))
                    case _:
                        self._report.tell(event)
                        yield event

    def fetch(self) -> None:
        """Have MNIST in Keras's cache, if that is what is wanted; and the engine started."""
        self._session.start()
        if self._source.kind is not SourceKind.MNIST:
            return
        self._session.send(Download())
        for event in self._events():
            if isinstance(event, Died):
                raise _Failure(_died(event))
            if isinstance(event, DownloadEnded):
                if event.problem:
                    raise _Failure(event.problem)
                return

    def check(self) -> None:
        """Refuse what can't be learnt, while the engine still loads Keras."""
        try:
            data = load(self._source)
        except (OSError, ValueError) as error:
            raise _Failure(sentence(error)) from None
        if data.remark:
            told = Message("{path}: {reason}.", path=data.name, reason=data.remark)
            self._report.tell(Remark(told))
        _refuse_problems(self._recipe.problems(len(data.train_images)))

    def train(self, chances: int) -> None:
        """Train; if the engine dies, begin another so many times."""
        over = False
        self._send_train()
        for event in self._events():
            match event:
                case Ended():
                    over = True  # and all of it kept soon
                case Kept(problem=problem) | Failed(sentence=problem):
                    if problem:
                        raise _Failure(problem)
                    return
                case Died():
                    if not chances or self._interrupted or over:
                        raise _Failure(_died(event))
                    chances -= 1
                    again = Message(
                        "{death} A new one goes on from the last epoch.", death=_died(event)
                    )
                    self._report.tell(Remark(again))
                    self._session.start()
                    self._send_train()

    def _send_train(self) -> None:
        self._is_running = True
        self._session.send(Train(_RUN, self._recipe, self._source, self._folder.path))

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
            self._session.kill()
            raise KeyboardInterrupt
        self._interrupted = True
        self._session.send(Stop(_RUN) if self._is_running else CancelDownload())
        # As an event, for the report may be just writing.
        self._letters.put(Remark(Message("Stopping… Once more ends it at once.")))


def _died(died: Died) -> Message:
    return Message("The engine, in which networks are trained, {cause}.", cause=died.cause)


def _refuse_problems(problems: Mapping[str, str]) -> None:
    for field, problem in problems.items():
        flag = "cnn" if field == "convolution" else field.replace("_", "-")
        raise WrongUse(Message("--{flag}: {problem}", flag=flag, problem=problem))
