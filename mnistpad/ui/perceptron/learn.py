"""The page on which a perceptron learns a gate, one update at a time."""

from collections.abc import Callable
from functools import partial
from itertools import chain

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QStackedWidget,
    QWidget,
)

from mnistpad.language import tr
from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.ui.boxes import STRETCH, add, row
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.paged_tab import GAP, CardsPage
from mnistpad.ui.perceptron.arithmetic import Arithmetic
from mnistpad.ui.perceptron.gate_card import GateCard
from mnistpad.ui.perceptron.mistakes import MistakesPlot
from mnistpad.ui.perceptron.neuron import NeuronView
from mnistpad.ui.perceptron.plane import InputPlane
from mnistpad.ui.perceptron.space import InputSpace
from mnistpad.ui.perceptron.standing import Standing, low_button
from mnistpad.ui.perceptron.updates import UpdatesTable
from mnistpad.ui.perceptron.way_out import WayOut
from mnistpad.ui.perceptron.weights import Weights
from mnistpad.ui.play_bar import PlayBar
from mnistpad.ui.scale import NO_BOUND, px
from mnistpad.ui.sections import Section
from mnistpad.ui.theme import GRID

PACES = (2.0, 1.0, 0.5, 0.2, 0.1, 0.05, 0.02, 0.0)
"""Seconds an update, from slow motion to as fast as it goes."""


