"""The network and how it is fitted, calibrated and exported."""

import math
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path

import keras
import numpy as np
from keras import layers

from mnistpad.core.drawing.raster import CLASSES, SIDE, Tensor
from mnistpad.engine import networks as engine_networks
from mnistpad.training.corpus import LabelArray
from mnistpad.training.epochs import NO_DIGIT, Epoch
from mnistpad.training.measures import accuracy

BATCH_SIZE = 128
LEARNING_RATE = 2e-3
WEIGHT_DECAY = 0.02
NO_DIGIT_WEIGHT = 0.5  # what an example of no digit counts beside one of a digit
_CONVOLUTIONS = ((16, 1), (32, 2), (32, 1), (64, 2), (64, 1), (128, 2))  # filters and stride
_DROPOUT = 0.4
_OF_THE_RATE_GOING_ON = 0.3  # a trained network is not thrown far off
_WARMING = 0.2  # of its first epoch: it need not be warmed long


def build_network() -> keras.Model:
    """A convolutional network of (n, 28, 28) in [0, 1] to ten probabilities.

    Six 3×3 convolutions, batch-normalised, three of which halve rows and columns, then one
    dense layer: 160,000 weights and 7.6 million multiplications a digit.
    """
    image = keras.Input((SIDE, SIDE), name="image")
    x = layers.Reshape((SIDE, SIDE, 1))(image)
    for filters, stride in _CONVOLUTIONS:
        x = layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
        x = layers.BatchNormalization()(x)
        x = layers.Activation("relu")(x)
    x = layers.Flatten()(x)
    x = layers.Dropout(_DROPOUT)(x)
    digit = layers.Dense(CLASSES, activation="softmax", name="digit")(x)
    return keras.Model(image, digit, name="recogniser")


def fit(
    epochs: Iterator[Epoch],
    count: int,
    validation: Mapping[str, tuple[Tensor, LabelArray]],
    seed: int,
    report: Callable[[str], None],
    start: keras.Model | None = None,
) -> keras.Model:
    """Fit a network, a new one or from `start` on, to `count` epochs, each reported in a line.

    AdamW (Loshchilov & Hutter 2019), the learning rate rising through the first epoch and falling
    as a cosine to zero. The accuracy on each validation set is measured after each epoch.
    """
    keras.utils.set_random_seed(seed)
    first = next(epochs)
    steps = math.ceil(len(first.labels) / BATCH_SIZE)
    network = build_network()
    highest, warming = LEARNING_RATE, steps
    if start is not None:
        network.set_weights(start.get_weights())
        highest, warming = highest * _OF_THE_RATE_GOING_ON, int(_WARMING * steps)
    network.compile(
        keras.optimizers.AdamW(
            keras.optimizers.schedules.CosineDecay(
                highest / 20,
                max(count * steps - warming, 1),
                warmup_target=highest,
                warmup_steps=warming,
            ),
            weight_decay=WEIGHT_DECAY,
        ),
        "categorical_crossentropy",
        jit_compile=False,  # oneDNN's convolutions are faster than XLA's on a CPU
    )
    began = time.monotonic()

    def tell(number: int, logs: dict[str, float]) -> None:
        accuracies = ", ".join(
            f"{name} {accuracy(network.predict(tensors, batch_size=256, verbose=0), labels):.2%}"
            for name, (tensors, labels) in validation.items()
        )
        report(
            f"epoch {number + 1} of {count}: loss {logs['loss']:.4f}, {accuracies}, "
            f"{time.monotonic() - began:.0f} s"
        )

    network.fit(
        _batches(chain([first], epochs)),
        epochs=count,
        steps_per_epoch=steps,
        shuffle=False,  # epochs come in random order
        verbose=0,
        callbacks=[keras.callbacks.LambdaCallback(on_epoch_end=tell)],
    )
    return network


def calibrate(
    network: keras.Model, validation: Mapping[str, tuple[Tensor, LabelArray]]
) -> tuple[keras.Model, float]:
    """A copy without optimizer, whose probabilities are those of being right on these digits.

    One temperature for all (Guo et al., "On Calibration of Modern Neural Networks", 2017), that
    of least cross-entropy, divides the last layer's weights; it is returned as well.
    """
    tensors, labels = map(np.concatenate, zip(*validation.values(), strict=True))
    logits = np.log(np.maximum(network.predict(tensors, batch_size=256, verbose=0), 1e-30))

    def loss(temperature: float) -> float:
        scaled = logits / temperature
        scaled -= scaled.max(axis=1, keepdims=True)
        right = scaled[np.arange(len(labels)), labels]
        return float((np.log(np.exp(scaled).sum(axis=1)) - right).mean())

    temperature = float(min(np.geomspace(0.5, 2, 141), key=loss))
    calibrated = build_network()
    calibrated.set_weights(network.get_weights())
    digit = calibrated.get_layer("digit")
    digit.set_weights([weights / temperature for weights in digit.get_weights()])
    return calibrated, temperature


def mean(*archives: Path) -> keras.Model:
    """The network whose weights are the mean of those of networks that were exported.

    Of networks that went on from the same one, it reads better than each (Wortsman et al., "Model
    soups: averaging weights of multiple fine-tuned models", 2022).
    """
    networks = [keras.models.load_model(archive, safe_mode=True) for archive in archives]
    network = build_network()
    by_layer = zip(*(each.get_weights() for each in networks), strict=True)
    network.set_weights([np.mean(weights, axis=0) for weights in by_layer])
    return network


def export(network: keras.Model, tflite: Path, archive: Path) -> None:
    """Write the network for LiteRT and for Keras."""
    engine_networks.export(network, tflite)
    network.save(archive)


def _batches(epochs: Iterable[Epoch]) -> Iterator[tuple[Tensor, Tensor, Tensor]]:
    """Images, targets and what each counts, a batch at a time, one epoch after the other."""
    for epoch in epochs:
        targets = epoch.targets()
        weights = np.where(epoch.labels == NO_DIGIT, NO_DIGIT_WEIGHT, 1).astype(np.float32)
        for start in range(0, len(targets), BATCH_SIZE):
            batch = slice(start, start + BATCH_SIZE)
            images = epoch.images[batch].astype(np.float32) / np.float32(255)
            yield images, targets[batch], weights[batch]
