"""The training panel: recipe, controls, curves, how far it is, and earlier runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from mnistpad.core.message import Message
from mnistpad.core.network.recipe import PRESETS, presets_for, words
from mnistpad.language import tr
from mnistpad.state.data.source import DataState
from mnistpad.state.network.runs import RunsState
from mnistpad.state.network.training import Phase, TrainingState
from mnistpad.ui.boxes import STRETCH, add, column, row
from mnistpad.ui.buttons import ROW, primary_button, tool_button
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.cover import Cover
from mnistpad.ui.fields import LiveField, slider
from mnistpad.ui.keys import plain
from mnistpad.ui.labels import ElidedLabel, ElidingComboBox
from mnistpad.ui.late import Late
from mnistpad.ui.network.actions import TrainActions
from mnistpad.ui.network.counters import Counters, Result
from mnistpad.ui.network.recipe_words import named, summary
from mnistpad.ui.network.runs_list import RunsList
from mnistpad.ui.network.tiles import WeightTiles
from mnistpad.ui.numbers import one_two_five, read_number
from mnistpad.ui.scale import px
from mnistpad.ui.sections import Section, widgets_in
from mnistpad.ui.theme import GRID
from mnistpad.ui.words import file_size

if TYPE_CHECKING:
    from mnistpad.ui.network.curves import Curves


_NARROW = 440
_NARROWEST = 352  # pixels; under `_NARROW` some labels give way
_SEEN = 0.4  # of the curves' width, while their end is covered
_LARGEST = 100.0  # learning rate

PACES = (0.0, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0)
"""Seconds an update, from as fast as it goes to slow motion."""


class TrainCard(Card):
    """Joins the parts of the training panel.

    The curves are added once the window is there: what draws them takes a while to be loaded.
    """

    uncover_wanted = Signal()  # somebody clicked on what is covered

    def __init__(
        self,
        training: TrainingState,
        runs: RunsState,
        data: DataState,
        actions: TrainActions,
        inside: Late[QWidget],
    ) -> None:
        super().__init__()
        self._training, self._runs, self._data = training, runs, data
        self._actions = actions
        self._covers: list[Cover] = []
        self._is_bare = False
        self.curves: Curves | None = None  # until they are added
        self._summary = ElidedLabel("", 0.95, tabular=True, dim=True)
        self._problem = QLabel(wordWrap=True)
        self._problem.setProperty("role", "problem")
        self._problem.setAccessibleName(tr("What is wrong with the recipe"))
        self._tiles = WeightTiles()
        self._views = QStackedWidget()
        self._curves_box = column()
        place = QWidget()
        place.setLayout(self._curves_box)
        self._views.addWidget(place)
        self._views.addWidget(self._tiles)
        self._views.addWidget(inside)
        self._counters, self._result = Counters(training), Result(training)
        self._figures = QStackedWidget()  # one place for both, so that the curves keep theirs
        self._figures.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._figures.addWidget(self._counters)
        self._figures.addWidget(self._result)
        self.runs_list = RunsList(runs)
        self._no_runs = dim_label(tr("None yet: press Start, and the run is kept here."))
        self._runs_head = head(tr("Runs"))
        self._foot = QWidget()  # takes the room of the views where these are not seen
        self._foot.hide()
        self._recipe_row, self._view_row = self._make_recipe_row(), self._make_view_row()
        add(
            self.column,
            self._recipe_row,
            self._summary,
            self._problem,
            self._make_controls(),
            self._view_row,
            (self._views, 1),
            self._figures,
            self._runs_head,
            self._no_runs,
            self.runs_list,
            (self._foot, 1),
        )
        self._join()

    def _make_recipe_row(self) -> QHBoxLayout:
        self._presets = ElidingComboBox(tr("Recipe"), tr("What network is trained, and how"))
        self._presets.activated.connect(self._choose_preset)
        return row(head(tr("Recipe")), (self._presets, 1), _button(self._actions.recipe))

    def _make_controls(self) -> QHBoxLayout:
        actions = self._actions
        self._start = primary_button("")
        self._start.clicked.connect(actions.start.trigger)
        actions.start.changed.connect(self._follow_start)
        steps = map(_button, (actions.one_batch, actions.one_epoch, actions.stop))
        return row(self._start, *steps, STRETCH)

    def _make_view_row(self) -> QHBoxLayout:
        tip = tr("Loss and accuracy, batch by batch")
        curves = tool_button(tr("Curves"), tip, checkable=True)
        tip = tr("What the first layer's units look for, as they learn it")
        weights = tool_button(tr("Weights"), tip, checkable=True)
        tip = tr("Your digit on its way through the network, neuron by neuron")
        network = tool_button(tr("Network"), tip, checkable=True)
        self._view_buttons = curves, weights, network
        views = QButtonGroup(self)
        for index, button in enumerate(self._view_buttons):
            button.setFixedHeight(px(ROW - 4))
            views.addButton(button, index)
        curves.setChecked(True)
        views.idClicked.connect(self.show_view)
        self._rate = RateField()
        self._rate.chosen.connect(self._training.set_learning_rate)
        self._pace = slider(tr("Speed"), 0, len(PACES) - 1, 1)
        self._pace.setValue(PACES.index(self._training.engine.pace))
        self._pace.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a click gives it the arrows here
        self._pace.setInvertedAppearance(True)
        self._pace.setInvertedControls(True)
        self._pace.setFixedWidth(px(40))
        self._pace.valueChanged.connect(self._choose_pace)
        self._pace_label = dim_label(tr("Speed"))
        self._rate_label = dim_label(tr("Rate"))
        rate = row(self._rate_label, self._rate, gap=GRID // 2)
        pace = row(self._pace_label, self._pace, gap=GRID // 2)
        return row(*self._view_buttons, STRETCH, rate, GRID // 2, pace, gap=GRID // 2)

    def minimumSizeHint(self) -> QSize:
        """Without the labels that give way."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), px(_NARROWEST)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, tooltips have to name what labels name elsewhere."""
        super().resizeEvent(event)
        for label in (self._pace_label, self._rate_label):
            roomy = event.size().width() > max(px(_NARROW), _NARROW)
            label.setVisible(roomy and not self._is_bare)

    def sections(self) -> list[Section]:
        """The curves, or what else is in their place; and all else."""
        recipe = *widgets_in(self._recipe_row), self._summary, *widgets_in(self._view_row)
        runs = self._runs_head, self._no_runs, self.runs_list
        return [
            Section(self._view_buttons[self.view].text(), (self,), (*recipe, *runs)),
            Section(tr("Recipe and runs"), (self,), (self._views, self._figures)),
        ]

    def set_section(self, section: Section | None) -> None:
        """The list of runs comes and goes with the runs."""
        without = () if section is None else section.without
        self._is_bare = self.runs_list in without
        self._foot.setVisible(self._views in without)
        self._follow_runs()

    def _join(self) -> None:
        training = self._training
        training.changed.connect(self._follow)
        training.progressed.connect(self._show_progress)
        training.started.connect(self._draw_last)
        training.engine.tiles_changed.connect(self._tiles.set_tiles)
        self._data.changed.connect(self._follow)
        self._runs.loaded.connect(self._show_earlier)
        self._runs.removed.connect(self._draw)
        self._runs.changed.connect(self._follow_runs)
        self._runs.shown_changed.connect(self._draw)
        self._follow()
        self._follow_runs()
        self._follow_start()
        self._choose_pace(self._pace.value())

    def cover_end(self, covered: bool) -> None:
        """Hide where the run under way comes to, or show it."""
        if covered and not self._covers:
            self._covers = [
                Cover(self._views, tr("How well will it learn?"), _SEEN),
                Cover(self._result),
                Cover(self.runs_list),
            ]
            for cover in self._covers:
                cover.clicked.connect(self.uncover_wanted)
        for cover in self._covers:
            cover.setVisible(covered)

    def add_curves(self) -> None:
        """Add the plots, and what there is to draw in them."""
        from mnistpad.ui.network.curves import Curves  # and pyqtgraph

        self.curves = Curves()
        QTimer.singleShot(0, self, self._place_curves)  # lest all of it be one long moment

    def _place_curves(self) -> None:
        if self.curves is not None:
            self._curves_box.addWidget(self.curves)
            self._show_earlier()
            self._follow_runs()
            QTimer.singleShot(0, self.curves, self.curves.warm_up)

    # Curves

    def _show_earlier(self) -> None:
        for run in sorted(self._runs, key=lambda run: run.number):
            self._draw(run.number)
        self._draw_last()

    def _draw_last(self) -> None:
        """Show the run under way, or the last, in front of the others."""
        if self._training.run is not None:
            self._draw(self._training.run.number)

    def _draw(self, number: int) -> None:
        """Show a run's curves as they are now, if they are to be shown."""
        run = self._runs.get(number)
        if self.curves is None:
            return
        if run is None or run.history is None or not run.shown:
            self.curves.remove_run(number)
            return
        recipe = run.record.recipe
        self.curves.set_run(
            number,
            run.history,
            run.title,
            live=run is self._training.run and self._training.phase.is_active,
            epochs=recipe.epochs,
            validation=Message("validation") if recipe.validation_split else Message("test"),
        )

    def _show_progress(self) -> None:
        """Figures and curves in one go, so that the window is painted once for both."""
        self._counters.show_progress()
        if self.curves is not None:
            self.curves.follow()

    def _follow_runs(self) -> None:
        self._no_runs.setVisible(not len(self._runs) and not self._is_bare)
        self.runs_list.setVisible(len(self._runs) > 0 and not self._is_bare)
        size, heading = self._runs.size, tr("Runs").upper()
        if size:
            heading = tr("RUNS · {size} ON THE DISK", size=file_size(size))
        if self._runs_head.text() != heading:  # each text asks for a new layout
            self._runs_head.setText(heading)
        if self.curves is not None:
            self.curves.set_others(any(not run.shown for run in self._runs))

    # Curves, weights, network

    @property
    def view(self) -> int:
        """Which of the views is shown, counted from 0."""
        return self._views.currentIndex()

    def show_view(self, index: int) -> None:
        """Show one of them."""
        self._view_buttons[index].setChecked(True)
        self._views.setCurrentIndex(index)
        self._training.engine.watch(tiles=index == 1)

    # Recipe and controls

    def _choose_preset(self, index: int) -> None:
        if index < len(PRESETS):
            self._training.choose(list(PRESETS.values())[index], self._training.source)

    def _choose_pace(self, index: int) -> None:
        seconds = PACES[index]
        self._training.engine.set_pace(seconds)
        slow = Message("Speed: an update each {seconds:g} s", seconds=seconds)
        self._pace.setToolTip(tr(slow) if seconds else tr("Speed: as fast as it goes"))

    def _follow(self) -> None:
        training = self._training
        self._show_recipe()
        problem = training.problem or self._data.problem
        self._problem.setText(f"▲ {tr(problem)}")
        self._problem.setVisible(bool(problem))
        self._rate.set_rate(training.learning_rate)
        self._counters.show_progress()
        is_over = self._result.show_result()
        self._figures.setCurrentWidget(self._result if is_over else self._counters)
        if not training.phase.is_active:
            self._draw_last()

    def _follow_start(self) -> None:
        action = self._actions.start
        self._start.setText(plain(action.text()))
        self._start.setToolTip(action.toolTip())
        self._start.setEnabled(action.isEnabled())

    def _show_recipe(self) -> None:
        recipe = self._training.recipe
        presets = presets_for(recipe.classes)
        shown = list(presets.values())
        names = [named(name, preset) for name, preset in presets.items()]
        if recipe not in shown:
            shown.append(recipe)
            names.append(named(words(recipe), recipe))
        with QSignalBlocker(self._presets):
            self._presets.clear()
            self._presets.addItems(names)
            self._presets.setCurrentIndex(shown.index(recipe))
        self._summary.set_text(
            tr(self._training.engine.words)
            or summary(recipe, self._training.source, self._data.available)
        )
        self._actions.recipe.setEnabled(self._training.phase is not Phase.STARTING)


