"""reshape and transpose: cells go from their places to others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from mnistpad.core.tensor_steps import PlayedTravel, Step
from mnistpad.core.tensors import unravel
from mnistpad.ui.tensors.canvas import Canvas
from mnistpad.ui.tensors.layout import Form
from mnistpad.ui.tensors.picture import TensorPicture
from mnistpad.ui.tensors.scene import GHOST, MOVING, Moment, SideBySide, between, picture_of
from mnistpad.ui.theme import Role

_ONE_BY_ONE = 4000  # cells that are drawn where they are, at the most


class TravelScene(SideBySide):
    """A tensor whose cells leave for another shape; what has gone is still faintly there."""

    def __init__(self, played: PlayedTravel, titles: Sequence[str], canvas: Canvas) -> None:
        self._travel = played
        self._source = picture_of(titles[0], played.inputs[0])
        self._target = picture_of("", played.result)
        super().__init__(played, (self._source,), self._target, canvas)

    def _follow(self, step: Step) -> None:
        if step.done and step.cell is None:
            last = self._travel.place_of(step.done - 1)
            self._target.layout = self._target.layout.showing(last)
        super()._follow(step)

    def _draw_input(self, painter: QPainter, picture: TensorPicture, moment: Moment) -> None:
        super()._draw_input(painter, picture, moment)
        for gone in picture.layout.first_cells(moment.step.done):
            painter.fillRect(gone, self._canvas.palette().color(Role.Base))
            painter.setOpacity(GHOST)
            self._draw_part(painter, picture, gone)
            painter.setOpacity(1)

    def _draw_result(self, painter: QPainter, picture: TensorPicture, moment: Moment) -> None:
        """What has come, and what is on its way, forward or back."""
        done, before = moment.step.done, moment.before.done
        low, high = sorted((done, before)) if moment.share < 1 else (done, done)
        if high - low > MOVING:
            low = high = done
        for rect in self._arrived(low):
            self._draw_part(painter, picture, rect)
        share = moment.eased if before < done else 1 - moment.eased
        area, source = picture.layout.area, self._source.layout
        for flat in range(low, high):
            home, there = source.place(unravel(flat, source.shape)), self._there(flat)
            if area.contains(there.center()):
                to = between(home.topLeft(), there.topLeft(), share)
                self._draw_part(painter, picture, there, to)

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
