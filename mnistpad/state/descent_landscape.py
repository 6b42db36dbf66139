"""Ways down a loss over two weights, side by side from one start."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from time import perf_counter

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QTimer, Signal

from mnistpad.core.digits import DataSet
from mnistpad.core.landscapes import Contour, Landscape, Point, contours, levels_of
from mnistpad.core.optimise import Descent, check_momentum, check_rate
from mnistpad.state.descent_losses import CLASSES, LossKind, landscape_of
from mnistpad.state.descent_player import FRAME, Player

Array = npt.NDArray[np.float64]

MOST_STEPS = 5000
"""Of a way; there it ends."""

WAYS = 4
"""That there are at most."""

_CATCHING_UP = 0.004  # seconds of a frame
_FORMULA = "w1^2 + 3·sin(w2)"


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


class LandscapeState(QObject):
    """A landscape, a start, and up to four ways down from it.

    What can't be done raises `ValueError` with a sentence for people, and changes nothing.

    Signals
    -------
    changed
        Another landscape.
    restarted
        Ways are others than before: from another start, at another rate, or shown or not.
    moved
        Steps were made or taken back.
    """

    changed = Signal()
    restarted = Signal()
    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data: DataSet | None = None
        self._kind = LossKind.BOWL
        self.classes = CLASSES
        self.formula = _FORMULA
        self.position = 0
        self.player = Player(self._advance, 10, self)
        self._late = QTimer(self, interval=round(1000 * FRAME))
        self._late.timeout.connect(self._follow_up)
        self._take(landscape_of(self._kind, None, self.classes, self.formula))

    # The landscape

    @property
    def kind(self) -> LossKind:
        return self._kind

    @property
    def landscape(self) -> Landscape:
        return self._landscape

    @property
    def grid(self) -> Array:
        return self._grid

    @property
    def contours(self) -> list[Contour]:
        return self._contours

    @property
    def has_digits(self) -> bool:
        return self._data is not None

    def set_data(self, data: DataSet | None) -> None:
        """Real digits to learn from."""
        self._data = data
        if self._kind is LossKind.DIGITS and data is not None:
            try:
                self.choose(LossKind.DIGITS, again=True)
            except ValueError:
                self.choose(LossKind.BOWL)

    def choose(self, kind: LossKind, *, again: bool = False) -> None:
        """Look at another landscape, from its own start."""
        if kind is not self._kind or again:
            self._change(kind, self.classes, self.formula)

    def choose_classes(self, first: int, second: int) -> None:
        """Tell two other digits apart."""
        if (first, second) != self.classes or self._kind is not LossKind.DIGITS:
            self._change(LossKind.DIGITS, (first, second), self.formula)

    def choose_formula(self, text: str) -> None:
        """Look at a loss that was typed, over w1 and w2."""
        text = text.strip()
        if text != self.formula or self._kind is not LossKind.TYPED:
            self._change(LossKind.TYPED, self.classes, text)

    def _change(self, kind: LossKind, classes: tuple[int, int], formula: str) -> None:
        landscape = landscape_of(kind, self._data, classes, formula)
        self._kind, self.classes, self.formula = kind, classes, formula
        self._take(landscape)
        self.changed.emit()
        self.restarted.emit()

    def _take(self, landscape: Landscape) -> None:
        self._landscape = landscape
        self._grid = landscape.grid()
        self._contours = contours(self._grid, levels_of(self._grid))
        self.start = landscape.start
        small, good, large = landscape.rates
        self._setups = [
            WaySetup(True, good, 0.0),
            WaySetup(True, good / 2, 0.9),
            WaySetup(False, small, 0.0),
            WaySetup(False, large, 0.0),
        ]
        self._begin()

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

    def set_start(self, point: Point) -> None:
        """Begin elsewhere."""
        if not all(math.isfinite(weight) and abs(weight) <= 1e6 for weight in point):
            raise ValueError("a weight is a number between −1,000,000 and 1,000,000")
        self._landscape.check_start(point)
        self.player.pause()
        self.start = point
        self._begin()
        self.restarted.emit()

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
        return Descent(self._landscape, self.start, setup.rate, setup.momentum)

    def _begin(self) -> None:
        self.player.pause()
        self._late.stop()
        self.position = 0
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
    def can_go_on(self) -> bool:
        """Whether any of the ways can."""
        return self.position < MOST_STEPS and any(
            way.end is None or way.steps > self.position for _, way in self.shown
        )

    def step(self) -> None:
        """One step of each way."""
        self.player.pause()
        self._advance(1)

    def back(self) -> None:
        """Take the last step back."""
        self.go_to(self.position - 1)

    def go_to(self, position: int) -> None:
        """Go to the moment after so many of the steps made."""
        self.player.pause()
        self.position = min(max(position, 0), max((way.steps for _, way in self.shown), default=0))
        self.moved.emit()

    def reset(self) -> None:
        """Go back to the start."""
        self.go_to(0)

    def run(self) -> None:
        """Go on by the clock, or stop."""
        if self.player.is_playing or self.can_go_on:
            self.player.toggle()

    def _advance(self, steps: int) -> bool:
        for _ in range(steps):
            if not self.can_go_on:
                break
            for _, way in self.shown:
                if way.steps == self.position:
                    way.step()
            # A way that has just ended made no step; if all have, there is no further moment.
            if any(way.steps > self.position for _, way in self.shown):
                self.position += 1
        self.moved.emit()
        return self.can_go_on
