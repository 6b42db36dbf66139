"""Sets of digits: what is whole is read, what is not is named, and nothing else happens."""

from __future__ import annotations

import errno
import gzip
import hashlib
import io
import json
import os
import pickle
import resource as limits
import time
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mnistpad.core.digits import (
    DataMissing,
    DataSet,
    Source,
    SourceKind,
    keras_cache,
    load,
    read_idx,
    read_keras_mnist,
    subset,
)
from mnistpad.core.npz import read_npz
from mnistpad.core.page import tensor_of
from mnistpad.core.quickdraw import format_lines
from mnistpad.core.strokes import Drawing
from mnistpad.resources import resource
from tests.conftest import DIGITS, digit

IMAGES = np.arange(2 * 28 * 28, dtype=np.uint8).reshape(2, 28, 28)
HEAD = bytes([0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 28, 0, 0, 0, 28])
WHOLE = HEAD + IMAGES.tobytes()
MNIST_NAMES = {
    "x_train": "train-images-idx3-ubyte",
    "y_train": "train-labels-idx1-ubyte",
    "x_test": "t10k-images-idx3-ubyte",
    "y_test": "t10k-labels-idx1-ubyte",
}

damaging = settings(
    deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200
)


def written(folder: Path, content: bytes) -> Path:
    path = folder / "images-idx3-ubyte"
    path.write_bytes(content)
    return path


def idx(array: np.ndarray) -> bytes:
    lengths = b"".join(length.to_bytes(4, "big") for length in array.shape)
    return bytes([0, 0, 8, array.ndim]) + lengths + array.astype(np.uint8).tobytes()


def arrays(side: int = 28) -> dict[str, np.ndarray]:
    """Twenty images to learn from and ten to be tested on, each unlike the others."""
    rng = np.random.default_rng(1)
    return {
        "x_train": rng.integers(0, 256, (20, side, side)).astype(np.uint8),
        "y_train": np.arange(20, dtype=np.uint8) % 10,
        "x_test": rng.integers(0, 256, (10, side, side)).astype(np.uint8),
        "y_test": np.arange(10, dtype=np.uint8)[::-1].copy(),
    }


def write_folder(folder: Path, parts: dict[str, np.ndarray], names=MNIST_NAMES, packed=False):
    folder.mkdir(exist_ok=True)
    for key, array in parts.items():
        content = idx(array)
        name = names[key] + (".gz" if packed else "")
        (folder / name).write_bytes(gzip.compress(content) if packed else content)
    return folder


def write_npz(folder: Path, **parts) -> Path:
    path = folder / "digits.npz"
    np.savez(path, **(arrays() | parts))
    return path


def write_archive(folder: Path, **members: bytes) -> Path:
    """An .npz with members of any content, the others as they should be."""
    path = folder / "digits.npz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, array in arrays().items():
            content = io.BytesIO()
            np.save(content, array)
            archive.writestr(f"{name}.npy", members.get(name, content.getvalue()))
    return path


def npy(text: str, numbers: bytes = b"") -> bytes:
    return b"\x93NUMPY\1\0" + len(text).to_bytes(2, "little") + text.encode() + numbers


def emnist_names(set_name: str) -> dict[str, str]:
    return {
        key: f"emnist-{set_name}-{name.replace('t10k', 'test')}"
        for key, name in MNIST_NAMES.items()
    }


def files(path: Path) -> Source:
    return Source(SourceKind.FILES, path)


def assert_holds(data: DataSet, parts: dict[str, np.ndarray]) -> None:
    read = (data.train_images, data.train_labels, data.test_images, data.test_labels)
    for array, (name, expected) in zip(read, parts.items(), strict=True):
        assert array.dtype == np.uint8
        np.testing.assert_array_equal(array, expected, err_msg=name)


def refusal(path: Path, source: Source | None = None) -> str:
    """The sentence with which a file is refused: it names the file, and has no full stop."""
    with pytest.raises((ValueError, OSError)) as caught:
        load(source or Source.of_path(path))
    sentence = str(caught.value)
    assert str(path) in sentence
    assert not sentence.endswith(".")
    return sentence


