"""Strokes as smooth, round lines.

Between the middles of neighbouring points runs a parabola with the point as its control: a
quadratic B-spline, smooth at any speed of the pen, and its beginning never changes when the
stroke goes on.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from mnistpad.core.strokes import Drawing, Stroke


def paint_drawing(painter: QPainter, drawing: Drawing, colour: QColor, clip: QRectF) -> None:
    """Paint what of the drawing can be seen in the rectangle, in pad units."""
    for stroke in drawing.strokes:
        for first, last in _runs(stroke, clip):
            _paint_points(painter, stroke, first, last, colour)


def paint_last_curve(painter: QPainter, stroke: Stroke, colour: QColor) -> None:
    """Paint the curve that the stroke's last point settled: that around the point before."""
    count = len(stroke)
    if count == 2:
        _paint_path(painter, _begun(stroke, 0, 1), float(stroke.widths[0]), colour)
    elif count > 2:
        _paint_points(painter, stroke, count - 3, count - 1, colour, ends=False)


def paint_tail(painter: QPainter, stroke: Stroke, colour: QColor) -> None:
    """Paint the line from the last curve to the pen: it changes with the next point."""
    path = QPainterPath()
    if len(stroke) > 1:
        path.moveTo(_middle(stroke, len(stroke) - 2))
    else:
        path.moveTo(_point(stroke, 0))
    path.lineTo(_point(stroke, len(stroke) - 1))
    _paint_path(painter, path, float(stroke.widths[-1]), colour)


def curve_bounds(stroke: Stroke) -> QRectF:
    """Where the last curve and the tail before and after it may be, in pad units."""
    xs, ys = stroke.xs[-4:], stroke.ys[-4:]
    reach = float(stroke.widths[-4:].max()) / 2 + 1
    return QRectF(
        QPointF(float(xs.min()), float(ys.min())), QPointF(float(xs.max()), float(ys.max()))
    ).adjusted(-reach, -reach, reach, reach)


def _runs(stroke: Stroke, clip: QRectF) -> list[tuple[int, int]]:
    """First and last index of the runs of points whose lines may meet the rectangle."""
    reach = float(stroke.widths.max()) / 2 + 1
    near = clip.adjusted(-reach, -reach, reach, reach)
    if len(stroke) < 3:
        return [(0, len(stroke) - 1)]
    meets = (
        (np.maximum(stroke.xs[1:], stroke.xs[:-1]) >= near.left())
        & (np.minimum(stroke.xs[1:], stroke.xs[:-1]) <= near.right())
        & (np.maximum(stroke.ys[1:], stroke.ys[:-1]) >= near.top())
        & (np.minimum(stroke.ys[1:], stroke.ys[:-1]) <= near.bottom())
    )
    edges = np.flatnonzero(np.diff(np.concatenate([[False], meets, [False]]).astype(np.int8)))
    # A curve's shape hangs on a neighbour more on either side.
    runs: list[tuple[int, int]] = []
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        first, last = max(int(first) - 1, 0), min(int(last) + 1, len(stroke) - 1)
        if runs and first <= runs[-1][1]:
            runs[-1] = (runs[-1][0], last)
        else:
            runs.append((first, last))
    return runs


def _paint_points(
    painter: QPainter, stroke: Stroke, first: int, last: int, colour: QColor, *, ends: bool = True
) -> None:
    """Paint the curves of a run of points, with the lines at a stroke's own two ends."""
    if first == last:
        path = QPainterPath(_point(stroke, first))
        path.lineTo(_point(stroke, first))
        _paint_path(painter, path, float(stroke.widths[first]), colour)
        return
    path = _begun(stroke, first, first + 1)
    width = float(stroke.widths[first])
    for index in range(first + 1, last):
        if stroke.widths[index] != width:
            _paint_path(painter, path, width, colour)
            path = QPainterPath(_middle(stroke, index - 1))
            width = float(stroke.widths[index])
        path.quadTo(_point(stroke, index), _middle(stroke, index))
    if ends and last == len(stroke) - 1:
        path.lineTo(_point(stroke, last))
    _paint_path(painter, path, width, colour)


def _begun(stroke: Stroke, first: int, second: int) -> QPainterPath:
    """A path from a stroke's first point, or within it from a middle, to the next middle."""
    path = QPainterPath(_point(stroke, first) if first == 0 else _middle(stroke, first))
    path.lineTo(_middle(stroke, second - 1))
    return path


def _paint_path(painter: QPainter, path: QPainterPath, width: float, colour: QColor) -> None:
    pen = QPen(
        colour,
        width,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )
    painter.strokePath(path, pen)


def _point(stroke: Stroke, index: int) -> QPointF:
    return QPointF(float(stroke.xs[index]), float(stroke.ys[index]))


def _middle(stroke: Stroke, index: int) -> QPointF:
    """Half-way from a point to the next."""
    return QPointF(
        float(stroke.xs[index] + stroke.xs[index + 1]) / 2,
        float(stroke.ys[index] + stroke.ys[index + 1]) / 2,
    )
