"""The line above a plot: what it shows, its legend, and the values being looked at."""

from __future__ import annotations

import math

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from mnistpad.ui.theme import GRID
from mnistpad.ui.train.curves_look import Look, draw_diamond, draw_sample

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_SAMPLE = 14.0
_BELOW = 6  # pixels from an axis to its numbers


def figure(value: float | None) -> str:
    """A value in few figures, never wider than six."""
    if value is None or math.isnan(value):
        return "–" if value is None else "NaN"
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    if abs(value) >= 1000:
        return f"{value:.0e}".replace("e+0", "e").replace("e+", "e")
    decimals = 4 if abs(value) < 0.1 else 3 if abs(value) < 10 else 1
    return f"{value:.{decimals}f}".replace("-", "−")


class Readout(pg.GraphicsWidget):
    """Title and three fields, each with a sample of its line; fields stay where they are."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._names = ("batch", "smoothed", "validation")
        self._texts = ("–", "–", "–")
        self._look: Look | None = None

    @property
    def names(self) -> tuple[str, str, str]:
        """What the fields are called."""
        return self._names

    def set_check(self, name: str) -> None:
        """Name the digits that are looked at after each epoch: "validation" or "test"."""
        if name != self._names[2]:
            self._names = (*self._names[:2], name)
            self.update()

    @property
    def texts(self) -> tuple[str, str, str]:
        """What stands in the fields: the batch's own value, smoothed, and the epoch's check."""
        return self._texts

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setFixedHeight(math.ceil(QFontMetricsF(look.bold).height()))
        self.update()

    def set_values(
        self, batch: float | None, smoothed: float | None, validation: float | None
    ) -> None:
        texts = figure(batch), figure(smoothed), figure(validation)
        if texts != self._texts:
            self._texts = texts
            self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(self.rect())

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        look = self._look
        if look is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(self.rect())
        metrics = QFontMetricsF(look.font)
        title_width = QFontMetricsF(look.bold).horizontalAdvance(self._title)
        painter.setFont(look.bold)
        painter.setPen(look.text)
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft | _MIDDLE, self._title)
        painter.setFont(look.font)
        value_width = metrics.horizontalAdvance("0.0000")
        name_widths = [metrics.horizontalAdvance(name) + GRID / 2 for name in self._names]
        field = _SAMPLE + GRID / 2 + value_width
        gap = 1.5 * GRID
        bare = title_width + 3 * (gap + field)
        named = bare + sum(name_widths) <= row.width()
        if bare > row.width():
            gap = max((row.width() - title_width) / 3 - field, 2.0)
        right = row.right()
        for index in (2, 1, 0):
            box = QRectF(right - value_width, row.top(), value_width, row.height())
            painter.setPen(look.text)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | _MIDDLE, self._texts[index])
            left = box.left() - GRID / 2
            if named:
                left -= name_widths[index]
                name = QRectF(left + GRID / 4, row.top(), name_widths[index], row.height())
                painter.setPen(look.dim)
                painter.drawText(name, Qt.AlignmentFlag.AlignLeft | _MIDDLE, self._names[index])
            sample = QRectF(left - _SAMPLE, row.top(), _SAMPLE, row.height())
            self._draw_sample(painter, sample, index, look)
            right = sample.left() - gap

    def _draw_sample(self, painter: QPainter, box: QRectF, index: int, look: Look) -> None:
        if index == 2:
            draw_diamond(painter, box.center() + QPointF(2, 0), look.second)
        elif index == 1:
            draw_sample(painter, box.adjusted(0, 0, -2, 0), QPen(look.accent, 2.5))
        else:
            middle, step = box.center().y(), (box.width() - 2) / 6
            painter.setPen(QPen(look.pale, 1.2))
            heights = (0, -3, 3, -4, 4, -2, 0)
            painter.drawPolyline(
                [QPointF(box.left() + i * step, middle + h) for i, h in enumerate(heights)]
            )


class Word(pg.GraphicsWidget):
    """A unit, below the numbers of the upright axis and beside those of the other."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self._look: Look | None = None

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setFixedHeight(math.ceil(QFontMetricsF(look.font).height()) + _BELOW)
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(self.rect())

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if self._look is not None:
            painter.setFont(self._look.font)
            painter.setPen(self._look.dim)
            box = QRectF(self.rect()).adjusted(0, _BELOW, -GRID, 0)
            painter.drawText(
                box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, self.text
            )
