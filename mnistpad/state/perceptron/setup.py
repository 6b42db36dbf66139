"""What a perceptron learns, how, and from where."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import Enum

import numpy as np

from mnistpad.core.message import Message
from mnistpad.core.perceptron.rule import Perceptron
from mnistpad.core.perceptron.targets import GATES, gate, truth_table

LEAST_RATE, MOST_RATE = 1e-9, 1e6
MOST_WEIGHT = 1e6


class Start(Enum):
    """Where weights and bias start."""

    ZERO = "zero"
    RANDOM = "random"
    HAND = "by hand"


@dataclass(frozen=True, slots=True)
class Setup:
    """All that decides how learning goes; what can't be, `ValueError` says.

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

    def __post_init__(self) -> None:
        if len(self.targets) not in (4, 8):
            raise ValueError(
                Message(
                    "A gate has 4 targets (two inputs) or 8 (three inputs), not {count}",
                    count=len(self.targets),
                )
            )
        if any(target not in (0, 1) for target in self.targets):
            raise ValueError(Message("Each target must be 0 or 1"))
        if math.isnan(self.rate) or not LEAST_RATE <= self.rate <= MOST_RATE:
            raise ValueError(
                Message("The learning rate must be a number above 0, as 0.1, and at most 1,000,000")
            )
        if not all(0 <= seed < 2**32 for seed in (self.order_seed or 0, self.start_seed)):
            raise ValueError(
                Message("A seed must be a whole number from 0 to {most:,}", most=2**32 - 1)
            )
        if len(self.hand) != self.inputs + 1:
            raise ValueError(Message("{count} weights and a bias are needed", count=self.inputs))
        if not all(abs(number) <= MOST_WEIGHT for number in self.hand):  # nor is NaN
            raise ValueError(Message("A weight must be a number between −1,000,000 and 1,000,000"))

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
        *weights, bias = self.hand
        inputs = (len(targets) - 1).bit_length()
        return replace(self, targets=targets, hand=(*(*weights, 0.0)[:inputs], bias))

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
