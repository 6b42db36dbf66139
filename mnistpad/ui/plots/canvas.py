"""The surface that plots lie on: one style, a ring while it has the keys, and a pointer."""

from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from mnistpad.ui.plots.save import SCALE, render
from mnistpad.ui.plots.style import Style
from mnistpad.ui.theme import Role

_STYLE_CHANGES = (
    QEvent.Type.PaletteChange,
    QEvent.Type.FontChange,
    QEvent.Type.DevicePixelRatioChange,
)


class Canvas(pg.GraphicsLayoutWidget):
    """A layout of graphics items that follow the theme."""

    hovered = Signal(object)  # the pointer is at a place of the scene; None: it is gone
    double_clicked = Signal()  # with the first button
    resized = Signal()  # there is more or less room

    def __init__(self, parent: QWidget | None = None) -> None:
        self._styled: list[Callable[[Style], object]] = []
        self._style: Style | None = None
        self._has_ring = False
        super().__init__(parent)
        # To copy a kept picture of one colour takes longer than to fill with it.
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.ci.layout.setSpacing(0)

    # Style

    @property
    def factor(self) -> float:
        return 1.0

    @property
    def style_now(self) -> Style:
        """The style that is followed."""
        return self._style or Style.of(self, self.factor, self.devicePixelRatioF())

    def styled(self, apply: Callable[[Style], object]) -> None:
        """Call a function with the style, now and whenever it is another."""
        self._styled.append(apply)
        if self._style is not None:
            apply(self._style)

    def restyle(self, density: float = 0.0) -> None:
        """Follow palette, font and size; with lines for a device of so many pixels for one."""
        style = Style.of(self, self.factor, density or self.devicePixelRatioF())
        if style != self._style:
            self._style = style
            self.setBackground(style.colour(Role.Base))
            for apply in self._styled:
                apply(style)

    def event(self, event: QEvent) -> bool:
        handled: bool = super().event(event)
        if event.type() in _STYLE_CHANGES and self._style is not None:
            self.restyle()
        if isinstance(event, QFocusEvent):
            by_mouse = event.reason() is Qt.FocusReason.MouseFocusReason
            self._has_ring = event.gotFocus() and not by_mouse
            self.viewport().update()
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._style is not None:  # the base class resizes itself before it is whole
            self.restyle()
            self.resized.emit()

    def close(self) -> None:
        # pyqtgraph destroys all items: nothing is left to be styled, or to hear of the pointer.
        self._style = None
        self.blockSignals(True)
        super().close()

    def content(self, is_svg: bool) -> bytes:
        """Of a file that shows what is in sight."""
        self.restyle(1.0 if is_svg else SCALE)
        try:
            return render([self], is_svg=is_svg)
        finally:
            self.restyle()

    def sizeHint(self) -> QSize:
        return QSize(300, 160)

    # Keys

    def ring(self) -> QRectF:
        """What is framed while the keys are here."""
        return QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1)

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:
        if self._has_ring and self._style is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._style.pen(Role.Accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.ring(), 4, 4)

    # Hands

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.hovered.emit(self.mapToScene(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.double_clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # keys that it has no use for are the page's
