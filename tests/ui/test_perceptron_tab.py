from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollBar,
    QTableView,
    QToolButton,
    QToolTip,
    QWidget,
)

from mnistpad.core.perceptron.rule import Perceptron
from mnistpad.core.perceptron.targets import GATES, gate, truth_table
from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.state.perceptron.setup import Start
from mnistpad.ui import theme
from mnistpad.ui.fields import NumberField
from mnistpad.ui.perceptron.arithmetic import Arithmetic, wrapped
from mnistpad.ui.perceptron.gate_card import GateCard
from mnistpad.ui.perceptron.learn import PACES, LearnPage
from mnistpad.ui.perceptron.neuron import NeuronView
from mnistpad.ui.perceptron.picture import HIGH, LOW, cut
from mnistpad.ui.perceptron.plane import InputPlane
from mnistpad.ui.perceptron.space import InputSpace, plane_in_cube
from mnistpad.ui.perceptron.standing import Standing
from mnistpad.ui.perceptron.tab import PerceptronTab
from mnistpad.ui.perceptron.updates import UpdatesTable
from mnistpad.ui.perceptron.way_out import WayOut
from mnistpad.ui.perceptron.words import moves_of, sum_of, verdict_of
from mnistpad.ui.words import number
from tests.ui.perceptron import shown

Left = Qt.MouseButton.LeftButton
Key = Qt.Key
Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def state(qapp) -> PerceptronState:
    return PerceptronState()


@pytest.fixture
def tab(qtbot, qapp, state) -> Iterator[PerceptronTab]:
    tab = PerceptronTab(state)
    with shown(qtbot, qapp, tab, 1024, 610):
        yield tab


@pytest.fixture
def plane(tab) -> InputPlane:
    return tab.findChild(InputPlane)


def parts(tab: QWidget, kind: type) -> list:
    """Of the page with the perceptron and its controls; other pages have buttons of these names."""
    return [
        *tab.findChild(LearnPage).findChildren(kind),
        *tab.findChild(LearnPage).controls.findChildren(kind),
    ]


def button(tab: QWidget, text: str) -> QAbstractButton:
    return next(b for b in parts(tab, QAbstractButton) if b.text() == text)


def field(tab: QWidget, name: str) -> NumberField:
    return next(f for f in parts(tab, NumberField) if f.accessibleName() == name)


def press(tab: QWidget, key: Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    """As it comes from a keyboard: to whatever has the focus."""
    QTest.keyClick(QApplication.focusWidget() or tab, key, modifiers)


def type_into(spin: QAbstractSpinBox | QLineEdit, text: str) -> None:
    edit = spin if isinstance(spin, QLineEdit) else spin.lineEdit()
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)


def drag(widget: QWidget, start: QPointF, *way: QPointF) -> None:
    QTest.mousePress(widget, Left, pos=start.toPoint())
    for place in way:
        QTest.mouseMove(widget, place.toPoint())
    QTest.mouseRelease(widget, Left, pos=way[-1].toPoint())


def said(tab: QWidget) -> str:
    return tab.findChild(Standing).toolTip()


def wrong_in_words(tab: QWidget) -> str:
    labels = parts(tab, QLabel)
    note = next(label for label in labels if label.accessibleName().startswith("What is wrong"))
    return note.text() if note.isVisible() else ""


# Keys


def test_arrow_keys_take_one_sample_back_a_pass_and_home_begins_again(tab, state):
    press(tab, Key.Key_Right)
    press(tab, Key.Key_Right)
    assert state.perceptron.position == 2
    press(tab, Key.Key_Left)
    assert state.perceptron.position == 1
    press(tab, Key.Key_Right, Shift)
    assert state.perceptron.position == 4
    press(tab, Key.Key_Home)
    assert (state.perceptron.position, state.perceptron.count) == (0, 0)


