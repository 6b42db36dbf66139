"""Guess first: what the network answers, and how well it learns, is covered until it is guessed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Signal

from mnistpad.core.classes import DIGITS
from mnistpad.core.data.confusion import Confusion
from mnistpad.core.data.digits import UNREAD
from mnistpad.core.drawing.strokes import Drawing
from mnistpad.state.drawing.pad import PadState
from mnistpad.state.drawing.recognition import RecognitionState


@dataclass(frozen=True, slots=True)
class Round:
    """A digit that was guessed: what it was, and what the class and the network said it was.

    Of the network it is `UNREAD` where it wasn't sure.
    """

    truth: int
    said: int
    read: int


class GuessState(QObject):
    """A round for each digit on the pad; those whose truth is known are counted."""

    changed = Signal()  # what is covered, what was said, or the rounds

    def __init__(
        self, pad: PadState, recognition: RecognitionState, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._pad, self._recognition = pad, recognition
        self.is_on = False
        self.is_covered = False
        self.end_is_covered = False  # that of the run's curves
        self.said: int | None = None  # by the class
        self.rounds: list[Round] = []
        self._is_counted = False
        self._was_empty = True  # the pad, when that was last told
        pad.page_changed.connect(self._begin)
        pad.stroke_extended.connect(self._begin_after)
        pad.erased.connect(self._begin_after)

    def switch(self, on: bool) -> None:
        """Cover answers from now on, and count anew; or cover none."""
        if on != self.is_on:
            self.is_on = on
            self.end_is_covered = False
            if on:
                self.rounds = []
            self._begin()
            if not on:
                self.changed.emit()

    def put(
        self, on: bool, rounds: list[Round], *, covered: bool, said: int | None, counted: bool
    ) -> None:
        """Go on where somebody has left off, with the digit that is on the pad again."""
        self.is_on, self.rounds = on, rounds
        self.is_covered, self.said, self._is_counted = on and covered, said, counted
        self.end_is_covered, self._was_empty = False, self._pad.is_empty
        self.changed.emit()

    def say(self, digit: int) -> None:
        """What the class takes the digit to be; once the answer is seen, what it was."""
        if not self.is_of_digits:
            return
        if self.is_covered and not self._pad.is_empty:
            self.said = digit
            self.changed.emit()
        elif self.wants_truth:
            self._count(digit)
            self.changed.emit()

    def cover_end(self) -> None:
        """A run has begun: where its curves end is guessed as well."""
        if self.is_on:
            self.end_is_covered = True
            self.changed.emit()

    def uncover_end(self) -> None:
        """Show where the curves have come to."""
        if self.end_is_covered:
            self.end_is_covered = False
            self.changed.emit()

    def uncover(self) -> None:
        """Show what the network answers; once that is seen, where the curves have come to."""
        if not self.is_covered or self._pad.is_empty:
            self.uncover_end()
        else:
            self.is_covered = False
            truth = self._label()
            if truth is not None and self._can_be_counted:
                self._count(truth)
            self.changed.emit()

    @property
    def wants_truth(self) -> bool:
        """Whether somebody is to say which digit it was."""
        return self.is_on and not self.is_covered and self._can_be_counted

    @property
    def is_of_digits(self) -> bool:
        """Whether whoever reads names digits: only these are said by a key, and counted."""
        return self._recognition.classes == DIGITS

    @property
    def is_number(self) -> bool:
        """Whether several digits are on the pad, of which none is counted."""
        return len(self._recognition.shown_digits) > 1

    @property
    def is_counted(self) -> bool:
        """Whether the digit on the pad is among the rounds."""
        return self._is_counted

    @property
    def pad_is_empty(self) -> bool:
        """Whether there is nothing to guess."""
        return self._pad.is_empty

    def right(self) -> tuple[int, int]:
        """How many digits the class named rightly, and how many the network."""
        said = sum(each.said == each.truth for each in self.rounds)
        return said, sum(each.read == each.truth for each in self.rounds)

    def confusions(self) -> tuple[Confusion, Confusion]:
        """Those of the class and of the network; where it wasn't sure, it has read nothing."""
        truth, said, read = (
            np.array([getattr(each, name) for each in self.rounds], np.uint8)
            for name in ("truth", "said", "read")
        )
        return Confusion.of(truth, said), Confusion.of(truth, read)

    @property
    def _can_be_counted(self) -> bool:
        guessed = self.said is not None and self.is_of_digits
        return guessed and not self._is_counted and not self.is_number

    def _label(self) -> int | None:
        """Of a drawing out of a file that says what was meant."""
        page = self._pad.page
        word = page.word if isinstance(page, Drawing) else ""
        return int(word) if len(word) == 1 and word in "0123456789" else None

    def _count(self, truth: int) -> None:
        reading = self._recognition.shown_reading
        read = UNREAD if reading is None or reading.label is None else reading.label
        if self.said is not None:
            self.rounds.append(Round(truth, self.said, read))
            self._is_counted = True

    def _begin(self) -> None:
        """What is on the pad is another digit."""
        self.is_covered, self.said, self._is_counted = self.is_on, None, False
        self._was_empty = self._pad.is_empty
        if self.is_on:
            self.changed.emit()

    def _begin_after(self) -> None:
        """Ink that comes after an answer was seen makes another digit, as does the first of all."""
        if self.is_on and (not self.is_covered or self._pad.is_empty is not self._was_empty):
            self._begin()


class Counted(QObject):
    """A confusion matrix that stays as it is, for those who show one."""

    changed = Signal()  # never
    predictions_changed = Signal()  # never
    pick = None  # no cell of it was opened
    classes = DIGITS

    def __init__(self, confusion: Confusion, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.confusion = confusion

    @property
    def has_predictions(self) -> bool:
        return self.confusion.read > 0
