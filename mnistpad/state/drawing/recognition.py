"""What the network makes of the page, as the pen moves."""

from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from mnistpad.core.classes import DIGITS, Classes
from mnistpad.core.drawing.number import Box, Digit, segments
from mnistpad.core.drawing.page import Page, plain_tensor_of
from mnistpad.core.drawing.picture import Picture
from mnistpad.core.drawing.raster import SIDE, Tensor
from mnistpad.core.drawing.recogniser import Probabilities, Reader, Reading, readings
from mnistpad.state.drawing.pad import PadState

FRAME = 1 / 60  # seconds between two answers at the least: the screen shows no more
LEARNER_NOT_SURE_BELOW = 0.5
"""Confidence under which a network that is just learning names no digit."""


class RecognitionState(QObject):
    """Tensor and reading of the pad's page, renewed at most once a frame.

    A recogniser answers at once. A network in training is in another process: it is asked, and
    answers again and again as it learns, until it is asked something else.
    """

    updated = Signal()  # tensor and readings are those of the page as it is now
    recognised = Signal(float)
    """The same for a page with ink, after all that shows it was set; with the milliseconds since
    the first change that it answers."""
    asked = Signal(int, object)
    """The network in training is to read these tensors: the question's number and a list, which is
    empty where there is nothing to read."""

    def __init__(self, pad: PadState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pad = pad
        self._recogniser: Reader | None = None
        self.is_live = False  # whether the network in training reads
        self._live_classes: Callable[[], Classes] = lambda: DIGITS
        self._question = 0
        self._asked: float | None = None
        self._questioned: float | None = None
        self._answered = 0.0
        self.plainly = False
        self.tensor: Tensor = np.zeros((SIDE, SIDE), np.float32)
        self.plain_tensor: Tensor = self.tensor
        self.reading: Reading | None = None
        self.plain_reading: Reading | None = None
        self.digits: tuple[Digit, ...] = ()
        """Those of the number on the page, from left to right; none before they are read."""
        self._chosen: int | None = None
        self.part: Box | None = None
        """The box, in pixels of a picture's ink, that is read alone; None for the whole page."""
        self._change: Callable[[Tensor], Tensor] | None = None
        self._segments = segments(pad.page)
        self._unchanged: dict[int, Tensor] = {}
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.update)
        pad.page_changed.connect(self._forget_choice)
        for changed in (pad.page_changed, pad.stroke_extended, pad.erased):
            changed.connect(self._ask)

    @property
    def recogniser(self) -> Reader | None:
        """Who reads; None while nobody can, or while a network in training does."""
        return self._recogniser

    @recogniser.setter
    def recogniser(self, recogniser: Reader | None) -> None:
        if self.is_live:
            self.is_live = False
            self.asked.emit(self._question, [])
        self._recogniser = recogniser
        self._ask()

    @property
    def classes(self) -> Classes:
        """What whoever reads tells apart."""
        if self.is_live:
            return self._live_classes()
        return DIGITS if self._recogniser is None else self._recogniser.classes

    def read_live(self, classes: Callable[[], Classes] = lambda: DIGITS) -> None:
        """Let the network in training read, which tells these classes apart by then."""
        self._recogniser, self._live_classes = None, classes
        self.is_live = True
        self._set(None, None)  # those were somebody else's
        self._ask()

    @property
    def shown_tensor(self) -> Tensor:
        """What the network is given: shape (28, 28), float32 in [0, 1]."""
        return self.plain_tensor if self.plainly else self.tensor

    @property
    def shown_reading(self) -> Reading | None:
        """Its answer to that; None for an empty page, or while nobody can read."""
        return self.plain_reading if self.plainly else self.reading

    @property
    def shown_digits(self) -> tuple[Digit, ...]:
        """The number's digits; none while the pad merely shrunk is read, which is as one digit."""
        return () if self.plainly else self.digits

    @property
    def unchanged(self) -> Tensor:
        """The shown tensor as it was before `change_with`."""
        return self._unchanged.get(id(self.shown_tensor), self.shown_tensor)

    @property
    def chosen(self) -> int:
        """Which of the digits has its tensor and its reading shown: the last, unless one is."""
        last = len(self.digits) - 1
        return last if self._chosen is None else min(self._chosen, last)

    @property
    def problem(self) -> str:
        """Why what is on the page is not read as a number; empty if it may be."""
        return self._segments.problem

    def choose(self, digit: int) -> None:
        """Show the tensor and the reading of another of the digits."""
        if len(self.digits) > 1:
            self._chosen = min(max(digit, 0), len(self.digits) - 1)
            self._show_chosen()
            self.updated.emit()

    def read_part(self, part: Box | None) -> None:
        """Read only what lies in a box of the picture on the pad; None for all of it."""
        self.part, self._chosen = part, None
        self._ask()

    @property
    def page(self) -> Page:
        """What is read: the pad's page, or the part of it that was chosen."""
        page = self._pad.page
        return page.within(*self.part) if self.part and isinstance(page, Picture) else page

    def read_plainly(self, plainly: bool) -> None:
        """Give the network the pad merely shrunk, instead of normalised as MNIST is."""
        self.plainly = plainly
        self._ask()

    def change_with(self, change: Callable[[Tensor], Tensor] | None) -> None:
        """Let what is read be changed before it is; None: let it be as it is."""
        self._change = change
        self._ask()

    def update(self) -> None:
        """Read the page as it is now."""
        self._timer.stop()
        asked, self._asked = self._asked, None
        page = self.page
        self._segments = segments(page, several=self.classes == DIGITS)
        self.plain_tensor = plain_tensor_of(page)
        self._unchanged = {}
        if self._change is not None and not self._pad.is_empty:
            before = *self._segments.tensors, self.plain_tensor
            *tensors, self.plain_tensor = after = [self._change(tensor) for tensor in before]
            self._unchanged = {id(new): old for new, old in zip(after, before, strict=True)}
            self._segments = replace(self._segments, tensors=tuple(tensors))
        self.tensor = self._segments.tensors[-1]
        if self.is_live:
            self._put_question(asked)
            return
        if self._recogniser is None or self._pad.is_empty:
            self._set(None, None)
        else:
            read = self._recogniser.recognise
            self._set([read(tensor) for tensor in self._segments.tensors], read(self.plain_tensor))
        self._tell(asked)

    def answer(self, question: int, probabilities: Probabilities) -> None:
        """Hear the network in training; what it says to any but the last question is too late."""
        tensors = self._question_tensors()
        if not self.is_live or question != self._question or len(probabilities) != len(tensors):
            return
        classes = self.classes
        if probabilities.shape[1] != len(classes):
            return
        found = readings(probabilities, tensors, LEARNER_NOT_SURE_BELOW, classes)
        count = len(self._segments.tensors)
        self._set(found[:count], found[count])
        questioned, self._questioned = self._questioned, None
        self._tell(questioned)

    def _set(self, found: list[Reading] | None, plain: Reading | None) -> None:
        """Take readings of the segments and of the plain tensor for those of the page."""
        self.digits = self._segments.digits(found) if found else ()
        self.reading, self.plain_reading = None, plain
        self._show_chosen()

    def _show_chosen(self) -> None:
        if self.digits:
            digit = self.digits[self.chosen]
            self.tensor, self.reading = digit.tensor, digit.reading

    def _forget_choice(self) -> None:
        self._chosen = self.part = None

    def _question_tensors(self) -> Tensor:
        """What the network in training is asked: the segments' tensors and the plain one.

        Those of a number are filled up to a multiple of 16, as XLA compiles for each count anew.
        """
        tensors = [*self._segments.tensors, self.plain_tensor]
        if len(tensors) > 2:
            tensors += [np.zeros_like(self.plain_tensor)] * (-len(tensors) % 16)
        return np.stack(tensors)

    def _put_question(self, asked: float | None) -> None:
        """Ask the network in training; what it said to the last page stands until it answers."""
        self._question += 1
        self._questioned = asked
        if self._pad.is_empty:
            self._set(None, None)
        tensors = [] if self._pad.is_empty else list(self._question_tensors())
        self.asked.emit(self._question, tensors)
        self._answered = perf_counter()
        self.updated.emit()

    def _tell(self, asked: float | None) -> None:
        self.updated.emit()
        self._answered = perf_counter()
        if asked is not None and self.reading is not None:
            self.recognised.emit((self._answered - asked) * 1000)

    def _ask(self) -> None:
        if self._asked is None:
            self._asked = perf_counter()
            wait = max(0.0, self._answered + FRAME - self._asked)
            self._timer.start(round(wait * 1000))
