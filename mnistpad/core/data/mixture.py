"""What is learnt from when a network goes on with digits of one's own: some of both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mnistpad.core.data.digits import DataSet
from mnistpad.core.data.labelled import ByteArray
from mnistpad.core.message import Message

SHARES = 0.1, 0.9
"""Of one's own among all that is learnt from: with none of the others a network forgets them."""

LEAST = 10  # drawings, to learn from some and to be measured at others
DIGITS = 4000  # in an epoch, of both kinds together; drawings come in it more than once
_EVERY = 5  # drawing of each person and digit is held out, from the first on


@dataclass(frozen=True, slots=True, eq=False)
class HeldOut:
    """Which drawings are learnt from and which are held out: shape (n,), True for the latter."""

    mask: npt.NDArray[np.bool_]

    @classmethod
    def some(cls, people: Sequence[str], labels: ByteArray) -> HeldOut:
        """Every fifth of each person's, so many of each digit as there are."""
        mask = np.zeros(len(labels), np.bool_)
        drawn_by = np.array(people)
        for person in dict.fromkeys(people):
            own = np.flatnonzero(drawn_by == person)
            mask[own[np.argsort(labels[own], kind="stable")][::_EVERY]] = True
        return cls(mask)

    @classmethod
    def all_of(cls, person: str, people: Sequence[str]) -> HeldOut:
        """One person's: the network never sees that hand."""
        return cls(np.array([each == person for each in people], np.bool_))

    @property
    def problem(self) -> str:
        """Why nothing can be learnt like that; empty if it can."""
        total, held_out = len(self.mask), int(self.mask.sum())
        if total < LEAST:
            if not total:
                return Message(
                    "There are no drawings; {least} are needed, to learn from some and be tested "
                    "on others.",
                    least=LEAST,
                )
            return Message(
                "There are %n drawings; {least} are needed, to learn from some and be tested on "
                "others.",
                "",
                total,
                one="There is 1 drawing; {least} are needed, to learn from some and be tested on "
                "others.",
                least=LEAST,
            )
        if held_out == total:
            return Message(
                "All drawings are held out. Hold out fewer, so that some are learnt from."
            )
        if not held_out:
            return Message(
                "No drawing is held out to test the network on. Hold out another person's."
            )
        return ""


def mix(own: DataSet, others: DataSet, share: float, seed: int, count: int = DIGITS) -> DataSet:
    """So many digits to learn from, a share of them one's own, each about equally often.

    Those that test it are the others' test digits. One's own are the training digits of `own`.
    """
    rng = np.random.default_rng(seed)
    ours = round(count * min(max(share, SHARES[0]), SHARES[1]))
    theirs = min(count - ours, len(others.train_labels))
    places = np.resize(rng.permutation(len(own.train_labels)), ours)
    chosen = rng.permutation(len(others.train_labels))[:theirs]
    images = np.concatenate([own.train_images[places], others.train_images[chosen]])
    labels = np.concatenate([own.train_labels[places], others.train_labels[chosen]])
    order = rng.permutation(len(labels))
    return DataSet(own.name, images[order], labels[order], others.test_images, others.test_labels)
