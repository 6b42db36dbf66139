"""A tensor itself: cells with numbers and shades, stacks of sheets, pictures."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnistpad.core.tensor_operations import number
from mnistpad.core.tensor_slices import Selection
from mnistpad.core.tensors import Index, Limits, Tensor
from mnistpad.ui.tensors.cells import LEVELS, Role, Shades, image_of, in_pixels, texts
from mnistpad.ui.tensors.layout import Form, Layout, Sheet, lay_out

_SAMPLE = 40  # rows and columns whose numbers say how wide a cell must be
_EDGE = 2  # pixels around, for frames
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class TensorCanvas(QWidget):
    """Shows a tensor, or the page of it that fits, and what is selected of it.

    Signals
    -------
    pointed
        The cell under the pointer, or that the keys went to: its index, or None.
    page_changed
        Another page is shown, or there are others to show.
    """

    pointed = Signal(object)
    page_changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tensor: Tensor | None = None
        self._limits: Limits | None = None
        self._selection: Selection | None = None
        self._layout: Layout | None = None
        self._pixmap: QPixmap | None = None
        self._letters = 1
        self._page = 0
        self._index: Index | None = None
        self._marked: Index | None = None
        self._wheel = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 80)
        self.setAccessibleName(name)
        self.setToolTip(
            "Point at a number, or go to it with the arrow keys, and its index is told; PgUp and "
            "PgDn, or the wheel, turn pages"
        )

    def sizeHint(self) -> QSize:
        return QSize(400, 300)

    @property
    def layout_shown(self) -> Layout | None:
        """Where the cells stand; None while there is no tensor."""
        return self._layout

    @property
    def page(self) -> int:
        """Which page is shown, from 0."""
        return 0 if self._layout is None else self._layout.page

    @property
    def pages(self) -> int:
        """How many there are."""
        return 1 if self._layout is None else self._layout.pages

    def set_tensor(
        self,
        tensor: Tensor | None,
        limits: Limits | None = None,
        selection: Selection | None = None,
    ) -> None:
        """Show a tensor.

        Parameters
        ----------
        tensor
            What to show.
        limits
            Numbers that the shades go between; those of what is shown, if None.
        selection
            The cells to be lit; None: all are alike.
        """
        before = self._tensor
        alike = before is not None and tensor is not None and before.shape == tensor.shape
        self._tensor, self._limits, self._selection = tensor, limits, selection
        if not alike:
            self._page = 0
            self._index = self._marked = None
        if tensor is not None:
            self._letters = _longest(tensor)
        self._arrange()
        if selection is not None and all(selection.ranges):
            self._turn_to(selection)

    def turn(self, pages: int) -> None:
        """Turn some pages on, or back."""
        self.go_to_page(self.page + pages)

    def go_to_page(self, page: int) -> None:
        """Show a page."""
        page = min(max(page, 0), self.pages - 1)
        if page != self.page:
            self._page = page
            self._arrange()

    def mark(self, index: Index | None) -> None:
        """Frame a cell that belongs to one looked at elsewhere."""
        if index != self._marked:
            self._marked = index
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._layout is not None:
            position = event.position()
            self._look_at(self._layout.at(position.x() - _EDGE, position.y() - _EDGE))

    def leaveEvent(self, event: QEvent) -> None:
        self._look_at(None)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._wheel += event.angleDelta().y()
        turns = int(self._wheel / 120)
        self._wheel -= 120 * turns
        if turns:
            self.turn(-turns)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or self._layout is None:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._step(*_STEPS[key])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and self.pages > 1:
            self.turn(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.pages > 1:
            self.go_to_page(0 if key == Qt.Key.Key_Home else self.pages - 1)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: Any) -> None:
        self._look_at(None)
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._pixmap = None
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        layout = self._layout
        if layout is None or self._tensor is None:
            return
        if not layout.sheets:
            painter.setPen(self.palette().color(Role.PlaceholderText))
            painter.drawText(
                self.rect(),
                Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                "No numbers: an axis has length 0.\nTake a slice that reaches further.",
            )
            return
        ratio = self.devicePixelRatioF()
        if self._pixmap is None or self._pixmap.devicePixelRatioF() != ratio:
            self._pixmap = self._rendered(layout, self._tensor, ratio)
        painter.drawPixmap(0, 0, self._pixmap)
        self._draw_focus(painter)
        painter.translate(_EDGE, _EDGE)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for index, role in ((self._marked, Role.LinkVisited), (self._index, Role.Accent)):
            rect = None if index is None else layout.rect_of(index)
            if rect is not None:
                painter.setPen(QPen(self.palette().color(role), 3))
                painter.drawRect(rect.adjusted(-1, -1, 1, 1))

    def _draw_focus(self, painter: QPainter) -> None:
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(Role.Accent), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _arrange(self) -> None:
        self._pixmap = None
        before = (self.page, self.pages)
        self._layout = None
        if self._tensor is not None:
            wide, high = (max(side - 2 * _EDGE, 1) for side in (self.width(), self.height()))
            self._layout = lay_out(self._tensor, wide, high, self._letters, self._page)
            self._page = self._layout.page
        if (self.page, self.pages) != before:
            self.page_changed.emit()
        self.update()

    def _turn_to(self, selection: Selection) -> None:
        """Show the first page that has something of a selection."""
        assert self._layout is not None  # noqa: S101
        first = tuple(min(along[0], along[-1]) for along in selection.ranges)
        layout = self._layout
        if layout.form is Form.STACK:
            outer = layout.outer_axes[0]
            if layout.page not in selection.ranges[outer]:  # the foremost sheet isn't lit
                self.go_to_page(first[outer])
            return
        if layout.pages == 1 or layout.rect_of(first) is not None:
            return
        if layout.form is Form.PICTURES and self._tensor is not None:
            flat = 0
            for axis in layout.outer_axes:
                flat = flat * self._tensor.shape[axis] + first[axis]
            self.go_to_page(flat // len(layout.sheets))
        elif layout.per_line:
            self.go_to_page(first[0] // layout.per_line // layout.rows)
        elif self._tensor is not None and layout.row_axis is not None:
            across = -(-self._tensor.shape[layout.column_axis or 0] // layout.columns)
            row, column = first[layout.row_axis], first[layout.column_axis or 0]
            self.go_to_page(row // layout.rows * across + column // layout.columns)

    def _step(self, down: int, across: int) -> None:
        """Go to the next cell with the keys, over the edge of a sheet to the next one."""
        layout, tensor = self._layout, self._tensor
        if layout is None or tensor is None or not layout.sheets:
            return
        if self._index is None or layout.rect_of(self._index) is None:
            front = layout.sheets[-1 if layout.form is Form.STACK else 0]
            self._look_at(layout.index(front, 0, 0))
            return
        index = list(self._index)
        if layout.per_line:
            index[0] += down * layout.per_line + across
            if not 0 <= index[0] < tensor.size:
                return
        else:
            axis, on = (layout.row_axis, down) if down else (layout.column_axis, across)
            if axis is None:
                return
            index[axis] += on
            if not 0 <= index[axis] < tensor.shape[axis]:
                return
        found = tuple(index)
        if layout.rect_of(found) is None:
            one = Selection(tuple(range(i, i + 1) for i in found), ())
            self._turn_to(one)
        if self._layout is not None and self._layout.rect_of(found) is not None:
            self._look_at(found)

    def _look_at(self, index: Index | None) -> None:
        if index == self._index:
            return
        self._index = index
        if index is None or self._tensor is None:
            self.setAccessibleDescription("")
        else:
            value = number(self._tensor.at(*index)[()])
            self.setAccessibleDescription(f"[{', '.join(map(str, index))}] is {value}")
        self.pointed.emit(index)
        self.update()

    # Drawing

    def _rendered(self, layout: Layout, tensor: Tensor, ratio: float) -> QPixmap:
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(_EDGE, _EDGE)
        numbers, indices = self._gathered(layout, tensor)
        limits = self._limits
        if limits is None:
            limits = Limits(numbers.min(), numbers.max())
            if tensor.dtype == np.uint8 and tensor.size > numbers.size:
                limits = Limits(0, 255)
        photo = "height" in tensor.axes and "width" in tensor.axes
        shades = Shades(self.palette(), limits, photo=photo)
        lit = self._lit(indices, numbers.shape)
        if layout.form in (Form.CELLS, Form.STACK):
            self._draw_cells(painter, layout, numbers, shades, lit)
        else:
            self._draw_pictures(painter, layout, numbers, shades, lit)
        if layout.captions or layout.labels:
            self._draw_labels(painter, layout, tensor)
        painter.end()
        return pixmap

    def _gathered(
        self, layout: Layout, tensor: Tensor
    ) -> tuple[npt.NDArray[Any], tuple[npt.NDArray[Any], ...]]:
        """Numbers that are shown, shape (sheets, rows, columns), and their index on each axis."""
        rows = np.arange(layout.first_row, layout.first_row + layout.rows)[None, :, None]
        columns = np.arange(layout.first_column, layout.first_column + layout.columns)
        columns = columns[None, None, :]
        if layout.per_line:
            flat = np.minimum(rows * layout.per_line + columns, layout.length - 1)
            return tensor.at(flat), (flat,)
        index: list[Any] = [None] * tensor.ndim
        for place, axis in enumerate(layout.outer_axes):
            index[axis] = np.array([s.outer[place] for s in layout.sheets])[:, None, None]
        for axis_of, along in ((layout.row_axis, rows), (layout.column_axis, columns)):
            if axis_of is not None:
                index[axis_of] = along
        shape = (len(layout.sheets), layout.rows, layout.columns)
        return np.broadcast_to(tensor.at(*index), shape), tuple(index)

    def _lit(
        self, indices: tuple[npt.NDArray[Any], ...], shape: tuple[int, ...]
    ) -> npt.NDArray[np.bool_] | None:
        """Which of the cells that are shown are selected; None: no difference is made."""
        if self._selection is None:
            return None
        lit = np.ones(shape, np.bool_)
        for along, index in zip(self._selection.ranges, indices, strict=True):
            offset = index - along.start
            there = offset % along.step == 0
            place = offset // along.step
            lit &= there & (place >= 0) & (place < len(along))
        return lit

    def _draw_cells(
        self,
        painter: QPainter,
        layout: Layout,
        numbers: npt.NDArray[Any],
        shades: Shades,
        lit: npt.NDArray[np.bool_] | None,
    ) -> None:
        palette = self.palette()
        ink, faint = palette.color(Role.WindowText), palette.color(Role.PlaceholderText)
        painter.setFont(in_pixels(self.font(), 0.42 * layout.height))
        levels = shades.levels(numbers)
        written = texts(numbers)
        line = QPen(palette.color(Role.Base), 2)
        place = 0
        for which, sheet in enumerate(layout.sheets):
            if layout.form is Form.STACK:
                painter.fillRect(layout.outline(sheet).adjusted(-3, -3, 3, 3), line.color())
            for row in range(layout.rows):
                for column in range(layout.columns):
                    if layout.index(sheet, row, column) is None:
                        place += 1
                        continue
                    rect = layout.cell(sheet, row, column)
                    is_lit = lit is None or bool(lit[which, row, column])
                    tone = shades.tone(int(levels[which, row, column]), is_lit)
                    painter.fillRect(rect.adjusted(1, 1, -1, -1), tone)
                    painter.setPen(ink if is_lit else faint)
                    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, written[place])
                    place += 1
            if lit is not None:
                self._draw_edges(painter, layout, sheet, lit[which])

    def _draw_edges(
        self, painter: QPainter, layout: Layout, sheet: Sheet, lit: npt.NDArray[np.bool_]
    ) -> None:
        """A line between what is selected and what isn't."""
        painter.setPen(QPen(self.palette().color(Role.Accent), 2))
        framed = np.pad(lit, 1)
        left, top = sheet.left, sheet.top
        for row, column in np.argwhere(framed[:-1] != framed[1:]):
            x, y = left + (column - 1) * layout.width, top + row * layout.height
            painter.drawLine(QLineF(x, y, x + layout.width, y))
        for row, column in np.argwhere(framed[:, :-1] != framed[:, 1:]):
            x, y = left + column * layout.width, top + (row - 1) * layout.height
            painter.drawLine(QLineF(x, y, x, y + layout.height))

    def _draw_pictures(
        self,
        painter: QPainter,
        layout: Layout,
        numbers: npt.NDArray[Any],
        shades: Shades,
        lit: npt.NDArray[np.bool_] | None,
    ) -> None:
        levels = shades.levels(numbers)
        if lit is not None:
            levels = np.where(lit, levels, levels + LEVELS).astype(np.uint8)
        pixels = shades.pixels(levels)
        palette = self.palette()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, layout.width < 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        edge = QPen(palette.color(Role.Mid), 1)
        wide = 2 if len(layout.sheets) < 20 else 1
        frame = QPen(palette.color(Role.Accent), wide)
        for which, sheet in enumerate(layout.sheets):
            outline = layout.outline(sheet)
            painter.drawImage(outline, image_of(pixels[which]))
            painter.setPen(edge)
            painter.drawRect(outline.adjusted(-1, -1, 0, 0))
            if lit is not None and lit[which].any():
                rows = np.flatnonzero(lit[which].any(axis=1))
                columns = np.flatnonzero(lit[which].any(axis=0))
                first = layout.cell(sheet, int(rows[0]), int(columns[0]))
                last = layout.cell(sheet, int(rows[-1]), int(columns[-1]))
                painter.setPen(frame)
                painter.drawRect(first.united(last))

    def _draw_labels(self, painter: QPainter, layout: Layout, tensor: Tensor) -> None:
        """Indices at the edges of rows and columns, or beside each sheet."""
        painter.setPen(self.palette().color(Role.PlaceholderText))
        painter.setFont(in_pixels(self.font(), 11))
        if layout.form is Form.STACK:
            for sheet in layout.sheets:
                cell = layout.cell(sheet, 0, 0)
                where = QRectF(cell.left() - 30, cell.top(), 24, cell.height())
                right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(where, right, f"[{sheet.outer[0]}]")
            return
        if layout.captions:
            for sheet in layout.sheets:
                outline = layout.outline(sheet)
                where = QRectF(outline.left() - 6, outline.bottom(), outline.width() + 12, 14)
                words = ", ".join(map(str, sheet.outer))
                painter.drawText(where, Qt.AlignmentFlag.AlignCenter, words)
            return
        sheet = layout.sheets[0]
        for column in range(layout.columns):
            cell = layout.cell(sheet, 0, column)
            where = QRectF(cell.left(), cell.top() - 16, cell.width(), 14)
            words = str(column + layout.first_column)
            if layout.per_line:
                words = f"+{column}" if column else ""
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, words)
        if tensor.ndim == 1 and not layout.per_line:
            return
        for row in range(layout.rows):
            cell = layout.cell(sheet, row, 0)
            where = QRectF(QPointF(0, cell.top()), QPointF(cell.left() - 6, cell.bottom()))
            first = (row + layout.first_row) * max(layout.per_line, 1)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(where, right, str(first))


def _longest(tensor: Tensor) -> int:
    """Letters of the longest number, among the first ones along each axis."""
    if not tensor.size:
        return 1
    sample = tensor.at(
        *np.ix_(
            *(
                np.arange(min(n, _SAMPLE if axis >= tensor.ndim - 2 else 4))
                for axis, n in enumerate(tensor.shape)
            )
        )
    )
    return max(map(len, texts(np.asarray(sample))))
