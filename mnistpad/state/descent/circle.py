"""A perceptron and descent on its loss, side by side."""

from PySide6.QtCore import QObject

from mnistpad.core.descent.optimise import check_rate, check_weights
from mnistpad.core.perceptron.loss import PerceptronDescent, Step, equal_updates
from mnistpad.core.perceptron.rule import Perceptron, Update
from mnistpad.core.perceptron.targets import GATES, truth_table
from mnistpad.state.timeline import Timeline

MOST_UPDATES = 400  # there both end: XOR would go on for ever


class CircleState(Timeline):
    """Two histories, of Rosenblatt's rule and of descent; a moment is an update.

    Another gate, rate or start: both begin anew. What can't be done raises `ValueError` with a
    sentence for people, and changes nothing.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(1 / 4, parent)
        self.gate = "AND"
        self.rate = 0.1
        self.start = (0.0, 0.0, 0.0)
        self.samples = truth_table(2)
        self._begin()

    def choose(self, gate: str) -> None:
        """Learn another gate."""
        if gate != self.gate:
            self.gate = gate
            self._begin()

    def set_rate(self, rate: float) -> None:
        check_rate(rate)
        if rate != self.rate:
            self.rate = rate
            self._begin()

    def set_start(self, start: tuple[float, float, float]) -> None:
        """Begin with other weights and, last, another bias."""
        check_weights(start)
        if start != self.start:
            self.start = start
            self._begin()

    def _begin(self) -> None:
        self.pause()
        targets = GATES[self.gate]
        *weights, bias = self.start
        self.perceptron = Perceptron(self.samples, targets, self.rate, weights, bias)
        self.descent = PerceptronDescent(targets, self.rate, self.start)
        self._position = 0
        self.equal = 0  # updates after which both have the very same numbers
        self.changed.emit()

    @property
    def farthest(self) -> int:
        return self.perceptron.count

    @property
    def can_go_on(self) -> bool:
        """Whether any sample is answered wrongly, and there is room."""
        if self.position < self.farthest:
            return True
        return self.position < MOST_UPDATES and not self.perceptron.converged

    @property
    def pair(self) -> tuple[Update, Step] | None:
        """The last update, made in both ways; None at the start."""
        if not self.position:
            return None
        return self.perceptron.update(self.position), self.descent.steps[self.position - 1]

    def _make(self, moments: int) -> None:
        for _ in range(moments):
            if not self.can_go_on:
                break
            if self.position == self.farthest:
                self.perceptron.step()
                self.descent.step()
            self._position += 1
        self.equal = equal_updates(self.perceptron, self.descent)
