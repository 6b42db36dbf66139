from __future__ import annotations

import errno
import os
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from time import perf_counter

import pytest

from mnistpad.core.message import Message
from mnistpad.core.perceptron.targets import GATES, gate
from mnistpad.state.perceptron import learning as module
from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.state.perceptron.setup import Setup, Start


@pytest.fixture
def state(qapp) -> PerceptronState:
    return PerceptronState()


def learn_all(state: PerceptronState) -> None:
    for _ in range(100):
        state.step()
        if state.perceptron.converged:
            return
    raise AssertionError("not converged")


def test_it_starts_with_and_from_zero_at_the_tutorials_rate(state):
    assert state.setup == Setup(GATES["AND"], 0.1)
    assert state.numbers == (0, 0, 0)
    assert state.update is None
    assert state.looked_at == 0
    assert state.bound == 51
    assert not state.can_go_back


def test_one_sample_then_back_is_where_it_was(state):
    state.step()
    assert state.numbers == (0.1, 0.1, 0.1)
    assert state.update.sample == state.looked_at == 0
    state.step()
    assert state.looked_at == 1
    state.back()
    state.back()
    assert state.numbers == (0, 0, 0)
    assert state.perceptron.count == 2
    state.back()
    assert state.perceptron.position == 0


def test_one_pass_ends_with_its_last_sample_from_wherever_it_begins(state):
    state.step()
    state.one_pass()
    assert state.perceptron.position == 4
    state.one_pass()
    assert state.perceptron.position == 8


def test_reset_forgets_the_history_and_keeps_the_setup(state):
    state.choose_gate("NAND")
    state.choose(replace(state.setup, rate=0.5))
    state.one_pass()
    state.reset()
    assert state.perceptron.count == 0
    assert (state.setup.gate, state.setup.rate) == ("NAND", 0.5)


def test_a_run_ends_by_itself_where_every_sample_is_right(qtbot, state):
    state.pace = 0
    with qtbot.waitSignals([state.playing_changed] * 2, timeout=2000):
        state.play()
    assert not state.is_playing
    assert state.perceptron.converged
    assert state.perceptron.position == 18
    state.play()  # there is nothing to learn
    assert not state.is_playing


def test_a_run_goes_by_the_clock(qtbot, state):
    state.choose_gate("XOR")
    state.pace = 0.1
    times = []
    state.moved.connect(lambda: times.append(perf_counter()))
    start = perf_counter()
    state.play()
    qtbot.waitUntil(lambda: len(times) >= 4, timeout=2000)
    state.pause()
    assert times[3] - start >= 0.29
    assert state.perceptron.position == len(times)


def test_a_slow_run_makes_an_update_at_once_and_can_be_hurried_without_waiting(qtbot, state):
    state.pace = 2.0
    state.play()
    qtbot.waitUntil(lambda: state.perceptron.position == 1, timeout=1900)
    with qtbot.waitSignal(state.moved, timeout=1500):
        state.pace = 0.02
    state.pause()


def test_at_full_speed_many_updates_are_made_in_one_turn(qapp, state):
    state.choose_gate("XOR")
    state.pace = 0
    state.play()
    turns = 0
    while turns < 20:
        before = state.position
        qapp.processEvents()
        turns += state.position > before
    state.pause()
    assert state.position > 20 * 32


def test_learning_ends_where_the_history_is_full_and_says_so(qtbot, state, monkeypatch):
    monkeypatch.setattr(module, "MOST_UPDATES", 1000)
    state.choose_gate("XOR")
    state.pace = 0
    with qtbot.waitSignals([state.playing_changed] * 2, timeout=2000):
        state.play()
    assert state.perceptron.count == 1000
    assert state.problem.startswith("1,000 updates are kept")
    assert not state.can_go_on
    state.one_pass()
    assert state.perceptron.count == 1000
    state.back()
    assert not state.problem
    state.reset()
    assert state.can_go_on


def test_what_xor_lacks_is_proved_and_its_round_is_found(state):
    state.choose_gate("XOR")
    assert state.crossing == (((1, 0), (0, 1)), ((1, 1), (0, 0)))
    assert state.bound is None
    assert state.cycle is None
    for _ in range(3):
        state.one_pass()
    first, last = state.cycle
    assert (first, last) == (4, 8)
    assert state.perceptron.state(first) == state.perceptron.state(last)


