"""What the class says of a gate's output, and how often it was right."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mnistpad.language import tr
from mnistpad.state.perceptron.guess import GateGuess
from mnistpad.ui.boxes import fill
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.card import dim_label
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.theme import GRID


class GuessRow(QWidget):
    """Shown while *Guess first* is on: two buttons to say it by, and the tally."""

    def __init__(self, state: GateGuess, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self.setAccessibleName(tr("Guess first"))
        self._hint = LiveLabel(tr("What is to be guessed"), lines=2, wrap=True)
        self._tally = dim_label("", tr("How often the class was right"), tabular=True)
        self._buttons = []
        for value in (0, 1):
            button = tool_button(
                str(value),
                tr("The output is {value}  ({value})", value=value),
                checkable=True,
                name=tr("The class says {value}", value=value),
            )
            button.clicked.connect(partial(state.say, value))
            self._buttons.append(button)
        fill(QHBoxLayout(self), (self._hint, 1), *self._buttons, self._tally, gap=GRID)
        state.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        state = self._state
        self.setVisible(state.is_on)
        for value, button in enumerate(self._buttons):
            button.setEnabled(state.is_covered)
            button.setChecked(value == state.said)
        self._hint.set_text(self._words())
        self._tally.setText(tr("Class {right} of {count}", right=state.right, count=state.count))

    def _words(self) -> str:
        state = self._state
        name, value = state.output
        if not state.is_covered:
            return tr("{name} is {value}. Flip a switch for the next one.", name=name, value=value)
        if state.said is None:
            return tr("What is {name}? Type or click 0 or 1.", name=name)
        return tr("The class says {said}. Space uncovers {name}.", said=state.said, name=name)
