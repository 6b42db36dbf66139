"""A recipe: all that decides what a network learns, and how."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any

from mnistpad.core.drawing.raster import CLASSES

PIXELS = 28 * 28

MOST_HIDDEN = 4
MOST_UNITS = 4096
FILTERS = (16, 32)
"""Of a convolutional network's two layers, each of 3×3 and followed by 2×2 max-pooling."""

MOMENTUM = 0.9

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

    @property
    def title(self) -> str:
        """The network, as "784 – 512 relu – 10 softmax"."""
        layers = ["784"]
        if self.convolution:
            layers = ["28×28", *(f"conv {filters}" for filters in FILTERS)]
        layers += [f"{units} {self.activation}" for units in self.hidden]
        return " – ".join([*layers, "10 softmax"])

    @property
    def parameter_count(self) -> int:
        """Weights and biases of the network."""
        inputs, count = PIXELS, 0
        if self.convolution:
            side, channels = 28, 1
            for filters in FILTERS:
                count += (9 * channels + 1) * filters
                side, channels = side // 2, filters
            inputs = side * side * channels
        for units in (*self.hidden, CLASSES):
            count += (inputs + 1) * units
            inputs = units
        return count

    @property
    def operations(self) -> float:
        """Multiplications and additions, about, to learn from one digit."""
        once = 2.0 * self.parameter_count
        if self.convolution:
            side, channels = 28, 1
            for filters in FILTERS:
                once += 2.0 * side * side * 9 * channels * filters
                side, channels = side // 2, filters
        return 3 * once  # forwards, and backwards to the weights and to the layer before

    def learning_digits(self, available: int) -> int:
        """How many of a data set's training digits the network learns from.

        Of a fraction it is off by a few: each class is rounded by itself.
        """
        return math.floor(round(available * self.fraction) * (1 - self.validation_split))

    def problems(self, available: int | None = None) -> dict[str, str]:
        """Why the recipe can't be trained: for each field at fault a sentence.

        Parameters
        ----------
        available
            Training digits of the data set, if that is known.
        """
        found = {name: sentence for name, good, sentence in self._rules() if not good}
        if available is not None and not found.keys() & {"fraction", "validation_split"}:
            found |= self._shortage(available)
        return found

    def _rules(self) -> list[tuple[str, bool, str]]:
        units = all(1 <= number <= MOST_UNITS for number in self.hidden)
        layers = len(self.hidden) <= MOST_HIDDEN
        target = self.target_accuracy
        return [
            ("hidden", units, f"Each hidden layer has 1 to {MOST_UNITS} units."),
            ("hidden", layers, f"At most {MOST_HIDDEN} hidden layers."),
            ("dropout", 0 <= self.dropout <= 0.9, "Dropout is within 0 and 0.9."),
            (
                "dropout",
                not self.dropout or bool(self.hidden),
                "Dropout needs a hidden layer to drop units of.",
            ),
            (
                "learning_rate",
                0 < self.learning_rate <= 100,
                "The learning rate is above 0 and at most 100; 0.001 is usual.",
            ),
            ("batch_size", 1 <= self.batch_size <= 100_000, "A batch has 1 to 100,000 digits."),
            ("epochs", 1 <= self.epochs <= 1000, "1 to 1,000 epochs."),
            ("seed", 0 <= self.seed < 2**32, "The seed is within 0 and 4,294,967,295."),
            ("fraction", 0 < self.fraction <= 1, "The fraction is above 0 and at most 1."),
            (
                "validation_split",
                0 <= self.validation_split <= 0.9,
                "The validation split is within 0 and 0.9.",
            ),
            (
                "target_accuracy",
                target is None or 0 < target <= 1,
                "The wished accuracy is above 0 and at most 1.",
            ),
        ]

    def _shortage(self, available: int) -> dict[str, str]:
        learning = self.learning_digits(available)
        if learning < CLASSES:
            field = "fraction" if self.fraction < 1 or not self.validation_split else ""
            return {
                field or "validation_split": f"Only {learning} of {available:,} digits would be "
                f"learnt from; at least {CLASSES} are needed."
            }
        if self.validation_split and learning == round(available * self.fraction):
            return {"validation_split": "So small a split keeps no digit to check the network."}
        if self.batch_size > learning:
            return {
                "batch_size": f"A batch can't be larger than the {learning:,} digits learnt from."
            }
        return {}

    def differences(self, other: Recipe) -> list[str]:
        """What differs from another recipe, each in words: ["rate 0.01", "seed 1"]."""
        words = {
            "convolution": "convolution" if self.convolution else "no convolution",
            "hidden": " – ".join(map(str, self.hidden)) or "no hidden layer",
            "activation": str(self.activation),
            "dropout": f"dropout {self.dropout:g}",
            "optimizer": str(self.optimizer),
            "learning_rate": f"rate {self.learning_rate:g}",
            "loss": "cross-entropy" if self.loss is Loss.CROSS_ENTROPY else "squared error",
            "batch_size": f"batch {self.batch_size}",
            "epochs": f"{self.epochs} epoch{'s' if self.epochs > 1 else ''}",
            "seed": f"seed {self.seed}",
            "fraction": f"{self.fraction * 100:g} % of the data",
            "validation_split": f"validation {self.validation_split * 100:g} %",
            "augmentation": "augmented" if self.augmentation else "not augmented",
            "target_accuracy": f"until {self.target_accuracy:g}"
            if self.target_accuracy
            else "to the last epoch",
        }
        return [text for name, text in words.items() if getattr(self, name) != getattr(other, name)]

    def to_json(self) -> dict[str, Any]:
        """The recipe in JSON's own types."""
        return asdict(self)

    @classmethod
    def from_json(cls, values: Any) -> Recipe:
        """The recipe that `to_json` gave.

        Raises
        ------
        RecipeError
            If a field is missing, is none of a recipe's, or is of another kind.
        """
        if not isinstance(values, dict):
            raise RecipeError("a recipe is an object of named values")
        names = {field.name for field in fields(cls)}
        strange = sorted(values.keys() - names, key=str) or sorted(names - values.keys())
        if strange:
            what = "unknown" if values.keys() - names else "missing"
            raise RecipeError(f"a recipe whose {strange[0]!r} is {what}")
        try:
            recipe = cls(
                convolution=_is(bool, values, "convolution"),
                hidden=_units(values["hidden"]),
                activation=Activation(values["activation"]),
                dropout=_number(values, "dropout"),
                optimizer=Optimizer(values["optimizer"]),
                learning_rate=_number(values, "learning_rate"),
                loss=Loss(values["loss"]),
                batch_size=_is(int, values, "batch_size"),
                epochs=_is(int, values, "epochs"),
                seed=_is(int, values, "seed"),
                fraction=_number(values, "fraction"),
                validation_split=_number(values, "validation_split"),
                augmentation=_is(bool, values, "augmentation"),
                target_accuracy=None
                if values["target_accuracy"] is None
                else _number(values, "target_accuracy"),
            )
        except RecipeError:
            raise
        except (TypeError, ValueError) as error:
            raise RecipeError(f"a recipe that can't be read ({error})") from None
        problems = recipe.problems()
        if problems:
            raise RecipeError(f"a recipe that can't be trained. {next(iter(problems.values()))}")
        return recipe


