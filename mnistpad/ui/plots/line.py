"""Lines that are drawn within a frame, however long they are."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPen

_LONG = 3000.0  # pixels; what is longer goes to and fro so densely that a thin line does


class Line(pg.PlotDataItem):
    """A line from point to point, broken off where there is no value.

    Of more points than a screen can show, the lowest and the highest of each two pixels are drawn.
    Qt strokes a polyline as one outline that must not overlap itself: 30 ms for 1,700 points that
    go up and down. Piece by piece it takes a tenth of that; dashes, which must run on from piece
    to piece, are drawn a pixel wide where the line is long.
    """

    def __init__(self, name: str, **options: object) -> None:
        self._pen: QPen | None = None
        usual = {
            "connect": "auto", "antialias": True, "clipToView": True, "autoDownsample": True,
            "downsampleMethod": "peak", "autoDownsampleFactor": 0.5,
        }  # fmt: skip
        super().__init__(name=name, **(usual | options))

    def set_pen(self, pen: QPen) -> None:
        self._pen = pen
        self.curve.setSegmentedLineMode("off" if pen.dashPattern() else "on")
        self.setPen(pen)

    def updateItems(self, styleUpdate: bool = True) -> None:  # noqa: N803  (pyqtgraph's)
        super().updateItems(styleUpdate)
        if self._pen is not None and self._pen.dashPattern():
            long = self._pixels() > _LONG
            self.curve.opts["antialias"] = not long
            self.curve.opts["pen"] = pen = QPen(self._pen)
            if long:
                pen.setWidthF(1.0)

    def _pixels(self) -> float:
        """How long it is on the screen."""
        view, xs, ys = self.getViewBox(), self.curve.xData, self.curve.yData
        if view is None or xs is None or len(xs) < 2:
            return 0.0
        width, height = view.viewPixelSize()
        return float(np.nansum(np.hypot(np.diff(xs) / width, np.diff(ys) / height)))


class Curve(pg.PlotCurveItem):
    """A line of no more points than there is room for, which is drawn as it is given.

    It may be anywhere in the view, and is not measured anew with each change. A redraw of the
    training curves, of four lines, takes 5.1 ms with these where it takes 5.5 ms with `Line`.
    """

    def __init__(self, *, antialias: bool = True) -> None:
        super().__init__(antialias=antialias, connect="finite")

    def set_pen(self, pen: QPen) -> None:
        # Dashes go on from piece to piece; as one outline, only lines of one pixel are fast.
        thin = pen.widthF() <= 1 and not self.opts["antialias"]
        self.setSegmentedLineMode("off" if pen.dashPattern() else "auto" if thin else "on")
        self.setPen(pen)

    def boundingRect(self) -> QRectF:
        view = self.getViewBox()
        return QRectF() if view is None else QRectF(view.viewRect())
