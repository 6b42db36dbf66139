"""reshape and transpose: cells go from their places to others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from mnistpad.core.tensor_steps import PlayedTravel
from mnistpad.core.tensors import unravel
from mnistpad.ui.tensors.canvas import Canvas
from mnistpad.ui.tensors.layout import Form
from mnistpad.ui.tensors.picture import TensorPicture
from mnistpad.ui.tensors.scene import GHOST, MOVING, Scene
from mnistpad.ui.theme import Role

_ONE_BY_ONE = 4000  # cells that are drawn where they are, at the most


class TravelScene(Scene):
    """A tensor whose cells leave for another shape; what has gone is still faintly there."""

    def __init__(self, played: PlayedTravel, titles: Sequence[str], canvas: Canvas) -> None:
        super().__init__(played, titles, canvas)
        self._travel = played
        self._source, self._target = self._pictures

    def _follow(self) -> None:
        if self._step.done and self._step.cell is None:
            last = self._travel.place_of(self._step.done - 1)
            self._target.layout = self._target.layout.showing(last)
        super()._follow()

    def _draw_input(self, painter: QPainter, picture: TensorPicture) -> None:
        super()._draw_input(painter, picture)
        for gone in picture.layout.first_cells(self._step.done):
            painter.fillRect(gone, self._canvas.palette().color(Role.Base))
            painter.setOpacity(GHOST)
            picture.draw_part(painter, self._canvas, gone)
            painter.setOpacity(1)

    def _draw_result(self, painter: QPainter, picture: TensorPicture) -> None:
        """What has come, and what is on its way, forward or back."""
        done, before = self._step.done, self._before.done
        low, high = sorted((done, before)) if self._share < 1 else (done, done)
        if high - low > MOVING:
            low = high = done
        for rect in self._arrived(low):
            picture.draw_part(painter, self._canvas, rect)
        share = self._eased if before < done else 1 - self._eased
        source = self._source.layout
        for flat in range(low, high):
            home, there = source.place(unravel(flat, source.shape)), self._there(flat)
            if picture.layout.area.contains(there.center()):
                self._draw_moving(painter, picture, home, there, share)

    def _arrived(self, count: int) -> list[QRectF]:
        """Where the first numbers of the source stand in the result."""
        target, source = self._target.layout, self._source.layout
        if not self._travel.transposed:
            return target.first_cells(count)
        area = target.area
        if target.form is Form.CELLS or len(source.shape) > 2:
            if count == self._source.tensor.size:
                return [area]
            there = map(self._there, range(min(count, _ONE_BY_ONE)))
            return [rect for rect in there if area.contains(rect.center())]
        wide = min(max(count // source.shape[-1] - target.first_column, 0), target.columns)
        return [QRectF(area.left(), area.top(), wide * target.width, area.height())]

    def _there(self, flat: int) -> QRectF:
        """Where a number of the source gets to."""
        return self._target.layout.place(self._travel.place_of(flat))
