"""Mistakes a pass, as bars."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.ui.theme import Role, scaled

_WIDEST, _NARROWEST = 18.0, 3.0
_AT_LEAST = 10  # passes that there is room for
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class MistakesPlot(QWidget):
    """A bar a pass; where there are more passes than pixels, the worst of those that share one."""

    def __init__(self, state: PerceptronState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(120, 52)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName("Mistakes a pass")
        self.setToolTip("How many samples of each pass were answered wrongly")

    def sizeHint(self) -> QSize:
        return QSize(300, 56)

    def refresh(self) -> None:
        """Show where the perceptron is now."""
        self.update()

    def describe(self) -> None:
        """Tell those who can't see the bars how high the last ones are."""
        last = ", ".join(map(str, self._state.perceptron.mistakes_by_epoch()[-10:]))
        self.setAccessibleDescription(f"in the last passes: {last}" if last else "none yet")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(Role.Base))
        font = scaled(self.font(), 0.85, tabular=True)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        left, top = metrics.horizontalAdvance("8") + 6, metrics.height() / 2
        area = QRectF(left, top, self.width() - left, self.height() - 1.5 * metrics.height() - 2)
        self._paint_axis(painter, area)
        mistakes = self._state.perceptron.mistakes_by_epoch()
        last = self._paint_bars(painter, area, mistakes)
        self._paint_passes(painter, area, len(mistakes), last)

    def _paint_axis(self, painter: QPainter, area: QRectF) -> None:
        """Lines where no sample was answered wrongly, and where all were."""
        palette, height = self.palette(), QFontMetricsF(painter.font()).height()
        for value, y, role in (
            (0, area.bottom(), Role.PlaceholderText),
            (len(self._state.samples), area.top(), Role.Mid),
        ):
            painter.setPen(QPen(palette.color(role), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(palette.color(Role.PlaceholderText))
            box = QRectF(0, y - height / 2, area.left() - 6, height)
            painter.drawText(box, _RIGHT, str(value))

    def _paint_bars(
        self, painter: QPainter, area: QRectF, mistakes: npt.NDArray[np.int64]
    ) -> float:
        """Answers where the middle of the last bar is."""
        pitch = min(area.width() / max(len(mistakes), _AT_LEAST), _WIDEST)
        if pitch < _NARROWEST:
            # Of equal width on the screen: each the worst of its passes.
            bars = int(area.width() / _NARROWEST)
            edges = np.linspace(0, len(mistakes), bars, endpoint=False).astype(int)
            mistakes = np.maximum.reduceat(mistakes, edges)
            pitch = area.width() / bars
        gap = 0.0 if pitch < 4 else 1.0 if pitch < 6 else 3.0
        unit = area.height() / len(self._state.samples)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(Role.Accent))
        painter.drawRects(
            [
                QRectF(
                    area.left() + index * pitch + gap / 2,
                    area.bottom() - count * unit,
                    pitch - gap,
                    count * unit,
                )
                for index, count in enumerate(mistakes.tolist())
                if count
            ]
        )
        return area.left() + (len(mistakes) - 0.5) * pitch

    def _paint_passes(self, painter: QPainter, area: QRectF, passes: int, last: float) -> None:
        """The first pass's number below its bar, and the last one's below the last."""
        metrics = QFontMetricsF(painter.font())
        baseline = area.bottom() + 1 + metrics.ascent()
        painter.setPen(self.palette().color(Role.PlaceholderText))
        painter.drawText(QPointF(area.left(), baseline), "pass 1")
        if passes > 1:
            text = f"{passes:,}"
            wide = metrics.horizontalAdvance(text)
            least = area.left() + metrics.horizontalAdvance("pass 1 ")
            at = min(max(last - wide / 2, least), self.width() - wide)
            painter.drawText(QPointF(at, baseline), text)
