"""Gradient: a loss over two weights, and several ways down it."""

from __future__ import annotations

import math
from functools import partial

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from mnistpad.core.landscapes import Point
from mnistpad.state.descent_landscape import LandscapeState
from mnistpad.state.descent_losses import LossKind
from mnistpad.ui.buttons import tool_button
from mnistpad.ui.card import Card, head
from mnistpad.ui.descent.controls import Deed, PlayControls
from mnistpad.ui.descent.formula import FormulaField
from mnistpad.ui.descent.loss_choice import LossChoice, attempt
from mnistpad.ui.descent.losses_plot import Line, LossesPlot
from mnistpad.ui.descent.map import LossMap, Walker
from mnistpad.ui.descent.marks import NAMES
from mnistpad.ui.descent.surface import Surface
from mnistpad.ui.descent.ways import WaysTable
from mnistpad.ui.elided import ElidedLabel
from mnistpad.ui.fields import Note, number_field
from mnistpad.ui.numbers import by
from mnistpad.ui.theme import GRID, scaled
from mnistpad.ui.words import number

_GAP = GRID + 4
_PACES = (1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 300.0)


class GradientPage(QWidget):
    """The map or the surface on the left; the loss, the ways and their losses on the right."""

    def __init__(self, state: LandscapeState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.controls = PlayControls(
            state.player,
            state.run,
            lambda: state.can_go_on,
            "All ways have ended",
            (
                Deed("1 step", "One step of each way  (→)", "One step", Qt.Key.Key_Right,
                     state.step, lambda: state.can_go_on),
                Deed("Back", "Take the last step back  (←)", "Back", Qt.Key.Key_Left,
                     state.back, lambda: state.position > 0),
                Deed("Reset", "Go back to the start  (Home)", "Reset", Qt.Key.Key_Home,
                     state.reset, lambda: state.position > 0),
            ),
            _PACES,
            "step",
        )  # fmt: skip
        self._map_card = self._make_map_card()
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 0, 2 * GRID, 2 * GRID)
        row.setSpacing(_GAP)
        row.addWidget(self._map_card)
        row.addWidget(self._make_ways_card(), 1)
        self._views_turn = False
        state.changed.connect(self._show_landscape)
        state.restarted.connect(self._show_ways)
        state.moved.connect(self._show_ways)
        state.player.changed.connect(self._show_ways)
        self._show_landscape()
        self.show_surface(False)

    def _make_map_card(self) -> Card:
        card = Card()
        self.map, self._surface = LossMap(), Surface()
        self.map.start_chosen.connect(self._start_at)
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
            label.setFont(scaled(self.font(), 1.0, tabular=True))
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
        self._choice = LossChoice(tuple(LossKind))
        self._choice.chosen.connect(self._choose)
        self._choice.classes_chosen.connect(self._choose_classes)
        self._about = Note("About this loss")
        self._note = Note("What is wrong")
        self._note.setMinimumHeight(0)
        self._formula = FormulaField("Loss", self._state.choose_formula, self._note)
        self._formula.setToolTip(
            "Type a loss over w1 and w2: numbers, + − × ÷ ^, brackets, "
            "sin cos exp log sqrt tanh sigmoid relu step, e and π"
        )
        self._w1 = number_field("w₁", by("0.1"), -1e6, 1e6, "Where the ways start, along w₁")
        self._w2 = number_field("w₂", by("0.1"), -1e6, 1e6, "Where the ways start, along w₂")
        start = QHBoxLayout()
        start.setSpacing(GRID)
        start.addWidget(head("Start"))
        for field in (self._w1, self._w2):
            label = QLabel(field.accessibleName())
            label.setBuddy(field)
            start.addWidget(label)
            start.addWidget(field)
            field.changed.connect(self._take_start)
        start.addStretch()
        self._ways = WaysTable(self._state, self._note)
        self._losses = LossesPlot("step")
        self._losses.empty = "Space runs, → takes one step."
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the map a square as large as the height allows, and the rest to the ways."""
        super().resizeEvent(event)
        width, height = event.size().width(), event.size().height()
        around = 2 * GRID + 4 * GRID + 4 * GRID + 6 * GRID
        side = height - around + 4 * GRID
        self._map_card.setFixedWidth(max(min(side, round(0.54 * width)), 320))
        factor = min(max(height / 640, 1.0), 1.35)
        self._place.setFont(scaled(self.font(), factor, tabular=True))
        self._slope.setFont(scaled(self.font(), factor, tabular=True))
        self._about.setFont(scaled(self.font(), 0.92 * factor))
        self._ways.set_factor(factor)

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

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key stands for on this page; False if it stands for nothing here."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and event.key() in (Qt.Key.Key_C, Qt.Key.Key_S):
            self.show_surface(event.key() == Qt.Key.Key_S)
            return True
        return self.controls.take_key(event)

    # What is shown

    def _show_landscape(self) -> None:
        state = self._state
        for view in (self.map, self._surface):
            view.set_landscape(state.landscape, state.grid, state.contours)
        self._choice.show_choice(state.kind, state.classes)
        is_typed = state.kind is LossKind.TYPED
        self._formula.setVisible(is_typed)
        self._formula.show_formula(state.formula)
        self._about.say(state.landscape.about)
        self._show_ways()

    def _show_ways(self) -> None:
        """Follow the walkers; while they run, the view and the losses take turns."""
        state = self._state
        playing = state.player.is_playing
        self._views_turn = not self._views_turn
        if self._views_turn or not playing:
            walkers = [
                Walker(index, way, min(state.position, way.steps)) for index, way in state.shown
            ]
            for view in (self.map, self._surface):
                if not playing or view.isVisible():
                    view.set_ways(state.start, walkers)
        if not self._views_turn or not playing:
            self._show_losses()
        if not playing:
            self._w1.show_value(state.start[0])
            self._w2.show_value(state.start[1])
            if self.map.pointer is None:
                self._show_place(None)
            self._describe()
        self.controls.refresh()

    def _show_losses(self) -> None:
        state = self._state
        lines = []
        for index, way in state.shown:
            ys = way.losses()
            lines.append(
                Line(
                    index,
                    way,
                    np.arange(len(ys), dtype=float),
                    ys,
                    min(state.position, way.steps) + 1,
                )
            )
        self._losses.set_lines(lines, state.position)

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
        self._place.set_whole(
            f"{where}w = ({number(point[0])}, {number(point[1])})   loss {_or_none(loss)}"
        )
        if math.isfinite(loss) and math.isfinite(g1) and math.isfinite(g2):
            steep = number(math.hypot(g1, g2))
            self._slope.set_whole(f"gradient ∇ = ({number(g1)}, {number(g2)})   steepness {steep}")
        else:
            self._slope.set_whole("no gradient here")

    # What the user wants

    def _choose(self, kind: LossKind) -> None:
        if attempt(lambda: self._state.choose(kind), self._note.object_to):
            self._note.say("")
            if kind is LossKind.TYPED:
                self._formula.setFocus()
        self._choice.show_choice(self._state.kind, self._state.classes)

    def _choose_classes(self, first: int, second: int) -> None:
        if attempt(lambda: self._state.choose_classes(first, second), self._note.object_to):
            self._note.say("")
        self._choice.show_choice(self._state.kind, self._state.classes)

    def _start_at(self, point: Point) -> None:
        if attempt(lambda: self._state.set_start(point), self._note.object_to):
            self._note.say("")

    def _take_start(self) -> None:
        for index, field in enumerate((self._w1, self._w2)):
            if field.hasFocus() or field.lineEdit().hasFocus():
                field.take(partial(self._set_start, index), self._note)

    def _set_start(self, index: int, value: float) -> None:
        start = list(self._state.start)
        if start[index] != value:
            start[index] = value
            self._state.set_start((start[0], start[1]))

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody sees would only take the machine's time."""
        super().hideEvent(event)
        self._state.player.pause()


def _or_none(loss: float) -> str:
    if math.isnan(loss):
        return "none here"
    return number(loss) if math.isfinite(loss) else "infinite"