def _button(action: QAction) -> QToolButton:
    button = tool_button("", "", name=plain(action.text()))
    button.setDefaultAction(action)
    return button


class RateField(LiveField):
    """Takes a number above 0; anything else is marked, and changes nothing.

    Up and down go to the next of 1, 2 and 5 times a power of ten.
    """

    chosen = Signal(float)  # another rate was typed in

    def __init__(self) -> None:
        super().__init__(tr("Learning rate"), one_two_five, "1e-9", str(_LARGEST))
        self.setToolTip(tr("Learning rate: the size of each step; a run under way follows it"))
        self._rate = 0.001
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("0.0000") + 18)
        self.editingFinished.connect(self._take)
        self.lineEdit().textEdited.connect(self._mark)
        self.set_rate(self._rate)

    def set_rate(self, rate: float) -> None:
        """Show a rate, unless another is just being typed."""
        self._rate = rate
        if not self.hasFocus() or not self.lineEdit().isModified():
            self.show_value(rate)

    def stepBy(self, steps: int) -> None:
        super().stepBy(steps)
        self._take()

    def _take(self) -> None:
        self._mark()
        rate = rate_of(self.text())
        if rate is None:
            # What was typed stays, for its author to mend.
            self.setToolTip(
                tr("“{text}” is no learning rate: a number above 0, as 0.001", text=self.text())
            )
            return
        self.lineEdit().setModified(False)
        if rate != self._rate:
            self._rate = rate
            self.chosen.emit(rate)

    def _mark(self) -> None:
        self.set_problem(tr("not a learning rate") if rate_of(self.text()) is None else "")


def rate_of(text: str) -> float | None:
    """The learning rate that a text names, with a decimal point or comma; None if it is none."""
    number = read_number(text, whole=False)
    return float(number) if number is not None and 0 < number <= _LARGEST else None
