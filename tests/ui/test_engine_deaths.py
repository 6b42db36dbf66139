"""The engine is killed in the midst of a run: the window stays, says so, and goes on."""

from __future__ import annotations

import os
import random
import re
import signal
from dataclasses import replace

import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mnistpad.core.network.recipe import Recipe
from mnistpad.core.network.runs import Status
from mnistpad.state.network.training import Phase
from mnistpad.ui.notice import Notice
from tests.ui.conftest import wait, wait_until


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows kills otherwise")
def test_a_run_goes_on_after_each_of_several_kills(app):
    training, chance = app.states.training, random.Random(3)
    training.choose(Recipe(hidden=(32,), epochs=30), training.source)
    QTest.keyClick(app.window, Qt.Key.Key_F5)
    resumed, said = [], []
    training.started.connect(lambda: resumed.append(training.updates))
    for kill in range(2):
        wait_until(lambda kill=kill: len(resumed) == kill + 1)
        begun = training.updates
        wait_until(lambda begun=begun: training.updates > begun + 40)
        wait(round(chance.uniform(0, 150)))
        assert training.phase is Phase.RUNNING
        seen = len(training.run.history.epochs)
        os.kill(training.engine.pid, signal.SIGKILL)
        wait_until(lambda: "SIGKILL" in app.window.findChild(Notice).text)
        assert app.window.isVisible()
        said.append(int(re.search(r"epoch (\d+)", app.window.findChild(Notice).text)[1]))
        assert said[-1] >= seen  # the news of one more may have been on its way
        app.window.findChild(Notice).say("seen")
    wait_until(lambda: training.test_accuracy is not None)
    # What an epoch kept is never lost, and no update is there twice.
    assert all(updates % 32 == 0 for updates in resumed)
    assert all(updates >= 32 * epoch for updates, epoch in zip(resumed[1:], said, strict=True))
    assert resumed == sorted(resumed)
    assert resumed[-1] > 0
    assert len(training.run.history.loss) == 30 * 32
    assert [values.epoch for values in training.run.history.epochs] == list(range(1, 31))
    assert training.run.record.status is Status.FINISHED
    wait_until(lambda: training.engine.words == "")
    assert training.run.folder.record().status is Status.FINISHED


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows kills otherwise")
def test_an_epoch_whose_news_died_with_the_engine_is_read_from_its_file(app, qtbot):
    training = app.states.training
    training.choose(Recipe(hidden=(8,), epochs=8), training.source)
    QTest.keyClick(app.window, Qt.Key.Key_F5)
    with qtbot.waitSignal(training.started, timeout=60_000):
        pass
    wait_until(lambda: len(training.run.history.epochs) >= 3)
    history = training.run.history
    os.kill(training.engine.pid, signal.SIGKILL)
    history.truncate(2 * history.updates_per_epoch)  # as if the third one's had not come
    wait_until(lambda: training.test_accuracy is not None)
    assert [values.epoch for values in training.run.history.epochs] == list(range(1, 9))
    assert len(training.run.history.loss) == 8 * history.updates_per_epoch


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows kills otherwise")
def test_an_epoch_of_which_only_the_curves_were_kept_is_not_promised(app):
    training = app.states.training
    training.choose(Recipe(hidden=(8,), epochs=12), training.source)
    QTest.keyClick(app.window, Qt.Key.Key_F5)
    wait_until(lambda: training.run.history is not None and training.run.history.epochs)
    folder = training.run.folder
    os.kill(training.engine.pid, signal.SIGKILL)
    psutil.Process(training.engine.pid).wait(60)
    kept, updates = folder.history(), folder.record().updates
    done = len(kept.epochs)
    # As if it had been killed between the curves of one more epoch and its weights.
    size = kept.updates_per_epoch
    kept.truncate(done * size)
    kept.append([0.5] * size, [0.5] * size)
    kept.end_epoch(replace(kept.epochs[-1], epoch=done + 1, update=updates + size))
    folder.write_history(kept)
    wait_until(lambda: "SIGKILL" in app.window.findChild(Notice).text)
    assert f"epoch {done};" in app.window.findChild(Notice).text
    wait_until(lambda: training.test_accuracy is not None)
    assert [values.epoch for values in training.run.history.epochs] == list(range(1, 13))
