"""Engines that are killed, and one that gets no memory."""

from __future__ import annotations

import sys
from dataclasses import replace

import numpy as np
import psutil
import pytest

from mnistpad.core.network.recipe import Recipe
from mnistpad.core.network.runs import Status
from mnistpad.engine.messages import Ended, Failed
from tests.engine.killing import EACH, RECIPE, survive
from tests.engine.listening import Listener


def test_a_run_whose_engines_are_killed_loses_nothing_and_learns_as_well(tmp_path):
    undisturbed = Listener(tmp_path / "runs")
    run = undisturbed.train(RECIPE)
    survival = survive(tmp_path / "runs", kills=3, seed=5)
    accuracy = run.keep().record.test_accuracy
    undisturbed.engine.close()
    assert survival.seen == sorted(survival.seen)  # what is kept is never lost again
    assert all(updates % EACH == 0 for updates in survival.began)
    assert survival.began == sorted(survival.began)
    assert survival.began[-1] > 0
    history = survival.folder.history()
    assert len(history) == EACH * RECIPE.epochs
    assert [values.epoch for values in history.epochs] == [*range(1, RECIPE.epochs + 1)]
    assert [values.update for values in history.epochs] == [
        EACH * epoch for epoch in range(1, RECIPE.epochs + 1)
    ]
    assert np.isfinite(history.loss.values).all()
    assert abs(survival.test_accuracy - accuracy) < 0.02
    assert survival.folder.record().status is Status.FINISHED
    assert not [path.name for path in survival.folder.path.rglob(".*")]


@pytest.mark.skipif(sys.platform != "linux", reason="memory can be limited on Linux alone")
def test_a_recipe_that_is_too_large_is_refused_and_the_engine_goes_on(tmp_path):
    engine = Listener(tmp_path / "runs")
    small = replace(RECIPE, epochs=1)
    engine.train(small).keep()
    process = psutil.Process(engine.engine.pid)
    before = process.rlimit(psutil.RLIMIT_AS)
    process.rlimit(psutil.RLIMIT_AS, (process.memory_info().vms + 2**26, before[1]))
    failed = engine.train(Recipe(hidden=(4096,) * 4)).wait(Failed, Ended)
    process.rlimit(psutil.RLIMIT_AS, before)
    assert isinstance(failed, Failed)
    assert "memory" in failed.sentence
    assert "fewer units" in failed.sentence
    assert engine.train(small).end().record.updates == EACH
    engine.engine.close()
