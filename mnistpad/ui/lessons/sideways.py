"""The tabs, beside a panel that takes some of their room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QSplitter, QTabWidget, QWidget


def beside(view: QWidget, panel: QWidget) -> QSplitter:
    """Both side by side; what is left over is the view's."""
    both = QSplitter()
    both.addWidget(view)
    both.addWidget(panel)
    both.setChildrenCollapsible(False)
    both.setHandleWidth(1)
    both.setStretchFactor(0, 1)
    return both


class Sideways(QScrollArea):
    """Holds the tabs, which are scrolled sideways where the panel leaves them too little room."""

    def __init__(self, tabs: QTabWidget) -> None:
        super().__init__()
        self._tabs = tabs
        self.setProperty("role", "plain")
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(tabs)

    def minimumSizeHint(self) -> QSize:
        return QSize(480, self._tabs.minimumSizeHint().height())
