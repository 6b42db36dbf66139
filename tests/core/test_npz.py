"""Reading Keras's .npz: plain numbers are read, anything else is refused unopened."""

from __future__ import annotations

import io
import pickle
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mnistpad.core.data.digits import load
from mnistpad.core.data.npz import read_npz
from tests.core.digit_files import (
    arrays,
    assert_holds,
    damaging,
    files,
    npy,
    posix,
    quiet_peak,
    refusal,
    refusal_and_peak,
    write_archive,
    write_npz,
)


def test_arrays_with_kerass_names_are_read(tmp_path):
    data = load(files(write_npz(tmp_path)))
    assert_holds(data, arrays())
    assert data.name == "digits"


@pytest.mark.parametrize("dtype", ["<i8", ">i4", "<u2", "int16"])
def test_whole_numbers_of_any_width_are_read(tmp_path, dtype):
    parts = {name: array.astype(dtype) for name, array in arrays().items()}
    assert_holds(load(files(write_npz(tmp_path, **parts))), arrays())


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_fractions_come_back_as_the_bytes_they_were_made_of(tmp_path, dtype):
    parts = {name: (arrays()[name] / 255).astype(dtype) for name in ("x_train", "x_test")}
    assert_holds(load(files(write_npz(tmp_path, **parts))), arrays())


def test_ink_or_none_is_full_ink_or_none(tmp_path):
    inked = arrays()["x_train"] > 127
    for array in (inked, inked.astype(np.uint8), inked.astype(np.int64)):
        data = load(files(write_npz(tmp_path, x_train=array)))
        np.testing.assert_array_equal(data.train_images, 255 * inked)


def test_a_last_axis_of_one_and_fortrans_order_change_nothing(tmp_path):
    parts = {
        "x_train": arrays()["x_train"][..., None],
        "x_test": np.asfortranarray(arrays()["x_test"]),
    }
    assert_holds(load(files(write_npz(tmp_path, **parts))), arrays())


def test_a_head_written_by_an_older_python_is_read(tmp_path):
    head = "{'descr': '|u1', 'fortran_order': False, 'shape': (20L, 28L, 28L), }"
    content = npy(head, arrays()["x_train"].tobytes())
    assert_holds(load(files(write_archive(tmp_path, x_train=content))), arrays())


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"x_train": np.full((20, 28, 28), 0.5) * np.nan}, "has the value nan; 0–1"),
        ({"x_train": np.full((20, 28, 28), 7.5)}, "0–1 (divide by 255) is expected"),
        ({"x_train": np.full((20, 28, 28), np.inf)}, "value inf"),
        ({"x_train": np.full((20, 28, 28), 256)}, "has the value 256; 0–255 is expected"),
        ({"x_train": np.full((20, 28, 28), -1)}, "has the value -1; 0–255 is expected"),
        ({"x_train": np.zeros((20, 783), np.uint8)}, "shape (20, 783); (count, rows, columns)"),
        ({"x_train": np.zeros((20, 28, 28, 3), np.uint8)}, "shape (20, 28, 28, 3)"),
        ({"x_train": np.zeros((20, 28, 28), "U3")}, "not an array of plain numbers"),
        ({"x_train": np.zeros((20, 28, 28), complex)}, "not an array of plain numbers"),
        ({"x_train": np.zeros((20, 28, 28), "f4,i4")}, "not an array of plain numbers"),
        ({"x_train": np.zeros((0, 28, 28))}, "there are no images"),
        ({"x_train": np.zeros((2, 0, 10**12))}, "at most 1,000,000 images"),
        ({"y_train": np.eye(63)[np.arange(20) % 10]}, "one number an image is expected"),
        ({"y_train": np.zeros((20, 10))}, "row 0 (counted from 0) is not one-hot"),
        ({"y_train": np.zeros(20)}, "whole numbers are expected, as uint8: save labels.astype"),
        ({"y_train": np.full(20, -1)}, "label 0 (counted from 0) is -1"),
        ({"y_test": np.append(np.arange(9), 300)}, "label 9 (counted from 0) is 300"),
        ({"y_test": np.arange(9)}, "10 images, but"),
    ],
)
def test_numbers_of_other_kinds_are_refused_with_what_is_expected(tmp_path, parts, reason):
    sentence = refusal(write_npz(tmp_path, **parts))
    assert reason in sentence
    assert f", {next(iter(parts))}" in sentence


