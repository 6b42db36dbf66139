"""Perceptron: a gate learnt, what NAND alone can do, and the road from the step to the sigmoid."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mnistpad.state.perceptron import PerceptronState
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.perceptron.board import BoardPage
from mnistpad.ui.perceptron.learn import LearnPage
from mnistpad.ui.perceptron.sigmoid import SigmoidPage
from mnistpad.ui.theme import GRID

_PAGES = (
    ("Learn a gate", "A perceptron learns a gate, one update at a time  (1)"),
    ("NAND is enough", "Every gate, and a sum, made of NAND neurons  (2)"),
    ("From step to sigmoid", "What a small change of a weight does  (3)"),
)


class PerceptronTab(QWidget):
    """Three pages; a row of buttons leads to them.

    Signals
    -------
    save_wanted
        The updates are to be written to a file; `save` takes its name.
    said
        A sentence: what was written, or why it was not.
    """

    save_wanted = Signal()
    said = Signal(str)

    def __init__(self, state: PerceptronState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._learn = LearnPage(state)
        self._learn.save_wanted.connect(self.save_wanted)
        state.file.said.connect(self.said)
        self._stack = QStackedWidget()
        self._pages = (self._learn, BoardPage(), SigmoidPage())
        for page in self._pages:
            self._stack.addWidget(page)
        top = QHBoxLayout()
        top.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        top.setSpacing(GRID // 2)
        self._buttons = []
        for index, (text, tip) in enumerate(_PAGES):
            button = tool_button(text, tip, checkable=True)
            button.clicked.connect(lambda _=False, index=index: self.show_page(index))
            top.addWidget(button)
            self._buttons.append(button)
        top.addSpacing(GRID)
        top.addStretch()
        top.addWidget(self._learn.controls, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        self.show_page(0)

    def show_page(self, index: int) -> None:
        """Learn a gate (0), NAND is enough (1), from step to sigmoid (2)."""
        self._stack.setCurrentIndex(index)
        for place, button in enumerate(self._buttons):
            button.setChecked(place == index)
        self._learn.controls.setVisible(index == 0)
        if self.isVisible() and not self._pages[index].isAncestorOf(self.focusWidget() or self):
            self._pages[index].setFocus()

    def save(self, path: Path) -> None:
        """Write all updates to a file."""
        self._state.file.save(path, self._state.perceptron, self._state.samples)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no field, slider or button in the tab has a use for."""
        pages = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)
        if event.key() in pages and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.show_page(pages.index(Qt.Key(event.key())))
        elif self._stack.currentWidget() is not self._learn or not self._learn.take_key(event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keys, unless the row of tabs is being walked along with them."""
        super().showEvent(event)
        if QApplication.focusWidget() is None:
            self._pages[self._stack.currentIndex()].setFocus()
