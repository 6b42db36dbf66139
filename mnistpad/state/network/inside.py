"""A network neuron by neuron: those that say most to its answer, lit layer after layer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QTimer, Signal

from mnistpad.core.classes import DIGITS, Classes
from mnistpad.core.data.digits import DataSet
from mnistpad.core.drawing.raster import SIDE
from mnistpad.core.network.forward import FloatArray, Network
from mnistpad.core.network.neurons import (
    DenseStep,
    UnitSum,
    dense_steps,
    excitement,
    most_telling,
)
from mnistpad.state.background import Background
from mnistpad.state.timeline import Timeline

SHOWN = 12  # neurons of a layer, at the most
EXCITING = 8  # training digits that excite a neuron most

FRAMES = 20
"""Moments in which numbers are on their way from one layer to the next."""

_PACE = 0.04
_LOOKED_AT = 2000  # training digits among which those are found
_BETWEEN = 1000  # milliseconds between two looks at them while the network learns

Neuron = tuple[int, int]
"""A column, counted from 0, and a neuron's number in its layer."""


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """Neurons that are shown of one layer; of the convolutions, numbers that they hand on.

    Attributes
    ----------
    dense
        The layer, counted from the first one behind the convolutions; −1: there is none, for these
        are the convolutions' numbers.
    shown
        Numbers of the neurons that are shown, from above.
    """

    dense: int
    values: FloatArray
    shown: tuple[int, ...]


