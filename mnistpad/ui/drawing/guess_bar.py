"""What the class says, how it stands against the network, and ten buttons to say it by."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from mnistpad.language import tr
from mnistpad.state.drawing.guess import GuessState
from mnistpad.ui.boxes import fill, row
from mnistpad.ui.buttons import ROW, tool_button
from mnistpad.ui.card import dim_label
from mnistpad.ui.labels import line_height
from mnistpad.ui.scale import px
from mnistpad.ui.theme import GRID, scaled

_LEAST = 24  # pixels of a button's width


class GuessBar(QWidget):
    """Shown while *Guess first* is on: its keys work then, wherever the focus is."""

    compare_wanted = Signal()  # both matrices are to be shown

    def __init__(self, state: GuessState) -> None:
        super().__init__()
        self._state = state
        self.setAccessibleName(tr("Guess first"))
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._hint.setAccessibleName(tr("Guess first"))
        # Two lines, so that nothing moves when it changes.
        self._hint.setFixedHeight(2 * line_height(self._hint.fontMetrics()) + 2)
        self._tally = dim_label("", tr("Class against network"), tabular=True)
        self._compare = tool_button(
            tr("Compare…"), tr("The confusion matrix of the class beside that of the network")
        )
        self._compare.clicked.connect(self.compare_wanted)
        self._buttons = []
        for digit in range(10):
            tip = tr("It is a {digit}", digit=digit)
            button = tool_button(str(digit), f"{tip}  ({digit})", checkable=True)
            button.setFixedHeight(px(ROW))
            button.setMinimumWidth(px(_LEAST))
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setFont(scaled(self.font(), 1.1, bold=True, tabular=True))
            button.clicked.connect(partial(state.say, digit))
            QShortcut(QKeySequence(str(digit)), self).activated.connect(partial(state.say, digit))
            self._buttons.append(button)
        QShortcut(QKeySequence("Space"), self).activated.connect(state.uncover)
        fill(
            QVBoxLayout(self),
            self._hint,
            row(*((button, 1) for button in self._buttons[:5]), gap=GRID // 2),
            row(*((button, 1) for button in self._buttons[5:]), gap=GRID // 2),
            row((self._tally, 1), self._compare),
            gap=GRID // 2,
            margins=(0, GRID, 0, 0),
        )
        state.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        state = self._state
        self.setVisible(state.is_on)
        if not state.is_on:
            return
        self._hint.setText(self._words())
        wanted = state.is_of_digits
        wanted &= (state.is_covered and not state.pad_is_empty) or state.wants_truth
        for digit, button in enumerate(self._buttons):
            button.setEnabled(wanted)
            button.setChecked(digit == state.said)
        said, read = state.right()
        count = len(state.rounds)
        self._tally.setText(
            tr(
                "Class {said} of {count}\nNetwork {read} of {count}",
                said=said,
                read=read,
                count=count,
            )
        )
        self._compare.setEnabled(bool(count))

    def _words(self) -> str:
        state = self._state
        if state.end_is_covered and (state.pad_is_empty or not state.is_covered):
            return tr("How well will it learn? Say a number; Space uncovers the end.")
        if not state.is_of_digits:
            return tr(
                "Say what it is; Space uncovers the network's answer. Only digits are counted."
            )
        if state.pad_is_empty:
            return tr("Draw a digit: the network's answer stays covered.")
        if state.is_covered and state.said is None:
            return tr("Which digit is it? Type or click what the class says.")
        if state.is_covered:
            return tr(
                "The class says {digit}. Space uncovers the network's answer.", digit=state.said
            )
        if state.wants_truth:
            return tr("And which digit was it? Type or click it.")
        if state.is_number:
            return tr("Only digits that stand alone are counted.")
        return tr("Draw the next one.")
