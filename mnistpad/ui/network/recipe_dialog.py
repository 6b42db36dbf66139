"""The dialog in which a recipe is put together, and the digits for it are chosen."""

import math
from typing import cast

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mnistpad.core.data.digits import Source
from mnistpad.core.message import Message
from mnistpad.core.network.recipe import PRESETS, Recipe, presets_for
from mnistpad.language import tr
from mnistpad.state.states import States
from mnistpad.ui.boxes import STRETCH, Scrolled, bounded, column, fill, row
from mnistpad.ui.buttons import ROW
from mnistpad.ui.fields import Note, combo, row_label
from mnistpad.ui.keys import plain
from mnistpad.ui.network.recipe_form import RecipeForm
from mnistpad.ui.network.recipe_source import SourceChoice
from mnistpad.ui.scale import now, px
from mnistpad.ui.theme import GRID, scaled

_OWN = Message("Own recipe")

_GAP = GRID + 4  # between cards, as in the window


class RecipeDialog(QDialog):
    """Shows a recipe and its data, says at each change what is wrong, and gives what was made.

    Recipe and source are shown at first, and given again if the dialog is cancelled, which cancels
    a download as well. `available` training digits are in the source, if that is known; `own` is
    where the user's own digits are kept, if anywhere.
    """

    def __init__(
        self,
        recipe: Recipe,
        source: Source,
        available: int | None,
        parent: QWidget | None = None,
        *,
        own: Source | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Recipe and data"))
        self._before = self.recipe, self.source = recipe, source
        self._own_recipe: Recipe | None = None
        self._has_problems = False
        self._preset = combo(tr("Start from"), map(tr, [*PRESETS, _OWN]))
        self.data = SourceChoice(source, available, own)
        self.data.classes = recipe.classes
        self._form = RecipeForm(recipe, self.data, self)
        self._lay_out()
        self._preset.activated.connect(self._start_from)
        self._form.changed.connect(self._check)
        self.data.changed.connect(self._check)
        self._check()

    # How it is built

    def _lay_out(self) -> None:
        tip = tr("A recipe to begin with; all of it can then be changed below.")
        label = row_label(tr("St&art from"), self._preset, tip)
        form, parts = self._form, QWidget()
        fill(
            QHBoxLayout(parts),
            (column(form.network, (form.learning, 1), gap=_GAP), 1),
            (column(form.data, (form.training, 1), gap=_GAP), 1),
            gap=_GAP,
        )
        large = now().text > 1  # perhaps too large for the screen
        whole = fill(
            QVBoxLayout(self),
            row(2 * GRID, label, self._preset, STRETCH),
            (Scrolled(parts) if large else parts, 1),
            self._make_foot(),
            gap=_GAP,
            margins=(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID),
        )
        # The window keeps its size while sentences come and go.
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        if large:
            bounded(self, self.sizeHint().width(), self.sizeHint().height())
            self.resize(self.minimumSize())
        else:
            self.setMinimumSize(880, self.sizeHint().height())
            self.resize(920, self.minimumHeight())

    def _make_foot(self) -> QHBoxLayout:
        self._title = QLabel()
        self._title.setFont(scaled(self.font(), 1.1, bold=True, tabular=True))
        self._title.setAccessibleName(tr("Network"))
        self._facts = Note(tr("Size"))
        self._use = QPushButton(tr("&Use this recipe"), default=True)
        tip = tr("Train with this recipe and these digits from now on")
        self._use.setToolTip(f"{tip}  (Return)")
        self._use.clicked.connect(self.accept)
        self._cancel = QPushButton(tr("Ca&ncel"), autoDefault=False)
        tip = tr("Leave recipe and data as they were")
        self._cancel.setToolTip(f"{tip}  (Esc)")
        self._cancel.clicked.connect(self.reject)
        for button in (self._cancel, self._use):
            button.setFixedHeight(px(ROW))
            button.setAccessibleName(plain(button.text()))
        middle = Qt.AlignmentFlag.AlignVCenter
        about = column(self._title, self._facts, gap=0)
        return row(2 * GRID, (about, 1), (self._cancel, middle), (self._use, middle))

    # What happens

    def _start_from(self, index: int) -> None:
        """Show a preset, or again what was made of one."""
        presets = [*PRESETS.values(), self._own_recipe]
        self._form.fill(presets[index] or self.recipe)

    def _check(self) -> None:
        self._form.set_classes(self.data.classes)
        self.recipe, problems = self._form.read(self.data.available)
        self.source = self.data.source or self.source  # until it is there, what was chosen before
        self._form.show_problems(problems)
        count = len(problems) + bool(self.data.problem)
        self._has_problems = count > 0
        self._use.setEnabled(not self._has_problems)
        self._show_preset(problems)
        self._title.setText("" if "hidden" in problems else self.recipe.title)
        if count == 1 and self.data.is_awaited:
            self._facts.say(tr("MNIST is being downloaded…"))
        elif count:
            self._facts.object_to(
                tr(
                    "%n things are to be put right before this can be trained.",
                    "",
                    count,
                    one="One thing is to be put right before this can be trained.",
                )
            )
        else:
            self._facts.say(self._size())

    def _show_preset(self, problems: dict[str, str]) -> None:
        presets = list(presets_for(self.recipe.classes).values())
        own = len(presets)
        index = own if problems or self.recipe not in presets else presets.index(self.recipe)
        if index == own:
            self._own_recipe = self.recipe
        model = cast(QStandardItemModel, self._preset.model())
        model.item(own).setEnabled(self._own_recipe is not None)
        with QSignalBlocker(self._preset):
            self._preset.setCurrentIndex(index)

    def _size(self) -> str:
        """How much there is to be learnt, and in how many updates."""
        recipe = self.recipe
        parts = [tr("{count:,} parameters", count=recipe.parameter_count)]
        if self.data.available is not None:
            digits = recipe.learning_digits(self.data.available)
            updates = math.ceil(digits / recipe.batch_size)
            parts.append(tr("%n updates an epoch", "", updates, one="%n update an epoch"))
            parts.append(tr("{count:,} in all", count=updates * recipe.epochs))
        return " · ".join(parts)

    def accept(self) -> None:
        """Close, and give what was made, unless something is wrong with it."""
        if not self._has_problems:
            super().accept()

    def done(self, result: int) -> None:
        """Close, and give up what is still under way."""
        if result != QDialog.DialogCode.Accepted:
            self.recipe, self.source = self._before
        if self.data.is_downloading:
            self.data.download_cancelled.emit()
        super().done(result)


def change_recipe(states: States, parent: QWidget) -> None:
    """Ask what is to be trained, and on which digits."""
    data, training = states.data, states.training
    dialog = RecipeDialog(
        training.recipe, training.source, data.available, parent, own=states.collection.source
    )

    def follow() -> None:
        if data.source == dialog.source:
            dialog.data.set_available(data.available, data.remark, len(data.classes))
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