def test_the_first_wrong_value_is_named_by_its_image(tmp_path):
    images = arrays()["x_train"] / 255
    images[13, 5, 5] = np.nan
    assert "image 13 (counted from 0)" in refusal(write_npz(tmp_path, x_train=images))


def test_other_names_are_told_with_those_expected(tmp_path):
    path = tmp_path / "digits.npz"
    np.savez(path, pictures=arrays()["x_train"], y_train=arrays()["y_train"])
    sentence = refusal(path)
    assert "x_train, x_test, y_test missing" in sentence
    assert "there is pictures, y_train" in sentence


def test_a_pickle_is_refused_and_not_run(tmp_path):
    class Trap:
        def __reduce__(self):
            return Path.touch, (tmp_path / "sprung",)

    path = write_npz(tmp_path, y_train=np.array([Trap()] * 20, object))
    assert "Python objects (a pickle), which are not opened" in refusal(path)
    # The same labelled as plain numbers, which the pickle's bytes then are.
    head = "{'descr': '|u1', 'fortran_order': False, 'shape': (20,), }"
    path = write_archive(tmp_path, y_train=npy(head, pickle.dumps([Trap()] * 20)))
    assert "goes on behind" in refusal(path)
    assert not (tmp_path / "sprung").exists()


@pytest.mark.parametrize(
    "head",
    [
        "{'descr': '|u1', 'fortran_order': False, 'shape': (__import__('os'),)}",
        "{'descr': '|u1', 'fortran_order': False, 'shape': (" + "(" * 500 + ")}",
        "{'descr': [('a', '|u1')], 'fortran_order': False, 'shape': (20,)}",
        "{'descr': '|u1', 'shape': (20,)}",
        "",
    ],
)
def test_a_head_that_is_none_is_refused(tmp_path, head):
    path = write_archive(tmp_path, y_train=npy(head))
    assert "y_train: not an array of plain numbers" in refusal(path)


@posix
def test_more_announced_than_there_is_takes_no_memory(tmp_path):
    head = "{'descr': '|u1', 'fortran_order': False, 'shape': (900000, 28, 28)}"
    path = write_archive(tmp_path, x_train=npy(head, b"12"))
    sentence, peak = refusal_and_peak(path)
    assert "705600000 bytes announced, 2 found" in sentence
    assert peak - quiet_peak(tmp_path) < 20


def test_too_many_images_are_refused_before_they_are_unpacked(tmp_path):
    head = "{'descr': '|u1', 'fortran_order': False, 'shape': (1000001, 28, 28)}"
    path = write_archive(tmp_path, x_train=npy(head, bytes(10**7)))
    assert "at most 1,000,000 images" in refusal(path)


def test_ways_of_packing_that_numpy_does_not_use_are_refused(tmp_path):
    path = tmp_path / "digits.npz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        for name in arrays():
            archive.writestr(f"{name}.npy", b"0" * 1000)
    assert "packed otherwise than numpy.savez does" in refusal(path)


def test_a_file_that_is_no_archive_is_refused(tmp_path):
    path = tmp_path / "digits.npz"
    path.write_bytes(b"x_train, y_train and so on")
    assert "not an .npz file, or one that is cut off" in refusal(path)


def test_any_cut_is_told(tmp_path):
    whole = write_npz(tmp_path).read_bytes()
    path = tmp_path / "cut.npz"
    for length in range(0, len(whole), 97):
        path.write_bytes(whole[:length])
        assert "cut off" in refusal(path)


@damaging
@given(data=st.data())
def test_damage_is_told_as_a_value_error(tmp_path, data):
    content = bytearray(packed())
    # Most damage within the heads, where a byte may mean anything.
    places = st.one_of(
        st.integers(0, len(content) - 1),
        st.integers(0, 200),
        st.integers(len(content) - 400, len(content) - 1),
    )
    for place in data.draw(st.lists(places, min_size=1, max_size=4)):
        content[place] ^= data.draw(st.integers(1, 255))
    path = tmp_path / "digits.npz"
    path.write_bytes(bytes(content))
    try:
        data = load(files(path))
    except ValueError as error:
        assert str(path) in str(error)
    else:
        assert_holds(data, arrays())


def packed() -> bytes:
    content = io.BytesIO()
    np.savez_compressed(content, **arrays())
    return content.getvalue()


def test_npz_read_from_memory_names_the_file(tmp_path):
    with pytest.raises(ValueError, match=r"digits\.npz: not an \.npz file"):
        read_npz(tmp_path / "digits.npz", io.BytesIO(b"PK"))
