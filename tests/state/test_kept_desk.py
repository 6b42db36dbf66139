"""What is on screen is there again at the next start."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from mnistpad.core.desk.file import Desk, DeskFile
from mnistpad.core.drawing.picture import picture_of_tensor
from mnistpad.state.desk.kept import INTERVAL, MOST_EARLIER, KeptDesk
from mnistpad.state.drawing.pad import PadState
from tests.conftest import digit

SECONDS = 10 * INTERVAL


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "data" / "desk.mnistpad"


@pytest.fixture
def restored(path, qtbot):
    def restore(pad: PadState | None = None) -> PadState:
        pad = pad or PadState()
        keeper = KeptDesk(pad, path.parent, pad)
        with qtbot.waitSignal(pad.history_changed):
            keeper.restore()
        return pad

    return restore


def draw(pad: PadState, *points: tuple[float, float]) -> None:
    pad.pen_down(*points[0])
    for point in points[1:]:
        pad.pen_move(*point)
    pad.pen_up()


def test_a_drawing_is_kept_some_seconds_after_its_last_stroke(path, qtbot):
    pad = PadState()
    keeper = KeptDesk(pad, path.parent)
    keeper.restore()
    draw(pad, (10, 20), (30, 40))
    assert not path.exists()
    qtbot.waitUntil(path.exists, timeout=SECONDS)
    assert DeskFile(path).read().pages.page.strokes[0].xs.tolist() == [10, 30]
    keeper.close()


def keep_digits(path: Path) -> None:
    """As a program before has left it."""
    before = PadState()
    keeper = KeptDesk(before, path.parent)
    before.show(digit(2), digit(7))
    keeper.close()


@pytest.mark.parametrize("asked", [False, True], ids=["not asked for", "being read"])
@pytest.mark.parametrize("end", [KeptDesk.close, KeptDesk.keep])
def test_what_was_kept_is_not_lost_if_the_end_comes_before_it_was_read(path, asked, end):
    keep_digits(path)
    pad = PadState()
    keeper = KeptDesk(pad, path.parent)
    if asked:
        keeper.restore()
    draw(pad, (10, 20), (30, 40))
    end(keeper)
    assert DeskFile(path).read().pages.page.strokes[0].xs.tolist() == [10, 30]
    (earlier,) = keeper.earlier
    assert [page.word for page in DeskFile(earlier).read().pages.pages] == ["2", "7"]
    pad.undo()
    pad.undo()
    assert pad.page.word == "2"


def test_an_end_without_a_change_leaves_alone_what_was_not_read(path):
    keep_digits(path)
    whole = path.read_bytes()
    KeptDesk(PadState(), path.parent).close()
    assert path.read_bytes() == whole


def test_the_clock_waits_for_what_is_being_read(path, qtbot):
    keep_digits(path)
    whole = path.read_bytes()
    pad = PadState()
    keeper = KeptDesk(pad, path.parent)
    draw(pad, (10, 20), (30, 40))
    qtbot.wait(round(1.5 * INTERVAL))
    assert path.read_bytes() == whole
    keeper.restore()
    qtbot.waitUntil(lambda: path.read_bytes() != whole, timeout=SECONDS)
    assert len(keeper.earlier) == 1


def test_a_stroke_is_kept_while_it_is_drawn(path, qtbot):
    pad = PadState()
    keeper = KeptDesk(pad, path.parent)
    keeper.restore()
    pad.pen_down(10, 20)
    pad.pen_move(30, 40)
    qtbot.waitUntil(path.exists, timeout=SECONDS)
    pad.pen_move(50, 60)
    assert len(DeskFile(path).read().pages.page.strokes[0]) == 2
    keeper.close()
    assert len(DeskFile(path).read().pages.page.strokes[0]) == 3


def test_the_end_keeps_what_has_just_changed(path, restored):
    pad = PadState()
    keeper = KeptDesk(pad, path.parent)
    draw(pad, (10, 20), (30, 40))
    keeper.close()
    again = restored()
    assert again.page.strokes[0].ys.tolist() == [20, 40]
    assert not again.can_undo


def test_all_pages_of_a_file_and_the_one_turned_to_are_there_again(path, restored):
    pad = PadState()
    keeper = KeptDesk(pad, path.parent)
    picture = picture_of_tensor(np.full((28, 28), 0.5, np.float32))
    pad.show(digit(2), picture, digit(7))
    pad.turn(1)
    keeper.close()
    again = restored()
    assert (again.page_count, again.kept.index) == (3, 1)
    assert np.array_equal(again.page.ink, picture.ink)
    again.turn(1)
    assert again.page.word == "7"


def test_an_emptied_pad_is_empty_again(path, restored):
    pad = PadState()
    keeper = KeptDesk(pad, path.parent)
    draw(pad, (10, 20), (30, 40))
    keeper.close()
    pad.clear()
    keeper.close()
    assert restored().is_empty


def test_nothing_is_written_where_nothing_changed(path, restored):
    pad = PadState()
    keeper = KeptDesk(pad, path.parent)
    keeper.close()
    assert not path.exists()


def test_what_was_drawn_meanwhile_stays_and_the_kept_drawing_is_an_undo_away(path, restored):
    before = PadState()
    keeper = KeptDesk(before, path.parent)
    draw(before, (10, 20), (30, 40))
    keeper.close()
    pad = PadState()
    draw(pad, (50, 60), (70, 80))
    restored(pad)
    assert pad.page.strokes[0].xs.tolist() == [50, 70]
    pad.undo()
    pad.undo()
    assert pad.page.strokes[0].xs.tolist() == [10, 30]


def test_a_damaged_file_is_told_and_the_pad_stays_as_it_is(path, qtbot):
    path.parent.mkdir()
    path.write_bytes(b"something else")
    pad = PadState()
    keeper = KeptDesk(pad, path.parent)
    with qtbot.waitSignal(keeper.notice) as told:
        keeper.restore()
    assert str(path) in told.args[0]
    assert "damaged" in told.args[0]
    assert pad.is_empty
    (aside,) = path.parent.iterdir()  # another version may make something of it
    assert aside.read_bytes() == b"something else"
    assert aside.name.endswith("damaged.mnistpad")


def test_the_pad_of_a_version_before_is_there_again(path, restored):
    pad = PadState()
    keeper = KeptDesk(pad, path.parent)
    draw(pad, (10, 20), (30, 40))
    keeper.close()
    path.rename(path.with_name("pad.npz"))
    assert restored().page.strokes[0].xs.tolist() == [10, 30]


def test_words_that_changed_are_kept_at_the_end_and_read_at_once(path):
    keeper = KeptDesk(PadState(), path.parent)
    keeper.words = lambda: {"tab": "tensors"}
    keeper.close()
    again = KeptDesk(PadState(), path.parent)
    assert again.kept_words() == {"tab": "tensors"}
    path.unlink()
    again.words = lambda: {"tab": "tensors"}
    again.close()
    assert not path.exists()  # they are as they were


def test_what_is_cleared_away_is_kept_and_the_oldest_of_many_goes(path, qtbot):
    folder = path.parent / "earlier"
    folder.mkdir(parents=True)
    for day in range(MOST_EARLIER):
        file = DeskFile(folder / f"2020-01-{day + 1:02} 12.00.00.mnistpad")
        file.write(file.ask(), Desk(None))
    pad = PadState()
    keeper = KeptDesk(pad, path.parent)
    draw(pad, (10, 20), (30, 40))
    keeper.clear_away()
    qtbot.waitUntil(lambda: keeper.earlier[-1].stem == "2020-01-02 12.00.00")
    assert len(keeper.earlier) == MOST_EARLIER
    assert DeskFile(keeper.earlier[0]).read().pages.page.strokes[0].xs.tolist() == [10, 30]


def test_what_can_t_be_kept_as_it_is_cleared_away_is_told(tmp_path, qtbot):
    in_the_way = tmp_path / "file"
    in_the_way.write_text("where a folder would have to be")
    keeper = KeptDesk(PadState(), in_the_way)
    with qtbot.waitSignal(keeper.notice) as told:
        keeper.clear_away()
    assert "can't be kept" in told.args[0]


def test_where_nothing_can_be_written_that_is_said_once(tmp_path, qtbot):
    in_the_way = tmp_path / "file"
    in_the_way.write_text("where a folder would have to be")
    pad = PadState()
    keeper = KeptDesk(pad, in_the_way)
    keeper.restore()
    told = []
    keeper.notice.connect(told.append)
    draw(pad, (10, 20), (30, 40))
    qtbot.waitUntil(lambda: bool(told), timeout=SECONDS)
    draw(pad, (50, 60), (70, 80))
    qtbot.wait(2 * INTERVAL)
    keeper.close()
    assert len(told) == 1
    assert str(in_the_way) in told[0]
    assert in_the_way.read_text() == "where a folder would have to be"
