"""What is kept of runs."""

from __future__ import annotations

import json
import math
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import psutil
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mnistpad.core.data.digits import Source
from mnistpad.core.message import Message
from mnistpad.core.network.history import EpochValues, History
from mnistpad.core.network.recipe import CNN, TUTORIAL
from mnistpad.core.network.runs import (
    Checkpoint,
    Record,
    RunError,
    RunFolder,
    RunStore,
    Status,
    begin_run,
)
from mnistpad.core.processes import this_process
from tests.conftest import left_behind

SAMPLE = Source.parse("sample")
FILES = ("run.json", "history.npz", "checkpoint.npz", "guesses.npz", "epochs/0001.npz", "last.npz")


def weights() -> list[np.ndarray]:
    random = np.random.default_rng(0)
    return [random.normal(size=shape).astype(np.float32) for shape in ((784, 5), (5,), (5, 10))]


def history() -> History:
    kept = History(4)
    kept.append([0.9, 0.8, 0.7, 0.6], [0.1, 0.2, 0.3, 0.4])
    kept.end_epoch(EpochValues(1, 4, 0.75, 0.25, 0.7, 0.3, 0.5))
    return kept


def filled(path: Path) -> RunFolder:
    """A folder with one of each file."""
    path.mkdir(parents=True, exist_ok=True)
    folder = RunFolder(path)
    begin_run(folder, 3, TUTORIAL, SAMPLE)
    folder.write_history(history())
    folder.write_weights(1, weights())
    folder.write_last_weights(weights())
    folder.write_checkpoint(Checkpoint(1, 4, 0.5, (*weights(), np.array(4))))
    folder.write_predictions(np.arange(10, dtype=np.uint8))
    return folder


def read_all(folder: RunFolder) -> None:
    folder.record()
    folder.history()
    folder.checkpoint()
    folder.predictions()
    folder.last_weights()
    for epoch in folder.epochs():
        folder.weights(epoch)


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    return filled(tmp_path_factory.mktemp("sound") / "0003")


def test_what_was_written_is_read_again(sound):
    assert all(np.array_equal(a, b) for a, b in zip(sound.weights(1), weights(), strict=True))
    assert all(np.array_equal(a, b) for a, b in zip(sound.last_weights(), weights(), strict=True))
    checkpoint = sound.checkpoint()
    assert (checkpoint.epoch, checkpoint.updates, checkpoint.seconds) == (1, 4, 0.5)
    assert all(np.array_equal(a, b) for a, b in zip(checkpoint.variables, weights(), strict=False))
    assert checkpoint.variables[-1] == 4
    assert np.array_equal(sound.predictions(), np.arange(10))
    assert np.array_equal(sound.history().loss.values, history().loss.values)
    assert sound.epochs() == [1]


def test_many_arrays_keep_their_order(tmp_path):
    folder = RunFolder(tmp_path)
    arrays = [np.full(1, number, np.float32) for number in range(1200)]
    folder.write_weights(7, arrays)
    assert [int(array[0]) for array in folder.weights(7)] == list(range(1200))


def test_a_record_says_what_the_run_is_and_changes_keep_the_rest(tmp_path):
    folder = RunFolder(tmp_path)
    source = Source.parse(str(tmp_path / "some digits.npz"))
    begin_run(folder, 12, CNN, source)
    before = folder.record()
    assert (before.number, before.recipe, before.source) == (12, CNN, source)
    assert before.status is Status.RUNNING
    after = folder.change_record(status=Status.FINISHED, test_accuracy=0.99)
    assert after == replace(before, status=Status.FINISHED, test_accuracy=0.99)
    assert folder.record() == after
    assert after.status.is_over
    assert not before.status.is_over


def test_of_an_empty_folder_nothing_is_known(tmp_path):
    folder = RunFolder(tmp_path)
    assert folder.history() is None
    assert folder.checkpoint() is None
    assert folder.predictions() is None
    assert folder.last_weights() is None
    assert folder.epochs() == []
    with pytest.raises(FileNotFoundError):
        folder.record()


def test_the_process_that_trains_a_run_owns_it_while_it_lives(tmp_path):
    folder = RunFolder(tmp_path)
    begin_run(folder, 1, TUTORIAL, SAMPLE)
    assert not folder.record().is_owned
    ours = folder.change_record(owner=this_process())
    assert ours.is_owned
    assert not ours.is_elsewhere
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        began = psutil.Process(child.pid).create_time()
        theirs = folder.change_record(owner=(child.pid, began))
        assert theirs.is_elsewhere
        # A process that has got a dead one's number is not that one.
        assert not replace(theirs, owner=(child.pid, began - 60)).is_owned
    assert not folder.record().is_owned


@pytest.mark.parametrize("owner", [[-5, 0.0], [2**70, 1.0], [0, 0.0]])
def test_an_owner_that_is_no_process_owns_nothing(owner, sound):
    values = sound.record().to_json() | {"owner": owner}
    assert not Record.from_json(json.loads(json.dumps(values))).is_elsewhere


@pytest.mark.parametrize(
    "change",
    [
        {"number": "x"},
        {"recipe": {}},
        {"recipe": None},
        {"source": {"kind": "nowhere"}},
        {"source": 5},
        {"status": "asleep"},
        {"owner": [1]},
        {"owner": "me"},
        {"updates": None},
        {"created": []},
        {"test_loss": "much"},
        {"test_loss": 10**400},
        {"created": 10**400},
        {"number": math.inf},
        {"updates": math.inf},
        {"fit_seconds": 10**400},
    ],
)
def test_a_record_with_a_wrong_value_is_refused_with_its_file(change, tmp_path):
    folder = filled(tmp_path)
    path = tmp_path / "run.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | change))
    with pytest.raises(RunError, match=r"run\.json"):
        folder.record()


