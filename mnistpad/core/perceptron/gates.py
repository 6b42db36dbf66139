"""Circuits of step neurons: what can be built of the gates that a perceptron has learnt.

NAND alone is enough for every gate (Sheffer, "A Set of Five Independent Postulates for Boolean
Algebras", 1913): a neuron that has learnt it is all that a computer needs. And the exclusive or,
which no single neuron can learn, two layers can do.

Weights and sums are fractions here. The rule's NAND, in floats, ends at b = 0.2 and answers
(0, 1) with −0.2 + 0.2: 1 only as long as a rounding error holds that above 0, and 0 once the
weights are written down and read again. In exact arithmetic it ends at b = 0.3, with room on the
side of the ones; at (1, 1) the sum is then 0, and in fractions exactly so.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import product

from mnistpad.core.message import Message


@dataclass(frozen=True, slots=True)
class StepNeuron:
    """Answers 1 if ``w·x + b > 0``, and else 0, exactly; it has the name of its gate."""

    name: str
    weights: tuple[Fraction, ...]
    bias: Fraction

    def sum(self, inputs: Sequence[int]) -> Fraction:
        """The sum z = w·x + b."""
        products = (w * x for w, x in zip(self.weights, inputs, strict=True))
        return sum(products, start=self.bias)

    def output(self, inputs: Sequence[int]) -> int:
        return int(self.sum(inputs) > 0)


def _tenths(name: str, w1: int, w2: int, b: int) -> StepNeuron:
    return StepNeuron(name, (Fraction(w1, 10), Fraction(w2, 10)), Fraction(b, 10))


# As the rule learns them from zeros at rate 0.1, in exact arithmetic.
NAND = _tenths("NAND", -1, -2, 3)
AND = _tenths("AND", 1, 2, -2)
OR = _tenths("OR", 1, 1, 0)


@dataclass(frozen=True, slots=True)
class Node:
    """A neuron in its place in a circuit."""

    name: str  # of the signal that it sends
    sources: tuple[str, ...]  # whose signals are its inputs
    neuron: StepNeuron = NAND


@dataclass(frozen=True, eq=False)
class Circuit:
    """Neurons wired one behind another.

    Raises `ValueError` if a wire begins nowhere, a name stands twice, or a neuron has other inputs
    than weights.
    """

    name: str  # for people
    inputs: tuple[str, ...]  # names of its inputs
    nodes: tuple[Node, ...]  # each listens to inputs and to nodes before it
    outputs: Mapping[str, str]  # for each output's name, whose signal it shows
    _places: dict[str, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        known = list(self.inputs)
        for node in self.nodes:
            unknown = [source for source in node.sources if source not in known]
            if unknown:
                raise ValueError(f"{node.name} listens to {unknown[0]}, which is not before it")
            if len(node.sources) != len(node.neuron.weights):
                raise ValueError(
                    f"{node.name} needs {len(node.neuron.weights)} inputs, one a weight, "
                    f"not {len(node.sources)}"
                )
            known.append(node.name)
        if len(set(known)) < len(known):
            raise ValueError("each input and neuron needs a name of its own")
        for name, source in self.outputs.items():
            if source not in known:
                raise ValueError(f"output {name} shows {source}, which is not there")
        object.__setattr__(self, "_places", {node.name: n for n, node in enumerate(self.nodes)})

    def node(self, name: str) -> Node:
        """The node that sends a signal."""
        return self.nodes[self._places[name]]

    def signals(self, values: Sequence[int]) -> dict[str, int]:
        """What each input and each neuron sends, given 0 or 1 for each input."""
        signals = dict(zip(self.inputs, values, strict=True))
        for node in self.nodes:
            signals[node.name] = node.neuron.output([signals[s] for s in node.sources])
        return signals

    def answers(self, values: Sequence[int]) -> tuple[int, ...]:
        """What each output shows."""
        signals = self.signals(values)
        return tuple(signals[source] for source in self.outputs.values())

    def truth_table(self) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
        """Values of the inputs, counting up from (0, 0), each with the answers."""
        rows = product((0, 1), repeat=len(self.inputs))
        return [(values, self.answers(values)) for values in rows]


_XOR = (
    Node("N1", ("A", "B")),
    Node("N2", ("A", "N1")),
    Node("N3", ("N1", "B")),
    Node("N4", ("N2", "N3")),
)

NOT_OF_NAND = Circuit("NOT", ("A",), (Node("N1", ("A", "A")),), {"NOT A": "N1"})

AND_OF_NAND = Circuit(
    "AND", ("A", "B"), (Node("N1", ("A", "B")), Node("N2", ("N1", "N1"))), {"A AND B": "N2"}
)

OR_OF_NAND = Circuit(
    "OR",
    ("A", "B"),
    (Node("N1", ("A", "A")), Node("N2", ("B", "B")), Node("N3", ("N1", "N2"))),
    {"A OR B": "N3"},
)

XOR_OF_NAND = Circuit("XOR", ("A", "B"), _XOR, {"A XOR B": "N4"})

_CARRY = Message("carry", "of an adder")
_SUM = Message("sum", "of an adder")

HALF_ADDER = Circuit(
    Message("Half adder"),
    ("A", "B"),
    (*_XOR, Node("N5", ("N1", "N1"))),
    {_CARRY: "N5", _SUM: "N4"},
)
"""A + B, in binary: the carry is worth 2, the sum 1."""

FULL_ADDER = Circuit(
    Message("Full adder"),
    ("A", "B", "C"),
    (
        *_XOR,
        Node("N5", ("N4", "C")),
        Node("N6", ("N4", "N5")),
        Node("N7", ("N5", "C")),
        Node("N8", ("N6", "N7")),
        Node("N9", ("N5", "N1")),
    ),
    {_CARRY: "N9", _SUM: "N8"},
)
"""A + B + C, where C was carried from the digit before."""

OF_NAND = (NOT_OF_NAND, AND_OF_NAND, OR_OF_NAND, XOR_OF_NAND, HALF_ADDER, FULL_ADDER)
"""What NAND neurons alone make, from the simplest on."""

XOR_IN_TWO_LAYERS = Circuit(
    "XOR in two layers",
    ("x₁", "x₂"),
    (
        Node("NAND", ("x₁", "x₂"), NAND),
        Node("OR", ("x₁", "x₂"), OR),
        Node("AND", ("NAND", "OR"), AND),
    ),
    {"XOR": "AND"},
)
"""Two neurons each draw a line, and a third asks whether a sample lies between them."""
