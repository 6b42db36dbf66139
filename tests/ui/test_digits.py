from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QMainWindow,
    QSpinBox,
    QToolButton,
    QToolTip,
    QWidget,
)

from mnistpad.core.drawing.raster import rasterise
from mnistpad.state.data.digits import Cell, DigitsState, Everything, Mistakes, OfClass, Part
from mnistpad.state.drawing.pad import PadState
from mnistpad.state.drawing.recognition import RecognitionState
from mnistpad.ui import theme
from mnistpad.ui.data.matrix import NOT_READ, ConfusionMatrix
from mnistpad.ui.data.sheet import Sheet
from mnistpad.ui.data.tab import DigitsTab
from mnistpad.ui.tensor_view import TensorView
from tests.conftest import digit
from tests.state.test_digits import data_set, predictions_at

Left = Qt.MouseButton.LeftButton
Key = Qt.Key


@pytest.fixture
def state(qapp) -> DigitsState:
    state = DigitsState()
    state.set_data(data_set())
    return state


@pytest.fixture
def window(qtbot, qapp, state) -> Iterator[QMainWindow]:
    """The tab in a window whose PgUp and PgDown do something else, as the program's do."""
    theme.apply(qapp, theme.Scheme.LIGHT)
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(DigitsTab(state))
    window.turned = []
    for key in ("PgUp", "PgDown"):
        action = QAction(key, window)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _=False, key=key: window.turned.append(key))
        window.addAction(action)
    window.setMinimumSize(1024, 610)
    window.resize(1024, 610)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield window
    window.close()


@pytest.fixture
def tab(window) -> DigitsTab:
    return window.centralWidget()


@pytest.fixture
def sheet(tab) -> Sheet:
    return tab.findChild(Sheet)


@pytest.fixture
def matrix(tab) -> ConfusionMatrix:
    return tab.findChild(ConfusionMatrix)


def button(tab: QWidget, text: str) -> QToolButton:
    return next(b for b in tab.findChildren(QToolButton) if b.text() == text)


def texts(tab: QWidget) -> str:
    return "\n".join(label.text() for label in tab.findChildren(QLabel))


def tooltip_at(widget: QWidget, position: QPoint) -> str:
    event = QHelpEvent(QEvent.Type.ToolTip, position, widget.mapToGlobal(position))
    QApplication.sendEvent(widget, event)
    text = QToolTip.text()
    QToolTip.hideText()
    return text


def test_a_double_click_puts_the_very_digit_on_the_pad(tab, sheet, state):
    pad = PadState()
    recognition = RecognitionState(pad)
    tab.put_on_pad.connect(pad.show)
    position = sheet.rect_of(37).center()
    QTest.mouseClick(sheet, Left, pos=position)
    assert state.looked_at == 37
    assert pad.is_empty
    QTest.mouseDClick(sheet, Left, pos=position)
    recognition.update()
    assert np.array_equal(recognition.tensor, state.images[37].astype("float32") / 255)


def test_the_first_click_of_a_double_click_says_which_mistake_is_meant(tab, sheet, state):
    pages = []
    tab.put_on_pad.connect(pages.append)
    state.set_predictions("a run", predictions_at(state.data, [10, 20, 30, 40]))
    state.choose(Mistakes())
    position = sheet.rect_of(2).center()
    QTest.mouseClick(sheet, Left, pos=position)
    # The run reads the first one rightly now: all others move up.
    state.set_predictions("a run", predictions_at(state.data, [20, 30, 40]))
    QTest.mouseDClick(sheet, Left, pos=position)
    assert np.array_equal(pages[0].tensor, state.images[30].astype("float32") / 255)


def test_arrow_keys_move_the_cursor_and_enter_puts_its_digit_on_the_pad(tab, sheet, state, qtbot):
    sheet.setFocus()
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Right, Key.Key_Right, Key.Key_Left):
        QTest.keyClick(sheet, key)
    assert state.looked_at == 21
    with qtbot.waitSignal(tab.put_on_pad) as put:
        QTest.keyClick(sheet, Key.Key_Return)
    assert np.array_equal(put.args[0].tensor, state.images[21].astype("float32") / 255)
    QTest.keyClick(sheet, Key.Key_End)
    assert state.looked_at == 99
    QTest.keyClick(sheet, Key.Key_Down)
    assert state.looked_at == 99
    QTest.keyClick(sheet, Key.Key_Home)
    QTest.keyClick(sheet, Key.Key_Up)
    QTest.keyClick(sheet, Key.Key_Left)
    assert state.looked_at == 0