def test_space_runs_and_pauses(qtbot, tab, state):
    press(tab, Key.Key_Space)
    assert state.is_playing
    assert button(tab, "Pause").isEnabled()
    qtbot.waitUntil(lambda: state.perceptron.position == 1)
    press(tab, Key.Key_Space)
    assert not state.is_playing


def test_a_text_field_keeps_its_keys(tab, state):
    state.one_pass()
    for name in ("Learning rate", "Weight 1"):
        edit = field(tab, name).lineEdit()
        edit.setFocus()
        for key in (Key.Key_Left, Key.Key_Right, Key.Key_Home):
            press(tab, key)
    targets = tab.findChild(GateCard).findChild(QLineEdit)
    targets.setFocus()
    for key in (Key.Key_Home, Key.Key_Space, Key.Key_Right):
        press(tab, key)
    assert (state.perceptron.position, state.perceptron.count) == (4, 4)
    assert not state.is_playing


def test_a_button_that_has_the_focus_is_pressed_by_space(tab, state):
    button(tab, "OR").setFocus()
    press(tab, Key.Key_Space)
    assert state.setup.gate == "OR"
    assert not state.is_playing
    press(tab, Key.Key_Right)
    assert state.perceptron.position == 1


def test_a_click_on_a_button_leaves_the_keys_with_the_page(tab, state):
    for text in ("1 sample", "NAND", "3 inputs", "1 pass"):
        QTest.mouseClick(button(tab, text), Left)
    press(tab, Key.Key_Right)
    assert state.setup.targets == gate("NAND", 3)
    assert state.perceptron.position == 9


def test_number_keys_lead_to_the_pages_and_there_the_perceptron_rests(tab, state):
    state.play()
    press(tab, Key.Key_2)
    assert not state.is_playing
    assert not button(tab, "1 sample").isVisible()
    press(tab, Key.Key_1)
    assert button(tab, "1 sample").isVisible()
    press(tab, Key.Key_Right)
    assert state.perceptron.position > 0


# Gate and settings


@pytest.mark.parametrize("name", GATES)
def test_a_gates_button_shows_its_targets(tab, state, name):
    QTest.mouseClick(button(tab, "OR" if name == "AND" else "AND"), Left)
    QTest.mouseClick(button(tab, name), Left)
    assert state.setup.targets == GATES[name]
    assert button(tab, name).isChecked()
    assert not button(tab, "Own").isChecked()
    wanted = [b.text() for b in wanted_buttons(tab)]
    assert wanted == [str(target) for target in GATES[name]]


def wanted_buttons(tab: QWidget) -> list[QToolButton]:
    buttons = parts(tab, QToolButton)
    return [b for b in buttons if b.accessibleName().startswith("Wanted") and b.isVisible()]


def test_a_click_on_a_wanted_answer_makes_a_gate_of_ones_own(tab, state):
    QTest.mouseClick(wanted_buttons(tab)[3], Left)
    assert state.setup.targets == (1, 0, 0, 1)
    assert button(tab, "Own").isChecked()
    assert wanted_buttons(tab)[3].text() == "1"
    assert "No line" in said(tab)
    QTest.mouseClick(wanted_buttons(tab)[3], Left)
    assert button(tab, "AND").isChecked()


def test_three_inputs_have_eight_rows_and_a_space(tab, state):
    QTest.mouseClick(button(tab, "3 inputs"), Left)
    QApplication.processEvents()
    assert len(wanted_buttons(tab)) == 8
    assert tab.findChild(InputSpace).isVisible()
    assert not tab.findChild(InputPlane).isVisible()
    assert field(tab, "Weight 3").isVisible()
    press(tab, Key.Key_Right)
    assert tab.findChild(UpdatesTable).model().columnCount() == 9
    QTest.mouseClick(button(tab, "2 inputs"), Left)
    assert tab.findChild(InputPlane).isVisible()