@pytest.mark.parametrize("content", [b"", b"[", b"[]", b"5", b"\xff\xfe", b"[" * 100_000])
def test_a_record_that_is_none_is_refused(content, tmp_path):
    (tmp_path / "run.json").write_bytes(content)
    with pytest.raises(RunError, match=r"run\.json"):
        RunFolder(tmp_path).record()


@pytest.mark.parametrize("name", FILES)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused_with_its_name(name, sound, tmp_path, data):
    folder = RunFolder(tmp_path)
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    shutil.copy(sound.path / "run.json", tmp_path)
    content = bytearray((sound.path / name).read_bytes())
    if data.draw(st.booleans(), "cut"):
        content = content[: data.draw(st.integers(0, len(content) - 1), "length")]
    else:
        for _ in range(data.draw(st.integers(1, 8), "changes")):
            content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(content)
    try:
        read_all(folder)
    except RunError as error:
        assert str(path) in str(error)
        assert not str(error).endswith(".")


def test_nothing_is_unpickled(tmp_path):
    folder = filled(tmp_path)
    for name in FILES[1:]:
        folder = filled(tmp_path)
        np.savez(tmp_path / name, **{"000": np.array([{"an": "object"}], dtype=object)})
        with pytest.raises(RunError, match=Path(name).name):
            read_all(folder)


@pytest.mark.parametrize("facts", [[1, 4, np.nan], [np.inf, 4, 1], [-1, 4, 1], [1, 4], ["a"] * 3])
def test_a_checkpoint_whose_facts_make_no_sense_is_refused(facts, tmp_path):
    np.savez(tmp_path / "checkpoint.npz", facts=np.array(facts), **{"000": np.zeros(3)})
    with pytest.raises(RunError, match=r"checkpoint\.npz"):
        RunFolder(tmp_path).checkpoint()


def test_half_written_files_are_swept_and_no_others(tmp_path):
    folder = filled(tmp_path)
    kept = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    (tmp_path / left_behind(".history.npz-")).write_bytes(b"half")
    (tmp_path / "epochs" / left_behind(".0002.npz-")).write_bytes(b"half")
    folder.sweep()
    assert sorted(path for path in tmp_path.rglob("*") if path.is_file()) == kept


# A store of runs


def test_runs_are_numbered_from_one_and_a_number_is_not_given_again_while_later_runs_are_there(
    tmp_path,
):
    store = RunStore(tmp_path / "runs")
    assert store.folders() == []
    folders = [store.new(TUTORIAL, SAMPLE) for _ in range(3)]
    assert [folder.record().number for folder in folders] == [1, 2, 3]
    store.remove(folders[1])
    assert store.new(TUTORIAL, SAMPLE).record().number == 4
    assert [folder.path.name for folder in store.folders()] == ["0001", "0003", "0004"]


def test_folders_come_in_the_order_of_their_numbers_and_others_are_passed_over(tmp_path):
    store = RunStore(tmp_path)
    for name in ("9999", "10000", "0002", "notes", ".hidden"):
        (tmp_path / name).mkdir()
    (tmp_path / "0007").write_text("a file")
    assert [folder.path.name for folder in store.folders()] == ["0002", "9999", "10000"]


def test_programs_that_begin_runs_at_once_share_no_folder(tmp_path):
    def begin(_: int) -> list[Path]:
        store = RunStore(tmp_path)
        return [store.new(TUTORIAL, SAMPLE).path for _ in range(10)]

    with ThreadPoolExecutor(8) as pool:
        paths = [path for found in pool.map(begin, range(8)) for path in found]
    assert len(set(paths)) == 80
    assert {RunFolder(path).record().number for path in paths} == set(range(1, 81))


def test_a_store_that_can_not_be_written_to_raises_what_the_system_says(tmp_path):
    in_the_way = tmp_path / "file"
    in_the_way.write_text("where a folder would have to be")
    with pytest.raises(OSError, match="file"):
        RunStore(in_the_way / "runs").new(TUTORIAL, SAMPLE)
    assert in_the_way.read_text() == "where a folder would have to be"


def test_a_run_that_goes_on_from_another_begins_with_its_weights(tmp_path):
    store = RunStore(tmp_path)
    folder = store.new(TUTORIAL, Source.parse("sample"))
    assert folder.first_weights() is None
    assert folder.record().base == ""
    before = [np.arange(6, dtype=np.float32).reshape(2, 3), np.ones(3, np.float32)]
    folder.write_first_weights(before)
    folder.change_record(base="Run 7")
    assert folder.record().base == "Run 7"
    for one, other in zip(folder.first_weights(), before, strict=True):
        assert np.array_equal(one, other)


@pytest.mark.parametrize("title", ["Run 7", "", "Run", "Run seven", "7"])
def test_the_run_that_another_goes_on_from_can_be_named_in_a_language(title, tmp_path):
    folder = RunStore(tmp_path).new(TUTORIAL, Source.parse("sample"))
    folder.change_record(base=title)
    base = folder.record().base
    assert base == title
    known = getattr(base, "values", None)
    assert known == ({"number": 7} if title == "Run 7" else None)


def test_what_is_wrong_with_a_file_can_be_said_in_a_language(tmp_path):
    folder = filled(tmp_path / "0003")
    (folder.path / "run.json").write_text("{")
    with pytest.raises(RunError) as refused:
        folder.record()
    said = str(refused.value)
    assert isinstance(said, Message)
    assert isinstance(said.values["reason"], Message)


def test_records_kept_before_runs_went_on_from_others_are_read(tmp_path):
    folder = RunStore(tmp_path).new(TUTORIAL, Source.parse("sample"))
    kept = folder.record().to_json()
    del kept["base"]
    assert Record.from_json(kept).base == ""
