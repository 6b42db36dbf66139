"""All that the window shows: one state of each kind, made and joined here."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject

from mnistpad.core.data.digits import DataSet
from mnistpad.core.message import Message
from mnistpad.core.network.forward import FloatArray, Network
from mnistpad.core.network.runs import RunStore
from mnistpad.engine.messages import Ended
from mnistpad.engine.session import Spawn
from mnistpad.state.data.collection import CollectionState
from mnistpad.state.data.digits import DigitsState
from mnistpad.state.data.source import DataState
from mnistpad.state.desk.kept import KeptDesk
from mnistpad.state.drawing.documents import DocumentsState
from mnistpad.state.drawing.guess import GuessState
from mnistpad.state.drawing.pad import PadState
from mnistpad.state.drawing.readers import ReadersState, loaders
from mnistpad.state.drawing.recognition import RecognitionState
from mnistpad.state.network.bounds import BoundsState
from mnistpad.state.network.runs import RunsState
from mnistpad.state.network.trained import TrainedState
from mnistpad.state.network.training import TrainingState

if TYPE_CHECKING:
    from mnistpad.state.data.collecting import CollectingState
    from mnistpad.state.data.ours import OursState
    from mnistpad.state.descent.pages import DescentState
    from mnistpad.state.drawing.breaking import BreakState
    from mnistpad.state.network.further import FurtherState
    from mnistpad.state.network.inside import InsideState
    from mnistpad.state.perceptron.board import BoardState
    from mnistpad.state.perceptron.guess import GateGuess
    from mnistpad.state.perceptron.learning import PerceptronState
    from mnistpad.state.perceptron.sigmoid import SigmoidState
    from mnistpad.state.tensors.look import TensorsState


class States(QObject):
    """One of each, and who hears whom.

    Those of tabs that may never be looked at are made when they are first asked for. The folder of
    data has the runs, the user's own digits and what was left on screen.
    """

    def __init__(self, data: Path, spawn: Spawn) -> None:
        super().__init__()
        self.pad = PadState()
        self.recognition = RecognitionState(self.pad)
        self.guess = GuessState(self.pad, self.recognition)
        self.readers = ReadersState(self.recognition)
        self.documents = DocumentsState(self.pad, self.readers)
        self.runs = RunsState(RunStore(data / "runs"))
        self.bounds = BoundsState(self.runs)
        self.training = TrainingState(self.runs, spawn)
        self.trained = TrainedState(self.runs, self.training)
        self.digits = DigitsState()
        self.data = DataState()
        self.collection = CollectionState(self.pad, self.recognition, data / "digits.ndjson")
        self.kept = KeptDesk(self.pad, data)
        self._join()

    def _join(self) -> None:
        training, readers, recognition = self.training, self.readers, self.recognition
        self.kept.notice.connect(self.documents.notice)
        self.documents.desk_wanted.connect(self.kept.open)
        recognition.asked.connect(training.engine.read)
        training.engine.answered.connect(recognition.answer)
        training.begun.connect(self._follow_run)
        training.ended.connect(self._end_run)
        training.started.connect(self.guess.cover_end)
        training.kept.connect(readers.unfollow)
        training.predictions_changed.connect(self._show_predictions)
        training.changed.connect(self._follow_source)
        self.data.changed.connect(self._follow_data)
        self.data.refused.connect(self.digits.refuse)
        self.data.loaded.connect(self.digits.set_data)
        self.runs.loaded.connect(self._offer_runs)
        self.runs.removed.connect(readers.drop)

    # What tabs need that may never be looked at

    @cached_property
    def breaking(self) -> BreakState:
        from mnistpad.state.drawing.breaking import BreakState

        state = BreakState(self.recognition, self.readers)
        state.notice.connect(self.documents.notice)
        return state

    @cached_property
    def ours(self) -> OursState:
        from mnistpad.state.data.ours import OursState

        state = OursState(self.collection, lambda: dict(loaders(self.readers)))
        state.notice.connect(self.documents.notice)
        return state

    @cached_property
    def collecting(self) -> CollectingState:
        from mnistpad.state.data.collecting import CollectingState

        return CollectingState(self.collection, self.pad)

    @cached_property
    def further(self) -> FurtherState:
        from mnistpad.state.network.further import FurtherState, OwnDigits

        state, ours = FurtherState(self.runs, self.training), self.ours

        def take_digits() -> None:
            state.set_own(OwnDigits(ours.images, ours.labels, list(ours.people)))

        ours.changed.connect(take_digits)
        take_digits()
        state.notice.connect(self.documents.notice)
        return state

    @cached_property
    def perceptron(self) -> PerceptronState:
        from mnistpad.state.perceptron.learning import PerceptronState

        return PerceptronState()

    @cached_property
    def board(self) -> BoardState:
        from mnistpad.state.perceptron.board import BoardState

        return BoardState()

    @cached_property
    def gate_guess(self) -> GateGuess:
        from mnistpad.state.perceptron.guess import GateGuess

        state = GateGuess(self.board)
        self.guess.changed.connect(lambda: state.switch(self.guess.is_on))
        state.switch(self.guess.is_on)
        return state

    @cached_property
    def sigmoid(self) -> SigmoidState:
        from mnistpad.state.perceptron.sigmoid import SigmoidState

        return SigmoidState()

    @cached_property
    def tensors(self) -> TensorsState:
        from mnistpad.state.tensors.look import TensorsState

        state = TensorsState()
        self._give_data(state.set_data)
        state.set_digit(self.recognition.tensor)
        self.trained.follow(state.set_network, self._refuse_network)
        return state

    @cached_property
    def inside(self) -> InsideState:
        """The network in training, neuron by neuron; before and after, the one that was trained."""
        from mnistpad.state.network.inside import InsideState

        state = InsideState(self)
        self._give_data(state.set_data)
        self.trained.follow(state.set_network, self._refuse_network)
        self.training.engine.weights_changed.connect(self._look_inside)
        self.recognition.updated.connect(self._hand_on_digit)
        state.watched.connect(self._watch_inside)
        return state

    def _look_inside(self, number: int, weights: tuple[FloatArray, ...]) -> None:
        run = self.training.run
        if run is not None and run.number == number:
            network = Network.of(run.record.recipe, weights, run.record.classes)
            self.inside.set_network(Message("{run}, in training", run=run.title), network)

    def _watch_inside(self, watched: bool) -> None:
        self.training.engine.watch(weights=watched)
        self._hand_on_digit()

    def _hand_on_digit(self) -> None:
        if self.inside.is_watched:
            self.inside.set_digit(self.recognition.shown_tensor)

    @cached_property
    def descent(self) -> DescentState:
        from mnistpad.state.descent.pages import DescentState

        state = DescentState()
        self._give_data(state.set_data)
        self.trained.changed.connect(lambda: state.network.set_run(self.trained.title))
        state.network.set_run(self.trained.title)
        state.network.wanted.connect(self._trace_path)
        return state

    def _give_data(self, take: Callable[[DataSet], None]) -> None:
        self.data.loaded.connect(take)
        if self.digits.data is not None:
            take(self.digits.data)

    def _refuse_network(self, error: Exception) -> None:
        said = Message("The network can't be looked into. {reason}.", reason=error)
        self.training.notice.emit(said)

    def _trace_path(self) -> None:
        run = self.trained.run
        if run is not None and run.record.classes != self.digits.classes:
            self.descent.network.refuse(
                Message(
                    "{run} tells other classes apart than those at hand; choose its own data.",
                    run=run.title,
                )
            )
        elif run is not None:
            self.descent.trace(run.title, run.folder)

    # Runs

    def _follow_run(self) -> None:
        if self.training.run is not None:
            self.digits.clear_predictions()
            self.readers.follow(self.training.run)

    def _end_run(self, ending: object) -> None:
        if not isinstance(ending, Ended):
            self.readers.unfollow()  # no network will be kept

    def _offer_runs(self) -> None:
        self.readers.offer(*sorted(self.runs, key=lambda run: run.number))

    def _show_predictions(self, title: str, predictions: npt.NDArray[np.uint8]) -> None:
        run = self.training.run
        if run is not None and self.data.is_shown(run.record.source):
            self.digits.set_predictions(title, predictions)

    def _follow_data(self) -> None:
        self.training.set_available(self.data.available, self.data.classes)

    def _follow_source(self) -> None:
        if self.training.source != self.data.source:
            self.data.choose(self.training.source)
