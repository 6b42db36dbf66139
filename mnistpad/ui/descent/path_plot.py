"""The loss along the path that a network's weights took."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mnistpad.state.descent.network import NetworkPathState
from mnistpad.ui.descent.losses_plot import MANY
from mnistpad.ui.plots.caption import Entry
from mnistpad.ui.plots.marks import Marks
from mnistpad.ui.plots.plot import Plot, nearest, padded
from mnistpad.ui.theme import Role
from mnistpad.ui.words import number


class PathPlot(Plot):
    """The loss along the path as a line over its shade; a diamond at each epoch's weights."""

    def __init__(self, state: NetworkPathState, parent: QWidget | None = None) -> None:
        super().__init__("epoch", "loss along the path", parent)
        self._state = state
        self.marked: int | None = None
        """Index of the position that is read."""
        self._line = self.add_line("loss", Role.Accent, 2.4)
        self.styled(lambda style: self._line.setFillBrush(style.colour(Role.Accent, 0.12)))
        self._epochs = Marks("d", Role.LinkVisited, 13)
        self.add(self._epochs)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Loss along the path of the weights")
        self.setToolTip(
            "From the first weights, 0, straight to those after each epoch. Point at a position to "
            "read its loss  (← and →)"
        )
        self.refresh()

    def refresh(self) -> None:
        """Show another path."""
        path = self._state.path
        self.read(None)
        if path is None:
            return
        finite = path.losses[np.isfinite(path.losses)]
        low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
        by_powers = low > 0 and high > MANY * low
        self.set_log(by_powers)
        if by_powers:
            y_range = padded(math.log10(low), math.log10(high))
        else:
            y_range = -0.04 * high, 1.06 * high or 1.0
        self.caption.show_title(f"loss along the path{', by powers of ten' * by_powers}")
        self._line.setData(path.positions, path.losses, fillLevel=y_range[0])
        at = [nearest(path.positions, epoch) for epoch in path.epochs.tolist()]
        self._epochs.setData(path.epochs, [self.up(loss) for loss in path.losses[at].tolist()])
        x_range = padded(float(path.positions.min()), float(path.positions.max()), 0.02)
        self.set_ranges(x_range, y_range)
        first, last = (number(float(path.losses[index])) for index in (0, -1))
        self.setAccessibleDescription(f"{self._state.title}: from {first} to {last}")

    def read(self, x: float | None) -> None:
        """Stand the crosshair at the position nearest, and say what is read."""
        path = self._state.path
        self.marked = None if path is None or x is None else nearest(path.positions, x)
        if path is None or self.marked is None:
            super().read(None)
            return
        super().read(float(path.positions[self.marked]))
        self.setAccessibleDescription(
            f"epoch {path.positions[self.marked]:.2f}, "
            f"loss {number(float(path.losses[self.marked]))}"
        )

    def values_at(self, x: float) -> tuple[Entry, ...]:
        path = self._state.path
        if path is None:
            return ()
        loss = float(path.losses[nearest(path.positions, x)])
        value = number(loss) if math.isfinite(loss) else "–"
        return Entry("epoch", None, f"{x:.2f}"), Entry("loss", None, value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        path = self._state.path
        direction = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if not direction or path is None:
            super().keyPressEvent(event)
            return
        at = self.marked if self.marked is not None else (-1 if direction > 0 else 0)
        self.read(float(path.positions[(at + direction) % len(path.positions)]))