@pytest.mark.parametrize("text", ["0", "-0.1", "1e308", "nan", "abc", "", "1e9999"])
def test_a_rate_that_is_none_is_told_beside_its_field_and_changes_nothing(tab, state, text):
    state.one_pass()
    setup, numbers = state.setup, state.numbers
    rate = field(tab, "Learning rate")
    type_into(rate, text or "x")
    if not text:
        QTest.keyClick(rate.lineEdit(), Key.Key_Backspace)
    assert "learning rate must be a number above 0" in wrong_in_words(tab)
    assert rate.property("problem")
    assert rate.accessibleDescription()
    # While it is typed, a beginning may be a rate of its own; then it is the last one that holds.
    if text in ("0", "nan", "abc", "", "-0.1"):
        assert (state.setup, state.numbers, state.perceptron.position) == (setup, numbers, 4)
    type_into(rate, "0.5")
    assert state.setup.rate == 0.5
    assert not wrong_in_words(tab)
    assert not rate.property("problem")


@pytest.mark.parametrize(
    ("text", "words"),
    [("1,0,0", "not 3"), ("1,0,0,0,1", "not 5"), ("abcd", "zeros and ones"), ("1,0,0,2", "zeros")],
)
def test_targets_that_are_none_are_told_and_those_before_hold(tab, state, text, words):
    targets = tab.findChild(GateCard).findChild(QLineEdit)
    type_into(targets, text)
    assert words in wrong_in_words(tab)
    assert state.setup.targets == GATES["AND"]
    assert targets.text() == text
    QTest.mouseClick(button(tab, "NOR"), Left)
    assert not wrong_in_words(tab)
    assert targets.text() == "0, 0, 0, 1"


def test_eight_targets_that_are_typed_lead_to_three_inputs(tab, state):
    type_into(tab.findChild(GateCard).findChild(QLineEdit), "11101000")
    assert state.setup.targets == (1, 1, 1, 0, 1, 0, 0, 0)
    QApplication.processEvents()
    assert len(wanted_buttons(tab)) == 8


def test_order_start_and_exactness_are_chosen_in_the_card(tab, state):
    order, start = (
        next(c for c in parts(tab, QComboBox) if c.accessibleName() == name)
        for name in ("Order of samples", "Starting weights")
    )
    order.setFocus()
    press(tab, Key.Key_Down)
    assert state.setup.order_seed == 0
    type_into(field(tab, "Seed of the order"), "7")
    assert state.setup.order_seed == 7
    start.setFocus()
    press(tab, Key.Key_Down)
    assert state.setup.start is Start.RANDOM
    before = state.numbers
    type_into(field(tab, "Seed of the starting weights"), "5")
    assert state.setup.start_seed == 5
    assert state.numbers != before
    exact = tab.findChild(GateCard).findChild(QCheckBox)
    exact.setFocus()
    press(tab, Key.Key_Space)
    assert isinstance(state.perceptron.bias, Fraction)


def test_a_seed_that_is_none_is_told_and_the_one_before_holds(tab, state):
    state.choose(replace(state.setup, order_seed=3))
    type_into(field(tab, "Seed of the order"), "x")
    assert "seed must be a whole number" in wrong_in_words(tab)
    assert state.setup.order_seed == 3


# The line, by hand


def test_the_lines_middle_moves_it_and_only_the_bias_follows(tab, state, plane):
    state.take_in_hand((0.5, 0.5, -0.5))
    middle = plane.handles()[1]
    unit = plane.unit
    # Half a unit up and to the right, across the line.
    drag(plane, middle, middle + QPointF(5, -5), middle + QPointF(unit / 4, -unit / 4))
    w1, w2, b = state.numbers
    assert (w1, w2) == (0.5, 0.5)
    assert b == pytest.approx(-0.75, abs=0.01)
    assert field(tab, "Bias").value == b
    assert state.setup.start is Start.HAND


