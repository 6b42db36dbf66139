"""The smallest change that fools a network: ``digit + k · change``, read as something else.

The gradient says of each pixel whether more or less of it speaks for another digit. A step of k in
that direction, in all pixels at once, is the fast gradient sign method (Goodfellow, Shlens &
Szegedy, "Explaining and Harnessing Adversarial Examples", 2015). Where one step isn't enough,
several smaller ones are made, each from where the last one led, and none further than k from the
digit: projected gradient descent (Madry et al., "Towards Deep Learning Models Resistant to
Adversarial Attacks", 2018). The smallest k is found by halving the interval that it is in.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mnistpad.core.classes import DIGITS, Classes
from mnistpad.core.drawing.raster import Tensor
from mnistpad.core.network.forward import FloatArray, Network
from mnistpad.core.network.gradient import input_gradient
from mnistpad.core.progress import report

MOST = 0.5
"""The largest k: half of the way from ground to full ink, which people see at once."""

_FIRST = 0.02  # the first k that is tried; then twice as much, and so on
_STEPS = 20  # of projected gradient descent
_PART = 0.25  # of k: the size of each of them
_HALVINGS = 6  # of the interval that k is in


@dataclass(frozen=True, slots=True, eq=False)
class Fooled:
    """A digit, a change of it, and what the network makes of both."""

    tensor: Tensor  # the digit
    change: FloatArray  # of each pixel, within −1 and 1
    k: float  # how much of it is added
    before: FloatArray  # the network's answer to the digit: shape (classes,)
    after: FloatArray  # and to the changed one
    classes: Classes = DIGITS  # what the answers are called

    @property
    def changed(self) -> Tensor:
        """The new digit, in [0, 1]."""
        return _added(self.tensor, self.k * self.change)


def smallest_change(network: Network, tensor: Tensor, sure: float = 0.5) -> Fooled | None:
    """The smallest change, in its largest pixel, that is read as another digit.

    Parameters
    ----------
    tensor
        Shape (28, 28), in [0, 1].
    sure
        Probability that the network gives the other digit, at the least.

    Returns
    -------
    None if no change up to `MOST` is found.
    """
    before = network.probabilities(tensor)
    digit = int(before.argmax())
    low, k = 0.0, _FIRST
    found = _attack(network, tensor, digit, k, sure)
    while found is None and k < MOST:
        low, k = k, min(2 * k, MOST)
        found = _attack(network, tensor, digit, k, sure)
    if found is None:
        return None
    for _ in range(_HALVINGS):
        middle = (low + k) / 2
        nearer = _attack(network, tensor, digit, middle, sure)
        if nearer is None:
            low = middle
        else:
            k, found = middle, nearer
    moved = found - tensor
    k = float(np.abs(moved).max())
    after = network.probabilities(found)
    return Fooled(tensor, moved / k, k, before, after, network.classes)


def _attack(network: Network, tensor: Tensor, digit: int, k: float, sure: float) -> Tensor | None:
    """A digit no further than k from this one, in any pixel, that is read as another; or None."""
    changed, step = tensor, k
    for _ in range(1 + _STEPS):
        report()
        answer = network.probabilities(changed)
        rival = int(np.where(np.arange(len(answer)) == digit, -1, answer).argmax())
        if answer[rival] >= sure and answer[rival] > answer[digit]:
            return changed
        # What speaks for the rival and against the digit, as ones and minus ones.
        wanted = np.zeros_like(answer)
        wanted[rival], wanted[digit] = 1, -1
        uphill: FloatArray = np.sign(input_gradient(network, changed, wanted))
        moved = _added(changed, step * uphill) - tensor
        changed = _added(tensor, np.clip(moved, -k, k))
        step = _PART * k
    return None


def _added(tensor: Tensor, change: FloatArray) -> Tensor:
    added: Tensor = (tensor + change).clip(0, 1).astype(np.float32)
    return added
