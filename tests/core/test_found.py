"""Sets as people have them: tables, and folders of pictures; and what is wrong with some."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from mnistpad.core.data.digits import Source, SourceKind, load


@pytest.fixture(scope="module")
def sample():
    data = load(Source(SourceKind.SAMPLE))
    return data.train_images[:120], data.train_labels[:120]


def table(images, labels, *, first=True, head=False, mark=","):
    rows = [list(image.ravel()) for image in images]
    rows = [[y, *row] if first else [*row, y] for y, row in zip(labels, rows, strict=True)]
    names = [f"pixel{place}" for place in range(784)]
    names = ["label", *names] if first else [*names, "label"]
    return "\n".join(mark.join(map(str, row)) for row in ([names] if head else []) + rows)


def together(data):
    """All of a set's digits, in an order of their own."""
    images = np.concatenate([data.train_images, data.test_images]).reshape(-1, 784)
    labels = np.concatenate([data.train_labels, data.test_labels])
    return sorted((int(y), x.tobytes()) for y, x in zip(labels, images, strict=True))


def as_given(images, labels):
    return sorted((int(y), x.tobytes()) for y, x in zip(labels, images, strict=True))


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize("head", [True, False])
@pytest.mark.parametrize("mark", [",", ";"])
def test_a_table_is_read_whatever_its_order(sample, tmp_path, first, head, mark):
    path = tmp_path / "train.csv"
    path.write_text(table(*sample, first=first, head=head, mark=mark))
    data = load(Source.parse(str(path)))
    assert together(data) == as_given(*sample)
    assert "20 were set aside" in data.remark
    np.testing.assert_array_equal(data.test_images, load(Source.parse(str(path))).test_images)


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda row: row.rsplit(",", 1)[0], "row 17 has 784 numbers; the rows above have 785"),
        (lambda row: row + ",five", "row 17: “five” is no number"),
        (lambda row: row.rsplit(",", 1)[0] + ",256", "row 17 has 256; whole numbers in 0–255"),
        (lambda row: row + ",0" * 10**6, "row 17 is longer than"),
        (lambda row: "77" + row[1:], "label 16 .counted from 0. is 77"),
    ],
)
def test_a_table_with_a_bad_row_is_refused_with_the_row(sample, tmp_path, spoil, reason):
    rows = table(*sample).split("\n")
    rows[16] = spoil(rows[16])
    path = tmp_path / "bad.csv"
    path.write_text("\n".join(rows))
    with pytest.raises(ValueError, match=reason) as refused:
        load(Source.parse(str(path)))
    assert str(refused.value).startswith(str(path))


def save_pictures(folder, images, labels, *, white=False):
    for place, (image, label) in enumerate(zip(images, labels, strict=True)):
        (folder / str(label)).mkdir(parents=True, exist_ok=True)
        Image.fromarray(255 - image if white else image).save(folder / f"{label}/{place}.png")


@pytest.mark.parametrize("white", [False, True])
def test_a_folder_of_pictures_a_digit_is_read(sample, tmp_path, white):
    save_pictures(tmp_path, *sample, white=white)
    data = load(Source.parse(str(tmp_path)))
    assert together(data) == as_given(*sample)
    assert ("was inverted" in data.remark) is white


def test_training_and_testing_stay_apart(sample, tmp_path):
    images, labels = sample
    save_pictures(tmp_path / "training", images[:100], labels[:100])
    save_pictures(tmp_path / "testing", images[100:], labels[100:])
    data = load(Source.parse(str(tmp_path)))
    assert as_given(data.train_images, data.train_labels) == as_given(images[:100], labels[:100])
    assert as_given(data.test_images, data.test_labels) == as_given(images[100:], labels[100:])
    assert not data.remark


def test_what_is_no_picture_an_empty_class_and_a_circle_of_links_are_said(sample, tmp_path):
    save_pictures(tmp_path, *sample)
    (tmp_path / "3" / "notes.txt").write_text("threes")
    (tmp_path / "3" / "again").symlink_to(tmp_path)
    for picture in (tmp_path / "7").iterdir():
        picture.unlink()
    remark = load(Source.parse(str(tmp_path))).remark
    assert "2 files that are no pictures were passed over" in remark
    assert "no pictures of 7" in remark


def test_a_pickle_is_named_and_not_opened(tmp_path):
    path = tmp_path / "mnist.pkl"
    path.write_bytes(b"cos\nsystem\n(S'exit 1'\ntR.")
    with pytest.raises(ValueError, match="a pickle, which can hold code and is not opened"):
        load(Source.parse(str(path)))


@pytest.mark.parametrize(
    "names",
    [
        ("train_images", "train_labels", "test_images", "test_labels"),
        ("X_train", "Y_train", "X_test", "Y_test"),
        ("training_images", "training_labels", "testing_images", "testing_labels"),
    ],
)
def test_arrays_of_other_names_and_kinds_are_read_as_keras_has_them(sample, tmp_path, names):
    images, labels = sample
    path = tmp_path / "set.npz"
    flat, one_hot = images.reshape(-1, 784).astype(np.float32), np.eye(10)[labels]
    parts = (flat[:100], one_hot[:100], flat[100:], one_hot[100:])
    np.savez(path, **dict(zip(names, parts, strict=True)))
    data = load(Source.parse(str(path)))
    np.testing.assert_array_equal(data.train_images, images[:100])
    np.testing.assert_array_equal(data.test_labels, labels[100:])


def test_images_with_rows_and_columns_changed_over_are_turned_and_it_is_said(sample, tmp_path):
    images, labels = sample
    path = tmp_path / "stored.npz"
    stored = images.transpose(0, 2, 1)
    np.savez(
        path,
        x_train=stored[:100],
        y_train=labels[:100],
        x_test=stored[100:],
        y_test=labels[100:],
    )
    data = load(Source.parse(str(path)))
    np.testing.assert_array_equal(data.train_images, images[:100])
    np.testing.assert_array_equal(data.test_images, images[100:])
    assert "rows and columns were changed over" in data.remark
    np.savez(path, x_train=images, y_train=labels, x_test=images, y_test=labels)
    assert not load(Source.parse(str(path))).remark
