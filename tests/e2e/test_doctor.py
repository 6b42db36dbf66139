"""What the doctor says of the sets of digits."""

from __future__ import annotations

import re

import pytest

from mnistpad.commands.doctor import tensorflow
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


def install(folder, name, version="2.21.0"):
    """What pip leaves of a package, so far as the doctor looks at it."""
    kept = folder / f"{name.replace('-', '_')}-{version}.dist-info"
    kept.mkdir()
    (kept / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    (folder / "tensorflow").mkdir(exist_ok=True)
    (folder / "tensorflow" / "__init__.py").touch()


def test_the_tensorflow_that_this_environment_has_is_named():
    done = mnistpad("doctor")
    assert re.search(r"^ok +TensorFlow +tensorflow(-cpu)? \d+\.\d+", done.stdout, re.MULTILINE)


@pytest.mark.parametrize("name", ["tensorflow", "tensorflow-cpu"])
def test_either_tensorflow_will_do(name, tmp_path):
    install(tmp_path, name)
    assert tensorflow([str(tmp_path)]) == (True, f"{name} 2.21.0")


def test_no_tensorflow_is_to_be_installed(tmp_path):
    fine, words = tensorflow([str(tmp_path)])
    assert not fine
    assert words.startswith("pip install tensorflow")


def test_two_tensorflows_are_to_be_uninstalled_and_one_installed_again(tmp_path):
    install(tmp_path, "tensorflow")
    install(tmp_path, "tensorflow-cpu", "2.20.0")
    fine, words = tensorflow([str(tmp_path)])
    assert not fine
    assert "tensorflow 2.21.0 and tensorflow-cpu 2.20.0" in words
    assert "pip uninstall tensorflow tensorflow-cpu, then pip install tensorflow" in words


def test_a_tensorflow_whose_files_went_with_the_other_is_to_be_installed_again(tmp_path):
    install(tmp_path, "tensorflow")
    (tmp_path / "tensorflow" / "__init__.py").unlink()
    fine, words = tensorflow([str(tmp_path)])
    assert not fine
    assert words.endswith("pip install --force-reinstall --no-deps tensorflow")
