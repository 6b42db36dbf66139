"""The training panel before anything is trained in it."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QPushButton,
)

from mnistpad.app import App
from mnistpad.core.network.recipe import SOFTMAX_ONLY, TUTORIAL
from mnistpad.ui.network.card import RateField, TrainCard, rate_of
from mnistpad.ui.notice import Notice
from tests.conftest import digit


def card(app: App) -> TrainCard:
    return app.window.findChild(TrainCard)


def notice(app: App) -> str:
    return app.window.findChild(Notice).text


def test_a_preset_is_chosen_from_the_list(app):
    combo = card(app).findChild(QComboBox)
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Down)
    assert app.states.training.recipe == SOFTMAX_ONLY
    assert "784 – 10 softmax" in combo.currentText()


@pytest.mark.parametrize(
    ("typed", "rate"), [("0.05", 0.05), ("1e-4", 1e-4), ("0,5", 0.5), (" 2 ", 2.0)]
)
def test_a_learning_rate_is_taken_as_it_is_written(typed, rate, app):
    field = app.window.findChild(RateField)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert app.states.training.recipe.learning_rate == rate
    assert not field.property("problem")


@pytest.mark.parametrize("typed", ["", "0", "-1", "abc", "nan", "1e400", "1000", "__import__"])
def test_what_is_no_learning_rate_is_marked_and_changes_nothing(typed, app):
    field = app.window.findChild(RateField)
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert app.states.training.recipe == TUTORIAL
    assert field.property("problem")
    assert field.text() == typed
    assert rate_of(typed) is None


def test_up_and_down_step_the_learning_rate(app):
    field = app.window.findChild(RateField)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert app.states.training.recipe.learning_rate == 0.002
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert app.states.training.recipe.learning_rate == 0.0005


def test_a_digit_is_kept_to_learn_from(app, tmp_path, qtbot):
    app.states.pad.show(digit(3))
    QTest.keyClick(app.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert "Kept as a 3" in notice(app)
    assert app.states.pad.is_empty
    (line,) = app.states.collection.path.read_text().splitlines()
    assert json.loads(line)["word"] == "3"
    QTest.keyClick(app.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert "Draw a digit first" in notice(app)
    app.states.pad.undo()
    assert not app.states.pad.is_empty


def test_start_is_where_the_eye_looks_first(app):
    start = next(b for b in card(app).findChildren(QPushButton) if b.text() == "Start")
    assert start.property("role") == "primary"
    assert start.isEnabled()
