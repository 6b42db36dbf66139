"""The engine's process is stopped, as by a computer without memory: the window says so."""

from __future__ import annotations

import os
import re
import signal

import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mnistpad.core.network.recipe import Recipe
from mnistpad.core.network.runs import Status
from mnistpad.engine.controls import BETWEEN_SIGNS
from mnistpad.engine.session import SILENT_AFTER, SILENT_WHILE_BUSY
from mnistpad.state.network.training import Phase
from mnistpad.ui.notice import Notice
from tests.ui.conftest import wait, wait_until

pytestmark = pytest.mark.skipif(
    not hasattr(signal, "SIGSTOP"), reason="Windows stops no process from outside"
)

RECIPE = Recipe(hidden=(32,), epochs=40)


def said(app) -> str:
    return app.window.findChild(Notice).text


@pytest.fixture
def training(app):
    """The app's, in the midst of a run."""
    training = app.states.training
    training.choose(RECIPE, training.source)
    QTest.keyClick(app.window, Qt.Key.Key_F5)
    wait_until(lambda: training.updates > 40)
    yield training
    if psutil.pid_exists(training.engine.pid or -1):
        os.kill(training.engine.pid, signal.SIGCONT)


def freeze(app) -> int:
    """Stop the engine's process and wait until the window has noticed."""
    pid = app.states.training.engine.pid
    os.kill(pid, signal.SIGSTOP)
    wait_until(lambda: "hasn't answered" in said(app))
    return pid


def test_the_window_tells_for_how_long_and_the_run_goes_on_when_it_answers(app, training):
    training.engine.set_pace(0.02)
    wait_until(lambda: training.phase is Phase.RUNNING)
    pid = freeze(app)
    assert f"hasn't answered for {SILENT_AFTER} s" in said(app)
    assert "Stop ends it; its finished epochs are kept." in said(app)
    updates = training.updates
    first = int(re.search(r"for (\d+) s", training.engine.words)[1])
    wait(2500)
    assert int(re.search(r"for (\d+) s", training.engine.words)[1]) >= first + 2
    assert training.updates == updates
    os.kill(pid, signal.SIGCONT)
    wait_until(lambda: said(app) == "The engine answers again.")
    assert training.engine.words == ""
    training.engine.set_pace(0)
    wait_until(lambda: training.phase is Phase.IDLE)
    assert training.engine.pid == pid
    assert len(training.run.history.loss) == training.updates == RECIPE.epochs * 32
    wait_until(lambda: training.run.folder.record().status is Status.FINISHED)


def test_stop_ends_an_engine_that_does_not_answer(app, training):
    pid = freeze(app)
    kept = len(training.run.history.epochs)
    QTest.keyClick(app.window, Qt.Key.Key_F8)
    wait_until(lambda: training.phase is Phase.IDLE, 10)
    assert not psutil.pid_exists(pid)
    assert "didn't answer and was ended" in said(app)
    record = training.run.folder.record()
    assert record.status is Status.INTERRUPTED
    assert record.owner is None
    assert len(training.run.whole_history().epochs) >= kept
    # And the next run needs nothing but Start.
    training.choose(Recipe(hidden=(32,), epochs=1), training.source)
    QTest.keyClick(app.window, Qt.Key.Key_F5)
    wait_until(lambda: training.test_accuracy is not None)
    assert training.engine.pid != pid


def test_a_stop_that_came_before_the_silence_ends_it_too(app, training):
    training.engine.set_pace(5)  # the engine is in the midst of waiting when it is stopped
    pid = training.engine.pid
    os.kill(pid, signal.SIGSTOP)
    training.stop()
    wait_until(lambda: training.phase is Phase.IDLE, SILENT_AFTER + 10)
    assert not psutil.pid_exists(pid)


def test_the_window_closes_and_takes_a_stopped_engine_with_it(app, training):
    pid = training.engine.pid
    os.kill(pid, signal.SIGSTOP)
    app.window.close()
    assert not app.window.isVisible()
    wait_until(lambda: not psutil.pid_exists(pid), 5)


def test_an_engine_gives_signs_of_life_while_it_loads_and_builds(app):
    longest = []
    training = app.states.training
    training.changed.connect(lambda: longest.append(training.engine.session.silence))
    training.choose(RECIPE, training.source)
    QTest.keyClick(app.window, Qt.Key.Key_F5)
    wait_until(lambda: training.updates > 0)
    assert max(longest) * BETWEEN_SIGNS < SILENT_WHILE_BUSY / 2
    assert "answer" not in said(app)
