"""``mnistpad classify``: reads the digits in files, without a window."""

from __future__ import annotations

import glob
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from time import monotonic

import numpy as np

from mnistpad.commands import complain
from mnistpad.core.drawing.page import iterate_pages, tensor_of
from mnistpad.core.drawing.quickdraw import BadLine
from mnistpad.core.drawing.raster import Tensor
from mnistpad.core.drawing.recogniser import ModelError, Reading, Recogniser
from mnistpad.core.files import explain
from mnistpad.core.progress import watched
from mnistpad.engine.models import load_recogniser
from mnistpad.resources import resource

MAX_COMPLAINTS = 20
"""Lines that are no drawings of a file that are named; the others are only counted."""

_BATCH = 256
_PATIENCE = 0.5  # seconds of work before a bar shows how far it is


def classify(files: Sequence[Path], *, as_json: bool, model: Path | None = None) -> bool:
    """Print what a network reads in each drawing of each file, in their order.

    Returns whether all of it could be read. What could not is named on the standard error, and the
    rest is read all the same.

    Parameters
    ----------
    files
        Drawings, pictures or tensors.
    as_json
        Print ``{"file", "index", "label", "confidence", "probabilities"}``, an object a line,
        instead of text. The index counts a file's drawings from 0, unreadable ones included.
    model
        The network's file; the built-in recogniser's if None.
    """
    with _bar_of_late():
        try:
            recogniser = (
                _opened(model) if model else Recogniser(resource("models/recogniser.tflite"))
            )
        except ModelError as error:
            complain(f"{error}.")
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
    complain(f"{model}: {recogniser.remark}.")
    return recogniser


def _classify(path: Path, recogniser: Recogniser, as_json: bool) -> bool:
    """Print what is read in a file's drawings; whether all of them could be read."""
    complete = True
    tensors = enumerate(_tensors(path))
    while batch := list(islice(tensors, _BATCH)):
        good = {index: tensor for index, tensor in batch if tensor is not None}
        complete = complete and len(good) == len(batch)
        if good:
            readings = recogniser.recognise_all(np.stack(list(good.values())))
            for index, reading in zip(good, readings, strict=True):
                sys.stdout.write(_line(path, index, reading, as_json))
    return complete


def _tensors(path: Path) -> Iterator[Tensor | None]:
    """The tensors of a file's drawings; None for each that is none, after saying why."""
    bad_lines, reason = 0, ""
    try:
        for page in iterate_pages(path):
            if isinstance(page, BadLine):
                bad_lines += 1
                if bad_lines <= MAX_COMPLAINTS:
                    complain(f"{page}.")
                yield None
            else:
                yield tensor_of(page)
    except (OSError, ValueError) as error:
        reason = explain(error, path) if isinstance(error, OSError) else f"{path}: {error}."
    if bad_lines > MAX_COMPLAINTS:
        complain(f"{path}: {bad_lines - MAX_COMPLAINTS:,} more such lines.")
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
    task = bar.add_task("Reading", total=None)
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


def _line(path: Path, index: int, reading: Reading, as_json: bool) -> str:
    probabilities = reading.probabilities.tolist()
    if as_json:
        values = {
            "file": str(path),
            "index": index,
            "label": reading.label,
            "confidence": round(reading.confidence, 6),
            "probabilities": [round(p, 6) for p in probabilities],
        }
        return f"{json.dumps(values)}\n"
    label = "not sure" if reading.label is None else str(reading.label)
    rest = " ".join(f"{p:.3f}" for p in probabilities)
    return f"{path}  {index}  {label:8}  {100 * reading.confidence:5.1f} %  {rest}\n"
