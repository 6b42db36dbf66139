"""Runs are kept in bounds: the newest, and those that were marked."""

from __future__ import annotations

import shutil
from collections import namedtuple
from dataclasses import replace

import pytest

from mnistpad.core.data.digits import Source
from mnistpad.core.network.recipe import CNN, SOFTMAX_ONLY, TUTORIAL
from mnistpad.core.network.runs import RunError, RunStore, Status, room_for
from mnistpad.state.network.bounds import OFFERED_FROM, BoundsState
from mnistpad.state.network.runs import RunsState
from mnistpad.state.network.training import Phase, TrainingState

SAMPLE = Source.parse("sample")
RUNS = 8


@pytest.fixture
def store(tmp_path) -> RunStore:
    store = RunStore(tmp_path / "runs")
    for _ in range(RUNS):
        store.new(SOFTMAX_ONLY, SAMPLE).change_record(status=Status.FINISHED)
    return store


@pytest.fixture
def runs(store, qapp) -> RunsState:
    return RunsState(store)


@pytest.fixture
def bounds(runs) -> BoundsState:
    return BoundsState(runs)


@pytest.fixture
def loaded(runs, bounds, qtbot) -> RunsState:
    with qtbot.waitSignal(runs.loaded):
        runs.load()
    return runs


def numbers(runs: RunsState) -> list[int]:
    return [run.number for run in runs]


def test_the_newest_and_those_marked_are_kept(loaded, bounds, store, qtbot):
    loaded.mark(2, True)
    assert [run.number for run in bounds.beyond(3)] == [5, 4, 3, 1]
    bounds.keep(3)
    qtbot.waitUntil(lambda: numbers(loaded) == [8, 7, 6, 2])
    assert sorted(int(folder.path.name) for folder in store.folders()) == [2, 6, 7, 8]


def test_what_was_chosen_before_the_runs_are_read_is_done_once_they_are(runs, bounds, qtbot):
    bounds.keep(1)
    runs.load()
    qtbot.waitUntil(lambda: numbers(runs) == [8])


def test_a_run_that_is_begun_pushes_the_oldest_out(loaded, bounds, qtbot):
    bounds.keep(RUNS)
    run = loaded.begin(SOFTMAX_ONLY, SAMPLE)
    qtbot.waitUntil(lambda: numbers(loaded) == [9, 8, 7, 6, 5, 4, 3, 2])
    assert run.number == 9


def test_a_run_that_can_be_gone_on_with_stays(loaded, bounds, store, qtbot):
    interrupted = loaded.get(1)
    loaded.update(interrupted, replace(interrupted.record, status=Status.INTERRUPTED))
    bounds.keep(1)
    qtbot.waitUntil(lambda: numbers(loaded) == [8, 1])


def test_a_mark_is_there_the_next_time_and_versions_before_had_none(loaded, store):
    loaded.mark(3, True)
    assert store.folders()[2].record().marked
    record = store.folders()[0].record().to_json()
    del record["marked"]
    assert type(loaded.get(1).record).from_json(record).marked is False


def test_a_run_whose_record_is_gone_can_t_be_marked_and_that_is_said(loaded, store):
    told = []
    loaded.notice.connect(told.append)
    (store.folders()[0].path / "run.json").write_text("something else")
    loaded.mark(1, True)
    assert "Run 1 can't be marked" in told[0]
    assert not loaded.get(1).record.marked
    with pytest.raises(RunError):
        store.folders()[0].record()


def test_one_that_can_t_be_deleted_is_told_once_and_the_others_go(
    loaded, bounds, store, qtbot, monkeypatch
):
    told = []
    loaded.notice.connect(told.append)
    remove = store.remove

    def refuse(folder):
        if folder.path.name == "0004":
            raise PermissionError(13, "denied", str(folder.path))
        remove(folder)

    monkeypatch.setattr(store, "remove", refuse)
    bounds.keep(2)
    qtbot.waitUntil(lambda: numbers(loaded) == [8, 7, 4])
    qtbot.wait(50)
    assert len(told) == 1
    assert "Run 4 can't be deleted" in told[0]


@pytest.mark.parametrize("newest", [0, -1, 10**9])
def test_a_number_that_is_none_is_refused(newest, bounds):
    with pytest.raises(ValueError, match="runs can be kept"):
        bounds.keep(newest)
    assert bounds.newest is None


def test_from_a_gigabyte_on_it_is_offered_once(loaded, bounds, qtbot):
    told = []
    bounds.notice.connect(told.append)
    for run in loaded:
        run.size = OFFERED_FROM // RUNS + 1
    loaded.changed.emit()
    loaded.changed.emit()
    assert len(told) == 1
    assert told[0].startswith("Your runs take 1.0 GB on the disk.")
    assert len(loaded) == RUNS


def test_a_full_disk_is_said_before_a_run_is_begun(loaded, store, qapp, monkeypatch):
    training = TrainingState(loaded, lambda *_: None)
    training._prepare_timer.stop()
    told = []
    training.notice.connect(told.append)
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10**9, 10**9, 3_000_000))
    training.choose(TUTORIAL, SAMPLE)
    training.start()
    assert training.phase is Phase.IDLE
    assert told == [
        "No run was begun. The disk has 3.0 MB left, and this run takes about 15 MB. Free some "
        "space, or delete runs."
    ]
    assert len(store.folders()) == RUNS


def test_room_is_asked_of_the_nearest_folder_that_is_there(tmp_path):
    assert RunStore(tmp_path / "not" / "yet" / "there").room() == pytest.approx(
        shutil.disk_usage(tmp_path).free, rel=0.1
    )
    assert room_for(CNN) < room_for(TUTORIAL)
