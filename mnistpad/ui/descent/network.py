"""A real network: its loss along the path that its weights took."""

import math

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from mnistpad.core.network.loss_path import LossPath
from mnistpad.language import tr
from mnistpad.state.descent.network import NetworkPathState
from mnistpad.ui.boxes import STRETCH, fill, grid, row
from mnistpad.ui.buttons import primary_button, tool_button
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.descent.losses_plot import MANY
from mnistpad.ui.fields import Note, say_in
from mnistpad.ui.labels import ElidedLabel
from mnistpad.ui.paged_tab import CardsPage
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.plots.caption import Entry
from mnistpad.ui.plots.marks import Marks
from mnistpad.ui.plots.plot import Plot, nearest, padded
from mnistpad.ui.scale import px
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import GRID, Role
from mnistpad.ui.words import number

_ROWS = 12


class PathPlot(Plot):
    """The loss along the path as a line over its shade; a diamond at each epoch's weights."""

    def __init__(self, state: NetworkPathState) -> None:
        super().__init__(tr("epoch"), tr("loss along the path"))
        self._state = state
        self.marked: int | None = None  # index of the position that is read
        self._line = self.add_line(tr("loss"), Role.Accent, 2.4)
        self.styled(lambda style: self._line.setFillBrush(style.colour(Role.Accent, 0.12)))
        self._epochs = Marks("d", Role.LinkVisited, 13)
        self.add(self._epochs)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Loss along the path of the weights"))
        self.setToolTip(
            tr(
                "From the first weights, 0, straight to those after each epoch. Point at a "
                "position to read its loss  (← and →)"
            )
        )

    def refresh(self) -> None:
        path = self._state.path
        self.read(None)
        if path is None:
            return
        finite = path.losses[np.isfinite(path.losses)]
        low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
        by_powers = low > 0 and high > MANY * low
        self.set_log(by_powers)
        y_range = -0.04 * high, 1.06 * high or 1.0
        if by_powers:
            y_range = padded(math.log10(low), math.log10(high))
        self.caption.show_title(
            tr("loss along the path, by powers of ten") if by_powers else tr("loss along the path")
        )
        self._line.setData(path.positions, path.losses, fillLevel=y_range[0])
        at = [nearest(path.positions, epoch) for epoch in path.epochs.tolist()]
        self._epochs.setData(path.epochs, [self.up(loss) for loss in path.losses[at].tolist()])
        x_range = padded(float(path.positions.min()), float(path.positions.max()), 0.02)
        self.set_ranges(x_range, y_range)
        first, last = (number(float(path.losses[index])) for index in (0, -1))
        self.setAccessibleDescription(
            tr("{run}: from {first} to {last}", run=self._state.title, first=first, last=last)
        )

    def read(self, x: float | None) -> None:
        """Stand the crosshair at the position nearest, and say what is read."""
        path = self._state.path
        if path is None or x is None:
            self.marked = None
            super().read(None)
            return
        self.marked = nearest(path.positions, x)
        position, loss = float(path.positions[self.marked]), float(path.losses[self.marked])
        super().read(position)
        self.setAccessibleDescription(
            tr("epoch {epoch:.2f}, loss {loss}", epoch=position, loss=number(loss))
        )

    def values_at(self, x: float) -> tuple[Entry, ...]:
        path = self._state.path
        if path is None:
            return ()
        loss = _loss_text(float(path.losses[nearest(path.positions, x)]))
        return Entry(tr("epoch"), None, f"{x:.2f}"), Entry(tr("loss"), None, loss)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        path = self._state.path
        direction = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if not direction or path is None:
            super().keyPressEvent(event)
            return
        at = self.marked if self.marked is not None else (-1 if direction > 0 else 0)
        self.read(float(path.positions[(at + direction) % len(path.positions)]))


def _loss_text(loss: float) -> str:
    return number(loss) if math.isfinite(loss) else "–"


