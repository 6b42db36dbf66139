"""A line in numpy's notation: a tensor, and what is selected of it.

    line      = [name "="] source {"[" index {"," index} [","] "]"}
    source    = name | number | list
    list      = "[" [element {"," element} [","]] "]"      an element is a number or a list
    index     = integer | [integer] ":" [integer] [":" [integer]] | "..." | "None"

The line is read by this grammar and by nothing else; what it takes means what it means to numpy.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from types import EllipsisType
from typing import Any

import numpy as np

from mnistpad.core.tensors import MAX_AXES, Array, TensorError

MAX_TYPED = 20_000
"""Characters of a line; more are not typed but pasted by mistake."""

IndexItem = int | slice | EllipsisType | None

_DIGITS = "[0-9]+(?:_[0-9]+)*"
_POWER = "[eE][+-]?[0-9]+"
_TOKEN = re.compile(
    r"(?P<space>\s+)"
    rf"|(?P<number>(?:{_DIGITS})?\.{_DIGITS}(?:{_POWER})?|{_DIGITS}\.(?!\.)(?:{_POWER})?"
    rf"|{_DIGITS}(?:{_POWER})?)"
    r"|(?P<name>[^\W\d]\w*(?:\.[^\W\d]\w*)*)"
    r"|(?P<dots>\.\.\.)"
    r"|(?P<mark>[\[\],:=+\-−])"
    r"|(?P<other>.)",
    re.DOTALL,
)
_NEW_AXIS = ("None", "np.newaxis", "numpy.newaxis")


class _Kind(Enum):
    NUMBER = "number"
    NAME = "name"
    DOTS = "..."
    MARK = "mark"
    END = "end"


@dataclass(frozen=True, slots=True)
class _Token:
    kind: _Kind
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + max(len(self.text), 1)

    @property
    def digits(self) -> str:
        """A number's text as Python reads it from a string."""
        return self.text.replace("_", "")