TUTORIAL = Recipe()
SOFTMAX_ONLY = Recipe(hidden=())
CNN = Recipe(convolution=True, hidden=(), optimizer=Optimizer.ADAM)

PRESETS = {"Tutorial": TUTORIAL, "Softmax only": SOFTMAX_ONLY, "CNN": CNN}
"""Recipes to begin with, by name."""


def words(recipe: Recipe) -> str:
    """The preset that a recipe is nearest to, and what differs: "Tutorial, rate 0.01"."""
    differences = {name: recipe.differences(preset) for name, preset in PRESETS.items()}
    nearest = min(differences, key=lambda name: len(differences[name]))
    return ", ".join([nearest, *differences[nearest]])


def _units(value: Any) -> tuple[int, ...]:
    if type(value) not in (list, tuple):  # "" would pass for no layers
        raise RecipeError(f"a recipe whose hidden is {value!r}")
    units: tuple[int, ...] = tuple(_is(int, {"hidden": number}, "hidden") for number in value)
    return units


def _is(kind: type, values: dict[str, Any], name: str) -> Any:
    value = values[name]
    if type(value) is not kind:  # True would pass for 1
        raise RecipeError(f"a recipe whose {name} is {value!r}")
    return value


def _number(values: dict[str, Any], name: str) -> float:
    value = values[name]
    try:
        number = float(value) if type(value) in (int, float) else math.nan
    except OverflowError:  # JSON's whole numbers have no end
        number = math.inf
    if not math.isfinite(number):
        raise RecipeError(f"a recipe whose {name} is {value!r}")
    return number
