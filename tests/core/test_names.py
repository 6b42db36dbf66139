"""Classes that are no digits: what they are called, and what is wrong with some names."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from mnistpad.core.classes import DIGITS, LONGEST
from mnistpad.core.data.digits import load, subset
from mnistpad.core.message import Message
from mnistpad.core.network.keras_code import keras_code
from mnistpad.core.network.recipe import TUTORIAL
from tests.core.digit_files import (
    KUZUSHIJI,
    arrays,
    emnist_names,
    files,
    refusal,
    write_folder,
    write_npz,
    write_single_npz,
)

HEAD = "index,codepoint,char"  # of Kuzushiji's tables
LETTERS = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
FASHION = (
    "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag",
    "Ankle boot",
)  # fmt: skip


def of_classes(labels):
    """Sets with these labels, each of them three times to learn from and once to be tested on."""
    labels = np.array(labels, np.uint8)
    rng = np.random.default_rng(2)
    images = rng.integers(0, 256, (4 * len(labels), 28, 28)).astype(np.uint8)
    return {
        "x_train": images[len(labels) :],
        "y_train": np.tile(labels, 3),
        "x_test": images[: len(labels)],
        "y_test": labels,
    }


def save_classes(folder, names, count=3):
    rng = np.random.default_rng(3)
    for name in names:
        (folder / name).mkdir(parents=True)
        for place in range(count):
            picture = np.zeros((28, 28), np.uint8)
            picture[8:20, 8:20] = rng.integers(0, 256, (12, 12))
            Image.fromarray(picture).save(folder / name / f"{place}.png")


def test_emnists_letters_have_the_names_of_the_mapping_beside_them(tmp_path):
    parts = of_classes(range(1, 27))
    write_folder(tmp_path, parts, emnist_names("letters"))
    lines = [f"{place + 1} {ord(name)} {ord(name) + 32}" for place, name in enumerate(LETTERS)]
    (tmp_path / "emnist-letters-mapping.txt").write_text("\n".join(lines))
    (tmp_path / "emnist-balanced-mapping.txt").write_text("0 48\n1 49\n")
    data = load(files(tmp_path))
    assert data.classes == LETTERS
    assert data.test_labels.tolist() == list(range(26))
    assert data.train_labels.max() == 25
    code = keras_code(replace(TUTORIAL, classes=26), files(tmp_path))
    assert "train_labels, test_labels = train_labels - 1, test_labels - 1" in code
    assert "train_labels - 1" not in keras_code(TUTORIAL, files(tmp_path))


def test_kuzushijis_classes_have_the_characters_of_the_table_beside_them(tmp_path):
    characters = "おきすつなはまやれを"
    rows = [f"{place},U+{ord(each):04X},{each}" for place, each in enumerate(characters)]
    for folder in (
        write_folder(tmp_path / "raw", arrays()),
        write_single_npz(tmp_path / "kmnist", arrays(), KUZUSHIJI),
    ):
        (folder / "kmnist_classmap.csv").write_text("\r\n".join([HEAD, *rows, ""]), "utf-8")
        data = load(files(folder))
        assert data.classes == tuple(characters)
        assert data.test_labels.tolist() == arrays()["y_test"].tolist()
        (folder / "k49_classmap.csv").write_text(f"{HEAD}\n0,U+3042,あ\n", "utf-8")
    assert load(files(folder / "kmnist-test-labels.npz")).classes == tuple(characters)


def test_without_a_file_of_names_classes_are_called_by_their_labels(tmp_path):
    assert load(files(write_npz(tmp_path, **of_classes(range(26))))).classes == tuple(
        map(str, range(26))
    )
    data = load(files(write_npz(tmp_path, **of_classes(range(1, 27)))))
    assert data.classes == tuple(map(str, range(1, 27)))
    assert data.train_labels.min() == 0
    assert load(files(write_npz(tmp_path))).classes == DIGITS


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("classes.txt", "\ufeff" + "\r\n".join(FASHION) + "\r\n\r\n"),
        ("Labels.txt", "\n".join(FASHION)),
        ("labels.json", json.dumps(FASHION)),
        ("classes.json", json.dumps(dict(reversed(list(enumerate(FASHION)))))),
    ],
)
def test_names_stand_in_a_file_beside_the_data(tmp_path, name, content):
    (tmp_path / name).write_text(content, "utf-8", newline="")
    assert load(files(write_npz(tmp_path))).classes == FASHION


def test_a_table_of_26_labels_has_the_names_beside_it(tmp_path):
    rng = np.random.default_rng(4)
    rows = [[place % 26, *rng.integers(0, 256, 784)] for place in range(78)]
    (tmp_path / "letters.csv").write_text("\n".join(",".join(map(str, row)) for row in rows))
    (tmp_path / "classes.txt").write_text("\n".join(LETTERS))
    data = load(files(tmp_path / "letters.csv"))
    assert (data.classes, len(data.train_labels) + len(data.test_labels)) == (LETTERS, 78)


def test_one_hot_labels_may_be_of_as_many_classes_as_can_be_learnt(tmp_path):
    parts = of_classes(range(26))
    parts["y_train"] = np.eye(26)[parts["y_train"]]
    assert len(load(files(write_npz(tmp_path, **parts))).classes) == 26


def test_folders_of_pictures_give_their_names_to_the_classes(tmp_path):
    save_classes(tmp_path, ["sun", "10", "9", "Ärger", "moon"])
    (tmp_path / "empty").mkdir()
    (tmp_path / ".git").mkdir()
    (tmp_path / "sun" / "notes.txt").write_text("bright")
    data = load(files(tmp_path))
    assert data.classes == ("9", "10", "moon", "sun", "Ärger")
    assert "1 files that are no pictures were passed over" in data.remark


def test_folders_that_are_numbers_have_the_names_of_a_file_among_them(tmp_path):
    save_classes(tmp_path, map(str, range(10)))
    (tmp_path / "classes.txt").write_text("\n".join(FASHION))
    assert load(files(tmp_path)).classes == FASHION


def test_a_part_of_the_data_has_some_of_each_class(tmp_path):
    data = load(files(write_npz(tmp_path, **of_classes(range(62)))))
    part = subset(data, 0.1, seed=1)
    assert np.unique(part.train_labels).tolist() == list(range(62))


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("classes.txt", "\n".join(LETTERS[:25]), "25 names are too few for the labels 0 to 25"),
        ("classes.txt", "\n".join([*LETTERS, "Å"]), "27 names are too many for the labels 0 to 25"),
        ("classes.txt", "\n".join(["A", *LETTERS[:25]]), "line 2 is “A”, as line 1 is"),
        ("classes.txt", "\n".join(["A", "", *LETTERS[2:]]), "line 2 is empty; a name is expected"),
        ("classes.txt", "x" * 300 + "\nB", f"has 300 characters; a name has at most {LONGEST}"),
        ("classes.txt", "\x1b[2J\nB", "line 1 holds characters that can't be shown"),
        ("classes.txt", b"\xff\xfe\0A", "not text in UTF-8"),
        ("classes.txt", "", "0 names are too few"),
        ("labels.json", "{", 'not JSON; a list of names is expected, as ["A", "B"]'),
        ("labels.json", "3", 'a list of names is expected, as ["A", "B"]'),
        ("labels.json", "[1, 2]", "name 1 is no text"),
        ("digits-mapping.txt", "0 65\n1 B", "line 2 is “1 B”; a label and the number of its"),
        ("digits-mapping.txt", "0 65\n0 66", "line 2 has 0, a label of a line above"),
        ("digits-mapping.txt", "0 65\n1 66", "label 2 of digits.npz has no name in it"),
        ("digits-mapping.txt", "0 65\n1 10", "line 2 holds characters that can't be shown"),
        ("digits-mapping.txt", "0 65\n1 99999999999", "line 2 is “1 99999999999”"),
        ("digits_classmap.csv", f"{HEAD}\n0,U+304A,お\n1,お", "line 3 is “1,お”; a label, the"),
        ("digits_classmap.csv", f"{HEAD}\n0,U+304A,お\n0,U+304D,き", "line 3 has 0, a label of a"),
        ("digits_classmap.csv", f"{HEAD}\n0,U+304A,お", "label 1 of digits.npz has no name in it"),
        ("digits_classmap.csv", "0,U+FFFFFFFF,", "line 1 is “0,U+FFFFFFFF,”"),
    ],
)  # fmt: skip
def test_names_that_do_not_fit_are_refused_with_their_line(tmp_path, name, content, reason):
    path = write_npz(tmp_path, **of_classes(range(26)))
    content = content if isinstance(content, bytes) else content.encode()
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ValueError) as refused:
        load(files(path))
    assert isinstance(str(refused.value), Message)
    assert str(refused.value).startswith(f"{tmp_path / name}: ")
    assert reason in str(refused.value)


def test_more_classes_than_can_be_learnt_and_fewer_than_two_are_refused(tmp_path):
    sentence = refusal(write_npz(tmp_path, **of_classes(range(63))))
    assert "63 classes; at most 62 can be learnt" in sentence
    assert "is 63; at most 62 classes" in refusal(write_npz(tmp_path, **of_classes(range(64))))
    assert "every image is of class 3" in refusal(write_npz(tmp_path, **of_classes([3, 3, 3])))
    save_classes(tmp_path / "one", ["A"])
    assert "only one class is in it, A;" in refusal(tmp_path / "one")
    save_classes(tmp_path / "many", [f"c{place}" for place in range(63)], count=1)
    assert "63 folders with pictures; at most 62" in refusal(tmp_path / "many")
    save_classes(tmp_path / "long", ["A", "B" * 99])
    assert "has 99 characters; a name has at most" in refusal(tmp_path / "long")


def test_digits_stay_digits_whatever_is_missing_of_them(tmp_path):
    (tmp_path / "labels.txt").write_text("\n".join(DIGITS))
    parts = arrays() | {"y_train": np.arange(20) % 4, "y_test": np.arange(10) % 4}
    assert load(files(write_npz(tmp_path, **parts))).classes == DIGITS