class TestIdx:
    @pytest.mark.parametrize("content", [WHOLE, gzip.compress(WHOLE)], ids=["plain", "gzipped"])
    def test_images_come_back_as_they_were_written(self, tmp_path, content):
        read = read_idx(written(tmp_path, content))
        assert read.dtype == np.uint8
        np.testing.assert_array_equal(read, IMAGES)

    def test_labels_have_one_axis(self, tmp_path):
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
    def test_a_file_that_is_not_whole_is_named_with_what_is_wrong(self, tmp_path, content, reason):
        path = written(tmp_path, content)
        with pytest.raises(ValueError, match=reason) as caught:
            read_idx(path)
        assert str(caught.value).startswith(str(path))

    def test_any_cut_is_noticed(self, tmp_path):
        whole = bytes([0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 2, 1, 2, 3, 4])
        for content in (whole, gzip.compress(whole)):
            for length in range(len(content)):
                with pytest.raises(ValueError, match="images-idx3-ubyte: "):
                    read_idx(written(tmp_path, content[:length]))

    @pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzipped"])
    @damaging
    @given(data=st.data())
    def test_damage_is_told_as_a_value_error_or_changes_numbers_alone(self, tmp_path, packed, data):
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

    def test_a_gzip_bomb_takes_no_memory(self, tmp_path):
        """A hundred million zeros behind two images: nothing behind the images is unpacked."""
        path = written(tmp_path, gzip.compress(WHOLE + bytes(100_000_000), 1))
        before = limits.getrusage(limits.RUSAGE_SELF).ru_maxrss
        with pytest.raises(ValueError, match="goes on behind"):
            read_idx(path)
        grown = limits.getrusage(limits.RUSAGE_SELF).ru_maxrss - before
        assert grown < 20_000, f"{grown} kB"

    def test_mnist_has_its_shapes(self, test_data):
        images = read_idx(test_data / "mnist" / "t10k-images-idx3-ubyte.gz")
        labels = read_idx(test_data / "mnist" / "t10k-labels-idx1-ubyte.gz")
        assert (images.shape, labels.shape) == ((10_000, 28, 28), (10_000,))
        assert labels[:5].tolist() == [7, 2, 1, 0, 4]


