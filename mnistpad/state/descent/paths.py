"""A loss over two weights, and paths down it from one start: with momentum, or by samples."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from time import perf_counter

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QTimer, Signal

from mnistpad.core.classes import DIGITS, Classes
from mnistpad.core.data.digits import DataSet
from mnistpad.core.descent.landscapes import ContourMap, Landscape, Point
from mnistpad.core.descent.optimise import (
    Descent,
    Path,
    StochasticDescent,
    check_momentum,
    check_rate,
    check_weights,
)
from mnistpad.core.descent.samples import SampleLoss
from mnistpad.core.message import Message
from mnistpad.state.descent.losses import ChosenLoss, LossKind, landscape_of
from mnistpad.state.timeline import FRAME, Timeline

MOST_STEPS = 5000  # of a path; there it ends
MOST_PATHS = 4  # that there are at most
MOST_WORK = 50_000  # samples looked at; there all paths end
_CATCHING_UP = 0.004  # seconds of a frame
_DECAY = 2.0  # passes after which the rate is half of what it was


class PathsState(Timeline):
    """A loss that is chosen, and paths from one start; a moment is what one more work costs.

    What paths they are, inheritors say: `_set_up` chooses rates and whatever else they begin with
    on a landscape, `_make_paths` makes them at the start. They also call `_change` first, with the
    loss that is chosen already. What can't be done raises `ValueError` with a sentence for people,
    and changes nothing.

    The first loss is also the one where the digits at hand are of no use; after `most` moments all
    paths end.
    """

    restarted = Signal()  # paths are others than before
    contour_map: ContourMap
    start: Point
    paths: Mapping[int, Path]

    def __init__(
        self, first: LossKind, most: int, pace: float, parent: QObject | None = None
    ) -> None:
        super().__init__(pace, parent)
        self._first, self._most = first, most
        self._chosen = ChosenLoss(first)
        self._data: DataSet | None = None

    # The loss

    @property
    def kind(self) -> LossKind:
        return self._chosen.kind

    @property
    def classes(self) -> tuple[int, int]:
        """The digits that are told apart, where a loss is on digits."""
        return self._chosen.classes

    @property
    def names(self) -> Classes:
        """What all of them are called."""
        return DIGITS if self._data is None else self._data.classes

    @property
    def landscape(self) -> Landscape:
        return self.contour_map.landscape

    def set_data(self, data: DataSet) -> None:
        """Real digits to learn from."""
        self._data = data
        if max(self.classes) >= len(data.classes):
            self._chosen = replace(self._chosen, classes=(0, 1))
        if self.kind is LossKind.DIGITS:
            self._choose_digits()

    def choose(self, kind: LossKind) -> None:
        """Look at another loss, from its own start."""
        self._change(replace(self._chosen, kind=kind))

    def choose_classes(self, first: int, second: int) -> None:
        """Tell two other digits apart."""
        self._change(replace(self._chosen, kind=LossKind.DIGITS, classes=(first, second)))

    def set_start(self, point: Point) -> None:
        """Begin elsewhere."""
        check_weights(point)
        self.landscape.check_start(point)
        self.start = point
        self._restart()

    def _choose_digits(self) -> None:
        """Look at the loss on the digits at hand, even if it was on others before."""
        try:
            self._change(replace(self._chosen, kind=LossKind.DIGITS), anew=True)
        except ValueError:  # the two that are told apart are not among them
            self._change(replace(self._chosen, kind=self._first), anew=True)

    def _change(self, chosen: ChosenLoss, *, anew: bool = False) -> None:
        """Look at another loss, from its own start; at the same one only if it is `anew`."""
        if chosen != self._chosen or anew:
            self._take(landscape_of(chosen, self._data))
            self._chosen = chosen
            self.changed.emit()
            self.restarted.emit()

    def _take(self, landscape: Landscape) -> None:
        self.contour_map = ContourMap.of(landscape)
        self.start = landscape.start
        self._set_up()
        self._begin()

    def _restart(self) -> None:
        self._begin()
        self.restarted.emit()

    def _begin(self) -> None:
        self.pause()
        self._position = self._farthest = 0
        self.paths = self._make_paths()

    def _set_up(self) -> None:
        raise NotImplementedError

    def _make_paths(self) -> Mapping[int, Path]:
        raise NotImplementedError

    # Going

    @property
    def farthest(self) -> int:
        return self._farthest

    @property
    def can_go_on(self) -> bool:
        return self.position < self._most and any(
            path.end is None or path.work > self.position for path in self.paths.values()
        )

    def _make(self, moments: int) -> None:
        before, paths = self._position, self.paths.values()
        self._position = min(before + moments, self._most)
        for path in paths:
            if path.work + path.price > before:  # it is not late
                path.work_to(self._position)
        if all(path.end is not None for path in paths):
            # A path that has just ended made no step; if all have, there is no further moment.
            last = max((path.work for path in paths), default=0)
            self._position = min(self._position, max(before, last))
        self._farthest = max(self._farthest, self._position)


@dataclass(frozen=True, slots=True)
class PathSetup:
    """How one of the paths goes: whether at all, and its steps' rate and momentum."""

    shown: bool
    rate: float
    momentum: float


