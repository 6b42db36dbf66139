"""What the pages on ways down a loss have in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from mnistpad.core.landscapes import Point
from mnistpad.state.descent_losses import LossKind
from mnistpad.state.descent_ways import WaysState
from mnistpad.ui.card import Card
from mnistpad.ui.descent.loss_choice import LossChoice
from mnistpad.ui.descent.loss_map import LossMap
from mnistpad.ui.fields import Note, sentence_of
from mnistpad.ui.paged_tab import CardsPage
from mnistpad.ui.play_bar import PlayBar
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import GRID

_AROUND = 12 * GRID  # what is above and below the map, less what is left and right of it


class MapPage(CardsPage):
    """A map on the left, as large a square as the height allows, and the ways on the right."""

    _state: WaysState

    def __init__(
        self,
        state: WaysState,
        kinds: Sequence[LossKind],
        controls: PlayBar,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(controls, parent)
        self._state = state
        self.map = LossMap(state.contour_map)
        self.map.start_chosen.connect(self._start_at)
        self._choice = LossChoice(kinds)
        self._choice.chosen.connect(self._choose)
        self._choice.classes_chosen.connect(self._choose_classes)
        self._about = Note("About this loss")
        self._note = Note("What is wrong")
        write(self._about, 0.92, most=1.35)
        self._map_card = self._make_map_card()
        self.cards.addWidget(self._map_card)
        self.cards.addWidget(self._make_ways_card(), 1)
        state.changed.connect(self._show_landscape)
        state.restarted.connect(controls.refresh)

    def _make_map_card(self) -> Card:
        raise NotImplementedError

    def _make_ways_card(self) -> Card:
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the map its square, and the rest to the ways."""
        super().resizeEvent(event)
        side = min(self.height() - _AROUND, round(0.54 * self.width()))
        self._map_card.setFixedWidth(max(side, 320))

    def _show_landscape(self) -> None:
        """Show another loss."""
        self.map.set_map(self._state.contour_map)
        self._choice.show_choice(self._state.kind, self._state.classes)
        self._about.say(self._state.landscape.about)

    def _show_nothing_wrong(self) -> None:
        """Say no longer what was wrong before."""
        self._note.say("")

    # What the user wants

    def _choose(self, kind: LossKind) -> None:
        self._attempt(lambda: self._state.choose(kind))

    def _choose_classes(self, first: int, second: int) -> None:
        self._attempt(lambda: self._state.choose_classes(first, second))

    def _start_at(self, point: Point) -> None:
        self._attempt(lambda: self._state.set_start(point))

    def _attempt(self, do: Callable[[], None]) -> None:
        """Do something; if it can't be done, say why, and show what is chosen still."""
        try:
            do()
        except ValueError as error:
            self._note.object_to(sentence_of(error))
            self._choice.show_choice(self._state.kind, self._state.classes)
        else:
            self._show_nothing_wrong()