class TestFolders:
    @pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzipped"])
    def test_a_folder_with_mnists_names_is_read(self, tmp_path, packed):
        folder = write_folder(tmp_path / "fashion", arrays(), packed=packed)
        data = load(files(folder))
        assert_holds(data, arrays())
        assert data.name == "fashion"

    def test_names_with_dots_are_known_too(self, tmp_path):
        names = {key: name.replace("-idx", ".idx") for key, name in MNIST_NAMES.items()}
        assert_holds(load(files(write_folder(tmp_path, arrays(), names))), arrays())

    def test_emnists_images_are_turned_upright(self, tmp_path):
        parts = arrays()
        lying = parts | {key: parts[key].transpose(0, 2, 1) for key in ("x_train", "x_test")}
        data = load(files(write_folder(tmp_path, lying, emnist_names("digits"), packed=True)))
        assert_holds(data, parts)
        assert data.name == "emnist-digits"

    def test_of_several_sets_one_is_chosen_by_one_of_its_files(self, tmp_path):
        parts = arrays()
        write_folder(tmp_path, parts, emnist_names("mnist"))
        write_folder(tmp_path, parts | {"y_train": parts["y_train"] + 20}, emnist_names("letters"))
        sentence = refusal(tmp_path)
        assert "several sets in it (emnist-letters, emnist-mnist)" in sentence
        assert "choose a folder with one, or one file of the set" in sentence
        chosen = load(files(tmp_path / "emnist-mnist-test-labels-idx1-ubyte"))
        assert chosen.name == "emnist-mnist"
        np.testing.assert_array_equal(chosen.test_labels, parts["y_test"])

    def test_letters_are_refused_with_the_sets_that_hold_digits(self, tmp_path):
        labels = np.arange(20) % 10
        labels[7] = 26
        write_folder(tmp_path, arrays() | {"y_train": labels}, emnist_names("letters"))
        sentence = refusal(tmp_path)
        assert "label 7 (counted from 0) is 26, not a digit 0–9" in sentence
        assert "emnist-digits and emnist-mnist" in sentence

    def test_missing_files_are_named(self, tmp_path):
        folder = write_folder(tmp_path / "mnist", arrays())
        (folder / "t10k-labels-idx1-ubyte").unlink()
        assert "t10k-labels-idx1-ubyte (.gz or not) missing" in refusal(folder)
        folder = write_folder(tmp_path / "emnist", arrays(), emnist_names("digits"))
        (folder / "emnist-digits-test-images-idx3-ubyte").unlink()
        assert "emnist-digits-test-images-idx3-ubyte (.gz or not) missing" in refusal(folder)

    def test_a_folder_of_other_things_is_told_what_is_looked_for(self, tmp_path):
        (tmp_path / "holiday.jpg").write_bytes(b"")
        assert "train-images-idx3-ubyte" in refusal(tmp_path)

    def test_counts_that_differ_are_told(self, tmp_path):
        folder = write_folder(tmp_path, arrays() | {"y_train": arrays()["y_train"][:-1]})
        assert "20 images, but" in refusal(folder / "train-images-idx3-ubyte")
        assert "has 19 labels" in refusal(folder / "train-labels-idx1-ubyte")

    def test_labels_in_the_place_of_images_are_refused(self, tmp_path):
        folder = write_folder(tmp_path, arrays() | {"x_test": arrays()["y_test"]})
        assert "images of shape (10,)" in refusal(folder)

    def test_smaller_images_lie_in_the_middle(self, tmp_path):
        parts = arrays(side=20)
        data = load(files(write_folder(tmp_path, parts)))
        np.testing.assert_array_equal(data.train_images[:, 4:24, 4:24], parts["x_train"])
        assert data.train_images.sum() == parts["x_train"].sum()

    def test_larger_images_are_refused_with_the_reason(self, tmp_path):
        sentence = refusal(write_folder(tmp_path, arrays(side=32)))
        assert "32×32 pixels, larger than MNIST's 28×28; scale them down first" in sentence

    @pytest.mark.parametrize("shape", [(0, 28, 28), (20, 0, 0)])
    def test_a_set_without_images_is_refused(self, tmp_path, shape):
        folder = write_folder(tmp_path, arrays() | {"x_train": np.zeros(shape)})
        assert "there are no images in it" in refusal(folder)

    def test_a_path_that_leads_nowhere_is_told(self, tmp_path):
        assert "there is no such file or folder" in refusal(tmp_path / "none")

    @pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid"), reason="modes of POSIX")
    def test_a_folder_that_leads_round_in_circles_is_told(self, tmp_path):
        (tmp_path / "a").symlink_to(tmp_path / "a")
        assert refusal(tmp_path / "a")

    def test_another_file_is_told_what_can_be_read(self, tmp_path):
        path = tmp_path / "letter.txt"
        path.write_text("Dear data,")
        assert "a folder of IDX files (MNIST's), an .npz file" in refusal(path)

    def test_all_of_mnist_is_read_within_a_second(self, test_data):
        load(files(test_data / "mnist"))
        start = time.perf_counter()
        data = load(files(test_data / "mnist"))
        assert time.perf_counter() - start < 1
        assert data.train_images.shape == (60_000, 28, 28)
        assert data.test_labels.shape == (10_000,)
        assert data.name == "mnist"


