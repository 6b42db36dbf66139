"""Who can read the pad: the built-in recogniser, models that were opened, and runs."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mnistpad.core.classes import DIGITS, Classes
from mnistpad.core.drawing.raster import Tensor, rasterise
from mnistpad.core.drawing.recogniser import Reader, Reading, Recogniser, readings
from mnistpad.core.drawing.strokes import Drawing
from mnistpad.core.message import Message, sentence
from mnistpad.core.network.built_in import read_built_in
from mnistpad.core.network.forward import Network
from mnistpad.state.background import Background
from mnistpad.state.drawing.recognition import LEARNER_NOT_SURE_BELOW, RecognitionState
from mnistpad.state.network.runs import Run

BUILT_IN = Message("Built-in recogniser")


@dataclass(slots=True, eq=False)
class _Entry:
    """Somebody who reads: at once, once loaded, or from the process that trains it."""

    name: str
    load: Callable[[], Reader] | None = None
    reader: Reader | None = None
    run: Run | None = None
    live: bool = False
    remark: str = ""
    open_up: Callable[[], Network] | None = None
    """Gives its layers in numpy, with their gradients; None: they can't be told."""
    path: Path | None = None  # of a model that was opened
    load_apart: Callable[[], Recogniser] | None = None
    """Loads it once more, for another thread; None: it can't be loaded again."""


