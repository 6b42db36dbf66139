"""What is set on screen, part by part: taken, put again, and refused where it makes no sense."""

from __future__ import annotations

import copy
import json
import random
from pathlib import Path

import numpy as np
import pytest

from mnistpad.core.data.digits import UNREAD, Source, load
from mnistpad.core.message import Message
from mnistpad.core.network.recipe import SOFTMAX_ONLY
from mnistpad.core.perceptron.gates import FULL_ADDER
from mnistpad.state.data.digits import OfClass, Part, RandomHundred
from mnistpad.state.descent.losses import LossKind
from mnistpad.state.desk.network import asked_runs
from mnistpad.state.desk.parts import PARTS, take_parts
from mnistpad.state.drawing.guess import Round
from mnistpad.state.drawing.pad import Tool
from mnistpad.state.perceptron.setup import Start
from mnistpad.state.states import States
from mnistpad.state.tensors.bench import Operation


def no_engine(*_):
    raise AssertionError("nothing is trained here")


@pytest.fixture(scope="module")
def digits():
    return load(Source.parse("sample"))


@pytest.fixture
def states(tmp_path, qapp, digits) -> States:
    return made(tmp_path / "data", digits)


def made(folder: Path, digits) -> States:
    states = States(folder, no_engine)
    states.digits.set_data(digits)
    return states


def look_at_all(states: States) -> None:
    for part in PARTS.values():
        part.state(states)


def change_all(states: States) -> None:
    """Every part, to something that it isn't at first."""
    states.training.choose(SOFTMAX_ONLY, states.training.source)
    states.pad.tool, states.pad.pen_width = Tool.ERASER, 30.0
    states.digits.choose_part(Part.TEST)
    states.digits.choose(OfClass(3))
    states.digits.look_at(7)
    perceptron = states.perceptron
    perceptron.choose_gate("XOR")
    perceptron.advance(37)
    states.board.put(FULL_ADDER.name, (1, 0, 1))
    states.sigmoid.weight.set_number("w2", 0.5)
    states.sigmoid.weight.choose("tanh")
    states.sigmoid.learning.choose_gate("OR")
    states.sigmoid.learning.advance(12)
    tensors = states.tensors
    tensors.read("mine = [[1, 2], [3, 4]]")
    tensors.keep()
    tensors.bench.choose(Operation.ADD)
    tensors.bench.set_texts(("mine", "[10, 20]"))
    tensors.keep_result()
    tensors.bench.go_to(2)
    tensors.read("train_images[10:100]")
    curve = states.descent.curve
    curve.choose_formula("sin(x)")
    curve.zoom(2)
    curve.move_to(2.5)
    curve.set_h(0.25)
    landscape = states.descent.landscape
    landscape.choose(LossKind.ROSENBROCK)
    landscape.set_momentum(0, 0.5)
    landscape.show_path(2, True)
    landscape.advance(40)
    stochastic = states.descent.stochastic
    stochastic.choose_classes(1, 7)
    stochastic.set_batch(5)
    stochastic.set_decays(True)
    stochastic.advance(30)
    stochastic.watch(1)
    circle = states.descent.circle
    circle.choose("OR")
    circle.set_start((0.5, -0.5, 0.0))
    circle.advance(5)
    states.guess.switch(True)
    states.guess.rounds.append(Round(3, 8, UNREAD))
    states.gate_guess.say(1)
    states.gate_guess.uncover()


def put(states: States, parts: dict) -> list[str]:
    said = [PARTS[name].put_all(states, values) for name, values in parts.items()]
    return [sentence for sentence in said if sentence]


def test_all_that_is_taken_is_put_again_elsewhere(states, tmp_path, digits, qtbot):
    look_at_all(states)
    change_all(states)
    taken = take_parts(states)
    first = {name: part.at_first(states) for name, part in PARTS.items()}
    assert all(
        taken[name] != first[name] for name in PARTS if name not in ("runs", "source", "reader")
    )
    written = json.loads(json.dumps(taken, allow_nan=False))
    others = made(tmp_path / "others", digits)
    # As the program does: digits that come later would have paths on them begin anew.
    others.data.choose(others.training.source)
    qtbot.waitUntil(lambda: not others.data.is_loading)
    assert put(others, written) == []
    assert take_parts(others) == written  # also while it is still on its way
    qtbot.waitUntil(lambda: others.descent.landscape.position == 40)
    qtbot.waitUntil(lambda: others.descent.stochastic.position == 30)
    assert take_parts(others) == written
    assert others.perceptron.numbers == states.perceptron.numbers
    assert others.descent.landscape.paths[0].point(40) == states.descent.landscape.paths[0].point(
        40
    )
    names = others.tensors.names
    assert np.array_equal(names["mine"].numbers(), [[1, 2], [3, 4]])
    assert np.array_equal(names["t1"].numbers(), [[11, 22], [13, 24]])
    assert others.tensors.looked.result.shape == (90, 28, 28)


