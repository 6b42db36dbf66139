"""A run's series: smoothed, decimated without losing an extreme, kept and read again."""

from __future__ import annotations

import csv
import io
import math
import zipfile
from itertools import chain

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mnistpad.core.network.history import EpochValues, History
from mnistpad.core.network.series import Series

numbers = st.floats(-100, 100, width=32)
anything = st.one_of(numbers, st.just(math.nan), st.just(math.inf), st.just(-math.inf))
parts = st.lists(st.lists(anything, max_size=400), max_size=6)


def grown(values, sizes=(1, 7, 300)) -> Series:
    """A series that got its values in pieces of these sizes, in turn."""
    series, start, turn = Series(), 0, 0
    while start < len(values):
        size = sizes[turn % len(sizes)]
        series.append(values[start : start + size])
        start, turn = start + size, turn + 1
    return series


def smoothed_one_by_one(values, span: float) -> list[float]:
    """The definition, followed to the letter."""
    beta = 1 - 1 / span
    total = weight = 0.0
    result = []
    for value in values:
        known = math.isfinite(value)
        total = beta * total + (value if known else 0.0)
        weight = beta * weight + known
        result.append(total / weight if weight else math.nan)
    return result


def epoch(number: int, update: int, loss=0.5, val_accuracy: float | None = None) -> EpochValues:
    val_loss = None if val_accuracy is None else 1 - val_accuracy
    return EpochValues(number, update, loss, 0.9, val_loss, val_accuracy, 1.5)


@given(parts)
def test_values_come_back_in_order_however_they_were_added(pieces):
    series = Series()
    for piece in pieces:
        series.append(piece)
    np.testing.assert_array_equal(series.values, np.array([*chain(*pieces)], np.float32))


@given(parts, st.floats(4, 60))
def test_smoothing_is_the_bias_corrected_moving_average_of_what_is_a_number(pieces, span):
    series = Series(span)
    for piece in pieces:
        series.append(piece)
    expected = smoothed_one_by_one(chain(*pieces), span)
    np.testing.assert_allclose(series.smoothed, expected, rtol=1e-5, atol=1e-5)


def test_smoothing_of_a_constant_is_that_constant_from_the_first_value():
    series = grown([0.25] * 1000)
    np.testing.assert_allclose(series.smoothed, 0.25, rtol=1e-6)


def test_smoothing_stays_where_it_was_while_values_are_no_number():
    series = grown([1.0, 2.0, 3.0])
    last = series.smoothed[-1]
    series.append([math.nan, math.inf])
    assert series.smoothed[-2:].tolist() == [last, last]


@given(
    st.lists(anything, min_size=1, max_size=3000),
    st.data(),
    st.integers(1, 50),
)
def test_an_envelope_has_the_extremes_of_its_part_and_no_others(values, data, columns):
    series = grown(values)
    start = data.draw(st.integers(0, len(values) - 1))
    stop = data.draw(st.integers(start + 1, len(values)))
    positions, lows, highs = series.envelope(start, stop, columns)
    assert positions.size == lows.size == highs.size <= columns + 1
    assert start <= positions[0] <= positions[-1] <= stop - 1
    assert (np.diff(positions) > 0).all()
    part = np.array(values[start:stop], np.float32)
    part = part[np.isfinite(part)]
    if part.size:
        assert np.nanmin(lows) == part.min()
        assert np.nanmax(highs) == part.max()
    else:
        assert np.isnan(lows).all()


@given(st.integers(1, 5000), st.integers(1, 100))
def test_each_step_holds_the_extremes_of_the_values_around_its_position(size, columns):
    values = np.random.default_rng(size).normal(size=size).astype(np.float32)
    positions, lows, highs = grown(values).envelope(0, size, columns)
    edges = [-0.5]
    for position in positions:
        edges.append(2 * position - edges[-1])  # positions are the middles of the steps
    bounds = np.round(np.array(edges) + 0.5).astype(int)
    assert bounds[0] == 0
    assert bounds[-1] == size
    for low, high, begin, end in zip(lows, highs, bounds[:-1], bounds[1:], strict=True):
        assert low == values[begin:end].min()
        assert high == values[begin:end].max()


def test_few_values_are_given_as_they_are():
    series = grown([3.0, 1.0, 2.0])
    positions, lows, highs = series.envelope(0, 3, 10)
    assert positions.tolist() == [0, 1, 2]
    assert lows.tolist() == highs.tolist() == [3, 1, 2]
    np.testing.assert_array_equal(series.line(0, 3, 10)[1], series.smoothed)


def test_steps_stay_where_they_are_while_a_series_grows():
    values = np.random.default_rng(0).normal(size=1100)
    series = grown(values[:1050])
    before = series.envelope(0, 1050, 300)
    series.append(values[1050:])
    after = series.envelope(0, 1100, 300)
    for old, new in zip(before, after, strict=True):
        np.testing.assert_array_equal(old[:-1], new[: old.size - 1])