@pytest.mark.parametrize("end", [0, 2])
def test_the_lines_ends_turn_it_around_its_middle(tab, state, plane, end):
    state.take_in_hand((0.0, 0.5, -0.25))  # x₂ = 0.5, ones above
    handles = plane.handles()
    middle = handles[1]
    way = handles[end] - middle
    turned = QPointF(way.x() - way.y(), way.y() + way.x()) * 0.6  # by 45° on the screen
    drag(plane, handles[end], (handles[end] + middle + turned) / 2, middle + turned)
    w1, w2, b = state.numbers
    assert math.hypot(w1, w2) == pytest.approx(0.5, abs=0.002)
    assert w1 == pytest.approx(w2, abs=0.02)  # ones are above and on the right now
    at = plane.to_plane(middle)
    assert w1 * at.x() + w2 * at.y() + b == pytest.approx(0, abs=0.005)


def test_where_there_is_no_line_one_is_drawn(tab, state, plane):
    assert plane.handles() is None
    start, end = (plane.to_pixels(place) for place in ((0.0, 0.5), (1.0, 0.5)))
    drag(plane, start, (start + end) / 2, end)
    w1, w2, b = state.numbers
    assert w2 != 0
    assert w1 == pytest.approx(0, abs=abs(w2) / 20)
    assert -b / w2 == pytest.approx(0.5, abs=0.02)


def test_a_click_on_the_line_moves_nothing(tab, state, plane):
    state.one_pass()
    state.one_pass()
    before = state.numbers
    QTest.mouseClick(plane, Left, pos=plane.handles()[1].toPoint())
    QTest.mouseClick(plane, Left, pos=plane.handles()[0].toPoint())
    assert state.numbers == before
    assert state.perceptron.count == 8


def test_control_and_arrow_keys_turn_and_move_the_line(tab, state, plane):
    state.take_in_hand((0.0, 0.5, -0.25))
    plane.setFocus()
    press(tab, Key.Key_Up, Control)
    assert state.numbers == pytest.approx((0, 0.5, -0.275), abs=0.001)
    press(tab, Key.Key_Left, Control)
    w1, w2, _ = state.numbers
    assert math.degrees(math.atan2(w2, w1)) == pytest.approx(95, abs=0.2)
    assert state.perceptron.count == 0


def test_a_slider_moves_the_line_and_its_field(tab, state):
    slider = next(s for s in parts(tab, QAbstractSlider) if s.accessibleName() == "Bias, slider")
    slider.setFocus()
    press(tab, Key.Key_Right)
    assert state.numbers == (0, 0, 0.02)
    assert field(tab, "Bias").value == 0.02
    assert state.perceptron.count == 0


def test_a_weights_number_moves_the_line_and_its_slider(tab, state):
    type_into(field(tab, "Weight 2"), "-0.25")
    assert state.numbers == (0, -0.25, 0)
    slider = next(
        s for s in parts(tab, QAbstractSlider) if s.accessibleName() == "Weight 2, slider"
    )
    assert slider.value() == -250
    press(tab, Key.Key_Up)
    assert state.numbers == (0, -0.15, 0)


def test_a_weight_that_is_none_is_told_and_the_one_before_holds(tab, state):
    state.one_pass()
    before = state.numbers
    weight = field(tab, "Weight 1")
    type_into(weight, "x")
    assert "A weight is a number" in said(tab)
    assert weight.property("problem")
    assert (state.numbers, state.perceptron.position) == (before, 4)
    type_into(weight, "0.5")
    assert state.numbers[0] == 0.5
    assert not weight.property("problem")
    assert "A weight is" not in said(tab)


def test_while_it_learns_the_fields_follow_without_stray_digits(tab, state):
    for _ in range(18):
        press(tab, Key.Key_Right)
    assert state.perceptron.converged
    assert field(tab, "Weight 1").lineEdit().text() == "0.1"
    assert field(tab, "Bias").lineEdit().text() == "-0.2"


numbers = st.floats(-2, 2).filter(lambda x: x == 0 or abs(x) > 1e-3)


