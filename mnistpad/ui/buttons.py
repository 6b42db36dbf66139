"""Buttons of one height, that leave the page its keys."""

from collections.abc import Callable, Container, Iterable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QToolButton, QWidget

from mnistpad.ui.keys import ARROWS
from mnistpad.ui.scale import px

ROW = 32  # height of a row of buttons or fields


class LeavesKeys:
    """Leaves keys to the page: the arrows, which would lead from button to button, or others."""

    left: Container[int] = ARROWS

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in self.left:
            event.ignore()
        else:
            # The next class in line is the button that this is mixed into.
            super().keyPressEvent(event)  # type: ignore[misc]


class ToolButton(LeavesKeys, QToolButton):
    """A button among others in a row."""


class _PushButton(LeavesKeys, QPushButton):
    pass


class CheckBox(LeavesKeys, QCheckBox):
    """A box to tick; a click leaves the focus where it is."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)


def tool_button(text: str, tip: str, *, checkable: bool = False, name: str = "") -> QToolButton:
    """A button among others in a row."""
    button = ToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(name or text)
    button.setCheckable(checkable)
    button.setFixedHeight(px(ROW))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def primary_button(text: str) -> QPushButton:
    """The button that stands out."""
    button = _PushButton(text)
    button.setProperty("role", "primary")
    button.setFixedHeight(px(ROW))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def choice_buttons(
    choices: Iterable[tuple[str, str]], choose: Callable[[int], object]
) -> list[QToolButton]:
    """Buttons for a choice of one; whoever owns them checks the one that is chosen.

    Choices are texts and tooltips; `choose` is called with the index of the one that is pressed.
    """
    buttons = [tool_button(text, tip, checkable=True) for text, tip in choices]
    for index, button in enumerate(buttons):
        button.clicked.connect(partial(choose, index))
    return buttons


def check_one(buttons: Iterable[QToolButton], chosen: int | None) -> None:
    """Show which one is chosen; None: none of them."""
    for index, button in enumerate(buttons):
        button.setChecked(index == chosen)
