"""A line in numpy's notation: a tensor, and what is selected of it.

    line      = [name "="] source {"[" index {"," index} [","] "]"}
    source    = name | number | list
    list      = "[" [element {"," element} [","]] "]"      an element is a number or a list
    index     = integer | [integer] ":" [integer] [":" [integer]] | "..." | "None"

Python's parser reads it, and nothing of it is evaluated. Before that, each token is compared with
the one before it: what doesn't fit this grammar is refused with a message and its place,
and what remains is never nested deeply enough to trouble Python.
"""

import ast
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from types import EllipsisType
from typing import NamedTuple

import numpy as np

from mnistpad.core.message import Message
from mnistpad.core.tensors.naming import MAX_AXES, Array, TensorError, check_axes

MAX_TYPED = 20_000  # characters of a line; more are not typed but pasted by mistake
MAX_SUBSCRIPTS = 50  # pairs of brackets after a tensor

IndexItem = int | slice | EllipsisType | None

_TOKEN = re.compile(
    r"(?P<number>\.?[0-9](?:[eE][+-]|[0-9A-Za-z_]|\.(?!\.))*)"
    r"|(?P<name>[^\W\d]\w*(?:\.[^\W\d]\w*)*)"
    r"|(?P<mark>\.\.\.|[\[\],:=+-])"
    r"|(?P<other>\S)"
)
_NEW_AXIS = ("None", "np.newaxis", "numpy.newaxis")

# What may come next, by where it stands and by the token before; "whole" is a number, a name,
# “...” or a closing bracket.
_NEXT = {
    ("line", ""): "number name + - [",
    ("line", "whole"): "[ end",
    ("list", "["): "number + - [ ]",
    ("list", ","): "number + - [ ]",
    ("list", "whole"): ", ]",
    ("index", "["): "number name ... + - :",
    ("index", ","): "number name ... + - : ]",
    ("index", ":"): "number + - : , ]",
    ("index", "whole"): ", : ]",
    ("shape", ""): "number + - end",
    ("shape", ","): "number + - end",
    ("shape", "whole"): ", end",
}
_INDEX = Message("an index is a whole number, a slice as 10:100, “...” or None")
_LENGTH = Message("a length is a whole number")
_NUMBER = Message("a number is expected here")
# What would be right there, where something else stands; and after something whole.
_RIGHT = {
    "line": (
        Message("a name from the shelf, a number or a list begins the line"),
        Message("after a tensor come [ and ] with indices, or nothing"),
    ),
    "list": (_NUMBER, Message("a comma stands between two numbers or lists")),
    "index": (_INDEX, Message("a comma or a colon is missing between two indices")),
    "shape": (_LENGTH, Message("a comma stands between two lengths")),
}


