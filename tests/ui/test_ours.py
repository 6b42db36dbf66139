"""Digits of one's own in the window: collected, looked through, mended, and learnt from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTabWidget,
    QToolButton,
    QTreeWidget,
)

from mnistpad.app import App
from mnistpad.core.data.collection import Collection
from mnistpad.core.drawing.quickdraw import format_lines
from mnistpad.core.network.recipe import Recipe
from mnistpad.core.network.runs import Status
from mnistpad.state.network.training import Phase
from mnistpad.ui.data.further import FurtherPage
from mnistpad.ui.data.matrix import ConfusionMatrix
from mnistpad.ui.data.ours import OursDialog
from mnistpad.ui.data.people import PeopleList
from mnistpad.ui.data.sheet import Sheet
from mnistpad.ui.drawing.collect import CollectCard
from mnistpad.ui.network.card import TrainCard
from tests.conftest import DIGITS, digit
from tests.core.test_collection import by
from tests.ui.conftest import draw, make_app, wait_until

Ctrl = Qt.KeyboardModifier.ControlModifier
Left = Qt.MouseButton.LeftButton


def keep(app: App, *drawings) -> None:
    path = app.states.collection.path
    path.parent.mkdir(exist_ok=True)
    path.write_text(format_lines(drawings))


def button(parent, text: str) -> QToolButton | QPushButton:
    kinds = QToolButton, QPushButton
    return next(b for kind in kinds for b in parent.findChildren(kind) if b.text() == text)


# Collect


@pytest.fixture
def card(app) -> CollectCard:
    QTest.keyClick(app.window, Qt.Key.Key_K, Ctrl)
    found = app.window.findChild(CollectCard)
    assert found.isVisible()
    wait_until(lambda: app.states.collection.is_loaded)
    return found


def test_people_are_asked_in_the_place_of_training(app, card):
    assert not app.window.findChild(TrainCard).isVisible()
    QTest.keyClick(app.window, Qt.Key.Key_B, Ctrl)  # one of them at a time
    assert not card.isVisible()
    assert not app.window.menu_actions.collect.isChecked()
    QTest.keyClick(app.window, Qt.Key.Key_B, Ctrl)
    assert app.window.findChild(TrainCard).isVisible()


def test_a_person_draws_what_is_asked_for(app, card, draw_pad):
    QTest.keyClicks(card.findChild(QLineEdit), "Ada")
    QTest.mouseClick(button(card, "Start"), Left)
    state = app.states.collecting
    first = state.asked
    assert "Ada, draw a" in [label.text() for label in labels(card)]
    assert str(first) in [label.text() for label in labels(card)]
    draw(draw_pad, digit(7))
    QTest.keyClick(app.window, Qt.Key.Key_Return)
    assert state.taken == 1
    (line,) = app.states.collection.path.read_text().splitlines()
    assert json.loads(line)["word"] == str(first)
    assert json.loads(line)["person"] == "Ada"
    time_left = card.findChild(QProgressBar)
    assert time_left.isVisible()
    full = time_left.value()
    wait_until(lambda: time_left.value() < full)
    QTest.mouseClick(button(card, "Back"), Left)
    assert state.asked == first
    assert app.states.collection.path.read_text() == ""
    QTest.mouseClick(button(card, "Stop"), Left)
    assert not state.is_on
    assert card.findChild(QLineEdit).isEnabled()


def labels(card):
    from mnistpad.ui.labels import LiveLabel

    return card.findChildren(LiveLabel)


def test_to_leave_is_to_stop(app, card):
    QTest.mouseClick(button(card, "Start"), Left)
    QTest.keyClick(app.window, Qt.Key.Key_K, Ctrl)
    assert not app.states.collecting.is_on
    assert app.window.findChild(TrainCard).isVisible()


# Looked through


@pytest.fixture
def dialog(app) -> Iterator[OursDialog]:
    keep(app, by("Ada", 1), by("Ada", 7), by("Ben", 3))
    QTest.keyClick(app.window, Qt.Key.Key_D, Ctrl)
    found = app.window.findChild(OursDialog)
    wait_until(lambda: len(app.states.ours.labels) == 3)
    yield found
    found.close()


def people(dialog) -> list[tuple[str, ...]]:
    tree = dialog.findChild(PeopleList)
    rows = (tree.topLevelItem(row) for row in range(tree.topLevelItemCount()))
    return [tuple(item.text(column) for column in range(3)) for item in rows]


def test_people_are_listed_with_how_well_they_are_read(app, dialog):
    assert people(dialog) == [
        ("Everybody", "3", "100 %"),
        ("Ada", "2", "100 %"),
        ("Ben", "1", "100 %"),
    ]


def test_a_person_s_confusion_matrix_is_a_click_away(app, dialog):
    tree = dialog.findChild(PeopleList)
    place = tree.visualItemRect(tree.topLevelItem(2)).center()
    QTest.mouseClick(tree.viewport(), Left, pos=place)
    assert app.states.ours.person == "Ben"
    assert app.states.ours.digits.confusion.read == 1
    assert dialog.findChild(ConfusionMatrix).describe(33).startswith("truth 3, read as 3: 1 of 1")


def test_a_digit_is_mended_removed_and_brought_back(app, dialog):
    path = app.states.collection.path
    sheet = dialog.findChild(Sheet)
    QTest.mouseClick(sheet, Left, pos=sheet.rect_of(1).center())
    choice = next(c for c in dialog.findChildren(QComboBox) if c.accessibleName() == "It is a")
    assert choice.currentText() == "7"
    choice.setCurrentIndex(4)
    choice.activated.emit(4)
    wait_until(lambda: app.states.ours.labels.tolist() == [1, 4, 3])
    assert Collection.read(path).labels().tolist() == [1, 4, 3]
    QTest.mouseClick(button(dialog, "Remove"), Left)
    wait_until(lambda: app.states.ours.labels.tolist() == [1, 3])
    for _ in range(2):
        QTest.mouseClick(button(dialog, "Undo"), Left)
    wait_until(lambda: app.states.ours.labels.tolist() == [1, 7, 3])
    assert not button(dialog, "Undo").isEnabled()


def test_a_name_is_changed_in_the_list(app, dialog):
    tree = dialog.findChild(PeopleList)
    tree.topLevelItem(2).setText(0, "Ada")
    wait_until(lambda: len(people(dialog)) == 2)
    assert Collection.read(app.states.collection.path).counts() == {"Ada": 3}


def test_another_machine_s_file_is_merged(app, dialog, tmp_path, monkeypatch):
    theirs = tmp_path / "theirs.ndjson"
    theirs.write_text(format_lines([by("Cleo", 0), by("Ada", 7)]))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(theirs)], ""))
    QTest.mouseClick(button(dialog, "Merge…"), Left)
    wait_until(lambda: len(people(dialog)) == 4)
    assert people(dialog)[-1][:2] == ("Cleo", "1")


def test_where_there_are_none_it_says_how_to_get_some(app):
    QTest.keyClick(app.window, Qt.Key.Key_D, Ctrl)
    found = app.window.findChild(OursDialog)
    wait_until(lambda: app.states.ours.digits.problem)
    assert found.findChild(Sheet).whole().startswith("No digits of your own yet.")
    assert people(found) == [("Everybody", "0", "–")]
    found.close()


def test_there_is_one_such_window(app, dialog):
    QTest.keyClick(app.window, Qt.Key.Key_D, Ctrl)
    assert len(app.window.findChildren(OursDialog)) == 1


# Learnt from


def test_without_a_trained_network_it_says_so(app):
    assert app.states.further.problem == (
        "There is no trained network to go on from: train one first."
    )


@pytest.fixture(scope="module")
def trained(qapp, tmp_path_factory) -> Iterator[App]:
    """The window after a short run, with digits of two people."""
    folder: Path = tmp_path_factory.mktemp("program")
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    recipe = Recipe(hidden=(32, 16), epochs=2)
    settings.setValue("recipe", json.dumps(recipe.to_json()))
    app = make_app(settings, folder)
    keep(
        app,
        *(by(who, label, turn) for who in ("Ada", "Ben") for label in DIGITS for turn in range(4)),
    )
    app.window.show()
    wait_until(lambda: app.states.digits.data is not None)
    app.states.training.start()
    wait_until(lambda: app.states.further.base is not None)
    wait_until(lambda: app.states.training.phase is Phase.IDLE)
    app.states.ours.look()
    yield app
    app.window.close()
    app.window.deleteLater()


def learn(app: App) -> None:
    further = app.states.further
    assert further.problem == ""
    further.begin()
    wait_until(lambda: further.scores)


def test_a_network_goes_on_with_our_digits_and_before_and_after_stand_side_by_side(trained):
    QTest.keyClick(trained.window, Qt.Key.Key_D, Ctrl)
    dialog = trained.window.findChild(OursDialog)
    wait_until(lambda: len(trained.states.ours.labels) == 48)
    dialog.findChild(QTabWidget).setCurrentIndex(1)
    page, further = dialog.findChild(FurtherPage), trained.states.further
    base = further.base
    weights = base.folder.last_weights()
    further.choose(frozen=1)
    QTest.mouseClick(button(page, "Learn"), Left)
    assert not button(page, "Learn").isEnabled()
    wait_until(lambda: further.scores)
    assert [score.name for score in further.scores] == [
        "Ada", "Ben", "all held out", "test digits",
    ]  # fmt: skip
    assert further.scores[2].count == sum(score.count for score in further.scores[:2]) == 10
    ours = further.scores[2]
    assert ours.after >= ours.before
    run = further.result
    assert run.record.status is Status.FINISHED
    assert run.record.base == base.title
    assert run.words.endswith(f"from {base.title}")
    assert run.record.recipe.frozen == 1
    # It began with the other's weights, and its first layer has them still.
    after = run.folder.last_weights()
    assert (after[0] == weights[0]).all()
    assert (after[1] == weights[1]).all()
    assert (after[2] != weights[2]).any()
    assert further.scores[-1].after == pytest.approx(run.record.test_accuracy, abs=2e-3)
    assert further.scores[-1].before == pytest.approx(base.record.test_accuracy, abs=2e-3)
    table = next(t for t in page.findChildren(QTreeWidget))
    assert table.isVisible()
    assert table.topLevelItemCount() == 4
    dialog.close()


def test_one_person_s_digits_can_be_held_out(trained):
    further = trained.states.further
    further.choose(frozen=0)
    further.hold_out("Ben")
    learn(trained)
    assert [(score.name, score.count) for score in further.scores][:1] == [("Ben", 24)]
    further.hold_out(None)


def test_three_drawings_are_too_few(trained):
    further, ours = trained.states.further, further_own(trained)
    further.set_own(replace(ours, images=ours.images[:3], labels=ours.labels[:3], people=["A"] * 3))
    assert further.problem.startswith("There are 3 drawings; 10 are needed")
    runs = len(trained.states.runs)
    further.begin()
    assert not further.is_preparing
    assert len(trained.states.runs) == runs
    further.set_own(ours)


def test_with_one_class_only_it_says_what_may_come_of_it_and_learns(trained):
    further, ours = trained.states.further, further_own(trained)
    sevens = ours.labels == 7
    images = ours.images[sevens].repeat(2, axis=0)
    own = replace(ours, images=images, labels=images[:, 0, 0] * 0 + 7, people=["A"] * len(images))
    further.set_own(own)
    assert further.remark.startswith("All of them are 7s")
    learn(trained)
    assert further.scores[-1].after > 0.5  # it has not forgotten the others
    further.set_own(ours)


def further_own(trained):
    wait_until(lambda: len(trained.states.further.own.labels) == 48)
    return trained.states.further.own


def test_weights_of_another_network_end_the_run_and_say_why(trained):
    further = trained.states.further
    record = further.base.record
    folder = trained.states.runs.new_folder(record.recipe, record.source)
    folder.write_first_weights(further.base.folder.last_weights()[:2])
    run = trained.states.runs.adopt(folder)
    trained.states.training.train(run)
    wait_until(lambda: run.record.status is Status.FAILED)
    assert "are of another network" in trained.states.training.failure
