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
from mnistpad.ui.tensors.canvas import Canvas
from mnistpad.ui.tensors.cells import in_pixels
from mnistpad.ui.tensors.layout import Form, Layout, Sheet, SheetAxes
from mnistpad.ui.tensors.layout_operations import TITLE, lay_out_side_by_side
from mnistpad.ui.tensors.picture import TensorPicture
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
    canvas
        What is drawn on.
    """

    def __init__(
        self,
        played: Played,
        inputs: Sequence[TensorPicture],
        result: TensorPicture | None,
        canvas: Canvas,
    ) -> None:
        self._played, self._inputs, self._result = played, inputs, result
        self._pictures = [*inputs, *([] if result is None else [result])]
        self._canvas = canvas

    def draw(self, painter: QPainter, moment: Moment) -> None:
        """Draw a moment of it."""
        self._follow(moment.step)
        for picture in self._inputs:
            self._draw_title(painter, picture, picture.layout.area.top() - TITLE)
            self._draw_input(painter, picture, moment)
        if self._result is not None:
            self._draw_result_title(painter, self._result)
            self._draw_ground(painter, self._result)
            self._draw_result(painter, self._result, moment)
        self._draw_outlines(painter)
        self._draw_frames(painter, moment)
        self._draw_signs(painter, moment.step)

    def _follow(self, step: Step) -> None:
        """Show that part of each large tensor in which something happens."""
        for place, picture in enumerate(self._inputs):
            part = self._looked_at(place, step)
            if part is not None:
                picture.layout = picture.layout.showing(part)
        if self._result is not None and step.cell is not None:
            self._result.layout = self._result.layout.showing(step.cell)

    def _draw_input(self, painter: QPainter, picture: TensorPicture, moment: Moment) -> None:
        self._draw_part(painter, picture, picture.layout.area)

    def _draw_result(self, painter: QPainter, picture: TensorPicture, moment: Moment) -> None:
        for rect in picture.layout.first_cells(moment.step.done):
            self._draw_part(painter, picture, rect)

    @abstractmethod
    def _draw_signs(self, painter: QPainter, step: Step) -> None:
        """What stands between the tensors."""

    def _draw_part(
        self, painter: QPainter, picture: TensorPicture, part: QRectF, to: QPointF | None = None
    ) -> None:
        picture.draw_part(painter, self._canvas, part, to)

    def _draw_result_title(self, painter: QPainter, picture: TensorPicture) -> None:
        self._draw_title(painter, picture, picture.layout.area.top() - TITLE)

    def _draw_title(self, painter: QPainter, picture: TensorPicture, top: float) -> None:
        area = picture.layout.area
        painter.setFont(in_pixels(self._canvas.font(), 12))
        where = QRectF(area.left() - 20, top, area.width() + 40, TITLE - 4)
        wide = QFontMetricsF(painter.font()).horizontalAdvance(picture.title)
        if wide > where.width():
            where = QRectF(where.center().x() - wide / 2, top, wide, where.height())
            where.moveLeft(min(max(where.left(), 0), self._canvas.room[0] - wide))
        painter.setPen(self._canvas.palette().color(Role.PlaceholderText))
        painter.drawText(where, CENTRE, picture.title)

    def _draw_ground(self, painter: QPainter, picture: TensorPicture) -> None:
        """Cells that wait for their numbers."""
        layout, palette = picture.layout, self._canvas.palette()
        painter.fillRect(layout.area, palette.color(Role.AlternateBase))
        if layout.form is Form.CELLS:
            painter.setPen(QPen(palette.color(Role.Base), 2))
            for row in range(layout.rows):
                for column in range(layout.columns):
                    painter.drawRect(layout.cell(layout.sheets[0], row, column))

    def _draw_outlines(self, painter: QPainter) -> None:
        """Around shades: those of zeros would not be seen."""
        painter.setPen(QPen(self._canvas.palette().color(Role.Mid), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for picture in self._pictures:
            if picture.layout.form is Form.SHADES:
                painter.drawRect(picture.layout.area.adjusted(-1, -1, 0, 0))

    def _draw_frames(self, painter: QPainter, moment: Moment) -> None:
        """Frames around what is looked at; they glide from where they were."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for place, picture in enumerate(self._inputs):
            old, new = (self._looked_at(place, step) for step in (moment.before, moment.step))
            self._draw_frame(painter, picture, old, new, moment.eased, Role.Accent)
        if self._result is not None:
            old, new = moment.before.cell, moment.step.cell
            self._draw_frame(painter, self._result, old, new, moment.eased, Role.LinkVisited)

    def _looked_at(self, place: int, step: Step) -> Part | None:
        """The part of an input that a step looks at."""
        return step.lit[place] if place < len(step.lit) else None

    def _draw_frame(
        self,
        painter: QPainter,
        picture: TensorPicture,
        old: Part | None,
        new: Part | None,
        share: float,
        role: Role,
    ) -> None:
        """A frame on its way from one part to another."""
        rect = None if new is None else picture.layout.rect_of(new)
        start = None if old is None else picture.layout.rect_of(old)
        if rect is None:
            return
        if start is not None and share < 1:
            rect = QRectF(
                between(start.topLeft(), rect.topLeft(), share),
                between(start.bottomRight(), rect.bottomRight(), share),
            )
        painter.setPen(QPen(self._canvas.palette().color(role), 3))
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))


