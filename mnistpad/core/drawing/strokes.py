"""A drawing: strokes of points, as the pen left them.

Coordinates are the pad's own units, x to the right and y downwards; the pad is a square of
`PAD_SIDE` units whatever its size on the screen, so ink stays right when the window is resized.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from mnistpad.core.message import Message

PAD_SIDE = 256.0  # side of the square pad in its own units: the box of Quick, Draw! drawings
PEN_WIDTH = 16.0  # width of the pen at first, and of ink whose width is not known, in pad units
MAX_COORDINATE = 1e9  # coordinates further from zero than this are refused: no pen has been there

FloatArray = npt.NDArray[np.float64]


class Stroke:
    """What the pen drew from touching the pad to leaving it.

    Parameters
    ----------
    xs, ys
        Coordinates of the points, of equal length, at least one; finite and within
        ±`MAX_COORDINATE`.
    widths
        Width of the ink at each point, in the same units (a pen with pressure varies it), or
        None where it is not known, as in drawings of other programs.

    Raises
    ------
    ValueError
        If the lengths differ, there is no point, or a number is out of range.
    """

    __slots__ = ("_points", "_size")

    def __init__(
        self, xs: npt.ArrayLike, ys: npt.ArrayLike, widths: npt.ArrayLike | None = None
    ) -> None:
        columns = [np.asarray(column, np.float64) for column in (xs, ys)]
        columns.append(
            np.full_like(columns[0], np.nan) if widths is None else np.asarray(widths, np.float64)
        )
        if any(column.ndim != 1 for column in columns):
            raise ValueError(Message("xs, ys and widths of a stroke must be flat lists of numbers"))
        count, ys_count, widths_count = map(len, columns)
        if count != ys_count:
            raise ValueError(Message("a stroke has {xs} xs but {ys} ys", xs=count, ys=ys_count))
        if count != widths_count:
            raise ValueError(
                Message(
                    "a stroke has {points} points but {widths} widths",
                    points=count,
                    widths=widths_count,
                )
            )
        if not count:
            raise ValueError(Message("a stroke has no points"))
        for column in columns[:2]:
            # min and max let NaN through as NaN, and no comparison with NaN holds.
            if not (column.min() >= -MAX_COORDINATE and column.max() <= MAX_COORDINATE):
                raise ValueError(
                    Message("a coordinate is not a number within ±{most:.0e}", most=MAX_COORDINATE)
                )
        if widths is not None and not (columns[2].min() > 0 and columns[2].max() <= MAX_COORDINATE):
            raise ValueError(
                Message(
                    "a width is not a number above 0 and at most {most:.0e}", most=MAX_COORDINATE
                )
            )
        self._points = np.stack(columns)
        self._size = count

    def append(self, x: float, y: float, width: float) -> None:
        """Add a point at the end, in amortised constant time: the pen is still down."""
        if self._size == self._points.shape[1]:
            grown = np.empty((3, 2 * self._size))
            grown[:, : self._size] = self._points
            self._points = grown
        self._points[:, self._size] = x, y, width
        self._size += 1

    def __len__(self) -> int:
        return self._size

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Stroke):
            return NotImplemented
        return np.array_equal(self.points, other.points, equal_nan=True)

    def __repr__(self) -> str:
        return f"Stroke({self._size} points from ({self.xs[0]:g}, {self.ys[0]:g}))"

    @property
    def points(self) -> FloatArray:
        """Shape (3, points): `xs`, `ys` and `widths`."""
        return self._points[:, : self._size]

    @property
    def xs(self) -> FloatArray:
        return self._points[0, : self._size]

    @property
    def ys(self) -> FloatArray:
        return self._points[1, : self._size]

    @property
    def widths(self) -> FloatArray:
        """Width of the ink at each point; NaN where it is not known."""
        return self._points[2, : self._size]


@dataclass(frozen=True, slots=True)
class Drawing:
    """Strokes in the order they were drawn.

    A drawing does not change; each edit gives a new one that shares the strokes it kept, so
    undo is a list of drawings.
    """

    strokes: tuple[Stroke, ...] = ()
    word: str = ""
    """What the drawing is said to show, "" if nothing is said (Quick, Draw!'s name for it)."""
    key_id: str = ""  # the drawing's name in its collection, "" if it has none
    person: str = ""  # who drew it, "" if nobody is named

    @classmethod
    def of(cls, strokes: Iterable[Sequence[Sequence[float]]], word: str = "") -> Drawing:
        """A drawing from Quick, Draw!'s nested lists: ``[[xs, ys], ...]``."""
        return cls(tuple(Stroke(stroke[0], stroke[1]) for stroke in strokes), word)

    def __bool__(self) -> bool:
        return bool(self.strokes)

    @property
    def points(self) -> FloatArray:
        """Of all strokes, one after another, as `Stroke.points`; there is one at least."""
        return np.concatenate([stroke.points for stroke in self.strokes], axis=1)

    @property
    def point_count(self) -> int:
        return sum(map(len, self.strokes))

    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of the points, not counting the ink's width.

        An empty drawing has none: `ValueError`.
        """
        if not self.strokes:
            raise ValueError("an empty drawing has no bounds")
        places = self.points[:2]
        (left, top), (right, bottom) = places.min(axis=1).tolist(), places.max(axis=1).tolist()
        return left, top, right, bottom

    def with_stroke(self, stroke: Stroke) -> Drawing:
        return replace(self, strokes=(*self.strokes, stroke))


def subdivided(points: FloatArray, moves: FloatArray, counts: npt.NDArray[np.intp]) -> FloatArray:
    """Points, each followed by others on the way of its move, evenly apart.

    Points and moves have shape (any, points), counts (points,): into how many parts each move is
    divided, at least 1.
    """
    owner = np.repeat(np.arange(len(counts)), counts)
    first = np.cumsum(counts) - counts
    parts = (np.arange(len(owner)) - first[owner]) / counts[owner]
    return points[:, owner] + moves[:, owner] * parts


def lines_near(places: FloatArray, low: FloatArray, high: FloatArray) -> npt.NDArray[np.bool_]:
    """Which lines from one place to the next, of shape (2, places), may meet a box."""
    least = np.minimum(places[:, :-1], places[:, 1:])
    most = np.maximum(places[:, :-1], places[:, 1:])
    across, down = (most >= low[:, None]) & (least <= high[:, None])
    near: npt.NDArray[np.bool_] = across & down
    return near
