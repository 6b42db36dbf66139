"""Paths down a loss over two weights, side by side from one start."""

from __future__ import annotations

from dataclasses import dataclass, replace
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from mnistpad.core.descent.optimise import Descent, check_momentum, check_rate
from mnistpad.state.descent.losses import LossKind
from mnistpad.state.descent.ways import PathsState
from mnistpad.state.timeline import FRAME

MOST_STEPS = 5000
"""Of a path; there it ends."""

MOST_PATHS = 4
"""That there are at most."""

_CATCHING_UP = 0.004  # seconds of a frame


@dataclass(frozen=True, slots=True)
class PathSetup:
    """How one of the paths goes.

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


class LandscapeState(PathsState):
    """Up to four paths down, each at a rate and with a momentum of its own; a moment is a step.

    The paths restart where the start is another, or one is shown or goes in other steps.
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

    # The paths

    @property
    def setups(self) -> list[PathSetup]:
        return list(self._setups)

    @property
    def paths(self) -> list[Descent | None]:
        """A path for each of the setups; None where it isn't shown."""
        return list(self._paths)

    @property
    def shown(self) -> list[tuple[int, Descent]]:
        """The paths that are shown, each with its number."""
        return [(index, path) for index, path in enumerate(self._paths) if path is not None]

    def set_rate(self, index: int, rate: float) -> None:
        """Let a path go in steps of another size; it is shown as far as it had come."""
        check_rate(rate)
        self._replace(index, replace(self._setups[index], rate=rate))

    def set_momentum(self, index: int, momentum: float) -> None:
        """Let a path keep more of its speed, or less."""
        check_momentum(momentum)
        self._replace(index, replace(self._setups[index], momentum=momentum))

    def show_path(self, index: int, shown: bool) -> None:
        """Let a path go, or not."""
        self._replace(index, replace(self._setups[index], shown=shown))

    def _replace(self, index: int, setup: PathSetup) -> None:
        if setup != self._setups[index]:
            self._setups[index] = setup
            self._paths[index] = self._path(setup)
            self._catch_up()
            self.restarted.emit()

    def _path(self, setup: PathSetup) -> Descent | None:
        if not setup.shown:
            return None
        return Descent(self.landscape, self.start, setup.rate, setup.momentum)

    def _set_up(self) -> None:
        small, good, large = self.landscape.rates
        self._setups = [
            PathSetup(True, good, 0.0),
            PathSetup(True, good / 2, 0.9),
            PathSetup(False, small, 0.0),
            PathSetup(False, large, 0.0),
        ]

    def _begin(self) -> None:
        self.pause()
        self._late.stop()
        self._position = 0
        self._paths = [self._path(setup) for setup in self._setups]

    def _catch_up(self) -> None:
        """Make the steps that a path lacks, as many as a frame has time for."""
        end = perf_counter() + _CATCHING_UP
        late = False
        for _, path in self.shown:
            while path.steps < self.position and path.end is None and not late:
                path.step()
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
        return max((path.steps for _, path in self.shown), default=0)

    @property
    def can_go_on(self) -> bool:
        return self.position < MOST_STEPS and any(
            path.end is None or path.steps > self.position for _, path in self.shown
        )

    def _make(self, moments: int) -> None:
        for _ in range(moments):
            if not self.can_go_on:
                break
            for _, path in self.shown:
                if path.steps == self.position:
                    path.step()
            # A path that has just ended made no step; if all have, there is no further moment.
            if self.farthest > self.position:
                self._position += 1
