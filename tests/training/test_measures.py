"""Figures of merit, on cases that can be counted by hand."""

from __future__ import annotations

import numpy as np
import pytest

from mnistpad.training.measures import accuracy, auroc, calibration_error


def answers(*confident: tuple[int, float]) -> np.ndarray:
    """Probabilities with the given digit at the given confidence, the rest spread evenly."""
    rows = [np.full(10, (1 - confidence) / 9) for _, confidence in confident]
    for row, (digit, confidence) in zip(rows, confident, strict=True):
        row[digit] = confidence
    return np.array(rows, np.float32)


def test_accuracy_is_the_part_read_rightly():
    assert accuracy(answers((3, 0.9), (4, 0.5), (5, 0.4)), np.array([3, 4, 0])) == pytest.approx(
        2 / 3
    )


def test_confidence_that_comes_true_has_no_calibration_error():
    half = answers((1, 0.5), (1, 0.5))
    assert calibration_error(half, np.array([1, 2])) == pytest.approx(0, abs=1e-6)


def test_calibration_error_is_the_gap_between_confidence_and_truth():
    labels = np.array([1, 1, 1, 2])
    assert calibration_error(answers(*[(1, 0.95)] * 4), labels) == pytest.approx(0.2, abs=1e-6)


@pytest.mark.parametrize(
    ("digits", "others", "expected"),
    [
        ([0.9, 0.8], [0.2, 0.1], 1.0),
        ([0.1, 0.2], [0.9, 0.8], 0.0),
        ([0.5], [0.5], 0.5),
        ([0.9, 0.3], [0.5, 0.3, 0.1], 4.5 / 6),
    ],
)
def test_auroc_counts_pairs(digits, others, expected):
    assert auroc(np.array(digits), np.array(others)) == pytest.approx(expected)
