"""Digits of one's own: kept, collected, looked through, read and learnt from."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mnistpad.core.data.collection import Collection
from mnistpad.core.data.drawn import read_drawn
from mnistpad.core.drawing.quickdraw import format_lines
from mnistpad.core.drawing.recogniser import Recogniser
from mnistpad.resources import resource
from mnistpad.state.data.collecting import CollectingState
from mnistpad.state.data.collection import CollectionState
from mnistpad.state.data.digits import Mistakes, OfClass
from mnistpad.state.data.ours import OursState
from mnistpad.state.drawing.pad import PadState
from mnistpad.state.drawing.recognition import RecognitionState
from tests.conftest import digit
from tests.core.test_collection import by

MODEL = resource("models/recogniser.tflite")


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "data" / "digits.ndjson"


@pytest.fixture
def pad(qapp) -> PadState:
    return PadState()


@pytest.fixture
def collection(pad, path, qtbot) -> CollectionState:
    path.parent.mkdir()
    path.write_text(format_lines([by("Ada", 1), by("Ada", 7), by("Ben", 3)]))
    state = CollectionState(pad, RecognitionState(pad), path)
    with qtbot.waitSignal(state.changed):
        state.load()
    return state


@pytest.fixture
def said(collection) -> list[str]:
    sentences: list[str] = []
    collection.notice.connect(sentences.append)
    return sentences


# Kept and mended


def test_a_digit_is_in_the_file_at_once(pad, collection, path):
    before = path.read_bytes()
    pad.show(digit(4))
    assert collection.keep(4, "Ada")
    assert path.read_bytes().startswith(before)
    assert Collection.read(path).counts() == {"Ada": 3, "Ben": 1}
    assert len(collection.digits) == 4
    assert pad.is_empty


def test_a_digit_is_kept_before_the_others_were_read(pad, path, qtbot):
    state = CollectionState(pad, RecognitionState(pad), path)
    pad.show(digit(4))
    assert state.keep(4)
    pad.show(digit(7))
    assert state.keep(7)
    with qtbot.waitSignal(state.changed):
        state.load()
    assert state.digits.labels().tolist() == [4, 7]


def test_a_full_disk_is_told_and_the_drawing_stays(pad, collection, path, said, monkeypatch):
    before = path.read_bytes()
    path.chmod(0o400)
    path.parent.chmod(0o500)
    pad.show(digit(4))
    try:
        if os.geteuid():
            assert not collection.keep(4)
        else:  # root may write all the same: a folder of that name can't be written to by anybody
            state = CollectionState(pad, RecognitionState(pad), path.parent)
            state.notice.connect(said.append)
            assert not state.keep(4)
    finally:
        path.parent.chmod(0o700)
    assert said[-1].startswith("Not kept.")
    assert not pad.is_empty
    assert path.read_bytes() == before


def test_mending_is_written_and_can_be_taken_back(collection, path):
    collection.relabel(1, 4)
    assert Collection.read(path).labels().tolist() == [1, 4, 3]
    collection.remove(0)
    collection.rename("Ben", " Bea  trix ")
    assert Collection.read(path).people == ["Ada", "Bea trix"]
    for _ in range(3):
        assert collection.can_undo
        collection.undo()
    assert Collection.read(path).labels().tolist() == [1, 7, 3]
    assert collection.digits.people == ["Ada", "Ben"]
    assert not collection.can_undo


def test_what_another_program_has_kept_meanwhile_is_not_lost(collection, path, said, qtbot):
    with path.open("a") as file:
        file.write(format_lines([by("Cleo", 0)]))
    with qtbot.waitSignal(collection.changed):
        collection.remove(0)
    assert "another program" in said[-1]
    assert len(Collection.read(path)) == len(collection.digits) == 4
    collection.remove(0)
    assert Collection.read(path).people == ["Ada", "Ben", "Cleo"]


def test_a_file_is_merged_and_said_what_came_of_it(collection, path, said, tmp_path, qtbot):
    theirs = tmp_path / "theirs.ndjson"
    cat = replace(digit(1), word="cat")
    theirs.write_text(
        format_lines([by("Ada", 7), replace(by("Ben", 3), word="8"), by("Cleo", 0), cat])
    )
    with qtbot.waitSignal(collection.changed):
        collection.merge(theirs)
    qtbot.waitUntil(lambda: bool(said))
    assert said == [
        "theirs.ndjson: digits added: 1. Here already: 1. Here with another label, which they "
        "keep: 1. Lines left out: 1. The first: drawing 4 is labelled “cat”; its “word” should be "
        "the digit, 0 to 9."
    ]
    assert Collection.read(path).people == ["Ada", "Ben", "Cleo"]
    collection.undo()
    assert Collection.read(path).people == ["Ada", "Ben"]


def test_a_file_that_is_none_is_refused_and_nothing_changes(collection, path, said, qtbot):
    before = path.read_bytes()
    collection.merge(path.parent / "none.ndjson")
    qtbot.waitUntil(lambda: bool(said))
    assert said == [f"Not merged. {path.parent / 'none.ndjson'}: there is no such file or folder."]
    assert said[0].values["reason"].values["reason"].template == "{path}: {reason}"
    assert path.read_bytes() == before


def test_all_are_saved_to_be_merged_elsewhere(collection, path, tmp_path, said):
    other = tmp_path / "other.ndjson"
    collection.save_as(other)
    assert other.read_bytes() == path.read_bytes()
    assert said == ["Saved other.ndjson."]


_KEEPER = """\
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from mnistpad.state.data.collection import CollectionState
from mnistpad.state.drawing.pad import PadState
from mnistpad.state.drawing.recognition import RecognitionState
from tests.conftest import digit

