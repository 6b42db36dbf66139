"""``mnistpad train``, run as a user runs it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from time import sleep

import numpy as np
import psutil
import pytest

from mnistpad.core.data.digits import Source, load
from mnistpad.core.drawing.recogniser import Recogniser
from mnistpad.core.network.recipe import TUTORIAL
from mnistpad.core.network.runs import RunFolder, Status
from mnistpad.engine.session import SILENT_AFTER
from tests.e2e.conftest import hear_interrupts

SMALL = ("--hidden", "32", "--batch-size", "100")
EPOCH_KEYS = {"event", "epoch", "update", "loss", "accuracy", "val_loss", "val_accuracy", "seconds"}
END_KEYS = {"event", "updates", "fit_seconds", "test_loss", "test_accuracy", "stopped"}


def command(*arguments):
    return [sys.executable, "-m", "mnistpad", "train", *map(str, arguments)]


def train(*arguments, **environment):
    done = subprocess.run(
        command(*arguments),
        capture_output=True,
        text=True,
        env=os.environ | environment,
        timeout=120,
    )
    assert "Traceback" not in done.stderr
    return done


def events(text):
    return [json.loads(line) for line in text.splitlines()]


class Started:
    """A run that goes on while the test looks on."""

    def __init__(self, process):
        self.process = process
        self.events = []

    def wait_for(self, name):
        for line in self.process.stdout:
            self.events.append(json.loads(line))
            if self.events[-1]["event"] == name:
                return self.events[-1]
        raise AssertionError(f"no {name}: {self.process.stderr.read()}")

    def interrupt(self):
        """Ctrl-C, as a terminal gives it to all processes in the foreground."""
        os.killpg(self.process.pid, signal.SIGINT)

    def finish(self):
        """The rest of its events, what it complained of, and its exit code."""
        out, complaints = self.process.communicate(timeout=60)
        assert "Traceback" not in complaints
        self.events += events(out)
        return self.events, complaints, self.process.returncode


@contextmanager
def started(*arguments):
    process = subprocess.Popen(
        command("--json", *arguments),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # What started the tests may have had Ctrl-C ignored, and that is handed down.
        preexec_fn=hear_interrupts if os.name == "posix" else None,
    )
    with process:
        try:
            yield Started(process)
        finally:
            process.kill()


def engine_of(process):
    """The child that has TensorFlow."""
    return max(psutil.Process(process.pid).children(), key=lambda child: child.memory_info().rss)


def test_the_tutorials_recipe_is_learnt_on_the_sample_and_kept(tmp_path):
    done = train("--json", "--out", tmp_path / "run")
    assert done.returncode == 0
    assert done.stderr == ""
    first, *epochs, last = events(done.stdout)
    assert first["event"] == "training-started"
    assert first["recipe"] == TUTORIAL.to_json() | {"hidden": [512]}
    assert (first["data"], first["learning_digits"], first["updates_per_epoch"]) == (
        "MNIST sample",
        4000,
        32,
    )
    assert [epoch["epoch"] for epoch in epochs] == [1, 2, 3, 4, 5]
    assert all(epoch.keys() == EPOCH_KEYS for epoch in epochs)
    assert last.keys() == END_KEYS
    assert (last["updates"], last["stopped"]) == (160, False)
    assert last["test_accuracy"] > 0.9
    assert last["test_accuracy"] == epochs[-1]["val_accuracy"]
    data = load(Source.parse("sample"))
    exported = Recogniser(tmp_path / "run" / "model.tflite")
    read = exported.probabilities((data.test_images / 255).astype(np.float32)).argmax(axis=1)
    assert (read == data.test_labels).mean() == pytest.approx(last["test_accuracy"], abs=0.002)
    assert RunFolder(tmp_path / "run").record().status is Status.FINISHED
    again = train("--out", tmp_path / "run")
    assert again.returncode == 2
    assert "a run that is finished is in it" in again.stderr


def test_without_json_a_line_an_epoch_and_the_test_accuracy_are_printed():
    done = train(*SMALL, "--epochs", 2, "--validation-split", 0.2, "--fraction", 0.5)
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert "784 – 32 relu – 10 softmax" in lines[0]
    assert [line.split(":")[0] for line in lines if line.startswith("epoch")] == [
        "epoch 1 of 2",
        "epoch 2 of 2",
    ]
    assert lines[-1].startswith("test accuracy 0.")


def test_a_table_of_digits_is_trained_on(tmp_path):
    data = load(Source.parse("sample"))
    rows = np.column_stack([data.train_labels, data.train_images.reshape(-1, 784)])[:1200]
    path = tmp_path / "train.csv"
    head = ",".join(["label", *(f"pixel{place}" for place in range(784))])
    np.savetxt(path, rows, "%d", ",", header=head, comments="")
    done = train(*SMALL, "--data", path, "--epochs", 4, "--json")
    assert done.returncode == 0
    first, *_, last = events(done.stdout)
    assert (first["data"], first["learning_digits"]) == ("train", 1000)
    assert "200 were set aside" in done.stdout + done.stderr
    assert last["test_accuracy"] > 0.7


def test_flags_make_the_recipe():
    flags = "--cnn --hidden 20,10 --activation tanh --dropout 0.1 --optimizer momentum --seed 3"
    more = "--learning-rate 0.02 --loss squared-error --epochs 1 --fraction 0.05 --augment"
    done = train("--json", *flags.split(), *more.split(), "--batch-size", 40)
    assert done.returncode == 0, done.stderr
    recipe = events(done.stdout)[0]["recipe"]
    assert recipe | {"target_accuracy": None} == {
        "convolution": True,
        "hidden": [20, 10],
        "activation": "tanh",
        "dropout": 0.1,
        "optimizer": "momentum",
        "learning_rate": 0.02,
        "loss": "mean_squared_error",
        "batch_size": 40,
        "epochs": 1,
        "seed": 3,
        "fraction": 0.05,
        "validation_split": 0.0,
        "augmentation": True,
        "target_accuracy": None,
    }


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        ("--hidden many", "512,128"),
        ("--hidden 5000", "1 to 4096"),
        ("--hidden 1,1,1,1,1", "At most 4"),
        ("--learning-rate nan", "--learning-rate"),
        ("--learning-rate 0", "above 0"),
        ("--epochs 0", "--epochs"),
        ("--epochs 1.5", "--epochs"),
        ("--batch-size 5000", "4,000 digits"),
        ("--hidden none --dropout 0.5", "hidden layer"),
        ("--optimizer newton", "--optimizer"),
        ("--fraction 0.001", "--fraction"),
        ("--seed -1", "--seed"),
        ("--colour red", "--colour"),
        ("a b", "a b"),
    ],
)
def test_bad_flags_are_refused_in_a_sentence_before_anything_is_made(flags, words, tmp_path):
    done = train(*flags.split(), "--out", tmp_path / "run")
    assert done.returncode == 2
    assert words in done.stderr
    assert done.stdout == ""
    assert not (tmp_path / "run").exists()


def test_data_that_is_not_there_or_damaged_is_named(tmp_path):
    done = train("--data", tmp_path / "none")
    assert done.returncode == 1
    assert str(tmp_path / "none") in done.stderr
    bad = tmp_path / "bad.npz"
    bad.write_bytes(b"PK\x03\x04 and no more")
    done = train("--data", bad, "--out", tmp_path / "run")
    assert done.returncode == 1
    assert str(bad) in done.stderr
    assert not (tmp_path / "run").exists()


def test_offline_mnist_is_told_to_be_out_of_reach(tmp_path):
    nowhere = {"KERAS_HOME": str(tmp_path), "https_proxy": "http://127.0.0.1:9"}
    done = train("--data", "mnist", "--json", **nowhere)
    assert done.returncode == 1
    assert "can't be fetched" in done.stderr
    assert "sample works without" in done.stderr
    assert done.stdout == ""


def test_a_folder_with_other_files_is_left_alone(tmp_path):
    (tmp_path / "letter.txt").write_text("Dear …")
    done = train("--out", tmp_path)
    assert done.returncode == 2
    assert "other files" in done.stderr
    done = train("--out", tmp_path / "letter.txt")
    assert done.returncode == 2
    assert "a file" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_ctrl_c_stops_keeps_the_weights_and_is_no_failure(tmp_path):
    with started(*SMALL, "--epochs", 1000, "--out", tmp_path / "run") as run:
        run.wait_for("epoch-ended")
        run.interrupt()
        told, complaints, code = run.finish()
    assert code == 0
    assert "Stopping" in complaints
    last = told[-1]
    assert last["event"] == "training-ended"
    assert last["stopped"] is True
    assert 40 <= last["updates"] < 40_000
    folder = RunFolder(tmp_path / "run")
    assert folder.record().status is Status.STOPPED
    assert len(folder.history()) == last["updates"]
    assert folder.model.exists()
    assert Recogniser(folder.exported).probabilities(np.zeros((28, 28), np.float32)).shape == (10,)


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_ctrl_c_while_keras_is_loaded_ends_the_run_before_its_first_update(tmp_path):
    with started(*SMALL, "--epochs", 1000, "--out", tmp_path / "run") as run:
        while not (tmp_path / "run" / "run.json").exists():
            assert run.process.poll() is None
        run.interrupt()
        told, _, code = run.finish()
    assert code == 0
    assert told[-1]["updates"] == 0
    assert told[-1]["stopped"] is True


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize("moment", [0.0, 0.06])
def test_ctrl_c_twice_while_the_engine_is_spawned_leaves_no_traceback(tmp_path, moment):
    with started(*SMALL, "--epochs", 1000, "--out", tmp_path / "run") as run:
        while not (tmp_path / "run" / "run.json").exists():
            assert run.process.poll() is None
        sleep(moment)
        run.interrupt()
        run.process.stderr.readline()
        run.interrupt()
        assert run.finish()[2] == 1  # and no traceback


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_second_ctrl_c_ends_at_once_and_the_run_can_be_gone_on_with(tmp_path):
    flags = (*SMALL, "--epochs", 1000, "--out", tmp_path / "run")
    with started(*flags) as run:
        run.wait_for("epoch-ended")
        engine = engine_of(run.process)
        engine.suspend()  # so that it can't stop in peace
        run.interrupt()
        run.process.stderr.readline()
        run.interrupt()
        _, _, code = run.finish()
        assert code == 1
        engine.wait(10)
    folder = RunFolder(tmp_path / "run")
    assert not folder.record().is_owned
    assert folder.checkpoint().updates >= 40
    differs = train(*SMALL, "--epochs", 1000, "--seed", 5, "--out", tmp_path / "run")
    assert differs.returncode == 2
    assert "seed 5" in differs.stderr
    with started(*flags) as run:
        assert run.wait_for("training-started")["updates"] >= 40
        run.interrupt()
        assert run.finish()[2] == 0


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_an_engine_that_falls_silent_is_told_of_and_the_run_goes_on(tmp_path):
    with started(*SMALL, "--epochs", 40, "--out", tmp_path / "run") as run:
        run.wait_for("epoch-ended")
        engine = engine_of(run.process)
        engine.suspend()
        said = run.process.stderr.readline()
        engine.resume()
        again = run.process.stderr.readline()
        told, complaints, code = run.finish()
    assert f"The engine hasn't answered for {SILENT_AFTER} s" in said
    assert again == "mnistpad: The engine answers again.\n"
    assert (code, complaints) == (0, "")
    assert told[-1]["updates"] == 40 * 40


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_killed_engine_is_replaced_once_where_the_run_is_kept(tmp_path):
    with started(*SMALL, "--epochs", 60, "--out", tmp_path / "run") as run:
        run.wait_for("epoch-ended")
        engine_of(run.process).kill()
        again = run.wait_for("training-started")
        told, complaints, code = run.finish()
    assert code == 0
    assert "has ended unexpectedly (SIGKILL)" in complaints
    assert again["updates"] >= 40
    assert told[-1]["updates"] == 60 * 40
    epochs = [event["epoch"] for event in told if event["event"] == "epoch-ended"]
    assert sorted(set(epochs)) == [*range(1, 61)]
    assert len(RunFolder(tmp_path / "run").history()) == 60 * 40


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_killed_engine_is_a_failure_where_nothing_is_kept():
    with started(*SMALL, "--epochs", 1000) as run:
        folder = run.wait_for("training-started")["folder"]
        engine_of(run.process).kill()
        told, complaints, code = run.finish()
    assert code == 1
    assert "has ended unexpectedly (SIGKILL)" in complaints
    assert told[-1]["event"] != "training-ended"
    assert not Path(folder).exists()


def test_a_reader_that_leaves_early_is_no_fault():
    line = " ".join(command("--json", *SMALL, "--epochs", 50))
    done = subprocess.run(f"{line} | head -1", shell=True, capture_output=True, text=True)
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""
