"""Lines of code, one of them lit; and whether two shapes fit, axis by axis."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnistpad.core.tensor_broadcast import AxisFit
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.tensors.parts import figures_font, fixed_font
from mnistpad.ui.theme import GRID, Role

_INDENT = 2  # blanks shown for four
_LINES = 8  # at least: of a loop over four axes, so that what stands below it stays there


class CodeView(QWidget):
    """The loop that is played, with the line that is being done marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[str] = ()
        self._lit = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("The loop")
        self.setToolTip("What numpy does, written as loops; the line being done is marked")

    def set_code(self, lines: Sequence[str]) -> None:
        """Show other lines."""
        self._lines = [_narrow(line) for line in lines]
        self.updateGeometry()
        self.update()

    def set_line(self, line: int) -> None:
        """Mark a line."""
        if line != self._lit:
            self._lit = line
            self.update()
        if line < len(self._lines):
            self.setAccessibleDescription(self._lines[line].strip())

    def sizeHint(self) -> QSize:
        return QSize(240, self._high() * max(len(self._lines), _LINES))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = fixed_font(self.font())
        longest = max(self._lines, key=len, default="")
        wide = QFontMetricsF(font).horizontalAdvance(longest)
        room = self.width() - 2 * GRID
        if wide > room:
            font.setPointSizeF(max(font.pointSizeF() * room / wide, 6))
        painter.setFont(font)
        palette = self.palette()
        for place, line in enumerate(self._lines):
            rect = QRectF(0, place * self._high(), self.width(), self._high())
            if place == self._lit:
                painter.fillRect(rect, palette.color(Role.AlternateBase))
                painter.fillRect(
                    QRectF(0, rect.top(), 3, rect.height()), palette.color(Role.Accent)
                )
            role = Role.WindowText if place == self._lit else Role.PlaceholderText
            painter.setPen(palette.color(role))
            where = rect.adjusted(GRID, 0, 0, 0)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, line)

    def _high(self) -> int:
        return round(1.45 * self.fontMetrics().height())


class FitTable(QWidget):
    """Two shapes one below the other, their last axes together, and what comes out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fits: Sequence[AxisFit] = ()
        self._axis: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Do the shapes fit?")
        self.setToolTip("From the last axis on: equal lengths fit, and 1 is stretched")

    def set_fits(self, fits: Sequence[AxisFit]) -> None:
        """Show other shapes."""
        self._fits = fits
        self.setAccessibleDescription("; ".join(fit.words for fit in fits))
        self.updateGeometry()
        self.update()

    def set_axis(self, axis: int | None) -> None:
        """Look at one axis, counted from the last; those before it are settled, all if None."""
        if axis != self._axis:
            self._axis = axis
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 4 * self._high())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self.palette()
        painter.setFont(figures_font(self.font(), 1.0))
        high = self._high()
        head = painter.fontMetrics().horizontalAdvance("result") + GRID
        wide = min((self.width() - head) / max(len(self._fits), 1), 64)
        for row, name in enumerate(("x", "y", "result")):
            painter.setPen(palette.color(Role.PlaceholderText))
            painter.drawText(QRectF(0, row * high, head, high), Qt.AlignmentFlag.AlignVCenter, name)
        for place, fit in enumerate(self._fits):
            left = head + (len(self._fits) - 1 - place) * wide
            looked_at = place == self._axis
            settled = self._axis is None or place <= self._axis
            if looked_at:
                box = QRectF(left + 2, 0, wide - 4, 4 * high)
                painter.fillRect(box, palette.color(Role.AlternateBase))
            for row, length in enumerate(fit.lengths):
                small = length is None or (length == 1 and fit.result not in (1, None))
                painter.setPen(palette.color(Role.LinkVisited if small else Role.WindowText))
                words = "–" if length is None else f"{length:,}"
                painter.drawText(QRectF(left, row * high, wide, high), CENTRE, words)
            if settled:
                fits = fit.result is not None
                painter.setPen(palette.color(Role.WindowText if fits else Role.LinkVisited))
                words = f"{fit.result:,}" if fit.result is not None else "?"
                painter.drawText(QRectF(left, 2 * high, wide, high), CENTRE, words)
                painter.setPen(palette.color(Role.Accent if fits else Role.LinkVisited))
                painter.drawText(QRectF(left, 3 * high, wide, high), CENTRE, "✓" if fits else "✗")

    def _high(self) -> int:
        return round(1.4 * self.fontMetrics().height())


def _narrow(line: str) -> str:
    """With half the indentation: the column is narrow."""
    text = line.lstrip(" ")
    return " " * ((len(line) - len(text)) * _INDENT // 4) + text