@given(numbers, numbers, numbers)
def test_a_line_begins_and_ends_at_the_pictures_edge(w1, w2, b):
    line = cut(w1, w2, b)[1]
    corners = [w1 * x + w2 * y + b for x in (LOW, HIGH) for y in (LOW, HIGH)]
    if line is None:
        assert min(corners) >= -1e-9 or max(corners) <= 1e-9
        return
    for end in (line.p1(), line.p2()):
        assert w1 * end.x() + w2 * end.y() + b == pytest.approx(0, abs=1e-6)
        assert max(abs(end.x() - 0.5), abs(end.y() - 0.5)) == pytest.approx(0.95, abs=1e-6)


@given(numbers, numbers, numbers, numbers)
def test_a_planes_corners_lie_on_it_and_on_the_cube(w1, w2, w3, b):
    w = (w1, w2, w3)
    for corner in plane_in_cube(w, b):
        assert np.dot(w, corner) + b == pytest.approx(0, abs=1e-6)


# What is shown


def colours_around(widget: QWidget, place: QPointF, radius: int) -> set[str]:
    picture = widget.grab().toImage()
    return {
        picture.pixelColor(QPoint(round(place.x()) + dx, round(place.y()) + dy)).name()
        for dx in range(-radius, radius + 1)
        for dy in range(-radius, radius + 1)
    }


def test_samples_are_filled_for_1_open_for_0_and_ringed_while_wrong(tab, state, plane):
    accent, ink = theme._LIGHT.second.lower(), theme._LIGHT.text.lower()
    one, zero = plane.to_pixels((1, 1)), plane.to_pixels((0, 0))
    assert colours_around(plane, one, 2) == {ink}
    assert ink not in colours_around(plane, zero, 2)
    assert accent in colours_around(plane, one, 18)
    assert accent not in colours_around(plane, zero, 18)
    for _ in range(18):
        state.step()
    assert accent not in colours_around(plane, one, 18)


@pytest.mark.qt_log_ignore("does not support raise")  # a tooltip, without a screen
@pytest.mark.parametrize(("inputs", "kind"), [(2, InputPlane), (3, InputSpace)])
def test_a_sample_s_tooltip_tells_how_it_is_answered(tab, state, inputs, kind):
    state.choose_inputs(inputs)
    view = tab.findChild(kind)
    view.grab()
    place = view.to_pixels(state.samples[0]).toPoint() + QPoint(4, 4)
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, place, view.mapToGlobal(place)))
    sample = "(1, 1)" if inputs == 2 else "(1, 1, 1)"
    assert QToolTip.text() == f"{sample}: wanted 1, z = 0, answered 0: wrong"
    QToolTip.hideText()


def test_the_half_plane_of_ones_is_shaded(tab, state, plane):
    state.take_in_hand((1.0, 0.0, -0.5))
    left, right = (plane.to_pixels((x, 0.25)) for x in (-0.3, 1.3))
    assert colours_around(plane, left, 1) == {theme._LIGHT.track.lower()}
    (shade,) = colours_around(plane, right, 1)
    assert QColor(shade).blue() > QColor(shade).red()


def test_colours_follow_the_scheme(tab, qapp, state, plane):
    state.take_in_hand((1.0, 0.0, -0.5))
    place = plane.to_pixels((-0.3, 0.25))
    theme.apply(qapp, theme.Scheme.DARK)
    assert colours_around(plane, place, 1) == {theme._DARK.track.lower()}
    state.choose_inputs(3)
    space = tab.findChild(InputSpace)
    assert theme._DARK.track.lower() in colours_around(space, QPointF(12, 12), 1)
    theme.apply(qapp, theme.Scheme.LIGHT)
    assert theme._LIGHT.track.lower() in colours_around(space, QPointF(12, 12), 1)


