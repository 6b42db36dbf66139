"""What a gate should answer to each sample, and why one neuron may not be able to."""

from collections.abc import Sequence
from itertools import product

from mnistpad.core.message import Message

Pair = tuple[tuple[int, ...], tuple[int, ...]]
"""Two samples."""


def truth_table(inputs: int) -> list[tuple[int, ...]]:
    """All samples of a gate, in the tutorial's order: (1, 1), (1, 0), (0, 1), (0, 0)."""
    return list(product((1, 0), repeat=inputs))


def gate(name: str, inputs: int = 2) -> tuple[int, ...]:
    """Targets of a gate by its name, in the order of `truth_table`.

    XOR of several inputs is their parity: 1 for an odd number of ones.
    """
    samples = truth_table(inputs)
    match name:
        case "AND":
            return tuple(int(all(sample)) for sample in samples)
        case "NAND":
            return tuple(int(not all(sample)) for sample in samples)
        case "OR":
            return tuple(int(any(sample)) for sample in samples)
        case "NOR":
            return tuple(int(not any(sample)) for sample in samples)
        case "XOR":
            return tuple(sum(sample) % 2 for sample in samples)
    raise ValueError(
        Message("{name!r} is no gate; there are AND, NAND, OR, NOR and XOR", name=name)
    )


GATES: dict[str, tuple[int, ...]] = {
    name: gate(name) for name in ("AND", "NAND", "OR", "NOR", "XOR")
}
"""Targets of the gates of two inputs, in the order of `truth_table`."""


def read_targets(text: str) -> tuple[int, ...]:
    """Targets that are written out, as ``1,0,0,0`` or ``1000``, in the order of `truth_table`.

    Raises `ValueError` if they aren't four or eight zeros and ones.
    """
    digits = text.replace(",", "").replace(" ", "")
    if not digits or set(digits) - {"0", "1"}:
        raise ValueError(Message("targets are zeros and ones, as 1, 0, 0, 0"))
    if len(digits) not in (4, 8):
        raise ValueError(
            Message(
                "a gate has 4 targets (of two inputs) or 8 (of three), not {count}",
                count=len(digits),
            )
        )
    return tuple(map(int, digits))


def crossing_pairs(targets: Sequence[int]) -> tuple[Pair, Pair] | None:
    """Two pairs of samples that prove that no line (or plane) separates a gate's targets.

    The middle of two samples that should give 1 is also that of two that should give 0; on
    whichever side of the line it lies, one of the pairs has a sample on the wrong side. For gates
    of up to eight inputs, one that can't be separated always has such pairs (Muroga, "Threshold
    Logic and Its Applications", 1971).

    Returns the pair that should give 1, and that which should give 0; None: they can be separated.
    """
    samples = truth_table((len(targets) - 1).bit_length())
    sums: dict[int, dict[tuple[int, ...], Pair]] = {0: {}, 1: {}}
    for target, pairs in sums.items():
        group = [s for s, wanted in zip(samples, targets, strict=True) if wanted == target]
        for first, second in product(group, repeat=2):
            pairs.setdefault(tuple(map(sum, zip(first, second, strict=True))), (first, second))
    for middle, pair in sums[1].items():
        if middle in sums[0]:
            return pair, sums[0][middle]
    return None
