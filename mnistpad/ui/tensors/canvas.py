"""Widgets that tensors are drawn on; one of them shows a tensor by itself, page by page."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnistpad.core.tensors.naming import Index, Limits, Tensor, number_text
from mnistpad.core.tensors.slices import Selection
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.tensors.layout import Form, Layout
from mnistpad.ui.tensors.layout_rules import lay_out
from mnistpad.ui.tensors.picture import TensorPicture, longest
from mnistpad.ui.theme import Role

_EDGE = 4  # pixels around, for frames
_NOTHING = Tensor(np.zeros(0))
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class Canvas(QWidget):
    """Room for tensors, with a line around it while it has the keys."""

    def __init__(self, name: str, tip: str, least: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(least)
        self.setAccessibleName(name)
        self.setToolTip(tip)

    @property
    def room(self) -> tuple[float, float]:
        """Width and height of what is drawn on, in pixels."""
        return max(self.width() - 2 * _EDGE, 1), max(self.height() - 2 * _EDGE, 1)

    def sizeHint(self) -> QSize:
        return QSize(400, 300)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(Role.Accent), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.translate(_EDGE, _EDGE)
        self._draw(painter)

    def _draw(self, painter: QPainter) -> None:
        """Draw into the room, whose upper left corner is at 0, 0."""
        raise NotImplementedError


class TensorCanvas(Canvas):
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
        tip = (
            "Point at a number, or go to it with the arrow keys, and its index is told; PgUp and "
            "PgDn, or the wheel, turn pages"
        )
        super().__init__(name, tip, QSize(120, 80), parent)
        self._picture = TensorPicture(_NOTHING, lay_out(_NOTHING, 1, 1, 1))
        self._letters = 1
        self._index: Index | None = None
        self._marked: Index | None = None
        self._wheel = 0
        self.setMouseTracking(True)

    @property
    def layout_shown(self) -> Layout:
        """Where the cells stand."""
        return self._picture.layout

    @property
    def page(self) -> int:
        """Which page is shown, from 0."""
        return self._picture.layout.page

    @property
    def pages(self) -> int:
        """How many there are."""
        return self._picture.layout.pages

    def set_tensor(
        self, tensor: Tensor, limits: Limits | None = None, selection: Selection | None = None
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
        page = self.page
        if tensor.shape != self._picture.tensor.shape:
            page = 0
            self._index = self._marked = None
        self._letters = longest(tensor)
        self._picture = TensorPicture(tensor, self._picture.layout, limits, selection)
        self._lay_out(page)
        if selection is not None and all(selection.ranges):
            self._lay_out(_page_of(selection, self._picture.layout))

    def turn(self, pages: int) -> None:
        """Turn some pages on, or back."""
        self.go_to_page(self.page + pages)

    def go_to_page(self, page: int) -> None:
        """Show a page."""
        page = min(max(page, 0), self.pages - 1)
        if page != self.page:
            self._lay_out(page)

    def mark(self, index: Index | None) -> None:
        """Frame a cell that belongs to one looked at elsewhere."""
        if index != self._marked:
            self._marked = index
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        position = event.position() - QPointF(_EDGE, _EDGE)
        self._point_at(self._picture.layout.at(position.x(), position.y()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._wheel += event.angleDelta().y()
        turns = int(self._wheel / 120)
        self._wheel -= 120 * turns
        if turns:
            self.turn(-turns)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._step(*_STEPS[key])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and self.pages > 1:
            self.turn(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.pages > 1:
            self.go_to_page(0 if key == Qt.Key.Key_Home else self.pages - 1)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._point_at(None)
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(self.page)

    def _draw(self, painter: QPainter) -> None:
        picture, room = self._picture, QRectF(0, 0, *self.room)
        if not picture.layout.sheets:
            painter.setPen(self.palette().color(Role.PlaceholderText))
            painter.drawText(
                room,
                CENTRE | Qt.TextFlag.TextWordWrap,
                "No numbers: an axis has length 0.\nTake a slice that reaches further.",
            )
            return
        room.adjust(-_EDGE, -_EDGE, _EDGE, _EDGE)
        painter.drawPixmap(room.topLeft(), picture.pixmap(self, room))
        for index, role in ((self._marked, Role.LinkVisited), (self._index, Role.Accent)):
            rect = None if index is None else picture.layout.rect_of(index)
            if rect is not None:
                painter.setPen(QPen(self.palette().color(role), 3))
                painter.drawRect(rect.adjusted(-1, -1, 1, 1))

    def _lay_out(self, page: int) -> None:
        picture, before = self._picture, (self.page, self.pages)
        picture.layout = lay_out(picture.tensor, *self.room, self._letters, page)
        self.update()
        if before != (self.page, self.pages):
            self.page_changed.emit()

    def _step(self, down: int, across: int) -> None:
        """Go to the next cell with the keys; over the edge of a page to the next one."""
        layout = self._picture.layout
        if not layout.sheets:
            return
        if self._index is None or layout.rect_of(self._index) is None:
            front = layout.sheets[-1 if layout.form is Form.STACK else 0]
            self._point_at(layout.index(front, 0, 0))
            return
        found = layout.beside(self._index, down, across)
        if found is None:
            return
        if layout.rect_of(found) is None:
            self.go_to_page(layout.page_of(found))
        if self._picture.layout.rect_of(found) is not None:
            self._point_at(found)

    def _point_at(self, index: Index | None) -> None:
        if index == self._index:
            return
        self._index = index
        if index is None:
            self.setAccessibleDescription("")
        else:
            value = number_text(self._picture.tensor.at(*index)[()])
            self.setAccessibleDescription(f"[{', '.join(map(str, index))}] is {value}")
        self.pointed.emit(index)
        self.update()


def _page_of(selection: Selection, layout: Layout) -> int:
    """The page of a layout if it has something of a selection, or else the first that has."""
    first = tuple(min(along[0], along[-1]) for along in selection.ranges)
    if layout.form is Form.STACK:  # every sheet is on the page, and the foremost is lit
        shown = layout.page in selection.ranges[layout.axes.outer[0]]
    else:
        shown = layout.pages == 1 or layout.rect_of(first) is not None
    return layout.page if shown else layout.page_of(first)
