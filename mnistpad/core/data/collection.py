"""Digits of several people, in a file of Quick, Draw! lines: looked through, mended and merged."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from mnistpad.core.data.drawn import MAX_DRAWINGS, image_of, label_of
from mnistpad.core.data.labelled import ByteArray
from mnistpad.core.drawing.quickdraw import (
    BadLine,
    Kept,
    KeptPixels,
    format_kept,
    parse_kept,
    read_lines,
)
from mnistpad.core.drawing.raster import SIDE
from mnistpad.core.drawing.strokes import Drawing
from mnistpad.core.files import read_regular
from mnistpad.core.message import Message
from mnistpad.core.progress import report

_UNNAMED = re.compile(r"Person (\d+)")  # the name of somebody who gave none


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A line of the file; what is no labelled digit stays in it as it stands."""

    raw: bytes  # without its end
    drawing: Kept | None  # labelled with a digit; None: it is something else


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of merging a file."""

    added: int = 0
    known: int = 0  # that were here already, with the same label
    contrary: int = 0  # that were here already with another label, which stays
    unfit: int = 0  # lines that are no labelled digits
    problem: str = ""  # the first of these, in words


class Collection:
    """All lines of a file; a change gives another collection."""

    def __init__(self, lines: Iterable[Line] = ()) -> None:
        self._lines = tuple(lines)
        self.digits = tuple(line.drawing for line in self._lines if line.drawing is not None)
        """Those that are labelled, in their order."""

    @classmethod
    def read(cls, path: Path) -> Collection:
        """Read a file; none there is an empty one. `OSError` if it can't be read."""
        try:
            content = read_regular(path)
        except FileNotFoundError:
            return cls()
        whole, _, rest = content.rpartition(b"\n")
        lines = [_line(raw) for raw in whole.split(b"\n") if raw.strip()]
        # The program was killed while it wrote the last one: of a digit nobody was told of.
        last = [_line(rest)] if rest.strip() else []
        return cls([*lines, *(line for line in last if line.drawing is not None)])

    @property
    def content(self) -> bytes:
        """Of the file."""
        return b"".join(line.raw + b"\n" for line in self._lines)

    def __len__(self) -> int:
        return len(self.digits)

    @property
    def people(self) -> list[str]:
        """Names of all, in the order in which they came; "" for those who drew without one."""
        return list(dict.fromkeys(digit.person for digit in self.digits))

    def counts(self) -> Counter[str]:
        """How many digits each person drew."""
        return Counter(digit.person for digit in self.digits)

    def next_name(self) -> str:
        """For somebody who gives none."""
        return next_unnamed(self.people)

    # Changes, of digits by their index

    def with_digit(self, drawing: Kept) -> Collection:
        """One more."""
        return Collection([*self._lines, Line(format_kept(drawing).encode(), drawing)])

    def relabelled(self, index: int, label: int) -> Collection:
        """One of them is another digit than was said."""
        return self._changed(index, lambda drawing: replace(drawing, word=str(label)))

    def by(self, index: int, person: str) -> Collection:
        """One of them is somebody else's."""
        return self._changed(index, lambda drawing: replace(drawing, person=person))

    def renamed(self, person: str, name: str) -> Collection:
        """All digits of a person are somebody else's."""
        changed = self
        for index, digit in enumerate(self.digits):
            if digit.person == person:
                changed = changed.by(index, name)
        return changed

    def without(self, index: int) -> Collection:
        """One less."""
        place = self._place(index)
        return Collection(line for at, line in enumerate(self._lines) if at != place)

    def _changed(self, index: int, change: Callable[[Kept], Kept]) -> Collection:
        lines = list(self._lines)
        drawing = change(self.digits[index])
        lines[self._place(index)] = Line(format_kept(drawing).encode(), drawing)
        return Collection(lines)

    def _place(self, index: int) -> int:
        places = [place for place, line in enumerate(self._lines) if line.drawing is not None]
        return places[index]

    def merged(self, path: Path) -> tuple[Collection, Merged]:
        """Take over the labelled digits of another file, those not here yet.

        Somebody without a name there is told from those here: by the digits that both files have,
        or else by another number. `OSError` if the file can't be read; `ValueError` if it has too
        many drawings.
        """
        found: list[Kept] = []
        unfit, problem = 0, ""
        for number, drawing in enumerate(read_lines(path, parse_kept), 1):
            try:
                if isinstance(drawing, BadLine):
                    raise ValueError(
                        Message(
                            "line {number}: {reason}", number=drawing.number, reason=drawing.reason
                        )
                    )
                try:
                    label_of(drawing)
                except ValueError as error:
                    raise ValueError(
                        Message("drawing {number} {error}", number=number, error=error)
                    ) from None
                found.append(drawing)
            except ValueError as error:
                unfit, problem = unfit + 1, problem or str(error)
            if len(self) + len(found) > MAX_DRAWINGS:
                raise ValueError(
                    Message(
                        "{path}: together more than {most:,} drawings",
                        path=path,
                        most=MAX_DRAWINGS,
                    )
                )
        here = {ink_of(digit): digit for digit in self.digits}
        names = self._names_for(found, here)
        lines, known, contrary = list(self._lines), 0, 0
        for drawing in found:
            ink = ink_of(drawing)
            if ink in here:
                same = label_of(here[ink]) == label_of(drawing)
                known, contrary = known + same, contrary + (not same)
                continue
            here[ink] = drawing = replace(drawing, person=names[drawing.person])
            lines.append(Line(format_kept(drawing).encode(), drawing))
        added = len(lines) - len(self._lines)
        return Collection(lines), Merged(added, known, contrary, unfit, problem)

    def _names_for(self, found: list[Kept], here: dict[str, Kept]) -> dict[str, str]:
        """What people of another file are called here."""
        names: dict[str, str] = {}
        for drawing in found:
            twin = here.get(ink_of(drawing))
            if twin is not None and _UNNAMED.fullmatch(drawing.person):
                names.setdefault(drawing.person, twin.person)
        for person in dict.fromkeys(drawing.person for drawing in found):
            taken = [*self.people, *names.values()]
            is_new = person not in names and _UNNAMED.fullmatch(person) and person in taken
            names.setdefault(person, next_unnamed(taken) if is_new else person)
        return names

    # As a network sees them

    def images(self, known: dict[str, ByteArray]) -> ByteArray:
        """All digits as tensors of bytes, shape (n, 28, 28); those known by their ink are taken."""
        images = np.zeros((len(self), SIDE, SIDE), np.uint8)
        for index, digit in enumerate(self.digits):
            ink = ink_of(digit)
            if ink not in known:
                report(index / len(self))
                known[ink] = image_of(digit)
            images[index] = known[ink]
        return images

    def labels(self) -> ByteArray:
        """What each digit is said to be: shape (n,)."""
        return np.array([label_of(digit) for digit in self.digits], np.uint8)


def ink_of(drawing: Kept) -> str:
    """The same for two drawings of the same strokes."""
    if isinstance(drawing, KeptPixels):
        return format_kept(KeptPixels(drawing.pixels, ""))
    return format_kept(Drawing(drawing.strokes))


def called(person: str) -> str:
    """A person's name as it is read: that of somebody who gave none is kept in English."""
    if not person:
        return Message("no name")
    unnamed = _UNNAMED.fullmatch(person)
    return Message("Person {number}", number=unnamed[1]) if unnamed else person


def next_unnamed(people: Iterable[str]) -> str:
    """A name that nobody of them has."""
    taken, number = set(people), 1
    while f"Person {number}" in taken:
        number += 1
    return f"Person {number}"


def _line(raw: bytes) -> Line:
    try:
        drawing = parse_kept(raw)
        label_of(drawing)
    except ValueError:
        return Line(raw, None)
    return Line(raw, drawing)
