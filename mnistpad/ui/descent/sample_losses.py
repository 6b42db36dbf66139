"""The loss on each sample, and their mean: the empirical risk."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from mnistpad.ui.chart import Array, Chart
from mnistpad.ui.painting import Role, tint
from mnistpad.ui.theme import scaled
from mnistpad.ui.words import number

Indices = npt.NDArray[np.int64]


class SampleLosses(Chart):
    """A bar a sample; the line is their mean. Samples of the last step stand out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sample", "loss of each sample", parent)
        self._losses: Array = np.empty(0)
        self._taken: Indices = np.empty(0, np.int64)
        self._top = 1.0
        self.setAccessibleName("Loss of each sample")

    def begin(self, losses: Array) -> None:
        """Show other samples; from now on the axis only grows where it must."""
        self._top = max(1.15 * float(losses.max()), 0.1)
        self.x_range = -0.5, len(losses) - 0.5

    def set_losses(self, losses: Array, taken: Indices) -> None:
        """Show losses, and which samples the last step was made by."""
        self._losses, self._taken = losses, taken
        finite = losses[np.isfinite(losses)]
        largest = float(finite.max()) if finite.size else 1.0
        if largest > self._top:
            self._top = 1.15 * largest
        # Where all have become small, they are looked at more closely.
        elif 3 * largest < self._top:
            self._top = max(1.4 * largest, 1e-6)
        self.y_range = 0.0, self._top
        self.update()

    @property
    def mean(self) -> float:
        """Of all losses: the empirical risk."""
        return float(self._losses.mean()) if self._losses.size else 0.0

    def describe(self) -> None:
        """Tell those who can't see the bars what they come to."""
        self.setAccessibleDescription(
            f"{len(self._losses)} samples, their mean, the empirical risk, is {number(self.mean)}"
        )

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._words_at(event.pos()), self)
            return True
        return super().event(event)

    def _words_at(self, position: QPoint) -> str:
        sample = round(self.x_at(position.x()))
        if self.area().contains(QPointF(position)) and 0 <= sample < len(self._losses):
            return f"sample {sample}: loss {number(float(self._losses[sample]))}"
        return (
            "How wrong the neuron is on each sample. The loss that is descended, the empirical "
            "risk, is nothing but their mean"
        )

    def paint_inside(self, painter: QPainter) -> None:
        palette, losses = self.palette(), self._losses
        if not losses.size:
            return
        area = self.area()
        pitch = area.width() / len(losses)
        gap = min(0.25 * pitch, 3.0)
        heights = np.clip(np.nan_to_num(losses, nan=self._top) / self._top, 0, 1.5) * area.height()
        lefts = area.left() + np.arange(len(losses)) * pitch + gap / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, pitch > 4)
        is_taken = np.zeros(len(losses), bool)
        # Where each step takes all, none stands out.
        if len(self._taken) < len(losses):
            is_taken[self._taken] = True
        for some, colour in (
            (~is_taken, tint(palette, Role.Accent, 0.55)),
            (is_taken, palette.color(Role.LinkVisited)),
        ):
            painter.setBrush(colour)
            painter.drawRects(
                [
                    QRectF(left, area.bottom() - height, pitch - gap, height)
                    for left, height in zip(
                        lefts[some].tolist(), heights[some].tolist(), strict=True
                    )
                ]
            )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for left in lefts[is_taken].tolist()[:64]:  # not by colour alone
            x = left + (pitch - gap) / 2
            painter.drawEllipse(QPointF(x, area.bottom() - 3), 2.5, 2.5)

    def paint_over(self, painter: QPainter) -> None:
        if not self._losses.size:
            return
        palette, area, mean = self.palette(), self.area(), self.mean
        if not np.isfinite(mean):
            return
        y = max(self.y_pixel(min(mean, self._top)), area.top())
        ink = palette.color(Role.WindowText)
        painter.setPen(QPen(ink, 2))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        text = f"▬ mean = {number(mean)}, the empirical risk"
        painter.setFont(scaled(self.small_font, 1.0, bold=True))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, 0, area.right(), 0.8 * area.top()), right, text)
