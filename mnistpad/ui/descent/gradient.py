"""Gradient: a loss over two weights, and several paths down it."""

import math
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from mnistpad.core.descent.landscapes import Point
from mnistpad.core.descent.optimise import FARTHEST, LEAST_RATE, MOST_RATE
from mnistpad.language import tr
from mnistpad.state.descent.losses import LossKind
from mnistpad.state.descent.paths import MOST_PATHS, LandscapeState
from mnistpad.ui.boxes import STRETCH, add, column, fill, grid, row
from mnistpad.ui.buttons import CheckBox, check_one, choice_buttons
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.descent.formula import FormulaField
from mnistpad.ui.descent.loss_map import LossMap
from mnistpad.ui.descent.losses_plot import (
    NAMES,
    SHAPES,
    LossesPlot,
    MarkSample,
    diverged_text,
    loss_text,
)
from mnistpad.ui.descent.map_page import MapPage
from mnistpad.ui.descent.surface import Surface
from mnistpad.ui.fields import LiveField, Note, buddy_label, number_field, show_position, slider
from mnistpad.ui.labels import ElidedLabel, LiveLabel
from mnistpad.ui.late import Late
from mnistpad.ui.numbers import by, one_two_five
from mnistpad.ui.play_bar import PlayBar, per_second
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import GRID, scaled
from mnistpad.ui.words import number

_STEPS = 200  # of the slider
_PACES = (1.0, 1 / 2, 1 / 5, 1 / 10, 1 / 30, 1 / 60, 1 / 300)


