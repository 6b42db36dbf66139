"""What the doctor says of the sets of digits."""

from __future__ import annotations

import pytest

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
