"""NAND neurons on the board, and the two layers that do XOR: switched by mouse and by keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QToolButton,
    QToolTip,
    QWidget,
)

from mnistpad.core.perceptron.gates import (
    FULL_ADDER,
    HALF_ADDER,
    OF_NAND,
    XOR_IN_TWO_LAYERS,
    XOR_OF_NAND,
)
from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.ui import theme
from mnistpad.ui.perceptron.board import BoardPage
from mnistpad.ui.perceptron.board_circuit import CircuitView
from mnistpad.ui.perceptron.board_layout import LAYOUTS
from mnistpad.ui.perceptron.board_switch import Switch
from mnistpad.ui.perceptron.board_table import CircuitTable
from mnistpad.ui.perceptron.way_out import SmallPlane, WayOut
from tests.ui.perceptron import shown

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot, qapp) -> Iterator[BoardPage]:
    page = BoardPage()
    with shown(qtbot, qapp, page, 1024, 560):
        yield page


@pytest.fixture
def layers(qtbot, qapp) -> Iterator[WayOut]:
    layers = WayOut(PerceptronState())
    with shown(qtbot, qapp, layers, 720, 440):
        yield layers


def said(widget: QWidget, name: str) -> str:
    """What the label of this accessible name says."""
    return next(
        label.text() for label in widget.findChildren(QLabel) if label.accessibleName() == name
    )


def view_of(widget: QWidget) -> CircuitView:
    return widget.findChild(CircuitView)


def switch_of(widget: QWidget, index: int) -> Switch:
    return view_of(widget).switches[index]


# Layouts


@pytest.mark.parametrize("circuit", LAYOUTS, ids=lambda circuit: circuit.name)
def test_everything_of_a_circuit_has_a_place_and_every_wire_its_lanes(circuit):
    layout = LAYOUTS[circuit]
    assert {*circuit.inputs, *circuit.outputs, *(n.name for n in circuit.nodes)} == {*layout.places}
    assert {(n.name, port) for n in circuit.nodes for port in range(2)} == {*layout.lanes}
    assert all(len(lanes) % 2 for lanes in layout.lanes.values())
    for node in circuit.nodes:  # signals go from left to right
        for port, source in enumerate(node.sources):
            way = [layout.places[source][0], *layout.lanes[node.name, port][::2]]
            assert way == sorted(way)
            assert way[-1] < layout.places[node.name][0]


@pytest.mark.parametrize("size", [(1024, 560), (1920, 960)])
@pytest.mark.parametrize("circuit", OF_NAND, ids=lambda circuit: circuit.name)
def test_switches_neurons_and_lamps_lie_within_the_view(circuit, size, page, qapp):
    page.window().resize(*size)
    page.choose(circuit)
    qapp.processEvents()
    view = view_of(page)
    inside = view.rect().adjusted(10, 10, -10, -10)
    for name in LAYOUTS[circuit].places:
        assert inside.contains(view.plan.place_of(name).toPoint())
    for switch in view.switches:
        assert view.rect().contains(switch.geometry())


# Choosing and switching


def test_each_button_puts_its_circuit_on_the_board_and_counts_its_neurons(page):
    for circuit in OF_NAND:
        button = next(b for b in page.findChildren(QToolButton) if b.text() == circuit.name)
        QTest.mouseClick(button, LEFT)
        assert page.circuit is circuit
        assert button.isChecked()
        count = len(circuit.nodes)
        words = f"made of {count} NAND neuron{'s' if count > 1 else ''}"
        assert said(page, "How many neurons it takes") == words


def test_page_keys_go_through_the_circuits_and_stop_at_the_ends(page):
    page.setFocus()
    for _ in range(9):
        QTest.keyClick(QApplication.focusWidget(), Key.Key_PageUp)
    assert page.circuit is OF_NAND[0]
    QTest.keyClick(QApplication.focusWidget(), Key.Key_PageDown)
    assert page.circuit is OF_NAND[1]
    for _ in range(9):
        QTest.keyClick(QApplication.focusWidget(), Key.Key_PageDown)
    assert page.circuit is OF_NAND[-1]


def test_a_click_on_a_switch_sends_its_signal_through(page):
    QTest.mouseClick(switch_of(page, 0), LEFT)
    assert page.values == (1, 0)
    assert switch_of(page, 0).isChecked()
    assert switch_of(page, 0).accessibleName() == "Input A: 1"
    assert view_of(page).accessibleDescription().endswith("A XOR B is 1")
    QTest.mouseClick(switch_of(page, 1), LEFT)
    assert page.values == (1, 1)
    assert view_of(page).accessibleDescription().endswith("A XOR B is 0")
    QTest.mouseClick(switch_of(page, 0), LEFT)
    assert page.values == (0, 1)


def test_switches_are_reached_by_tab_and_pressed_by_space_and_enter(page):
    view_of(page).setFocus()
    QTest.keyClick(view_of(page), Key.Key_Tab)
    assert QApplication.focusWidget() is switch_of(page, 0)
    QTest.keyClick(switch_of(page, 0), Key.Key_Space)
    assert page.values == (1, 0)
    QTest.keyClick(switch_of(page, 0), Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert page.values == (1, 1)


def test_letters_switch_the_inputs_they_name_and_no_others(page):
    page.setFocus()
    QTest.keyClicks(QApplication.focusWidget(), "b")
    assert page.values == (0, 1)
    QTest.keyClicks(QApplication.focusWidget(), "A")
    assert page.values == (1, 1)
    QTest.keyClicks(QApplication.focusWidget(), "cx")  # no such inputs here
    QTest.keyClick(QApplication.focusWidget(), Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.values == (1, 1)


def test_another_circuit_keeps_the_switches_of_the_same_name(page):
    page.set_values((0, 1))
    page.choose(FULL_ADDER)
    assert page.values == (0, 1, 0)
    page.set_values((1, 0, 1))
    page.choose(OF_NAND[0])
    assert page.values == (1,)


def test_keys_go_on_working_when_the_switch_that_had_them_goes_away(page):
    switch_of(page, 1).setFocus()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_PageDown)
    assert page.circuit is HALF_ADDER
    assert QApplication.focusWidget() is view_of(page)
    QTest.keyClicks(QApplication.focusWidget(), "b")
    assert page.values == (0, 1)


def test_the_adder_s_sum_is_written_in_binary_and_in_decimal(page):
    page.choose(HALF_ADDER)
    page.set_values((1, 1))
    assert said(page, "The sum in binary and in decimal") == "1 + 1 = 10₂ = 2"
    page.choose(FULL_ADDER)
    page.set_values((1, 1, 1))
    assert said(page, "The sum in binary and in decimal") == "1 + 1 + 1 = 11₂ = 3"


# What a neuron adds up


def test_the_sum_of_the_neuron_under_the_pointer_is_told(page, qapp):
    page.set_values((1, 1))
    view = view_of(page)
    assert said(page, "The neuron's sum").startswith("N4:")
    QTest.mouseMove(view.viewport(), view.plan.place_of("N1").toPoint())
    expected = "N1:   z = −0.1·1 − 0.2·1 + 0.3 = 0, not above 0  →  0"
    assert said(page, "The neuron's sum") == expected
    page.set_values((0, 1))
    assert said(page, "The neuron's sum") == ("N1:   z = −0.1·0 − 0.2·1 + 0.3 = 0.1, above 0  →  1")
    QTest.mouseMove(view.viewport(), QPoint(2, 2))
    assert said(page, "The neuron's sum").startswith("N4:")


@pytest.mark.qt_log_ignore("does not support raise")  # a tooltip, without a screen
def test_a_neuron_s_tooltip_tells_its_sum(page):
    view = view_of(page)
    place = view.plan.place_of("N2").toPoint()
    asks = QHelpEvent(QEvent.Type.ToolTip, place, view.mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), asks)
    assert QToolTip.text() == "N2: z = −0.1·0 − 0.2·1 + 0.3 = 0.1, above 0  →  1"
    QToolTip.hideText()


def test_arrow_keys_walk_from_neuron_to_neuron_from_switches_too(page):
    view = view_of(page)
    view.setFocus()
    walked = []
    for key in (Key.Key_Left, Key.Key_Down, Key.Key_Left, Key.Key_Left, Key.Key_Right):
        QTest.keyClick(QApplication.focusWidget(), key)
        walked.append(view.node.name)
    assert walked == ["N2", "N3", "N1", "N1", "N2"]
    switch_of(page, 0).setFocus()
    QTest.keyClick(switch_of(page, 0), Key.Key_Right)
    assert view.node.name == "N4"
    assert QApplication.focusWidget() is switch_of(page, 0)


@pytest.mark.parametrize("circuit", OF_NAND, ids=lambda circuit: circuit.name)
def test_every_neuron_can_be_walked_to(circuit, page):
    page.choose(circuit)
    view = view_of(page)
    seen, queue = {view.node.name}, [view.node.name]
    while queue:
        start = queue.pop()
        for key in (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down):
            view._cursor = start
            view.take_key(key)
            if view.node.name not in seen:
                seen.add(view.node.name)
                queue.append(view.node.name)
    assert seen == {node.name for node in circuit.nodes}


def test_a_wire_that_carries_1_is_wide_and_one_that_carries_0_thin(page, qapp):
    def width_at(place: QPoint) -> int:
        """Rows of the picture, about a place, that are not as those around them."""
        picture = view.grab().toImage()
        column = [picture.pixelColor(place.x(), place.y() + dy) for dy in range(-8, 9)]
        return sum(colour != column[0] for colour in column)

    view = view_of(page)
    switch = switch_of(page, 0)
    beside = QPoint(switch.geometry().right() + 8, switch.geometry().center().y())
    thin = width_at(beside)
    page.set_values((1, 0))
    assert width_at(beside) >= thin + 2


# The truth table


def test_the_row_of_the_switches_is_lit_and_a_click_on_a_row_sets_them(page):
    page.choose(FULL_ADDER)
    table = page.findChild(CircuitTable)
    QTest.mouseClick(table, LEFT, pos=table.rect_of(5).center().toPoint())
    assert page.values == (1, 0, 1)
    assert table.row == 5
    assert table.accessibleDescription() == "A 1, B 0, C 1, carry 1, sum 0"
    QTest.keyClicks(table, "b")
    assert table.row == 7
    QTest.mouseClick(table, LEFT, pos=table.rect_of(-1).center().toPoint())
    assert table.row == 7


def test_up_and_down_go_through_the_rows_and_stop_at_the_ends(page):
    table = page.findChild(CircuitTable)
    table.setFocus()
    for expected in ((0, 1), (1, 0), (1, 1), (1, 1)):
        QTest.keyClick(table, Key.Key_Down)
        assert page.values == expected
    for expected in ((1, 0), (0, 1), (0, 0), (0, 0)):
        QTest.keyClick(table, Key.Key_Up)
        assert page.values == expected


# Two layers


def test_two_layers_show_xor_for_all_inputs(layers):
    for sample, answers in XOR_IN_TWO_LAYERS.truth_table():
        layers.set_inputs(sample)
        assert view_of(layers).values == sample
        expected = f"XOR is {answers[0]}"
        assert view_of(layers).accessibleDescription().endswith(expected)


def test_the_inputs_of_two_layers_are_switched_by_mouse_and_by_keys(layers):
    assert view_of(layers).values == (1, 0)
    QTest.mouseClick(switch_of(layers, 1), LEFT)
    assert view_of(layers).values == (1, 1)
    switch_of(layers, 0).setFocus()
    QTest.keyClick(switch_of(layers, 0), Key.Key_Space)
    assert view_of(layers).values == (0, 1)


def test_a_click_on_a_sample_of_a_small_plane_sends_it_through(layers):
    plane = layers.findChildren(SmallPlane)[2]
    QTest.mouseClick(plane, LEFT, pos=plane.to_pixels((1, 1)).toPoint())
    assert view_of(layers).values == (1, 1)
    descriptions = [p.accessibleDescription() for p in layers.findChildren(SmallPlane)]
    assert descriptions == [
        "(1, 1) is answered 0",
        "(1, 1) is answered 1",
        "(1, 1) is answered 0",
    ]


def test_the_small_planes_are_shaded_where_their_neurons_answer_1(layers):
    track = layers.palette().color(QPalette.ColorRole.AlternateBase)
    shaded = []
    for plane in layers.findChildren(SmallPlane):
        picture = plane.grab().toImage()
        places = ((-0.3, -0.3), (0.5, 0.5), (1.3, 1.3))
        shaded.append([picture.pixelColor(plane.to_pixels(p).toPoint()) != track for p in places])
    assert shaded == [[True, True, False], [False, True, True], [False, True, False]]


def test_two_layers_tell_the_sum_of_each_neuron(layers):
    view = view_of(layers)
    layers.set_inputs((0, 0))
    QTest.mouseMove(view.viewport(), view.plan.place_of("OR").toPoint())
    assert said(layers, "The neuron's sum") == "OR:   z = 0.1·0 + 0.1·0 = 0, not above 0  →  0"
    QTest.mouseMove(view.viewport(), view.plan.place_of("AND").toPoint())
    assert said(layers, "The neuron's sum") == (
        "AND:   z = 0.1·1 + 0.2·0 − 0.2 = −0.1, not above 0  →  0"
    )


# Both


def test_what_can_be_used_has_a_name_and_a_tooltip(page, layers):
    for widget in (page, layers):
        for kind in (QToolButton, Switch, CircuitView, CircuitTable, SmallPlane):
            for part in widget.findChildren(kind):
                assert part.accessibleName(), part
                assert part.toolTip(), part


def test_switching_schemes_repaints_in_the_other_colours(page, qapp):
    page.set_values((1, 0))
    theme.apply(qapp, theme.Scheme.DARK)
    qapp.processEvents()
    view = view_of(page)
    place = view.plan.place_of("N1").toPoint() - QPoint(0, 14)
    accent = view.palette().color(QPalette.ColorRole.Accent)
    assert view.grab().toImage().pixelColor(place) == accent
    theme.apply(qapp, theme.Scheme.LIGHT)


def test_xor_is_on_the_board_at_first(page):
    assert page.circuit is XOR_OF_NAND
