"""A trained network goes on learning, from one's own digits among others."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal

from mnistpad.core.archive import pack
from mnistpad.core.classes import DIGITS
from mnistpad.core.data.digits import DataSet, Source, SourceKind, load
from mnistpad.core.data.labelled import ByteArray
from mnistpad.core.data.mixture import SHARES, HeldOut, mix
from mnistpad.core.drawing.recogniser import Recogniser
from mnistpad.core.files import explain, write_whole
from mnistpad.core.message import WORDS, Message, joined
from mnistpad.core.network.recipe import Recipe
from mnistpad.core.network.runs import RunError, RunFolder
from mnistpad.core.progress import report
from mnistpad.state.background import Background
from mnistpad.state.network.runs import Run, RunsState
from mnistpad.state.network.training import TrainingState

Mask = npt.NDArray[np.bool_]

FILE = "own digits.npz"  # in the run's folder: what it learns from
EPOCHS = 6
_BATCH = 32
_SLOWER = 0.5  # times the base's learning rate: what was learnt is to be moved, not lost


@dataclass(frozen=True, slots=True, eq=False)
class OwnDigits:
    """One's own digits: images (n, 28, 28) and labels (n,), and who drew each."""

    images: ByteArray
    labels: ByteArray
    people: Sequence[str]


@dataclass(frozen=True, slots=True)
class Score:
    """How some digits are read before a network went on learning, and after."""

    name: str  # of a person, or "" for all people held out, or of the test digits
    count: int
    before: float  # share that is read right
    after: float


