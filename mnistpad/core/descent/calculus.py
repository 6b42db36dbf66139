"""Formulas as trees: their values, their derivatives by the rules of calculus, and their text."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from mnistpad.core.activations import relu, sigmoid, step
from mnistpad.core.message import Message

Array = npt.NDArray[np.float64]

SHOWN = {"w1": "w₁", "w2": "w₂"}  # variables whose names are written otherwise than they are typed
_RAISED = str.maketrans("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A number, a variable, or an operation on other nodes.

    Arithmetic on nodes leaves out the zeros and ones that the rules of calculus leave behind.
    """

    operation: str  # a function's name, "number", "variable", "negative", "+", "-", "*", "/" or "^"
    parts: tuple[Node, ...] = ()  # what it is done to
    value: float = math.nan  # of a number; of all else NaN
    name: str = ""  # of a variable
    variables: frozenset[str] = frozenset()  # all that it depends on

    def __neg__(self) -> Node:
        if self.operation == "number":
            return number(0 - self.value)  # never −0
        return self.parts[0] if self.operation == "negative" else call("negative", self)

    def __add__(self, other: Node) -> Node:
        if self.operation == other.operation == "number":
            return number(self.value + other.value)
        if self.value == 0:
            return other
        if other.value == 0:
            return self
        if other.operation == "negative" or other.value < 0:
            return call("-", self, -other)
        return call("+", self, other)

    def __sub__(self, other: Node) -> Node:
        return self + -other

    def __mul__(self, other: Node) -> Node:
        if self.operation == other.operation == "number":
            return number(self.value * other.value)
        if self.value == 0 or other.value == 1:
            return self
        if other.value == 0 or self.value == 1:
            return other
        for one, rest in ((self, other), (other, self)):
            if one.operation == "negative" or one.value < 0:
                return -(-one * rest)
        if other.operation == "/" and other.parts[0].value == 1:
            return self / other.parts[1]
        if other.operation == "number":
            return other * self
        if other.operation == "*" and other.parts[0].operation == "number":
            factor, rest = other.parts
            return factor * self * rest
        return call("*", self, other)

    def __truediv__(self, other: Node) -> Node:
        if other.value and (self.value / other.value).is_integer():
            return number(self.value / other.value)
        if self.value == 0 or other.value == 1:
            return self
        if self.operation == "negative" or self.value < 0:
            return -(-self / other)
        return call("/", self, other)

    def __pow__(self, other: Node) -> Node:
        if other.value == 1:
            return self
        return number(1) if other.value == 0 else call("^", self, other)


def number(value: float) -> Node:
    return Node("number", value=float(value))


def call(name: str, *parts: Node) -> Node:
    return Node(name, parts, variables=frozenset().union(*(part.variables for part in parts)))


def _log(u: Node) -> Node:
    return number(1) if u.value == math.e else call("log", u)


# What there is, each function beside its derivative


class Function(NamedTuple):
    value: Callable[[Any], Any]
    derivative: Callable[[Node], Node]


FUNCTIONS: dict[str, Function] = {
    "sin": Function(np.sin, lambda u: call("cos", u)),
    "cos": Function(np.cos, lambda u: -call("sin", u)),
    "exp": Function(np.exp, lambda u: call("exp", u)),
    "log": Function(np.log, lambda u: number(1) / u),
    "sqrt": Function(np.sqrt, lambda u: number(0.5) / call("sqrt", u)),
    "tanh": Function(np.tanh, lambda u: number(1) - call("tanh", u) ** number(2)),
    "sigmoid": Function(sigmoid, lambda u: call("sigmoid", u) * call("sigmoid", -u)),
    "relu": Function(relu, lambda u: call("step", u)),
    "step": Function(step, lambda _: number(0)),
}
"""All functions by name, each beside its derivative."""

_OPERATIONS: dict[str, Callable[..., Any]] = {
    "+": np.add,
    "-": np.subtract,
    "*": np.multiply,
    "/": np.divide,
    "^": lambda u, v: np.power(u, v, dtype=float),  # whole numbers have no negative powers
    "negative": np.negative,
    **{name: function.value for name, function in FUNCTIONS.items()},
}


def evaluate(node: Node, given: Mapping[str, Array], known: dict[int, Any]) -> Any:
    """A node's values; a derivative uses some nodes many times, and each is computed once."""
    if node.operation == "number":
        return node.value
    if node.operation == "variable":
        return given[node.name]
    if id(node) not in known:
        parts = [evaluate(part, given, known) for part in node.parts]
        known[id(node)] = _OPERATIONS[node.operation](*parts)
    return known[id(node)]


def differentiate(node: Node, name: str, known: dict[int, Node]) -> Node:
    """A node's slope along a variable; what is known already is kept by nodes' `id`."""
    if name not in node.variables:
        return number(0)
    if node.operation == "variable":
        return number(1)
    if id(node) not in known:
        slopes = [differentiate(part, name, known) for part in node.parts]
        known[id(node)] = _by_rule(node, *node.parts, *slopes)
    return known[id(node)]


