from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QWidget,
)

from mnistpad.core.data.digits import Source, SourceKind
from mnistpad.core.network.recipe import (
    CNN,
    MOST_UNITS,
    PRESETS,
    SOFTMAX_ONLY,
    TUTORIAL,
    Activation,
    Loss,
    Optimizer,
    Recipe,
)
from mnistpad.ui.fields import Note, NumberField
from mnistpad.ui.network.recipe_dialog import RecipeDialog

SAMPLE = Source(SourceKind.SAMPLE)
MNIST = Source(SourceKind.MNIST)

SHARES = st.floats(0, 1, exclude_min=True)
RECIPES = st.builds(
    Recipe,
    convolution=st.booleans(),
    hidden=st.lists(st.integers(1, MOST_UNITS), min_size=0, max_size=4).map(tuple),
    activation=st.sampled_from(Activation),
    dropout=st.floats(0, 0.9),
    optimizer=st.sampled_from(Optimizer),
    learning_rate=st.floats(0, 100, exclude_min=True),
    loss=st.sampled_from(Loss),
    batch_size=st.integers(1, 100_000),
    epochs=st.integers(1, 1000),
    seed=st.integers(0, 2**32 - 1),
    fraction=SHARES,
    validation_split=st.floats(0, 0.9),
    augmentation=st.booleans(),
    target_accuracy=st.none() | SHARES,
).filter(lambda recipe: not recipe.problems())


@pytest.fixture
def keras_home(tmp_path, monkeypatch) -> Path:
    """Keras's folder, without MNIST."""
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def show(qtbot, keras_home):
    """Show a dialog."""

    def make(recipe=TUTORIAL, source=SAMPLE, available=4000, own=None) -> RecipeDialog:
        dialog = RecipeDialog(recipe, source, available, own=own)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return make


def fetch(keras_home: Path) -> None:
    """Put something where Keras has MNIST."""
    (keras_home / "datasets").mkdir()
    (keras_home / "datasets" / "mnist.npz").write_bytes(b"")


def named(dialog: RecipeDialog, kind: type, name: str):
    found = [w for w in dialog.findChildren(kind) if w.accessibleName() == name]
    assert len(found) == 1, f"{len(found)} of {kind.__name__} {name!r}"
    return found[0]


def number(dialog: RecipeDialog, name: str) -> NumberField:
    return named(dialog, NumberField, name)


def text(dialog: RecipeDialog, name: str) -> str:
    return number(dialog, name).lineEdit().text()


def note(dialog: RecipeDialog, about: str) -> str:
    return named(dialog, Note, f"About {about}").accessibleDescription()


def facts(dialog: RecipeDialog) -> str:
    return named(dialog, Note, "Size").accessibleDescription()


def button(dialog: RecipeDialog, words: str) -> QPushButton:
    """The visible button of that text."""
    found = [
        b
        for b in dialog.findChildren(QPushButton)
        if b.text().replace("&", "") == words and b.isVisible()
    ]
    assert found, f"no button {words!r} is visible"
    return found[0]


def buttons(dialog: RecipeDialog) -> set[str]:
    return {b.text().replace("&", "") for b in dialog.findChildren(QPushButton) if b.isVisible()}


def layer_button(dialog: RecipeDialog, words: str) -> QToolButton:
    return next(b for b in dialog.findChildren(QToolButton) if b.text() == words)


def layers(dialog: RecipeDialog) -> list[str]:
    return [
        f.lineEdit().text()
        for f in dialog.findChildren(NumberField)
        if f.accessibleName().startswith("Units") and f.isVisible()
    ]


def type_in(field: NumberField, words: str) -> None:
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.SelectAll))
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, words)


def choose(combo: QComboBox, words: str) -> None:
    """With the arrow keys, as one does without a mouse."""
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down):
        for _ in range(1 if key is Qt.Key.Key_Home else combo.count()):
            if combo.currentText() == words:
                return
            QTest.keyClick(combo, key)
    assert combo.currentText() == words


