"""A perceptron and descent on its loss, side by side."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, Signal

from mnistpad.core.optimise import check_rate
from mnistpad.core.perceptron import GATES, Perceptron, Update, truth_table
from mnistpad.core.perceptron_loss import PerceptronDescent, Step, equal_updates
from mnistpad.state.descent_player import Player

MOST_UPDATES = 400
"""There both end: XOR would go on for ever."""


class CircleState(QObject):
    """Two histories, of Rosenblatt's rule and of descent.

    What can't be done raises `ValueError` with a sentence for people, and changes nothing.

    Signals
    -------
    changed
        Another gate, rate or start: both begin anew.
    moved
        Updates were made or taken back.
    """

    changed = Signal()
    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.gate = "AND"
        self.rate = 0.1
        self.start = (0.0, 0.0, 0.0)
        self.position = 0
        self.equal = 0
        """Updates after which both have the very same numbers."""
        self.player = Player(self._advance, 4, self)
        self.samples = truth_table(2)
        self._begin()

    def choose(self, gate: str) -> None:
        """Learn another gate."""
        if gate != self.gate:
            self.gate = gate
            self._begin()
            self.changed.emit()

    def set_rate(self, rate: float) -> None:
        check_rate(rate)
        if rate != self.rate:
            self.rate = rate
            self._begin()
            self.changed.emit()

    def set_start(self, start: tuple[float, float, float]) -> None:
        """Begin with other weights and, last, another bias."""
        if not all(math.isfinite(number) and abs(number) <= 1e6 for number in start):
            raise ValueError("a weight is a number between −1,000,000 and 1,000,000")
        if start != self.start:
            self.start = start
            self._begin()
            self.changed.emit()

    def _begin(self) -> None:
        self.player.pause()
        targets = GATES[self.gate]
        self.targets = targets
        *weights, bias = self.start
        self.perceptron = Perceptron(self.samples, targets, self.rate, weights, bias)
        self.descent = PerceptronDescent(targets, self.rate, self.start)
        self.position = self.equal = 0

    @property
    def can_go_on(self) -> bool:
        """Whether any sample is answered wrongly, and there is room."""
        if self.position < self.perceptron.count:
            return True
        return self.position < MOST_UPDATES and not self.perceptron.converged

    @property
    def pair(self) -> tuple[Update, Step] | None:
        """The last update, by either way; None at the start."""
        if not self.position:
            return None
        return self.perceptron.update(self.position), self.descent.steps[self.position - 1]

    def step(self) -> None:
        """One sample more."""
        self.player.pause()
        self._advance(1)

    def back(self) -> None:
        """Take the last update back."""
        self.go_to(self.position - 1)

    def go_to(self, position: int) -> None:
        """Go to the moment after so many of the updates made."""
        self.player.pause()
        self.position = min(max(position, 0), self.perceptron.count)
        self.moved.emit()

    def reset(self) -> None:
        """Go back to the start."""
        self.go_to(0)

    def run(self) -> None:
        """Go on by the clock, or stop."""
        if self.player.is_playing or self.can_go_on:
            self.player.toggle()

    def _advance(self, updates: int) -> bool:
        for _ in range(updates):
            if not self.can_go_on:
                break
            if self.position == self.perceptron.count:
                self.perceptron.step()
                self.descent.step()
            self.position += 1
        self.equal = equal_updates(self.perceptron, self.descent)
        self.moved.emit()
        return self.can_go_on
