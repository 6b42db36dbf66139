"""What the pages on paths down a loss have in common."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from mnistpad.core.message import Message
from mnistpad.language import tr
from mnistpad.state.descent.losses import LossKind
from mnistpad.state.descent.paths import PathsState
from mnistpad.ui.boxes import add, row
from mnistpad.ui.card import Card, dim_label
from mnistpad.ui.descent.loss_map import LossMap
from mnistpad.ui.descent.losses_plot import LossesPlot, PathPart
from mnistpad.ui.descent.surface import Surface
from mnistpad.ui.fields import Note, combo, sentence_of
from mnistpad.ui.labels import ElidingComboBox
from mnistpad.ui.paged_tab import GAP, CardsPage
from mnistpad.ui.play_bar import PlayBar
from mnistpad.ui.scale import px
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import GRID

_AROUND = 96  # height of what stands above and below a map


class MapPage(CardsPage):
    """A map on the left, as large a square as the height allows, and the paths on the right.

    Those that inherit it say which kinds of loss can be chosen and in which style each path is
    drawn; they put `map`, the `choice` and what is to be seen (`about`), the losses and the `note`
    on what is wrong on two cards, and then call `lay_out`.
    """

    _state: PathsState

    names = Message("Map"), Message("Paths and losses")

    def __init__(
        self,
        state: PathsState,
        kinds: Sequence[LossKind],
        styles: Sequence[int],
        loss_map: LossMap,
        losses: LossesPlot,
        bar: PlayBar,
    ) -> None:
        super().__init__(bar)
        self._state, self._kinds, self._styles = state, tuple(kinds), styles
        self._losses, self._is_maps_turn = losses, False
        self.map = loss_map
        self.map.set_map(state.contour_map)
        self.map.start_chosen.connect(lambda point: self._attempt(state.set_start, point))
        self.choice = self._make_choice()
        self.about, self.note = Note(tr("About this loss")), Note(tr("What is wrong"))
        write(self.about, 0.92, most=1.35)
        state.restarted.connect(bar.refresh)

    def _make_choice(self) -> QHBoxLayout:
        """A list of losses and, for one on real digits, the two to be told apart."""
        self._list = ElidingComboBox(tr("Loss"), tr("The loss that is descended"))
        self._list.addItems([tr(kind.value) for kind in self._kinds])
        self._list.activated.connect(lambda index: self._choose(self._kinds[index]))
        self._or = dim_label(tr("or", "between two digits"))
        first, second = self._classes = [
            combo(tr("Digit that {wanted} is wanted for", wanted=wanted), self._state.names)
            for wanted in (1, 0)
        ]
        for choice in self._classes:
            choice.setToolTip(choice.accessibleName())
            choice.setMaximumWidth(px(64))
            choice.activated.connect(self._choose_classes)
            choice.view().installEventFilter(self)
        return row((self._list, 1), first, self._or, second)

    def lay_out(self, map_card: Card, paths_card: Card) -> None:
        """Put the map on the left and the paths on the right, and show the state from now on."""
        self._map_card, self._paths_card = map_card, paths_card
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
        rest = self.width() - self._paths_card.minimumSizeHint().width() - GAP - 5 * GRID
        side = min(self.height() - px(_AROUND), round(0.54 * self.width()), rest)
        self.bound(self._map_card, max(side, px(300)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In an open list of digits, figures are those of the list, and lead to no page."""
        is_key = event.type() is QEvent.Type.ShortcutOverride
        if is_key and isinstance(event, QKeyEvent) and event.text().isdigit():
            event.accept()
            return True
        return super().eventFilter(watched, event)

    # What is shown

    @property
    def _view(self) -> LossMap | Surface:
        return self.map

    def _show_landscape(self) -> None:
        self._view.set_map(self._state.contour_map)
        self._show_choice()

    def _show_choice(self) -> None:
        state = self._state
        has_classes = state.kind is LossKind.DIGITS
        self._list.setCurrentIndex(self._kinds.index(state.kind))
        self._or.setVisible(has_classes)
        for digit, choice in zip(state.classes, self._classes, strict=True):
            choice.setVisible(has_classes)
            if [choice.itemText(index) for index in range(choice.count())] != list(state.names):
                choice.clear()
                choice.addItems(state.names)
            choice.setCurrentIndex(digit)
        self.about.say(tr(state.landscape.about))

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
        state = self._state
        return [
            PathPart(self._styles[index], path, path.steps_within(state.position))
            for index, path in state.paths.items()
        ]

    def _show_on_map(self, parts: Sequence[PathPart]) -> None:
        self._view.set_paths(self._state.start, parts)

    def _show_losses(self, parts: Sequence[PathPart]) -> None:
        self._losses.set_paths(parts, self._state.position)

    def _describe(self) -> None:
        """Show what only matters at rest, and describe the page to those who can't see it."""

    # What the user wants

    def _choose(self, kind: LossKind) -> None:
        self._attempt(self._state.choose, kind)

    def _choose_classes(self) -> None:
        first, second = (choice.currentIndex() for choice in self._classes)
        self._attempt(self._state.choose_classes, first, second)

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