class TestNpz:
    def test_arrays_with_kerass_names_are_read(self, tmp_path):
        data = load(files(write_npz(tmp_path)))
        assert_holds(data, arrays())
        assert data.name == "digits"

    @pytest.mark.parametrize("dtype", ["<i8", ">i4", "<u2", "int16"])
    def test_whole_numbers_of_any_width_are_read(self, tmp_path, dtype):
        parts = {name: array.astype(dtype) for name, array in arrays().items()}
        assert_holds(load(files(write_npz(tmp_path, **parts))), arrays())

    @pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
    def test_fractions_come_back_as_the_bytes_they_were_made_of(self, tmp_path, dtype):
        parts = {name: (arrays()[name] / 255).astype(dtype) for name in ("x_train", "x_test")}
        assert_holds(load(files(write_npz(tmp_path, **parts))), arrays())

    def test_ink_or_none_is_full_ink_or_none(self, tmp_path):
        inked = arrays()["x_train"] > 127
        for array in (inked, inked.astype(np.uint8), inked.astype(np.int64)):
            data = load(files(write_npz(tmp_path, x_train=array)))
            np.testing.assert_array_equal(data.train_images, 255 * inked)

    def test_a_last_axis_of_one_and_fortrans_order_change_nothing(self, tmp_path):
        parts = {
            "x_train": arrays()["x_train"][..., None],
            "x_test": np.asfortranarray(arrays()["x_test"]),
        }
        assert_holds(load(files(write_npz(tmp_path, **parts))), arrays())

    def test_a_head_written_by_an_older_python_is_read(self, tmp_path):
        head = "{'descr': '|u1', 'fortran_order': False, 'shape': (20L, 28L, 28L), }"
        content = npy(head, arrays()["x_train"].tobytes())
        assert_holds(load(files(write_archive(tmp_path, x_train=content))), arrays())

    @pytest.mark.parametrize(
        ("parts", "reason"),
        [
            ({"x_train": np.full((20, 28, 28), 0.5) * np.nan}, "has the value nan; 0–1"),
            ({"x_train": np.full((20, 28, 28), 7.0)}, "0–1 (divide by 255) is expected"),
            ({"x_train": np.full((20, 28, 28), np.inf)}, "value inf"),
            ({"x_train": np.full((20, 28, 28), 256)}, "has the value 256; 0–255 is expected"),
            ({"x_train": np.full((20, 28, 28), -1)}, "has the value -1; 0–255 is expected"),
            ({"x_train": np.zeros((20, 784), np.uint8)}, "shape (20, 784); (count, rows, columns)"),
            ({"x_train": np.zeros((20, 28, 28, 3), np.uint8)}, "shape (20, 28, 28, 3)"),
            ({"x_train": np.zeros((20, 28, 28), "U3")}, "not an array of plain numbers"),
            ({"x_train": np.zeros((20, 28, 28), complex)}, "not an array of plain numbers"),
            ({"x_train": np.zeros((20, 28, 28), "f4,i4")}, "not an array of plain numbers"),
            ({"x_train": np.zeros((0, 28, 28))}, "there are no images"),
            ({"x_train": np.zeros((2, 0, 10**12))}, "at most 1,000,000 images"),
            ({"y_train": np.eye(10)[np.arange(20) % 10]}, "one number an image is expected"),
            ({"y_train": np.zeros(20)}, 'whole numbers are expected, as uint8: save labels.astype'),
            ({"y_train": np.full(20, -1)}, "label 0 (counted from 0) is -1"),
            ({"y_test": np.append(np.arange(9), 300)}, "label 9 (counted from 0) is 300"),
            ({"y_test": np.arange(9)}, "10 images, but"),
        ],
    )
    def test_numbers_of_other_kinds_are_refused_with_what_is_expected(
        self, tmp_path, parts, reason
    ):
        sentence = refusal(write_npz(tmp_path, **parts))
        assert reason in sentence
        assert f", {next(iter(parts))}: " in sentence

    def test_the_first_wrong_value_is_named_by_its_image(self, tmp_path):
        images = arrays()["x_train"] / 255
        images[13, 5, 5] = np.nan
        assert "image 13 (counted from 0)" in refusal(write_npz(tmp_path, x_train=images))

    def test_other_names_are_told_with_those_expected(self, tmp_path):
        path = tmp_path / "digits.npz"
        np.savez(path, images=arrays()["x_train"], y_train=arrays()["y_train"])
        sentence = refusal(path)
        assert "x_train, x_test, y_test missing" not in sentence
        assert "x_train, x_test" in sentence
        assert "there is images, y_train" in sentence

    def test_a_pickle_is_refused_and_not_run(self, tmp_path):
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
    def test_a_head_that_is_none_is_refused(self, tmp_path, head):
        path = write_archive(tmp_path, y_train=npy(head))
        assert "y_train: not an array of plain numbers" in refusal(path)

    def test_more_announced_than_there_is_takes_no_memory(self, tmp_path):
        head = "{'descr': '|u1', 'fortran_order': False, 'shape': (900000, 28, 28)}"
        path = write_archive(tmp_path, x_train=npy(head, b"12"))
        before = limits.getrusage(limits.RUSAGE_SELF).ru_maxrss
        assert "705600000 bytes announced, 2 found" in refusal(path)
        assert limits.getrusage(limits.RUSAGE_SELF).ru_maxrss - before < 20_000

    def test_too_many_images_are_refused_before_they_are_unpacked(self, tmp_path):
        head = "{'descr': '|u1', 'fortran_order': False, 'shape': (1000001, 28, 28)}"
        path = write_archive(tmp_path, x_train=npy(head, bytes(10**7)))
        assert "at most 1,000,000 images" in refusal(path)

    def test_ways_of_packing_that_numpy_does_not_use_are_refused(self, tmp_path):
        path = tmp_path / "digits.npz"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
            for name in arrays():
                archive.writestr(f"{name}.npy", b"0" * 1000)
        assert "packed otherwise than numpy.savez does" in refusal(path)

    def test_a_file_that_is_no_archive_is_refused(self, tmp_path):
        path = tmp_path / "digits.npz"
        path.write_bytes(WHOLE)
        assert "not an .npz file, or one that is cut off" in refusal(path)

    def test_any_cut_is_told(self, tmp_path):
        whole = write_npz(tmp_path).read_bytes()
        path = tmp_path / "cut.npz"
        for length in range(0, len(whole), 97):
            path.write_bytes(whole[:length])
            assert "cut off" in refusal(path)

    @damaging
    @given(data=st.data())
    def test_damage_is_told_as_a_value_error(self, tmp_path, data):
        content = bytearray(self._packed())
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

    @staticmethod
    def _packed() -> bytes:
        content = io.BytesIO()
        np.savez_compressed(content, **arrays())
        return content.getvalue()


