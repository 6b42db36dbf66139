"""A network's loss along the path of its weights, from the first ones through each epoch's.

Between two epochs the path is straight: weights a share of one and the rest of the other. It is a
line through a landscape over hundreds of thousands of weights (Goodfellow, Vinyals and Saxe,
"Qualitatively characterizing neural network optimization problems", 2015).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from mnistpad.core.data.labelled import ByteArray
from mnistpad.core.message import Message
from mnistpad.core.network.forward import Network
from mnistpad.core.network.recipe import Recipe
from mnistpad.core.network.runs import RunError, RunFolder
from mnistpad.core.progress import Cancelled

FloatArray = npt.NDArray[np.float32]

POINTS = 10  # at which the loss is asked between two epochs
DIGITS = 1000  # that it is asked about, at most
_LEAST = 1e-7  # probability, as Keras has it in its cross-entropy


@dataclass(frozen=True, slots=True, eq=False)
class LossPath:
    """The loss at positions along the path."""

    positions: npt.NDArray[np.float64]
    """In epochs: 1.5 is halfway from the weights after epoch 1 to those after epoch 2."""
    losses: npt.NDArray[np.float64]  # categorical cross-entropy at each
    epochs: npt.NDArray[np.float64]  # positions of the weights that were really had, in order


def cross_entropy(network: Network, images: ByteArray, labels: ByteArray) -> float:
    """The mean over digits of −log of the probability that the right answer was given."""
    probabilities = network.probabilities(images.astype(np.float32) / 255)
    right = probabilities[np.arange(len(labels)), labels].astype(float)
    # A network that diverged answers NaN, and so is its loss.
    return float(-np.log(np.clip(right, _LEAST, 1 - _LEAST)).mean())


def losses_along_path(
    recipe: Recipe,
    epochs: Sequence[int],
    weights: Callable[[int], Sequence[FloatArray]],
    images: ByteArray,
    labels: ByteArray,
    *,
    points: int = POINTS,
    progress: Callable[[float], bool] = lambda _: True,
) -> LossPath:
    """The loss along straight lines from epoch to epoch, for the first `DIGITS` of the digits.

    Parameters
    ----------
    epochs
        Those whose weights are kept, in order; 0 stands for the first weights.
    weights
        Gives an epoch's weights, in Keras's order.
    points
        Positions from one epoch to the next, the latter's own included.
    progress
        Told how much is done, from 0 to 1; answers whether to go on. If not, `Cancelled` is raised.
    """
    if len(epochs) < 2:
        raise RunError(
            Message("the weights of at least two moments are needed: train for an epoch or more")
        )
    images, labels = images[:DIGITS], labels[:DIGITS]
    positions, losses = [float(epochs[0])], []
    before = list(weights(epochs[0]))
    losses.append(cross_entropy(Network.of(recipe, before), images, labels))
    total = points * (len(epochs) - 1)
    for index, (first, last) in enumerate(pairwise(epochs)):
        after = list(weights(last))
        Network.of(recipe, after)  # says so if they are another network's
        for point in range(1, points + 1):
            if not progress((index * points + point) / (total + 1)):
                raise Cancelled
            share = np.float32(point / points)
            between = [a + share * (b - a) for a, b in zip(before, after, strict=True)]
            at = after if point == points else between
            positions.append(first + (last - first) * point / points)
            losses.append(cross_entropy(Network.of(recipe, at), images, labels))
        before = after
    return LossPath(np.array(positions), np.array(losses), np.array(epochs, float))


def path_of_run(
    folder: RunFolder,
    images: ByteArray,
    labels: ByteArray,
    progress: Callable[[float], bool] = lambda _: True,
) -> LossPath:
    """The loss along the path of a run; `ValueError` or `OSError` if it can't be used."""
    recipe = folder.record().recipe
    return losses_along_path(
        recipe, folder.epochs(), folder.weights, images, labels, progress=progress
    )
