"""Long lines, drawn fast.

Qt strokes a polyline as one outline that must not overlap itself, which takes a tenth of a second
for one that goes up and down a thousand times. Piece by piece it takes a hundredth of that; only
the dashes have to be cut by hand then.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPen

Array = npt.NDArray[np.float64]

_SHORT = 120.0  # pixels; so much Qt strokes in no time
_LONGEST = 3000.0  # pixels; what is longer goes to and fro so densely that a thin line does


def draw_line(
    painter: QPainter,
    xs: Array,
    ys: Array,
    pen: QPen,
    before: float = 0.0,
    *,
    smooth: bool = False,
) -> float:
    """Draw straight lines from point to point, as far as they can be seen.

    Parameters
    ----------
    xs, ys
        In pixels, and finite.
    pen
        Its dashes run on through the points.
    before
        Pixels of the line that were drawn already, for the dashes to go on from.
    smooth
        Let Qt do it after all, unless the line is a long one: it is drawn once, and kept.

    Returns
    -------
    float
        Pixels of the line up to its end, those before included.
    """
    if len(xs) < 2:
        return before
    is_dashed = pen.style() is Qt.PenStyle.CustomDashLine
    steps_x, steps_y = xs[1:] - xs[:-1], ys[1:] - ys[:-1]
    lengths = np.hypot(steps_x, steps_y)
    whole = float(lengths.sum())
    if not is_dashed and (whole < _SHORT or (smooth and whole < _LONGEST)):
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        points = zip(xs.tolist(), ys.tolist(), strict=True)
        painter.drawPolyline([QPointF(x, y) for x, y in points])
        return before + whole
    starts = np.stack([xs[:-1], ys[:-1]], axis=1)
    steps = np.stack([steps_x, steps_y], axis=1)
    view, room = painter.window(), 2 * pen.widthF()
    low = np.array([view.left() - room, view.top() - room])
    high = np.array([view.right() + room, view.bottom() + room])
    first, last = _within(starts, steps, low, high)
    which = np.flatnonzero(first < last)
    first, last = first[which], last[which]
    pen = QPen(pen)
    if float(((last - first) * lengths[which]).sum()) > _LONGEST:
        pen = QPen(pen.color(), 1)
    elif is_dashed:
        dash, gap = (part * pen.widthF() for part in pen.dashPattern()[:2])
        along = before + np.cumsum(lengths) - lengths
        which, first, last = _dashes(which, first, last, along, lengths, dash, dash + gap)
        pen.setStyle(Qt.PenStyle.SolidLine)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    else:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)  # no gaps at the corners
    painter.setPen(pen)
    begins = starts[which] + first[:, None] * steps[which]
    ends = starts[which] + last[:, None] * steps[which]
    pieces = np.concatenate([begins, ends], axis=1).tolist()
    painter.drawLines([QLineF(x1, y1, x2, y2) for x1, y1, x2, y2 in pieces])
    return before + whole


def as_arrays(points: Sequence[QPointF]) -> tuple[Array, Array]:
    """Their x and their y."""
    pairs = np.array([(point.x(), point.y()) for point in points])
    return pairs[:, 0], pairs[:, 1]


def _within(starts: Array, steps: Array, low: Array, high: Array) -> tuple[Array, Array]:
    """From which share of each piece to which it lies in a rectangle (Liang and Barsky, 1984)."""
    with np.errstate(all="ignore"):
        one, other = (low - starts) / steps, (high - starts) / steps
    level = steps == 0
    outside = level & ((starts < low) | (starts > high))
    enter = np.where(level, np.where(outside, 2.0, 0.0), np.minimum(one, other))
    leave = np.where(level, 1.0, np.maximum(one, other))
    return np.maximum(enter.max(axis=1), 0.0), np.minimum(leave.min(axis=1), 1.0)


def _dashes(
    which: npt.NDArray[np.int64],
    first: Array,
    last: Array,
    along: Array,
    lengths: Array,
    dash: float,
    period: float,
) -> tuple[npt.NDArray[np.int64], Array, Array]:
    """The parts of pieces that dashes cover, each with its piece."""
    begin = along[which] + first * lengths[which]
    end = along[which] + last * lengths[which]
    number = np.floor(begin / period)
    counts = (np.floor(end / period) - number).astype(int) + 1
    piece = np.repeat(np.arange(len(which)), counts)
    nth = np.arange(len(piece)) - np.repeat(np.cumsum(counts) - counts, counts)
    dash_begin = (number[piece] + nth) * period
    from_, to = np.maximum(dash_begin, begin[piece]), np.minimum(dash_begin + dash, end[piece])
    seen = from_ < to
    piece = piece[seen]
    whole, start = lengths[which][piece], along[which][piece]
    return which[piece], (from_[seen] - start) / whole, (to[seen] - start) / whole
