"""A perceptron's numbers and its arithmetic, as people write them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from mnistpad.core.perceptron import ROUNDING, Number, Pair, Update
from mnistpad.core.perceptron_csv import decimals_of
from mnistpad.state.perceptron import PerceptronState

_SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉"


def number(value: Number, digits: int = 4) -> str:
    """A number in few digits, with a proper minus: "−0.2", "2.8e−17", "1/3"."""
    if 1000 <= abs(float(value)) < 1e6:
        digits = max(digits, 6)
    if isinstance(value, Fraction):
        decimals = decimals_of(value, digits)
        if decimals is None:
            return (
                str(value).replace("-", "−") if value.denominator < 1000 else number(float(value))
            )
        text = f"{float(value):.{decimals}f}"
    elif value and abs(value) < ROUNDING:
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


def name(index: int, inputs: int) -> str:
    """w₁, w₂, …, and b for the last."""
    return "b" if index == inputs else f"w{subscript(index + 1)}"


def subscript(index: int) -> str:
    return "".join(_SUBSCRIPTS[int(digit)] for digit in str(index))


def sample_text(sample: Sequence[int]) -> str:
    return f"({', '.join(map(str, sample))})"


def answer_in_words(state: PerceptronState, index: int) -> str:
    """How a sample is answered at this moment."""
    z, target = state.perceptron.sums()[index], state.setup.targets[index]
    output = int(z > 0)
    return (
        f"{sample_text(state.samples[index])}: wanted {target}, z = {number(z)}, "
        f"answered {output}: {'right' if output == target else 'wrong'}"
    )


def sum_of(update: Update, sample: Sequence[int]) -> str:
    """How the sum was reckoned: "z = 0.1·1 + 0.2·0 − 0.2 = −0.1"."""
    *weights, bias = update.before
    terms: list[str] = []
    for weight, value in zip(weights, sample, strict=True):
        term = f"{number(weight) if not terms else signed(weight)}·{value}"
        terms.append(term)
    return f"z = {' '.join(terms)} {signed(bias)} = {number(update.z)}"


def verdict_of(update: Update) -> str:
    """What came of the sum: "z ≤ 0 → 0, wanted 1, δ = 1 − 0 = 1"."""
    relation = ">" if update.output else "≤"
    delta = number(update.delta)
    return (
        f"z {relation} 0 → {update.output}, wanted {update.target}, "
        f"δ = {update.target} − {update.output} = {delta}"
    )


def moves_of(update: Update, sample: Sequence[int], rate: Number) -> list[str]:
    """How each weight moved: "w₁ ← 0.1 + 0.1·1·1 = 0.2"; where δ is 0, that none did."""
    if not update.delta:
        return ["The answer is right: weights and bias stay as they are."]
    lines = []
    delta = f"({number(update.delta)})" if update.delta < 0 else number(update.delta)
    for index, (before, after) in enumerate(zip(update.before, update.after, strict=True)):
        factor = f"·{sample[index]}" if index < len(sample) else ""
        lines.append(
            f"{name(index, len(sample))} ← {number(before)} + {number(rate)}·{delta}{factor}"
            f" = {number(after)}"
        )
    return lines


def pairs_in_words(pairs: tuple[Pair, Pair]) -> str:
    """Why no line separates the targets."""
    (a, b), (c, d) = (tuple(map(sample_text, pair)) for pair in pairs)
    thing = "line" if len(pairs[0][0]) == 2 else "plane"
    return (
        f"No {thing} separates these targets: {a} and {b}, which want 1, have the same middle "
        f"as {c} and {d}, which want 0."
    )