class LandscapeState(PathsState):
    """Up to four paths down, each at a rate and with a momentum of its own; a moment is a step.

    The paths restart where the start is another, or one is shown or goes in other steps.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(LossKind.BOWL, MOST_STEPS, 1 / 10, parent)
        self.as_surface = False  # whether the loss is looked at from the side
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

    def _make_paths(self) -> dict[int, Path]:
        return self._made(*range(MOST_PATHS))

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


@dataclass(frozen=True, slots=True)
class StochasticSetup:
    """How the three paths go.

    The learning rate, and whether it falls as learning goes on; samples in a mini-batch; the seed
    of the orders in which samples come.
    """

    rate: float
    batch: int
    decays: bool = False
    seed: int = 0


class StochasticState(PathsState):
    """Three paths down the mean of samples' losses; a moment is a sample looked at by each.

    The paths restart with the start, or with whatever decides their steps.
    """

    paths: Mapping[int, StochasticDescent]
    setup: StochasticSetup
    samples: SampleLoss

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(LossKind.AND, MOST_WORK, 1 / 20, parent)
        self.watched = 0  # the path where it is now the samples' losses are looked at
        self._change(self._chosen, anew=True)

    def set_data(self, data: DataSet) -> None:
        """Real digits to learn from; the first ones that come are shown."""
        is_first = self._data is None
        super().set_data(data)
        if is_first:
            self._choose_digits()

    def _take(self, landscape: Landscape) -> None:
        if not isinstance(landscape, SampleLoss):
            raise ValueError(
                Message(
                    "“{loss}” has no samples; choose a loss that is their mean", loss=landscape.name
                )
            )
        self.samples = landscape
        super()._take(landscape)

    # The paths: sample by sample, by mini-batch, and by the whole set

    def set_rate(self, rate: float) -> None:
        check_rate(rate)
        self._set(replace(self.setup, rate=rate))

    def set_batch(self, batch: int) -> None:
        """Let a mini-batch have so many samples."""
        self.choose_setup(replace(self.setup, batch=batch))

    def choose_setup(self, setup: StochasticSetup) -> None:
        """Let the paths go so."""
        check_rate(setup.rate)
        count = self.samples.count
        if not 1 <= setup.batch <= count:
            raise ValueError(
                Message(
                    "a mini-batch has 1 to {count} samples here, not {batch:,}",
                    count=count,
                    batch=setup.batch,
                )
            )
        self._set(setup)

    def set_decays(self, decays: bool) -> None:
        """Let the rate fall as learning goes on, or stay."""
        self._set(replace(self.setup, decays=decays))

    def shuffle(self) -> None:
        """Take the samples in another random order."""
        self._set(replace(self.setup, seed=self.setup.seed + 1))

    def _set(self, setup: StochasticSetup) -> None:
        if setup != self.setup:
            self.setup = setup
            self._restart()

    def _set_up(self) -> None:
        batch = min(16, max(self.samples.count // 2, 1))
        self.setup = StochasticSetup(self.landscape.rates[1], batch)

    def _make_paths(self) -> dict[int, StochasticDescent]:
        setup, decay = self.setup, _DECAY if self.setup.decays else 0.0
        return {
            number: StochasticDescent(
                self.samples, self.start, setup.rate, batch, setup.seed, decay
            )
            for number, batch in enumerate((1, setup.batch, self.samples.count))
        }

    def one_pass(self) -> None:
        """Look at all samples up to the end of the pass."""
        self.pause()
        count = self.samples.count
        self.advance(count - self.position % count)

    # The one that is watched

    def watch(self, path: int) -> None:
        """Look at the samples' losses where another path is."""
        self.watched = path
        self.moved.emit()

    @property
    def point(self) -> Point:
        """Where it is."""
        path = self.paths[self.watched]
        return path.point(path.steps_within(self.position))

    @property
    def taken(self) -> npt.NDArray[np.int64]:
        """Samples of its last step, as far as they are known."""
        path = self.paths[self.watched]
        return path.batch_of(path.steps_within(self.position))