class TestKerasCache:
    @pytest.fixture
    def cache(self, tmp_path, monkeypatch) -> Path:
        monkeypatch.setenv("KERAS_HOME", str(tmp_path))
        (tmp_path / "datasets").mkdir()
        assert keras_cache() == tmp_path / "datasets" / "mnist.npz"
        return keras_cache()

    def test_what_is_not_there_yet_can_be_told_from_what_is_wrong(self, cache):
        with pytest.raises(DataMissing, match="has not been downloaded yet; download it"):
            load(Source(SourceKind.MNIST))

    def test_another_file_of_that_name_is_not_taken_for_mnist(self, cache, tmp_path):
        write_npz(tmp_path).replace(cache)
        sentence = refusal(cache, Source(SourceKind.MNIST))
        assert "damaged" in sentence
        assert "download it again" in sentence

    def test_a_file_of_the_right_hash_is_read(self, cache, tmp_path):
        write_npz(tmp_path).replace(cache)
        train, test = read_keras_mnist(cache, hashlib.sha256(cache.read_bytes()).hexdigest())
        np.testing.assert_array_equal(train[0], arrays()["x_train"])
        np.testing.assert_array_equal(test[1], arrays()["y_test"])

    def test_a_folder_in_its_place_is_told(self, cache):
        cache.mkdir()
        assert "this is a folder" in refusal(cache, Source(SourceKind.MNIST))


