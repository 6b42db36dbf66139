"""Ways down a loss over two weights, side by side from one start."""

from __future__ import annotations

from dataclasses import dataclass, replace
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from mnistpad.core.optimise import Descent, check_momentum, check_rate
from mnistpad.state.descent_losses import LossKind
from mnistpad.state.descent_ways import WaysState
from mnistpad.state.timeline import FRAME

MOST_STEPS = 5000
"""Of a way; there it ends."""

WAYS = 4
"""That there are at most."""

_CATCHING_UP = 0.004  # seconds of a frame


@dataclass(frozen=True, slots=True)
class WaySetup:
    """How one of the ways goes.

    Attributes
    ----------
    shown
        Whether it goes at all.
    rate, momentum
        Of its steps.
    """

    shown: bool
    rate: float
    momentum: float


class LandscapeState(WaysState):
    """Up to four ways down, each at a rate and with a momentum of its own; a moment is a step.

    The ways restart where the start is another, or one is shown or goes in other steps.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(LossKind.BOWL, 1 / 10, parent)
        self._late = QTimer(self, interval=round(1000 * FRAME))
        self._late.timeout.connect(self._follow_up)
        self._change(self._chosen)

    @property
    def formula(self) -> str:
        """The loss that was typed last."""
        return self._chosen.formula

    def choose_formula(self, text: str) -> None:
        """Look at a loss that was typed, over w1 and w2."""
        chosen = replace(self._chosen, kind=LossKind.TYPED, formula=text.strip())
        if chosen != self._chosen:
            self._change(chosen)

    # The ways

    @property
    def setups(self) -> list[WaySetup]:
        return list(self._setups)

    @property
    def ways(self) -> list[Descent | None]:
        """A way for each of the setups; None where it isn't shown."""
        return list(self._ways)

    @property
    def shown(self) -> list[tuple[int, Descent]]:
        """The ways that are shown, each with its number."""
        return [(index, way) for index, way in enumerate(self._ways) if way is not None]

    def set_rate(self, index: int, rate: float) -> None:
        """Let a way go in steps of another size; it is shown as far as it had come."""
        check_rate(rate)
        self._replace(index, replace(self._setups[index], rate=rate))

    def set_momentum(self, index: int, momentum: float) -> None:
        """Let a way keep more of its speed, or less."""
        check_momentum(momentum)
        self._replace(index, replace(self._setups[index], momentum=momentum))

    def show_way(self, index: int, shown: bool) -> None:
        """Let a way go, or not."""
        self._replace(index, replace(self._setups[index], shown=shown))

    def _replace(self, index: int, setup: WaySetup) -> None:
        if setup != self._setups[index]:
            self._setups[index] = setup
            self._ways[index] = self._way(setup)
            self._catch_up()
            self.restarted.emit()

    def _way(self, setup: WaySetup) -> Descent | None:
        if not setup.shown:
            return None
        return Descent(self.landscape, self.start, setup.rate, setup.momentum)

    def _set_up(self) -> None:
        small, good, large = self.landscape.rates
        self._setups = [
            WaySetup(True, good, 0.0),
            WaySetup(True, good / 2, 0.9),
            WaySetup(False, small, 0.0),
            WaySetup(False, large, 0.0),
        ]

    def _begin(self) -> None:
        self.pause()
        self._late.stop()
        self._position = 0
        self._ways = [self._way(setup) for setup in self._setups]

    def _catch_up(self) -> None:
        """Make the steps that a way lacks, as many as a frame has time for."""
        end = perf_counter() + _CATCHING_UP
        late = False
        for _, way in self.shown:
            while way.steps < self.position and way.end is None and not late:
                way.step()
                late = perf_counter() > end
        if late:
            self._late.start()
        else:
            self._late.stop()

    def _follow_up(self) -> None:
        self._catch_up()
        self.moved.emit()

    # Going

    @property
    def farthest(self) -> int:
        return max((way.steps for _, way in self.shown), default=0)

    @property
    def can_go_on(self) -> bool:
        return self.position < MOST_STEPS and any(
            way.end is None or way.steps > self.position for _, way in self.shown
        )

    def _make(self, moments: int) -> None:
        for _ in range(moments):
            if not self.can_go_on:
                break
            for _, way in self.shown:
                if way.steps == self.position:
                    way.step()
            # A way that has just ended made no step; if all have, there is no further moment.
            if self.farthest > self.position:
                self._position += 1
