"""Formulas that are typed, and their derivatives.

Nothing is evaluated but what this grammar knows, and a derivative is a formula again::

    sum     = product { ("+" | "−") product }
    product = signed { ("×" | "÷") signed | power }
    signed  = { "+" | "−" } power
    power   = atom [ "^" signed ]
    atom    = number | e | π | variable | function "(" sum ")" | "(" sum ")"

``*``, ``·`` and ``/`` are taken too, ``x²`` for ``x^2``, and ``2x`` for ``2·x``: a power that
follows without a sign begins with no number.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from mnistpad.core.descent.calculus import (
    FUNCTIONS,
    SHOWN,
    Array,
    Node,
    call,
    differentiate,
    evaluate,
    number,
    why_undefined,
    write,
)
from mnistpad.core.message import Message

MOST_LETTERS = 200  # in a formula; longer ones are refused
_DEEPEST = 40  # brackets, signs and powers within each other
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_TOKEN = re.compile(
    r"(?P<number>(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<name>[^\W\d_⁰¹²³⁴⁵⁶⁷⁸⁹]+[0-9₀-₉]*)"
    r"|(?P<raised>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
    r"|(?P<sign>\*\*|[-+*/^()−–×·⋅÷:])"
    r"|(?P<other>\S)"
)
_PLAIN = {"−": "-", "–": "-", "×": "*", "·": "*", "⋅": "*", "÷": "/", ":": "/", "**": "^"}
_CONSTANTS = {"e": math.e, "pi": math.pi, "π": math.pi}
_ALIASES = {"ln": "log", "σ": "sigmoid", "w₁": "w1", "w₂": "w2"}


class ExpressionError(ValueError):
    """A formula that can't be read, and the position of the letter where it stops making sense."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.position = position


@dataclass(frozen=True, slots=True, eq=False)
class Expression:
    """A formula, which can be called with its variables' values, in their order."""

    root: Node
    variables: tuple[str, ...]

    def __call__(self, *values: npt.ArrayLike) -> Array:
        """The formula's values, in the shape of what is given; not finite where it has none."""
        arrays = [np.asarray(value, float) for value in values]
        given = dict(zip(self.variables, arrays, strict=True))
        with np.errstate(all="ignore"):
            answer = evaluate(self.root, given, {})
        return np.array(np.broadcast_to(answer, np.broadcast_shapes(*(a.shape for a in arrays))))

    def derivative(self, variable: str = "") -> Expression:
        """How much the formula changes with one of its variables: the first if none is named."""
        name = variable or self.variables[0]
        return Expression(differentiate(self.root, name, {}), self.variables)

    def why_undefined(self, *values: float) -> str:
        """Why the formula has no value there, as "log(−1) has no value"; empty if it has one."""
        given = dict(zip(self.variables, np.array(values, float), strict=True))
        with np.errstate(all="ignore"):
            return why_undefined(self.root, given, {})

    def __str__(self) -> str:
        return write(self.root)


def parse(text: str, variables: Sequence[str] = ("x",)) -> Expression:
    """Read a formula.

    Raises `ExpressionError` with what is wrong, where, and what would be right.
    """
    return Expression(_Parser(text, variables).whole(), tuple(variables))


class _Token(NamedTuple):
    kind: str  # "number", "name", "raised", "sign" or "end"
    text: str
    position: int


def _tokens(text: str, variables: Sequence[str]) -> list[_Token]:
    if not text.strip():
        example = "x^2" if "x" in variables else "w1^2 + w2^2"
        message = Message("a formula is expected, as {example}", example=example)
        raise ExpressionError(message, 0)
    if len(text) > MOST_LETTERS:
        message = Message(
            "a formula of at most {most} letters is expected, not {count}",
            most=MOST_LETTERS,
            count=len(text),
        )
        raise ExpressionError(message, MOST_LETTERS)
    tokens = []
    for match in _TOKEN.finditer(text):
        kind, found, position = str(match.lastgroup), match.group(), match.start()
        if found == "=":
            message = Message("“=” has no place here: only its right side is needed")
            raise ExpressionError(message, position)
        if kind == "other":
            names = ", ".join(SHOWN.get(name, name) for name in variables)
            message = Message(
                "“{found}” means nothing here: a formula has numbers, {variables}, + − × ÷ ^, "
                "brackets and {functions}",
                found=found,
                variables=names,
                functions=" ".join(FUNCTIONS),
            )
            raise ExpressionError(message, position)
        tokens.append(_Token(kind, _PLAIN.get(found, found), position))
    return [*tokens, _Token("end", "", len(text.rstrip()))]


