"""Rows of which one is chosen, by mouse or keys."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnistpad.ui.tensors.parts import draw_focus
from mnistpad.ui.theme import Role

_RADIUS = 6


class RowList(QWidget):
    """Rows of one height; whoever inherits draws what is in them.

    Parameters
    ----------
    largest
        Height of a row at the most, where there is room.

    Signals
    -------
    chosen
        A row, counted from 0.
    """

    chosen = Signal(int)

    def __init__(self, largest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._largest = largest
        self._count = 0
        self._chosen = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def row(self, place: int) -> QRectF:
        """Where a row stands."""
        high = min(max(self.height() / max(self._count, 1), 1), self._largest)
        return QRectF(0, place * high, self.width(), high)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for place in range(self._count):
            if self.row(place).contains(event.position()):
                self._choose(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        on = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if on is None:
            super().keyPressEvent(event)
        elif self._count:
            self._choose(min(max(self._chosen + on, 0), self._count - 1))

    def describe(self, place: int) -> str:
        """A row in words, for those who can't see it."""
        raise NotImplementedError

    def _set_rows(self, count: int, chosen: int) -> None:
        """Have so many rows, one of them chosen."""
        self._count, self._chosen = count, chosen
        self._show_chosen()

    def _choose(self, place: int) -> None:
        if place != self._chosen:
            self._chosen = place
            self._show_chosen()
            self.chosen.emit(place)

    def _show_chosen(self) -> None:
        if self._chosen < self._count:
            self.setAccessibleDescription(self.describe(self._chosen))
        self.update()

    def _draw_plate(self, painter: QPainter, row: QRectF) -> None:
        """What lies under the row that is chosen."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(Role.AlternateBase))
        painter.drawRoundedRect(row.adjusted(0, 1, 0, -1), _RADIUS, _RADIUS)

    def _draw_focus(self, painter: QPainter) -> None:
        draw_focus(painter, self, _RADIUS)
