"""Asks for digits in turn, and keeps each that was drawn."""

import random

from PySide6.QtCore import QObject, QTimer, Signal

from mnistpad.core.data.collection import next_unnamed
from mnistpad.core.drawing.strokes import Drawing
from mnistpad.state.data.collection import CollectionState
from mnistpad.state.drawing.pad import PadState

TICK = 100  # milliseconds between two looks at the time that is left
SECONDS = 3, 30  # for a digit, at the least and at the most
ROUNDS = 1, 10  # of each digit
_MOST_MISSED = 3  # digits in a row that nobody drew: then nobody is there


class CollectingState(QObject):
    """One person at a time draws each digit some times, in an order of chance.

    A drawing is taken when the time is up, or sooner if somebody says so. A digit that nobody drew
    is asked for again later.
    """

    changed = Signal()  # what is asked for, or whether anything is
    ticked = Signal()  # there is less time
    finished = Signal(str, int)  # a person has drawn all digits: the name, and how many

    def __init__(
        self,
        collection: CollectionState,
        pad: PadState,
        seed: int | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._collection, self._pad = collection, pad
        self._random = random.Random(seed)  # noqa: S311  (an order, and no secret)
        self.person = ""
        self.rounds = 2
        self.seconds = 6
        self._left: list[int] = []  # digits to be asked for, the next one last
        self.asked: int | None = None  # the digit to be drawn now; None: no one is being asked
        self.taken = self.total = 0  # drawings of this person, and how many they will be
        self.time_left = 0.0  # seconds
        self._missed = 0
        self._clock = QTimer(self, interval=TICK)
        self._clock.timeout.connect(self._tick)

    @property
    def is_on(self) -> bool:
        """Whether somebody is being asked."""
        return self.asked is not None

    def start(self) -> None:
        """Ask a person, who need not have a name, from the beginning."""
        people = self._collection.digits.people
        self.person = " ".join(self.person.split()) or next_unnamed(people)
        self._left = [digit for _ in range(self.rounds) for digit in range(10)]
        self._random.shuffle(self._left)
        self.taken, self.total, self._missed = 0, len(self._left), 0
        self._pad.clear()
        self._ask()

    def stop(self) -> None:
        """Ask no more; what was drawn is kept."""
        self._clock.stop()
        self._left, self.asked = [], None
        self.changed.emit()

    def skip(self) -> None:
        """Ask for this digit later."""
        if self.asked is not None:
            self._left.insert(0, self.asked)
            self._pad.clear()
            self._ask()

    def take(self) -> None:
        """Keep what is on the pad as the digit that was asked for, and ask for the next."""
        if self.asked is None:
            return
        self._pad.pen_up()
        if not isinstance(self._pad.page, Drawing):  # a picture that was opened is nobody's hand
            self.skip()
            return
        if not self._collection.keep(self.asked, self.person, quietly=True):
            self.time_left = float(self.seconds)
            return
        self.taken, self._missed = self.taken + 1, 0
        self._ask()

    def take_back(self) -> None:
        """Let the last drawing go, and ask for that digit again."""
        digits = self._collection.digits
        if self.taken and len(digits) and self._collection.is_loaded:
            last = int(digits.digits[-1].word)
            self._collection.remove(len(digits) - 1)
            if self.asked is not None:
                self._left.append(self.asked)
            self._left.append(last)
            self.taken -= 1
            self._pad.clear()
            self._ask()

    def _ask(self) -> None:
        if not self._left:
            self._clock.stop()
            self.asked = None
            name, self.person = self.person, ""
            self.changed.emit()
            self.finished.emit(name, self.taken)
            return
        self.asked = self._left.pop()
        self.time_left = float(self.seconds)
        self._clock.start()
        self.changed.emit()

    def _tick(self) -> None:
        self.time_left -= TICK / 1000
        if self.time_left > 0 or self._pad.pen_is_down:  # nobody is interrupted in a stroke
            self.ticked.emit()
        elif not self._pad.is_empty:
            self.take()
        else:
            self._missed += 1
            if self._missed >= _MOST_MISSED:
                self.stop()
            else:
                self.skip()
