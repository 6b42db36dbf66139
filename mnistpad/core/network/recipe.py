"""A recipe: all that decides what a network learns, and how."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from typing import Any

from mnistpad.core.classes import DIGITS, MOST
from mnistpad.core.drawing.raster import SIDE
from mnistpad.core.message import WORDS, Message, joined

PIXELS = SIDE * SIDE

MOST_HIDDEN = 4
MOST_UNITS = 4096
FILTERS = (16, 32)
"""Of a convolutional network's two layers, each of 3×3 and followed by 2×2 max-pooling."""

KERNEL = 3  # rows and columns that a neuron of a convolutional layer looks at

MOMENTUM = 0.9

_LATER = {"frozen": 0, "classes": len(DIGITS)}
"""What earlier versions of the program didn't know, and what they meant."""

SHIFT, TURN, ZOOM = 0.08, 0.03, 0.08
"""How far augmentation moves, turns and scales, at most: of the side, of a turn, of the size."""


class Activation(StrEnum):
    RELU = "relu"
    SIGMOID = "sigmoid"
    TANH = "tanh"


class Optimizer(StrEnum):
    SGD = "sgd"
    MOMENTUM = "momentum"
    RMSPROP = "rmsprop"
    ADAM = "adam"


class Loss(StrEnum):
    CROSS_ENTROPY = "categorical_crossentropy"
    SQUARED_ERROR = "mean_squared_error"


