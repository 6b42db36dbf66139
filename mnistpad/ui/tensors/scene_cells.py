"""An operation cell by cell: tensors side by side, the smaller ones stretched."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen

from mnistpad.core.tensor_broadcast import stretched
from mnistpad.core.tensor_steps import Part, Played, Step
from mnistpad.core.tensors import Array, Lazy, Tensor, shape_text
from mnistpad.ui.tensors.canvas import Canvas
from mnistpad.ui.tensors.picture import TensorPicture
from mnistpad.ui.tensors.scene import (
    GHOST,
    MOVING,
    Moment,
    SideBySide,
    between,
    limits_of,
    picture_of,
)
from mnistpad.ui.theme import Role


class CellScene(SideBySide):
    """Tensors side by side; small ones in the room they are stretched to."""

    def __init__(self, played: Played, titles: Sequence[str], canvas: Canvas) -> None:
        result = None if played.result is None else picture_of("", played.result)
        shape = None if played.result is None else played.result.shape
        self._stretched: dict[TensorPicture, tuple[int, ...]] = {}  # with their own shape
        inputs = []
        for title, tensor in zip(titles, played.inputs, strict=False):
            if shape is None or tensor.shape == shape:
                inputs.append(picture_of(title, tensor))
            else:
                inputs.append(_stretched_picture(title, tensor, shape))
                ahead = (1,) * (len(shape) - tensor.ndim)
                self._stretched[inputs[-1]] = ahead + tensor.shape
        super().__init__(played, inputs, result, canvas)

    def _looked_at(self, place: int, step: Step) -> Part | None:
        if self._inputs[place] in self._stretched:
            return step.cell  # where it is seen, not where it comes from
        return super()._looked_at(place, step)

    def _draw_input(self, painter: QPainter, picture: TensorPicture, moment: Moment) -> None:
        shape = self._stretched.get(picture)
        if shape is None:
            super()._draw_input(painter, picture, moment)
            return
        if moment.step.stretched:
            self._draw_ghosts(painter, picture, shape, moment)
        own = picture.layout.rect_of(tuple(0 if length == 1 else None for length in shape))
        if own is not None:
            self._draw_part(painter, picture, own)
        if moment.step.stretched:
            colour = self._canvas.palette().color(Role.PlaceholderText)
            painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(picture.layout.area)

    def _draw_ghosts(
        self, painter: QPainter, picture: TensorPicture, shape: tuple[int, ...], moment: Moment
    ) -> None:
        """Cells as which a tensor's own ones are seen again; they come from there."""
        layout = picture.layout
        arriving = not moment.before.stretched and moment.share < 1
        few = layout.rows * layout.columns <= MOVING
        painter.setOpacity(GHOST * moment.share if arriving and not few else GHOST)
        if arriving and few:
            for index in np.ndindex(*layout.shape):
                home, there = layout.place(stretched(shape, index)), layout.place(index)
                to = between(home.topLeft(), there.topLeft(), moment.eased)
                self._draw_part(painter, picture, there, to)
        else:
            self._draw_part(painter, picture, layout.area)
        painter.setOpacity(1)


def _stretched_picture(title: str, tensor: Tensor, shape: tuple[int, ...]) -> TensorPicture:
    """A tensor as it is seen in broadcasting."""

    def work(*index: Array) -> Array:
        return tensor.at(*stretched(tensor.shape, index))

    seen = Lazy(shape, tensor.dtype, work)
    picture = picture_of(title, seen, limits_of(tensor))
    picture.title = f"{title}  {shape_text(tensor.shape)}"
    return picture
