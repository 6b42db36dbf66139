"""Nothing is left in the folder of temporary files, whoever is killed, whenever."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from time import monotonic, sleep

import psutil
import pytest

from mnistpad.core.network.recipe import CNN, Recipe
from mnistpad.engine.messages import Batches, Continue, Ended, Kept, Pause, Paused, SetPace
from mnistpad.engine.models import load_recogniser
from mnistpad.resources import resource
from tests.engine.listening import Listener

QUICK = Recipe(hidden=(16,), epochs=1, batch_size=100)
KINDS = {
    "dense": replace(QUICK, epochs=1000),
    "convolutions": replace(CNN, epochs=1000, fraction=0.1),
    "augmentation and dropout": replace(QUICK, epochs=1000, augmentation=True, dropout=0.2),
}

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows kills otherwise")


@pytest.fixture
def place(tmp_path, monkeypatch) -> Path:
    """The folder of temporary files, of this process and of those that it starts."""
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def is_soon_empty(folder: Path) -> bool:
    end = monotonic() + 20
    while any(folder.iterdir()) and monotonic() < end:
        sleep(0.02)
    return not any(folder.iterdir())


@pytest.mark.parametrize("kind", KINDS)
def test_a_run_needs_no_temporary_file(kind, place, tmp_path):
    engine = Listener(tmp_path / "runs")
    run = engine.train(KINDS[kind])
    run.wait(Batches)
    run.send(Pause(run.number))
    run.wait(Paused)
    run.send(Continue(run.number, updates=1))
    run.wait(Paused, count=2)
    run.send(SetPace(0.05))
    run.send(Continue(run.number))
    run.wait(Batches, count=5)
    assert not any(place.iterdir())
    engine.kill()
    assert not any(place.iterdir())


def test_a_network_being_kept_by_an_engine_that_is_killed_leaves_nothing(place, tmp_path):
    chance = random.Random(2)
    for _ in range(2):
        engine = Listener(tmp_path / "runs")
        run = engine.train(QUICK)
        run.wait(Ended)
        end = monotonic() + chance.uniform(0.2, 1)
        while not any(place.iterdir()) and not run.all(Kept):
            sleep(0.002)
        sleep(max(0.0, end - monotonic()))
        engine.kill()
        assert not any(place.iterdir())
        run.folder.sweep()
        assert not [path.name for path in run.folder.path.rglob(".*")]


def test_a_network_that_is_kept_leaves_nothing(place, tmp_path):
    engine = Listener(tmp_path / "runs")
    engine.train(QUICK).keep()
    engine.engine.close()
    assert not any(place.iterdir())


def test_a_model_that_is_opened_leaves_nothing(place):
    load_recogniser(resource("models/recogniser.keras"))
    assert not any(place.iterdir())


OPENING = """
import sys
from pathlib import Path
from mnistpad.engine.models import load_recogniser
load_recogniser(Path(sys.argv[1]))
"""


def test_who_opens_a_model_is_killed_and_the_child_removes_what_both_had(place):
    model = resource("models/recogniser.keras")
    opening = subprocess.Popen([sys.executable, "-c", OPENING, str(model)])
    end = monotonic() + 60
    while len(list(place.glob("*"))) < 2 and monotonic() < end:
        sleep(0.002)  # until the child has a folder too
    opening.kill()
    opening.wait()
    assert any(place.iterdir())
    assert is_soon_empty(place)


class Training:
    """``mnistpad train`` in the midst of a run of which nothing is to be kept."""

    def __init__(self) -> None:
        command = "-m mnistpad train --json --hidden 16 --batch-size 100 --epochs"
        self.process = subprocess.Popen(
            [sys.executable, *command.split(), "1000"], stdout=subprocess.PIPE, text=True
        )
        assert json.loads(self.process.stdout.readline())["event"] == "training-started"
        children = psutil.Process(self.process.pid).children()
        self.engine = max(children, key=lambda child: child.memory_info().rss)

    def end(self) -> None:
        self.process.stdout.close()
        self.process.wait(30)


def test_a_command_that_is_killed_leaves_nothing_for_its_engine_outlives_it(place):
    training = Training()
    training.process.kill()
    training.end()
    assert is_soon_empty(place)


def test_an_engine_that_is_killed_leaves_nothing_for_the_command_outlives_it(place):
    training = Training()
    training.engine.kill()
    training.end()
    assert training.process.returncode == 1
    assert not any(place.iterdir())


def test_what_both_leave_when_they_are_killed_at_once_goes_with_the_next_start(place, tmp_path):
    training = Training()
    psutil.Process(training.process.pid).suspend()  # lest it hear of the other's end
    training.engine.kill()
    training.process.kill()
    training.end()
    assert any(place.iterdir())
    engine = Listener(tmp_path / "runs")
    assert is_soon_empty(place)
    engine.engine.close()


def test_an_engine_whose_window_is_gone_does_not_go_on_loading_keras(tmp_path):
    """Else each window that is killed at its start leaves seconds of work behind."""
    log = tmp_path / "engine.log"
    code = (
        "import sys; from multiprocessing import Pipe; from pathlib import Path; "
        "from mnistpad.engine.client import _serve; "
        "ours, theirs = Pipe(); ours.close(); _serve(theirs, Path(sys.argv[1]))"
    )
    command = [sys.executable, "-X", "importtime", "-c", code, str(log)]
    assert subprocess.run(command, timeout=120, check=False).returncode == 0
    loaded = {line.rpartition("|")[2].strip() for line in log.read_text().splitlines()}
    assert loaded  # it had begun
    assert "keras" not in loaded
