"""The tabs, beside a panel that takes some of their room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSplitter, QTabWidget, QWidget

from mnistpad.ui.paged_tab import PagedTab


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

    def show_panel(self, panel: QWidget, *, roomy: bool) -> None:
        """Show what was added; for the first time as wide as it may be, or as narrow."""
        is_new = not self.sizes()[-1]
        panel.show()
        if is_new:
            width = panel.sizeHint().width() if roomy else panel.minimumWidth()
            self.setSizes([self.width() - width, width])


class Sideways(QScrollArea):
    """Holds the tabs, which are scrolled sideways where the panel leaves them too little room.

    They are as high as the view, and as wide, if the tab that is shown can be. What it needs may
    hang on the room it has, so that it is given that room first and asked then.
    """

    def __init__(self, tabs: QTabWidget) -> None:
        super().__init__()
        self._tabs, self._is_fitting = tabs, False
        self.setProperty("role", "plain")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(tabs)
        self._heard: set[PagedTab] = set()  # tabs of pages that tell when another one is shown
        # What a page needs is known once it is laid out.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fit)
        tabs.currentChanged.connect(self._follow_tab)

    def minimumSizeHint(self) -> QSize:
        return QSize(480, self._tabs.minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow a tab that needs more than before."""
        if event.type() is QEvent.Type.LayoutRequest and watched is self.widget():
            self._grow()
        return super().eventFilter(watched, event)

    def _follow_tab(self) -> None:
        for paged in self._tabs.currentWidget().findChildren(PagedTab):
            if paged not in self._heard:
                self._heard.add(paged)
                paged.page_changed.connect(lambda _: self._later.start())
        self._fit()
        self._later.start()

    def _fit(self) -> None:
        """Give the tabs the view's room, or more if the page that is shown now needs it."""
        if self._is_fitting:  # a scroll bar has come or gone meanwhile
            return
        self._is_fitting = True
        self._tabs.resize(self.viewport().size())
        self._grow()
        self._tabs.resize(self._tabs.width(), self.viewport().height())
        self._is_fitting = False

    def _grow(self) -> None:
        need = self._tabs.minimumSizeHint().width()
        if need > self._tabs.width():
            self._tabs.resize(need, self.viewport().height())
