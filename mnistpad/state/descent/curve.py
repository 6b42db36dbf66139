"""A curve, a point on it, and the secant that becomes the tangent."""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject

from mnistpad.core.descent.calculus import decimal
from mnistpad.core.descent.expressions import Expression, ExpressionError, parse
from mnistpad.core.message import Message
from mnistpad.state.timeline import Timeline

Array = npt.NDArray[np.float64]

LEAST_H, MOST_H = 1e-12, 100.0
MOST_X = 1e6

_LEAST_SHOWN, _MOST_SHOWN = 1e-3, 2e4  # of x
_SAMPLES = 401
_SHRINK = 0.955  # of h, a moment
_SHRUNK = 1e-4  # here nobody sees the secant go on


@dataclass(frozen=True, slots=True)
class Curve:
    """A curve that is offered, and what is to be seen.

    `half` is half of what is shown of x, about 0; at x is the point, and h is how far from there
    the secant reaches.
    """

    name: str
    formula: str
    half: float
    x: float
    h: float
    about: str


CURVES = (
    Curve(
        Message("Parabola"), "x^2", 3, 1.0, 1.0,
        Message("Twice as far out, twice as steep. At the bottom the slope is 0."),
    ),
    Curve(
        Message("Wavy"), "sin(2x) + x/2", 5, -1.2, 1.5,
        Message(
            "Where the slope is 0 the curve turns: a minimum, or a maximum. Downhill need not lead "
            "to the lowest place."
        ),
    ),
    Curve(
        Message("Sigmoid"), "sigmoid(x)", 6, 0.0, 2.0,
        Message("At most ¼, in the middle; far out almost 0. There a neuron hardly learns."),
    ),
    Curve(
        Message("ReLU"), "relu(x)", 3, 1.0, 1.0,
        Message("Slope 1 or 0, never in between; at the corner itself 0 is taken."),
    ),
)  # fmt: skip


class CurveState(Timeline):
    """A formula, its derivative, a position x and a distance h that shrinks as it is played.

    It has `changed` with another curve, or another part of it, and `moved` with x or h. What can't
    be done raises `ValueError` with a sentence for people, and changes nothing.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(1 / 60, parent)
        self._before_shrinking = 1.0
        self._take(CURVES[0])

    def _take(self, curve: Curve) -> None:
        self._show(curve.formula, parse(curve.formula))
        self.low, self.high = -curve.half, curve.half
        self.x, self.h = curve.x, curve.h

    def _show(self, formula: str, function: Expression) -> None:
        self.formula, self.function, self.derivative = formula, function, function.derivative()

    # The curve

    @property
    def curve(self) -> Curve | None:
        """The one of `CURVES` that is shown; None if it was typed."""
        return next((curve for curve in CURVES if curve.formula == self.formula), None)

    def choose(self, curve: Curve) -> None:
        """Show one of the curves, from its own position."""
        self.pause()
        self._take(curve)
        self.changed.emit()

    def choose_formula(self, text: str) -> None:
        """Show a curve that was typed; raise `ExpressionError` if there is none."""
        text = text.strip()
        if text == self.formula:
            return
        function = parse(text)
        values = function(np.linspace(self.low, self.high, _SAMPLES))
        if not np.isfinite(values).any():
            why = function.why_undefined(self.x)
            raise ExpressionError(
                Message("{why}, wherever x is", why=why)
                if why
                else Message("no number, wherever x is"),
                0,
            )
        self.pause()
        self._show(text, function)
        self.changed.emit()

    def zoom(self, factor: float) -> None:
        """Show more (above 1) or less of the curve, about the point."""
        low = self.x - (self.x - self.low) * factor
        high = self.x + (self.high - self.x) * factor
        if _LEAST_SHOWN <= high - low <= _MOST_SHOWN:
            self.low, self.high = low, high
            self.changed.emit()

    def show_between(self, low: float, high: float) -> None:
        """Show so much of the curve."""
        if not (_LEAST_SHOWN <= high - low <= _MOST_SHOWN and abs(low + high) <= 4 * MOST_X):
            raise ValueError(
                Message(
                    "so much of a curve can't be shown: x from {low:g} to {high:g}",
                    low=low,
                    high=high,
                )
            )
        self.low, self.high = low, high
        self.changed.emit()

    def samples(self, low: float, high: float) -> tuple[Array, Array, Array]:
        """x from low to high, f(x) and f′(x); NaN where there is no value."""
        xs = np.linspace(low, high, _SAMPLES)
        values = self.function(xs)
        slopes = self.derivative(xs)
        values[~np.isfinite(values)] = np.nan
        slopes[~np.isfinite(slopes) | np.isnan(values)] = np.nan
        return xs, values, slopes

    # The point

    def move_to(self, x: float) -> None:
        """Put the point elsewhere; what is shown follows it."""
        if not abs(x) <= MOST_X:  # nor is NaN
            raise ValueError(Message("x is a number between −1,000,000 and 1,000,000"))
        self.x = float(x)
        if not self.low <= self.x <= self.high:
            half = (self.high - self.low) / 2
            self.low, self.high = self.x - half, self.x + half
            self.changed.emit()
        else:
            self.moved.emit()

    def set_h(self, h: float) -> None:
        """Let the secant reach farther, or less far."""
        if not LEAST_H <= abs(h) <= MOST_H:
            raise ValueError(Message("h is a number from 10⁻¹² to 100, or below 0 to the left"))
        self.h = float(h)
        self.moved.emit()

    @property
    def can_go_on(self) -> bool:
        """Whether the secant can be seen to come nearer to the tangent."""
        return abs(self.h) > _SHRUNK

    def play(self) -> None:
        """Let h shrink, so that the secant becomes the tangent; again: from where it began."""
        if abs(self.h) <= 2 * _SHRUNK:
            self.set_h(self._before_shrinking)
        self._before_shrinking = self.h
        super().play()

    def _make(self, moments: int) -> None:
        self.h = math.copysign(max(abs(self.h) * _SHRINK**moments, _SHRUNK), self.h)

    # Its numbers

    @property
    def value(self) -> float:
        """f(x)."""
        return float(self.function(self.x))

    @property
    def slope(self) -> float:
        """f′(x); NaN where there is no f(x)."""
        return float(self.derivative(self.x)) if math.isfinite(self.value) else math.nan

    def secant(self, h: float | None = None) -> float:
        """(f(x + h) − f(x)) / h."""
        h = self.h if h is None else h
        with np.errstate(all="ignore"):
            return float((self.function(self.x + h) - self.function(self.x)) / h)

    @property
    def problem(self) -> str:
        """Why there is no slope at the point, or no secant; empty if there are both."""
        if why := self.function.why_undefined(self.x):
            return Message("At x = {x}: {why}.", x=decimal(self.x), why=why)
        if not math.isfinite(self.slope):
            why = self.derivative.why_undefined(self.x)
            return Message(
                "At x = {x} there is a value, but no slope: {why}.", x=decimal(self.x), why=why
            )
        if why := self.function.why_undefined(self.x + self.h):
            return Message("At x + h = {x}: {why}.", x=decimal(self.x + self.h), why=why)
        return ""
