"""The confusion matrix: how often digits of each class are read as each class."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from mnistpad.core.classes import DIGITS
from mnistpad.core.message import Message
from mnistpad.language import tr
from mnistpad.state.data.digits import Cell, DigitsState
from mnistpad.state.drawing.guess import Counted
from mnistpad.ui.cell_grid import CellGrid, Cells
from mnistpad.ui.colours import clearer, ramp
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.scale import now, px
from mnistpad.ui.theme import GRID, Role, scaled
from mnistpad.ui.words import percent

NOT_READ = Message("Press Start in Draw & train (F5): the mistakes of the network appear here.")

# Of what stands around the cells, in cells: an axis's name, its digits, and a share at its end.
_NAME, _DIGIT, _SHARE = 0.55, 0.75, 1.0
_LINES = _NAME + _DIGIT + len(DIGITS) + _SHARE + _NAME
_LEAST_CELL = 28
_SHADES, _TINT = 64, 11

# The same around other classes, in pixels.
_NAME_PIXELS, _SHARE_PIXELS, _WIDEST_HEAD = 16, 26, 96
_FIGURES = 16  # pixels of a cell from which on shares stand at the ends
_APART = 10  # pixels from one name to the next, at the least
_ROUNDED = 12  # pixels of a cell from which on it has corners of its own
_BESIDE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ELIDED = Qt.TextElideMode.ElideRight


class _Plan(NamedTuple):
    """Pixels of a cell, and of what stands around them; a share of 0 is not shown."""

    side: int
    name: int  # an axis's
    head: int  # a class's name
    share: int


class ConfusionMatrix(CellGrid):
    """Truth in rows, predictions in columns; recall ends a row, precision a column.

    A cell's shade is its share of its row: the accent on the diagonal, the second colour beside
    it, where a mistake is seen as soon as it is one in some hundreds.
    """

    chosen = Signal(object)  # a `Cell` whose digits are wanted

    def __init__(self, state: DigitsState | Counted, unread: str = NOT_READ) -> None:
        self._unread = unread  # said before anything was read
        super().__init__(
            tr("Confusion matrix"),
            tr(
                "How often each class (row) is read as each class (column). A click on a cell, or "
                "Enter, opens its digits; arrow keys move"
            ),
        )
        self._state = state
        self.current = 0
        self.setMinimumSize(self._square(px(_LEAST_CELL)))
        self.take_colours()
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        state.predictions_changed.connect(self.follow)
        state.changed.connect(self.follow)
        self.follow()

    def sizeHint(self) -> QSize:
        return self._square(px(36))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            # Larger figures fill their cells better.
            self.setMinimumSize(self._square(px(_LEAST_CELL if now().text <= 1 else 24)))

    def cells(self) -> Cells:
        """Of whole pixels, in the middle; of digits, the cell of 4 read as 5 is number 45."""
        plan, classes = self._plan(), len(self._state.classes)
        whole = plan.name + plan.head + classes * plan.side + plan.share
        whole += plan.name if plan.share else 0
        around = plan.name + plan.head
        left, top = ((extent - whole) // 2 for extent in (self.width(), self.height()))
        count = classes * classes if self._state.has_predictions else 0
        return Cells(max(left, 0) + around, max(top, 0) + around, plan.side, classes, count)

    def _plan(self) -> _Plan:
        """Share the room out: in cells for digits, whose names are as short as their figures."""
        classes, room = self._state.classes, min(self.width(), self.height())
        if classes == DIGITS:
            side = max(int(room / _LINES), 1)
            return _Plan(side, *(round(part * side) for part in (_NAME, _DIGIT, _SHARE)))
        metrics = QFontMetrics(self._name_font(px(_LEAST_CELL)))
        widest = max(map(metrics.horizontalAdvance, classes)) + GRID
        head = min(max(widest, 2 * GRID), _WIDEST_HEAD, room // 4)
        around = 2 * _NAME_PIXELS + head + _SHARE_PIXELS
        side = min((room - around) // len(classes), 2 * px(_LEAST_CELL))
        if side >= _FIGURES:
            return _Plan(side, _NAME_PIXELS, head, _SHARE_PIXELS)
        side = max((room - _NAME_PIXELS - head) // len(classes), 1)
        return _Plan(side, _NAME_PIXELS, head, 0)

    def describe(self, cell: int) -> str:
        if not self._state.has_predictions:
            return self.whole()
        truth, prediction = divmod(cell, len(self._state.classes))
        count = int(self._state.confusion.counts[truth, prediction])
        total = int(self._state.confusion.counts[truth].sum())
        names = self._state.classes
        said = tr(
            "truth {truth}, read as {prediction}: {count:,} of {total:,}",
            truth=names[truth],
            prediction=names[prediction],
            count=count,
            total=total,
        )
        if not total:
            return said
        return tr("{said}, {share}", said=said, share=percent(count / total))

    def whole(self) -> str:
        return tr(self._unread)

    def _choose(self, cell: int) -> None:
        self.chosen.emit(Cell(*divmod(cell, len(self._state.classes))))

    def draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_heads(painter)
        self._paint_cells(painter)
        self._paint_shares(painter)
        self._paint_frames(painter)

    def _paint_heads(self, painter: QPainter) -> None:
        """What rows, columns and the shares at their ends mean."""
        palette, cells, plan = self.palette(), self.cells(), self._plan()
        left, top, side = cells.left, cells.top, cells.side
        extent, head, name = cells.columns * side, plan.head, plan.name
        painter.setPen(palette.color(Role.PlaceholderText))
        painter.setFont(self._font(self._common(side), 0.36, 11, 18))
        painter.drawText(QRect(left, top - head - name, extent, name), CENTRE, tr("read as"))
        sides = {tr("truth"): left - head - name / 2}
        if plan.share:
            below = QRect(left, top + extent + plan.share, extent, name)
            painter.drawText(below, CENTRE, tr("precision %"))
            sides[tr("recall %")] = left + extent + plan.share + name / 2
        for text, x in sides.items():
            _turned(painter, QRectF(x - name / 2, top, name, extent), text)
        painter.setPen(palette.color(Role.WindowText))
        if self._state.classes == DIGITS:
            painter.setFont(self._font(side, 0.42, 13, 24, bold=True))
        else:
            painter.setFont(self._name_font(side))
        metrics = painter.fontMetrics()
        every = math.ceil(min(_APART, metrics.height()) / side)  # name, where all don't fit
        widest = max(map(metrics.horizontalAdvance, self._state.classes))
        are_turned = widest > every * side
        for label in range(0, cells.columns, every):
            text = metrics.elidedText(self._state.classes[label], _ELIDED, head - 2)
            wide = every * side
            above = QRect(left + label * side, top - head, wide, head)
            beside = QRect(left - head, top + label * side, head, wide)
            if are_turned:
                _turned(painter, QRectF(above).adjusted(0, 0, 0, -3), text, _FROM_BELOW)
            else:
                painter.drawText(above, CENTRE, text)
            is_long = len(text) > 1
            place = beside.adjusted(0, 0, -5, 0) if is_long else beside
            painter.drawText(place, _BESIDE if is_long else CENTRE, text)

    def _paint_cells(self, painter: QPainter) -> None:
        cells = self.cells()
        empty = self.palette().color(Role.AlternateBase)
        counts = self._state.confusion.counts
        totals = counts.sum(axis=1)
        # Four figures, as MNIST's thousand of each class need, fit into the cell.
        painter.setFont(self._font(cells.side, 0.38 if counts.max() < 1000 else 0.34, 9, 24))
        widest = painter.fontMetrics().horizontalAdvance(str(counts.max()))
        has_figures = cells.columns <= len(DIGITS) or widest < cells.side - 2
        is_fine = cells.side < _ROUNDED
        painter.setPen(Qt.PenStyle.NoPen)
        if is_fine:  # what is empty, at one go
            extent = cells.columns * cells.side
            painter.fillRect(QRect(cells.left, cells.top, extent, extent), empty)
        for cell in np.flatnonzero(counts) if is_fine else range(counts.size):
            truth, prediction = divmod(int(cell), cells.columns)
            count, rect = int(counts[truth, prediction]), QRectF(cells.rect(int(cell)))
            fill, ink = empty, empty
            if count:
                right, share = truth == prediction, count / totals[truth]
                # By the root, one mistake in a hundred has a tenth of the colour.
                step = round((share if right else math.sqrt(share)) * _SHADES)
                fill, ink = self._shades[right][step]
            if is_fine:
                painter.fillRect(rect, fill)
                continue
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 3, 3)
            if count and has_figures:
                painter.setPen(ink)
                painter.drawText(rect, CENTRE, str(count))

    def _paint_shares(self, painter: QPainter) -> None:
        """Recall beside each row and precision under each column, over a bar."""
        palette, cells, room = self.palette(), self.cells(), self._plan().share
        if not room:
            return
        left, top, side = cells.left, cells.top, cells.side
        end = cells.columns * side
        small = side <= 2 * _APART
        painter.setFont(self._font(self._common(side), 0.36, 9 if small else 10, 20))
        recall, precision = self._state.confusion.recall, self._state.confusion.precision
        inset = 1 if small else 3
        for label in range(cells.columns):
            for share, x, y, wide, high in (
                (recall[label], left + end, top + label * side, room, side),
                (precision[label], left + label * side, top + end, side, room),
            ):
                rect = QRectF(x, y, wide, high).adjusted(inset, 2, -inset, -2)
                bar = QRectF(rect.x(), rect.bottom() - 4, rect.width(), 3)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(palette.color(Role.AlternateBase))
                painter.drawRoundedRect(bar, 1.5, 1.5)
                known = not math.isnan(share)
                if known:
                    bar.setWidth(bar.width() * float(share))
                    painter.setBrush(palette.color(Role.Accent))
                    painter.drawRoundedRect(bar, 1.5, 1.5)
                painter.setPen(palette.color(Role.WindowText if known else Role.PlaceholderText))
                # Only all of them are 100 %.
                figure = str(100 if share == 1 else min(99, round(100 * share))) if known else "–"
                painter.drawText(rect.adjusted(0, 0, 0, -4), CENTRE, figure)

    def _paint_frames(self, painter: QPainter) -> None:
        """Around the cell whose digits are shown, and the one under the cursor."""
        palette = self.palette()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pick = self._state.pick
        classes = len(self._state.classes)
        opened = pick.truth * classes + pick.prediction if isinstance(pick, Cell) else None
        if opened is not None:
            painter.setPen(QPen(palette.color(Role.WindowText), 2))
            painter.drawRoundedRect(self.rect_of(opened), 3, 3)
        if self.hasFocus() and self.current not in (None, opened):
            painter.setPen(QPen(palette.color(Role.WindowText), 2, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(self.rect_of(self.current), 3, 3)

    def _common(self, side: int) -> int:
        """The size of a cell beside which words fit: those of few classes are larger."""
        return side if self._state.classes == DIGITS else min(side, px(_LEAST_CELL))

    def _name_font(self, side: int) -> QFont:
        """Of names that are words: no higher than a row."""
        font = scaled(self.font(), 1.0)
        size = min(max(round(0.8 * side), px(8)), px(12))
        font.setPixelSize(max(size, math.ceil(now().least_pixels)))
        return font

    @staticmethod
    def _square(cell: int) -> QSize:
        return QSize(1, 1) * math.ceil(_LINES * cell)

    def _font(self, side: int, share: float, least: int, most: int, *, bold: bool = False) -> QFont:
        """Figures that are a share of a cell high, within limits in pixels."""
        font = scaled(self.font(), 1.0, bold=bold, tabular=True)
        size = min(max(round(side * share), px(least)), px(most))
        font.setPixelSize(max(size, math.ceil(now().least_pixels)))
        return font

    def take_colours(self) -> None:
        """Of a mistake, and of what is right: each share's colour and the ink to be read on it."""
        palette = self.palette()
        inks = palette.color(Role.WindowText), palette.color(Role.HighlightedText)
        ground = palette.color(Role.Base)
        self._shades: list[list[tuple[QColor, QColor]]] = []
        for role in (Role.LinkVisited, Role.Accent):
            # The least share is a tint already.
            steps = ramp(ground, palette.color(role), _SHADES + _TINT + 1)[_TINT:]
            fills = [QColor(step) for step in steps]
            self._shades.append([(fill, clearer(inks, fill)) for fill in fills])


_FROM_BELOW = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _turned(
    painter: QPainter, rect: QRectF, text: str, alignment: Qt.AlignmentFlag = CENTRE
) -> None:
    """Write upwards."""
    painter.save()
    painter.translate(rect.bottomLeft())
    painter.rotate(-90)
    painter.drawText(QRectF(0, 0, rect.height(), rect.width()), alignment, text)
    painter.restore()
