"""The list of runs: whose curves are drawn, and what it keeps of the others."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from mnistpad.core.data.digits import Source
from mnistpad.core.network.history import History
from mnistpad.core.network.recipe import SOFTMAX_ONLY
from mnistpad.core.network.runs import RunStore, Status
from mnistpad.state.network.runs import MOST_SHOWN, RunsState

SAMPLE = Source.parse("sample")
RUNS = 2 * MOST_SHOWN


@pytest.fixture
def path(tmp_path) -> Path:
    """A folder of finished runs; that of number n has n batches."""
    store = RunStore(tmp_path / "runs")
    for number in range(1, RUNS + 1):
        folder = store.new(SOFTMAX_ONLY, SAMPLE)
        history = History(4)
        history.append(np.ones(number), np.ones(number))
        folder.write_history(history)
        folder.change_record(status=Status.FINISHED)
    return store.path


@pytest.fixture
def load(path, qtbot):
    def loaded(hidden=(), shown=()) -> RunsState:
        runs = RunsState(RunStore(path))
        with qtbot.waitSignal(runs.loaded):
            runs.load(hidden, shown)
        return runs

    return loaded


def drawn(runs: RunsState) -> list[int]:
    return [run.number for run in runs if run.shown]


def test_the_newest_runs_are_drawn_and_of_the_others_no_curves_are_kept(load):
    runs = load()
    newest = list(range(RUNS, RUNS - MOST_SHOWN, -1))
    assert drawn(runs) == newest
    assert [run.number for run in runs if run.history is not None] == newest
    assert len(runs) == RUNS


def test_what_somebody_switched_on_or_off_stays_so(load, qtbot):
    runs = load()
    runs.set_shown(RUNS, False)
    with qtbot.waitSignal(runs.shown_changed, check_params_cb=lambda number, on: number == 1):
        runs.set_shown(1, True)
    again = load(runs.hidden, runs.shown)
    assert drawn(again) == [*range(RUNS - 1, RUNS - 1 - MOST_SHOWN, -1), 1]
    assert (again.hidden, again.shown) == ([RUNS], [1])


def test_curves_are_read_when_they_are_to_be_drawn_and_let_go_when_not(load, qtbot):
    runs = load()
    told = []
    runs.shown_changed.connect(lambda number, on: told.append((number, on)))
    for number in (1, 2, 3):
        runs.set_shown(number, True)
    qtbot.waitUntil(lambda: len(told) == 3)
    assert sorted(told) == [(1, True), (2, True), (3, True)]
    assert [len(runs.get(number).history) for number in (1, 2, 3)] == [1, 2, 3]
    runs.set_shown(2, False)
    assert runs.get(2).history is None
    assert len(runs.get(2).whole_history()) == 2


def test_with_each_new_run_the_oldest_that_nobody_asked_for_is_no_longer_drawn(load, qtbot):
    runs = load()
    with qtbot.waitSignal(runs.shown_changed):
        runs.set_shown(2, True)
    new = [runs.begin(SOFTMAX_ONLY, SAMPLE).number for _ in range(3)]
    assert drawn(runs) == [*new[::-1], *range(RUNS, RUNS - MOST_SHOWN + 3, -1), 2]


def test_curves_that_can_not_be_read_are_named_and_not_drawn(load, path, qtbot):
    runs = load()
    (path / "0001" / "history.npz").write_bytes(b"no curves")
    with qtbot.waitSignal(runs.notice) as told:
        runs.set_shown(1, True)
    assert "Run 1" in told.args[0]
    assert not runs.get(1).shown


def test_what_the_runs_take_on_the_disk_is_known(load, path):
    runs = load()
    (path / "0003" / "guesses.npz").write_bytes(bytes(5000))
    before = runs.get(3).size
    runs.update(runs.get(3), runs.get(3).record)
    assert runs.get(3).size == before + 5000
    everything = sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
    assert runs.size == everything
