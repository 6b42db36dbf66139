"""A tensor by itself, page by page: its cells are pointed at and walked to."""

from functools import partial

import numpy as np
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mnistpad.core.message import Message
from mnistpad.core.tensors.naming import Index, Limits, Tensor, number_text, shape_text, unravel
from mnistpad.core.tensors.slices import Selection
from mnistpad.language import tr
from mnistpad.ui.boxes import fill, row
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.card import dim_label
from mnistpad.ui.cell_grid import CellGrid, Cells
from mnistpad.ui.labels import ElidedLabel
from mnistpad.ui.scale import px
from mnistpad.ui.tensors.layout import Form, Layout
from mnistpad.ui.tensors.layout_rules import lay_out
from mnistpad.ui.tensors.picture import TensorPicture, longest
from mnistpad.ui.theme import GRID, Role

EDGE = 4  # pixels around what is drawn, for frames
_NOTHING = Tensor(np.zeros(0))
_TIP = Message(
    "Point at a number, or go to it with the arrow keys, and its index is told; PgUp and PgDn, or "
    "the wheel, turn pages"
)

Key = Qt.Key


class Canvas(QWidget):
    """A widget that draws: what, those that inherit it say."""

    edge = EDGE

    @property
    def room(self) -> tuple[float, float]:
        """Width and height of what is drawn on, in pixels."""
        return max(self.width() - 2 * self.edge, 1), max(self.height() - 2 * self.edge, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        _draw_focus(painter, self)
        painter.translate(self.edge, self.edge)
        self._draw(painter)

    def _draw(self, painter: QPainter) -> None:
        """Draw into the room, whose upper left corner is at 0, 0."""
        raise NotImplementedError


class TensorCanvas(CellGrid):
    """Shows a tensor, or the page of it that fits, and what is selected of it."""

    pointed = Signal(object)
    """The cell under the pointer, or that the keys went to: its index, or None."""
    page_changed = Signal()  # another page is shown, or there are others to show

    def __init__(self, name: str) -> None:
        super().__init__(name, tr(_TIP), hover=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(px(120), px(80))
        self._picture = TensorPicture(_NOTHING, lay_out(_NOTHING, 1, 1, 1))
        self._letters = 1
        self._marked: Index | None = None
        self._wheel = 0

    def sizeHint(self) -> QSize:
        return QSize(400, 300)

    @property
    def layout_shown(self) -> Layout:
        """Where the cells stand, from a few pixels within the widget on."""
        return self._picture.layout

    @property
    def page(self) -> int:
        """Which page is shown, from 0."""
        return self.layout_shown.page

    @property
    def pages(self) -> int:
        """How many there are."""
        return self.layout_shown.pages

    def set_tensor(
        self, tensor: Tensor, limits: Limits | None = None, selection: Selection | None = None
    ) -> None:
        """Show a tensor, its shades between some limits or its own, the selected cells lit."""
        page = self.page
        if tensor.shape != self._picture.tensor.shape:
            page = 0
            self.current = self._marked = None
        self._letters = longest(tensor)
        self._picture = TensorPicture(tensor, self.layout_shown, limits, selection)
        self._lay_out(page)
        if selection is not None and all(selection.ranges):
            self._lay_out(_page_of(selection, self.layout_shown))

    def turn(self, pages: int) -> None:
        self.go_to_page(self.page + pages)

    def go_to_page(self, page: int) -> None:
        page = min(max(page, 0), self.pages - 1)
        if page != self.page:
            self._lay_out(page)

    def mark(self, index: Index | None) -> None:
        """Frame a cell that belongs to one looked at elsewhere."""
        if index != self._marked:
            self._marked = index
            self.update()

    # As a grid of cells, counted in reading order

    def cells(self) -> Cells:
        return Cells(0, 0, 1, 1, self._picture.tensor.size)

    def cell_at(self, position: QPoint) -> int | None:
        return self._flat(self.layout_shown.at(position.x() - EDGE, position.y() - EDGE))

    def rect_of(self, cell: int) -> QRect:
        rect = self.layout_shown.rect_of(self._index(cell)) or QRectF()
        return rect.translated(EDGE, EDGE).toAlignedRect()

    def describe(self, cell: int) -> str:
        index = self._index(cell)
        value = number_text(self._picture.tensor.at(*index)[()])
        return tr("[{index}] is {value}", index=", ".join(map(str, index)), value=value)

    def whole(self) -> str:
        if self._picture.tensor.size:
            return ""
        return tr("No numbers: an axis has length 0.\nTake a slice that reaches further.")

    def look_at(self, cell: int | None) -> None:
        before = self.current
        super().look_at(cell)
        if cell != before:
            self.pointed.emit(None if cell is None else self._index(cell))

    def step(self, rows: int, columns: int) -> None:
        """Go to the next cell with the keys; over the edge of a page to the next one."""
        layout = self.layout_shown
        index = None if self.current is None else self._index(self.current)
        if index is None or layout.rect_of(index) is None:
            front = layout.sheets[-1 if layout.form is Form.STACK else 0]
            self.look_at(self._flat(layout.index(front, 0, 0)))
            return
        found = layout.beside(index, rows, columns)
        if found is None:
            return
        if layout.rect_of(found) is None:
            self.go_to_page(layout.page_of(found))
        if self.layout_shown.rect_of(found) is not None:
            self.look_at(self._flat(found))

    def draw(self, painter: QPainter) -> None:
        picture = self._picture
        _draw_focus(painter, self)
        area = QRectF(self.rect())
        painter.drawPixmap(0, 0, picture.pixmap(self, area.translated(-EDGE, -EDGE)))
        looked_at = None if self.current is None else self._index(self.current)
        painter.translate(EDGE, EDGE)
        for index, role in ((self._marked, Role.LinkVisited), (looked_at, Role.Accent)):
            rect = picture.layout.rect_of(index)
            if rect is not None:
                painter.setPen(QPen(self.palette().color(role), 3))
                painter.drawRect(rect.adjusted(-1, -1, 1, 1))

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._wheel += event.angleDelta().y()
        turns = int(self._wheel / 120)
        self._wheel -= 120 * turns
        if turns:
            self.turn(-turns)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pages = {
            Key.Key_PageUp: self.page - 1,
            Key.Key_PageDown: self.page + 1,
            Key.Key_Home: 0,
            Key.Key_End: self.pages - 1,
        }
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif event.key() in pages and self.pages > 1:
            self.go_to_page(pages[Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.look_at(None)
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(self.page)

    def _lay_out(self, page: int) -> None:
        before = (self.page, self.pages)
        room = max(self.width() - 2 * EDGE, 1), max(self.height() - 2 * EDGE, 1)
        self._picture.layout = lay_out(self._picture.tensor, *room, self._letters, page)
        self.follow()
        if before != (self.page, self.pages):
            self.page_changed.emit()

    def _index(self, cell: int) -> Index:
        return unravel(cell, self._picture.tensor.shape)

    def _flat(self, index: Index | None) -> int | None:
        if not index:  # of a single number, or of none
            return None if index is None else 0
        return int(np.ravel_multi_index(index, self._picture.tensor.shape))


def _draw_focus(painter: QPainter, widget: QWidget) -> None:
    """A line around a widget that has the keys."""
    if widget.hasFocus():
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(widget.palette().color(Role.Accent), 1))
        painter.drawRoundedRect(QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _page_of(selection: Selection, layout: Layout) -> int:
    """The page of a layout if it has something of a selection, or else the first that has."""
    first = tuple(min(along[0], along[-1]) for along in selection.ranges)
    if layout.form is Form.STACK:  # every sheet is on the page, and the foremost is lit
        shown = layout.page in selection.ranges[layout.axes.outer[0]]
    else:
        shown = layout.pages == 1 or layout.rect_of(first) is not None
    return layout.page if shown else layout.page_of(first)


class TensorPane(QWidget):
    """A tensor with its name and shape above it, and a pager where not all of it fits."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.canvas = TensorCanvas(name)
        self.canvas.page_changed.connect(self._show_page)
        self._title = ElidedLabel(bold=True, tabular=True)
        self._title.setFixedHeight(px(28))
        self._number = dim_label(tabular=True)
        back, on = tr("Back", "to the page before"), tr("On", "to the next page")
        self._back = tool_button("‹", f"{back}  (PgUp)", name=tr("{part}: back", part=name))
        self._on = tool_button("›", f"{on}  (PgDown)", name=tr("{part}: on", part=name))
        for button, pages in ((self._back, -1), (self._on, 1)):
            button.setFixedHeight(px(28))
            button.clicked.connect(partial(self.canvas.turn, pages))
        top = row((self._title, 1), self._number, self._back, self._on, gap=GRID // 2)
        fill(QVBoxLayout(self), top, (self.canvas, 1), gap=GRID // 2)
        self._show_page()

    def set_tensor(
        self,
        title: str,
        tensor: Tensor,
        limits: Limits | None = None,
        selection: Selection | None = None,
    ) -> None:
        """Show a tensor, as `TensorCanvas.set_tensor`."""
        self.canvas.set_tensor(tensor, limits, selection)
        self._title.set_text(f"{title}  {shape_text(tensor.shape)}")
        self._show_page()  # what was a page may be a sheet now

    def _show_page(self) -> None:
        page, pages = self.canvas.page, self.canvas.pages
        for widget in (self._number, self._back, self._on):
            widget.setVisible(pages > 1)
        stack = self.canvas.layout_shown.form is Form.STACK
        if stack:
            text = tr("sheet {number}", number=page)
            tip = tr("sheet {number:,}, {count:,} sheets", number=page, count=pages)
        else:
            text = f"{page + 1:,} / {pages:,}"
            tip = tr("page {number:,}, {count:,} pages", number=page + 1, count=pages)
        self._number.setText(text)
        self._number.setToolTip(tip)
        self._back.setEnabled(page > 0)
        self._on.setEnabled(page < pages - 1)
