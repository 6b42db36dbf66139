"""The way of the digit through the network, a row a tensor."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnistpad.core.tensor_stages import Waypoint, as_picture
from mnistpad.core.tensors import Limits, shape_text
from mnistpad.ui.tensors.cells import Role, Shades, image_of, in_pixels
from mnistpad.ui.theme import GRID

_LEAST, _LARGEST = 36, 72


class WayList(QWidget):
    """A small picture of each tensor, its name, what made it, and its shape.

    Signals
    -------
    chosen
        The place of the one that is to be looked into.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._way: Sequence[Waypoint] = ()
        self._place = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Stages")
        self.setToolTip("Choose a stage to look into it  (↑ and ↓)")

    def sizeHint(self) -> QSize:
        return QSize(200, _LEAST * max(len(self._way), 1))

    def set_way(self, way: Sequence[Waypoint], place: int) -> None:
        """Show the stages, one of them chosen."""
        self._way, self._place = way, place
        self._describe()
        self.update()

    def row(self, place: int) -> QRectF:
        """Where a stage stands."""
        high = min(max(self.height() / max(len(self._way), 1), 1), _LARGEST)
        return QRectF(0, place * high, self.width(), high)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for place in range(len(self._way)):
            if self.row(place).contains(event.position()):
                self._choose(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        on = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if on is None:
            super().keyPressEvent(event)
        else:
            self._choose(min(max(self._place + on, 0), len(self._way) - 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        for place, waypoint in enumerate(self._way):
            row = self.row(place)
            if place == self._place:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(palette.color(Role.AlternateBase))
                painter.drawRoundedRect(row.adjusted(0, 1, 0, -1), 6, 6)
                painter.setBrush(palette.color(Role.Accent))
                painter.drawRoundedRect(QRectF(0, row.top() + 6, 3, row.height() - 12), 1.5, 1.5)
            side = row.height() - 8
            self._draw_picture(painter, place, QRectF(GRID + 2, row.top() + 4, side, side))
            left = 2 * GRID + 2 + side
            top = QRectF(left, row.top(), row.width() - left, row.height() / 2)
            below = QRectF(left, row.center().y(), row.width() - left, row.height() / 2 - 2)
            painter.setFont(in_pixels(self.font(), 14, bold=place == self._place))
            painter.setPen(palette.color(Role.WindowText))
            down = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            shape = shape_text(waypoint.numbers.shape)
            painter.drawText(top, down, f"{waypoint.name}  {shape}")
            painter.setFont(in_pixels(self.font(), 12))
            painter.setPen(palette.color(Role.PlaceholderText))
            words = painter.fontMetrics().elidedText(
                waypoint.title, Qt.TextElideMode.ElideRight, int(below.width())
            )
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft, words)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.color(Role.Accent), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _draw_picture(self, painter: QPainter, place: int, rect: QRectF) -> None:
        numbers = self._way[place].numbers
        flat = numbers if numbers.ndim == 2 else as_picture(numbers)
        shades = Shades(self.palette(), Limits(flat.min(), flat.max()))
        pixels = shades.pixels(shades.levels(flat))
        rows, columns = pixels.shape
        side = min(rect.width() / columns, rect.height() / rows)
        target = QRectF(0, 0, columns * side, rows * side)
        target.moveCenter(rect.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, side < 2)
        painter.drawImage(target, image_of(pixels))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.palette().color(Role.Mid), 1))
        painter.drawRect(target)

    def _choose(self, place: int) -> None:
        if place != self._place and self._way:
            self._place = place
            self._describe()
            self.update()
            self.chosen.emit(place)

    def _describe(self) -> None:
        if self._way:
            waypoint = self._way[self._place]
            shape = shape_text(waypoint.numbers.shape)
            self.setAccessibleDescription(f"{waypoint.name}, {waypoint.title}, shape {shape}")
