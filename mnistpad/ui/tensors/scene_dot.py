"""A dot product: x on the left, y above, and the result where rows and columns meet."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from mnistpad.core.tensor_steps import Part
from mnistpad.core.tensors import Tensor, number_text
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.tensors.cells import FIGURES, in_pixels
from mnistpad.ui.tensors.layout import Form
from mnistpad.ui.tensors.layout_operations import TITLE, lay_out_crossing
from mnistpad.ui.tensors.picture import TensorPicture
from mnistpad.ui.tensors.scene import Scene, picture_of
from mnistpad.ui.theme import Role

_OVER = 12  # pixels that the title's room may reach over the paper: its letters don't fill it
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class DotScene(Scene):
    """Rows meet columns."""

    def _input(self, place: int, title: str, tensor: Tensor) -> TensorPicture:
        return picture_of(title, tensor, upright=place == 1)

    def _output(self, tensor: Tensor) -> TensorPicture:
        return picture_of("z", tensor, upright=self._played.inputs[0].ndim == 2)

    def _lay_out(self, wide: float, high: float) -> None:
        self._left, self._above, result = self._pictures
        lay_out_crossing(self._left, self._above, result, wide, high)

    def _draw_result_title(self, painter: QPainter, picture: TensorPicture) -> None:
        """Below it: y stands above."""
        top = picture.layout.area.bottom() + 2
        if top + TITLE - 4 <= self._canvas.room[1] + _OVER:
            self._draw_title(painter, picture, top)

    def _draw_result(self, painter: QPainter, picture: TensorPicture) -> None:
        super()._draw_result(painter, picture)
        step, layout, palette = self._step, picture.layout, self._canvas.palette()
        if step.partial is None or step.cell is None or layout.form is not Form.CELLS:
            return
        where = layout.rect_of(step.cell)
        if where is not None:
            painter.fillRect(where.adjusted(1, 1, -1, -1), palette.color(Role.Base))
            painter.setPen(palette.color(Role.WindowText))
            painter.setFont(in_pixels(self._canvas.font(), FIGURES * layout.height, bold=True))
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
            painter.setPen(QPen(self._canvas.palette().color(Role.Accent), 1, Qt.PenStyle.DashLine))
            painter.drawRect(rect.adjusted(-2, -2, 2, 2))

    def _draw_signs(self, painter: QPainter) -> None:
        """No sign: rows and columns meet. What was multiplied, in the corner that is free."""
        step = self._step
        if not step.products:
            return
        left, above = self._left.layout.area, self._above.layout.area
        room = QRectF(0, 0, above.left() - 14, left.top() - TITLE - 4)
        lines = [f"{number_text(a)} × {number_text(b)}" for a, b in step.products]
        high = min(room.height() / (len(lines) + 1), 24.0)
        if high < 12:
            lines = lines[-max(int(room.height() / 14) - 1, 0) :]
            high = 14
        if not lines or room.height() < 28:
            return
        lines = [lines[0], *(f"+ {line}" for line in lines[1:]), f"= {number_text(step.partial)}"]
        roles = [Role.PlaceholderText] * (len(lines) - 2) + [Role.Accent, Role.WindowText]
        palette, font = self._canvas.palette(), self._canvas.font()
        size = 0.66 * high
        metrics = QFontMetricsF(in_pixels(font, size))
        size *= min(1.0, room.width() / max(map(metrics.horizontalAdvance, lines)))
        where = QRectF(0, room.bottom() - high * len(lines), room.width(), high)
        for line, role in zip(lines, roles, strict=True):
            painter.setFont(in_pixels(font, size, bold=role is Role.WindowText))
            painter.setPen(palette.color(role))
            painter.drawText(where, _RIGHT, line)
            where.translate(0, high)
