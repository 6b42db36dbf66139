"""Probabilities as bars: of all classes, or of the most probable ones where there are many."""

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnistpad.core.classes import DIGITS, Classes
from mnistpad.core.drawing.recogniser import Reading
from mnistpad.language import tr
from mnistpad.ui.scale import px
from mnistpad.ui.theme import GRID, Role, scaled
from mnistpad.ui.words import percent

LEAST_HEIGHT = 220
"""Pixels: ten bars stand so close where there is little room."""

_DIM = Role.PlaceholderText
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MOST, _FIRST = 12, 10  # classes that each have a row; of more, the most probable ones
_FEWEST = 6  # rows that would fit, lest two of them stand far apart
_WIDEST = 0.4  # of the width, names


class _Row(NamedTuple):
    """What stands in a row; without a figure nothing was read."""

    name: str
    figure: str = ""
    is_answer: bool = False
    share: float = 0.0

    @property
    def seen(self) -> tuple[str, str, bool]:
        """What tells it apart: a thousandth, for the figure, is less than a pixel of most bars."""
        return self[:3]


class ProbabilityBars(QWidget):
    """A row a class: its name, its bar, its probability in per cent.

    The answer's bar has the accent colour and bold figures; the others are grey. Of more than
    twelve classes the most probable ten are shown, and below them what is left for the others.

    Painted by hand, another answer takes 0.4 ms, and as a plot of pyqtgraph's (`BarGraphItem` and
    `TextItem`) 1.6: they follow the pen, frame by frame.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._classes = DIGITS
        self._rows = _rows(None, DIGITS)
        self.setMinimumSize(px(200), px(LEAST_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # the card needn't be painted
        self._name()

    def sizeHint(self) -> QSize:
        return QSize(px(280), px(10 * 48))

    def set_reading(self, reading: Reading | None, classes: Classes = DIGITS) -> None:
        """Show an answer; None while there is nothing to read."""
        before, self._rows = self._rows, _rows(reading, classes)
        self.setAccessibleDescription(
            ", ".join(f"{row.name}: {row.figure}" for row in self._rows if row.figure)
            or tr("nothing to read")
        )
        if classes != self._classes:
            self._classes = classes
            self._name()
            self.update()
            return
        for place, (old, new) in enumerate(zip(before, self._rows, strict=True)):
            if old.seen != new.seen:
                self.update(self._row(place).toAlignedRect())

    def _name(self) -> None:
        if self._classes == DIGITS:
            name = tr("Probabilities of the ten digits")
            tip = tr("How probable the network takes each digit to be; together they are 100 %")
        else:
            name = tr("Probabilities of the {count} classes", count=len(self._classes))
            tip = tr("How probable the network takes each class to be; together they are 100 %")
        self.setAccessibleName(name)
        self.setToolTip(tip)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, region = self.palette(), event.region()
        painter.fillRect(event.rect(), palette.color(Role.Base))
        plain, bold = self._font(bold=False), self._font(bold=True)
        metrics = QFontMetricsF(bold)
        names = self._width_of_names(metrics)
        for place, shown in enumerate(self._rows):
            row, track = self._row(place), self._track(place, metrics, names)
            if not region.intersects(row.toAlignedRect()):
                continue
            is_rest = place >= _FIRST and len(self._classes) > _MOST
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(Role.AlternateBase))
            if not is_rest:
                painter.drawRoundedRect(track, 4, 4)
            if shown.figure and not is_rest:
                track.setWidth(max(track.width() * shown.share, 3))
                painter.setBrush(palette.color(Role.Accent if shown.is_answer else _DIM))
                radius = min(4.0, track.width() / 2)
                painter.drawRoundedRect(track, radius, radius)
            painter.setFont(bold if shown.is_answer else plain)
            painter.setPen(palette.color(Role.WindowText if shown.is_answer else _DIM))
            name = shown.name
            if len(name) > 1 and not is_rest:
                name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, names)
            painter.drawText(row, _LEFT, name)
            if shown.figure:
                painter.drawText(row, _RIGHT, shown.figure)

    def _row(self, place: int) -> QRectF:
        height = self.height() / max(len(self._rows), _FEWEST)
        return QRectF(0, height * place, self.width(), height)

    def _width_of_names(self, metrics: QFontMetricsF) -> float:
        """As wide as any of them is, lest bars move with the answer."""
        if self._classes == DIGITS:
            return metrics.horizontalAdvance("0")
        widest = max(map(metrics.horizontalAdvance, self._classes))
        return min(widest, _WIDEST * self.width())

    def _track(self, place: int, metrics: QFontMetricsF, names: float) -> QRectF:
        """What a bar of certainty would cover."""
        row, left = self._row(place), names + 2 * GRID
        width = self.width() - metrics.horizontalAdvance("100.0 %") - GRID - left
        thickness = min(max(row.height() * 0.5, 10.0), float(px(40)))
        return QRectF(left, row.y() + (row.height() - thickness) / 2, width, thickness)

    def _font(self, *, bold: bool) -> QFont:
        factor = min(max(self.height() / px(480), 1.0), 2.0)
        return scaled(self.font(), factor, bold=bold, tabular=True)


def _rows(reading: Reading | None, classes: Classes) -> list[_Row]:
    """What is shown of an answer, or of none."""
    if reading is None:
        names = classes if len(classes) <= _MOST else ("",) * (_FIRST + 1)
        return [_Row(name) for name in names]
    probabilities = reading.probabilities
    order = list(range(len(classes)))
    if len(classes) > _MOST:
        order = np.argsort(-probabilities, kind="stable")[:_FIRST].tolist()
    rows = [
        _Row(
            classes[label],
            percent(probabilities[label]),
            label == reading.label,
            float(probabilities[label]),
        )
        for label in order
    ]
    if len(classes) > len(order):
        rest = max(0.0, 1 - sum(row.share for row in rows))
        others = tr("{count} others", count=len(classes) - len(order))
        rows.append(_Row(others, percent(rest), False, rest))
    return rows