class FurtherState(QObject):
    """Which run goes on, with how much of one's own; and what it came to."""

    changed = Signal()  # what is chosen, whether it can begin, or what came of it
    notice = Signal(object)  # a sentence for the user

    def __init__(
        self, runs: RunsState, training: TrainingState, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runs, self._training = runs, training
        self.own = OwnDigits(np.zeros((0, 28, 28), np.uint8), np.zeros(0, np.uint8), [])
        self._chosen: int | None = None
        self.share = 0.5  # of one's own in what is learnt from
        self.frozen = 0  # layers, the first ones, that stay as they are
        self.held_out: str | None = None  # whose digits are held out; None: every fifth of each
        self.is_preparing = False
        self.scores: list[Score] = []
        """Of each person's held-out digits, of all of them, and of the test digits."""
        self.result: Run | None = None  # the run that went on last
        self._base: Run | None = None
        self._mask = np.zeros(0, np.bool_)
        self._learnt: OwnDigits | None = None
        self._background = Background(self)
        for signal in (runs.changed, training.changed):
            signal.connect(self.changed)
        training.kept.connect(self._measure)

    # What is chosen

    @property
    def bases(self) -> list[Run]:
        """Runs that can go on, the newest first: those that read digits."""
        digits = (run for run in self._runs if run.record.classes == DIGITS)
        return [run for run in digits if run.folder.exported.is_file()]

    @property
    def base(self) -> Run | None:
        """The run that goes on: the one chosen, or else the newest."""
        bases = self.bases
        chosen = (run for run in bases if run.number == self._chosen)
        return next(chosen, bases[0] if bases else None)

    def set_own(self, own: OwnDigits) -> None:
        """These are one's own digits now."""
        self.own = own
        if self.held_out not in own.people:
            self.held_out = None
        self.changed.emit()

    def choose(
        self, *, base: int | None = None, share: float | None = None, frozen: int | None = None
    ) -> None:
        """Choose what is given."""
        self._chosen = self._chosen if base is None else base
        if share is not None:
            self.share = min(max(share, SHARES[0]), SHARES[1])
        if frozen is not None:
            self.frozen = frozen
        self.changed.emit()

    def hold_out(self, person: str | None) -> None:
        """Hold out one person's digits, or every fifth of each person's."""
        self.held_out = person
        self.changed.emit()

    @property
    def split(self) -> HeldOut:
        """Which digits are held out."""
        people = self.own.people
        if self.held_out is None:
            return HeldOut.some(people, self.own.labels)
        return HeldOut.all_of(self.held_out, people)

    @property
    def problem(self) -> str:
        """Why it can't begin; empty if it can."""
        if self.base is None:
            return Message("There is no trained network to go on from: train one first.")
        if self._training.phase.is_active or self.is_preparing:
            return Message("A network is being trained.")
        return self.split.problem

    @property
    def remark(self) -> str:
        """What is to be expected of such digits; empty if nothing is."""
        labels = np.unique(self.own.labels[~self.split.mask])
        if len(labels) == 1:
            return Message(
                "All of them are {digit}s: the network learns yours, and may take other digits "
                "for one.",
                digit=str(labels[0]),
            )
        if 0 < len(labels) < 10:
            lacking = (str(digit) for digit in range(10) if digit not in labels)
            return Message(
                "There is no {digits} among them; of these it learns nothing new.",
                digits=joined(lacking, WORDS),
            )
        return ""

    # What is done

    def begin(self) -> None:
        """Let the network go on learning, as a run of its own."""
        base = self.base
        if base is None or self.problem:
            return
        self.is_preparing = True
        self.scores, self.result = [], None
        self._base, self._learnt, self._mask = base, self.own, self.split.mask
        recipe = base.record.recipe
        recipe = replace(
            recipe,
            epochs=EPOCHS,
            batch_size=_BATCH,
            learning_rate=_SLOWER * recipe.learning_rate,
            fraction=1.0,
            validation_split=0.0,
            target_accuracy=None,
            frozen=min(self.frozen, recipe.layer_count - 1),
        )
        new = self._runs.new_folder
        prepare = partial(_prepare, new, base, recipe, self.own, self._mask, self.share)
        self._background.start(prepare, self._train, self._refuse)
        self.changed.emit()

    def _train(self, folder: RunFolder) -> None:
        self.is_preparing = False
        try:
            self.result = self._runs.adopt(folder)
        except (OSError, ValueError) as error:
            self._refuse(error)
            return
        self._training.train(self.result)
        self.changed.emit()

    def _measure(self) -> None:
        """Read held-out and test digits by the network as it was, and as it is."""
        result, base, own = self.result, self._base, self._learnt
        if result is None or base is None or own is None or self._training.run is not result:
            return
        files = base.folder.exported, result.folder.exported
        measure = partial(_scores, files, own, self._mask, result.record.source)
        self._background.start(measure, self._take, self._refuse)

    def _take(self, scores: list[Score]) -> None:
        self.scores = scores
        self.changed.emit()

    def _refuse(self, error: Exception) -> None:
        self.is_preparing = False
        where = Path(getattr(error, "filename", None) or self._runs.path)
        reason = explain(error, where)
        self.notice.emit(Message("The network can't go on. {reason}", reason=reason))
        self.changed.emit()


def _prepare(
    new: Callable[[Recipe, Source], RunFolder],
    base: Run,
    recipe: Recipe,
    own: OwnDigits,
    held_out: Mask,
    share: float,
) -> RunFolder:
    """A run's folder, with all that it begins with and learns from."""
    weights = base.folder.last_weights()
    if weights is None:
        raise RunError(Message("{path}: no weights are kept", path=base.folder.path))
    others = _others(base.record.source)
    name = Message("own digits")
    learnt = DataSet(name, own.images[~held_out], own.labels[~held_out], *_NOTHING)
    mixed = mix(learnt, others, share, recipe.seed)
    report()
    folder = new(recipe, base.record.source)
    try:
        arrays = {
            "x_train": mixed.train_images, "y_train": mixed.train_labels,
            "x_test": mixed.test_images, "y_test": mixed.test_labels,
        }  # fmt: skip
        path = folder.path / FILE
        write_whole(path, pack(arrays, compressed=True))
        folder.write_first_weights(weights)
        source = Source(SourceKind.FILES, path)
        folder.change_record(source=source, data=mixed.name, base=base.title)
    except BaseException:
        shutil.rmtree(folder.path)
        raise
    return folder


_NOTHING = np.zeros((0, 28, 28), np.uint8), np.zeros(0, np.uint8)


def _others(source: Source) -> DataSet:
    """The digits that a network has learnt from; the sample, where they are gone."""
    try:
        return load(source)
    except (OSError, ValueError):
        return load(Source(SourceKind.SAMPLE))


def _scores(
    files: tuple[Path, Path], own: OwnDigits, held_out: Mask, source: Source
) -> list[Score]:
    images, labels = own.images[held_out], own.labels[held_out]
    people = np.array(own.people)[held_out]
    data = load(source)
    before, after = (_right(file, images, labels) for file in files)
    scores = []
    for person in dict.fromkeys(people.tolist()):
        by = people == person
        scores.append(Score(person, int(by.sum()), before[by].mean(), after[by].mean()))
    if len(scores) > 1:
        scores.append(Score(Message("all held out"), len(labels), before.mean(), after.mean()))
    tested = [_right(file, data.test_images, data.test_labels).mean() for file in files]
    scores.append(Score(Message("test digits"), len(data.test_labels), tested[0], tested[1]))
    return scores


def _right(file: Path, images: ByteArray, labels: ByteArray) -> Mask:
    """Whether each digit is read right: shape (n,)."""
    report()
    answers = Recogniser(file).probabilities(images / np.float32(255))
    right: Mask = answers.argmax(axis=1) == labels
    return right
