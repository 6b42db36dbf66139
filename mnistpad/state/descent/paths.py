"""A loss over two weights, and paths down it from one start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from mnistpad.core.data.digits import DataSet
from mnistpad.core.descent.contour_map import ContourMap
from mnistpad.core.descent.landscapes import Landscape, Point
from mnistpad.core.descent.optimise import Path, check_weights
from mnistpad.state.descent.losses import ChosenLoss, LossKind, landscape_of
from mnistpad.state.timeline import Timeline


class PathsState(Timeline):
    """A loss that is chosen, and paths from one start; a moment is what one more work costs.

    What paths they are, inheritors say: `_set_up` chooses rates and whatever else they begin with
    on a landscape, `_begin` puts them at the start. They also call `_change` first, with the loss
    that is chosen already. What can't be done raises `ValueError` with a sentence for people, and
    changes nothing.

    Parameters
    ----------
    first
        The loss that is looked at first, and where the digits at hand are of no use.
    most
        Moments after which all paths end.
    pace
        Seconds a moment, when they are played.

    Attributes
    ----------
    contour_map
        The loss.
    start
        Where the paths begin.
    paths
        Those that are shown, by number.

    Signals
    -------
    restarted
        Paths are others than before.
    """

    restarted = Signal()
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
    def landscape(self) -> Landscape:
        return self.contour_map.landscape

    def set_data(self, data: DataSet) -> None:
        """Real digits to learn from."""
        self._data = data
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

    def _set_up(self) -> None:
        raise NotImplementedError

    def _begin(self) -> None:
        raise NotImplementedError

    # Going

    @property
    def farthest(self) -> int:
        return max((path.work for path in self.paths.values()), default=0)

    @property
    def can_go_on(self) -> bool:
        return self.position < self._most and any(
            path.end is None or path.work > self.position for path in self.paths.values()
        )

    def _make(self, moments: int) -> None:
        before = self._position
        self._position = min(before + moments, self._most)
        for path in self.paths.values():
            if path.work + path.price > before:  # it is not late
                path.work_to(self._position)
        if all(path.end is not None for path in self.paths.values()):
            # A path that has just ended made no step; if all have, there is no further moment.
            self._position = min(self._position, max(before, self.farthest))
