"""The surface that the two plots lie on: passes on where the pointer is."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent

from mnistpad.ui.theme import RADIUS
from mnistpad.ui.train.curves_look import Look


class Scene(pg.GraphicsLayoutWidget):
    """A layout of graphics items, with a ring around it while the keyboard is with it.

    Signals
    -------
    pointed
        The pointer moved, to a place of the scene.
    left
        The pointer is gone.
    double_clicked
        With the first button.
    resized
        There is more or less room.
    """

    pointed = Signal(QPointF)
    left = Signal()
    double_clicked = Signal()
    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        # To copy a kept picture of one colour takes longer than to fill with it.
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        self._ring: QPen | None = None
        self._by_keyboard = False

    def set_look(self, look: Look) -> None:
        self.setBackground(look.ground)
        self._ring = QPen(look.accent, 1.5)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.pointed.emit(self.mapToScene(event.position().toPoint()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.double_clicked.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # keys are for the widget around

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keyboard = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._by_keyboard = False
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_ring"):  # the base class resizes itself before it is whole
            self.resized.emit()

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:
        if self._by_keyboard and self._ring is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._ring)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            edge = QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(edge, RADIUS / 2, RADIUS / 2)
