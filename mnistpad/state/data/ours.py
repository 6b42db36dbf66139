"""One's own digits, person by person, and how networks read them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal

from mnistpad.core.data.collection import Collection
from mnistpad.core.data.digits import UNREAD, DataSet
from mnistpad.core.data.labelled import ByteArray
from mnistpad.core.drawing.raster import SIDE
from mnistpad.state.background import Background
from mnistpad.state.data.collection import CollectionState
from mnistpad.state.data.digits import DigitsState, Everything, Part

EVERYBODY = None
_NONE = "No digits of your own yet. Collect some: Ctrl+K in Draw & train."

Floats = npt.NDArray[np.float32]


class Probabilities(Protocol):
    """Whoever reads many digits at once."""

    def probabilities(self, tensors: npt.NDArray[np.floating]) -> Floats:
        """Shape (n, 10), of tensors of shape (n, 28, 28) in [0, 1]."""
        ...


class OursState(QObject):
    """Which of one's own digits are looked at, and what a network makes of all of them.

    `networks` gives those who can read, by name.
    """

    changed = Signal()  # people, or how well they are read
    notice = Signal(object)  # a sentence for the user

    def __init__(
        self,
        collection: CollectionState,
        networks: Callable[[], dict[str, Callable[[], Probabilities]]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.collection = collection
        self._networks = networks
        self.digits = DigitsState(parent=self)
        self.person: str | None = EVERYBODY
        self.network = ""  # the name of who reads
        self.images: ByteArray = np.zeros((0, SIDE, SIDE), np.uint8)
        self.labels: ByteArray = np.zeros(0, np.uint8)
        self.people: list[str] = []  # who drew each
        self._predictions: ByteArray = np.zeros(0, np.uint8)
        self._known: dict[str, ByteArray] = {}
        self._shown: npt.NDArray[np.intp] = np.zeros(0, np.intp)
        self._followed = False
        self._background = Background(self)

    @property
    def names(self) -> list[str]:
        """Networks that can read."""
        return list(self._networks())

    def look(self) -> None:
        """Follow the collection, from the first look on."""
        if not self._followed:
            self._followed = True
            self.collection.changed.connect(self._read)
        self.collection.load()
        self._read()

    def choose_network(self, name: str) -> None:
        """Have all digits read by another network."""
        if name != self.network:
            self.network = name
            self._read()

    def choose_person(self, person: str | None) -> None:
        """Look at one person's digits, or everybody's."""
        if person != self.person:
            self.person = person
            self._show()
            self.changed.emit()

    @property
    def index(self) -> int | None:
        """Index in the collection of the digit that is looked at, if one is."""
        place = self.digits.looked_at
        return None if place is None else int(self._shown[place])

    def scores(self) -> dict[str, tuple[int, float]]:
        """Of each person how many digits there are, and the share that is read right."""
        drawn_by, right = np.array(self.people), self._predictions == self.labels
        known = len(self._predictions) and (self._predictions != UNREAD).all()
        return {
            person: (int(own.sum()), float(right[own].mean()) if known else float("nan"))
            for person in dict.fromkeys(self.people)
            if (own := drawn_by == person).any()
        }

    def _read(self) -> None:
        networks = self._networks()
        if self.network not in networks:
            self.network = next(iter(networks), "")
        work = partial(_look, self.collection.digits, self._known, networks.get(self.network))
        self._background.start(work, self._take, self._refuse)

    def _take(self, found: tuple[Collection, ByteArray, ByteArray]) -> None:
        digits, self.images, self._predictions = found
        self.labels, self.people = digits.labels(), [each.person for each in digits.digits]
        if self.person not in self.people:
            self.person = EVERYBODY
        self._show()
        self.changed.emit()

    def _refuse(self, error: Exception) -> None:
        self.notice.emit(f"{self.network} can't read your digits. {error}.")

    def _show(self) -> None:
        """Show them as the test digits of a data set, at the place that was looked at."""
        drawn_by = np.array(self.people)
        everybody = np.ones(len(self.people), np.bool_)
        self._shown = np.flatnonzero(everybody if self.person is None else drawn_by == self.person)
        nothing = self.images[:0], self.labels[:0]
        shown = self.images[self._shown], self.labels[self._shown]
        digits = self.digits
        if not len(self.labels):
            digits.data = None
            digits.clear_predictions()
            digits.choose(Everything())
            digits.refuse(_NONE)
            return
        pick, page, cursor = digits.pick, digits.page, digits.cursor
        digits.set_data(DataSet("your own", *nothing, *shown))
        digits.part = Part.TEST
        if len(self._shown) and self.network:
            digits.set_predictions(self.network, self._predictions[self._shown])
        digits.choose(pick)
        digits.turn(page)
        digits.look_at(cursor)


def _look(
    digits: Collection,
    known: dict[str, ByteArray],
    load: Callable[[], Probabilities] | None,
) -> tuple[Collection, ByteArray, ByteArray]:
    images = digits.images(known)
    predictions = np.full(len(images), UNREAD, np.uint8)
    if load is not None and len(images):
        answers = load().probabilities(images / np.float32(255))
        predictions = answers.argmax(axis=1).astype(np.uint8)
    return digits, images, predictions
