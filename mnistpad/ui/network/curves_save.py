"""The curves as files: a picture that names the runs, or the numbers of the run in front."""

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from mnistpad.ui.network.curves_plot import CurvePlot
from mnistpad.ui.network.curves_runs import CurveRuns
from mnistpad.ui.plots.save import Column, render
from mnistpad.ui.plots.style import dashes_of
from mnistpad.ui.theme import GRID, Role

_SAMPLE = 40.0  # pixels of a line, beside a run's name


def picture(plots: Sequence[CurvePlot], runs: CurveRuns, *, is_svg: bool) -> bytes:
    """The content of a file: what the plots show, and below them the runs' names."""
    style, front, shown = plots[0].style_now, runs.front, runs.shown
    row = math.ceil(QFontMetricsF(style.font).height()) + GRID // 2

    def draw_names(painter: QPainter, place: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(style.font)
        box = QRectF(place.left() + GRID, place.top() + GRID, place.width() - GRID, row)
        for run in reversed(shown):
            painter.setPen(
                style.pen(Role.Accent, 2.2)
                if run is front
                else style.pen(Role.PlaceholderText, 1, dashes_of(run.key))
            )
            start = QPointF(box.left(), box.center().y())
            painter.drawLine(start, start + QPointF(_SAMPLE, 0))
            painter.setPen(style.colour(Role.WindowText))
            text = box.adjusted(_SAMPLE + GRID, 0, 0, 0)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, f"{run.key}  {run.label}")
            box.translate(0, row)

    return render(plots, len(shown) * row + GRID, draw_names, is_svg=is_svg)


def numbers(plots: Sequence[CurvePlot], runs: CurveRuns) -> list[Column]:
    """The columns of a table: each update of the run in front."""
    front = runs.front
    if front is None:
        return []
    updates = np.arange(1, len(front.history) + 1)
    columns: list[Column] = [
        ("update", updates), ("epoch", updates / front.history.updates_per_epoch)
    ]  # fmt: skip
    for plot in plots:
        series, title = plot.quantity.series(front.history), plot.quantity.name
        columns += [(title, series.values), (f"{title}, smoothed", series.smoothed)]
    return columns