class _Token(NamedTuple):
    kind: str  # "number", "name", "end", or the mark itself
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Item:
    """One index between brackets, and where it was typed."""

    value: IndexItem
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line that was read, not yet worked out.

    The source, typed from start to end, has a name, or is `written` out; the result's name to be
    is `assigned`. Each of the subscripts is what stands in a pair of brackets.
    """

    assigned: str
    name: str
    written: Array | None
    start: int
    end: int
    subscripts: list[list[Item]]


def read_line(text: str) -> Line:
    """Read a line by the grammar above; raise `TensorError` if it is not one."""
    tokens = _tokens(text)
    assigned = ""
    if [token.kind for token in tokens[:2]] == ["name", "="]:
        assigned = tokens[0].text
        if not assigned.isidentifier() or assigned in _NEW_AXIS:
            raise TensorError(Message("“{name}” is not a name that can be given", name=assigned), 0)
        tokens = tokens[2:]
    elif tokens[0].kind == "end":
        message = Message("type a name from the shelf, or numbers as [[5, 6], [7, 8]]")
        raise TensorError(message, 0)
    node = _parse(tokens, "line", "()")
    start, negative = _span(node)[0], False
    if isinstance(node, ast.UnaryOp):  # to Python, the sign is of what the brackets select
        negative = isinstance(node.op, ast.USub)
        node = node.operand
    subscripts: list[list[Item]] = []
    while isinstance(node, ast.Subscript):
        items = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        subscripts.insert(0, [_item(item, text) for item in items])
        node = node.value
    end = _span(node)[1]
    if isinstance(node, ast.Name):
        return Line(assigned, text[start:end], None, start, end, subscripts)
    _check_rows(node, 1, {})
    numbers = ast.literal_eval(node)
    written = np.array(-numbers if negative else numbers)
    return Line(assigned, "", written, start, end, subscripts)


def read_shape(text: str, size: int) -> tuple[int, ...]:
    """A shape that so many numbers are to be given: ``(3, -1)``, ``3, 2`` or ``6``.

    Raises `TensorError` if it is none, or doesn't hold just these numbers.
    """
    bracketed = re.fullmatch(r"(\s*)(?:\((.*)\)|\[(.*)\])\s*", text, re.DOTALL)
    if bracketed:
        text = f"{bracketed[1]} {bracketed[2] or bracketed[3] or ''}"
    node = _parse(_tokens(text), "shape", "[]")
    lengths = node.elts if isinstance(node, ast.List) else []
    shape = tuple(_integer(length, text, _LENGTH) for length in lengths)
    written = f"({', '.join(map(str, shape))}{',' * (len(shape) == 1)})"
    check_axes(len(shape))
    if any(length < -1 for length in shape):
        raise TensorError(
            Message("a length along an axis is 0 or more, or -1 for whatever is left over")
        )
    known = math.prod(length for length in shape if length != -1)
    if shape.count(-1) > 1:
        raise TensorError(Message("only one length can be -1: what is left over for one axis"))
    if -1 in shape:
        if known == 0 or size % known:
            raise TensorError(
                Message(
                    "{size:,} numbers can't be shared out by {known:,}: no length fits in place "
                    "of -1",
                    size=size,
                    known=known,
                )
            )
        return tuple(size // known if length == -1 else length for length in shape)
    if known != size:
        raise TensorError(
            Message(
                "shape {written} holds {known:,} numbers, and there are {size:,}: "
                "reshaping keeps them all",
                written=written,
                known=known,
                size=size,
            )
        )
    return shape


def _tokens(text: str) -> list[_Token]:
    """A line's tokens, and its end."""
    if len(text) > MAX_TYPED:
        raise TensorError(
            Message(
                "{count:,} characters are too many; {most:,} can be read",
                count=len(text),
                most=MAX_TYPED,
            )
        )
    found = []
    for match in _TOKEN.finditer(text.replace("−", "-")):
        written, (start, end) = match.group(), match.span()
        kind = str(match.lastgroup)
        if kind == "other":
            message = Message(
                "“{typed}” is not understood; a tensor's name or numbers are, and indices in [ ]",
                typed=written,
            )
            if written == "(":
                message = Message(
                    "functions can't be called here; write a tensor's name, or numbers, and "
                    "indices in [ ]. Operations have a page of their own"
                )
            raise TensorError(message, start)
        found.append(_Token(written if kind == "mark" else kind, written, start, end))
    return [*found, _Token("end", "", len(text), len(text) + 1)]


def _why_unusable(number: str) -> str:
    digits = number.replace("_", "")
    if digits.isdecimal() and len(digits) > 18:
        return Message("whole numbers of at most 18 figures can be read")
    if digits.isdecimal() and len(digits) > 1 and digits.startswith("0"):
        return Message("a whole number doesn't begin with 0")
    try:
        infinite = math.isinf(float(number))
    except ValueError:
        return Message("“{typed}” is not a number", typed=number)
    return Message("{typed} is too large a number", typed=number) if infinite else ""


def _parse(tokens: Sequence[_Token], where: str, brackets: str) -> ast.expr:
    """Python's reading of tokens in brackets, each one place on from where it was typed.

    Names are letters to Python, as many as were typed; so a keyword is a name like another, and
    a place in bytes is one in characters.
    """
    _check_order(tokens, where)
    line = brackets[0]
    for token in tokens[:-1]:
        shown = "a" * len(token.text) if token.kind == "name" else token.text
        line += " " * (token.start + 1 - len(line)) + shown
    return ast.parse(line + brackets[1], mode="eval").body


