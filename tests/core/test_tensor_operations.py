"""The bench's operations, against numpy and against the tutorial's loops."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mnistpad.core.message import Message
from mnistpad.core.tensors.naming import Lazy, Tensor, TensorError
from mnistpad.core.tensors.operations import (
    play_add,
    play_dot,
    play_relu,
    play_reshape,
    play_transpose,
)
from mnistpad.core.tensors.steps import Played, PlayedTravel, fit

random = np.random.default_rng(0)


def tensor(numbers) -> Tensor:
    return Tensor(np.array(numbers))


def lazily(array: np.ndarray) -> Tensor:
    """The same numbers, worked out where they are looked at."""
    return Lazy(array.shape, array.dtype, lambda *index: np.asarray(array[index]))


def words(played: Played) -> list[str]:
    return [played.step(position).text for position in range(played.count)]


@st.composite
def arrays(draw, shape=None) -> np.ndarray:
    if shape is None:
        shape = tuple(draw(st.lists(st.integers(0, 4), max_size=4)))
    dtype = draw(st.sampled_from(["uint8", "int64", "float32", "float64"]))
    seed = np.random.default_rng(draw(st.integers(0, 1000)))
    return (seed.normal(0, 50, shape)).astype("int64").astype(dtype)


def test_the_tutorial_s_results_come_out():
    w = tensor([[5, 6, 1], [7, 8, 1]])
    assert play_dot(w, tensor([[2], [3], [1]])).result.numbers().tolist() == [[29], [39]]
    z = play_dot(tensor([[5, 6], [7, 8]]), tensor([[1], [3]])).result
    assert play_add(z, tensor([1])).result.numbers().tolist() == [[24], [32]]
    five = play_dot(tensor([1, 2]), tensor([1, 2])).result.numbers()
    assert repr(five.tolist()) == "5.0"
    assert play_dot(w, tensor([1, 2, 3])).result.numbers().tolist() == [20, 26]
    assert play_transpose(Tensor(np.zeros((300, 20)))).result.shape == (20, 300)


def test_what_is_said_in_words_can_be_said_in_other_languages():
    small, row = tensor([[5, 6, 1], [7, 8, 1]]), tensor([1, 2, 3])
    for played in (
        play_relu(small),
        play_add(small, row),
        play_add(tensor([[0], [1]]), row),
        play_add(small, tensor([1, 2])),
        play_add(tensor(np.array([200, 7], np.uint8)), tensor(np.array([100, 7], np.uint8))),
        play_dot(small, row),
        play_dot(row, row),
        play_reshape(small, (3, 2)),
        play_reshape(Tensor(np.zeros((9, 9))), (81,)),
        play_transpose(small),
        play_transpose(row),
        play_transpose(Tensor(np.zeros((2, 2, 2)))),
    ):
        said = [*words(played), *(axis.text for axis in played.fits), played.problem]
        in_words = [text for text in said if re.search(r"[a-z]{2}", text.replace("max(", ""))]
        assert in_words
        assert [text for text in in_words if not isinstance(text, Message)] == []


@settings(max_examples=100, deadline=None)
@given(arrays())
def test_relu_is_numpy_s_maximum_to_the_last_bit(array):
    result = play_relu(Tensor(array)).result
    np.testing.assert_array_equal(result.numbers(), np.maximum(array, 0), strict=True)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_addition_broadcasts_as_numpy_does_and_refuses_what_it_refuses(data):
    lengths = st.lists(st.sampled_from([1, 1, 2, 3]), max_size=3).map(tuple)
    x, y = (data.draw(arrays(data.draw(lengths))) for _ in "xy")
    played = play_add(Tensor(x), Tensor(y))
    try:
        wanted = x + y
    except ValueError:
        assert played.result is None
        assert "don't fit" in played.problem
        assert any(axis.result is None for axis in played.fits)
    else:
        np.testing.assert_array_equal(played.result.numbers(), np.asarray(wanted), strict=True)
        if x.shape != y.shape:
            assert tuple(axis.result for axis in reversed(played.fits)) == np.shape(wanted)


def looped_dot(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Matrix times matrix, as the tutorial's loops add."""
    z = np.zeros((len(x), y.shape[1]), np.result_type(x, y))
    for i in range(x.shape[0]):
        for j in range(y.shape[1]):
            for k in range(x.shape[1]):
                z[i, j] += x[i, k] * y[k, j]
    return z


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("shape", [(7, 30, 5), (1, 90, 1), (3, 2, 4)])
def test_dot_adds_as_the_loops_do_to_the_last_bit(dtype, shape):
    rows, inner, columns = shape
    x = random.normal(size=(rows, inner)).astype(dtype)
    y = random.normal(size=(inner, columns)).astype(dtype)
    result = play_dot(Tensor(x), Tensor(y)).result.numbers()
    np.testing.assert_array_equal(result, looped_dot(x, y), strict=True)
    np.testing.assert_allclose(result, np.dot(x, y), rtol=1e-6, atol=1e-5)
    vector = play_dot(Tensor(x), Tensor(y[:, 0])).result.numbers()
    np.testing.assert_array_equal(vector, result[:, 0], strict=True)
    row = play_dot(Tensor(x[0]), Tensor(y)).result.numbers()
    np.testing.assert_array_equal(row, result[0], strict=True)


