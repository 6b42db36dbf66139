"""From a recipe to a network that Keras can train."""

import io
import math
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar, cast

import keras
import numpy as np
import numpy.typing as npt
import tensorflow as tf
from keras import layers, ops

from mnistpad.core.data.digits import DataSet, subset
from mnistpad.core.files import write_whole
from mnistpad.core.network.recipe import (
    FILTERS,
    MOMENTUM,
    PIXELS,
    SHIFT,
    TURN,
    ZOOM,
    Loss,
    Optimizer,
    Recipe,
)
from mnistpad.core.network.runs import MOST_EPOCHS
from mnistpad.core.temporary import temporary_folder

FloatArray = npt.NDArray[np.float32]
Function = TypeVar("Function", bound=Callable[..., Any])

_GROUP_OPERATIONS = 5e9
"""Of one execution, at the most: about 50 ms of a laptop's, so that Stop is soon heard."""
_MOST_GROUPED = 16  # updates in one execution; more were no faster

_MOST_BYTES = 100e6  # of the weights after all of a run's epochs
_BYTES_PER_WEIGHT = 1.25
_LEAST_EPOCHS = 10  # whose weights are kept, however large the network is


@dataclass(frozen=True, slots=True, eq=False)
class Arrays:
    """A data set as a network takes it: images in [0, 1], labels one-hot; float32.

    They are TensorFlow's tensors, lest each `fit` begin by making them such.
    """

    x: tf.Tensor  # to learn from: (n, 784) or (n, 28, 28, 1)
    y: tf.Tensor  # (n, classes)
    x_check: tf.Tensor  # looked at after each epoch: the validation split, or the test digits
    y_check: tf.Tensor
    x_test: tf.Tensor
    y_test: tf.Tensor


def arrays(recipe: Recipe, data: DataSet) -> Arrays:
    """What a network of that recipe learns from: the tutorial's preprocessing."""
    part = subset(data, recipe.fraction, recipe.seed)
    x, y = _inputs(recipe, part.train_images), _targets(recipe, part.train_labels)
    x_test, y_test = _inputs(recipe, data.test_images), _targets(recipe, data.test_labels)
    if not recipe.validation_split:
        return Arrays(x, y, x_test, y_test, x_test, y_test)
    learnt = math.floor(len(x) * (1 - recipe.validation_split))  # as Keras's validation_split
    return Arrays(x[:learnt], y[:learnt], x[learnt:], y[learnt:], x_test, y_test)


def bytes_needed(recipe: Recipe, data: DataSet) -> int:
    """Memory that training takes, about, beside Keras's own."""
    digits = recipe.fraction * len(data.train_images) + len(data.test_images)
    channels = FILTERS[0] if recipe.convolution else 1
    widths = PIXELS * channels + sum(recipe.hidden)
    # The digits twice, as arrays and as tensors; weights, gradients, two moments, snapshots.
    numbers = 2 * digits * PIXELS + 8 * recipe.parameter_count + 6 * recipe.batch_size * widths
    return round(4 * numbers)


def build(recipe: Recipe) -> keras.Sequential:
    """The network, untrained."""
    activation = str(recipe.activation)
    stack: list[Any] = [keras.Input((28, 28, 1) if recipe.convolution else (PIXELS,))]
    if recipe.convolution:
        for filters in FILTERS:
            stack.append(layers.Conv2D(filters, 3, padding="same", activation=activation))
            stack.append(layers.MaxPooling2D(2))
        stack.append(layers.Flatten())
    for units in recipe.hidden:
        stack.append(layers.Dense(units, activation=activation))
        if recipe.dropout:
            stack.append(layers.Dropout(recipe.dropout))
    stack.append(layers.Dense(recipe.classes, activation="softmax"))
    return keras.Sequential(stack)


def freeze(model: keras.Sequential, count: int) -> None:
    """Let the first layers that have weights, so many, learn nothing."""
    weighted = [layer for layer in model.layers if layer.weights]
    for layer in weighted[:count]:
        layer.trainable = False


