"""What can be seen of a run, and done with it, once the real engine has trained a network."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLabel,
    QMessageBox,
    QSlider,
    QToolButton,
)

from mnistpad.app import App
from mnistpad.core.data.digits import Source
from mnistpad.core.drawing.recogniser import Recogniser
from mnistpad.core.network.recipe import Recipe
from mnistpad.core.network.runs import Status
from mnistpad.state.network.training import Phase
from mnistpad.ui.drawing.epochs import EpochSlider
from mnistpad.ui.drawing.tab import DrawTab
from mnistpad.ui.network.card import TrainCard
from mnistpad.ui.network.counters import Result
from mnistpad.ui.network.curves import Curves
from mnistpad.ui.network.runs_list import RunsList
from mnistpad.ui.network.tiles import WeightTiles
from mnistpad.ui.notice import Notice
from tests.conftest import digit
from tests.ui.conftest import make_app, wait, wait_until

RECIPE = Recipe(hidden=(32,), epochs=3)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("program")


@pytest.fixture(scope="module")
def settings_file(folder) -> QSettings:
    return QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture(scope="module")
def trained(qapp, folder, settings_file) -> Iterator[App]:
    """The window after one run, which it showed from beginning to end."""
    settings_file.setValue("recipe", json.dumps(RECIPE.to_json()))
    app = make_app(settings_file, folder)
    app.window.show()
    wait_until(lambda: app.window.findChild(Curves) is not None)
    app.states.pad.show(digit(7))
    QTest.keyClick(app.window, Qt.Key.Key_F5)
    wait_until(
        lambda: app.states.training.phase is Phase.IDLE and app.states.training.engine.words == ""
    )
    wait_until(lambda: app.states.readers.run is not None and not app.states.recognition.is_live)
    yield app
    app.window.close()
    app.window.deleteLater()


def card(app: App) -> TrainCard:
    return app.window.findChild(TrainCard)


def texts(widget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def notice(app: App) -> str:
    return app.window.findChild(Notice).text


def named(monkeypatch, path: Path, kind: str = "") -> None:
    """The user names that file in the next dialog."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), kind))


def test_a_finished_run_shows_its_test_accuracy_large(trained):
    accuracy = trained.states.training.test_accuracy
    words = texts(card(trained).findChild(Result))
    assert f"{100 * accuracy:.2f} %" in words
    assert any("1,000 test digits" in word for word in words)
    assert accuracy > 0.8


def test_the_curves_hold_all_updates_and_epochs(trained):
    history = trained.states.training.run.history
    assert len(history.loss) == 96
    assert [values.epoch for values in history.epochs] == [1, 2, 3]
    curves = trained.window.findChild(Curves)
    curves.set_crosshair(96)
    assert curves.reading.loss == pytest.approx(history.loss.values[-1])
    curves.set_crosshair(None)


def test_the_run_is_listed_with_what_came_of_it(trained):
    item = trained.window.findChild(RunsList).topLevelItem(0)
    assert item.text(0) == "1"
    assert "32" in item.text(1)
    assert "MNIST sample" in item.text(1)
    assert item.text(2) == f"{100 * trained.states.training.test_accuracy:.2f} %"


def test_space_in_the_list_hides_the_runs_curves(trained):
    runs = trained.window.findChild(RunsList)
    runs.setCurrentItem(runs.topLevelItem(0))
    QTest.keyClick(runs, Qt.Key.Key_Space)
    assert not trained.states.runs.get(1).shown
    curves = trained.window.findChild(Curves)
    wait_until(lambda: not curves.loss.isVisible())
    trained.states.training.choose(trained.states.training.recipe, trained.states.training.source)
    wait(100)
    assert not curves.loss.isVisible()
    QTest.keyClick(runs, Qt.Key.Key_Space)
    assert trained.states.runs.get(1).shown
    wait_until(curves.loss.isVisible)


def test_the_finished_run_reads_the_pad(trained):
    combo = trained.window.findChild(DrawTab).findChild(QComboBox)
    assert combo.currentText() == "Run 1"
    wait_until(lambda: trained.states.recognition.reading is not None)
    assert trained.states.recognition.reading.probabilities.argmax() == 7


def test_the_slider_goes_through_the_epochs(trained):
    slider = trained.window.findChild(EpochSlider)
    assert slider.isVisible()
    handle = slider.findChild(QSlider)
    last = trained.states.recognition.reading.probabilities
    assert handle.value() == 3
    QTest.keyClick(handle, Qt.Key.Key_Home)
    wait_until(lambda: trained.states.recognition.reading.probabilities[7] < 0.5)
    assert "untrained" in texts(slider)
    QTest.keyClick(handle, Qt.Key.Key_End)
    wait_until(lambda: trained.states.recognition.reading.probabilities[7] > 0.5)
    assert np.allclose(trained.states.recognition.reading.probabilities, last, atol=1e-4)


def test_the_network_is_saved_for_keras_and_for_litert(trained, folder, monkeypatch):
    named(monkeypatch, folder / "mine.keras")
    trained.window.train_actions.save.trigger()
    assert (folder / "mine.keras").read_bytes()[:2] == b"PK"
    named(monkeypatch, folder / "mine.tflite")
    trained.window.train_actions.export.trigger()
    reading = Recogniser(folder / "mine.tflite").recognise(trained.states.recognition.tensor)
    assert reading.probabilities.argmax() == 7