class _Parser:
    """Recursive descent, a method a line of the grammar."""

    def __init__(self, text: str, variables: Sequence[str]) -> None:
        self._variables = variables
        self._tokens = _tokens(text, variables)
        self._at = 0
        self._depth = 0

    @property
    def _next(self) -> _Token:
        return self._tokens[self._at]

    def _take(self, *signs: str) -> str:
        """Go past one of these signs, if it comes next, and answer it; else an empty text."""
        kind, text, _ = self._next
        if kind != "sign" or text not in signs:
            return ""
        self._at += 1
        return text

    def whole(self) -> Node:
        node = self._sum()
        if self._next.text == ")":
            raise ExpressionError(Message("a “)” without its “(”"), self._next.position)
        if self._next.kind != "end":
            raise self._unexpected()
        return node

    def _sum(self) -> Node:
        node = self._product()
        while sign := self._take("+", "-"):
            node = call(sign, node, self._product())
        return node

    def _product(self) -> Node:
        node = self._signed()
        while True:
            if sign := self._take("*", "/"):
                node = call(sign, node, self._signed())
            elif self._next.kind == "name" or self._next.text == "(":
                node = call("*", node, self._power())  # 2x
            else:
                return node

    def _signed(self) -> Node:
        negative = False
        while sign := self._take("+", "-"):
            negative ^= sign == "-"
        node = self._power()
        return call("negative", node) if negative else node

    def _power(self) -> Node:
        self._depth += 1
        if self._depth > _DEEPEST:
            message = Message(
                "brackets and powers lie more than {most} deep in each other", most=_DEEPEST
            )
            raise ExpressionError(message, self._next.position)
        node = self._atom()
        if self._next.kind == "raised":
            node = call("^", node, number(float(self._next.text.translate(_SUPERSCRIPTS))))
            self._at += 1
        elif self._take("^"):
            node = call("^", node, self._signed())
        self._depth -= 1
        return node

    def _atom(self) -> Node:
        kind, text, position = self._next
        if text == "(":
            return self._brackets()
        if kind not in ("number", "name"):
            raise self._unexpected()
        self._at += 1
        if kind == "number":
            value = float(text.replace(",", "."))
            if math.isinf(value):
                message = Message("{number} is larger than any number a computer has", number=text)
                raise ExpressionError(message, position)
            return number(value)
        name = _ALIASES.get(text, text)
        if name in self._variables:
            return Node("variable", name=name, variables=frozenset({name}))
        if name in _CONSTANTS:
            return number(_CONSTANTS[name])
        if name not in FUNCTIONS:
            raise ExpressionError(_no_name(text, self._variables), position)
        if self._next.text != "(":
            message = Message(
                "“{name}” is followed by brackets, as {name}({variable})",
                name=text,
                variable=self._variables[0],
            )
            raise ExpressionError(message, self._next.position)
        return call(name, self._brackets())

    def _brackets(self) -> Node:
        opening = self._next.position
        self._at += 1
        node = self._sum()
        if not self._take(")"):
            if self._next.kind != "end":
                raise self._unexpected()
            raise ExpressionError(Message("a “(” without its “)”"), opening)
        return node

    def _unexpected(self) -> ExpressionError:
        kind, text, position = self._next
        variable = self._variables[0]
        if kind == "end":
            message = Message(
                "the formula breaks off: a number or {variable} is missing", variable=variable
            )
        elif text == ")":
            message = Message("a number or {variable} is missing before “)”", variable=variable)
        elif self._at and self._tokens[self._at - 1].kind in ("number", "name", "raised"):
            message = Message(
                "“{found}” has no place here: an operation or the end is expected", found=text
            )
        else:
            message = Message(
                "“{found}” has no place here: a number or {variable} is expected",
                found=text,
                variable=variable,
            )
        return ExpressionError(message, position)


def _no_name(text: str, variables: Sequence[str]) -> str:
    """What to say of a name that means nothing, and which one may be meant."""
    known = [*variables, *FUNCTIONS, *_CONSTANTS, "ln"]
    word = text.lower()
    # "sinx" means sin(x), and "w" is short of its number.
    starts = [name for name in known if len(name) > 2 and word.startswith(name)]
    starts = starts or [name for name in variables if name.startswith(word)]
    near = starts or get_close_matches(word, known, 1, 0.5)
    if not near:
        return Message(
            "“{name}” is no name here: there are {names}", name=text, names=", ".join(known)
        )
    meant = f"{near[0]}({variables[0]})" if near[0] in FUNCTIONS else near[0]
    return Message("“{name}” is no name here; do you mean {meant}?", name=text, meant=meant)
