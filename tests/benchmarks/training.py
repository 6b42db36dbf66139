"""How well and how fast networks are trained."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from time import perf_counter, sleep
from typing import Any

import numpy as np

from mnistpad.core.data.digits import Source, load
from mnistpad.core.network.recipe import TUTORIAL
from mnistpad.engine.messages import (
    Batches,
    Continue,
    EpochEnded,
    Pause,
    Paused,
    Prepare,
    Prepared,
    SetPace,
    Stop,
)
from tests.benchmarks.figure import Figure, at_least, at_most
from tests.engine.killing import EACH, RECIPE, survive
from tests.engine.listening import Listener

CHILD = "--child"
SEEDS = 5
UPDATES = 2345

_TUTORIAL = """\
import sys
from time import perf_counter

import numpy as np
from keras import layers, models
from keras.utils import to_categorical

with np.load(sys.argv[1]) as digits:
    train_images, train_labels = digits["x_train"], digits["y_train"]
    test_images, test_labels = digits["x_test"], digits["y_test"]
network = models.Sequential()
network.add(layers.Input((28 * 28,)))
network.add(layers.Dense(512, activation="relu"))
network.add(layers.Dense(10, activation="softmax"))
network.compile(optimizer="rmsprop", loss="categorical_crossentropy", metrics=["accuracy"])
train_images = train_images.reshape((60000, 28 * 28)).astype("float32") / 255
train_labels = to_categorical(train_labels)
start = perf_counter()
network.fit(train_images, train_labels, epochs=5, batch_size=128, verbose=0)
print(perf_counter() - start)
"""
"""As the tutorial has it, timed within."""


@cache
def mnist() -> Source:
    return Source.parse(str(Path(os.environ["MNISTPAD_TEST_DATA"]) / "mnist"))


def measure_training() -> Iterator[Figure]:
    """The tutorial's recipe on all of MNIST, beside the tutorial's own script and the floor."""
    ends, scripts, floors = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mnist.npz"
        data = load(mnist())
        np.savez(
            path,
            x_train=data.train_images,
            y_train=data.train_labels,
            x_test=data.test_images,
            y_test=data.test_labels,
        )
        # By turns, for a machine is not as fast at all times.
        for seed in range(SEEDS):
            scripts.append(float(_run("-c", _TUTORIAL, str(path))))
            ends.append(_train(seed))
            floors.append(float(_run("-m", "tests.benchmarks.training", CHILD)))
    accuracies = [end["test_accuracy"] for end in ends]
    name = f"test accuracy of the tutorial's recipe, {SEEDS} seeds"
    yield at_least(f"{name}, mean", 100 * float(np.mean(accuracies)), 97.9, " %")
    yield at_least("  the least of them", 100 * min(accuracies), 97.6, " %")
    updates = {end["updates"] for end in ends}
    yield Figure("  updates", ", ".join(map(str, updates)), str(UPDATES), updates == {UPDATES})
    fit, script, floor = (
        float(np.median(times)) for times in ([end["fit_seconds"] for end in ends], scripts, floors)
    )
    yield at_most("time to fit it, against the tutorial's own script", fit / script, 0.6)
    yield at_most("  against its bare matrix products", fit / floor, 3)
    absolute = f"{fit:.1f}, {script:.1f}, {floor:.1f} s"
    yield Figure("  engine, script, matrix products", absolute, "", good=True)


def _run(*arguments: str) -> str:
    plain = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    command = [sys.executable, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=plain)
    return done.stdout


def _train(seed: int) -> dict[str, Any]:
    """What `mnistpad train` says at its end, its events having been read on the way."""
    path = mnist().path
    out = _run("-m", "mnistpad", "train", "--json", "--data", str(path), "--seed", str(seed))
    *_, last = (json.loads(line) for line in out.splitlines())
    return last


def _multiply() -> float:
    """Seconds that five epochs' matrix products take: two forwards, three backwards."""
    random = np.random.default_rng(0)

    def matrix(*shape: int) -> np.ndarray:
        return random.random(shape, np.float32)

    x, first, second, error = matrix(128, 784), matrix(784, 512), matrix(512, 10), matrix(128, 10)
    hidden = x @ first
    start = perf_counter()
    for _ in range(UPDATES):
        hidden = x @ first
        _ = hidden @ second
        _ = hidden.T @ error
        back = error @ second.T
        _ = x.T @ back
    return perf_counter() - start


def measure_stop() -> Iterator[Figure]:
    """From Stop sent to `Ended` heard, at all sorts of moments."""
    random = np.random.default_rng(0)
    long = replace(TUTORIAL, epochs=100)
    times: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        engine = Listener(Path(folder))
        engine.engine.send(Prepare(long, mnist()))
        assert not engine.hear(Prepared).problem
        batch = 0.0
        for turn in range(16):
            moment = ("in an epoch", "at its end", "in single steps", "paused")[turn % 4]
            run = engine.train(long, source=mnist())
            run.wait(Batches)
            if moment == "at its end":
                run.wait(EpochEnded)
            elif moment == "paused":
                run.send(Pause(run.number))
                run.wait(Paused)
            elif moment == "in single steps":
                run.send(Continue(run.number, updates=10_000))
            sleep(random.uniform(0, 1))
            if moment != "paused":
                told = run.all(Batches)
                batch = max(batch, told[-1].seconds / told[-1].updates)
            start = perf_counter()
            run.send(Stop(run.number))
            run.end()
            times.setdefault(moment, []).append(perf_counter() - start)
            run.send(SetPace(0))
        engine.engine.close()
    worst = max(max(found) for found in times.values())
    bound = 1000 * (batch + 0.2)
    yield at_most("Stop to Ended, the longest of 16", 1000 * worst, bound, " ms", digits=0)
    for moment, found in times.items():
        yield Figure(f"  {moment}, longest", f"{1000 * max(found):.0f} ms", "", good=True)


def measure_deaths() -> Iterator[Figure]:
    """A run whose engine is killed twenty times, gone on with each time."""
    with tempfile.TemporaryDirectory() as folder:
        engine = Listener(Path(folder))
        undisturbed = engine.train(RECIPE).keep().record.test_accuracy
        engine.engine.close()
        survival = survive(Path(folder), kills=20, seed=1)
        history = survival.folder.history()
    assert history is not None
    lost = EACH * RECIPE.epochs - len(history)
    yield at_most("updates lost of a run whose engine was killed 20 times", abs(lost), 0, digits=0)
    found = 100 * abs(survival.test_accuracy - undisturbed)
    yield at_most("  test accuracy, apart from an undisturbed run's", found, 2, " points")


if __name__ == "__main__" and CHILD in sys.argv:
    sys.stdout.write(f"{_multiply()}\n")
