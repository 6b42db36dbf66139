"""What the tab's pages have in common."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mnistpad.ui.paged_tab import TabPage
from mnistpad.ui.play_bar import PlayBar
from mnistpad.ui.theme import GRID


class Page(TabPage):
    """Cards side by side.

    Attributes
    ----------
    cards
        The layout that they are added to.
    """

    def __init__(self, controls: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(controls, parent)
        self.cards = QHBoxLayout(self)
        self.cards.setContentsMargins(2 * GRID, 0, 2 * GRID, 2 * GRID)
        self.cards.setSpacing(GRID + 4)

    def factor(self, most: float) -> float:
        """How much larger than usual it is written, where there is room."""
        return min(max(self.height() / 640, 1.0), most)


class PlayedPage(Page):
    """A page on which something is played."""

    controls: PlayBar

    def __init__(self, controls: PlayBar, parent: QWidget | None = None) -> None:
        super().__init__(controls, parent)

    def take_key(self, event: QKeyEvent) -> bool:
        return self.controls.take_key(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody sees would only take the machine's time."""
        super().hideEvent(event)
        self.controls.timeline.pause()
