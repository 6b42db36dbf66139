"""The line above a plot: its title, its legend, and the values at the crosshair."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from mnistpad.ui.plots.style import Style
from mnistpad.ui.theme import Role

_SAMPLE = 18.0
_GAP = 14.0  # pixels between entries
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
    widest
        A value as wide as any: the entry keeps its place while its value changes, and does
        without its name where there is little room.
    sample
        How its line is drawn: straight, as noise, or as a diamond where there is only a point.
    """

    name: str
    pen: QPen | None
    value: str = ""
    widest: str = ""
    sample: Literal["line", "noise", "point"] = "line"


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
        left = QFontMetricsF(style.bold).horizontalAdvance(self._title)
        keep = any(entry.widest for entry in self._entries)
        font = style.font if keep else style.bold
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        named = left + sum(self._width(metrics, entry, named=True) for entry in self._entries)
        is_named = named <= row.width() or not keep
        right = row.right()
        for entry in reversed(self._entries):
            width = self._width(metrics, entry, named=is_named)
            if right - width < left - _GAP:
                break
            box = QRectF(right - width, row.top(), width, row.height())
            painter.setPen(style.colour(Role.WindowText))
            name = f"{entry.name} " if is_named else ""
            if entry.widest:
                painter.drawText(box, Qt.AlignmentFlag.AlignRight | _MIDDLE, entry.value)
                box.setRight(right - metrics.horizontalAdvance(entry.widest))
                painter.setPen(style.colour(Role.PlaceholderText))
                painter.drawText(box, Qt.AlignmentFlag.AlignRight | _MIDDLE, name)
            else:
                text = f"{name}{entry.value}".strip()
                painter.drawText(box, Qt.AlignmentFlag.AlignRight | _MIDDLE, text)
            if entry.pen is not None:
                self._draw_sample(painter, QPointF(box.left() + _GAP, row.center().y()), entry)
            right -= width

    @staticmethod
    def _width(metrics: QFontMetricsF, entry: Entry, *, named: bool) -> float:
        """Of an entry, with the gap before it."""
        words = f"{entry.name} " if named and entry.name else ""
        wide = metrics.horizontalAdvance((words + (entry.widest or entry.value)).strip())
        return wide + _GAP + (_SAMPLE + 5 if entry.pen is not None else 0)

    @staticmethod
    def _draw_sample(painter: QPainter, start: QPointF, entry: Entry) -> None:
        if entry.pen is None:
            return
        if entry.sample == "point":
            middle = start + QPointF(_SAMPLE - 6, 0)
            corners = ((-4.5, 0), (0, -4.5), (4.5, 0), (0, 4.5))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(entry.pen.color())
            painter.drawPolygon(QPolygonF([middle + QPointF(*corner) for corner in corners]))
            return
        painter.setPen(entry.pen)
        heights = (0, -3, 3, -4, 4, -2, 0) if entry.sample == "noise" else (0, 0)
        step = _SAMPLE / (len(heights) - 1)
        painter.drawPolyline([start + QPointF(i * step, y) for i, y in enumerate(heights)])


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