def optimizer(recipe: Recipe) -> keras.optimizers.Optimizer:
    """What turns gradients into updates."""
    match recipe.optimizer:
        case Optimizer.SGD:
            return keras.optimizers.SGD(recipe.learning_rate)
        case Optimizer.MOMENTUM:
            return keras.optimizers.SGD(recipe.learning_rate, momentum=MOMENTUM)
        case Optimizer.RMSPROP:
            return keras.optimizers.RMSprop(recipe.learning_rate)
        case Optimizer.ADAM:
            return keras.optimizers.Adam(recipe.learning_rate)


def updates_per_execution(recipe: Recipe) -> int:
    """Updates done without a word to Python: as many as still let Stop be heard at once."""
    grouped = _GROUP_OPERATIONS / (recipe.operations * recipe.batch_size)
    return max(1, min(_MOST_GROUPED, int(grouped)))


def check_batch_size(recipe: Recipe) -> int:
    """Digits in one step of a check; only time depends on it."""
    return 100 if recipe.convolution else 250


class BatchRecorder(keras.metrics.Metric):
    """Keeps each batch's own loss and accuracy: of all updates of an epoch, until the next begins.

    Callbacks can't: their logs hold means since the epoch began, and they are called once for
    all the updates of an execution.
    """

    def __init__(self, loss: Loss, updates: int) -> None:
        super().__init__(name="batches")
        self._loss = getattr(keras.losses, loss)
        self._updates = updates
        self._values = self.add_variable((updates, 2), "zeros", name="values")
        self._count = self.add_variable((), "zeros", dtype="int32", name="count")

    def update_state(self, y_true: Any, y_pred: Any, sample_weight: Any = None) -> None:
        loss = ops.mean(self._loss(y_true, y_pred))
        hits = ops.equal(ops.argmax(y_true, axis=-1), ops.argmax(y_pred, axis=-1))
        accuracy = ops.mean(ops.cast(hits, "float32"))
        row = ops.expand_dims(ops.one_hot(self._count, self._updates), 1)
        # Where and not times, lest a loss that is not a number spoil all rows.
        self._values.assign(ops.where(row > 0, ops.stack([loss, accuracy]), self._values))
        self._count.assign_add(1)

    def result(self) -> Any:
        return self._count

    def since(self, first: int) -> FloatArray:
        """Loss and accuracy, shape (n, 2), of the batches from one of the epoch on."""
        values: FloatArray = self._values.numpy()[first : int(self._count.numpy())]
        return values


def compile_model(
    model: keras.Sequential, recipe: Recipe, recorder: BatchRecorder | None, *, jit: bool
) -> None:
    """Join network, loss and optimizer; with a recorder, for training in the engine."""
    model.compile(
        optimizer=optimizer(recipe),
        loss=str(recipe.loss),
        metrics=["accuracy"] if recorder is None else ["accuracy", recorder],
        jit_compile=jit,
        steps_per_execution=1 if recorder is None else updates_per_execution(recipe),
    )


def _unconverted(function: Function) -> Function:
    """The same without AutoGraph, which writes a file for each function it converts.

    It is there for loops and conditions of Python's own, and what has none needs no converting.
    """
    return cast(Function, tf.autograph.experimental.do_not_convert(function))


