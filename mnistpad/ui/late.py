"""A tab that is built when it is first looked at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget


class LateTab(QWidget):
    """Holds a tab's place until somebody comes: the window opens sooner for it.

    Parameters
    ----------
    make
        Builds the tab.
    """

    def __init__(self, make: Callable[[], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self.tab: QWidget | None = None
        """The tab; None before it was looked at."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def showEvent(self, event: QShowEvent) -> None:
        if self.tab is None:
            self.tab = self._make()
            self._column.addWidget(self.tab)
            self.setFocusProxy(self.tab)
        super().showEvent(event)