def test_a_line_in_steps_is_the_mean_of_the_smoothing_in_each():
    series = grown(np.random.default_rng(1).normal(size=1024))
    positions, line = series.line(0, 1024, 64)
    np.testing.assert_allclose(line, series.smoothed.reshape(64, 16).mean(axis=1), atol=1e-6)
    np.testing.assert_array_equal(positions, np.arange(64) * 16 + 7.5)


def test_parts_beyond_the_ends_are_cut_to_what_there_is():
    series = grown([1.0, 2.0, 3.0])
    assert series.envelope(-5, 99, 10)[0].tolist() == [0, 1, 2]
    assert series.envelope(5, 9, 10)[0].size == 0
    assert Series().line(0, 10, 10)[0].size == 0


@given(st.lists(anything, min_size=1, max_size=700), st.integers(0, 700))
def test_a_truncated_series_goes_on_as_if_the_rest_had_never_been(values, size):
    series = grown(values)
    series.truncate(size)
    series.append([0.5, 0.25])
    expected = grown([*values[:size], 0.5, 0.25])
    np.testing.assert_array_equal(series.values, expected.values)
    np.testing.assert_allclose(series.smoothed, expected.smoothed, rtol=1e-5, atol=1e-5)
    np.testing.assert_array_equal(
        series.envelope(0, len(series), 20), expected.envelope(0, len(series), 20)
    )


def test_values_beyond_float32_count_as_infinite():
    series = grown([1e300, 1.0])
    assert math.isinf(series.values[0])
    assert series.smoothed[1] == 1


def test_what_is_looked_at_cannot_be_written_to():
    series = grown([1.0])
    with pytest.raises(ValueError, match="read-only"):
        series.values[0] = 2


