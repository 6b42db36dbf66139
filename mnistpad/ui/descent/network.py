"""On the real network: its loss along the way that its weights took."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from mnistpad.state.descent_network import NetworkPathState
from mnistpad.ui.buttons import primary_button, tool_button
from mnistpad.ui.card import Card, head
from mnistpad.ui.descent.path_plot import PathPlot
from mnistpad.ui.fields import Note, say_in
from mnistpad.ui.labels import ElidedLabel
from mnistpad.ui.paged_tab import CardsPage
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import GRID
from mnistpad.ui.words import number

_ROWS = 12


class NetworkPage(CardsPage):
    """The way's losses, those at each epoch as a table, and what they say."""

    def __init__(self, state: NetworkPathState, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._state = state
        self.cards.addWidget(self._make_plot_card(), 1)
        self._side = self._make_side_card()
        self.cards.addWidget(self._side)
        state.changed.connect(self._show)
        self._show()

    def _make_plot_card(self) -> Card:
        card = Card()
        self._title = ElidedLabel()
        self._title.setProperty("role", "dim")
        self._title.setAccessibleName("Whose way this is")
        self._trace = primary_button("Trace")
        self._trace.clicked.connect(self._state.want)
        self._cancel = tool_button("Cancel", "Wait no longer  (Esc)")
        self._cancel.clicked.connect(self._state.cancel)
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(140, 4)
        self._bar.setAccessibleName("How much is reckoned")
        heading = QHBoxLayout()
        heading.setSpacing(GRID)
        heading.addWidget(head("The way of the weights"))
        heading.addWidget(self._title, 1)
        heading.addWidget(self._bar)
        heading.addWidget(self._cancel)
        heading.addWidget(self._trace)
        self._note = Note("What is wrong")
        self._note.setMinimumHeight(0)
        self._plot = PathPlot(self._state)
        self._empty = QLabel()
        self._empty.setAlignment(CENTRE)
        self._empty.setWordWrap(True)
        write(self._empty, 1.15)
        self._empty.setProperty("role", "dim")
        self._empty.setAccessibleName("What to do next")
        card.column.addLayout(heading)
        card.column.addWidget(self._note)
        card.column.addWidget(self._plot, 1)
        card.column.addWidget(self._empty, 1)
        return card

    def _make_side_card(self) -> Card:
        card = Card()
        self._about = Note("About this way")
        write(self._about)
        self._about.say(
            "A real network's loss lies over hundreds of thousands of weights: no map shows it. "
            "But it can be walked: from the first weights straight to those after each epoch, "
            "and at every place on the way the loss is asked. Between two diamonds no training "
            "took place; the line shows whether a ridge lies there, or it goes down all the way."
        )
        self._table = QGridLayout()
        self._table.setHorizontalSpacing(3 * GRID)
        self._table.setVerticalSpacing(GRID // 2)
        self._cells = []
        for line in range(_ROWS + 1):
            left, right = QLabel(), QLabel()
            for column, label in enumerate((left, right)):
                write(label, tabular=True, most=1.4)
                self._table.addWidget(label, line, column, Qt.AlignmentFlag.AlignRight)
            self._cells.append((left, right))
        self._table.setColumnStretch(2, 1)
        for label, text in zip(self._cells[0], ("epoch", "loss"), strict=True):
            label.setText(text)
            label.setProperty("role", "dim")
        self._table_head = head("◆ At the weights that were had")
        words = QVBoxLayout()
        words.addWidget(self._table_head)
        words.addLayout(self._table)
        card.column.addWidget(head("The same descent, in many dimensions"))
        card.column.addWidget(self._about)
        card.column.addSpacing(GRID)
        card.column.addLayout(words)
        card.column.addStretch(1)
        return card

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setFixedWidth(min(max(round(0.28 * self.width()), 280), 460))

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
        busy, path = state.share is not None, state.path
        self._bar.setVisible(busy)
        self._cancel.setVisible(busy)
        if busy:
            self._bar.setValue(round(1000 * (state.share or 0.0)))
        self._trace.setVisible(not busy)
        self._trace.setEnabled(bool(state.run_title))
        self._trace.setText(f"Trace {state.run_title}" if state.run_title else "Trace")
        self._trace.setToolTip(
            "Reckon the loss along the way of its weights  (Space)"
            if state.run_title
            else "There is no finished run yet: train a network first"
        )
        say_in(self._note, state.problem)
        self._title.set_text("" if path is None else state.title)
        self._show_plot(path is not None)
        if busy:
            self._empty.setText(f"Walking the way of {state.run_title}…")
        elif state.run_title:
            self._empty.setText(
                f"Press “Trace {state.run_title}”: the loss is asked all along the way that its "
                "weights took."
            )
        else:
            self._empty.setText(
                "Train a network on the first tab, for an epoch or more; then the way of its "
                "weights can be walked here."
            )
        if not busy:
            self._plot.refresh()
            self._show_table()

    def _show_plot(self, shown: bool) -> None:
        """Show the plot, or what to do to see one."""
        view, other = (self._plot, self._empty) if shown else (self._empty, self._plot)
        view.show()
        self.setFocusProxy(view)
        if other.hasFocus():
            view.setFocus()
        other.hide()

    def _show_table(self) -> None:
        path = self._state.path
        epochs = [] if path is None else path.epochs.tolist()
        self._table_head.setVisible(bool(epochs))
        # Of many epochs, some of all parts of the way.
        if len(epochs) > _ROWS:
            places = np.rint(np.linspace(0, len(epochs) - 1, _ROWS)).astype(int)
            epochs = [epochs[place] for place in places]
        for label in self._cells[0]:
            label.setVisible(bool(epochs))
        for line, (left, right) in enumerate(self._cells[1:]):
            there = path is not None and line < len(epochs)
            left.setVisible(there)
            right.setVisible(there)
            if path is not None and there:
                index = int(np.abs(path.positions - epochs[line]).argmin())
                left.setText(f"{epochs[line]:g}")
                loss = float(path.losses[index])
                right.setText(number(loss) if math.isfinite(loss) else "–")
