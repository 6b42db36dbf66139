"""The engine: a real process that trains real networks on the sample."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from time import monotonic, sleep

import numpy as np
import psutil
import pytest

from mnistpad.core.data.digits import UNREAD, Source, load
from mnistpad.core.drawing.recogniser import Recogniser
from mnistpad.core.network.forward import Network, first_layer_tiles
from mnistpad.core.network.recipe import CNN, Activation, Loss, Optimizer, Recipe
from mnistpad.core.network.runs import RunFolder, RunStore, Status
from mnistpad.engine.messages import (
    BETWEEN_NEWS,
    Answer,
    Batches,
    CancelDownload,
    Continue,
    Continued,
    Died,
    Download,
    DownloadEnded,
    Ended,
    Ending,
    EpochEnded,
    Failed,
    Kept,
    Pause,
    Paused,
    Predictions,
    Prepare,
    Prepared,
    Quit,
    Read,
    Ready,
    Remark,
    SetLearningRate,
    SetPace,
    Started,
    Stop,
    Tiles,
    Watch,
    Weights,
)
from tests.conftest import ROOT, left_behind
from tests.engine.listening import SAMPLE, Listener
from tests.special_files import SPECIAL_FILES

QUICK = Recipe(hidden=(32,), epochs=3, batch_size=100)
"""40 updates an epoch: two executions of 16, and one of 8."""
LONG = replace(QUICK, epochs=1000)
UNEVEN = replace(QUICK, epochs=2, batch_size=96)
"""42 updates an epoch, the last of 64 digits."""


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    folder = tmp_path_factory.mktemp("engine")
    with pytest.MonkeyPatch.context() as patch:
        # Nothing is fetched, and nothing of it put into the cache of whoever runs this.
        patch.setenv("KERAS_HOME", str(folder / "keras"))
        patch.setenv("https_proxy", "http://127.0.0.1:9")
        listener = Listener(folder / "runs", folder / "log.txt")
        listener.hear(Ready)
    yield listener
    listener.engine.send(Quit())
    # It has quit by itself, and was in no trouble at any time.
    assert listener.hear(Died).exitcode == 0
    assert "Traceback" not in (folder / "log.txt").read_text()


def test_a_log_that_is_no_file_keeps_no_engine_waiting(tmp_path):
    make = SPECIAL_FILES.get("pipe", SPECIAL_FILES["folder"])
    listener = Listener(tmp_path / "runs", make(tmp_path, "log.txt"))
    listener.hear(Ready)
    listener.engine.close()


@pytest.fixture
def long_run(engine):
    """A run that goes on until it is stopped."""
    run = engine.train(LONG)
    run.wait(Batches)
    yield run
    engine.engine.send(SetPace(0))
    engine.engine.send(Read(0, np.empty((0, 28, 28), np.float32)))
    engine.engine.send(Watch())
    engine.engine.send(Stop(run.number))
    run.end()


@pytest.fixture(scope="module")
def quick(engine):
    """A run that has ended, and all of it kept."""
    run = engine.train(QUICK)
    run.keep()
    return run


def digits(count: int) -> np.ndarray:
    return (load(SAMPLE).test_images[:count] / 255).astype(np.float32)


# A whole run


def test_a_run_tells_each_batchs_loss_once_and_in_order(quick):
    assert quick.end().record.updates == 120
    told = quick.all(Batches)
    counts = np.cumsum([len(batches.losses) for batches in told])
    assert [batches.updates for batches in told] == counts.tolist()
    history = quick.folder.history()
    assert np.array_equal(quick.losses, history.loss.values)
    assert len(history) == 120
    assert np.isfinite(quick.losses).all()
    assert quick.losses[:5].mean() > 2 * quick.losses[-5:].mean()


def test_an_epochs_loss_is_the_mean_of_its_batches(quick):
    ends = [event.values for event in quick.all(EpochEnded)]
    assert [values.epoch for values in ends] == [1, 2, 3]
    assert [values.update for values in ends] == [40, 80, 120]
    for values in ends:
        part = quick.losses[values.update - 40 : values.update]
        assert values.loss == pytest.approx(part.mean(), rel=1e-3)
    assert sum(values.seconds for values in ends) <= quick.end().record.fit_seconds


def test_a_run_ends_once_and_is_kept_once(quick):
    assert len(quick.all(Ended)) + len(quick.all(Failed)) == 1
    assert len(quick.all(Kept)) == 1
    kinds = [type(event) for event in quick.events]
    assert kinds[0] is Started
    assert kinds[-1] is Kept
    assert kinds.index(Ended) > max(i for i, kind in enumerate(kinds) if kind is Batches)


def test_what_started_says_is_what_comes(quick):
    started = quick.starts()
    assert started.data == "MNIST sample"
    assert (started.learning_digits, started.test_digits) == (4000, 1000)
    assert (started.updates_per_epoch, started.epochs, started.updates) == (40, 3, 0)


def test_a_run_that_has_ended_has_its_facts_in_its_folder(quick):
    record, ended = quick.folder.record(), quick.end()
    assert record.status is Status.FINISHED
    assert (record.updates, record.fit_seconds) == (120, ended.record.fit_seconds)
    assert (
        record.test_accuracy
        == ended.record.test_accuracy
        == quick.all(Kept)[0].record.test_accuracy
    )
    assert ended.record.test_accuracy > 0.8
    assert not record.is_owned
    assert quick.folder.epochs() == [0, 1, 2, 3]


def test_what_the_trained_network_holds_is_kept_once(quick):
    assert quick.folder.checkpoint() is None
    assert not (quick.folder.path / "last.npz").exists()
    ours = zip(quick.folder.last_weights(), quick.folder.weights(3), strict=True)
    assert all(np.array_equal(last, third) for last, third in ours)


def test_the_kept_files_agree_with_each_other(quick):
    data = load(SAMPLE)
    tensors = (data.test_images / 255).astype(np.float32)
    ours = Network.of(QUICK, quick.folder.weights(3)).probabilities(tensors)
    exported = Recogniser(quick.folder.exported).probabilities(tensors)
    assert np.abs(ours - exported).max() < 1e-4
    predictions = quick.folder.predictions()
    assert (predictions == ours.argmax(axis=1)).mean() > 0.998
    assert (predictions == data.test_labels).mean() == pytest.approx(
        quick.end().record.test_accuracy
    )
    assert np.array_equal(quick.all(Predictions)[-1].predictions, predictions)


def test_a_kept_network_is_plain_keras_and_loads_without_code_of_ours(quick, tmp_path):
    code = (
        "import sys, keras, numpy as np\n"
        "model = keras.models.load_model(sys.argv[1], safe_mode=True)\n"
        "model.evaluate(np.zeros((8, 784)), np.eye(10)[:8], verbose=0)\n"
        "x = np.load(sys.argv[2])\n"
        "np.save(sys.argv[3], model(x, training=False))\n"
        "assert not any(name.startswith('mnistpad') for name in sys.modules)\n"
    )
    np.save(tmp_path / "x.npy", digits(200).reshape(-1, 784))
    places = [quick.folder.model, tmp_path / "x.npy", tmp_path / "y.npy"]
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, places)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    ours = Network.of(QUICK, quick.folder.weights(3)).probabilities(digits(200))
    assert np.abs(np.load(tmp_path / "y.npy") - ours).max() < 1e-5


def test_a_run_of_the_same_seed_comes_out_the_same(engine, quick):
    other = engine.train(replace(QUICK, seed=QUICK.seed + 1))
    other.end()
    assert not np.allclose(other.losses, quick.losses, rtol=1e-2)
    again = engine.train(QUICK)
    again.end()
    assert np.allclose(again.losses, quick.losses, rtol=1e-4, atol=1e-5)


# Pausing, stepping, rate and pace


def test_pauses_are_not_counted_as_training(engine):
    run = engine.train(QUICK, paused=True)
    run.wait(Paused)
    sleep(0.7)
    run.send(Continue(run.number, epoch=True))
    run.wait(Paused, count=2)
    sleep(0.7)
    run.send(Continue(run.number))
    ended = run.end()
    whole = engine.time_of(ended) - engine.time_of(run.starts())
    assert ended.record.fit_seconds < whole - 1.3


def test_one_batch_is_exactly_one_update(engine, long_run):
    long_run.send(Pause(long_run.number))
    before = long_run.wait(Paused)
    for step in range(1, 4):
        long_run.send(Continue(long_run.number, updates=1))
        now = long_run.wait(Paused, count=1 + step)
        assert now.updates == before.updates + step
        assert len(long_run.losses) == now.updates


def test_a_pause_lets_nothing_happen_until_it_is_over(engine, long_run):
    long_run.send(Pause(long_run.number))
    paused = long_run.wait(Paused)
    sleep(0.3)
    assert len(long_run.losses) == paused.updates
    assert not long_run.all(Continued)
    long_run.send(Continue(long_run.number))
    long_run.wait(Batches, where=lambda batches: batches.updates > paused.updates + 100)
    assert len(long_run.all(Paused)) == 1


def test_what_is_meant_for_another_run_is_not_obeyed(engine, long_run):
    for late in (Stop, Pause):
        long_run.send(late(long_run.number - 1))
    updates = len(long_run.losses)
    long_run.wait(Batches, where=lambda batches: batches.updates > updates + 200)
    assert not long_run.all(Paused)


def test_with_a_rate_next_to_nothing_the_weights_stay(engine, long_run):
    long_run.send(Pause(long_run.number))
    long_run.wait(Paused)
    long_run.send(SetLearningRate(long_run.number, 1e-30))
    answers = []
    for generation, steps in ((1, 1), (2, 200)):
        long_run.send(Continue(long_run.number, updates=steps))
        long_run.wait(Paused, count=1 + generation)
        long_run.send(Read(generation, digits(20)))
        found = long_run.wait(Answer, where=lambda answer, g=generation: answer.generation == g)
        answers.append(found.probabilities)
    assert np.abs(answers[0] - answers[1]).max() < 1e-6


def test_each_update_takes_at_least_its_pace(engine, long_run):
    long_run.send(SetPace(0.05))
    long_run.wait(Batches, where=lambda batches: len(batches.losses) == 1)
    start, updates = monotonic(), long_run.all(Batches)[-1].updates
    sleep(1.2)
    done = long_run.all(Batches)[-1].updates - updates
    assert 10 <= done <= (monotonic() - start) / 0.05 + 2
    long_run.send(SetPace(0))
    long_run.wait(Batches, where=lambda batches: len(batches.losses) >= 8)


def test_news_of_batches_come_no_more_often_than_they_are_due(engine, long_run):
    long_run.send(SetPace(0.001))
    sleep(0.2)
    before = len(long_run.all(Batches)), len(long_run.all(EpochEnded))
    sleep(1)
    news = long_run.all(Batches)[before[0] :]
    epochs = len(long_run.all(EpochEnded)) - before[1]  # at each end, what is left is told at once
    between = engine.time_of(news[-1]) - engine.time_of(news[0])
    assert 3 <= len(news) <= between / BETWEEN_NEWS + 2 + epochs


def test_a_run_ends_with_the_epoch_that_reaches_the_wished_accuracy(engine):
    run = engine.train(replace(LONG, target_accuracy=0.8))
    ended = run.end()
    assert ended.ending is Ending.REACHED
    reached = [event.values.val_accuracy for event in run.all(EpochEnded)]
    assert reached[-1] >= 0.8
    assert all(value < 0.8 for value in reached[:-1])
    assert run.wait(Kept).record.test_accuracy == pytest.approx(reached[-1])


# Looking inside


def test_the_digit_on_the_pad_is_answered_as_often_as_there_is_news(engine, long_run):
    long_run.send(Read(11, digits(1)))
    long_run.wait(Answer)
    before = len(long_run.all(Batches)) - len(long_run.all(EpochEnded))
    sleep(2)
    answers = [answer for answer in long_run.all(Answer) if answer.generation == 11]
    # At an epoch's end batches are told of at once, and no answer comes with them.
    news = len(long_run.all(Batches)) - len(long_run.all(EpochEnded)) - before
    assert len(answers) >= 0.8 * news > 2
    assert len({answer.updates for answer in answers}) == len(answers)
    assert answers[0].probabilities.shape == (1, 10)


def test_a_new_question_is_answered_with_its_number_and_an_empty_one_ends_it(engine, long_run):
    long_run.send(Read(1, digits(1)))
    long_run.wait(Answer, where=lambda answer: answer.generation == 1)
    long_run.send(Read(2, digits(3)))
    second = long_run.wait(Answer, where=lambda answer: answer.generation == 2)
    assert second.probabilities.shape == (3, 10)
    assert [a.generation for a in long_run.all(Answer)] == sorted(
        a.generation for a in long_run.all(Answer)
    )
    long_run.send(Read(3, digits(0)))
    long_run.send(Pause(long_run.number))
    long_run.wait(Paused)
    long_run.send(Continue(long_run.number, updates=100))
    after = len(long_run.all(Answer))
    long_run.wait(Paused, count=2)
    assert len(long_run.all(Answer)) == after


def test_answers_in_a_pause_are_those_of_the_weights_that_are_kept(engine):
    run = engine.train(LONG)
    run.wait(Batches)
    run.send(Pause(run.number))
    paused = run.wait(Paused)
    run.send(Watch(tiles=True, weights=True, predictions=True))
    run.send(Read(5, digits(30)))
    answer = run.wait(Answer)
    tiles, predictions = run.wait(Tiles), run.wait(Predictions)
    every = run.wait(Weights)
    sleep(0.6)
    assert len(run.all(Tiles)) == 1  # nothing else is to be seen while nothing is learnt
    assert len(run.all(Answer)) == 1
    run.send(Watch())
    run.send(Read(6, digits(0)))
    run.send(Stop(run.number))
    run.end()
    weights = run.folder.last_weights()
    network = Network.of(LONG, weights)
    assert answer.updates == tiles.updates == predictions.updates == paused.updates
    assert np.abs(answer.probabilities - network.probabilities(digits(30))).max() < 1e-5
    assert np.array_equal(tiles.weights, first_layer_tiles(weights))
    assert all(np.array_equal(*pair) for pair in zip(every.weights, weights, strict=True))
    assert tiles.weights.shape == (32, 28, 28)
    read = network.probabilities(digits(1000)).argmax(axis=1)
    assert (predictions.predictions == read).mean() > 0.998
    assert UNREAD not in predictions.predictions


def test_tiles_and_predictions_come_while_somebody_watches(engine, long_run):
    assert not long_run.all(Tiles)
    long_run.send(Watch(tiles=True, predictions=True))
    long_run.wait(Tiles, count=3)
    long_run.wait(Predictions, count=2)
    long_run.send(Watch())
    sleep(0.5)
    before = len(long_run.all(Tiles))
    sleep(0.7)
    assert len(long_run.all(Tiles)) == before


# What is kept


def test_a_run_that_is_finished_is_trained_no_further_and_stays_what_it_is(engine):
    run = engine.train(replace(QUICK, epochs=1))
    run.keep()
    history, weights = run.folder.history(), run.folder.last_weights()
    again = engine.train(replace(QUICK, epochs=1), folder=run.folder)
    assert again.end().record.updates == 40
    assert again.keep().record.test_accuracy == pytest.approx(run.end().record.test_accuracy)
    assert len(again.losses) == 0
    assert np.array_equal(run.folder.history().loss.values, history.loss.values)
    assert all(map(np.array_equal, run.folder.last_weights(), weights))


@pytest.fixture
def stopped(engine) -> RunFolder:
    """A run that was stopped in its second epoch, after 50 updates."""
    run = engine.train(QUICK, paused=True)
    run.send(Continue(run.number, updates=50))
    run.wait(Paused, where=lambda paused: paused.updates == 50)
    run.send(Stop(run.number))
    run.keep()
    return run.folder


def test_a_run_goes_on_from_its_last_epoch(engine, quick, stopped):
    folder = stopped
    again = engine.train(QUICK, folder=folder)
    assert again.starts().updates == 40
    assert again.end().record.updates == 120
    assert len(again.losses) == 80
    history = folder.history()
    assert len(history) == 120
    assert [values.epoch for values in history.epochs] == [1, 2, 3]
    assert np.allclose(history.loss.values[:40], quick.losses[:40], rtol=1e-4, atol=1e-5)
    assert abs(again.end().record.test_accuracy - quick.end().record.test_accuracy) < 0.03


@pytest.mark.parametrize("name", ["checkpoint.npz", "history.npz", "run.json"])
def test_a_damaged_file_of_a_run_is_named_in_a_sentence(engine, stopped, name):
    path = stopped.path / name
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    failed = engine.train(QUICK, folder=stopped).wait(Failed, Ended)
    assert isinstance(failed, Failed)
    assert str(path) in failed.sentence
    assert failed.sentence.endswith(".")


def test_a_run_that_another_process_trains_is_left_alone(engine):
    folder = engine.store.new(QUICK, SAMPLE)
    process = psutil.Process()
    folder.change_record(owner=(process.pid, process.create_time()))
    failed = engine.train(QUICK, folder=folder).wait(Failed, Ended)
    assert isinstance(failed, Failed)
    assert "another program" in failed.sentence
    assert folder.record().owner == (process.pid, process.create_time())


def test_what_a_killed_engine_left_half_written_is_swept_away(engine):
    folder = engine.store.new(QUICK, SAMPLE)
    (folder.path / left_behind(".checkpoint.npz-")).write_bytes(b"half")
    engine.train(QUICK, folder=folder).keep()
    assert not [path.name for path in folder.path.rglob(".*")]


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root can mount")
def test_a_full_disk_is_told_once_and_ends_nothing(engine, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "none", disk], capture_output=True
    )
    if mounted.returncode:
        pytest.skip("nothing can be mounted here")
    try:
        folder = RunStore(disk).new(QUICK, SAMPLE)
        after = len(engine.events)
        run = engine.train(QUICK, folder=folder)
        ended = run.wait(Ended, Failed)
        assert isinstance(ended, Ended)
        assert ended.record.updates == 120
        remarks = [event for event in engine.events[after:] if isinstance(event, Remark)]
        assert len(remarks) == 1
        assert "disk is full" in remarks[0].sentence
        assert str(disk) in remarks[0].sentence
        kept = run.wait(Kept)
        assert "disk is full" in kept.problem
        assert kept.record.test_accuracy == ended.record.test_accuracy
        assert folder.record().status is Status.FINISHED
    finally:
        subprocess.run(["umount", disk], check=True)


def test_a_folder_that_is_removed_in_mid_run_is_told_and_ends_nothing(engine):
    run = engine.train(QUICK, paused=True)
    run.wait(Paused)
    engine.store.remove(run.folder)
    after = len(engine.events)
    run.send(Continue(run.number))
    assert run.end().record.updates == 120
    assert str(run.folder.path) in engine.hear(Remark, after).sentence
    assert run.wait(Kept).problem


def test_a_download_goes_on_beside_a_run_and_can_be_cancelled(engine, long_run):
    after = len(engine.events)
    long_run.send(Download())
    long_run.send(CancelDownload())
    ended = engine.hear(DownloadEnded, after)
    assert ended.problem.endswith(".")
    assert not long_run.all(Ended)


# Stopping


@pytest.mark.parametrize(
    "phase", ["groups", "single steps", "slow motion", "validation", "paused", "first", "preparing"]
)
def test_stop_ends_a_run_within_a_batch_and_keeps_its_weights(engine, phase):
    if phase == "preparing":
        run = engine.train(replace(LONG, hidden=(31,)), meanwhile=[Stop])
        assert run.end().record.updates == 0
    elif phase == "first":
        run = engine.train(LONG, paused=True)
        run.wait(Paused)
    else:
        run = engine.train(LONG)
        run.wait(Batches)
    if phase == "single steps":
        run.send(Continue(run.number, updates=100_000))
    if phase == "slow motion":
        run.send(SetPace(30))
    if phase == "paused":
        run.send(Pause(run.number))
        run.wait(Paused)
    if phase == "validation":
        run.wait(EpochEnded)  # the next one's is as likely as any other moment
    sleep(0.25)
    run.send(Stop(run.number))
    ended = run.end()
    run.send(SetPace(0))
    assert ended.ending is Ending.STOPPED
    assert len(run.losses) == ended.record.updates
    run.wait(Kept)
    assert len(run.all(Ended)) == 1
    record = run.folder.record()
    assert record.status is Status.STOPPED
    assert record.updates == ended.record.updates == len(run.folder.history())
    x = digits(100)
    exported = Recogniser(run.folder.exported).probabilities(x)
    last = Network.of(run.folder.record().recipe, run.folder.last_weights()).probabilities(x)
    assert np.abs(last - exported).max() < 1e-4


# Other recipes


def test_one_epoch_ends_where_the_epoch_ends(engine):
    run = engine.train(UNEVEN, paused=True)
    assert run.wait(Paused).updates == 0
    run.send(Continue(run.number, updates=5))
    assert run.wait(Paused, count=2).updates == 5
    run.send(Continue(run.number, epoch=True))
    assert run.wait(Paused, count=3).updates == 42
    # The last epoch ends the run, and needs nobody to say so.
    run.send(Continue(run.number, epoch=True))
    assert run.end().record.updates == 84
    assert len(run.losses) == 84


def test_single_steps_over_an_epochs_uneven_end_lose_nothing(engine):
    run = engine.train(UNEVEN, paused=True)
    run.send(Continue(run.number, updates=50))
    assert run.wait(Paused, where=lambda paused: paused.updates).updates == 50
    assert [event.values.epoch for event in run.all(EpochEnded)] == [1]
    run.send(Continue(run.number))
    assert run.end().record.updates == 84
    assert len(run.losses) == 84


def test_what_was_prepared_starts_at_once(engine):
    recipe = replace(QUICK, hidden=(12,))
    after = len(engine.events)
    asked = monotonic()
    engine.engine.send(Prepare(recipe, SAMPLE))
    prepared = engine.hear(Prepared, after)
    assert prepared.problem == ""
    preparing = engine.time_of(prepared) - asked
    asked = monotonic()
    run = engine.train(recipe)
    assert engine.time_of(run.starts()) - asked < preparing / 2
    run.end()


def test_the_checkpoint_of_another_network_is_refused(engine, stopped):
    recipe = replace(QUICK, hidden=(12,))
    failed = engine.train(recipe, folder=stopped).wait(Failed, Ended)
    assert isinstance(failed, Failed)
    assert str(stopped.path) in failed.sentence
    assert "another network" in failed.sentence


def test_a_network_that_has_not_been_trained_answers_nothing(engine):
    recipe = replace(QUICK, hidden=(12,))
    after = len(engine.events)
    engine.engine.send(Prepare(recipe, SAMPLE))
    engine.hear(Prepared, after)
    engine.engine.send(Read(77, digits(1)))
    run = engine.train(recipe)
    run.end()
    of_others = [
        event
        for event in engine.events[after:]
        if isinstance(event, Answer) and event.run != run.number
    ]
    assert not of_others
    run.wait(Kept)
    engine.engine.send(Read(78, digits(1)))
    answer = run.wait(Answer, where=lambda answer: answer.generation == 78)
    assert answer.updates == 120
    weights = run.folder.weights(3)
    ours = Network.of(recipe, weights).probabilities(digits(1))
    assert np.abs(answer.probabilities - ours).max() < 1e-5


def test_a_loss_that_is_no_number_ends_the_run_with_a_smaller_rate_to_try(engine):
    wild = replace(QUICK, optimizer=Optimizer.SGD, learning_rate=100.0, hidden=(64,) * 4)
    run = engine.train(wild)
    failed = run.wait(Failed, Ended)
    assert isinstance(failed, Failed)
    first = int(np.flatnonzero(~np.isfinite(run.losses))[0]) + 1
    assert f"at update {first}:" in failed.sentence
    assert "rate of 10 instead of 100" in failed.sentence
    assert run.folder.record().status is Status.FAILED


@pytest.mark.parametrize(
    ("recipe", "learning", "checking", "reached"),
    [
        (
            Recipe(
                hidden=(64,),
                activation=Activation.SIGMOID,
                dropout=0.2,
                optimizer=Optimizer.ADAM,
                epochs=4,
            ),
            4000,
            0,
            0.75,
        ),
        (
            Recipe(
                hidden=(32, 16),
                activation=Activation.TANH,
                optimizer=Optimizer.MOMENTUM,
                learning_rate=0.5,
                loss=Loss.SQUARED_ERROR,
                fraction=0.5,
                validation_split=0.1,
                epochs=6,
            ),
            1800,
            200,
            0.7,
        ),
        (
            replace(CNN, epochs=1, fraction=0.5, augmentation=True, batch_size=50),
            2000,
            0,
            0.5,
        ),
        (
            Recipe(
                hidden=(),
                optimizer=Optimizer.SGD,
                learning_rate=0.5,
                fraction=0.5,
                epochs=3,
            ),
            2000,
            0,
            0.6,
        ),
    ],
    ids=["sigmoid, dropout, Adam", "tanh, momentum, squared error, parts", "CNN", "softmax, SGD"],
)
def test_every_kind_of_recipe_is_learnt_and_in_the_same_way_again(
    engine, recipe, learning, checking, reached
):
    run = engine.train(recipe)
    kept = run.keep()
    started = run.starts()
    assert (started.learning_digits, started.validation_digits) == (learning, checking)
    assert run.end().record.updates == recipe.epochs * -(-learning // recipe.batch_size)
    assert len(run.losses) == run.end().record.updates
    assert kept.record.test_accuracy > reached
    again = engine.train(recipe)  # dropout and augmentation begin anew as well
    again.end()
    assert np.allclose(again.losses, run.losses, rtol=1e-3, atol=1e-4)
    x = digits(50)
    ours = Network.of(recipe, run.folder.weights(recipe.epochs)).probabilities(x)
    assert np.abs(Recogniser(run.folder.exported).probabilities(x) - ours).max() < 1e-4


# What can't be learnt


def test_a_recipe_that_does_not_fit_the_data_is_refused(engine):
    bad = replace(QUICK, batch_size=5000)
    after = len(engine.events)
    engine.engine.send(Prepare(bad, SAMPLE))
    assert "4,000 digits" in engine.hear(Prepared, after).problem
    failed = engine.train(bad).wait(Failed, Ended)
    assert "4,000 digits" in failed.sentence


def test_data_that_is_corrupt_is_named(engine, tmp_path):
    name = "train-images-idx3-ubyte.gz"
    for part in ("train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1"):
        (tmp_path / f"{part}-ubyte.gz").write_bytes(gzip.compress(b""))
    (tmp_path / name).write_bytes(gzip.compress(b"\0\0\x08\x03")[:-3])
    source = Source.parse(str(tmp_path))
    failed = engine.train(QUICK, source=source).wait(Failed, Ended)
    assert isinstance(failed, Failed)
    assert str(tmp_path / name) in failed.sentence
    assert failed.sentence.endswith(".")
    assert failed.sentence.count(str(tmp_path / name)) == 1
    missing = Source.parse(str(tmp_path / "none"))
    failed = engine.train(QUICK, source=missing).wait(Failed, Ended)
    assert str(tmp_path / "none") in failed.sentence


# Processes


@pytest.fixture(scope="module")
def other(engine):
    """A second engine, of the same store."""
    listener = Listener(engine.store.path)
    yield listener
    listener.engine.close()


def test_two_engines_of_one_store_keep_their_runs_apart(engine, other):
    runs = [listener.train(QUICK) for listener in (engine, other)]
    assert len({run.folder.path for run in runs}) == 2
    for run in runs:
        run.keep()
        assert len(run.folder.history()) == 120


def test_a_killed_engine_is_told_once_and_its_run_can_be_gone_on_with(other):
    run = other.train(LONG)
    run.wait(EpochEnded)
    died = other.kill()
    assert died.exitcode == -9
    assert "SIGKILL" in died.cause
    assert sum(isinstance(event, Died) for event in other.events) == 1
    record = run.folder.record()
    assert record.status is Status.RUNNING
    assert not record.is_owned
    assert record.updates >= 40
    assert run.folder.checkpoint().updates >= 40


def test_an_engine_whose_window_is_gone_ends_by_itself(tmp_path):
    code = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from tests.engine.listening import Listener\n"
        "from tests.engine.test_engine import LONG\n"
        "from mnistpad.engine.messages import EpochEnded\n"
        "if __name__ == '__main__':\n"
        "    listener = Listener(Path(sys.argv[1]))\n"
        "    listener.train(LONG).wait(EpochEnded)\n"
        "    print(listener.engine.pid, flush=True)\n"
        "    time.sleep(100)\n"
    )
    window = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path / "runs")],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    with window:
        child = psutil.Process(int(window.stdout.readline()))
        window.kill()
    child.wait(10)
    folder = RunFolder(tmp_path / "runs" / "0001")
    assert folder.record().status is Status.INTERRUPTED
    assert folder.checkpoint().updates >= 40


def test_without_xla_an_engine_falls_back_and_says_so(tmp_path, monkeypatch):
    # With this, XLA gives up on whatever it is to compile.
    monkeypatch.setenv("XLA_FLAGS", "--xla_cpu_parallel_codegen_split_count=0")
    listener = Listener(tmp_path / "runs")
    run = listener.train(QUICK)
    assert run.starts().compiled is False
    assert run.end().record.updates == 120
    listener.engine.close()


def test_the_child_loads_no_qt_and_the_client_no_keras(engine):
    listing = subprocess.run(
        [sys.executable, "-c", "import sys, mnistpad.commands.train; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert not {"keras", "tensorflow", "PySide6", "pyqtgraph"} & set(listing)
    maps = Path(f"/proc/{engine.engine.pid}/maps")
    if maps.exists():
        engine.hear(Ready)
        loaded = maps.read_text()
        assert "tensorflow" in loaded
        assert "PySide6" not in loaded


# It ends the engine that all the tests above share, and comes last therefore.


def test_an_engine_that_is_told_to_quit_leaves_its_run_to_be_gone_on_with(engine):
    run = engine.train(LONG)
    run.wait(EpochEnded)
    engine.engine.send(Quit())
    assert engine.hear(Died).exitcode == 0
    assert len(run.all(Ended)) == 1
    assert not run.all(Kept)
    assert run.folder.record().status is Status.INTERRUPTED
