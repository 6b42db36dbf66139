"""An operation cell by cell: tensors side by side, the smaller ones stretched."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen

from mnistpad.core.tensor_broadcast import stretched
from mnistpad.core.tensor_steps import Part, Played, Step
from mnistpad.core.tensors import Index, Lazy, Tensor
from mnistpad.ui.tensors.block import Block, Paper
from mnistpad.ui.tensors.scene import (
    GHOST,
    MOVING,
    Moment,
    SideBySide,
    between,
    block_of,
    limits_of,
    titled,
)
from mnistpad.ui.theme import Role


class CellScene(SideBySide):
    """Tensors side by side; small ones in the room they are stretched to."""

    def __init__(self, played: Played, titles: Sequence[str], paper: Paper) -> None:
        result = None if played.result is None else block_of("", played.result)
        inputs = [
            block_of(title, tensor)
            if result is None or tensor.shape == result.tensor.shape
            else _StretchedBlock(title, tensor, result.tensor.shape)
            for title, tensor in zip(titles, played.inputs, strict=False)
        ]
        super().__init__(played, inputs, result, paper)

    def _looked_at(self, place: int, step: Step) -> Part | None:
        if isinstance(self._inputs[place], _StretchedBlock):
            return step.cell  # where it is seen, not where it comes from
        return super()._looked_at(place, step)

    def _draw_input(self, painter: QPainter, block: Block, moment: Moment) -> None:
        if not isinstance(block, _StretchedBlock):
            super()._draw_input(painter, block, moment)
            return
        if moment.step.stretched:
            self._draw_ghosts(painter, block, moment)
        own = block.part(block.own)
        if own is not None:
            block.draw(painter, self._paper, own)
        if moment.step.stretched:
            colour = self._paper.palette.color(Role.PlaceholderText)
            painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(block.outline)

    def _draw_ghosts(self, painter: QPainter, block: _StretchedBlock, moment: Moment) -> None:
        """Cells as which a tensor's own ones are seen again; they come from there."""
        arriving = not moment.before.stretched and moment.share < 1
        few = block.shown_rows * block.shown_columns <= MOVING
        painter.setOpacity(GHOST * moment.share if arriving and not few else GHOST)
        if arriving and few:
            for index in np.ndindex(*block.tensor.shape):
                home = block.rect(*block.place_of(block.home(index)))
                there = block.rect(*block.place_of(index))
                to = between(home.topLeft(), there.topLeft(), moment.eased)
                block.draw(painter, self._paper, there, to)
        else:
            block.draw(painter, self._paper, block.outline)
        painter.setOpacity(1)


class _StretchedBlock(Block):
    """A tensor as it is seen in broadcasting."""

    def __init__(self, title: str, tensor: Tensor, shape: tuple[int, ...]) -> None:
        def work(*index: np.ndarray) -> np.ndarray:
            return tensor.at(*stretched(tensor.shape, index))

        seen = Lazy(shape, tensor.dtype, work)
        super().__init__(titled(title, tensor), seen, limits_of(tensor))
        self._shape = (1,) * (len(shape) - len(tensor.shape)) + tensor.shape

    @property
    def own(self) -> Part:
        """The tensor's own cells."""
        return tuple(0 if length == 1 else None for length in self._shape)

    def home(self, index: Index) -> Index:
        """Which of its own cells is seen there."""
        return stretched(self._shape, index)