class ReadersState(QObject):
    """A list of readers, one of which reads."""

    changed = Signal()  # the list, the choice, the epoch, or what hinders it
    ready = Signal()  # the built-in recogniser has been loaded
    refused = Signal(object)  # a reader could not be loaded: a sentence that says why

    def __init__(self, recognition: RecognitionState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recognition = recognition
        self._entries: list[_Entry] = []
        self._background = Background(self)
        self._loading = Background(self)
        self.index = 0
        self.problem = ""
        self.path: Path | None = None  # of the model that reads; None for all others
        self.epoch: int | None = None
        """Epoch of the run whose weights read; None: those it ended with."""

    @property
    def names(self) -> list[str]:
        """Those who can read, for a list to choose from."""
        return [entry.name for entry in self._entries] or [BUILT_IN]

    @property
    def remark(self) -> str:
        """What is to be said of who reads: how a network that was opened is fed."""
        return self._entries[self.index].remark if self._entries else ""

    @property
    def run(self) -> Run | None:
        """The run whose network reads, or None."""
        return self._entries[self.index].run if self._entries else None

    @property
    def epochs(self) -> list[int]:
        """Epochs of the reading run whose weights are kept; none while it is in training."""
        run = self.run
        if run is None or self._entries[self.index].live:
            return []
        return run.folder.epochs()

    @property
    def label(self) -> str:
        """Who reads, in full: with its epoch if it isn't the last, and whether it is augmented."""
        if not self._entries:
            return BUILT_IN
        name = _label(self._entries[self.index])
        if self.epoch is None:
            return name
        return Message("{reader}, epoch {epoch}", reader=name, epoch=self.epoch)

    @property
    def open_up(self) -> Callable[[], Network] | None:
        """What gives the layers of who reads; None of a file's, and of one in training."""
        entry = self._entries[self.index] if self._entries else None
        if entry is None or entry.run is None or self.epoch is None:
            return None if entry is None else entry.open_up
        return partial(_at_epoch, entry.run, self.epoch)

    def load_built_in(self, path: Path) -> None:
        """Load the recogniser that comes with the program, beside the window's thread."""
        add = partial(self._add_built_in, path)
        self._background.start(partial(_load, path), add, self._refuse)

    def add(
        self, name: str, recogniser: Reader, remark: str = "", path: Path | None = None
    ) -> None:
        """Let another recogniser read, in the place of one of the same name if there is one."""
        self._put(_Entry(name, reader=recogniser, remark=remark, path=path))
        self.choose(len(self._entries) - 1)

    def offer(self, *runs: Run) -> None:
        """Let runs that are kept be chosen."""
        known = {entry.name for entry in self._entries}
        new = [run for run in runs if run.title not in known and run.folder.exported.is_file()]
        self._entries += map(self._of_run, new)
        if new:
            self.changed.emit()

    def follow(self, run: Run) -> None:
        """Let the run in training read."""
        self.unfollow()
        self.drop(run.number)
        name = Message("{reader}, training", reader=run.title)
        self._put(_Entry(name, run=run, live=True))
        self.choose(len(self._entries) - 1)

    def unfollow(self) -> None:
        """The run in training is over: its kept network reads on, or else the built-in one."""
        live = next((entry for entry in self._entries if entry.live), None)
        if live is None or live.run is None:
            return
        if not live.run.folder.exported.is_file():
            self._take_away(live)
            return
        place = self._entries.index(live)
        self._entries[place] = self._of_run(live.run)
        if place == self.index:
            self.choose(place)
        self.changed.emit()

    def drop(self, number: int) -> None:
        """A run is gone: it can't read any more."""
        found = (each for each in self._entries if each.run and each.run.number == number)
        self._take_away(next(found, None))

    def choose(self, index: int) -> None:
        """Let the reader at that place of `names` read, once it is loaded."""
        if not 0 <= index < len(self._entries):
            return
        self.index = index
        self.epoch = None
        self._loading.cancel()
        entry = self._entries[index]
        self.path = entry.path
        for other in self._entries:
            if other is not entry and other.load is not None:
                other.reader = None  # its network takes megabytes, and is soon loaded again
        if entry.live and entry.run is not None:
            live = entry.run
            self._recognition.read_live(lambda: live.record.classes)
        elif entry.reader is not None:
            self._recognition.recogniser = entry.reader
        elif entry.load is not None:
            self._loading.start(entry.load, partial(self._use, entry), self._refuse_chosen)
        self.changed.emit()

    def choose_run(self, run: Run) -> None:
        """Let a run's network read."""
        self.offer(run)
        if run.title in self.names:
            self.choose(self.names.index(run.title))

    def choose_epoch(self, epoch: int) -> None:
        """Let the run that reads do so with the weights it had after an epoch."""
        run = self.run
        if run is not None and epoch != self.epoch:
            self.epoch = epoch
            self._loading.start(partial(_early, run, epoch), self._read_by, self._refuse_chosen)
            self.changed.emit()

    def _of_run(self, run: Run) -> _Entry:
        classes = run.record.classes
        load = partial(Recogniser, run.folder.exported, LEARNER_NOT_SURE_BELOW, classes)
        return _Entry(run.title, load=load, run=run, open_up=run.network, load_apart=load)

    def _put(self, entry: _Entry) -> None:
        same = (each for each in self._entries if each.name == entry.name)
        self._take_away(next(same, None))
        self._entries.append(entry)

    def _take_away(self, entry: _Entry | None) -> None:
        if entry is None:
            return
        place = self._entries.index(entry)
        self._entries.remove(entry)
        if place == self.index:
            self.choose(0)
        elif place < self.index:
            self.index -= 1
        self.changed.emit()

    def _use(self, entry: _Entry, reader: Reader) -> None:
        entry.reader = reader
        self._read_by(reader)

    def _read_by(self, reader: Reader) -> None:
        self._recognition.recogniser = reader

    def _add_built_in(self, path: Path, recogniser: Recogniser) -> None:
        open_up = partial(read_built_in, path.with_suffix(".keras"))
        again = partial(Recogniser, path)
        entry = _Entry(BUILT_IN, reader=recogniser, open_up=open_up, load_apart=again)
        self._entries.insert(0, entry)
        # Unless somebody was chosen before it was there.
        self.choose(0 if len(self._entries) == 1 else self.index + 1)
        self.ready.emit()

    def _refuse(self, error: Exception) -> None:
        self.problem = Message("No recogniser could be loaded")
        self.refused.emit(
            Message("{reason}. Install mnistpad again, or open a model.", reason=error)
        )
        self.changed.emit()

    def _refuse_chosen(self, error: Exception) -> None:
        self.refused.emit(sentence(error))
        self.choose(0)


def rivals(readers: ReadersState) -> dict[str, Callable[[], Network]]:
    """By label, who may be compared with who reads: the built-in one, the last run and the last
    augmented, as far as they tell the same classes apart."""
    newest: dict[bool | None, _Entry] = {}
    classes = _classes(readers._entries[readers.index]) if readers._entries else DIGITS
    for entry in readers._entries:
        if entry.open_up is not None and _classes(entry) == classes:
            newest[None if entry.run is None else _is_augmented(entry.run)] = entry
    return {_label(each): each.open_up for each in newest.values() if each.open_up is not None}


def loaders(readers: ReadersState) -> dict[str, Callable[[], Recogniser]]:
    """By label, what loads those who are in files of the program's own, to read digits."""
    digits = (entry for entry in readers._entries if _classes(entry) == DIGITS)
    known = ((_label(entry), entry.load_apart) for entry in digits)
    return {label: load for label, load in known if load is not None}


def short(label: str) -> str:
    """A label without what is said of the reader."""
    while isinstance(label, Message) and "reader" in label.values:
        label = label.values["reader"]
    return label


def _label(entry: _Entry) -> str:
    augmented = entry.run is not None and _is_augmented(entry.run)
    return Message("{reader}, augmented", reader=entry.name) if augmented else entry.name


def _classes(entry: _Entry) -> Classes:
    """What it tells apart; of a network that was opened it doesn't matter."""
    return DIGITS if entry.run is None else entry.run.record.classes


def _is_augmented(run: Run) -> bool:
    return run.record.recipe.augmentation


def _load(path: Path) -> Recogniser:
    # A first drawing has numpy load parts of itself: here, and not under the pen.
    rasterise(Drawing.of([[[0, 1], [0, 1]]]))
    return Recogniser(path)


class _EarlyReader:
    """Reads by the weights that a run had after one of its epochs, in numpy."""

    def __init__(self, network: Network) -> None:
        self._network = network

    @property
    def classes(self) -> Classes:
        return self._network.classes

    def recognise(self, tensor: Tensor) -> Reading:
        probabilities = self._network.probabilities(tensor[None])
        return readings(probabilities, tensor[None], LEARNER_NOT_SURE_BELOW, self.classes)[0]


def _early(run: Run, epoch: int) -> Reader:
    return _EarlyReader(_at_epoch(run, epoch))


def _at_epoch(run: Run, epoch: int) -> Network:
    return Network.of(run.record.recipe, run.folder.weights(epoch), run.record.classes)
