"""An operation on the stage: its tensors in their places, drawn at any moment of it."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from mnistpad.core.tensors.naming import Array, Lazy, Limits, Tensor, shape_text
from mnistpad.core.tensors.steps import Part, Played, Step, stretched
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.scale import px
from mnistpad.ui.tensors.canvas import Canvas
from mnistpad.ui.tensors.layout import Form, Layout, Sheet, SheetAxes
from mnistpad.ui.tensors.layout_rules import TITLE, lay_out_side_by_side
from mnistpad.ui.tensors.picture import TensorPicture, in_pixels
from mnistpad.ui.theme import Role

GHOST = 0.45  # opacity of a number that is only seen again
MOVING = 160  # cells that are seen to move at the most; more change places at once
_LIMITED = 2**18  # numbers of a tensor whose least and largest are found at once
_TITLE_FONT = 12  # pixels


class Scene:
    """An operation's tensors in a row or a column on a canvas, with signs between them.

    A tensor too small is seen as it is stretched to the result's shape. The titles are the inputs'.
    """

    def __init__(self, played: Played, titles: Sequence[str], canvas: Canvas) -> None:
        self._played, self._canvas = played, canvas
        self._inputs = [self._input(*one) for one in zip(titles, played.inputs, strict=False)]
        self._result = None if played.result is None else self._output(played.result)
        self._pictures = [*self._inputs, *filter(None, [self._result])]
        metrics = QFontMetricsF(self._font(px(_TITLE_FONT)))
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

    def _colour(self, role: Role) -> QColor:
        return self._canvas.palette().color(role)

    def _font(self, pixels: float, *, bold: bool = False) -> QFont:
        return in_pixels(self._canvas.font(), pixels, bold=bold)

    def _input(self, title: str, tensor: Tensor) -> TensorPicture:
        result = self._played.result
        if not self._played.fits or result is None or tensor.shape == result.shape:
            return picture_of(title, tensor)

        def work(*index: Array) -> Array:
            return tensor.at(*stretched(tensor.shape, index))

        seen = picture_of("", Lazy(result.shape, tensor.dtype, work), limits_of(tensor))
        seen.title = f"{title}  {shape_text(tensor.shape)}"
        seen.stretched_from = (1,) * (len(result.shape) - tensor.ndim) + tensor.shape
        return seen

    def _output(self, tensor: Tensor) -> TensorPicture:
        return picture_of("", tensor)

    def _lay_out(self, titles: Sequence[float], wide: float, high: float) -> None:
        """Put the tensors, whose titles are so wide, into their places in some room."""
        self._across = lay_out_side_by_side(self._pictures, titles, wide, high)

    def _parts(self, step: Step) -> list[Part | None]:
        """The part of each tensor that a step looks at; where it is seen, if it is stretched."""
        parts: list[Part | None] = [*(step.lit or [None] * len(self._inputs)), step.cell]
        for place, picture in enumerate(self._inputs):
            if picture.stretched_from is not None:
                parts[place] = step.cell
        return parts

    def _follow(self) -> None:
        """Show that part of each large tensor in which something happens."""
        for picture, part in zip(self._pictures, self._parts(self._step), strict=False):
            if part is not None:
                picture.layout = picture.layout.showing(part)

    def _draw_input(self, painter: QPainter, picture: TensorPicture) -> None:
        shape, layout = picture.stretched_from, picture.layout
        if shape is None:
            picture.draw_part(painter, self._canvas, layout.area)
            return
        if self._step.stretched:
            self._draw_ghosts(painter, picture, shape)
        own = layout.rect_of(tuple(0 if length == 1 else None for length in shape))
        if own is not None:
            picture.draw_part(painter, self._canvas, own)
        if self._step.stretched:
            painter.setPen(QPen(self._colour(Role.PlaceholderText), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(layout.area)

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

    def _draw_moving(
        self, painter: QPainter, picture: TensorPicture, start: QRectF, end: QRectF, share: float
    ) -> None:
        """Draw a cell on its way from one place to another."""
        at = _between(start.topLeft(), end.topLeft(), share)
        picture.draw_part(painter, self._canvas, end, at)

    def _draw_result(self, painter: QPainter, picture: TensorPicture) -> None:
        for rect in picture.layout.first_cells(self._step.done):
            picture.draw_part(painter, self._canvas, rect)

    def _draw_titles(self, painter: QPainter) -> None:
        painter.setFont(self._font(px(_TITLE_FONT)))
        painter.setPen(self._colour(Role.PlaceholderText))
        for picture in self._pictures:
            wide = painter.fontMetrics().horizontalAdvance(picture.title)
            where = QRectF(0, self._title_top(picture.layout.area), wide + 1, px(TITLE) - 4)
            left = picture.layout.area.center().x() - wide / 2
            where.moveLeft(max(min(left, self._canvas.room[0] - wide), 0))
            painter.drawText(where, CENTRE, picture.title)

    def _title_top(self, area: QRectF) -> float:
        """Where the title of a tensor begins: above it."""
        return area.top() - px(TITLE)

    def _draw_ground(self, painter: QPainter, picture: TensorPicture) -> None:
        """Cells that wait for their numbers."""
        layout = picture.layout
        painter.fillRect(layout.area, self._colour(Role.AlternateBase))
        if layout.form is Form.CELLS:
            painter.setPen(QPen(self._colour(Role.Base), 2))
            for row, column in np.ndindex(layout.rows, layout.columns):
                painter.drawRect(layout.cell(layout.sheets[0], row, column))

    def _draw_outlines(self, painter: QPainter) -> None:
        """Around shades: those of zeros would not be seen."""
        painter.setPen(QPen(self._colour(Role.Mid), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for picture in self._pictures:
            if picture.layout.form is Form.SHADES:
                painter.drawRect(picture.layout.area.adjusted(-1, -1, 0, 0))

    def _draw_frames(self, painter: QPainter) -> None:
        """Frames around what is looked at; they glide from where they were."""
        parts = self._parts(self._before), self._parts(self._step)
        for picture, old, new in zip(self._pictures, *parts, strict=False):
            start, end = map(picture.layout.rect_of, (old, new))
            if end is None:
                continue
            if start is not None:
                end = QRectF(
                    _between(start.topLeft(), end.topLeft(), self._eased),
                    _between(start.bottomRight(), end.bottomRight(), self._eased),
                )
            role = Role.LinkVisited if picture is self._result else Role.Accent
            painter.setPen(QPen(self._colour(role), 3))
            painter.drawRect(end.adjusted(0.5, 0.5, -0.5, -0.5))

    def _draw_signs(self, painter: QPainter) -> None:
        """What stands between the tensors."""
        painter.setFont(self._font(20))
        painter.setPen(self._colour(Role.WindowText))
        becomes = "=" if len(self._inputs) > 1 else "→" if self._across else "↓"
        signs = [*[self._played.sign] * (len(self._inputs) - 1), becomes]
        areas = [picture.layout.area for picture in self._pictures]
        for one, other, sign in zip(areas, areas[1:], signs, strict=False):
            where = QRectF(other.left() - 34, other.center().y() - 16, 30, 32)
            if self._across:
                gap = other.left() - one.right()
                where = QRectF(one.right(), one.center().y() - 16, gap, 32)
            painter.drawText(where, CENTRE, sign)


def picture_of(
    title: str, tensor: Tensor, limits: Limits | None = None, *, upright: bool = False
) -> TensorPicture:
    """A tensor with its title, a row for each row of each of its sheets.

    Its shades go between its own limits if none are given. An `upright` vector stands as a column.
    """
    shape, ndim = tensor.shape, tensor.ndim
    axes = SheetAxes((), tuple(range(ndim - 1)), tuple(range(ndim))[-1:])
    if upright and ndim == 1:
        axes = SheetAxes((), (0,), ())
    layout = Layout(Form.CELLS, shape, axes, *axes.sheet_shape(shape), sheets=(Sheet((), 0, 0),))
    title = f"{title}  {shape_text(shape)}".lstrip()
    return TensorPicture(tensor, layout, limits or limits_of(tensor), title=title)


def limits_of(tensor: Tensor) -> Limits | None:
    """Least and largest, where they are found at once."""
    return tensor.limits() if tensor.size <= _LIMITED else None


def _between(start: QPointF, end: QPointF, share: float) -> QPointF:
    """A point on the way from one to another."""
    return start + (end - start) * share