application = QCoreApplication([])
pad = PadState()
state = CollectionState(pad, RecognitionState(pad), Path(sys.argv[1]))
for number in range(100_000):
    pad.show(digit(number % 2))
    state.keep(number % 2, "Ada")
    print(number + 1, flush=True)
"""


def test_no_digit_that_was_kept_is_lost_however_the_program_ends(tmp_path):
    path = tmp_path / "digits.ndjson"
    kept = 0
    for rest in (0.0, 0.011, 0.037, 0.083):
        process = subprocess.Popen(
            [sys.executable, "-c", _KEEPER, str(path)], stdout=subprocess.PIPE, text=True
        )
        told = int(process.stdout.readline())  # it is at it
        time.sleep(rest)
        process.send_signal(signal.SIGKILL)
        told = max([told, *(int(line) for line in process.stdout.read().split())])
        process.wait()
        process.stdout.close()
        found = Collection.read(path)
        assert len(found) >= kept + told
        kept = len(found)
    assert kept >= 4
    train, test = read_drawn_whole(path)
    assert len(train[1]) + len(test[1]) == kept


def read_drawn_whole(path: Path):
    """As a set to learn from, once the program has looked at what it was killed at."""
    path.write_bytes(Collection.read(path).content)
    return read_drawn(path)


# Collected


@pytest.fixture
def collecting(collection, pad) -> CollectingState:
    state = CollectingState(collection, pad, seed=0)
    state.rounds, state.seconds = 1, 3
    return state


def test_each_digit_is_asked_for_and_kept_under_the_name(collecting, collection, pad, qtbot):
    collecting.person = "  Cleo "
    asked = []
    with qtbot.waitSignal(collecting.finished) as told:
        collecting.start()
        while collecting.is_on:
            asked.append(collecting.asked)
            pad.show(digit(7))
            collecting.take()
    assert sorted(asked) == list(range(10))
    assert asked != sorted(asked)
    assert told.args == ["Cleo", 10]
    assert collection.digits.counts()["Cleo"] == 10
    assert collection.digits.labels()[-10:].tolist() == asked


def test_somebody_without_a_name_is_numbered(collecting, pad):
    collecting.start()
    assert collecting.person == "Person 1"
    pad.show(digit(7))
    collecting.take()
    collecting.stop()
    collecting.person = ""
    collecting.start()
    assert collecting.person == "Person 2"


def test_the_drawing_is_taken_when_the_time_is_up(collecting, collection, pad, qtbot):
    collecting.start()
    first = collecting.asked
    pad.show(digit(7))
    with qtbot.waitSignal(collection.changed, timeout=30_000):
        pass
    assert collecting.taken == 1
    assert collection.digits.labels()[-1] == first


def test_nobody_is_interrupted_in_a_stroke(collecting, pad, qtbot):
    collecting.start()
    collecting.time_left = 0.05
    pad.pen_down(10, 10)
    qtbot.wait(400)
    assert collecting.taken == 0
    pad.pen_up()
    qtbot.waitUntil(lambda: collecting.taken == 1)


def test_a_digit_that_nobody_drew_is_asked_for_again(collecting, pad, qtbot):
    collecting.start()
    first = collecting.asked
    collecting.time_left = 0.05
    qtbot.waitUntil(lambda: collecting.asked != first)
    rest = []
    while collecting.is_on:
        rest.append(collecting.asked)
        pad.show(digit(1))
        collecting.take()
    assert rest[-1] == first
    assert len(rest) == 10


def test_where_nobody_draws_nobody_is_asked_for_ever(collecting, qtbot):
    collecting.start()
    for _ in range(3):
        collecting.time_left = 0.0
        qtbot.wait(250)
    assert not collecting.is_on


def test_the_last_drawing_is_taken_back_and_asked_for_again(collecting, collection, pad):
    collecting.start()
    first = collecting.asked
    pad.show(digit(7))
    collecting.take()
    second = collecting.asked
    collecting.take_back()
    assert collecting.asked == first
    assert len(collection.digits) == 3
    pad.show(digit(7))
    collecting.take()
    assert collecting.asked == second


# Looked through, and read


@pytest.fixture
def ours(collection, qtbot) -> OursState:
    loaders = {"Built-in recogniser": lambda: Recogniser(MODEL)}
    state = OursState(collection, lambda: loaders)
    with qtbot.waitSignal(state.changed):
        state.look()
    qtbot.waitUntil(lambda: len(state.labels) == 3)
    return state


def test_each_person_has_a_score(ours):
    assert ours.scores() == {"Ada": (2, 1.0), "Ben": (1, 1.0)}
    assert ours.digits.confusion.read == 3
    assert ours.digits.confusion.mistakes == 0


def test_the_confusion_matrix_is_of_the_person_chosen(ours):
    ours.choose_person("Ben")
    assert ours.digits.labels.tolist() == [3]
    assert ours.digits.confusion.counts[3, 3] == ours.digits.confusion.read == 1
    ours.choose_person(None)
    assert ours.digits.count == 3


def test_a_wrong_label_is_a_mistake_and_is_mended(ours, collection, qtbot):
    with qtbot.waitSignal(ours.changed):
        collection.relabel(1, 1)  # a 7
    assert ours.scores()["Ada"] == (2, 0.5)
    ours.choose_person("Ada")
    ours.digits.choose(Mistakes())
    assert ours.digits.count == 1
    assert ours.index == 1
    with qtbot.waitSignal(ours.changed):
        collection.relabel(ours.index, 7)
    assert ours.scores()["Ada"] == (2, 1.0)


def test_looking_on_at_the_same_place_after_a_change(ours, collection, qtbot):
    ours.digits.choose(OfClass(7))
    with qtbot.waitSignal(ours.changed):
        collection.remove(0)
    assert ours.digits.pick == OfClass(7)
    assert ours.index == 0
    assert ours.labels.tolist() == [7, 3]


def test_somebody_whose_digits_are_gone_is_not_looked_at(ours, collection, qtbot):
    ours.choose_person("Ben")
    with qtbot.waitSignal(ours.changed):
        collection.remove(2)
    assert ours.person is None
    assert ours.digits.count == 2


def test_without_a_network_they_are_only_shown(collection, qtbot):
    state = OursState(collection, dict)
    state.look()
    qtbot.waitUntil(lambda: len(state.labels) == 3)
    assert np.isnan([share for _, share in state.scores().values()]).all()
    assert not state.digits.has_predictions


def test_a_network_that_cannot_be_loaded_is_told_of(collection, ours, qtbot):
    ours._networks = lambda: {"Run 1": lambda: Recogniser(Path("/nowhere/model.tflite"))}
    with qtbot.waitSignal(ours.notice) as told:
        ours.choose_network("Run 1")
    assert told.args[0].startswith("Run 1 can't read your digits.")