class SideBySide(Scene):
    """Tensors in a row or a column, with signs between them."""

    def __init__(
        self,
        played: Played,
        inputs: Sequence[TensorPicture],
        result: TensorPicture | None,
        canvas: Canvas,
    ) -> None:
        super().__init__(played, inputs, result, canvas)
        self._across = lay_out_side_by_side(self._pictures, *canvas.room)

    def _draw_signs(self, painter: QPainter, step: Step) -> None:
        painter.setFont(in_pixels(self._canvas.font(), 20))
        painter.setPen(self._canvas.palette().color(Role.WindowText))
        becomes = "=" if len(self._inputs) > 1 else "→" if self._across else "↓"
        signs = [*[self._played.sign] * (len(self._inputs) - 1), becomes]
        areas = [picture.layout.area for picture in self._pictures]
        for one, other, sign in zip(areas, areas[1:], signs, strict=False):
            if self._across:
                middle = max(one.center().y(), 0)
                where = QRectF(one.right(), middle - 16, other.left() - one.right(), 32)
            else:
                where = QRectF(other.left() - 34, other.center().y() - 16, 30, 32)
            painter.drawText(where, CENTRE, sign)


def picture_of(
    title: str, tensor: Tensor, limits: Limits | None = None, *, upright: bool = False
) -> TensorPicture:
    """A tensor with its title, a row for each row of each of its sheets.

    Parameters
    ----------
    title
        Its name; "" for none.
    tensor
        The tensor.
    limits
        Numbers that the shades go between; the tensor's own, where they are found at once, if None.
    upright
        Whether a vector stands as a column.
    """
    axes = SheetAxes.of_one_sheet(tensor.ndim, upright=upright)
    rows, columns = axes.sheet_shape(tensor.shape)
    layout = Layout(
        Form.CELLS,
        tensor.shape,
        axes,
        rows,
        columns,
        sheets=(Sheet((), 0, 0),),
        block=tensor.shape[-2] if tensor.ndim > 2 else 0,
    )
    return TensorPicture(
        tensor,
        layout,
        limits or limits_of(tensor),
        title=f"{title}  {shape_text(tensor.shape)}".lstrip(),
    )


def limits_of(tensor: Tensor) -> Limits | None:
    """Least and largest, where they are found at once."""
    return tensor.limits() if tensor.size <= _LIMITED else None


def between(start: QPointF, end: QPointF, share: float) -> QPointF:
    """A point on the way from one to another."""
    return start + (end - start) * share
