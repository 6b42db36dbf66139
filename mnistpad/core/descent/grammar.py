"""How formulas are read.

::

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
from difflib import get_close_matches
from typing import NamedTuple

from mnistpad.core.descent.calculus import FUNCTIONS, Node, call, number
from mnistpad.core.descent.notation import SHOWN

MOST_LETTERS = 200
"""In a formula; longer ones are refused."""

_DEEPEST = 40  # brackets, signs and powers within each other
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_TOKEN = re.compile(
    r"\s*(?:"
    r"(?P<number>(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<name>[^\W\d_⁰¹²³⁴⁵⁶⁷⁸⁹]+[0-9₀-₉]*)"
    r"|(?P<raised>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
    r"|(?P<sign>\*\*|[-+*/^()−–×·⋅÷:])"
    r")"
)
_PLAIN = {"−": "-", "–": "-", "×": "*", "·": "*", "⋅": "*", "÷": "/", ":": "/", "**": "^"}
_CONSTANTS = {"e": math.e, "pi": math.pi, "π": math.pi}
_ALIASES = {"ln": "log", "σ": "sigmoid", "w₁": "w1", "w₂": "w2"}


class ExpressionError(ValueError):
    """A formula that can't be read, in words fit for a message.

    Attributes
    ----------
    position
        Of the letter where it stops making sense, from 0.
    """

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.position = position


class _Token(NamedTuple):
    kind: str
    text: str
    position: int


class Parser:
    """Recursive descent, a method a line of the grammar."""

    def __init__(self, text: str, variables: tuple[str, ...]) -> None:
        self._text, self._variables = text, variables
        self._tokens = self._tokenise(text)
        self._at = 0
        self._depth = 0

    def _tokenise(self, text: str) -> list[_Token]:
        if not text.strip():
            example = "x^2" if self._variables == ("x",) else "w1^2 + w2^2"
            raise ExpressionError(f"a formula is expected, as {example}", 0)
        if len(text) > MOST_LETTERS:
            raise ExpressionError(
                f"a formula of at most {MOST_LETTERS} letters is expected, not {len(text)}",
                MOST_LETTERS,
            )
        tokens, position = [], 0
        end = len(text.rstrip())
        while position < end:
            match = _TOKEN.match(text, position)
            if match is None:
                while text[position].isspace():
                    position += 1
                raise self._unknown_sign(text[position], position)
            kind = str(match.lastgroup)
            found = match[kind]
            tokens.append(_Token(kind, _PLAIN.get(found, found), match.start(kind)))
            position = match.end()
        return [*tokens, _Token("end", "", end)]

    def _unknown_sign(self, sign: str, position: int) -> ExpressionError:
        if sign == "=":
            return ExpressionError("“=” has no place here: only its right side is needed", position)
        names = ", ".join(SHOWN.get(name, name) for name in self._variables)
        return ExpressionError(
            f"“{sign}” means nothing here: a formula has numbers, {names}, + − × ÷ ^, brackets and "
            f"{' '.join(FUNCTIONS)}",
            position,
        )

    @property
    def _next(self) -> _Token:
        return self._tokens[self._at]

    def _take(self, *signs: str) -> _Token | None:
        token = self._next
        if token.kind == "sign" and token.text in signs:
            self._at += 1
            return token
        return None

    def whole(self) -> Node:
        node = self._sum()
        if self._next.text == ")":
            raise ExpressionError("a “)” without its “(”", self._next.position)
        if self._next.kind != "end":
            raise self._unexpected()
        return node

    def _unexpected(self) -> ExpressionError:
        token = self._next
        wanted = f"a number or {self._variables[0]}"
        if token.kind == "end":
            return ExpressionError(f"the formula breaks off: {wanted} is missing", token.position)
        if token.text == ")":
            return ExpressionError(f"{wanted} is missing before “)”", token.position)
        return ExpressionError(
            f"“{token.text}” has no place here: an operation or the end is expected"
            if self._at and self._tokens[self._at - 1].kind in ("number", "name", "raised")
            else f"“{token.text}” has no place here: {wanted} is expected",
            token.position,
        )

    def _sum(self) -> Node:
        node = self._product()
        while sign := self._take("+", "-"):
            node = call(sign.text, node, self._product())
        return node

    def _product(self) -> Node:
        node = self._signed()
        while True:
            if sign := self._take("*", "/"):
                node = call(sign.text, node, self._signed())
            elif self._next.kind == "name" or self._next.text == "(":
                node = call("*", node, self._power())  # 2x
            else:
                return node

    def _signed(self) -> Node:
        negative = False
        while sign := self._take("+", "-"):
            negative ^= sign.text == "-"
        node = self._power()
        return call("negative", node) if negative else node

    def _power(self) -> Node:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ExpressionError(
                f"brackets and powers lie more than {_DEEPEST} deep in each other",
                self._next.position,
            )
        node = self._atom()
        if self._next.kind == "raised":
            exponent = float(self._next.text.translate(_SUPERSCRIPTS))
            self._at += 1
            node = call("^", node, number(exponent))
        elif self._take("^"):
            node = call("^", node, self._signed())
        self._depth -= 1
        return node

    def _atom(self) -> Node:
        token = self._next
        if self._take("("):
            return self._rest_of_brackets(token)
        if token.kind == "number":
            value = float(token.text.replace(",", "."))
            if not math.isfinite(value):
                raise ExpressionError(
                    f"{token.text} is larger than any number a computer has", token.position
                )
            self._at += 1
            return number(value)
        if token.kind != "name":
            raise self._unexpected()
        self._at += 1
        name = _ALIASES.get(token.text, token.text)
        if name in self._variables:
            return Node("variable", name=name, variables=frozenset({name}))
        if name in _CONSTANTS:
            return number(_CONSTANTS[name])
        if name not in FUNCTIONS:
            raise self._unknown_name(token)
        bracket = self._next
        if not self._take("("):
            raise ExpressionError(
                f"“{token.text}” is followed by brackets, as {token.text}({self._variables[0]})",
                bracket.position,
            )
        return call(name, self._rest_of_brackets(bracket))

    def _rest_of_brackets(self, opening: _Token) -> Node:
        node = self._sum()
        if not self._take(")"):
            if self._next.kind != "end":
                raise self._unexpected()
            raise ExpressionError("a “(” without its “)”", opening.position)
        return node

    def _unknown_name(self, token: _Token) -> ExpressionError:
        known = [*self._variables, *FUNCTIONS, *_CONSTANTS, "ln"]
        word = token.text.lower()
        # "sinx" means sin(x), and "w" is short of its number.
        starts = [name for name in known if len(name) > 2 and word.startswith(name)]
        starts = starts or [name for name in self._variables if name.startswith(word)]
        near = starts or get_close_matches(word, known, 1, 0.5)
        if not near:
            names = ", ".join(known)
            return ExpressionError(
                f"“{token.text}” is no name here: there are {names}", token.position
            )
        meant = f"{near[0]}({self._variables[0]})" if near[0] in FUNCTIONS else near[0]
        return ExpressionError(
            f"“{token.text}” is no name here; do you mean {meant}?", token.position
        )
