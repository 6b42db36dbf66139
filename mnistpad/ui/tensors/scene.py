"""An operation on the stage: its tensors in their places, drawn at any moment of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from mnistpad.core.tensors.naming import Limits, Tensor, shape_text
from mnistpad.core.tensors.steps import Part, Played, Step
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.tensors.canvas import Canvas
from mnistpad.ui.tensors.layout import Form, Layout, Sheet, SheetAxes
from mnistpad.ui.tensors.layout_operations import TITLE, lay_out_side_by_side
from mnistpad.ui.tensors.picture import TensorPicture, in_pixels
from mnistpad.ui.theme import Role

_LIMITED = 2**18  # numbers of a tensor whose least and largest are found at once


class Scene:
    """An operation's tensors in a row or a column, with signs between them.

    Parameters
    ----------
    played
        The operation.
    titles
        Of its inputs.
    canvas
        What is drawn on.
    """

    def __init__(self, played: Played, titles: Sequence[str], canvas: Canvas) -> None:
        self._played, self._canvas = played, canvas
        self._inputs = [
            self._input(place, title, tensor)
            for place, (title, tensor) in enumerate(zip(titles, played.inputs, strict=False))
        ]
        self._result = None if played.result is None else self._output(played.result)
        self._pictures = [*self._inputs, *filter(None, [self._result])]
        metrics = QFontMetricsF(self._title_font)
        wides = [metrics.horizontalAdvance(picture.title) for picture in self._pictures]
        self._lay_out(wides, *canvas.room)

    def draw(self, painter: QPainter, step: Step, before: Step, share: float) -> None:
        """Draw a step, or a share of the way there from the one before."""
        self._step, self._before, self._share = step, before, share
        self._eased = share * share * (3 - 2 * share)  # slow at both ends
        self._follow()
        self._draw_titles(painter)
        for picture in self._inputs:
            self._draw_input(painter, picture)
        if self._result is not None:
            self._draw_ground(painter, self._result)
            self._draw_result(painter, self._result)
        self._draw_outlines(painter)
        self._draw_frames(painter)
        self._draw_signs(painter)

    def _input(self, place: int, title: str, tensor: Tensor) -> TensorPicture:
        return picture_of(title, tensor)

    def _output(self, tensor: Tensor) -> TensorPicture:
        return picture_of("", tensor)

    @property
    def _title_font(self) -> QFont:
        return in_pixels(self._canvas.font(), 12)

    def _lay_out(self, titles: Sequence[float], wide: float, high: float) -> None:
        """Put the tensors, whose titles are so wide, into their places in some room."""
        self._across = lay_out_side_by_side(self._pictures, titles, wide, high)

    def _follow(self) -> None:
        """Show that part of each large tensor in which something happens."""
        for picture, part in zip(self._pictures, self._parts(self._step), strict=False):
            if part is not None:
                picture.layout = picture.layout.showing(part)

    def _parts(self, step: Step) -> list[Part | None]:
        """The part of each tensor that a step looks at."""
        return [*(step.lit or [None] * len(self._inputs)), step.cell]

    def _draw_input(self, painter: QPainter, picture: TensorPicture) -> None:
        picture.draw_part(painter, self._canvas, picture.layout.area)

    def _draw_result(self, painter: QPainter, picture: TensorPicture) -> None:
        for rect in picture.layout.first_cells(self._step.done):
            picture.draw_part(painter, self._canvas, rect)

    def _draw_moving(
        self, painter: QPainter, picture: TensorPicture, start: QRectF, end: QRectF, share: float
    ) -> None:
        """Draw a cell on its way from one place to another."""
        picture.draw_part(
            painter, self._canvas, end, _between(start.topLeft(), end.topLeft(), share)
        )

    def _draw_titles(self, painter: QPainter) -> None:
        painter.setFont(self._title_font)
        painter.setPen(self._canvas.palette().color(Role.PlaceholderText))
        for picture in self._pictures:
            where = self._title_place(picture.layout.area)
            wide = painter.fontMetrics().horizontalAdvance(picture.title)
            left = where.center().x() - wide / 2
            where.setLeft(max(min(left, self._canvas.room[0] - wide), 0))
            where.setWidth(wide + 1)
            painter.drawText(where, CENTRE, picture.title)

    def _title_place(self, area: QRectF) -> QRectF:
        """Where the title of a tensor stands: above it."""
        return QRectF(area.left(), area.top() - TITLE, area.width(), TITLE - 4)

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

    def _draw_frames(self, painter: QPainter) -> None:
        """Frames around what is looked at; they glide from where they were."""
        parts = (self._parts(step) for step in (self._before, self._step))
        for picture, old, new in zip(self._pictures, *parts, strict=False):
            start, end = (
                None if part is None else picture.layout.rect_of(part) for part in (old, new)
            )
            if end is None:
                continue
            if start is not None:
                end = QRectF(
                    _between(start.topLeft(), end.topLeft(), self._eased),
                    _between(start.bottomRight(), end.bottomRight(), self._eased),
                )
            role = Role.LinkVisited if picture is self._result else Role.Accent
            painter.setPen(QPen(self._canvas.palette().color(role), 3))
            painter.drawRect(end.adjusted(0.5, 0.5, -0.5, -0.5))

    def _draw_signs(self, painter: QPainter) -> None:
        """What stands between the tensors."""
        painter.setFont(in_pixels(self._canvas.font(), 20))
        painter.setPen(self._canvas.palette().color(Role.WindowText))
        becomes = "=" if len(self._inputs) > 1 else "→" if self._across else "↓"
        signs = [*[self._played.sign] * (len(self._inputs) - 1), becomes]
        areas = [picture.layout.area for picture in self._pictures]
        for one, other, sign in zip(areas, areas[1:], signs, strict=False):
            where = QRectF(other.left() - 34, other.center().y() - 16, 30, 32)
            if self._across:
                middle = max(one.center().y(), 0)
                where = QRectF(one.right(), middle - 16, other.left() - one.right(), 32)
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
    shape, down, across = (
        tensor.shape,
        tuple(range(tensor.ndim - 1)),
        tuple(range(tensor.ndim))[-1:],
    )
    if upright and tensor.ndim == 1:
        down, across = across, down
    axes = SheetAxes((), down, across)
    layout = Layout(Form.CELLS, shape, axes, *axes.sheet_shape(shape), sheets=(Sheet((), 0, 0),))
    title = f"{title}  {shape_text(shape)}".lstrip()
    return TensorPicture(tensor, layout, limits or limits_of(tensor), title=title)


def limits_of(tensor: Tensor) -> Limits | None:
    """Least and largest, where they are found at once."""
    return tensor.limits() if tensor.size <= _LIMITED else None


def _between(start: QPointF, end: QPointF, share: float) -> QPointF:
    """A point on the way from one to another."""
    return start + (end - start) * share
