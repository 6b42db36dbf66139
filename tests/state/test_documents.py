from __future__ import annotations

import gzip
import os
import stat
import threading

import numpy as np
import pytest

from mnistpad.core.drawing.picture import Picture
from mnistpad.core.drawing.quickdraw import format_lines, read_drawings
from mnistpad.core.drawing.raster import rasterise
from mnistpad.core.drawing.strokes import Drawing
from mnistpad.resources import resource
from mnistpad.state.drawing.documents import DocumentsState
from mnistpad.state.drawing.pad import PadState
from mnistpad.state.drawing.readers import BUILT_IN, ReadersState
from mnistpad.state.drawing.recognition import RecognitionState
from tests.conftest import digit
from tests.special_files import SPECIAL_FILES

MODEL = resource("models/recogniser.tflite")


@pytest.fixture
def pad(qapp) -> PadState:
    return PadState()


@pytest.fixture
def readers(pad) -> ReadersState:
    return ReadersState(RecognitionState(pad))


@pytest.fixture
def documents(pad, readers) -> DocumentsState:
    return DocumentsState(pad, readers)


def test_a_drawing_saved_is_opened_again(documents, pad, tmp_path, qtbot):
    pad.pen_down(10, 20)
    pad.pen_move(200.123, 220)
    pad.pen_up()
    with qtbot.waitSignal(documents.notice) as told:
        documents.save_drawing(tmp_path / "d.ndjson")
    assert told.args == ["Saved d.ndjson."]
    (saved,) = read_drawings(tmp_path / "d.ndjson")
    pad.clear()
    with qtbot.waitSignal(pad.page_changed):
        documents.open(tmp_path / "d.ndjson")
    assert pad.page.strokes == saved.strokes
    assert pad.page.strokes[0].xs.tolist() == [10, 200.12]


def test_several_drawings_are_paged_and_a_broken_line_is_named(documents, pad, tmp_path, qtbot):
    path = tmp_path / "d.ndjson"
    path.write_text(format_lines([digit(1), digit(2)]) + "oops\n" + format_lines([digit(3)]))
    with qtbot.waitSignal(documents.notice) as told:
        documents.open(path)
    assert "line 3" in told.args[0]
    assert "other 3 are open" in told.args[0]
    assert pad.page_count == 3


def test_what_is_said_of_a_file_is_a_message_to_its_last_part(documents, tmp_path, qtbot):
    path = tmp_path / "d.ndjson"
    path.write_text('{"drawing": [[[1, 2], [3]]]}\n' + format_lines([digit(1)]) + "oops\n")
    with qtbot.waitSignal(documents.notice) as told:
        documents.open(path)
    both = told.args[0]
    first, second = both.values["first"], both.values["second"]
    assert (second.template, second.n) == ("The other %n are open.", 1)
    line = first.values["problem"]
    assert line.values["path"] == path
    stroke = line.values["reason"]
    assert stroke.values["reason"].template == "a stroke has {xs} xs but {ys} ys"
    assert stroke.values["reason"].values == {"xs": 2, "ys": 1}
    with qtbot.waitSignal(documents.notice) as told:
        documents.open(tmp_path / "nothing.png")
    assert told.args[0].values["reason"].template == "{path}: {reason}"


def test_of_a_million_points_the_pad_shows_a_part_and_says_so(documents, pad, tmp_path, qtbot):
    path = tmp_path / "huge.ndjson"
    path.write_text(format_lines([Drawing.of([np.random.default_rng(0).random((2, 10**6)) * 256])]))
    with qtbot.waitSignal(documents.notice, timeout=30_000) as told:
        documents.open(path)
    assert "1,000,000 points" in told.args[0]
    assert pad.page.point_count <= 100_000


def test_a_tensor_is_saved_for_numpy(documents, tmp_path):
    tensor = rasterise(digit(7))
    documents.save_tensor(tmp_path / "t.npy", tensor)
    assert np.array_equal(np.load(tmp_path / "t.npy", allow_pickle=False), tensor)


def test_a_picture_is_opened(documents, pad, tmp_path, qtbot):
    from PIL import Image

    Image.fromarray((255 * (1 - rasterise(digit(7)))).astype(np.uint8)).save(tmp_path / "p.png")
    with qtbot.waitSignal(pad.page_changed):
        documents.open(tmp_path / "p.png")
    assert isinstance(pad.page, Picture)
    assert np.abs(pad.page.tensor - rasterise(digit(7))).max() < 0.05


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("none.ndjson", None, "no such file"),
        ("empty.ndjson", b"", "no drawing"),
        ("broken.ndjson", b"\x00\xff", "line 1"),
        ("broken.png", b"GIF89a", "picture"),
        ("broken.npy", b"\x93NUMPY", "npy"),
        ("broken.ndjson.gz", b"\x1f\x8b\x08", "gzip"),
        ("text.txt", b"7", "can't be opened"),
    ],
)
def test_what_can_not_be_opened_is_told_and_the_pad_stays(
    name, content, words, documents, pad, tmp_path, qtbot
):
    pad.show(digit(7))
    before = pad.page
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with qtbot.waitSignal(documents.notice) as told:
        documents.open(path)
    assert str(path) in told.args[0]
    assert words in told.args[0]
    assert pad.page is before


def test_a_file_no_longer_waited_for_does_not_come(documents, pad, tmp_path, qtbot):
    path = tmp_path / "d.ndjson"
    path.write_text(format_lines([digit(7)] * 500))
    documents.open(path)
    documents.cancel()
    with qtbot.assertNotEmitted(pad.page_changed, wait=300):
        pass
    assert pad.is_empty


