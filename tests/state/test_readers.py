"""Who reads the pad while runs come and go."""

from __future__ import annotations

import gc
import shutil
import weakref

import numpy as np
import pytest

from mnistpad.core.data.digits import Source
from mnistpad.core.message import Message
from mnistpad.core.network.forward import Network
from mnistpad.core.network.recipe import SOFTMAX_ONLY, weight_shapes
from mnistpad.core.network.runs import RunStore
from mnistpad.resources import resource
from mnistpad.state.drawing.pad import PadState
from mnistpad.state.drawing.readers import BUILT_IN, ReadersState, short
from mnistpad.state.drawing.recognition import RecognitionState
from mnistpad.state.network.runs import Run
from tests.conftest import digit

MODEL = resource("models/recogniser.tflite")


@pytest.fixture
def recognition(qapp) -> RecognitionState:
    pad = PadState()
    state = RecognitionState(pad)
    state.pad = pad
    return state


@pytest.fixture
def readers(recognition, qtbot) -> ReadersState:
    state = ReadersState(recognition)
    with qtbot.waitSignal(state.ready):
        state.load_built_in(MODEL)
    return state


@pytest.fixture
def run(tmp_path) -> Run:
    folder = RunStore(tmp_path).new(SOFTMAX_ONLY, Source.parse("sample"))
    return Run(folder, folder.record(), None)


def keep(run: Run) -> None:
    """What the engine leaves in a run's folder."""
    shutil.copy(MODEL, run.folder.exported)
    for epoch in (0, 1):
        shapes = weight_shapes(SOFTMAX_ONLY)
        weights = [np.zeros(shape, np.float32) for shape in shapes]
        weights[-1][epoch] = 9.0  # reads everything as its own number
        run.folder.write_weights(epoch, weights)


def test_the_run_in_training_reads_and_its_network_reads_on(readers, recognition, run, qtbot):
    readers.follow(run)
    assert readers.names == [BUILT_IN, "Run 1, training"]
    assert recognition.is_live
    assert readers.epochs == []
    keep(run)
    readers.unfollow()
    assert readers.names == [BUILT_IN, "Run 1"]
    qtbot.waitUntil(lambda: recognition.recogniser is not None)
    assert not recognition.is_live
    assert readers.epochs == [0, 1]


def test_without_a_network_the_built_in_one_reads_on(readers, recognition, run):
    readers.follow(run)
    readers.unfollow()
    assert readers.names == [BUILT_IN]
    assert readers.index == 0
    assert recognition.recogniser is not None


def test_a_reader_chosen_meanwhile_stays(readers, recognition, run):
    readers.follow(run)
    readers.choose(0)
    keep(run)
    readers.unfollow()
    assert readers.index == 0
    assert not recognition.is_live


def test_each_epochs_weights_can_read(readers, recognition, run, qtbot):
    keep(run)
    readers.choose_run(run)
    recognition.pad.show(digit(7))
    for epoch in (0, 1):
        readers.choose_epoch(epoch)
        qtbot.waitUntil(
            lambda epoch=epoch: (
                recognition.reading is not None and recognition.reading.label == epoch
            )
        )


def test_damaged_weights_are_told_and_the_built_in_one_reads_on(readers, run, qtbot):
    keep(run)
    readers.choose_run(run)
    (run.folder.path / "epochs" / "0001.npz").write_bytes(b"not weights")
    with qtbot.waitSignal(readers.refused) as told:
        readers.choose_epoch(1)
    assert "0001.npz" in told.args[0]
    assert readers.index == 0


def test_a_network_that_nobody_reads_by_is_not_kept_in_memory(readers, recognition, run, qtbot):
    keep(run)
    readers.offer(run)
    with qtbot.waitSignal(recognition.updated):
        readers.choose(1)
    used = weakref.ref(recognition.recogniser)
    assert used() is not None
    readers.choose(0)
    gc.collect()
    assert used() is None
    with qtbot.waitSignal(recognition.updated):
        readers.choose(1)
    assert recognition.recogniser is not None


def test_a_deleted_run_reads_no_more(readers, run):
    keep(run)
    readers.choose_run(run)
    readers.drop(1)
    assert readers.names == [BUILT_IN]
    assert readers.index == 0


def test_a_file_with_the_name_of_a_deleted_run_reads_on(readers, recognition):
    readers.add("Run 1", recognition.recogniser)
    readers.drop(1)
    assert readers.names[-1] == "Run 1"


def test_networks_are_those_of_the_recipe(run):
    keep(run)
    assert isinstance(run.network(), Network)


def test_what_is_said_of_a_reader_is_left_out_of_its_short_name():
    augmented = Message("{reader}, augmented", reader="Run 3")
    assert short(Message("{reader}, epoch {epoch}", reader=augmented, epoch=2)) == "Run 3"
    assert short(BUILT_IN) is BUILT_IN
