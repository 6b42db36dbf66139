"""A page of a hundred digits."""

import math

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage, QKeyEvent, QPainter, QPen, QWheelEvent

from mnistpad.core.drawing.raster import SIDE
from mnistpad.language import tr
from mnistpad.state.data.digits import PAGE, Cell, DigitsState, Mistakes, OfClass
from mnistpad.ui.cell_grid import CellGrid, Cells
from mnistpad.ui.colours import ramp
from mnistpad.ui.data.matrix import NOT_READ
from mnistpad.ui.scale import now, px
from mnistpad.ui.theme import RADIUS, Role, scaled

ROWS = 10

_ENDS = {Qt.Key.Key_Home: -PAGE, Qt.Key.Key_End: PAGE}
_TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_WHEEL_NOTCH = 120  # Qt's units
_LONG = 6  # characters below a digit that may not fit
_ELIDED = Qt.TextElideMode.ElideRight


class Sheet(CellGrid):
    """The page that is shown, in ink on the card's ground; a click or the keys move the cursor."""

    def __init__(self, state: DigitsState) -> None:
        super().__init__(
            tr("Sheet of digits"),
            tr(
                "Point at a digit. Arrow keys move, PgUp and PgDown turn pages, 0 to 9 pick a "
                "class; Enter or a double click puts the digit on the pad"
            ),
        )
        self._state = state
        self._pixels = np.zeros((ROWS * SIDE, ROWS * SIDE), np.uint8)
        self._colours: list[int] = []
        self._turned = 0
        self.setMinimumSize(px(ROWS * SIDE), px(ROWS * SIDE))
        state.changed.connect(self._fill)
        state.cursor_changed.connect(self._follow_cursor)
        state.predictions_changed.connect(self._follow_cursor)
        self.take_colours()
        self._fill()

    def sizeHint(self) -> QSize:
        return QSize(ROWS * SIDE, ROWS * SIDE) * 2

    def show_labels(self, shown: bool) -> None:
        """Write each digit's label below it, or leave the digits all the room."""
        self._state.with_labels = shown
        self.update()

    def cells(self) -> Cells:
        """Of whole pixels a digit: in the middle of the widget's top."""
        side = max(min(self.width(), self.height()) // ROWS, 1)
        return Cells((self.width() - side * ROWS) // 2, 0, side, ROWS, len(self._state.shown))

    def describe(self, cell: int) -> str:
        state, index = self._state, int(self._state.shown[cell])
        label = state.classes[state.labels[index]]
        words = [tr("index {index}", index=index), tr("label {label}", label=label)]
        prediction = state.prediction_at(index)
        if prediction is not None:
            words.append(tr("read as {name}", name=state.classes[prediction]))
        return " · ".join(words)

    def whole(self) -> str:
        state, names = self._state, self._state.classes
        if state.data is None:
            return tr(state.problem) or tr("Loading the digits…")
        match state.pick:
            case Mistakes() | Cell() if not state.has_predictions:
                return tr(NOT_READ)
            case Mistakes() if not state.confusion.read:
                return tr("No test digit has been read yet. It is done while a network trains.")
            case Mistakes():
                return tr(
                    "No mistakes: each of the {count:,} digits read was read right.",
                    count=state.confusion.read,
                )
            case Cell(truth, prediction):
                return tr(
                    "No {truth} is read as {prediction}. Choose another cell of the matrix.",
                    truth=names[truth],
                    prediction=names[prediction],
                )
            case OfClass(label):
                return tr(
                    "There is no {name} among these digits. Choose another class.",
                    name=names[label],
                )
        return tr("This part of the data set is empty. Choose the other one.")

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
            self._state.choose(OfClass(min(key - Qt.Key.Key_0, len(self._state.classes) - 1)))
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
        if self._state.with_labels:
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
        plain.setPixelSize(max(px(9), round(cell * 0.22), math.ceil(now().least_pixels)))
        bold = scaled(plain, 1.0, bold=True, tabular=True)
        below = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        # Digits have an empty border, which the label may have.
        small = cell - round(cell * 0.19)
        if now().least:  # a label as large as it must be needs more
            small = min(small, cell - plain.pixelSize() + round(cell * 0.08))
        _smooth_between_whole_zooms(painter, small)
        for place, label in enumerate(labels):
            rect = self.rect_of(place)
            row, column = divmod(place, ROWS)
            target = QRect(rect.x() + (cell - small) // 2, rect.y(), small, small)
            painter.drawImage(target, image, QRect(column * SIDE, row * SIDE, SIDE, SIDE))
            text, role = state.classes[label], Role.PlaceholderText
            if wrong[place]:
                read = state.classes[state.prediction_at(int(state.shown[place])) or 0]
                # Of long names there is room for one, and the picture shows the other.
                text = f"{text}→{read}" if len(text + read) < _LONG else f"→{read}"
                role = Role.LinkVisited
            painter.setFont(bold if wrong[place] else plain)
            painter.setPen(palette.color(role))
            if len(text) > _LONG:
                text = QFontMetrics(painter.font()).elidedText(text, _ELIDED, cell)
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
