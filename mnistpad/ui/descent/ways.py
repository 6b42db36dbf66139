"""The ways down, each with its learning rate and momentum."""

from __future__ import annotations

import math
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from mnistpad.core.optimise import LEAST_RATE, MOST_RATE
from mnistpad.state.descent_landscape import WAYS, LandscapeState
from mnistpad.ui.buttons import CheckBox
from mnistpad.ui.card import dim_label
from mnistpad.ui.descent.marks import NAMES, SHAPES, MarkSample, how_it_stands
from mnistpad.ui.fields import LiveField, Note, number_field
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.numbers import by, one_two_five
from mnistpad.ui.sizes import write
from mnistpad.ui.theme import GRID, scaled

_STEPS = 200  # of the slider


class _Row(NamedTuple):
    """What a way is shown and set by."""

    box: CheckBox
    rate: LiveField
    momentum: LiveField
    loss: LiveLabel


class WaysTable(QWidget):
    """A row a way, and a slider for the rate of the one last touched."""

    def __init__(self, state: LandscapeState, note: Note, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._note = state, note
        self._current = 0
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(4, 1)
        for column, text in ((2, "rate"), (3, "momentum"), (4, "loss")):
            self._grid.addWidget(dim_label(text), 0, column)
        self._rows = [self._make_row(index) for index in range(WAYS)]
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, _STEPS)
        self._slider.setPageStep(_STEPS // 10)
        self._slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._slider.setAccessibleName("Learning rate, slider")
        self._slider.setFixedHeight(24)
        self._slider.valueChanged.connect(self._slide)
        self._slider_name = QLabel()
        self._slider_name.setFont(scaled(self.font(), 1.0, bold=True))
        ends = QHBoxLayout()
        ends.setSpacing(GRID)
        ends.addWidget(self._slider_name)
        ends.addWidget(dim_label("too small"))
        ends.addWidget(self._slider, 1)
        ends.addWidget(dim_label("diverging"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID // 2)
        whole.addLayout(self._grid)
        whole.addLayout(ends)
        state.restarted.connect(self.refresh)
        state.moved.connect(self.show_losses)
        self.refresh()

    def _make_row(self, index: int) -> _Row:
        name = NAMES[index]
        box = CheckBox(name)
        box.setToolTip(f"Let way {name} go down too; its head is a {SHAPES[index]}")
        box.setAccessibleName(f"Way {name}")
        box.toggled.connect(partial(self._state.show_way, index))
        rate = number_field(
            f"Learning rate of {name}", one_two_five, LEAST_RATE, MOST_RATE,
            "How long a step is, against the gradient: a number above 0, as 0.1",
        )  # fmt: skip
        momentum = number_field(
            f"Momentum of {name}", by("0.1"), 0.0, 0.9,
            "How much of its speed the way keeps from step to step: 0 to below 1, as 0.9", 76,
        )  # fmt: skip
        for field, give in ((rate, self._state.set_rate), (momentum, self._state.set_momentum)):
            field.changed.connect(partial(field.take, partial(give, index), self._note))
        loss = LiveLabel(f"Loss of {name}", widest="✗ diverged, step 0,000")
        write(box, tabular=True, most=1.35)
        write(loss, tabular=True, most=1.35)
        sample = MarkSample(index)
        for column, widget in enumerate((box, sample, rate, momentum, loss)):
            self._grid.addWidget(widget, index + 1, column)
        for widget in (box, rate, momentum):
            widget.installEventFilter(self)
        return _Row(box, rate, momentum, loss)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The slider belongs to the row that has, or last had, the keys."""
        if event.type() is QEvent.Type.FocusIn:
            for index, row in enumerate(self._rows):
                if watched in (row.box, row.rate, row.momentum):
                    self._current = index
                    self._show_slider()
        return super().eventFilter(watched, event)

    def refresh(self) -> None:
        """Show the ways as they are set."""
        for setup, row in zip(self._state.setups, self._rows, strict=True):
            with QSignalBlocker(row.box):
                row.box.setChecked(setup.shown)
            row.rate.show_value(setup.rate)
            row.momentum.show_value(setup.momentum)
        self._show_slider()
        self.show_losses()

    def show_losses(self) -> None:
        """Show how each way stands."""
        position = self._state.position
        for way, row in zip(self._state.ways, self._rows, strict=True):
            if way is None:
                row.loss.set_text("–")
            else:
                end = way.end if position >= way.steps else None
                row.loss.set_text(how_it_stands(way.loss(position), end, way.steps))

    def _show_slider(self) -> None:
        name = NAMES[self._current]
        self._slider_name.setText(f"rate {name}")
        self._slider.setToolTip(
            f"The learning rate of way {name}: from too small to get anywhere to one that diverges"
        )
        low, high = self._ends()
        power = math.log10(self._state.setups[self._current].rate)
        with QSignalBlocker(self._slider):
            self._slider.setValue(round(_STEPS * (power - low) / (high - low)))

    def _ends(self) -> tuple[float, float]:
        small, _, large = self._state.landscape.rates
        return math.log10(small), math.log10(1.5 * large)

    def _slide(self, value: int) -> None:
        low, high = self._ends()
        rate = float(f"{10 ** (low + value / _STEPS * (high - low)):.2g}")
        self._state.set_rate(self._current, rate)
        if not self._state.setups[self._current].shown:
            self._state.show_way(self._current, True)
