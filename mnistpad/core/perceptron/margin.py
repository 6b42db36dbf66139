"""How wide a gap separates the ones from the zeros, and how many mistakes that allows.

Novikoff (1962): if a direction u of length 1 keeps every sample at least γ on its right side, and
no sample is longer than R, the perceptron that starts from zero makes at most (R/γ)² mistakes. A
sample has its inputs and, for the bias, a last 1.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.floating[Any]]

_TINY = 1e-9  # what arithmetic leaves of a zero


@dataclass(frozen=True, slots=True)
class Margin:
    """The widest gap."""

    direction: tuple[float, ...]  # u: weights and, last, bias, of length 1
    width: float  # γ: each sample's distance to the wrong side is at least this
    reach: float  # R: length of the longest sample


def widest_margin(inputs: Sequence[Sequence[int]], targets: Sequence[int]) -> Margin | None:
    """The direction that keeps all samples as far as possible on their right side, if there is one.

    It is the shortest v with ±(v·x) ≥ 1 for all samples: a least-distance problem, solved as
    non-negative least squares (Lawson & Hanson, "Solving Least Squares Problems", 1974, ch. 23).
    """
    samples = np.column_stack([np.array(inputs, float), np.ones(len(inputs))])
    signed = np.where(np.array(targets) == 1, 1.0, -1.0)[:, None] * samples
    system = np.vstack([signed.T, np.ones(len(signed))])
    wanted = np.zeros(len(system))
    wanted[-1] = 1
    residual = system @ _non_negative_least_squares(system, wanted) - wanted
    if np.linalg.norm(residual) < 1e-6:
        return None
    shortest = -residual[:-1] / residual[-1]
    length = float(np.linalg.norm(shortest))
    reach = float(np.linalg.norm(samples, axis=1).max())
    return Margin(tuple((shortest / length).tolist()), 1 / length, reach)


def mistake_bound(margin: Margin, start: Sequence[float], rate: float) -> int:
    """How many mistakes there can be at most, from any start: (R/γ)² from zero.

    After k of them the weights lie at least ``u·start + k·rate·γ`` along u, and their squared
    length is at most ``|start|² + k·rate²·R²``; no k at which the first is beyond the second
    is ever reached.
    """
    # In units of the rate, as it is the ratio of both that matters.
    along = sum(u * w / rate for u, w in zip(margin.direction, start, strict=True))
    rest = max(sum((w / rate) ** 2 for w in start) - along**2, 0.0)
    half = margin.reach**2 / 2 - margin.width * along
    k = (half + math.sqrt(half**2 + margin.width**2 * rest)) / margin.width**2
    return max(math.floor(k + _TINY * max(k, 1)), 0)


def _non_negative_least_squares(matrix: FloatArray, wanted: FloatArray) -> FloatArray:
    """The x ≥ 0 that brings matrix·x nearest to what is wanted."""
    size = matrix.shape[1]
    x, free = np.zeros(size), np.zeros(size, bool)
    for _ in range(3 * size):
        slope = np.where(free, -np.inf, matrix.T @ (wanted - matrix @ x))
        if slope.max() <= _TINY:
            break
        free[slope.argmax()] = True
        while True:
            best = np.zeros(size)
            best[free] = np.linalg.lstsq(matrix[:, free], wanted, rcond=None)[0]
            below = free & (best <= _TINY)
            if not below.any():
                break
            # As far towards the best as no part becomes negative; those at zero stay there.
            share = (x[below] / np.maximum(x[below] - best[below], _TINY)).min()
            x += min(share, 1.0) * (best - x)
            free &= x > _TINY
        x = best
    return x
