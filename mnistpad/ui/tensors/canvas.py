"""A tensor itself: cells with numbers and shades, stacks of sheets, pictures."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
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

from mnistpad.core.tensor_slices import Selection
from mnistpad.core.tensors import Index, Limits, Tensor, number_text
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.tensors.layout import Form, Layout
from mnistpad.ui.tensors.parts import draw_focus
from mnistpad.ui.tensors.picture import TensorPicture
from mnistpad.ui.theme import Role

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
        self._picture: TensorPicture | None = None
        self._pixmap: QPixmap | None = None
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
        return None if self._picture is None else self._picture.layout

    @property
    def page(self) -> int:
        """Which page is shown, from 0."""
        return 0 if self._picture is None else self._picture.layout.page

    @property
    def pages(self) -> int:
        """How many there are."""
        return 1 if self._picture is None else self._picture.layout.pages

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
        before, page = self._picture, self.page
        if before is None or before.tensor.shape != tensor.shape:
            page = 0
            self._index = self._marked = None
        picture = TensorPicture.of(tensor, limits, selection, self._room(), page)
        self._show(picture)
        if selection is not None and all(selection.ranges):
            self._turn_to(picture.layout, selection)

    def turn(self, pages: int) -> None:
        """Turn some pages on, or back."""
        self.go_to_page(self.page + pages)

    def go_to_page(self, page: int) -> None:
        """Show a page."""
        page = min(max(page, 0), self.pages - 1)
        if page != self.page:
            self._arrange(page)

    def mark(self, index: Index | None) -> None:
        """Frame a cell that belongs to one looked at elsewhere."""
        if index != self._marked:
            self._marked = index
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._picture is not None:
            position = event.position()
            self._look_at(self._picture.layout.at(position.x() - _EDGE, position.y() - _EDGE))

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
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or self._picture is None:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._step(self._picture, *_STEPS[key])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and self.pages > 1:
            self.turn(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.pages > 1:
            self.go_to_page(0 if key == Qt.Key.Key_Home else self.pages - 1)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._look_at(None)
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.page)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._pixmap = None
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        picture = self._picture
        if picture is None:
            return
        painter = QPainter(self)
        if not picture.layout.sheets:
            painter.setPen(self.palette().color(Role.PlaceholderText))
            painter.drawText(
                self.rect(),
                CENTRE | Qt.TextFlag.TextWordWrap,
                "No numbers: an axis has length 0.\nTake a slice that reaches further.",
            )
            return
        ratio = self.devicePixelRatioF()
        if self._pixmap is None or self._pixmap.devicePixelRatioF() != ratio:
            self._pixmap = self._drawn(picture, ratio)
        painter.drawPixmap(0, 0, self._pixmap)
        draw_focus(painter, self)
        painter.translate(_EDGE, _EDGE)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for index, role in ((self._marked, Role.LinkVisited), (self._index, Role.Accent)):
            rect = self._rect_of(index)
            if rect is not None:
                painter.setPen(QPen(self.palette().color(role), 3))
                painter.drawRect(rect.adjusted(-1, -1, 1, 1))

    def _drawn(self, picture: TensorPicture, ratio: float) -> QPixmap:
        """The page without what is pointed at, to be kept."""
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.translate(_EDGE, _EDGE)
        picture.draw(painter, self.palette(), self.font())
        painter.end()
        return pixmap

    def _room(self) -> tuple[float, float]:
        return max(self.width() - 2 * _EDGE, 1), max(self.height() - 2 * _EDGE, 1)

    def _rect_of(self, index: Index | None) -> QRectF | None:
        """Where a cell stands; None if it isn't shown."""
        if index is None or self._picture is None:
            return None
        return self._picture.layout.rect_of(index)

    def _arrange(self, page: int) -> None:
        if self._picture is not None:
            self._show(self._picture.arranged(self._room(), page))

    def _show(self, picture: TensorPicture) -> None:
        before = (self.page, self.pages)
        self._picture, self._pixmap = picture, None
        if (self.page, self.pages) != before:
            self.page_changed.emit()
        self.update()

    def _turn_to(self, layout: Layout, selection: Selection) -> None:
        """Show the first page that has something of a selection."""
        first = tuple(min(along[0], along[-1]) for along in selection.ranges)
        if layout.form is Form.STACK:  # every sheet is on the page, and the foremost is lit
            shown = layout.page in selection.ranges[layout.axes.outer[0]]
        else:
            shown = layout.pages == 1 or layout.rect_of(first) is not None
        if not shown:
            self.go_to_page(layout.page_of(first))

    def _step(self, picture: TensorPicture, down: int, across: int) -> None:
        """Go to the next cell with the keys; over the edge of a page to the next one."""
        layout, shape = picture.layout, picture.tensor.shape
        if not layout.sheets:
            return
        if self._index is None or self._rect_of(self._index) is None:
            front = layout.sheets[-1 if layout.form is Form.STACK else 0]
            self._look_at(layout.index(front, 0, 0))
            return
        axis, on = (layout.axes.row, down) if down else (layout.axes.column, across)
        if layout.per_line:
            axis, on = 0, down * layout.per_line + across
        if axis is None:
            return
        index = list(self._index)
        index[axis] += on
        if not 0 <= index[axis] < shape[axis]:
            return
        found = tuple(index)
        if self._rect_of(found) is None:
            self.go_to_page(layout.page_of(found))
        if self._rect_of(found) is not None:
            self._look_at(found)

    def _look_at(self, index: Index | None) -> None:
        if index == self._index or self._picture is None:
            return
        self._index = index
        if index is None:
            self.setAccessibleDescription("")
        else:
            value = number_text(self._picture.tensor.at(*index)[()])
            self.setAccessibleDescription(f"[{', '.join(map(str, index))}] is {value}")
        self.pointed.emit(index)
        self.update()
