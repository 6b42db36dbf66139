from __future__ import annotations

from fractions import Fraction
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog

from mnistpad.core.perceptron.margin import mistake_bound, widest_margin
from mnistpad.core.perceptron.rule import Perceptron
from mnistpad.core.perceptron.table import CHUNK, as_text, csv_chunks
from mnistpad.core.perceptron.targets import GATES, crossing_pairs, gate, read_targets, truth_table

ALL_OF_TWO = list(product((0, 1), repeat=4))
ALL_OF_THREE = list(product((0, 1), repeat=8))


def learnt(gate: str, **options) -> Perceptron:
    perceptron = Perceptron(truth_table(2), GATES[gate], **options)
    perceptron.run(10)
    return perceptron


def separable(targets) -> bool:
    """Asked of linear programming: is there w, b with sign·(w·x + b) ≥ 1 for all samples?"""
    samples = np.array(truth_table((len(targets) - 1).bit_length()))
    signs = np.where(np.array(targets) == 1, -1.0, 1.0)
    rows = signs[:, None] * np.column_stack([samples, np.ones(len(samples))])
    unbounded = [(None, None)] * rows.shape[1]
    return linprog(np.zeros(rows.shape[1]), rows, -np.ones(len(rows)), bounds=unbounded).success


def test_and_is_learnt_as_in_the_tutorial():
    perceptron = learnt("AND")
    assert perceptron.weights == pytest.approx((0.1, 0.2), abs=1e-12)
    assert perceptron.bias == pytest.approx(-0.2, abs=1e-12)
    assert perceptron.outputs() == (1, 0, 0, 0)
    assert perceptron.converged
    assert perceptron.mistakes_by_epoch().tolist() == [3, 2, 3, 2, 2, 0, 0, 0, 0, 0]


def test_nand_in_floats_hangs_on_a_rounding_error_and_the_update_says_so():
    perceptron = learnt("NAND")
    assert perceptron.weights == pytest.approx((-0.1, -0.2), abs=1e-12)
    assert perceptron.bias == pytest.approx(0.2, abs=1e-12)
    assert perceptron.converged
    last_look_at_0_1 = perceptron.update(39)
    assert truth_table(2)[last_look_at_0_1.sample] == (0, 1)
    assert last_look_at_0_1.z == pytest.approx(2.8e-17, rel=0.02)
    assert last_look_at_0_1.by_rounding
    assert not perceptron.update(38).by_rounding


def test_nand_in_exact_fractions_takes_one_pass_more():
    perceptron = learnt("NAND", exact=True)
    assert perceptron.weights == (Fraction(-1, 10), Fraction(-1, 5))
    assert perceptron.bias == Fraction(3, 10)
    assert len([n for n in perceptron.mistakes_by_epoch() if n]) == 7
    assert len([n for n in learnt("NAND").mistakes_by_epoch() if n]) == 6
    assert not any(perceptron.update(n).by_rounding for n in range(1, 41))


@pytest.mark.parametrize("targets", ALL_OF_TWO)
def test_every_gate_of_two_inputs_is_learnt_if_and_only_if_it_is_separable(targets):
    random = np.random.default_rng(0)
    possible = crossing_pairs(targets) is None
    assert possible == separable(targets)
    margin = widest_margin(truth_table(2), targets)
    starts = [np.zeros(3), np.zeros(3), *random.uniform(-1, 1, (100, 3))]
    for rate, start in zip(np.geomspace(0.01, 1, len(starts)), starts, strict=True):
        perceptron = Perceptron(truth_table(2), targets, rate, start[:2], start[2])
        if possible:
            most = mistake_bound(margin, start, rate)
            assert perceptron.learn(4 * (most + 1))
            assert perceptron.outputs() == targets
            assert perceptron.mistakes <= most
        else:
            assert not perceptron.learn(2000)
            first, last = perceptron.cycle()
            assert perceptron.state(4 * first) == perceptron.state(4 * last)
            assert perceptron.state(4 * first + 1) == perceptron.state(4 * last + 1)


def test_every_separable_gate_of_three_inputs_is_learnt_within_the_bound():
    for targets in ALL_OF_THREE:
        margin = widest_margin(truth_table(3), targets)
        assert (margin is None) == (crossing_pairs(targets) is not None)
        perceptron = Perceptron(truth_table(3), targets)
        if margin:
            assert perceptron.learn(10_000)
            assert perceptron.mistakes <= mistake_bound(margin, [0, 0, 0, 0], 0.1)
        else:
            assert not perceptron.learn(400)


