"""All that the window shows, in one hand."""

from __future__ import annotations

from dataclasses import dataclass

from mnistpad.state.collection import CollectionState
from mnistpad.state.data import DataState
from mnistpad.state.digits import DigitsState
from mnistpad.state.documents import DocumentsState
from mnistpad.state.pad import PadState
from mnistpad.state.readers import ReadersState
from mnistpad.state.recognition import RecognitionState
from mnistpad.state.runs import RunsState
from mnistpad.state.training import TrainingState


@dataclass(frozen=True, slots=True)
class States:
    """One of each; what they have to say to each other, `app` has joined."""

    pad: PadState
    recognition: RecognitionState
    readers: ReadersState
    documents: DocumentsState
    runs: RunsState
    training: TrainingState
    data: DataState
    digits: DigitsState
    collection: CollectionState
