"""Taking ink away: what the eraser passes over is cut out of the strokes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from mnistpad.core.drawing.strokes import Drawing, FloatArray, Stroke

_SPACING = 0.5  # pad units between the points at which a stroke may be cut


def erase(
    drawing: Drawing, start: tuple[float, float], end: tuple[float, float], radius: float
) -> Drawing:
    """The drawing without the ink that a round eraser touches on its way.

    Parameters
    ----------
    drawing
        What to erase from.
    start, end
        Where the eraser's middle moves from and to, in a straight line, in pad units.
    radius
        The eraser's, in pad units, above 0.

    Returns
    -------
    Drawing
        A new drawing that shares the strokes left whole; the very same one if no ink was
        touched. A stroke cut in the middle becomes two.
    """
    kept: list[Stroke] = []
    for stroke in drawing.strokes:
        kept.extend(_parts_outside(stroke, np.array(start), np.array(end), radius))
    if len(kept) == len(drawing.strokes) and all(
        part is stroke for part, stroke in zip(kept, drawing.strokes, strict=True)
    ):
        return drawing
    return replace(drawing, strokes=tuple(kept))


def _parts_outside(
    stroke: Stroke, start: FloatArray, end: FloatArray, radius: float
) -> list[Stroke]:
    # Ink is as wide as its pen: the eraser touches it before it touches the pen's path.
    reach = radius + float(np.nanmax(stroke.widths, initial=0)) / 2
    low, high = np.minimum(start, end) - reach, np.maximum(start, end) + reach
    if (
        stroke.xs.max() < low[0]
        or stroke.xs.min() > high[0]
        or stroke.ys.max() < low[1]
        or stroke.ys.min() > high[1]
    ):
        return [stroke]
    points = _refined(stroke, low, high)
    distances = _distances(points[:2], start, end)
    outside = distances > radius + np.nan_to_num(points[2]) / 2
    if outside.all():
        return [stroke]
    edges = np.flatnonzero(np.diff(np.concatenate([[False], outside, [False]]).astype(np.int8)))
    return [
        Stroke(points[0, first:last], points[1, first:last], _widths(points[2, first:last]))
        for first, last in zip(edges[::2], edges[1::2], strict=True)
        if last - first > 1
    ]


def _refined(stroke: Stroke, low: FloatArray, high: FloatArray) -> FloatArray:
    """The stroke's points, with more between those whose line may meet the box."""
    points = np.stack([stroke.xs, stroke.ys, stroke.widths])
    if len(stroke) == 1:
        return points
    befores, afters = points[:2, :-1], points[:2, 1:]
    meets = (
        (np.maximum(befores, afters) >= low[:, None])
        & (np.minimum(befores, afters) <= high[:, None])
    ).all(axis=0)
    lengths = np.hypot(*(afters - befores))
    # No line across the pad needs more; a line of a billion units must not ask for them.
    counts = np.where(meets, np.clip(np.ceil(lengths / _SPACING), 1, 2000), 1).astype(np.intp)
    owner = np.repeat(np.arange(len(counts)), counts)
    first = np.cumsum(counts) - counts
    steps = (np.arange(len(owner)) - first[owner]) / counts[owner]
    between = points[:, owner] + (points[:, owner + 1] - points[:, owner]) * steps
    return np.concatenate([between, points[:, -1:]], axis=1)


def _distances(points: FloatArray, start: FloatArray, end: FloatArray) -> FloatArray:
    """How far each point is from the line between start and end."""
    way = end - start
    length = float(way @ way)
    offsets = points - start[:, None]
    along = np.clip(way @ offsets / length, 0, 1) if length else np.zeros(points.shape[1])
    gaps: FloatArray = np.hypot(*(offsets - way[:, None] * along))
    return gaps


def _widths(widths: FloatArray) -> npt.NDArray[np.float64] | None:
    return None if np.isnan(widths).any() else widths
