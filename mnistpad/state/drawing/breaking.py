"""The pad's digit changed until the network is wrong: by hand, or as little as will do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from mnistpad.core.drawing.changes import KINDS, Change, Kind
from mnistpad.core.drawing.raster import Tensor
from mnistpad.core.drawing.recogniser import NOT_SURE_BELOW
from mnistpad.core.files import explain
from mnistpad.core.network.fooling import MOST, Fooled, smallest_change
from mnistpad.core.network.forward import FloatArray, Network
from mnistpad.core.progress import report
from mnistpad.state.background import Background
from mnistpad.state.drawing.readers import BUILT_IN, ReadersState, rivals
from mnistpad.state.drawing.recognition import LEARNER_NOT_SURE_BELOW, RecognitionState

PLACES = 41
"""Values of a slider at which the curve over it is known."""

STRENGTH = KINDS[-1]

_REST = 60  # milliseconds from a change to new curves: the answer comes first
_USUAL = KINDS[2]  # whose curve is shown before a slider is moved: to turn is plain to see

Networks = dict[str, Callable[[], Network]]


class BreakState(QObject):
    """Changes what is read of the pad while it is on, and compares networks at it.

    Networks are those that can be looked into: who reads, the built-in recogniser, the newest run,
    and the newest that was trained with augmentation.
    """

    changed = Signal()  # whether it is on, or how the digit is changed
    compared = Signal()  # the curves of all networks
    fooled = Signal()  # what was found, or is looked for
    notice = Signal(object)  # a sentence for the user

    def __init__(
        self, recognition: RecognitionState, readers: ReadersState, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._recognition, self._readers = recognition, readers
        self.is_on = False
        self.change = Change()
        self.kind = _USUAL  # that was changed last: its curves are shown
        self.digit: int | None = None
        """What the pad's digit is read as before it is changed; None while that is unknown."""
        self.curves: dict[str, FloatArray] = {}
        """Of each network how sure it is of that digit, at `PLACES` values of the kind."""
        self.found: dict[str, Fooled | None] = {}
        """Of each network that was tried the smallest change; None: none is small enough."""
        self.looking_at = ""  # name of the network that one is looked for, if any is
        self._digit_tensor: Tensor | None = None
        self._opened: dict[str, Network] = {}
        self._waiting: list[str] = []
        self._pattern: FloatArray | None = None
        self._comparing, self._finding = Background(self), Background(self)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._compare)
        recognition.updated.connect(self._follow_digit)
        readers.changed.connect(self._follow_readers)

    # On and off

    def set_on(self, on: bool) -> None:
        """Begin with the digit as it is, or leave it as it was."""
        if on is self.is_on:
            return
        self.is_on = on
        self._digit_tensor = None
        self._recognition.change_with(self._apply if on else None)
        self.reset()

    def reset(self) -> None:
        """Change nothing any more."""
        self.change = Change()
        self._forget_found()
        self._ask_anew()

    # By hand

    def set(self, kind: Kind, value: float) -> None:
        """Change the digit in one way by so much; the curves are over that from now on."""
        if kind is not self.kind:
            self.kind = kind
            self._rest.start()
        self._change_to(self.change.along(kind, min(max(value, kind.low), kind.high)))

    def cover_at(self, row: int, column: int) -> None:
        """Cover the digit about another pixel."""
        if self.is_on and self.change.covered:
            self._rest.start()
            self._change_to(replace(self.change, middle=(row, column)))

    @property
    def has_pattern(self) -> bool:
        """Whether a change was found that can be added."""
        return self._pattern is not None

    def _change_to(self, change: Change) -> None:
        if change == self.change:
            return
        if replace(change, strength=0.0) != replace(self.change, strength=0.0):
            self._forget_found()  # which were changes of another digit
            change = replace(change, strength=0.0)
        self.change = change
        self._recognition.change_with(self._apply)
        self.changed.emit()

    def _apply(self, tensor: Tensor) -> Tensor:
        return self.change.apply(tensor, self._pattern)

    def _ask_anew(self) -> None:
        if self.is_on:
            self._recognition.change_with(self._apply)
            self._rest.start()
        self.changed.emit()

    # What is followed

    @property
    def reader(self) -> str:
        """The name of who reads, as in `curves` and `found`."""
        return self._readers.label

    @property
    def problem(self) -> str:
        """Why no change can be looked for; empty if one can."""
        if self._recognition.shown_reading is None:
            return "Draw a digit first."
        if self._readers.open_up is None:
            return "Only the built-in recogniser and finished runs can be looked into."
        return ""

    def _networks(self) -> Networks:
        own = self._readers.open_up
        first = {} if own is None else {self.reader: own}
        return first | rivals(self._readers)

    def _follow_digit(self) -> None:
        tensor = self._recognition.unchanged
        known = self._digit_tensor is not None and np.array_equal(tensor, self._digit_tensor)
        if self.is_on and not known:
            self._digit_tensor = tensor
            self._forget_found()
            self._rest.start()
            self.changed.emit()

    def _follow_readers(self) -> None:
        if self.is_on:
            self._rest.start()
            self._add_found()
            self.fooled.emit()

    # Curves

    def _compare(self) -> None:
        tensor = self._digit_tensor
        if not self.is_on or tensor is None or not tensor.any():
            self.digit, self.curves = None, {}
            self.compared.emit()
            return
        work = partial(
            _curves, self._networks(), self._opened, tensor, self.change, self.kind, self._pattern
        )
        self._comparing.start(work, self._take_curves, self._refuse)

    def _take_curves(self, found: tuple[int | None, dict[str, FloatArray]]) -> None:
        self.digit, self.curves = found
        self.compared.emit()

    def _refuse(self, error: Exception) -> None:
        reason = error.filename if isinstance(error, OSError) else None
        named = explain(error, reason) if isinstance(error, OSError) and reason else f"{error}."
        self.notice.emit(f"A network can't be looked into. {named}")
        self._stop_looking()

    # The smallest change that fools it

    def find(self) -> None:
        """Look for the smallest change that fools who reads, and then those it is compared with."""
        if not self.is_on or self.problem:
            return
        self._forget_found()
        self._waiting = list(self._networks())
        self._find_next()

    def _find_next(self) -> None:
        self.looking_at = self._waiting.pop(0) if self._waiting else ""
        load = self._networks().get(self.looking_at)
        if load is not None and self._digit_tensor is not None:
            sure = NOT_SURE_BELOW if self.looking_at == BUILT_IN else LEARNER_NOT_SURE_BELOW
            base = replace(self.change, strength=0.0).apply(self._digit_tensor)
            work = partial(_fool, self.looking_at, load, self._opened, base, sure)
            self._finding.start(work, partial(self._take_found, self.looking_at), self._refuse)
        self.fooled.emit()

    def _take_found(self, name: str, found: Fooled | None) -> None:
        self.found[name] = found
        if name == self.reader:
            self._add_found()
        self._find_next()

    def _add_found(self) -> None:
        """Add to the digit what fools who reads, if that is known: just as much as needed."""
        found = self.found.get(self.reader)
        self._pattern = None if found is None else found.change
        strength = 0.0 if found is None else min(found.k, MOST)
        self.change = replace(self.change, strength=strength)
        if found is not None:
            self.kind = STRENGTH
        elif self.kind is STRENGTH:
            self.kind = _USUAL
        self._ask_anew()

    def _stop_looking(self) -> None:
        self._waiting, self.looking_at = [], ""
        self.fooled.emit()

    def _forget_found(self) -> None:
        self._finding.cancel()
        self.found, self._pattern = {}, None
        if self.kind is STRENGTH:
            self.kind = _USUAL
            self._rest.start()
        self.change = replace(self.change, strength=0.0)
        self._stop_looking()


