"""How formulas are written: "2x·sin(x²)", and in words what is wrong with them at a position."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from mnistpad.core.descent.calculus import Array, Node, evaluate

SHOWN = {"w1": "w₁", "w2": "w₂"}
"""Variables whose names are written otherwise than they are typed."""

_RAISED = str.maketrans("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")


def why_undefined(node: Node, given: Mapping[str, Array]) -> str:
    """Why a formula has no value at a position; empty if it has one."""
    return _why_undefined(node, given, {}, set())


def _why_undefined(
    node: Node, given: Mapping[str, Array], known: dict[int, Any], fine: set[int]
) -> str:
    for part in node.parts:
        if id(part) not in fine and (why := _why_undefined(part, given, known, fine)):
            return why
    value = float(evaluate(node, given, known))
    if math.isfinite(value):
        fine.add(id(node))
        return ""
    parts = [float(evaluate(part, given, known)) for part in node.parts]
    shown = [_decimal(part, 4) for part in parts]
    match node.operation:
        case "/" if parts[1] == 0:
            return f"{shown[0]} ÷ 0 has no value"
        case "log":
            return f"log({shown[0]}) has no value: only numbers above 0 have a logarithm"
        case "sqrt":
            return f"sqrt({shown[0]}) has no value: no number's square is below 0"
        case "^" if parts[0] == 0:
            return f"0 to the power {shown[1]} has no value: it divides by 0"
        case "^" if math.isnan(value):
            return (
                f"{shown[0]} to the power {shown[1]} has no value: a negative "
                "number takes only whole powers"
            )
    return f"{write(node)} is larger there than any number a computer has"


def _decimal(value: float, digits: int) -> str:
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
    text = _decimal(value, 6)
    return text, _PRODUCT if "^" in text else _ATOM if value >= 0 else _SUM
