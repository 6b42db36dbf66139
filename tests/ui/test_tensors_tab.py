from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QHelpEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QSlider,
    QToolButton,
    QToolTip,
    QTreeWidget,
    QWidget,
)

from mnistpad.core.network.forward import Network
from mnistpad.core.network.recipe import CNN, TUTORIAL
from mnistpad.state.tensors.bench import Operation
from mnistpad.state.tensors.look import TensorsState
from mnistpad.ui import theme
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.neuron_pictures import NeuronPictures
from mnistpad.ui.tensors.canvas import TensorCanvas
from mnistpad.ui.tensors.layout import Form
from mnistpad.ui.tensors.look_page import AxisDiagram
from mnistpad.ui.tensors.parts import ProblemLine
from mnistpad.ui.tensors.rows import UnitBars, WayList
from mnistpad.ui.tensors.stage import Stage
from mnistpad.ui.tensors.tab import TensorsTab
from tests.core.test_network import some_weights
from tests.core.test_tensors import DIGIT, data_set
from tests.ui.conftest import wait_until

Left = Qt.MouseButton.LeftButton
Key = Qt.Key


@pytest.fixture
def state(qapp) -> TensorsState:
    state = TensorsState()
    state.set_data(data_set())
    return state


@pytest.fixture
def window(qtbot, qapp, state) -> Iterator[QMainWindow]:
    theme.apply(qapp, theme.Scheme.LIGHT)
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(TensorsTab(state))
    window.setMinimumSize(1024, 610)
    window.resize(1024, 610)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield window
    window.close()


@pytest.fixture
def tab(window) -> TensorsTab:
    return window.centralWidget()


def named(parent: QWidget, kind: type, name: str):
    found = [widget for widget in parent.findChildren(kind) if widget.accessibleName() == name]
    return next((widget for widget in found if widget.isVisible()), found[0])


def press(parent: QWidget, text: str) -> None:
    buttons = [b for b in parent.findChildren(QToolButton) if b.text() == text and b.isVisible()]
    QTest.mouseClick(buttons[0], Left)


def type_line(tab: TensorsTab, text: str) -> None:
    tab.look.line.setFocus()
    tab.look.line.selectAll()
    QTest.keyClicks(tab.look.line, text)


def words(tab: QWidget) -> str:
    labels = tab.findChildren(QLabel) + tab.findChildren(LiveLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def hover(canvas: TensorCanvas, index: tuple[int, ...]) -> None:
    place = canvas.layout_shown.rect_of(index).center().toPoint() + QPoint(2, 2)
    QTest.mouseMove(canvas, place)


def test_a_line_that_is_typed_shows_source_and_result(tab, state):
    type_line(tab, "train_images[10:100, 7:-7, ::2]")
    assert tab.look.result.isVisible()
    assert state.looked.result.shape == (90, 14, 14)
    assert "(90, 14, 14)" in words(tab)
    assert "a view: no number was copied" in words(tab)
    assert "60,000" not in words(tab)
    type_line(tab, "vector")
    assert not tab.look.result.isVisible()


def test_what_is_wrong_is_said_below_the_line_once_typing_pauses(tab, state, qtbot):
    type_line(tab, "matrix[1]")
    problem = tab.look.findChild(ProblemLine)
    QTest.keyClick(tab.look.line, Key.Key_Backspace)
    assert not problem.isVisible()
    qtbot.waitUntil(problem.isVisible)
    assert "“]” is missing" in problem.message
    assert tab.look.line.property("problem") is True
    assert "(5,)" in words(tab)
    QTest.keyClicks(tab.look.line, "]")
    assert not problem.isVisible()
    assert tab.look.line.property("problem") is False


def test_enter_says_at_once_what_is_wrong(tab):
    type_line(tab, "matrx[1]")
    QTest.keyClick(tab.look.line, Key.Key_Return)
    assert "did you mean matrix?" in tab.look.findChild(ProblemLine).message


def test_enter_keeps_what_is_given_a_name(tab, state):
    type_line(tab, "a = [[5, 6], [7, 8]]")
    QTest.keyClick(tab.look.line, Key.Key_Return)
    assert state.names["a"].shape == (2, 2)
    assert tab.look.line.text() == "a"
    tree = tab.findChild(QTreeWidget)
    assert tree.currentItem().text(0) == "a"
    tree.setFocus()
    QTest.keyClick(tree, Key.Key_Delete)
    assert "a" not in state.names


def test_the_shelf_is_walked_with_keys_and_clicked(tab, state):
    tree = tab.findChild(QTreeWidget)
    tree.setFocus()
    assert tree.currentItem().text(0) == "matrix"
    QTest.keyClick(tree, Key.Key_Down)
    assert state.looked.name == "cube"
    item = next(
        i for i in map(tree.topLevelItem, range(tree.topLevelItemCount())) if i.text(0) == "vector"
    )
    QTest.mouseClick(tree.viewport(), Left, pos=tree.visualItemRect(item).center())
    assert tab.look.line.text() == "vector"


def test_pointing_at_a_number_tells_its_index_on_each_axis(tab, state):
    type_line(tab, "cube[1:, ::2]")
    source, result = tab.look.source.canvas, tab.look.result.canvas
    hover(result, (0, 1, 3))
    assert "[1, 2, 3] = 46" in words(tab)
    hover(source, (1, 2, 4))
    assert "[1, 2, 4] = 12" in words(tab)


def test_arrow_keys_go_from_number_to_number_and_turn_pages(tab, state):
    type_line(tab, "train_labels")
    canvas = tab.look.source.canvas
    canvas.setFocus()
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Down):
        QTest.keyClick(canvas, key)
    per_line = canvas.layout_shown.per_line
    assert f"[{per_line + 1}] = {(per_line + 1) % 10}" in words(tab)
    assert canvas.accessibleDescription() == f"[{per_line + 1}] is {(per_line + 1) % 10}"
    QTest.keyClick(canvas, Key.Key_PageDown)
    assert canvas.page == 1
    QTest.keyClick(canvas, Key.Key_End)
    assert canvas.page == canvas.pages - 1
    QTest.keyClick(canvas, Key.Key_Home)
    assert canvas.page == 0


