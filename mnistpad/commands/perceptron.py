"""``mnistpad perceptron``: a gate learnt, as the tutorial prints it."""

import json
import sys
from collections.abc import Sequence

from mnistpad.core.message import Message
from mnistpad.core.perceptron.rule import Perceptron
from mnistpad.core.perceptron.targets import GATES, crossing_pairs, truth_table
from mnistpad.language import tr

MAX_EPOCHS = 100_000


def targets_of(gate: str) -> tuple[int, ...]:
    """Targets of a gate by name, or written out as ``1,0,0,0`` in the order of `truth_table`.

    Raises `ValueError` if it is neither.
    """
    named = GATES.get(gate.upper())
    if named:
        return named
    parts = [part.strip() for part in gate.split(",")]
    if len(parts) != 4 or not all(part in ("0", "1") for part in parts):
        raise ValueError(
            Message(
                "{gate!r} is no gate; give one of {gates}, or four targets, each 0 or 1, as "
                "1,0,0,0 for (1, 1), (1, 0), (0, 1), (0, 0)",
                gate=gate,
                gates=", ".join(GATES),
            )
        )
    return tuple(map(int, parts))


def learn(targets: Sequence[int], epochs: int, rate: float, *, as_json: bool) -> None:
    """Learn the gate from zero weights and print what came of it.

    Raises `ValueError` if the rate or the number of passes can't be used.
    """
    if not 1 <= epochs <= MAX_EPOCHS:
        raise ValueError(
            Message(
                "--epochs must be between 1 and {most:,}, not {epochs:,}",
                most=MAX_EPOCHS,
                epochs=epochs,
            )
        )
    samples = truth_table(2)
    perceptron = Perceptron(samples, targets, rate)
    perceptron.run(epochs)
    last = perceptron.last_mistake
    passes = perceptron.epoch_of(last) if last else 0
    if as_json:
        result = {
            "weights": perceptron.weights,
            "bias": perceptron.bias,
            "outputs": perceptron.outputs(),
            "converged": perceptron.converged,
            "updates": perceptron.mistakes,
            "passes": passes if perceptron.converged else epochs,
        }
        sys.stdout.write(json.dumps(result) + "\n")
        return
    weights = ", ".join(f"{weight:.6g}" for weight in perceptron.weights)
    lines = [
        tr("weights: [{weights}]", weights=weights),
        tr("bias: {bias:.6g}", bias=perceptron.bias),
    ]
    lines += [
        tr("{first} and {second} -> {output}", first=first, second=second, output=output)
        for (first, second), output in zip(samples, perceptron.outputs(), strict=True)
    ]
    if perceptron.converged:
        lines.append(
            tr(
                "converged after {updates} updates, in pass {number}",
                updates=perceptron.mistakes,
                number=passes,
            )
        )
    else:
        lines.append(
            tr(
                "not converged after {passes} passes, {updates} updates",
                passes=epochs,
                updates=perceptron.mistakes,
            )
        )
    pairs = crossing_pairs(targets)
    if pairs:
        (a, b), (c, d) = pairs
        lines.append(
            tr(
                "It never will: no line separates the targets, for {a} and {b}, which should give "
                "1, have the same middle as {c} and {d}, which should give 0.",
                a=a,
                b=b,
                c=c,
                d=d,
            )
        )
    sys.stdout.write("\n".join(lines) + "\n")
