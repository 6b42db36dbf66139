"""Reading IDX files and folders of them: what is whole is read, what is not is named."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mnistpad.core.data.digits import load
from mnistpad.core.data.idx import read_idx
from tests.core.digit_files import (
    MNIST_NAMES,
    arrays,
    assert_holds,
    damaging,
    emnist_names,
    files,
    idx,
    posix,
    quiet_peak,
    refusal,
    refusal_and_peak,
    write_folder,
)

IMAGES = np.arange(2 * 28 * 28, dtype=np.uint8).reshape(2, 28, 28)
HEAD = bytes([0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 28, 0, 0, 0, 28])
WHOLE = HEAD + IMAGES.tobytes()


def written(folder: Path, content: bytes) -> Path:
    path = folder / "images-idx3-ubyte"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("content", [WHOLE, gzip.compress(WHOLE)], ids=["plain", "gzipped"])
def test_images_come_back_as_they_were_written(tmp_path, content):
    read = read_idx(written(tmp_path, content))
    assert read.dtype == np.uint8
    np.testing.assert_array_equal(read, IMAGES)


def test_labels_have_one_axis(tmp_path):
    path = written(tmp_path, bytes([0, 0, 8, 1, 0, 0, 0, 3, 5, 0, 4]))
    assert read_idx(path).tolist() == [5, 0, 4]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "not an IDX file"),
        (b"PK\3\4 and so on", "not an IDX file"),
        (bytes([0, 0, 13, 1, 0, 0, 0, 0]), "not an IDX file of bytes"),
        (bytes([0, 0, 8, 0]), "cut off within its head"),
        (HEAD[:9], "cut off within its head"),
        (WHOLE[:-1], "2x28x28 = 1568 bytes announced, 1567 found"),
        (WHOLE + b"\0", "1568 bytes announced, but the file goes on"),
        (bytes([0, 0, 8, 3]) + b"\xff" * 12, "at most 1,000,000 images"),
        (gzip.compress(WHOLE)[:-20], "broken gzip"),
        (gzip.compress(WHOLE)[:8], "broken gzip"),
        (b"\x1f\x8b" + b"\0" * 40, "broken gzip"),
        (gzip.compress(WHOLE)[:-8] + b"\0" * 8, "broken gzip"),
        (gzip.compress(WHOLE) * 2, "goes on behind"),
        (bytes([0, 0, 8, 70]) + b"\0\0\0\1" * 70 + b"\5", "70 axes"),
    ],
)
def test_a_file_that_is_not_whole_is_named_with_what_is_wrong(tmp_path, content, reason):
    path = written(tmp_path, content)
    with pytest.raises(ValueError, match=reason) as caught:
        read_idx(path)
    assert str(caught.value).startswith(str(path))


def test_any_cut_is_noticed(tmp_path):
    whole = bytes([0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 2, 1, 2, 3, 4])
    for content in (whole, gzip.compress(whole)):
        for length in range(len(content)):
            with pytest.raises(ValueError, match="images-idx3-ubyte: "):
                read_idx(written(tmp_path, content[:length]))


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzipped"])
@damaging
@given(data=st.data())
def test_damage_is_told_as_a_value_error_or_changes_numbers_alone(tmp_path, packed, data):
    content = bytearray(gzip.compress(WHOLE) if packed else WHOLE)
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=4)):
        content[place] ^= data.draw(st.integers(1, 255))
    del content[data.draw(st.integers(0, len(content))) :]
    try:
        read = read_idx(written(tmp_path, bytes(content)))
    except ValueError as error:
        assert "images-idx3-ubyte: " in str(error)
    else:
        assert read.size <= len(WHOLE)


@posix
def test_a_gzip_bomb_takes_no_memory(tmp_path):
    """A hundred million zeros behind the images: nothing behind the images is unpacked."""
    folder = write_folder(tmp_path / "mnist", arrays())
    bomb = gzip.compress(idx(arrays()["x_train"]) + bytes(100_000_000), 1)
    (folder / MNIST_NAMES["x_train"]).write_bytes(bomb)
    sentence, peak = refusal_and_peak(folder)
    assert "goes on behind" in sentence
    assert peak - quiet_peak(tmp_path) < 20


@pytest.mark.data
def test_mnist_has_its_shapes(test_data):
    images = read_idx(test_data / "mnist" / "t10k-images-idx3-ubyte.gz")
    labels = read_idx(test_data / "mnist" / "t10k-labels-idx1-ubyte.gz")
    assert (images.shape, labels.shape) == ((10_000, 28, 28), (10_000,))
    assert labels[:5].tolist() == [7, 2, 1, 0, 4]


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzipped"])
def test_a_folder_with_mnists_names_is_read(tmp_path, packed):
    folder = write_folder(tmp_path / "fashion", arrays(), packed=packed)
    data = load(files(folder))
    assert_holds(data, arrays())
    assert data.name == "fashion"


def test_names_with_dots_are_known_too(tmp_path):
    names = {key: name.replace("-idx", ".idx") for key, name in MNIST_NAMES.items()}
    assert_holds(load(files(write_folder(tmp_path, arrays(), names))), arrays())


def test_emnists_images_are_turned_upright(tmp_path):
    parts = arrays()
    lying = parts | {key: parts[key].transpose(0, 2, 1) for key in ("x_train", "x_test")}
    data = load(files(write_folder(tmp_path, lying, emnist_names("digits"), packed=True)))
    assert_holds(data, parts)
    assert data.name == "emnist-digits"


def test_of_several_sets_one_is_chosen_by_one_of_its_files(tmp_path):
    parts = arrays()
    write_folder(tmp_path, parts, emnist_names("mnist"))
    write_folder(tmp_path, parts | {"y_train": parts["y_train"] + 20}, emnist_names("letters"))
    sentence = refusal(tmp_path)
    assert "several sets in it (emnist-letters, emnist-mnist)" in sentence
    assert "choose a folder with one, or one file of the set" in sentence
    chosen = load(files(tmp_path / "emnist-mnist-test-labels-idx1-ubyte"))
    assert chosen.name == "emnist-mnist"
    np.testing.assert_array_equal(chosen.test_labels, parts["y_test"])


def test_a_label_beyond_all_classes_is_refused_with_its_place(tmp_path):
    labels = np.arange(20) % 10
    labels[7] = 77
    write_folder(tmp_path, arrays() | {"y_train": labels}, emnist_names("letters"))
    sentence = refusal(tmp_path)
    assert "label 7 (counted from 0) is 77; at most 62 classes can be learnt" in sentence


def test_missing_files_are_named(tmp_path):
    folder = write_folder(tmp_path / "mnist", arrays())
    (folder / "t10k-labels-idx1-ubyte").unlink()
    assert "t10k-labels-idx1-ubyte (.gz or not) missing" in refusal(folder)
    folder = write_folder(tmp_path / "emnist", arrays(), emnist_names("digits"))
    (folder / "emnist-digits-test-images-idx3-ubyte").unlink()
    assert "emnist-digits-test-images-idx3-ubyte (.gz or not) missing" in refusal(folder)


def test_a_folder_of_other_things_is_told_what_is_looked_for(tmp_path):
    (tmp_path / "holiday.jpg").write_bytes(b"")
    assert "train-images-idx3-ubyte" in refusal(tmp_path)


def test_counts_that_differ_are_told(tmp_path):
    folder = write_folder(tmp_path, arrays() | {"y_train": arrays()["y_train"][:-1]})
    assert "20 images, but" in refusal(folder / "train-images-idx3-ubyte")
    assert "has 19 labels" in refusal(folder / "train-labels-idx1-ubyte")


def test_labels_in_the_place_of_images_are_refused(tmp_path):
    folder = write_folder(tmp_path, arrays() | {"x_test": arrays()["y_test"]})
    assert "images of shape (10,)" in refusal(folder)


def test_smaller_images_lie_in_the_middle(tmp_path):
    parts = arrays(side=20)
    data = load(files(write_folder(tmp_path, parts)))
    np.testing.assert_array_equal(data.train_images[:, 4:24, 4:24], parts["x_train"])
    assert data.train_images.sum() == parts["x_train"].sum()


def test_larger_images_are_refused_with_the_reason(tmp_path):
    sentence = refusal(write_folder(tmp_path, arrays(side=32)))
    assert "32×32 pixels, larger than MNIST's 28×28; scale them down first" in sentence


@pytest.mark.parametrize("shape", [(0, 28, 28), (20, 0, 0)])
def test_a_set_without_images_is_refused(tmp_path, shape):
    folder = write_folder(tmp_path, arrays() | {"x_train": np.zeros(shape)})
    assert "there are no images in it" in refusal(folder)


def test_a_path_that_leads_nowhere_is_told(tmp_path):
    assert "there is no such file or folder" in refusal(tmp_path / "none")


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_folder_that_leads_round_in_circles_is_told(tmp_path):
    (tmp_path / "a").symlink_to(tmp_path / "a")
    assert refusal(tmp_path / "a")


def test_another_file_is_told_what_can_be_read(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Dear data,")
    assert "a folder of IDX files (MNIST's), an .npz file" in refusal(path)


@pytest.mark.data
def test_all_of_mnist_is_read_like_its_bytes(test_data):
    data = load(files(test_data / "mnist"))
    assert data.train_images.shape == (60_000, 28, 28)
    assert data.test_labels.shape == (10_000,)
    assert data.name == "mnist"
