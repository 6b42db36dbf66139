"""Taking ink away: what the eraser passes over is cut out of the strokes."""

import operator
from dataclasses import replace

import numpy as np

from mnistpad.core.drawing.strokes import Drawing, FloatArray, Stroke, lines_near, subdivided

_SPACING = 0.5  # pad units between the points at which a stroke may be cut


def erase(
    drawing: Drawing, start: tuple[float, float], end: tuple[float, float], radius: float
) -> Drawing:
    """The drawing without the ink that a round eraser touches on its way.

    It shares the strokes left whole, and is the very same one if no ink was touched; a stroke cut
    in the middle becomes two.

    Parameters
    ----------
    start, end
        Where the eraser's middle moves from and to, in a straight line, in pad units.
    radius
        The eraser's, in pad units, above 0.
    """
    ends = np.array(start), np.array(end)
    kept = [part for stroke in drawing.strokes for part in _parts_outside(stroke, *ends, radius)]
    is_whole = len(kept) == len(drawing.strokes) and all(map(operator.is_, kept, drawing.strokes))
    return drawing if is_whole else replace(drawing, strokes=tuple(kept))


def _parts_outside(
    stroke: Stroke, start: FloatArray, end: FloatArray, radius: float
) -> list[Stroke]:
    # Ink is as wide as its pen: the eraser touches it before it touches the pen's path.
    reach = radius + float(np.nanmax(stroke.widths, initial=0)) / 2
    low, high = np.minimum(start, end) - reach, np.maximum(start, end) + reach
    places = stroke.points[:2]
    if (places.max(axis=1) < low).any() or (places.min(axis=1) > high).any():
        return [stroke]
    points = _refined(stroke, low, high)
    distances = _distances(points[:2], start, end)
    outside = distances > radius + np.nan_to_num(points[2]) / 2
    if outside.all():
        return [stroke]
    xs, ys, widths = points
    known = not np.isnan(widths).any()
    edges = np.flatnonzero(np.diff(outside, prepend=False, append=False))
    return [
        Stroke(xs[first:last], ys[first:last], widths[first:last] if known else None)
        for first, last in edges.reshape(-1, 2)
        if last - first > 1
    ]


def _refined(stroke: Stroke, low: FloatArray, high: FloatArray) -> FloatArray:
    """The stroke's points, with more between those whose line may meet the box."""
    points = stroke.points
    moves = np.diff(points, axis=1)
    lengths = np.hypot(moves[0], moves[1])
    near = lines_near(points[:2], low, high)
    # No line across the pad needs more; a line of a billion units must not ask for them.
    counts = np.where(near, np.clip(np.ceil(lengths / _SPACING), 1, 2000), 1).astype(np.intp)
    between = subdivided(points[:, :-1], moves, counts)
    return np.concatenate([between, points[:, -1:]], axis=1)


def _distances(points: FloatArray, start: FloatArray, end: FloatArray) -> FloatArray:
    """How far each point is from the line between start and end."""
    way = end - start
    length = float(way @ way)
    offsets = points - start[:, None]
    along = np.clip(way @ offsets / length, 0, 1) if length else np.zeros(points.shape[1])
    gaps: FloatArray = np.hypot(*(offsets - way[:, None] * along))
    return gaps
