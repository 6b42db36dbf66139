from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPalette

from mnistpad.core.tensors.naming import Limits, Tensor
from mnistpad.ui import theme
from mnistpad.ui.tensors.layout import Form, Layout
from mnistpad.ui.tensors.layout_rules import lay_out, lay_out_side_by_side
from mnistpad.ui.tensors.picture import colours_of, texts
from mnistpad.ui.tensors.scene import picture_of


@pytest.mark.parametrize(
    ("shape", "axes", "form"),
    [
        ((), (), Form.CELLS),
        ((5,), (), Form.CELLS),
        ((60_000,), (), Form.CELLS),
        ((3, 5), (), Form.CELLS),
        ((28, 28), (), Form.SHADES),
        ((60_000, 10), (), Form.CELLS),
        ((60_000, 784), (), Form.SHADES),
        ((3, 3, 5), (), Form.STACK),
        ((60_000, 28, 28), (), Form.PICTURES),
        ((4, 16, 16, 3), ("samples", "height", "width", "channels"), Form.PICTURES),
        ((2, 4, 12, 12, 3), ("samples", "frames", "height", "width", "channels"), Form.PICTURES),
        ((2, 1, 3, 1, 2, 2), (), Form.PICTURES),
        ((5000, 1, 2000), (), Form.PICTURES),
    ],
)
def test_each_cell_that_is_laid_out_is_found_where_it_stands(shape, axes, form):
    tensor = Tensor(np.broadcast_to(np.zeros(()), shape), axes)
    layout = lay_out(tensor, 520, 400, 3)
    assert layout.form is form
    sheets = layout.sheets
    assert sheets
    for sheet in (sheets[0], sheets[-1]):
        outline = layout.outline(sheet)
        assert outline.left() >= -1
        assert outline.right() <= 521
        assert outline.bottom() <= 401
    front = sheets[-1]
    for row, column in ((0, 0), (layout.rows - 1, layout.columns - 1)):
        index = layout.index(front, row, column)
        if index is None:
            continue
        assert len(index) == len(shape)
        centre = layout.rect_of(index).center()
        assert layout.at(centre.x(), centre.y()) == index


def test_four_axes_stand_as_a_grid_of_sheets():
    tensor = Tensor(np.zeros((4, 16, 16, 3)), ("samples", "height", "width", "channels"))
    sheets = lay_out(tensor, 520, 400, 1).sheets
    where = {sheet.outer: QPointF(sheet.left, sheet.top) for sheet in sheets}
    assert len({place.x() for place in where.values()}) == 3
    assert len({place.y() for place in where.values()}) == 4
    assert where[0, 0].y() == where[0, 2].y() < where[1, 0].y()


def test_shades_go_from_the_ground_to_text_and_to_two_colours_where_there_is_a_sign(qapp):
    theme.apply(qapp, theme.Scheme.LIGHT)
    palette = qapp.palette()
    plain = colours_of(np.array([0, 9]), Limits(0, 9), palette)
    low, high = (QColor.fromRgb(int(colour)) for colour in plain)
    assert low == palette.color(QPalette.ColorRole.Base)
    assert high == palette.color(QPalette.ColorRole.WindowText)
    signed = colours_of(np.array([-9, 0, 9]), Limits(-3, 9), palette)
    low, zero, high = (QColor.fromRgb(int(colour)) for colour in signed)
    assert low == palette.color(QPalette.ColorRole.LinkVisited)
    assert high == palette.color(QPalette.ColorRole.Accent)
    assert zero == palette.color(QPalette.ColorRole.Base)


@pytest.mark.parametrize(
    ("numbers", "written"),
    [
        ([-2, 10], ["−2", "10"]),
        ([5.0, -1.0], ["5.0", "−1.0"]),
        ([0.5, 1.25], ["0.50", "1.25"]),
        ([7.6, 12.1], ["7.6", "12.1"]),
        ([1e9, 0.0], ["1e+09", "0"]),
    ],
)
def test_numbers_are_written_alike(numbers, written):
    assert texts(np.array(numbers)) == written


def operand(shape: tuple[int, ...], wide: float = 400, high: float = 300) -> Layout:
    """Where the cells of an operation's only tensor stand."""
    picture = picture_of("x", Tensor(np.zeros(shape)))
    lay_out_side_by_side([picture], [40], wide, high)
    return picture.layout


def test_a_tensor_of_an_operation_stands_row_below_row_with_gaps_between_sheets():
    layout = operand((2, 2, 3))
    tops = [layout.rect_of((sheet, row, 0)).top() for sheet in (0, 1) for row in (0, 1)]
    height = layout.rect_of((0, 0, 0)).height()
    assert np.allclose(np.diff(tops), [height, height + layout.gap, height])
    assert layout.gap > 0
    assert [list(rows) for rows in layout.blocks()] == [[0, 1], [2, 3]]


def test_a_large_tensor_turns_to_the_part_that_is_looked_at():
    layout = operand((5000, 4000))
    assert layout.rect_of((4321, 3210)) is None
    turned = layout.showing((4321, 3210))
    assert turned.rect_of((4321, 3210)) is not None
    assert turned.showing((4321, 3210)) is turned
    whole_row = turned.showing((17, None))
    assert whole_row.rect_of((17, None)).width() == layout.area.width()
    assert whole_row.first_column == turned.first_column


def test_the_first_cells_are_whole_rows_and_the_begun_one():
    layout = operand((3, 4))
    row, begun = layout.first_cells(6)
    assert row == layout.rect_of((0, None))
    assert begun == layout.rect_of((1, 0)).united(layout.rect_of((1, 1)))
    assert layout.first_cells(12) == [layout.area]
    assert layout.first_cells(0) == []


def test_keys_go_from_the_end_of_a_broken_line_to_the_next_one():
    vector = lay_out(Tensor(np.zeros(300)), 520, 400, 3)
    assert vector.per_line
    assert vector.beside((vector.per_line - 1,), 0, 1) == (vector.per_line,)
    assert vector.beside((299,), 0, 1) is None
    matrix = lay_out(Tensor(np.zeros((3, 5))), 520, 400, 3)
    assert matrix.beside((0, 4), 0, 1) is None
    assert matrix.beside((0, 4), 1, 0) == (1, 4)


def test_titles_of_narrow_tensors_don_t_overlap():
    pictures = [picture_of(name, Tensor(np.zeros((300, 1)))) for name in "xyz"]
    assert lay_out_side_by_side(pictures, [80, 80, 60], 400, 300)
    x, y, z = (picture.layout.area.center().x() for picture in pictures)
    assert y - x > 80
    assert z - y > 70


def test_a_wide_tensor_beside_a_narrow_one_leaves_its_title_room():
    pictures = [picture_of("", Tensor(np.zeros(shape))) for shape in ((28, 1), (28, 200))]
    assert lay_out_side_by_side(pictures, [90, 90], 400, 120)
    narrow, wide = (picture.layout.area for picture in pictures)
    assert wide.left() - narrow.center().x() >= 45
    assert wide.right() <= 400
