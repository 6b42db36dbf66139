"""Draw & train: pad and tensor on the left, the answer in the middle, training on the right."""

import numpy as np
from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QToolButton, QWidget

from mnistpad.core.classes import DIGITS
from mnistpad.core.drawing.raster import SIDE, Tensor, centre_of_mass
from mnistpad.core.drawing.recogniser import Reading
from mnistpad.language import tr
from mnistpad.state.drawing.guess import GuessState
from mnistpad.state.drawing.pad import PEN_WIDTHS, PadState
from mnistpad.state.drawing.readers import ReadersState
from mnistpad.state.drawing.recognition import RecognitionState
from mnistpad.ui.actions import Actions
from mnistpad.ui.boxes import STRETCH, column, fill, row
from mnistpad.ui.buttons import ROW
from mnistpad.ui.card import Card, dim_label, head, strut
from mnistpad.ui.drawing.answer import Answer
from mnistpad.ui.drawing.bars import LEAST_HEIGHT, ProbabilityBars
from mnistpad.ui.drawing.epochs import EpochSlider
from mnistpad.ui.drawing.guess_bar import GuessBar
from mnistpad.ui.drawing.pad import DrawPad
from mnistpad.ui.drawing.side import Side
from mnistpad.ui.fields import show_position, slider
from mnistpad.ui.keys import plain
from mnistpad.ui.labels import ElidingComboBox, LiveLabel
from mnistpad.ui.scale import NO_BOUND, now, px
from mnistpad.ui.sections import Section, widgets_in
from mnistpad.ui.tensor_view import TensorView
from mnistpad.ui.theme import GRID, Role, scaled
from mnistpad.ui.words import percent

_WORDS = 170  # width of the words beside the tensor
_LARGEST_ZOOM = 14
_NARROWEST_ANSWER = 232


