"""Digits: the data set as a sheet, and the confusion matrix of a run."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mnistpad.core.raster import SIDE
from mnistpad.state.digits import (
    CLASSES,
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
from mnistpad.ui.buttons import ROW
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.digits.detail import DigitDetail
from mnistpad.ui.digits.matrix import ConfusionMatrix
from mnistpad.ui.digits.sheet import Sheet
from mnistpad.ui.labels import ElidedLabel
from mnistpad.ui.theme import GRID, scaled


class DigitsTab(QWidget):
    """Sheet and matrix, and the buttons that pick what the sheet shows.

    Signals
    -------
    put_on_pad
        A page for the pad: the digit that was double-clicked.
    """

    put_on_pad = Signal(object)

    def __init__(self, state: DigitsState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._zoom = 1.0
        self._sheet_card = self._make_sheet_card()
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        row.setSpacing(GRID + 4)
        row.addWidget(self._sheet_card)
        row.addWidget(self._make_matrix_card(), 1)
        self.setFocusProxy(self._sheet)
        state.changed.connect(self._show)
        state.guesses_changed.connect(self._show_run)
        self._show()
        self._show_run()

    def _make_sheet_card(self) -> Card:
        card = Card()
        self._parts = {
            part: self._button(part.value.capitalize(), f"The {part.value} digits", checkable=True)
            for part in Part
        }
        for part, button in self._parts.items():
            button.clicked.connect(lambda _=False, part=part: self._state.choose_part(part))
        self._picks: dict[Pick, QToolButton] = {
            Everything(): self._button("All", "All digits, by index", checkable=True)
        }
        self._picks[RandomHundred()] = self._button(
            "Random 100", "A hundred at random; each press draws others", checkable=True
        )
        self._picks[Mistakes()] = self._button(
            "Mistakes", "Test digits that the network reads as something else", checkable=True
        )
        for label in range(CLASSES):
            self._picks[OfClass(label)] = self._button(
                str(label),
                f"Only those with the label {label}  ({label} on the sheet)",
                checkable=True,
                name=f"Class {label}",
            )
        for pick, button in self._picks.items():
            button.clicked.connect(lambda _=False, pick=pick: self._state.choose(pick))
        self._page_number = dim_label()
        self._page_number.setFont(scaled(self.font(), 1.0, tabular=True))
        self._page_number.setAccessibleName("Page")
        self._back = self._button("‹", "Previous page  (PgUp)", name="Previous page")
        self._on = self._button("›", "Next page  (PgDown)", name="Next page")
        self._back.clicked.connect(lambda: self._state.turn(-1))
        self._on.clicked.connect(lambda: self._state.turn(1))

        heading = QHBoxLayout()
        heading.setSpacing(GRID // 2)
        heading.addWidget(head("Digits"))
        heading.addSpacing(GRID)
        for button in self._parts.values():
            heading.addWidget(button)
        heading.addStretch()
        classes = QHBoxLayout()
        classes.setSpacing(GRID // 2)
        for pick, button in self._picks.items():
            if isinstance(pick, OfClass):
                # Narrower than text in a button is meant to be, so that ten fit.
                button.setMinimumWidth(28)
                button.setMaximumWidth(2 * ROW)
                button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
                classes.addWidget(button, 1)
            else:
                heading.addWidget(button)
        classes.addSpacing(GRID)
        classes.addStretch()
        classes.addWidget(self._page_number)
        classes.addWidget(self._back)
        classes.addWidget(self._on)

        self._facts = ElidedLabel()
        self._facts.setProperty("role", "dim")
        self._facts.setFont(scaled(self.font(), 1.0, tabular=True))
        self._facts.setAccessibleName("What is shown")
        self._labels = QCheckBox("Labels")
        self._labels.setChecked(True)
        self._labels.setToolTip("Write each digit's label below it, and what it is misread as")
        words = QHBoxLayout()
        words.addWidget(self._facts, 1)
        words.addWidget(self._labels)

        self._sheet = Sheet(self._state)
        self._sheet.activated.connect(self._send)
        self._labels.toggled.connect(self._sheet.show_labels)
        self._detail = DigitDetail(self._state)
        self._detail.wanted.connect(self._send_looked_at)
        digits = QHBoxLayout()
        digits.setSpacing(2 * GRID)
        digits.addWidget(self._sheet, 1)
        digits.addWidget(self._detail)

        card.column.addLayout(heading)
        card.column.addLayout(classes)
        card.column.addLayout(words)
        card.column.addLayout(digits, 1)
        return card

    def _make_matrix_card(self) -> Card:
        card = Card()
        self._accuracy = QLabel()
        self._accuracy.setAccessibleName("Test accuracy")
        self._accuracy.setToolTip("Share of the test digits read so far that are read right")
        self._run = ElidedLabel()
        self._run.setFont(scaled(self.font(), 1.15, bold=True))
        self._run.setAccessibleName("Run")
        self._read = dim_label()
        self._read.setFont(scaled(self.font(), 1.0, tabular=True))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch()
        words.addWidget(self._run)
        words.addWidget(self._read)
        words.addStretch()
        self._score = QWidget()
        row = QHBoxLayout(self._score)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self._accuracy)
        row.addLayout(words, 1)
        self._matrix = ConfusionMatrix(self._state)
        self._matrix.chosen.connect(self._state.choose)
        strut = QWidget()
        strut.setFixedSize(0, ROW)
        heading = QHBoxLayout()
        heading.addWidget(head("Confusion matrix"))
        heading.addWidget(strut)
        heading.addStretch()
        card.column.addLayout(heading)
        card.column.addWidget(self._score)
        card.column.addWidget(self._matrix, 1)
        return card

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width so that sheet and matrix both come out as large as they can."""
        width, height = event.size().width(), event.size().height()
        self._detail.set_zoom(3 if height < 720 else 4 if height < 900 else 6)
        factor = min(max(height / 740, 1.0), 2.0)
        self._accuracy.setFont(scaled(self.font(), 3.2 * factor, bold=True, tabular=True))
        # The widest figure fits, so that nothing moves when it changes.
        self._accuracy.setFixedWidth(self._accuracy.fontMetrics().horizontalAdvance("100.0 %"))
        above = 2 * GRID + 2 * ROW + 3 * GRID + self._labels.sizeHint().height()
        side = height - 3 * GRID - above - 2 * GRID - 2
        around = 4 * GRID + 2 + 2 * GRID + self._detail.width()
        free = width - 4 * GRID - (GRID + 4)
        widest = free - max(self._matrix.minimumWidth() + 4 * GRID + 2, round(0.435 * free))
        wished = max(side, 10 * SIDE) + around
        least = self._sheet_card.minimumSizeHint().width()
        self._sheet_card.setFixedWidth(max(min(wished, widest), least))
        super().resizeEvent(event)

    def _button(
        self, text: str, tip: str, *, checkable: bool = False, name: str = ""
    ) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(name or text)
        button.setCheckable(checkable)
        button.setFixedHeight(ROW)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if name and not checkable:
            button.setFont(scaled(button.font(), 1.3))
        return button

    def _send(self, index: int) -> None:
        self.put_on_pad.emit(page_of(self._state.images[index]))

    def _send_looked_at(self) -> None:
        index = self._state.looked_at
        if index is not None:
            self._send(index)

    def _show(self) -> None:
        state = self._state
        there = state.data is not None
        for part, button in self._parts.items():
            button.setChecked(there and part is state.part)
            button.setEnabled(there)
        for pick, button in self._picks.items():
            button.setChecked(there and pick == state.pick)
            button.setEnabled(there)
        self._page_number.setText(f"page {state.page + 1:,} of {state.page_count:,}")
        self._back.setEnabled(state.page > 0)
        self._on.setEnabled(state.page < state.page_count - 1)
        self._facts.set_text(self._what_is_shown())

    def _show_run(self) -> None:
        state = self._state
        self._score.setVisible(state.has_guesses)
        self._accuracy.setText(_percent(state.accuracy, state.mistake_count))
        self._run.set_text(state.title)
        self._read.setText(
            f"{_counted(state.mistake_count, 'mistake')}\n"
            f"{_counted(state.read_count, 'test digit')} read"
        )
        if isinstance(state.pick, Mistakes):
            self._facts.set_text(self._what_is_shown())

    def _what_is_shown(self) -> str:
        state = self._state
        if state.data is None:
            return ""
        all_of_them = f"{len(state.labels):,} {state.part.value} digits of {state.data.name}"
        match state.pick:
            case OfClass(label):
                return f"{state.count:,} of class {label} among {all_of_them}"
            case RandomHundred():
                return f"{state.count:,} at random among {all_of_them}"
            case Mistakes():
                read = _counted(state.read_count, "test digit")
                return f"{_counted(state.count, 'mistake')} among {read} read"
            case Cell(truth, guess):
                return f"{state.count:,} of class {truth} read as {guess} among {all_of_them}"
        return f"{all_of_them}  ·  shape {state.images.shape}"


def _percent(accuracy: float, mistakes: int) -> str:
    """As "98.1 %"; only without a mistake are there 100."""
    if math.isnan(accuracy):
        return "–"
    return f"{100 * accuracy if not mistakes else min(100 * accuracy, 99.9):.1f} %"


def _counted(count: int, word: str) -> str:
    return f"{count:,} {word}{'' if count == 1 else 's'}"
