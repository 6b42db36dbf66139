"""The lines of paths on a map, drawn as they go on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from mnistpad.core.descent.optimise import Path
from mnistpad.ui.descent.marks import STYLES
from mnistpad.ui.plots.style import Style

_DOTS = 60  # steps of a path that are marked one by one, at most
_FARTHEST = 1e4  # pixels; a painter takes no number of any size
_PIECE = 50  # steps stroked in one go: Qt takes much longer for one outline than for several


@dataclass(frozen=True, slots=True)
class PathPart:
    """A path, as far as it has come.

    Attributes
    ----------
    style
        Index of how it is drawn, among `STYLES`.
    path
        All of its steps.
    steps
        Those that are shown.
    """

    style: int
    path: Path
    steps: int


class PathsItem(pg.GraphicsObject):
    """Lines of the paths, with a dot at each of their first steps; to be put into a view.

    They are kept as a picture, to which each frame adds only what is new: 5,000 steps, drawn by
    pyqtgraph anew with each frame, take 8 ms. All of it is drawn only where a step was taken
    back, a path is another than before, or the view has moved.
    """

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__()
        self._view = view
        self._parts: list[PathPart] = []
        self._picture: QPixmap | None = None
        self._drawn: dict[int, tuple[Path, int, float]] = {}
        self._style: Style | None = None
        view.sigTransformChanged.connect(self._forget)
        view.sigResized.connect(self._forget)

    def set_style(self, style: Style) -> None:
        self._style = style
        self._forget()

    def set_paths(self, parts: Sequence[PathPart]) -> None:
        """Show how far paths have come."""
        self._parts = list(parts)
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
        goes_on = len(self._drawn) == len(self._parts) and all(map(self._begun, self._parts))
        if self._picture is None or not goes_on:
            ratio = widget.devicePixelRatioF() if widget is not None else 2.0
            self._picture = QPixmap((self._view.rect().size() * ratio).toSize())
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            self._drawn = {}
        extending = QPainter(self._picture)
        extending.setRenderHint(QPainter.RenderHint.Antialiasing)
        for part in self._parts:
            first, length = self._begun(part) or (0, 0.0)
            if first < part.steps:
                length = self._draw(extending, part, first, length)
            self._drawn[part.style] = part.path, part.steps, length
        extending.end()
        # From the view's coordinates to its pixels.
        painter.setTransform(self._view.childGroup.transform().inverted()[0], True)
        painter.drawPixmap(0, 0, self._picture)

    def _begun(self, part: PathPart) -> tuple[int, float] | None:
        """Up to which step a path is drawn, and how many pixels that is; None: not at all."""
        path, last, length = self._drawn.get(part.style, (None, 0, 0.0))
        return (last, length) if path is part.path and last <= part.steps else None

    def _draw(self, painter: QPainter, part: PathPart, first: int, before: float) -> float:
        """Draw a path from one of its steps on; answers how long it is by its end, in pixels."""
        if self._style is None:
            return before
        style = STYLES[part.style]
        pen = style.pen(self._style.colour(style.role))
        positions = self._positions(part, first)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for start in range(0, len(positions) - 1, _PIECE):
            piece = positions[start : start + _PIECE + 1]
            if style.dashes:
                pen.setDashOffset(before / pen.widthF())  # dashes run on from piece to piece
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in piece.tolist()]))
            before += float(np.hypot(*np.diff(piece, axis=0).T).sum())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pen.color())
        for x, y in positions[1 : max(_DOTS - first, 0) + 1].tolist():
            painter.drawEllipse(QPointF(x, y), 2.2, 2.2)
        return before

    def _positions(self, part: PathPart, first: int) -> np.ndarray:
        """Positions in pixels, from a step on; of later ones that hardly move, one in a pixel."""
        points = part.path.points()[first : part.steps + 1]
        (left, right), (bottom, top) = self._view.viewRange()
        unit = self._view.width() / (right - left), -self._view.height() / (top - bottom)
        positions = np.clip((points - (left, top)) * unit, -_FARTHEST, _FARTHEST)
        cells = np.floor(positions)
        moved = (cells[1:] != cells[:-1]).any(axis=1)
        moved[: max(_DOTS - first, 0)] = True
        moved[-1:] = True
        return np.asarray(positions[np.append(True, moved)])
