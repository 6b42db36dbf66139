"""Which digits of a data set are looked at, and what a network in training makes of them."""

from dataclasses import dataclass, field
from enum import Enum

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal

from mnistpad.core.classes import DIGITS, Classes
from mnistpad.core.data.confusion import Confusion
from mnistpad.core.data.digits import UNREAD, DataSet
from mnistpad.core.data.labelled import ByteArray
from mnistpad.core.drawing.picture import Picture, picture_of_tensor
from mnistpad.core.drawing.raster import SIDE

PAGE = 100  # digits on a page, ten rows of ten

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
    """A page of them, drawn without putting back: these indices, or none yet."""

    drawn: tuple[int, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Mistakes:
    """Test digits that are read as something else than they are."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Test digits of one class that are read as one class: a cell of the confusion matrix."""

    truth: int
    prediction: int


Pick = Everything | OfClass | RandomHundred | Mistakes | Cell


class DigitsState(QObject):
    """A pick of digits, in pages of a hundred, and a network's predictions at the test digits.

    The same seed draws the same random hundreds.
    """

    changed = Signal()  # which digits are shown, or how many there are
    cursor_changed = Signal()  # the digit looked at
    predictions_changed = Signal()  # what the network makes of the test digits

    def __init__(self, seed: int = 0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._random = np.random.default_rng(seed)
        self.data: DataSet | None = None  # None while it is being loaded
        self.classes: Classes = DIGITS  # what the labels stand for
        self.part = Part.TRAIN
        self.pick: Pick = Everything()
        """Which digits are shown, with the part: `choose` and `choose_part` change them."""
        self._picked: IndexArray = np.zeros(0, np.intp)
        self.page = self.cursor = 0
        """Which page is shown, and the place on it of the digit looked at, both from 0."""
        self._predictions: ByteArray | None = None
        self.title = ""  # of the run whose predictions are shown, for people
        self.problem = ""  # why there are no digits, in a sentence
        self.with_labels = True  # whether each digit's label is written below it
        self.confusion = Confusion.empty()  # what the test digits are read as

    # The data

    def set_data(self, data: DataSet) -> None:
        """Show another data set, from its beginning; what was predicted before is forgotten."""
        self.data, self.classes = data, data.classes
        self.problem = ""
        self._take_predictions("", None)
        if isinstance(self.pick, Mistakes | Cell):
            self.part, self.pick = Part.TRAIN, Everything()
        if isinstance(self.pick, OfClass) and self.pick.label >= len(data.classes):
            self.pick = Everything()
        self._pick_anew()
        self.predictions_changed.emit()

    def refuse(self, problem: str) -> None:
        """Say why there are no digits to show; any that are shown already stay."""
        self.problem = problem
        self.changed.emit()

    @property
    def images(self) -> ByteArray:
        """All of the part: shape (n, 28, 28)."""
        if self.data is None:
            return np.zeros((0, SIDE, SIDE), np.uint8)
        return self.data.train_images if self.part is Part.TRAIN else self.data.test_images

    @property
    def labels(self) -> ByteArray:
        """All of the part: shape (n,)."""
        if self.data is None:
            return np.zeros(0, np.uint8)
        return self.data.train_labels if self.part is Part.TRAIN else self.data.test_labels

    @property
    def predictions(self) -> ByteArray | None:
        """For all of the part: shape (n,), `UNREAD` where there is none; None for no part."""
        return self._predictions if self.part is Part.TEST else None

    @property
    def wrong(self) -> npt.NDArray[np.bool_]:
        """Which of the part are read as something else than they are: shape (n,)."""
        if self.predictions is None:
            return np.zeros(len(self.labels), np.bool_)
        read = self.predictions != UNREAD
        wrong: npt.NDArray[np.bool_] = read & (self.predictions != self.labels)
        return wrong

    # What of it is shown

    def choose(self, pick: Pick) -> None:
        """Show some of the digits, from the first page; only test digits are read."""
        self.pick = pick
        if isinstance(pick, Mistakes | Cell):
            self.part = Part.TEST
        self._pick_anew()

    def choose_part(self, part: Part) -> None:
        """Show the training digits or the test digits; of these alone are there mistakes."""
        self.part = part
        if part is Part.TRAIN and isinstance(self.pick, Mistakes | Cell):
            self.pick = Everything()
        self._pick_anew()

    @property
    def count(self) -> int:
        """How many digits were picked."""
        return len(self._picked)

    @property
    def shown(self) -> IndexArray:
        """The page's digits: at most a hundred indices into the part."""
        return self._picked[self.page * PAGE : (self.page + 1) * PAGE]

    @property
    def page_count(self) -> int:
        return max(1, -(-self.count // PAGE))

    def turn(self, pages: int) -> None:
        """Turn some pages on, or back; the cursor stays at its place on the sheet."""
        page = min(max(self.page + pages, 0), self.page_count - 1)
        if page != self.page:
            self.page = page
            self.cursor = self._on_page(self.cursor)
            self.changed.emit()
            self.cursor_changed.emit()

    def go_to(self, index: int) -> None:
        """Look at one digit of the part, among all in their order."""
        if len(self.labels):
            self.pick = Everything()
            self._pick_anew(min(max(index, 0), len(self.labels) - 1))

    def look_at(self, place: int) -> None:
        """Look at another digit of the page; a place beyond its ends is its end."""
        place = self._on_page(place)
        if place != self.cursor:
            self.cursor = place
            self.cursor_changed.emit()

    def _on_page(self, place: int) -> int:
        return min(max(place, 0), max(len(self.shown) - 1, 0))

    @property
    def looked_at(self) -> int | None:
        """Index into the part of the digit under the cursor; None where nothing is shown."""
        return int(self.shown[self.cursor]) if self.cursor < len(self.shown) else None

    def prediction_at(self, index: int) -> int | None:
        """What a digit of the part is read as; None if it hasn't been read."""
        predictions = self.predictions
        if predictions is None or predictions[index] == UNREAD:
            return None
        return int(predictions[index])

    # What a network makes of it

    def set_predictions(self, title: str, predictions: ByteArray) -> None:
        """Take over what a run reads, as often as it learns something new.

        Mistakes that are shown follow it: the page stays, and the cursor stays on its digit
        for as long as that is on the page. Predictions have shape (test digits,): each a label,
        or `UNREAD`.
        """
        if self.data is None or predictions.shape != self.data.test_labels.shape:
            raise ValueError(
                f"predictions of shape {predictions.shape} fit no data set that is shown"
            )
        self._take_predictions(title, predictions.copy())
        self._follow_predictions()

    def clear_predictions(self) -> None:
        """Forget them, before a run that hasn't read anything yet."""
        self._take_predictions("", None)
        self._follow_predictions()

    @property
    def has_predictions(self) -> bool:
        return self._predictions is not None

    def _take_predictions(self, title: str, predictions: ByteArray | None) -> None:
        self.title, self._predictions = title, predictions
        self.confusion = (
            Confusion.empty(len(self.classes))
            if self.data is None or predictions is None
            else Confusion.of(self.data.test_labels, predictions, len(self.classes))
        )

    def _follow_predictions(self) -> None:
        if isinstance(self.pick, Mistakes | Cell):
            was_shown, was_looked_at = self.shown, self.looked_at
            self._picked = self._find()
            self.page = min(self.page, self.page_count - 1)
            places = np.flatnonzero(self.shown == was_looked_at)
            self.cursor = self._on_page(int(places[0]) if len(places) else self.cursor)
            self.changed.emit()
            if not np.array_equal(was_shown, self.shown):
                self.cursor_changed.emit()
        self.predictions_changed.emit()

    def _pick_anew(self, place: int = 0) -> None:
        self._picked = self._find()
        self.page, self.cursor = divmod(place, PAGE)
        self.changed.emit()
        self.cursor_changed.emit()

    def _find(self) -> IndexArray:
        labels, predictions = self.labels, self.predictions
        match self.pick:
            case Everything():
                return np.arange(len(labels))
            case OfClass(label):
                return np.flatnonzero(labels == label)
            case RandomHundred(drawn) if drawn:
                return np.array([i for i in drawn if i < len(labels)][:PAGE], np.intp)
            case RandomHundred():
                size = min(PAGE, len(labels))
                return self._random.choice(len(labels), size, replace=False)
            case Mistakes():
                return np.flatnonzero(self.wrong)
            case Cell(truth, prediction) if predictions is not None:
                return np.flatnonzero((labels == truth) & (predictions == prediction))
        return np.zeros(0, np.intp)


def page_of(image: ByteArray) -> Picture:
    """A digit, of shape (28, 28), as a page for the pad, which a network is given as it is."""
    return picture_of_tensor(image.astype(np.float32) / np.float32(255))
