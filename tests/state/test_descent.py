"""What the pages on gradient descent show, and what they refuse."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest

from mnistpad.core.data.digits import DataSet, Source, SourceKind, load
from mnistpad.core.descent.expressions import ExpressionError
from mnistpad.core.descent.optimise import End
from mnistpad.core.network.loss_path import LossPath
from mnistpad.core.network.recipe import Recipe, weight_shapes
from mnistpad.core.network.runs import RunStore
from mnistpad.state.descent.circle import MOST_UPDATES
from mnistpad.state.descent.curve import CURVES
from mnistpad.state.descent.losses import SAMPLED, LossKind
from mnistpad.state.descent.pages import DescentState
from mnistpad.state.descent.paths import MOST_STEPS


@pytest.fixture(scope="module")
def data() -> DataSet:
    return load(Source(SourceKind.SAMPLE))


@pytest.fixture
def state(qapp, data) -> DescentState:
    state = DescentState()
    state.set_data(data)
    return state


# Derivative


@pytest.mark.parametrize("curve", CURVES, ids=lambda curve: curve.name)
def test_each_curve_begins_at_a_place_with_a_slope(state, curve):
    state.curve.choose(curve)
    assert state.curve.curve is curve
    assert state.curve.problem == ""
    assert math.isfinite(state.curve.slope)


def test_as_h_shrinks_the_secant_s_slope_becomes_the_tangent_s(state):
    curve = state.curve
    curve.choose_formula("x^3")
    curve.move_to(2.0)
    off = [abs(curve.secant(h) - curve.slope) for h in (1, 0.1, 0.01, 0.001)]
    assert curve.slope == pytest.approx(12)
    assert all(later < earlier / 5 for earlier, later in pairwise(off))


def test_shrinking_ends_at_the_tangent_and_begins_again_from_where_it_was(state, qtbot):
    curve = state.curve
    curve.set_h(0.02)
    curve.toggle()
    qtbot.waitUntil(lambda: not curve.is_playing, timeout=5000)
    assert curve.h == pytest.approx(1e-4)
    curve.toggle()
    assert curve.h == pytest.approx(0.02)
    curve.toggle()
    assert not curve.is_playing


@pytest.mark.parametrize("text", ["1/0", "log(-1)", "__import__('os')", "sin(", "", "x +"])
def test_a_formula_that_is_none_changes_nothing(state, text):
    curve = state.curve
    curve.choose_formula("x^3")
    with pytest.raises(ExpressionError):
        curve.choose_formula(text)
    assert curve.formula == "x^3"
    assert float(curve.function(2)) == 8


def test_where_the_curve_has_no_value_it_says_so_and_the_curve_stays(state):
    curve = state.curve
    curve.choose_formula("log(x)")
    curve.move_to(-1.0)
    assert "log(−1) has no value" in curve.problem
    assert math.isnan(curve.slope)
    curve.move_to(2.0)
    assert curve.problem == ""
    curve.set_h(-2.5)
    assert "x + h" in curve.problem
    assert curve.slope == pytest.approx(0.5)


def test_where_the_curve_is_upright_it_has_no_slope(state):
    state.curve.choose_formula("sqrt(x)")
    state.curve.move_to(0.0)
    assert "a value, but no slope" in state.curve.problem


def test_what_is_shown_follows_the_point(state):
    state.curve.move_to(40.0)
    assert state.curve.low < 40 < state.curve.high
    width = state.curve.high - state.curve.low
    state.curve.zoom(0.5)
    assert state.curve.high - state.curve.low == pytest.approx(width / 2)


@pytest.mark.parametrize("x", [math.nan, math.inf, 1e7])
def test_a_point_that_is_no_place_changes_nothing(state, x):
    before = state.curve.x
    with pytest.raises(ValueError, match="x is a number between"):
        state.curve.move_to(x)
    assert state.curve.x == before


@pytest.mark.parametrize("h", [0.0, math.nan, 1e-15, 1e3])
def test_an_h_that_is_none_changes_nothing(state, h):
    before = state.curve.h
    with pytest.raises(ValueError, match="h is a number"):
        state.curve.set_h(h)
    assert state.curve.h == before


# Gradient


@pytest.mark.parametrize("kind", LossKind, ids=lambda kind: kind.value)
def test_every_loss_can_be_descended(state, kind):
    landscape = state.landscape
    landscape.choose(kind)
    assert landscape.contour_map.grid.shape == (200, 200)
    assert len(landscape.contour_map.levels) > 10
    for _ in range(60):
        landscape.step()
    path = landscape.paths[0]
    assert path.loss(60) < path.loss(0)


def test_paths_go_side_by_side_and_back(state):
    landscape = state.landscape
    landscape.show_path(2, True)
    for _ in range(5):
        landscape.step()
    assert landscape.position == 5
    assert list(landscape.paths) == [0, 1, 2]
    places = [path.point(5) for path in landscape.paths.values()]
    landscape.back()
    landscape.back()
    assert landscape.position == 3
    landscape.step()
    landscape.step()
    assert [path.point(5) for path in landscape.paths.values()] == places
    landscape.reset()
    assert landscape.position == 0
    landscape.back()
    assert landscape.position == 0


def test_another_rate_shows_the_path_as_far_as_it_had_come(state, qtbot):
    landscape = state.landscape
    landscape.choose(LossKind.ROSENBROCK)
    for _ in range(1500):
        landscape.step()
    landscape.set_rate(0, 0.0005)
    assert landscape.position == 1500
    qtbot.waitUntil(lambda: landscape.paths[0].steps >= 1500, timeout=5000)
    landscape.set_rate(0, 0.001)
    qtbot.waitUntil(lambda: landscape.paths[0].steps >= 1500, timeout=5000)
    assert landscape.paths[0].loss(1500) < 2


def test_a_path_that_diverged_lets_the_others_go_on(state):
    landscape = state.landscape
    landscape.show_path(3, True)
    for _ in range(120):
        landscape.step()
    assert landscape.paths[3].end is End.DIVERGED
    assert landscape.paths[0].steps == 120
    assert landscape.can_go_on


def test_where_all_paths_have_ended_there_is_no_next_step(state):
    landscape = state.landscape
    for index in (0, 1, 2):
        landscape.show_path(index, False)
    assert not landscape.can_go_on
    landscape.toggle()
    assert not landscape.is_playing
    landscape.show_path(3, True)
    for _ in range(200):
        landscape.step()
    assert not landscape.can_go_on
    assert landscape.position == landscape.paths[3].steps < 200


def test_it_runs_by_the_clock_and_pauses(state, qtbot):
    landscape = state.landscape
    landscape.pace = 1 / 60
    landscape.toggle()
    qtbot.waitUntil(lambda: landscape.position > 5, timeout=3000)
    landscape.toggle()
    position = landscape.position
    qtbot.wait(60)
    assert landscape.position == position


def test_no_path_is_longer_than_can_be_shown(state):
    state.landscape.advance(MOST_STEPS + 10)
    assert state.landscape.position <= MOST_STEPS


def test_another_start_begins_anew(state):
    landscape = state.landscape
    landscape.step()
    landscape.set_start((1.0, -1.0))
    assert landscape.position == 0
    assert all(path.point(0) == (1.0, -1.0) for path in landscape.paths.values())


@pytest.mark.parametrize(
    ("do", "said"),
    [
        (lambda s: s.set_start((math.nan, 0.0)), "a weight is a number"),
        (lambda s: s.set_start((1e300, 0.0)), "a weight is a number"),
        (lambda s: s.set_rate(0, 0.0), "learning rate is a number above 0"),
        (lambda s: s.set_rate(0, math.inf), "learning rate is a number above 0"),
        (lambda s: s.set_momentum(0, 1.0), "momentum is a number from 0"),
        (lambda s: s.choose_formula("w1 +"), "breaks off"),
        (lambda s: s.choose_formula("log(-1) + w1"), "no value anywhere"),
        (lambda s: s.choose_classes(3, 3), "two different digits"),
    ],
)
def test_what_can_t_be_done_changes_nothing(state, do, said):
    landscape = state.landscape
    landscape.step()
    before = (landscape.landscape, landscape.start, landscape.setups, landscape.position)
    with pytest.raises(ValueError, match=said):
        do(landscape)
    assert (landscape.landscape, landscape.start, landscape.setups, landscape.position) == before


def test_a_start_where_the_loss_is_infinite_is_refused(state):
    landscape = state.landscape
    landscape.choose_formula("1/w1^2 + w2^2")
    start = landscape.start
    with pytest.raises(ValueError, match="infinite"):
        landscape.set_start((0.0, 1.0))
    assert landscape.start == start


def test_without_digits_their_loss_can_t_be_had_and_it_says_why(qapp):
    state = DescentState()
    with pytest.raises(ValueError, match="being loaded"):
        state.landscape.choose(LossKind.DIGITS)
    assert state.landscape.kind is LossKind.BOWL
    assert state.stochastic.kind is LossKind.AND


def test_other_digits_at_hand_are_learnt_from(state, data):
    state.landscape.choose(LossKind.DIGITS)
    assert "MNIST sample" in state.landscape.landscape.about
    mine = DataSet(
        "mine",
        data.train_images[:900],
        data.train_labels[:900],
        data.test_images,
        data.test_labels,
    )
    state.set_data(mine)
    assert "mine" in state.landscape.landscape.about
    assert "mine" in state.stochastic.landscape.about


def test_digits_without_the_classes_chosen_leave_another_loss(state, data):
    state.landscape.choose(LossKind.DIGITS)
    ones = data.train_labels == 1
    only = DataSet(
        "ones", data.train_images[ones], data.train_labels[ones], data.test_images, data.test_labels
    )
    state.set_data(only)
    assert state.landscape.kind is LossKind.BOWL
    assert state.stochastic.kind is LossKind.AND


# Stochastic


@pytest.mark.parametrize("kind", SAMPLED, ids=lambda kind: kind.value)
def test_three_paths_spend_the_same_work(state, kind):
    stochastic = state.stochastic
    stochastic.choose(kind)
    count = stochastic.samples.count
    for _ in range(3):
        stochastic.one_pass()
    assert stochastic.position == 3 * count
    single, batch, whole = stochastic.paths.values()
    assert [path.work for path in (single, batch, whole)] == [3 * count] * 3
    assert (single.steps, whole.steps) == (3 * count, 3)
    assert 3 < batch.steps < 3 * count


def test_a_pass_ends_where_the_samples_have_all_been_looked_at(state):
    stochastic = state.stochastic
    stochastic.step()
    stochastic.step()
    assert stochastic.position == 2
    stochastic.one_pass()
    assert stochastic.position == stochastic.samples.count
    stochastic.back()
    assert stochastic.position == stochastic.samples.count - 1


def test_back_takes_one_moment_back_though_all_but_the_slowest_path_have_diverged(state):
    stochastic = state.stochastic
    stochastic.choose(LossKind.WAVE)
    stochastic.set_rate(1e6)
    stochastic.set_batch(stochastic.samples.count)
    moments = stochastic.samples.count - 1
    stochastic.advance(moments)
    assert stochastic.paths[0].end is End.DIVERGED
    assert max(path.work for path in stochastic.paths.values()) < moments - 1
    stochastic.back()
    assert stochastic.position == stochastic.farthest - 1 == moments - 1


def test_going_back_and_on_shows_the_same_paths(state):
    stochastic = state.stochastic
    stochastic.one_pass()
    place = stochastic.point
    stochastic.go_to(7)
    path = stochastic.paths[0]
    assert stochastic.point == path.point(7)
    assert stochastic.taken.size == 0
    stochastic.one_pass()
    assert stochastic.point == place


def test_the_samples_of_the_last_step_are_known(state):
    stochastic = state.stochastic
    stochastic.watch(1)
    for _ in range(16):
        stochastic.step()
    assert len(stochastic.taken) == 16


def test_another_setting_begins_anew(state):
    stochastic = state.stochastic
    for change in (
        lambda: stochastic.set_rate(0.5),
        lambda: stochastic.set_batch(8),
        lambda: stochastic.set_decays(True),
        stochastic.shuffle,
        lambda: stochastic.set_start((1.0, 1.0)),
        lambda: stochastic.choose_classes(3, 8),
    ):
        stochastic.step()
        change()
        assert stochastic.position == 0
        assert all(path.steps == 0 for path in stochastic.paths.values())


@pytest.mark.parametrize(
    ("do", "said"),
    [
        (lambda s: s.set_rate(-1), "learning rate"),
        (lambda s: s.set_batch(0), "1 to 200 samples"),
        (lambda s: s.set_batch(10**9), "1 to 200 samples"),
        (lambda s: s.set_start((math.inf, 0.0)), "a weight is a number"),
        (lambda s: s.choose_classes(5, 5), "two different digits"),
        (lambda s: s.choose(LossKind.BOWL), "“Bowl” has no samples"),
    ],
)
def test_what_can_t_be_learnt_by_changes_nothing(state, do, said):
    stochastic = state.stochastic
    stochastic.one_pass()

    def chosen() -> tuple[object, ...]:
        loss = stochastic.kind, stochastic.classes, stochastic.landscape
        return *loss, stochastic.setup, stochastic.start, stochastic.position

    before = chosen()
    with pytest.raises(ValueError, match=said):
        do(stochastic)
    assert chosen() == before


# The circle


def test_rule_and_descent_go_the_same_way_to_the_end(state, qtbot):
    circle = state.circle
    circle.pace = 1 / 300
    circle.toggle()
    qtbot.waitUntil(lambda: not circle.is_playing, timeout=5000)
    assert circle.perceptron.converged
    assert circle.equal == circle.position == circle.perceptron.count
    assert not circle.can_go_on
    update, step = circle.pair
    assert update.after == step.after


def test_xor_ends_after_many_updates_and_both_are_still_equal(state):
    circle = state.circle
    circle.choose("XOR")
    circle.advance(MOST_UPDATES + 50)
    assert circle.equal == circle.position == MOST_UPDATES


def test_the_circle_goes_back_and_begins_anew(state):
    circle = state.circle
    for _ in range(6):
        circle.step()
    circle.back()
    assert circle.position == 5
    circle.step()
    assert (circle.position, circle.perceptron.count) == (6, 6)
    circle.set_start((0.5, -0.5, 0.25))
    assert circle.position == 0
    assert circle.pair is None
    circle.step()
    assert circle.pair[1].before == (0.5, -0.5, 0.25)
    with pytest.raises(ValueError, match="learning rate"):
        circle.set_rate(0)
    assert circle.position == 1


# The network


RECIPE = Recipe(hidden=(8,))


@pytest.fixture
def folder(tmp_path):
    folder = RunStore(tmp_path).new(RECIPE, Source(SourceKind.SAMPLE))
    for epoch in range(3):
        rng = np.random.default_rng(epoch)
        folder.write_weights(
            epoch,
            [0.05 * rng.normal(size=shape).astype(np.float32) for shape in weight_shapes(RECIPE)],
        )
    return folder


def test_a_run_s_path_is_asked_for_and_computed_beside_the_window(state, folder, qtbot):
    state.network.wanted.connect(lambda: state.trace("Run 3", folder))
    state.network.want()
    assert state.network.share is None  # there is no run yet
    state.network.set_run("Run 3")
    state.network.want()
    assert state.network.share == 0
    qtbot.waitUntil(lambda: state.network.path is not None, timeout=10_000)
    assert state.network.share is None
    assert state.network.title == "Run 3"
    assert state.network.path.epochs.tolist() == [0, 1, 2]


def test_a_walk_that_is_cancelled_shows_nothing(state, folder, qtbot):
    state.network.set_run("Run 3")
    state.trace("Run 3", folder)
    state.network.cancel()
    qtbot.wait(300)
    assert state.network.path is None
    assert state.network.share is None


def test_a_damaged_run_is_refused_and_what_was_shown_stays(state, folder, qtbot):
    state.network.set_run("Run 3")
    state.network.show("Run 2", LossPath(*map(np.array, ([0, 1], [2.3, 0.4], [0, 1]))))
    (folder.path / "epochs" / "0001.npz").write_bytes(b"no weights")
    state.trace("Run 3", folder)
    qtbot.waitUntil(lambda: state.network.problem != "", timeout=10_000)
    assert "damaged" in state.network.problem
    assert state.network.title == "Run 2"


def test_without_digits_no_path_is_computed(qapp, folder):
    state = DescentState()
    state.network.set_run("Run 1")
    state.trace("Run 1", folder)
    assert "being loaded" in state.network.problem