def click(widget: QWidget) -> None:
    if isinstance(widget, QCheckBox):
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(8, widget.height() // 2))
    else:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


# What is given


@given(recipe=RECIPES)
@settings(max_examples=60, deadline=None)
def test_a_recipe_shown_is_the_recipe_given_to_the_last_digit(qapp, recipe):
    dialog = RecipeDialog(recipe, SAMPLE, None)
    assert dialog.recipe == recipe
    dialog.accept()
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.recipe == recipe


@given(first=RECIPES, second=RECIPES)
@settings(max_examples=15, deadline=None)
def test_one_recipe_typed_over_another_leaves_nothing_of_it(qapp, first, second):
    dialog, shown = RecipeDialog(first, SAMPLE, None), RecipeDialog(second, SAMPLE, None)
    for kind in (QCheckBox, QComboBox, NumberField):
        pairs = zip(dialog.findChildren(kind), shown.findChildren(kind), strict=True)
        for field, other in pairs:
            if kind is NumberField:
                type_in(field, other.lineEdit().text())
            elif kind is QCheckBox:
                field.setChecked(other.isChecked())
            elif field.accessibleName() != "Start from":
                field.setCurrentIndex(other.currentIndex())
    while dialog.recipe.hidden[len(second.hidden) :]:
        layer_button(dialog, "−").click()
    while len(dialog.recipe.hidden) < len(second.hidden):
        layer_button(dialog, "+").click()
    assert dialog.recipe == second


def test_all_that_is_typed_and_chosen_is_in_the_recipe_accepted(show):
    dialog = show()
    click(named(dialog, QCheckBox, "Convolution"))
    type_in(number(dialog, "Units of hidden layer 1"), "64")
    click(layer_button(dialog, "+"))
    choose(named(dialog, QComboBox, "Activation"), "tanh")
    type_in(number(dialog, "Dropout"), "0.25")
    choose(named(dialog, QComboBox, "Optimiser"), "SGD with momentum")
    type_in(number(dialog, "Learning rate"), "0,05")
    type_in(number(dialog, "Batch size"), "32")
    choose(named(dialog, QComboBox, "Loss"), "Squared error")
    type_in(number(dialog, "Part used, per cent"), "7")
    type_in(number(dialog, "Validation split, per cent"), "12.5")
    click(named(dialog, QCheckBox, "Augmentation"))
    type_in(number(dialog, "Epochs"), "3")
    type_in(number(dialog, "Seed"), "42")
    click(named(dialog, QCheckBox, "Stop at a wished accuracy"))
    type_in(number(dialog, "Wished accuracy, per cent"), "97.5")
    click(button(dialog, "Use this recipe"))
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.source == SAMPLE
    assert dialog.recipe == Recipe(
        convolution=True,
        hidden=(64, 128),
        activation=Activation.TANH,
        dropout=0.25,
        optimizer=Optimizer.MOMENTUM,
        learning_rate=0.05,
        loss=Loss.SQUARED_ERROR,
        batch_size=32,
        epochs=3,
        seed=42,
        fraction=0.07,
        validation_split=0.125,
        augmentation=True,
        target_accuracy=0.975,
    )


@pytest.mark.parametrize("how", ["Escape", "Cancel", "close"])
def test_cancelling_gives_what_there_was_before(how, show):
    dialog = show(SOFTMAX_ONLY)
    type_in(number(dialog, "Epochs"), "9")
    choose(named(dialog, QComboBox, "Digits"), "My own digits")
    if how == "Escape":
        QTest.keyClick(number(dialog, "Epochs"), Qt.Key.Key_Escape)
    elif how == "Cancel":
        click(button(dialog, "Cancel"))
    else:
        dialog.close()
    assert not dialog.isVisible()
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert (dialog.recipe, dialog.source) == (SOFTMAX_ONLY, SAMPLE)


def test_return_accepts_from_within_a_field_if_all_is_right(show):
    dialog = show()
    field = number(dialog, "Learning rate")
    type_in(field, "fast")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    type_in(field, "2e-3")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert dialog.recipe == Recipe(learning_rate=0.002)


# Presets


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_fills_the_fields(name, show):
    dialog = show(Recipe(hidden=(7, 8, 9), optimizer=Optimizer.SGD, seed=5, dropout=0.5))
    choose(named(dialog, QComboBox, "Start from"), name)
    preset = PRESETS[name]
    assert dialog.recipe == preset
    assert layers(dialog) == [str(units) for units in preset.hidden]
    assert named(dialog, QCheckBox, "Convolution").isChecked() is preset.convolution
    assert text(dialog, "Seed") == "0"
    assert named(dialog, QComboBox, "Start from").currentText() == name


def test_what_differs_from_all_presets_is_an_own_recipe_and_can_be_gone_back_to(show):
    dialog = show()
    presets = named(dialog, QComboBox, "Start from")
    assert presets.currentText() == "Tutorial"
    choose(presets, "CNN")
    QTest.keyClick(presets, Qt.Key.Key_End)
    assert presets.currentText() == "CNN"  # nothing of one's own yet
    type_in(number(dialog, "Seed"), "12")
    assert presets.currentText() == "Own recipe"
    own = dialog.recipe
    assert own.seed == 12
    choose(presets, "Tutorial")
    assert dialog.recipe == TUTORIAL
    choose(presets, "Own recipe")
    assert dialog.recipe == own
    type_in(number(dialog, "Seed"), "0")
    assert presets.currentText() == "CNN"
    assert dialog.recipe == CNN


# Layers


def test_layers_are_added_and_taken_away_with_their_units_remembered(show):
    dialog = show(Recipe(hidden=(300,)))
    more, less = layer_button(dialog, "+"), layer_button(dialog, "−")
    click(more)
    type_in(number(dialog, "Units of hidden layer 2"), "77")
    assert dialog.recipe.hidden == (300, 77)
    click(less)
    assert dialog.recipe.hidden == (300,)
    click(more)
    assert dialog.recipe.hidden == (300, 77)
    click(more)
    click(more)
    assert len(layers(dialog)) == 4
    assert not more.isEnabled()
    for _ in range(4):
        click(less)
    assert dialog.recipe.hidden == ()
    assert layers(dialog) == []
    assert not less.isEnabled()
    assert button(dialog, "Use this recipe").isEnabled()


def test_the_dialog_keeps_its_height_whatever_the_layers(show):
    dialog = show(SOFTMAX_ONLY)
    height = dialog.sizeHint().height()
    for _ in range(4):
        click(layer_button(dialog, "+"))
    assert dialog.sizeHint().height() == height


# Numbers


@pytest.mark.parametrize(
    ("typed", "rate"),
    [("1e-3", 0.001), ("0,001", 0.001), (" .5 ", 0.5), ("2E-2", 0.02), ("1.", 1.0), ("+3", 3.0)],
)
def test_a_learning_rate_may_be_typed_in_many_ways(typed, rate, show):
    dialog = show()
    type_in(number(dialog, "Learning rate"), typed)
    assert dialog.recipe.learning_rate == rate
    assert note(dialog, "learning rate") == ""


BAD = [
    ("Learning rate", "fast", "such as 0.001"),
    ("Learning rate", "1,000.5", "such as 0.001"),
    ("Learning rate", "", "such as 0.001"),
    ("Learning rate", "nan", "such as 0.001"),
    ("Learning rate", "inf", "such as 0.001"),
    ("Learning rate", "0", "above 0"),
    ("Learning rate", "-0.1", "above 0"),
    ("Learning rate", "1e9999", "at most 100"),
    ("Dropout", "0.95", "within 0 and 0.9"),
    ("Batch size", "0", "1 to 100,000"),
    ("Batch size", "1,000", "whole number"),
    ("Batch size", "12.5", "whole number"),
    ("Batch size", "4001", "4,000 digits"),
    ("Epochs", "0", "1 to 1,000"),
    ("Epochs", "five", "such as 5"),
    ("Seed", "-1", "within 0 and"),
    ("Seed", "9" * 32, "within 0 and"),
    ("Part used, per cent", "0", "at most 100 %"),
    ("Part used, per cent", "101", "at most 100 %"),
    ("Part used, per cent", "0.1", "at least 10"),
    ("Validation split, per cent", "91", "90 %"),
    ("Validation split, per cent", "half", "such as 10"),
]


@pytest.mark.parametrize(("name", "typed", "words"), BAD)
def test_a_bad_value_is_kept_and_explained_beside_its_field(name, typed, words, show):
    dialog = show()
    before = dialog.recipe
    type_in(number(dialog, name), typed)
    assert text(dialog, name) == typed
    assert words in note(dialog, name.lower())
    assert number(dialog, name).accessibleDescription() == note(dialog, name.lower())
    assert not button(dialog, "Use this recipe").isEnabled()
    assert "to be put right" in facts(dialog)
    dialog.accept()
    assert dialog.isVisible()
    place = named(dialog, Note, f"About {name.lower()}")
    field = number(dialog, name)
    assert abs(place.geometry().center().y() - field.geometry().center().y()) <= 8
    choose(named(dialog, QComboBox, "Start from"), "Tutorial")
    assert dialog.recipe == before
    assert note(dialog, name.lower()) == ""
    assert button(dialog, "Use this recipe").isEnabled()


@pytest.mark.parametrize("typed", ["0", "4097", "many", ""])
def test_bad_units_mark_the_layer_that_has_them(typed, show):
    dialog = show(Recipe(hidden=(512, 64)))
    type_in(number(dialog, "Units of hidden layer 2"), typed)
    assert note(dialog, "the hidden layers") != ""
    assert number(dialog, "Units of hidden layer 1").accessibleDescription() == ""
    assert number(dialog, "Units of hidden layer 2").accessibleDescription() != ""
    assert not button(dialog, "Use this recipe").isEnabled()
    click(layer_button(dialog, "−"))
    assert note(dialog, "the hidden layers") == ""
    assert button(dialog, "Use this recipe").isEnabled()


def test_dropout_without_a_hidden_layer_is_explained_beside_it(show):
    dialog = show(Recipe(dropout=0.5))
    click(layer_button(dialog, "−"))
    assert "hidden layer" in note(dialog, "dropout")


def test_a_wished_accuracy_counts_only_while_it_is_wished(show):
    dialog = show()
    field = number(dialog, "Wished accuracy, per cent")
    assert not field.isEnabled()
    box = named(dialog, QCheckBox, "Stop at a wished accuracy")
    click(box)
    assert dialog.recipe.target_accuracy == 0.98
    type_in(field, "101")
    assert "100 %" in note(dialog, "wished accuracy, per cent")
    assert not button(dialog, "Use this recipe").isEnabled()
    click(box)
    assert dialog.recipe == TUTORIAL
    assert button(dialog, "Use this recipe").isEnabled()


def test_problems_are_told_by_a_mark_and_not_by_colour_alone(show):
    dialog = show()
    place = named(dialog, Note, "About epochs")
    resting = place.foregroundRole()
    type_in(number(dialog, "Epochs"), "0")
    assert place.text().startswith("▲")
    assert place.foregroundRole() is QPalette.ColorRole.LinkVisited is not resting


@pytest.mark.parametrize(
    ("name", "start", "up", "down"),
    [
        ("Learning rate", "0.001", "0.002", "0.0005"),
        ("Learning rate", "0.003", "0.005", "0.002"),
        ("Batch size", "128", "256", "64"),
        ("Batch size", "100", "128", "64"),
        ("Epochs", "5", "6", "4"),
        ("Epochs", "1", "2", "1"),
        ("Dropout", "0.1", "0.15", "0.05"),
        ("Part used, per cent", "100", "100", "50"),
        ("Seed", "0", "1", "0"),
    ],
)
def test_arrow_keys_step_a_number_as_it_is_usually_varied(name, start, up, down, show):
    dialog = show()
    for key, expected in ((Qt.Key.Key_Up, up), (Qt.Key.Key_Down, down)):
        type_in(number(dialog, name), start)
        QTest.keyClick(number(dialog, name), key)
        assert text(dialog, name) == expected


def test_steps_go_from_the_last_number_where_there_is_none(show):
    dialog = show()
    type_in(number(dialog, "Epochs"), "7")
    type_in(number(dialog, "Epochs"), "x")
    QTest.keyClick(number(dialog, "Epochs"), Qt.Key.Key_Up)
    assert text(dialog, "Epochs") == "8"


# The size of it


def test_the_summary_follows_what_is_typed(show):
    dialog = show()
    dialog.data.set_available(60_000)
    title = named(dialog, QLabel, "Network")
    assert title.text() == "784 – 512 relu – 10 softmax"
    assert facts(dialog) == "407,050 parameters · 469 updates an epoch · 2,345 in all"
    type_in(number(dialog, "Batch size"), "60000")
    assert facts(dialog) == "407,050 parameters · 1 update an epoch · 5 in all"
    choose(named(dialog, QComboBox, "Start from"), "Softmax only")
    assert title.text() == "784 – 10 softmax"
    assert facts(dialog).startswith("7,850 parameters")
    dialog.data.set_available(None)
    assert facts(dialog) == "7,850 parameters"


def test_a_batch_larger_than_the_data_is_refused_as_soon_as_their_number_is_known(show):
    dialog = show(Recipe(batch_size=5000), available=None)
    assert button(dialog, "Use this recipe").isEnabled()
    dialog.data.set_available(4000)
    assert "4,000" in note(dialog, "batch size")
    assert not button(dialog, "Use this recipe").isEnabled()
    dialog.data.set_available(60_000)
    assert button(dialog, "Use this recipe").isEnabled()


# Data


def test_a_source_chosen_is_asked_for_and_said_to_be_read_until_it_is(show, keras_home, qtbot):
    fetch(keras_home)
    dialog = show()
    with qtbot.waitSignal(dialog.data.chosen) as told:
        choose(named(dialog, QComboBox, "Digits"), "MNIST, 60,000")
    assert told.args == [MNIST]
    assert dialog.source == MNIST
    assert note(dialog, "the data") == "Being read…"
    assert "update" not in facts(dialog)
    dialog.data.set_available(60_000)
    assert note(dialog, "the data") == "60,000 digits to learn from"
    assert "469 updates" in facts(dialog)
    click(button(dialog, "Use this recipe"))
    assert dialog.source == MNIST


def test_what_is_wrong_with_the_data_stands_below_them(show, keras_home):
    fetch(keras_home)
    dialog = show(source=MNIST, available=None)
    sentence = "mnist.npz: damaged (this is not MNIST as Keras has it); download it again."
    dialog.data.set_problem(sentence)
    assert note(dialog, "the data") == sentence
    assert named(dialog, QComboBox, "Digits").accessibleDescription() == sentence
    assert not button(dialog, "Use this recipe").isEnabled()
    assert button(dialog, "Download").isEnabled()
    dialog.data.set_available(60_000)
    dialog.data.set_problem("")
    assert note(dialog, "the data") == "60,000 digits to learn from"
    assert button(dialog, "Use this recipe").isEnabled()
    assert "Download" not in buttons(dialog)


def test_a_folder_and_a_file_are_chosen_and_shown_by_name(show, tmp_path, monkeypatch, qtbot):
    dialog = show()
    told = []
    dialog.data.chosen.connect(told.append)
    choose(named(dialog, QComboBox, "Digits"), "Folder or file")
    assert "Choose a folder" in note(dialog, "the data")
    assert not button(dialog, "Use this recipe").isEnabled()
    assert dialog.source == SAMPLE
    # The system's own dialog can't be pressed from here; everything behind it is real.
    answers = {"getExistingDirectory": str(tmp_path / "<b>fashion"), "getOpenFileName": ("", "")}
    for name, answer in answers.items():
        monkeypatch.setattr(QFileDialog, name, lambda *_, answer=answer: answer)
    click(button(dialog, "Folder…"))
    assert told == [Source(SourceKind.FILES, tmp_path / "<b>fashion")]
    assert dialog.source == told[0]
    dialog.data.set_available(60_000)
    assert note(dialog, "the data") == "<b>fashion\n60,000 digits to learn from"
    click(button(dialog, "File…"))  # and cancelled
    assert dialog.source == told[0]
    path = tmp_path / "mine.ndjson"
    path.write_text("")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    click(button(dialog, "File…"))
    assert dialog.source == told[-1] == Source(SourceKind.DRAWN, path)
    assert named(dialog, QComboBox, "Digits").currentText() == "My own digits"
    choose(named(dialog, QComboBox, "Digits"), "Folder or file")
    assert dialog.source == told[0]


def test_digits_of_a_name_that_no_file_can_have_are_not_there(show, tmp_path):
    dialog = show(source=Source(SourceKind.DRAWN, tmp_path / ("x" * 300 + ".ndjson")))
    assert "draw some on the pad" in note(dialog, "the data")


def test_own_digits_are_those_kept_or_it_is_said_how_to_keep_some(show, tmp_path):
    path = tmp_path / "own.ndjson"
    dialog = show(own=Source(SourceKind.DRAWN, path))
    told = []
    dialog.data.chosen.connect(told.append)
    choose(named(dialog, QComboBox, "Digits"), "My own digits")
    assert "draw some on the pad" in note(dialog, "the data")
    assert told == []
    assert not button(dialog, "Use this recipe").isEnabled()
    choose(named(dialog, QComboBox, "Digits"), "MNIST sample of 5,000")
    path.write_text("")
    choose(named(dialog, QComboBox, "Digits"), "My own digits")
    assert told[-1] == dialog.source == Source(SourceKind.DRAWN, path)


# MNIST's download


def test_mnist_not_here_yet_is_downloaded_and_then_read(show, keras_home, qtbot):
    dialog = show()
    told = []
    dialog.data.chosen.connect(told.append)
    choose(named(dialog, QComboBox, "Digits"), "MNIST, 60,000")
    assert "11 MB" in note(dialog, "the data")
    assert told == []
    assert not button(dialog, "Use this recipe").isEnabled()
    dialog.data.set_available(4000)  # a late answer about the sample
    assert "11 MB" in note(dialog, "the data")
    assert "update" not in facts(dialog)
    with qtbot.waitSignal(dialog.data.download_wanted):
        click(button(dialog, "Download"))
    assert "Download" not in buttons(dialog)
    bar = named(dialog, QProgressBar, "Download of MNIST")
    assert bar.isVisible()
    assert bar.maximum() == 0  # not known yet
    dialog.data.set_download_progress(4_200_000, 11_490_434)
    assert (bar.value(), bar.maximum()) == (4_200_000, 11_490_434)
    assert note(dialog, "the data") == "4.2 of 11.5 MB"
    assert facts(dialog) == "MNIST is being downloaded…"
    fetch(keras_home)
    dialog.data.set_download_ended("")
    assert not bar.isVisible()
    assert told == [MNIST]
    dialog.data.set_available(60_000)
    assert button(dialog, "Use this recipe").isEnabled()


def test_a_download_that_fails_says_why_and_can_be_tried_again(show):
    dialog = show(source=MNIST, available=None)
    click(button(dialog, "Download"))
    dialog.data.set_download_ended("mnist.npz can't be fetched: no connection.")
    assert note(dialog, "the data") == "mnist.npz can't be fetched: no connection."
    assert QApplication.focusWidget() is button(dialog, "Download")
    click(button(dialog, "Download"))
    assert note(dialog, "the data") == "Connecting…"


def test_a_download_is_cancelled_by_its_button(show, qtbot):
    dialog = show(source=MNIST, available=None)
    click(button(dialog, "Download"))
    stop = next(b for b in dialog.findChildren(QPushButton) if "nothing of it" in b.toolTip())
    with qtbot.waitSignal(dialog.data.download_cancelled):
        click(stop)
    assert not stop.isEnabled()
    dialog.data.set_download_progress(5_000_000, 11_490_434)  # was under way
    assert note(dialog, "the data") == "Cancelling…"
    dialog.data.set_download_ended("")
    assert "11 MB" in note(dialog, "the data")
    assert not stop.isVisible()
    assert button(dialog, "Download").isEnabled()


def test_a_download_that_ends_after_closing_chooses_nothing(show, keras_home):
    dialog = show(source=MNIST, available=None)
    told = []
    dialog.data.chosen.connect(told.append)
    click(button(dialog, "Download"))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    fetch(keras_home)
    dialog.data.set_download_ended("")
    assert told == []


def test_closing_the_dialog_cancels_a_download_that_nobody_would_see(show, qtbot):
    dialog = show(source=MNIST, available=None)
    click(button(dialog, "Download"))
    choose(named(dialog, QComboBox, "Digits"), "MNIST sample of 5,000")
    with qtbot.waitSignal(dialog.data.download_cancelled):
        click(button(dialog, "Use this recipe"))
    assert dialog.source == SAMPLE


# Ways to it, and looks


def fields(dialog: RecipeDialog) -> list[QWidget]:
    kinds = (QAbstractSpinBox, QComboBox, QCheckBox, QPushButton, QToolButton)
    return [w for kind in kinds for w in dialog.findChildren(kind)]


def test_tab_reaches_each_field_from_network_to_buttons(show):
    dialog = show(Recipe(hidden=(512, 64), target_accuracy=0.9))
    named(dialog, QComboBox, "Start from").setFocus()
    order = []
    while not order or QApplication.focusWidget() is not order[0]:
        order.append(QApplication.focusWidget())
        QTest.keyClick(order[-1], Qt.Key.Key_Tab)
        assert len(order) < 50
    usable = {w for w in fields(dialog) if w.isVisible() and w.isEnabled()}
    assert set(order) == usable
    names = [w.accessibleName() for w in order]
    assert names[:3] == ["Start from", "Convolution", "Take the last hidden layer away"]
    assert names.index("Loss") < names.index("Digits") < names.index("Epochs")
    assert names[-2:] == ["Cancel", "Use this recipe"]


def test_each_field_has_a_name_and_a_tooltip_and_no_letter_is_taken_twice(show):
    dialog = show()
    for widget in fields(dialog):
        assert widget.accessibleName(), widget
        assert widget.toolTip(), widget.accessibleName()
    words = [
        w.text()
        for kind in (QLabel, QPushButton, QCheckBox)
        for w in dialog.findChildren(kind)
        if "&" in w.text()
    ]
    letters = [word[word.index("&") + 1].lower() for word in words]
    assert len(letters) >= 18
    assert sorted(letters) == sorted(set(letters))


def test_a_label_s_letter_leads_to_its_field(show, qtbot):
    dialog = show()
    QTest.keyClick(dialog, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    assert QApplication.focusWidget() is number(dialog, "Learning rate")
    QTest.keyClick(dialog, Qt.Key.Key_Y, Qt.KeyboardModifier.AltModifier)
    assert QApplication.focusWidget() is number(dialog, "Units of hidden layer 1")


def test_it_fits_on_a_small_screen_with_all_that_can_be_said(show):
    dialog = show(
        Recipe(convolution=True, hidden=(4096,) * 4, target_accuracy=0.98), MNIST, available=None
    )
    for field in dialog.findChildren(NumberField):
        type_in(field, "x")
    QApplication.processEvents()
    assert dialog.width() <= 960
    assert dialog.height() <= 620
    for place in dialog.findChildren(Note):
        if place.isVisible() and place.text():
            needed = place.heightForWidth(place.width())
            assert needed <= place.height(), place.text()