def test_page_keys_on_the_sheet_turn_its_pages_and_not_the_pad_s(window, sheet, state):
    sheet.setFocus()
    QTest.keyClick(sheet, Key.Key_PageDown)
    QTest.keyClick(sheet, Key.Key_PageDown)
    QTest.keyClick(sheet, Key.Key_PageUp)
    assert state.page == 1
    assert window.turned == []
    button(window, "Training").setFocus()
    QTest.keyClick(window, Key.Key_PageDown)
    assert window.turned == ["PgDown"]


def test_a_figure_s_key_picks_its_class(tab, sheet, state):
    sheet.setFocus()
    QTest.keyClick(sheet, Key.Key_7)
    assert state.pick == OfClass(7)
    assert button(tab, "7").isChecked()
    assert not button(tab, "All").isChecked()


def test_the_buttons_pick_what_they_say(tab, state):
    for text, holds in (
        ("Test", lambda: state.part is Part.TEST),
        ("3", lambda: set(state.labels[state.shown]) == {3}),
        ("Random 100", lambda: len(set(state.shown.tolist())) == 100),
        ("All", lambda: state.pick == Everything()),
        ("›", lambda: state.page == 1),
        ("‹", lambda: state.page == 0),
        ("Training", lambda: state.part is Part.TRAIN),
        ("Mistakes", lambda: (state.pick, state.part) == (Mistakes(), Part.TEST)),
    ):
        QTest.mouseClick(button(tab, text), Left)
        assert holds(), text
        if button(tab, text).isCheckable():
            assert button(tab, text).isChecked(), text


def test_each_press_of_random_draws_another_hundred_and_the_button_stays_down(tab, state):
    QTest.mouseClick(button(tab, "Random 100"), Left)
    first = state.shown.tolist()
    QTest.mouseClick(button(tab, "Random 100"), Left)
    assert state.shown.tolist() != first
    assert button(tab, "Random 100").isChecked()


def test_an_index_that_is_typed_is_gone_to(tab, state):
    box = tab.findChild(QSpinBox)
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "317")
    QTest.keyClick(box, Key.Key_Return)
    assert (state.page, state.looked_at) == (3, 317)
    state.look_at(4)
    assert box.value() == 304


def test_the_wheel_turns_pages(sheet, state, qtbot):
    middle = sheet.rect().center()
    before = state.page
    QTest.wheelEvent(sheet.window().windowHandle(), sheet.mapTo(sheet.window(), middle), _down(60))
    assert state.page == before
    QTest.wheelEvent(sheet.window().windowHandle(), sheet.mapTo(sheet.window(), middle), _down(60))
    assert state.page == before + 1


def _down(angle: int) -> QPoint:
    return QPoint(0, -angle)


def test_a_click_on_a_cell_opens_its_digits(tab, matrix, state):
    state.set_predictions("a run", predictions_at(state.data, list(range(100))))
    QTest.mouseClick(matrix, Left, pos=matrix.rect_of(45).center())
    assert state.pick == Cell(4, 5)
    assert state.count == state.confusion.counts[4, 5] > 0
    assert f"{state.count} of class 4 read as 5" in texts(tab)
    assert not any(button(tab, text).isChecked() for text in ("All", "Mistakes", "4"))


def test_arrow_keys_and_enter_open_a_cell_s_digits(matrix, state):
    state.set_predictions("a run", predictions_at(state.data, list(range(100))))
    matrix.setFocus()
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Right, Key.Key_Right, Key.Key_Right):
        QTest.keyClick(matrix, key)
    assert matrix.accessibleDescription().startswith("truth 2, read as 3: ")
    QTest.keyClick(matrix, Key.Key_Return)
    assert state.pick == Cell(2, 3)
    for key in (Key.Key_Left, Key.Key_Up) * 12:
        QTest.keyClick(matrix, key)
    QTest.keyClick(matrix, Key.Key_Space)
    assert state.pick == Cell(0, 0)


def test_places_beside_the_cells_open_nothing(matrix, state):
    state.set_predictions("a run", predictions_at(state.data, [1]))
    first, last = matrix.rect_of(0), matrix.rect_of(99)
    for position in (
        first.topLeft() - QPoint(1, 0),
        first.topLeft() - QPoint(0, 1),
        last.bottomRight() + QPoint(1, 0),
        last.bottomRight() + QPoint(0, 1),
    ):
        QTest.mouseClick(matrix, Left, pos=position)
        assert state.pick == Everything()