def test_learning_ends_with_the_update_that_makes_every_sample_right():
    perceptron = Perceptron(truth_table(2), GATES["AND"])
    assert not perceptron.learn(5)
    assert perceptron.position == 5
    assert perceptron.learn(1000)
    assert perceptron.position == perceptron.last_mistake == 18
    assert (perceptron.mistakes, perceptron.epoch_of(18)) == (12, 5)
    assert perceptron.learn(1000)
    assert perceptron.position == 18
    perceptron.go_to(9)
    assert not perceptron.converged
    assert perceptron.learn(1000)
    assert (perceptron.position, perceptron.count) == (18, 18)


def test_the_bound_of_and_is_novikoffs():
    margin = widest_margin(truth_table(2), GATES["AND"])
    assert margin.direction == pytest.approx(np.array([2, 2, -3]) / np.sqrt(17))
    assert margin.width == pytest.approx(1 / np.sqrt(17))
    assert margin.reach == pytest.approx(np.sqrt(3))
    assert mistake_bound(margin, [0, 0, 0], 0.1) == 51
    assert mistake_bound(margin, [0, 0, 0], 7) == 51
    assert widest_margin(truth_table(2), GATES["XOR"]) is None


def test_the_sums_of_this_moment_are_those_the_outputs_come_from():
    perceptron = learnt("NAND", exact=True)
    assert perceptron.sums() == tuple(
        Fraction(-a, 10) + Fraction(-b, 5) + Fraction(3, 10) for a, b in truth_table(2)
    )
    assert perceptron.outputs() == (0, 1, 1, 1)


def test_of_three_inputs_104_gates_are_separable_and_told_rightly():
    told = [crossing_pairs(targets) is None for targets in ALL_OF_THREE]
    assert told == [separable(targets) for targets in ALL_OF_THREE]
    assert sum(told) == 104


@pytest.mark.parametrize("targets", ALL_OF_THREE)
def test_pairs_that_cross_prove_it(targets):
    pairs = crossing_pairs(targets)
    if pairs:
        wanted = dict(zip(truth_table(3), targets, strict=True))
        (a, b), (c, d) = pairs
        assert [wanted[s] for s in (a, b, c, d)] == [1, 1, 0, 0]
        assert np.array_equal(np.add(a, b), np.add(c, d))


def test_xor_goes_round_in_a_cycle():
    perceptron = learnt("XOR")
    assert not perceptron.converged
    assert perceptron.cycle() == (1, 2)
    assert learnt("OR").cycle() is not None  # learnt: it stays where it is
    xor = learnt("XOR")
    xor.go_to(7)
    assert xor.cycle() is None  # not yet
    assert learnt("XOR", seed=1).cycle() is None  # each pass goes on differently
    assert crossing_pairs(GATES["XOR"]) == (((1, 0), (0, 1)), ((1, 1), (0, 0)))


@given(st.lists(st.sampled_from(["step", "back"]), max_size=60), st.booleans(), st.booleans())
def test_back_and_on_again_is_the_same_way(moves, exact, shuffled):
    seed = 3 if shuffled else None
    perceptron = Perceptron(truth_table(2), GATES["NAND"], seed=seed, exact=exact)
    straight = Perceptron(truth_table(2), GATES["NAND"], seed=seed, exact=exact)
    states = [(*straight.weights, straight.bias)]
    for _ in range(61):
        straight.step()
        states.append((*straight.weights, straight.bias))
    position = 0
    for move in moves:
        if move == "step":
            perceptron.step()
            position += 1
        else:
            perceptron.step_back()
            position = max(position - 1, 0)
        assert perceptron.position == position
        assert (*perceptron.weights, perceptron.bias) == states[position]


def test_an_update_tells_all_of_its_arithmetic():
    perceptron = learnt("AND")
    first = perceptron.update(1)
    assert (first.epoch, first.sample, first.z, first.output, first.target) == (1, 0, 0, 0, 1)
    assert first.delta == 1
    assert first.before == (0, 0, 0)
    assert first.after == (0.1, 0.1, 0.1)
    with pytest.raises(IndexError, match="1 to 40"):
        perceptron.update(41)


def test_with_a_seed_each_pass_has_an_order_of_its_own_and_all_samples():
    perceptron = learnt("XOR", seed=1)
    orders = [[perceptron.update(4 * e + n).sample for n in (1, 2, 3, 4)] for e in range(10)]
    assert all(sorted(order) == [0, 1, 2, 3] for order in orders)
    assert len({tuple(order) for order in orders}) > 3


