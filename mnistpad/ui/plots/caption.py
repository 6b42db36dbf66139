"""The line above a plot: its title, its legend, and the values at the crosshair."""

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
_RIGHT = Qt.AlignmentFlag.AlignRight | _MIDDLE


@dataclass(frozen=True, slots=True)
class Entry:
    """One of a plot's curves, as its legend has it: its name, its line, and what is read there."""

    name: str
    pen: QPen | None
    value: str = ""
    widest: str = ""
    """A value as wide as any: the entry keeps its place while its value changes, and does without
    its name where there is little room."""
    sample: Literal["line", "noise", "point"] = "line"
    """How its line is drawn: straight, as noise, or as a diamond where there is only a point."""


class Words(pg.GraphicsWidget):
    """Quiet words beside a plot, such as what an axis counts; as high as their font needs."""

    _style: Style | None = None

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def set_style(self, style: Style) -> None:
        self._style = style
        self.setFixedHeight(math.ceil(self._height(style)))
        self.update()

    def needed_width(self, style: Style) -> int:
        return math.ceil(QFontMetricsF(style.font).horizontalAdvance(self.text)) + 10

    def boundingRect(self) -> QRectF:
        return QRectF(self.rect())

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if self._style is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(painter, self._style)

    def _height(self, style: Style) -> float:
        return QFontMetricsF(style.font).height() + 8

    def _paint(self, painter: QPainter, style: Style) -> None:
        painter.setFont(style.font)
        painter.setPen(style.colour(Role.PlaceholderText))
        painter.drawText(self.boundingRect().adjusted(0, 0, -8, 0), _RIGHT, self.text)


class Caption(Words):
    """A title on the left; on the right entries, as many as there is room for."""

    entries: tuple[Entry, ...] = ()

    def show_title(self, title: str) -> None:
        if title != self.text:
            self.text = title
            self.update()

    def show_entries(self, *entries: Entry) -> None:
        if entries != self.entries:
            self.entries = entries
            self.update()

    live = False  # whether its values change while one looks on

    def _height(self, style: Style) -> float:
        return 1.35 * QFontMetricsF(style.chosen if self.live else style.bold).height()

    def _paint(self, painter: QPainter, style: Style) -> None:
        row = self.boundingRect().adjusted(0, 0, 0, -0.25 * self.rect().height())
        painter.setFont(style.bold)
        painter.setPen(style.colour(Role.WindowText))
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft | _MIDDLE, self.text)
        left = QFontMetricsF(style.bold).horizontalAdvance(self.text)
        keep = any(entry.widest for entry in self.entries)
        font = style.chosen if keep else style.bold
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        named = left + sum(_width(metrics, entry, named=True) for entry in self.entries)
        is_named = named <= row.width() or not keep
        right = row.right()
        for entry in reversed(self.entries):
            width = _width(metrics, entry, named=is_named)
            if right - width < left - _GAP:
                break
            box = QRectF(right - width, row.top(), width, row.height())
            painter.setPen(style.colour(Role.WindowText))
            name = f"{entry.name} " if is_named else ""
            if entry.widest:
                painter.drawText(box, _RIGHT, entry.value)
                box.setRight(right - metrics.horizontalAdvance(entry.widest))
                painter.setPen(style.colour(Role.PlaceholderText))
                painter.drawText(box, _RIGHT, name)
            else:
                painter.drawText(box, _RIGHT, f"{name}{entry.value}".strip())
            if entry.pen is not None:
                start = QPointF(box.left() + _GAP, row.center().y())
                _draw_sample(painter, start, entry.pen, entry.sample)
            right -= width


def _width(metrics: QFontMetricsF, entry: Entry, *, named: bool) -> float:
    """Of an entry, with the gap before it."""
    words = f"{entry.name} " if named and entry.name else ""
    wide = metrics.horizontalAdvance((words + (entry.widest or entry.value)).strip())
    return wide + _GAP + (_SAMPLE + 5 if entry.pen is not None else 0)


def _draw_sample(painter: QPainter, start: QPointF, pen: QPen, sample: str) -> None:
    if sample == "point":
        middle = start + QPointF(_SAMPLE - 6, 0)
        corners = ((-4.5, 0), (0, -4.5), (4.5, 0), (0, 4.5))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pen.color())
        painter.drawPolygon(QPolygonF([middle + QPointF(*corner) for corner in corners]))
        return
    painter.setPen(pen)
    heights = (0, -3, 3, -4, 4, -2, 0) if sample == "noise" else (0, 0)
    step = _SAMPLE / (len(heights) - 1)
    painter.drawPolyline([start + QPointF(i * step, y) for i, y in enumerate(heights)])
