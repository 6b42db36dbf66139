"""What a page of a lesson may show in the program, and ask to be done in it."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias, cast

from mnistpad.core.message import Message

Value: TypeAlias = "str | int | float | tuple[Value, ...] | None"
Read = Callable[[str], Value]

TABS: Mapping[str, tuple[str, ...]] = {
    "draw": (),
    "digits": (),
    "perceptron": ("gate", "nand", "sigmoid"),
    "tensors": ("tensor", "operations", "network"),
    "descent": ("derivative", "gradient", "stochastic", "perceptron", "network"),
}
"""The window's tabs, in their order, and the pages of each."""

VIEWS = ("curves", "weights", "network")
"""What the training panel can show, in the order of its buttons."""

OF_WINDOW = ("view",)
"""What is set in the window itself, and not in its states."""

_GATES = ("AND", "NAND", "OR", "NOR", "XOR")
_CIRCUITS = ("NOT", "AND", "OR", "XOR", "Half adder", "Full adder")
_OPERATIONS = ("relu", "add", "dot", "dot + b", "reshape", "transpose")
_CURVES = ("Parabola", "Wavy", "Sigmoid", "ReLU")
_LOSSES = ("Bowl", "Long valley", "Saddle", "Rosenbrock", "Neuron on AND", "Neuron on XOR")
_TIMELINES = ("stochastic", "perceptron")


def _one_of(*words: str) -> Read:
    def read(text: str) -> str:
        if text not in words:
            raise ValueError(
                Message("{words} is expected, not “{text}”", words=", ".join(words), text=text)
            )
        return text

    return read


def _whole(least: int, most: int) -> Read:
    def read(text: str) -> int:
        number = int(text) if text.isdecimal() and len(text) < 10 else -1
        if not least <= number <= most:
            raise ValueError(
                Message(
                    "a whole number from {least} to {most} is expected, not “{text}”",
                    least=least,
                    most=most,
                    text=text,
                )
            )
        return number

    return read


def _number(least: float, most: float) -> Read:
    def read(text: str) -> float:
        try:
            number = float(text)
        except ValueError:
            number = math.nan
        if not least <= number <= most:
            raise ValueError(
                Message(
                    "a number from {least} to {most} is expected, not “{text}”",
                    least=least,
                    most=most,
                    text=text,
                )
            )
        return number

    return read


def _each(*reads: Read) -> Read:
    def read(text: str) -> Value:
        words = text.split()
        if len(words) != len(reads):
            raise ValueError(
                Message("{count} words are expected, not “{text}”", count=len(reads), text=text)
            )
        return tuple(one(word) for one, word in zip(reads, words, strict=True))

    return read


def _text(text: str) -> str:
    if not text:
        raise ValueError(Message("something is expected after it"))
    return text


def _texts(text: str) -> tuple[str, ...]:
    return tuple(_text(part.strip()) for part in text.split("|"))


def _shape(text: str) -> tuple[int, ...]:
    lengths = text.strip("()").replace(",", " ").split()
    if not all(length.isdecimal() and len(length) < 10 for length in lengths):
        raise ValueError(Message("a shape is expected, as (90, 28, 28), not “{text}”", text=text))
    return tuple(map(int, lengths))


def _nothing(text: str) -> None:
    if text:
        raise ValueError(Message("nothing is expected after it, not “{text}”", text=text))


_DIGIT = _whole(0, 9)


def _class(text: str) -> int | str:
    return text if text == "all" else cast(int, _DIGIT(text))


SETTINGS: Mapping[str, tuple[str, Read]] = {
    "digit": ("draw", _DIGIT),
    "recipe": ("draw", _one_of("tutorial", "sample", "few")),
    "reader": ("draw", _one_of("built-in", "best")),
    "view": ("draw", _one_of(*VIEWS)),
    "class": ("digits", _class),
    "gate": ("perceptron gate", _one_of(*_GATES)),
    "circuit": ("perceptron nand", _one_of(*_CIRCUITS)),
    "line": ("tensors tensor", _text),
    "operation": ("tensors operations", _one_of(*_OPERATIONS)),
    "inputs": ("tensors operations", _texts),
    "curve": ("descent derivative", _one_of(*_CURVES)),
    "x": ("descent derivative", _number(-100, 100)),
    "loss": ("descent gradient", _one_of(*_LOSSES)),
    "point": ("", _text),
}
"""What can be set beside a tab and its page: where, and how its value is read."""

TASKS: Mapping[str, Read] = {
    "pixel": _each(_DIGIT, _whole(0, 255)),
    "update": _nothing,
    "converged": _one_of(*_GATES),
    "cycle": _one_of(*_GATES),
    "targets": _one_of(*_GATES),
    "lamp": _one_of(*_CIRCUITS),
    "nudge": _nothing,
    "read": _number(0, 1),
    "own": _number(0, 1),
    "plain": _nothing,
    "flowed": _nothing,
    "brightest": _nothing,
    "shape": _shape,
    "worked": _one_of(*_OPERATIONS),
    "slope": _number(0, 10),
    "stepped": _each(_one_of(*_TIMELINES), _whole(1, 10_000)),
    "diverged": _nothing,
    "accuracy": _number(0, 1),
    "overfit": _number(0, 1),
}
"""What can be asked to be done, and how its value is read."""