def test_a_history_of_a_million_updates_takes_less_than_100_mb():
    perceptron = Perceptron(truth_table(2), GATES["XOR"])
    perceptron.run(250_000)
    assert perceptron.count == 1_000_000
    kept = [perceptron._states, perceptron._deltas, perceptron._wrong]
    assert sum(part.itemsize * len(part) for part in kept) < 100e6
    assert len(perceptron._seen) < 100_000
    perceptron.go_to(500_000)
    assert perceptron.update(500_000).after == (*perceptron.weights, perceptron.bias)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"rate": 0}, "learning rate"),
        ({"rate": -1}, "learning rate"),
        ({"rate": float("nan")}, "learning rate"),
        ({"rate": float("inf")}, "learning rate"),
        ({"targets": (1, 0, 0)}, "4 targets are needed"),
        ({"targets": (1, 0, 0, 2)}, "0 or 1"),
        ({"weights": [1.0]}, "2 weights are needed"),
        ({"weights": [float("inf"), 0]}, "finite"),
        ({"inputs": []}, "inputs"),
        ({"inputs": [(1, 1), (1,), (0, 1), (0, 0)]}, "same number of inputs"),
    ],
)
def test_what_can_not_be_learnt_with_is_refused(options, words):
    sound = {"inputs": truth_table(2), "targets": GATES["AND"]}
    with pytest.raises(ValueError, match=words):
        Perceptron(**(sound | options))


@pytest.mark.parametrize("exact", [False, True])
def test_a_weight_that_grows_beyond_all_numbers_is_refused_and_nothing_changes(exact):
    start, rate = (9e18, 1e18) if exact else (1.7e308, 1e308)
    perceptron = Perceptron(
        truth_table(2), (1, 1, 1, 1), rate, [-start, -start], start, exact=exact
    )
    before = (*perceptron.weights, perceptron.bias)
    with pytest.raises(ValueError, match="weight grows"):
        perceptron.run(10)
    perceptron.go_to(0)
    assert (*perceptron.weights, perceptron.bias) == before


def test_numbers_too_long_for_exact_keeping_are_refused():
    with pytest.raises(ValueError, match="too many digits"):
        Perceptron(truth_table(2), GATES["AND"], 1e-300, [0.5, 0.5], exact=True)


def test_gates_of_three_inputs_go_by_the_same_names():
    assert gate("AND", 3) == (1, 0, 0, 0, 0, 0, 0, 0)
    assert gate("NOR", 3) == (0, 0, 0, 0, 0, 0, 0, 1)
    assert gate("XOR", 3) == (1, 0, 0, 1, 0, 1, 1, 0)
    assert gate("OR", 3) == tuple(1 - target for target in gate("NOR", 3))
    assert gate("NAND", 3) == tuple(1 - target for target in gate("AND", 3))
    with pytest.raises(ValueError, match="NOT"):
        gate("NOT")


@pytest.mark.parametrize("text", ["1,0,0,0", "1000", " 1 0,0 0 "])
def test_targets_are_read_as_they_are_written(text):
    assert read_targets(text) == (1, 0, 0, 0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "zeros and ones"),
        ("1,0,0", "not 3"),
        ("1,0,0,0,1", "not 5"),
        ("1,0,0,2", "zeros and ones"),
        ("a,b,c,d", "zeros and ones"),
        ("١,0,0,0", "zeros and ones"),
    ],
)
def test_targets_that_are_none_are_refused(text, words):
    with pytest.raises(ValueError, match=words):
        read_targets(text)


def test_csv_has_all_of_the_arithmetic_and_loses_no_digit():
    perceptron = learnt("NAND")
    head, *lines = b"".join(csv_chunks(perceptron, truth_table(2), 40)).decode().splitlines()
    assert head == "update,pass,x1,x2,z,output,wanted,delta,w1,w2,b"
    assert len(lines) == 40
    for number, line in enumerate(lines, 1):
        update = perceptron.update(number)
        fields = line.split(",")
        assert [int(field) for field in fields[:4]] == [
            number,
            update.epoch,
            *truth_table(2)[update.sample],
        ]
        assert float(fields[4]) == update.z
        assert [int(f) for f in fields[5:8]] == [update.output, update.target, update.delta]
        assert tuple(map(float, fields[8:])) == update.after


def test_csv_comes_in_chunks_and_ends_where_it_was_asked_to():
    perceptron = Perceptron(truth_table(3), gate("XOR", 3))
    perceptron.run(2000)
    chunks = list(csv_chunks(perceptron, truth_table(3), CHUNK + 3))
    assert [chunk.count(b"\n") for chunk in chunks] == [1, CHUNK, 3]


def test_exact_numbers_are_written_exactly():
    assert as_text(Fraction(-3, 10)) == "-0.3"
    assert as_text(Fraction(1, 3)) == "1/3"
    assert as_text(Fraction(7)) == "7"
    assert as_text(0.1 + 0.2) == "0.30000000000000004"
