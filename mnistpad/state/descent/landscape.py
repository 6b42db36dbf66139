"""Paths down a loss over two weights, side by side from one start."""

from __future__ import annotations

from dataclasses import dataclass, replace
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from mnistpad.core.descent.optimise import Descent, Path, check_momentum, check_rate
from mnistpad.state.descent.losses import LossKind
from mnistpad.state.descent.paths import PathsState
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
        super().__init__(LossKind.BOWL, MOST_STEPS, 1 / 10, parent)
        self._late = QTimer(self, interval=round(1000 * FRAME))
        self._late.timeout.connect(self._follow_up)
        self._change(self._chosen, anew=True)

    @property
    def formula(self) -> str:
        """The loss that was typed last."""
        return self._chosen.formula

    def choose_formula(self, text: str) -> None:
        """Look at a loss that was typed, over w1 and w2."""
        self._change(replace(self._chosen, kind=LossKind.TYPED, formula=text.strip()))

    @property
    def setups(self) -> list[PathSetup]:
        return list(self._setups)

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
            others = {number: path for number, path in self.paths.items() if number != index}
            self.paths = dict(sorted((others | self._made(index)).items()))
            self._catch_up()
            self.restarted.emit()

    def _made(self, *numbers: int) -> dict[int, Path]:
        """Those of the paths that are shown, at their start."""
        setups = {number: self._setups[number] for number in numbers}
        return {
            number: Descent(self.landscape, self.start, setup.rate, setup.momentum)
            for number, setup in setups.items()
            if setup.shown
        }

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
        self.paths = self._made(*range(MOST_PATHS))

    def _catch_up(self) -> None:
        """Make the steps that a path lacks, as many as a frame has time for."""
        end = perf_counter() + _CATCHING_UP
        for path in self.paths.values():
            while path.steps < self.position and path.end is None:
                if perf_counter() > end:
                    self._late.start()
                    return
                path.step()
        self._late.stop()

    def _follow_up(self) -> None:
        self._catch_up()
        self.moved.emit()