def test_whole_numbers_are_multiplied_as_numpy_does_even_where_they_run_over():
    x, y = (random.integers(0, 256, shape, np.uint8) for shape in ((4, 9), (9, 3)))
    result = play_dot(Tensor(x), Tensor(y)).result.numbers()
    np.testing.assert_array_equal(result, np.dot(x, y), strict=True)
    added = play_add(tensor([np.uint8(200)]), tensor([np.uint8(100)]))
    assert added.result.numbers().tolist() == [44]
    assert "(uint8 counts modulo 2⁸)" in added.step(1).text


@settings(max_examples=60, deadline=None)
@given(arrays(), st.data())
def test_reshape_and_transpose_are_numpy_s(array, data):
    np.testing.assert_array_equal(
        play_transpose(Tensor(array)).result.numbers(), array.T, strict=True
    )
    np.testing.assert_array_equal(
        play_transpose(lazily(array)).result.numbers(), array.T, strict=True
    )
    shape = tuple(data.draw(st.permutations(array.shape)))
    for source in (Tensor(array), lazily(array), Tensor(array.T.copy().T)):
        result = play_reshape(source, shape).result
        np.testing.assert_array_equal(result.numbers(), array.reshape(shape), strict=True)


def test_what_is_worked_out_on_sight_is_what_is_worked_out_at_once():
    x, y = random.normal(size=(300, 40)), random.normal(size=(40, 300))
    played = play_dot(Tensor(x), Tensor(y))
    assert isinstance(played.result, Lazy)
    np.testing.assert_array_equal(
        played.result.at(np.arange(5)[:, None], np.arange(7)[None, :]),
        play_dot(Tensor(x[:5]), Tensor(y[:, :7])).result.numbers(),
    )


def test_relu_is_played_as_the_tutorial_s_loop():
    played = play_relu(tensor([[-2, 5], [3, -1]]))
    assert words(played) == [
        "a copy, so that x stays as it is",
        "i = 0",
        "max(−2, 0) = 0",
        "max(5, 0) = 5",
        "i = 1",
        "max(3, 0) = 3",
        "max(−1, 0) = 0",
        "all 4 done",
    ]
    lines = [played.code[played.step(n).line].strip() for n in range(played.count)]
    loop, body = "for i in range(x.shape[0]):", "x[i, j] = max(x[i, j], 0)"
    assert lines == ["x = x.copy()", loop, body, body, loop, body, body, "return x"]
    assert [played.step(n).done for n in range(played.count)] == [0, 0, 1, 2, 2, 3, 4, 4]
    assert played.step(6).lit == ((1, 1),)


