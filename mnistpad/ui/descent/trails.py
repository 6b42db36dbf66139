"""What the ways leave behind them, drawn as they go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from mnistpad.core.optimise import Way
from mnistpad.ui.descent.marks import DASHES, ROLES, WIDTHS
from mnistpad.ui.plots.style import Style

_DOTS = 60  # steps of a way that are marked one by one, at most
_FARTHEST = 1e4  # pixels; a painter takes no number of any size
_PIECE = 50  # steps stroked in one go: Qt takes much longer for one outline than for several


@dataclass(frozen=True, slots=True)
class Walker:
    """A way, as far as it has come.

    Attributes
    ----------
    index
        Which look it has.
    way
        All of its steps.
    steps
        Those that are shown.
    """

    index: int
    way: Way
    steps: int


class Trails(pg.GraphicsObject):
    """Lines of the ways, with a dot at each of their first steps; to be put into a view.

    They are kept as a picture, to which each frame adds only what is new: 5,000 steps, drawn by
    pyqtgraph anew with each frame, take 8 ms. All of it is drawn only where a step was taken
    back, a way is another than before, or the view has moved.
    """

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__()
        self._view = view
        self._walkers: list[Walker] = []
        self._picture: QPixmap | None = None
        self._drawn: dict[int, tuple[Way, int, float]] = {}
        self._style: Style | None = None
        view.sigTransformChanged.connect(self._forget)
        view.sigResized.connect(self._forget)

    def set_style(self, style: Style) -> None:
        self._style = style
        self._forget()

    def set_walkers(self, walkers: Sequence[Walker]) -> None:
        """Show how far ways have come."""
        self._walkers = list(walkers)
        self.update()

    def _forget(self) -> None:
        self._picture = None
        self.prepareGeometryChange()
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(self._view.viewRect())

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        goes_on = len(self._drawn) == len(self._walkers) and all(map(self._begun, self._walkers))
        if self._picture is None or not goes_on:
            ratio = widget.devicePixelRatioF() if widget is not None else 2.0
            self._picture = QPixmap((self._view.rect().size() * ratio).toSize())
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            self._drawn = {}
        extending = QPainter(self._picture)
        extending.setRenderHint(QPainter.RenderHint.Antialiasing)
        for walker in self._walkers:
            first, length = self._begun(walker) or (0, 0.0)
            if first < walker.steps:
                length = self._draw(extending, walker, first, length)
            self._drawn[walker.index] = walker.way, walker.steps, length
        extending.end()
        # From the view's coordinates to its pixels.
        painter.setTransform(self._view.childGroup.transform().inverted()[0], True)
        painter.drawPixmap(0, 0, self._picture)

    def _begun(self, walker: Walker) -> tuple[int, float] | None:
        """Up to which step a way is drawn, and how many pixels that is; None: not at all."""
        way, last, length = self._drawn.get(walker.index, (None, 0, 0.0))
        return (last, length) if way is walker.way and last <= walker.steps else None

    def _draw(self, painter: QPainter, walker: Walker, first: int, before: float) -> float:
        """Draw a way from one of its steps on; answers how long it is by its end, in pixels."""
        if self._style is None:
            return before
        index = walker.index
        pen = QPen(self._style.colour(ROLES[index]), WIDTHS[index])
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if DASHES[index]:
            pen.setDashPattern(list(DASHES[index]))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        places = self._places(walker, first)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for start in range(0, len(places) - 1, _PIECE):
            piece = places[start : start + _PIECE + 1]
            if DASHES[index]:
                pen.setDashOffset(before / pen.widthF())  # dashes run on from piece to piece
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in piece.tolist()]))
            before += float(np.hypot(*np.diff(piece, axis=0).T).sum())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pen.color())
        for x, y in places[1 : max(_DOTS - first, 0) + 1].tolist():
            painter.drawEllipse(QPointF(x, y), 2.2, 2.2)
        return before

    def _places(self, walker: Walker, first: int) -> np.ndarray:
        """Places in pixels, from a step on; of later ones that hardly move, one in a pixel."""
        points = walker.way.points()[first : walker.steps + 1]
        (left, right), (bottom, top) = self._view.viewRange()
        unit = self._view.width() / (right - left), -self._view.height() / (top - bottom)
        places = np.clip((points - (left, top)) * unit, -_FARTHEST, _FARTHEST)
        cells = np.floor(places)
        moved = (cells[1:] != cells[:-1]).any(axis=1)
        moved[: max(_DOTS - first, 0)] = True
        moved[-1:] = True
        return np.asarray(places[np.append(True, moved)])
