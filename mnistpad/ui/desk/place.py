"""Which tab is shown, and which page of each."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTabWidget

from mnistpad.core.lessons.vocabulary import TABS
from mnistpad.core.message import Message
from mnistpad.ui.late import Late
from mnistpad.ui.paged_tab import PagedTab


class Place(QObject):
    """The place in the window, by the numbers and by the words that lessons have for it."""

    changed = Signal()  # another tab is shown

    def __init__(self, tabs: QTabWidget) -> None:
        super().__init__(tabs)
        self._tabs = tabs
        self._wanted: dict[int, int] = {}  # pages of tabs that nobody has looked at since
        tabs.currentChanged.connect(self._show_wanted)
        tabs.currentChanged.connect(lambda _: self.changed.emit())

    @property
    def tab(self) -> int:
        return self._tabs.currentIndex()

    def page_of(self, tab: int) -> int | None:
        """Which page of a tab is shown; None if it has none, or nobody has looked at it yet."""
        if tab in self._wanted:
            return self._wanted[tab]
        paged = self._paged(tab)
        return None if paged is None else paged.page

    def go_to_tab(self, tab: int) -> None:
        self._tabs.setCurrentIndex(tab)

    def show_page(self, tab: int, page: int) -> None:
        """Show a page of a tab, or have it shown once the tab is."""
        self._wanted[tab] = page
        if tab == self.tab:
            self._show_wanted(tab)

    def focus(self) -> None:
        """Give the keys to the tab."""
        self._tabs.currentWidget().setFocus()

    def take(self) -> dict[str, object]:
        """The place in words: the tab, and the page of each that was looked at."""
        pages = {}
        for index, (name, names) in enumerate(TABS.items()):
            page = self.page_of(index)
            if names and page is not None:
                pages[name] = names[page]
        return {"tab": list(TABS)[self.tab], "pages": pages}

    def at_first(self) -> dict[str, object]:
        """The place where one begins."""
        looked_at = {name for index, name in enumerate(TABS) if self.page_of(index) is not None}
        pages = {name: names[0] for name, names in TABS.items() if names and name in looked_at}
        return {"tab": next(iter(TABS)), "pages": pages}

    def put(self, tab: object, pages: object) -> None:
        """Go to a place that `take` gave; `ValueError` if there is none such."""
        if tab not in TABS or not isinstance(pages, dict):
            raise ValueError(Message("there is no tab “{tab}”", tab=tab))
        for name, page in pages.items():
            if page not in TABS.get(name, ()):
                raise ValueError(
                    Message("there is no page “{page}” on “{tab}”", page=page, tab=name)
                )
        self.go_to_tab(list(TABS).index(str(tab)))
        for name, page in pages.items():
            self.show_page(list(TABS).index(name), TABS[name].index(page))

    def _show_wanted(self, tab: int) -> None:
        late = self._tabs.widget(tab)
        if isinstance(late, Late) and tab in self._wanted:
            _ = late.widget  # built now, be it that the window is not shown yet
        paged = self._paged(tab)
        if paged is not None and tab in self._wanted:
            paged.show_page(self._wanted.pop(tab))

    def _paged(self, tab: int) -> PagedTab | None:
        late = self._tabs.widget(tab)
        shown = late.built if isinstance(late, Late) else late
        return shown if isinstance(shown, PagedTab) else None
