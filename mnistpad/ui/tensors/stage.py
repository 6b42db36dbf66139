"""An operation, drawn: cell by cell, as a dot product, or as cells that go to other places."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from mnistpad.core.tensors.naming import Tensor, number_text, unravel
from mnistpad.core.tensors.steps import Part, Played, PlayedDot, PlayedTravel
from mnistpad.language import tr
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.scale import px
from mnistpad.ui.tensors.canvas import Canvas
from mnistpad.ui.tensors.layout import Form
from mnistpad.ui.tensors.layout_rules import TITLE, lay_out_crossing
from mnistpad.ui.tensors.picture import FIGURES, TensorPicture
from mnistpad.ui.tensors.scene import GHOST, MOVING, Scene, picture_of
from mnistpad.ui.theme import Role

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Stage(Canvas):
    """Shows one step of what is played, and the way from the step before."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(px(200), px(120))
        self.setAccessibleName(tr("Operation"))
        tip = tr("→ one step on, ← one back; with Shift a whole number of the result; Space plays")
        self.setToolTip(tip)
        self.played: Played | None = None
        self._titles: Sequence[str] = ()
        self._scene: Scene | None = None
        self._position = self._before = 0
        self._share = 1.0
        self._glide = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self._glide.valueChanged.connect(lambda share: self.set_step(self._position, share))

    def sizeHint(self) -> QSize:
        return QSize(400, 300)

    def set_played(self, played: Played | None, titles: Sequence[str]) -> None:
        self.played, self._titles = played, titles
        self._position = self._before = 0
        self._share = 1.0
        self._scene = None
        self.update()

    def set_step(self, position: int, share: float = 1.0) -> None:
        """Show a step, or a share of the way there from the step that was shown before."""
        if position != self._position:
            self._before, self._position = self._position, position
        self._share = share
        self.update()

    def glide(self, position: int, seconds: float) -> None:
        """Go to a step from the one that is shown, frame by frame; 0: at once."""
        self._glide.stop()
        self.set_step(position, 0.0 if seconds else 1.0)
        if seconds:
            self._glide.setDuration(round(1000 * seconds))
            self._glide.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scene = None

    def _draw(self, painter: QPainter) -> None:
        played = self.played
        if played is None:
            return
        if self._scene is None:
            kinds: dict[type, type[Scene]] = {PlayedDot: DotScene, PlayedTravel: TravelScene}
            self._scene = kinds.get(type(played), Scene)(played, self._titles, self)
        last = played.count - 1
        step, before = (played.step(min(at, last)) for at in (self._position, self._before))
        self._scene.draw(painter, step, before, self._share)


class DotScene(Scene):
    """Rows meet columns."""

    def _input(self, title: str, tensor: Tensor) -> TensorPicture:
        return picture_of(title, tensor, upright=tensor is self._played.inputs[1])

    def _output(self, tensor: Tensor) -> TensorPicture:
        return picture_of("z", tensor, upright=self._played.inputs[0].ndim == 2)

    def _lay_out(self, titles: Sequence[float], wide: float, high: float) -> None:
        self._left, self._above, self._crossing = self._pictures
        lay_out_crossing(self._pictures, titles, wide, high)

    def _title_top(self, area: QRectF) -> float:
        """Below the result: y stands above."""
        below = area == self._crossing.layout.area
        return area.bottom() + 2 if below else super()._title_top(area)

    def _draw_result(self, painter: QPainter, picture: TensorPicture) -> None:
        super()._draw_result(painter, picture)
        step, layout = self._step, picture.layout
        if step.partial is None or step.cell is None or layout.form is not Form.CELLS:
            return
        where = layout.rect_of(step.cell)
        if where is not None:
            painter.fillRect(where.adjusted(1, 1, -1, -1), self._colour(Role.Base))
            painter.setPen(self._colour(Role.WindowText))
            painter.setFont(self._font(FIGURES * layout.height, bold=True))
            painter.drawText(where, CENTRE, number_text(step.partial))

    def _draw_frames(self, painter: QPainter) -> None:
        super()._draw_frames(painter)
        if self._step.lit:
            row, column = self._step.lit
            self._draw_band(painter, self._left, row, (*row[:-1], None))
            self._draw_band(painter, self._above, column, (None, *column[1:]))

    def _draw_band(self, painter: QPainter, picture: TensorPicture, lit: Part, whole: Part) -> None:
        """The whole row or column of which a number is being multiplied, faintly."""
        rect = picture.layout.rect_of(whole)
        if lit != whole and rect is not None:
            painter.setPen(QPen(self._colour(Role.Accent), 1, Qt.PenStyle.DashLine))
            painter.drawRect(rect.adjusted(-2, -2, 2, 2))

    def _draw_signs(self, painter: QPainter) -> None:
        """No sign: rows and columns meet. What was multiplied, in the corner that is free."""
        step = self._step
        if not step.products:
            return
        left, above = self._left.layout.area, self._above.layout.area
        room = QRectF(0, 0, above.left() - 14, left.top() - px(TITLE) - 4)
        lines = [f"{number_text(a)} × {number_text(b)}" for a, b in step.products]
        high = min(room.height() / (len(lines) + 1), 24.0)
        if high < 12:
            lines = lines[-max(int(room.height() / 14) - 1, 0) :]
            high = 14
        if not lines or room.height() < 28:
            return
        lines = [lines[0], *(f"+ {line}" for line in lines[1:]), f"= {number_text(step.partial)}"]
        roles = [Role.PlaceholderText] * (len(lines) - 2) + [Role.Accent, Role.WindowText]
        size = 0.66 * high
        metrics = QFontMetricsF(self._font(size))
        size *= min(1.0, room.width() / max(map(metrics.horizontalAdvance, lines)))
        where = QRectF(0, room.bottom() - high * len(lines), room.width(), high)
        for line, role in zip(lines, roles, strict=True):
            painter.setFont(self._font(size, bold=role is Role.WindowText))
            painter.setPen(self._colour(role))
            painter.drawText(where, _RIGHT, line)
            where.translate(0, high)


class TravelScene(Scene):
    """A tensor whose cells leave for another shape; what has gone is still faintly there."""

    _played: PlayedTravel

    def __init__(self, played: Played, titles: Sequence[str], canvas: Canvas) -> None:
        super().__init__(played, titles, canvas)
        self._source, self._target = self._pictures

    def _follow(self) -> None:
        if self._step.done and self._step.cell is None:
            last = self._played.place_of(self._step.done - 1)
            self._target.layout = self._target.layout.showing(last)
        super()._follow()

    def _draw_input(self, painter: QPainter, picture: TensorPicture) -> None:
        super()._draw_input(painter, picture)
        for gone in picture.layout.first_cells(self._step.done):
            painter.fillRect(gone, self._colour(Role.Base))
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
            home = source.place(unravel(flat, source.shape))
            there = self._target.layout.place(self._played.place_of(flat))
            if picture.layout.area.contains(there.center()):
                self._draw_moving(painter, picture, home, there, share)

    def _arrived(self, count: int) -> list[QRectF]:
        """Where the first numbers of the source stand in the result."""
        target = self._target.layout
        if not self._played.transposed or not target.shape:
            return target.first_cells(count)
        # In a row of the result stands what the source has on its first axis, so it is filled from
        # its beginning.
        places = np.ravel_multi_index(target.indices()[::-1], self._source.layout.shape)
        sheet, found = target.sheets[0], []
        for row, along in enumerate(np.count_nonzero(places[0] < count, axis=-1).tolist()):
            if along:
                found.append(target.cells(sheet, row, 0, row, along - 1))
        return found
