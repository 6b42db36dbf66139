"""What can be done with one run: a menu of its own, and of the runs' list."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget

from mnistpad.core.files import explain
from mnistpad.core.network.keras_code import keras_code
from mnistpad.state.network.runs import Run
from mnistpad.state.states import States
from mnistpad.ui.files import FileChooser
from mnistpad.ui.network.actions import TrainActions


class RunMenu(QMenu):
    """Acts on the run that was picked last."""

    said = Signal(str)  # a sentence for the user

    def __init__(
        self, states: States, actions: TrainActions, files: FileChooser, parent: QWidget
    ) -> None:
        super().__init__("R&un", parent)
        self._states = states
        self._actions = actions
        self._files = files
        self._number: int | None = None
        for group in actions.of_run:
            if not self.isEmpty():
                self.addSeparator()
            self.addActions(group)
        for action, act in (
            (actions.go_on, states.training.resume),
            (actions.read, self._read),
            (actions.again, self._use_again),
            (actions.save, self._save),
            (actions.export, self._export),
            (actions.csv, self._save_history),
            (actions.code, self._copy_code),
            (actions.delete, self._delete),
        ):
            action.triggered.connect(lambda _=False, act=act: self._act(act))
        states.runs.changed.connect(self._follow)
        states.training.changed.connect(self._follow)
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
        run, training = self._run, self._states.training
        self.setTitle("R&un" if run is None else f"R&un {run.number}")
        actions = self._actions
        idle = not training.phase.is_active
        training_it = run is not None and not idle and training.run is run
        actions.go_on.setEnabled(run is not None and idle and run.can_go_on)
        actions.read.setEnabled(run is not None and run.folder.exported.is_file())
        actions.save.setEnabled(run is not None and run.folder.model.is_file())
        actions.export.setEnabled(run is not None and run.folder.exported.is_file())
        actions.csv.setEnabled(run is not None and run.has_history)
        for action in (actions.code, actions.again):
            action.setEnabled(run is not None)
        actions.delete.setEnabled(run is not None and not training_it and not run.record.is_owned)

    def _act(self, act: Callable[[Run], None]) -> None:
        if self._run is not None:
            act(self._run)

    def _read(self, run: Run) -> None:
        self._states.readers.choose_run(run)

    def _use_again(self, run: Run) -> None:
        self._states.training.choose(run.record.recipe, run.record.source)

    def _save(self, run: Run) -> None:
        path = self._files.to_save(
            "Save network", f"run-{run.number}.keras", "Keras network (*.keras)"
        )
        if path is not None:
            self._states.documents.copy(run.folder.model, path)

    def _export(self, run: Run) -> None:
        path = self._files.to_save(
            "Export network", f"run-{run.number}.tflite", "LiteRT network (*.tflite)"
        )
        if path is not None:
            self._states.documents.copy(run.folder.exported, path)

    def _save_history(self, run: Run) -> None:
        path = self._files.to_save("Save history", f"run-{run.number}.csv", "Table (*.csv)")
        if path is None:
            return
        try:
            history = run.whole_history()
        except (OSError, ValueError) as error:
            self.said.emit(f"The curves of {run.title} can't be read. {error}.")
            return
        if history is not None:
            self._states.documents.save_text(path, history.to_csv())

    def _copy_code(self, run: Run) -> None:
        try:
            code = keras_code(run.record.recipe, run.record.source)
        except ValueError as error:
            self.said.emit(f"{error}.")
            return
        except OSError as error:
            self.said.emit(explain(error, Path(error.filename)))
            return
        QGuiApplication.clipboard().setText(code)
        self.said.emit(f"Copied {run.title} as a script for Keras.")

    def _delete(self, run: Run) -> None:
        answer = QMessageBox.question(
            self.parentWidget(),
            "Delete a run",
            f"Delete {run.title} ({run.words}) and its network? This can't be undone.",
            QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel,
            QMessageBox.StandardButton.Cancel,
        )
        if answer is QMessageBox.StandardButton.Yes:
            self._states.runs.remove(run.number)
