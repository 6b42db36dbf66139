"""How tensors look: shades of numbers, how they are written in cells, and all of them drawn."""

import math
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from mnistpad.core.tensors.naming import Array, Limits, Tensor, open_mesh
from mnistpad.core.tensors.slices import Selection
from mnistpad.ui.colours import ramp
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.scale import now, px
from mnistpad.ui.tensors.layout import Form, Layout, Sheet
from mnistpad.ui.theme import Role, scaled

_LEAST_CELL = 22
FIGURES = 0.42  # height of a number, as a share of its cell's
_LAST = 127  # of the shades, from 0
_TONE = 0.55  # of the accent at the most behind a number, which stays to be read
_FAINT = 0.22  # of a shade that steps back
_SAMPLE = 24  # rows and columns whose numbers say how wide a cell must be
_WRITTEN = (Form.CELLS, Form.STACK)  # forms whose numbers are written
_Lit = npt.NDArray[np.bool_] | None
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def colours_of(
    numbers: Array,
    limits: Limits,
    palette: QPalette,
    lit: _Lit = None,
    *,
    behind: bool = False,
    photo: bool = False,
) -> npt.NDArray[np.uint32]:
    """Colours of numbers between two limits, as an image has them.

    Numbers from 0 up go from the card's ground to the colour of text, as digits do. Where some are
    negative, they go from the ground to the accent, and to the second colour below 0. Those of
    a `photo` go from black to white. Where `lit` is False, they step back. Those that stand
    `behind` numbers to be read are paler.
    """
    least, largest = float(limits.least), float(limits.largest)
    roles = (Role.Base, Role.Accent, Role.LinkVisited, Role.AlternateBase, Role.WindowText)
    colours = _colours(tuple(palette.color(role).rgb() for role in roles), least < 0, photo)
    shades, faint = colours[2:] if behind else colours[:2]
    share = numbers.astype(np.float32) / np.float32(max(abs(least), abs(largest)) or 1.0)
    if least < 0:
        share = (share + 1) / 2
    levels = np.rint(np.nan_to_num(share * _LAST, posinf=_LAST, neginf=0))
    levels = levels.clip(0, _LAST).astype(np.uint8)
    found = shades[levels] if lit is None else np.where(lit, shades[levels], faint[levels])
    return np.ascontiguousarray(found)


@lru_cache(maxsize=16)
def _colours(palette: tuple[int, ...], signed: bool, photo: bool) -> npt.NDArray[np.uint32]:
    """Shades, those that step back, what stands behind numbers, and behind those that step back."""
    base, accent, second, track, text = (QColor.fromRgb(rgb) for rgb in palette)
    black, white = QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)
    stops: tuple[QColor, ...] = (black, white) if photo else (base, text)
    tones: tuple[QColor, ...] = (track, _between(base, accent, _TONE))
    if signed:
        stops, tones = (second, base, accent), (_between(base, second, _TONE), *tones)
    faint = _through(*(_between(base, stop, _FAINT) for stop in stops))
    behind = [_between(base, track, 0.6).rgb()] * (_LAST + 1)
    return np.array([_through(*stops), faint, _through(*tones), behind], np.uint32)


def _through(*stops: QColor) -> list[int]:
    """As many colours as there are shades, from the first stop to the last."""
    steps = (_LAST + 1) // (len(stops) - 1)
    return [rgb for first, last in pairwise(stops) for rgb in ramp(first, last, steps)]


def _between(first: QColor, last: QColor, share: float) -> QColor:
    return QColor.fromRgb(ramp(first, last, 101)[round(100 * share)])


def texts(numbers: Array) -> list[str]:
    """Numbers as they are written in cells, all with as many figures after the point."""
    flat = numbers.reshape(-1)
    if flat.dtype.kind in "iub":
        written = map(str, flat.tolist())
    else:
        most = float(np.max(np.abs(flat), initial=0))
        if most >= 1e5 or not np.isfinite(most):
            style = "{:.2g}"
        elif np.all(flat == np.rint(flat)):
            style = "{:.0f}.0"
        else:
            tenths = np.abs(flat * 10 - np.rint(flat * 10)).max() < 1e-4
            style = "{:.1f}" if tenths or most >= 100 else "{:.2f}"
        written = map(style.format, flat.tolist())
    return [text.replace("-", "−") for text in written]


def largest_cell(wide: float, high: float) -> float:
    """Height in pixels of a cell at the most: for the last row of a classroom, if there is room."""
    return max(float(px(64)), min(wide, high) / 6)


def least_cell() -> float:
    """Height in pixels of a cell whose number can just be read."""
    return max(float(px(_LEAST_CELL)), now().least_pixels / FIGURES)