def _by_rule(node: Node, u: Node, *others: Node) -> Node:
    if len(others) == 1:
        (du,) = others
        if node.operation == "negative":
            return -du
        return du * FUNCTIONS[node.operation].derivative(u)  # the chain rule
    v, du, dv = others
    match node.operation:
        case "+":
            return du + dv
        case "-":
            return du - dv
        case "*":
            return du * v + u * dv
        case "/":
            return du / v if dv.value == 0 else (du * v - u * dv) / v ** number(2)
    if not v.variables:
        power = float(evaluate(v, {}, {}))
        return number(power) * u ** number(power - 1) * du
    if dv.value == 0:
        return v * u ** (v - number(1)) * du
    if du.value == 0:
        return _log(u) * node * dv
    return node * (dv * _log(u) + v * du / u)  # u^v = e^(v·log u)


# In words and in writing: "2x·sin(x²)"


def why_undefined(node: Node, given: Mapping[str, Array], known: dict[int, Any]) -> str:
    """Why a formula has no value at a position; empty if it has one."""
    for part in node.parts:  # those that are known were looked at, and have a value
        if id(part) not in known and (why := why_undefined(part, given, known)):
            return why
    value = float(evaluate(node, given, known))
    if math.isfinite(value):
        return ""
    parts = [float(evaluate(part, given, known)) for part in node.parts]
    shown = [decimal(part) for part in parts]
    match node.operation:
        case "/" if parts[1] == 0:
            return Message("{number} ÷ 0 has no value", number=shown[0])
        case "log":
            return Message(
                "log({number}) has no value: only numbers above 0 have a logarithm",
                number=shown[0],
            )
        case "sqrt":
            return Message(
                "sqrt({number}) has no value: no number's square is below 0", number=shown[0]
            )
        case "^" if parts[0] == 0:
            return Message("0 to the power {power} has no value: it divides by 0", power=shown[1])
        case "^" if math.isnan(value):
            return Message(
                "{number} to the power {power} has no value: a negative number takes only whole "
                "powers",
                number=shown[0],
                power=shown[1],
            )
    return Message("{formula} is larger there than any number a computer has", formula=write(node))


def decimal(value: float, digits: int = 4) -> str:
    """A number in few digits: "−0.25", "2·10^−7"."""
    mantissa, e, power = f"{value:.{digits}g}".partition("e")
    return (f"{mantissa}·10^{int(power)}" if e else mantissa).replace("-", "−")


def write(node: Node) -> str:
    """A formula as text, which can be read again."""
    return _write(node)[0]


# How tightly what was written holds together

_SUM, _PRODUCT, _SIGNED, _POWER, _ATOM = range(5)


def _write(node: Node) -> tuple[str, int]:
    """A formula's text, and how tightly it holds together."""
    operation, parts = node.operation, node.parts
    match operation:
        case "number":
            return _write_number(node.value)
        case "variable":
            return SHOWN.get(node.name, node.name), _ATOM
        case "+" | "-":
            sign = "+" if operation == "+" else "−"
            return f"{_inside(parts[0], _SUM)} {sign} {_inside(parts[1], _PRODUCT)}", _SUM
        case "*":
            before, after = _inside(parts[0], _PRODUCT), _inside(parts[1], _SIGNED)
            # "2x", but "2·x·x": letters side by side would be another name.
            joined = before.replace(".", "").isdecimal() and _begins_with_variable(parts[1])
            return f"{before}{'' if joined else '·'}{after}", _PRODUCT
        case "/":
            return f"{_inside(parts[0], _PRODUCT)}/{_inside(parts[1], _POWER)}", _PRODUCT
        case "negative":
            return f"−{_inside(parts[0], _PRODUCT)}", _SUM
        case "^":
            base, exponent = _inside(parts[0], _ATOM), parts[1]
            if exponent.value.is_integer():
                return f"{base}{_write_number(exponent.value)[0].translate(_RAISED)}", _POWER
            return f"{base}^{_inside(exponent, _ATOM)}", _POWER
    return f"{operation}({write(parts[0])})", _ATOM


def _inside(node: Node, least: int) -> str:
    text, hold = _write(node)
    return text if hold >= least else f"({text})"


def _begins_with_variable(node: Node) -> bool:
    while node.operation in ("^", "*", "/"):
        node = node.parts[0]
    return node.operation == "variable"


def _write_number(value: float) -> tuple[str, int]:
    for name, constant in (("e", math.e), ("π", math.pi)):
        if value == constant:
            return name, _ATOM
    text = decimal(value, 6)
    return text, _PRODUCT if "^" in text else _ATOM if value >= 0 else _SUM
