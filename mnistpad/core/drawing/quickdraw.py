"""Drawings as Quick, Draw! keeps them: one JSON object a line (ndjson).

``{"word": "8", "key_id": "w1-0", "drawing": [[[x, ...], [y, ...]], ...]}``; a third list in a
stroke (times, in the raw Quick, Draw! files) is passed over. Our own files add ``"widths"``, a
list a stroke with the width of the ink at each point, and ``"person"``, who drew it; other readers
pass over both. A digit that was kept from a picture has no strokes but ``"pixels"``, 784 whole
numbers in 0–255.

The format is described at https://github.com/googlecreativelab/quickdraw-dataset.
"""

import gzip
import io
import json
import math
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar, cast

import numpy as np
import numpy.typing as npt

from mnistpad.core.drawing.raster import SIDE
from mnistpad.core.drawing.strokes import Drawing, Stroke
from mnistpad.core.files import LARGEST, MB, open_regular
from mnistpad.core.message import Message
from mnistpad.core.progress import report

MAX_LINE = 64 * MB
"""Bytes of a line, above which it is refused: a million points take some 20 million."""

LONGEST_NAME = 40  # characters of a person's name; what is behind is left out

_REPORT_EVERY = 1000  # lines

_TOO_LONG = Message("longer than {most} MB; what is behind is not read", most=MAX_LINE // MB)
_TOO_MUCH = Message(
    "unpacked, the file has more than {most} MB; what is behind is not read", most=LARGEST // MB
)

_Line = TypeVar("_Line")


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that is no drawing, in words fit for a message."""

    path: Path
    number: int
    reason: str

    def __str__(self) -> str:
        return Message(
            "{path}, line {number}: {reason}",
            path=self.path,
            number=self.number,
            reason=self.reason,
        )


@dataclass(frozen=True, slots=True, eq=False)
class KeptPixels:
    """A digit that was kept from a picture."""

    pixels: npt.NDArray[np.uint8]  # shape (28, 28), 255 is full ink
    word: str
    person: str = ""  # whose digit it is, "" if nobody is named


Kept = Drawing | KeptPixels
"""A digit of one's own."""


def read_drawings(path: Path) -> Iterator[Drawing | BadLine]:
    """Read the drawings of a file; see `read_lines`."""
    return read_lines(path, parse)


def read_lines(path: Path, parse: Callable[[bytes], _Line]) -> Iterator[_Line | BadLine]:
    """Read a file of drawings line by line; gzipped if its name ends in ``.gz``.

    Blank lines are passed over. A line that is no drawing is given as a `BadLine`, and the
    lines behind it are read all the same; but nothing behind a line longer than `MAX_LINE`, nor
    what a gzip file holds beyond `LARGEST` bytes.

    `OSError` if the file can't be opened or read (a broken gzip file included).
    """
    number = 0
    is_packed = path.suffix.lower() == ".gz"
    left = LARGEST if is_packed else math.inf
    with open_regular(path) as packed, _unpacked(packed) if is_packed else packed as file:
        try:
            while line := file.readline(MAX_LINE + 1):
                number += 1
                if not number % _REPORT_EVERY:
                    report()  # for a little that is packed may be much
                left -= len(line)
                if left < 0 or len(line) > MAX_LINE:
                    yield BadLine(path, number, _TOO_MUCH if left < 0 else _TOO_LONG)
                    return
                if not line.strip():
                    continue
                try:
                    yield parse(line)
                except ValueError as error:
                    yield BadLine(path, number, str(error))
        except (EOFError, zlib.error) as error:  # gzip's own words for a file that is cut off
            reason = Message(
                "broken gzip file after line {number}: {reason}", number=number, reason=error
            )
            raise OSError(reason) from error


def _unpacked(packed: io.BufferedReader) -> io.BufferedReader:
    # Lines are found in a buffer of C's, in a tenth of the time that gzip's own take.
    return io.BufferedReader(cast(io.RawIOBase, gzip.open(packed)), 2**17)


def parse(line: str | bytes) -> Drawing:
    """One line's drawing; `ValueError` says what is wrong if it is not JSON of the shape above."""
    try:
        text = line.decode() if isinstance(line, bytes) else line
        record = json.loads(text, parse_constant=_refuse_constant)
    except UnicodeDecodeError:
        raise ValueError(Message("not UTF-8 text")) from None
    except json.JSONDecodeError as error:
        raise ValueError(
            Message("not JSON ({reason} at column {column})", reason=error.msg, column=error.colno)
        ) from None
    except RecursionError:
        raise ValueError(Message("nested too deeply for a drawing")) from None
    except ValueError as error:
        if "int_max_str_digits" in str(error):  # Python's own words for thousands of digits
            raise ValueError(Message("a number is too large")) from None
        raise
    if not isinstance(record, dict) or not isinstance(record.get("drawing"), list):
        raise ValueError(Message('not a drawing: an object with a list "drawing" is expected'))
    all_lists = record["drawing"]
    widths = record.get("widths")
    if widths is None:
        widths = [None] * len(all_lists)
    if not isinstance(widths, list) or len(widths) != len(all_lists):
        raise ValueError(Message('"widths" must be a list with one list a stroke'))
    strokes = []
    for number, (lists, of_stroke) in enumerate(zip(all_lists, widths, strict=True), 1):
        try:
            strokes.append(_stroke(lists, of_stroke))
        except ValueError as error:
            raise ValueError(
                Message("stroke {number}: {reason}", number=number, reason=error)
            ) from None
    word, key_id, person = (str(record.get(key, "")) for key in ("word", "key_id", "person"))
    return Drawing(tuple(strokes), word, key_id, " ".join(person.split())[:LONGEST_NAME])


def parse_kept(line: bytes) -> Kept:
    """One line's drawing or pixels; raises as `parse` does."""
    drawing = parse(line)
    if drawing or b'"pixels"' not in line:
        return drawing
    numbers = json.loads(line).get("pixels")
    if not isinstance(numbers, list) or len(numbers) != SIDE * SIDE:
        raise ValueError(
            Message('"pixels" must be a list of {count} whole numbers in 0–255', count=SIDE * SIDE)
        )
    if not all(type(number) is int and 0 <= number <= 255 for number in numbers):
        raise ValueError(Message('"pixels" must be whole numbers in 0–255'))
    return KeptPixels(np.array(numbers, np.uint8).reshape(SIDE, SIDE), drawing.word, drawing.person)


def format_kept(kept: Kept) -> str:
    """The digit as one line of JSON, without the line's end."""
    if isinstance(kept, Drawing):
        return format_line(kept)
    record: dict[str, Any] = {"word": kept.word}
    if kept.person:
        record["person"] = kept.person
    record |= {"drawing": [], "pixels": kept.pixels.ravel().tolist()}
    return json.dumps(record, separators=(",", ":"))


def format_line(drawing: Drawing) -> str:
    """The drawing as one line of JSON, without the line's end; coordinates to 0.01 units."""
    names = {"word": drawing.word, "key_id": drawing.key_id, "person": drawing.person}
    record: dict[str, Any] = {key: name for key, name in names.items() if name}
    record["drawing"] = [
        [stroke.xs.round(2).tolist(), stroke.ys.round(2).tolist()] for stroke in drawing.strokes
    ]
    if drawing and not any(np.isnan(stroke.widths).any() for stroke in drawing.strokes):
        record["widths"] = [
            stroke.widths.round(2).clip(min=0.01).tolist() for stroke in drawing.strokes
        ]
    return json.dumps(record, separators=(",", ":"))


def format_lines(drawings: Iterable[Drawing]) -> str:
    """A file's text: a line a drawing."""
    return "".join(format_line(drawing) + "\n" for drawing in drawings)


def _stroke(lists: Any, widths: Any) -> Stroke:
    if not isinstance(lists, list) or len(lists) < 2:
        raise ValueError(Message("two lists are expected, xs and ys"))
    for numbers in (lists[0], lists[1], *(() if widths is None else (widths,))):
        if not isinstance(numbers, list) or not all(type(n) in (int, float) for n in numbers):
            raise ValueError(Message("xs, ys and widths must be lists of numbers"))
    try:
        return Stroke(lists[0], lists[1], widths)
    except OverflowError:  # an integer of more than 308 digits
        raise ValueError(Message("a number is too large")) from None


def _refuse_constant(name: str) -> float:
    raise ValueError(Message("{name} is not a coordinate", name=name))
