"""A perceptron that learns a gate, and its history."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from mnistpad.core.message import Message, sentence
from mnistpad.core.perceptron.margin import mistake_bound, widest_margin
from mnistpad.core.perceptron.rule import Perceptron, Update, is_rounding_error
from mnistpad.core.perceptron.targets import crossing_pairs, gate, truth_table
from mnistpad.state.perceptron.file import HistoryFile
from mnistpad.state.perceptron.setup import Setup, Start
from mnistpad.state.timeline import Timeline

MOST_UPDATES = 1_000_000  # that are kept; there learning ends


class PerceptronState(Timeline):
    """A perceptron and its history; a moment is an update.

    It has `changed` with something else that is learnt, or in another way, or from another start:
    from its beginning. What can't be done raises `ValueError` with a reason for people, and changes
    nothing.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(0.2, parent)
        self.setup = Setup()
        # Until there is one: what the first input says, and what most of three say.
        self._own = {2: (1, 1, 0, 0), 3: (1, 1, 1, 0, 1, 0, 0, 0)}
        self._before_hand: tuple[Setup, Perceptron] | None = None
        self.problem = ""  # why learning can't go on, in a sentence; empty while it can
        self.file = HistoryFile(self)
        self._begin(self.setup)

    # What is learnt, and how

    def choose_gate(self, name: str) -> None:
        """Learn a gate by its name, of as many inputs as now."""
        self.choose(self.setup.with_targets(gate(name, self.setup.inputs)))

    def choose_own(self) -> None:
        """Learn the last gate of one's own."""
        self.choose(self.setup.with_targets(self._own[self.setup.inputs]))

    def choose_targets(self, targets: Sequence[int]) -> None:
        """Learn what is wanted: four targets for two inputs, eight for three."""
        self.choose(self.setup.with_targets(tuple(targets)))
        if self.setup.gate is None:
            self._own[self.setup.inputs] = self.setup.targets

    def flip(self, sample: int) -> None:
        """Want the other answer to one sample."""
        targets = list(self.setup.targets)
        targets[sample] = 1 - targets[sample]
        self.choose_targets(targets)

    def choose_inputs(self, inputs: int) -> None:
        """Learn the same gate, of two inputs or of three."""
        if inputs != self.setup.inputs:
            name = self.setup.gate
            targets = self._own[inputs] if name is None else gate(name, inputs)
            self.choose(self.setup.with_targets(targets))

    def choose(self, setup: Setup) -> None:
        """Learn from the beginning by another setup."""
        if setup != self.setup:
            self._begin(setup)

    def take_in_hand(self, numbers: Sequence[float]) -> None:
        """Set weights and, last, bias; learning starts from them.

        What was learnt before comes back with `back`, from the start of what is learnt now.
        """
        if tuple(numbers) == self.numbers:
            return
        before = (self.setup, self.perceptron) if self.perceptron.count else self._before_hand
        self.choose(replace(self.setup, start=Start.HAND, hand=tuple(map(float, numbers))))
        self._before_hand = before

    def _begin(self, setup: Setup) -> None:
        self.take(setup, setup.perceptron())

    def take(self, setup: Setup, perceptron: Perceptron) -> None:
        """Show a perceptron that was made by a setup, as far as it has learnt."""
        self.pause()
        self.setup, self.perceptron = setup, perceptron
        self.samples = truth_table(setup.inputs)
        # Two pairs that prove that nothing separates the targets; None: something does.
        self.crossing = crossing_pairs(setup.targets)
        margin = widest_margin(self.samples, setup.targets)
        # How many mistakes there can be at most; None: without end.
        self.bound = None if margin is None else mistake_bound(margin, setup.weights(), setup.rate)
        self._before_hand = None
        self.problem = ""
        self.changed.emit()

    # Where it is

    @property
    def numbers(self) -> tuple[float, ...]:
        """Weights and, last, bias at this moment."""
        perceptron = self.perceptron
        return tuple(map(float, perceptron.state(perceptron.position)))

    @property
    def update(self) -> Update | None:
        """The update that led to this moment; None at the start."""
        position = self.perceptron.position
        return self.perceptron.update(position) if position else None

    @property
    def looked_at(self) -> int:
        """The sample of the last update; at the start, that of the first to come."""
        return self.perceptron.sample(max(self.perceptron.position - 1, 0))

    @property
    def cycle(self) -> tuple[int, int] | None:
        """After which update the weights first come back to what they were after another.

        Where every sample is right they stay where they are, which is no going round.
        """
        cycle = self.perceptron.cycle() if self.crossing else None
        if cycle is None:
            return None
        first, last = cycle
        return first * len(self.samples), last * len(self.samples)

    @property
    def rounded(self) -> list[int]:
        """Samples that rounding decides at this moment."""
        sums = enumerate(self.perceptron.sums())
        return [index for index, z in sums if is_rounding_error(z)]

    @property
    def position(self) -> int:
        return self.perceptron.position

    @property
    def can_go_on(self) -> bool:
        """Whether another update can be made, be there anything left to learn or not."""
        return self.position < MOST_UPDATES and not self.problem

    @property
    def can_play(self) -> bool:
        return self.can_go_on and not self.perceptron.converged

    @property
    def can_go_back(self) -> bool:
        return self.position > 0 or self._before_hand is not None

    @property
    def can_reset(self) -> bool:
        return self.perceptron.count > 0

    # Learning

    def one_pass(self) -> None:
        """Make updates up to the end of the pass."""
        self.pause()
        size = len(self.samples)
        self.advance(size - self.position % size)

    def _make(self, moments: int) -> None:
        moments = min(moments, MOST_UPDATES - self.position)
        try:
            if self.is_playing:
                self.perceptron.learn(moments)
            else:
                for _ in range(moments):
                    self.perceptron.step()
        except ValueError as error:
            self.problem = sentence(error)
        if self.position >= MOST_UPDATES:
            self.problem = Message(
                "{count:,} updates are kept, and here they end; reset to begin again.",
                count=MOST_UPDATES,
            )

    def back(self) -> None:
        """Take the last update back, or what was set by hand before any."""
        self.pause()
        self.problem = ""
        if self.perceptron.position == 0 and self._before_hand is not None:
            self.take(*self._before_hand)
        else:
            self.perceptron.step_back()
            self.moved.emit()

    def go_to(self, position: int) -> None:
        """Go to the moment after so many of the updates made."""
        self.pause()
        self.problem = ""
        self.perceptron.go_to(position)
        self.moved.emit()

    def reset(self) -> None:
        """Forget all updates, and begin again."""
        self._begin(self.setup)