class PathsTable(QWidget):
    """A row for each path, and a slider for the rate of the one that was last touched."""

    def __init__(self, state: LandscapeState, note: Note) -> None:
        super().__init__()
        self._state, self._note = state, note
        self._current = 0
        self._rows = [self._make_row(index, name) for index, name in enumerate(NAMES)]
        self._slider = slider(tr("Learning rate, slider"), 0, _STEPS, _STEPS // 10)
        self._slider.valueChanged.connect(self._slide)
        self._slider_name = QLabel()
        self._slider_name.setFont(scaled(self.font(), 1.0, bold=True))
        names = None, None, dim_label(tr("rate")), dim_label(tr("momentum")), dim_label(tr("loss"))
        ends = dim_label(tr("too small")), dim_label(tr("diverging"))
        fill(
            QVBoxLayout(self),
            grid([names, *self._rows], gap=(GRID, 2), stretch={4: 1}),
            row(self._slider_name, ends[0], (self._slider, 1), ends[1]),
            gap=GRID // 2,
        )
        state.restarted.connect(self.refresh)
        state.moved.connect(self._show_losses)
        self.refresh()

    def _make_row(
        self, index: int, name: str
    ) -> tuple[CheckBox, MarkSample, LiveField, LiveField, LiveLabel]:
        """What shows a path and sets it: its name, mark, rate, momentum and loss."""
        box = CheckBox(name)
        box.setToolTip(
            tr("Show path {path} too; its head is a {shape}", path=name, shape=SHAPES[index])
        )
        box.setAccessibleName(tr("Path {path}", path=name))
        box.toggled.connect(partial(self._state.show_path, index))
        rate = number_field(
            tr("Learning rate of {path}", path=name), one_two_five, LEAST_RATE, MOST_RATE,
            tr("How long a step is, against the gradient: a number above 0, such as 0.1"),
        )  # fmt: skip
        momentum = number_field(
            tr("Momentum of {path}", path=name), by("0.1"), 0.0, 0.9,
            tr("How much of its speed the path keeps from step to step: 0 to below 1, such as 0.9"),
            76,
        )  # fmt: skip
        rate.bind(partial(self._state.set_rate, index), self._note)
        momentum.bind(partial(self._state.set_momentum, index), self._note)
        loss = LiveLabel(tr("Loss of {path}", path=name), widest=diverged_text("0,000"))
        for label in (box, loss):
            write(label, tabular=True, most=1.35)
        for widget in (box, rate, momentum):
            widget.installEventFilter(self)
        return box, MarkSample(index), rate, momentum, loss

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The slider belongs to the row that has, or last had, the keys."""
        if event.type() is QEvent.Type.FocusIn:
            self._current = next(i for i, line in enumerate(self._rows) if watched in line)
            self._show_slider()
        return super().eventFilter(watched, event)

    def refresh(self) -> None:
        for setup, (box, _, rate, momentum, _) in zip(self._state.setups, self._rows, strict=True):
            box.setChecked(setup.shown)
            rate.show_value(setup.rate)
            momentum.show_value(setup.momentum)
        self._show_slider()
        self._show_losses()

    def _show_losses(self) -> None:
        for index, (*_, loss) in enumerate(self._rows):
            path = self._state.paths.get(index)
            loss.set_text(loss_text(path, self._state.position) if path else "–")

    def _show_slider(self) -> None:
        name = NAMES[self._current]
        self._slider_name.setText(tr("rate {path}", path=name))
        self._slider.setToolTip(
            tr(
                "The learning rate of path {path}: from too small to get anywhere to one that "
                "diverges",
                path=name,
            )
        )
        low, high = self._ends()
        power = math.log10(self._state.setups[self._current].rate)
        show_position(self._slider, round(_STEPS * (power - low) / (high - low)))

    def _ends(self) -> tuple[float, float]:
        """Powers of ten at the slider's ends."""
        small, _, large = self._state.landscape.rates
        return math.log10(small), math.log10(1.5 * large)

    def _slide(self, value: int) -> None:
        low, high = self._ends()
        rate = float(f"{10 ** (low + value / _STEPS * (high - low)):.2g}")
        self._state.set_rate(self._current, rate)
        self._state.show_path(self._current, True)


class GradientPage(MapPage):
    """The map or the surface on the left; the loss, the paths and their losses on the right."""

    _state: LandscapeState

    parts = (
        lambda state: LossMap(state.contour_map),
        lambda _: LossesPlot(tr("step"), tr("Space runs, → takes one step.")),
    )
    """What takes longest to build, each of the state; the page is given them as `parts`."""

    def __init__(self, state: LandscapeState, parts: Sequence[Callable[[], Any]]) -> None:
        bar = PlayBar(state)
        bar.add_run(tr("Run until it ends, or pause  (Space)"), lambda: tr("All paths have ended"))
        bar.add_step(
            tr("1 step"), tr("One step of each path  (→)"), state.step, name=tr("One step")
        )
        bar.add_back(tr("Take the last step back  (←)"))
        bar.add_reset(tr("Go back to the start  (Home)"))
        bar.add_pace(_PACES, per_second(tr("1 step a second"), tr("{count} steps a second")))
        loss_map, losses = (build() for build in parts)
        super().__init__(state, tuple(LossKind), range(MOST_PATHS), loss_map, losses, bar)
        self.lay_out(self._make_map_card(), self._make_paths_card())
        for key, shown in (("C", False), ("S", True)):
            QShortcut(QKeySequence(key), self, partial(self.show_surface, shown))
        self.show_surface(state.as_surface)

    def _make_map_card(self) -> Card:
        self._surface = Late(lambda: Surface(self._state.contour_map))
        self.map.pointed.connect(self._show_point)
        self._views = QStackedWidget()
        self._views.addWidget(self.map)
        self._views.addWidget(self._surface)
        self._view_buttons = choice_buttons(
            (
                (tr("Contours"), tr("The loss from above  (C)")),
                (tr("Surface"), tr("The loss as a surface  (S)")),
            ),
            lambda index: self.show_surface(bool(index)),
        )
        self._point = ElidedLabel(tr("Loss at a position"))
        self._gradient = ElidedLabel(tr("Gradient there"), dim=True)
        for label in (self._point, self._gradient):
            write(label, tabular=True, most=1.35)
        return Card(
            row(head(tr("The loss as a map")), STRETCH, *self._view_buttons, gap=GRID // 2),
            (self._views, 1),
            column(self._point, self._gradient, gap=2),
        )

    def _make_paths_card(self) -> Card:
        self.note.setMinimumHeight(0)
        self._formula = FormulaField(tr("Loss"), "w1, w2", self._state.choose_formula, self.note)
        self._starts = []
        starts = row(head(tr("start", "where descent starts")))
        for index, name in enumerate(("w₁", "w₂")):
            tip = tr("Where the paths start, along {weight}", weight=name)
            field = number_field(name, by("0.1"), -FARTHEST, FARTHEST, tip)
            field.bind(partial(self._set_start, index), self.note)
            add(starts, buddy_label(name, field), field)
            self._starts.append(field)
        add(starts, STRETCH)
        return Card(
            row(head(tr("Loss")), (self.choice, 1)),
            self._formula,
            self.about,
            starts,
            self.note,
            PathsTable(self._state, self.note),
            (self._losses, 1),
        )

    def show_surface(self, shown: bool) -> None:
        """Show the loss as a surface, or from above."""
        self._state.as_surface = shown
        had_keys = self._view.hasFocus()
        self._views.setCurrentIndex(int(shown))
        check_one(self._view_buttons, int(shown))
        view = self._view
        if view.contour_map is not self._state.contour_map:
            view.set_map(self._state.contour_map)
        view.set_paths(self._state.start, self._parts())
        self.setFocusProxy(view)
        if had_keys:
            view.setFocus()

    @property
    def _view(self) -> LossMap | Surface:
        return self._surface.widget if self._views.currentIndex() else self.map

    # What is shown

    def _show_choice(self) -> None:
        super()._show_choice()
        self._formula.setVisible(self._state.kind is LossKind.TYPED)
        self._formula.show_formula(self._state.formula)

    def _describe(self) -> None:
        state = self._state
        for field, weight in zip(self._starts, state.start, strict=True):
            field.show_value(weight)
        if self.map.pointer is None:
            self._show_point(None)
        losses = ", ".join(
            tr(
                "path {path} loss {loss}",
                path=NAMES[index],
                loss=number(path.loss(state.position)),
            )
            for index, path in state.paths.items()
        )
        self.map.describe(tr("step {step}: {losses}", step=state.position, losses=losses))

    def _show_point(self, point: Point | None) -> None:
        state = self._state
        w1, w2 = point or state.start
        loss, (g1, g2) = state.landscape.loss((w1, w2)), state.landscape.gradient_at((w1, w2))
        has_loss = math.isfinite(loss)
        no_loss = tr("none here") if math.isnan(loss) else tr("infinite")
        known = number(loss) if has_loss else no_loss
        at = tr("w = ({w1}, {w2})   loss {loss}", w1=number(w1), w2=number(w2), loss=known)
        self._point.set_text(at if point else tr("start {position}", position=at))
        steepness = math.hypot(g1, g2)
        self._gradient.set_text(
            tr(
                "gradient ∇ = ({g1}, {g2})   steepness {steepness}",
                g1=number(g1),
                g2=number(g2),
                steepness=number(steepness),
            )
            if has_loss and math.isfinite(steepness)
            else tr("no gradient here")
        )

    # What the user wants

    def _choose(self, kind: LossKind) -> None:
        super()._choose(kind)
        if kind is LossKind.TYPED:
            self._formula.setFocus()

    def _set_start(self, index: int, value: float) -> None:
        w1, w2 = self._state.start
        start = (value, w2) if index == 0 else (w1, value)
        if start != self._state.start:
            self._state.set_start(start)
