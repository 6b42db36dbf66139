"""The trained network that is looked into: its tensors, and the path that its weights took."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from mnistpad.core.network.forward import Network
from mnistpad.core.network.ready_made import TITLE, read_network
from mnistpad.core.network.runs import Status
from mnistpad.resources import resource
from mnistpad.state.background import Background
from mnistpad.state.network.runs import Run, RunsState
from mnistpad.state.network.training import TrainingState

READY_MADE = "models/ready-made.npz"

_REST = 200
"""Milliseconds after a run was kept: the window shows first what came of it."""


class TrainedState(QObject):
    """The run that was kept last; at the start, and once that run is deleted, the newest that
    finished.
    """

    changed = Signal()  # it is another run

    def __init__(
        self, runs: RunsState, training: TrainingState, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runs = runs
        self.run: Run | None = None
        runs.loaded.connect(self._begin)
        runs.removed.connect(self._drop)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(lambda: self._choose(training.run))
        training.kept.connect(self._rest.start)

    @property
    def title(self) -> str:
        """As "Run 3"; empty if there is none."""
        return "" if self.run is None else self.run.title

    def follow(
        self, take: Callable[[str, Network], None], refuse: Callable[[Exception], None]
    ) -> None:
        """Read the network from its file, now and whenever it is another, and give it on.

        It comes with its title; before any run was finished it is the one that comes with the
        program.
        """
        loading = Background(self)

        def load() -> None:
            run = self.run
            if run is not None:
                loading.start(run.network, partial(take, run.title), refuse)
            else:
                read = partial(read_network, resource(READY_MADE))
                loading.start(read, partial(take, TITLE), refuse)

        self.changed.connect(load)
        load()

    def _begin(self) -> None:
        if self.run is None:
            self._choose(self._newest())

    def _drop(self, number: int) -> None:
        if self.run is not None and self.run.number == number:
            self._choose(self._newest())

    def _newest(self) -> Run | None:
        finished = (run for run in self._runs if run.record.status is Status.FINISHED)
        return next(finished, None)  # the newest is the first of them

    def _choose(self, run: Run | None) -> None:
        self.run = run
        self.changed.emit()
