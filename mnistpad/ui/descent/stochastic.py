"""Stochastic gradient descent: one start, equal work, and three ways to spend it."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout

from mnistpad.core.descent.optimise import LEAST_RATE, MOST_RATE, End
from mnistpad.core.message import Message
from mnistpad.language import tr
from mnistpad.state.descent.losses import SAMPLED
from mnistpad.state.descent.paths import StochasticState
from mnistpad.ui.boxes import STRETCH, Part, grid, row
from mnistpad.ui.buttons import CheckBox, check_one, choice_buttons, tool_button
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.descent.loss_map import LossMap
from mnistpad.ui.descent.losses_plot import (
    LossesPlot,
    MarkSample,
    PathPart,
    diverged_text,
    loss_text,
)
from mnistpad.ui.descent.map_page import MapPage
from mnistpad.ui.fields import buddy_label, number_field
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.numbers import doubling, one_two_five
from mnistpad.ui.play_bar import PlayBar, per_second
from mnistpad.ui.plots.caption import Entry
from mnistpad.ui.plots.marks import Marks
from mnistpad.ui.plots.plot import Array, Plot
from mnistpad.ui.plots.save import Column
from mnistpad.ui.scale import px
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import GRID, Role
from mnistpad.ui.words import number

_HEADED = 380  # pixels of the map's card, from which on its list has a head
_DOTS = 64  # samples of the last step that are marked by more than their colour
_PACES = (1 / 2, 1 / 5, 1 / 20, 1 / 60, 1 / 200, 1 / 1000)
_NAMES = (Message("Sample by sample"), Message("By mini-batch"), Message("By the whole set"))
_LINES = (
    Message("by mini-batch"), Message("by the whole set"), Message("sample by sample"), "",
)  # fmt: skip
_STYLES = (2, 0, 1)  # thin sample by sample, blue by mini-batch, orange by the whole set


class SampleLosses(Plot):
    """A bar a sample; the line is their mean. Samples of the last step stand out."""

    def __init__(self) -> None:
        super().__init__(tr("sample"), tr("loss of each sample"))
        self._losses: Array = np.empty(0)
        self._top = 1.0
        self._bars, self._taken_bars = (
            pg.BarGraphItem(x=[], height=[], width=0.8, pen=None) for _ in range(2)
        )
        self._dots = Marks("o", Role.LinkVisited, 5, edged=False)
        for z, item in enumerate((self._bars, self._taken_bars, self._dots), 10):
            self.add(item, z)
        self._mean = self.add_rule(0, Role.WindowText, 2)
        self._mean.setZValue(13)
        self.styled(lambda style: self._bars.setOpts(brush=style.colour(Role.Accent, 0.55)))
        self.styled(lambda style: self._taken_bars.setOpts(brush=style.colour(Role.LinkVisited)))
        self.setAccessibleName(tr("Loss of each sample"))
        self.setToolTip(
            tr(
                "How wrong the neuron is on each sample. The loss that is descended, the empirical "
                "risk, is nothing but their mean"
            )
        )

    def set_losses(self, losses: Array, taken: npt.NDArray[np.int64]) -> None:
        """Show losses, and which samples the last step was made by."""
        finite = losses[np.isfinite(losses)]
        largest = float(finite.max()) if finite.size else 1.0
        # The axis seldom moves: only where losses outgrow it, or all have become small on it.
        if len(losses) != len(self._losses) or not self._top / 3 <= largest <= self._top:
            self._top = max(1.2 * largest, 1e-6)
        self._losses = losses
        self.set_ranges((-0.5, len(losses) - 0.5), (0.0, self._top))
        heights = np.nan_to_num(losses, nan=self._top, posinf=self._top)
        is_taken = np.zeros(len(losses), bool)
        if len(taken) < len(losses):  # where each step takes all, none stands out
            is_taken[taken] = True
        for bars, which in ((self._bars, ~is_taken), (self._taken_bars, is_taken)):
            bars.setOpts(x=np.flatnonzero(which), height=heights[which])
        dots = np.flatnonzero(is_taken)[:_DOTS]
        self._dots.setData(dots, np.full(len(dots), 3 * self.view.viewPixelSize()[1]))
        self._mean.setVisible(bool(np.isfinite(self.mean)))
        self._mean.setValue(min(self.mean, self._top))
        self.read(None)

    @property
    def mean(self) -> float:
        """Of all losses: the empirical risk."""
        return float(self._losses.mean()) if self._losses.size else 0.0

    def describe(self) -> None:
        """Tell those who can't see the bars what they come to."""
        self.setAccessibleDescription(
            tr(
                "{count} samples, their mean, the empirical risk, is {mean}",
                count=len(self._losses),
                mean=number(self.mean),
            )
        )

    def legend(self) -> tuple[Entry, ...]:
        if not self._losses.size or not np.isfinite(self.mean):
            return ()
        return (Entry(tr("▬ mean = {mean}, the empirical risk", mean=number(self.mean)), None),)

    def values_at(self, x: float) -> tuple[Entry, ...]:
        sample = round(x)
        if not 0 <= sample < len(self._losses):
            return self.legend()
        loss = number(float(self._losses[sample]))
        return (Entry(tr("sample {sample}: loss {loss}", sample=sample, loss=loss), None),)

    def numbers(self) -> list[Column]:
        return [("sample", np.arange(len(self._losses))), ("loss", self._losses)]