class RecipeError(ValueError):
    """A recipe that can't be read, in words fit for a message."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """A network and its training; as it stands, the tutorial's."""

    convolution: bool = False  # whether two layers of convolution and pooling come first
    hidden: tuple[int, ...] = (512,)  # units of each hidden layer, at most `MOST_HIDDEN` of them
    activation: Activation = Activation.RELU
    """Of hidden and convolutional layers; the output is always a softmax."""
    dropout: float = 0.0  # share of each hidden layer's outputs dropped while training, in [0, 1)
    optimizer: Optimizer = Optimizer.RMSPROP
    """"momentum" is Keras's SGD with a momentum of `MOMENTUM`."""
    learning_rate: float = 0.001  # above 0
    loss: Loss = Loss.CROSS_ENTROPY  # what is made small
    batch_size: int = 128  # digits an update
    epochs: int = 5  # passes over the training digits
    seed: int = 0  # of first weights, order of the digits, dropout and augmentation
    fraction: float = 1.0  # share of the data set's training digits that is used, in (0, 1]
    validation_split: float = 0.0
    """Share of those, the last ones, that is kept from learning to check it, in [0, 1); with none
    the test digits are looked at after each epoch."""
    augmentation: bool = False
    """Whether each digit is moved, turned and scaled a little each time it is shown."""
    target_accuracy: float | None = None
    """Stop after the first epoch that checks as accurate as this, in (0, 1]; None: never."""
    frozen: int = 0
    """Layers, the first ones, that keep the weights they begin with: of a network that has learnt
    before. The last layer learns always."""
    classes: int = len(DIGITS)  # outputs: as many as the data set has classes

    @property
    def title(self) -> str:
        """The network, as "784 – 512 relu – 10 softmax"."""
        layers = ["784"]
        if self.convolution:
            layers = ["28×28", *(f"conv {filters}" for filters in FILTERS)]
        layers += [f"{units} {self.activation}" for units in self.hidden]
        return " – ".join([*layers, f"{self.classes} softmax"])

    @property
    def layer_count(self) -> int:
        """Layers that have weights."""
        return (len(FILTERS) if self.convolution else 0) + len(self.hidden) + 1

    @property
    def parameter_count(self) -> int:
        """Weights and biases of the network."""
        return sum(map(math.prod, weight_shapes(self)))

    @property
    def operations(self) -> float:
        """Multiplications and additions, about, to learn from one digit."""
        once = 2.0 * self.parameter_count
        if self.convolution:
            kernels = weight_shapes(self)[: 2 * len(FILTERS) : 2]
            for depth, kernel in enumerate(kernels):  # each sees a picture half as wide
                once += 2.0 * (SIDE >> depth) ** 2 * math.prod(kernel)
        return 3 * once  # forwards, and backwards to the weights and to the layer before

    def learning_digits(self, available: int) -> int:
        """How many of a data set's training digits the network learns from.

        Of a fraction it is off by a few: each class is rounded by itself.
        """
        return math.floor(round(available * self.fraction) * (1 - self.validation_split))

    def problems(self, available: int | None = None) -> dict[str, str]:
        """Why the recipe can't be trained: for each field at fault a sentence.

        `available` training digits are in the data set, if that is known.
        """
        found = {name: sentence for name, good, sentence in self._rules() if not good}
        if available is not None and not found.keys() & {"fraction", "validation_split"}:
            found |= self._shortage(available)
        return found

    def _rules(self) -> Iterator[tuple[str, bool, str]]:
        units = all(1 <= number <= MOST_UNITS for number in self.hidden)
        layers = len(self.hidden) <= MOST_HIDDEN
        dropped = not self.dropout or bool(self.hidden)
        rate, split = 0 < self.learning_rate <= 100, 0 <= self.validation_split <= 0.9
        target = self.target_accuracy is None or 0 < self.target_accuracy <= 1
        batch, seed = 1 <= self.batch_size <= 100_000, 0 <= self.seed < 2**32
        classes, frozen = 2 <= self.classes <= MOST, 0 <= self.frozen < self.layer_count
        said = Message("Each hidden layer has 1 to {most} units.", most=MOST_UNITS)
        yield "hidden", units, said
        yield "hidden", layers, Message("At most {most} hidden layers.", most=MOST_HIDDEN)
        yield "dropout", 0 <= self.dropout <= 0.9, Message("Dropout is within 0 and 0.9.")
        yield "dropout", dropped, Message("Dropout needs a hidden layer to drop units of.")
        said = Message("The learning rate is above 0 and at most 100; 0.001 is usual.")
        yield "learning_rate", rate, said
        yield "batch_size", batch, Message("A batch has 1 to 100,000 digits.")
        yield "epochs", 1 <= self.epochs <= 1000, Message("1 to 1,000 epochs.")
        yield "seed", seed, Message("The seed is within 0 and 4,294,967,295.")
        yield "fraction", 0 < self.fraction <= 1, Message("The fraction is above 0 and at most 1.")
        yield "validation_split", split, Message("The validation split is within 0 and 0.9.")
        yield "target_accuracy", target, Message("The wished accuracy is above 0 and at most 1.")
        yield "classes", classes, Message("2 to {most} classes can be learnt.", most=MOST)
        said = Message("0 to {most} layers can be frozen.", most=self.layer_count - 1)
        yield "frozen", frozen, said

    def _shortage(self, available: int) -> dict[str, str]:
        learning = self.learning_digits(available)
        if learning < self.classes:
            field = "fraction" if self.fraction < 1 or not self.validation_split else ""
            said = Message(
                "Only {learning} of {available:,} digits would be learnt from; at least {least} "
                "are needed.",
                learning=learning,
                available=available,
                least=self.classes,
            )
            return {field or "validation_split": said}
        if self.validation_split and learning == round(available * self.fraction):
            said = Message("So small a split keeps no digit to check the network.")
            return {"validation_split": said}
        if self.batch_size > learning:
            said = Message(
                "A batch can't be larger than the {learning:,} digits learnt from.",
                learning=learning,
            )
            return {"batch_size": said}
        return {}

    def differences(self, other: Recipe) -> list[str]:
        """What differs from another recipe, each in words: ["rate 0.01", "seed 1"]."""
        words = {
            "convolution": Message("convolution")
            if self.convolution
            else Message("no convolution"),
            "hidden": " – ".join(map(str, self.hidden)) or Message("no hidden layer"),
            "activation": str(self.activation),
            "dropout": Message("dropout {share:g}", share=self.dropout),
            "optimizer": str(self.optimizer),
            "learning_rate": Message("rate {rate:g}", rate=self.learning_rate),
            "loss": Message("cross-entropy")
            if self.loss is Loss.CROSS_ENTROPY
            else Message("squared error"),
            "batch_size": Message("batch {size}", size=self.batch_size),
            "epochs": Message("%n epochs", "", self.epochs, one="%n epoch"),
            "seed": Message("seed {seed}", seed=self.seed),
            "fraction": Message("{part:g} % of the data", part=self.fraction * 100),
            "validation_split": Message("validation {part:g} %", part=self.validation_split * 100),
            "augmentation": Message("augmented") if self.augmentation else Message("not augmented"),
            "target_accuracy": Message("until {accuracy:g}", accuracy=self.target_accuracy)
            if self.target_accuracy
            else Message("to the last epoch"),
            "frozen": Message("%n frozen layers", "", self.frozen, one="%n frozen layer")
            if self.frozen
            else Message("no frozen layer"),
            "classes": Message("{count} classes", count=self.classes),
        }
        return [text for name, text in words.items() if getattr(self, name) != getattr(other, name)]

    def to_json(self) -> dict[str, Any]:
        """The recipe in JSON's own types; without what earlier versions didn't know, if unused."""
        values = asdict(self)
        unused = {name for name, value in _LATER.items() if values[name] == value}
        return {name: value for name, value in values.items() if name not in unused}

    @classmethod
    def from_json(cls, values: Any) -> Recipe:
        """The recipe that `to_json` gave.

        `RecipeError` if a field is missing, is none of a recipe's, or is of another kind.
        """
        if not isinstance(values, dict):
            raise RecipeError(Message("a recipe is an object of named values"))
        values = _LATER | values
        names = {field.name for field in fields(cls)}
        strange = sorted(values.keys() - names, key=str) or sorted(names - values.keys())
        if strange:
            field = repr(strange[0])
            raise RecipeError(
                Message("a recipe whose {field} is unknown", field=field)
                if values.keys() - names
                else Message("a recipe whose {field} is missing", field=field)
            )
        try:
            kinds = {field.name: type(field.default) for field in fields(cls)}
            recipe = cls(**{name: _read(name, kinds[name], values[name]) for name in kinds})
        except RecipeError:
            raise
        except (TypeError, ValueError) as error:
            said = Message("a recipe that can't be read ({reason})", reason=error)
            raise RecipeError(said) from None
        problems = recipe.problems()
        if problems:
            said = Message(
                "a recipe that can't be trained. {reason}", reason=next(iter(problems.values()))
            )
            raise RecipeError(said)
        return recipe


