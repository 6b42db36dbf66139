"""Letters are trained in the real window by the real engine, and all of it calls them by name."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTabWidget

from mnistpad.app import App
from mnistpad.commands.classify import classify
from mnistpad.core.classes import DIGITS
from mnistpad.core.data.digits import Source
from mnistpad.core.drawing.quickdraw import format_line
from mnistpad.core.drawing.strokes import Drawing
from mnistpad.core.network.keras_code import keras_code
from mnistpad.core.network.recipe import Recipe
from mnistpad.core.network.runs import Record
from mnistpad.state.data.digits import Cell, OfClass
from mnistpad.state.data.ours import Probabilities
from mnistpad.state.network.training import Phase
from mnistpad.ui.data.matrix import ConfusionMatrix
from mnistpad.ui.data.tab import DigitsTab
from mnistpad.ui.diagrams.network import NetworkView
from mnistpad.ui.drawing.bars import ProbabilityBars
from mnistpad.ui.drawing.pad import DrawPad
from mnistpad.ui.labels import ElidingComboBox
from mnistpad.ui.network.card import TrainCard
from mnistpad.ui.network.curves import Curves
from tests.letters import LETTERS, letter, save_letters
from tests.ui.conftest import draw, make_app, wait_until

RECIPE = Recipe(hidden=(64,), epochs=8, batch_size=16)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("letters")


@pytest.fixture(scope="module")
def app(qapp, folder) -> Iterator[App]:
    """The window after a run on 26 letters, in pictures a folder each."""
    save_letters(folder / "hand")
    app = make_app(QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat), folder)
    app.window.show()
    wait_until(lambda: app.window.findChild(Curves) is not None)
    training = app.states.training
    training.choose(RECIPE, Source.parse(str(folder / "hand")))
    wait_until(lambda: app.states.data.classes == LETTERS)
    draw(app.window.findChild(DrawPad), letter("B"))
    QTest.keyClick(app.window, Qt.Key.Key_F5)
    wait_until(lambda: training.phase is Phase.IDLE and training.test_accuracy is not None, 180)
    wait_until(lambda: app.states.readers.run is not None and not app.states.recognition.is_live)
    wait_until(lambda: app.states.recognition.reading is not None)
    yield app
    app.window.close()
    app.window.deleteLater()


@pytest.fixture
def run_folder(app) -> Path:
    return app.states.training.run.folder.path


def answer(app) -> QLabel:
    return next(
        each for each in app.window.findChildren(QLabel) if each.accessibleName() == "Answer"
    )


def test_the_network_has_an_output_a_class(app):
    assert app.states.training.recipe.title == "784 – 64 relu – 26 softmax"
    assert app.states.training.run.record.recipe.classes == 26
    assert app.states.training.test_accuracy > 0.8


def test_a_drawn_letter_is_read_by_its_name_and_the_most_probable_are_shown(app):
    assert app.states.recognition.reading.name == "B"
    assert answer(app).text() == "B"
    words = app.window.findChild(ProbabilityBars).accessibleDescription().split(", ")
    assert words[0].startswith("B: ")
    assert words[-1].startswith("16 others: ")
    assert len(words) == 11


def test_letters_side_by_side_are_no_number(app):
    pad = app.states.pad
    before = pad.page
    left, right = letter("H"), letter("I")
    halves = [
        [[x / 2 + shift for x in stroke.xs], [y / 2 + 64 for y in stroke.ys]]
        for shift, each in ((0, left), (128, right))
        for stroke in each.strokes
    ]
    pad.show(Drawing.of(halves))
    wait_until(lambda: len(app.states.recognition.digits) == 1)
    assert app.states.recognition.digits[0].reading.classes == LETTERS
    pad.show(before)
    wait_until(lambda: app.states.recognition.reading.name == "B")


def test_mistakes_and_matrix_are_of_the_letters(app):
    app.window.findChild(QTabWidget).setCurrentIndex(1)
    wait_until(lambda: app.window.findChild(ConfusionMatrix) is not None)
    tab, digits = app.window.findChild(DigitsTab), app.states.digits
    wait_until(lambda: digits.has_predictions)
    matrix = tab.findChild(ConfusionMatrix)
    assert matrix.cells().count == 26 * 26
    assert matrix.describe(27).startswith("truth B, read as B: ")
    chooser = next(
        each for each in tab.findChildren(ElidingComboBox) if each.accessibleName() == "Class"
    )
    assert chooser.isVisible()
    assert chooser.itemText(3) == "C"
    chooser.activated.emit(3)
    assert digits.pick == OfClass(2)
    assert digits.count == (digits.labels == 2).sum() > 0
    digits.choose(Cell(1, 4))
    assert any("of class B read as E" in each.text() for each in tab.findChildren(QLabel))
    app.window.grab()
    app.window.findChild(QTabWidget).setCurrentIndex(0)


def test_the_picture_of_the_network_names_its_outputs(app):
    app.window.findChild(TrainCard).show_view(2)
    wait_until(lambda: app.window.findChild(NetworkView) is not None)
    view = app.window.findChild(NetworkView)
    wait_until(lambda: view.accessibleDescription().startswith("The answer is B, "))
    assert len(app.states.inside.columns[-1].shown) == 12
    place = len(app.states.inside.columns) - 1
    row = app.states.inside.columns[-1].shown.index(1)
    assert view.neuron_in_words(place, row).startswith("output B: ")
    app.window.findChild(TrainCard).show_view(0)


def test_an_epoch_before_reads_letters_too(app):
    app.states.readers.choose_epoch(8)
    wait_until(lambda: app.states.readers.epoch == 8 and app.states.recognition.reading is not None)
    wait_until(lambda: app.states.recognition.reading.classes == LETTERS)
    assert app.states.recognition.reading.name == "B"
    app.states.readers.choose_run(app.states.training.run)


def test_the_record_keeps_the_names_and_one_without_is_of_digits(app, run_folder):
    kept = json.loads((run_folder / "run.json").read_text())
    assert tuple(kept["classes"]) == LETTERS
    assert kept["recipe"]["classes"] == 26
    record = Record.from_json(kept)
    assert (record.classes, Record.from_json(record.to_json())) == (LETTERS, record)
    del kept["classes"], kept["recipe"]["classes"]
    assert Record.from_json(kept).classes == DIGITS


def test_what_reads_ones_own_digits_are_those_that_read_digits(app):
    networks: dict[str, Probabilities] = app.states.ours._networks()
    assert list(networks) == ["Built-in recogniser"]
    assert app.states.further.bases == []


def test_the_losses_on_the_way_of_a_run_need_its_own_classes(app):
    states = app.states
    states.descent.network.want()
    wait_until(lambda: states.descent.network.path is not None)
    assert not states.descent.network.problem
    states.training.choose(RECIPE, Source.parse("sample"))
    wait_until(lambda: states.digits.classes == DIGITS)
    assert states.training.recipe.classes == 10
    states.descent.network.want()
    assert "tells other classes apart" in states.descent.network.problem
    states.training.choose(RECIPE, states.training.run.record.source)
    wait_until(lambda: states.digits.classes == LETTERS)
    assert states.training.recipe.classes == 26


def test_the_code_trains_as_many_outputs(app, folder):
    code = keras_code(app.states.training.recipe, app.states.training.source)
    assert 'keras.layers.Dense(26, activation="softmax")' in code
    assert "to_categorical(train_labels, 26)" in code
    compile(code, "letters.py", "exec")


def test_the_command_names_what_a_run_reads(app, run_folder, folder, capsys):
    drawing = folder / "b.ndjson"
    drawing.write_text(format_line(letter("B")) + "\n")
    assert classify([drawing], as_json=True, model=run_folder)
    found = json.loads(capsys.readouterr().out)
    assert found["label"] == "B"
    assert (found["number"], tuple(found["classes"])) == (None, LETTERS)
    assert len(found["probabilities"]) == 26
    assert found["digits"][0]["label"] == "B"
    assert classify([drawing], as_json=False, model=run_folder / "model.keras")
    assert "  B  " in capsys.readouterr().out


def test_a_network_of_letters_has_the_names_beside_it_or_numbers(app, run_folder, folder, capsys):
    drawing, away = folder / "b.ndjson", folder / "away"
    drawing.write_text(format_line(letter("B")) + "\n")
    away.mkdir()
    shutil.copy(run_folder / "model.tflite", away / "net.tflite")
    assert classify([drawing], as_json=True, model=away / "net.tflite")
    assert json.loads(capsys.readouterr().out)["label"] == "1"
    (away / "labels.txt").write_text("\n".join(LETTERS).lower())
    app.states.documents.open(away / "net.tflite")
    wait_until(lambda: app.states.readers.path == away / "net.tflite")
    wait_until(lambda: answer(app).text() == "b")
    assert "tells 26 classes apart: a, b, c" in app.states.readers.remark
    app.states.readers.choose_run(app.states.training.run)
