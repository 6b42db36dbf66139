"""A real network: its loss along the path that its weights took."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from mnistpad.core.network.loss_path import LossPath
from mnistpad.state.descent.network import NetworkPathState
from mnistpad.ui.boxes import STRETCH, fill, grid, row
from mnistpad.ui.buttons import primary_button, tool_button
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.descent.path_plot import PathPlot
from mnistpad.ui.fields import Note, say_in
from mnistpad.ui.labels import ElidedLabel
from mnistpad.ui.paged_tab import CardsPage
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.plots.plot import nearest
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import GRID
from mnistpad.ui.words import number

_ROWS = 12


class NetworkPage(CardsPage):
    """The path's losses, those at each epoch as a table, and what they say."""

    def __init__(self, state: NetworkPathState, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._state = state
        self.cards.addWidget(self._make_plot_card(), 1)
        self.add_side(self._make_side_card(), 0.28, 280, 460)
        state.changed.connect(self._show)
        self._show()

    def _make_plot_card(self) -> Card:
        self._title = ElidedLabel()
        self._title.setProperty("role", "dim")
        self._title.setAccessibleName("Run of this path")
        self._trace = primary_button("Trace")
        self._trace.clicked.connect(self._state.want)
        self._cancel = tool_button("Cancel", "Stop computing  (Esc)")
        self._cancel.clicked.connect(self._state.cancel)
        self._progress = QProgressBar()
        self._progress.setRange(0, 1000)
        self._progress.setTextVisible(False)
        self._progress.setFixedSize(140, 4)
        self._progress.setAccessibleName("Progress")
        self._note = Note("What is wrong")
        self._note.setMinimumHeight(0)
        self._plot = PathPlot(self._state)
        self._empty = dim_label()
        self._empty.setAlignment(CENTRE)
        self._empty.setWordWrap(True)
        self._empty.setAccessibleName("What to do next")
        write(self._empty, 1.15)
        title = head("The path of the weights")
        return Card(
            row(title, (self._title, 1), self._progress, self._cancel, self._trace),
            self._note,
            (self._plot, 1),
            (self._empty, 1),
        )

    def _make_side_card(self) -> Card:
        self._about = Note("About this path")
        write(self._about)
        self._about.say(
            "A real network's loss lies over hundreds of thousands of weights: no map shows it. "
            "But the path of the weights can be followed: straight from the first weights to "
            "those after each epoch, with the loss computed at every position between. Between two "
            "diamonds no training took place; the line shows whether a ridge lies there, or "
            "whether the loss falls all along."
        )
        right = Qt.AlignmentFlag.AlignRight
        self._epochs, self._losses = QLabel(alignment=right), QLabel(alignment=right)
        names = dim_label("epoch"), dim_label("loss")
        for label in (*names, self._epochs, self._losses):
            write(label, tabular=True, most=1.4)
        rows = [
            [(label, right) for label in line] for line in (names, (self._epochs, self._losses))
        ]
        self._table = QWidget()
        fill(
            QVBoxLayout(self._table),
            head("◆ At the weights after each epoch"),
            grid(rows, gap=(3 * GRID, GRID // 2), stretch={2: 1}),
        )
        return Card(
            head("The same descent, in many dimensions"), self._about, GRID, self._table, STRETCH
        )

    def take_key(self, event: QKeyEvent) -> bool:
        match Qt.Key(event.key()):
            case Qt.Key.Key_Space if not event.isAutoRepeat():
                self._state.want()
            case Qt.Key.Key_Escape if self._state.share is not None:
                self._state.cancel()
            case _:
                return False
        return True

    def _show(self) -> None:
        state = self._state
        busy, path, title = state.share is not None, state.path, state.run_title
        self._progress.setVisible(busy)
        self._cancel.setVisible(busy)
        self._progress.setValue(round(1000 * (state.share or 0.0)))
        self._trace.setVisible(not busy)
        self._trace.setEnabled(bool(title))
        self._trace.setText(f"Trace {title}" if title else "Trace")
        self._trace.setToolTip(
            "Compute the loss along the path of its weights  (Space)"
            if title
            else "There is no finished run yet: train a network first"
        )
        say_in(self._note, state.problem)
        self._title.set_text("" if path is None else state.title)
        self._show_plot(path is not None)
        if busy:
            self._empty.setText(f"Computing the loss along the path of {title}…")
        elif title:
            self._empty.setText(
                f"Press “Trace {title}”: the loss is computed all along the path of its weights."
            )
        else:
            self._empty.setText(
                "Train a network on the first tab, for an epoch or more; then the loss along the "
                "path of its weights can be computed here."
            )
        if not busy:
            self._plot.refresh()
            self._show_table(path)

    def _show_plot(self, shown: bool) -> None:
        """Show the plot, or what to do to see one."""
        view, other = (self._plot, self._empty) if shown else (self._empty, self._plot)
        view.show()
        self.setFocusProxy(view)
        if other.hasFocus():
            view.setFocus()
        other.hide()

    def _show_table(self, path: LossPath | None) -> None:
        self._table.setVisible(path is not None)
        if path is None:
            return
        epochs = path.epochs
        if len(epochs) > _ROWS:  # some from all parts of the path
            epochs = epochs[np.rint(np.linspace(0, len(epochs) - 1, _ROWS)).astype(int)]
        losses = [float(path.losses[nearest(path.positions, epoch)]) for epoch in epochs.tolist()]
        self._epochs.setText("\n".join(f"{epoch:g}" for epoch in epochs.tolist()))
        self._losses.setText(
            "\n".join(number(loss) if math.isfinite(loss) else "–" for loss in losses)
        )
