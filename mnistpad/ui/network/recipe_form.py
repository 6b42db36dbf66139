"""The fields of a recipe, in cards, each with the sentence that says what is wrong with it."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QGridLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mnistpad.core.classes import DIGITS
from mnistpad.core.network.recipe import (
    MOST_HIDDEN,
    MOST_UNITS,
    PIXELS,
    Activation,
    Loss,
    Optimizer,
    Recipe,
)
from mnistpad.ui.boxes import STRETCH, Part, fill, grid, row
from mnistpad.ui.buttons import ROW
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.fields import Note, NumberField, combo, fill_quietly, row_label, say_in
from mnistpad.ui.numbers import by, doubling, one_two_five
from mnistpad.ui.scale import px
from mnistpad.ui.theme import GRID, scaled

_CHOICES: dict[str, tuple[str, dict[Any, str]]] = {
    "activation": ("Activation", {kind: kind.value for kind in Activation}),
    "optimizer": ("Optimiser", {
        Optimizer.SGD: "SGD", Optimizer.MOMENTUM: "SGD with momentum",
        Optimizer.RMSPROP: "RMSprop", Optimizer.ADAM: "Adam",
    }),
    "loss": ("Loss", {Loss.CROSS_ENTROPY: "Cross-entropy", Loss.SQUARED_ERROR: "Squared error"}),
}  # fmt: skip
"""Names of the choices, and what each of a recipe's values is called."""

_LABELS = {
    "activation": "A&ctivation",
    "dropout": "&Dropout",
    "optimizer": "&Optimiser",
    "learning_rate": "Learning &rate",
    "batch_size": "&Batch size",
    "loss": "&Loss",
    "fraction": "&Part used",
    "validation_split": "Val&idation split",
    "epochs": "Epoc&hs",
    "seed": "&Seed",
}

_IN_PER_CENT = {
    "fraction": "The part used is above 0 and at most 100 %.",
    "validation_split": "The validation split is within 0 and 90 %.",
    "target_accuracy": "The wished accuracy is above 0 and at most 100 %.",
}
"""Said of these where they are out of their range: a recipe has them as shares."""

_UNITS = (512, 128, 128, 128)  # of each layer, until something else is typed
_TARGET = 0.98  # accuracy wished for, until another is typed

_EXPECTED = {
    "dropout": "A number is expected, such as 0.5.",
    "learning_rate": "A number is expected, such as 0.001 or 1e-3.",
    "fraction": "A number is expected, such as 50.",
    "validation_split": "A number is expected, such as 10.",
    "target_accuracy": "A number is expected, such as 98.",
    "epochs": "A whole number is expected, such as 5.",
    "seed": "A whole number is expected, such as 0.",
}
"""Said of what is no number; of layers and batches, as in the form's `_read_numbers`."""

_TIPS = {
    "convolution": "Two layers that first look for strokes and corners in small patches of the "
    "picture: reads better, and learns more slowly.",
    "hidden": "Layers of neurons between the picture and the ten answers: more of them, or more "
    "units in each, can learn finer shapes, but take longer.",
    "activation": "What a neuron makes of its sum: relu cuts off all below 0 and learns fast; "
    "sigmoid and tanh bend it smoothly, and learn more slowly.",
    "dropout": "Share of each hidden layer's outputs switched off at random while it learns: more "
    "keeps it from learning by heart, too much from learning at all.",
    "optimizer": "How an update follows the gradient: SGD straight downhill, momentum with some "
    "of its last speed; RMSprop and Adam fit the step to each weight.",
    "learning_rate": "How large the steps downhill are: larger learns faster until it leaps "
    "about, smaller is steady and slow.",
    "loss": "What is made small: cross-entropy punishes being surely wrong, and suits classes; "
    "squared error is simpler, and learns more slowly here.",
    "fraction": "How much of the training digits is used: less is quicker, and reads worse.",
    "validation_split": "Training digits kept from learning, to check it after each epoch: more "
    "checks better, and leaves fewer to learn from. With none, the test digits check it.",
    "augmentation": "Moves, turns and scales each digit a little each time it is shown: reads "
    "unusual hands better, and learns more slowly.",
    "epochs": "How often all training digits are gone through: more learns more, until it learns "
    "by heart.",
    "batch_size": "Digits looked at before each update: larger is steadier and quicker, smaller "
    "makes more updates of each epoch.",
    "seed": "Where chance begins: the same seed gives the same first weights and the same order "
    "of the digits, another one another run.",
    "target_accuracy": "Ends the run after the first epoch that checks as accurate as this: "
    "higher takes longer, and may never be reached.",
}


