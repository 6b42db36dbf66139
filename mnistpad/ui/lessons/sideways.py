"""The tabs, beside a panel that takes some of their room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QSplitter, QTabWidget, QWidget


class Beside(QSplitter):
    """The tabs, and a panel at their side once there is one.

    It is there from the start: to move the tabs into it would have all of them styled anew.
    """

    def __init__(self, tabs: QTabWidget) -> None:
        super().__init__()
        self.view = Sideways(tabs)
        self.addWidget(self.view)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setStretchFactor(0, 1)

    def add_panel(self, panel: QWidget, width: int) -> None:
        """Give a panel so much of the width."""
        self.addWidget(panel)
        self.setSizes([self.width() - width, width])


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
