"""Rosenblatt's perceptron, one update at a time.

A neuron answers 1 if ``w·x + b > 0`` and else 0. For each sample in turn, with
``delta = target − output``, the weights move by ``rate·delta·x`` and the bias by ``rate·delta``
(Rosenblatt, "The Perceptron", 1958). If any line separates the targets, the mistakes come to an
end (Novikoff, "On Convergence Proofs on Perceptrons", 1962).
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from mnistpad.core.message import Message

Number = float | Fraction

ROUNDING = 1e-12  # a sum nearer to zero than this, and not zero, owes its sign to rounding
CYCLE_PASSES = 20_000
"""A cycle is looked for among the weights after so many passes, for memory's sake."""

_PASSES_DRAWN = 256  # orders of samples drawn at a time: one by one takes as long as learning


def is_rounding_error(z: Number) -> bool:
    """Whether a sum that is not zero would be, if floats didn't round."""
    return 0 < abs(float(z)) < ROUNDING


@dataclass(frozen=True, slots=True)
class Update:
    """What happened at one sample; weights are followed by the bias."""

    number: int  # of the update, from 1
    epoch: int  # the pass over the samples it belongs to, from 1
    sample: int  # index of the sample looked at
    z: Number  # the sum w·x + b
    output: int
    target: int
    delta: int  # target − output: −1, 0 or 1
    before: tuple[Number, ...]
    after: tuple[Number, ...]

    @property
    def by_rounding(self) -> bool:
        """Whether the output hangs on a rounding error."""
        return is_rounding_error(self.z)


