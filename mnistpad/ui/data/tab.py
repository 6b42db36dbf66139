"""Digits: the data set as a sheet, and the confusion matrix of a run."""

from functools import partial

import numpy as np
from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mnistpad.core.classes import DIGITS
from mnistpad.core.drawing.raster import SIDE
from mnistpad.core.message import Message
from mnistpad.language import tr
from mnistpad.state.data.digits import (
    Cell,
    DigitsState,
    Everything,
    Mistakes,
    OfClass,
    Part,
    Pick,
    RandomHundred,
    page_of,
)
from mnistpad.ui.boxes import STRETCH, column, fill, row
from mnistpad.ui.buttons import ROW, tool_button
from mnistpad.ui.card import Card, dim_label, head, strut
from mnistpad.ui.data.matrix import ConfusionMatrix
from mnistpad.ui.data.sheet import Sheet
from mnistpad.ui.labels import ElidedLabel, ElidingComboBox
from mnistpad.ui.scale import NO_BOUND, px
from mnistpad.ui.sections import Section, widgets_in
from mnistpad.ui.tensor_view import TensorView
from mnistpad.ui.theme import GRID, Role, scaled
from mnistpad.ui.words import counted_percent

_PARTS = {
    Part.TRAIN: (Message("Training", "the digits to learn from"), Message("The training digits")),
    Part.TEST: (Message("Test"), Message("The test digits")),
}
_SHORT = 2  # characters of a name that a button has room for


class DigitDetail(QWidget):
    """A column: the digit as the network sees it, its index, its label, what it is read as."""

    wanted = Signal()  # put it on the pad

    def __init__(self, state: DigitsState) -> None:
        super().__init__()
        self._state = state
        self._view = TensorView()
        self._view.cell_changed.connect(self._look_at)
        self._value = dim_label()
        plain = Qt.TextFormat.PlainText
        self._label, self._prediction = QLabel(textFormat=plain), QLabel(textFormat=plain)
        self._factor = 1.0
        self._index = QSpinBox()
        self._index.setFixedHeight(px(ROW))
        self._index.setKeyboardTracking(False)  # 47 on the way to 4711 is not meant
        self._index.valueChanged.connect(state.go_to)
        self._button = tool_button(
            tr("Put on pad"), tr("Put this digit on the pad  (Enter or double click on the sheet)")
        )
        self._button.clicked.connect(self.wanted)
        # Hidden, and its place kept, where there is no digit to tell of.
        self._all = QWidget(self)
        policy = self._all.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._all.setSizePolicy(policy)
        fill(QVBoxLayout(self), self._all)
        parts: list[QWidget | int] = [self._view, self._value]
        read = tr("What the network reads; – where it hasn't, as training digits")
        for widget, name, tip in (
            (self._label, tr("Label"), tr("What the data set says the digit is")),
            (self._prediction, tr("Read as"), read),
            (self._index, tr("Index"), tr("Go to a digit by its index, counted from 0")),
        ):
            widget.setAccessibleName(name)
            widget.setToolTip(tip)
            parts += [GRID, dim_label(name.lower()), GRID // 4, widget]
        fill(QVBoxLayout(self._all), *parts, 2 * GRID, self._button, STRETCH, gap=0)
        self._cell = (-1, -1)
        self.set_zoom(3)
        for changed in (state.changed, state.cursor_changed, state.predictions_changed):
            changed.connect(self._show)
        self._show()

    def set_zoom(self, zoom: int) -> None:
        """Show each number as zoom×zoom pixels, and figures to go with it."""
        self._view.set_zoom(zoom)
        self.setFixedWidth(max(self._view.width(), self._button.sizeHint().width()))
        self._factor = factor = min(max(zoom / 3, 1.0), 2.0)
        self._value.setFont(scaled(self.font(), 0.85 * factor, tabular=True))
        for figures in (self._label, self._prediction):
            self._write(figures, figures.text())
        self._index.setFont(scaled(self.font(), 1.0, tabular=True))

    def _write(self, figures: QLabel, text: str) -> None:
        """A digit in large figures; a name in letters that there is room for."""
        is_name = len(text) > len("0 ✗")
        size = (1.0 if is_name else 2.4) * self._factor
        figures.setFont(scaled(self.font(), size, bold=True, tabular=True))
        elided = figures.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, self.width())
        figures.setText(elided if is_name else text)

    def _look_at(self, row: int, column: int) -> None:
        self._cell = (row, column)
        self._show()

    def _show(self) -> None:
        index = self._state.looked_at
        self._all.setVisible(index is not None)
        if index is None:
            return
        image = self._state.images[index]
        prediction, wrong = self._state.prediction_at(index), bool(self._state.wrong[index])
        self._view.set_tensor(image / np.float32(255))
        names = self._state.classes
        self._write(self._label, names[self._state.labels[index]])
        with QSignalBlocker(self._index):
            self._index.setRange(0, len(self._state.labels) - 1)
            self._index.setValue(index)
        read = "–" if prediction is None else f"{names[prediction]} {'✗' if wrong else '✓'}"
        self._write(self._prediction, read)
        self._prediction.setForegroundRole(Role.LinkVisited if wrong else Role.WindowText)
        row, column = self._cell
        self._value.setText(f"[{row}, {column}] = {image[row, column]}" if row >= 0 else "")


