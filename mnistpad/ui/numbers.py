"""Numbers as people type them, to the last digit, and the steps between them."""

import math
import re
from collections.abc import Callable
from decimal import Decimal

Step = Callable[[Decimal, bool], Decimal]
"""From a number to the next one above it, or below."""

_WHOLE = re.compile(r"[+-]?\d+", re.ASCII)
_DECIMAL = re.compile(r"[+-]?(\d+[.,]?\d*|[.,]\d+)(e[+-]?\d{1,4})?", re.ASCII | re.IGNORECASE)


def read_number(text: str, *, whole: bool) -> Decimal | None:
    """What was typed, as "0.001", "0,001" or "1e-3"; None if it is no number.

    Where only whole ones are meant there are only digits: a comma could stand for thousands.
    """
    text = text.strip().replace("−", "-")
    if not (_WHOLE if whole else _DECIMAL).fullmatch(text):
        return None
    return Decimal(text.replace(",", "."))


def write_number(number: Decimal) -> str:
    """As short as it is exact: "0.001", "1e-12"."""
    if not number:
        return "0"
    text = f"{number:f}" if -7 < number.adjusted() < 16 else f"{number.normalize():e}"
    return text.rstrip("0").rstrip(".") if "." in text and "e" not in text else text


def by(amount: str) -> Step:
    """Steps of one size."""
    size = Decimal(amount)
    return lambda number, up: number + size if up else number - size


def doubling(number: Decimal, up: bool) -> Decimal:
    """The next power of two: what batches and layers are usually counted in."""
    whole = max(int(number), 1)
    return Decimal(2 ** whole.bit_length() if up else 2 ** max((whole - 1).bit_length() - 1, 0))


def one_two_five(number: Decimal, up: bool) -> Decimal:
    """The next of 1, 2, 5, 10, 20, …: each about twice the one before, whatever its size."""
    if number <= 0:
        return Decimal(0)
    powers = range(number.adjusted() - 1, number.adjusted() + 2)
    steps = [Decimal(digit).scaleb(power) for power in powers for digit in (1, 2, 5)]
    return min(s for s in steps if s > number) if up else max(s for s in steps if s < number)


def round_up(number: float) -> float:
    """The next of 1, 2, 5, 10, 20, … times a power of ten that is no smaller.

    Of 0, of what is below it and of what is infinite or no number, 1.
    """
    if not (number > 0 and math.isfinite(number)):
        return 1.0
    power = 10.0 ** math.floor(math.log10(number))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= number * (1 - 1e-9))
