"""What the doctor says of the sets of digits."""

from __future__ import annotations

import pytest

from mnistpad.doctor import tensorflow
from tests.e2e.test_commands import mnistpad


def line(done, name):
    (found,) = [line for line in done.stdout.splitlines() if line[9:].startswith(f"{name}  ")]
    return found


@pytest.fixture
def cache(tmp_path):
    (tmp_path / "datasets").mkdir()
    return tmp_path / "datasets" / "mnist.npz"


def test_the_sample_is_read_and_mnist_not_missed(tmp_path):
    done = mnistpad("doctor", KERAS_HOME=str(tmp_path))
    assert done.returncode == 0, done.stdout
    assert line(done, "MNIST sample").startswith("ok")
    assert "4,000 digits to learn from and 1,000 for testing" in line(done, "MNIST sample")
    assert line(done, "MNIST").startswith("ok")
    assert "not downloaded" in line(done, "MNIST")


def test_a_damaged_download_is_found(tmp_path, cache):
    cache.write_bytes(b"half of MN")
    done = mnistpad("doctor", KERAS_HOME=str(tmp_path))
    assert done.returncode == 1
    assert line(done, "MNIST").startswith("MISSING")
    assert str(cache) in line(done, "MNIST")
    assert "download it again" in line(done, "MNIST")


@pytest.mark.parametrize(
    ("installed", "fine", "words"),
    [
        ({"tensorflow": "2.21.0"}, True, "2.21.0 (tensorflow)"),
        ({"tensorflow-cpu": "2.21.0"}, True, "2.21.0 (tensorflow-cpu)"),
        ({"tensorflow": "2.21.0", "tensorflow-cpu": "2.20.0"}, False, "pip uninstall"),
        ({}, False, "pip install tensorflow-cpu"),
    ],
)
def test_which_tensorflow_is_there_is_told_and_what_to_do_with_both_or_none(installed, fine, words):
    found = tensorflow(installed.get)
    assert found[0] is fine
    assert words in found[1]
