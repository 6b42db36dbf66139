"""Gradient: a loss over two weights, and several ways down it."""

from __future__ import annotations

import math
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from mnistpad.core.landscapes import Point
from mnistpad.core.optimise import FARTHEST
from mnistpad.state.descent_landscape import LandscapeState
from mnistpad.state.descent_losses import LossKind
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.card import Card, head
from mnistpad.ui.descent.formula import FormulaField
from mnistpad.ui.descent.losses_plot import LossesPlot
from mnistpad.ui.descent.map_page import MapPage
from mnistpad.ui.descent.marks import NAMES
from mnistpad.ui.descent.surface import Surface
from mnistpad.ui.descent.trails import Walker
from mnistpad.ui.descent.ways import WaysTable
from mnistpad.ui.fields import LiveField, number_field
from mnistpad.ui.labels import ElidedLabel
from mnistpad.ui.numbers import by
from mnistpad.ui.play_bar import PlayBar
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import GRID
from mnistpad.ui.words import number

_PACES = (1.0, 1 / 2, 1 / 5, 1 / 10, 1 / 30, 1 / 60, 1 / 300)


class GradientPage(MapPage):
    """The map or the surface on the left; the loss, the ways and their losses on the right."""

    _state: LandscapeState

    def __init__(self, state: LandscapeState, parent: QWidget | None = None) -> None:
        controls = PlayBar(state)
        controls.row.addStretch()
        controls.add_run("Go on and on  (Space)", lambda: "All ways have ended")
        controls.add_step("1 step", "One step of each way  (→)", state.step, name="One step")
        controls.add_back("Take the last step back  (←)")
        controls.add_reset("Go back to the start  (Home)")
        controls.add_pace(_PACES, _pace_in_words)
        super().__init__(state, tuple(LossKind), controls, parent)
        self._views_turn = False
        state.restarted.connect(self._show_ways)
        state.moved.connect(self._show_ways)
        state.playing_changed.connect(self._show_ways)
        for key, shown in (("C", False), ("S", True)):
            QShortcut(QKeySequence(key), self, partial(self.show_surface, shown))
        self._show_landscape()
        self.show_surface(False)

    def _make_map_card(self) -> Card:
        card = Card()
        self._surface = Surface(self._state.contour_map)
        self.map.pointed.connect(self._show_place)
        self._views = QStackedWidget()
        self._views.addWidget(self.map)
        self._views.addWidget(self._surface)
        self._contours = tool_button("Contours", "The loss from above  (C)", checkable=True)
        self._relief = tool_button("Surface", "The loss as a surface  (S)", checkable=True)
        self._contours.clicked.connect(lambda: self.show_surface(False))
        self._relief.clicked.connect(lambda: self.show_surface(True))
        heading = QHBoxLayout()
        heading.setSpacing(GRID // 2)
        heading.addWidget(head("Loss over two weights"))
        heading.addStretch()
        heading.addWidget(self._contours)
        heading.addWidget(self._relief)
        self._place, self._slope = ElidedLabel(), ElidedLabel()
        for label, name in ((self._place, "Loss at a place"), (self._slope, "Gradient there")):
            write(label, tabular=True, most=1.35)
            label.setAccessibleName(name)
        self._slope.setProperty("role", "dim")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._place)
        words.addWidget(self._slope)
        card.column.addLayout(heading)
        card.column.addWidget(self._views, 1)
        card.column.addLayout(words)
        return card

    def _make_ways_card(self) -> Card:
        card = Card()
        self._note.setMinimumHeight(0)
        self._formula = FormulaField("Loss", self._state.choose_formula, self._note)
        self._formula.setToolTip(
            "Type a loss over w1 and w2: numbers, + − × ÷ ^, brackets, "
            "sin cos exp log sqrt tanh sigmoid relu step, e and π"
        )
        start = QHBoxLayout()
        start.setSpacing(GRID)
        start.addWidget(head("Start"))
        self._starts = []
        for index, name in enumerate(("w₁", "w₂")):
            tip = f"Where the ways start, along {name}"
            field = number_field(name, by("0.1"), -FARTHEST, FARTHEST, tip)
            field.changed.connect(partial(self._take_start, index, field))
            label = QLabel(name)
            label.setBuddy(field)
            start.addWidget(label)
            start.addWidget(field)
            self._starts.append(field)
        start.addStretch()
        self._ways = WaysTable(self._state, self._note)
        self._losses = LossesPlot("step", "Space runs, → takes one step.")
        heading = QHBoxLayout()
        heading.setSpacing(GRID)
        heading.addWidget(head("Loss"))
        heading.addWidget(self._choice, 1)
        card.column.addLayout(heading)
        card.column.addWidget(self._formula)
        card.column.addWidget(self._about)
        card.column.addLayout(start)
        card.column.addWidget(self._note)
        card.column.addWidget(self._ways)
        card.column.addWidget(self._losses, 1)
        return card

    def show_surface(self, shown: bool) -> None:
        """Show the loss as a surface, or from above."""
        view = self._surface if shown else self.map
        had_keys = self.map.hasFocus() or self._surface.hasFocus()
        self._views.setCurrentWidget(view)
        self._contours.setChecked(not shown)
        self._relief.setChecked(shown)
        self.setFocusProxy(view)
        if had_keys:
            view.setFocus()

    # What is shown

    def _show_landscape(self) -> None:
        super()._show_landscape()
        state = self._state
        self._surface.set_map(state.contour_map)
        is_typed = state.kind is LossKind.TYPED
        self._formula.setVisible(is_typed)
        self._formula.show_formula(state.formula)
        self._show_ways()

    def _show_ways(self) -> None:
        """Follow the walkers; while they run, the view and the losses take turns."""
        state = self._state
        playing = state.is_playing
        self._views_turn = not self._views_turn
        walkers = [Walker(index, way, min(state.position, way.steps)) for index, way in state.shown]
        if self._views_turn or not playing:
            for view in (self.map, self._surface):
                if not playing or view.isVisible():
                    view.set_ways(state.start, walkers)
        if not self._views_turn or not playing:
            self._losses.set_walkers(walkers, state.position)
        if not playing:
            for field, weight in zip(self._starts, state.start, strict=True):
                field.show_value(weight)
            if self.map.pointer is None:
                self._show_place(None)
            self._describe()

    def _describe(self) -> None:
        state = self._state
        self.map.describe(
            f"step {state.position}: "
            + ", ".join(
                f"way {NAMES[index]} loss {number(way.loss(state.position))}"
                for index, way in state.shown
            )
        )

    def _show_place(self, point: Point | None) -> None:
        state = self._state
        at_start = point is None
        point = point or state.start
        loss, (g1, g2) = state.landscape.loss(point), state.landscape.slope(point)
        where = "start " if at_start else ""
        self._place.set_text(
            f"{where}w = ({number(point[0])}, {number(point[1])})   loss {_or_none(loss)}"
        )
        if math.isfinite(loss) and math.isfinite(g1) and math.isfinite(g2):
            steep = number(math.hypot(g1, g2))
            self._slope.set_text(f"gradient ∇ = ({number(g1)}, {number(g2)})   steepness {steep}")
        else:
            self._slope.set_text("no gradient here")

    # What the user wants

    def _choose(self, kind: LossKind) -> None:
        super()._choose(kind)
        if kind is LossKind.TYPED:
            self._formula.setFocus()

    def _take_start(self, index: int, field: LiveField) -> None:
        field.take(partial(self._set_start, index), self._note)

    def _set_start(self, index: int, value: float) -> None:
        start = list(self._state.start)
        if start[index] != value:
            start[index] = value
            self._state.set_start((start[0], start[1]))


def _pace_in_words(seconds: float) -> str:
    return "1 step a second" if seconds == 1 else f"{1 / seconds:,.0f} steps a second"


def _or_none(loss: float) -> str:
    if math.isnan(loss):
        return "none here"
    return number(loss) if math.isfinite(loss) else "infinite"