def test_the_code_of_a_loop_does_what_it_says():
    x, y = np.array([[5.0, -6.0], [7.0, 8.0]]), np.array([1.0, 3.0])
    for played, name, inputs in (
        (play_relu(Tensor(x)), "naive_relu", (x,)),
        (play_add(Tensor(x), Tensor(x)), "naive_add", (x, x)),
        (play_add(Tensor(x), Tensor(y)), "naive_add", (x, y)),
        (play_add(Tensor(y[:, None]), Tensor(y)), "naive_add", (y[:, None], y)),
        (play_dot(Tensor(x), Tensor(x)), "naive_matrix_dot", (x, x)),
        (play_dot(Tensor(x), Tensor(y)), "naive_matrix_vector_dot", (x, y)),
        (play_dot(Tensor(y), Tensor(x)), "naive_vector_matrix_dot", (y, x)),
        (play_dot(Tensor(y), Tensor(y)), "naive_vector_dot", (y, y)),
    ):
        there: dict = {"np": np}
        exec("\n".join(played.code), there)
        np.testing.assert_array_equal(there[name](*inputs), played.result.numbers())


def test_a_dot_s_products_add_up_to_its_number():
    played = play_dot(tensor([[5, 6, 1], [7, 8, 1]]), tensor([[2], [3], [1]]))
    assert words(played)[1:5] == [
        "row 0 of x meets column 0 of y",
        "0 + 5 × 2 = 10",
        "10 + 6 × 3 = 28",
        "28 + 1 × 1 = 29",
    ]
    step = played.step(4)
    assert step.products == ((5, 2), (6, 3), (1, 1))
    assert (step.cell, step.done, step.lit) == ((0, 0), 1, ((0, 2), (2, 0)))


def test_broadcasting_is_explained_axis_by_axis_from_the_last():
    axes = fit((3, 1), (4,))
    assert [axis.lengths for axis in axes] == [(1, 4), (3, None)]
    assert [axis.result for axis in axes] == [4, 3]
    played = play_add(tensor([[0], [10], [20]]), tensor([1, 2, 3, 4]))
    first = [played.step(position) for position in range(4)]
    assert [step.axis for step in first] == [0, 1, None, None]
    assert [step.stretched for step in first] == [False, False, True, True]
    assert "x has 1 and is stretched to 4" in first[0].text
    assert "y lacks it" in first[1].text


def test_shapes_that_do_not_fit_are_played_as_far_as_the_axis_that_does_not():
    played = play_add(Tensor(np.zeros((2, 3, 5))), Tensor(np.zeros((4, 5))))
    assert played.result is None
    assert played.count == 2
    assert played.step(1).text == "axis −2: x has 3 and y has 4, and neither is 1"
    assert "axis −2" in played.problem


@pytest.mark.parametrize(
    ("play", "said"),
    [
        (lambda: play_add(Tensor(np.zeros((20_000, 1))), Tensor(np.zeros(20_000))), "3.2 GB"),
        (lambda: play_dot(Tensor(np.zeros((20_000, 1))), Tensor(np.zeros((1, 9_000)))), "1.4 GB"),
        (lambda: play_dot(tensor([[1, 2]]), tensor([[1, 2]])), "axis 1 of x has length 2"),
        (lambda: play_dot(tensor(3), tensor([1])), "x has no axes"),
        (lambda: play_dot(tensor([1]), tensor([[[1]]])), "y has 3 axes"),
    ],
)
def test_what_can_t_be_done_is_refused_with_the_reason(play, said):
    with pytest.raises(TensorError) as refused:
        play()
    assert said in str(refused.value)


@settings(max_examples=60, deadline=None)
@given(arrays())
def test_every_step_of_every_operation_can_be_shown(array):
    x = Tensor(array)
    playing = [play_relu(x), play_add(x, Tensor(np.array(3))), play_transpose(x)]
    playing.append(play_reshape(x, (array.size,)))
    if array.ndim in (1, 2):
        playing.append(play_dot(x, Tensor(array.T.copy())))
    for played in playing:
        for position in range(played.count):
            step = played.step(position)
            assert 0 <= step.line < len(played.code)
            assert 0 <= step.done <= played.result.size
            if isinstance(played, PlayedTravel) and step.done:
                index = np.unravel_index(step.done - 1, array.shape)
                assert played.result.at(*played.place_of(step.done - 1)) == array[index]
        assert played.step(played.count - 1).done == played.result.size


def test_a_loop_over_all_images_costs_no_more_than_one_over_a_few():
    images = np.zeros((60_000, 28, 28), np.uint8)
    played = play_relu(Tensor(images))
    assert isinstance(played.result, Lazy)
    assert played.count == 2 + 60_000 * 28 * 29
    assert played.step(played.count - 2).cell == (59_999, 27, 27)
