"""A line through the plane of two inputs, and what a hand does with it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, Qt

LOW, HIGH = -0.45, 1.45
"""What of the plane is shown, along both inputs."""

Corner = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Line:
    """Where w·x + b = 0 crosses what is shown.

    Attributes
    ----------
    start, end
        With the ones on the left of whoever goes from start to end on the screen.
    """

    start: QPointF
    end: QPointF

    @property
    def middle(self) -> QPointF:
        return (self.start + self.end) / 2


def line_of(w1: float, w2: float, b: float) -> Line | None:
    """The line in the plane's own coordinates; None if there is none in sight."""
    length = math.hypot(w1, w2)
    if not length:
        return None
    n1, n2, offset = w1 / length, w2 / length, b / length
    foot, along = (-offset * n1, -offset * n2), (-n2, n1)
    low, high = -math.inf, math.inf
    for at, step in zip(foot, along, strict=True):
        if abs(step) < 1e-12:
            if not LOW <= at <= HIGH:
                return None
            continue
        first, last = sorted(((LOW - at) / step, (HIGH - at) / step))
        low, high = max(low, first), min(high, last)
    if low >= high:
        return None
    start, end = (QPointF(foot[0] + t * along[0], foot[1] + t * along[1]) for t in (low, high))
    return Line(start, end)


def part_of_ones(corners: list[Corner], w1: float, w2: float, b: float) -> list[Corner]:
    """What of a polygon in the plane lies where w·x + b > 0."""
    kept: list[Corner] = []
    for (x, y), (next_x, next_y) in zip(corners, corners[1:] + corners[:1], strict=True):
        z, next_z = w1 * x + w2 * y + b, w1 * next_x + w2 * next_y + b
        if z > 0:
            kept.append((x, y))
        if (z > 0) != (next_z > 0):
            share = z / (z - next_z)
            kept.append((x + share * (next_x - x), y + share * (next_y - y)))
    return kept


class Hold(Enum):
    """By what the line is held."""

    START = auto()
    MIDDLE = auto()
    END = auto()
    NOTHING = auto()
    """There is none: a new one is drawn."""


@dataclass(slots=True)
class Grip:
    """What the mouse has taken hold of.

    Attributes
    ----------
    pressed
        Where on the widget.
    weights
        Before it moved.
    hold
        By what the line is held.
    pivot
        Around which it turns, from which it is moved or drawn; in the plane.
    length
        Of a new line's weight vector.
    """

    pressed: QPointF
    weights: tuple[float, float, float]
    hold: Hold
    pivot: QPointF
    length: float = 0.0
    moving: bool = False

    @property
    def cursor(self) -> Qt.CursorShape:
        return {
            Hold.MIDDLE: Qt.CursorShape.SizeAllCursor,
            Hold.NOTHING: Qt.CursorShape.CrossCursor,
        }.get(self.hold, Qt.CursorShape.PointingHandCursor)

    def weights_at(self, place: QPointF) -> tuple[float, float, float] | None:
        """Weights and bias once the mouse is there; None if that tells nothing."""
        w1, w2, b = self.weights
        way = place - self.pivot
        if self.hold == Hold.MIDDLE:
            return w1, w2, b - w1 * way.x() - w2 * way.y()
        distance = math.hypot(way.x(), way.y())
        if distance < 1e-3:
            return None
        length = self.length or math.hypot(w1, w2)
        # Ones lie on the right of whoever goes from a line's start to its end.
        sign = -1 if self.hold == Hold.START else 1
        w1 = sign * length * way.y() / distance
        w2 = -sign * length * way.x() / distance
        return w1, w2, -w1 * self.pivot.x() - w2 * self.pivot.y()
