from __future__ import annotations

import numpy as np
import pytest

from mnistpad.core.network.forward import Network
from mnistpad.core.network.recipe import TUTORIAL
from mnistpad.state.tensors.bench import EXAMPLES, FIELDS, Operation
from mnistpad.state.tensors.look import MAX_KEPT, TensorsState
from tests.core.test_network import some_weights
from tests.core.test_tensors import DIGIT, data_set


@pytest.fixture
def state(qapp) -> TensorsState:
    state = TensorsState()
    state.set_data(data_set())
    return state


def test_a_line_is_looked_at(state, qtbot):
    with qtbot.waitSignal(state.looked_changed):
        assert state.read("train_images[10:100, 7:-7, ::2]")
    assert state.looked.result.shape == (90, 14, 14)
    assert state.problem is None
    images = state.names["train_images"].numbers()
    assert state.limits.largest == images[10:100, 7:-7, ::2].max()


def test_a_line_that_can_t_be_read_leaves_what_was_shown(state):
    state.read("matrix[1]")
    assert not state.read("matrix[")
    assert state.problem is not None
    assert state.looked.result.numbers().tolist() == [6, 79, 3, 35, 1]
    assert state.line == "matrix["


def test_limits_of_many_numbers_are_found_beside_the_window(state, qtbot, monkeypatch):
    monkeypatch.setattr("mnistpad.state.tensors.look.LIMITS_AT_ONCE", 1000)
    with qtbot.waitSignal(state.limits_changed):
        state.read("train_images")
        assert state.counting
        assert state.limits is None
    assert not state.counting
    assert (state.limits.least, state.limits.largest) == (0, 255)


def test_what_is_kept_can_be_named_in_lines(state, qtbot):
    state.read("a = [[5, 6], [7, 8]]")
    with qtbot.waitSignal(state.shelf_changed):
        assert state.keep() == "a"
    state.read("a[0]")
    assert state.looked.result.numbers().tolist() == [5, 6]
    assert state.keep() == "t1"
    assert state.about("t1").code == "t1 = a[0]"
    state.read("a = [1]")
    state.keep()
    assert state.names["a"].shape == (1,)


def test_a_name_of_the_shelf_s_own_is_not_given_away(state):
    state.read("train_images = [1]")
    assert state.keep() == ""
    assert "on the shelf already" in str(state.problem)
    assert state.names["train_images"].shape == (300, 28, 28)


def test_no_more_is_kept_than_there_is_room_for(state):
    for _ in range(MAX_KEPT):
        state.read("[1]")
        assert state.keep()
    state.read("[1]")
    assert state.keep() == ""
    assert "take one off" in str(state.problem)


def test_what_is_taken_off_the_shelf_is_told_of_where_it_is_used(state):
    state.read("a = [1, 2]")
    state.keep()
    state.read("a[0]")
    state.remove("a")
    assert "there is no “a”" in str(state.problem)
    assert state.looked.result.numbers() == 1
    state.remove("matrix")
    assert "matrix" in state.names


def test_the_digit_on_the_pad_is_followed(state, qtbot):
    state.read("digit[10]")
    state.bench.set_texts(["digit"])
    with qtbot.waitSignals([state.way_changed, state.looked_changed]):
        state.set_digit(DIGIT)
    assert np.array_equal(state.looked.result.numbers(), DIGIT[10])
    assert np.array_equal(state.bench.result.numbers(), DIGIT)
    assert not state.pad_is_empty


def test_another_data_set_is_read_by_the_same_line(state):
    state.read("train_images[3]")
    state.bench.set_texts(["train_images"])
    other = data_set()
    other.train_images[3] = 7
    state.set_data(other)
    assert (state.looked.result.numbers() == 7).all()
    assert state.bench.played[0].inputs[0].array is other.train_images


def test_a_finished_run_s_network_is_there_until_it_is_not(state, qtbot):
    assert state.way == []
    with qtbot.waitSignal(state.way_changed):
        state.set_network("Run 3", Network.of(TUTORIAL, some_weights(TUTORIAL)))
    assert len(state.way) == 6
    assert state.names["W1"].shape == (784, 512)
    state.set_network("", None)
    assert state.way == []
    assert "W1" not in state.names


@pytest.mark.parametrize("operation", Operation)
def test_every_example_can_be_played(state, operation):
    state.set_network("Run 3", Network.of(TUTORIAL, some_weights(TUTORIAL)))
    bench = state.bench
    bench.choose(operation)
    assert len(bench.examples) == len(EXAMPLES[operation])
    for title, texts in bench.examples:
        assert len(texts) == len(FIELDS[operation])
        bench.set_texts(texts)
        assert (bench.problem is not None) == (title == "These don't fit"), title
        for position in (0, bench.count // 2, bench.count - 1):
            bench.go_to(position)
            played, place = bench.part
            assert played.step(place).text


def test_examples_that_need_a_network_are_offered_once_there_is_one(state):
    titles = [title for title, _ in state.bench.examples]
    assert "First-layer weights" not in titles
    state.set_network("Run 3", Network.of(TUTORIAL, some_weights(TUTORIAL)))
    assert "First-layer weights" in [title for title, _ in state.bench.examples]


def test_the_tutorial_s_layer_gives_its_result_and_its_line(state):
    bench = state.bench
    bench.choose(Operation.DOT_ADD)
    assert bench.result.numbers().tolist() == [[24], [32]]
    array = eval(bench.numpy, {"np": np})
    assert array.tolist() == [[24], [32]]


@pytest.mark.parametrize("operation", Operation)
def test_the_line_of_an_operation_does_the_same(state, operation):
    bench = state.bench
    bench.choose(operation)
    for _, texts in bench.examples[:2]:
        bench.set_texts(texts)
        there = {name: tensor.numbers() for name, tensor in state.names.items()}
        wanted = eval(bench.numpy, {"np": np} | there)
        np.testing.assert_array_equal(bench.result.numbers(), wanted)


def test_steps_go_forward_and_back_and_no_further_than_the_ends(state, qtbot):
    bench = state.bench
    bench.choose(Operation.DOT)
    with qtbot.waitSignal(bench.moved):
        bench.step()
    bench.go_to(-5)
    assert bench.position == 0
    bench.go_to(10**9)
    assert bench.position == bench.count - 1
    with qtbot.assertNotEmitted(bench.moved):
        bench.step()


def test_a_field_that_can_t_be_read_leaves_what_is_played(state):
    bench = state.bench
    bench.choose(Operation.ADD)
    played = bench.played
    bench.set_text(1, "[[1, 2], [3")
    assert bench.problem_field == 1
    assert bench.played is played
    assert bench.result is None
    assert state.keep_result() == ""
    bench.set_text(1, "[[1, 2], [3, 4]]")
    assert bench.problem is None


def test_a_result_that_would_be_too_large_is_refused_with_its_size(state):
    bench = state.bench
    bench.choose(Operation.ADD)
    bench.set_texts(["zeros[:, :, None, None, None]", "train_images"])
    assert "1,411,200,000 numbers, 11.3 GB" in str(bench.problem)
    assert bench.result is None


def test_a_result_can_be_kept_and_sliced(state):
    state.bench.choose(Operation.DOT)
    assert state.keep_result() == "t1"
    state.read("t1")
    assert state.looked.result.numbers() == 5.0
    assert state.about("t1").code == "t1 = np.dot(np.array([1, 2]), np.array([1, 2]))"
