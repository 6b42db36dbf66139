"""What *Show me* sets in the window, and how that is put back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mnistpad.core.lessons.vocabulary import VIEWS
from mnistpad.ui.desk.place import Place

if TYPE_CHECKING:
    from mnistpad.core.lessons.vocabulary import Show


@dataclass
class Before:
    """How it was: the tab, of each that was gone to its page, and the view of the training."""

    tab: int
    pages: dict[int, int] = field(default_factory=dict)
    view: int | None = None


class InWindow:
    """What no state knows: tab and page, and which view of the training is shown."""

    def __init__(self, place: Place, window: QWidget) -> None:
        self._place, self._window = place, window
        self.before: Before | None = None
        """What is put back; another window goes on with it."""

    def go_to(self, show: Show) -> None:
        """Go to the tab and the page that a lesson's page is about."""
        tab, page = show.tab_index, show.page_index
        if self.before is None:
            self.before = Before(self._place.tab)
        self._place.go_to_tab(tab)
        shown = self._place.page_of(tab)
        if page is not None and shown is not None:
            self.before.pages.setdefault(tab, shown)
            self._place.show_page(tab, page)

    def set_view(self, show: Show) -> None:
        """Show the view of the training that it is about."""
        if "view" in (settings := dict(show.settings)):
            before = self._show_view(VIEWS.index(str(settings["view"])))
            if self.before is not None and self.before.view is None:
                self.before.view = before

    def put_back(self) -> None:
        """Put back what was found before the first of several pages was set."""
        before, self.before = self.before, None
        if before is None:
            return
        if before.view is not None:
            self._show_view(before.view)
        for tab, page in before.pages.items():
            self._place.show_page(tab, page)
        self._place.go_to_tab(before.tab)

    def _show_view(self, view: int) -> int | None:
        """Show a view of the training; returns the one before."""
        from mnistpad.ui.network.card import TrainCard

        card = self._window.findChild(TrainCard)
        if card is None:
            return None
        before = card.view
        card.show_view(view)
        return before
