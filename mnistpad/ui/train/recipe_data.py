"""Joins the recipe's dialog to the data: which is there, how much, and its download."""

from __future__ import annotations

from PySide6.QtCore import QObject

from mnistpad.core.digits import Source
from mnistpad.state.states import States
from mnistpad.ui.train.recipe_dialog import RecipeDialog


class RecipeData(QObject):
    """Lives as long as the dialog that it serves."""

    def __init__(self, dialog: RecipeDialog, states: States) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._data = states.data
        training = states.training
        dialog.chosen_source_changed.connect(self._choose)
        dialog.download_wanted.connect(training.engine.download)
        dialog.download_cancelled.connect(training.engine.cancel_download)
        training.engine.download_progressed.connect(dialog.set_download_progress)
        training.engine.download_ended.connect(dialog.set_download_ended)
        states.data.changed.connect(self._follow)

    def _choose(self, source: Source) -> None:
        self._data.choose(source)

    def _follow(self) -> None:
        if self._data.source == self._dialog.source:
            self._dialog.set_available(self._data.available)
            # A set that was never downloaded is no fault: the dialog offers to.
            self._dialog.set_data_problem("" if self._data.is_missing else self._data.problem)
