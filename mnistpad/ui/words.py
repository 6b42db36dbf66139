"""Numbers as people write them."""

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from PySide6.QtCore import QLocale

from mnistpad.core.perceptron.rule import Number, is_rounding_error
from mnistpad.core.perceptron.table import decimals_of
from mnistpad.language import tr

_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


@lru_cache(4096, typed=True)
def number(value: Number, digits: int = 4) -> str:
    """A number in few digits, with a proper minus: "−0.2", "2.8e−17", "1/3"."""
    if 1000 <= abs(float(value)) < 1e6:
        digits = max(digits, 6)
    if isinstance(value, Fraction):
        decimals = decimals_of(value, digits)
        if decimals is None and value.denominator >= 1000:
            return number(float(value))
        text = str(value) if decimals is None else f"{float(value):.{decimals}f}"
    elif is_rounding_error(value):
        text = f"{value:.2g}"
    else:
        text = f"{value:.{digits}g}"
    mantissa, e, power = text.partition("e")
    text = mantissa if not e else f"{mantissa}e{int(power)}"
    return "0" if text == "-0" else text.replace("-", "−")


def signed(value: Number, digits: int = 4) -> str:
    """A number as a further term of a sum: "+ 0.1", "− 0.2"."""
    text = number(value, digits)
    return f"− {text[1:]}" if text.startswith("−") else f"+ {text}"


def weight_name(index: int, inputs: int) -> str:
    """w₁, w₂, …, and b for the last."""
    return "b" if index == inputs else f"w{subscript(index + 1)}"


def subscript(index: int) -> str:
    """A number as small digits below the line: "₁₂"."""
    return str(index).translate(_SUBSCRIPTS)


def sample_text(sample: Sequence[int]) -> str:
    """A sample's inputs: "(1, 0)"."""
    return f"({', '.join(map(str, sample))})"


def percent(probability: float, decimals: int = 1) -> str:
    """A probability as per cent: 0.961 is "96.1 %". None is shown as certainty."""
    surest = 100 - 10**-decimals
    return tr("{number} %", number=f"{min(100 * probability, surest):.{decimals}f}")


def counted_percent(share: float, decimals: int = 1) -> str:
    """A share that was counted as per cent: only all of them are "100 %"."""
    return tr("{number} %", number=100) if share == 1 else percent(share, decimals)


def file_size(size: int) -> str:
    """Bytes as people read them: "5.8 MB"."""
    return QLocale.c().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
