"""From the step to the sigmoid: a weight moved by hand, and descent, with real events."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QSlider,
    QToolButton,
    QWidget,
)

from mnistpad.core.activations import NEURONS
from mnistpad.core.descent.neuron import LOSSES
from mnistpad.ui import theme
from mnistpad.ui.fields import NumberField
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.perceptron.sigmoid import LossPlot, OutputPlane, SigmoidPage, answer_in_words
from mnistpad.ui.perceptron.sigmoid_weight import OutputCurve
from tests.ui.conftest import wait
from tests.ui.perceptron import shown

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot, qapp) -> Iterator[SigmoidPage]:
    page = SigmoidPage()
    with shown(qtbot, qapp, page, 1024, 560):
        yield page


def named(page: SigmoidPage, kind: type[QWidget], name: str) -> QWidget:
    """The part of this accessible name."""
    return next(part for part in page.findChildren(kind) if part.accessibleName() == name)


def type_in(field: NumberField, text: str) -> None:
    """Type something in the place of what is there, and press Enter."""
    field.setFocus()
    field.selectAll()
    if text:
        QTest.keyClicks(field.lineEdit(), text)
    else:
        QTest.keyClick(field.lineEdit(), Key.Key_Delete)
    QTest.keyClick(field, Key.Key_Return)


# One weight


def test_the_slider_moves_the_weight_by_hundredths_and_is_in_focus_at_first(page):
    page.setFocus()
    slider = QApplication.focusWidget()
    assert slider.accessibleName() == "Weight 1, slider"
    QTest.keyClick(slider, Key.Key_Right)
    assert page.weight.weight == 1.01
    QTest.keyClick(slider, Key.Key_PageDown)
    assert page.weight.weight == pytest.approx(0.91)
    assert named(page, NumberField, "Weight 1").value == 0.91


def test_the_weight_is_dragged_in_the_curve_and_stays_in_its_range(page):
    curve = page.findChild(OutputCurve)
    surface, target = curve.viewport(), curve.at(-2.0, 0.5).toPoint()
    QTest.mousePress(surface, LEFT, pos=curve.at(page.weight.weight, 0.5).toPoint())
    QTest.mouseMove(surface, target)
    assert page.weight.weight == pytest.approx(-2, abs=0.03)
    wait(12)  # a plot takes moves of a hundredth of a second at a time
    QTest.mouseMove(surface, QPoint(-500, 20))
    assert page.weight.weight == -6
    QTest.mouseRelease(surface, LEFT, pos=QPoint(-500, 20))
    wait(12)
    QTest.mouseMove(surface, target)
    assert page.weight.weight == -6
    QTest.mouseClick(surface, LEFT, pos=target)
    assert page.weight.weight == pytest.approx(-2, abs=0.03)


def assert_slider_is_below_axis(page) -> None:
    curve, slider = page.findChild(OutputCurve), named(page, QSlider, "Weight 1, slider")
    for x, share in ((-6.0, 0.0), (6.0, 1.0)):
        pixel = curve.mapTo(page, curve.at(x, 0).toPoint()).x()
        handle = slider.mapTo(page, QPoint(8, 0)).x() + share * (slider.width() - 16)
        assert handle == pytest.approx(pixel, abs=2)


@pytest.mark.parametrize("size", [(1024, 560), (1920, 960)])
def test_the_slider_stands_below_its_weight_on_the_axis(size, page, qapp):
    page.window().resize(*size)
    qapp.processEvents()
    assert_slider_is_below_axis(page)


def test_the_slider_stays_below_the_axis_when_the_font_changes(page, qapp):
    curve = page.findChild(OutputCurve)
    room = curve.left_room
    curve.setFont(theme.scaled(curve.font(), 2.0))
    qapp.processEvents()
    assert curve.left_room > room + 8
    assert_slider_is_below_axis(page)


def test_each_activation_is_chosen_by_its_button_and_compared_with_the_step(page):
    for name in NEURONS:
        button = next(b for b in page.findChildren(QToolButton) if b.text() == name)
        QTest.mouseClick(button, LEFT)
        assert page.weight.activation == name
        assert button.isChecked()
        smooth = "sigmoid" if name == "step" else name
        assert named(page, QWidget, "Change of the step")
        change = named(page, QWidget, f"Change of the {smooth}")
        assert change.accessibleDescription().startswith("the output changes by +0.0")


def test_the_changes_of_both_are_told_side_by_side(page):
    step = named(page, QWidget, "Change of the step")
    smooth = named(page, QWidget, "Change of the sigmoid")
    assert step.accessibleDescription() == "the output changes by +1"
    assert smooth.accessibleDescription() == "the output changes by +0.0025"
    page.weight.set_number("w1", 3.0)
    assert step.accessibleDescription() == "the output changes by 0"
    assert smooth.accessibleDescription() == "the output changes by +0.00105"
    page.weight.set_number("x1", -1.0)
    assert smooth.accessibleDescription().startswith("the output changes by −")


def test_j_and_its_button_go_to_the_leap(page):
    page.setFocus()
    page.weight.set_number("w1", -3.0)
    page.weight.set_number("b", -4.5)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_J)
    assert page.weight.weight == 2.5
    page.weight.set_number("w1", 0.0)
    QTest.mouseClick(named(page, QToolButton, "To the jump"), LEFT)
    assert page.weight.weight == 2.5
    page.weight.set_number("x1", 0.0)
    assert not named(page, QToolButton, "To the jump").isEnabled()


@pytest.mark.parametrize("text", ["", "abc", "1e308", "-", "nan", "101", "1,2,3"])
def test_a_number_that_can_t_be_used_is_told_and_the_one_before_holds(text, page):
    field = named(page, NumberField, "Bias")
    type_in(field, text)
    assert page.weight.number("b") == -3
    note = named(page, QLabel, "What is wrong with a number")
    assert note.text().startswith("▲")
    assert "number" in note.text()
    assert field.property("problem")
    page.weight.set_number("w1", 2.0)  # what is typed stays, for its author to mend
    assert field.lineEdit().text() == text
    assert note.text().startswith("▲")
    type_in(field, "-2,5")
    assert page.weight.number("b") == -2.5
    assert not field.property("problem")
    assert not note.text().startswith("▲")


def test_a_number_counts_when_it_is_typed_to_the_end_and_a_step_at_once(page):
    field = named(page, NumberField, "Weight 2")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field.lineEdit(), "1")
    assert page.weight.number("w2") == 2
    QTest.keyClicks(field.lineEdit(), ".5")
    QTest.keyClick(field, Key.Key_Tab)
    assert page.weight.number("w2") == 1.5
    field.setFocus()
    QTest.keyClick(field, Key.Key_Up)
    assert page.weight.number("w2") == 2


def test_a_weight_of_100_is_told_its_own_range(page):
    type_in(named(page, NumberField, "Weight 1"), "100")
    note = named(page, QLabel, "What is wrong with a number")
    assert note.text() == "▲ The weight w₁ is a number between −6 and 6, as 0.5."
    assert page.weight.weight == 1


def test_the_verdict_tells_jump_level_and_slope(page):
    note = named(page, QLabel, "What is wrong with a number")
    assert note.text().startswith("Here the step jumps at once.")
    page.weight.set_number("w1", 0.0)
    assert note.text().endswith("a larger w₁ gives more output.")
    page.weight.choose("tanh")
    page.weight.set_number("w1", 6.0)
    assert "almost level" in note.text()
    page.weight.choose("relu")
    page.weight.set_number("w1", -6.0)
    assert note.text().startswith("Both are level here")
    page.weight.set_number("x1", 0.0)
    assert note.text().startswith("With x₁ = 0")


# Descent


def test_one_step_run_and_reset_by_their_buttons(page, qtbot):
    QTest.mouseClick(named(page, QToolButton, "One step"), LEFT)
    assert page.learning.descent.steps == 1
    run = next(b for b in page.findChildren(QWidget) if getattr(b, "text", str)() == "Run")
    QTest.mouseClick(run, LEFT)
    assert run.text() == "Pause"
    qtbot.waitUntil(lambda: page.learning.descent.steps > 4, timeout=5000)
    QTest.mouseClick(run, LEFT)
    steps = page.learning.descent.steps
    qtbot.wait(120)
    assert page.learning.descent.steps == steps
    QTest.mouseClick(named(page, QToolButton, "Reset"), LEFT)
    assert page.learning.descent.steps == 0
    assert not named(page, QToolButton, "Reset").isEnabled()


def test_space_runs_and_pauses_s_steps_and_r_resets(page, qtbot):
    page.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_S)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_S)
    assert page.learning.descent.steps == 2
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Space)
    assert page.learning.is_playing
    qtbot.waitUntil(lambda: page.learning.descent.steps > 4, timeout=5000)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Space)
    assert not page.learning.is_playing
    QTest.keyClick(QApplication.focusWidget(), Key.Key_R)
    assert page.learning.descent.steps == 0


def test_a_hidden_page_does_not_go_on_learning(page):
    page.learning.play()
    page.hide()
    assert not page.learning.is_playing


def test_gate_and_loss_are_chosen_by_keys_and_begin_anew(page):
    page.learning.step()
    gate, loss = named(page, QComboBox, "Gate"), named(page, QComboBox, "Loss")
    QTest.keyClick(gate, Key.Key_Home)
    assert page.learning.gate == "AND"
    assert page.learning.descent.steps == 0
    QTest.keyClick(loss, Key.Key_End)
    assert page.learning.loss == list(LOSSES)[-1]
    assert page.learning.descent.loss() == 0.25


@pytest.mark.parametrize("text", ["0", "-0.1", "1e308", "nan", "ten"])
def test_a_rate_that_can_t_be_used_is_told_and_the_state_before_stays(text, page):
    page.learning.step()
    field = named(page, NumberField, "Learning rate")
    type_in(field, text)
    note = named(page, QLabel, "What is learnt, or what is wrong with the learning rate")
    assert note.text().startswith("▲ ")
    assert "number" in note.text()
    assert page.learning.rate == 1
    assert page.learning.descent.steps == 1
    type_in(field, "0,5")
    assert page.learning.rate == 0.5
    assert note.text().startswith("Each step")


def test_plane_and_facts_tell_what_both_neurons_answer(page):
    plane = page.findChild(OutputPlane)
    assert plane.accessibleDescription().startswith("(1, 1) is answered 0.50, wanted 0")
    page.learning.advance(300)
    assert plane.accessibleDescription().startswith("(1, 1) is answered 0.0")
    facts = named(page, LiveLabel, "How far descent is").text()
    assert facts.startswith("step 300, loss 0.0")
    rule = named(page, LiveLabel, "How far the rule is").text()
    assert rule.startswith("pass 300, 0 of 4 wrong\nw = (−0.1, −0.2), b = 0.2")
    assert "nothing moves" in rule


def test_the_plane_is_shaded_from_none_to_full_between_the_half_planes(page, qapp):
    page.learning.advance(2000)
    plane = page.findChild(OutputPlane)
    picture = plane.grab().toImage()
    blues = [
        picture.pixelColor(plane.to_pixels((0.25 + d, 0.3 + d)).toPoint()).red()
        for d in (0.0, 0.3, 0.4, 0.5, 1.1)
    ]
    assert blues == sorted(blues)  # NAND: the nearer to (1, 1), the paler
    assert len(set(blues)) >= 4
    track = plane.palette().color(QPalette.ColorRole.AlternateBase)
    assert abs(blues[-1] - track.red()) <= 4


@pytest.mark.parametrize("gate", ["NAND", "XOR"])
def test_the_rule_s_mistakes_and_the_loss_are_drawn_where_they_are(gate, page, qapp):
    page.learning.choose_gate(gate)
    page.learning.advance(14)
    plot = page.findChild(LossPlot)
    picture = plot.grab().toImage()
    palette = plot.palette()
    marks = [(step, error) for step, error in enumerate(page.learning.rule_errors) if step < 14]
    for step, error in marks:
        near = [
            picture.pixelColor(plot.at(step, error).toPoint() + QPoint(dx, dy))
            for dx in (0, 1)
            for dy in (-1, 0, 1)
        ]
        assert palette.color(QPalette.ColorRole.LinkVisited) in near, step
    place = plot.at(14, page.learning.descent.loss()).toPoint()
    assert picture.pixelColor(place) == palette.color(QPalette.ColorRole.Accent)


def test_the_loss_plot_tells_the_last_loss(page):
    page.learning.advance(5)
    plot = page.findChild(LossPlot)
    assert plot.accessibleDescription().startswith("after step 5: loss 0.")
    assert plot.x_range[1] >= 20


@pytest.mark.parametrize(
    ("output", "words"),
    [(0.5, "0.50"), (0.004, "0.004"), (0.9999, "0.9999"), (1.0, ">0.9999"), (1e-7, "<0.0001")],
)
def test_only_what_is_1_is_written_as_1(output, words):
    assert answer_in_words(output) == words


# Both


def test_what_can_be_used_has_a_name_and_a_tooltip(page):
    kinds = (QToolButton, QComboBox, QSlider, NumberField, OutputCurve, OutputPlane, LossPlot)
    for kind in kinds:
        for part in page.findChildren(kind):
            assert part.accessibleName(), part
            assert part.toolTip(), part
