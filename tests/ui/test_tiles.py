from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from mnistpad.ui import theme
from mnistpad.ui.network.tiles import WeightTiles


@pytest.fixture
def tiles(qtbot, qapp) -> WeightTiles:
    theme.apply(qapp, theme.Scheme.LIGHT)
    tiles = WeightTiles()
    qtbot.addWidget(tiles)
    tiles.resize(400, 300)
    tiles.show()
    qtbot.waitExposed(tiles)
    yield tiles
    tiles.close()


def colours(tiles: WeightTiles, count: int) -> list[QColor]:
    """In the middle of each tile."""
    picture = tiles.grab().toImage()
    return [picture.pixelColor(tiles.rect_of(unit).center()) for unit in range(count)]


def role(tiles: WeightTiles, role: QPalette.ColorRole) -> QColor:
    return tiles.palette().color(role)


def near(one: QColor, other: QColor) -> bool:
    return all(abs(a - b) <= 3 for a, b in zip(one.getRgb(), other.getRgb(), strict=True))


def test_blue_is_positive_orange_negative_and_the_ground_nothing(tiles, qapp):
    tiles.set_tiles(np.stack([np.full((3, 3), weight) for weight in (0.4, -0.4, 0.0)]))
    for scheme in (theme.Scheme.LIGHT, theme.Scheme.DARK):
        theme.apply(qapp, scheme)
        QApplication.processEvents()
        positive, negative, nothing = colours(tiles, 3)
        assert near(positive, role(tiles, QPalette.ColorRole.Accent))
        assert near(negative, role(tiles, QPalette.ColorRole.LinkVisited))
        assert near(nothing, role(tiles, QPalette.ColorRole.Base))
    theme.apply(qapp, theme.Scheme.LIGHT)


def test_colours_are_symmetrical_about_zero_and_the_same_in_all_tiles(tiles):
    tiles.set_tiles(np.stack([np.full((28, 28), weight) for weight in (-1.0, 0.5, -0.5)]))
    _, half, minus_half = colours(tiles, 3)
    ground = role(tiles, QPalette.ColorRole.Base)
    for seen, full in (
        (half, role(tiles, QPalette.ColorRole.Accent)),
        (minus_half, role(tiles, QPalette.ColorRole.LinkVisited)),
    ):
        middle = QColor(
            *((a + b) // 2 for a, b in zip(ground.getRgb(), full.getRgb(), strict=True))
        )
        assert near(seen, middle)


def test_one_huge_weight_pales_no_other(tiles):
    weights = np.full((16, 28, 28), 0.1)
    weights[5, 0, 0] = 50
    tiles.set_tiles(weights)
    assert near(colours(tiles, 1)[0], role(tiles, QPalette.ColorRole.Accent))


def test_weights_that_are_no_numbers_stay_the_ground_and_are_told(tiles, qtbot):
    weights = np.full((2, 3, 3), 0.5)
    weights[1] = np.nan
    tiles.set_tiles(weights)
    number, none = colours(tiles, 2)
    assert near(number, role(tiles, QPalette.ColorRole.Accent))
    assert near(none, role(tiles, QPalette.ColorRole.Base))
    QTest.mouseMove(tiles, tiles.rect_of(1).center())
    assert tiles.accessibleDescription() == "unit 1: not numbers any more"
    tiles.set_tiles(np.full((2, 3, 3), np.nan))
    assert near(colours(tiles, 1)[0], role(tiles, QPalette.ColorRole.Base))


def test_a_weight_lies_where_it_is_in_the_array(tiles):
    weights = np.zeros((4, 3, 3))
    weights[2, 0, 2] = 1
    tiles.set_tiles(weights)
    picture = tiles.grab().toImage()
    tile = tiles.rect_of(2)
    third = tile.width() // 3
    accent, ground = QPalette.ColorRole.Accent, QPalette.ColorRole.Base
    for row in range(3):
        for column in range(3):
            place = tile.topLeft() + QPoint(third // 2 + column * third, third // 2 + row * third)
            expected = role(tiles, accent if (row, column) == (0, 2) else ground)
            assert near(picture.pixelColor(place), expected)


@pytest.mark.parametrize("count", [1, 2, 10, 32, 64])
@pytest.mark.parametrize("size", [(160, 128), (300, 260), (900, 200), (200, 700)])
def test_all_tiles_lie_within_the_widget_beside_one_another(count, size, tiles):
    tiles.resize(*size)
    tiles.set_tiles(np.ones((count, 28, 28)))
    places = [tiles.rect_of(unit) for unit in range(count)]
    for number, place in enumerate(places):
        assert tiles.rect().contains(place)
        assert place.bottom() < tiles.height() - 24  # above the legend
        assert not any(place.intersects(other) for other in places[:number])
        assert tiles.cells().at(place.center()) == number


@pytest.mark.qt_log_ignore("does not support raise")  # a tooltip, without a screen
def test_the_pointer_and_the_keys_tell_of_a_unit(tiles):
    weights = np.zeros((6, 28, 28))
    weights[4, 3, 3], weights[4, 5, 5] = -0.21, 0.18
    tiles.set_tiles(weights)
    assert tiles.accessibleDescription() == "6 units of 28 by 28 weights"
    position = tiles.rect_of(4).center()
    event = QHelpEvent(QEvent.Type.ToolTip, position, tiles.mapToGlobal(position))
    QApplication.sendEvent(tiles, event)
    assert QToolTip.text() == "unit 4: −0.21 to +0.18"
    QToolTip.hideText()
    tiles.setFocus()
    for _ in range(5):
        QTest.keyClick(tiles, Qt.Key.Key_Right)
    assert tiles.accessibleDescription() == "unit 4: −0.21 to +0.18"
    for _ in range(9):
        QTest.keyClick(tiles, Qt.Key.Key_Right)
    assert tiles.accessibleDescription().startswith("unit 5")
    for _ in range(9):
        QTest.keyClick(tiles, Qt.Key.Key_Left)
    assert tiles.accessibleDescription().startswith("unit 0")


def test_tiles_can_become_fewer_and_none(tiles):
    tiles.set_tiles(np.ones((64, 28, 28)))
    QTest.mouseMove(tiles, tiles.rect_of(63).center())
    tiles.set_tiles(np.ones((10, 28, 28)))
    assert tiles.accessibleDescription().startswith("unit 9")
    tiles.set_tiles(None)
    assert tiles.accessibleDescription().startswith("Press Start (F5): here you see what ")
    QTest.mouseMove(tiles, tiles.rect().center())
    QTest.keyClick(tiles, Qt.Key.Key_Right)
    assert not tiles.grab().isNull()
