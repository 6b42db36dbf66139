"""Reading IDX files: what is whole is read, what is not is named."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import numpy as np
import pytest

from mnistpad.core.digits import read_idx

if TYPE_CHECKING:
    from pathlib import Path

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
        (WHOLE + b"\0", "1569 found"),
        (bytes([0, 0, 8, 3]) + b"\xff" * 12, "bytes announced, 0 found"),
        (gzip.compress(WHOLE)[:-20], "broken gzip"),
        (gzip.compress(WHOLE)[:8], "broken gzip"),
        (b"\x1f\x8b" + b"\0" * 40, "broken gzip"),
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


def test_mnist_has_its_shapes(test_data):
    images = read_idx(test_data / "mnist" / "t10k-images-idx3-ubyte.gz")
    labels = read_idx(test_data / "mnist" / "t10k-labels-idx1-ubyte.gz")
    assert (images.shape, labels.shape) == ((10_000, 28, 28), (10_000,))
    assert labels[:5].tolist() == [7, 2, 1, 0, 4]