def full(updates=25, each=10) -> History:
    history = History(each)
    random = np.random.default_rng(0)
    history.append(random.random(updates), random.random(updates))
    for number in range(1, updates // each + 1):
        history.end_epoch(epoch(number, number * each, val_accuracy=0.9 + number / 100))
    return history


def test_losses_and_accuracies_must_be_of_the_same_batches():
    history = History(10)
    with pytest.raises(ValueError, match="2 of one and 1 of the other"):
        history.append([0.1, 0.2], [0.5])
    assert len(history) == 0


def test_an_epoch_without_updates_is_refused():
    with pytest.raises(ValueError, match="at least 1 update, not 0"):
        History(0)


def finished(losses, accuracies, val_losses=None, val_accuracies=None, means=None) -> History:
    """A history of epochs of 10 batches, each batch of an epoch with the same values."""
    count = len(losses)
    history = History(10)
    history.append(np.repeat(losses, 10), np.repeat(accuracies, 10))
    for index in range(count):
        history.end_epoch(
            EpochValues(
                index + 1,
                10 * (index + 1),
                (means or losses)[index],
                accuracies[index],
                val_losses[index] if val_losses else None,
                val_accuracies[index] if val_accuracies else None,
                1.5,
            )
        )
    return history


NAN, INF = math.nan, math.inf


@pytest.mark.parametrize(
    ("history", "loss", "accuracy"),
    [
        (History(10), None, None),
        (finished([3, 2, 1], [0.1, 0.2, 0.3], [0.4, 0.3, 0.2], [0.9, 0.95, 0.94]), 3, 2),
        (finished([0, 2, 3], [1, 0.2, 0.1], [0.4, 0.2, 0.3], [0.8, 0.8, 0.9]), 2, 3),
        (finished([1, 1, 1], [0.5] * 3, [0.4, 0.2, 0.2], [0.8, 0.9, 0.9]), 2, 2),
        (finished([3, 1, 2], [0.1, 0.9, 0.5]), 2, 2),
        (finished([3, 1, 2], [0.1, 0.9, 0.5], [0.9, None, None], [0.1, None, None]), 1, 1),
        (finished([1, 1, 1], [0.5] * 3, [NAN, 0.4, -INF], [NAN, 0.1, INF]), 2, 2),
        (finished([3, 1, 2], [0.1, 0.9, 0.5], [NAN] * 3, [INF] * 3), 2, 2),
        (finished([2, 1, NAN], [0.5, 0.6, NAN]), 2, 2),
        (finished([2, 1], [0.5, 0.6], means=[2, INF]), 1, 2),
        (finished([NAN, INF], [NAN, NAN]), None, None),
    ],
    ids=[
        "none",
        "each its own",
        "not by the training",
        "tie",
        "none validated",
        "some validated",
        "no number validated",
        "no validation known",
        "diverged",
        "diverged in an epoch",
        "nothing known",
    ],
)
def test_loss_and_accuracy_have_each_a_best_epoch(history, loss, accuracy):
    assert getattr(history.lowest_loss, "epoch", None) == loss
    assert getattr(history.highest_accuracy, "epoch", None) == accuracy


def test_equal_epochs_without_validation_leave_the_earliest_the_best():
    history = finished([0.0, 0.0, 0.0], [1.0, 1.0, 1.0])
    assert (history.lowest_loss.epoch, history.highest_accuracy.epoch) == (1, 1)


@given(st.lists(st.tuples(anything, anything), min_size=1, max_size=8))
def test_no_epoch_s_value_is_better_than_the_best(values):
    losses, accuracies = [list(each) for each in zip(*values, strict=True)]
    history = finished([1] * len(values), [0.5] * len(values), losses, accuracies)
    assert history.lowest_loss.value == min(filter(math.isfinite, losses), default=1)
    assert history.highest_accuracy.value == max(filter(math.isfinite, accuracies), default=0.5)


def test_a_truncated_history_forgets_later_updates_and_their_epochs():
    history = full(25)
    history.truncate(10)
    assert len(history) == len(history.accuracy) == 10
    assert [ended.epoch for ended in history.epochs] == [1]


def test_csv_has_a_row_a_batch_and_validation_at_the_end_of_its_epoch():
    history = full(25)
    rows = list(csv.DictReader(io.StringIO(history.to_csv())))
    assert [row["update"] for row in rows] == [str(number) for number in range(1, 26)]
    assert [row["epoch"] for row in rows] == ["1"] * 10 + ["2"] * 10 + ["3"] * 5
    losses = np.array([row["loss"] for row in rows], np.float32)
    np.testing.assert_array_equal(losses, history.loss.values)
    validated = {row["update"]: row["val_accuracy"] for row in rows if row["val_accuracy"]}
    assert validated == {"10": "0.91", "20": "0.92"}
    assert len(rows[0]["loss"]) <= 11  # 0.1, not 0.10000000149


def test_a_history_read_again_is_the_one_that_was_written(tmp_path):
    history = full(25)
    history.append([math.nan, math.inf], [0.5, 0.5])
    history.end_epoch(epoch(3, 27))
    path = tmp_path / "run.npz"
    path.write_bytes(history.to_npz_bytes())
    again = History.from_npz(path)
    assert again.updates_per_epoch == 10
    assert again.epochs == history.epochs
    np.testing.assert_array_equal(again.loss.values, history.loss.values)
    np.testing.assert_array_equal(again.accuracy.values, history.accuracy.values)


def test_an_empty_history_can_be_kept_too(tmp_path):
    path = tmp_path / "run.npz"
    path.write_bytes(History(469).to_npz_bytes())
    again = History.from_npz(path)
    assert len(again) == 0
    assert again.epochs == []


def with_arrays(**changed) -> bytes:
    arrays = {
        "updates_per_epoch": np.int64(10),
        "loss": np.zeros(20, np.float32),
        "accuracy": np.zeros(20, np.float32),
        "epochs": np.array([[1, 10, 0.5, 0.5, np.nan, np.nan, 1.0]]),
    }
    arrays |= changed
    content = io.BytesIO()
    np.savez(content, **{name: array for name, array in arrays.items() if array is not None})
    return content.getvalue()


def with_false_head() -> bytes:
    """An archive in which an array announces far more numbers than there are."""
    head, content = io.BytesIO(), io.BytesIO()
    np.lib.format.write_array_header_1_0(
        head, {"descr": "<f4", "fortran_order": False, "shape": (20_000_000,)}
    )
    with zipfile.ZipFile(io.BytesIO(with_arrays())) as whole, zipfile.ZipFile(content, "w") as made:
        for name in whole.namelist():
            lying = name in ("loss.npy", "accuracy.npy")
            made.writestr(name, head.getvalue() + bytes(80) if lying else whole.read(name))
    return content.getvalue()


WHOLE = with_arrays()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no archive at all",
        WHOLE[: len(WHOLE) // 2],
        WHOLE[:200] + bytes(40) + WHOLE[240:],
        with_false_head(),
        with_arrays(loss=None),
        with_arrays(loss=np.zeros(19, np.float32)),
        with_arrays(loss=np.zeros((20, 1), np.float32)),
        with_arrays(loss=np.array(["a"] * 20)),
        with_arrays(loss=np.array([{}] * 20, dtype=object)),
        with_arrays(updates_per_epoch=np.int64(0)),
        with_arrays(updates_per_epoch=np.array([10, 10])),
        with_arrays(updates_per_epoch=np.float64(10)),
        with_arrays(epochs=np.zeros((1, 3))),
        with_arrays(epochs=np.full((1, 7), np.nan)),
        with_arrays(epochs=np.array([[1, 30, 0.5, 0.5, np.nan, np.nan, 1.0]])),
    ],
)
def test_a_damaged_file_is_named_with_what_is_expected(content, tmp_path):
    path = tmp_path / "run.npz"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r"run\.npz: no history of a run, or a damaged one"):
        History.from_npz(path)


def test_the_whole_file_that_the_damaged_ones_come_from_is_read(tmp_path):
    path = tmp_path / "run.npz"
    path.write_bytes(WHOLE)
    assert len(History.from_npz(path)) == 20