class StochasticPage(MapPage):
    """The map with three paths; their losses over the samples looked at; each sample's loss."""

    _state: StochasticState

    parts = (
        lambda state: LossMap(state.contour_map),
        lambda _: LossesPlot(
            tr("samples"), tr("Space runs, → takes one sample, Shift+→ a pass."), _LINES
        ),
        lambda _: SampleLosses(),
    )
    """What takes longest to build, each of the state; the page is given them as `parts`."""

    def __init__(self, state: StochasticState, parts: Sequence[Callable[[], Any]]) -> None:
        bar = PlayBar(state)
        bar.add_run(tr("Run until it ends, or pause  (Space)"), lambda: tr("All paths have ended"))
        bar.add_step(
            tr("1 sample"), tr("Look at one more sample  (→)"), state.step, name=tr("One sample")
        )
        bar.add_pass(tr("Look at all samples once  (Shift+→)"), state.one_pass)
        bar.add_back(tr("Take one sample back  (←)"))
        bar.add_reset(tr("Go back to the start  (Home)"))
        bar.add_pace(_PACES, per_second(tr("1 sample a second"), tr("{count} samples a second")))
        loss_map, losses, self._bars = (build() for build in parts)
        super().__init__(state, SAMPLED, _STYLES, loss_map, losses, bar)
        self.setFocusProxy(self.map)
        self._head = head(tr("Mean loss on"))
        self.lay_out(
            Card(row(self._head, (self.choice, 1)), (self.map, 1), self.about),
            self._make_paths_card(),
        )
        state.restarted.connect(self._show_setup)
        self._show_setup()

    def _make_paths_card(self) -> Card:
        state = self._state
        self._rate = number_field(
            tr("Learning rate"), one_two_five, LEAST_RATE, MOST_RATE,
            tr("How long a step is: a number above 0, such as 0.1"), 72,
        )  # fmt: skip
        self._batch = number_field(
            tr("Mini-batch"), doubling, 1, 1e6,
            tr("Samples in a mini-batch: 1 up to all there are"), 68,
        )  # fmt: skip
        self._rate.bind(state.set_rate, self.note)
        self._batch.bind(self._set_batch, self.note)
        self._decays = CheckBox(tr("rate falls"))
        tip = tr("Let the rate fall: to a half after two passes, a third after four")
        self._decays.setToolTip(tip)
        self._decays.toggled.connect(state.set_decays)
        shuffle = tool_button(tr("Shuffle"), tr("Take the samples in another random order"))
        shuffle.clicked.connect(state.shuffle)
        write(self.note, 0.92, most=1.35)
        rate = buddy_label(tr("Rate"), self._rate)
        batch = buddy_label(tr("Mini-batch"), self._batch)
        card = Card(
            row(rate, self._rate, batch, self._batch, self._decays, STRETCH, shuffle),
            self._make_table(),
            self.note,
            (self._losses, 4),
            (self._bars, 3),
        )
        card.column.setSpacing(GRID // 2)
        return card

    def _make_table(self) -> QGridLayout:
        right = Qt.AlignmentFlag.AlignRight
        middle = right | Qt.AlignmentFlag.AlignVCenter
        tip = tr("Show each sample's loss where this path is")
        self._watch = choice_buttons([(tr(name), tip) for name in _NAMES], self._state.watch)
        self._cells = []
        rows: list[list[Part]] = [
            [None, None, (dim_label(tr("steps")), right), (dim_label(tr("loss")), right)]
        ]
        for name, button, style in zip(_NAMES, self._watch, _STYLES, strict=True):
            button.setFixedSize(px(148), px(28))
            button.setStyleSheet("padding: 2px 8px")  # it is lower than other buttons
            steps = LiveLabel(tr("{path}: steps", path=name), widest="00,000", alignment=middle)
            loss = LiveLabel(
                tr("{path}: loss", path=name), widest=diverged_text("0,000"), alignment=middle
            )
            for label in (steps, loss):
                write(label, 1.05, tabular=True, most=1.35)
            rows.append([MarkSample(style), button, steps, loss])
            self._cells.append((steps, loss))
        return grid(rows, gap=(GRID + 4, 2), stretch={4: 1})

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._head.setVisible(self._map_card.width() >= _HEADED)  # else the list has no room
        self.note.setMinimumHeight(round(2.3 * self.note.fontMetrics().height()))

    # What is shown

    def _show_setup(self) -> None:
        state = self._state
        self._rate.show_value(state.setup.rate)
        self._batch.show_value(state.setup.batch)
        self._decays.setChecked(state.setup.decays)

    def _show_on_map(self, parts: Sequence[PathPart]) -> None:
        super()._show_on_map(parts)
        for part, (steps, loss) in zip(parts, self._cells, strict=True):
            steps.set_text(f"{part.steps:,}")
            loss.set_text(loss_text(part.path, part.steps))
        check_one(self._watch, self._state.watched)

    def _show_losses(self, parts: Sequence[PathPart]) -> None:
        super()._show_losses(parts)
        self._bars.set_losses(self._state.samples.losses(self._state.point), self._state.taken)

    def _describe(self) -> None:
        self._bars.describe()
        message = self._message()
        is_wrong = self._rate.property("problem") or self._batch.property("problem")
        if self.note.accessibleDescription() != message and not is_wrong:
            self.note.say(message)
        self.map.describe(tr("{count} samples looked at by each path", count=self._state.position))

    def _message(self) -> str:
        """What is to be seen: why noise helps, and why it hurts."""
        state = self._state
        count, position = state.samples.count, state.position
        single, _, whole = state.paths.values()
        if not position:
            return tr(
                "The same work for each path: {count} samples are {count} small steps, or one "
                "sure one. Each sample's own gradient points somewhere else; their mean is the "
                "gradient.",
                count=count,
            )
        if single.end is End.DIVERGED:
            return tr(
                "Single samples pull too hard at this rate: a smaller one, or a larger batch."
            )
        if position < count:
            return tr(
                "Noise helps: {count} samples, and the path sample by sample has made {count} "
                "steps; the whole set is not even through its first.",
                count=position,
            )
        last = single.losses()[max(position - count, 0) : position + 1]
        spread = number(float(np.ptp(last)), 2)
        if state.setup.decays:
            return tr(
                "As the rate falls, the noise dies down: first quick, then sure "
                "(up and down by {spread} in the last pass).",
                spread=spread,
            )
        if last[-1] < whole.loss(whole.steps_within(position)):
            return tr(
                "After {passes:.3g} passes, noise has paid off: more steps for the same work. It "
                "never comes to rest, though: its loss went up and down by {spread} in the last "
                "pass.",
                passes=position / count,
                spread=spread,
            )
        return tr(
            "Noise hurts: near the minimum each sample pulls its own way, up and down by {spread} "
            "in the last pass. A falling rate, or a larger batch, calms it.",
            spread=spread,
        )

    # What the user wants

    def _set_batch(self, size: float) -> None:
        if size != int(size):
            raise ValueError(
                Message("a mini-batch has a whole number of samples, not {size:g}", size=size)
            )
        self._state.set_batch(int(size))