def test_parts_that_nobody_has_looked_at_are_not_made(states):
    assert {"gate", "line", "curve", "nand"}.isdisjoint(take_parts(states))
    assert "perceptron" not in vars(states)


def test_a_hundred_drawn_at_random_is_the_same_hundred(states, tmp_path, digits):
    states.digits.choose(RandomHundred())
    others = made(tmp_path / "others", digits)
    put(others, {"class": PARTS["class"].taken(states)})
    assert others.digits.pick == RandomHundred()  # whose button is down
    assert np.array_equal(others.digits.shown, states.digits.shown)


def test_a_moment_far_on_is_reached_while_the_window_goes_on(states, qtbot):
    look_at_all(states)
    values = PARTS["gate"].taken(states) | {"targets": [0, 1, 1, 0], "updates": 200_000}
    turns = []
    states.perceptron.moved.connect(lambda: turns.append(states.perceptron.position))
    assert put(states, {"gate": values}) == []
    assert PARTS["gate"].taken(states) == values  # also on the way there
    qtbot.waitUntil(lambda: len(turns) > 3)
    states.perceptron.pause()
    assert 0 < states.perceptron.position < 200_000


def mutilate(values, chance: random.Random):
    """The same with one thing in it replaced, taken away or added."""
    values = copy.deepcopy(values)
    places = []

    def walk(node):
        for key in node if isinstance(node, dict) else range(len(node)):
            places.append((node, key))
            if isinstance(node[key], dict | list):
                walk(node[key])

    if not isinstance(values, dict | list) or not values:
        return chance.choice(STRANGE)
    walk(values)
    node, key = chance.choice(places)
    if chance.random() < 0.2:
        del node[key]
    else:
        node[key] = chance.choice(STRANGE)
    return values


STRANGE = (
    None, True, -1, 1e300, 10**400, 2**31, "", "?" * 100, [], {}, [[[]]], {"a": 1}, 0.5, "Bowl",
)  # fmt: skip


@pytest.mark.parametrize("name", PARTS)
def test_what_makes_no_sense_is_refused_in_a_sentence_and_changes_nothing(name, states):
    look_at_all(states)
    change_all(states)
    chance = random.Random(name)
    part = PARTS[name]
    for _ in range(60):
        before = part.taken(states)
        bad = mutilate(before, chance)
        said = part.put_all(states, bad)
        if said:
            assert said.startswith(part.title)
            assert said.endswith(".")
            assert len(said) < 250
            if name not in ("reader",):  # there what is missing is told, and the built-in one reads
                assert part.taken(states) == before
        part.put_all(states, before)


def test_a_damaged_tally_of_gates_is_named_and_the_rest_is_put(states, tmp_path, digits):
    look_at_all(states)
    change_all(states)
    parts = take_parts(states)
    parts["gates guessed"] |= {"right": 7}
    others = made(tmp_path / "others", digits)
    assert put(others, parts) == [
        "Guess first, of gates: a whole number from 0 to 1 is expected, not 7."
    ]
    assert (others.gate_guess.count, others.gate_guess.right) == (0, 0)
    assert others.board.circuit is FULL_ADDER
    assert others.guess.rounds == [Round(3, 8, UNREAD)]


def test_a_data_folder_of_another_machine_is_named(states, tmp_path):
    path = tmp_path / "gone"
    said = PARTS["source"].put_all(states, {"kind": "files", "path": str(path)})
    assert said == f"Data: {path} is not there; MNIST sample stays chosen."
    reason = said.values["said"].values["reason"]
    assert isinstance(reason.values["source"], Message)
    assert states.training.source == Source.parse("sample")


def test_runs_of_another_machine_are_named_though_their_number_is_here(states):
    states.training.recipe, states.training.source  # noqa: B018
    run = states.runs.begin(states.training.recipe, states.training.source)
    values = [
        [run.number, run.record.created, False, True],
        [1, 5.0, True, True],
        [9, 5.0, False, True],
    ]
    assert PARTS["runs"].put_all(states, values) == "Runs: Run 1: not on this machine."
    assert not run.shown
    values = {"run": [1, 5.0], "epoch": None}
    said = PARTS["reader"].put_all(states, values)
    assert said == "Read by: Run 1 is not on this machine; the built-in recogniser reads."


def test_runs_switched_by_somebody_are_told_apart(states):
    assert asked_runs([[1, 0.0, True, True], [2, 0.0, False, True], [3, 0.0, True, False]]) == (
        [2],
        [1],
    )
    assert asked_runs("nonsense") == ([], [])


def test_random_weights_and_a_setup_by_hand_are_put_again(states):
    perceptron = states.perceptron
    perceptron.take_in_hand((0.25, -0.5, 1.0))
    perceptron.advance(3)
    taken = PARTS["gate"].taken(states)
    numbers = perceptron.numbers
    perceptron.choose_gate("OR")
    assert put(states, {"gate": taken}) == []
    assert perceptron.setup.start is Start.HAND
    assert perceptron.numbers == numbers
