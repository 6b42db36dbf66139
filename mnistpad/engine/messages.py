"""What crosses the border between the window and the engine, both ways: frozen, and typed.

Each run has a number, which its commands and events carry; those of another run are late, and
dropped. Every run ends in exactly one `Ended` or `Failed`; or, if the engine dies in it, in `Died`.
"""

import signal
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import numpy as np
import numpy.typing as npt

from mnistpad.core.classes import DIGITS, Classes
from mnistpad.core.data.digits import Source
from mnistpad.core.message import Message
from mnistpad.core.network.history import EpochValues
from mnistpad.core.network.recipe import Recipe
from mnistpad.core.network.runs import Record

FloatArray = npt.NDArray[np.float32]

BETWEEN_NEWS = 1 / 12  # seconds between two `Batches`, or two answers to a question, at the least


class Command:
    """What the window tells the engine."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Prepare(Command):
    """Build and compile what is about to be trained, so that Start need not wait for it."""

    recipe: Recipe
    source: Source


@dataclass(frozen=True, slots=True)
class Train(Command):
    """Begin a run; what its folder keeps of it goes on from its last finished epoch."""

    run: int
    recipe: Recipe
    source: Source
    folder: Path
    paused: bool = False  # wait before the first update


@dataclass(frozen=True, slots=True)
class Pause(Command):
    run: int


@dataclass(frozen=True, slots=True)
class Continue(Command):
    """Go on without end, or for so many updates, or to the end of the epoch."""

    run: int
    updates: int | None = None
    epoch: bool = False


@dataclass(frozen=True, slots=True)
class Stop(Command):
    """End the run after the update being done; its weights are kept."""

    run: int


@dataclass(frozen=True, slots=True)
class SetLearningRate(Command):
    run: int
    learning_rate: float


@dataclass(frozen=True, slots=True)
class SetPace(Command):
    """Let each update take so many seconds at the least; 0 is as fast as it goes."""

    seconds: float


@dataclass(frozen=True, slots=True, eq=False)
class Read(Command):
    """Read digits by the network in training, now and again as it learns."""

    generation: int  # number of the question, which the answers bear
    tensors: FloatArray  # shape (n, 28, 28), in [0, 1]; none ends the reading


@dataclass(frozen=True, slots=True)
class Watch(Command):
    """What else is to be sent while a run goes on."""

    tiles: bool = False
    weights: bool = False
    predictions: bool = False


@dataclass(frozen=True, slots=True)
class Download(Command):
    """Fetch MNIST into Keras's cache."""


@dataclass(frozen=True, slots=True)
class CancelDownload(Command):
    pass


@dataclass(frozen=True, slots=True)
class Quit(Command):
    pass


class Event:
    """What the engine tells the window."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Alive(Event):
    """A sign of life, sent every second whatever the engine is at."""


@dataclass(frozen=True, slots=True)
class Ready(Event):
    """The engine has imported Keras."""

    keras: str
    tensorflow: str


@dataclass(frozen=True, slots=True)
class Prepared(Event):
    """What `Prepare` asked for can start at once, or can't, and why."""

    recipe: Recipe
    source: Source
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Started(Event):
    """The run's first update comes next."""

    run: int
    data: str
    learning_digits: int
    validation_digits: int
    test_digits: int
    updates_per_epoch: int
    epochs: int
    updates: int  # done already, by what the folder held
    compiled: bool  # by XLA; without, updates take about twice as long
    classes: Classes = DIGITS  # what the network's outputs stand for


@dataclass(frozen=True, slots=True, eq=False)
class Batches(Event):
    """Each batch's own loss and accuracy, of all batches since the last message."""

    run: int
    updates: int  # done in the run by now, these included
    losses: FloatArray
    accuracies: FloatArray
    seconds: float  # spent on updates in the run by now, pauses not counted


@dataclass(frozen=True, slots=True)
class EpochEnded(Event):
    run: int
    values: EpochValues


@dataclass(frozen=True, slots=True)
class Paused(Event):
    """The run waits, that many updates done."""

    run: int
    updates: int


@dataclass(frozen=True, slots=True)
class Continued(Event):
    run: int


@dataclass(frozen=True, slots=True, eq=False)
class Answer(Event):
    """What the network in training makes of the digits that `Read` gave."""

    run: int
    generation: int
    updates: int
    probabilities: FloatArray  # shape (n, classes)


@dataclass(frozen=True, slots=True, eq=False)
class Tiles(Event):
    """The first layer's weights, as images: shape (k, h, w), k at most 64."""

    run: int
    updates: int
    weights: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Weights(Event):
    """All weights of the network, in the order of Keras's ``get_weights()``."""

    run: int
    updates: int
    weights: tuple[FloatArray, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Predictions(Event):
    """What the network reads in the test digits: shape (n,), `UNREAD` for those not read."""

    run: int
    updates: int
    predictions: npt.NDArray[np.uint8]


class Ending(Enum):
    FINISHED = Message("finished")
    STOPPED = Message("stopped")
    REACHED = Message("reached the wished accuracy")


@dataclass(frozen=True, slots=True)
class Ended(Event):
    """The run is over, and its weights are kept.

    The record is as its folder has it; how well a stopped run reads the test digits, `Kept` tells.
    """

    run: int
    ending: Ending
    record: Record


@dataclass(frozen=True, slots=True)
class Failed(Event):
    """The run is over, for a reason told in a sentence.

    The record is as its folder has it from now on; None where the run was not begun.
    """

    run: int
    sentence: str
    record: Record | None = None


@dataclass(frozen=True, slots=True)
class Kept(Event):
    """All of an ended run is in its folder, as its record says: models, predictions, test.

    If there is a problem, it says what could not be kept and why.
    """

    run: int
    record: Record
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Remark(Event):
    """Something the user should know that ends nothing."""

    sentence: str


@dataclass(frozen=True, slots=True)
class DownloadProgress(Event):
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class DownloadEnded(Event):
    """MNIST is in Keras's cache, or isn't, and why."""

    problem: str = ""


@dataclass(frozen=True, slots=True)
class Died(Event):
    """The engine's process is gone; the client says so, for the engine can't.

    With it a run ends that was under way; its folder can be gone on with.
    """

    exitcode: int | None  # as `Process` has it: negative for a signal; None: it never started
    killed: bool = False  # by the session, for a run wouldn't stop

    @property
    def cause(self) -> Message:
        """What happened to the engine, in words that follow upon "The engine"."""
        if self.killed:
            return Message("didn't answer and was ended")
        if self.exitcode is None:
            return Message("can't be started")
        how: str = Message("exit code {code}", code=self.exitcode)
        if self.exitcode < 0:
            known = {int(number): number.name for number in signal.Signals}
            number = -self.exitcode
            how = known.get(number) or Message("signal {number}", number=number)
        return Message("has ended unexpectedly ({how})", how=how)