def test_of_two_files_opened_in_a_row_only_the_second_comes(documents, pad, tmp_path, qtbot):
    slow, fast = tmp_path / "slow.ndjson", tmp_path / "fast.ndjson"
    slow.write_text(format_lines([digit(1)] * 2000))
    fast.write_text(format_lines([digit(2)]))
    changes = []
    pad.page_changed.connect(lambda: changes.append(pad.page.word))
    documents.open(slow)
    documents.open(fast)
    qtbot.waitUntil(lambda: bool(changes))
    qtbot.wait(500)
    assert changes == ["2"]


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_folder_that_can_not_be_written_to_is_told(documents, pad, tmp_path, qtbot):
    pad.show(digit(7))
    folder = tmp_path / "locked"
    folder.mkdir()
    target = folder / "missing" / "d.ndjson"
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    with qtbot.waitSignal(documents.notice) as told:
        documents.save_drawing(target)
    folder.chmod(stat.S_IRWXU)
    assert told.args[0].startswith("Not saved.")
    assert str(target) in told.args[0]


def test_the_built_in_recogniser_is_loaded_and_a_model_of_the_users_joins_it(
    documents, readers, tmp_path, qtbot
):
    with qtbot.waitSignal(readers.ready):
        readers.load_built_in(MODEL)
    mine = tmp_path / "mine.tflite"
    mine.write_bytes(MODEL.read_bytes())
    with qtbot.waitSignal(readers.changed):
        documents.open(mine)
    assert readers.names == [BUILT_IN, "mine.tflite"]
    assert readers.index == 1
    assert readers.remark.startswith("reads 9")
    assert "of 1,000 sample digits" in readers.remark
    readers.choose(0)
    assert readers.index == 0
    assert not readers.remark


@pytest.mark.parametrize("content", [None, b"", b"garbage" * 100, b"\x20\0\0\0TFL3" + b"\xff" * 64])
def test_a_model_that_is_none_is_refused_and_the_reader_stays(
    content, documents, readers, tmp_path, qtbot
):
    with qtbot.waitSignal(readers.ready):
        readers.load_built_in(MODEL)
    path = tmp_path / "bad.tflite"
    if content is not None:
        path.write_bytes(content)
    with qtbot.waitSignal(documents.notice) as told:
        documents.open(path)
    assert str(path) in told.args[0]
    assert readers.names == [BUILT_IN]


def test_without_the_built_in_model_the_reason_is_told(readers, tmp_path, qtbot):
    with qtbot.waitSignal(readers.refused) as told:
        readers.load_built_in(tmp_path / "gone.tflite")
    assert "gone.tflite" in told.args[0]
    assert readers.problem


@pytest.mark.parametrize("kind", SPECIAL_FILES)
@pytest.mark.parametrize(
    "name", ["a.ndjson", "a.ndjson.gz", "a.json", "a.npy", "a.png", "a.tif", "a.tflite", "a.keras"]
)
def test_what_is_no_file_is_not_opened_and_the_pad_stays(
    kind, name, documents, pad, tmp_path, qtbot
):
    pad.show(digit(7))
    before = pad.page
    path = SPECIAL_FILES[kind](tmp_path, name)
    with qtbot.waitSignal(documents.notice, timeout=20_000) as told:
        documents.open(path)
    assert str(path) in told.args[0]
    assert pad.page is before


def test_nothing_is_saved_in_place_of_a_device(documents, tmp_path, qtbot):
    for kind in SPECIAL_FILES:
        (tmp_path / kind).mkdir()
        path = SPECIAL_FILES[kind](tmp_path / kind, "a.npy")
        before = path.lstat()
        with qtbot.waitSignal(documents.notice) as told:
            documents.save_tensor(path, rasterise(digit(7)))
        assert told.args[0].startswith(f"Not saved. {path}")
        assert path.lstat().st_ino == before.st_ino


def test_of_very_many_drawings_the_first_are_open_and_the_rest_is_said(
    documents, pad, tmp_path, qtbot
):
    path = tmp_path / "d.ndjson"
    path.write_text('{"drawing":[[[1,200],[1,200]]]}\n' * 10_050)
    with qtbot.waitSignal(documents.notice, timeout=60_000) as told:
        documents.open(path)
    assert "more drawings than can be opened together" in told.args[0]
    assert "first 10,000 are open" in told.args[0]
    assert pad.page_count == 10_000


def test_a_file_of_broken_lines_is_given_up_and_the_count_is_said(documents, tmp_path, qtbot):
    path = tmp_path / "d.ndjson"
    path.write_text("oops\n" * 10**6)
    with qtbot.waitSignal(documents.notice, timeout=60_000) as told:
        documents.open(path)
    assert "line 1: " in told.args[0]
    assert "999 more such lines" in told.args[0]
    assert "read no further" in told.args[0]


def blank_lines(path):
    """A file of 500 million blank lines, in half a million bytes."""
    with gzip.open(path, "wb", 1) as file:
        for _ in range(500):
            file.write(b"\n" * 2**20)
    return path


def test_what_is_cancelled_is_read_no_further(documents, pad, tmp_path, qtbot):
    path = blank_lines(tmp_path / "d.ndjson.gz")
    page = pad.page
    before = set(threading.enumerate())
    documents.open(path)
    (reading,) = set(threading.enumerate()) - before
    documents.cancel()
    reading.join(20)
    assert not reading.is_alive()
    assert pad.page is page


def test_opening_tells_how_far_it_is(documents, tmp_path, qtbot):
    path = tmp_path / "d.ndjson"
    path.write_text(format_lines([digit(7)] * 2000))
    shares = []
    documents.progressed.connect(shares.append)
    with qtbot.waitSignal(documents.busy_changed, check_params_cb=lambda busy: not busy):
        documents.open(path)
    assert len(shares) > 3
    assert shares == sorted(shares)
    assert 0 < shares[0] < shares[-1] <= 1
