"""What the fields of a recipe are called, and what is said of them."""

from __future__ import annotations

from typing import Any

from mnistpad.core.message import Message
from mnistpad.core.network.recipe import Activation, Loss, Optimizer

CHOICES: dict[str, tuple[str, dict[Any, str]]] = {
    "activation": (Message("Activation"), {kind: kind.value for kind in Activation}),
    "optimizer": (Message("Optimiser"), {
        Optimizer.SGD: "SGD", Optimizer.MOMENTUM: Message("SGD with momentum"),
        Optimizer.RMSPROP: "RMSprop", Optimizer.ADAM: "Adam",
    }),
    "loss": (Message("Loss"), {
        Loss.CROSS_ENTROPY: Message("Cross-entropy"),
        Loss.SQUARED_ERROR: Message("Squared error"),
    }),
}  # fmt: skip
"""Names of the choices, and what each of a recipe's values is called."""

LABELS = {
    "activation": Message("A&ctivation"),
    "dropout": Message("&Dropout"),
    "optimizer": Message("&Optimiser"),
    "learning_rate": Message("Learning &rate"),
    "batch_size": Message("&Batch size"),
    "loss": Message("&Loss"),
    "fraction": Message("&Part used"),
    "validation_split": Message("Val&idation split"),
    "epochs": Message("Epoc&hs"),
    "seed": Message("&Seed"),
}

IN_PER_CENT = {
    "fraction": Message("The part used is above 0 and at most 100 %."),
    "validation_split": Message("The validation split is within 0 and 90 %."),
    "target_accuracy": Message("The wished accuracy is above 0 and at most 100 %."),
}
"""Said of these where they are out of their range: a recipe has them as shares."""

EXPECTED = {
    "dropout": Message("A number is expected, such as 0.5."),
    "learning_rate": Message("A number is expected, such as 0.001 or 1e-3."),
    "fraction": Message("A number is expected, such as 50."),
    "validation_split": Message("A number is expected, such as 10."),
    "target_accuracy": Message("A number is expected, such as 98."),
    "epochs": Message("A whole number is expected, such as 5."),
    "seed": Message("A whole number is expected, such as 0."),
}
"""Said of what is no number; of layers and batches it is `WHOLE`."""

WHOLE = Message("A whole number is expected, such as 128.")

TIPS = {
    "convolution": Message(
        "Two layers that first look for strokes and corners in small patches of the "
        "picture: reads better, and learns more slowly."
    ),
    "hidden": Message(
        "Layers of neurons between the picture and the ten answers: more of them, or more "
        "units in each, can learn finer shapes, but take longer."
    ),
    "activation": Message(
        "What a neuron makes of its sum: relu cuts off all below 0 and learns fast; "
        "sigmoid and tanh bend it smoothly, and learn more slowly."
    ),
    "dropout": Message(
        "Share of each hidden layer's outputs switched off at random while it learns: more "
        "keeps it from learning by heart, too much from learning at all."
    ),
    "optimizer": Message(
        "How an update follows the gradient: SGD straight downhill, momentum with some "
        "of its last speed; RMSprop and Adam fit the step to each weight."
    ),
    "learning_rate": Message(
        "How large the steps downhill are: larger learns faster until it leaps "
        "about, smaller is steady and slow."
    ),
    "loss": Message(
        "What is made small: cross-entropy punishes being surely wrong, and suits classes; "
        "squared error is simpler, and learns more slowly here."
    ),
    "fraction": Message(
        "How much of the training digits is used: less is quicker, and reads worse."
    ),
    "validation_split": Message(
        "Training digits kept from learning, to check it after each epoch: more "
        "checks better, and leaves fewer to learn from. With none, the test digits check it."
    ),
    "augmentation": Message(
        "Moves, turns and scales each digit a little each time it is shown: reads "
        "unusual hands better, and learns more slowly."
    ),
    "epochs": Message(
        "How often all training digits are gone through: more learns more, until it learns "
        "by heart."
    ),
    "batch_size": Message(
        "Digits looked at before each update: larger is steadier and quicker, smaller "
        "makes more updates of each epoch."
    ),
    "seed": Message(
        "Where chance begins: the same seed gives the same first weights and the same order "
        "of the digits, another one another run."
    ),
    "target_accuracy": Message(
        "Ends the run after the first epoch that checks as accurate as this: "
        "higher takes longer, and may never be reached."
    ),
}
