"""An operation on the stage: its tensors in their places, drawn at any moment of it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from mnistpad.core.tensor_steps import Part, Played, Step
from mnistpad.core.tensors import Limits, Tensor, shape_text
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.tensors.block import Block, Paper
from mnistpad.ui.tensors.cells import in_pixels
from mnistpad.ui.tensors.placing import TITLE, place_side_by_side
from mnistpad.ui.theme import Role

GHOST = 0.45
"""Opacity of a number that is only seen again."""

MOVING = 160
"""Cells that are seen to move at the most; more change places at once."""

_LIMITED = 2**18  # numbers of a tensor whose least and largest are found at once


@dataclass(frozen=True, slots=True)
class Moment:
    """What is to be seen: a step, or a share of the way there from the one before."""

    step: Step
    before: Step
    share: float = 1.0

    @property
    def eased(self) -> float:
        """The share, slow at both ends."""
        return self.share * self.share * (3 - 2 * self.share)


class Scene(ABC):
    """What is played, and where its tensors stand.

    Parameters
    ----------
    played
        The operation.
    inputs, result
        Its tensors; the result is None if the inputs don't fit.
    paper
        What is drawn on.
    """

    def __init__(
        self, played: Played, inputs: Sequence[Block], result: Block | None, paper: Paper
    ) -> None:
        self._played = played
        self._inputs = inputs
        self._result = result
        self._blocks = [*inputs, *([] if result is None else [result])]
        self._paper = paper

    def draw(self, painter: QPainter, moment: Moment) -> None:
        """Draw a moment of it."""
        self._follow(moment.step)
        for block in self._inputs:
            self._draw_title(painter, block)
            self._draw_input(painter, block, moment)
        if self._result is not None:
            self._draw_result_title(painter, self._result)
            self._draw_ground(painter, self._result)
            self._draw_result(painter, self._result, moment)
        self._draw_outlines(painter)
        self._draw_frames(painter, moment)
        self._draw_signs(painter, moment.step)

    def _follow(self, step: Step) -> None:
        """Show that part of each large tensor in which something happens."""
        for block, lit in zip(self._inputs, step.lit, strict=False):
            block.follow(lit)
        if self._result is not None and step.cell is not None:
            self._result.follow(step.cell)

    def _draw_input(self, painter: QPainter, block: Block, moment: Moment) -> None:
        block.draw(painter, self._paper, block.outline)

    def _draw_result(self, painter: QPainter, block: Block, moment: Moment) -> None:
        for rect in block.done(moment.step.done):
            block.draw(painter, self._paper, rect)

    @abstractmethod
    def _draw_signs(self, painter: QPainter, step: Step) -> None:
        """What stands between the tensors."""

    def _draw_title(self, painter: QPainter, block: Block) -> None:
        self._write_title(painter, block, block.top - TITLE)

    def _draw_result_title(self, painter: QPainter, block: Block) -> None:
        self._draw_title(painter, block)

    def _write_title(self, painter: QPainter, block: Block, top: float) -> None:
        painter.setFont(in_pixels(self._paper.font, 12))
        where = QRectF(block.left - 20, top, block.wide + 40, TITLE - 4)
        wide = QFontMetricsF(painter.font()).horizontalAdvance(block.title)
        if wide > where.width():
            where = QRectF(where.center().x() - wide / 2, top, wide, where.height())
            where.moveLeft(min(max(where.left(), 0), self._paper.wide - wide))
        painter.setPen(self._paper.palette.color(Role.PlaceholderText))
        painter.drawText(where, CENTRE, block.title)

    def _draw_ground(self, painter: QPainter, block: Block) -> None:
        """Cells that wait for their numbers."""
        palette = self._paper.palette
        painter.fillRect(block.outline, palette.color(Role.AlternateBase))
        if not block.numbered:
            return
        painter.setPen(QPen(palette.color(Role.Base), 2))
        for row in range(block.first_row, block.first_row + block.shown_rows):
            for column in range(block.first_column, block.first_column + block.shown_columns):
                painter.drawRect(block.rect(row, column))

    def _draw_outlines(self, painter: QPainter) -> None:
        """Around shades: those of zeros would not be seen."""
        painter.setPen(QPen(self._paper.palette.color(Role.Mid), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for block in self._blocks:
            if not block.numbered:
                painter.drawRect(block.outline.adjusted(-1, -1, 0, 0))

    def _draw_frames(self, painter: QPainter, moment: Moment) -> None:
        """Frames around what is looked at; they glide from where they were."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for place, block in enumerate(self._inputs):
            old, new = (self._looked_at(place, step) for step in (moment.before, moment.step))
            self._draw_frame(painter, block, (old, new), moment.eased, Role.Accent)
        if self._result is not None:
            parts = (moment.before.cell, moment.step.cell)
            self._draw_frame(painter, self._result, parts, moment.eased, Role.LinkVisited)

    def _looked_at(self, place: int, step: Step) -> Part | None:
        """The part of an input that a step looks at."""
        return step.lit[place] if place < len(step.lit) else None

    def _draw_frame(
        self,
        painter: QPainter,
        block: Block,
        parts: tuple[Part | None, Part | None],
        share: float,
        role: Role,
    ) -> None:
        """A frame on its way from one part to another."""
        old, new = (None if part is None else block.part(part) for part in parts)
        if new is None:
            return
        if old is not None and share < 1:
            new = QRectF(
                between(old.topLeft(), new.topLeft(), share),
                between(old.bottomRight(), new.bottomRight(), share),
            )
        painter.setPen(QPen(self._paper.palette.color(role), 3))
        painter.drawRect(new.adjusted(0.5, 0.5, -0.5, -0.5))


class SideBySide(Scene):
    """Tensors in a row or a column, with signs between them."""

    def __init__(
        self, played: Played, inputs: Sequence[Block], result: Block | None, paper: Paper
    ) -> None:
        super().__init__(played, inputs, result, paper)
        self._across = place_side_by_side(self._blocks, paper.wide, paper.high)

    def _draw_signs(self, painter: QPainter, step: Step) -> None:
        painter.setFont(in_pixels(self._paper.font, 20))
        painter.setPen(self._paper.palette.color(Role.WindowText))
        becomes = "=" if len(self._inputs) > 1 else "→" if self._across else "↓"
        signs = [*[self._played.sign] * (len(self._inputs) - 1), becomes]
        for one, other, sign in zip(self._blocks, self._blocks[1:], signs, strict=False):
            if self._across:
                right, middle = one.left + one.wide, max(one.top + one.high / 2, 0)
                where = QRectF(right, middle - 16, other.left - right, 32)
            else:
                where = QRectF(other.left - 34, other.top + other.high / 2 - 16, 30, 32)
            painter.drawText(where, CENTRE, sign)


def titled(title: str, tensor: Tensor) -> str:
    """What is written above a tensor."""
    shape = shape_text(tensor.shape)
    return f"{title}  {shape}" if title else shape


def block_of(title: str, tensor: Tensor, *, upright: bool = False) -> Block:
    """A tensor with its title."""
    return Block(titled(title, tensor), tensor, limits_of(tensor), upright=upright)


def limits_of(tensor: Tensor) -> Limits | None:
    """Least and largest, where they are found at once."""
    return tensor.limits() if tensor.size <= _LIMITED else None


def between(start: QPointF, end: QPointF, share: float) -> QPointF:
    """A point on the way from one to another."""
    return start + (end - start) * share
