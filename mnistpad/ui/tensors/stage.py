"""An operation, drawn: what is looked at, what comes of it, and how cells get to their places."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnistpad.core.tensor_operations import Played, Scene, Step, number
from mnistpad.core.tensors import Index, Limits, Tensor, shape_text
from mnistpad.ui.tensors.block import Block
from mnistpad.ui.tensors.cells import Role, in_pixels
from mnistpad.ui.tensors.scene import TITLE, Stand, stand

_MOVING = 160  # cells that are seen to move at the most; more change places at once
_Part = tuple[int | None, ...] | None
_GHOST = 0.45  # of a number that is only seen again


class Stage(QWidget):
    """Shows one step of what is played, and the way from the step before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._played: Played | None = None
        self._titles: Sequence[str] = ()
        self._stand: Stand | None = None
        self._position = 0
        self._before = 0
        self._share = 1.0
        self._limits: list[Limits | None] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 120)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Operation")
        self.setToolTip(
            "→ one step on, ← one back; with Shift a whole number of the result; Space plays"
        )

    def sizeHint(self) -> QSize:
        return QSize(460, 300)

    @property
    def played(self) -> Played | None:
        """What is shown."""
        return self._played

    def set_played(self, played: Played | None, titles: Sequence[str]) -> None:
        """Show an operation; `titles` are its inputs' names."""
        self._played, self._titles = played, titles
        self._limits = []
        if played is not None:
            tensors = [*played.inputs, *([] if played.result is None else [played.result])]
            self._limits = [_small_limits(tensor) for tensor in tensors]
        self._position = self._before = 0
        self._share = 1.0
        self._stand = None
        self.update()

    def set_step(self, position: int, share: float = 1.0) -> None:
        """Show a step, or a share of the way there from the step that was shown before."""
        if position != self._position:
            self._before, self._position = self._position, position
        self._share = share
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand = None

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._stand = None
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(Role.Accent), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        played = self._played
        if played is None:
            return
        if self._stand is None:
            self._stand = stand(played, self._titles, self.width() - 12, self.height() - 12)
        standing = self._stand
        position = min(self._position, played.count - 1)
        step = played.step(position)
        before = played.step(min(self._before, played.count - 1))
        painter.translate(6, 6)
        if played.scene is Scene.TRAVEL and standing.result is not None and step.done:
            self._follow(standing.result, self._last_put(played, step.done))
        for block, lit in zip(standing.inputs, step.lit, strict=False):
            self._follow(block, lit)
        if standing.result is not None and step.cell is not None:
            self._follow(standing.result, step.cell)
        for place in range(len(standing.inputs)):
            self._draw_input(painter, place, step, before)
        if standing.result is not None:
            self._draw_result(painter, standing.result, step, position)
        self._draw_outlines(painter)
        self._draw_frames(painter, step, before)
        self._draw_signs(painter, played)
        if played.scene is Scene.DOT and step.products:
            self._draw_products(painter, step)

    def _follow(self, block: Block, lit: tuple[int | None, ...] | None) -> None:
        """Show that part of a large tensor in which something happens."""
        if lit is None or not block.rows or not block.columns:
            return
        shape = block.tensor.shape
        own = (None,) * (len(shape) - len(lit)) + tuple(lit)
        index = tuple(0 if place is None else place for place in own)
        row, column = block.place_of(index)
        down_all = block.upright and own[0] is None
        across_all = not block.upright and bool(own) and own[-1] is None
        block.show_around(
            block.first_row if down_all else row, block.first_column if across_all else column
        )

    def _last_put(self, played: Played, done: int) -> Index:
        """Where the number stands that was the last to get to its place."""
        assert played.result is not None  # noqa: S101
        last = _unravel(done - 1, played.inputs[0].shape)
        if _is_transposed(played):
            return last[::-1]
        return _unravel(done - 1, played.result.shape)

    def _pixmap(self, place: int, block: Block) -> QPixmap:
        limits = self._limits[place] if place < len(self._limits) else None
        return block.pixmap(self.palette(), self.font(), self.devicePixelRatioF(), limits)

    def _draw_input(self, painter: QPainter, place: int, step: Step, before: Step) -> None:
        standing = self._stand
        assert standing is not None and self._played is not None  # noqa: S101
        block = standing.inputs[place]
        pixmap = self._pixmap(place, block)
        own = standing.own[place]
        tensor = self._played.inputs[place]
        self._draw_title(painter, block, block.title, tensor.shape)
        if self._played.scene is Scene.TRAVEL:
            painter.setOpacity(_GHOST)
            block.draw(painter, pixmap, block.outline)
            painter.setOpacity(1)
            for rect in self._still(block):
                block.draw(painter, pixmap, rect)
            return
        if own is None:
            block.draw(painter, pixmap, block.outline)
            return
        self._draw_stretched(painter, block, pixmap, own, step, before)

    def _draw_stretched(
        self,
        painter: QPainter,
        block: Block,
        pixmap: QPixmap,
        own: tuple[int, ...],
        step: Step,
        before: Step,
    ) -> None:
        """A small tensor's own cells, and those as which they are seen again."""
        shape = block.tensor.shape
        cells = block.shown_rows * block.shown_columns
        if step.stretched:
            moving = not before.stretched and self._share < 1
            if not moving:
                painter.setOpacity(_GHOST)
                block.draw(painter, pixmap, block.outline)
            elif cells > _MOVING:
                painter.setOpacity(_GHOST * self._share)
                block.draw(painter, pixmap, block.outline)
            else:
                painter.setOpacity(_GHOST)
                for index in np.ndindex(*shape):
                    place = block.place_of(index)
                    home = block.rect(*block.place_of(_home(index, own)))
                    there = block.rect(*place)
                    to = _between(home.topLeft(), there.topLeft(), _eased(self._share))
                    block.draw(painter, pixmap, there, to)
            painter.setOpacity(1)
        homes = [
            0 if axis < len(shape) - len(own) or own[axis - len(shape)] == 1 else None
            for axis in range(len(shape))
        ]
        rect = block.part(tuple(homes))
        if rect is not None:
            block.draw(painter, pixmap, rect)
        if step.stretched:
            pen = QPen(self.palette().color(Role.PlaceholderText), 1, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(block.outline)

    def _draw_result(self, painter: QPainter, block: Block, step: Step, position: int) -> None:
        assert self._played is not None and self._stand is not None  # noqa: S101
        played = self._played
        assert played.result is not None  # noqa: S101
        place = len(self._stand.inputs)
        pixmap = self._pixmap(place, block)
        self._draw_title(
            painter, block, "z" if played.scene is Scene.DOT else "", played.result.shape
        )
        painter.fillRect(block.outline, self.palette().color(Role.AlternateBase))
        if block.numbered:
            self._draw_grid(painter, block)
        if played.scene is Scene.TRAVEL:
            self._draw_travel(painter, block, pixmap, position)
            return
        rects = block.done(step.done)
        for rect in rects:
            block.draw(painter, pixmap, rect)
        if step.partial is not None and step.cell is not None and block.numbered:
            where = block.part(step.cell)
            if where is not None:
                painter.fillRect(where.adjusted(1, 1, -1, -1), self.palette().color(Role.Base))
                painter.setPen(self.palette().color(Role.WindowText))
                painter.setFont(in_pixels(self.font(), 0.42 * block.height, bold=True))
                painter.drawText(where, Qt.AlignmentFlag.AlignCenter, number(step.partial))

    def _draw_grid(self, painter: QPainter, block: Block) -> None:
        """Cells that wait for their numbers."""
        painter.setPen(QPen(self.palette().color(Role.Base), 2))
        for row in range(block.first_row, block.first_row + block.shown_rows):
            for column in range(block.first_column, block.first_column + block.shown_columns):
                painter.drawRect(block.rect(row, column))

    # Travel

    def _still(self, block: Block) -> list[QRectF]:
        """What of the source has not gone yet."""
        assert self._played is not None  # noqa: S101
        step = self._played.step(self._position)
        gone = step.done
        if block.rows * block.columns == 0 or gone == 0:
            return [block.outline]
        found = []
        row, rest = divmod(gone, block.columns)
        if rest:
            part = block.rect(row, rest)
            right = QRectF(part.topLeft(), QPointF(block.outline.right(), part.bottom()))
            if block.outline.contains(right):
                found.append(right)
            row += 1
        if row < block.first_row + block.shown_rows:
            top = block.rect(max(row, block.first_row), block.first_column).top()
            found.append(QRectF(QPointF(block.left, top), block.outline.bottomRight()))
        return found

    def _draw_travel(
        self, painter: QPainter, target: Block, pixmap: QPixmap, position: int
    ) -> None:
        played, standing = self._played, self._stand
        assert played is not None and standing is not None  # noqa: S101
        source = standing.inputs[0]
        done = played.step(position).done
        forward = self._before < self._position
        other = played.step(min(self._before, played.count - 1)).done
        low, high = sorted((done, other)) if self._share < 1 else (done, done)
        if high - low > _MOVING:
            low = high = done
        share = _eased(self._share if forward else 1 - self._share)
        transposed = _is_transposed(played)
        if not transposed:
            for rect in target.done(low):
                target.draw(painter, pixmap, rect)
        elif target.numbered or source.tensor.ndim > 2:
            shown = min(low, 4000)
            if low >= source.tensor.size:
                target.draw(painter, pixmap, target.outline)
            else:
                for flat in range(shown):
                    rect = target.rect(*target.place_of(_unravel(flat, source.tensor.shape)[::-1]))
                    if target.outline.contains(rect.center()):
                        target.draw(painter, pixmap, rect)
        elif source.columns:
            wide = min(max(low // source.columns - target.first_column, 0), target.shown_columns)
            rect = QRectF(target.left, target.top, wide * target.width, target.high)
            target.draw(painter, pixmap, rect)
        for flat in range(low, high):
            index = _unravel(flat, source.tensor.shape)
            there = index[::-1] if transposed else _unravel(flat, target.tensor.shape)
            home = source.rect(*source.place_of(index))
            rect = target.rect(*target.place_of(there))
            if not target.outline.contains(rect.center()):
                continue
            to = _between(home.topLeft(), rect.topLeft(), share)
            target.draw(painter, pixmap, rect, to)

    # What is looked at

    def _draw_outlines(self, painter: QPainter) -> None:
        """Around shades: those of zeros would not be seen."""
        assert self._stand is not None  # noqa: S101
        painter.setPen(QPen(self.palette().color(Role.Mid), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for block in (*self._stand.inputs, self._stand.result):
            if block is not None and not block.numbered:
                painter.drawRect(block.outline.adjusted(-1, -1, 0, 0))

    def _draw_frames(self, painter: QPainter, step: Step, before: Step) -> None:
        """Frames around what is looked at; they glide from where they were."""
        standing = self._stand
        played = self._played
        assert standing is not None and played is not None  # noqa: S101
        painter.setBrush(Qt.BrushStyle.NoBrush)
        palette = self.palette()
        share = _eased(self._share)
        blocks: list[tuple[Block | None, _Part, _Part, Role]] = []
        for place, one in enumerate(standing.inputs):
            old, new = (
                lits[place] if place < len(lits) else None for lits in (before.lit, step.lit)
            )
            if standing.own[place] is not None:  # where it is seen, not where it comes from
                old, new = before.cell, step.cell
            blocks.append((one, old, new, Role.Accent))
        blocks.append((standing.result, before.cell, step.cell, Role.LinkVisited))
        for block, old, new, role in blocks:
            if block is None or new is None:
                continue
            rect = block.part(new)
            if rect is None:
                continue
            earlier = None if old is None else block.part(old)
            if earlier is not None and share < 1:
                rect = QRectF(
                    _between(earlier.topLeft(), rect.topLeft(), share),
                    _between(earlier.bottomRight(), rect.bottomRight(), share),
                )
            painter.setPen(QPen(palette.color(role), 3))
            painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
            if played.scene is Scene.DOT and block is not standing.result:
                self._draw_band(painter, block, new, first=block is standing.inputs[0])

    def _draw_band(
        self, painter: QPainter, block: Block, lit: tuple[int | None, ...], *, first: bool
    ) -> None:
        """The whole row or column that is being multiplied, faintly."""
        whole = list(lit)
        inner = len(lit) - 1 if first else 0
        if whole[inner] is None:
            return
        whole[inner] = None
        rect = block.part(tuple(whole))
        if rect is not None:
            painter.setPen(QPen(self.palette().color(Role.Accent), 1, Qt.PenStyle.DashLine))
            painter.drawRect(rect.adjusted(-2, -2, 2, 2))

    def _draw_title(
        self, painter: QPainter, block: Block, title: str, shape: tuple[int, ...]
    ) -> None:
        painter.setFont(in_pixels(self.font(), 12))
        metrics = QFontMetricsF(painter.font())
        where = QRectF(block.left - 20, block.top - TITLE, block.wide + 40, TITLE - 4)
        if self._played is not None and self._played.scene is Scene.DOT and title == "z":
            where.moveTop(block.top + block.high + 2)
            if where.bottom() > self.height():
                return
        words = f"{title}  {shape_text(shape)}" if title else shape_text(shape)
        wide = metrics.horizontalAdvance(words)
        if wide > where.width():
            where = QRectF(where.center().x() - wide / 2, where.top(), wide, where.height())
            where.moveLeft(min(max(where.left(), 0), self.width() - 12 - wide))
        painter.setPen(self.palette().color(Role.PlaceholderText))
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_signs(self, painter: QPainter, played: Played) -> None:
        standing = self._stand
        assert standing is not None  # noqa: S101
        painter.setFont(in_pixels(self.font(), 20))
        painter.setPen(self.palette().color(Role.WindowText))
        centre = Qt.AlignmentFlag.AlignCenter
        if played.scene is Scene.DOT:
            return  # rows and columns meet: that is sign enough
        blocks = [*standing.inputs, *([] if standing.result is None else [standing.result])]
        signs = [played.sign] * (len(standing.inputs) - 1)
        signs.append("→" if len(standing.inputs) == 1 else "=")
        for one, other, sign in zip(blocks, blocks[1:], signs, strict=False):
            if standing.across:
                where = QRectF(one.left + one.wide, 0, other.left - one.left - one.wide, 0)
                middle = max(one.top + one.high / 2, 0)
                where = QRectF(where.left(), middle - 16, where.width(), 32)
            else:
                where = QRectF(0, other.top - TITLE - 6, max(other.left - 24, 40), TITLE)
                where = QRectF(other.left - 34, other.top + other.high / 2 - 16, 30, 32)
                if sign == "→":
                    sign = "↓"
            painter.drawText(where, centre, sign)

    def _draw_products(self, painter: QPainter, step: Step) -> None:
        """What was multiplied, line by line, in the corner that is free."""
        standing = self._stand
        assert standing is not None  # noqa: S101
        left, above = standing.inputs
        room = QRectF(0, 0, above.left - 14, left.top - TITLE - 4)
        lines = [f"{number(a)} × {number(b)}" for a, b in step.products]
        high = min(room.height() / (len(lines) + 1), 24.0)
        if high < 12:
            lines = lines[-max(int(room.height() / 14) - 1, 0) :]
            high = 14
        if not lines or room.height() < 28:
            return
        size = 0.66 * high
        metrics = QFontMetricsF(in_pixels(self.font(), size))
        wide = max(metrics.horizontalAdvance(f"+ {words}") for words in lines)
        size *= min(1.0, room.width() / wide)
        painter.setFont(in_pixels(self.font(), size))
        painter.setPen(self.palette().color(Role.PlaceholderText))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        top = room.bottom() - high * (len(lines) + 1)
        for place, words in enumerate(lines):
            sign = "+ " if place else ""
            if place == len(lines) - 1:
                painter.setPen(self.palette().color(Role.Accent))
            rect = QRectF(0, top + place * high, room.width(), high)
            painter.drawText(rect, right, sign + words)
        painter.setPen(self.palette().color(Role.WindowText))
        painter.setFont(in_pixels(self.font(), 1.05 * size, bold=True))
        rect = QRectF(0, top + len(lines) * high, room.width(), high)
        painter.drawText(rect, right, f"= {number(step.partial)}")


def _small_limits(tensor: Tensor) -> Limits | None:
    """Least and largest, where they are found at once."""
    return tensor.limits() if tensor.size <= 2**18 else None


def _is_transposed(played: Played) -> bool:
    return played.scene is Scene.TRAVEL and "transpose" in played.code[0]


def _home(index: Index, own: tuple[int, ...]) -> Index:
    """Where a stretched cell is a tensor's own."""
    lacking = len(index) - len(own)
    return (0,) * lacking + tuple(
        0 if length == 1 else place for place, length in zip(index[lacking:], own, strict=True)
    )


def _between(start: QPointF, end: QPointF, share: float) -> QPointF:
    return start + (end - start) * share


def _eased(share: float) -> float:
    """Slow at both ends."""
    return share * share * (3 - 2 * share)


def _unravel(flat: int, shape: tuple[int, ...]) -> Index:
    index = []
    for length in reversed(shape):
        flat, place = divmod(flat, length)
        index.append(place)
    return tuple(reversed(index))
