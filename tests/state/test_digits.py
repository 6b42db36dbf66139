from __future__ import annotations

import numpy as np
import pytest

from mnistpad.core.data.digits import UNREAD, DataSet
from mnistpad.core.drawing.page import tensor_of
from mnistpad.state.data.digits import (
    PAGE,
    Cell,
    DigitsState,
    Everything,
    Mistakes,
    OfClass,
    Part,
    RandomHundred,
    page_of,
)


def data_set(train: int = 430, test: int = 250, seed: int = 0) -> DataSet:
    random = np.random.default_rng(seed)
    return DataSet(
        "some digits",
        random.integers(0, 256, (train, 28, 28), np.uint8),
        random.integers(0, 10, train, np.uint8),
        random.integers(0, 256, (test, 28, 28), np.uint8),
        random.integers(0, 10, test, np.uint8),
    )


def predictions_at(data: DataSet, wrong: list[int]) -> np.ndarray:
    """All right but for some, which are read as the next digit."""
    predictions = data.test_labels.copy()
    predictions[wrong] = (predictions[wrong] + 1) % 10
    return predictions


@pytest.fixture
def data() -> DataSet:
    return data_set()


@pytest.fixture
def state(qapp, data) -> DigitsState:
    state = DigitsState()
    state.set_data(data)
    return state


def test_nothing_is_shown_before_there_is_data(qapp):
    state = DigitsState()
    for change in (
        lambda: state.choose(OfClass(3)),
        lambda: state.choose(RandomHundred()),
        lambda: state.choose(Mistakes()),
        lambda: state.choose_part(Part.TRAIN),
        lambda: state.go_to(7),
        lambda: state.turn(1),
        lambda: state.look_at(5),
    ):
        change()
        assert (state.count, state.page, state.page_count, state.cursor) == (0, 0, 1, 0)
        assert state.looked_at is None


def test_digits_come_by_index_in_pages_of_a_hundred(state):
    assert state.shown.tolist() == list(range(100))
    state.turn(1)
    state.turn(3)
    assert state.shown.tolist() == list(range(400, 430))
    assert (state.page, state.page_count, state.count) == (4, 5, 430)
    state.turn(1)
    assert state.page == 4
    state.turn(-9)
    assert state.page == 0


def test_the_cursor_stays_at_its_place_when_pages_turn_and_within_the_last(state):
    state.look_at(70)
    state.turn(1)
    assert state.looked_at == 170
    state.turn(3)
    assert state.looked_at == 429
    state.look_at(1000)
    assert state.looked_at == 429
    state.look_at(-5)
    assert state.looked_at == 400


def test_going_to_an_index_looks_at_that_digit(state, qtbot):
    state.choose(OfClass(4))
    with qtbot.waitSignals([state.changed, state.cursor_changed]):
        state.go_to(317)
    assert state.pick == Everything()
    assert (state.page, state.looked_at) == (3, 317)
    state.go_to(10_000)
    assert state.looked_at == 429


def test_a_class_holds_the_digits_with_its_label(state, data):
    state.choose(OfClass(6))
    expected = [index for index, label in enumerate(data.train_labels) if label == 6]
    assert state.shown.tolist() == expected
    state.choose_part(Part.TEST)
    expected = [index for index, label in enumerate(data.test_labels) if label == 6]
    assert state.shown.tolist() == expected


def test_a_random_hundred_holds_no_digit_twice_and_the_next_is_another(qapp, data):
    draws = []
    for _ in range(2):
        state = DigitsState(seed=5)
        state.set_data(data)
        for _ in range(2):
            state.choose(RandomHundred())
            assert len(set(state.shown.tolist())) == PAGE == state.count
            draws.append(state.shown.tolist())
    assert draws[0] != draws[1]
    assert draws[:2] == draws[2:]


def test_of_fewer_than_a_hundred_digits_all_are_drawn(qapp):
    state = DigitsState()
    state.set_data(data_set(train=30))
    state.choose(RandomHundred())
    assert sorted(state.shown.tolist()) == list(range(30))


def test_the_confusion_matrix_counts_truth_in_rows_and_predictions_in_columns(state, data):
    predictions = np.random.default_rng(1).integers(0, 10, 250, np.uint8)
    predictions[200:] = UNREAD
    state.set_predictions("a run", predictions)
    expected = np.zeros((10, 10), int)
    for truth, prediction in zip(data.test_labels[:200], predictions[:200], strict=True):
        expected[truth, prediction] += 1
    assert state.confusion.counts.tolist() == expected.tolist()
    assert state.confusion.read == 200
    assert state.confusion.mistakes == 200 - np.trace(expected)
    assert state.confusion.accuracy == pytest.approx(np.trace(expected) / 200)


def test_recall_and_precision_are_shares_of_row_and_column(qapp):
    data = data_set(test=5)
    data.test_labels[:] = [1, 1, 1, 7, 7]
    state = DigitsState()
    state.set_data(data)
    state.set_predictions("a run", np.array([1, 1, 7, 7, UNREAD], np.uint8))
    assert state.confusion.recall[[1, 7]] == pytest.approx([2 / 3, 1])
    assert state.confusion.precision[[1, 7]] == pytest.approx([1, 1 / 2])
    others = [digit for digit in range(10) if digit not in (1, 7)]
    assert np.isnan(state.confusion.recall[others]).all()
    assert np.isnan(state.confusion.precision[others]).all()


