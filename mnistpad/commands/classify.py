"""``mnistpad classify``: reads the digits in files, without a window."""

import glob
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from time import monotonic

import numpy as np

from mnistpad.commands import complain
from mnistpad.commands.columns import padded
from mnistpad.core.classes import DIGITS
from mnistpad.core.drawing.number import Digit, in_file, number_of, segments
from mnistpad.core.drawing.page import Page, iterate_pages, tensor_of
from mnistpad.core.drawing.quickdraw import BadLine
from mnistpad.core.drawing.recogniser import ModelError, Reading, Recogniser
from mnistpad.core.files import explain
from mnistpad.core.message import Message, sentence
from mnistpad.core.progress import watched
from mnistpad.engine.models import load_recogniser
from mnistpad.language import tr
from mnistpad.resources import resource

MAX_COMPLAINTS = 20
"""Lines that are no drawings of a file that are named; the others are only counted."""

_BATCH = 256
_PATIENCE = 0.5  # seconds of work before a bar shows how far it is


def classify(files: Sequence[Path], *, as_json: bool, model: Path | None = None) -> bool:
    """Print what a network reads in each drawing of each file, in their order.

    Returns whether all of it could be read. What could not is named on the standard error, and the
    rest is read all the same.

    As JSON, it is an object a line: ``{"file", "index", "label", "confidence", "probabilities",
    "number", "digits"}``; the index counts a file's drawings from 0, unreadable ones included. Of
    several digits label and confidence are null, and the probabilities are of all the ink as one
    digit; each digit has its label, confidence and box, in the units of the drawing or the
    picture's pixels. A network of other classes has their names as labels and as ``"classes"``, in
    the order of the probabilities. Without a model the built-in recogniser reads.
    """
    with _bar_of_late():
        try:
            recogniser = (
                _opened(model) if model else Recogniser(resource("models/recogniser.tflite"))
            )
        except ModelError as error:
            complain(sentence(error))
            return False
        complete = True
        for path in _expanded(files):
            complete = _classify(path, recogniser, as_json) and complete
        sys.stdout.flush()
        return complete


def _expanded(files: Sequence[Path]) -> Iterator[Path]:
    """Files, those of a folder, and those that a pattern means which the shell left as it was."""
    for path in files:
        found: list[Path] = []
        with suppress(OSError, ValueError):  # it is told when the path itself is read
            if path.is_dir():
                found = [each for each in path.iterdir() if each.is_file()]
            elif glob.has_magic(path.name) and not path.exists():
                found = list(path.parent.glob(path.name))
        yield from sorted(found) or [path]


def _opened(model: Path) -> Recogniser:
    """The user's network; what is to be known of it is said on the standard error."""
    recogniser = load_recogniser(model)
    complain(Message("{path}: {reason}.", path=model, reason=recogniser.remark))
    return recogniser


def _classify(path: Path, recogniser: Recogniser, as_json: bool) -> bool:
    """Print what is read in a file's drawings; whether all of them could be read."""
    complete = True
    pages = enumerate(_pages(path))
    while batch := list(islice(pages, _BATCH)):
        good = {index: page for index, page in batch if page is not None}
        complete = complete and len(good) == len(batch)
        if good:
            for index, answer in zip(good, _read(good.values(), recogniser), strict=True):
                sys.stdout.write(_line(path, index, answer, as_json))
                if answer.problem and answer.whole.label is None:
                    told = Message(
                        "{path}, drawing {index}: {reason}.",
                        path=path,
                        index=index,
                        reason=answer.problem,
                    )
                    complain(told)
    return complete


@dataclass(frozen=True, slots=True)
class _Answer:
    """What is read on a page."""

    whole: Reading
    """Of all the ink as one digit."""
    digits: tuple[Digit, ...]
    """Their boxes are in the units of the drawing or the picture's pixels."""
    problem: str
    """Why no number is read; empty if nothing stands against it."""


def _read(pages: Iterable[Page], recogniser: Recogniser) -> Iterator[_Answer]:
    """Read pages together, in one go of the network's."""
    several = recogniser.classes == DIGITS
    found = [(page, segments(page, several=several)) for page in pages]
    tensors = [
        tensor
        for page, each in found
        for tensor in (*each.tensors, *([tensor_of(page)] if len(each.runs) > 1 else []))
    ]
    readings = iter(recogniser.recognise_all(np.stack(tensors)))
    for page, each in found:
        digits = each.digits(list(islice(readings, len(each.runs))))
        whole = digits[0].reading if len(each.runs) == 1 else next(readings)
        whole = whole if len(digits) > 1 else digits[0].reading
        yield _Answer(whole, in_file(page, digits), each.problem)


def _pages(path: Path) -> Iterator[Page | None]:
    """The pages of a file; None for each that is none, after saying why."""
    bad_lines = 0
    reason: Message | None = None
    try:
        for page in iterate_pages(path):
            if isinstance(page, BadLine):
                bad_lines += 1
                if bad_lines <= MAX_COMPLAINTS:
                    complain(sentence(str(page)))
                yield None
            else:
                yield page
    except (OSError, ValueError) as error:
        named = Message("{path}: {reason}.", path=path, reason=error)
        reason = explain(error, path) if isinstance(error, OSError) else named
    if bad_lines > MAX_COMPLAINTS:
        more = bad_lines - MAX_COMPLAINTS
        complain(Message("{path}: {count:,} more such lines.", path=path, count=more))
    if reason:
        complain(reason)
        yield None


@contextmanager
def _bar_of_late() -> Iterator[None]:
    """Show on a terminal how much of a file is read, once that takes longer than one would wait."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.progress import Progress

    on_terminal = sys.stdout.isatty()
    bar = Progress(console=Console(stderr=True), transient=True, redirect_stdout=on_terminal)
    task = bar.add_task(tr("Reading"), total=None)
    begin = monotonic()

    def watch(share: float | None) -> None:
        if monotonic() - begin < _PATIENCE:
            return
        bar.start()  # does nothing if it is there
        if share is not None:
            bar.update(task, completed=share, total=1.0)

    try:
        with watched(watch):
            yield
    finally:
        bar.stop()


def _line(path: Path, index: int, answer: _Answer, as_json: bool) -> str:
    several = len(answer.digits) > 1
    probabilities, classes = answer.whole.probabilities.tolist(), answer.whole.classes
    number = number_of(answer.digits) if classes == DIGITS else None
    # The least sure digit's, of several.
    confidence = min((digit.reading.confidence for digit in answer.digits), default=0.1)
    if as_json:
        values = {
            "file": str(path),
            "index": index,
            "label": None if several else answer.whole.answer,
            "confidence": None if several else round(answer.whole.confidence, 6),
            "probabilities": [round(p, 6) for p in probabilities],
            "number": number,
            "digits": [
                {
                    "label": digit.reading.answer,
                    "confidence": round(digit.reading.confidence, 6),
                    "box": [round(side, 2) for side in digit.box],
                }
                for digit in answer.digits
            ],
        }
        if classes != DIGITS:
            values["classes"] = classes
        return f"{json.dumps(values)}\n"
    label = padded(number or answer.whole.name or tr("not sure"), 8)
    rest = " ".join(f"{p:.3f}" for p in probabilities)
    return f"{path}  {index}  {label}  {100 * confidence:5.1f} %  {rest}\n"
