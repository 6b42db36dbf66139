"""The confusion matrix: what each class is read as."""

import math

import numpy as np
from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from mnistpad.core.drawing.raster import CLASSES
from mnistpad.state.data.digits import Cell, DigitsState
from mnistpad.ui.cell_grid import CellGrid, Cells
from mnistpad.ui.colours import clearer, ramp
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.theme import Role, scaled
from mnistpad.ui.words import percent

# Of what stands around the cells, in cells: an axis's name, its digits, and a share at its end.
_NAME, _DIGIT, _SHARE = 0.55, 0.75, 1.0
_LINES = _NAME + _DIGIT + CLASSES + _SHARE + _NAME
_LEAST_CELL = 28
_SHADES, _TINT = 64, 11


class ConfusionMatrix(CellGrid):
    """Truth in rows, predictions in columns; recall ends a row, precision a column.

    A cell's shade is its share of its row: the accent on the diagonal, the second colour beside
    it, where a mistake is seen as soon as it is one in some hundreds.
    """

    chosen = Signal(object)
    """A `Cell` whose digits are wanted."""

    def __init__(self, state: DigitsState) -> None:
        super().__init__(
            "Confusion matrix",
            "How often each digit (row) is read as each digit (column). A click on a cell, or "
            "Enter, opens its digits; arrow keys move",
        )
        self._state = state
        self.current = 0
        self.setMinimumSize(self._square(_LEAST_CELL))
        self.take_colours()
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        state.predictions_changed.connect(self.follow)
        state.changed.connect(self.follow)
        self.follow()

    def sizeHint(self) -> QSize:
        return self._square(36)

    def cells(self) -> Cells:
        """Of whole pixels, in the middle; the cell of truth 4 read as 5 is number 45."""
        side = max(int(min(self.width(), self.height()) / _LINES), 1)
        around = round((_NAME + _DIGIT) * side)
        left, top = ((extent - _LINES * side) / 2 for extent in (self.width(), self.height()))
        count = CLASSES * CLASSES if self._state.has_predictions else 0
        return Cells(int(left) + around, int(top) + around, side, CLASSES, count)

    def describe(self, cell: int) -> str:
        if not self._state.has_predictions:
            return self.whole()
        truth, prediction = divmod(cell, CLASSES)
        count = int(self._state.confusion.counts[truth, prediction])
        total = int(self._state.confusion.counts[truth].sum())
        share = f", {percent(count / total)}" if total else ""
        return f"truth {truth}, read as {prediction}: {count:,} of {total:,}{share}"

    def whole(self) -> str:
        return "Train a network and its mistakes appear here."

    def _choose(self, cell: int) -> None:
        self.chosen.emit(Cell(*divmod(cell, CLASSES)))

    def draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_heads(painter)
        self._paint_cells(painter)
        self._paint_shares(painter)
        self._paint_frames(painter)

    def _paint_heads(self, painter: QPainter) -> None:
        """What rows, columns and the shares at their ends mean."""
        palette, cells = self.palette(), self.cells()
        left, top, side = cells.left, cells.top, cells.side
        extent, digit = CLASSES * side, round(_DIGIT * side)
        name, share = round(_NAME * side), round(_SHARE * side)
        painter.setPen(palette.color(Role.PlaceholderText))
        painter.setFont(self._font(side, 0.36, 11, 18))
        painter.drawText(QRect(left, top - digit - name, extent, name), CENTRE, "read as")
        painter.drawText(QRect(left, top + extent + share, extent, name), CENTRE, "precision %")
        sides = {"truth": left - digit - name / 2, "recall %": left + extent + share + name / 2}
        for text, x in sides.items():
            painter.save()
            painter.translate(x, top + extent / 2)
            painter.rotate(-90)
            painter.drawText(QRectF(-extent / 2, -name / 2, extent, name), CENTRE, text)
            painter.restore()
        painter.setPen(palette.color(Role.WindowText))
        painter.setFont(self._font(side, 0.42, 13, 24, bold=True))
        for label in range(CLASSES):
            above = QRect(left + label * side, top - digit, side, digit)
            beside = QRect(left - digit, top + label * side, digit, side)
            painter.drawText(above, CENTRE, str(label))
            painter.drawText(beside, CENTRE, str(label))

    def _paint_cells(self, painter: QPainter) -> None:
        cells = self.cells()
        empty = self.palette().color(Role.AlternateBase)
        counts = self._state.confusion.counts
        totals = counts.sum(axis=1)
        # Four figures, as MNIST's thousand of each class need, fit into the cell.
        painter.setFont(self._font(cells.side, 0.38 if counts.max() < 1000 else 0.34, 9, 24))
        for (truth, prediction), count in np.ndenumerate(counts):
            rect = QRectF(cells.rect(truth * CLASSES + prediction)).adjusted(1, 1, -1, -1)
            fill, ink = empty, empty
            if count:
                right, share = truth == prediction, count / totals[truth]
                # By the root, one mistake in a hundred has a tenth of the colour.
                step = round((share if right else math.sqrt(share)) * _SHADES)
                fill, ink = self._shades[right][step]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(rect, 3, 3)
            if count:
                painter.setPen(ink)
                painter.drawText(rect, CENTRE, str(count))

    def _paint_shares(self, painter: QPainter) -> None:
        """Recall beside each row and precision under each column, over a bar."""
        palette, cells = self.palette(), self.cells()
        left, top, side = cells.left, cells.top, cells.side
        end = CLASSES * side
        painter.setFont(self._font(side, 0.36, 10, 20))
        recall, precision = self._state.confusion.recall, self._state.confusion.precision
        for label in range(CLASSES):
            for share, x, y in (
                (recall[label], left + end, top + label * side),
                (precision[label], left + label * side, top + end),
            ):
                rect = QRectF(x, y, side, side).adjusted(3, 2, -3, -2)
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
        opened = pick.truth * CLASSES + pick.prediction if isinstance(pick, Cell) else None
        if opened is not None:
            painter.setPen(QPen(palette.color(Role.WindowText), 2))
            painter.drawRoundedRect(self.rect_of(opened), 3, 3)
        if self.hasFocus() and self.current not in (None, opened):
            painter.setPen(QPen(palette.color(Role.WindowText), 2, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(self.rect_of(self.current), 3, 3)

    @staticmethod
    def _square(cell: int) -> QSize:
        return QSize(1, 1) * math.ceil(_LINES * cell)

    def _font(self, side: int, share: float, least: int, most: int, *, bold: bool = False) -> QFont:
        """Figures that are a share of a cell high, within limits in pixels."""
        font = scaled(self.font(), 1.0, bold=bold, tabular=True)
        font.setPixelSize(min(max(round(side * share), least), most))
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
