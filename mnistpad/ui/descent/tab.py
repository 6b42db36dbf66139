"""Gradient descent: from the slope of a curve to the way of a real network's weights."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mnistpad.state.descent import DescentState
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.descent.circle import CirclePage
from mnistpad.ui.descent.derivative import DerivativePage
from mnistpad.ui.descent.gradient import GradientPage
from mnistpad.ui.descent.network import NetworkPage
from mnistpad.ui.descent.stochastic import StochasticPage
from mnistpad.ui.theme import GRID

_PAGES = (
    ("Derivative", "The slope of a curve, from the secant to the tangent  (1)"),
    ("Gradient", "Down a loss over two weights  (2)"),
    ("Stochastic", "By a sample, by some, by all at once  (3)"),
    ("Perceptron", "The perceptron's own update is gradient descent  (4)"),
    ("Network", "The loss along the way of a real network's weights  (5)"),
)
_KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)


class DescentTab(QWidget):
    """Five pages; a row of buttons leads to them, beside those that run what is shown."""

    def __init__(self, state: DescentState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._all = (
            DerivativePage(state.curve),
            GradientPage(state.landscape),
            StochasticPage(state.stochastic),
            CirclePage(state.circle),
            NetworkPage(state.network),
        )
        self._pages, self._controls = QStackedWidget(), QStackedWidget()
        top = QHBoxLayout()
        top.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        top.setSpacing(GRID // 2)
        self._buttons = []
        for index, (page, (text, tip)) in enumerate(zip(self._all, _PAGES, strict=True)):
            self._pages.addWidget(page)
            self._controls.addWidget(page.controls)
            button = tool_button(text, tip, checkable=True)
            button.clicked.connect(lambda _=False, index=index: self.show_page(index))
            top.addWidget(button)
            self._buttons.append(button)
        top.addSpacing(GRID)
        top.addWidget(self._controls, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addWidget(self._pages, 1)
        self.show_page(0)

    @property
    def page(self) -> int:
        """Which page is shown."""
        return self._pages.currentIndex()

    def show_page(self, index: int) -> None:
        """Derivative (0), gradient (1), stochastic (2), perceptron (3), network (4)."""
        self._pages.setCurrentIndex(index)
        self._controls.setCurrentIndex(index)
        for place, button in enumerate(self._buttons):
            button.setChecked(place == index)
        page = self._all[index]
        if self.isVisible() and not page.isAncestorOf(self.focusWidget() or self):
            page.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no field, slider or button in the tab has a use for."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _KEYS and plain == Qt.KeyboardModifier.NoModifier:
            self.show_page(_KEYS.index(Qt.Key(event.key())))
        elif not self._all[self.page].take_key(event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keys, unless the row of tabs is being walked along with them."""
        super().showEvent(event)
        if QApplication.focusWidget() is None:
            self._all[self.page].setFocus()
