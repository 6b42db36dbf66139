"""The line above a plot: its title, its legend, and the values at the crosshair."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from mnistpad.ui.painting import Role
from mnistpad.ui.plots.style import Style

_SAMPLE = 18.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Entry:
    """One of a plot's curves, as its legend has it.

    Attributes
    ----------
    name
        What it is; may be empty.
    pen
        Its line; None: nothing is drawn.
    value
        What is read there; empty: nothing.
    """

    name: str
    pen: QPen | None
    value: str = ""


class Caption(pg.GraphicsWidget):
    """A title on the left; on the right entries, as many as there is room for."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._entries: tuple[Entry, ...] = ()
        self._style: Style | None = None

    @property
    def title(self) -> str:
        return self._title

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self._entries

    def set_style(self, style: Style) -> None:
        self._style = style
        self.setFixedHeight(math.ceil(1.35 * QFontMetricsF(style.bold).height()))
        self.update()

    def show_title(self, title: str) -> None:
        if title != self._title:
            self._title = title
            self.update()

    def show_entries(self, *entries: Entry) -> None:
        if entries != self._entries:
            self._entries = entries
            self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(self.rect())

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        style = self._style
        if style is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = self.boundingRect().adjusted(0, 0, 0, -0.25 * self.rect().height())
        painter.setFont(style.bold)
        painter.setPen(style.colour(Role.WindowText))
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft | _MIDDLE, self._title)
        metrics = QFontMetricsF(style.bold)
        left = metrics.horizontalAdvance(self._title)
        right = row.right()
        for entry in reversed(self._entries):
            text = f"{entry.name} {entry.value}".strip()
            width = metrics.horizontalAdvance(text)
            whole = width + (_SAMPLE + 5 if entry.pen is not None else 0)
            if right - whole < left:
                break
            painter.setPen(style.colour(Role.WindowText))
            painter.drawText(
                QRectF(right - width, row.top(), width + 1, row.height()), _MIDDLE, text
            )
            if entry.pen is not None:
                y = row.center().y()
                painter.setPen(entry.pen)
                painter.drawLine(QPointF(right - whole, y), QPointF(right - whole + _SAMPLE, y))
            right -= whole + 14


class Unit(pg.GraphicsWidget):
    """What an axis counts, beside its numbers."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self._style: Style | None = None

    def set_style(self, style: Style) -> None:
        self._style = style
        self.setFixedHeight(math.ceil(QFontMetricsF(style.font).height()) + 8)
        self.update()

    def needed_width(self, style: Style) -> int:
        return math.ceil(QFontMetricsF(style.font).horizontalAdvance(self.text)) + 10

    def boundingRect(self) -> QRectF:
        return QRectF(self.rect())

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if self._style is not None:
            painter.setFont(self._style.font)
            painter.setPen(self._style.colour(Role.PlaceholderText))
            box = self.boundingRect().adjusted(0, 0, -8, 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | _MIDDLE, self.text)
