"""Joins the recipe's dialog to the data: which is there, how much, and its download."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mnistpad.state.states import States
from mnistpad.ui.network.recipe_dialog import RecipeDialog


def change_recipe(states: States, parent: QWidget) -> None:
    """Ask what is to be trained, and on which digits."""
    data, training = states.data, states.training
    dialog = RecipeDialog(
        training.recipe, training.source, data.available, parent, own=states.collection.source
    )

    def follow() -> None:
        if data.source == dialog.source:
            dialog.data.set_available(data.available, data.remark)
            # A set that was never downloaded is no fault: the dialog offers to.
            dialog.data.set_problem("" if data.is_missing else data.problem)

    engine, chosen = training.engine, dialog.data
    chosen.chosen.connect(data.choose)
    chosen.download_wanted.connect(engine.download)
    chosen.download_cancelled.connect(engine.cancel_download)
    engine.download_progressed.connect(chosen.set_download_progress)
    engine.download_ended.connect(chosen.set_download_ended)
    data.changed.connect(follow)
    if dialog.exec():
        training.choose(dialog.recipe, dialog.source)
    data.changed.disconnect(follow)
    data.choose(training.source)
    dialog.deleteLater()