PICTURES: Mapping[str, Read] = {
    "digit": _DIGIT,
    "corners": _one_of(*_GATES),
    "curve": _one_of("step", "sigmoid", "tanh", "relu"),
}
"""What the program draws for a page, and how its value is read."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture that the program draws itself."""

    kind: str
    value: Value = None


@dataclass(frozen=True, slots=True)
class Show:
    """A tab, one of its pages, and what is set on it."""

    tab: str
    page: str = ""
    settings: tuple[tuple[str, Value], ...] = ()
    point: str = ""
    """Accessible name, or text, of the part that is meant; empty: the whole page."""

    @property
    def tab_index(self) -> int:
        return list(TABS).index(self.tab)

    @property
    def page_index(self) -> int | None:
        return TABS[self.tab].index(self.page) if self.page else None


@dataclass(frozen=True, slots=True)
class Task:
    """Something that the program sees done."""

    kind: str
    value: Value = None


def read_show(text: str) -> Show:
    """Read ``perceptron gate; gate AND; point Truth table``.

    Raises
    ------
    ValueError
        In words for whoever writes lessons.
    """
    try:
        return _show_of(text)
    except ValueError as error:
        raise _told("show", error) from None


def _show_of(text: str) -> Show:
    place, *parts = (part.strip() for part in text.split(";"))
    tab, _, page = place.partition(" ")
    if tab not in TABS:
        raise ValueError(
            Message("a tab is expected first ({tabs}), not “{tab}”", tabs=", ".join(TABS), tab=tab)
        )
    if page not in (TABS[tab] or ("",)):
        raise ValueError(
            Message(
                "a page of {tab} is expected ({pages}), not “{page}”",
                tab=tab,
                pages=", ".join(TABS[tab]) or Message("none", "no page"),
                page=page,
            )
        )
    settings = []
    point = ""
    for part in parts:
        word, value = _read(part, {name: read for name, (_, read) in SETTINGS.items()})
        where = SETTINGS[word][0]
        if where not in ("", place):
            raise ValueError(
                Message(
                    "{word} is set on “{where}”, not on “{place}”",
                    word=word,
                    where=where,
                    place=place,
                )
            )
        if word == "point":
            point = str(value)
        else:
            settings.append((word, value))
    return Show(tab, page, tuple(settings), point)


def read_shortcut(text: str) -> Show:
    """Read ``tab=perceptron,gate=NAND``: a `Show` in the manner of command lines.

    The page may be left out: it follows from what is set, or is the tab's first.

    Raises
    ------
    ValueError
        In words for whoever types it.
    """
    pairs: list[tuple[str, str]] = []
    for piece in re.split(r",(?=\s*\w+\s*=)", text):
        word, equals, value = piece.partition("=")
        if not equals:
            raise ValueError(
                Message(
                    "words as tab=perceptron,gate=NAND are expected, not “{piece}”", piece=piece
                )
            )
        pairs.append((word.strip(), value.strip()))
    place = {word: value for word, value in pairs if word in ("tab", "page")}
    rest = [pair for pair in pairs if pair[0] not in place]
    tab, page = place.get("tab", ""), place.get("page", "")
    for word, _ in rest:
        if word == "point":
            raise ValueError(Message("point is for lessons"))
        where = SETTINGS[word][0] if word in SETTINGS else ""
        tab = tab or where.partition(" ")[0]
        if not page and where.startswith(f"{tab} "):
            page = where.partition(" ")[2]
    page = page or next(iter(TABS.get(tab, ())), "")
    return _show_of("; ".join([f"{tab} {page}".strip(), *(f"{w} {v}" for w, v in rest)]))


def read_task(text: str) -> Task:
    """Read ``converged AND``; raises as `read_show` does."""
    try:
        return Task(*_read(text, TASKS))
    except ValueError as error:
        raise _told("task", error) from None


def read_picture(text: str) -> Drawn | None:
    """Read ``curve sigmoid``; None if it is no such word, but a file's name."""
    if text.partition(" ")[0] not in PICTURES:
        return None
    try:
        return Drawn(*_read(text, PICTURES))
    except ValueError as error:
        raise _told("picture", error) from None


def _read(text: str, known: Mapping[str, Read]) -> tuple[str, Value]:
    word, _, rest = text.partition(" ")
    if word not in known:
        raise ValueError(
            Message("one of {words} is expected, not “{word}”", words=", ".join(known), word=word)
        )
    try:
        return word, known[word](rest.strip())
    except ValueError as error:
        raise _told(word, error) from None


def _told(word: str, error: ValueError) -> ValueError:
    """The error, told of a word."""
    return ValueError(Message("{word}: {reason}", word=word, reason=error))
