"""The pad's digit changed until the network is wrong."""

from __future__ import annotations

import shutil
from dataclasses import replace

import numpy as np
import pytest

from mnistpad.core.data.digits import Source
from mnistpad.core.drawing.changes import KINDS
from mnistpad.core.network.recipe import SOFTMAX_ONLY
from mnistpad.core.network.runs import RunStore
from mnistpad.resources import resource
from mnistpad.state.drawing.breaking import PLACES, STRENGTH, BreakState, places_of
from mnistpad.state.drawing.pad import PadState
from mnistpad.state.drawing.readers import BUILT_IN, ReadersState
from mnistpad.state.drawing.recognition import RecognitionState
from mnistpad.state.network.runs import Run
from tests.conftest import digit
from tests.core.test_fooling import nearest_mean

MODEL = resource("models/recogniser.tflite")
TURN = next(kind for kind in KINDS if kind.field == "turn")
COVER = next(kind for kind in KINDS if kind.field == "covered")


@pytest.fixture
def pad(qapp) -> PadState:
    return PadState()


@pytest.fixture
def recognition(pad) -> RecognitionState:
    return RecognitionState(pad)


@pytest.fixture
def readers(recognition, qtbot) -> ReadersState:
    state = ReadersState(recognition)
    with qtbot.waitSignal(state.ready):
        state.load_built_in(MODEL)
    return state


@pytest.fixture
def breaking(pad, recognition, readers, qtbot) -> BreakState:
    state = BreakState(recognition, readers)
    with qtbot.waitSignal(recognition.recognised):
        pad.show(digit(7))
    with qtbot.waitSignal(state.compared):
        state.set_on(True)
    return state


def offer_run(readers: ReadersState, folder, *, augmented: bool) -> Run:
    """A run whose network knows what digits are like on average."""
    recipe = replace(SOFTMAX_ONLY, augmentation=augmented)
    kept = RunStore(folder).new(recipe, Source.parse("sample"))
    layer = nearest_mean().layers[0]
    kept.write_weights(0, [layer.weights, layer.biases])
    kept.write_last_weights([layer.weights, layer.biases])
    shutil.copy(MODEL, kept.exported)
    run = Run(kept, kept.record(), None)
    readers.offer(run)
    return run


def test_what_is_read_is_the_changed_digit_within_a_frame(breaking, recognition, qtbot):
    before = recognition.tensor
    with qtbot.waitSignal(recognition.recognised) as told:
        breaking.set(TURN, 180)
    assert np.allclose(recognition.tensor, np.rot90(before, 2), atol=1e-4)
    assert recognition.reading.label != 7
    assert recognition.unchanged is not recognition.tensor
    assert np.array_equal(recognition.unchanged, before)
    assert told.args[0] < 1000


def test_the_plain_tensor_is_changed_too(breaking, recognition, qtbot):
    before = recognition.plain_tensor
    with qtbot.waitSignal(recognition.recognised):
        breaking.set(TURN, 180)
    assert np.allclose(recognition.plain_tensor, np.rot90(before, 2), atol=1e-4)


def test_off_the_digit_is_read_as_it_was_drawn(breaking, recognition, qtbot):
    before = recognition.tensor
    breaking.set(TURN, 90)
    with qtbot.waitSignal(recognition.recognised):
        breaking.set_on(False)
    assert np.array_equal(recognition.tensor, before)
    assert recognition.reading.label == 7
    assert breaking.change.turn == 0


def test_an_empty_pad_stays_empty(breaking, pad, recognition, qtbot):
    breaking.set(KINDS[6], 1.0)  # inverted, it would be all ink
    pad.clear()
    qtbot.waitUntil(lambda: recognition.reading is None)
    assert not recognition.tensor.any()
    qtbot.waitUntil(lambda: breaking.digit is None)
    assert breaking.curves == {}
    assert breaking.problem == "Draw a digit first."


