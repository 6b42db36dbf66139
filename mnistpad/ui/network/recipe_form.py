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
    Recipe,
)
from mnistpad.language import tr
from mnistpad.ui.boxes import STRETCH, Part, fill, grid, row
from mnistpad.ui.buttons import ROW
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.fields import Note, NumberField, combo, fill_quietly, row_label, say_in
from mnistpad.ui.keys import plain
from mnistpad.ui.network.recipe_fields import CHOICES, EXPECTED, IN_PER_CENT, LABELS, TIPS, WHOLE
from mnistpad.ui.numbers import by, doubling, one_two_five
from mnistpad.ui.scale import px
from mnistpad.ui.theme import GRID, scaled

_UNITS = (512, 128, 128, 128)  # of each layer, until something else is typed
_TARGET = 0.98  # accuracy wished for, until another is typed


class RecipeForm(QObject):
    """Fields, and the four cards they stand in; `data` stands first in that of the data."""

    changed = Signal()  # something was typed or chosen

    def __init__(self, recipe: Recipe, data: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._recipe = recipe
        self._layers = LayersField()
        self._notes = {"hidden": self._layers.note}
        self._convolution = _check_box(tr("Con&volution"), TIPS["convolution"])
        self._augmentation = _check_box(tr("Aug&mentation"), TIPS["augmentation"])
        self._has_target = _check_box(tr("S&top at"), TIPS["target_accuracy"])
        self._has_target.setAccessibleName(tr("Stop at a wished accuracy"))
        self._choices = {
            name: combo(tr(title), map(tr, kinds.values()))
            for name, (title, kinds) in CHOICES.items()
        }
        self._numbers = _number_fields()
        network = self._rows("activation", "dropout")
        learning = self._rows("optimizer", "learning_rate", "batch_size", "loss")
        share = self._rows("fraction", "validation_split")
        training = self._rows("epochs", "seed", "target_accuracy")
        self.network = Card(head(tr("Network")), self._convolution, self._layers, network, STRETCH)
        self.learning = Card(head(tr("Learning")), learning, STRETCH)
        self.data = Card(head(tr("Data")), data, share, self._augmentation, STRETCH)
        self.training = Card(head(tr("Training")), training, STRETCH)
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
                called = field.accessibleName().lower()
                self._notes[name] = Note(tr("About {field}", field=called))
                unit = QLabel("%" if name in IN_PER_CENT else "")
                beside = row(field, unit, (self._notes[name], 1))
            if name in LABELS:
                label: QWidget = row_label(tr(LABELS[name]), field, tr(TIPS[name]))
            else:
                label = self._has_target
                field.setToolTip(tr(TIPS[name]))
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
                choice.setCurrentIndex(list(CHOICES[name][1]).index(getattr(recipe, name)))
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
                name: list(CHOICES[name][1])[choice.currentIndex()]
                for name, choice in self._choices.items()
            },
            **values,
        )
        out_of_range = recipe.problems()
        known = recipe.problems(None if problems else available)
        for name, sentence in known.items():
            if name in out_of_range:
                sentence = IN_PER_CENT.get(name, sentence)
            problems.setdefault(name, sentence)
        return recipe, problems

    def _read_numbers(self) -> tuple[dict[str, Any], dict[str, str]]:
        values: dict[str, Any] = {"hidden": self._layers.units}
        values |= {name: field.value for name, field in self._numbers.items()}
        problems: dict[str, str] = {
            name: EXPECTED.get(name, WHOLE) for name, value in values.items() if value is None
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
            say_in(note, tr(sentence))
            if name == "target_accuracy" and not sentence:
                note.say(tr("accuracy"))
            if name in self._numbers:
                self._numbers[name].set_problem(tr(sentence))
        self._layers.set_problem(tr(problems.get("hidden", "")))


def _number_fields() -> dict[str, NumberField]:
    """A field for each number of a recipe."""
    fields = {
        "dropout": NumberField(tr("Dropout"), by("0.05"), "0", "0.9"),
        "learning_rate": NumberField(tr("Learning rate"), one_two_five, "0.000001", "100"),
        "fraction": NumberField(tr("Part used, per cent"), one_two_five, "1", "100", shift=2),
        "validation_split": NumberField(
            tr("Validation split, per cent"), by("5"), "0", "90", shift=2
        ),
        "epochs": NumberField(tr("Epochs"), by("1"), "1", "1000", whole=True),
        "batch_size": NumberField(tr("Batch size"), doubling, "1", "100000", whole=True),
        "seed": NumberField(tr("Seed"), by("1"), "0", str(2**32 - 1), whole=True),
        "target_accuracy": NumberField(
            tr("Wished accuracy, per cent"), by("0.5"), "0.5", "100", shift=2
        ),
    }
    fill_quietly(fields["target_accuracy"], _TARGET)
    return fields


def _check_box(text: str, tip: str) -> QCheckBox:
    box = QCheckBox(text)
    box.setToolTip(tr(tip))
    box.setAccessibleName(plain(text))
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
        self._less = self._make_button("−", tr("Take the last hidden layer away"), -1)
        self._more = self._make_button("+", tr("Add a hidden layer"), 1)
        self._number = QLabel()
        self._number.setFont(scaled(self.font(), 1.0, tabular=True))
        self._number.setAccessibleName(tr("Number of hidden layers"))
        self._input = dim_label()
        self._input.setFixedHeight(px(ROW))  # so that nothing moves where there is no layer
        self._outputs = dim_label(f"→ {len(DIGITS)}")
        self.note = Note(tr("About the hidden layers"))
        self._label = row_label(tr("Hidden la&yers"), self._more, tr(TIPS["hidden"]))

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
        name = tr("Units of hidden layer {number}", number=place + 1)
        field = NumberField(name, doubling, "1", str(MOST_UNITS), whole=True)
        field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        field.setFixedWidth(px(6 * GRID))
        tip = tr("{tip}  (arrow keys: the next power of two)", tip=TIPS["hidden"])
        field.setToolTip(tip)
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
