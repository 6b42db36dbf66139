"""The losses that can be chosen, and what they need."""

from dataclasses import dataclass
from enum import Enum

from mnistpad.core.data.digits import DataSet
from mnistpad.core.descent.landscapes import TEXTBOOK, Landscape, typed
from mnistpad.core.descent.samples import of_digits, of_gate, of_wave
from mnistpad.core.message import Message


class LossKind(Enum):
    """A loss over two weights."""

    BOWL = Message("Bowl")
    VALLEY = Message("Long valley")
    SADDLE = Message("Saddle")
    ROSENBROCK = Message("Rosenbrock")
    AND = Message("Neuron on {gate}", gate="AND")
    OR = Message("Neuron on {gate}", gate="OR")
    NAND = Message("Neuron on {gate}", gate="NAND")
    XOR = Message("Neuron on {gate}", gate="XOR")
    DIGITS = Message("Neuron on two pixels")
    WAVE = Message("Fit of a wave")
    TYPED = Message("Typed")


SAMPLED = (
    LossKind.DIGITS, LossKind.AND, LossKind.OR, LossKind.NAND, LossKind.XOR, LossKind.WAVE,
)  # fmt: skip
"""Those that are means over samples."""


@dataclass(frozen=True, slots=True)
class ChosenLoss:
    """A kind of loss, and the digits that it tells apart, or its formula over w1 and w2."""

    kind: LossKind
    classes: tuple[int, int] = (4, 9)  # no easy ones
    formula: str = "w1^2 + 3·sin(w2)"


def landscape_of(chosen: ChosenLoss, data: DataSet | None) -> Landscape:
    """A loss, ready to be looked at; raises `ValueError` with why it can't be had."""
    kind = chosen.kind
    if kind is LossKind.TYPED:
        return typed(chosen.formula)
    if kind is LossKind.WAVE:
        return of_wave()
    if kind is LossKind.DIGITS:
        if data is None:
            raise ValueError(Message("the digits are not there yet; they are being loaded"))
        return of_digits(data, *chosen.classes)
    if kind in SAMPLED:
        return of_gate(kind.name)
    return next(landscape for landscape in TEXTBOOK if landscape.name == kind.value)