class NetworkPage(CardsPage):
    """The path's losses, those at each epoch as a table, and what they say."""

    def __init__(self, state: NetworkPathState) -> None:
        super().__init__()
        self._state = state
        self.cards.addWidget(self._make_plot_card(), 1)
        self.add_side(self._make_side_card(), 0.28, 280, 460)
        state.changed.connect(self._show)
        self._show()

    def _make_plot_card(self) -> Card:
        self._title = ElidedLabel(tr("Run of this path"), dim=True)
        self._trace = primary_button(tr("Trace"))
        self._trace.clicked.connect(self._state.want)
        self._cancel = tool_button(tr("Cancel"), tr("Stop computing  (Esc)"))
        self._cancel.clicked.connect(self._state.cancel)
        self._progress = QProgressBar(maximum=1000, textVisible=False)
        self._progress.setFixedSize(px(140), px(4))
        self._progress.setAccessibleName(tr("Progress"))
        self._note = Note(tr("What is wrong"))
        self._note.setMinimumHeight(0)
        self._plot = PathPlot(self._state)
        self._empty = write(dim_label("", tr("What to do next")), 1.15)
        self._empty.setAlignment(CENTRE)
        self._empty.setWordWrap(True)
        title = head(tr("The path of the weights"))
        return Card(
            row(title, (self._title, 1), self._progress, self._cancel, self._trace),
            self._note,
            (self._plot, 1),
            (self._empty, 1),
        )

    def _make_side_card(self) -> Card:
        about = write(Note(tr("About this path")))
        about.say(
            tr(
                "A real network's loss lies over hundreds of thousands of weights: no map shows "
                "it. But the path of the weights can be followed: straight from the first weights "
                "to those after each epoch, with the loss computed at every position between. "
                "Between two diamonds no training took place; the line shows whether a ridge lies "
                "there, or whether the loss falls all along."
            )
        )
        right = Qt.AlignmentFlag.AlignRight
        self._epochs, self._losses = QLabel(alignment=right), QLabel(alignment=right)
        rows = (dim_label(tr("epoch")), dim_label(tr("loss"))), (self._epochs, self._losses)
        for label in (*rows[0], *rows[1]):
            write(label, tabular=True, most=1.4)
        self._table = QWidget()
        fill(
            QVBoxLayout(self._table),
            head(tr("◆ Loss after each epoch")),
            grid(
                [[(label, right) for label in line] for line in rows],
                gap=(3 * GRID, GRID // 2),
                stretch={2: 1},
            ),
        )
        return Card(head(tr("What you see")), about, GRID, self._table, STRETCH)

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
        self._progress.setValue(round(1000 * (state.share or 0.0)))
        self._cancel.setVisible(busy)
        self._trace.setVisible(not busy)
        self._trace.setEnabled(bool(title))
        self._trace.setText(tr("Trace {run}", run=title) if title else tr("Trace"))
        self._trace.setToolTip(
            tr("Compute the loss along the path of its weights  (Space)")
            if title
            else tr("There is no finished run yet: train a network first")
        )
        say_in(self._note, tr(state.problem))
        self._title.set_text("" if path is None else tr(state.title))
        self._show_plot(path is not None)
        if busy:
            self._empty.setText(tr("Computing the loss along the path of {run}…", run=title))
            return
        self._empty.setText(
            tr(
                "Press “Trace {run}”: the loss is computed all along the path of its weights.",
                run=title,
            )
            if title
            else tr(
                "Train a network on the first tab, for an epoch or more; then the loss along the "
                "path of its weights can be computed here."
            )
        )
        self._plot.refresh()
        self._table.setVisible(path is not None)
        if path is not None:
            self._show_table(path)

    def _show_plot(self, shown: bool) -> None:
        """Show the plot, or what to do to see one."""
        view, other = (self._plot, self._empty) if shown else (self._empty, self._plot)
        view.show()
        self.setFocusProxy(view)
        if other.hasFocus():
            view.setFocus()
        other.hide()

    def _show_table(self, path: LossPath) -> None:
        epochs = path.epochs
        if len(epochs) > _ROWS:  # some from all parts of the path
            epochs = epochs[np.rint(np.linspace(0, len(epochs) - 1, _ROWS)).astype(int)]
        at = [nearest(path.positions, epoch) for epoch in epochs.tolist()]
        self._epochs.setText("\n".join(f"{epoch:g}" for epoch in epochs.tolist()))
        self._losses.setText("\n".join(map(_loss_text, path.losses[at].tolist())))
