"""A perceptron's numbers and its arithmetic, as people write them."""

from collections.abc import Iterable, Sequence

from mnistpad.core.perceptron.gates import StepNeuron
from mnistpad.core.perceptron.rule import Number, Update
from mnistpad.core.perceptron.targets import Pair
from mnistpad.language import tr
from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.ui.words import number, sample_text, signed, weight_name


def answer_in_words(state: PerceptronState, index: int) -> str:
    """How a sample is answered at this moment."""
    z, target = state.perceptron.sums()[index], state.setup.targets[index]
    output, sample = int(z > 0), sample_text(state.samples[index])
    if output == target:
        return tr(
            "{sample}: wanted {target}, z = {z}, answered {output}: right",
            sample=sample,
            target=target,
            z=number(z),
            output=output,
        )
    return tr(
        "{sample}: wanted {target}, z = {z}, answered {output}: wrong",
        sample=sample,
        target=target,
        z=number(z),
        output=output,
    )


def sum_of(update: Update, sample: Sequence[int]) -> str:
    """How the sum was reckoned: "z = 0.1·1 + 0.2·0 − 0.2 = −0.1"."""
    *weights, bias = update.before
    return f"z = {_products(weights, sample)} {signed(bias)} = {number(update.z)}"


def answer_of(neuron: StepNeuron, inputs: Sequence[int]) -> str:
    """How a neuron answers: "z = −0.1·1 − 0.2·1 + 0.3 = 0, not above 0  →  0"."""
    z = neuron.sum(inputs)
    bias = f" {signed(neuron.bias)}" if neuron.bias else ""
    terms = f"{_products(neuron.weights, inputs)}{bias}"
    if z > 0:
        return tr("z = {terms} = {z}, above 0  →  1", terms=terms, z=number(z))
    return tr("z = {terms} = {z}, not above 0  →  0", terms=terms, z=number(z))


def _products(weights: Sequence[Number], inputs: Sequence[int]) -> str:
    first, *rest = zip(weights, inputs, strict=True)
    others = (f" {signed(weight)}·{value}" for weight, value in rest)
    return f"{number(first[0])}·{first[1]}{''.join(others)}"


def verdict_of(update: Update) -> str:
    """What came of the sum: "z ≤ 0 → 0, wanted 1, δ = 1 − 0 = 1"."""
    return tr(
        "z {relation} 0 → {output}, wanted {target}, δ = {target} − {output} = {delta}",
        relation=">" if update.output else "≤",
        output=update.output,
        target=update.target,
        delta=number(update.delta),
    )


def moves_of(update: Update, sample: Sequence[int], rate: Number) -> list[str]:
    """How each weight moved: "w₁ ← 0.1 + 0.1·1·1 = 0.2"; where δ is 0, that none did."""
    if not update.delta:
        return [tr("The answer is right: weights and bias stay as they are.")]
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
    if len(pairs[0][0]) == 2:
        return tr(
            "No line separates these targets: {a} and {b}, which want 1, have the same middle "
            "as {c} and {d}, which want 0.",
            a=a,
            b=b,
            c=c,
            d=d,
        )
    return tr(
        "No plane separates these targets: {a} and {b}, which want 1, have the same middle "
        "as {c} and {d}, which want 0.",
        a=a,
        b=b,
        c=c,
        d=d,
    )


def activation_name(name: str) -> str:
    """An activation's, as it is shown; most are called as Keras calls them, in all languages."""
    return tr("step", "the step function") if name == "step" else name


def listed(parts: Iterable[str]) -> str:
    """What several parts say, one after another, for those who hear it."""
    return tr("; ").join(parts)
