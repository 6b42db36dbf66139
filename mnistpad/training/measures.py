"""Figures of merit of a recogniser."""

from functools import partial
from timeit import timeit

import numpy as np
import numpy.typing as npt

from mnistpad.core.drawing.raster import Tensor
from mnistpad.core.drawing.recogniser import Probabilities, Recogniser

Labels = npt.NDArray[np.integer]


def accuracy(answers: Probabilities, labels: Labels) -> float:
    """Part of the answers, shape (n, 10), whose most probable digit is the label."""
    return float((answers.argmax(axis=1) == labels).mean())


def calibration_error(answers: Probabilities, labels: Labels, bins: int = 15) -> float:
    """Expected calibration error: how far confidence is from accuracy, in 0 to 1.

    The mean over bins of equal width, weighted by what falls into each (Naeini et al. 2015).
    """
    confidence = answers.max(axis=1)
    right = answers.argmax(axis=1) == labels
    which = np.minimum((confidence * bins).astype(np.intp), bins - 1)
    gaps = np.bincount(which, right - confidence, bins)
    return float(np.abs(gaps).sum() / len(labels))


def auroc(digits: npt.NDArray[np.floating], others: npt.NDArray[np.floating]) -> float:
    """Chance that a digit has more confidence than something else; ties count half."""
    ranked = np.sort(others)
    below = np.searchsorted(ranked, digits, "left") + np.searchsorted(ranked, digits, "right")
    return float(below.mean() / (2 * len(others)))


def latency(recogniser: Recogniser, tensors: Tensor) -> float:
    """Median time of an answer for one tensor, in seconds."""
    read = recogniser.probabilities
    return float(np.median([timeit(partial(read, tensor), number=1) for tensor in tensors]))


def throughput(recogniser: Recogniser, tensors: Tensor) -> float:
    """Tensors answered in a second when there are many."""
    return len(tensors) / timeit(partial(recogniser.probabilities, tensors), number=1)