class DigitsTab(QWidget):
    """Sheet and matrix, and the buttons that pick what the sheet shows."""

    put_on_pad = Signal(object)  # a page for the pad: the digit that was double-clicked

    def __init__(self, state: DigitsState) -> None:
        super().__init__()
        self._state = state
        self._sheet_card = self._make_sheet_card()
        self._section: Section | None = None
        self._cards = fill(
            QHBoxLayout(self),
            self._sheet_card,
            (self._make_matrix_card(), 1),
            gap=GRID + 4,
            margins=(2 * GRID, GRID, 2 * GRID, 2 * GRID),
        )
        self.setFocusProxy(self._sheet)
        state.changed.connect(self._show)
        state.predictions_changed.connect(self._show_run)
        self._show()
        self._show_run()

    def _make_sheet_card(self) -> Card:
        state = self._state
        self._parts = {
            part: tool_button(tr(text), tr(tip), checkable=True)
            for part, (text, tip) in _PARTS.items()
        }
        for part, button in self._parts.items():
            button.clicked.connect(partial(state.choose_part, part))
        kinds: tuple[tuple[Pick, str, str], ...] = (
            (Everything(), tr("All"), tr("All digits, by index")),
            (RandomHundred(), tr("Random 100"), tr("A hundred at random; each press draws others")),
            (
                Mistakes(),
                tr("Mistakes"),
                tr("Test digits that the network reads as something else"),
            ),
        )
        self._picks: dict[Pick, QToolButton] = {
            pick: tool_button(text, tip, checkable=True) for pick, text, tip in kinds
        }
        kind_buttons = list(self._picks.values())
        classes = []
        for label in range(len(DIGITS)):
            tip = tr("Only those with the label {label}  ({label} on the sheet)", label=label)
            name = tr("Class {name}", name=label)
            button = tool_button(str(label), tip, checkable=True, name=name)
            # Narrower than text in a button is meant to be, so that ten fit.
            button.setMinimumWidth(px(28))
            button.setMaximumWidth(px(2 * ROW))
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._picks[OfClass(label)] = button
            classes.append((button, 1))
        self._names: list[str] = []
        self._class = ElidingComboBox(tr("Class"), tr("Only those of one class"))
        self._class.activated.connect(self._choose_class)
        for pick, button in self._picks.items():
            button.clicked.connect(partial(state.choose, pick))
        self._page_number = dim_label("", tr("Page"), tabular=True)
        self._back = tool_button("‹", tr("Previous page  (PgUp)"), name=tr("Previous page"))
        self._on = tool_button("›", tr("Next page  (PgDown)"), name=tr("Next page"))
        for button, pages in ((self._back, -1), (self._on, 1)):
            button.setFont(scaled(button.font(), 1.3))
            button.clicked.connect(partial(state.turn, pages))
        self._facts = ElidedLabel(tr("What is shown"), tabular=True, dim=True)
        self._labels = QCheckBox(tr("Labels"))
        self._labels.setChecked(state.with_labels)
        self._labels.setToolTip(tr("Write each digit's label below it, and what it is misread as"))
        self._sheet = Sheet(state)
        self._sheet.activated.connect(self._send_looked_at)
        self._labels.toggled.connect(self._sheet.show_labels)
        self._detail = DigitDetail(state)
        self._detail.wanted.connect(self._send_looked_at)
        small = GRID // 2
        picks = row(
            *classes,
            (self._class, 1),
            GRID,
            STRETCH,
            self._page_number,
            self._back,
            self._on,
            gap=small,
        )
        self._of_sheet = *widgets_in(picks), self._facts, self._labels
        return Card(
            row(head(tr("Digits")), GRID, *self._parts.values(), STRETCH, *kind_buttons, gap=small),
            picks,
            row((self._facts, 1), self._labels),
            (row((self._sheet, 1), self._detail, gap=2 * GRID), 1),
        )

    def _make_matrix_card(self) -> Card:
        self._accuracy = QLabel()
        self._accuracy.setAccessibleName(tr("Test accuracy"))
        self._accuracy.setToolTip(tr("Share of the test digits read so far that are read right"))
        self._run = ElidedLabel(tr("Run"), 1.15, bold=True)
        self._read = dim_label(tabular=True)
        self._score = QWidget()
        words = column(STRETCH, self._run, self._read, STRETCH, gap=2)
        fill(QHBoxLayout(self._score), self._accuracy, (words, 1), gap=2 * GRID)
        self._matrix = ConfusionMatrix(self._state)
        self._matrix.chosen.connect(self._state.choose)
        heading = row(head(tr("Confusion matrix")), strut(), STRETCH)
        self._of_matrix = widgets_in(heading)
        return Card(heading, self._score, (self._matrix, 1))

    def sections(self) -> list[Section]:
        """Sheet and matrix, with what leads from one set of digits to another."""
        sheet, matrix = widgets_in(self._cards)
        return [
            Section(tr("Digits"), (sheet,), self._of_sheet),
            Section(tr("Confusion matrix"), (matrix,), self._of_matrix),
        ]

    def set_section(self, section: Section | None) -> None:
        """Give all of the width to one of them, or share it."""
        self._section = section
        QCoreApplication.sendEvent(self, QResizeEvent(self.size(), self.size()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width so that sheet and matrix both come out as large as they can."""
        width, height = event.size().width(), event.size().height()
        self._detail.set_zoom(3 if height < px(720) else 4 if height < px(900) else 6)
        factor = min(max(height / px(740), 1.0), 2.0)
        self._accuracy.setFont(scaled(self.font(), 3.2 * factor, bold=True, tabular=True))
        # The widest figure fits, so that nothing moves when it changes.
        self._accuracy.setFixedWidth(self._accuracy.fontMetrics().horizontalAdvance("100.0 %"))
        above = 2 * GRID + 2 * px(ROW) + 3 * GRID + self._labels.sizeHint().height()
        side = height - 3 * GRID - above - 2 * GRID - 2
        around = 4 * GRID + 2 + 2 * GRID + self._detail.width()
        free = width - 4 * GRID - (GRID + 4)
        widest = free - max(self._matrix.minimumWidth() + 4 * GRID + 2, round(0.435 * free))
        wished = max(side, 10 * SIDE) + around
        least = self._sheet_card.minimumSizeHint().width()
        if self._section is None:
            self._sheet_card.setFixedWidth(max(min(wished, widest), least))
        else:
            self._sheet_card.setMinimumWidth(0)
            self._sheet_card.setMaximumWidth(NO_BOUND)
        super().resizeEvent(event)

    def _send_looked_at(self) -> None:
        index = self._state.looked_at
        if index is not None:
            self.put_on_pad.emit(page_of(self._state.images[index]))

    def _choose_class(self, index: int) -> None:
        self._state.choose(OfClass(index - 1) if index else Everything())

    def _show_classes(self) -> None:
        """Each class is a button, if they are few and their names short; else all are a list."""
        classes, pick = self._state.classes, self._state.pick
        are_buttons = len(classes) <= len(DIGITS) and max(map(len, classes)) <= _SHORT
        for label in range(len(DIGITS)):
            button = self._picks[OfClass(label)]
            button.setVisible(are_buttons and label < len(classes))
            if are_buttons and label < len(classes) and button.text() != classes[label]:
                button.setText(classes[label])
                button.setAccessibleName(tr("Class {name}", name=classes[label]))
                tip = tr(
                    "Only those of class {name}  ({label} on the sheet)",
                    name=classes[label],
                    label=label,
                )
                button.setToolTip(tip)
        self._class.setVisible(not are_buttons)
        names = [tr("All classes"), *classes]
        if not are_buttons and self._names != names:
            self._names = names
            self._class.clear()
            self._class.addItems(names)
        self._class.setCurrentIndex(pick.label + 1 if isinstance(pick, OfClass) else 0)

    def _show(self) -> None:
        self._show_classes()
        state = self._state
        there = state.data is not None
        for chosen, button in (*self._parts.items(), *self._picks.items()):
            button.setChecked(there and chosen in (state.part, state.pick))
            button.setEnabled(there)
        self._page_number.setText(
            tr("page {page:,} of {count:,}", page=state.page + 1, count=state.page_count)
        )
        self._back.setEnabled(state.page > 0)
        self._on.setEnabled(state.page < state.page_count - 1)
        self._facts.set_text(self._what_is_shown())

    def _show_run(self) -> None:
        state, confusion = self._state, self._state.confusion
        self._score.setVisible(state.has_predictions)
        self._accuracy.setText(counted_percent(confusion.accuracy) if confusion.read else "–")
        self._run.set_text(tr(state.title))
        self._read.setText(f"{_mistakes(confusion.mistakes)}\n{_read(confusion.read)}")
        if isinstance(state.pick, Mistakes):
            self._facts.set_text(self._what_is_shown())

    def _what_is_shown(self) -> str:
        state = self._state
        if state.data is None:
            return ""
        names, count = state.classes, state.count
        total, name = len(state.labels), state.data.name
        everything = (
            tr("{count:,} training digits of {name}", count=total, name=name)
            if state.part is Part.TRAIN
            else tr("{count:,} test digits of {name}", count=total, name=name)
        )
        match state.pick:
            case OfClass(label):
                return tr(
                    "{count:,} of class {name} among {everything}",
                    count=count,
                    name=names[label],
                    everything=everything,
                )
            case RandomHundred():
                return tr(
                    "{count:,} at random among {everything}", count=count, everything=everything
                )
            case Mistakes():
                read = _read(state.confusion.read)
                return tr("{mistakes} among {read}", mistakes=_mistakes(count), read=read)
            case Cell(truth, prediction):
                return tr(
                    "{count:,} of class {truth} read as {prediction} among {everything}",
                    count=count,
                    truth=names[truth],
                    prediction=names[prediction],
                    everything=everything,
                )
        shape = state.images.shape
        return tr("{everything}  ·  shape {shape}", everything=everything, shape=shape)


def _mistakes(count: int) -> str:
    return tr("%n mistakes", "", count, one="%n mistake")


def _read(count: int) -> str:
    return tr("%n test digits read", "", count, one="%n test digit read")
