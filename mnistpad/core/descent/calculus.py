"""Formulas as trees, their values, and their derivatives by the rules of calculus."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from mnistpad.core.activations import relu, sigmoid, step

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A number, a variable, or an operation on other nodes.

    Attributes
    ----------
    operation
        "number", "variable", "+", "-", "*", "/", "^", "negative" or a function's name.
    parts
        What it is done to.
    value
        Of a number.
    name
        Of a variable.
    variables
        All that it depends on.
    """

    operation: str
    parts: tuple[Node, ...] = ()
    value: float = 0.0
    name: str = ""
    variables: frozenset[str] = frozenset()


# What there is, each function beside its derivative


class Function(NamedTuple):
    value: Callable[[Any], Any]
    derivative: Callable[[Node], Node]


def number(value: float) -> Node:
    return Node("number", value=float(value))


def call(name: str, *parts: Node) -> Node:
    return Node(name, parts, variables=frozenset().union(*(part.variables for part in parts)))


FUNCTIONS: dict[str, Function] = {
    "sin": Function(np.sin, lambda u: call("cos", u)),
    "cos": Function(np.cos, lambda u: _negative(call("sin", u))),
    "exp": Function(np.exp, lambda u: call("exp", u)),
    "log": Function(np.log, lambda u: _quotient(number(1), u)),
    "sqrt": Function(np.sqrt, lambda u: _quotient(number(0.5), call("sqrt", u))),
    "tanh": Function(np.tanh, lambda u: _difference(number(1), _power(call("tanh", u), number(2)))),
    "sigmoid": Function(
        sigmoid, lambda u: _product(call("sigmoid", u), call("sigmoid", _negative(u)))
    ),
    "relu": Function(relu, lambda u: call("step", u)),
    "step": Function(step, lambda _: number(0)),
}
"""All functions by name, each beside its derivative."""

_OPERATIONS: dict[str, Callable[..., Any]] = {
    "+": np.add,
    "-": np.subtract,
    "*": np.multiply,
    "/": np.divide,
    "^": np.power,
    "negative": np.negative,
} | {name: function.value for name, function in FUNCTIONS.items()}


def evaluate(node: Node, given: Mapping[str, Array], known: dict[int, Any]) -> Any:
    """A node's values; a derivative uses some nodes many times, and each is computed once."""
    if node.operation == "number":
        return node.value
    if node.operation == "variable":
        return given[node.name]
    if id(node) not in known:
        parts = [evaluate(part, given, known) for part in node.parts]
        if node.operation == "^":
            parts[0] = np.asarray(parts[0], float)  # numpy refuses whole numbers' negative powers
        known[id(node)] = _OPERATIONS[node.operation](*parts)
    return known[id(node)]


def differentiate(node: Node, name: str, known: dict[int, Node]) -> Node:
    if name not in node.variables:
        return number(0)
    if node.operation == "variable":
        return number(1)
    if id(node) not in known:
        known[id(node)] = _by_rule(node, name, known)
    return known[id(node)]


def _by_rule(node: Node, name: str, known: dict[int, Node]) -> Node:
    u = node.parts[0]
    du = differentiate(u, name, known)
    if len(node.parts) == 1:
        if node.operation == "negative":
            return _negative(du)
        return _product(du, FUNCTIONS[node.operation].derivative(u))  # the chain rule
    v = node.parts[1]
    dv = differentiate(v, name, known)
    match node.operation:
        case "+":
            return _sum(du, dv)
        case "-":
            return _difference(du, dv)
        case "*":
            return _sum(_product(du, v), _product(u, dv))
        case "/":
            if name not in v.variables:
                return _quotient(du, v)
            above = _difference(_product(du, v), _product(u, dv))
            return _quotient(above, _power(v, number(2)))
    if not v.variables:
        power = float(evaluate(v, {}, {}))
        return _product(_product(number(power), _power(u, number(power - 1))), du)
    if name not in v.variables:
        return _product(_product(v, _power(u, _difference(v, number(1)))), du)
    if name not in u.variables:
        return _product(_product(_log(u), node), dv)
    # u^v = e^(v·log u)
    inner = _sum(_product(dv, _log(u)), _quotient(_product(v, du), u))
    return _product(node, inner)


# A derivative's formulas, without the zeros and ones that the rules leave behind


def _is(node: Node, value: float) -> bool:
    return node.operation == "number" and node.value == value


def _both_numbers(u: Node, v: Node) -> bool:
    return u.operation == v.operation == "number"


def _log(u: Node) -> Node:
    return number(1) if _is(u, math.e) else call("log", u)


def _negative(u: Node) -> Node:
    if u.operation == "number":
        return number(-u.value if u.value else 0)
    if u.operation == "negative":
        return u.parts[0]
    return call("negative", u)


def _sum(u: Node, v: Node) -> Node:
    if _both_numbers(u, v):
        return number(u.value + v.value)
    if _is(u, 0):
        return v
    if _is(v, 0):
        return u
    if v.operation == "negative":
        return _difference(u, v.parts[0])
    if v.operation == "number" and v.value < 0:
        return _difference(u, number(-v.value))
    return call("+", u, v)


def _difference(u: Node, v: Node) -> Node:
    if _both_numbers(u, v):
        return number(u.value - v.value)
    if _is(u, 0):
        return _negative(v)
    if _is(v, 0):
        return u
    if v.operation == "negative":
        return _sum(u, v.parts[0])
    return call("-", u, v)


def _product(u: Node, v: Node) -> Node:
    if _both_numbers(u, v):
        return number(u.value * v.value)
    if _is(u, 0) or _is(v, 0):
        return number(0)
    if _is(u, 1):
        return v
    if _is(v, 1):
        return u
    for one, other in ((u, v), (v, u)):
        if one.operation == "negative":
            return _negative(_product(one.parts[0], other))
        if one.operation == "number" and one.value < 0:
            return _negative(_product(number(-one.value), other))
    if v.operation == "/" and _is(v.parts[0], 1):
        return _quotient(u, v.parts[1])
    if v.operation == "number":
        u, v = v, u
    if u.operation == "number" and v.operation == "*" and v.parts[0].operation == "number":
        return _product(number(u.value * v.parts[0].value), v.parts[1])
    if v.operation == "*" and v.parts[0].operation == "number":
        return _product(_product(v.parts[0], u), v.parts[1])
    return call("*", u, v)


def _quotient(u: Node, v: Node) -> Node:
    if _both_numbers(u, v) and v.value and (u.value / v.value).is_integer():
        return number(u.value / v.value)
    if _is(u, 0):
        return u
    if _is(v, 1):
        return u
    if u.operation == "negative":
        return _negative(_quotient(u.parts[0], v))
    if u.operation == "number" and u.value < 0:
        return _negative(_quotient(number(-u.value), v))
    return call("/", u, v)


def _power(u: Node, v: Node) -> Node:
    if _is(v, 1):
        return u
    if _is(v, 0):
        return number(1)
    return call("^", u, v)
