"""A session of an engine that says what each test wants said; a tick is a second."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from mnistpad.core.data.digits import Source
from mnistpad.core.network.history import EpochValues
from mnistpad.core.network.recipe import TUTORIAL
from mnistpad.engine.messages import (
    Alive,
    Batches,
    Command,
    Died,
    Download,
    DownloadEnded,
    EpochEnded,
    Event,
    Failed,
    Paused,
    Prepare,
    Prepared,
    Read,
    Ready,
    SetPace,
    Started,
    Stop,
    Train,
    Watch,
)
from mnistpad.engine.session import (
    SILENT_AFTER,
    SILENT_GRACE,
    SILENT_WHILE_BUSY,
    STOP_GRACE,
    Letter,
    Session,
    SilenceBegan,
    SilenceEnded,
    Task,
)

SAMPLE = Source.parse("sample")
TRAIN = Train(1, TUTORIAL, SAMPLE, Path("runs/0001"))
STARTED = Started(1, "MNIST sample", 4000, 0, 1000, 32, 5, 0, True)


class FakeEngine:
    """Notes what it is told; says what the test says."""

    def __init__(self, on_event) -> None:
        self.say = on_event
        self.told: list[Command] = []
        self.kills = 0
        self.is_closed = False
        self.pid = 7

    def start(self) -> None:
        pass

    def send(self, command: Command) -> None:
        self.told.append(command)

    def kill(self) -> None:
        self.kills += 1

    def close(self) -> None:
        self.is_closed = True


class Owner:
    """Whoever has a session: gives it what its engines post."""

    def __init__(self) -> None:
        self.engines: list[FakeEngine] = []
        self.letters: list[Letter] = []
        self.session = Session(self._spawn, self.letters.append)

    def _spawn(self, on_event) -> FakeEngine:
        self.engines.append(FakeEngine(on_event))
        return self.engines[-1]

    @property
    def engine(self) -> FakeEngine:
        return self.engines[-1]

    def hear(self, *events: Event, engine: FakeEngine | None = None) -> list[Event]:
        """What the session makes of what an engine says."""
        for event in events:
            (engine or self.engine).say(event)
        heard = [event for letter in self.letters for event in self.session.take(letter)]
        self.letters.clear()
        return heard

    def wait(self, seconds: int) -> list[Event]:
        return [event for _ in range(seconds) for event in self.session.tick()]


@pytest.fixture
def owner() -> Owner:
    """One whose engine has loaded Keras."""
    owner = Owner()
    owner.session.start()
    owner.hear(Ready("3", "2"))
    return owner


@pytest.fixture
def running(owner) -> Owner:
    """One whose engine is in the midst of run 1."""
    owner.session.send(TRAIN)
    owner.hear(STARTED)
    return owner


def test_there_is_one_engine_at_a_time(owner):
    assert not owner.session.start()
    assert len(owner.engines) == 1
    assert owner.session.pid == 7
    assert owner.hear(Died(1)) == [Died(1)]
    assert owner.session.pid is None
    assert owner.session.start()
    assert len(owner.engines) == 2


def test_what_an_engine_or_a_run_says_that_is_no_more_is_not_heard(running):
    batches = Batches(7, 99, np.zeros(1, np.float32), np.zeros(1, np.float32), 1.0)
    assert running.hear(batches) == []
    first = running.engine
    running.hear(Died(-9))
    running.session.start()
    assert running.hear(Paused(1, 3), Died(0), engine=first) == []
    assert running.hear(Paused(1, 3)) == [Paused(1, 3)]


def test_what_holds_for_every_run_is_told_to_the_next_engine_too(owner):
    question = Read(4, np.ones((2, 28, 28), np.float32))
    for command in (SetPace(0.5), Watch(tiles=True), SetPace(0.2), question, TRAIN):
        owner.session.send(command)
    owner.hear(Died(-9))
    owner.session.send(Watch(predictions=True))  # while there is none
    owner.session.start()
    assert owner.engine.told == [SetPace(0.2), Watch(predictions=True), question]


def test_deaths_are_counted_until_an_epoch_is_finished(owner):
    for deaths in (1, 2, 3):
        owner.hear(Died(1))
        assert owner.session.deaths == deaths
        owner.session.start()
    owner.session.send(TRAIN)
    owner.hear(STARTED, EpochEnded(1, EpochValues(1, 32, 0.5, 0.8, 0.4, 0.9, 1.0)))
    assert owner.session.deaths == 0


def test_what_it_is_busy_with_is_known(owner):
    session = owner.session
    assert session.task is None
    session.send(Prepare(TUTORIAL, SAMPLE))
    assert session.task is Task.BUILDING
    owner.hear(Prepared(TUTORIAL, Source.parse("mnist")))  # asked for before
    assert session.task is Task.BUILDING
    owner.hear(Prepared(TUTORIAL, SAMPLE))
    assert session.task is None
    owner.hear(Died(1))
    session.start()
    assert session.task is Task.LOADING


def test_silence_is_told_once_and_its_end_too(running):
    assert running.wait(SILENT_AFTER - 1) == []
    assert running.wait(SILENT_AFTER) == [SilenceBegan(SILENT_AFTER)]
    assert running.session.silence == 2 * SILENT_AFTER - 1
    assert running.hear(Alive()) == [SilenceEnded()]
    assert running.hear(Alive()) == []
    assert running.wait(SILENT_AFTER - 1) == []


def test_an_engine_that_builds_a_network_may_be_silent_for_longer(owner):
    owner.session.send(TRAIN)
    assert owner.wait(SILENT_WHILE_BUSY - 1) == []
    assert owner.wait(1) == [SilenceBegan(SILENT_WHILE_BUSY)]
    assert owner.hear(Failed(1, "no")) == [SilenceEnded(), Failed(1, "no")]
    assert owner.wait(SILENT_AFTER) == [SilenceBegan(SILENT_AFTER)]


def alive(owner: Owner, seconds: int) -> None:
    for _ in range(seconds):
        owner.wait(1)
        owner.hear(Alive())


def test_a_run_that_does_not_stop_is_ended_with_its_engine(running):
    running.session.stop()
    assert running.engine.told[-1] == Stop(1)
    alive(running, STOP_GRACE - 1)
    assert running.engine.kills == 0
    alive(running, 1)
    assert running.engine.kills == 1
    (died,) = running.hear(Died(-9))
    assert died.cause == "didn't answer and was ended"
    running.session.start()
    running.hear(Died(-9))
    assert running.engines[1].kills == 0


def test_a_run_that_stops_leaves_the_engine_be(running):
    running.session.stop()
    running.hear(Failed(1, "The disk is full."))
    alive(running, STOP_GRACE + 1)
    assert running.engine.kills == 0


def test_a_silent_engine_has_less_time_to_stop(running):
    running.wait(SILENT_AFTER)
    running.session.stop()
    running.wait(SILENT_GRACE - 1)
    assert running.engine.kills == 0
    running.wait(1)
    assert running.engine.kills == 1


def test_an_engine_that_falls_silent_while_it_stops_has_less_time_from_then_on(running):
    running.session.stop()
    running.wait(SILENT_AFTER + SILENT_GRACE - 1)
    assert running.engine.kills == 0
    running.wait(1)
    assert running.engine.kills == 1


def test_a_download_ends_with_its_engine(owner):
    owner.session.send(Download())
    died, ended = owner.hear(Died(-9))
    assert isinstance(died, Died)
    assert isinstance(ended, DownloadEnded)
    assert "broke off" in ended.problem
    owner.session.start()
    assert owner.hear(Died(-9)) == [Died(-9)]


def test_a_closed_session_hears_nothing_and_begins_no_other_engine(running):
    running.session.close()
    assert running.engine.is_closed
    assert running.hear(Paused(1, 3), Died(0)) == []
    assert not running.session.start()
