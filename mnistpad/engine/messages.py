"""What crosses the border between the window and the engine, both ways: frozen, and typed.

A `Command` goes to the engine, an `Event` comes from it. Each run has a number, which its
commands and events carry; those of another run are late, and dropped. Every run ends in exactly
one `Ended` or `Failed`; or, if the engine dies in it, in `Died`.
"""

from __future__ import annotations

import signal
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import numpy as np
import numpy.typing as npt

from mnistpad.core.data.digits import Source
from mnistpad.core.network.history import EpochValues
from mnistpad.core.network.recipe import Recipe
from mnistpad.core.network.runs import Record

FloatArray = npt.NDArray[np.float32]

BETWEEN_NEWS = 1 / 12
"""Seconds between two `Batches`, or two answers to a question, at the least."""


# To the engine


@dataclass(frozen=True, slots=True)
class Prepare:
    """Build and compile what is about to be trained, so that Start need not wait for it."""

    recipe: Recipe
    source: Source


@dataclass(frozen=True, slots=True)
class Train:
    """Begin a run.

    Attributes
    ----------
    folder
        Where the run is kept; what is kept there of it goes on from its last finished epoch.
    paused
        Wait before the first update.
    """

    run: int
    recipe: Recipe
    source: Source
    folder: Path
    paused: bool = False


@dataclass(frozen=True, slots=True)
class Pause:
    run: int


@dataclass(frozen=True, slots=True)
class Continue:
    """Go on without end, or for so many updates, or to the end of the epoch."""

    run: int
    updates: int | None = None
    epoch: bool = False


@dataclass(frozen=True, slots=True)
class Stop:
    """End the run after the update being done; its weights are kept."""

    run: int


@dataclass(frozen=True, slots=True)
class SetLearningRate:
    run: int
    learning_rate: float


@dataclass(frozen=True, slots=True)
class SetPace:
    """Let each update take so many seconds at the least; 0 is as fast as it goes."""

    seconds: float


@dataclass(frozen=True, slots=True, eq=False)
class Read:
    """Read digits by the network in training, now and again as it learns.

    Attributes
    ----------
    generation
        Number of the question; the answers bear it.
    tensors
        Shape (n, 28, 28), in [0, 1]; none ends the reading.
    """

    generation: int
    tensors: FloatArray


@dataclass(frozen=True, slots=True)
class Watch:
    """What else is to be sent while a run goes on."""

    tiles: bool = False
    predictions: bool = False


@dataclass(frozen=True, slots=True)
class Download:
    """Fetch MNIST into Keras's cache."""


@dataclass(frozen=True, slots=True)
class CancelDownload:
    pass


@dataclass(frozen=True, slots=True)
class Quit:
    pass


Command = (
    Prepare
    | Train
    | Pause
    | Continue
    | Stop
    | SetLearningRate
    | SetPace
    | Read
    | Watch
    | Download
    | CancelDownload
    | Quit
)


# From the engine


@dataclass(frozen=True, slots=True)
class Alive:
    """A sign of life, sent every second whatever the engine is at."""


@dataclass(frozen=True, slots=True)
class Ready:
    """The engine has imported Keras."""

    keras: str
    tensorflow: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """What `Prepare` asked for can start at once.

    Attributes
    ----------
    problem
        Why it can't; empty if it can.
    """

    recipe: Recipe
    source: Source
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Started:
    """The run's first update comes next.

    Attributes
    ----------
    updates
        Done already, by what the folder held: 0 for a new run.
    compiled
        Whether XLA compiles the updates; without, they take about twice as long.
    """

    run: int
    data: str
    learning_digits: int
    validation_digits: int
    test_digits: int
    updates_per_epoch: int
    epochs: int
    updates: int
    compiled: bool


@dataclass(frozen=True, slots=True, eq=False)
class Batches:
    """Each batch's own loss and accuracy, of all batches since the last message.

    Attributes
    ----------
    updates
        Done in the run by now, these included.
    seconds
        Spent on updates in the run by now, pauses not counted.
    """

    run: int
    updates: int
    losses: FloatArray
    accuracies: FloatArray
    seconds: float


@dataclass(frozen=True, slots=True)
class EpochEnded:
    run: int
    values: EpochValues


@dataclass(frozen=True, slots=True)
class Paused:
    """The run waits, that many updates done."""

    run: int
    updates: int


@dataclass(frozen=True, slots=True)
class Continued:
    run: int


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What the network in training makes of the digits that `Read` gave.

    Attributes
    ----------
    probabilities
        Shape (n, 10), float32.
    """

    run: int
    generation: int
    updates: int
    probabilities: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Tiles:
    """The first layer's weights, as images: shape (k, h, w), k at most 64."""

    run: int
    updates: int
    weights: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Predictions:
    """What the network reads in the test digits: shape (n,), `UNREAD` for those not read."""

    run: int
    updates: int
    predictions: npt.NDArray[np.uint8]


class Ending(Enum):
    FINISHED = "finished"
    STOPPED = "stopped"
    REACHED = "reached the wished accuracy"


@dataclass(frozen=True, slots=True)
class Ended:
    """The run is over, and its weights are kept.

    Attributes
    ----------
    record
        As its folder has it; how well a stopped run reads the test digits, `Kept` will tell.
    """

    run: int
    ending: Ending
    record: Record


@dataclass(frozen=True, slots=True)
class Failed:
    """The run is over, for a reason told in a sentence.

    Attributes
    ----------
    record
        As its folder has it from now on; None where it stays as it is: the run was not begun.
    """

    run: int
    sentence: str
    record: Record | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """All of an ended run is in its folder: model for Keras and for LiteRT, predictions.

    Attributes
    ----------
    record
        As its folder has it from now on, test digits and all.
    problem
        What could not be kept and why; empty if everything is.
    """

    run: int
    record: Record
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something the user should know that ends nothing."""

    sentence: str


@dataclass(frozen=True, slots=True)
class DownloadProgress:
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class DownloadEnded:
    """MNIST is in Keras's cache, or isn't, and why."""

    problem: str = ""


@dataclass(frozen=True, slots=True)
class Died:
    """The engine's process is gone; the client says so, for the engine can't.

    With it a run ends that was under way; its folder can be gone on with.

    Attributes
    ----------
    exitcode
        As `multiprocessing.Process` has it: negative for a signal; None if it never started.
    killed
        Whether the session ended it, for a run wouldn't stop.
    """

    exitcode: int | None
    killed: bool = False

    @property
    def cause(self) -> str:
        """What happened to the engine, in words that follow upon "The engine"."""
        if self.killed:
            return "didn't answer and was ended"
        if self.exitcode is None:
            return "can't be started"
        how = f"exit code {self.exitcode}"
        if self.exitcode < 0:
            known = {int(number): number.name for number in signal.Signals}
            how = known.get(-self.exitcode, f"signal {-self.exitcode}")
        return f"has ended unexpectedly ({how})"


Event = (
    Alive
    | Ready
    | Prepared
    | Started
    | Batches
    | EpochEnded
    | Paused
    | Continued
    | Answer
    | Tiles
    | Predictions
    | Ended
    | Failed
    | Kept
    | Remark
    | DownloadProgress
    | DownloadEnded
    | Died
)