def cell_aspect(letters: int) -> float:
    """Width of a cell in heights, for a number of so many letters to fit in."""
    return max(1.0, (0.6 * letters + 1.0) * FIGURES)


def image_of(pixels: npt.NDArray[np.uint32]) -> QImage:
    """A picture of colours in rows and columns, which must outlive it."""
    rows, columns = pixels.shape
    return QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32)


def in_pixels(font: QFont, pixels: float, *, bold: bool = False) -> QFont:
    """The font in a size that fits a cell, with figures of one width."""
    font = scaled(font, 1.0, bold=bold, tabular=True)
    font.setPixelSize(max(round(pixels), math.ceil(now().least_pixels), 6))
    return font


class TensorPicture:
    """A tensor as it is drawn on a widget, where its `layout` says.

    Shades go between the limits, or else those of what is shown. What is selected is lit; without a
    selection all cells are alike.
    """

    stretched_from: tuple[int, ...] | None = None
    """The tensor's own shape, with axes of length 1 before it, if this one is stretched."""

    def __init__(
        self,
        tensor: Tensor,
        layout: Layout,
        limits: Limits | None = None,
        selection: Selection | None = None,
        title: str = "",
    ) -> None:
        self.tensor, self.layout, self.title = tensor, layout, title
        self._limits, self._selection = limits, selection
        self._drawn: tuple[object, QPixmap] | None = None

    def pixmap(self, widget: QWidget, room: QRectF | None = None) -> QPixmap:
        """The picture in a widget's palette and font, drawn anew only if something has changed.

        In some room among the layout's pixels; that of the foremost sheet, if None.
        """
        room = self.layout.area if room is None else room
        ratio, palette = widget.devicePixelRatioF(), widget.palette()
        key = (self.layout, room, ratio, palette.cacheKey(), widget.font())
        if self._drawn is None or self._drawn[0] != key:
            width, height = (math.ceil(side * ratio) for side in (room.width(), room.height()))
            pixmap = QPixmap(max(width, 1), max(height, 1))
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            if self.layout.rows and self.layout.columns:
                painter = QPainter(pixmap)
                painter.setFont(widget.font())
                painter.translate(-room.topLeft())
                self._draw(painter, palette)
                painter.end()
            self._drawn = (key, pixmap)
        return self._drawn[1]

    def draw_part(
        self, painter: QPainter, widget: QWidget, part: QRectF, to: QPointF | None = None
    ) -> None:
        """Draw a part of the foremost sheet, at its place or at another."""
        pixmap, corner = self.pixmap(widget), self.layout.area.topLeft()
        ratio = pixmap.devicePixelRatioF()
        source = QRectF((part.topLeft() - corner) * ratio, part.size() * ratio)
        painter.drawPixmap(
            QRectF(part.topLeft() if to is None else to, part.size()), pixmap, source
        )

    def _draw(self, painter: QPainter, palette: QPalette) -> None:
        layout, tensor, font = self.layout, self.tensor, painter.font()
        indices = layout.indices()
        shape = (len(layout.sheets), layout.rows, layout.columns)
        numbers = np.broadcast_to(tensor.at(*indices), shape)
        lit = None if self._selection is None else _selected(self._selection, indices, shape)
        limits = self._limits
        if limits is None:
            limits = Limits(numbers.min(), numbers.max())
            if tensor.dtype == np.uint8 and tensor.size > numbers.size:
                limits = Limits(0, 255)
        photo, numbered = {"height", "width"} <= set(tensor.axes), layout.form in _WRITTEN
        colours = colours_of(numbers, limits, palette, lit, behind=numbered, photo=photo)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if numbered:
            painter.setFont(in_pixels(font, FIGURES * layout.height))
            self._draw_cells(painter, palette, colours, iter(texts(numbers)), lit)
        else:
            self._draw_shades(painter, palette, colours, lit)
        painter.setPen(palette.color(Role.PlaceholderText))
        painter.setFont(in_pixels(font, px(11)))
        for where, alignment, text in self._labels():
            painter.drawText(where, alignment, text)

    def _draw_cells(
        self,
        painter: QPainter,
        palette: QPalette,
        colours: Array,
        written: Iterator[str],
        lit: _Lit,
    ) -> None:
        layout = self.layout
        ink, faint = palette.color(Role.WindowText), palette.color(Role.PlaceholderText)
        for which, sheet in enumerate(layout.sheets):
            if layout.form is Form.STACK:
                ground = layout.outline(sheet).adjusted(-3, -3, 3, 3)
                painter.fillRect(ground, palette.color(Role.Base))
            for row, column in np.ndindex(layout.rows, layout.columns):
                text = next(written)
                if layout.per_line and layout.index(sheet, row, column) is None:
                    continue
                rect = layout.cell(sheet, row, column)
                is_lit = lit is None or bool(lit[which, row, column])
                tone = QColor.fromRgb(int(colours[which, row, column]))
                painter.fillRect(rect.adjusted(1, 1, -1, -1), tone)
                painter.setPen(ink if is_lit else faint)
                painter.drawText(rect, CENTRE, text)
            if lit is not None:
                painter.setPen(QPen(palette.color(Role.Accent), 2))
                self._draw_edges(painter, sheet, lit[which])

    def _draw_edges(self, painter: QPainter, sheet: Sheet, lit: npt.NDArray[np.bool_]) -> None:
        """A line between what is selected and what isn't."""
        width, height = self.layout.width, self.layout.height
        framed = np.pad(lit, 1)
        painter.save()
        painter.translate(sheet.left, sheet.top)
        for row, column in np.argwhere(framed[:-1] != framed[1:]) * (height, width):
            painter.drawLine(QLineF(column - width, row, column, row))
        for row, column in np.argwhere(framed[:, :-1] != framed[:, 1:]) * (height, width):
            painter.drawLine(QLineF(column, row - height, column, row))
        painter.restore()

    def _draw_shades(self, painter: QPainter, palette: QPalette, colours: Array, lit: _Lit) -> None:
        layout = self.layout
        smallest = min(layout.width, layout.height)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smallest < 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        frame = QPen(palette.color(Role.Accent), 2 if len(layout.sheets) < 20 else 1)
        for which, sheet in enumerate(layout.sheets):
            for rows in layout.blocks():
                where = layout.cells(sheet, rows[0], 0, rows[-1], layout.columns - 1)
                painter.drawImage(where, image_of(colours[which, rows.start : rows.stop]))
            painter.setPen(QPen(palette.color(Role.Mid), 1))
            painter.drawRect(layout.outline(sheet).adjusted(-1, -1, 0, 0))
            if lit is not None and lit[which].any():
                down, across = np.nonzero(lit[which])
                corners = (down.min(), across.min(), down.max(), across.max())
                painter.setPen(frame)
                painter.drawRect(layout.cells(sheet, *map(int, corners)))

    def _labels(self) -> Iterator[tuple[QRectF, Qt.AlignmentFlag, str]]:
        """Indices of sheets, beside or below them, or else of rows and columns at their edges."""
        layout = self.layout
        for sheet in layout.sheets if layout.captions else ():
            text = ", ".join(map(str, sheet.outer))
            cell, outline = layout.cell(sheet, 0, 0), layout.outline(sheet)
            if layout.form is Form.STACK:
                yield QRectF(cell.left() - 30, cell.top(), 24, cell.height()), _RIGHT, f"[{text}]"
            else:
                where = QRectF(outline.left() - 6, outline.bottom(), outline.width() + 12, 14)
                yield where, CENTRE, text
        if not layout.labels:
            return
        for column in range(layout.columns):
            cell = layout.cell(layout.sheets[0], 0, column)
            text = str(column + layout.first_column)
            if layout.per_line:
                text = f"+{column}" if column else ""
            yield QRectF(cell.left(), cell.top() - 16, cell.width(), 14), CENTRE, text
        for row in range(layout.rows) if self.tensor.ndim > 1 or layout.per_line else ():
            cell = layout.cell(layout.sheets[0], row, 0)
            where = QRectF(QPointF(0, cell.top()), QPointF(cell.left() - 6, cell.bottom()))
            first = (row + layout.first_row) * max(layout.per_line, 1)
            yield where, _RIGHT, str(first)


def longest(tensor: Tensor) -> int:
    """Letters of the longest number, among the first ones along each axis."""
    if not tensor.size:
        return 1
    sheet = tensor.ndim - 2
    sample = (min(n, _SAMPLE if axis >= sheet else 4) for axis, n in enumerate(tensor.shape))
    numbers = tensor.at(*open_mesh(tuple(sample)))
    return max(map(len, texts(np.asarray(numbers))))


def _selected(
    selection: Selection, indices: tuple[Array, ...], shape: tuple[int, ...]
) -> npt.NDArray[np.bool_]:
    """Which of the cells with some indices are selected."""
    lit = np.ones(shape, np.bool_)
    for along, index in zip(selection.ranges, indices, strict=True):
        place, rest = np.divmod(index - along.start, along.step)
        lit &= (rest == 0) & (place >= 0) & (place < len(along))
    return lit
