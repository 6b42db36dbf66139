"""Where digits come from: typed, remembered, read, and taken in part."""

from __future__ import annotations

import errno
import hashlib
import json
import pickle
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mnistpad.core.data.digits import (
    DataMissing,
    DataSet,
    Source,
    SourceKind,
    keras_cache,
    load,
    read_keras_mnist,
    subset,
)
from mnistpad.resources import resource
from tests.core.digit_files import arrays, files, refusal, write_npz

SAMPLE = Source(SourceKind.SAMPLE)


@pytest.fixture(scope="module")
def sample() -> DataSet:
    return load(SAMPLE)


@pytest.fixture
def cache(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    (tmp_path / "datasets").mkdir()
    assert keras_cache() == tmp_path / "datasets" / "mnist.npz"
    return keras_cache()


def test_what_is_not_there_yet_can_be_told_from_what_is_wrong(cache):
    with pytest.raises(DataMissing, match="has not been downloaded yet; download it"):
        load(Source(SourceKind.MNIST))


def test_another_file_of_that_name_is_not_taken_for_mnist(cache, tmp_path):
    write_npz(tmp_path).replace(cache)
    sentence = refusal(cache, Source(SourceKind.MNIST))
    assert "damaged" in sentence
    assert "download it again" in sentence


def test_a_file_of_the_right_hash_is_read(cache, tmp_path):
    write_npz(tmp_path).replace(cache)
    train, test = read_keras_mnist(cache, hashlib.sha256(cache.read_bytes()).hexdigest())
    np.testing.assert_array_equal(train[0], arrays()["x_train"])
    np.testing.assert_array_equal(test[1], arrays()["y_test"])


def test_a_folder_in_its_place_is_told(cache):
    cache.mkdir()
    assert "this is a folder" in refusal(cache, Source(SourceKind.MNIST))


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("sample", SourceKind.SAMPLE, "MNIST sample"),
        ("MNIST", SourceKind.MNIST, "MNIST"),
        ("/data/fashion", SourceKind.FILES, "fashion"),
        ("./sample", SourceKind.FILES, "sample"),
        ("mine.npz", SourceKind.FILES, "mine.npz"),
        ("mine.NDJSON", SourceKind.DRAWN, "mine.NDJSON"),
        ("mine.ndjson.gz", SourceKind.DRAWN, "mine.ndjson.gz"),
        ("~nobody-of-this-name/mnist", SourceKind.FILES, "mnist"),
    ],
)
def test_what_a_user_types_is_understood_and_remembered(text, kind, title):
    source = Source.parse(text)
    assert (source.kind, source.title) == (kind, title)
    assert source.path is None or source.path.is_absolute()
    assert Source.from_json(json.loads(json.dumps(source.to_json()))) == source
    assert pickle.loads(pickle.dumps(source)) == source
    assert len({source, Source.parse(text)}) == 1


def test_nothing_typed_is_asked_for():
    with pytest.raises(ValueError, match="sample, mnist, or a folder or file"):
        Source.parse(" ")


@pytest.mark.parametrize(
    "kept",
    [
        None,
        "sample",
        {},
        {"kind": "cloud"},
        {"kind": "files"},
        {"kind": "files", "path": ""},
        {"kind": "files", "path": 7},
        {"kind": "sample", "path": "/data"},
        {"kind": ["sample"]},
    ],
)
def test_what_was_kept_otherwise_is_refused(kept):
    with pytest.raises(ValueError, match=r"data set|SourceKind|source of kind"):
        Source.from_json(kept)


def test_it_has_four_hundred_and_a_hundred_of_each_digit(sample):
    assert sample.train_images.shape == (4000, 28, 28)
    assert sample.test_images.shape == (1000, 28, 28)
    assert np.bincount(sample.train_labels).tolist() == [400] * 10
    assert np.bincount(sample.test_labels).tolist() == [100] * 10


def test_its_digits_are_in_no_order_that_a_batch_would_suffer_from(sample):
    for start in range(0, 4000, 400):
        counts = np.bincount(sample.train_labels[start : start + 400], minlength=10)
        assert counts.min() >= 20, (start, counts)


def test_it_is_small():
    assert resource("samples/mnist-5000.npz").stat().st_size <= 1_500_000


def test_its_hash_is_the_one_beside_it():
    path = resource("samples/mnist-5000.npz")
    card = path.with_suffix(".md").read_text(encoding="utf-8")
    assert hashlib.sha256(path.read_bytes()).hexdigest() in card


def test_keras_users_can_read_it_with_numpy(sample):
    with np.load(resource("samples/mnist-5000.npz"), allow_pickle=False) as archive:
        np.testing.assert_array_equal(archive["x_test"], sample.test_images)


@pytest.mark.data
def test_each_of_its_digits_is_one_of_mnists_with_its_label(sample, test_data):
    mnist = load(files(test_data / "mnist"))
    known: dict[bytes, int] = {}
    for image, label in zip(mnist.train_images, mnist.train_labels, strict=True):
        known[image.tobytes()] = int(label)
    images = np.concatenate([sample.train_images, sample.test_images])
    labels = np.concatenate([sample.train_labels, sample.test_labels])
    assert [known.get(image.tobytes()) for image in images] == labels.tolist()
    assert len({image.tobytes() for image in images}) == 5000


def test_a_sample_that_can_not_be_read_is_to_be_installed_again(monkeypatch, tmp_path):
    monkeypatch.setattr("mnistpad.resources._PLACES", (tmp_path,))
    path = tmp_path / "samples" / "mnist-5000.npz"
    assert "no such file or folder; install mnistpad again" in refusal(path, SAMPLE)
    path.parent.mkdir()
    path.write_bytes(b"half of")
    assert "cut off; install mnistpad again" in refusal(path, SAMPLE)


@given(fraction=st.floats(0.001, 0.999), seed=st.integers(0, 2**32))
@settings(deadline=None, max_examples=30)
def test_each_class_keeps_the_same_part(sample, fraction, seed):
    part = subset(sample, fraction, seed)
    counts = np.bincount(part.train_labels, minlength=10)
    assert counts.tolist() == [max(1, round(400 * fraction))] * 10
    assert part.test_images is sample.test_images


def test_images_keep_their_labels_and_their_order(sample):
    part = subset(sample, 0.1, 3)
    places = {image.tobytes(): index for index, image in enumerate(sample.train_images)}
    chosen = [places[image.tobytes()] for image in part.train_images]
    assert chosen == sorted(chosen)
    np.testing.assert_array_equal(part.train_labels, sample.train_labels[chosen])


def test_the_seed_tells_which_ones_and_smaller_lies_in_larger(sample):
    def images(fraction, seed):
        return {image.tobytes() for image in subset(sample, fraction, seed).train_images}

    assert images(0.2, 1) == images(0.2, 1)
    assert images(0.2, 1) != images(0.2, 2)
    assert images(0.1, 1) < images(0.2, 1)


def test_the_whole_is_the_set_itself(sample):
    assert subset(sample, 1, 0) is sample


@pytest.mark.parametrize("fraction", [0, -0.5, 1.01, float("nan")])
def test_what_is_no_part_is_refused(sample, fraction):
    with pytest.raises(ValueError, match="above 0 and at most 1"):
        subset(sample, fraction, 0)


def test_what_the_system_refuses_keeps_its_kind(tmp_path):
    with pytest.raises(FileNotFoundError) as caught:
        load(files(tmp_path / "none"))
    assert caught.value.__cause__.errno == errno.ENOENT
