"""On the real network: its loss along the way that its weights took."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from mnistpad.state.descent_network import NetworkPathState
from mnistpad.ui.buttons import primary_button, tool_button
from mnistpad.ui.card import Card, head
from mnistpad.ui.chart import Chart, padded
from mnistpad.ui.elided import ElidedLabel
from mnistpad.ui.fields import Note
from mnistpad.ui.painting import CENTRE, Role, tint
from mnistpad.ui.theme import GRID, scaled
from mnistpad.ui.words import number

_ROWS = 12
_MANY = 30  # times the lowest loss: from here on the axis is logarithmic


class PathPlot(Chart):
    """The loss along the way as a line over its shade; a diamond at each epoch's weights."""

    def __init__(self, state: NetworkPathState, parent: QWidget | None = None) -> None:
        super().__init__("epoch", "loss along the way", parent)
        self._state = state
        self._marked: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Loss along the way of the weights")
        self.setToolTip(
            "From the first weights, 0, straight to those after each epoch. Point at a place to "
            "read its loss  (← and →)"
        )
        self.refresh()

    def refresh(self) -> None:
        """Show another way."""
        path = self._state.path
        self._marked = None
        if path is not None:
            self.x_range = padded(float(path.positions.min()), float(path.positions.max()), 0.02)
            finite = path.losses[np.isfinite(path.losses)]
            if finite.size:
                low, high = float(finite.min()), float(finite.max())
                self.y_is_logarithmic = low > 0 and high > _MANY * low
                if self.y_is_logarithmic:
                    self.y_range = padded(math.log10(low), math.log10(high))
                else:
                    self.y_range = -0.04 * high, 1.06 * high or 1.0
            self.y_title = (
                "loss along the way, by powers of ten"
                if self.y_is_logarithmic
                else "loss along the way"
            )
            last = number(float(path.losses[-1]))
            self.setAccessibleDescription(
                f"{self._state.title}: from {number(float(path.losses[0]))} to {last}"
            )
        self.renew()

    @property
    def marked(self) -> int | None:
        """Index of the place that is read."""
        return self._marked

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        path = self._state.path
        if path is not None:
            x = self.x_at(event.position().x())
            self._mark(int(np.abs(path.positions - x).argmin()))

    def leaveEvent(self, event: QEvent) -> None:
        self._mark(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        path = self._state.path
        direction = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if direction and path is not None:
            at = self._marked if self._marked is not None else (-1 if direction > 0 else 0)
            self._mark((at + direction) % len(path.positions))
        else:
            super().keyPressEvent(event)

    def _mark(self, index: int | None) -> None:
        if index != self._marked:
            self._marked = index
            path = self._state.path
            if path is not None and index is not None:
                self.setAccessibleDescription(
                    f"epoch {path.positions[index]:.2f}, loss {number(float(path.losses[index]))}"
                )
            self.update()

    def paint_still(self, painter: QPainter) -> None:
        path, palette = self._state.path, self.palette()
        if path is None:
            return
        xs, ys = self.pixels(path.positions, np.nan_to_num(path.losses, nan=0.0))
        floor = self.area().bottom()
        points = [QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint(palette, Role.Accent, 0.12))
        outline = [QPointF(xs[0], floor), *points, QPointF(xs[-1], floor)]
        painter.drawPolygon(QPolygonF(outline))
        pen = QPen(palette.color(Role.Accent), 2.4 * self.factor)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.draw_line(painter, path.positions, path.losses, pen, smooth=True)

    def paint_over(self, painter: QPainter) -> None:
        path, palette = self._state.path, self.palette()
        area = self.area()
        if path is None:
            return
        painter.setPen(QPen(palette.color(Role.Base), 1.5))
        painter.setBrush(palette.color(Role.LinkVisited))
        r = 6.5 * self.factor
        for epoch in path.epochs.tolist():
            index = int(np.abs(path.positions - epoch).argmin())
            loss = float(path.losses[index])
            if math.isfinite(loss):
                at = self.at(epoch, loss)
                corners = ((0, -r), (r, 0), (0, r), (-r, 0))
                painter.drawPolygon(QPolygonF([at + QPointF(*corner) for corner in corners]))
        if self._marked is not None and self._marked < len(path.positions):
            x, loss = float(path.positions[self._marked]), float(path.losses[self._marked])
            across = self.x_pixel(x)
            painter.setPen(QPen(palette.color(Role.PlaceholderText), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(across, area.top()), QPointF(across, area.bottom()))
            words = f"epoch {x:.2f}   loss {number(loss) if math.isfinite(loss) else '–'}"
            painter.setFont(scaled(self.small_font, 1.05, bold=True, tabular=True))
            painter.setPen(palette.color(Role.WindowText))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            painter.drawText(QRectF(0, 0, area.right(), area.top()), right, words)


class NetworkPage(QWidget):
    """The way's losses, those at each epoch as a table, and what they say."""

    def __init__(self, state: NetworkPathState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 0, 2 * GRID, 2 * GRID)
        row.setSpacing(GRID + 4)
        row.addWidget(self._make_plot_card(), 1)
        self._side = self._make_side_card()
        row.addWidget(self._side)
        self.setFocusProxy(self._plot)
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
        """Larger figures where there is room."""
        super().resizeEvent(event)
        width, height = event.size().width(), event.size().height()
        self._side.setFixedWidth(min(max(round(0.28 * width), 280), 460))
        factor = min(max(height / 640, 1.0), 1.4)
        self._about.setFont(scaled(self.font(), factor))
        self._empty.setFont(scaled(self.font(), 1.15 * factor))
        for labels in self._cells:
            for label in labels:
                label.setFont(scaled(self.font(), factor, tabular=True))

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key stands for on this page; False if it stands for nothing here."""
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
        if state.problem:
            self._note.object_to(state.problem)
        else:
            self._note.say("")
        self._title.set_whole("" if path is None else state.title)
        self._plot.setVisible(path is not None)
        self._empty.setVisible(path is None)
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