def batches(recipe: Recipe, x: tf.Tensor, y: tf.Tensor, seed: int) -> tf.data.Dataset:
    """The digits to learn from, in another order each epoch.

    The order comes from the seed alone; but what `augmented` draws depends on TensorFlow's global
    seed too.
    """
    if recipe.augmentation:
        return _untuned(augmented(recipe, x, y, seed))
    count, size = len(x), recipe.batch_size
    whole = count // size

    # Step by step what `fit` does with arrays, so that the same seed gives the same order.
    @_unconverted
    def order(_: tf.Tensor) -> tf.Tensor:
        tf.compat.v1.get_default_graph().seed = seed  # as TensorFlow's global seed would
        return tf.random.shuffle(tf.range(count, dtype=tf.int64))

    @_unconverted
    def cut(indices: tf.Tensor) -> tf.data.Dataset:
        full, rest = indices[: whole * size], indices[whole * size :]
        cuts = tf.data.Dataset.from_tensor_slices(tf.reshape(full, (whole, size)))
        if count % size:
            cuts = cuts.concatenate(tf.data.Dataset.from_tensors(rest))
        return cuts

    @_unconverted
    def pick(indices: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
        return tf.gather(x, indices), tf.gather(y, indices)

    indices = tf.data.Dataset.range(1).map(order).flat_map(cut)
    indices = indices.apply(tf.data.experimental.assert_cardinality(math.ceil(count / size)))
    return _untuned(indices.map(pick).prefetch(4))


def in_turn(recipe: Recipe, x: tf.Tensor, y: tf.Tensor) -> tf.data.Dataset:
    """The digits to check with, one after the other."""
    size = check_batch_size(recipe)

    @_unconverted
    def part(start: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
        return x[start : start + size], y[start : start + size]

    return _untuned(tf.data.Dataset.range(0, len(x), size).map(part).prefetch(4))


def _untuned(digits: tf.data.Dataset) -> tf.data.Dataset:
    """The same without TensorFlow's tuning.

    That, which `fit` has for arrays, holds a run up for more than a second between two epochs,
    whenever it happens to be thinking as an epoch's iterator goes.
    """
    options = tf.data.Options()
    options.autotune.enabled = False
    options.experimental_optimization.apply_default_optimizations = False
    return digits.with_options(options)


def augmented(recipe: Recipe, x: tf.Tensor, y: tf.Tensor, seed: int) -> tf.data.Dataset:
    """Batches of digits, each moved, turned and scaled a little.

    This is done on the way to the network and not by layers in it: those would be saved with it,
    and slow each update down.
    """
    change = keras.Sequential(
        [
            layers.RandomTranslation(SHIFT, SHIFT, fill_mode="constant", seed=seed),
            layers.RandomRotation(TURN, fill_mode="constant", seed=seed),
            layers.RandomZoom(ZOOM, fill_mode="constant", seed=seed),
        ]
    )
    shape = x.shape[1:]

    @_unconverted
    def changed(images: tf.Tensor, labels: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
        return tf.reshape(change(images, training=True), (-1, *shape)), labels

    digits = tf.data.Dataset.from_tensor_slices((tf.reshape(x, (-1, 28, 28, 1)), y))
    digits = digits.shuffle(len(x), seed=seed).batch(recipe.batch_size)
    return digits.map(changed).prefetch(2)


def save(model: keras.Sequential, path: Path) -> None:
    """Write a ``.keras`` file, whole or not at all."""
    packed = io.BytesIO()
    with temporary_folder(shared=True) as folder:
        model.save(folder / path.name)
        # Keras puts files into its archive as they are; packed, they take a tenth less.
        with (
            zipfile.ZipFile(folder / path.name) as plain,
            zipfile.ZipFile(packed, "w") as archive,
        ):
            for entry in plain.infolist():
                archive.writestr(entry, plain.read(entry), zipfile.ZIP_DEFLATED)
    write_whole(path, packed.getvalue())


def export(model: keras.Sequential, path: Path) -> None:
    """Write a ``.tflite`` file, whole or not at all."""
    with temporary_folder(shared=True) as folder:  # Keras makes TensorFlow's own format first
        model.export(folder / path.name, format="litert", verbose=False)
        write_whole(path, (folder / path.name).read_bytes())


def first_updates(batch_size: int, digits: int) -> int:
    """How many digits show Keras every shape of batch: a whole one, and the epoch's last."""
    return min(digits, batch_size + digits % batch_size)


def epochs_apart(recipe: Recipe) -> int:
    """Every how many epochs weights are kept, so that they stay within `MOST_EPOCHS` and the disk.

    Rounded and packed, a weight takes about as many bytes as are reckoned with here.
    """
    fit = int(_MOST_BYTES / (_BYTES_PER_WEIGHT * recipe.parameter_count))
    return math.ceil(recipe.epochs / min(MOST_EPOCHS, max(fit, _LEAST_EPOCHS)))


def _inputs(recipe: Recipe, images: npt.NDArray[np.uint8]) -> tf.Tensor:
    shape = (-1, 28, 28, 1) if recipe.convolution else (-1, PIXELS)
    return tf.convert_to_tensor(images.reshape(shape).astype(np.float32) / np.float32(255))


def _targets(recipe: Recipe, labels: npt.NDArray[np.uint8]) -> tf.Tensor:
    return tf.convert_to_tensor(keras.utils.to_categorical(labels, recipe.classes), tf.float32)
