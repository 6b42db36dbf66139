"""All that the window shows, in one hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mnistpad.state.collection import CollectionState
from mnistpad.state.data import DataState
from mnistpad.state.digits import DigitsState
from mnistpad.state.documents import DocumentsState
from mnistpad.state.pad import PadState
from mnistpad.state.readers import ReadersState
from mnistpad.state.recognition import RecognitionState
from mnistpad.state.runs import RunsState
from mnistpad.state.training import TrainingState

if TYPE_CHECKING:
    from mnistpad.state.descent import DescentState
    from mnistpad.state.perceptron import PerceptronState
    from mnistpad.state.tensors import TensorsState


@dataclass(frozen=True, slots=True)
class States:
    """One of each; what they have to say to each other, `app` has joined.

    Those of tabs that may never be looked at are made when they are asked for.
    """

    pad: PadState
    recognition: RecognitionState
    readers: ReadersState
    documents: DocumentsState
    runs: RunsState
    training: TrainingState
    data: DataState
    digits: DigitsState
    collection: CollectionState
    perceptron: Callable[[], PerceptronState]
    tensors: Callable[[], TensorsState]
    descent: Callable[[], DescentState]
