"""A perceptron's history as CSV: a line an update."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from mnistpad.core.perceptron.rule import Number, Perceptron

CHUNK = 5000  # lines that come at a time


def csv_chunks(
    perceptron: Perceptron, samples: Sequence[tuple[int, ...]], count: int
) -> Iterator[bytes]:
    """The first so many updates, each with its arithmetic and what weights and bias became.

    Floats have all their digits; exact numbers that aren't decimals are fractions, as 1/3.
    """
    numbers = range(1, len(samples[0]) + 1)
    inputs, weights = (",".join(f"{name}{n}" for n in numbers) for name in ("x", "w"))
    yield f"update,pass,{inputs},z,output,wanted,delta,{weights},b\n".encode()
    for first in range(1, count + 1, CHUNK):
        numbers = range(first, min(first + CHUNK, count + 1))
        yield "".join(_line(perceptron, samples, number) for number in numbers).encode()


def _line(perceptron: Perceptron, samples: Sequence[tuple[int, ...]], number: int) -> str:
    update = perceptron.update(number)
    fields = (
        number,
        update.epoch,
        *samples[update.sample],
        as_text(update.z),
        update.output,
        update.target,
        update.delta,
        *map(as_text, update.after),
    )
    return ",".join(map(str, fields)) + "\n"


def as_text(number: Number) -> str:
    """A number that can be read back without loss: 0.1, 2.7755575615628914e-17, 1/3."""
    if isinstance(number, float):
        return repr(number)
    decimals = decimals_of(number)
    return str(number) if decimals is None else f"{float(number):.{decimals}f}"


def decimals_of(number: Fraction, most: int = 15) -> int | None:
    """How many decimals write a fraction exactly; None if no reasonable number of them does."""
    for decimals in range(most + 1):
        if (number * 10**decimals).denominator == 1:
            return decimals if abs(number) * 10**decimals < 10**15 else None
    return None