class TestDrawn:
    def test_drawings_are_what_the_pad_shows_the_network(self, tmp_path):
        path = tmp_path / "drawn.ndjson"
        drawings = [digit(label) for label in DIGITS for _ in range(2)]
        path.write_text(format_lines(drawings))
        data = load(Source.of_path(path))
        assert data.name == "drawn.ndjson"
        assert data.train_labels.tolist() == data.test_labels.tolist() == list(DIGITS)
        for index, label in enumerate(DIGITS):
            seen = np.rint(255 * tensor_of(digit(label)))
            np.testing.assert_allclose(data.train_images[index], seen, atol=1)

    def test_one_in_five_of_each_digit_is_for_testing(self, tmp_path):
        path = tmp_path / "drawn.ndjson"
        path.write_text(format_lines([digit(1)] * 20 + [digit(7)] * 6 + [digit(0)] * 7))
        data = load(Source.of_path(path))
        assert np.bincount(data.test_labels)[[0, 1, 7]].tolist() == [2, 4, 1]
        assert len(data.train_labels) + len(data.test_labels) == 33

    @pytest.mark.parametrize(
        ("drawings", "reason"),
        [
            ([], "there are no drawings in it"),
            ([digit(7)] * 9, "every drawing is a 7; a network learns to tell digits apart"),
            ([digit(7)] * 9 + [digit(1), digit(3)], "only one drawing of 1, 3"),
            ([digit(7), Drawing.of([[[1, 2], [3, 4]]], word="cat")], "drawing 2 is labelled “cat”"),
            ([digit(7), Drawing.of([[[1, 2], [3, 4]]])], "drawing 2 is not labelled"),
            ([digit(7), Drawing.of([[[1, 2], [3, 4]]], word="10")], "should be the digit, 0 to 9"),
            ([digit(7), Drawing.of([[[1, 2], [3, 4]]], word="٣")], "should be the digit, 0 to 9"),
            ([Drawing.of([], word="3")], "drawing 1, labelled 3, has no ink"),
        ],
    )
    def test_what_nothing_can_be_learned_from_is_refused(self, tmp_path, drawings, reason):
        path = tmp_path / "drawn.ndjson"
        path.write_text(format_lines(drawings))
        assert reason in refusal(path)

    def test_a_line_that_is_no_drawing_is_named_by_its_number(self, tmp_path):
        path = tmp_path / "drawn.ndjson"
        path.write_text(format_lines([digit(7)]) + "{}\n")
        assert "line 2: not a drawing" in refusal(path)

    def test_a_broken_gzip_file_is_told(self, tmp_path):
        path = tmp_path / "drawn.ndjson.gz"
        path.write_bytes(gzip.compress(format_lines([digit(7)] * 50).encode())[:-30])
        assert "broken gzip file" in refusal(path)


class TestSources:
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
    def test_what_a_user_types_is_understood_and_remembered(self, text, kind, title):
        source = Source.parse(text)
        assert (source.kind, source.title) == (kind, title)
        assert source.path is None or source.path.is_absolute()
        assert Source.from_json(json.loads(json.dumps(source.to_json()))) == source
        assert pickle.loads(pickle.dumps(source)) == source
        assert len({source, Source.parse(text)}) == 1

    def test_nothing_typed_is_asked_for(self):
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
    def test_what_was_kept_otherwise_is_refused(self, kept):
        with pytest.raises(ValueError, match="."):
            Source.from_json(kept)


