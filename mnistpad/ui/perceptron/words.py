"""A perceptron's numbers and its arithmetic, as people write them."""

from collections.abc import Sequence

from mnistpad.core.perceptron.gates import StepNeuron
from mnistpad.core.perceptron.rule import Number, Update
from mnistpad.core.perceptron.targets import Pair
from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.ui.words import number, sample_text, signed, weight_name


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
    return f"z = {_products(weights, sample)} {signed(bias)} = {number(update.z)}"


def answer_of(neuron: StepNeuron, inputs: Sequence[int]) -> str:
    """How a neuron answers: "z = −0.1·1 − 0.2·1 + 0.3 = 0, not above 0  →  0"."""
    z = neuron.sum(inputs)
    bias = f" {signed(neuron.bias)}" if neuron.bias else ""
    above = "above" if z > 0 else "not above"
    terms = _products(neuron.weights, inputs)
    return f"z = {terms}{bias} = {number(z)}, {above} 0  →  {neuron.output(inputs)}"


def _products(weights: Sequence[Number], inputs: Sequence[int]) -> str:
    first, *rest = zip(weights, inputs, strict=True)
    others = (f" {signed(weight)}·{value}" for weight, value in rest)
    return f"{number(first[0])}·{first[1]}{''.join(others)}"


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
            f"{weight_name(index, len(sample))} ← {number(before)} + {number(rate)}·{delta}{factor}"
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