TUTORIAL = Recipe()
SOFTMAX_ONLY = Recipe(hidden=())
CNN = Recipe(convolution=True, hidden=(), optimizer=Optimizer.ADAM)

PRESETS = {
    Message("Tutorial"): TUTORIAL,
    Message("Softmax only"): SOFTMAX_ONLY,
    Message("CNN"): CNN,
}
"""Recipes to begin with, by name."""


def presets_for(classes: int) -> dict[Message, Recipe]:
    """The same with as many outputs as there are classes."""
    return {name: replace(preset, classes=classes) for name, preset in PRESETS.items()}


def words(recipe: Recipe) -> Message:
    """The preset that a recipe is nearest to, and what differs: "Tutorial, rate 0.01"."""
    differences = {name: recipe.differences(preset) for name, preset in PRESETS.items()}
    nearest = min(differences, key=lambda name: len(differences[name]))
    return joined([nearest, *differences[nearest]], WORDS)


def weight_shapes(recipe: Recipe) -> list[tuple[int, ...]]:
    """Shapes of a network's weights and biases, in the order of Keras's ``get_weights()``."""
    shapes: list[tuple[int, ...]] = []
    inputs = PIXELS
    if recipe.convolution:
        side, channels = SIDE, 1
        for filters in FILTERS:
            shapes += [(KERNEL, KERNEL, channels, filters), (filters,)]
            side, channels = side // 2, filters
        inputs = side * side * channels
    for units in (*recipe.hidden, recipe.classes):
        shapes += [(inputs, units), (units,)]
        inputs = units
    return shapes


def _read(name: str, kind: type, value: Any) -> Any:
    """A field's value out of JSON, of the kind that the field's default has."""
    number = math.nan
    if issubclass(kind, StrEnum):
        return kind(value)
    if kind is tuple and type(value) in (list, tuple):  # "" would pass for no layers
        return tuple(_read(name, int, each) for each in value)
    if kind is type(None) and value is None:
        return None
    if kind in (bool, int) and type(value) is kind:  # True would pass for 1
        return value
    if kind in (float, type(None)) and type(value) in (int, float):
        with suppress(OverflowError):  # JSON's whole numbers have no end
            number = float(value)
    if not math.isfinite(number):
        said = Message("a recipe whose {field} is {value}", field=name, value=repr(value))
        raise RecipeError(said)
    return number