def test_a_gate_that_is_learnt_goes_not_round(state):
    learn_all(state)
    for _ in range(3):
        state.one_pass()
    assert state.perceptron.cycle() is not None
    assert state.cycle is None


def test_a_click_on_an_output_makes_a_gate_of_ones_own_that_is_remembered(state):
    state.flip(1)
    assert state.setup.targets == (1, 1, 0, 0)
    assert state.setup.gate is None
    state.choose_gate("NOR")
    state.choose_own()
    assert state.setup.targets == (1, 1, 0, 0)
    state.flip(1)
    assert state.setup.gate == "AND"


def test_three_inputs_keep_the_gate_and_the_rate(state):
    state.choose_gate("OR")
    state.choose(replace(state.setup, rate=0.2))
    state.choose_inputs(3)
    assert state.setup.targets == gate("OR", 3)
    assert state.setup.rate == 0.2
    assert len(state.samples) == 8
    assert len(state.numbers) == 4
    state.choose_inputs(2)
    assert state.setup.targets == GATES["OR"]


def test_eight_targets_are_a_gate_of_three_inputs(state):
    state.choose_targets((1, 1, 1, 0, 1, 0, 0, 0))
    assert state.setup.inputs == 3
    assert state.crossing is None
    state.choose_inputs(2)
    state.choose_inputs(3)
    assert state.setup.targets == (1, 1, 1, 0, 1, 0, 0, 0)


def test_random_starts_are_the_same_for_the_same_seed(state):
    state.choose(replace(state.setup, start=Start.RANDOM, start_seed=7))
    first = state.numbers
    state.choose(replace(state.setup, start=Start.RANDOM, start_seed=8))
    assert state.numbers != first
    state.choose(replace(state.setup, start=Start.RANDOM, start_seed=7))
    assert state.numbers == first
    assert all(-1 <= number <= 1 for number in first)


def test_shuffled_passes_are_the_same_for_the_same_seed(state):
    def order(seed: int) -> list[int]:
        state.choose(replace(state.setup, order_seed=seed))
        state.one_pass()
        state.one_pass()
        return [state.perceptron.update(n).sample for n in range(1, 9)]

    assert order(1) == order(1)
    assert order(1) != order(2)
    state.choose(replace(state.setup, order_seed=None))
    state.one_pass()
    assert [state.perceptron.update(n).sample for n in range(1, 5)] == [0, 1, 2, 3]


def test_in_fractions_nothing_is_decided_by_rounding(state):
    state.choose_gate("NAND")
    learn_all(state)
    assert state.rounded == [2]
    assert state.numbers == pytest.approx((-0.1, -0.2, 0.2))
    state.choose(replace(state.setup, exact=True))
    learn_all(state)
    assert state.rounded == []
    assert state.perceptron.bias == Fraction(3, 10)


def test_weights_set_by_hand_are_where_learning_starts(state):
    state.take_in_hand((0.3, -0.2, 0.05))
    assert state.numbers == (0.3, -0.2, 0.05)
    assert state.setup.start is Start.HAND
    state.step()
    state.reset()
    assert state.numbers == (0.3, -0.2, 0.05)
    state.choose(replace(state.setup, start=Start.ZERO))
    assert state.numbers == (0, 0, 0)


def test_back_brings_what_was_learnt_before_weights_were_set_by_hand(state):
    state.one_pass()
    before = state.numbers
    state.take_in_hand((0.3, -0.2, 0.05))
    state.take_in_hand((0.3, -0.25, 0.05))
    assert state.can_go_back
    state.back()
    assert state.numbers == before
    assert state.perceptron.position == 4
    assert state.setup.start is Start.ZERO
    state.back()
    assert state.perceptron.position == 3


