"""Circuits of NAND neurons against Python's own logic and arithmetic."""

from __future__ import annotations

from fractions import Fraction

import pytest

from mnistpad.core.perceptron.gates import (
    AND,
    AND_OF_NAND,
    FULL_ADDER,
    HALF_ADDER,
    NAND,
    NOT_OF_NAND,
    OF_NAND,
    OR,
    OR_OF_NAND,
    XOR_IN_TWO_LAYERS,
    XOR_OF_NAND,
    Circuit,
    Node,
)
from mnistpad.core.perceptron.rule import Perceptron
from mnistpad.core.perceptron.targets import GATES, truth_table


@pytest.mark.parametrize("neuron", [NAND, AND, OR], ids=lambda neuron: neuron.name)
def test_weights_are_those_that_the_rule_learns_in_exact_arithmetic(neuron):
    perceptron = Perceptron(truth_table(2), GATES[neuron.name], exact=True)
    perceptron.run(10)
    assert perceptron.converged
    assert (*neuron.weights, neuron.bias) == (*perceptron.weights, perceptron.bias)


@pytest.mark.parametrize("neuron", [NAND, AND, OR], ids=lambda neuron: neuron.name)
def test_a_neuron_answers_as_its_gate(neuron):
    outputs = tuple(neuron.output(sample) for sample in truth_table(2))
    assert outputs == GATES[neuron.name]


def test_nand_s_sum_at_1_1_is_0_to_the_last_digit():
    assert NAND.sum((1, 1)) == 0
    assert NAND.sum((0, 1)) == Fraction(1, 10)
    # In floats, with the bias that they lead to, the gate is lost once it is written down.
    assert -0.2 * 1 + 0.2 <= 0


@pytest.mark.parametrize(
    ("circuit", "gate"),
    [
        (NOT_OF_NAND, lambda a: not a),
        (AND_OF_NAND, lambda a, b: a and b),
        (OR_OF_NAND, lambda a, b: a or b),
        (XOR_OF_NAND, lambda a, b: a != b),
        (XOR_IN_TWO_LAYERS, lambda a, b: a != b),
    ],
    ids=["NOT", "AND", "OR", "XOR", "two layers"],
)
def test_a_circuit_s_truth_table_is_its_gate_s(circuit, gate):
    rows = circuit.truth_table()
    assert len(rows) == 2 ** len(circuit.inputs)
    assert dict(rows) == {
        values: (int(gate(*values)),) for values in truth_table(len(circuit.inputs))
    }


@pytest.mark.parametrize("adder", [HALF_ADDER, FULL_ADDER], ids=lambda adder: adder.name)
def test_an_adder_adds(adder):
    assert tuple(adder.outputs) == ("carry", "sum")
    for values, (carry, digit) in adder.truth_table():
        assert 2 * carry + digit == sum(values)


def test_full_adders_in_a_row_add_numbers():
    for a in range(8):
        for b in range(8):
            carry, total = 0, 0
            for place in range(3):
                carry, digit = FULL_ADDER.answers((a >> place & 1, b >> place & 1, carry))
                total += digit << place
            assert total + (carry << 3) == a + b


def test_circuits_are_made_of_as_few_nands_as_are_known_to_do():
    counts = {circuit.name: len(circuit.nodes) for circuit in OF_NAND}
    assert counts == {
        "NOT": 1, "AND": 2, "OR": 3, "XOR": 4, "Half adder": 5, "Full adder": 9,
    }  # fmt: skip
    assert all(node.neuron is NAND for circuit in OF_NAND for node in circuit.nodes)


def test_signals_tell_what_every_neuron_sends():
    assert XOR_OF_NAND.signals((1, 0)) == {
        "A": 1, "B": 0, "N1": 1, "N2": 0, "N3": 1, "N4": 1,
    }  # fmt: skip
    assert XOR_OF_NAND.node("N2").sources == ("A", "N1")


@pytest.mark.parametrize(
    ("nodes", "outputs", "words"),
    [
        ((Node("1", ("A", "2")), Node("2", ("A", "A"))), {}, "1 listens to 2"),
        ((Node("1", ("A",)),), {}, "needs 2 inputs, one a weight, not 1"),
        ((Node("A", ("A", "A")),), {}, "a name of its own"),
        ((), {"lamp": "7"}, "shows 7, which is not there"),
    ],
)
def test_wires_that_can_t_be_are_refused(nodes, outputs, words):
    with pytest.raises(ValueError, match=words):
        Circuit("wrong", ("A",), nodes, outputs)
