"""Tensors: looked at, sliced, worked with, and on their way through the network."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mnistpad.state.tensors import TensorsState
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.tensors.bench_page import BenchPage
from mnistpad.ui.tensors.look_page import LookPage
from mnistpad.ui.tensors.network_page import NetworkPage
from mnistpad.ui.tensors.parts import scale_of
from mnistpad.ui.tensors.shelf import ShelfCard
from mnistpad.ui.theme import GRID

_PAGES = (
    ("Tensor", "A tensor, its slices and its figures  (1)"),
    ("Operations", "relu, addition, dot, reshape and transpose, step by step  (2)"),
    ("One layer, your digit", "What the trained network makes of the digit on the pad  (3)"),
)


class TensorsTab(QWidget):
    """The shelf and three pages; a row of buttons leads to them."""

    def __init__(self, state: TensorsState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._shelf = ShelfCard(state)
        self._shelf.chosen.connect(self._take)
        self.look, self.bench, self.network = LookPage(state), BenchPage(state), NetworkPage(state)
        self._all = (self.look, self.bench, self.network)
        self.look.named.connect(self._shelf.select)
        self.bench.kept.connect(self._shelf.select)
        self._pages = QStackedWidget()
        for page in self._all:
            self._pages.addWidget(page)
        top = QHBoxLayout()
        top.setSpacing(GRID // 2)
        self._buttons = []
        for index, (text, tip) in enumerate(_PAGES):
            button = tool_button(text, tip, checkable=True)
            button.clicked.connect(partial(self.show_page, index))
            top.addWidget(button)
            self._buttons.append(button)
        top.addStretch()
        top.addWidget(self.bench.examples)
        row = QHBoxLayout()
        row.setSpacing(GRID + 4)
        row.addWidget(self._shelf)
        row.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addLayout(row, 1)
        children = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+L"), self, self._to_line, context=children)
        QShortcut(QKeySequence("Ctrl+Shift+N"), self, self._copy, context=children)
        self.show_page(0)

    def show_page(self, index: int) -> None:
        """The tensor (0), the operations (1), the network (2)."""
        focus = QApplication.focusWidget()
        self._pages.setCurrentIndex(index)
        self._shelf.setVisible(index < 2)
        self.bench.examples.setVisible(index == 1)
        for place, button in enumerate(self._buttons):
            button.setChecked(place == index)
        if self.isVisible() and focus not in self._buttons:
            self._all[index].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no field, slider or button in the tab has a use for."""
        pages = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)
        keypad = Qt.KeyboardModifier.KeypadModifier
        if event.key() in pages and not event.modifiers() & ~keypad:
            self.show_page(pages.index(Qt.Key(event.key())))
        elif self._pages.currentWidget() is not self.bench or not self.bench.take_key(event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keys, unless the row of tabs is being walked along with them."""
        super().showEvent(event)
        if QApplication.focusWidget() is None:
            self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = event.size().width()
        self._shelf.setFixedWidth(min(max(round(0.19 * wide), 216), 300))
        self.look.facts.setFixedWidth(min(max(round(0.2 * wide), 216), 340))
        self.bench.loop.setFixedWidth(min(max(round(0.26 * wide), 268), 420))
        factor = scale_of(event.size().height())
        self.look.facts.set_scale(factor)
        self.bench.loop.set_scale(factor)
        super().resizeEvent(event)

    def _take(self, name: str) -> None:
        if self._pages.currentWidget() is self.bench:
            self.bench.put(name)
        else:
            self.look.choose(name)

    def _to_line(self) -> None:
        self.show_page(0)
        self.look.focus_line()

    def _copy(self) -> None:
        self._all[self._pages.currentIndex()].numpy.copy()