class RecipeForm(QObject):
    """Fields, and the four cards they stand in; `data` stands first in that of the data."""

    changed = Signal()  # something was typed or chosen

    def __init__(self, recipe: Recipe, data: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._recipe = recipe
        self._layers = LayersField()
        self._notes = {"hidden": self._layers.note}
        self._convolution = _check_box("Con&volution", _TIPS["convolution"])
        self._augmentation = _check_box("Aug&mentation", _TIPS["augmentation"])
        self._has_target = _check_box("S&top at", _TIPS["target_accuracy"])
        self._has_target.setAccessibleName("Stop at a wished accuracy")
        self._choices = {
            name: combo(title, kinds.values()) for name, (title, kinds) in _CHOICES.items()
        }
        self._numbers = _number_fields()
        network = self._rows("activation", "dropout")
        learning = self._rows("optimizer", "learning_rate", "batch_size", "loss")
        share = self._rows("fraction", "validation_split")
        training = self._rows("epochs", "seed", "target_accuracy")
        self.network = Card(head("Network"), self._convolution, self._layers, network, STRETCH)
        self.learning = Card(head("Learning"), learning, STRETCH)
        self.data = Card(head("Data"), data, share, self._augmentation, STRETCH)
        self.training = Card(head("Training"), training, STRETCH)
        self.fill(recipe)
        self._connect()

    def _rows(self, *names: str) -> QGridLayout:
        """Rows of labels and fields; beside each number its unit and a note."""
        rows: list[tuple[Part, Part]] = []
        for name in names:
            field = self._choices.get(name) or self._numbers[name]
            if name in self._choices:
                beside = row(field, STRETCH)
            else:
                self._notes[name] = Note(f"About {field.accessibleName().lower()}")
                unit = QLabel("%" if name in _IN_PER_CENT else "")
                beside = row(field, unit, (self._notes[name], 1))
            if name in _LABELS:
                label: QWidget = row_label(_LABELS[name], field, _TIPS[name])
            else:
                label = self._has_target
                field.setToolTip(_TIPS[name])
            rows.append((label, beside))
        return grid(rows, gap=(GRID, GRID), stretch={1: 1})

    def _connect(self) -> None:
        for choice in self._choices.values():
            choice.currentIndexChanged.connect(self.changed)
        for box in (self._convolution, self._augmentation, self._has_target):
            box.toggled.connect(self.changed)
        for field in self._numbers.values():
            field.changed.connect(self.changed)
        self._layers.changed.connect(self.changed)
        self._convolution.toggled.connect(self._layers.set_convolution)
        self._has_target.toggled.connect(self._numbers["target_accuracy"].setEnabled)

    # What it holds

    def fill(self, recipe: Recipe) -> None:
        """Show a recipe, and tell of it once."""
        self._recipe = recipe
        with QSignalBlocker(self):
            self._convolution.setChecked(recipe.convolution)
            self._layers.set_convolution(recipe.convolution)
            self._layers.set_units(recipe.hidden)
            for name, choice in self._choices.items():
                choice.setCurrentIndex(list(_CHOICES[name][1]).index(getattr(recipe, name)))
            self._augmentation.setChecked(recipe.augmentation)
            self._has_target.setChecked(recipe.target_accuracy is not None)
            for name, field in self._numbers.items():
                value = getattr(recipe, name)
                field.setEnabled(value is not None)
                if value is not None:
                    field.set_value(value)
        self.changed.emit()

    def set_classes(self, count: int) -> None:
        """Give the network as many outputs as there are classes."""
        self._recipe = replace(self._recipe, classes=count)
        self._layers.set_outputs(count)

    def read(self, available: int | None) -> tuple[Recipe, dict[str, str]]:
        """The recipe typed, and for each of its fields at fault a sentence.

        Where a field holds no number, the recipe has the one it held before. `available` training
        digits are there, if that is known.
        """
        values, problems = self._read_numbers()
        self._recipe = recipe = replace(
            self._recipe,
            convolution=self._convolution.isChecked(),
            augmentation=self._augmentation.isChecked(),
            **{
                name: list(_CHOICES[name][1])[choice.currentIndex()]
                for name, choice in self._choices.items()
            },
            **values,
        )
        out_of_range = recipe.problems()
        known = recipe.problems(None if problems else available)
        for name, sentence in known.items():
            if name in out_of_range:
                sentence = _IN_PER_CENT.get(name, sentence)
            problems.setdefault(name, sentence)
        return recipe, problems

    def _read_numbers(self) -> tuple[dict[str, Any], dict[str, str]]:
        values: dict[str, Any] = {"hidden": self._layers.units}
        values |= {name: field.value for name, field in self._numbers.items()}
        problems = {
            name: _EXPECTED.get(name, "A whole number is expected, such as 128.")
            for name, value in values.items()
            if value is None
        }
        values = {name: value for name, value in values.items() if value is not None}
        if not self._has_target.isChecked():
            values["target_accuracy"] = None
            problems.pop("target_accuracy", None)
        return values, problems

    # What is shown of it

    def show_problems(self, problems: dict[str, str]) -> None:
        """Say beside each field what is wrong with it."""
        for name, note in self._notes.items():
            sentence = problems.get(name, "")
            say_in(note, sentence)
            if name == "target_accuracy" and not sentence:
                note.say("accuracy")
            if name in self._numbers:
                self._numbers[name].set_problem(sentence)
        self._layers.set_problem(problems.get("hidden", ""))


def _number_fields() -> dict[str, NumberField]:
    """A field for each number of a recipe."""
    fields = {
        "dropout": NumberField("Dropout", by("0.05"), "0", "0.9"),
        "learning_rate": NumberField("Learning rate", one_two_five, "0.000001", "100"),
        "fraction": NumberField("Part used, per cent", one_two_five, "1", "100", shift=2),
        "validation_split": NumberField("Validation split, per cent", by("5"), "0", "90", shift=2),
        "epochs": NumberField("Epochs", by("1"), "1", "1000", whole=True),
        "batch_size": NumberField("Batch size", doubling, "1", "100000", whole=True),
        "seed": NumberField("Seed", by("1"), "0", str(2**32 - 1), whole=True),
        "target_accuracy": NumberField(
            "Wished accuracy, per cent", by("0.5"), "0.5", "100", shift=2
        ),
    }
    fill_quietly(fields["target_accuracy"], _TARGET)
    return fields


def _check_box(text: str, tip: str) -> QCheckBox:
    box = QCheckBox(text)
    box.setToolTip(tip)
    box.setAccessibleName(text.replace("&", ""))
    box.setFixedHeight(px(ROW))
    return box


class LayersField(QWidget):
    """Reads like 784 → [512] → 10, with buttons that take a layer away and add one.

    Units of a layer taken away are there again when it is added again.
    """

    changed = Signal()  # the layers, or what is typed in one

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self._fields = [self._make_field(place) for place in range(MOST_HIDDEN)]
        self._arrows = [dim_label("→") for _ in self._fields]
        self._less = self._make_button("−", "Take the last hidden layer away", -1)
        self._more = self._make_button("+", "Add a hidden layer", 1)
        self._number = QLabel()
        self._number.setFont(scaled(self.font(), 1.0, tabular=True))
        self._number.setAccessibleName("Number of hidden layers")
        self._input = dim_label()
        self._input.setFixedHeight(px(ROW))  # so that nothing moves where there is no layer
        self._outputs = dim_label(f"→ {len(DIGITS)}")
        self.note = Note("About the hidden layers")
        self._label = row_label("Hidden la&yers", self._more, _TIPS["hidden"])

        layers = (part for pair in zip(self._arrows, self._fields, strict=True) for part in pair)
        fill(
            QVBoxLayout(self),
            row(self._label, self._less, self._number, self._more, (self.note, 1)),
            row(self._input, *layers, self._outputs, STRETCH, gap=GRID - 2),
        )
        self.set_convolution(False)
        self._show()

    def set_outputs(self, count: int) -> None:
        """Say how many outputs follow: a neuron a class."""
        self._outputs.setText(f"→ {count}")

    def _make_field(self, place: int) -> NumberField:
        name = f"Units of hidden layer {place + 1}"
        field = NumberField(name, doubling, "1", str(MOST_UNITS), whole=True)
        field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        field.setFixedWidth(px(6 * GRID))
        field.setToolTip(f"{_TIPS['hidden']}  (arrow keys: the next power of two)")
        fill_quietly(field, _UNITS[place])
        field.changed.connect(self.changed)
        return field

    def _make_button(self, text: str, tip: str, layers: int) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setFixedSize(px(ROW), px(ROW))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: self._add(layers))
        return button

    @property
    def units(self) -> tuple[int, ...] | None:
        """Of each layer; None if one of them is no number."""
        values = [field.value for field in self._fields[: self._count]]
        return None if None in values else tuple(int(value or 0) for value in values)

    def set_units(self, units: tuple[int, ...]) -> None:
        """Show these layers."""
        for field, number in zip(self._fields, units, strict=False):
            fill_quietly(field, number)
        self._count = len(units)
        self._show()

    def set_convolution(self, convolution: bool) -> None:
        """Say what comes before the first hidden layer."""
        self._input.setText("28×28 → conv" if convolution else str(PIXELS))

    def set_problem(self, sentence: str) -> None:
        """Mark those layers that are at fault."""
        for field in self._fields:
            wrong = field.value is None or Recipe(hidden=(int(field.value),)).problems()
            field.set_problem(sentence if wrong else "")

    def _add(self, layers: int) -> None:
        self._count = min(max(self._count + layers, 0), MOST_HIDDEN)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for place, (arrow, field) in enumerate(zip(self._arrows, self._fields, strict=True)):
            arrow.setVisible(place < self._count)
            field.setVisible(place < self._count)
        self._number.setText(str(self._count))
        self._less.setEnabled(self._count > 0)
        self._more.setEnabled(self._count < MOST_HIDDEN)
        self._label.setBuddy(self._fields[0] if self._count else self._more)
