"""Sets in files of their own for each array, and sets that were downloaded in other ways."""

from __future__ import annotations

import gzip

import numpy as np
import pytest

from mnistpad.core.data.digits import load
from tests.core.digit_files import (
    KUZUSHIJI,
    MNIST_NAMES,
    arrays,
    assert_holds,
    files,
    idx,
    refusal,
    write_folder,
    write_single_npz,
)


def write_npy(folder, parts, names=None):
    folder.mkdir(exist_ok=True)
    for role, array in parts.items():
        np.save(folder / f"{(names or {}).get(role, role)}.npy", array)
    return folder


def test_kuzushijis_four_files_are_one_set(tmp_path):
    folder = write_single_npz(tmp_path / "down", arrays(), KUZUSHIJI)
    for path in (folder, folder / "kmnist-test-labels.npz"):
        data = load(files(path))
        assert_holds(data, arrays())
        assert data.name == "kmnist"


@pytest.mark.parametrize(
    "names",
    [
        None,
        {"x_train": "train_images", "y_train": "train_labels"}
        | {"x_test": "test_images", "y_test": "test_labels"},
        {role: f"{role} (1)" for role in arrays()},
    ],
)
def test_arrays_in_files_of_their_own_are_one_set(tmp_path, names):
    folder = write_npy(tmp_path / "mine", arrays(), names)
    data = load(files(folder))
    assert_holds(data, arrays())
    assert data.name == "mine"
    assert_holds(load(files(next(folder.iterdir()))), arrays())


def test_images_and_labels_alone_have_some_set_aside(tmp_path):
    parts = arrays()
    names = {"x_train": "images", "y_train": "labels"}
    folder = write_npy(tmp_path / "mine", {role: parts[role] for role in names}, names)
    data = load(files(folder / "images.npy"))
    assert len(data.train_images) + len(data.test_images) == 20
    assert "no test digits in it: 3 were set aside as such" in data.remark


@pytest.mark.parametrize("names", [("x_train", "y_train"), ("images", "labels"), ("", "")])
def test_an_npz_without_test_digits_has_some_set_aside(tmp_path, names):
    parts = arrays()["x_train"], arrays()["y_train"]
    path = tmp_path / "set.npz"
    if names[0]:
        np.savez(path, **dict(zip(names, parts, strict=True)))
    else:
        np.savez(path, *parts)
    data = load(files(path))
    assert len(data.train_images) + len(data.test_images) == 20
    assert "3 were set aside" in data.remark
    np.testing.assert_array_equal(data.test_images, load(files(path)).test_images)


def test_four_arrays_without_names_are_taken_in_kerass_order(tmp_path):
    np.savez(tmp_path / "set.npz", *arrays().values())
    assert_holds(load(files(tmp_path / "set.npz")), arrays())


def test_a_file_whose_fellow_is_missing_is_told_what_is_looked_for(tmp_path):
    folder = write_npy(tmp_path / "mine", {"x_train": arrays()["x_train"]})
    sentence = refusal(folder / "x_train.npy")
    assert "the file with y_train is missing beside it" in sentence
    np.save(folder / "y_train.npy", np.arange(7))
    assert "20 images, but" in refusal(folder)
    assert "y_train.npy has 7 labels" in refusal(folder)


def test_of_several_sets_in_a_folder_one_is_chosen_by_its_file(tmp_path):
    write_single_npz(tmp_path, arrays(), KUZUSHIJI)
    others = {role: name.replace("kmnist", "k10") for role, name in KUZUSHIJI.items()}
    write_single_npz(tmp_path, arrays(), others)
    assert "several sets in it (k10, kmnist)" in refusal(tmp_path)
    assert load(files(tmp_path / "k10-train-imgs.npz")).name == "k10"


def test_an_array_of_objects_in_a_file_of_its_own_is_not_opened(tmp_path):
    folder = write_npy(tmp_path / "mine", arrays())
    np.save(folder / "y_train.npy", np.array([{}] * 20, object))
    assert "Python objects (a pickle), which are not opened" in refusal(folder)


def test_a_damaged_array_is_named(tmp_path):
    folder = write_npy(tmp_path / "mine", arrays())
    content = (folder / "x_test.npy").read_bytes()
    (folder / "x_test.npy").write_bytes(content[:-5])
    assert "x_test.npy" in refusal(folder)
    (folder / "x_test.npy").write_bytes(b"images")
    assert "not an array as numpy.savez writes it" in refusal(folder)


def qmnist_labels(labels):
    rows = np.zeros((len(labels), 8), ">i4")
    rows[:, 0], rows[:, 2] = labels, 3600
    lengths = b"".join(length.to_bytes(4, "big") for length in rows.shape)
    return bytes([0, 0, 12, 2]) + lengths + rows.tobytes()


def test_of_qmnists_eight_columns_the_first_is_the_digit(tmp_path):
    for role, array in arrays().items():
        part, kind = ("train" if "train" in role else "test"), role[0] == "x"
        name = f"qmnist-{part}-{'images-idx3-ubyte' if kind else 'labels-idx2-int'}.gz"
        content = idx(array) if kind else qmnist_labels(array)
        (tmp_path / name).write_bytes(gzip.compress(content))
    data = load(files(tmp_path))
    assert_holds(data, arrays())
    assert data.name == "qmnist"
    path = tmp_path / "qmnist-test-labels-idx2-int.gz"
    path.write_bytes(qmnist_labels(np.arange(10) + 250))
    assert "label 256, not in 0–255" in refusal(path)


def test_torchvisions_folder_is_found_two_levels_down(tmp_path):
    (tmp_path / "MNIST").mkdir()
    write_folder(tmp_path / "MNIST" / "raw", arrays(), packed=True)
    for folder in (tmp_path, tmp_path / "MNIST", tmp_path / "MNIST" / "raw"):
        data = load(files(folder))
        assert_holds(data, arrays())
        assert data.name == "MNIST"


def test_of_two_sets_below_a_folder_none_is_taken(tmp_path):
    for name in ("MNIST", "FashionMNIST"):
        (tmp_path / name).mkdir()
        write_folder(tmp_path / name / "raw", arrays())
    assert "there are no IDX files in it, or several sets below it" in refusal(tmp_path)


@pytest.mark.parametrize("mark", ["{} (1).gz", "{}(2).gz", "{}.gz (1)", "{} (1)"])
def test_a_second_download_is_known_by_its_name(tmp_path, mark):
    names = {role: mark.format(name) for role, name in MNIST_NAMES.items()}
    assert_holds(load(files(write_folder(tmp_path, arrays(), names))), arrays())
    write_folder(tmp_path, arrays())
    path = tmp_path / mark.format(MNIST_NAMES["y_test"])
    path.write_bytes(b"half of it")
    assert_holds(load(files(tmp_path)), arrays())