def test_the_source_turns_to_the_page_that_is_selected(tab):
    type_line(tab, "train_images[250:]")
    layout = tab.look.source.canvas.layout_shown
    assert layout.rect_of((250, 0, 0)) is not None
    type_line(tab, "y_train[200]")
    assert tab.look.source.canvas.layout_shown.rect_of((200, 0)) is not None
    type_line(tab, "train_labels[-1]")
    assert tab.look.source.canvas.layout_shown.rect_of((299,)) is not None
    type_line(tab, "cube[2]")
    assert tab.look.source.canvas.page == 2


def test_the_source_turns_back_from_a_last_page_that_isn_t_full(tab):
    type_line(tab, "a = train_images[:290]")
    QTest.keyClick(tab.look.line, Key.Key_Return)
    canvas = tab.look.source.canvas
    sheets = len(canvas.layout_shown.sheets)
    canvas.go_to_page(canvas.pages - 1)
    assert len(canvas.layout_shown.sheets) < sheets
    type_line(tab, f"a[{sheets}]")
    assert canvas.page == 1


def test_pages_are_called_sheets_only_where_sheets_lie_behind_each_other(tab):
    type_line(tab, "cube[:2]")
    assert tab.look.result.canvas.layout_shown.form is Form.STACK
    assert "sheet 0" in words(tab.look.result)
    type_line(tab, "train_images[10:100, 7:-7, ::2]")
    assert tab.look.result.canvas.layout_shown.form is Form.PICTURES
    assert "1 / 2" in words(tab.look.result)


def test_a_try_is_put_behind_the_tensor_s_name(tab, state):
    type_line(tab, "train_images")
    press(tab, "[:, 7:-7, 7:-7]")
    assert tab.look.line.text() == "train_images[:, 7:-7, 7:-7]"
    assert state.looked.result.shape == (300, 14, 14)


