"""In front of a class: the part that is spoken of, large enough for the last row."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QMainWindow, QTabWidget, QToolBar

from mnistpad.language import tr
from mnistpad.ui.actions import Actions
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.card import dim_label
from mnistpad.ui.late import Late
from mnistpad.ui.lessons.sideways import Beside
from mnistpad.ui.paged_tab import PagedTab
from mnistpad.ui.resizing import scale_of, usual_pixels
from mnistpad.ui.scale import NO_BOUND, Scale
from mnistpad.ui.sections import Curtain, InSections, Section
from mnistpad.ui.text_size import TextSize

_SHARE = 40  # a text's height goes so many times into the screen's, at the most
_CHOSEN = 1.62  # times as large is what matters most: a 25th
_LINES = 1.7  # times as wide are lines


class Projector(QObject):
    """Shows a part of the tab at a time, without menus and tabs, large and in strong colours.

    Leaving it puts everything back.
    """

    def __init__(
        self, do: Actions, size: TextSize, beside: Beside, tabs: QTabWidget, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._do, self._size, self._beside = do, size, beside
        self._tabs, self._window = tabs, window
        self._is_on, self._place = False, 0
        self._page: InSections | None = None
        self._section: Section | None = None
        self._around, self._curtain = Curtain(), Curtain()
        self._bar: PartsBar | None = None
        self._watched: list[PagedTab] = []
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fit)
        do.projector.toggled.connect(self._switch)
        do.next_part.triggered.connect(lambda: self._turn(1))
        do.previous_part.triggered.connect(lambda: self._turn(-1))
        tabs.currentChanged.connect(lambda _: self._show_page())
        window.installEventFilter(self)

    @property
    def section(self) -> Section | None:
        """What is shown; None: all of the tab."""
        return self._section

    @property
    def place(self) -> int:
        """Which part of the page is shown, counted from 0."""
        return self._place

    def go_to(self, place: int) -> None:
        """Show another part."""
        self._turn(place - self._place)

    def _switch(self, on: bool) -> None:
        if on is self._is_on:
            return
        self._is_on = on
        for action in (self._do.next_part, self._do.previous_part):
            action.setEnabled(on)
        if on:
            self._enter()
        else:
            self._leave()

    def _enter(self) -> None:
        if self._bar is None:
            self._bar = PartsBar(self._do, self._window)
        corner = self._tabs.cornerWidget(Qt.Corner.TopRightCorner)
        self._around.close([self._tabs.tabBar(), *([corner] if corner else [])])
        self._beside.put_aside(True)
        # Hidden, it would take the keys of all that is in it along.
        self._window.menuBar().setFixedHeight(0)
        self._bar.show()
        self._size.fit = self._scale
        self._size.apply()
        self._show_page()

    def _leave(self) -> None:
        self._soon.stop()
        self._put_back()
        if self._bar is not None:
            self._bar.hide()
        self._window.menuBar().setMinimumHeight(0)
        self._window.menuBar().setMaximumHeight(NO_BOUND)
        self._beside.put_aside(False)
        self._around.open()
        for tab in self._watched:
            tab.set_bare(False)
        self._size.fit = scale_of
        self._size.apply()
        self._settle()
        self._tabs.currentWidget().setFocus()

    def _scale(self, text: float) -> Scale:
        """As large as the last row needs it, or as the user wants it, if that is larger."""
        least = math.ceil(self._window.height() / _SHARE)
        large = max(text, least / usual_pixels())
        return scale_of(large, least_pixels=least, chosen=_CHOSEN, lines=_LINES)

    def _fit(self) -> None:
        if self._is_on:
            self._size.apply()
            self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window to the size of the screen."""
        if self._is_on and event.type() is QEvent.Type.Resize:
            self._soon.start()
        return False

    # Parts

    def _show_page(self) -> None:
        """Show the first part of the page that is shown now."""
        if not self._is_on:
            return
        self._put_back()
        late = self._tabs.currentWidget()
        tab = late.widget if isinstance(late, Late) else late
        if isinstance(tab, PagedTab):
            if tab not in self._watched:
                self._watched.append(tab)
                tab.page_changed.connect(lambda _: self._show_page())
            tab.set_bare(True)
        self._page, self._place = tab if isinstance(tab, InSections) else None, 0
        self._show_part()

    def _turn(self, on: int) -> None:
        if self._page is None:
            return
        self._put_back(keep=True)
        self._place += on
        self._show_part()

    def _show_part(self) -> None:
        sections = [] if self._page is None else self._page.sections()
        if self._page is None or not sections:
            return
        self._place %= len(sections)
        section = sections[self._place]
        others = [card for each in sections for card in each.cards if card not in section.cards]
        self._section = section
        self._curtain.close([*others, *section.without])
        self._page.set_section(section)
        self._settle()
        self._tabs.currentWidget().setFocus()
        if self._bar is not None:
            self._bar.show_part(section.title, self._place, len(sections))

    def _settle(self) -> None:
        """Have the room that is seen shared out by what is seen, and no more scrolled than that."""
        for _ in range(2):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            self._beside.view.fit()

    def _put_back(self, *, keep: bool = False) -> None:
        """Show all of the page again."""
        self._curtain.open()
        self._section = None
        if self._page is not None:
            self._page.set_section(None)
        if not keep:
            self._page = None


class PartsBar(QToolBar):
    """At the screen's foot: which part it is, and what leads to the next."""

    def __init__(self, do: Actions, window: QMainWindow) -> None:
        super().__init__(tr("Parts"), window)
        self.setMovable(False)
        self._title = dim_label("", tr("Part"))
        self._back, self._on = (tool_button("", "") for _ in range(2))
        for button, action in ((self._back, do.previous_part), (self._on, do.next_part)):
            button.setDefaultAction(action)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._shown = [self.addWidget(each) for each in (self._back, self._title, self._on)]
        window.addToolBar(Qt.ToolBarArea.BottomToolBarArea, self)

    def show_part(self, title: str, place: int, count: int) -> None:
        """Name the part; a single one has no neighbours."""
        place_of = tr("{place} of {count}", place=place + 1, count=count)
        self._title.setText(f"{tr(title)}  ·  {place_of}" if count > 1 else tr(title))
        for action in (self._shown[0], self._shown[2]):
            action.setVisible(count > 1)
