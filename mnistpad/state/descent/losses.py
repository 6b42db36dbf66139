"""The losses that can be chosen, and what they need."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from mnistpad.core.data.digits import DataSet
from mnistpad.core.descent.landscapes import TEXTBOOK, Landscape, of_samples, typed
from mnistpad.core.descent.samples import WaveLoss, of_digits, of_gate


class LossKind(Enum):
    """A loss over two weights."""

    BOWL = "Bowl"
    VALLEY = "Long valley"
    SADDLE = "Saddle"
    ROSENBROCK = "Rosenbrock"
    AND = "Neuron on AND"
    OR = "Neuron on OR"
    NAND = "Neuron on NAND"
    XOR = "Neuron on XOR"
    DIGITS = "Neuron on two pixels"
    WAVE = "Fit of a wave"
    TYPED = "Typed"


SAMPLED = (
    LossKind.DIGITS, LossKind.AND, LossKind.OR, LossKind.NAND, LossKind.XOR, LossKind.WAVE,
)  # fmt: skip
"""Those that are means over samples."""


@dataclass(frozen=True, slots=True)
class ChosenLoss:
    """A kind of loss, and what else decides which one it is.

    Attributes
    ----------
    classes
        Digits that are told apart; unless others are chosen, no easy ones.
    formula
        What is typed, over w1 and w2.
    """

    kind: LossKind
    classes: tuple[int, int] = (4, 9)
    formula: str = "w1^2 + 3·sin(w2)"


def landscape_of(chosen: ChosenLoss, data: DataSet | None) -> Landscape:
    """A loss, ready to be looked at.

    Raises
    ------
    ValueError
        If it can't be had; says why.
    """
    kind, name = chosen.kind, chosen.kind.value
    if kind is LossKind.TYPED:
        return typed(chosen.formula)
    if kind is LossKind.WAVE:
        about = (
            "Squared error of sin(w₁·x + w₂) on 60 samples of a wave: many minima, and only "
            "the deepest fit. The noise of single samples can shake a path out of the others."
        )
        return of_samples(name, WaveLoss.made(), about)
    if kind is LossKind.DIGITS:
        if data is None:
            raise ValueError("the digits are not there yet; they are being loaded")
        first, second = chosen.classes
        loss = of_digits(data, first, second)
        pixels = " and ".join(f"row {row}, column {column}" for row, column in loss.pixels)
        about = (
            f"Cross-entropy of a sigmoid neuron on {loss.count} digits of {data.name}: 1 for "
            f"{first}, 0 for {second}. It sees two pixels, {pixels}."
        )
        return of_samples(f"{first} or {second}", loss, about)
    if kind in SAMPLED:
        loss = of_gate(kind.name)
        bias = f"{loss.bias:g}".replace("-", "−")
        about = (
            f"Cross-entropy of a sigmoid neuron on {kind.name}'s four samples; its bias stays "
            f"{bias}."
        )
        if kind is LossKind.XOR:
            about += " No weights can do it: the best is to answer ½."
        return of_samples(name, loss, about)
    return next(landscape for landscape in TEXTBOOK if landscape.name == name)
