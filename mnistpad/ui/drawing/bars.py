"""Ten probabilities as ten bars."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnistpad.core.drawing.recogniser import Reading
from mnistpad.ui.theme import GRID, Role, scaled
from mnistpad.ui.words import percent

_DIM = Role.PlaceholderText
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ProbabilityBars(QWidget):
    """A row a digit: the digit, its bar, its probability in per cent.

    The answer's bar has the accent colour and bold figures; the others are grey. Painted by hand,
    another answer takes 0.4 ms, and as a plot of pyqtgraph's (`BarGraphItem` and `TextItem`) 1.6:
    they follow the pen, frame by frame.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading: Reading | None = None
        self._label: int | None = None
        self._figures: list[str] = []
        self.setMinimumSize(200, 10 * 24)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # the card needn't be painted
        self.setAccessibleName("Probabilities of the ten digits")
        self.setToolTip("How probable the network takes each digit to be; together they are 100 %")

    def sizeHint(self) -> QSize:
        return QSize(280, 10 * 48)

    def set_reading(self, reading: Reading | None) -> None:
        """Show an answer; None while there is nothing to read."""
        was, before = self._label, self._figures
        self._reading = reading
        self._label = label = reading.label if reading else None
        self._figures = [percent(p) for p in reading.probabilities] if reading else []
        self.setAccessibleDescription(
            ", ".join(f"{digit}: {figure}" for digit, figure in enumerate(self._figures))
            or "nothing to read"
        )
        if len(before) != len(self._figures):
            self.update()
            return
        # A thousandth is what the figures tell apart, and less than a pixel of most bars.
        for digit, (old, new) in enumerate(zip(before, self._figures, strict=True)):
            if old != new or (was != label and digit in (was, label)):
                self.update(self._row(digit).toAlignedRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, region = self.palette(), event.region()
        painter.fillRect(event.rect(), palette.color(Role.Base))
        plain, bold = self._font(bold=False), self._font(bold=True)
        for digit, track in enumerate(self._tracks()):
            row = self._row(digit)
            if not region.intersects(row.toAlignedRect()):
                continue
            answered = digit == self._label
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(Role.AlternateBase))
            painter.drawRoundedRect(track, 4, 4)
            if self._reading is not None:
                track.setWidth(max(track.width() * float(self._reading.probabilities[digit]), 3))
                painter.setBrush(palette.color(Role.Accent if answered else _DIM))
                radius = min(4.0, track.width() / 2)
                painter.drawRoundedRect(track, radius, radius)
            painter.setFont(bold if answered else plain)
            painter.setPen(palette.color(Role.WindowText if answered else _DIM))
            painter.drawText(row, _LEFT, str(digit))
            if self._reading is not None:
                painter.drawText(row, _RIGHT, self._figures[digit])

    def _row(self, digit: int) -> QRectF:
        height = self.height() / 10
        return QRectF(0, height * digit, self.width(), height)

    def _tracks(self) -> list[QRectF]:
        """What bars of certainty would cover."""
        metrics = QFontMetricsF(self._font(bold=True))
        left = metrics.horizontalAdvance("0") + 2 * GRID
        width = self.width() - metrics.horizontalAdvance("100.0 %") - GRID - left
        row = self.height() / 10
        thickness = min(max(row * 0.5, 10.0), 40.0)
        top = (row - thickness) / 2
        return [QRectF(left, row * digit + top, width, thickness) for digit in range(10)]

    def _font(self, *, bold: bool) -> QFont:
        factor = min(max(self.height() / 480, 1.0), 2.0)
        return scaled(self.font(), factor, bold=bold, tabular=True)