def test_the_cube_is_turned_by_the_mouse_and_by_control_and_arrow_keys(tab, state):
    state.choose_inputs(3)
    space = tab.findChild(InputSpace)
    yaw, pitch = space.yaw, space.pitch
    drag(space, QPointF(100, 100), QPointF(120, 100), QPointF(150, 120))
    assert (space.yaw, space.pitch) != (yaw, pitch)
    yaw = space.yaw
    space.setFocus()
    press(tab, Key.Key_Left, Control)
    assert math.degrees(space.yaw - yaw) == pytest.approx(10)
    for _ in range(30):
        press(tab, Key.Key_Up, Control)
    assert space.pitch < math.pi / 2
    press(tab, Key.Key_Right)
    assert state.perceptron.position == 1


def test_the_cubes_nearer_corners_are_nearer_to_the_eye_from_wherever_it_is_seen(tab, state):
    state.choose_inputs(3)
    space = tab.findChild(InputSpace)
    for _ in range(12):
        space.turn(0.5, 0.1)
        right, up, near = (np.array(axis) for axis in space._axes())
        assert np.cross(right, up) == pytest.approx(near)


def test_the_arithmetic_is_that_of_the_update_looked_at(tab, state):
    arithmetic = tab.findChild(Arithmetic)
    assert "(1, 1)" in arithmetic.lines()[0]
    for _ in range(9):
        state.step()
    assert arithmetic.lines() == [
        "z = 0·1 + 0.1·1 − 0.1 = 0",
        "z ≤ 0 → 0, wanted 1, δ = 1 − 0 = 1",
        "w₁ ← 0 + 0.1·1·1 = 0.1",
        "w₂ ← 0.1 + 0.1·1·1 = 0.2",
        "b ← −0.1 + 0.1·1 = 0",
    ]
    assert arithmetic.accessibleDescription() == "; ".join(arithmetic.lines())
    assert "z = 0, answered 0, wanted 1" in tab.findChild(NeuronView).accessibleDescription()


@pytest.mark.parametrize(
    "line",
    ["The answer is right: weights and bias stay as they are.", "回答對了：權重和偏置都不變。"],
)
def test_a_long_line_is_broken_as_its_language_breaks_lines(line, qapp):
    metrics = QFontMetricsF(qapp.font())
    width = metrics.horizontalAdvance(line) / 2
    parts = [*wrapped(line, metrics, width)]
    assert len(parts) > 2
    assert all(metrics.horizontalAdvance(part) <= width for part in parts)
    assert (" " if " " in line else "").join(map(str.strip, parts)) == line
    assert not any(part.strip()[0] in "：。" for part in parts)


@pytest.mark.parametrize("name", GATES)
@pytest.mark.parametrize("exact", [False, True])
def test_each_line_of_the_arithmetic_can_be_checked_by_hand(name, exact):
    perceptron = Perceptron(truth_table(2), GATES[name], exact=exact)
    perceptron.run(8)
    for index in range(1, 33):
        update = perceptron.update(index)
        sample = truth_table(2)[update.sample]
        for line in [sum_of(update, sample), *moves_of(update, sample, 0.1)]:
            if "=" not in line or update.by_rounding:
                continue
            left, right = line.replace("−", "-").replace("·", "*").rsplit(" = ", 1)
            reckoned = left.split(" = " if left.startswith("z") else " ← ")[1]
            assert eval(reckoned) == pytest.approx(float(right), abs=1e-9)
        assert verdict_of(update).endswith(f"= {number(update.delta)}")


def test_a_decision_by_rounding_is_shown_wherever_it_is_met(tab, state):
    state.choose_gate("NAND")
    while not state.perceptron.converged:
        state.step()
    assert "Converged after 12 updates in pass 6" in said(tab)
    assert "(0, 1) is decided by rounding: z = 2.8e−17" in said(tab)
    state.step()
    state.step()
    assert any("Decided by rounding" in line for line in tab.findChild(Arithmetic).lines())
    table = tab.findChild(UpdatesTable)
    last = table.model().rowCount() - 1
    assert table.model().index(last, 3).data() == "≈ 1"