class TestSample:
    @pytest.fixture(scope="class")
    def sample(self) -> DataSet:
        return load(Source(SourceKind.SAMPLE))

    def test_it_has_four_hundred_and_a_hundred_of_each_digit(self, sample):
        assert sample.train_images.shape == (4000, 28, 28)
        assert sample.test_images.shape == (1000, 28, 28)
        assert np.bincount(sample.train_labels).tolist() == [400] * 10
        assert np.bincount(sample.test_labels).tolist() == [100] * 10

    def test_its_digits_are_in_no_order_that_a_batch_would_suffer_from(self, sample):
        for start in range(0, 4000, 400):
            counts = np.bincount(sample.train_labels[start : start + 400], minlength=10)
            assert counts.min() >= 20, (start, counts)

    def test_it_is_small_and_quick_to_read(self):
        path = resource("samples/mnist-5000.npz")
        assert path.stat().st_size <= 1_500_000
        times = []
        for _ in range(5):
            start = time.perf_counter()
            load(Source(SourceKind.SAMPLE))
            times.append(time.perf_counter() - start)
        assert min(times) <= 0.05

    def test_its_hash_is_the_one_beside_it(self):
        path = resource("samples/mnist-5000.npz")
        card = path.with_suffix(".md").read_text(encoding="utf-8")
        assert hashlib.sha256(path.read_bytes()).hexdigest() in card

    def test_keras_users_can_read_it_with_numpy(self, sample):
        with np.load(resource("samples/mnist-5000.npz"), allow_pickle=False) as archive:
            np.testing.assert_array_equal(archive["x_test"], sample.test_images)

    @pytest.mark.data
    def test_each_of_its_digits_is_one_of_mnists_with_its_label(self, sample, test_data):
        mnist = load(files(test_data / "mnist"))
        known: dict[bytes, int] = {}
        for image, label in zip(mnist.train_images, mnist.train_labels, strict=True):
            known[image.tobytes()] = int(label)
        images = np.concatenate([sample.train_images, sample.test_images])
        labels = np.concatenate([sample.train_labels, sample.test_labels])
        assert [known.get(image.tobytes()) for image in images] == labels.tolist()
        assert len({image.tobytes() for image in images}) == 5000

    def test_a_sample_that_can_not_be_read_is_to_be_installed_again(self, monkeypatch, tmp_path):
        monkeypatch.setattr("mnistpad.resources._PLACES", (tmp_path,))
        path = tmp_path / "samples" / "mnist-5000.npz"
        assert "install mnistpad again" in refusal(path, Source(SourceKind.SAMPLE))


class TestSubset:
    @pytest.fixture(scope="class")
    def sample(self) -> DataSet:
        return load(Source(SourceKind.SAMPLE))

    @given(fraction=st.floats(0.001, 0.999), seed=st.integers(0, 2**32))
    @settings(deadline=None, max_examples=30)
    def test_each_class_keeps_the_same_part(self, sample, fraction, seed):
        part = subset(sample, fraction, seed)
        counts = np.bincount(part.train_labels, minlength=10)
        assert counts.tolist() == [max(1, round(400 * fraction))] * 10
        assert part.test_images is sample.test_images

    def test_images_keep_their_labels_and_their_order(self, sample):
        part = subset(sample, 0.1, 3)
        places = {image.tobytes(): index for index, image in enumerate(sample.train_images)}
        chosen = [places[image.tobytes()] for image in part.train_images]
        assert chosen == sorted(chosen)
        np.testing.assert_array_equal(part.train_labels, sample.train_labels[chosen])

    def test_the_seed_tells_which_ones_and_smaller_lies_in_larger(self, sample):
        def images(fraction, seed):
            return {image.tobytes() for image in subset(sample, fraction, seed).train_images}

        assert images(0.2, 1) == images(0.2, 1)
        assert images(0.2, 1) != images(0.2, 2)
        assert images(0.1, 1) < images(0.2, 1)

    def test_the_whole_is_the_set_itself(self, sample):
        assert subset(sample, 1, 0) is sample

    @pytest.mark.parametrize("fraction", [0, -0.5, 1.01, float("nan")])
    def test_what_is_no_part_is_refused(self, sample, fraction):
        with pytest.raises(ValueError, match="above 0 and at most 1"):
            subset(sample, fraction, 0)


def test_npz_read_from_memory_names_the_file(tmp_path):
    with pytest.raises(ValueError, match=r"digits\.npz: not an \.npz file"):
        read_npz(tmp_path / "digits.npz", io.BytesIO(b"PK"))


def test_what_the_system_refuses_keeps_its_kind(tmp_path):
    with pytest.raises(FileNotFoundError) as caught:
        load(files(tmp_path / "none"))
    assert caught.value.__cause__.errno == errno.ENOENT
