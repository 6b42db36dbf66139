"""Formulas that are typed, and their derivatives.

Nothing is evaluated but what the grammar knows. A derivative is a formula again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mnistpad.core.descent.calculus import Array, Node, differentiate, evaluate
from mnistpad.core.descent.grammar import ExpressionError, Parser
from mnistpad.core.descent.notation import why_undefined, write

__all__ = ["Expression", "ExpressionError", "parse"]


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
        given = {
            name: np.asarray(float(value))
            for name, value in zip(self.variables, values, strict=True)
        }
        with np.errstate(all="ignore"):
            return why_undefined(self.root, given)

    def __str__(self) -> str:
        return write(self.root)


def parse(text: str, variables: Sequence[str] = ("x",)) -> Expression:
    """Read a formula.

    Raises
    ------
    ExpressionError
        If it is none; says what is wrong, where, and what would be right.
    """
    return Expression(Parser(text, tuple(variables)).whole(), tuple(variables))
