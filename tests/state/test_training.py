"""The training's state, driven by an engine that says what each test wants said."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mnistpad.core.data.digits import Source
from mnistpad.core.network.history import EpochValues
from mnistpad.core.network.recipe import TUTORIAL, Recipe
from mnistpad.core.network.runs import Record, RunStore, Status
from mnistpad.engine.messages import (
    Answer,
    Batches,
    Command,
    Continue,
    Continued,
    Died,
    Ended,
    Ending,
    EpochEnded,
    Event,
    Failed,
    Kept,
    Pause,
    Paused,
    Predictions,
    Prepare,
    Prepared,
    Read,
    Ready,
    Remark,
    SetLearningRate,
    SetPace,
    Started,
    Stop,
    Train,
    Watch,
)
from mnistpad.engine.session import MOST_DEATHS
from mnistpad.state.network.runs import RunsState
from mnistpad.state.network.training import Phase, TrainingState

SAMPLE = Source.parse("sample")
UPDATES = 32


class FakeEngine:
    """Notes what it is told; says what the test says."""

    def __init__(self, on_event: Callable[[Event], None]) -> None:
        self.say = on_event
        self.told: list[Command] = []
        self.is_killed = self.is_closed = False

    def start(self) -> None:
        pass

    def send(self, command: Command) -> None:
        self.told.append(command)

    def kill(self) -> None:
        self.is_killed = True

    def close(self) -> None:
        self.is_closed = True

    def heard(self, kind: type) -> list[Command]:
        return [command for command in self.told if isinstance(command, kind)]


@pytest.fixture
def engines() -> list[FakeEngine]:
    return []


@pytest.fixture
def runs(tmp_path, qapp) -> RunsState:
    return RunsState(RunStore(tmp_path / "runs"))


@pytest.fixture
def training(runs, engines, qapp) -> TrainingState:
    def spawn(on_event):
        engines.append(FakeEngine(on_event))
        return engines[-1]

    state = TrainingState(runs, spawn)
    state.engine.start()
    return state


@pytest.fixture
def notices(training) -> list[str]:
    said: list[str] = []
    training.notice.connect(said.append)
    return said


def say(qapp, engine: FakeEngine, *events: Event) -> None:
    for event in events:
        engine.say(event)
    qapp.processEvents()


def started(run: int, updates: int = 0) -> Started:
    return Started(run, "MNIST sample", 4000, 0, 1000, UPDATES, 5, updates, True)


def batches(run: int, updates: int, count: int, loss: float = 0.5) -> Batches:
    values = np.full(count, loss, np.float32)
    return Batches(run, updates, values, 1 - values, updates * 0.01)


def epoch(run: int, number: int) -> EpochEnded:
    return EpochEnded(run, EpochValues(number, number * UPDATES, 0.5, 0.8, 0.4, 0.9, 1.0))


def ended(training: TrainingState, updates: int, status: Status, **changes) -> Record:
    """The record of the run under way as the engine writes it in the end."""
    return replace(
        training.run.record, status=status, owner=None, updates=updates, fit_seconds=1.5, **changes
    )


@pytest.fixture
def running(training, engines, qapp) -> FakeEngine:
    """An engine in the midst of run 1."""
    training.start()
    say(qapp, engines[0], Ready("3", "2"), started(1))
    return engines[0]


def test_the_choice_is_made_ready_before_start_is_pressed(training, engines, qapp, qtbot):
    say(qapp, engines[0], Ready("3", "2"))
    assert engines[0].heard(Prepare) == [Prepare(TUTORIAL, SAMPLE)]
    other = Recipe(hidden=(32,))
    training.choose(other, SAMPLE)
    qtbot.waitUntil(lambda: len(engines[0].heard(Prepare)) == 2)
    say(qapp, engines[0], Prepared(TUTORIAL, SAMPLE))
    assert not training.is_ready  # that was the choice before
    say(qapp, engines[0], Prepared(other, SAMPLE))
    assert training.is_ready


def test_a_recipe_that_cannot_be_trained_says_why(training, engines, qapp):
    say(qapp, engines[0], Prepared(TUTORIAL, SAMPLE, "Too large."))
    assert training.problem == "Too large."
    assert not training.is_ready


def test_a_recipe_that_does_not_fit_the_data_is_not_begun(training, engines):
    training.set_available(100)
    assert "100 digits" in training.problem  # a batch has 128
    training.start()
    assert not engines[0].heard(Train)
    training.set_available(1000)
    assert training.problem == ""


def test_a_run_goes_through_its_phases(training, engines, qapp, runs):
    training.start()
    assert training.phase is Phase.STARTING
    (train,) = engines[0].heard(Train)
    assert (train.run, train.recipe, train.paused) == (1, TUTORIAL, False)
    say(qapp, engines[0], started(1))
    assert training.phase is Phase.RUNNING
    training.pause()
    assert engines[0].heard(Pause) == [Pause(1)]
    say(qapp, engines[0], Paused(1, 3))
    assert (training.phase, training.updates) == (Phase.PAUSED, 3)
    training.go_on()
    say(qapp, engines[0], Continued(1))
    assert training.phase is Phase.RUNNING
    training.stop()
    assert training.phase is Phase.STOPPING
    training.stop()
    assert engines[0].heard(Stop) == [Stop(1)]
    record = ended(training, 40, Status.STOPPED)
    say(qapp, engines[0], Ended(1, Ending.STOPPED, record))
    assert training.phase is Phase.IDLE
    assert runs.get(1).record is record
    assert training.updates == 40
    kept = replace(record, test_loss=0.3, test_accuracy=0.91)
    say(qapp, engines[0], Kept(1, kept))
    assert training.test_accuracy == runs.get(1).record.test_accuracy == 0.91


def test_counters_follow_the_batches(training, running, qapp):
    say(qapp, running, batches(1, 40, 40))
    assert (training.updates, training.progress.all_updates, training.progress.epoch) == (
        40,
        160,
        2,
    )
    say(qapp, running, batches(1, 60, 20))
    assert training.progress.images_per_second == pytest.approx(128 / 0.01, rel=0.01)
    assert training.progress.seconds_left == pytest.approx(1.0, rel=0.01)
    say(qapp, running, batches(1, 160, 100))
    assert training.progress.epoch == 5


def test_curves_hold_each_batch_once_and_the_epochs(training, running, qapp, runs):
    say(qapp, running, batches(1, 10, 10, 0.9), batches(1, 32, 22, 0.4), epoch(1, 1))
    history = runs.get(1).history
    assert history.loss.values.tolist() == pytest.approx([0.9] * 10 + [0.4] * 22)
    assert [values.epoch for values in history.epochs] == [1]


def test_a_step_begins_a_run_that_waits_first(training, engines):
    training.one_batch()
    assert [type(command) for command in engines[0].told[-2:]] == [Train, Continue]
    assert engines[0].heard(Train)[0].paused
    assert engines[0].heard(Continue) == [Continue(1, 1, False)]


def test_an_epoch_is_stepped_while_paused(training, running, qapp):
    say(qapp, running, Paused(1, 0))
    training.one_epoch()
    assert running.heard(Continue) == [Continue(1, None, True)]


def test_events_of_another_run_are_dropped(training, running, qapp):
    over = Ended(7, Ending.FINISHED, ended(training, 1, Status.FINISHED))
    say(qapp, running, batches(7, 99, 99), over, Failed(7, "no"))
    assert (training.updates, training.phase, training.failure) == (0, Phase.RUNNING, "")


def test_events_of_an_engine_that_is_no_more_are_dropped(training, running, engines, qapp):
    say(qapp, running, Died(-9))
    assert len(engines) == 2
    say(qapp, running, Ended(1, Ending.FINISHED, ended(training, 160, Status.FINISHED)))
    assert training.phase is Phase.STARTING


def test_a_dead_engine_is_replaced_and_the_run_goes_on(training, running, engines, qapp, notices):
    say(qapp, running, batches(1, 40, 40), epoch(1, 1), Died(-9))
    (train,) = engines[1].heard(Train)
    assert train.run == 1
    assert train.folder == running.heard(Train)[0].folder
    assert "SIGKILL" in notices[0]
    assert "epoch 1" in notices[0]
    say(qapp, engines[1], started(1, UPDATES))
    assert training.updates == len(training.run.history.loss) == UPDATES


def test_a_run_that_was_paused_waits_again_after_a_death(training, running, engines, qapp):
    say(qapp, running, Paused(1, 5), Died(-9))
    assert engines[1].heard(Train)[0].paused


def test_after_many_deaths_going_on_is_left_to_the_user(training, running, engines, qapp, runs):
    ended = []
    training.ended.connect(ended.append)
    for death in range(MOST_DEATHS):
        say(qapp, engines[death], started(1), Died(-11))
    assert training.phase is Phase.IDLE
    assert len(engines) == MOST_DEATHS + 1
    assert not engines[-1].heard(Train)
    assert isinstance(ended[0], Failed)
    assert runs.get(1).can_go_on
    training.resume(runs.get(1))
    assert engines[-1].heard(Train)[0].run == 1


def test_a_finished_epoch_makes_up_for_a_death(training, running, engines, qapp):
    for death in range(3 * MOST_DEATHS):
        say(qapp, engines[death], started(1, death * UPDATES), epoch(1, death + 1), Died(-9))
    assert training.phase is Phase.STARTING


def test_an_idle_engine_that_keeps_dying_is_given_up(training, engines, qapp, notices):
    for _ in range(MOST_DEATHS + 1):
        say(qapp, engines[-1], Died(1))
    assert len(engines) == MOST_DEATHS + 1
    assert "exit code 1" in training.problem
    assert "doctor" in notices[-1]


def test_a_death_while_stopping_ends_the_run(training, running, engines, qapp, runs):
    training.stop()
    say(qapp, running, Died(-9))
    assert training.phase is Phase.IDLE
    assert not engines[1].heard(Train)
    assert runs.get(1).record.status is Status.INTERRUPTED


def test_an_engine_that_does_not_stop_is_killed(training, running, qtbot, monkeypatch):
    monkeypatch.setattr("mnistpad.engine.session.STOP_GRACE", 0.02)
    training.stop()
    qtbot.waitUntil(lambda: running.is_killed)


def test_a_failure_is_told_and_ends_the_run(training, running, qapp, notices, runs):
    record = ended(training, 3, Status.FAILED)
    say(qapp, running, Failed(1, "The loss was no number any more at update 3.", record))
    assert (training.phase, training.updates) == (Phase.IDLE, 3)
    assert notices == ["Run 1 failed. The loss was no number any more at update 3."]
    assert runs.get(1).record is record


def test_a_run_that_was_not_begun_is_shown_as_failed(training, engines, qapp, runs):
    training.start()
    say(qapp, engines[0], Failed(1, "The file is not there."))
    assert training.phase is Phase.IDLE
    assert runs.get(1).record.status is Status.FAILED
    assert runs.get(1).folder.record().status is Status.RUNNING


def test_the_learning_rate_changes_the_run_under_way(training, running, qapp):
    training.set_learning_rate(0.5)
    assert running.heard(SetLearningRate) == [SetLearningRate(1, 0.5)]
    assert training.recipe == TUTORIAL


@pytest.mark.parametrize("rate", [0.0, -1.0, float("nan")])
def test_a_learning_rate_that_is_none_changes_nothing(rate, training, running):
    training.set_learning_rate(rate)
    assert training.learning_rate == TUTORIAL.learning_rate
    assert not running.heard(SetLearningRate)


def test_without_a_run_the_rate_is_the_recipes(training, engines):
    training.set_learning_rate(0.5)
    assert training.recipe.learning_rate == 0.5
    assert not engines[0].heard(SetLearningRate)


def test_pace_watch_and_question_reach_an_engine_started_anew(training, running, engines, qapp):
    training.engine.set_pace(0.2)
    training.engine.watch(tiles=True)
    training.engine.read(4, [np.ones((28, 28), np.float32)] * 2)
    say(qapp, running, Died(-9))
    assert engines[1].heard(SetPace)[-1] == SetPace(0.2)
    assert engines[1].heard(Watch)[-1] == Watch(tiles=True, predictions=False)
    (question,) = engines[1].heard(Read)
    assert question.generation == 4
    assert question.tensors.shape == (2, 28, 28)


def test_answers_and_predictions_are_passed_on(training, running, qapp):
    answers, predictions = [], []
    training.engine.answered.connect(lambda *words: answers.append(words))
    training.predictions_changed.connect(lambda *words: predictions.append(words))
    probabilities = np.full((2, 10), 0.1, np.float32)
    say(qapp, running, Answer(1, 4, 10, probabilities), Predictions(1, 10, np.zeros(5, np.uint8)))
    assert answers[0][0] == 4
    assert answers[0][1] is probabilities
    assert predictions[0][0] == "Run 1"


def test_a_remark_ends_nothing(training, running, qapp, notices):
    say(qapp, running, Remark("The disk is full."))
    assert notices == ["The disk is full."]
    assert training.phase is Phase.RUNNING


def test_closing_lets_the_engine_quit_and_hears_no_more(training, running, engines, qapp):
    training.engine.close()
    assert running.is_closed
    say(qapp, running, Died(0))
    assert len(engines) == 1


def test_where_no_run_can_be_kept_it_is_begun_all_the_same_and_said(
    training, engines, runs, notices, tmp_path
):
    runs.path.write_text("a file where the folder should be")
    told = []
    runs.notice.connect(told.append)
    training.start()
    assert training.phase is Phase.STARTING
    (train,) = engines[0].heard(Train)
    assert train.folder.is_dir()
    assert tmp_path not in train.folder.parents
    (sentence,) = told
    assert sentence.startswith("Run 1 is gone when mnistpad is closed. ")
    assert str(runs.path) in sentence
    assert runs.path.read_text() == "a file where the folder should be"
    runs.close()


def test_runs_that_are_not_kept_are_counted_on_and_gone_at_the_end(runs):
    first = runs.begin(TUTORIAL, SAMPLE)
    shutil.move(runs.path, runs.path.with_name("moved runs"))
    runs.path.write_text("in the way")
    second, third = (runs.begin(TUTORIAL, SAMPLE) for _ in range(2))
    assert [run.number for run in (first, second, third)] == [1, 2, 3]
    folder = second.folder.path.parent
    assert third.folder.path.parent == folder
    runs.remove(2)
    assert not second.folder.path.exists()
    assert folder.parent == Path(tempfile.gettempdir())
    runs.close()
    assert not folder.exists()


def test_with_no_place_at_all_no_run_is_begun(training, runs, notices, monkeypatch):
    runs.path.write_text("in the way")
    monkeypatch.setattr(tempfile, "tempdir", str(runs.path))
    training.start()
    assert training.phase is Phase.IDLE
    (sentence,) = notices
    assert sentence.startswith("No run was begun. ")
    assert str(runs.path) in sentence
