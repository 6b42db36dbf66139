"""What the pages on paths down a loss have in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from mnistpad.state.descent.losses import LossKind
from mnistpad.state.descent.ways import PathsState
from mnistpad.ui.boxes import add
from mnistpad.ui.card import Card
from mnistpad.ui.descent.loss_choice import LossChoice
from mnistpad.ui.descent.loss_map import LossMap
from mnistpad.ui.descent.paths import PathPart
from mnistpad.ui.fields import Note, sentence_of
from mnistpad.ui.paged_tab import CardsPage
from mnistpad.ui.play_bar import PlayBar
from mnistpad.ui.sizes import write

_AROUND = 96  # height of what stands above and below a map


class MapPage(CardsPage):
    """A map on the left, as large a square as the height allows, and the paths on the right.

    Those that inherit it show parts of the paths, choose cards, and then call `lay_out`.

    Attributes
    ----------
    map
        The loss from above.
    choice, about
        Which loss it is, and what is to be seen.
    note
        What is wrong.
    """

    _state: PathsState

    def __init__(
        self,
        state: PathsState,
        kinds: Sequence[LossKind],
        bar: PlayBar,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(bar, parent)
        self._state, self._is_maps_turn = state, False
        self.map = LossMap(state.contour_map)
        self.map.start_chosen.connect(lambda point: self._attempt(state.set_start, point))
        self.choice = LossChoice(kinds)
        self.choice.chosen.connect(lambda kind: self._attempt(state.choose, kind))
        self.choice.classes_chosen.connect(lambda *two: self._attempt(state.choose_classes, *two))
        self.about, self.note = Note("About this loss"), Note("What is wrong")
        write(self.about, 0.92, most=1.35)
        state.restarted.connect(bar.refresh)

    def lay_out(self, map_card: Card, paths_card: Card) -> None:
        """Put the map on the left and the paths on the right, and show the state from now on."""
        self._map_card = map_card
        add(self.cards, map_card, (paths_card, 1))
        state = self._state
        state.changed.connect(self._show_landscape)
        for signal in (state.restarted, state.moved, state.playing_changed):
            signal.connect(self._follow)
        self._show_choice()
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the map its square, and the rest to the paths."""
        super().resizeEvent(event)
        side = min(self.height() - _AROUND, round(0.54 * self.width()))
        self._map_card.setFixedWidth(max(side, 320))

    def _show_landscape(self) -> None:
        """Show another loss."""
        self.map.set_map(self._state.contour_map)
        self._show_choice()

    def _show_choice(self) -> None:
        """Show which loss it is."""
        state = self._state
        self.choice.show_choice(state.kind, state.classes)
        self.about.say(state.landscape.about)

    def _follow(self) -> None:
        """Show how far the paths have come; while they run, the map and the losses take turns."""
        is_playing, parts = self._state.is_playing, self._parts()
        self._is_maps_turn = not self._is_maps_turn
        if self._is_maps_turn or not is_playing:
            self._show_on_map(parts)
        if not self._is_maps_turn or not is_playing:
            self._show_losses(parts)
        if not is_playing:
            self._describe()

    def _parts(self) -> list[PathPart]:
        """The paths, as far as they have come."""
        raise NotImplementedError

    def _show_on_map(self, parts: Sequence[PathPart]) -> None:
        self.map.set_paths(self._state.start, parts)

    def _show_losses(self, parts: Sequence[PathPart]) -> None:
        raise NotImplementedError

    def _describe(self) -> None:
        """Show what only matters at rest, and describe the page to those who can't see it."""
        raise NotImplementedError

    def _attempt(self, do: Callable[..., None], *values: object) -> None:
        """Do something; if it can't be done, say why, and show what is chosen still."""
        try:
            do(*values)
        except ValueError as error:
            self.note.object_to(sentence_of(error))
            self._show_choice()
        else:
            self.note.say("")
            self._describe()
