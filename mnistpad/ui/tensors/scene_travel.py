"""reshape and transpose: cells go from their places to others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from mnistpad.core.tensor_steps import PlayedTravel, Step
from mnistpad.core.tensors import unravel
from mnistpad.ui.tensors.block import Block, Paper
from mnistpad.ui.tensors.scene import GHOST, MOVING, Moment, SideBySide, between, block_of

_ONE_BY_ONE = 4000  # cells that are drawn where they are, at the most


class TravelScene(SideBySide):
    """A tensor whose cells leave for another shape; what has gone is still faintly there."""

    def __init__(self, played: PlayedTravel, titles: Sequence[str], paper: Paper) -> None:
        self._travel = played
        self._source = block_of(titles[0], played.inputs[0])
        self._target = block_of("", played.result)
        super().__init__(played, (self._source,), self._target, paper)

    def _follow(self, step: Step) -> None:
        if step.done:
            self._target.follow(self._travel.place_of(step.done - 1))
        super()._follow(step)

    def _draw_input(self, painter: QPainter, block: Block, moment: Moment) -> None:
        painter.setOpacity(GHOST)
        block.draw(painter, self._paper, block.outline)
        painter.setOpacity(1)
        for rect in self._still_there(moment.step.done):
            block.draw(painter, self._paper, rect)

    def _still_there(self, gone: int) -> list[QRectF]:
        """What of the source has not gone yet: the rest of a row, and the rows below it."""
        source = self._source
        if not source.rows or not source.columns or not gone:
            return [source.outline]
        found = []
        row, rest = divmod(gone, source.columns)
        if rest:
            cell = source.rect(row, rest)
            right = QRectF(cell.topLeft(), QPointF(source.outline.right(), cell.bottom()))
            if source.outline.contains(right):
                found.append(right)
            row += 1
        if row < source.first_row + source.shown_rows:
            top = source.rect(max(row, source.first_row), source.first_column).top()
            found.append(QRectF(QPointF(source.left, top), source.outline.bottomRight()))
        return found

    def _draw_result(self, painter: QPainter, block: Block, moment: Moment) -> None:
        """What has come, and what is on its way, forward or back."""
        done, before = moment.step.done, moment.before.done
        low, high = sorted((done, before)) if moment.share < 1 else (done, done)
        if high - low > MOVING:
            low = high = done
        self._draw_arrived(painter, low)
        share = moment.eased if before < done else 1 - moment.eased
        for flat in range(low, high):
            home = self._source.rect(*self._source.place_of(self._index(flat)))
            there = self._there(flat)
            if block.outline.contains(there.center()):
                to = between(home.topLeft(), there.topLeft(), share)
                block.draw(painter, self._paper, there, to)

    def _draw_arrived(self, painter: QPainter, count: int) -> None:
        """The first numbers of the source, in their new places."""
        target, source = self._target, self._source
        rects: list[QRectF] = []
        if not self._travel.transposed:
            rects = target.done(count)
        elif target.numbered or source.tensor.ndim > 2:
            rects = [target.outline]
            if count < source.tensor.size:
                there = map(self._there, range(min(count, _ONE_BY_ONE)))
                rects = [rect for rect in there if target.outline.contains(rect.center())]
        elif source.columns:
            wide = min(max(count // source.columns - target.first_column, 0), target.shown_columns)
            rects = [QRectF(target.left, target.top, wide * target.width, target.high)]
        for rect in rects:
            target.draw(painter, self._paper, rect)

    def _index(self, flat: int) -> tuple[int, ...]:
        return unravel(flat, self._source.tensor.shape)

    def _there(self, flat: int) -> QRectF:
        """Where a number of the source gets to."""
        return self._target.rect(*self._target.place_of(self._travel.place_of(flat)))
