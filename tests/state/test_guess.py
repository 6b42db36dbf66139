"""Guess first: what is covered, said and counted."""

from __future__ import annotations

import numpy as np
import pytest

from mnistpad.core.data.digits import UNREAD
from mnistpad.core.drawing.picture import picture_of_tensor
from mnistpad.core.drawing.recogniser import Recogniser
from mnistpad.resources import resource
from mnistpad.state.drawing.guess import GuessState, Round
from mnistpad.state.drawing.pad import PadState
from mnistpad.state.drawing.recognition import RecognitionState
from tests.conftest import digit


@pytest.fixture
def pad(qapp) -> PadState:
    return PadState()


@pytest.fixture
def recognition(pad) -> RecognitionState:
    state = RecognitionState(pad)
    state.recogniser = Recogniser(resource("models/recogniser.tflite"))
    return state


@pytest.fixture
def guess(pad, recognition) -> GuessState:
    state = GuessState(pad, recognition)
    state.switch(True)
    return state


def draw(pad: PadState, recognition: RecognitionState, label: int) -> None:
    """By hand, so that nobody knows what was meant."""
    pad.clear()
    for stroke in digit(label).strokes:
        points = list(zip(stroke.xs, stroke.ys, strict=True))
        pad.pen_down(*points[0])
        for point in points[1:]:
            pad.pen_move(*point)
        pad.pen_up()
    recognition.update()


def test_an_answer_is_covered_until_it_is_uncovered(guess, pad, recognition):
    draw(pad, recognition, 3)
    assert guess.is_covered
    guess.say(8)
    assert guess.is_covered
    guess.uncover()
    assert not guess.is_covered
    assert guess.wants_truth
    guess.say(3)
    assert guess.rounds == [Round(3, 8, 3)]
    assert guess.right() == (0, 1)
    assert not guess.wants_truth


def test_a_guess_is_changed_until_the_answer_is_seen(guess, pad, recognition):
    draw(pad, recognition, 3)
    guess.say(8)
    guess.say(3)
    guess.uncover()
    guess.say(3)
    guess.say(5)  # too late: it is counted
    assert guess.rounds == [Round(3, 3, 3)]


def test_what_a_file_says_was_meant_is_the_truth(guess, pad, recognition):
    pad.show(digit(7), digit(2))
    recognition.update()
    guess.say(7)
    guess.uncover()
    assert guess.rounds == [Round(7, 7, 7)]
    assert guess.is_counted
    pad.turn(1)
    assert guess.is_covered
    assert guess.said is None


def test_ink_after_an_answer_is_a_round_of_its_own(guess, pad, recognition):
    draw(pad, recognition, 1)
    guess.say(1)
    guess.uncover()
    pad.pen_down(200, 200)
    pad.pen_up()
    assert guess.is_covered


def test_ink_before_an_answer_leaves_the_guess(guess, pad, recognition):
    draw(pad, recognition, 1)
    guess.say(1)
    pad.pen_down(126, 100)
    pad.pen_up()
    assert guess.said == 1


def test_an_empty_pad_has_nothing_to_guess(guess):
    guess.say(3)
    guess.uncover()
    assert guess.said is None
    assert guess.is_covered


def test_an_answer_without_a_guess_is_not_counted(guess, pad, recognition):
    draw(pad, recognition, 3)
    guess.uncover()
    assert not guess.wants_truth
    guess.say(3)
    assert guess.rounds == []


def test_a_network_that_is_not_sure_is_not_right(guess, pad, recognition):
    noise = np.random.default_rng(0).random((28, 28), np.float32)
    pad.show(picture_of_tensor(noise))
    recognition.update()
    assert recognition.shown_reading.label is None
    guess.say(4)
    guess.uncover()
    guess.say(4)
    assert guess.rounds == [Round(4, 4, UNREAD)]
    said, read = guess.confusions()
    assert (said.read, said.accuracy, read.read) == (1, 1.0, 0)


def test_both_confusion_matrices_have_the_same_truths(guess, pad, recognition):
    for label, said in ((1, 7), (7, 7), (2, 2)):
        draw(pad, recognition, label)
        guess.say(said)
        guess.uncover()
        guess.say(label)
    said, read = guess.confusions()
    assert said.counts[1, 7] == said.counts[7, 7] == said.counts[2, 2] == 1
    assert (said.mistakes, read.mistakes) == (1, 0)


def test_nothing_is_covered_while_it_is_off_and_counting_begins_anew(guess, pad, recognition):
    draw(pad, recognition, 3)
    guess.say(3)
    guess.uncover()
    guess.say(3)
    guess.switch(False)
    draw(pad, recognition, 4)
    assert not guess.is_covered
    assert len(guess.rounds) == 1  # still to be compared
    guess.switch(True)
    assert guess.rounds == []
    assert guess.is_covered


def test_the_end_of_a_run_is_covered_until_it_is_guessed(guess, pad, recognition):
    guess.cover_end()
    draw(pad, recognition, 3)
    guess.say(3)
    guess.uncover()  # first the digit
    assert guess.end_is_covered
    guess.say(3)
    guess.uncover()
    assert not guess.end_is_covered


def test_no_end_is_covered_while_it_is_off(guess):
    guess.cover_end()
    guess.switch(False)
    assert not guess.end_is_covered
    guess.cover_end()
    assert not guess.end_is_covered