def _check_order(tokens: Sequence[_Token], where: str) -> None:
    """Refuse the first token that can't come after the one before it."""
    opened: list[_Token] = []
    before, colons, subscripts, whole = "", 0, 0, where
    for token in tokens:
        kind = token.kind
        allowed = "number" if before in ("+", "-") else _NEXT[where, before]
        if kind not in allowed.split() or (kind == "end" and opened):
            raise _not_expected(where, before, opened, token)
        if kind == "number" and (wrong := _why_unusable(token.text)):
            raise TensorError(wrong, token.start, token.end)
        if kind == "[":
            where = "index" if before == "whole" else "list"
            opened.append(token)
            subscripts += where == "index"
            if len(opened) > MAX_AXES:
                message = Message(
                    "more than {most} brackets one in another are too many axes", most=MAX_AXES
                )
                raise TensorError(message, token.start)
            if subscripts > MAX_SUBSCRIPTS:
                message = Message(
                    "more than {most} pairs of brackets can't be read", most=MAX_SUBSCRIPTS
                )
                raise TensorError(message, token.start)
        elif kind == "]":
            opened.pop()
            where = where if opened else whole
        colons = colons + 1 if kind == ":" else colons if kind in ("number", "+", "-") else 0
        if colons > 2:
            message = Message("a slice has at most two colons: start:stop:step")
            raise _unexpected(token.text, message, token.start, token.end)
        before = kind if kind in ("[", ",", ":", "+", "-") else "whole"


def _not_expected(where: str, before: str, opened: list[_Token], token: _Token) -> TensorError:
    """What to say of a token, and what would be right in its place."""
    start, end = token.start, token.end
    message = _RIGHT[where][before == "whole"]
    if where == "index" and before == "[" and token.kind in ("]", "end"):
        if token.kind == "end":
            message = Message(
                "an index is missing: a number, a slice as 10:100, “...” or None, and then “]”"
            )
            return TensorError(message, start)
        message = Message("an index is missing: a number, a slice as 10:100, “...” or None")
        return TensorError(message, opened[-1].start, end)
    if token.kind == "end" and opened:
        message = Message(
            "%n “]” are missing at the end", "", len(opened), one="1 “]” is missing at the end"
        )
        return TensorError(message, start)
    if where == "index" and before != "whole" and token.kind == "[":
        message = Message("a list can't be an index here; a slice as 2:5 selects neighbours")
        return TensorError(message, start)
    if before in ("+", "-"):
        message = _NUMBER
    elif where == "list" and before == token.kind == ",":
        message = Message("a number is missing between two commas")
    if token.kind == "end":
        message = Message("the line ends too early: {advice}", advice=message)
        return TensorError(message, start)
    return _unexpected(token.text, message, start, end)


def _unexpected(typed: str, advice: str, start: int, end: int) -> TensorError:
    message = Message("“{typed}” is not expected: {advice}", typed=typed, advice=advice)
    return TensorError(message, start, end)


def _span(node: ast.expr) -> tuple[int, int]:
    """Where it was typed: Python read it one place further on."""
    return node.col_offset - 1, (node.end_col_offset or 0) - 1


def _item(node: ast.expr, text: str) -> Item:
    start, end = _span(node)
    value: IndexItem
    if isinstance(node, ast.Constant) and node.value is ...:
        value = ...
    elif isinstance(node, ast.Name) and text[start:end] in _NEW_AXIS:
        value = None
    elif isinstance(node, ast.Slice):
        parts = (node.lower, node.upper, node.step)
        value = slice(*(None if part is None else _integer(part, text, _INDEX) for part in parts))
        if value.step == 0 and node.step is not None:
            message = Message(
                "a step can't be 0: 1 takes every number, 2 every second one, -1 all of them "
                "backwards"
            )
            raise TensorError(message, *_span(node.step))
    else:
        value = _integer(node, text, _INDEX)
    return Item(value, start, end)


def _integer(node: ast.expr, text: str, message: str) -> int:
    if isinstance(node, ast.Constant | ast.UnaryOp):
        value = ast.literal_eval(node)
        if isinstance(value, int):
            return value
    start, end = _span(node)
    raise _unexpected(text[start:end], message, start, end)


def _check_rows(node: ast.expr, depth: int, rows: dict[int, tuple[int, bool]]) -> None:
    """Refuse lists that differ: by depth, `rows` has how long one is, and whether of lists."""
    if not isinstance(node, ast.List):
        return
    for element in node.elts:
        _check_rows(element, depth + 1, rows)
    nested = [isinstance(element, ast.List) for element in node.elts]
    if any(nested) and not all(nested):
        raise TensorError(
            Message(
                "numbers and lists stand side by side; on one axis stand either all numbers or "
                "all lists"
            ),
            _span(node)[0],
        )
    found = (len(nested), any(nested))
    before = rows.setdefault(depth, found)
    if found != before:
        message = Message("this row lies at another depth than an earlier one; all go equally deep")
        if found[0] != before[0]:
            message = Message(
                "this row's length is {length} and an earlier one's {before}; all rows of a tensor "
                "are of one length",
                length=found[0],
                before=before[0],
            )
        raise TensorError(message, *_span(node))