def test_curves_tell_how_sure_each_network_is_of_the_digit(breaking, readers, tmp_path, qtbot):
    offer_run(readers, tmp_path, augmented=False)
    with qtbot.waitSignal(breaking.compared):
        offer_run(readers, tmp_path, augmented=True)
    qtbot.waitUntil(lambda: len(breaking.curves) == 3)
    assert list(breaking.curves) == [BUILT_IN, "Run 1", "Run 2, augmented"]
    assert breaking.digit == 7
    curve = breaking.curves[BUILT_IN]
    assert curve.shape == (PLACES,) == places_of(TURN).shape
    assert curve[PLACES // 2] > 0.95  # unturned
    assert curve[0] < 0.5


def test_the_curve_is_over_the_slider_moved_last_with_the_others_as_they_are(
    breaking, recognition, qtbot
):
    breaking.set(TURN, 180)
    qtbot.waitUntil(lambda: bool(breaking.curves))
    with qtbot.waitSignal(breaking.compared):
        breaking.set(COVER, 4)
    assert breaking.kind is COVER
    assert breaking.curves[BUILT_IN].max() < 0.5  # it stands on its head


def test_who_reads_comes_first(breaking, readers, tmp_path, qtbot):
    offer_run(readers, tmp_path, augmented=False)
    readers.choose(1)
    qtbot.waitUntil(lambda: list(breaking.curves) == ["Run 1", BUILT_IN])
    assert breaking.reader == "Run 1"


def test_the_smallest_change_is_found_for_all_and_added_for_who_reads(
    breaking, readers, recognition, tmp_path, qtbot
):
    offer_run(readers, tmp_path, augmented=False)
    breaking.find()
    assert breaking.looking_at == BUILT_IN
    qtbot.waitUntil(lambda: not breaking.looking_at, timeout=30_000)
    assert list(breaking.found) == [BUILT_IN, "Run 1"]
    found = breaking.found[BUILT_IN]
    assert breaking.has_pattern
    assert breaking.kind is STRENGTH
    assert breaking.change.strength == found.k
    qtbot.waitUntil(lambda: recognition.reading.label not in (7, None))
    assert recognition.reading.label == found.after.argmax()
    assert np.allclose(recognition.tensor, found.changed, atol=1e-6)


def test_half_of_it_fools_nobody(breaking, recognition, qtbot):
    breaking.find()
    qtbot.waitUntil(lambda: breaking.has_pattern, timeout=30_000)
    breaking.set(STRENGTH, breaking.change.strength / 2)
    assert breaking.found
    # It may be unsure, but it calls the 7 nothing else.
    qtbot.waitUntil(lambda: recognition.reading.label in (7, None))


def test_another_reader_has_its_own_change_added(breaking, readers, recognition, tmp_path, qtbot):
    offer_run(readers, tmp_path, augmented=False)
    breaking.find()
    qtbot.waitUntil(lambda: not breaking.looking_at, timeout=30_000)
    readers.choose(1)
    assert breaking.change.strength == breaking.found["Run 1"].k


@pytest.mark.parametrize("what", ["slider", "stroke", "reset"])
def test_another_digit_has_to_be_fooled_anew(breaking, pad, qtbot, what):
    breaking.find()
    qtbot.waitUntil(lambda: breaking.has_pattern, timeout=30_000)
    match what:
        case "slider":
            breaking.set(TURN, 5)
        case "stroke":
            pad.show(digit(3))
        case "reset":
            breaking.reset()
    qtbot.waitUntil(lambda: not breaking.has_pattern)
    assert breaking.found == {}
    assert breaking.change.strength == 0
    assert breaking.kind is TURN


def test_a_search_is_given_up_when_the_digit_changes(breaking, pad, qtbot):
    breaking.find()
    pad.show(digit(3))
    qtbot.waitUntil(lambda: not breaking.looking_at)
    qtbot.wait(100)
    assert not breaking.found


def test_a_file_s_network_cannot_be_looked_into(breaking, readers, recognition):
    readers.add("other.tflite", recognition.recogniser)
    assert breaking.problem == "Only the built-in recogniser and finished runs can be looked into."
    breaking.find()
    assert not breaking.looking_at


def test_a_run_whose_weights_are_damaged_is_told_of(breaking, readers, tmp_path, qtbot):
    run = offer_run(readers, tmp_path, augmented=False)
    (run.folder.path / "last.npz").write_bytes(b"no such thing")
    with qtbot.waitSignal(breaking.notice) as told:
        readers.choose(1)
    assert "can't be looked into" in told.args[0]
    assert "last.npz: damaged." in told.args[0]


def test_the_square_covers_what_is_pointed_at(breaking, recognition, qtbot):
    breaking.cover_at(3, 3)
    assert breaking.change.middle == (14, 14)  # nothing is covered yet
    breaking.set(COVER, 28)
    qtbot.waitUntil(lambda: not recognition.tensor.any())
    breaking.cover_at(0, 0)
    qtbot.waitUntil(lambda: bool(recognition.tensor.any()))
    assert breaking.change.middle == (0, 0)
