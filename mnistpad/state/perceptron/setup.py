"""What a perceptron learns, how, and from where."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

import numpy as np

from mnistpad.core.perceptron.rule import Perceptron
from mnistpad.core.perceptron.targets import GATES, gate, truth_table


class Start(Enum):
    """Where weights and bias start."""

    ZERO = "zero"
    RANDOM = "random"
    HAND = "by hand"


@dataclass(frozen=True, slots=True)
class Setup:
    """All that decides how learning goes.

    Attributes
    ----------
    targets
        0 or 1 for each sample of `truth_table`.
    rate
        Learning rate.
    order_seed
        Each pass takes the samples in an order drawn with it; None: as given.
    start, start_seed
        Where weights and bias start; random ones are drawn with the seed.
    hand
        Weights and, last, bias, as set by hand.
    exact
        Reckon in fractions.
    """

    targets: tuple[int, ...] = GATES["AND"]
    rate: float = 0.1
    order_seed: int | None = None
    start: Start = Start.ZERO
    start_seed: int = 0
    hand: tuple[float, ...] = (0.0, 0.0, 0.0)
    exact: bool = False

    @property
    def inputs(self) -> int:
        return (len(self.targets) - 1).bit_length()

    @property
    def gate(self) -> str | None:
        """The gate's name; None if it is one of one's own."""
        for name in GATES:
            if gate(name, self.inputs) == self.targets:
                return name
        return None

    def with_targets(self, targets: tuple[int, ...]) -> Setup:
        """The same for other targets; a third input's weight by hand is dropped, or begins at 0."""
        setup = replace(self, targets=targets)
        *weights, bias = self.hand
        return replace(setup, hand=(*(*weights, 0.0)[: setup.inputs], bias))

    def weights(self) -> tuple[float, ...]:
        """Weights and, last, bias to start from."""
        match self.start:
            case Start.ZERO:
                return (0.0,) * (self.inputs + 1)
            case Start.HAND:
                return self.hand
        # Two decimals, so that each number on the screen is the whole number.
        drawn = np.random.default_rng(self.start_seed).uniform(-1, 1, self.inputs + 1)
        return tuple(round(float(number), 2) for number in drawn)

    def perceptron(self) -> Perceptron:
        """One that has learnt nothing yet."""
        *weights, bias = self.weights()
        return Perceptron(
            truth_table(self.inputs),
            self.targets,
            self.rate,
            weights,
            bias,
            seed=self.order_seed,
            exact=self.exact,
        )
