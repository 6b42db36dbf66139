from __future__ import annotations

import numpy as np
import pytest

from mnistpad.core.drawing.raster import rasterise, rasterise_plainly
from mnistpad.core.drawing.recogniser import Recogniser
from mnistpad.core.drawing.strokes import Drawing, Stroke
from mnistpad.resources import resource
from mnistpad.state.drawing.pad import PadState
from mnistpad.state.drawing.recognition import RecognitionState
from tests.conftest import digit


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return Recogniser(resource("models/recogniser.tflite"))


@pytest.fixture
def pad(qapp) -> PadState:
    return PadState()


@pytest.fixture
def recognition(pad, recogniser) -> RecognitionState:
    state = RecognitionState(pad)
    state.recogniser = recogniser
    return state


def test_a_page_is_read_within_a_frame_or_two(pad, recognition, qtbot):
    with qtbot.waitSignal(recognition.recognised, timeout=1000) as told:
        pad.show(digit(7))
    assert recognition.reading.label == 7
    assert np.array_equal(recognition.tensor, rasterise(pad.page))
    assert told.args[0] >= 0


def test_many_moves_in_a_frame_are_answered_once(pad, recognition, qtbot):
    with qtbot.waitSignal(recognition.updated):
        pad.show(digit(1))
    updates = []
    recognition.updated.connect(lambda: updates.append(pad.page.point_count))
    pad.pen_down(10, 10)
    for place in range(200):
        pad.pen_move(10 + place, 50)
    qtbot.waitUntil(lambda: bool(updates))
    qtbot.wait(60)
    assert updates == [60 + 201]


def test_an_empty_pad_has_no_reading(pad, recognition, qtbot):
    pad.show(digit(7))
    qtbot.waitUntil(lambda: recognition.reading is not None)
    with qtbot.assertNotEmitted(recognition.recognised, wait=60):
        pad.clear()
    assert recognition.reading is None
    assert not recognition.tensor.any()


def test_before_a_recogniser_is_there_the_tensor_is_shown_all_the_same(pad, qtbot):
    state = RecognitionState(pad)
    with qtbot.waitSignal(state.updated):
        pad.show(digit(7))
    assert state.reading is None
    assert state.tensor.any()


def test_a_recogniser_that_comes_late_reads_what_is_on_the_pad(pad, recogniser, qtbot):
    state = RecognitionState(pad)
    pad.show(digit(7))
    with qtbot.waitSignal(state.recognised):
        state.recogniser = recogniser
    assert state.reading.label == 7


def test_plain_resizing_shows_the_pad_merely_shrunk_and_its_reading(pad, recognition, qtbot):
    pad.show(digit(3))
    with qtbot.waitSignal(recognition.updated):
        recognition.read_plainly(True)
    assert np.array_equal(recognition.shown_tensor, rasterise_plainly(pad.page))
    assert recognition.shown_reading is recognition.plain_reading
    with qtbot.waitSignal(recognition.updated):
        recognition.read_plainly(False)
    assert recognition.shown_reading is recognition.reading


# A network in training, which answers when it can


@pytest.fixture
def asked(recognition) -> list[tuple[int, list]]:
    """Questions put to the network in training."""
    questions: list[tuple[int, list]] = []
    recognition.asked.connect(lambda number, tensors: questions.append((number, tensors)))
    recognition.read_live()
    return questions


def probabilities(label: int) -> np.ndarray:
    answer = np.full((2, 10), 0.01, np.float32)
    answer[:, label] = 0.91
    return answer


def test_the_network_in_training_is_asked_for_both_tensors(pad, recognition, asked, qtbot):
    pad.show(digit(7))
    qtbot.waitUntil(lambda: bool(asked and asked[-1][1]))
    number, tensors = asked[-1]
    assert (tensors[0] == recognition.tensor).all()
    assert (tensors[1] == recognition.plain_tensor).all()
    recognition.answer(number, probabilities(7))
    assert recognition.reading.label == recognition.plain_reading.label == 7
    recognition.answer(number, probabilities(1))  # it has learnt more meanwhile
    assert recognition.reading.label == 1


def test_a_late_answer_is_dropped(pad, recognition, asked, qtbot):
    pad.show(digit(7))
    qtbot.waitUntil(lambda: bool(asked and asked[-1][1]))
    first = asked[-1][0]
    pad.show(digit(1))
    qtbot.waitUntil(lambda: asked[-1][0] > first)
    recognition.answer(first, probabilities(7))
    assert recognition.reading is None
    recognition.answer(asked[-1][0], probabilities(1))
    assert recognition.reading.label == 1


def test_an_empty_page_ends_the_question(pad, recognition, asked, qtbot):
    pad.show(digit(7))
    qtbot.waitUntil(lambda: bool(asked and asked[-1][1]))
    pad.clear()
    qtbot.waitUntil(lambda: asked[-1][1] == [])
    assert recognition.reading is None


def test_another_reader_ends_the_question(pad, recognition, asked, qtbot, recogniser):
    pad.show(digit(7))
    qtbot.waitUntil(lambda: bool(asked and asked[-1][1]))
    number = asked[-1][0]
    recognition.recogniser = recogniser
    assert asked[-1][1] == []
    qtbot.waitUntil(lambda: recognition.reading is not None)
    reading = recognition.reading
    recognition.answer(number, probabilities(3))
    assert recognition.reading is reading


def side_by_side(first: int, second: int) -> Drawing:
    """Two digits in the halves of the pad."""
    strokes = [
        Stroke(stroke.xs / 2 + left, stroke.ys / 2 + 60)
        for left, label in ((0, first), (120, second))
        for stroke in digit(label).strokes
    ]
    return Drawing(tuple(strokes))


def test_a_numbers_last_digit_is_shown_until_one_is_chosen(pad, recognition, qtbot):
    pad.show(side_by_side(4, 2))
    qtbot.waitUntil(lambda: len(recognition.digits) == 2)
    assert [each.reading.label for each in recognition.digits] == [4, 2]
    assert recognition.shown_reading.label == 2
    recognition.choose(0)
    assert recognition.shown_reading.label == 4
    recognition.choose(-5)
    assert recognition.chosen == 0
    pad.show(side_by_side(7, 3))
    qtbot.waitUntil(lambda: recognition.shown_reading.label == 3)


def test_plain_resizing_knows_no_digits_of_a_number(pad, recognition, qtbot):
    pad.show(side_by_side(4, 2))
    qtbot.waitUntil(lambda: len(recognition.shown_digits) == 2)
    recognition.read_plainly(True)
    qtbot.waitUntil(lambda: recognition.shown_tensor is recognition.plain_tensor)
    assert recognition.shown_digits == ()


def test_the_network_in_training_reads_a_number_too(pad, recognition, recogniser, asked, qtbot):
    recognition.read_live()
    pad.show(side_by_side(4, 2))
    qtbot.waitUntil(lambda: bool(asked and asked[-1][1]))
    number, tensors = asked[-1]
    assert len(tensors) % 16 == 0  # few counts, for each of which XLA compiles anew
    recognition.answer(number, recogniser.probabilities(np.stack(tensors)))
    assert [each.reading.label for each in recognition.digits] == [4, 2]
    recognition.choose(0)
    recognition.answer(number, recogniser.probabilities(np.stack(tensors)))
    assert recognition.shown_reading.label == 4
