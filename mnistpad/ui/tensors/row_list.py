"""Lists whose rows are pictures: one of them is chosen, by mouse or keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from mnistpad.ui.paged_tab import PAGE_KEYS
from mnistpad.ui.theme import Role

_RADIUS = 6
_Index = QModelIndex | QPersistentModelIndex


class RowList(QListWidget):
    """Rows of one height, as high as there is room; whoever inherits draws what is in them.

    Parameters
    ----------
    name, tip
        For screen readers, and for the pointer.
    largest
        Height of a row at the most, in pixels.

    Signals
    -------
    chosen
        A row, counted from 0.
    """

    chosen = Signal(int)

    def __init__(self, name: str, tip: str, largest: int) -> None:
        super().__init__()
        self._largest = largest
        self.setItemDelegate(_RowDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.currentRowChanged.connect(self._choose)

    def sizeHint(self) -> QSize:
        return QSize(200, 300)

    @property
    def row_height(self) -> int:
        """Pixels of each row."""
        return min(max(self.viewport().height() // max(self.count(), 1), 1), self._largest)

    def draw_row(self, painter: QPainter, rect: QRectF, row: int, chosen: bool) -> None:
        """Draw what is in a row."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PAGE_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _set_rows(self, texts: Sequence[str], chosen: int) -> None:
        """Have a row for each text, which says what it shows; one of them is chosen."""
        with QSignalBlocker(self):
            if len(texts) != self.count():
                self.clear()
                self.addItems(list(texts))
            for row, text in enumerate(texts):
                self.item(row).setText(text)
            self.setCurrentRow(chosen)
        self.setAccessibleDescription(texts[chosen])
        self.viewport().update()

    def _choose(self, row: int) -> None:
        if row >= 0:
            self.setAccessibleDescription(self.item(row).text())
            self.chosen.emit(row)


class _RowDelegate(QStyledItemDelegate):
    """Draws a plate below the row that is chosen, and a line around it if the list has the keys."""

    def __init__(self, rows: RowList) -> None:
        super().__init__(rows)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(1, self._rows.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, palette = QRectF(option.rect), self._rows.palette()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            focus = self._rows.hasFocus()
            painter.setPen(QPen(palette.color(Role.Accent), 1) if focus else Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(Role.AlternateBase))
            painter.drawRoundedRect(rect.adjusted(0.5, 1, -0.5, -1), _RADIUS, _RADIUS)
        self._rows.draw_row(painter, rect, index.row(), chosen)
        painter.restore()
