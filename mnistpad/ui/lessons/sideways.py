"""The tabs, beside a panel that takes some of their room."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QTabWidget, QWidget

from mnistpad.ui.paged_tab import PagedTab
from mnistpad.ui.scale import now

_TRIES = 3  # to find a size that needs no more room than there is
_NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


class Beside(QSplitter):
    """The tabs, and a panel at their side once there is one.

    It is there from the start: to move the tabs into it would have all of them styled anew.
    """

    def __init__(self, tabs: QTabWidget) -> None:
        super().__init__()
        self.view = Sideways(tabs)
        self._aside: list[QWidget] = []
        self.is_aside = False
        """Whether the panel is hidden for the time being, if it is open."""
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

    def holds(self, panel: QWidget) -> bool:
        """Whether it is hidden for the time being."""
        return panel in self._aside

    def put_aside(self, aside: bool) -> None:
        """Hide the panel, if it is open, or show it again."""
        self.is_aside = aside
        if aside:
            self._aside = [each for each in self.findChildren(QFrame) if self.indexOf(each) > 0]
            self._aside = [each for each in self._aside if not each.isHidden()]
        for each in self._aside:
            each.setVisible(not aside)
        if not aside:
            self._aside = []


class Sideways(QScrollArea):
    """Holds the tabs, which are scrolled sideways where the panel leaves them too little room.

    They are as high as the view, and as wide, if the tab that is shown can be. What it needs may
    hang on the room it has, so that it is given that room first and asked then. In the usual size
    of text the window is never lower than they need; in a larger one they are scrolled down, too.
    """

    def __init__(self, tabs: QTabWidget) -> None:
        super().__init__()
        self._tabs, self._is_fitting = tabs, False
        self._fitted, self._tries = QSize(), 0
        self._later = QTimer(self, singleShot=True, interval=0)  # layouts ask one after another
        self._later.timeout.connect(self._settle)
        self.setProperty("role", "plain")
        self.setVerticalScrollBarPolicy(_NEVER)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(tabs)
        self._heard: set[PagedTab] = set()  # tabs of pages that tell when another one is shown
        # What a page needs is known once it is laid out.
        tabs.currentChanged.connect(self._follow_tab)

    def minimumSizeHint(self) -> QSize:
        return QSize(480, 0 if now().text > 1 else self._need().height())

    def _need(self) -> QSize:
        """Of the tabs; Qt counts the row of them in, be it seen or not."""
        need, bar = self._tabs.minimumSizeHint(), self._tabs.tabBar()
        return need - QSize(0, bar.minimumSizeHint().height()) if bar.isHidden() else need

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.size() == self._fitted:
            self._fit()
        else:
            self._fitted = self.size()
            self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow a tab that needs more than before."""
        asked = event.type() is QEvent.Type.LayoutRequest and watched is self.widget()
        if asked and not self._is_fitting:
            self._grow()
        return super().eventFilter(watched, event)

    def _follow_tab(self) -> None:
        for paged in self._tabs.currentWidget().findChildren(PagedTab):
            if paged not in self._heard:
                self._heard.add(paged)
                paged.page_changed.connect(lambda _: self._later.start())
        self.fit()
        self._later.start()

    def fit(self) -> None:
        """Give the tabs the view's size, or what they need if that is more."""
        self._tries = 0
        self._fit()

    def _fit(self) -> None:
        """Give the tabs the view's room, or more if the page that is shown now needs it."""
        if self._is_fitting:  # a scroll bar has come or gone meanwhile
            return
        self._is_fitting = True
        self._tries += 1
        may_scroll = Qt.ScrollBarPolicy.ScrollBarAsNeeded if now().text > 1 else _NEVER
        if may_scroll is not self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(may_scroll)
        room = self.viewport().size()
        if now().text > 1 and self._tries > _TRIES:
            # With a scroll bar less may be needed, and more without one: it stays.
            room = room.expandedTo(self._tabs.size())
        self._tabs.resize(room)
        if now().text > 1:  # what is laid out with that room may need less than before
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._grow()
        self._tabs.resize(self._tabs.width(), self._height())
        self._is_fitting = False
        if now().text > 1:
            self._later.start()

    def _settle(self) -> None:
        if now().text > 1:
            self._grow()
        else:
            self._fit()

    def _grow(self) -> None:
        need = self._need().width()
        if need > self._tabs.width() or self._height() > self._tabs.height():
            self._tabs.resize(max(need, self._tabs.width()), self._height())

    def _height(self) -> int:
        least = self._need().height() if now().text > 1 else 0
        return max(least, self.viewport().height())