@dataclass(frozen=True, slots=True)
class Item:
    """One index between brackets, and where it was typed."""

    value: IndexItem
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line that was read, not yet worked out.

    Attributes
    ----------
    assigned
        The name that is to be given to the result; "" for none.
    name
        The source's name; "" if it was written out.
    written
        The source as it was written out; None if it has a name.
    start, end
        Where the source was typed.
    subscripts
        Pairs of brackets after it, and the place of the last one's end.
    """

    assigned: str
    name: str
    written: Array | None
    start: int
    end: int
    subscripts: tuple[tuple[Item, ...], ...]
    closings: tuple[int, ...]


def read_line(text: str) -> Line:
    """Read a line by the grammar above.

    Raises
    ------
    TensorError
        If it is not one.
    """
    return _Reader(text).line()


def read_shape(text: str, size: int) -> tuple[int, ...]:
    """A shape that so many numbers are to be given: ``(3, -1)``, ``3, 2`` or ``6``.

    Raises
    ------
    TensorError
        If it is none, or doesn't hold just these numbers.
    """
    inner = text.strip()
    offset = text.find(inner) if inner else 0
    if inner[:1] in ("(", "[") and inner[-1:] == {"(": ")", "[": "]"}[inner[0]]:
        inner, offset = inner[1:-1], offset + 1
    shape = _Reader(inner, offset).integers()
    written = f"({', '.join(map(str, shape))}{',' * (len(shape) == 1)})"
    if len(shape) > MAX_AXES:
        raise TensorError(f"{len(shape)} axes are too many here; up to {MAX_AXES} can be shown")
    if any(length < -1 for length in shape):
        raise TensorError("a length along an axis is 0 or more, or -1 for whatever is left over")
    known = 1
    for length in shape:
        known *= length if length != -1 else 1
    if shape.count(-1) > 1:
        raise TensorError("only one length can be -1: what is left over for one axis")
    if -1 in shape:
        if known == 0 or size % known:
            raise TensorError(
                f"{size:,} numbers can't be shared out by {known:,}: no length fits in place of -1"
            )
        return tuple(size // known if length == -1 else length for length in shape)
    if known != size:
        raise TensorError(
            f"shape {written} holds {known:,} numbers, and there are {size:,}: "
            "reshaping keeps them all"
        )
    return shape


class _Reader:
    """Reads tokens from left to right; its stack is its own, so depth costs nothing."""

    def __init__(self, text: str, offset: int = 0) -> None:
        if len(text) > MAX_TYPED:
            raise TensorError(f"{len(text):,} characters are too many; {MAX_TYPED:,} can be read")
        self._tokens = _tokens(text, offset)
        self._place = 0

    def line(self) -> Line:
        assigned = ""
        if self._now.kind is _Kind.NAME and self._tokens[self._place + 1].text == "=":
            assigned = self._next().text
            if not assigned.isidentifier() or assigned in _NEW_AXIS:
                raise TensorError(f"“{assigned}” is not a name that can be given", 0)
            self._next()
        first = self._now
        name, written = "", None
        if first.kind is _Kind.NAME:
            name = self._next().text
        elif first.kind is _Kind.NUMBER or first.text in ("[", "-", "+"):
            written = self._list() if first.text == "[" else _array(self._number(), first)
        elif self._at_end:
            raise TensorError("type a name from the shelf, or numbers as [[5, 6], [7, 8]]", 0)
        else:
            raise _unexpected(first, "a name from the shelf, a number or a list begins the line")
        end = self._tokens[self._place - 1].end
        subscripts, closings = [], []
        while self._now.text == "[":
            subscripts.append(self._indices())
            closings.append(self._tokens[self._place - 1].start)
        if not self._at_end:
            raise _unexpected(self._now, "after a tensor come [ and ] with indices, or nothing")
        return Line(assigned, name, written, first.start, end, tuple(subscripts), tuple(closings))

    def integers(self) -> tuple[int, ...]:
        """Integers between commas, to the end; at least one, unless there is nothing at all."""
        found = []
        while not self._at_end:
            found.append(self._integer("a length"))
            if not self._at_end:
                self._expect(",", "a comma stands between two lengths")
        return tuple(found)

    @property
    def _now(self) -> _Token:
        return self._tokens[self._place]

    @property
    def _at_end(self) -> bool:
        return self._now.kind is _Kind.END

    def _next(self) -> _Token:
        token = self._now
        self._place += 1
        return token

    def _expect(self, mark: str, words: str) -> None:
        if self._now.text != mark:
            raise _unexpected(self._now, words)
        self._next()

    def _number(self) -> int | float:
        negative = False
        if self._now.text in ("-", "+"):
            negative = self._next().text == "-"
        token = self._now
        if token.kind is not _Kind.NUMBER:
            raise _unexpected(token, "a number is expected here")
        self._next()
        value = _value(token)
        return -value if negative else value

    def _list(self) -> Array:
        """A list of lists of numbers, all of one length on each axis."""
        opened: list[tuple[_Token, list[Any]]] = []
        lengths: dict[int, tuple[int, bool]] = {}  # by depth: how long, and whether of lists
        while True:
            token = self._now
            if token.kind is _Kind.END:
                raise TensorError(
                    f"{len(opened)} “]” {'is' if len(opened) == 1 else 'are'} missing at the end",
                    token.start,
                )
            if token.text == "[":
                opened.append((self._next(), []))
                if len(opened) > MAX_AXES:
                    raise TensorError(
                        f"more than {MAX_AXES} brackets one in another are too many axes",
                        token.start,
                    )
                continue
            if token.text == "]" and opened:
                self._next()
                done = self._close(opened, lengths)
                if done is not None:
                    return done
            else:
                opened[-1][1].append(self._number())
            if self._now.text == ",":
                self._next()
                if self._now.text == ",":
                    raise _unexpected(self._now, "a number is missing between two commas")
            elif self._now.text != "]" and not self._at_end:
                raise _unexpected(self._now, "a comma stands between two numbers or lists")

    def _close(
        self, opened: list[tuple[_Token, list[Any]]], lengths: dict[int, tuple[int, bool]]
    ) -> Array | None:
        """A list has ended: check it against its neighbours; the array, if it was the last."""
        depth = len(opened)
        bracket, elements = opened.pop()
        nested = [isinstance(element, list) for element in elements]
        if any(nested) and not all(nested):
            raise TensorError(
                "numbers and lists stand side by side; on one axis stand either all numbers or "
                "all lists",
                bracket.start,
            )
        found = (len(elements), any(nested))
        before = lengths.setdefault(depth, found)
        if found != before:
            words = (
                f"this row has {_counted(found[0])} and an earlier one {before[0]}; all rows of "
                "a tensor are of one length"
                if found[0] != before[0]
                else "this row lies at another depth than an earlier one; all go equally deep"
            )
            raise TensorError(words, bracket.start, self._tokens[self._place - 1].end)
        if opened:
            opened[-1][1].append(elements)
            return None
        return _array(elements, bracket)

    def _indices(self) -> tuple[Item, ...]:
        bracket = self._next()
        items: list[Item] = []
        dots = 0
        while self._now.text != "]":
            if self._at_end:
                words = (
                    "“]” is missing at the end"
                    if items
                    else "an index is missing: a number, a slice as 10:100 or “...”, and then “]”"
                )
                raise TensorError(words, self._now.start)
            item = self._index()
            items.append(item)
            dots += item.value is ...
            if dots > 1:
                raise TensorError(
                    "“...” can stand only once: for all axes in between", item.start, item.end
                )
            if self._now.text == ",":
                self._next()
            elif self._now.text != "]" and not self._at_end:
                raise _unexpected(self._now, "a comma stands between two indices")
        closing = self._next()
        if not items:
            raise TensorError(
                "an index is missing: a number, a slice as 10:100, “...” or None",
                bracket.start,
                closing.end,
            )
        return tuple(items)

    def _index(self) -> Item:
        first = self._now
        value: IndexItem
        if first.kind is _Kind.DOTS:
            self._next()
            value = ...
        elif first.kind is _Kind.NAME and first.text in _NEW_AXIS:
            self._next()
            value = None
        else:
            value = self._integer_or_slice()
        return Item(value, first.start, self._tokens[self._place - 1].end)

    def _integer_or_slice(self) -> int | slice:
        parts: list[int | None] = [None]
        step_at = self._now
        while True:
            if self._now.text == ":":
                if len(parts) == 3:
                    raise _unexpected(self._now, "a slice has at most two colons: start:stop:step")
                self._next()
                parts.append(None)
                step_at = self._now
            elif self._now.text in (",", "]") or self._at_end:
                break
            elif parts[-1] is not None:
                raise _unexpected(self._now, "a comma or a colon is missing between two numbers")
            else:
                parts[-1] = self._integer("an index")
        if len(parts) == 1:
            if parts[0] is None:
                raise _unexpected(self._now, "an index is missing")
            return parts[0]
        if len(parts) == 3 and parts[2] == 0:
            raise TensorError(
                "a step can't be 0: 1 takes every number, 2 every second one, -1 all of them "
                "backwards",
                step_at.start,
                step_at.end,
            )
        return slice(*parts)

    def _integer(self, what: str) -> int:
        sign = self._now
        if sign.text in ("-", "+"):
            self._next()
        token = self._now
        if token.kind is not _Kind.NUMBER or not token.digits.isdecimal():
            if token.text == "[":
                raise TensorError(
                    "a list can't be an index here; a slice as 2:5 selects neighbours", token.start
                )
            raise _unexpected(token, f"{what} is a whole number")
        self._next()
        number = _whole(token)
        return -number if sign.text == "-" else number


def _tokens(text: str, offset: int) -> list[_Token]:
    found = []
    for match in _TOKEN.finditer(text):
        start, written = match.start() + offset, match.group()
        match match.lastgroup:
            case "space":
                continue
            case "number":
                found.append(_Token(_Kind.NUMBER, written, start))
            case "name":
                found.append(_Token(_Kind.NAME, written, start))
            case "dots":
                found.append(_Token(_Kind.DOTS, written, start))
            case "mark":
                found.append(_Token(_Kind.MARK, written.replace("−", "-"), start))
            case _ if written == "(":
                raise TensorError(
                    "functions can't be called here; write a tensor's name, or numbers, and "
                    "indices in [ ]. Operations have a page of their own",
                    start,
                )
            case _:
                raise TensorError(
                    f"“{written}” is not understood; a tensor's name or numbers are, and indices "
                    "in [ ]",
                    start,
                )
    found.append(_Token(_Kind.END, "", offset + len(text)))
    return found


def _value(token: _Token) -> int | float:
    if token.digits.isdecimal():
        return _whole(token)
    value = float(token.digits)
    if value == float("inf"):
        raise TensorError(f"{token.text} is too large a number", token.start, token.end)
    return value


def _whole(token: _Token) -> int:
    if len(token.digits) > 18:
        raise TensorError("whole numbers of at most 18 figures can be read", token.start, token.end)
    if len(token.digits) > 1 and token.digits.startswith("0"):
        raise TensorError("a whole number doesn't begin with 0", token.start, token.end)
    return int(token.digits)


def _array(elements: Any, token: _Token) -> Array:
    array = np.array(elements)
    if array.dtype.kind not in "if":
        raise TensorError("only numbers make a tensor", token.start)
    return array


def _unexpected(token: _Token, words: str) -> TensorError:
    if token.kind is _Kind.END:
        return TensorError(f"the line ends too early: {words}", token.start)
    return TensorError(f"“{token.text}” is not expected: {words}", token.start, token.end)


def _counted(count: int) -> str:
    return f"{count} number" if count == 1 else f"{count} numbers"
