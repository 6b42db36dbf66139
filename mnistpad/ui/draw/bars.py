"""Ten probabilities as ten bars."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnistpad.ui.theme import GRID, scaled
from mnistpad.ui.words import percent


class ProbabilityBars(QWidget):
    """A row a digit: the digit, its bar, its probability in per cent.

    The answer's bar has the accent colour and bold figures; the others are grey.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._probabilities: npt.NDArray[np.float32] | None = None
        self._label: int | None = None
        self.setMinimumSize(200, 10 * 24)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Probabilities of the ten digits")
        self.setToolTip("How probable the network takes each digit to be; together they are 100 %")

    def sizeHint(self) -> QSize:
        return QSize(280, 10 * 48)

    def set_probabilities(
        self, probabilities: npt.NDArray[np.float32] | None, label: int | None
    ) -> None:
        """Show an answer.

        Parameters
        ----------
        probabilities
            Shape (10,), in [0, 1]; None while there is nothing to read.
        label
            The digit answered, None if the network isn't sure.
        """
        self._probabilities = probabilities
        self._label = label
        self.setAccessibleDescription(
            "nothing to read"
            if probabilities is None
            else ", ".join(f"{digit}: {percent(p)}" for digit, p in enumerate(probabilities))
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        row = self.height() / 10
        factor = min(max(row / 48, 1.0), 2.0)
        plain = scaled(self.font(), factor, tabular=True)
        bold = scaled(self.font(), factor, bold=True, tabular=True)
        metrics = QFontMetricsF(bold)
        left = metrics.horizontalAdvance("0") + 2 * GRID
        right = self.width() - metrics.horizontalAdvance("100.0 %") - GRID
        thickness = min(max(row * 0.5, 10.0), 40.0)
        for digit in range(10):
            top = row * digit
            answered = digit == self._label
            probability = 0.0 if self._probabilities is None else self._probabilities[digit]
            track = QRectF(left, top + (row - thickness) / 2, right - left, thickness)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.AlternateBase))
            painter.drawRoundedRect(track, 4, 4)
            if self._probabilities is not None:
                bar = QRectF(track)
                bar.setWidth(max(track.width() * float(probability), 3))
                role = QPalette.ColorRole.Accent if answered else QPalette.ColorRole.PlaceholderText
                painter.setBrush(palette.color(role))
                radius = min(4.0, bar.width() / 2)
                painter.drawRoundedRect(bar, radius, radius)
            painter.setFont(bold if answered else plain)
            painter.setPen(
                palette.color(
                    QPalette.ColorRole.WindowText
                    if answered
                    else QPalette.ColorRole.PlaceholderText
                )
            )
            line = QRectF(0, top, self.width(), row)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | _MIDDLE, str(digit))
            if self._probabilities is not None:
                painter.drawText(line, Qt.AlignmentFlag.AlignRight | _MIDDLE, percent(probability))


_MIDDLE = Qt.AlignmentFlag.AlignVCenter