def test_the_numpy_line_is_copied(tab):
    type_line(tab, "[[5, 6], [7, 8]][0]")
    press(tab.look, "Copy")
    assert QGuiApplication.clipboard().text() == "np.array([[5, 6], [7, 8]])[0]"
    tab.show_page(1)
    QTest.keyClick(
        tab, Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert QGuiApplication.clipboard().text() == "np.maximum(np.array([[-2, 5, 0], [3, -1, 4]]), 0)"


def test_what_is_selected_is_lit_in_the_source(tab, qapp):
    type_line(tab, "matrix[1, 1:3]")
    canvas = tab.look.source.canvas
    picture = canvas.grab().toImage()

    def colour(row: int, column: int) -> QColor:
        corner = canvas.layout_shown.rect_of((row, column)).topLeft().toPoint()
        return picture.pixelColor(corner + QPoint(8, 8))

    faint = colour(0, 0)
    assert colour(0, 1) == colour(2, 3) == faint
    assert colour(1, 1) != faint
    assert colour(1, 1).blue() > colour(1, 1).red() + 40


def test_limits_found_later_are_shown(tab, state, qtbot, monkeypatch):
    monkeypatch.setattr("mnistpad.state.tensors.look.LIMITS_AT_ONCE", 1000)
    type_line(tab, "train_images")
    largest = named(tab, QLabel, "max")
    qtbot.waitUntil(lambda: largest.text() == "255")


def test_an_axis_of_length_0_says_what_to_do(tab):
    type_line(tab, "matrix[3:]")
    assert tab.look.result.canvas.layout_shown.sheets == ()
    tab.grab()


def test_figures_switch_pages_and_keys_go_to_what_is_there(tab, qtbot):
    tab.look.source.canvas.setFocus()
    QTest.keyClick(tab.focusWidget(), Key.Key_2)
    assert tab.bench.isVisible()
    assert tab.bench.stage.hasFocus()
    QTest.keyClick(tab.focusWidget(), Key.Key_3)
    assert tab.network.isVisible()
    QTest.keyClick(tab, Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert tab.look.line.hasFocus()


# The bench


def at_bench(tab: TensorsTab, operation: Operation = Operation.RELU) -> None:
    tab.show_page(1)
    press(tab.bench, operation.value)
    tab.bench.stage.setFocus()


def lit_line(tab: TensorsTab) -> str:
    return named(tab.bench, QLabel, "The loop").accessibleDescription()


def test_arrow_keys_step_forward_and_back(tab, state):
    at_bench(tab)
    stage = tab.bench.stage
    for _ in range(2):
        QTest.keyClick(stage, Key.Key_Right)
    assert "max(−2, 0) = 0" in words(tab)
    assert stage.accessibleDescription() == "max(−2, 0) = 0"
    assert lit_line(tab) == "x[i, j] = max(x[i, j], 0)"
    QTest.keyClick(stage, Key.Key_Left)
    assert "i = 0" in words(tab)
    assert lit_line(tab) == "for i in range(x.shape[0]):"
    QTest.keyClick(stage, Key.Key_End)
    assert state.bench.position == state.bench.count - 1
    QTest.keyClick(stage, Key.Key_Home)
    assert state.bench.position == 0


@pytest.mark.parametrize("name", ["One step back", "relu", "Keep the result", "Operations"])
def test_arrow_keys_step_while_a_button_has_the_keys(tab, state, name):
    at_bench(tab)
    button = named(tab, QToolButton, name)
    button.setFocus()
    QTest.keyClick(button, Key.Key_Right)
    QTest.keyClick(button, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert state.bench.position == 2
    QTest.keyClick(button, Key.Key_Left)
    assert state.bench.position == 1
    assert button.hasFocus()


def test_plus_and_minus_change_the_speed(tab):
    at_bench(tab)
    speed = named(tab.bench, QComboBox, "Speed")
    QTest.keyClick(tab.bench.stage, Key.Key_Plus, Qt.KeyboardModifier.ShiftModifier)
    assert speed.currentText() == "Fast"
    for _ in range(3):
        QTest.keyClick(tab.bench.stage, Key.Key_Minus)
    assert speed.currentText() == "Slow"


def test_a_loop_over_five_axes_has_room_for_its_last_line(tab, state):
    at_bench(tab)
    state.bench.set_texts(["clips"])
    code = named(tab.bench, QLabel, "The loop")
    assert code.sizeHint().height() >= 9 * code.fontMetrics().height()


def test_shift_and_an_arrow_go_a_whole_number_on(tab, state):
    at_bench(tab, Operation.DOT)
    state.bench.set_texts(["[[5, 6, 1], [7, 8, 1]]", "[1, 2, 3]"])
    QTest.keyClick(tab.bench.stage, Key.Key_Right)
    QTest.keyClick(tab.bench.stage, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert "row 1 of x meets y" in words(tab)


def test_space_plays_to_the_end_and_again_from_the_beginning(tab, state, qtbot):
    at_bench(tab)
    named(tab.bench, QComboBox, "Speed").setCurrentText("Very fast")
    QTest.keyClick(tab.bench.stage, Key.Key_Space)
    assert state.bench.is_playing
    qtbot.waitUntil(lambda: not state.bench.is_playing)
    assert state.bench.position == state.bench.count - 1
    QTest.keyClick(tab.bench.stage, Key.Key_Space)
    assert state.bench.position < state.bench.count - 1
    QTest.keyClick(tab.bench.stage, Key.Key_Space)
    assert not state.bench.is_playing


def test_a_hidden_bench_stops_playing(tab, state):
    at_bench(tab)
    state.bench.play()
    tab.show_page(0)
    assert not state.bench.is_playing


def test_the_slider_goes_to_any_step_even_of_millions(tab, state):
    at_bench(tab)
    slider = named(tab.bench, QSlider, "Step")
    slider.setValue(3)
    assert state.bench.position == 3
    state.bench.set_texts(["train_images"])
    slider.setValue(slider.maximum())
    assert state.bench.position == state.bench.count - 1 == 1 + 300 * 28 * 29


def test_the_tutorial_s_results_stand_on_the_bench(tab, state):
    for operation, example, result in (
        (Operation.DOT, "Vector · vector", "5.0"),
        (Operation.DOT, "Matrix · vector", "[20, 26]"),
        (Operation.DOT, "Matrix · column", "[[29], [39]]"),
        (Operation.DOT_ADD, "The tutorial's", "[[24], [32]]"),
        (Operation.TRANSPOSE, "(300, 20)", "(20, 300)  float64"),
    ):
        at_bench(tab, operation)
        examples = tab.bench.examples
        examples.activated.emit(examples.findText(example))
        assert result in words(tab), example


def test_shapes_that_do_not_fit_are_explained_axis_by_axis(tab, state):
    at_bench(tab, Operation.ADD)
    state.bench.set_texts(["[[5, 6], [7, 8]]", "[1, 2, 3]"])
    assert "axis −1: x has 2 and y has 3" in words(tab)
    assert named(tab.bench, QLabel, "Do the shapes fit?").isVisible()
    assert named(tab.bench, QLabel, "Result").text() == "none"


def test_an_input_that_can_t_be_read_is_marked_and_nothing_is_lost(tab, state, qtbot):
    at_bench(tab)
    field = named(tab.bench, QLineEdit, "x")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "[[1, 2], [3]]")
    QTest.keyClick(field, Key.Key_Return)
    problem = tab.bench.findChild(ProblemLine)
    assert "all rows of a tensor are of one length" in problem.message
    assert field.property("problem") is True
    assert tab.bench.stage.played is not None
    field.selectAll()
    QTest.keyClicks(field, "[[1, 2], [3, 4]]")
    assert problem.message == ""
    assert state.bench.result.numbers().tolist() == [[1, 2], [3, 4]]


def test_keys_typed_into_a_field_don_t_step(tab, state):
    at_bench(tab)
    field = named(tab.bench, QLineEdit, "x")
    field.setFocus()
    QTest.keyClick(field, Key.Key_Right)
    QTest.keyClicks(field, " 2")
    assert state.bench.position == 0
    assert tab.bench.isVisible()


def test_the_shelf_puts_a_tensor_into_the_field(tab, state):
    at_bench(tab, Operation.TRANSPOSE)
    tree = tab.findChild(QTreeWidget)
    item = next(
        i for i in map(tree.topLevelItem, range(tree.topLevelItemCount())) if i.text(0) == "cube"
    )
    QTest.mouseClick(tree.viewport(), Left, pos=tree.visualItemRect(item).center())
    assert state.bench.texts == ("cube",)
    assert named(tab.bench, QLineEdit, "x").text() == "cube"


def test_a_result_is_kept_under_a_name(tab, state):
    at_bench(tab, Operation.DOT)
    QTest.mouseClick(named(tab.bench, QToolButton, "Keep the result"), Left)
    assert state.names["t1"].numbers() == 5.0
    assert tab.findChild(QTreeWidget).currentItem().text(0) == "t1"


def test_the_result_fills_as_the_loop_goes_on(tab, state, qapp):
    at_bench(tab)
    stage = tab.bench.stage

    def filled() -> int:
        picture = stage.grab().toImage()
        ink = stage.palette().color(QPalette.ColorRole.WindowText)
        right = range(picture.width() * 11 // 20, picture.width(), 2)
        return sum(
            abs(picture.pixelColor(x, y).lightness() - ink.lightness()) < 12
            for x in right
            for y in range(60, picture.height(), 2)
        )

    counts = []
    for position in (1, 3, 5, state.bench.count - 1):
        state.bench.go_to(position)
        stage.set_step(position, 1.0)
        counts.append(filled())
    assert counts == sorted(counts)
    assert counts[-1] > counts[0] + 20


@pytest.mark.parametrize("size", [(1024, 610), (1920, 1010)])
def test_every_example_is_drawn_at_every_step_s_middle(tab, state, window, size):
    state.set_network("Run 3", Network.of(TUTORIAL, some_weights(TUTORIAL)))
    window.resize(*size)
    for operation in Operation:
        at_bench(tab, operation)
        for _, inputs in state.bench.examples:
            state.bench.set_texts(inputs)
            count = state.bench.count
            for position in {0, 1, count // 2, count - 2, count - 1}:
                state.bench.go_to(position)  # or as near as there is a step
                tab.bench.stage.set_step(state.bench.part[1], 0.5)
                tab.bench.stage.repaint()
            picture = tab.bench.stage.grab().toImage()
            colours = {
                picture.pixel(x, y)
                for x in range(0, picture.width(), 7)
                for y in range(0, picture.height(), 7)
            }
            assert len(colours) > 1


# The network


@pytest.fixture
def network(tab, state) -> Network:
    network = Network.of(TUTORIAL, some_weights(TUTORIAL))
    state.set_digit(DIGIT)
    tab.show_page(2)
    state.set_network("Run 3", network)
    return network


def test_before_a_run_it_is_said_how_to_get_a_network(tab):
    tab.show_page(2)
    assert "press Start (F5)" in words(tab)


def test_an_empty_pad_is_told_of(tab, state, network):
    assert "The pad is empty" not in words(tab)
    state.set_digit(np.zeros((28, 28), np.float32))
    assert "The pad is empty" in words(tab)


def test_a_neuron_s_sum_is_shown_for_the_one_pointed_at(tab, state, network):
    z = network.stages(DIGIT)[0].z
    walk(tab, 3)
    assert f"z1[{z.argmax()}]" in words(tab)
    hover(tab.network.canvas, (3, 5))
    unit = 3 * 32 + 5
    assert f"z1[{unit}]" in words(tab)
    assert f"{z[unit]:.4f}".replace("-", "−") in words(tab)


def walk(tab, rows: int) -> WayList:
    """Go so many stages on, from the whole network."""
    way = tab.network.findChild(WayList)
    way.setFocus()
    for _ in range(rows):
        QTest.keyClick(way, Key.Key_Down)
    return way


def test_stages_are_walked_with_keys_and_clicked(tab, state, network):
    way = walk(tab, 6)
    assert "y = softmax(z2)" in words(tab)
    bars = tab.network.findChild(UnitBars)
    bars.setFocus()
    assert f"y[{network.probabilities(DIGIT).argmax()}]" in words(tab)
    QTest.mouseClick(bars.viewport(), Left, pos=bars.visualItemRect(bars.item(4)).center())
    assert "y[4]" in words(tab)
    QTest.keyClick(bars, Key.Key_Up)
    assert bars.accessibleDescription().startswith("neuron 3: ")
    QTest.mouseClick(way.viewport(), Left, pos=way.visualItemRect(way.item(1)).center())
    assert "the digit's own numbers" in words(tab)


def test_a_network_with_convolutions_is_walked_through(tab, state):
    tab.show_page(2)
    state.set_digit(DIGIT)
    state.set_network("Run 4", Network.of(CNN, some_weights(CNN)))
    way = tab.network.findChild(WayList)
    way.setFocus()
    QTest.keyClick(way, Key.Key_Up)
    for _ in range(len(state.way)):
        tab.grab()
        QTest.keyClick(way, Key.Key_Down)
    assert "softmax" in words(tab)


def test_a_neuron_s_sum_is_shown_for_the_one_clicked_in_the_picture(tab, state, network):
    state.set_data(data_set())
    view = tab.network.picture
    place = view.plan.neuron(0, 2).toPoint()
    QTest.mouseClick(view.viewport(), Left, pos=place)
    column = state.inside.columns[0]
    assert state.inside.chosen == (0, column.shown[2])
    assert f"Neuron {column.shown[2]}" in words(tab)
    assert f"{column.values[column.shown[2]]:.4f}" in words(tab)
    wait_until(lambda: len(state.inside.exciting))
    assert tab.network.findChild(NeuronPictures).cells().count == 8


def test_numbers_flow_forward_layer_by_layer(tab, state, network):
    tab.network.setFocus()
    inside = state.inside
    assert inside.position == inside.farthest
    QTest.keyClick(tab.network.findChild(WayList), Key.Key_Right)
    wait_until(lambda: not inside.is_playing)
    assert (inside.lit(0), inside.lit(1)) == (1, 0)
    QTest.keyClick(tab.network.findChild(WayList), Key.Key_Right)
    wait_until(lambda: not inside.is_playing)
    assert inside.position == inside.farthest


def test_the_digit_is_followed_while_the_page_is_shown(tab, state, network):
    walk(tab, 1)
    before = words(tab)
    state.set_digit(1 - DIGIT)
    assert words(tab) != before


def test_another_network_of_the_same_shape_is_shown(tab, state, network):
    walk(tab, 3)
    before = words(tab)
    weights = [array * 2 for array in some_weights(TUTORIAL)]
    state.set_network("Run 9", Network.of(TUTORIAL, weights))
    assert "Run 9" in words(tab)
    assert words(tab).replace("Run 9", "Run 3") != before


# All of it


def test_everything_has_a_name_and_a_tooltip(tab, state, network):
    for page in range(3):
        tab.show_page(page)
        for kind in (QAbstractButton, QLineEdit, QComboBox, QSlider, TensorCanvas, Stage, WayList):
            for widget in tab.findChildren(kind):
                if widget.isVisible():
                    assert widget.accessibleName(), widget
                    assert widget.toolTip(), widget


@pytest.mark.parametrize("scheme", [theme.Scheme.LIGHT, theme.Scheme.DARK])
def test_colours_follow_the_scheme(tab, state, qapp, scheme):
    theme.apply(qapp, theme.Scheme.DARK if scheme is theme.Scheme.LIGHT else theme.Scheme.LIGHT)
    tab.grab()
    theme.apply(qapp, scheme)
    picture = tab.look.source.canvas.grab().toImage()
    corner = tab.look.source.canvas.layout_shown.rect_of((0, 4)).topLeft().toPoint()
    shown = picture.pixelColor(corner + QPoint(8, 8)).lightness()
    assert (shown > 128) == (scheme is theme.Scheme.LIGHT)


def test_nothing_is_wider_than_the_smallest_window(tab):
    for page in range(3):
        tab.show_page(page)
        assert tab.minimumSizeHint().width() <= 1024
        assert tab.minimumSizeHint().height() <= 610


def test_the_axis_diagram_tells_what_is_selected(tab):
    type_line(tab, "train_images[10:100, 5, None]")
    described = tab.look.findChild(AxisDiagram).accessibleDescription()
    assert described == "0  samples: 300 → 90; 1  rows: 28 → [5]; 2  columns: 28; new axis: 1"


@pytest.mark.qt_log_ignore("does not support raise")  # a tooltip, without a screen
def test_a_number_s_tooltip_tells_what_it_is(tab):
    for line, index in (("matrix[1]", (1, 4)), ("scalar", ()), ("train_images", (2, 5, 6))):
        type_line(tab, line)
        canvas = tab.look.source.canvas
        centre = canvas.layout_shown.rect_of(index).center().toPoint() + QPoint(4, 4)
        cell = canvas.cell_at(centre)
        assert canvas.rect_of(cell).contains(centre)
        written = ", ".join(map(str, index))
        assert canvas.describe(cell).startswith(f"[{written}] is ")
        event = QHelpEvent(QEvent.Type.ToolTip, centre, canvas.mapToGlobal(centre))
        QGuiApplication.sendEvent(canvas, event)
        assert QToolTip.text() == canvas.describe(cell)
        QToolTip.hideText()


def test_the_shelf_finds_a_tensor_that_is_called_like_a_group(tab, state):
    type_line(tab, "Yours = [1, 2]")
    QTest.keyClick(tab.look.line, Key.Key_Return)
    tree = tab.findChild(QTreeWidget)
    assert tree.currentItem().text(1) == "2"