class DrawTab(QWidget):
    """Joins pad, tensor and answer; what can be done with them are the window's actions.

    Beside them stands what belongs to the pad, such as the training.
    """

    pixel_clicked = Signal(int, int)  # row and column of what the network sees

    def __init__(
        self,
        pad: PadState,
        recognition: RecognitionState,
        readers: ReadersState,
        guess: GuessState,
        actions: Actions,
        side: Side,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pad = pad
        self._recognition = recognition
        self._readers = readers
        self._guess, self._guess_first = guess, actions.guess_first
        self._side = side
        self._section: Section | None = None
        self._cell = (-1, -1)
        self._tensor: Tensor | None = None
        self._pad_card = self._make_pad_card(actions)
        self._answer_card = self._make_answer_card()
        fill(
            QHBoxLayout(self),
            self._pad_card,
            self._answer_card,
            (side, 1),
            gap=GRID + 4,
            margins=(2 * GRID, GRID, 2 * GRID, 2 * GRID),
        )
        self.setFocusProxy(self._draw_pad)
        recognition.updated.connect(self._show)
        guess.changed.connect(self._show)
        actions.guess_first.toggled.connect(guess.switch)
        guess.changed.connect(self._follow_guess)
        pad.pen_changed.connect(self._show_pen)
        pad.history_changed.connect(self._show_pages)
        readers.changed.connect(self._show_readers)
        self._show_pen()
        self._show_pages()
        self._show_readers()

    def _make_pad_card(self, actions: Actions) -> Card:
        self._head = head(tr("Draw a digit"))
        self._draw_pad = DrawPad(self._pad, self._recognition)
        self._page_number = dim_label()
        self._page_number.setFont(scaled(self.font(), 1.0, tabular=True))
        self._pager = QWidget()
        turn = _button(actions.previous_page), _button(actions.next_page)
        fill(QHBoxLayout(self._pager), self._page_number, *turn)
        thinnest, widest = map(int, PEN_WIDTHS)
        self._width_slider = slider(tr("Pen width"), thinnest, widest, 4)
        self._width_slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._width_slider.setMinimumWidth(px(32))
        width, keys = tr("Pen width"), tr("[ and ]", "keys")
        self._width_slider.setToolTip(f"{width}  ({keys})")
        self._width_slider.valueChanged.connect(self._choose_width)
        self._tools = row(
            *map(_button, (actions.pen, actions.eraser)),
            (self._width_slider, 1),
            *map(_button, (actions.undo, actions.redo, actions.clear)),
            gap=GRID // 2,
        )
        self._tensor_view = TensorView()
        self._tensor_view.cell_changed.connect(self._look_at)
        self._tensor_view.clicked.connect(lambda cell: self.pixel_clicked.emit(*divmod(cell, SIDE)))
        self._facts = LiveLabel(
            tr("About the tensor"), role=Role.PlaceholderText, lines=4, wrap=True, opaque=True
        )
        self._plainly = QCheckBox(tr("Plain resizing"))
        tip = tr("Give the network the whole pad, merely shrunk, without MNIST's normalisation")
        self._plainly.setToolTip(f"{tip}  (R)")
        self._plainly.toggled.connect(actions.plainly.setChecked)
        actions.plainly.toggled.connect(self._plainly.setChecked)
        self._plain_answer = LiveLabel(role=Role.PlaceholderText, opaque=True)
        for label in (self._facts, self._plain_answer):
            label.setFont(scaled(self.font(), 0.95, tabular=True))
        break_it = row(_button(actions.break_it), STRETCH)
        words = column(self._facts, STRETCH, break_it, 2, self._plainly, self._plain_answer, gap=2)
        self._seen = row(self._tensor_view, (words, 1), gap=2 * GRID)
        see = head(tr("What the network sees"))
        top = row(self._head, strut(), STRETCH, self._pager)
        self._of_pad = (
            (*widgets_in(top), self._draw_pad, *widgets_in(self._tools)),
            (see, *widgets_in(self._seen)),
        )
        return Card(
            top,
            (self._draw_pad, Qt.AlignmentFlag.AlignHCenter),
            self._tools,
            STRETCH,
            GRID // 2,
            see,
            self._seen,
        )

    def _make_answer_card(self) -> Card:
        self._reader = ElidingComboBox()
        self._reader.setAccessibleName(tr("Read by"))
        self._reader.setToolTip(tr("Which network reads the pad"))
        self._reader.setFixedHeight(px(ROW))
        self._reader.activated.connect(self._readers.choose)
        self._remark = LiveLabel(
            tr("About the network"), role=Role.PlaceholderText, lines=2, wrap=True, opaque=True
        )
        self._remark.hide()
        self._answer = Answer()
        self._bars = ProbabilityBars()
        self._epochs = EpochSlider()
        self._epochs.chosen.connect(self._readers.choose_epoch)
        reader = row(head(tr("Read by")), (self._reader, 1))
        self.guess_bar = GuessBar(self._guess)
        return Card(
            reader,
            self._remark,
            GRID,
            self._answer,
            GRID,
            (self._bars, 1),
            self._epochs,
            self.guess_bar,
        )

    def pad_on_screen(self) -> QRect:
        """Where on the screen one draws."""
        return QRect(self._draw_pad.mapToGlobal(QPoint(0, 0)), self._draw_pad.size())

    def sections(self) -> list[Section]:
        """Pad and answer, what the network sees, and what stands beside them."""
        pair, (drawn, seen) = (self._pad_card, self._answer_card), self._of_pad
        return [
            Section(tr("Pad and answer"), pair, (*seen, self._width_slider)),
            Section(tr("What the network sees"), (self._pad_card,), drawn),
            *self._side.sections(),
        ]

    def set_section(self, section: Section | None) -> None:
        """Share the room out among what is seen: of a part, or None: of all."""
        self._section = section
        self._bars.setMinimumHeight(px(LEAST_HEIGHT))
        self._side.set_section(section)
        self._show_pages()
        QCoreApplication.sendEvent(self, QResizeEvent(self.size(), self.size()))

    def _fit_part(self, width: int, height: int) -> None:
        """Give pad, or tensor, all the height there is, and the answer the rest of the width."""
        needed = self._answer_card.minimumSizeHint().width()
        answer = max(round(width * 0.36), px(_NARROWEST_ANSWER), needed)
        if self._answer_card.isHidden():
            answer = 0
        self._answer_card.setMinimumWidth(answer)
        self._answer_card.setMaximumWidth(NO_BOUND)
        self._answer.set_zoom(min(max(height / px(740), 1.0), 2.0))
        self._bars.setMinimumHeight(10 * (self._bars.fontMetrics().height() + 4))
        around = self._pad_card.column.contentsMargins().left() * 2 + 2
        room = width - answer - 4 * GRID - (GRID + 4) - around
        if self._draw_pad.isHidden():
            side = min(room - 2 * GRID - px(_WORDS), height - around - px(ROW) - 6 * GRID)
            self._tensor_view.set_zoom(max(side // SIDE, 4))
        else:
            tools = self._tools.sizeHint().height() + px(ROW)
            side = max(min(room, height - around - tools - 9 * GRID), px(160))
            self._draw_pad.setFixedSize(side, side)
        self._pad_card.setMinimumWidth(0)
        self._pad_card.setMaximumWidth(NO_BOUND)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit pad and tensor to each other: the pad as large as height and a third of the width
        leave it, the tensor with what is left over."""
        width, height = event.size().width(), event.size().height()
        if self._section is not None:
            self._fit_part(width, height)
            super().resizeEvent(event)
            return
        self._answer.set_zoom(min(max(min(height / px(740), width / px(1248)), 0.8), 2.0))
        self._answer_card.setFixedWidth(max(round(width * 0.235), px(_NARROWEST_ANSWER)))
        zoom = 5 if height < 720 else 6 if height < 900 or width < 1200 else 8
        self._tensor_view.set_zoom(zoom)
        self._pad_card.column.activate()  # so that its hint knows of the zoom
        margins = self._pad_card.column.contentsMargins()
        around = margins.left() + margins.right() + 2
        below = self._pad_card.sizeHint().height() - self._draw_pad.height()
        high = height - below - 3 * GRID
        least = max(part.minimumSize().width() for part in (self._tools, self._seen))
        if now().text > 1:  # what is written beside the tensor gives way no more
            least = max(least, self._tensor_view.width() + 2 * GRID + px(_WORDS))
        side = max(min(high, max(round(width * 0.34) - around, least)), 0)  # unseen, it has no room
        self._draw_pad.setFixedSize(side, side)
        more = min((high - side) // SIDE, (side - px(_WORDS)) // SIDE - zoom, _LARGEST_ZOOM - zoom)
        if more > 0:
            self._tensor_view.set_zoom(zoom + more)
        self._pad_card.setFixedWidth(max(side, least) + around)
        super().resizeEvent(event)

    def _choose_width(self, width: int) -> None:
        self._pad.pen_width = float(width)

    def _look_at(self, down: int, across: int) -> None:
        self._cell = (down, across)
        self._show_facts()

    def _show(self) -> None:
        recognition = self._recognition
        reading = recognition.shown_reading
        if recognition.shown_tensor is not self._tensor:
            self._tensor = recognition.shown_tensor
            self._tensor_view.set_tensor(self._tensor)
            self._show_facts()
        digits = recognition.shown_digits
        if self._guess.is_covered and not self._pad.is_empty:
            self._answer.set_covered()
            self._bars.set_reading(None, recognition.classes)
            self._plain_answer.set_text("")
            return
        if len(digits) > 1:
            self._answer.set_digits(digits, recognition.chosen)
        else:
            self._answer.set_reading(reading, self._waiting(), recognition.problem)
        self._bars.set_reading(reading, recognition.classes)
        self._plain_answer.set_text(_in_words(recognition.plain_reading))

    def _waiting(self) -> str:
        draws_digits = self._recognition.classes == DIGITS
        if self._recognition.is_live and draws_digits:
            return tr("Draw a digit: the network in training reads it as it learns")
        if self._recognition.is_live:
            return tr("Draw: the network in training reads it as it learns")
        if self._recognition.recogniser is None:
            return tr(self._readers.problem) or tr("The recogniser is being loaded…")
        return tr("Draw a digit on the pad") if draws_digits else tr("Draw on the pad")

    def _show_facts(self) -> None:
        tensor = self._recognition.shown_tensor
        lines = [tr("{side} × {side}, float32 in [0, 1]", side=SIDE)]
        if tensor.any():
            height, width = np.ptp(np.nonzero(tensor), axis=1) + 1
            down, across = centre_of_mass(tensor)
            lines.append(tr("ink {height} px tall, {width} px wide", height=height, width=width))
            lines.append(tr("centre of mass {down:.1f}, {across:.1f}", down=down, across=across))
        if self._cell >= (0, 0):
            lines.append(f"{list(self._cell)} = {tensor[self._cell]:.2f}")
        self._facts.set_text("\n".join(lines))

    def _follow_guess(self) -> None:
        self._guess_first.setChecked(self._guess.is_on)

    def _show_pen(self) -> None:
        show_position(self._width_slider, round(self._pad.pen_width))

    def _show_pages(self) -> None:
        count = self._pad.page_count
        self._pager.setVisible(count > 1 and self._section is None)
        self._page_number.setText(
            tr("{place} of {count}", place=self._pad.kept.index + 1, count=count)
        )

    def _show_readers(self) -> None:
        with QSignalBlocker(self._reader):
            self._reader.clear()
            self._reader.addItems(list(map(tr, self._readers.names)))
            self._reader.setCurrentIndex(self._readers.index)
        is_of_digits = self._recognition.classes == DIGITS
        self._head.setText((tr("Draw a digit") if is_of_digits else tr("Draw")).upper())
        self._remark.setVisible(bool(self._readers.remark))
        self._remark.set_text(tr(self._readers.remark))
        self._epochs.set_epochs(self._readers.epochs, self._readers.epoch)
        self._show()


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setFixedHeight(px(ROW))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(plain(action.text()))
    if len(action.iconText()) == 1 and not action.iconText().isalpha():  # a sign
        button.setFont(scaled(button.font(), 1.3))
    return button


def _in_words(reading: Reading | None) -> str:
    if reading is None:
        return ""
    if reading.label is None:
        return tr("reads nothing it is sure of")
    return tr("reads {name}, {percent}", name=reading.name, percent=percent(reading.confidence, 0))
