"""Fields for numbers, and the sentence beside them that says what can't be used."""

import html
from collections.abc import Callable, Iterable
from decimal import Decimal

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPalette, QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLabel, QSizePolicy, QSlider, QWidget

from mnistpad.core.message import Message, sentence
from mnistpad.language import ENGLISH, current, tr
from mnistpad.ui.buttons import ROW
from mnistpad.ui.numbers import Step, read_number, write_number
from mnistpad.ui.scale import px
from mnistpad.ui.theme import GRID, scaled

LABEL_WIDTH = 13 * GRID
"""Of the words before the fields, so that fields stand in a column through all cards."""

FIELD_WIDTH = 11 * GRID

_MARK = "▲"


class NumberField(QAbstractSpinBox):
    """A number that can be typed as one likes and stepped with keys, wheel or arrows.

    Nothing typed is refused or mended; whoever owns the field says beside it what is wrong. The
    steps end at `low` and `high`; a number that is `whole` has no decimals. By so many decimal
    places as `shift` it is larger in the field: 2 shows 0.1 as 10.
    """

    changed = Signal()  # the text

    def __init__(
        self,
        name: str,
        step: Step,
        low: str,
        high: str,
        *,
        whole: bool = False,
        shift: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._step, self._low, self._high = step, Decimal(low), Decimal(high)
        self._whole, self._shift = whole, shift
        self._last = self._low  # number that could be read
        self.setAccessibleName(name)
        self.setFixedSize(px(FIELD_WIDTH), px(ROW))
        self.setFont(scaled(self.font(), 1.0, tabular=True))
        self.lineEdit().setMaxLength(32)
        # Style sheets give a spin box's text no room at its left, whatever its padding is.
        self.lineEdit().setTextMargins(GRID - 2, 0, 0, 0)
        self.lineEdit().textChanged.connect(self._follow)

    @property
    def value(self) -> int | float | None:
        """None if what stands there is no number."""
        number = self._number()
        if number is None:
            return None
        return int(number) if self._whole else float(number.scaleb(-self._shift))

    def set_value(self, value: int | float) -> None:
        """Show a number, exactly."""
        self.lineEdit().setText(write_number(Decimal(repr(value)).scaleb(self._shift)))

    def set_problem(self, sentence: str) -> None:
        mark(self, sentence)

    def stepBy(self, steps: int) -> None:
        """Go some steps up, or down; from what is no number, go from the last one that was."""
        number = self._last
        for _ in range(abs(steps)):
            number = min(max(self._step(number, steps > 0), self._low), self._high)
        self.lineEdit().setText(write_number(number))
        self.selectAll()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Whether there is a number above, and one below."""
        can = QAbstractSpinBox.StepEnabledFlag
        up = can.StepUpEnabled if self._last < self._high else can.StepNone
        return up | (can.StepDownEnabled if self._last > self._low else can.StepNone)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let everything stand."""
        return QValidator.State.Acceptable, text, position

    def sizeHint(self) -> QSize:
        return QSize(px(FIELD_WIDTH), px(ROW))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _number(self) -> Decimal | None:
        return read_number(self.lineEdit().text(), whole=self._whole)

    def _follow(self) -> None:
        number = self._number()
        if number is not None:
            self._last = number
        self.changed.emit()


def mark(field: QWidget, problem: str) -> None:
    """Mark a field as wrong, for eyes and for ears; an empty sentence marks it as right."""
    field.setAccessibleDescription(tr(problem))
    if field.property("problem") != bool(problem):
        field.setProperty("problem", bool(problem))
        field.style().unpolish(field)
        field.style().polish(field)


class Note(QLabel):
    """A sentence that steps back, or one that says what is wrong."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFont(scaled(self.font(), 0.9, tabular=True))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(px(ROW))
        self.say("")

    def say(self, sentence: str, tip: str = "") -> None:
        """Show a sentence, and more about it to those who ask."""
        said = tr(sentence)
        self._show(said, said, tr(tip), QPalette.ColorRole.PlaceholderText)

    def object_to(self, sentence: str) -> None:
        """Show what is wrong."""
        said = tr(sentence)
        self._show(f"{_MARK} {said}", said, said, QPalette.ColorRole.LinkVisited)

    def _show(self, text: str, said: str, tip: str, role: QPalette.ColorRole) -> None:
        # A path is one long word; it may be broken behind its slashes.
        self.setText(text.replace("/", "/\u200b").replace("\\", "\\\u200b"))
        self.setAccessibleDescription(said)
        self.setToolTip(f"<qt>{html.escape(tip)}</qt>" if tip else "")
        self.setForegroundRole(role)


def sentence_of(error: ValueError) -> str:
    """What an error says, with a capital and a full stop."""
    words = tr(sentence(error))
    return f"{words[0].upper()}{words[1:]}" if current() == ENGLISH else words


def row_label(text: str, buddy: QWidget, tip: str) -> QLabel:
    """The words before a field, whose underlined letter leads to it; both explain the field."""
    label = buddy_label(text, buddy)
    label.setMinimumWidth(px(LABEL_WIDTH))
    label.setToolTip(tip)
    buddy.setToolTip(tip)
    return label


def combo(name: str, choices: Iterable[str]) -> QComboBox:
    """A choice among words."""
    choice = QComboBox()
    choice.addItems(list(map(tr, choices)))
    choice.setAccessibleName(name)
    choice.setFixedHeight(px(ROW))
    return choice


def fill_quietly(field: NumberField, value: int | float) -> None:
    """Show a number without telling of it."""
    with QSignalBlocker(field):
        field.set_value(value)


class LiveField(NumberField):
    """A number's field that follows what it stands for, and is followed by it."""

    def show_value(self, value: float) -> None:
        """Show a number, without the digits that rounding leaves behind, unless it is there."""
        shown = float(f"{value:.8g}")
        if self.value != shown:
            fill_quietly(self, shown)
        if self.property("problem"):
            self.set_problem("")

    def take(self, give: Callable[[float], None], note: Note) -> None:
        """Give on what was typed, or say what is wrong with it; what was before still holds."""
        value = self.value
        try:
            if value is None:
                name = self.accessibleName()
                raise ValueError(
                    Message(
                        "{name} is a number, as 0.5; what was there before still holds", name=name
                    )
                )
            give(float(value))
        except ValueError as error:
            self.set_problem(sentence_of(error))
            note.object_to(sentence_of(error))
        else:
            if self.property("problem"):
                self.set_problem("")
                note.say("")

    def bind(self, give: Callable[[float], None], note: Note) -> None:
        """Let `give` have what is typed from now on, as with `take`."""
        self.changed.connect(lambda: self.take(give, note))


def buddy_label(text: str, field: QWidget) -> QLabel:
    """The name that stands before a field."""
    label = QLabel(text)
    label.setBuddy(field)
    return label


def number_field(
    name: str, step: Step, low: float, high: float, tip: str, width: int = 88
) -> LiveField:
    """A number's field with a tooltip."""
    field = LiveField(name, step, repr(low), repr(high))
    keys = tr("Up and Down", "keys")
    field.setToolTip(f"{tip}  ({keys})")
    field.setFixedWidth(px(width))
    return field


def slider(name: str, low: int, high: int, page: int) -> QSlider:
    """A slider that a click leaves the keys to its page; `page` is its large step."""
    made = QSlider(Qt.Orientation.Horizontal)
    made.setRange(low, high)
    made.setPageStep(page)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAccessibleName(name)
    made.setFixedHeight(px(24))
    return made


def show_position(slider: QSlider, position: int) -> None:
    """Move a slider without telling of it."""
    with QSignalBlocker(slider):
        slider.setValue(position)


def say_in(note: Note, problem: str) -> None:
    """Show what is wrong, or nothing."""
    if problem:
        note.object_to(problem)
    else:
        note.say("")
