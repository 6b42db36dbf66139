"""Everything that can be done with runs, with its keys; and the menu of one run."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget

from mnistpad.core.files import explain
from mnistpad.core.message import sentence
from mnistpad.core.network.keras_code import keras_code
from mnistpad.language import tr
from mnistpad.state.network.runs import Run
from mnistpad.state.network.training import Phase, TrainingState
from mnistpad.state.states import States
from mnistpad.ui.actions import make_action
from mnistpad.ui.files import FileChooser


class TrainActions(QObject):
    """Start, pause, step and stop are joined to the training; the others by whoever owns a run."""

    def __init__(self, training: TrainingState, parent: QObject) -> None:
        super().__init__(parent)
        self._training = training

        make = partial(make_action, self)
        self.start = make(tr("&Start"), tr("Train a new network by this recipe"), "F5")
        self.one_batch = make(tr("1 batch"), tr("One update of the weights, then wait"), "F6")
        self.one_epoch = make(tr("1 epoch"), tr("To the end of the epoch, then wait"), "F7")
        tip = tr("End the run after this batch; its weights are kept")
        self.stop = make(tr("Stop"), tip, "F8")
        tip = tr("Network, training and data in detail")
        self.recipe = make(tr("Change &recipe…"), tip, "Ctrl+R", icon_text=tr("Change…"))

        self.go_on = make(tr("&Go on"), tr("Go on from the last finished epoch"))
        tip = tr("Let this run's network read the pad")
        self.read = make(tr("&Read the pad with it"), tip)
        tip = tr("Take over recipe and data for the next run")
        self.again = make(tr("Use its rec&ipe"), tip)
        tip = tr("Save the network as a .keras file")
        self.save = make(tr("Save network for &Keras…"), tip)
        tip = tr("Save the network as a .tflite file")
        self.export = make(tr("Export network for &LiteRT…"), tip)
        tip = tr("Each batch's loss and accuracy, as a table")
        self.csv = make(tr("Save &history as CSV…"), tip)
        tip = tr("A script of plain Keras that trains the same")
        self.code = make(tr("&Copy as Keras code"), tip)
        tip = tr("Keep the run, however many newer ones there are")
        self.mark = make(tr("Keep al&ways"), tip, checkable=True)
        self.delete = make(tr("&Delete…"), tr("Delete the run and all that is kept of it"))
        self.picture = make(tr("Save cur&ves…"), tr("Save the curves as PNG or SVG"))

        self.start.triggered.connect(self._start)
        self.one_batch.triggered.connect(training.one_batch)
        self.one_epoch.triggered.connect(training.one_epoch)
        self.stop.triggered.connect(training.stop)
        training.changed.connect(self._follow)
        self._follow()

    def _start(self) -> None:
        match self._training.phase:
            case Phase.IDLE:
                self._training.start()
            case Phase.RUNNING:
                self._training.pause()
            case Phase.PAUSED:
                self._training.go_on()
            case Phase.STARTING | Phase.STOPPING:
                pass

    def _follow(self) -> None:
        training = self._training
        phase = training.phase
        text, tip = {
            Phase.IDLE: (tr("&Start"), tr("Train a new network by this recipe")),
            Phase.STARTING: (tr("Starting…"), tr("The network is being built")),
            Phase.RUNNING: (tr("&Pause"), tr("Wait after this batch")),
            Phase.PAUSED: (tr("&Go on"), tr("Train on")),
            Phase.STOPPING: (tr("Stopping…"), tr("Waiting for the batch to end")),
        }[phase]
        self.start.setText(text)
        self.start.setToolTip(f"{tip}  (F5)")
        fit = not training.problem
        self.start.setEnabled(
            phase in (Phase.RUNNING, Phase.PAUSED) or (phase is Phase.IDLE and fit)
        )
        steps = phase is Phase.PAUSED or (phase is Phase.IDLE and fit)
        self.one_batch.setEnabled(steps)
        self.one_epoch.setEnabled(steps or phase is Phase.RUNNING)
        self.stop.setEnabled(phase in (Phase.STARTING, Phase.RUNNING, Phase.PAUSED))


class RunMenu(QMenu):
    """Acts on the run that was picked last."""

    said = Signal(str)  # a sentence for the user

    def __init__(
        self, states: States, actions: TrainActions, files: FileChooser, parent: QWidget
    ) -> None:
        super().__init__(tr("R&un"), parent)
        self._states, self._files = states, files
        self._number: int | None = None
        self._marked = actions.mark
        training = states.training
        self._rules: list[tuple[QAction, Callable[[Run], bool]]] = []  # what each can be done with
        for action, act, can in (
            (actions.go_on, training.resume, self._can_go_on),
            (actions.read, states.readers.choose_run, _is_exported),
            (actions.again, self._use_again, bool),
            (actions.save, self._save, lambda run: run.folder.model.is_file()),
            (actions.export, self._export, _is_exported),
            (actions.csv, self._save_history, lambda run: run.has_history),
            (actions.code, self._copy_code, bool),
            (actions.mark, self._mark, bool),
            (actions.delete, self._delete, self._can_be_deleted),
        ):
            if action in (actions.save, actions.mark):
                self.addSeparator()
            self.addAction(action)
            self._rules.append((action, can))
            action.triggered.connect(lambda _=False, act=act: self._act(act))
        states.runs.changed.connect(self._follow)
        training.changed.connect(self._follow)
        self._follow()

    def pick(self, number: int) -> None:
        """Act on that run from now on."""
        self._number = number
        self._follow()

    def ask(self, number: int, place: QPoint) -> None:
        """Show the menu of a run at a place of the screen."""
        self.pick(number)
        self.popup(place)

    @property
    def _run(self) -> Run | None:
        """The run that was picked; the newest, if none was or it is gone."""
        runs = self._states.runs
        picked = runs.get(self._number) if self._number is not None else None
        return picked or next(iter(runs), None)

    def _follow(self) -> None:
        run = self._run
        self.setTitle(tr("R&un") if run is None else tr("R&un {number}", number=run.number))
        for action, can in self._rules:
            action.setEnabled(run is not None and can(run))
        self._marked.setChecked(run is not None and run.record.marked)

    def _can_go_on(self, run: Run) -> bool:
        return run.can_go_on and not self._states.training.phase.is_active

    def _can_be_deleted(self, run: Run) -> bool:
        training = self._states.training
        is_trained = training.run is run and training.phase.is_active
        return not is_trained and not run.record.is_owned

    def _act(self, act: Callable[[Run], None]) -> None:
        if self._run is not None:
            act(self._run)

    def _use_again(self, run: Run) -> None:
        # Frozen layers make sense only where they have learnt before.
        recipe = replace(run.record.recipe, frozen=0)
        self._states.training.choose(recipe, run.record.source)

    def _save(self, run: Run) -> None:
        kinds = tr("Keras network (*.keras)")
        self._copy(run, run.folder.model, tr("Save network"), kinds)

    def _export(self, run: Run) -> None:
        kinds = tr("LiteRT network (*.tflite)")
        self._copy(run, run.folder.exported, tr("Export network"), kinds)

    def _copy(self, run: Run, file: Path, title: str, kinds: str) -> None:
        path = self._files.to_save(title, f"run-{run.number}{file.suffix}", kinds)
        if path is not None:
            self._states.documents.copy(file, path)

    def _save_history(self, run: Run) -> None:
        title, kinds = tr("Save history"), tr("Table (*.csv)")
        path = self._files.to_save(title, f"run-{run.number}.csv", kinds)
        if path is None:
            return
        try:
            history = run.whole_history()
        except (OSError, ValueError) as error:
            self.said.emit(
                tr("The curves of {run} can't be read. {reason}.", run=run.title, reason=error)
            )
            return
        if history is not None:
            self._states.documents.save_text(path, history.to_csv())

    def _copy_code(self, run: Run) -> None:
        try:
            code = keras_code(run.record.recipe, run.record.source)
        except ValueError as error:
            self.said.emit(tr(sentence(error)))
            return
        except OSError as error:
            self.said.emit(tr(explain(error, Path(error.filename))))
            return
        QGuiApplication.clipboard().setText(code)
        self.said.emit(tr("Copied {run} as a script for Keras.", run=run.title))

    def _mark(self, run: Run) -> None:
        self._states.runs.mark(run.number, not run.record.marked)

    def _delete(self, run: Run) -> None:
        answer = QMessageBox.question(
            self.parentWidget(),
            tr("Delete a run"),
            tr(
                "Delete {run} ({words}) and its network? This can't be undone.",
                run=run.title,
                words=run.words,
            ),
            QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel,
            QMessageBox.StandardButton.Cancel,
        )
        if answer is QMessageBox.StandardButton.Yes:
            self._states.runs.remove(run.number)


def _is_exported(run: Run) -> bool:
    return run.folder.exported.is_file()
