"""The network as a picture, beside the curves."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from mnistpad.core.network.recipe import CNN, TUTORIAL
from mnistpad.state.network.inside import InsideState
from mnistpad.state.network.training import Phase
from mnistpad.ui.diagrams.network import NetworkView
from mnistpad.ui.drawing.pad import DrawPad
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.network.card import TrainCard
from mnistpad.ui.network.inside import InsideView
from mnistpad.ui.neuron_pictures import NeuronPictures
from tests.conftest import digit
from tests.ui.conftest import draw, wait, wait_until

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def press(root, text: str) -> None:
    buttons = root.findChildren(QAbstractButton)
    QTest.mouseClick(next(b for b in buttons if b.text() == text and b.isVisible()), LEFT)


@pytest.fixture
def view(app) -> InsideView:
    wait_until(lambda: app.states.digits.data is not None)
    draw(app.window.findChild(DrawPad), digit(7))
    press(app.window.findChild(TrainCard), "Network")
    shown = app.window.findChild(InsideView)
    wait_until(lambda: app.states.inside.network is not None)
    wait(30)
    return shown


@pytest.fixture
def inside(app, view) -> InsideState:
    return app.states.inside


def words(view: InsideView) -> str:
    return view.findChild(LiveLabel).text()


def test_it_shows_a_network_before_any_was_trained_and_the_digit_on_the_pad(app, view, inside):
    assert inside.title == "Ready-made network"
    assert inside.digit is app.states.recognition.tensor
    assert inside.answer == 7
    assert view.picture.accessibleDescription().startswith("The answer is 7, ")
    assert "Click a neuron" in words(view)


def test_a_click_on_a_neuron_shows_its_sum_its_weights_and_what_excites_it(view, inside):
    unit_ = inside.columns[0].shown[3]
    QTest.mouseClick(view.picture.viewport(), LEFT, pos=view.picture.plan.neuron(0, 3).toPoint())
    assert inside.chosen == (0, unit_)
    assert words(view).startswith(f"Neuron {unit_}: relu makes ")
    wait_until(lambda: len(inside.exciting))
    assert view.findChild(NeuronPictures).cells().count == 9


def test_neurons_are_walked_to_by_keys(view, inside):
    view.picture.setFocus()
    QTest.keyClick(view.picture, Key.Key_Up)  # to the answer first
    assert inside.chosen == (1, 7)
    QTest.keyClick(view.picture, Key.Key_Up)
    assert inside.chosen == (1, 6)
    QTest.keyClick(view.picture, Key.Key_Left)
    assert inside.chosen[0] == 0
    assert words(view).startswith("Neuron ")


def test_step_lets_the_numbers_flow_into_the_next_layer(view, inside):
    press(view, "Step")
    wait_until(lambda: not inside.is_playing)
    assert (inside.lit(0), inside.lit(1)) == (1, 0)
    QTest.keyClick(view, Key.Key_Space)
    wait_until(lambda: not inside.is_playing)
    assert inside.position == inside.farthest


def test_while_a_network_trains_it_changes(app, view, inside):
    training = app.states.training
    training.choose(replace(TUTORIAL, hidden=(40,), epochs=400), training.source)
    training.start()
    seen = set()
    inside.moved.connect(lambda: seen.add(inside.title and float(inside.steps[-1].stage.z[7])))
    wait_until(lambda: inside.title == "Run 1, in training", 120)
    wait_until(lambda: len(seen) > 3)
    assert view.findChild(NetworkView).isVisible()
    press(app.window.findChild(TrainCard), "Curves")
    assert not app.states.inside.is_watched
    training.stop()
    wait_until(lambda: training.phase is Phase.IDLE, 120)
    wait_until(lambda: inside.title == "Run 1", 120)


def test_of_convolutions_it_is_said_what_is_shown_instead(app, view, inside):
    from tests.state.test_inside import network_of

    inside.set_network("Run 9", network_of(CNN))
    wait(30)
    assert "Instead of pixels you see what they hand on" in words(view)
    view.grab()


def test_a_hidden_picture_costs_a_pen_s_move_nothing(app, view, inside):
    press(app.window.findChild(TrainCard), "Curves")
    before = inside.digit
    draw(app.window.findChild(DrawPad), digit(4))
    wait(50)
    assert inside.digit is before
