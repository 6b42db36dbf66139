"""A loss over two weights, and paths down it from one start."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from mnistpad.core.data.digits import DataSet
from mnistpad.core.descent.contour_map import ContourMap
from mnistpad.core.descent.landscapes import Landscape, Point
from mnistpad.core.descent.optimise import check_weights
from mnistpad.state.descent.losses import ChosenLoss, LossKind, landscape_of
from mnistpad.state.timeline import Timeline


class PathsState(Timeline):
    """A loss that is chosen, and where the paths begin; what paths they are, inheritors say.

    They also call `_change` first, with the loss that is chosen already. What can't be done
    raises `ValueError` with a sentence for people, and changes nothing.

    Parameters
    ----------
    first
        The loss that is looked at first, and where the digits at hand are of no use.
    pace
        Seconds a moment, when they are played.

    Signals
    -------
    restarted
        Paths are others than before.
    """

    restarted = Signal()

    def __init__(self, first: LossKind, pace: float, parent: QObject | None = None) -> None:
        super().__init__(pace, parent)
        self._first = first
        self._chosen = ChosenLoss(first)
        self._data: DataSet | None = None

    @property
    def kind(self) -> LossKind:
        return self._chosen.kind

    @property
    def classes(self) -> tuple[int, int]:
        """The digits that are told apart, where a loss is on digits."""
        return self._chosen.classes

    @property
    def contour_map(self) -> ContourMap:
        return self._contour_map

    @property
    def landscape(self) -> Landscape:
        return self._contour_map.landscape

    @property
    def start(self) -> Point:
        """Where the paths begin."""
        return self._start

    def set_data(self, data: DataSet) -> None:
        """Real digits to learn from."""
        self._data = data
        if self.kind is LossKind.DIGITS:
            self._choose_digits()

    def choose(self, kind: LossKind) -> None:
        """Look at another loss, from its own start."""
        if kind is not self.kind:
            self._change(replace(self._chosen, kind=kind))

    def choose_classes(self, first: int, second: int) -> None:
        """Tell two other digits apart."""
        chosen = replace(self._chosen, kind=LossKind.DIGITS, classes=(first, second))
        if chosen != self._chosen:
            self._change(chosen)

    def set_start(self, point: Point) -> None:
        """Begin elsewhere."""
        check_weights(point)
        self.landscape.check_start(point)
        self._start = point
        self._begin()
        self.restarted.emit()

    def _choose_digits(self) -> None:
        """Look at the loss on the digits at hand, even if it was on others before."""
        try:
            self._change(replace(self._chosen, kind=LossKind.DIGITS))
        except ValueError:  # the two that are told apart are not among them
            self._change(replace(self._chosen, kind=self._first))

    def _change(self, chosen: ChosenLoss) -> None:
        self._take(landscape_of(chosen, self._data))
        self._chosen = chosen
        self.changed.emit()
        self.restarted.emit()

    def _take(self, landscape: Landscape) -> None:
        """Begin on another landscape, from its own start."""
        self._contour_map = ContourMap.of(landscape)
        self._start = landscape.start
        self._set_up()
        self._begin()

    def _set_up(self) -> None:
        """Choose rates and whatever else a landscape's paths begin with."""
        raise NotImplementedError

    def _begin(self) -> None:
        """Put all paths at the start."""
        raise NotImplementedError