def test_convergence_is_told_with_its_updates_and_its_pass(tab, state):
    assert "At most 51 mistakes" in said(tab)
    while not state.perceptron.converged:
        press(tab, Key.Key_Right)
    assert "Converged after 12 updates in pass 5" in said(tab)
    assert "Of 18 looked at, 12 moved the weights; at most 51 could have" in said(tab)
    assert not button(tab, "Run").isEnabled()


def test_xor_names_the_pairs_and_the_round_and_offers_the_way_out(tab, state):
    QTest.mouseClick(button(tab, "XOR"), Left)
    for _ in range(3):
        press(tab, Key.Key_Right, Shift)
    words = said(tab)
    assert "(1, 0) and (0, 1) want 1, (1, 1) and (0, 0) want 0" in words
    assert "after update 8 as after 4" in words
    QTest.mouseClick(button(tab, "The way out…"), Left)
    network = tab.findChild(WayOut)
    assert network.isVisible()
    press(tab, Key.Key_Right)
    assert state.perceptron.position == 12  # nobody sees the perceptron
    press(tab, Key.Key_W)
    assert not network.isVisible()
    press(tab, Key.Key_W)
    assert network.isVisible()
    QTest.mouseClick(button(tab, "‹ Back to one neuron"), Left)
    assert not network.isVisible()


def test_the_way_out_is_not_offered_where_a_line_does_it(tab, state):
    state.choose_gate("XOR")
    assert button(tab, "The way out…").isVisible()
    state.choose_gate("OR")
    assert not button(tab, "The way out…").isVisible()
    press(tab, Key.Key_W)
    assert not tab.findChild(WayOut).isVisible()


def row_of(table: UpdatesTable, number: int) -> QPoint:
    return table.visualRect(table.model().index(number - 1, 3)).center()


def test_a_click_in_the_table_goes_to_that_moment_and_on_again(tab, state):
    for _ in range(4):
        state.one_pass()
    table = tab.findChild(UpdatesTable)
    assert table.model().rowCount() == 16
    QTest.mouseClick(table.viewport(), Left, pos=row_of(table, 14))
    assert state.perceptron.position == 14
    assert state.numbers == pytest.approx([float(n) for n in state.update.after])
    press(tab, Key.Key_Up)
    assert state.perceptron.position == 13
    press(tab, Key.Key_Right)
    assert state.perceptron.position == 14
    assert table.model().rowCount() == 16


def test_the_table_writes_each_update_in_a_row(tab, state):
    for _ in range(6):
        state.step()
    model = tab.findChild(UpdatesTable).model()
    row = [model.index(4, column).data() for column in range(model.columnCount())]
    assert row == ["5", "2", "1 1", "0", "1", "0.1", "0.1", "0"]
    heads = [model.headerData(c, Qt.Orientation.Horizontal) for c in range(model.columnCount())]
    assert heads == ["#", "pass", "x", "out", "δ", "w₁", "w₂", "b"]


def test_a_million_updates_are_browsed_and_only_rows_in_sight_are_read(qtbot, tab, state):
    state.choose_gate("XOR")
    state.perceptron.run(250_000)
    state.moved.emit()
    table = tab.findChild(UpdatesTable)
    QApplication.processEvents()
    assert table.model().rowCount() == 1_000_000
    assert table.rowAt(table.viewport().height() - 2) == 999_999
    state.go_to(500_000)
    QApplication.processEvents()
    assert table.rect().contains(row_of(table, 500_000))
    assert len(table._updates._texts) < 500


def test_another_gate_empties_the_table(tab, state):
    state.one_pass()
    state.choose_gate("OR")
    assert tab.findChild(UpdatesTable).model().rowCount() == 0


