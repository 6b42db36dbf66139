"""The paths down a loss, each with its learning rate and momentum."""

from __future__ import annotations

import math
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mnistpad.core.descent.optimise import LEAST_RATE, MOST_RATE
from mnistpad.state.descent.landscape import MOST_PATHS, LandscapeState
from mnistpad.ui.boxes import fill, grid, row
from mnistpad.ui.buttons import CheckBox
from mnistpad.ui.card import dim_label
from mnistpad.ui.descent.marks import NAMES, SHAPES, MarkSample, loss_text
from mnistpad.ui.fields import LiveField, Note, number_field, show_position, slider
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.numbers import by, one_two_five
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import GRID, scaled

_STEPS = 200  # of the slider


class _Row(NamedTuple):
    """What shows a path and sets it, from left to right."""

    box: CheckBox
    mark: MarkSample
    rate: LiveField
    momentum: LiveField
    loss: LiveLabel


class PathsTable(QWidget):
    """A row for each path, and a slider for the rate of the one that was last touched."""

    def __init__(self, state: LandscapeState, note: Note, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._note = state, note
        self._current = 0
        self._rows = [self._make_row(index) for index in range(MOST_PATHS)]
        self._slider = slider("Learning rate, slider", 0, _STEPS, _STEPS // 10)
        self._slider.valueChanged.connect(self._slide)
        self._slider_name = QLabel()
        self._slider_name.setFont(scaled(self.font(), 1.0, bold=True))
        names = None, None, dim_label("rate"), dim_label("momentum"), dim_label("loss")
        ends = dim_label("too small"), dim_label("diverging")
        fill(
            QVBoxLayout(self),
            grid([names, *self._rows], gap=(GRID, 2), stretch={4: 1}),
            row(self._slider_name, ends[0], (self._slider, 1), ends[1]),
            gap=GRID // 2,
        )
        state.restarted.connect(self.refresh)
        state.moved.connect(self.show_losses)
        self.refresh()

    def _make_row(self, index: int) -> _Row:
        name = NAMES[index]
        box = CheckBox(name)
        box.setToolTip(f"Show path {name} too; its head is a {SHAPES[index]}")
        box.setAccessibleName(f"Path {name}")
        box.toggled.connect(partial(self._state.show_path, index))
        rate = number_field(
            f"Learning rate of {name}", one_two_five, LEAST_RATE, MOST_RATE,
            "How long a step is, against the gradient: a number above 0, such as 0.1",
        )  # fmt: skip
        momentum = number_field(
            f"Momentum of {name}", by("0.1"), 0.0, 0.9,
            "How much of its speed the path keeps from step to step: 0 to below 1, such as 0.9", 76,
        )  # fmt: skip
        rate.bind(partial(self._state.set_rate, index), self._note)
        momentum.bind(partial(self._state.set_momentum, index), self._note)
        loss = LiveLabel(f"Loss of {name}", widest="✗ diverged, step 0,000")
        for label in (box, loss):
            write(label, tabular=True, most=1.35)
        for widget in (box, rate, momentum):
            widget.installEventFilter(self)
        return _Row(box, MarkSample(index), rate, momentum, loss)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The slider belongs to the row that has, or last had, the keys."""
        if event.type() is QEvent.Type.FocusIn:
            for index, line in enumerate(self._rows):
                if watched in line:
                    self._current = index
                    self._show_slider()
        return super().eventFilter(watched, event)

    def refresh(self) -> None:
        """Show the paths as they are set."""
        for setup, line in zip(self._state.setups, self._rows, strict=True):
            line.box.setChecked(setup.shown)
            line.rate.show_value(setup.rate)
            line.momentum.show_value(setup.momentum)
        self._show_slider()
        self.show_losses()

    def show_losses(self) -> None:
        """Show the loss of each path, or how it ended."""
        position = self._state.position
        for index, line in enumerate(self._rows):
            path = self._state.paths.get(index)
            line.loss.set_text("–" if path is None else loss_text(path, position))

    def _show_slider(self) -> None:
        name = NAMES[self._current]
        self._slider_name.setText(f"rate {name}")
        self._slider.setToolTip(
            f"The learning rate of path {name}: from too small to get anywhere to one that diverges"
        )
        low, high = self._ends()
        power = math.log10(self._state.setups[self._current].rate)
        show_position(self._slider, round(_STEPS * (power - low) / (high - low)))

    def _ends(self) -> tuple[float, float]:
        """Powers of ten at the slider's ends."""
        small, _, large = self._state.landscape.rates
        return math.log10(small), math.log10(1.5 * large)

    def _slide(self, value: int) -> None:
        low, high = self._ends()
        rate = float(f"{10 ** (low + value / _STEPS * (high - low)):.2g}")
        self._state.set_rate(self._current, rate)
        self._state.show_path(self._current, True)
