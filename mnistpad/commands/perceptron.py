"""``mnistpad perceptron``: a gate learnt, as the tutorial prints it."""

import json
import sys
from collections.abc import Sequence

from mnistpad.core.perceptron.rule import Perceptron
from mnistpad.core.perceptron.targets import GATES, crossing_pairs, truth_table

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
            f"{gate!r} is no gate; give one of {', '.join(GATES)}, or four targets, each 0 or 1, "
            "as 1,0,0,0 for (1, 1), (1, 0), (0, 1), (0, 0)"
        )
    return tuple(map(int, parts))


def learn(targets: Sequence[int], epochs: int, rate: float, *, as_json: bool) -> None:
    """Learn the gate from zero weights and print what came of it.

    Raises `ValueError` if the rate or the number of passes can't be used.
    """
    if not 1 <= epochs <= MAX_EPOCHS:
        raise ValueError(f"--epochs must be between 1 and {MAX_EPOCHS:,}, not {epochs:,}")
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
    lines = [f"weights: [{weights}]", f"bias: {perceptron.bias:.6g}"]
    lines += [
        f"{first} and {second} -> {output}"
        for (first, second), output in zip(samples, perceptron.outputs(), strict=True)
    ]
    if perceptron.converged:
        lines.append(f"converged after {perceptron.mistakes} updates, in pass {passes}")
    else:
        lines.append(f"not converged after {epochs} passes, {perceptron.mistakes} updates")
    pairs = crossing_pairs(targets)
    if pairs:
        (a, b), (c, d) = pairs
        lines.append(
            f"It never will: no line separates the targets, for {a} and {b}, which should give 1, "
            f"have the same middle as {c} and {d}, which should give 0."
        )
    sys.stdout.write("\n".join(lines) + "\n")
