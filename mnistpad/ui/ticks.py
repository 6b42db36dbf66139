"""Round numbers along an axis."""

from __future__ import annotations

import math
from collections.abc import Iterable

ROUND = (1, 2, 5)
"""Steps between ticks are these, times a power of ten."""

_LARGE = 1e5  # from here on, numbers are written with powers of ten


def round_step(span: float, most: int) -> float:
    """The smallest round step that goes at most so many times into a span."""
    if not (span > 0 and math.isfinite(span)):
        return 1.0
    rough = span / max(most, 1)
    power = 10.0 ** math.floor(math.log10(rough))
    steps = (factor * power for factor in (*ROUND, 10))
    return next(step for step in steps if step >= rough * (1 - 1e-9))


def multiples(step: float, low: float, high: float) -> list[float]:
    """All multiples of a step from low to high."""
    slack = 1e-9
    first, last = math.ceil(low / step - slack), math.floor(high / step + slack)
    return [index * step for index in range(first, last + 1)]


def round_ticks(low: float, high: float, most: int) -> list[float]:
    """Ticks at multiples of a round step."""
    return multiples(round_step(high - low, most), low, high)


def log_ticks(low: float, high: float, most: int) -> list[float]:
    """Ticks between two powers of ten, given and answered as exponents.

    Powers of ten, with their 2- and 5-fold, or 3-fold, where there is room; where hardly one of
    these is in sight, multiples of a round step.
    """
    decades = range(math.floor(low), math.ceil(high) + 1)
    for factors in (ROUND, (1, 3), (1,)):
        ticks = [decade + math.log10(factor) for decade in decades for factor in factors]
        ticks = [tick for tick in ticks if low - 1e-9 <= tick <= high + 1e-9]
        if len(ticks) <= most:
            break
    else:
        stride = math.ceil(len(ticks) / max(most, 1))
        return [tick for tick in ticks if round(tick) % stride == 0]
    if len(ticks) >= 2:
        return ticks
    return [math.log10(value) for value in round_ticks(10**low, 10**high, most) if value > 0]


def as_text(values: Iterable[float]) -> list[str]:
    """Numbers with as many decimals as tell them all, and no more."""
    values = list(values)
    largest = max(map(abs, values), default=0)
    if largest >= _LARGE:
        return [_with_power(value) for value in values]
    for decimals in range(7):
        texts = [f"{value:.{decimals}f}" for value in values]
        if all(
            abs(float(text) - value) <= 1e-6 * largest
            for text, value in zip(texts, values, strict=True)
        ):
            return [text.replace("-", "−") for text in texts]
    return [_with_power(value) for value in values]


def _with_power(value: float) -> str:
    """3e-07 as 3e−7."""
    if not value:
        return "0"
    digits, _, power = f"{value:.2e}".replace("-", "−").partition("e")
    sign = "−" * power.startswith("−")
    return f"{digits.rstrip('0').rstrip('.')}e{sign}{power.strip('+−').lstrip('0') or '0'}"
