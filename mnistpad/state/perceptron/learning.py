"""A perceptron that learns a gate, and its history."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from mnistpad.core.perceptron.margin import mistake_bound, widest_margin
from mnistpad.core.perceptron.rule import Perceptron, Update, is_rounding_error
from mnistpad.core.perceptron.targets import Pair, crossing_pairs, gate, truth_table
from mnistpad.state.perceptron.file import HistoryFile
from mnistpad.state.perceptron.setup import Setup, Start
from mnistpad.state.timeline import Timeline

MOST_UPDATES = 1_000_000
"""That are kept; there learning ends."""

LEAST_RATE, MOST_RATE = 1e-9, 1e6
MOST_WEIGHT = 1e6


class PerceptronState(Timeline):
    """A perceptron and its history; a moment is an update.

    It has `changed` with something else that is learnt, or in another way, or from another start:
    from its beginning. What can't be done raises `ValueError` with a sentence for people, and
    changes nothing.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(0.2, parent)
        self._setup = Setup()
        # Until there is one: what the first input says, and what most of three say.
        self._own = {2: (1, 1, 0, 0), 3: (1, 1, 1, 0, 1, 0, 0, 0)}
        self._before_hand: tuple[Setup, Perceptron] | None = None
        self.problem = ""
        """Why learning can't go on; empty while it can."""
        self.file = HistoryFile(self)
        self._begin(self._setup)

    # What is learnt, and how

    @property
    def setup(self) -> Setup:
        return self._setup

    @property
    def perceptron(self) -> Perceptron:
        return self._perceptron

    @property
    def samples(self) -> list[tuple[int, ...]]:
        return self._samples

    @property
    def crossing(self) -> tuple[Pair, Pair] | None:
        """Two pairs that prove that nothing separates the targets; None: something does."""
        return self._crossing

    @property
    def bound(self) -> int | None:
        """How many mistakes there can be at most; None: without end."""
        return self._bound

    def choose_gate(self, name: str) -> None:
        """Learn a gate by its name, of as many inputs as now."""
        self._choose(self._setup.with_targets(gate(name, self._setup.inputs)))

    def choose_own(self) -> None:
        """Learn the last gate of one's own."""
        self._choose(self._setup.with_targets(self._own[self._setup.inputs]))

    def choose_targets(self, targets: Sequence[int]) -> None:
        """Learn what is wanted: four targets for two inputs, eight for three."""
        targets = tuple(targets)
        if len(targets) not in (4, 8):
            raise ValueError(
                f"A gate has 4 targets (two inputs) or 8 (three inputs), not {len(targets)}."
            )
        if any(target not in (0, 1) for target in targets):
            raise ValueError("Each target must be 0 or 1.")
        self._choose(self._setup.with_targets(targets))
        if self._setup.gate is None:
            self._own[self._setup.inputs] = targets

    def flip(self, sample: int) -> None:
        """Want the other answer to one sample."""
        targets = list(self._setup.targets)
        targets[sample] = 1 - targets[sample]
        self.choose_targets(targets)

    def choose_inputs(self, inputs: int) -> None:
        """Learn the same gate, of two inputs or of three."""
        if inputs != self._setup.inputs:
            name = self._setup.gate
            targets = self._own[inputs] if name is None else gate(name, inputs)
            self._choose(self._setup.with_targets(targets))

    def choose_rate(self, rate: float) -> None:
        """Learn in steps of another size."""
        if math.isnan(rate) or not LEAST_RATE <= rate <= MOST_RATE:
            raise ValueError(
                "The learning rate must be a number above 0, as 0.1, and at most 1,000,000."
            )
        self._choose(replace(self._setup, rate=rate))

    def choose_order(self, seed: int | None) -> None:
        """Take the samples as given, or each pass in an order drawn with a seed."""
        self._choose(replace(self._setup, order_seed=_checked_seed(seed)))

    def choose_start(self, start: Start, seed: int | None = None) -> None:
        """Start from zero, from random weights drawn with a seed, or from those of now."""
        seed = self._setup.start_seed if seed is None else seed
        _checked_seed(seed)
        hand = self.numbers if start is Start.HAND else self._setup.hand
        self._choose(replace(self._setup, start=start, start_seed=seed, hand=hand))

    def choose_exact(self, exact: bool) -> None:
        """Reckon in fractions, or in floats as computers usually do."""
        self._choose(replace(self._setup, exact=exact))

    def take_in_hand(self, numbers: Sequence[float]) -> None:
        """Set weights and, last, bias; learning starts from them.

        What was learnt before comes back with `back`, from the start of what is learnt now.
        """
        if len(numbers) != self._setup.inputs + 1:
            raise ValueError(f"{self._setup.inputs} weights and a bias are needed.")
        if not all(abs(number) <= MOST_WEIGHT for number in numbers):  # nor is NaN
            raise ValueError("A weight must be a number between −1,000,000 and 1,000,000.")
        if tuple(numbers) == self.numbers:
            return
        before = (self._setup, self._perceptron) if self._perceptron.count else self._before_hand
        self._choose(replace(self._setup, start=Start.HAND, hand=tuple(map(float, numbers))))
        self._before_hand = before

    def restore(self, setup: Setup, position: int) -> None:
        """Learn as it was set up once, and go on to where it was."""
        self._begin(setup)
        self.advance(position)

    def _choose(self, setup: Setup) -> None:
        if setup != self._setup:
            self._begin(setup)

    def _begin(self, setup: Setup) -> None:
        try:
            perceptron = setup.perceptron()
        except ValueError as error:
            raise ValueError(_sentence(error)) from None
        self._take(setup, perceptron)

    def _take(self, setup: Setup, perceptron: Perceptron) -> None:
        self.pause()
        self._setup, self._perceptron = setup, perceptron
        self._samples = truth_table(setup.inputs)
        self._crossing = crossing_pairs(setup.targets)
        margin = widest_margin(self._samples, setup.targets)
        self._bound = None if margin is None else mistake_bound(margin, setup.weights(), setup.rate)
        self._before_hand = None
        self.problem = ""
        self.changed.emit()

    # Where it is

    @property
    def numbers(self) -> tuple[float, ...]:
        """Weights and, last, bias at this moment."""
        perceptron = self._perceptron
        return tuple(map(float, perceptron.state(perceptron.position)))

    @property
    def update(self) -> Update | None:
        """The update that led to this moment; None at the start."""
        position = self._perceptron.position
        return self._perceptron.update(position) if position else None

    @property
    def looked_at(self) -> int:
        """The sample of the last update; at the start, that of the first to come."""
        return self._perceptron.sample(max(self._perceptron.position - 1, 0))

    @property
    def cycle(self) -> tuple[int, int] | None:
        """After which update the weights first come back to what they were after another.

        Where every sample is right they stay where they are, which is no going round.
        """
        cycle = self._perceptron.cycle() if self._crossing else None
        if cycle is None:
            return None
        first, last = cycle
        return first * len(self._samples), last * len(self._samples)

    @property
    def rounded(self) -> list[int]:
        """Samples that rounding decides at this moment."""
        sums = enumerate(self._perceptron.sums())
        return [index for index, z in sums if is_rounding_error(z)]

    @property
    def position(self) -> int:
        return self._perceptron.position

    @property
    def can_go_on(self) -> bool:
        """Whether another update can be made, be there anything left to learn or not."""
        return self.position < MOST_UPDATES and not self.problem

    @property
    def can_play(self) -> bool:
        return self.can_go_on and not self._perceptron.converged

    @property
    def can_go_back(self) -> bool:
        return self.position > 0 or self._before_hand is not None

    @property
    def can_reset(self) -> bool:
        return self._perceptron.count > 0

    # Learning

    def one_pass(self) -> None:
        """Make updates up to the end of the pass."""
        self.pause()
        size = len(self._samples)
        self.advance(size - self.position % size)

    def _make(self, moments: int) -> None:
        moments = min(moments, MOST_UPDATES - self.position)
        try:
            if self.is_playing:
                self._perceptron.learn(moments)
            else:
                for _ in range(moments):
                    self._perceptron.step()
        except ValueError as error:
            self.problem = _sentence(error)
        if self.position >= MOST_UPDATES:
            self.problem = (
                f"{MOST_UPDATES:,} updates are kept, and here they end; reset to begin again."
            )

    def back(self) -> None:
        """Take the last update back, or what was set by hand before any."""
        self.pause()
        self.problem = ""
        if self._perceptron.position == 0 and self._before_hand is not None:
            self._take(*self._before_hand)
        else:
            self._perceptron.step_back()
            self.moved.emit()

    def go_to(self, position: int) -> None:
        """Go to the moment after so many of the updates made."""
        self.pause()
        self.problem = ""
        self._perceptron.go_to(position)
        self.moved.emit()

    def reset(self) -> None:
        """Forget all updates, and begin again."""
        self._begin(self._setup)


def _checked_seed(seed: int | None) -> int | None:
    if seed is not None and not 0 <= seed < 2**32:
        raise ValueError(f"A seed must be a whole number from 0 to {2**32 - 1:,}.")
    return seed


def _sentence(error: ValueError) -> str:
    text = str(error)
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."