def test_the_history_is_saved_as_a_table(trained, folder, monkeypatch):
    named(monkeypatch, folder / "history", "Table (*.csv)")
    trained.window.train_actions.csv.trigger()
    lines = (folder / "history.csv").read_text().splitlines()
    assert len(lines) == 97
    assert lines[0].startswith("update,epoch,loss,accuracy")


@pytest.mark.parametrize(
    ("kind", "suffix", "head"),
    [("PNG picture (*.png)", ".png", b"\x89PNG"), ("SVG drawing (*.svg)", ".svg", b"<?xml")],
)
def test_the_curves_are_saved_as_a_picture(kind, suffix, head, trained, folder, monkeypatch):
    named(monkeypatch, folder / "curves", kind)
    trained.window.train_actions.picture.trigger()
    assert (folder / f"curves{suffix}").read_bytes().startswith(head)


def test_a_folder_that_is_not_there_is_named(trained, folder, monkeypatch):
    named(monkeypatch, folder / "nowhere" / "history.csv")
    trained.window.train_actions.csv.trigger()
    assert "history.csv" in notice(trained)
    assert "no such file or folder" in notice(trained)


def test_a_run_whose_digits_are_gone_is_not_copied_and_it_is_said_why(trained, folder):
    run = next(iter(trained.states.runs))
    kept = run.record
    run.record = replace(kept, source=Source.parse(str(folder / "gone" / "digits")))
    trained.window.train_actions.code.trigger()
    run.record = kept
    assert str(folder / "gone") in notice(trained)
    assert "no such file or folder" in notice(trained)


def test_the_run_is_copied_as_keras_code(trained):
    trained.window.train_actions.code.trigger()
    code = QGuiApplication.clipboard().text()
    compile(code, "code", "exec")
    assert "keras" in code
    assert "32" in code


def test_weights_are_shown_as_tiles(trained):
    button = next(b for b in card(trained).findChildren(QToolButton) if b.text() == "Weights")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(trained.window, Qt.Key.Key_F6)
    tiles = trained.window.findChild(WeightTiles)
    assert tiles.isVisible()
    wait_until(
        lambda: (
            trained.states.training.phase is Phase.PAUSED and trained.states.training.updates == 1
        )
    )
    wait_until(lambda: any(tiles.cells().at(QPoint(x, 20)) == 0 for x in range(100)))
    assert tiles.cells().at(tiles.rect_of(31).center()) == 31
    QTest.keyClick(trained.window, Qt.Key.Key_F8)
    wait_until(lambda: trained.states.training.phase is Phase.IDLE)
    wait_until(lambda: trained.states.training.engine.words == "")
    curves = next(b for b in card(trained).findChildren(QToolButton) if b.text() == "Curves")
    QTest.mouseClick(curves, Qt.MouseButton.LeftButton)


def test_the_pad_is_read_again_and_again_by_the_network_in_training(trained):
    answers = []
    trained.states.training.engine.answered.connect(
        lambda *_: answers.append(trained.states.training.updates)
    )
    trained.states.training.choose(replace(RECIPE, epochs=1000), trained.states.training.source)
    QTest.keyClick(trained.window, Qt.Key.Key_F5)
    wait_until(lambda: trained.states.training.updates > 50)
    answers.clear()
    before, began = trained.states.training.updates, time.monotonic()
    wait_until(lambda: trained.states.training.updates > before + 320)
    seconds, groups = time.monotonic() - began, (trained.states.training.updates - before) / 16
    # Ten times a second or, on a machine that is slower than that, at each breath of the training,
    # which does 16 updates in one go; each by newer weights.
    assert len(set(answers)) >= min(0.7 * groups, 10 * seconds)
    QTest.keyClick(trained.window, Qt.Key.Key_F8)
    wait_until(lambda: trained.states.training.phase is Phase.IDLE)
    wait_until(lambda: trained.states.training.engine.words == "")
    trained.states.training.choose(RECIPE, trained.states.training.source)


def test_mistakes_of_the_run_are_on_the_digits_tab(trained):
    wrong = trained.states.digits.confusion.mistakes
    assert trained.states.digits.confusion.read == 1000
    assert wrong == round(1000 * (1 - trained.states.training.test_accuracy))


def test_runs_are_there_again_the_next_time(trained, folder, settings_file, qapp):
    again = make_app(settings_file, folder)
    again.window.show()
    wait_until(lambda: len(again.states.runs) == len(trained.states.runs))
    run = again.states.runs.get(1)
    assert run.record.status is Status.FINISHED
    assert len(run.history.loss) == 96
    assert "Run 1" in again.states.readers.names
    again.window.close()


def test_a_deleted_run_is_gone(trained, monkeypatch):
    before = len(trained.states.runs)
    runs = trained.window.findChild(RunsList)
    runs.setCurrentItem(runs.topLevelItem(0))
    number = runs.number
    path = trained.states.runs.get(number).folder.path
    assert trained.states.descent.network.run_title == f"Run {number}"
    wait_until(lambda: trained.states.tensors.network_title == f"Run {number}")
    answer = QMessageBox.StandardButton.Cancel
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answer)
    trained.window.train_actions.delete.trigger()
    assert len(trained.states.runs) == before
    answer = QMessageBox.StandardButton.Yes
    trained.window.train_actions.delete.trigger()
    assert len(trained.states.runs) == before - 1
    assert not path.exists()
    assert f"Run {number}" not in trained.states.readers.names
    # The newest of the others is looked into in its place, or none.
    others = [run.title for run in trained.states.runs if run.record.status is Status.FINISHED]
    title = others[0] if others else ""
    assert trained.states.descent.network.run_title == title
    wait_until(lambda: trained.states.tensors.network_title == title)
