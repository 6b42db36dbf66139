"""A run whose engines are killed, one after the other, and what is kept of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from time import sleep

import numpy as np

from mnistpad.core.network.recipe import Recipe
from mnistpad.core.network.runs import RunFolder, Status
from mnistpad.engine.messages import EpochEnded, Started
from tests.engine.listening import SAMPLE, Listener

RECIPE = Recipe(hidden=(32,), batch_size=100, epochs=60)
EACH = 40  # updates an epoch


@dataclass(frozen=True, slots=True)
class Survival:
    """What came of it.

    Attributes
    ----------
    began
        Updates that each engine went on from.
    seen
        Finished epochs that the folder held after each kill.
    """

    folder: RunFolder
    began: list[int]
    seen: list[int]
    test_accuracy: float


def survive(store: Path, kills: int, seed: int) -> Survival:
    """Train one run by as many engines and one more, each killed at a random moment."""
    random = np.random.default_rng(seed)
    engine = Listener(store)
    folder = engine.store.new(RECIPE, SAMPLE)
    began: list[int] = []
    seen: list[int] = []
    for kill in range(kills):
        run = engine.train(RECIPE, folder=folder)
        following = Listener(store)  # loads Keras meanwhile
        if kill % 7 == 3:
            sleep(random.uniform(0, 2))  # perhaps while the network is being built
        else:
            began.append(run.starts().updates)
            if kill == kills - 1 and not any(seen):
                run.wait(EpochEnded)  # which a busy machine may not have got to in any of them
            sleep(random.uniform(0, 1.2))
        engine.kill()
        seen.append(sound_epochs(folder))
        engine = following
    run = engine.train(RECIPE, folder=folder)
    began.append(run.wait(Started).updates)
    kept = run.keep()
    seen.append(sound_epochs(folder))
    engine.engine.close()
    return Survival(folder, began, seen, kept.record.test_accuracy)


def sound_epochs(folder: RunFolder) -> int:
    """Finished epochs that a folder holds; fails if any of its files is damaged."""
    record, history, checkpoint = folder.record(), folder.history(), folder.checkpoint()
    for epoch in folder.epochs():
        assert all(np.isfinite(array).all() for array in folder.weights(epoch))
    if record.status is Status.FINISHED:
        assert history is not None
        return len(history.epochs)
    if checkpoint is None:
        return 0
    assert history is not None
    assert checkpoint.updates == EACH * checkpoint.epoch <= len(history)
    assert checkpoint.epoch in folder.epochs()
    return checkpoint.epoch
