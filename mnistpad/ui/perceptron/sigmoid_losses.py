"""The loss over the steps of descent, beside the mistakes of the perceptron's rule."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QWidget

from mnistpad.state.perceptron.sigmoid import GateDescentState
from mnistpad.ui.numbers import round_up
from mnistpad.ui.plots.caption import Entry
from mnistpad.ui.plots.marks import Marks, Target
from mnistpad.ui.plots.plot import Plot
from mnistpad.ui.theme import Role

_AT_LEAST = 20  # steps that there is room for
_FEW = 60  # passes whose marks can be told apart


class LossPlot(Plot):
    """The mean loss slides down; the share of wrong answers leaps."""

    def __init__(self, state: GateDescentState, parent: QWidget | None = None) -> None:
        super().__init__("step", "", parent)
        self._state = state
        self._errors = self.add_line("rule's mistakes", Role.LinkVisited, 1.6, (4, 2))
        self._loss = self.add_line("loss", Role.Accent, 2.4)
        self._passes, self._last = Marks("s", Role.LinkVisited, 5), Target("o", Role.Accent, 8)
        for z, marks in ((5, self._passes), (10, self._last)):
            self.add(marks, z)
        self.styled(lambda _: self._passes.setPen(None))
        self.setMinimumSize(150, 110)
        self.setAccessibleName("Loss over the steps")
        self.setToolTip(
            "Solid: the sigmoid neuron's mean loss after each step. Dashed: the share of samples "
            "that the perceptron answers wrongly after each pass"
        )
        self.refresh()

    @property
    def factor(self) -> float:
        """It is narrower than other plots."""
        room: float = min(self.width() / 250, self.height() / 220)
        return min(max(room, 1.0), 1.5)

    def refresh(self) -> None:
        """Show what the state says now."""
        descent, errors = self._state.descent, self._state.rule_errors
        losses = descent.losses()
        # Round numbers, so that the axes seldom change.
        self.set_ranges(
            (0.0, round_up(max(_AT_LEAST, descent.steps))),
            (0.0, 1.05 * max(1.0, round_up(float(losses.max())))),
        )
        steps, passes = (np.arange(len(each), dtype=float) for each in (losses, errors))
        self._loss.setData(steps, losses)
        self._errors.setData(passes, errors)
        few = slice(len(errors) if len(errors) <= _FEW else 0)
        self._passes.setData(passes[few], errors[few])
        self._last.put(float(steps[-1]), float(losses[-1]))
        self.read(None)
        self.setAccessibleDescription(
            f"after step {descent.steps}: loss {descent.loss():.4g}; the perceptron answers "
            f"{100 * errors[-1]:.0f} % wrongly"
        )

    def legend(self) -> tuple[Entry, ...]:
        return tuple(Entry(line.name(), line.opts["pen"]) for line in (self._loss, self._errors))
