"""An operation cell by cell: tensors side by side, the smaller ones stretched."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen

from mnistpad.core.tensor_broadcast import stretched
from mnistpad.core.tensor_steps import Part, Step
from mnistpad.core.tensors import Array, Lazy, Tensor, shape_text
from mnistpad.ui.tensors.picture import TensorPicture
from mnistpad.ui.tensors.scene import GHOST, MOVING, Scene, limits_of, picture_of
from mnistpad.ui.theme import Role


class CellScene(Scene):
    """Tensors side by side; small ones in the room they are stretched to."""

    def _input(self, place: int, title: str, tensor: Tensor) -> TensorPicture:
        result = self._played.result
        if result is None or tensor.shape == result.shape:
            return picture_of(title, tensor)

        def work(*index: Array) -> Array:
            return tensor.at(*stretched(tensor.shape, index))

        seen = Lazy(result.shape, tensor.dtype, work)
        picture = picture_of(title, seen, limits_of(tensor))
        picture.title = f"{title}  {shape_text(tensor.shape)}"
        return picture

    def _own_shape(self, picture: TensorPicture) -> tuple[int, ...] | None:
        """The shape of a tensor that is stretched, with axes of length 1 put before its own."""
        tensor = self._played.inputs[self._inputs.index(picture)]
        ahead = picture.tensor.ndim - tensor.ndim
        return None if tensor is picture.tensor else (1,) * ahead + tensor.shape

    def _looked_at(self, place: int, step: Step) -> Part | None:
        if self._own_shape(self._inputs[place]) is not None:
            return step.cell  # where it is seen, not where it comes from
        return super()._looked_at(place, step)

    def _draw_input(self, painter: QPainter, picture: TensorPicture) -> None:
        shape = self._own_shape(picture)
        if shape is None:
            super()._draw_input(painter, picture)
            return
        if self._step.stretched:
            self._draw_ghosts(painter, picture, shape)
        own = picture.layout.rect_of(tuple(0 if length == 1 else None for length in shape))
        if own is not None:
            picture.draw_part(painter, self._canvas, own)
        if self._step.stretched:
            colour = self._canvas.palette().color(Role.PlaceholderText)
            painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(picture.layout.area)

    def _draw_ghosts(
        self, painter: QPainter, picture: TensorPicture, shape: tuple[int, ...]
    ) -> None:
        """Cells as which a tensor's own ones are seen again; they come from there."""
        layout = picture.layout
        arriving = not self._before.stretched and self._share < 1
        few = layout.rows * layout.columns <= MOVING
        painter.setOpacity(GHOST * self._share if arriving and not few else GHOST)
        if arriving and few:
            for index in np.ndindex(*layout.shape):
                home, there = layout.place(stretched(shape, index)), layout.place(index)
                self._draw_moving(painter, picture, home, there, self._eased)
        else:
            picture.draw_part(painter, self._canvas, layout.area)
        painter.setOpacity(1)
