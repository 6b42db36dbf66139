"""Round numbers along an axis."""

from __future__ import annotations

import math
from collections.abc import Sequence

_LARGE = 1e5  # from here on, numbers are written with powers of ten


def ticks(low: float, high: float, most: int) -> list[float]:
    """Multiples of 1, 2 or 5 times a power of ten, at most so many and one more."""
    span = high - low
    if not (span > 0 and math.isfinite(span)):
        return [low]
    rough = span / max(most, 1)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(f * power for f in (1, 2, 5, 10) if f * power >= rough * (1 - 1e-9))
    slack = 1e-9
    first, last = math.ceil(low / step - slack), math.floor(high / step + slack)
    return [index * step for index in range(first, last + 1)]


def log_ticks(low: float, high: float, most: int) -> list[float]:
    """Powers of ten between two exponents, given and answered as exponents."""
    decades = range(math.ceil(low - 1e-9), math.floor(high + 1e-9) + 1)
    stride = max(math.ceil(len(decades) / max(most, 1)), 1)
    found = [float(decade) for decade in decades if decade % stride == 0]
    if len(found) >= 2:
        return found
    return [math.log10(value) for value in ticks(10**low, 10**high, most) if value > 0]


def texts(values: Sequence[float]) -> list[str]:
    """Numbers with as many decimals as tell them apart, and no more."""
    largest = max(map(abs, values), default=0)
    if largest < _LARGE:
        for decimals in range(7):
            written = [f"{value:.{decimals}f}" for value in values]
            if all(
                abs(float(text) - value) <= 1e-6 * largest
                for text, value in zip(written, values, strict=True)
            ):
                return [("0" if float(text) == 0 else text).replace("-", "−") for text in written]
    return [_with_power(value) for value in values]


def _with_power(value: float) -> str:
    """3e-07 as 3e−7."""
    if not value:
        return "0"
    digits, _, power = f"{value:.2e}".partition("e")
    digits = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return f"{digits}e{int(power)}".replace("-", "−")
