"""The confusion matrix: what each class is read as."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mnistpad.state.digits import CLASSES, Cell, DigitsState
from mnistpad.ui.colours import clearer, ramp
from mnistpad.ui.theme import GRID, Role, scaled
from mnistpad.ui.words import percent

_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
# Of what stands around the cells, in cells: an axis's name, its digits, and a share at its end.
_NAME, _DIGIT, _SHARE = 0.55, 0.75, 1.0
_LINES = _NAME + _DIGIT + CLASSES + _SHARE + _NAME
_LEAST_CELL = 28
_SHADES, _TINT = 64, 11

_CENTRE = Qt.AlignmentFlag.AlignCenter


class ConfusionMatrix(QWidget):
    """Truth in rows, guesses in columns; recall ends a row, precision a column.

    A cell's shade is its share of its row: the accent on the diagonal, the second colour beside
    it, where a mistake is seen as soon as it is one in some hundreds.

    Signals
    -------
    chosen
        A `Cell` whose digits are wanted.
    """

    chosen = Signal(object)

    def __init__(self, state: DigitsState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._cursor = Cell(0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(self._square(_LEAST_CELL))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Confusion matrix")
        self.setToolTip(
            "How often each digit (row) is read as each digit (column). A click on a cell, or "
            "Enter, opens its digits; arrow keys move"
        )
        self._take_colours()
        state.guesses_changed.connect(self._follow)
        state.changed.connect(self._follow)
        self._follow()

    def sizeHint(self) -> QSize:
        return self._square(36)

    def rect_of(self, cell: Cell) -> QRect:
        """Where a cell lies in the widget."""
        left, top, side = self._corner()
        return QRect(left + cell.guess * side, top + cell.truth * side, side, side)

    def cell_at(self, position: QPoint) -> Cell | None:
        """The cell there; None beside them, and while nothing is known."""
        left, top, side = self._corner()
        row, column = (position.y() - top) // side, (position.x() - left) // side
        inside = 0 <= row < CLASSES and 0 <= column < CLASSES
        return Cell(row, column) if inside and self._state.has_guesses else None

    # What the user does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position().toPoint())
        if cell is not None and event.button() is Qt.MouseButton.LeftButton:
            self._cursor = cell
            self._follow()
            self.chosen.emit(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            rows, columns = _STEPS[key]
            self._cursor = Cell(
                min(max(self._cursor.truth + rows, 0), CLASSES - 1),
                min(max(self._cursor.guess + columns, 0), CLASSES - 1),
            )
            self._follow()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self._state.has_guesses:
                self.chosen.emit(self._cursor)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self.cell_at(event.pos())
            if cell is not None:
                QToolTip.showText(event.globalPos(), self._describe(cell), self, self.rect_of(cell))
                return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange:
            self._take_colours()
            self.update()
        super().changeEvent(event)

    # What is seen

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        if not self._state.has_guesses:
            painter.setPen(palette.color(Role.PlaceholderText))
            painter.setFont(scaled(self.font(), 1.2))
            space = self.rect().adjusted(2 * GRID, 2 * GRID, -2 * GRID, -2 * GRID)
            painter.drawText(
                space,
                _CENTRE | Qt.TextFlag.TextWordWrap,
                "Train a network and its mistakes appear here.",
            )
            return
        self._paint_heads(painter)
        self._paint_cells(painter)
        self._paint_shares(painter)
        self._paint_frames(painter)

    def _paint_heads(self, painter: QPainter) -> None:
        """What rows, columns and the shares at their ends mean."""
        palette = self.palette()
        left, top, side = self._corner()
        extent, digit = CLASSES * side, round(_DIGIT * side)
        name, share = round(_NAME * side), round(_SHARE * side)
        painter.setPen(palette.color(Role.PlaceholderText))
        painter.setFont(self._font(side, 0.36, 11, 18))
        painter.drawText(QRect(left, top - digit - name, extent, name), _CENTRE, "read as")
        painter.drawText(QRect(left, top + extent + share, extent, name), _CENTRE, "precision %")
        for text, x in (
            ("truth", left - digit - name / 2),
            ("recall %", left + extent + share + name / 2),
        ):
            painter.save()
            painter.translate(x, top + extent / 2)
            painter.rotate(-90)
            painter.drawText(QRectF(-extent / 2, -name / 2, extent, name), _CENTRE, text)
            painter.restore()
        painter.setPen(palette.color(Role.WindowText))
        painter.setFont(self._font(side, 0.42, 13, 24, bold=True))
        for label in range(CLASSES):
            above = QRect(left + label * side, top - digit, side, digit)
            beside = QRect(left - digit, top + label * side, digit, side)
            painter.drawText(above, _CENTRE, str(label))
            painter.drawText(beside, _CENTRE, str(label))

    def _paint_cells(self, painter: QPainter) -> None:
        *_, side = self._corner()
        palette = self.palette()
        empty = palette.color(Role.AlternateBase)
        counts = self._state.confusion
        totals = counts.sum(axis=1)
        # Four figures, as MNIST's thousand of each class need, fit into the cell.
        painter.setFont(self._font(side, 0.38 if counts.max() < 1000 else 0.34, 9, 24))
        for truth in range(CLASSES):
            for guess in range(CLASSES):
                count = int(counts[truth, guess])
                rect = QRectF(self.rect_of(Cell(truth, guess))).adjusted(1, 1, -1, -1)
                painter.setPen(Qt.PenStyle.NoPen)
                if not count:
                    painter.setBrush(empty)
                    painter.drawRoundedRect(rect, 3, 3)
                    continue
                right = truth == guess
                share = count / totals[truth]
                # By the root, one mistake in a hundred has a tenth of the colour.
                step = round((share if right else math.sqrt(share)) * _SHADES)
                fill, ink = self._shades[right][step]
                painter.setBrush(fill)
                painter.drawRoundedRect(rect, 3, 3)
                painter.setPen(ink)
                painter.drawText(rect, _CENTRE, str(count))

    def _paint_shares(self, painter: QPainter) -> None:
        """Recall beside each row and precision under each column, over a bar."""
        palette = self.palette()
        left, top, side = self._corner()
        end = CLASSES * side
        painter.setFont(self._font(side, 0.36, 10, 20))
        recall, precision = self._state.recall, self._state.precision
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
                text = (
                    "–" if not known else "100" if share == 1 else f"{min(99, round(100 * share))}"
                )
                painter.drawText(rect.adjusted(0, 0, 0, -4), _CENTRE, text)

    def _paint_frames(self, painter: QPainter) -> None:
        """Around the cell whose digits are shown, and the one under the cursor."""
        palette = self.palette()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        opened = self._state.pick
        if isinstance(opened, Cell):
            painter.setPen(QPen(palette.color(Role.WindowText), 2))
            painter.drawRoundedRect(self.rect_of(opened), 3, 3)
        if self.hasFocus() and opened != self._cursor:
            painter.setPen(QPen(palette.color(Role.WindowText), 2, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(self.rect_of(self._cursor), 3, 3)

    def _corner(self) -> tuple[int, int, int]:
        """Left and top of the first cell, and a cell's side, in whole pixels."""
        side = max(int(min(self.width(), self.height()) / _LINES), 1)
        around = round((_NAME + _DIGIT) * side)
        left, top = ((extent - _LINES * side) / 2 for extent in (self.width(), self.height()))
        return int(left) + around, int(top) + around, side

    @staticmethod
    def _square(cell: int) -> QSize:
        return QSize(1, 1) * math.ceil(_LINES * cell)

    def _font(self, side: int, share: float, least: int, most: int, *, bold: bool = False) -> QFont:
        """Figures that are a share of a cell high, within limits in pixels."""
        font = scaled(self.font(), 1.0, bold=bold, tabular=True)
        font.setPixelSize(min(max(round(side * share), least), most))
        return font

    def _take_colours(self) -> None:
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

    def _follow(self) -> None:
        self.setAccessibleDescription(
            self._describe(self._cursor)
            if self._state.has_guesses
            else "Train a network and its mistakes appear here."
        )
        self.update()

    def _describe(self, cell: Cell) -> str:
        count = int(self._state.confusion[cell.truth, cell.guess])
        total = int(self._state.confusion[cell.truth].sum())
        share = f", {percent(count / total)}" if total else ""
        return f"truth {cell.truth}, read as {cell.guess}: {count:,} of {total:,}{share}"