def test_the_matrix_opens_nothing_before_a_run(matrix, state):
    QTest.mouseClick(matrix, Left, pos=matrix.rect_of(45).center())
    matrix.setFocus()
    QTest.keyClick(matrix, Key.Key_Return)
    assert state.pick == Everything()


def test_the_matrix_shades_its_diagonal_and_mistakes_in_their_own_colours(matrix, state, qtbot):
    state.set_predictions("a run", predictions_at(state.data, list(range(40))))
    picture = matrix.grab().toImage()

    def colour(truth: int, prediction: int):
        # Beside the figures that stand in the middle.
        return picture.pixelColor(matrix.rect_of(10 * truth + prediction).topLeft() + QPoint(5, 5))

    right, wrong, none = colour(3, 3), colour(3, 4), colour(3, 7)
    assert right.blue() > right.red() + 40
    assert wrong.red() > wrong.blue() + 20
    assert none == matrix.palette().color(matrix.palette().ColorRole.AlternateBase)


def test_a_frequent_mistake_is_shaded_more_than_a_rare_one(matrix, state):
    predictions = state.data.test_labels.copy()
    threes = np.flatnonzero(predictions == 3)
    predictions[threes[:1]], predictions[threes[1:9]] = 5, 8
    state.set_predictions("a run", predictions)
    picture = matrix.grab().toImage()
    rare, frequent = (
        picture.pixelColor(matrix.rect_of(30 + prediction).topLeft() + QPoint(5, 5)).lightness()
        for prediction in (5, 8)
    )
    assert frequent < rare - 20


def test_accuracy_and_counts_follow_the_run(tab, state):
    state.set_predictions("Run 7", predictions_at(state.data, list(range(5))))
    shown = texts(tab)
    assert "98.0 %" in shown
    assert "Run 7" in shown
    assert "5 mistakes\n250 test digits read" in shown
    state.set_predictions("Run 7", predictions_at(state.data, [8]))
    assert "1 mistake\n" in texts(tab)
    state.set_predictions("Run 7", predictions_at(state.data, []))
    assert "100 %" in texts(tab)


def test_a_title_too_long_for_its_place_is_cut_and_told_in_whole(tab, state, qtbot):
    title = "Run 12 · " + "784–512–10 relu, " * 8
    state.set_predictions(title, predictions_at(state.data, [1]))
    label = next(label for label in tab.findChildren(QLabel) if label.accessibleName() == "Run")
    qtbot.waitUntil(lambda: label.text().endswith("…"))
    assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()
    assert label.toolTip() == label.accessibleDescription() == title


def test_one_mistake_among_very_many_is_no_hundred_per_cent(tab, state):
    state.set_data(data_set(test=5000))
    state.set_predictions("Run 7", predictions_at(state.data, [8]))
    assert "99.9 %" in texts(tab)


@pytest.mark.qt_log_ignore("does not support raise")  # a tooltip, without a screen
def test_the_digit_under_the_cursor_is_told_with_its_label_and_prediction(tab, sheet, state):
    state.set_predictions("a run", predictions_at(state.data, [14]))
    state.choose_part(Part.TEST)
    QTest.mouseClick(sheet, Left, pos=sheet.rect_of(14).center())
    label = int(state.labels[14])
    assert f"{(label + 1) % 10} ✗" in texts(tab)
    expected = f"index 14 · label {label} · read as {(label + 1) % 10}"
    assert sheet.accessibleDescription() == expected
    assert tooltip_at(sheet, sheet.rect_of(14).center()) == expected
    assert tooltip_at(sheet, sheet.rect_of(15).center()).startswith("index 15")
    QTest.mouseClick(sheet, Left, pos=sheet.rect_of(15).center())
    assert f"{state.labels[15]} ✓" in texts(tab)


def test_the_button_beside_the_sheet_puts_the_digit_on_the_pad(tab, state, qtbot):
    state.look_at(8)
    with qtbot.waitSignal(tab.put_on_pad) as put:
        QTest.mouseClick(button(tab, "Put on pad"), Left)
    assert np.array_equal(put.args[0].tensor, state.images[8].astype("float32") / 255)


@pytest.mark.qt_log_ignore("does not support raise")  # a tooltip, without a screen
def test_a_cell_s_tooltip_says_what_it_counts(matrix, state):
    state.set_predictions("a run", predictions_at(state.data, [14]))
    truth = int(state.data.test_labels[14])
    prediction = (truth + 1) % 10
    total = int((state.data.test_labels == truth).sum())
    told = tooltip_at(matrix, matrix.rect_of(10 * truth + prediction).center())
    assert told == f"truth {truth}, read as {prediction}: 1 of {total}, {100 / total:.1f} %"