class LearnPage(CardsPage):
    """Gate and settings; the input plane; the neuron, the arithmetic and all updates.

    At full speed nobody reads sixty tables a second: the plane follows in every second frame, and
    the other parts take turns in those between, each well within a frame's time.
    """

    save_wanted = Signal()  # the updates are to be written to a file

    def __init__(self, state: PerceptronState) -> None:
        super().__init__(_bar(state))
        self._state = state
        self._turn = 0
        self._gate_card = GateCard(state)
        self._plane_card = self._make_plane_card()
        self._neuron_card = self._make_neuron_card()
        self._turns: tuple[tuple[Callable[[], None], ...], ...] = (
            (self._neuron.refresh, self._arithmetic.refresh),
            (self._table.refresh,),
            (self._weights.refresh, self._gate_card.table.refresh),
            (self._mistakes.refresh, self._message.refresh),
        )
        self._way_out = WayOut(state)
        self._way_out.back_wanted.connect(partial(self.show_way_out, False))
        lesson = QWidget()
        lesson.setLayout(row(self._plane_card, (self._neuron_card, 1), gap=GAP))
        self._stack = _stack(lesson, self._way_out)
        add(self.cards, self._gate_card, (self._stack, 1))
        self.set_section(None)
        QShortcut(QKeySequence("W"), self, self._to_and_fro)
        state.changed.connect(self._begin)
        state.moved.connect(self._follow)
        state.playing_changed.connect(self._show_all)
        state.file.progressed.connect(self._show_saving)
        self._begin()
        self._show_saving()

    def _make_plane_card(self) -> Card:
        self._plane, self._space = InputPlane(self._state), InputSpace(self._state)
        self._view: InputPlane | InputSpace = self._plane
        self._views = _stack(self._plane, self._space)
        self._views_head = head(tr("Input plane"))
        legend = dim_label(tr("● wants 1   ○ wants 0   ◎ wrong"))
        legend.setToolTip(
            tr(
                "Filled: 1 is wanted. Open: 0 is wanted. Larger: being looked at. Ringed: answered "
                "wrongly now. The shaded side is answered 1, and w points to it"
            )
        )
        self._message = Standing(self._state)
        self._message.way_out_wanted.connect(partial(self.show_way_out, True))
        self._weights = Weights(self._state)
        self._weights.problem.connect(self._message.set_field_problem)
        self._of_plane = legend, self._message
        return Card(
            row(self._views_head, STRETCH, legend),
            (self._views, 1),
            self._message,
            self._weights,
        )

    def _make_neuron_card(self) -> Card:
        self._neuron, self._arithmetic = NeuronView(self._state), Arithmetic(self._state)
        self._mistakes, self._table = MistakesPlot(self._state), UpdatesTable(self._state)
        self._save = low_button(tr("CSV…"), tr("Save all updates as a CSV file"))
        self._save.clicked.connect(self._save_or_cancel)
        heads = [
            head(text)
            for text in (tr("Neuron"), tr("This update"), tr("Updates and mistakes a pass"))
        ]
        self._of_neuron = (
            (heads[0], self._neuron),
            (heads[1], self._arithmetic),
            (heads[2], self._save, self._mistakes, self._table),
        )
        card = Card(
            heads[0],
            (self._neuron, 5),
            heads[1],
            (self._arithmetic, 3),
            row(heads[2], STRETCH, self._save),
            self._mistakes,
            (self._table, 4),
        )
        card.column.setSpacing(GRID // 2)
        return card

    def sections(self) -> list[Section]:
        plane, neuron = self._plane_card, self._neuron_card
        if self.is_way_out_shown:
            return [
                Section(tr("Two layers"), (self._way_out,)),
                Section(tr("Gate"), (self._gate_card,)),
            ]
        sum_, update, updates = self._of_neuron
        beside = self._views_head, self._weights
        return [
            Section(tr("Plane and arithmetic"), (plane, neuron), (*beside, *sum_, *updates)),
            Section(tr("Neuron"), (neuron,), (*update, *updates)),
            Section(tr("Updates"), (neuron,), (*sum_, *update)),
            Section(tr("Gate and weights"), (self._gate_card, plane), self._of_plane),
        ]

    def set_section(self, section: Section | None) -> None:
        # Not what the shares of a larger page need.
        self.setMinimumSize(*((0, 0) if section else (px(974), px(550))))
        super().set_section(section)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the plane a square as large as the height allows, and the rest to the numbers."""
        super().resizeEvent(event)
        gate = min(max(round(0.2 * self.width()), px(244)), px(340))
        self.bound(self._gate_card, gate)
        words = self._message.height() + self._weights.sizeHint().height()
        side = self.height() - words - 9 * GRID  # less what is above, between and below
        rest = self.width() - gate - 4 * GRID - 2 * GAP
        if self.section is not None:  # beside the numbers, which are large
            side, rest = self.height() - self._message.height() - 9 * GRID, self.width() - 4 * GRID
            self._plane_card.setMinimumWidth(min(side, round(0.36 * rest)))
            self._plane_card.setMaximumWidth(NO_BOUND)
            return
        self._plane_card.setFixedWidth(min(max(side, px(340)), round(0.52 * rest)))

    # What is shown

    def _begin(self) -> None:
        """Show another setup, from its start."""
        is_plane = self._state.setup.inputs == 2
        self._view = self._plane if is_plane else self._space
        self._views.setCurrentWidget(self._view)
        self._views_head.setText((tr("Input plane") if is_plane else tr("Input space")).upper())
        self._gate_card.refresh()
        self.show_way_out(self.is_way_out_shown and self._state.crossing is not None)
        self._show_all()

    def _follow(self) -> None:
        if not (self._state.is_playing and self._state.pace == 0):
            self._show_all()
            return
        self._turn = (self._turn + 1) % (2 * len(self._turns))
        turn, in_between = divmod(self._turn, 2)
        for refresh in self._turns[turn] if in_between else (self._view.refresh,):
            refresh()

    def _show_all(self) -> None:
        for refresh in (self._view.refresh, *chain(*self._turns)):
            refresh()
        for view in (self._view, self._neuron, self._arithmetic, self._mistakes):
            view.describe()

    def show_way_out(self, shown: bool) -> None:
        """Show the two-layer network in place of the perceptron, or the perceptron again."""
        if shown:
            self._way_out.explain()
            self._state.pause()
        self.setFocusProxy(self._way_out if shown else self._view)
        if shown != self.is_way_out_shown:
            focus = self.window().focusWidget()
            self._stack.setCurrentIndex(int(shown))
            if focus is not None and self._stack.isAncestorOf(focus):
                self.setFocus()

    @property
    def is_way_out_shown(self) -> bool:
        return self._stack.currentIndex() == 1

    # What the user wants

    def take_key(self, event: QKeyEvent) -> bool:
        return not self.is_way_out_shown and super().take_key(event)

    def _to_and_fro(self) -> None:
        """Between the perceptron and its way out, where there is one."""
        if self._state.crossing is not None:
            self.show_way_out(not self.is_way_out_shown)

    def _save_or_cancel(self) -> None:
        if self._state.file.share is None:
            self.save_wanted.emit()
        else:
            self._state.file.cancel()

    def _show_saving(self) -> None:
        share = self._state.file.share
        if share is None:
            self._save.setText(tr("CSV…"))
            self._save.setToolTip(tr("Save all updates as a CSV file"))
        else:
            self._save.setText(tr("Cancel, {share:.0f} %", share=100 * share))
            self._save.setToolTip(tr("Don't write the file"))


def _stack(*widgets: QWidget) -> QStackedWidget:
    stack = QStackedWidget()
    for widget in widgets:
        stack.addWidget(widget)
    return stack


def _bar(state: PerceptronState) -> PlayBar:
    bar = PlayBar(state)
    bar.add_run(
        tr("Learn on and on, until every sample is right  (Space)"),
        lambda: tr(state.problem) or tr("Every sample is right: there is nothing left to learn"),
    )
    bar.add_step(tr("1 sample"), tr("Look at one sample  (→)"), state.step, name=tr("One sample"))
    bar.add_pass(tr("Go to the end of the pass  (Shift+→)"), state.one_pass)
    bar.add_back(tr("Take the last update back  (←)"))
    bar.add_reset(tr("Forget all updates, and begin again  (Home)"))
    bar.add_pace(PACES, _pace_in_words, titled=True)
    return bar


def _pace_in_words(seconds: float) -> str:
    """How many updates a second, or how many seconds an update."""
    if not seconds:
        return tr("full speed")
    if seconds > 1:
        return tr("1 in {seconds:g} s", seconds=seconds)
    return tr("{count:.0f} a second", count=1 / seconds)