class InsideState(Timeline):
    """What a network makes of a digit. A moment is a share of the way from layer to layer.

    Signals
    -------
    looked
        Another neuron is chosen, or what it does is another.
    watched
        Somebody looks at it now, or nobody does any more.
    """

    looked = Signal()
    watched = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_PACE, parent)
        self.network: Network | None = None
        self.classes: Classes = DIGITS  # what the outputs are called
        self.title = ""
        self.digit: npt.NDArray[np.float32] = np.zeros((SIDE, SIDE), np.float32)
        self.is_watched = False
        self.chosen: Neuron | None = None
        self.exciting: npt.NDArray[np.uint8] = np.zeros((0, SIDE, SIDE), np.uint8)
        """Training digits that excite the chosen neuron most; none while they are looked for."""
        self._data: DataSet | None = None
        self._until = 0
        self.has_flowed = False
        """Whether numbers have ever come from the digit to the answer."""
        self._steps: list[DenseStep] | None = None
        self._kept: list[tuple[int, ...]] = []
        self._columns: list[Column] = []
        self._looking = Background(self)
        self._rest = QTimer(self, singleShot=True, interval=_BETWEEN)
        self._is_old = False
        self._rest.timeout.connect(self._look_again)

    # What comes from elsewhere

    def set_network(self, title: str, network: Network | None) -> None:
        """Look into another network, or into the same one as it has learnt on."""
        alike = _sizes(network) == _sizes(self.network)
        is_other = title != self.title
        self.title, self.network = title, network
        self.classes = DIGITS if network is None else network.classes
        self._steps = None
        if alike:
            self.moved.emit()
            if is_other:
                self.looked.emit()
            self._follow_chosen()
            return
        self._kept, self.chosen = [], None
        self.pause()
        self._position = self._until = self.farthest
        self.changed.emit()
        self.looked.emit()

    def set_digit(self, digit: npt.NDArray[np.float32]) -> None:
        """Follow another digit: shape (28, 28), float32 in [0, 1]."""
        if digit is not self.digit:
            self.digit, self._steps = digit, None
            self.moved.emit()
            self.looked.emit()

    def set_data(self, data: DataSet) -> None:
        """Find what excites a neuron among the training digits of a data set."""
        self._data = data

    def watch(self, watched: bool) -> None:
        """Say whether somebody looks at it."""
        self.is_watched = watched
        if not watched:
            self.pause()
        self.watched.emit(watched)

    # What is shown

    @property
    def has_convolutions(self) -> bool:
        return self.network is not None and self.network.layers[0].is_convolution

    @property
    def steps(self) -> list[DenseStep]:
        """The digit's way through the layers; none without a network."""
        if self._steps is None:
            self._steps = [] if self.network is None else dense_steps(self.network, self.digit)
            self._columns = self._choose(self._steps)
        return self._steps

    @property
    def columns(self) -> list[Column]:
        """From left to right, the outputs last."""
        return self._columns if self.steps else []

    def _choose(self, steps: list[DenseStep]) -> list[Column]:
        columns = []
        first = 0 if self.has_convolutions else 1
        for place, step in enumerate(steps[first:]):
            kept = self._kept[place] if place < len(self._kept) else ()
            shown = most_telling(step.says, SHOWN, kept)
            if self.chosen is not None and self.chosen[0] == place:
                shown = _with(shown, self.chosen[1], kept)
            columns.append(Column(place + first - 1, step.given, shown))
        self._kept = [column.shown for column in columns]
        if steps:
            output = steps[-1].stage.output
            chosen = self.chosen if self.chosen and self.chosen[0] == len(columns) else None
            columns.append(Column(len(steps) - 1, output, _outputs(output, chosen)))
        return columns

    @property
    def answer(self) -> int:
        """The output that is largest."""
        return int(np.argmax(self.steps[-1].stage.z))

    def lit(self, dense: int) -> float:
        """How far the numbers are on their way into a layer, from 0 to 1."""
        return min(max(self.position / FRAMES - dense, 0.0), 1.0)

    # One neuron

    def choose(self, neuron: Neuron | None) -> None:
        """Look at one of the neurons that are shown."""
        if neuron != self.chosen:
            self.chosen = neuron
            self.exciting = self.exciting[:0]
            self.looked.emit()
            self._look_again()

    @property
    def sum(self) -> UnitSum | None:
        """How the chosen neuron comes to its output; None if there is none, or nothing known."""
        if self.chosen is None:
            return None
        column, unit = self.columns[self.chosen[0]], self.chosen[1]
        return self.steps[column.dense].sum_of(unit) if column.dense >= 0 else None

    @property
    def chosen_is_brightest(self) -> bool:
        """Whether no hidden neuron that is shown answers more than the chosen one."""
        if self.chosen is None or self.chosen[0] == len(self.columns) - 1:
            return False
        column, unit = self.columns[self.chosen[0]], self.chosen[1]
        most = np.abs(column.values[list(column.shown)]).max()
        return bool(abs(column.values[unit]) >= most)

    def _follow_chosen(self) -> None:
        if self.chosen is None:
            return
        self.looked.emit()
        if self._rest.isActive():
            self._is_old = True
        else:
            self._look_again()

    def _look_again(self) -> None:
        """Find the digits that excite the chosen neuron most, beside the window."""
        self._is_old = False
        data, network = self._data, self.network
        if self.chosen is None or data is None or network is None or self.sum is None:
            self._looking.cancel()
            return
        dense = self.columns[self.chosen[0]].dense
        images = data.train_images[:_LOOKED_AT]
        self._rest.start()
        find = partial(_most_exciting, network, dense, self.chosen[1], images)
        self._looking.start(find, self._take_exciting, lambda _: None)

    def _take_exciting(self, images: npt.NDArray[np.uint8]) -> None:
        self.exciting = images
        self.looked.emit()

    # The way, layer by layer

    @property
    def farthest(self) -> int:
        network = self.network
        layers = () if network is None else network.layers
        return FRAMES * sum(not layer.is_convolution for layer in layers)

    @property
    def can_go_on(self) -> bool:
        """Always: at the end it begins anew."""
        return self.network is not None

    @property
    def can_play(self) -> bool:
        return self._position < self._until if self.is_playing else self.can_go_on

    def play(self) -> None:
        """Let the numbers flow to the end; from there, once more."""
        self._begin(self.farthest)

    def step(self) -> None:
        """Let the numbers flow into the next layer; at the end, from the digit into the first."""
        self.pause()
        begun = 0 if self._position == self.farthest else self._position
        self._begin(FRAMES * (begun // FRAMES + 1))

    def back(self) -> None:
        """Take them back to the layer before."""
        self.go_to((self._position - 1) // FRAMES * FRAMES)

    def _begin(self, until: int) -> None:
        if self._position == self.farthest:
            self._position = 0
        self._until = until
        super().play()

    def _make(self, moments: int) -> None:
        self._position = min(self._position + moments, self._until)
        self.has_flowed = self.has_flowed or self._position == self.farthest


def _most_exciting(
    network: Network, dense: int, unit: int, images: npt.NDArray[np.uint8]
) -> npt.NDArray[np.uint8]:
    answers = excitement(network, dense, unit, images)
    return images[np.argsort(-answers, kind="stable")[:EXCITING]]


def _sizes(network: Network | None) -> list[tuple[int, ...]]:
    return [] if network is None else [layer.weights.shape for layer in network.layers]


def _outputs(output: FloatArray, chosen: Neuron | None) -> tuple[int, ...]:
    """Those that are shown, in their order: of many the most probable ones, and the chosen one."""
    if len(output) <= SHOWN:
        return tuple(range(len(output)))
    shown = np.argsort(-output, kind="stable")[:SHOWN].tolist()
    if chosen is not None and chosen[1] not in shown:
        shown[-1] = chosen[1]
    return tuple(sorted(shown))


def _with(shown: tuple[int, ...], unit: int, kept: tuple[int, ...]) -> tuple[int, ...]:
    """The same with a neuron that is looked at, which stays where it was."""
    if unit in shown or unit not in kept:
        return shown
    place = kept.index(unit)
    return (*shown[:place], unit, *shown[place + 1 :])
