"""Axes without a frame, with one level of ticks at round numbers, and the view between them."""

from __future__ import annotations

import math
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from mnistpad.ui.numbers import round_up
from mnistpad.ui.plots.style import Style
from mnistpad.ui.theme import Role
from mnistpad.ui.words import number

GAP = 8  # pixels between an axis and its numbers
_NOTCH = 0.8  # of the range that is left after a notch of the wheel
_UNMEANT = 12  # pixels up or down that a drag to the side may stray
_BEFORE = 5  # pixels that a number may reach out to the left
_LARGE = 1e5  # from here on, numbers are written with powers of ten


class View(pg.ViewBox):
    """The wheel zooms along x, with Ctrl along y; where both have one scale, along both.

    Quiet lines lie at the ticks of the axis that is given.
    """

    def __init__(self, across: Axis) -> None:
        super().__init__(enableMenu=False, defaultPadding=0)
        self.disableAutoRange()
        self.state["wheelScaleFactor"] = math.log(_NOTCH) / math.log(1.02) / 120
        self._across = across
        self._upright = False  # whether a drag goes up or down as well
        self._line = QPen(Qt.PenStyle.NoPen)  # of those across

    def set_style(self, style: Style) -> None:
        self._line = style.pen(Role.Mid)

    def wheelEvent(self, event: Any, axis: int | None = None) -> None:
        if event.orientation() is Qt.Orientation.Horizontal:
            self.move(-event.delta() / 120 / 8, 0)
            event.accept()
            return
        if axis is None and not self.state["aspectLocked"]:
            axis = int(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        super().wheelEvent(event, axis)

    def mouseDragEvent(self, event: Any, axis: int | None = None) -> None:
        if event.button() is Qt.MouseButton.RightButton:
            event.ignore()
            return
        moved = event.pos() - event.buttonDownPos()
        self._upright = (not event.isStart() and self._upright) or abs(moved.y()) > _UNMEANT
        if axis is None and not self._upright and not self.state["aspectLocked"]:
            axis = 0
        super().mouseDragEvent(event, axis)

    def zoom(self, factor: float, about: float | None = None, *, upright: bool = False) -> None:
        """Show so many times as much along x or y, about a place or the middle, as by hand."""
        middle = self.viewRect().center()
        if upright:
            self.scaleBy(y=factor, center=(0, middle.y() if about is None else about))
        else:
            self.scaleBy(x=factor, center=(middle.x() if about is None else about, 0))
        self.sigRangeChangedManually.emit([not upright, upright])

    def move(self, right: float, up: float) -> None:
        """Go right and up, in shares of what is shown, as by hand."""
        (left, end), (bottom, top) = self.viewRange()
        self.translateBy(x=right * (end - left) or None, y=up * (top - bottom) or None)
        self.sigRangeChangedManually.emit([bool(right), bool(up)])

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Quiet lines across, where the axis has its ticks."""
        bottom, top = self.viewRange()[1]
        height, width = self.height(), self.width()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(self._line)
        for tick in self._across.ticks if self._across.isVisible() else ():
            y = round((top - tick) / (top - bottom) * height)
            painter.drawLine(QPointF(0, y), QPointF(width, y))


class Axis(pg.AxisItem):
    """An axis of a plot, "left" or "bottom".

    If `whole`, whole numbers do, unless fewer than three are in sight.
    """

    def __init__(self, orientation: str, *, whole: bool = False) -> None:
        super().__init__(orientation, maxTickLength=0 if orientation == "left" else 4)
        self._whole = whole
        self._room = 40.0
        self.apart = 2.4 if whole or orientation == "left" else 5.0
        """Heights of the figures from tick to tick, at the least."""
        self.enableAutoSIPrefix(False)
        self.setStyle(tickAlpha=255, autoExpandTextSpace=False, maxTickLevel=0)

    def set_style(self, style: Style) -> None:
        metrics = QFontMetricsF(style.font)
        self.setPen(style.pen(Role.PlaceholderText))
        self.setTickPen(style.pen(Role.PlaceholderText))
        self.setTextPen(style.colour(Role.PlaceholderText))
        self.setTickFont(style.font)
        self._room = self.apart * metrics.height()
        if self.orientation == "left":
            self.setStyle(tickTextOffset=GAP)
        else:
            self.setStyle(tickTextOffset=2, hideOverlappingLabels=2 * GAP)
            self.setHeight(math.ceil(metrics.height()) + 8)

    def _updateLabel(self) -> None:
        """There is none to lay out, a third of the time that a plot takes to build."""
        self._adjustSize()
        self.picture = None
        self.update()

    def needed_width(self, style: Style) -> int:
        """Pixels that a left axis' numbers take."""
        metrics = QFontMetricsF(style.font)
        widest = max(map(metrics.horizontalAdvance, self.texts()), default=0.0)
        return math.ceil(widest) + GAP + 2

    @property
    def ticks(self) -> list[float]:
        """Where ticks stand in the range that is shown."""
        chosen = self._tickLevels  # by `setTicks`
        if chosen is not None:
            return [at for at, _ in chosen[0]]
        return self.tickValues(self.range[0], self.range[1], 0.0)[0][1]

    def texts(self) -> list[str]:
        spacing, ticks = self.tickValues(self.range[0], self.range[1], 0.0)[0]
        return self.tickStrings(ticks, 1.0, spacing)

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        # Not the device's pixels, as the base class has it: numbers don't shrink with them.
        length = self.size().height() if self.orientation == "left" else self.size().width()
        most = max(length / self._room, 2.0)
        if self.logMode:
            return [(1.0, _between_powers(low, high, most))]
        step = round_up((high - low) / most)
        if self._whole and high - low > 3:
            step = max(step, 1.0)
        return [(step, _multiples(step, low, high))]

    def generateDrawSpecs(self, painter: QPainter) -> Any:
        """Leave out a number at the left end, where the unit stands."""
        specs = super().generateDrawSpecs(painter)
        if specs is None or self.orientation == "left":
            return specs
        line, ticks, texts = specs
        return line, ticks, [text for text in texts if text[0].left() > -_BEFORE]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if self.logMode:
            return [number(10**value) for value in values]
        decimals = max(0, math.ceil(-math.log10(spacing) - 1e-9))
        if decimals > 6 or max(map(abs, values), default=0.0) >= _LARGE:
            return [number(value) for value in values]
        return [f"{value:.{decimals}f}".replace("-", "−") for value in values]


def _multiples(step: float, low: float, high: float) -> list[float]:
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [index * step for index in range(first, last + 1)]


def _between_powers(low: float, high: float, most: float) -> list[float]:
    """Ticks between two powers of ten, given and answered as exponents.

    Powers of ten, with their 2- and 5-fold, or 3-fold, where there is room; where hardly one of
    these is in sight, multiples of a round step.
    """
    decades = range(math.floor(low), math.ceil(high) + 1)
    for factors in ((1, 2, 5), (1, 3), (1,)):
        ticks = [decade + math.log10(factor) for decade in decades for factor in factors]
        ticks = [tick for tick in ticks if low - 1e-9 <= tick <= high + 1e-9]
        if len(ticks) <= most:
            break
    else:
        stride = math.ceil(len(ticks) / most)
        return [tick for tick in ticks if round(tick) % stride == 0]
    if len(ticks) >= 2:
        return ticks
    values = _multiples(round_up((10**high - 10**low) / most), 10**low, 10**high)
    return [math.log10(value) for value in values if value > 0]
