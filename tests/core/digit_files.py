"""Small sets of digits as files, whole and otherwise, and how they are refused."""

from __future__ import annotations

import gzip
import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, settings

from mnistpad.core.data.digits import DataSet, Source, SourceKind, load

MNIST_NAMES = {
    "x_train": "train-images-idx3-ubyte",
    "y_train": "train-labels-idx1-ubyte",
    "x_test": "t10k-images-idx3-ubyte",
    "y_test": "t10k-labels-idx1-ubyte",
}

KUZUSHIJI = {
    "x_train": "kmnist-train-imgs",
    "y_train": "kmnist-train-labels",
    "x_test": "kmnist-test-imgs",
    "y_test": "kmnist-test-labels",
}

damaging = settings(
    deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200
)


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


def write_single_npz(folder: Path, parts: dict[str, np.ndarray], names: dict[str, str]) -> Path:
    folder.mkdir(exist_ok=True)
    for role, array in parts.items():
        np.savez_compressed(folder / f"{names[role]}.npz", array)
    return folder


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


def refusal_and_peak(path: Path) -> tuple[str, float]:
    """A refusal, and the most memory in MB that a process had which did nothing else."""
    code = (
        "import resource, sys; from mnistpad.core.data.digits import Source, load\n"
        "try: load(Source.parse(sys.argv[1]))\n"
        "except (ValueError, OSError) as error: print(error)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    )
    sentence, peak = done.stdout.splitlines()
    return sentence, int(peak) / (1e6 if sys.platform == "darwin" else 1e3)


def quiet_peak(folder: Path) -> float:
    """The same for a file that isn't there."""
    return refusal_and_peak(folder / "none")[1]


posix = pytest.mark.skipif(os.name == "nt", reason="memory is measured as POSIX does")