def places_of(kind: Kind) -> FloatArray:
    """The values of a slider at which its curve is known."""
    return np.linspace(kind.low, kind.high, PLACES, dtype=np.float32)


def _open(name: str, load: Callable[[], Network], opened: dict[str, Network]) -> Network:
    """A network, read from its file the first time."""
    if name not in opened:
        opened[name] = load()
    return opened[name]


def _curves(
    networks: Networks,
    opened: dict[str, Network],
    tensor: Tensor,
    change: Change,
    kind: Kind,
    pattern: FloatArray | None,
) -> tuple[int | None, dict[str, FloatArray]]:
    """What the first network reads in the digit as it is, and how sure each is of that."""
    changes = [change.along(kind, float(value)) for value in places_of(kind)]
    tensors = np.stack([tensor, *(each.apply(tensor, pattern) for each in changes)])
    digit: int | None = None
    curves: dict[str, FloatArray] = {}
    for name, load in networks.items():
        report()
        answers = _open(name, load, opened).probabilities(tensors)
        if digit is None:
            digit = int(answers[0].argmax())
        curves[name] = answers[1:, digit]
    return digit, curves


def _fool(
    name: str,
    load: Callable[[], Network],
    opened: dict[str, Network],
    tensor: Tensor,
    sure: float,
) -> Fooled | None:
    return smallest_change(_open(name, load, opened), tensor, sure)
