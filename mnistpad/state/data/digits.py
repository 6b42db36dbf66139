"""Which digits of a data set are looked at, and what a network in training makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal

from mnistpad.core.data.digits import ByteArray, DataSet
from mnistpad.core.drawing.picture import Picture, picture_of_tensor
from mnistpad.core.drawing.raster import SIDE

PAGE = 100
"""Digits on a page, ten rows of ten."""

CLASSES = 10

NOT_READ = 255
"""Stands for a guess where there is none yet."""

IndexArray = npt.NDArray[np.intp]


class Part(Enum):
    """A part of the data set."""

    TRAIN = "training"
    TEST = "test"


@dataclass(frozen=True, slots=True)
class Everything:
    """All digits of the part, in their order."""


@dataclass(frozen=True, slots=True)
class OfClass:
    """Those with one label."""

    label: int


@dataclass(frozen=True, slots=True)
class RandomHundred:
    """A page of them, drawn without putting back."""


@dataclass(frozen=True, slots=True)
class Mistakes:
    """Test digits that are read as something else than they are."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Test digits of one class that are read as one class: a cell of the confusion matrix."""

    truth: int
    guess: int


Pick = Everything | OfClass | RandomHundred | Mistakes | Cell


class DigitsState(QObject):
    """A pick of digits, in pages of a hundred, and a network's guesses at the test digits.

    Parameters
    ----------
    seed
        Of the random hundreds: the same seed draws the same.

    Signals
    -------
    changed
        Which digits are shown, or how many there are.
    cursor_changed
        The digit looked at.
    guesses_changed
        What the network makes of the test digits.
    """

    changed = Signal()
    cursor_changed = Signal()
    guesses_changed = Signal()

    def __init__(self, seed: int = 0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._random = np.random.default_rng(seed)
        self._data: DataSet | None = None
        self._part = Part.TRAIN
        self._pick: Pick = Everything()
        self._picked: IndexArray = np.zeros(0, np.intp)
        self._page = 0
        self._cursor = 0
        self._guesses: ByteArray | None = None
        self.title = ""
        self.problem = ""
        self.confusion: npt.NDArray[np.int64] = np.zeros((CLASSES, CLASSES), np.int64)

    # The data

    @property
    def data(self) -> DataSet | None:
        """None while it is being loaded."""
        return self._data

    def set_data(self, data: DataSet) -> None:
        """Show another data set, from its beginning; guesses at the one before are forgotten."""
        self._data = data
        self.problem = self.title = ""
        self._guesses = None
        self._count_guesses()
        if isinstance(self._pick, Mistakes | Cell):
            self._part, self._pick = Part.TRAIN, Everything()
        self._pick_anew()
        self.guesses_changed.emit()

    def refuse(self, problem: str) -> None:
        """Say why there are no digits to show; any that are shown already stay."""
        self.problem = problem
        self.changed.emit()

    @property
    def part(self) -> Part:
        return self._part

    @property
    def images(self) -> ByteArray:
        """All of the part: shape (n, 28, 28)."""
        if self._data is None:
            return np.zeros((0, SIDE, SIDE), np.uint8)
        return self._data.train_images if self._part is Part.TRAIN else self._data.test_images

    @property
    def labels(self) -> ByteArray:
        """All of the part: shape (n,)."""
        if self._data is None:
            return np.zeros(0, np.uint8)
        return self._data.train_labels if self._part is Part.TRAIN else self._data.test_labels

    @property
    def guesses(self) -> ByteArray | None:
        """For all of the part: shape (n,), `NOT_READ` where there is none; None for no part."""
        return self._guesses if self._part is Part.TEST else None

    # What of it is shown

    @property
    def pick(self) -> Pick:
        return self._pick

    def choose(self, pick: Pick) -> None:
        """Show some of the digits, from the first page; only test digits are read."""
        self._pick = pick
        if isinstance(pick, Mistakes | Cell):
            self._part = Part.TEST
        self._pick_anew()

    def choose_part(self, part: Part) -> None:
        """Show the training digits or the test digits; of these alone are there mistakes."""
        self._part = part
        if part is Part.TRAIN and isinstance(self._pick, Mistakes | Cell):
            self._pick = Everything()
        self._pick_anew()

    @property
    def count(self) -> int:
        """How many digits were picked."""
        return len(self._picked)

    @property
    def shown(self) -> IndexArray:
        """The page's digits: at most a hundred indices into the part."""
        return self._picked[self._page * PAGE : (self._page + 1) * PAGE]

    @property
    def page(self) -> int:
        """Counted from 0."""
        return self._page

    @property
    def page_count(self) -> int:
        return max(1, -(-self.count // PAGE))

    def turn(self, pages: int) -> None:
        """Turn some pages on, or back; the cursor stays at its place on the sheet."""
        page = min(max(self._page + pages, 0), self.page_count - 1)
        if page != self._page:
            self._page = page
            self._cursor = min(self._cursor, max(len(self.shown) - 1, 0))
            self.changed.emit()
            self.cursor_changed.emit()

    def go_to(self, index: int) -> None:
        """Look at one digit of the part, among all in their order."""
        if not len(self.labels):
            return
        index = min(max(index, 0), len(self.labels) - 1)
        self._pick = Everything()
        self._picked = self._find()
        self._page, self._cursor = divmod(index, PAGE)
        self.changed.emit()
        self.cursor_changed.emit()

    @property
    def cursor(self) -> int:
        """The place on the page of the digit looked at, from 0."""
        return self._cursor

    def look_at(self, place: int) -> None:
        """Look at another digit of the page; a place beyond its ends is its end."""
        place = min(max(place, 0), max(len(self.shown) - 1, 0))
        if place != self._cursor:
            self._cursor = place
            self.cursor_changed.emit()

    @property
    def looked_at(self) -> int | None:
        """Index into the part of the digit under the cursor; None where nothing is shown."""
        return int(self.shown[self._cursor]) if self._cursor < len(self.shown) else None

    def guess_at(self, index: int) -> int | None:
        """What a digit of the part is read as; None if it hasn't been read."""
        guesses = self.guesses
        if guesses is None or guesses[index] == NOT_READ:
            return None
        return int(guesses[index])

    # What a network makes of it

    def set_guesses(self, title: str, guesses: ByteArray) -> None:
        """Take over what a run reads, as often as it learns something new.

        Mistakes that are shown follow it: the page stays, and the cursor stays on its digit
        for as long as that is on the page.

        Parameters
        ----------
        title
            The run's, for people.
        guesses
            Shape (test digits,): each within 0–9, or `NOT_READ`.
        """
        if self._data is None or guesses.shape != self._data.test_labels.shape:
            raise ValueError(f"guesses of shape {guesses.shape} fit no data set that is shown")
        self.title = title
        self._guesses = guesses.copy()
        self._count_guesses()
        self._follow_guesses()
        self.guesses_changed.emit()

    def clear_guesses(self) -> None:
        """Forget them, before a run that hasn't read anything yet."""
        self.title = ""
        self._guesses = None
        self._count_guesses()
        self._follow_guesses()
        self.guesses_changed.emit()

    @property
    def has_guesses(self) -> bool:
        return self._guesses is not None

    @property
    def read_count(self) -> int:
        """How many test digits have been read."""
        return int(self.confusion.sum())

    @property
    def mistake_count(self) -> int:
        return self.read_count - int(np.trace(self.confusion))

    @property
    def accuracy(self) -> float:
        """Share of those read that are read right; NaN before the first."""
        return 1 - self.mistake_count / self.read_count if self.read_count else float("nan")

    @property
    def recall(self) -> npt.NDArray[np.float64]:
        """Share of a class's digits that are read as it: shape (10,), NaN where none was read."""
        return _shares(self.confusion, axis=1)

    @property
    def precision(self) -> npt.NDArray[np.float64]:
        """Share of those read as a class that are of it: shape (10,), NaN where there are none."""
        return _shares(self.confusion, axis=0)

    def _count_guesses(self) -> None:
        if self._data is None or self._guesses is None:
            self.confusion = np.zeros((CLASSES, CLASSES), np.int64)
            return
        was_read = self._guesses != NOT_READ
        cells = self._data.test_labels[was_read] * np.int64(CLASSES) + self._guesses[was_read]
        self.confusion = np.bincount(cells, minlength=CLASSES**2).reshape(CLASSES, CLASSES)

    def _follow_guesses(self) -> None:
        if not isinstance(self._pick, Mistakes | Cell):
            return
        was_shown, was_looked_at = self.shown, self.looked_at
        self._picked = self._find()
        self._page = min(self._page, self.page_count - 1)
        places = np.flatnonzero(self.shown == was_looked_at)
        last = max(len(self.shown) - 1, 0)
        self._cursor = int(places[0]) if len(places) else min(self._cursor, last)
        self.changed.emit()
        if not np.array_equal(was_shown, self.shown):
            self.cursor_changed.emit()

    def _pick_anew(self) -> None:
        self._picked = self._find()
        self._page = self._cursor = 0
        self.changed.emit()
        self.cursor_changed.emit()

    def _find(self) -> IndexArray:
        labels, guesses = self.labels, self.guesses
        match self._pick:
            case Everything():
                return np.arange(len(labels))
            case OfClass(label):
                return np.flatnonzero(labels == label)
            case RandomHundred():
                size = min(PAGE, len(labels))
                return self._random.choice(len(labels), size, replace=False)
            case Mistakes() if guesses is not None:
                return np.flatnonzero((guesses != labels) & (guesses != NOT_READ))
            case Cell(truth, guess) if guesses is not None:
                return np.flatnonzero((labels == truth) & (guesses == guess))
        return np.zeros(0, np.intp)


def page_of(image: ByteArray) -> Picture:
    """A digit of a data set as a page for the pad, which a network is given as it is.

    Parameters
    ----------
    image
        Shape (28, 28).
    """
    return picture_of_tensor(image.astype(np.float32) / np.float32(255))


def _shares(confusion: npt.NDArray[np.int64], axis: int) -> npt.NDArray[np.float64]:
    totals = confusion.sum(axis=axis)
    shares: npt.NDArray[np.float64] = np.diag(confusion) / np.where(totals, totals, np.nan)
    return shares