class Perceptron:
    """A perceptron that learns, with a history that can be walked in both directions.

    Inputs are samples of as many whole numbers each; of each, the target is 0 or 1. Weights and
    bias start from zeros if they are not given. Each pass takes the samples in an order of its own,
    drawn with the seed; without one, as given. `exact` reckons in fractions: 0.1 is a tenth, not
    the float nearest to it.

    Raises `ValueError` if the numbers don't fit together or a rate or weight can't be used; says
    which.
    """

    def __init__(
        self,
        inputs: Sequence[Sequence[int]],
        targets: Sequence[int],
        rate: float = 0.1,
        weights: Sequence[float] | None = None,
        bias: float = 0.0,
        *,
        seed: int | None = None,
        exact: bool = False,
    ) -> None:
        self._inputs = [tuple(sample) for sample in inputs]
        self._targets = tuple(targets)
        self._size = len(self._inputs[0]) if self._inputs else 0
        start = [*(weights if weights is not None else [0.0] * self._size), bias]
        _check(self._inputs, self._targets, rate, start)
        # Exact numbers are whole multiples of one unit, so that both kinds are reckoned alike.
        parts = [Fraction(str(number)) for number in (rate, *start)] if exact else []
        self._unit = math.lcm(*(part.denominator for part in parts)) if exact else 0
        scaled = [int(part * self._unit) for part in parts] if exact else [rate, *start]
        self._rate: float = scaled[0]
        try:
            # A state an update, and the first.
            self._states = array("q" if exact else "d", scaled[1:])
        except OverflowError:
            raise ValueError(
                Message("The numbers have too many digits to be kept exactly")
            ) from None
        self._deltas = array("b")
        self._wrong = array("I")  # mistakes before each pass
        self._random = None if seed is None else np.random.default_rng(seed)
        self._orders = array("H")  # of samples, if it isn't the given one: index after index
        self._seen: dict[tuple[float, ...], int] = {tuple(self._states): 0}
        self._cycle: tuple[int, int] | None = None
        self.position = 0  # how many updates led to this moment

    # Learning

    def step(self) -> None:
        """Go one update on: again, if it was taken back, or for the first time.

        Raises `ValueError`, and changes nothing, if a weight would grow beyond what can be reckoned
        with.
        """
        if self.position == len(self._deltas):
            self._make_update()
        self.position += 1

    def step_back(self) -> None:
        """Take the last update back; at the start, do nothing."""
        self.position = max(self.position - 1, 0)

    def go_to(self, position: int) -> None:
        """Go to the moment after so many updates, of those that have been made."""
        self.position = min(max(position, 0), len(self._deltas))

    def run(self, epochs: int) -> None:
        """Make so many passes over all samples."""
        for _ in range(epochs * len(self._inputs)):
            self.step()

    def learn(self, most: int) -> bool:
        """Make updates until every sample is answered rightly, and not more than so many.

        Returns whether every sample is.
        """
        if self.converged:
            return True
        for _ in range(most):
            self.step()
            if self._deltas[self.position - 1] and self.converged:
                return True
        return False

    def _make_update(self) -> None:
        width, count = self._size + 1, len(self._deltas)
        state = self._states[count * width :]
        sample = self.sample(count)
        inputs = self._inputs[sample]
        delta = self._targets[sample] - (1 if _sum(state, inputs) > 0 else 0)
        if delta:
            move = self._rate * delta
            after = [
                weight + move * value for weight, value in zip(state, (*inputs, 1), strict=True)
            ]
            if not self._unit and not all(map(math.isfinite, after)):
                raise ValueError(
                    Message("A weight grows beyond all numbers; take a smaller learning rate")
                )
            try:
                state = array(self._states.typecode, after)
            except OverflowError:
                raise ValueError(Message("A weight grows beyond what is kept exactly")) from None
        epoch, place = divmod(count, len(self._inputs))
        if not place:
            self._wrong.append(self._mistakes_at(count))
        self._states.extend(state)
        self._deltas.append(delta)
        if place == len(self._inputs) - 1 and epoch < CYCLE_PASSES:
            self._look_for_cycle(tuple(state), epoch + 1)

    def _look_for_cycle(self, state: tuple[float, ...], epoch: int) -> None:
        if self._cycle is None and self._random is None:
            first = self._seen.setdefault(state, epoch)
            if first < epoch:
                self._cycle = first, epoch

    def sample(self, update: int) -> int:
        """Which sample an update looks at; updates are counted from 0, and may be to come."""
        if self._random is None:
            return update % len(self._inputs)
        while update >= len(self._orders):
            orders = np.tile(np.arange(len(self._inputs), dtype=np.uint16), (_PASSES_DRAWN, 1))
            self._orders.frombytes(self._random.permuted(orders, axis=1).tobytes())
        return self._orders[update]

    # What has been learnt

    @property
    def count(self) -> int:
        """How many updates have been made, those taken back included."""
        return len(self._deltas)

    @property
    def weights(self) -> tuple[Number, ...]:
        return self.state(self.position)[:-1]

    @property
    def bias(self) -> Number:
        return self.state(self.position)[-1]

    def state(self, position: int) -> tuple[Number, ...]:
        """Weights and, last, the bias after so many of the updates made."""
        raw = self._raw(position)
        return tuple(Fraction(int(n), self._unit) for n in raw) if self._unit else tuple(raw)

    def sums(self) -> tuple[Number, ...]:
        """The sum w·x + b of each sample at this moment."""
        state = self._raw(self.position)
        return tuple(self._number(_sum(state, sample)) for sample in self._inputs)

    def outputs(self) -> tuple[int, ...]:
        """What is answered to each sample at this moment."""
        state = self._raw(self.position)
        return tuple(int(_sum(state, sample) > 0) for sample in self._inputs)

    @property
    def converged(self) -> bool:
        """Whether every sample is answered rightly at this moment."""
        state = self._raw(self.position)
        return all(
            (_sum(state, sample) > 0) == target
            for sample, target in zip(self._inputs, self._targets, strict=True)
        )

    @property
    def mistakes(self) -> int:
        """How many updates up to this moment moved the weights."""
        return self._mistakes_at(self.position)

    def _mistakes_at(self, position: int) -> int:
        if not position:
            return 0
        epoch = (position - 1) // len(self._inputs)
        part = self._deltas[epoch * len(self._inputs) : position]
        return self._wrong[epoch] + len(part) - part.count(0)

    @property
    def last_mistake(self) -> int:
        """Number of the last update up to this moment that moved the weights; 0 if none did."""
        number = self.position
        while number and not self._deltas[number - 1]:
            number -= 1
        return number

    def epoch_of(self, number: int) -> int:
        """The pass, from 1, that an update, from 1, belongs to."""
        return (number - 1) // len(self._inputs) + 1

    def mistakes_by_epoch(self) -> npt.NDArray[np.int64]:
        """Mistakes in each pass begun up to this moment."""
        begun = -(-self.position // len(self._inputs))
        before = np.array(self._wrong[:begun], np.int64)
        return np.diff(before, append=self.mistakes)

    def cycle(self) -> tuple[int, int] | None:
        """After which pass the weights first come back to what they were after another.

        The earlier and the later pass; from then on it goes round for ever. None if they have not
        come back up to this moment, and if each pass has an order of its own: the way goes on
        differently then.
        """
        if self._cycle and self._cycle[1] * len(self._inputs) <= self.position:
            return self._cycle
        return None

    def update(self, number: int) -> Update:
        """One of the updates made, counted from 1."""
        if not 1 <= number <= self.count:
            raise IndexError(f"there are updates 1 to {self.count}, not {number}")
        sample = self.sample(number - 1)
        delta = self._deltas[number - 1]
        target = self._targets[sample]
        return Update(
            number,
            self.epoch_of(number),
            sample,
            self._number(_sum(self._raw(number - 1), self._inputs[sample])),
            target - delta,
            target,
            delta,
            self.state(number - 1),
            self.state(number),
        )

    def _raw(self, position: int) -> array[float]:
        width = self._size + 1
        return self._states[position * width : (position + 1) * width]

    def _number(self, raw: float) -> Number:
        return Fraction(int(raw), self._unit) if self._unit else raw


def _check(
    inputs: Sequence[Sequence[int]], targets: Sequence[int], rate: float, start: Sequence[float]
) -> None:
    size = len(inputs[0]) if inputs else 0
    if not size or any(len(sample) != size for sample in inputs):
        raise ValueError(Message("all samples must have the same number of inputs, at least one"))
    if len(targets) != len(inputs):
        raise ValueError(
            Message(
                "{wanted} targets are needed, one a sample, not {count}",
                wanted=len(inputs),
                count=len(targets),
            )
        )
    if any(target not in (0, 1) for target in targets):
        raise ValueError(Message("each target must be 0 or 1"))
    if len(start) != size + 1:
        raise ValueError(
            Message(
                "{wanted} weights are needed, one an input, not {count}",
                wanted=size,
                count=len(start) - 1,
            )
        )
    if not (math.isfinite(rate) and rate > 0):
        raise ValueError(
            Message("the learning rate must be a number above 0, not {rate:g}", rate=rate)
        )
    if not all(map(math.isfinite, start)):
        raise ValueError(Message("weights and bias must be finite numbers"))


def _sum(state: Sequence[float], inputs: Sequence[int]) -> float:
    # Products first, from the left, then the bias: the order decides how floats round.
    z: float = 0
    for weight, value in zip(state, inputs, strict=False):
        z += weight * value
    return z + state[-1]
