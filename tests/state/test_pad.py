from __future__ import annotations

import numpy as np
import pytest

from mnistpad.core.drawing.picture import picture_of_tensor
from mnistpad.core.drawing.raster import rasterise
from mnistpad.core.drawing.strokes import PEN_WIDTH, Drawing
from mnistpad.state.drawing.pad import PEN_WIDTHS, PadState, Tool
from tests.conftest import digit


@pytest.fixture
def pad(qapp) -> PadState:
    return PadState()


def draw(pad: PadState, *points: tuple[float, float]) -> None:
    pad.pen_down(*points[0])
    for point in points[1:]:
        pad.pen_move(*point)
    pad.pen_up()


def test_a_stroke_grows_while_the_pen_is_down(pad, qtbot):
    with qtbot.waitSignals([pad.stroke_extended] * 3):
        draw(pad, (10, 20), (30, 40), (50, 60))
    assert pad.page.strokes[0].xs.tolist() == [10, 30, 50]
    assert pad.page.strokes[0].widths.tolist() == [PEN_WIDTH] * 3
    assert not pad.pen_is_down


def test_pressure_makes_ink_thinner_or_wider(pad):
    pad.pen_down(0, 0, pressure=0)
    pad.pen_move(10, 10, pressure=1)
    light, firm = pad.page.strokes[0].widths
    assert light < firm == PEN_WIDTH


def test_points_beside_the_pad_are_moved_to_its_edge(pad):
    draw(pad, (-50, 10), (400, 300))
    assert pad.page.bounds() == (0, 10, 256, 256)


def test_undo_and_redo_walk_through_strokes_erasing_and_clearing(pad):
    draw(pad, (10, 100), (250, 100))
    draw(pad, (10, 200), (250, 200))
    two = pad.page
    pad.tool = Tool.ERASER
    draw(pad, (100, 50), (100, 250))
    cut = pad.page
    assert len(cut.strokes) == 4
    pad.clear()
    assert pad.is_empty
    pad.undo()
    assert pad.page is cut
    pad.undo()
    assert pad.page is two
    pad.undo()
    assert len(pad.page.strokes) == 1
    pad.undo()
    assert pad.is_empty
    assert not pad.can_undo
    pad.undo()
    for _ in range(9):
        pad.redo()
    assert pad.is_empty
    assert not pad.can_redo


def test_a_new_stroke_forgets_what_was_undone(pad):
    draw(pad, (10, 10), (20, 20))
    pad.undo()
    draw(pad, (30, 30), (40, 40))
    assert not pad.can_redo


def test_an_eraser_that_meets_no_ink_leaves_nothing_to_undo(pad):
    draw(pad, (10, 10), (20, 20))
    pad.undo()
    pad.redo()
    pad.tool = Tool.ERASER
    draw(pad, (200, 200), (210, 210))
    pad.undo()
    assert pad.is_empty


def test_undo_in_the_middle_of_a_stroke_takes_it_away(pad):
    pad.pen_down(10, 10)
    pad.pen_move(20, 20)
    pad.undo()
    assert pad.is_empty
    pad.pen_move(30, 30)
    assert pad.is_empty


def test_the_pen_keeps_within_its_widths(pad):
    pad.pen_width = 1000
    assert pad.pen_width == PEN_WIDTHS[1]
    pad.pen_width = -3
    assert pad.pen_width == PEN_WIDTHS[0]


def test_drawing_on_a_picture_begins_a_drawing_and_undo_brings_the_picture_back(pad):
    picture = picture_of_tensor(rasterise(digit(7)))
    pad.show(picture)
    draw(pad, (10, 10), (20, 20))
    assert isinstance(pad.page, Drawing)
    pad.undo()
    assert pad.page is picture


def test_pages_are_turned_and_stop_at_both_ends(pad):
    pad.show(digit(0), digit(1), digit(2))
    words = [pad.page.word]
    for turn in (1, 1, 1, -1, -5):
        pad.turn(turn)
        words.append(pad.page.word)
    assert words == ["0", "1", "2", "2", "1", "0"]
    assert (pad.kept.index, pad.page_count) == (0, 3)


def test_clearing_a_page_keeps_the_others_to_turn_to(pad):
    pad.show(digit(0), digit(1), digit(2))
    pad.turn(1)
    pad.clear()
    assert pad.is_empty
    assert (pad.kept.index, pad.page_count) == (1, 3)
    pad.turn(1)
    assert pad.page.word == "2"


def test_undo_brings_back_a_file_that_was_paged_through(pad):
    pad.show(digit(0), digit(1), digit(2))
    pad.turn(2)
    pad.show(digit(7))
    assert (pad.kept.index, pad.page_count) == (0, 1)
    pad.undo()
    assert (pad.page.word, pad.kept.index, pad.page_count) == ("2", 2, 3)


def test_a_pen_at_rest_adds_no_points(pad):
    pad.pen_down(100, 100)
    for _ in range(50):
        pad.pen_move(100 + np.random.default_rng(0).random() * 0.05, 100)
    assert len(pad.page.strokes[0]) == 1