def test_empty_sheets_say_what_to_do(qtbot, qapp, state):
    empty = DigitsState()
    tab = DigitsTab(empty)
    qtbot.addWidget(tab)
    sheet, matrix = tab.findChild(Sheet), tab.findChild(ConfusionMatrix)
    waiting = NOT_READ
    assert sheet.accessibleDescription() == "Loading the digits…"
    assert matrix.accessibleDescription() == waiting
    assert not button(tab, "Random 100").isEnabled()
    empty.refuse("digits.npz: no images in it.")
    assert sheet.accessibleDescription() == "digits.npz: no images in it."
    empty.set_data(state.data)
    assert button(tab, "Random 100").isEnabled()
    empty.choose(Mistakes())
    assert sheet.accessibleDescription() == waiting
    empty.set_predictions("a run", predictions_at(state.data, []))
    assert sheet.accessibleDescription().startswith("No mistakes")
    empty.choose(Cell(3, 5))
    assert sheet.accessibleDescription().startswith("No 3 is read as 5")


def test_a_digit_shines_dark_on_light_and_light_on_dark(qapp, sheet, state, qtbot):
    images = np.zeros((30, 28, 28), np.uint8)
    images[0] = np.rint(rasterise(digit(1)) * 255).astype(np.uint8)
    data = data_set(train=30)
    data.train_images[:] = images
    state.set_data(data)
    row, column = np.unravel_index(images[0].argmax(), (28, 28))

    def ink_and_ground() -> tuple[int, int]:
        picture = sheet.grab().toImage()
        cell = sheet.rect_of(0)
        small = cell.width() - round(cell.width() * 0.19)
        left = cell.x() + (cell.width() - small) // 2
        x, y = left + (column + 0.5) * small / 28, cell.y() + (row + 0.5) * small / 28
        ground = sheet.rect_of(1).topLeft() + QPoint(3, 3)
        return picture.pixelColor(int(x), int(y)).lightness(), picture.pixelColor(
            ground
        ).lightness()

    ink, ground = ink_and_ground()
    assert ink < ground - 150
    theme.apply(qapp, theme.Scheme.DARK)
    try:
        qtbot.waitUntil(lambda: ink_and_ground()[0] > ink_and_ground()[1] + 150)
    finally:
        theme.apply(qapp, theme.Scheme.LIGHT)


def test_labels_can_be_left_out(tab, sheet):
    labelled = sheet.grab().toImage()
    tab.findChild(QCheckBox).click()
    bare = sheet.grab().toImage()
    tab.findChild(QCheckBox).click()
    assert labelled != bare
    assert sheet.grab().toImage() == labelled


def test_a_mistake_is_framed_and_named_on_the_sheet(tab, sheet, state):
    state.choose_part(Part.TEST)
    before = sheet.grab(sheet.rect_of(14)).toImage()
    beside = sheet.grab(sheet.rect_of(16)).toImage()
    state.set_predictions("a run", predictions_at(state.data, [14]))
    assert sheet.grab(sheet.rect_of(14)).toImage() != before
    assert sheet.grab(sheet.rect_of(16)).toImage() == beside


@pytest.mark.parametrize("size", [(1024, 610), (1280, 730), (1920, 1010)])
def test_sheet_and_matrix_have_room_in_every_window(size, window, tab, sheet, matrix, state):
    state.set_predictions(
        "a run with a rather long name, as users give", predictions_at(state.data, [1])
    )
    for extent in ((1920, 1010), size):  # what was made large becomes small again
        window.resize(*extent)
        QApplication.processEvents()
    assert (tab.width(), tab.height()) == size
    assert sheet.rect_of(0).width() >= size[1] // 16
    assert matrix.rect_of(0).width() >= 28
    for widget in tab.findChildren(QWidget):
        if widget.isVisible() and widget.parentWidget() is not None:
            corner = widget.mapTo(tab, widget.rect().bottomRight())
            assert tab.rect().contains(corner), widget


def test_every_control_has_a_name_and_a_tooltip(tab, state):
    state.set_predictions("a run", predictions_at(state.data, [1]))
    for kind in (QAbstractButton, QSpinBox, Sheet, ConfusionMatrix, TensorView):
        widgets = tab.findChildren(kind)
        assert widgets
        for widget in widgets:
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget
            assert widget.toolTip(), (widget, widget.accessibleName())
