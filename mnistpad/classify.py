"""``mnistpad classify``: reads the digits in files, without a window."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np

from mnistpad.core.files import explain
from mnistpad.core.page import iterate_pages, tensor_of
from mnistpad.core.quickdraw import BadLine
from mnistpad.core.raster import Tensor
from mnistpad.core.recogniser import ModelError, Reading, Recogniser
from mnistpad.engine.models import load_recogniser
from mnistpad.resources import resource

_BATCH = 256


def classify(files: Sequence[Path], *, as_json: bool, model: Path | None = None) -> bool:
    """Print what a network reads in each drawing of each file, in their order.

    Parameters
    ----------
    files
        Drawings, pictures or tensors.
    as_json
        Print ``{"file", "index", "label", "confidence", "probabilities"}``, an object a line,
        instead of text. The index counts a file's drawings from 0, unreadable ones included.
    model
        The network's file; the built-in recogniser's if None.

    Returns
    -------
    bool
        Whether all of it could be read. What could not is named on the standard error, and
        the rest is read all the same.
    """
    try:
        recogniser = (
            load_recogniser(model) if model else Recogniser(resource("models/recogniser.tflite"))
        )
    except ModelError as error:
        _complain(f"{error}.")
        return False
    complete = True
    for path in files:
        tensors = _tensors(path)
        index = 0
        while batch := list(islice(tensors, _BATCH)):
            good = {place: tensor for place, tensor in enumerate(batch) if tensor is not None}
            complete = complete and len(good) == len(batch)
            if good:
                readings = recogniser.recognise_all(np.stack(list(good.values())))
                for place, reading in zip(good, readings, strict=True):
                    sys.stdout.write(_line(path, index + place, reading, as_json) + "\n")
            index += len(batch)
    sys.stdout.flush()
    return complete


def _tensors(path: Path) -> Iterator[Tensor | None]:
    """The tensors of a file's drawings; None for each that is none, after saying why."""
    try:
        for page in iterate_pages(path):
            if isinstance(page, BadLine):
                _complain(f"{page}.")
                yield None
            else:
                yield tensor_of(page)
    except OSError as error:
        _complain(explain(error, path))
        yield None
    except ValueError as error:
        _complain(f"{path}: {error}.")
        yield None


def _line(path: Path, index: int, reading: Reading, as_json: bool) -> str:
    if as_json:
        return json.dumps(
            {
                "file": str(path),
                "index": index,
                "label": reading.label,
                "confidence": round(reading.confidence, 6),
                "probabilities": [round(p, 6) for p in reading.probabilities.tolist()],
            }
        )
    label = "not sure" if reading.label is None else str(reading.label)
    rest = " ".join(f"{p:.3f}" for p in reading.probabilities.tolist())
    return f"{path}  {index}  {label:8}  {100 * reading.confidence:5.1f} %  {rest}"


def _complain(sentence: str) -> None:
    sys.stderr.write(f"mnistpad: {sentence}\n")
