"""Stochastic gradient descent: one start, equal work, and three ways to spend it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from mnistpad.core.optimise import LEAST_RATE, MOST_RATE, End
from mnistpad.state.descent_losses import SAMPLED
from mnistpad.state.descent_stochastic import StochasticState
from mnistpad.ui.buttons import CheckBox, tool_button
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.descent.losses_plot import LossesPlot
from mnistpad.ui.descent.map_page import MapPage
from mnistpad.ui.descent.marks import MarkSample, how_it_stands
from mnistpad.ui.descent.sample_losses import SampleLosses
from mnistpad.ui.descent.trails import Walker
from mnistpad.ui.fields import number_field
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.numbers import doubling, one_two_five
from mnistpad.ui.play_bar import PlayBar
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import GRID
from mnistpad.ui.words import number

_PACES = (1 / 2, 1 / 5, 1 / 20, 1 / 60, 1 / 200, 1 / 1000)
_LOOKS = (2, 0, 1)  # thin sample by sample, blue by mini-batch, orange by the whole set


class StochasticPage(MapPage):
    """The map with three ways; their losses over the samples looked at; each sample's loss."""

    _state: StochasticState

    def __init__(self, state: StochasticState, parent: QWidget | None = None) -> None:
        controls = PlayBar(state)
        controls.row.addStretch()
        controls.add_run("Go on and on  (Space)", lambda: "All ways have ended")
        controls.add_step("1 sample", "Look at one more sample  (→)", state.step, name="One sample")
        controls.add_pass("Look at all samples once  (Shift+→)", state.one_pass)
        controls.add_back("Take one sample back  (←)")
        controls.add_reset("Go back to the start  (Home)")
        controls.add_pace(_PACES, lambda seconds: f"{1 / seconds:,.0f} samples a second")
        super().__init__(state, SAMPLED, controls, parent)
        self._views_turn = False
        self.setFocusProxy(self.map)
        state.restarted.connect(self._show_setup)
        state.moved.connect(self._show_ways)
        state.playing_changed.connect(self._describe)
        self._show_landscape()

    def _make_map_card(self) -> Card:
        card = Card()
        heading = QHBoxLayout()
        heading.setSpacing(GRID)
        heading.addWidget(head("Mean loss on"))
        heading.addWidget(self._choice, 1)
        card.column.addLayout(heading)
        card.column.addWidget(self.map, 1)
        card.column.addWidget(self._about)
        return card

    def _make_ways_card(self) -> Card:
        card = Card()
        self._rate = number_field(
            "Learning rate", one_two_five, LEAST_RATE, MOST_RATE,
            "How long a step is: a number above 0, as 0.1",
        )  # fmt: skip
        self._batch = number_field(
            "Mini-batch", doubling, 1, 1e6, "Samples in a mini-batch: 1 up to all there are", 80
        )
        self._rate.changed.connect(self._take_rate)
        self._batch.changed.connect(self._take_batch)
        self._fades = CheckBox("rate falls")
        self._fades.setToolTip("Let the rate fall: to a half after two passes, a third after four")
        self._fades.toggled.connect(self._state.set_fades)
        self._shuffle = tool_button("Shuffle", "Let the samples come in other orders")
        self._shuffle.clicked.connect(self._state.shuffle)
        fields = QHBoxLayout()
        fields.setSpacing(GRID)
        for text, field in (("Rate", self._rate), ("Mini-batch", self._batch)):
            label = QLabel(text)
            label.setBuddy(field)
            fields.addWidget(label)
            fields.addWidget(field)
        fields.addWidget(self._fades)
        fields.addStretch()
        fields.addWidget(self._shuffle)
        self._losses = LossesPlot(
            "samples",
            "Space runs, → takes one sample, Shift+→ a pass.",
            ("by mini-batch", "by the whole set", "sample by sample", ""),
        )
        self._bars = SampleLosses()
        write(self._note, 0.92, most=1.35)
        card.column.setSpacing(GRID // 2)
        card.column.addLayout(fields)
        card.column.addLayout(self._make_table())
        card.column.addWidget(self._note)
        card.column.addWidget(self._losses, 4)
        card.column.addWidget(self._bars, 3)
        return card

    def _make_table(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID + 4)
        grid.setVerticalSpacing(2)
        self._watch, self._cells = [], []
        for column, text in ((2, "steps"), (3, "loss")):
            grid.addWidget(dim_label(text), 0, column, Qt.AlignmentFlag.AlignRight)
        for line, name in enumerate(("Sample by sample", "By mini-batch", "By the whole set")):
            button = tool_button(name, "Show each sample's loss where this way is", checkable=True)
            button.setFixedHeight(28)
            button.setStyleSheet("padding: 2px 8px")  # it is lower than other buttons
            button.setFixedWidth(148)
            button.clicked.connect(partial(self._state.watch, line))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            steps = LiveLabel(f"{name}: steps", widest="00,000", alignment=right)
            loss = LiveLabel(f"{name}: loss", widest="✗ diverged, step 0,000", alignment=right)
            grid.addWidget(MarkSample(_LOOKS[line]), line + 1, 0)
            grid.addWidget(button, line + 1, 1)
            for column, label in ((2, steps), (3, loss)):
                write(label, 1.05, tabular=True, most=1.35)
                grid.addWidget(label, line + 1, column)
            self._watch.append(button)
            self._cells.append((steps, loss))
        grid.setColumnStretch(4, 1)
        return grid

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._note.setMinimumHeight(round(2.3 * self._note.fontMetrics().height()))

    # What is shown

    def _show_landscape(self) -> None:
        super()._show_landscape()
        self._show_setup()

    def _show_setup(self) -> None:
        state = self._state
        self._rate.show_value(state.setup.rate)
        self._batch.show_value(state.setup.batch)
        with QSignalBlocker(self._fades):
            self._fades.setChecked(state.setup.fades)
        self._bars.begin(state.samples.losses(state.start))
        self._show_ways()

    def _show_ways(self) -> None:
        """Follow the ways; while they run, the map and the losses take turns."""
        state = self._state
        walkers = []
        for line, (way, look) in enumerate(zip(state.ways, _LOOKS, strict=True)):
            steps = way.steps_within(state.position)
            walkers.append(Walker(look, way, steps))
            end = way.end if steps == way.steps else None
            steps_cell, loss_cell = self._cells[line]
            steps_cell.set_text(f"{steps:,}")
            loss_cell.set_text(how_it_stands(way.loss(steps), end, steps))
            self._watch[line].setChecked(line == state.watched)
        playing = state.is_playing
        self._views_turn = not self._views_turn
        if self._views_turn or not playing:
            self.map.set_ways(state.start, walkers)
        if not self._views_turn or not playing:
            self._losses.set_walkers(walkers, state.position)
            self._bars.set_losses(state.samples.losses(state.point), state.taken)
        if not playing:
            self._describe()

    def _describe(self) -> None:
        state = self._state
        self._bars.describe()
        words = self._words()
        if self._note.accessibleDescription() != words and not self._is_wrong:
            self._note.say(words)
        self.map.describe(f"{state.position} samples looked at by each way")

    @property
    def _is_wrong(self) -> bool:
        return bool(self._rate.property("problem") or self._batch.property("problem"))

    def _words(self) -> str:
        """What is to be seen: why noise helps, and why it hurts."""
        state = self._state
        count, position = state.samples.count, state.position
        single, _, whole = state.ways
        if not position:
            return (
                f"The same work for each way: {count} samples are {count} small steps, or one "
                "sure one. Each sample's own gradient points somewhere else; their mean is the "
                "gradient."
            )
        if single.end is End.DIVERGED:
            return "Single samples pull too hard at this rate: a smaller one, or a larger batch."
        if position < count:
            return (
                f"Noise helps: {position} samples, and the way sample by sample has made "
                f"{position} steps; the whole set is not even through its first."
            )
        steps = single.steps_within(position)
        last = [single.loss(step) for step in range(max(steps - count, 0), steps + 1)]
        spread = max(last) - min(last)
        whole_loss = whole.loss(whole.steps_within(position))
        if single.loss(steps) < whole_loss and not state.setup.fades:
            return (
                f"After {position / count:.3g} passes, noise has paid off: more steps for the "
                "same work. It never comes to rest, though: its loss went up and down by "
                f"{number(spread, 2)} in the last pass."
            )
        if state.setup.fades:
            return (
                "As the rate falls, the noise dies down: first quick, then sure "
                f"(up and down by {number(spread, 2)} in the last pass)."
            )
        return (
            f"Noise hurts: near the minimum each sample pulls its own way, up and down by "
            f"{number(spread, 2)} in the last pass. A falling rate, or a larger batch, calms it."
        )

    # What the user wants

    def _show_nothing_wrong(self) -> None:
        self._describe()

    def _take_rate(self) -> None:
        self._rate.take(self._state.set_rate, self._note)

    def _take_batch(self) -> None:
        self._batch.take(self._set_batch, self._note)

    def _set_batch(self, size: float) -> None:
        if size != int(size):
            raise ValueError(f"a mini-batch has a whole number of samples, not {size:g}")
        self._state.set_batch(int(size))