def test_the_speed_goes_from_one_update_in_two_seconds_to_as_fast_as_it_goes(tab, state):
    slider = next(s for s in parts(tab, QAbstractSlider) if s.accessibleName() == "Speed")
    slider.setFocus()
    press(tab, Key.Key_Home)
    assert state.pace == PACES[0] == 2
    assert slider.accessibleDescription() == "1 in 2 s"
    press(tab, Key.Key_End)
    assert state.pace == 0
    assert slider.accessibleDescription() == "full speed"
    assert state.perceptron.count == 0


def test_a_run_at_full_speed_is_followed_and_at_its_end_all_of_it_is_shown(qtbot, tab, state):
    state.choose(replace(state.setup, rate=0.001))
    state.take_in_hand((-1.0, 1.0, 0.5))
    state.pace = 0
    state.play()
    qtbot.waitUntil(lambda: not state.is_playing)
    assert state.perceptron.converged
    assert tab.findChild(UpdatesTable).model().rowCount() == state.perceptron.count > 1000
    assert "Converged" in said(tab)
    assert field(tab, "Bias").value == pytest.approx(state.numbers[-1], rel=1e-9)


def test_leaving_the_tab_pauses_it(tab, state):
    state.play()
    tab.hide()
    assert not state.is_playing


# CSV


def test_the_csv_button_asks_for_a_name_and_the_tab_tells_what_came_of_it(
    qtbot, tab, state, tmp_path
):
    state.one_pass()
    with qtbot.waitSignal(tab.save_wanted):
        QTest.mouseClick(button(tab, "CSV…"), Left)
    with qtbot.waitSignal(tab.said) as told:
        tab.save(tmp_path / "and.csv")
    assert told.args == ["Saved 4 updates as and.csv."]
    assert len((tmp_path / "and.csv").read_text().splitlines()) == 5


def test_while_a_long_history_is_saved_the_button_gives_it_up(qtbot, tab, state, tmp_path):
    state.choose_gate("XOR")
    state.perceptron.run(20_000)
    tab.save(tmp_path / "xor.csv")
    cancel = next(b for b in parts(tab, QToolButton) if b.text().startswith("Cancel"))
    with qtbot.waitSignal(tab.said) as told:
        QTest.mouseClick(cancel, Left)
    assert told.args == ["Not saved: xor.csv was cancelled."]
    assert cancel.text() == "CSV…"
    qtbot.wait(100)
    assert not list(tmp_path.iterdir())


# For everyone


def test_all_that_can_be_used_has_a_name_and_a_tooltip(tab, state):
    for inputs in (2, 3):
        state.choose_inputs(inputs)
        kinds = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox)
        for widget in parts(tab, QWidget):
            if not widget.isVisible() or isinstance(widget, QScrollBar):
                continue
            if isinstance(widget, kinds) and not isinstance(widget.parent(), QTableView):
                assert widget.accessibleName() or widget.text(), widget
                assert widget.toolTip(), widget.accessibleName()
            elif isinstance(widget.parent(), QAbstractSpinBox):
                continue  # its field has the name
            elif widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                assert widget.accessibleName(), widget


@pytest.mark.parametrize("size", [(1024, 610), (1920, 1010)])
@pytest.mark.parametrize("inputs", [2, 3])
def test_nothing_is_cut_off(tab, state, size, inputs):
    # Even where it was larger before.
    for each in ((1920, 1010), size):
        tab.window().resize(*each)
        QApplication.processEvents()
    state.choose_inputs(inputs)
    state.choose_gate("XOR")
    for _ in range(4):
        state.one_pass()
    QApplication.processEvents()
    assert tab.size().toTuple() == size
    message = tab.findChild(Standing)
    for label in message.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
    for each in parts(tab, QAbstractButton):
        if each.isVisible() and each.text():
            words = each.fontMetrics().horizontalAdvance(each.text())
            assert each.width() >= words + 8, each.text()
    for card in (tab.findChild(GateCard), message.parentWidget()):
        for child in card.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if child.isVisible():
                assert card.rect().contains(child.geometry()), child
    assert tab.minimumSizeHint().width() <= 1024
    assert tab.minimumSizeHint().height() <= 610
