"""The two grids of the digits' tab: a page of a hundred digits, and the confusion matrix."""

import math

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QKeyEvent, QPainter, QPen, QWheelEvent

from mnistpad.core.drawing.raster import CLASSES, SIDE
from mnistpad.state.data.digits import PAGE, Cell, DigitsState, Mistakes, OfClass
from mnistpad.state.drawing.guess import Counted
from mnistpad.ui.cell_grid import CellGrid, Cells
from mnistpad.ui.colours import clearer, ramp
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.theme import RADIUS, Role, scaled
from mnistpad.ui.words import percent

ROWS = 10

NOT_READ = "Press Start in Draw & train (F5): the mistakes of the network appear here."

_ENDS = {Qt.Key.Key_Home: -PAGE, Qt.Key.Key_End: PAGE}
_TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_WHEEL_NOTCH = 120  # Qt's units

# Of what stands around the cells, in cells: an axis's name, its digits, and a share at its end.
_NAME, _DIGIT, _SHARE = 0.55, 0.75, 1.0
_LINES = _NAME + _DIGIT + CLASSES + _SHARE + _NAME
_LEAST_CELL = 28
_SHADES, _TINT = 64, 11


class Sheet(CellGrid):
    """The page that is shown, in ink on the card's ground; a click or the keys move the cursor."""

    def __init__(self, state: DigitsState) -> None:
        super().__init__(
            "Sheet of digits",
            "Point at a digit. Arrow keys move, PgUp and PgDown turn pages, 0 to 9 pick a class; "
            "Enter or a double click puts the digit on the pad",
        )
        self._state = state
        self._with_labels = True
        self._pixels = np.zeros((ROWS * SIDE, ROWS * SIDE), np.uint8)
        self._colours: list[int] = []
        self._turned = 0
        self.setMinimumSize(ROWS * SIDE, ROWS * SIDE)
        state.changed.connect(self._fill)
        state.cursor_changed.connect(self._follow_cursor)
        state.predictions_changed.connect(self._follow_cursor)
        self.take_colours()
        self._fill()

    def sizeHint(self) -> QSize:
        return QSize(ROWS * SIDE, ROWS * SIDE) * 2

    def show_labels(self, shown: bool) -> None:
        """Write each digit's label below it, or leave the digits all the room."""
        self._with_labels = shown
        self.update()

    def cells(self) -> Cells:
        """Of whole pixels a digit: in the middle of the widget's top."""
        side = max(min(self.width(), self.height()) // ROWS, 1)
        return Cells((self.width() - side * ROWS) // 2, 0, side, ROWS, len(self._state.shown))

    def describe(self, cell: int) -> str:
        state, index = self._state, int(self._state.shown[cell])
        words = [f"index {index}", f"label {state.labels[index]}"]
        prediction = state.prediction_at(index)
        if prediction is not None:
            words.append(f"read as {prediction}")
        return " · ".join(words)

    def whole(self) -> str:
        state = self._state
        if state.data is None:
            return state.problem or "Loading the digits…"
        match state.pick:
            case Mistakes() | Cell() if not state.has_predictions:
                return NOT_READ
            case Mistakes() if not state.confusion.read:
                return "No test digit has been read yet. It is done while a network trains."
            case Mistakes():
                read = f"{state.confusion.read:,} digits read"
                return f"No mistakes: each of the {read} was read right."
            case Cell(truth, prediction):
                return f"No {truth} is read as {prediction}. Choose another cell of the matrix."
            case OfClass(label):
                return f"There is no {label} among these digits. Choose another class."
        return "This part of the data set is empty. Choose the other one."

    # What the user does

    def look_at(self, cell: int | None) -> None:
        """Move the cursor; the state says where it comes to stand."""
        if cell is not None:
            self._state.look_at(cell)

    def step(self, rows: int, columns: int) -> None:
        """From row to row at their ends; up and down within a column."""
        place = self._state.cursor + ROWS * rows + columns
        if not rows or 0 <= place < len(self._state.shown):
            self._state.look_at(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._turned += event.angleDelta().y()
        notches = int(self._turned / _WHEEL_NOTCH)
        self._turned -= notches * _WHEEL_NOTCH
        self._state.turn(-notches)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ENDS:
            self._state.look_at(self._state.cursor + _ENDS[key])
        elif key in _TURNS:
            self._state.turn(_TURNS[key])
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            self._state.choose(OfClass(key - Qt.Key.Key_0))
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # With the sheet in focus, PgUp and PgDown turn its pages, not the pad's.
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and Qt.Key(event.key()) in _TURNS
        ):
            event.accept()
            return True
        return super().event(event)

    # What is seen

    def draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, cells = ROWS * SIDE, self.cells()
        image = QImage(self._pixels.data, side, side, side, QImage.Format.Format_Indexed8)
        image.setColorTable(self._colours)
        if self._with_labels:
            self._paint_labelled(painter, image, cells.side)
        else:
            _smooth_between_whole_zooms(painter, cells.side)
            extent = ROWS * cells.side
            painter.drawImage(QRect(cells.left, cells.top, extent, extent), image)
        self._paint_frames(painter)

    def _paint_labelled(self, painter: QPainter, image: QImage, cell: int) -> None:
        """Each digit with its label below; where it is read as another, an arrow and that."""
        state, palette = self._state, self.palette()
        labels, wrong = state.labels[state.shown], state.wrong[state.shown]
        plain = scaled(self.font(), 1.0, tabular=True)
        plain.setPixelSize(max(9, round(cell * 0.22)))
        bold = scaled(plain, 1.0, bold=True, tabular=True)
        below = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        # Digits have an empty border, which the label may have.
        small = cell - round(cell * 0.19)
        _smooth_between_whole_zooms(painter, small)
        for place, label in enumerate(labels):
            rect = self.rect_of(place)
            row, column = divmod(place, ROWS)
            target = QRect(rect.x() + (cell - small) // 2, rect.y(), small, small)
            painter.drawImage(target, image, QRect(column * SIDE, row * SIDE, SIDE, SIDE))
            text, role = str(label), Role.PlaceholderText
            if wrong[place]:
                text = f"{label}→{state.prediction_at(int(state.shown[place]))}"
                role = Role.LinkVisited
            painter.setFont(bold if wrong[place] else plain)
            painter.setPen(palette.color(role))
            painter.drawText(rect.adjusted(0, 0, 0, -1), below, text)

    def _paint_frames(self, painter: QPainter) -> None:
        """Around mistakes, and around the digit under the cursor."""
        palette = self.palette()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not isinstance(self._state.pick, Mistakes | Cell):  # where each would have one
            painter.setPen(QPen(palette.color(Role.LinkVisited), 1))
            for place in np.flatnonzero(self._state.wrong[self._state.shown]):
                self._frame(painter, int(place), 1.5)
        role = Role.Accent if self.hasFocus() else Role.PlaceholderText
        painter.setPen(QPen(palette.color(role), 2))
        self._frame(painter, self._state.cursor, 1)

    def _frame(self, painter: QPainter, place: int, inset: float) -> None:
        rect = QRectF(self.rect_of(place)).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(rect, RADIUS / 2, RADIUS / 2)

    def _fill(self) -> None:
        shown = self._state.shown
        digits: npt.NDArray[np.uint8] = np.zeros((PAGE, SIDE, SIDE), np.uint8)
        digits[: len(shown)] = self._state.images[shown]
        rows = digits.reshape(ROWS, ROWS, SIDE, SIDE).swapaxes(1, 2)
        self._pixels = np.ascontiguousarray(rows).reshape(ROWS * SIDE, ROWS * SIDE)
        self._follow_cursor()

    def _follow_cursor(self) -> None:
        self.current = None if self._state.looked_at is None else self._state.cursor
        self.follow()

    def take_colours(self) -> None:
        """From the card's ground, for 0, to the colour of text, for full ink."""
        palette = self.palette()
        self._colours = ramp(palette.color(Role.Base), palette.color(Role.WindowText), 256)


def _smooth_between_whole_zooms(painter: QPainter, side: int) -> None:
    """A digit's pixels stay squares where each has as many of the screen's as the next."""
    uneven = bool(round(side * painter.device().devicePixelRatioF()) % SIDE)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, uneven)


class ConfusionMatrix(CellGrid):
    """Truth in rows, predictions in columns; recall ends a row, precision a column.

    A cell's shade is its share of its row: the accent on the diagonal, the second colour beside
    it, where a mistake is seen as soon as it is one in some hundreds.
    """

    chosen = Signal(object)  # a `Cell` whose digits are wanted

    def __init__(self, state: DigitsState | Counted, unread: str = NOT_READ) -> None:
        self._unread = unread  # said before anything was read
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
        return self._unread

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
