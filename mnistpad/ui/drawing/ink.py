"""Strokes as smooth, round lines.

Between two points runs a cubic whose slope at each is that of the line from the point before to
the point after (Catmull & Rom, "A Class of Local Interpolating Splines", 1974). A mouse tells
whole pixels, and a line through them would be a staircase: points close together are first
averaged with their neighbours; those of a fast pen, far apart, stay where they are. Only the last
few curves change when the stroke goes on.
"""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from mnistpad.core.drawing.strokes import PAD_SIDE, Drawing, FloatArray, Stroke, lines_near

_CLOSE_BY = 6.0  # pad units between points that a slow pen leaves
_UNSETTLED = 3  # curves at the end of a stroke that its next points may bend
_ALL_POINTS = 500  # a stroke of no more is painted with all its points
_CLOSE = 0.75  # pad units
WHOLE_PAD = QRectF(0, 0, PAD_SIDE, PAD_SIDE)


def paint_drawing(painter: QPainter, drawing: Drawing, colour: QColor, clip: QRectF) -> None:
    """Paint what of the drawing can be seen in the rectangle, in pad units."""
    for stroke in drawing.strokes:
        shown = _thinned(stroke)
        for first, last in _runs(shown, clip):
            _paint_points(painter, shown, first, last, colour)


def paint_last_curve(painter: QPainter, stroke: Stroke, colour: QColor) -> None:
    """Paint the curve that the stroke's last point settled, some points before it."""
    settled = len(stroke) - 1 - _UNSETTLED
    if settled > 0:
        _paint_points(painter, stroke, settled - 1, settled, colour)


def paint_tail(painter: QPainter, stroke: Stroke, colour: QColor) -> None:
    """Paint the curves up to the stroke's last point, which other points may still bend."""
    last = len(stroke) - 1
    _paint_points(painter, stroke, max(last - _UNSETTLED, 0), last, colour)


def curve_bounds(stroke: Stroke) -> QRectF:
    """Where the last curve and the tail before and after it may be, in pad units."""
    return stroke_bounds(stroke, _UNSETTLED + 3)


def stroke_bounds(stroke: Stroke, last: int = 0) -> QRectF:
    """Where the ink of the stroke's last points may be, or with 0 of all, in pad units."""
    xs, ys, widths = stroke.points[:, -last:]
    reach = float(widths.max()) / 2 + 1
    corners = QPointF(xs.min(), ys.min()), QPointF(xs.max(), ys.max())
    return QRectF(*corners).adjusted(-reach, -reach, reach, reach)


def _thinned(stroke: Stroke) -> Stroke:
    """A long stroke without the points that stand too close for the eye."""
    if len(stroke) <= _ALL_POINTS:
        return stroke
    along = np.cumsum(np.hypot(np.diff(stroke.xs), np.diff(stroke.ys)))
    kept = np.flatnonzero(np.diff(along // _CLOSE, prepend=-1, append=np.inf))
    return Stroke(*stroke.points[:, kept])


def _runs(stroke: Stroke, clip: QRectF) -> list[tuple[int, int]]:
    """First and last index of the runs of points whose lines may meet the rectangle."""
    reach = float(stroke.widths.max()) / 2 + 1
    near = clip.adjusted(-reach, -reach, reach, reach)
    if len(stroke) < 3 or near.contains(WHOLE_PAD):
        return [(0, len(stroke) - 1)]
    low, high = np.array([near.topLeft().toTuple(), near.bottomRight().toTuple()])
    meets = lines_near(stroke.points[:2], low, high)
    edges = np.flatnonzero(np.diff(meets, prepend=False, append=False))
    # A curve's shape hangs on a neighbour more on either side.
    runs: list[tuple[int, int]] = []
    for begin, end in edges.reshape(-1, 2).tolist():
        first, last = max(begin - 1, 0), min(end + 1, len(stroke) - 1)
        if runs and first <= runs[-1][1]:
            runs[-1] = (runs[-1][0], last)
        else:
            runs.append((first, last))
    return runs


def _paint_points(painter: QPainter, stroke: Stroke, first: int, last: int, colour: QColor) -> None:
    """Paint the curve from one point of a stroke to another, as wide as the ink is there."""
    begin, end = max(first - _UNSETTLED, 0), min(last + _UNSETTLED + 1, len(stroke))
    points = _smoothed(stroke.points[:2, begin:end].T)
    befores, afters = _controls(points)
    widths = stroke.widths[begin:end]
    path = QPainterPath(QPointF(*points[first - begin]))
    width = float(widths[first - begin])
    for index in range(first - begin, last - begin):
        path.cubicTo(
            QPointF(*afters[index]), QPointF(*befores[index + 1]), QPointF(*points[index + 1])
        )
        if widths[index + 1] != width:
            _paint_path(painter, path, width, colour)
            path = QPainterPath(QPointF(*points[index + 1]))
            width = float(widths[index + 1])
    _paint_path(painter, path, width, colour)


def _smoothed(points: FloatArray) -> FloatArray:
    """Points close together moved to the mean of themselves and their neighbours, twice.

    The first and the last stay, which is right at a stroke's own ends and elsewhere out of
    sight of the curves that are painted.
    """
    for _ in range(2):
        steps = np.diff(points, axis=0)
        lengths = np.hypot(steps[:, 0], steps[:, 1])
        longer = np.maximum(lengths[1:], lengths[:-1])
        share = np.clip(1.5 - longer / _CLOSE_BY, 0, 1) / 4
        points = points.copy()
        points[1:-1] += share[:, None] * np.diff(steps, axis=0)
    return points


def _controls(points: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Control points before and after each point, both of shape (points, 2)."""
    steps = np.diff(points, axis=0)
    lengths = np.hypot(steps[:, 0], steps[:, 1])
    tangents = np.zeros_like(points)
    tangents[1:-1] = points[2:] - points[:-2]
    sizes = np.hypot(tangents[:, 0], tangents[:, 1])
    # A control further off than a third of its curve would make it overshoot where a slow pen
    # becomes fast.
    before = np.append(0, np.minimum(sizes[1:] / 6, lengths / 3))
    after = np.append(np.minimum(sizes[:-1] / 6, lengths / 3), 0)
    directions = tangents / np.maximum(sizes, 1e-12)[:, None]
    return points - directions * before[:, None], points + directions * after[:, None]


def _paint_path(painter: QPainter, path: QPainterPath, width: float, colour: QColor) -> None:
    pen = QPen(
        colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )
    if path.isEmpty():
        painter.setPen(pen)
        painter.drawPoint(path.currentPosition())
    else:
        painter.strokePath(path, pen)