def test_setting_weights_to_what_they_are_changes_nothing(state):
    state.one_pass()
    state.take_in_hand(state.numbers)
    assert state.perceptron.count == 4


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda s: s.choose(replace(s.setup, rate=0)), "above 0"),
        (lambda s: s.choose(replace(s.setup, rate=-0.1)), "above 0"),
        (lambda s: s.choose(replace(s.setup, rate=1e308)), "at most 1,000,000"),
        (lambda s: s.choose(replace(s.setup, rate=float("nan"))), "above 0"),
        (lambda s: s.choose(replace(s.setup, rate=float("inf"))), "at most"),
        (lambda s: s.choose_targets((1, 0, 0)), "not 3"),
        (lambda s: s.choose_targets((1, 0, 0, 1, 1)), "not 5"),
        (lambda s: s.choose_targets((1, 0, 0, 2)), "0 or 1"),
        (lambda s: s.choose(replace(s.setup, order_seed=-1)), "seed"),
        (lambda s: s.choose(replace(s.setup, start=Start.RANDOM, start_seed=2**40)), "seed"),
        (lambda s: s.take_in_hand((1e7, 0, 0)), "between"),
        (lambda s: s.take_in_hand((float("nan"), 0, 0)), "between"),
        (lambda s: s.take_in_hand((1, 0)), "2 weights and a bias"),
    ],
)
def test_what_makes_no_sense_is_refused_and_the_state_stays(state, change, words):
    state.one_pass()
    setup, numbers = state.setup, state.numbers
    with pytest.raises(ValueError, match=words):
        change(state)
    assert state.setup == setup
    assert state.numbers == numbers
    assert state.perceptron.position == 4


def test_numbers_too_long_for_fractions_are_refused_and_floats_stay(state):
    state.choose(replace(state.setup, rate=1e-9))
    state.take_in_hand((1e6, 1 / 3, 0.1))
    with pytest.raises(ValueError, match="too many digits"):
        state.choose(replace(state.setup, exact=True))
    assert not state.setup.exact
    assert state.numbers == (1e6, 1 / 3, 0.1)


def test_a_weight_that_grows_beyond_what_is_kept_ends_learning_with_a_sentence(state):
    state.choose(replace(state.setup, rate=9e5))
    state.take_in_hand((4e5, 1e-13, -9e5))
    state.choose(replace(state.setup, exact=True))
    state.one_pass()
    assert state.problem == "A weight grows beyond what is kept exactly."
    assert isinstance(state.problem, Message)
    assert not state.can_go_on
    assert state.perceptron.count == 0
    assert state.numbers == (4e5, 1e-13, -9e5)
    state.reset()
    assert not state.problem


def test_all_updates_are_saved_as_csv(qtbot, state, tmp_path):
    state.one_pass()
    state.one_pass()
    with qtbot.waitSignal(state.file.said) as said:
        state.file.save(tmp_path / "and.csv", state.perceptron, state.samples)
        assert state.file.share is not None
    assert said.args == ["Saved 8 updates as and.csv."]
    assert said.args[0].template == "Saved {count:,} updates as {name}."
    assert state.file.share is None
    lines = (tmp_path / "and.csv").read_text().splitlines()
    assert len(lines) == 9
    assert lines[1] == "1,1,1,1,0.0,0,1,1,0.1,0.1,0.1"


def test_saving_can_be_given_up_and_the_file_before_stays(qtbot, state, tmp_path):
    path = tmp_path / "xor.csv"
    path.write_text("before")
    state.choose_gate("XOR")
    state.perceptron.run(20_000)
    said = []
    state.file.said.connect(said.append)
    state.file.save(path, state.perceptron, state.samples)
    state.file.cancel()
    assert said == ["Not saved: xor.csv was cancelled."]
    assert state.file.share is None
    qtbot.wait(100)
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_is_told_and_the_file_before_stays(qtbot, state, tmp_path, monkeypatch):
    path = tmp_path / "and.csv"
    path.write_text("before")

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    state.one_pass()
    with qtbot.waitSignal(state.file.said) as said:
        state.file.save(path, state.perceptron, state.samples)
    assert said.args == [f"Not saved. {path}: the disk is full; free some space and try again."]
    assert path.read_text() == "before"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is Linux's")
def test_a_folder_that_takes_no_file_is_named(qtbot, state):
    state.one_pass()
    with qtbot.waitSignal(state.file.said) as said:
        state.file.save(Path("/dev/full/and.csv"), state.perceptron, state.samples)
    assert said.args[0].startswith("Not saved. /dev/full/and.csv: ")
