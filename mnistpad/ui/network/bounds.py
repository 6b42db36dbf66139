"""How many runs are kept: asked for, and remembered."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from mnistpad.language import tr
from mnistpad.state.network.bounds import MOST, BoundsState
from mnistpad.state.network.runs import Run
from mnistpad.ui.actions import make_action
from mnistpad.ui.boxes import STRETCH, fill, row
from mnistpad.ui.buttons import ROW
from mnistpad.ui.card import dim_label
from mnistpad.ui.scale import px
from mnistpad.ui.theme import GRID
from mnistpad.ui.words import file_size

_KEY = "runs_kept"
_PROPOSAL = 20


class Bounds(QObject):
    """The action, its dialog, and the settings that remember what was chosen."""

    said = Signal(object)  # a sentence for the user

    def __init__(self, state: BoundsState, settings: QSettings, parent: QWidget) -> None:
        super().__init__(parent)
        self._state, self._settings, self._window = state, settings, parent
        tip = tr("Keep the newest runs and those marked; delete older ones")
        self.action = make_action(self, tr("&Keep fewer runs…"), tip)
        self.action.triggered.connect(self._ask)
        state.notice.connect(self.said)
        with suppress(ValueError):  # never chosen, or written by hand: all are kept
            state.keep(int(str(settings.value(_KEY))))

    def _ask(self) -> None:
        dialog = BoundsDialog(self._state, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            newest = dialog.newest
            self._state.keep(newest)
            self._settings.setValue(_KEY, "" if newest is None else newest)
        dialog.deleteLater()


class BoundsDialog(QDialog):
    """A number, and what it would delete."""

    def __init__(self, state: BoundsState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self.setWindowTitle(tr("Keep fewer runs"))
        self._bounded = QCheckBox(tr("Delete older runs by themselves"))
        self._bounded.setChecked(True)
        self._number = QSpinBox()
        self._number.setRange(1, MOST)
        self._number.setValue(state.newest or _PROPOSAL)
        self._number.setFixedHeight(px(ROW))
        self._number.setAccessibleName(tr("Newest runs that are kept"))
        self._number.setToolTip(tr("How many of the newest runs are kept"))
        self._effect = QLabel()
        self._effect.setAccessibleName(tr("What is deleted"))
        self._effect.setWordWrap(True)
        # Two lines, so that nothing moves when it changes.
        self._effect.setMinimumHeight(2 * self._effect.fontMetrics().lineSpacing())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._ok = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        fill(
            QVBoxLayout(self),
            self._bounded,
            row(
                QLabel(tr("Keep the newest")),
                self._number,
                QLabel(tr("runs, and those marked")),
                STRETCH,
            ),
            dim_label(tr("A run is marked in its menu: Keep always.")),
            self._effect,
            STRETCH,
            buttons,
            gap=GRID,
            margins=(2 * GRID,) * 4,
        )
        self.setMinimumWidth(px(420))
        self._number.valueChanged.connect(self._show)
        self._bounded.toggled.connect(self._show)
        self._show()

    @property
    def newest(self) -> int | None:
        """How many are to be kept; None: all."""
        return self._number.value() if self._bounded.isChecked() else None

    def _show(self) -> None:
        newest = self.newest
        self._number.setEnabled(newest is not None)
        gone = [] if newest is None else self._state.beyond(newest)
        self._effect.setText(_effect(newest, gone))
        many = tr("Delete %n runs", "", len(gone), one="Delete 1 run")
        self._ok.setText(many if gone else tr("OK"))


def _effect(newest: int | None, gone: list[Run]) -> str:
    if newest is None:
        return tr("All runs are kept.")
    if not gone:
        return tr("Nothing is deleted now.")
    size = file_size(sum(run.size for run in gone))
    if len(gone) == 1:
        run = gone[0].title
        return tr("{run} is deleted: {size}. This can't be undone.", run=run, size=size)
    count = len(gone)
    return tr("{count} runs are deleted: {size}. This can't be undone.", count=count, size=size)
