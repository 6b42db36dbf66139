"""A network made ready to be trained."""

import math
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import keras
import numpy as np
import psutil
import tensorflow as tf

from mnistpad.core.data.digits import DataSet
from mnistpad.core.message import Message
from mnistpad.core.network.history import History
from mnistpad.core.network.recipe import Recipe
from mnistpad.core.network.runs import Checkpoint, RunError, RunFolder, Status
from mnistpad.engine import networks
from mnistpad.engine.messages import Started

_PART = 1000  # digits read at a time
_ASKED = 2  # tensors of a question: the normalised one and the one merely shrunk

TOO_LARGE = Message(
    "There is not enough memory for this recipe. Try fewer units, a smaller batch, or a smaller "
    "fraction of the data."
)
"""Said wherever memory runs out."""


class CannotTrain(ValueError):
    """Why a recipe can't be trained, in a sentence."""


class Trainer:
    """A network, compiled, and the arrays it learns from.

    Building it takes some seconds, most of them XLA's.

    Attributes
    ----------
    many, one
        Keras's train functions: for all updates of an execution, and for one.
    read
        Gives the probabilities of many inputs.
    compiled
        Whether XLA compiles the updates.
    updates
        Of the run that the network is in, or was; None: it has not been trained.

    Raises
    ------
    CannotTrain
        If the recipe doesn't fit the data, or memory.
    """

    def __init__(self, recipe: Recipe, data: DataSet) -> None:
        _refuse_problems(recipe, data)
        _refuse_oversize(recipe, data)
        self.recipe, self.data = recipe, data
        self.compiled = True
        self.updates: int | None = None
        self._plain: keras.Sequential | None = None
        self._plain_for: Recipe | None = None
        try:
            self.arrays = networks.arrays(recipe, data)
            try:
                self._build(jit=True)
            except tf.errors.ResourceExhaustedError:
                raise
            except (tf.errors.OpError, NotImplementedError):
                self.compiled = False  # this TensorFlow came without XLA
                self._build(jit=False)
        except (MemoryError, tf.errors.ResourceExhaustedError):
            raise CannotTrain(TOO_LARGE) from None

    def take(self, recipe: Recipe) -> bool:
        """Train by another recipe, if all that was built for this one serves for it too."""
        _refuse_problems(recipe, self.data)
        if _built_for(recipe) != _built_for(self.recipe):
            return False
        if recipe != self.recipe:
            self.recipe, self.updates = recipe, None
        return True

    def plain_copy(self) -> keras.Sequential:
        """The network as it is now, without the engine's own parts: to be saved.

        One is made for all runs, for Keras and TensorFlow keep about 0.5 MB of each.
        """
        if self._plain is None:
            self._plain = networks.build(self.recipe)
        if self._plain_for != self.recipe:
            networks.compile_model(self._plain, self.recipe, None, jit=False)
            self._plain_for = self.recipe
        self._plain.set_weights(self.model.get_weights())
        return self._plain

    def _build(self, *, jit: bool) -> None:
        keras.utils.set_random_seed(self.recipe.seed)
        self._global_seed = self.recipe.seed
        self.model = networks.build(self.recipe)
        networks.freeze(self.model, self.recipe.frozen)
        self.recorder = networks.BatchRecorder(self.recipe.loss, self.updates_per_epoch)
        networks.compile_model(self.model, self.recipe, self.recorder, jit=jit)
        self.many, self.one = _train_functions(self.model)
        self._singles_ready = False
        inputs = [tf.TensorSpec((None, *self.arrays.x.shape[1:]), tf.float32)]
        # Without AutoGraph, as in `networks`.
        self.read = tf.function(
            lambda x: self.model(x, training=False), input_signature=inputs, autograph=False
        )
        # Of a few digits, XLA's takes half of the time, and is wanted many times a second; each
        # number of digits has to be compiled by itself, though.
        self._read_few = tf.function(
            self.read.python_function, inputs, jit_compile=jit, autograph=False
        )
        self._warm_up()

    def _warm_up(self) -> None:
        """Trace and compile all that a run will call."""
        arrays, recipe = self.arrays, self.recipe
        self._try_out(self.many, networks.first_updates(recipe.batch_size, len(arrays.x)))
        size = networks.check_batch_size(recipe)
        checks = networks.first_updates(size, len(arrays.x_check))
        check = networks.in_turn(recipe, arrays.x_check[:checks], arrays.y_check[:checks])
        self.model.evaluate(check, verbose=0)
        self.read(arrays.x[:1])
        self._read_few(arrays.x[:_ASKED])

    def prepare_single_updates(self) -> None:
        """Trace what does one update, lest the first one asked for take a second."""
        if self.one is not self.many and not self._singles_ready:
            self._singles_ready = True
            self._try_out(self.one, self.recipe.batch_size)

    def _try_out(self, train_function: Callable[[Any], Any], digits: int) -> None:
        """Let it learn some digits, then forget what that taught the network."""
        before = self.variables()
        x, y, seed = self.arrays.x[:digits], self.arrays.y[:digits], self.recipe.seed
        self.model.train_function = train_function
        self.model.fit(networks.batches(self.recipe, x, y, seed), shuffle=False, verbose=0)
        self._restore(before)

    def variables(self) -> tuple[np.ndarray, ...]:
        """All that training goes on from."""
        return tuple(variable.numpy() for variable in self._all_variables())

    def _restore(self, values: tuple[np.ndarray, ...]) -> None:
        variables = self._all_variables()
        ours = [(tuple(variable.shape), variable.dtype) for variable in variables]
        if ours != [(value.shape, value.dtype) for value in values]:
            raise RunError(Message("what it holds is of another network"))
        for variable, value in zip(variables, values, strict=True):
            variable.assign(value)

    def _all_variables(self) -> list[Any]:
        """The network's, its seeds' and the optimizer's, in an order that stays."""
        self.model.optimizer.build(self.model.trainable_variables)
        return [*self.model.variables, *self.model.optimizer.variables]

    # What a run needs of all this

    def begin(self, folder: RunFolder) -> tuple[History, Checkpoint | None]:
        """Give the network its first weights, or those that the run goes on from."""
        self._set_seed(self.recipe.seed)
        fresh = networks.build(self.recipe)
        # Not set_weights(): what dropout draws from is to begin anew as well.
        for variable, first in zip(self.model.variables, fresh.variables, strict=True):
            variable.assign(first)
        for variable in self.model.optimizer.variables:
            variable.assign(np.zeros(variable.shape, variable.dtype))
        self.model.optimizer.learning_rate = self.recipe.learning_rate
        record, checkpoint, history = folder.record(), folder.checkpoint(), folder.history()
        trained = folder.last_weights() if record.status is Status.FINISHED else None
        if checkpoint is None and trained is not None and history is not None:
            self.model.set_weights(trained)
            epochs = len(history.epochs)
            return history, Checkpoint(epochs, len(history), record.fit_seconds, self.variables())
        if checkpoint is None:
            self._take_over(folder)
            return History(self.updates_per_epoch), None
        if history is None:
            raise RunError(
                Message("{path}: its curves are missing; begin a new run", path=folder.path)
            )
        history.truncate(checkpoint.updates)
        done = checkpoint.epoch * self.updates_per_epoch
        if not done == checkpoint.updates == len(history) or checkpoint.epoch > self.recipe.epochs:
            raise RunError(
                Message("{path}: its curves are of other data; begin a new run", path=folder.path)
            )
        try:
            self._restore(checkpoint.variables)
        except RunError as error:
            raise RunError(
                Message("{path}: {reason}; begin a new run", path=folder.path, reason=error)
            ) from None
        return history, checkpoint

    def _take_over(self, folder: RunFolder) -> None:
        """Begin with the weights that another run left, if the folder has them."""
        weights = folder.first_weights()
        if weights is None:
            return
        try:
            self.model.set_weights(weights)
        except ValueError:
            problem = Message(
                "{path}: the weights that it should begin with are of another network",
                path=folder.path,
            )
            raise RunError(problem) from None

    def _set_seed(self, seed: int) -> None:
        """Set the seeds that `keras.utils.set_random_seed` sets, as far as a run needs them.

        Setting TensorFlow's drops all of its compiled kernels, of which 1.4 MB never come back.
        """
        random.seed(seed)  # where Keras draws the seeds of first weights and dropout
        if self.recipe.augmentation and seed != self._global_seed:
            tf.random.set_seed(seed)
            self._global_seed = seed

    @property
    def updates_per_epoch(self) -> int:
        """Batches that the digits make, the last of them perhaps smaller."""
        return math.ceil(len(self.arrays.x) / self.recipe.batch_size)

    def fit(
        self, callback: keras.callbacks.Callback, step: Callable[[Any], Any], first_epoch: int
    ) -> None:
        """Keras's `fit` by a train function of the caller's, from an epoch on."""
        arrays, recipe = self.arrays, self.recipe
        self.model.train_function = step
        # The digits come in an order of the seed's; after an interruption in another one.
        seed = (recipe.seed + first_epoch) % 2**32
        self._set_seed(seed)
        self.model.fit(
            networks.batches(recipe, arrays.x, arrays.y, seed),
            shuffle=False,  # they are
            epochs=recipe.epochs,
            initial_epoch=first_epoch,
            validation_data=networks.in_turn(recipe, arrays.x_check, arrays.y_check),
            callbacks=[callback],
            verbose=0,
        )

    def answer(self, tensors: np.ndarray) -> np.ndarray:
        """Probabilities of a few digits, of shape (n, 28, 28), as fast as it goes."""
        return np.asarray(self._read_few(tensors.reshape(-1, *self.arrays.x.shape[1:])))

    def evaluate(self) -> tuple[float, float]:
        """Loss and accuracy on the test digits."""
        digits = networks.in_turn(self.recipe, self.arrays.x_test, self.arrays.y_test)
        found = self.model.evaluate(digits, verbose=0, return_dict=True)
        return float(found["loss"]), float(found["accuracy"])

    def predictions(self) -> np.ndarray:
        """What the network reads in each test digit: shape (n,), uint8."""
        x, found = self.arrays.x_test, np.empty(len(self.arrays.x_test), np.uint8)
        for start in range(0, len(x), _PART):
            part = slice(start, start + _PART)
            found[part] = self.read(x[part]).numpy().argmax(axis=1)
        return found

    def started(self, run: int, updates: int) -> Started:
        """The first word of a run."""
        arrays = self.arrays
        return Started(
            run=run,
            data=self.data.name,
            learning_digits=len(arrays.x),
            validation_digits=0 if arrays.x_check is arrays.x_test else len(arrays.x_check),
            test_digits=len(arrays.x_test),
            updates_per_epoch=self.updates_per_epoch,
            epochs=self.recipe.epochs,
            updates=updates,
            compiled=self.compiled,
            classes=self.data.classes,
        )