def test_mistakes_are_the_test_digits_that_were_read_wrongly(state, data):
    predictions = predictions_at(data, [3, 50, 120, 200])
    predictions[120] = UNREAD
    state.set_predictions("a run", predictions)
    state.choose(Mistakes())
    assert state.part is Part.TEST
    assert state.shown.tolist() == [3, 50, 200]
    assert state.prediction_at(50) == (data.test_labels[50] + 1) % 10
    assert state.prediction_at(120) is None


def test_a_cell_of_the_matrix_opens_as_many_digits_as_it_counts(state):
    state.set_predictions("a run", np.random.default_rng(2).integers(0, 10, 250, np.uint8))
    for truth in range(10):
        for prediction in range(10):
            state.choose(Cell(truth, prediction))
            assert state.count == state.confusion.counts[truth, prediction]
            assert {int(state.labels[index]) for index in state.shown} <= {truth}
            assert {state.prediction_at(int(index)) for index in state.shown} <= {prediction}


def test_mistakes_follow_the_run_and_page_and_cursor_stay(state, data, qtbot):
    state.set_predictions("a run", predictions_at(data, list(range(240))))
    state.choose(Mistakes())
    state.turn(1)
    state.look_at(30)
    assert state.looked_at == 130
    with qtbot.waitSignals([state.changed, state.predictions_changed]):
        state.set_predictions("a run", predictions_at(data, list(range(10, 240))))
    assert (state.page, state.looked_at) == (1, 130)
    state.set_predictions("a run", predictions_at(data, list(range(10))))
    assert (state.page, state.count, state.looked_at) == (0, 10, 9)


def test_predictions_leave_other_picks_as_they_are(state, data, qtbot):
    state.choose(OfClass(2))
    with qtbot.assertNotEmitted(state.changed):
        state.set_predictions("a run", predictions_at(data, [1, 2, 3]))


def test_training_digits_have_no_predictions_and_no_mistakes(state, data):
    state.set_predictions("a run", predictions_at(data, [1, 2]))
    state.choose(Mistakes())
    state.choose_part(Part.TRAIN)
    assert state.pick == Everything()
    assert state.predictions is None
    assert state.prediction_at(1) is None


def test_predictions_are_kept_as_they_were_given(state, data):
    predictions = predictions_at(data, [1])
    state.set_predictions("a run", predictions)
    predictions[:] = UNREAD
    state.choose(Mistakes())
    assert state.shown.tolist() == [1]
    assert state.prediction_at(1) is not None


def test_cleared_predictions_leave_an_empty_pick_of_mistakes_for_the_next_run(state, data):
    state.set_predictions("a run", predictions_at(data, [1, 2]))
    state.choose(Mistakes())
    state.clear_predictions()
    assert (state.pick, state.count, state.confusion.read) == (Mistakes(), 0, 0)
    assert np.isnan(state.confusion.accuracy)
    state.set_predictions("another", predictions_at(data, [9]))
    assert state.shown.tolist() == [9]


def test_another_data_set_forgets_predictions_and_begins_at_its_first_digit(state, data):
    state.set_predictions("a run", predictions_at(data, list(range(200))))
    state.choose(Cell(3, 4))
    seen = []
    state.predictions_changed.connect(lambda: seen.append(state.images[state.shown].shape))
    state.changed.connect(lambda: seen.append(state.images[state.shown].shape))
    state.set_data(data_set(train=40, test=20))
    assert (state.part, state.pick, state.looked_at) == (Part.TRAIN, Everything(), 0)
    assert not state.has_predictions
    assert set(seen) == {(40, 28, 28)}


def test_a_class_stays_chosen_when_another_data_set_comes(state):
    state.choose(OfClass(8))
    other = data_set(train=90, seed=4)
    state.set_data(other)
    assert state.shown.tolist() == np.flatnonzero(other.train_labels == 8).tolist()


def test_predictions_for_another_number_of_digits_are_refused_and_change_nothing(state, data):
    state.set_predictions("a run", predictions_at(data, [1, 2]))
    with pytest.raises(ValueError, match=r"\(7,\)"):
        state.set_predictions("another", np.zeros(7, np.uint8))
    assert (state.title, state.confusion.mistakes) == ("a run", 2)


def test_a_digit_s_page_gives_a_network_the_digit_s_own_numbers(data):
    image = data.train_images[5]
    tensor = tensor_of(page_of(image))
    assert tensor.dtype == np.float32
    assert np.array_equal(tensor, image.astype("float32") / 255)


def test_the_mistakes_among_sixty_thousand_digits_are_counted(qapp):
    images = np.zeros((60_000, 28, 28), np.uint8)
    labels = np.random.default_rng(0).integers(0, 10, 60_000, np.uint8)
    state = DigitsState()
    state.set_data(DataSet("many", images, labels, images, labels))
    state.choose(Mistakes())
    predictions = (labels + (np.arange(60_000) % 20 == 0)).astype(np.uint8) % 10
    state.set_predictions("a run", predictions)
    assert state.count == 3000