def _built_for(recipe: Recipe) -> Recipe:
    """The recipe without what a run sets by itself as it begins."""
    seed = recipe.seed if recipe.fraction < 1 else 0  # which digits are used
    return replace(recipe, learning_rate=1.0, epochs=1, target_accuracy=None, seed=seed)


def _refuse_problems(recipe: Recipe, data: DataSet) -> None:
    if problems := recipe.problems(len(data.train_images)):
        raise CannotTrain(next(iter(problems.values())))


def _refuse_oversize(recipe: Recipe, data: DataSet) -> None:
    needed, left = networks.bytes_needed(recipe, data), psutil.virtual_memory().available
    if needed > left:
        raise CannotTrain(
            Message(
                "This recipe needs about {needed:.1f} GB of memory and {free:.1f} GB are free. Try "
                "fewer units, a smaller batch, or a smaller fraction of the data.",
                needed=needed / 1e9,
                free=left / 1e9,
            )
        )


def _train_functions(model: keras.Sequential) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    """Keras's train function for a whole execution, and for a single update.

    Single updates are for the eye and need not be compiled by XLA, which would take seconds.
    """
    model.make_train_function(force=True)
    many, grouped, jit = model.train_function, model.steps_per_execution, model.jit_compile
    if grouped == 1:
        return many, many

    @contextmanager
    def singly() -> Iterator[None]:
        model.steps_per_execution, model.jit_compile = 1, False
        try:
            yield
        finally:
            model.steps_per_execution, model.jit_compile = grouped, jit

    with singly():
        model.make_train_function(force=True)
    traced = model.train_function

    def one(iterator: Any) -> Any:
        with singly():  # Keras looks at both while it traces, at the first call
            return traced(iterator)

    return many, one
