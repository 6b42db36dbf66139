"""Where the neurons of a circuit stand, and which way its wires go."""

from collections.abc import Mapping
from dataclasses import dataclass

from mnistpad.core.perceptron.gates import (
    AND_OF_NAND,
    FULL_ADDER,
    HALF_ADDER,
    NOT_OF_NAND,
    OR_OF_NAND,
    XOR_IN_TWO_LAYERS,
    XOR_OF_NAND,
    Circuit,
)

Place = tuple[float, float]
Port = tuple[str, int]
"""The name of a neuron or an output, and which of its inputs."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A circuit's plan, in columns from the switches on and in rows."""

    rows: float  # its height; its width is up to the outputs' column
    places: Mapping[str, Place]  # of inputs, neurons and outputs, by name
    lanes: Mapping[Port, tuple[float, ...]]
    """For each wire, by the port where it ends, the places at which it turns: a column, a row, a
    column and so on, ending with a column. None: straight on."""

    @property
    def columns(self) -> float:
        return max(column for column, _ in self.places.values())


_XOR_PLACES = {
    "A": (0.0, 0.35),
    "B": (0.0, 2.4),
    "N1": (1.0, 1.4),
    "N2": (2.0, 0.8),
    "N3": (2.0, 2.0),
    "N4": (3.0, 1.4),
}
_XOR_LANES: dict[Port, tuple[float, ...]] = {
    ("N1", 0): (0.37,),
    ("N1", 1): (0.37,),
    ("N2", 0): (1.29,),
    ("N2", 1): (1.37,),
    ("N3", 0): (1.37,),
    ("N3", 1): (1.29,),
    ("N4", 0): (2.37,),
    ("N4", 1): (2.37,),
}

LAYOUTS: dict[Circuit, Layout] = {
    NOT_OF_NAND: Layout(
        1.4,
        {"A": (0, 0.7), "N1": (1, 0.7), "NOT A": (2, 0.7)},
        {("N1", 0): (0.4,), ("N1", 1): (0.4,)},
    ),
    AND_OF_NAND: Layout(
        1.8,
        {"A": (0, 0.3), "B": (0, 1.5), "N1": (1, 0.9), "N2": (2, 0.9), "A AND B": (3, 0.9)},
        {("N1", 0): (0.4,), ("N1", 1): (0.4,), ("N2", 0): (1.4,), ("N2", 1): (1.4,)},
    ),
    OR_OF_NAND: Layout(
        2.6,
        {
            "A": (0, 0.6),
            "B": (0, 2.0),
            "N1": (1, 0.6),
            "N2": (1, 2.0),
            "N3": (2, 1.3),
            "A OR B": (3, 1.3),
        },
        {
            ("N1", 0): (0.4,),
            ("N1", 1): (0.4,),
            ("N2", 0): (0.4,),
            ("N2", 1): (0.4,),
            ("N3", 0): (1.4,),
            ("N3", 1): (1.4,),
        },
    ),
    XOR_OF_NAND: Layout(2.8, {**_XOR_PLACES, "A XOR B": (4, 1.4)}, _XOR_LANES),
    HALF_ADDER: Layout(
        3.7,
        {**_XOR_PLACES, "N5": (3, 3.1), "sum": (4, 1.4), "carry": (4, 3.1)},
        {**_XOR_LANES, ("N5", 0): (1.37, 3.1, 2.4), ("N5", 1): (1.37, 3.1, 2.4)},
    ),
    FULL_ADDER: Layout(
        4.3,
        {
            **_XOR_PLACES,
            "C": (0, 3.35),
            "N5": (4, 2.2),
            "N6": (5, 0.9),
            "N7": (5, 2.75),
            "N8": (6, 1.8),
            "N9": (6, 3.6),
            "sum": (7, 1.8),
            "carry": (7, 3.6),
        },
        {
            **_XOR_LANES,
            ("N5", 0): (3.29,),
            ("N5", 1): (3.37,),
            ("N6", 0): (4.29,),
            ("N6", 1): (4.37,),
            ("N7", 0): (4.37,),
            ("N7", 1): (4.29,),
            ("N8", 0): (5.37,),
            ("N8", 1): (5.37,),
            ("N9", 0): (4.37,),
            ("N9", 1): (1.37, 4.15, 5.42),
        },
    ),
    XOR_IN_TWO_LAYERS: Layout(
        2.3,
        {
            "x₁": (0, 0.15),
            "x₂": (0, 2.15),
            "NAND": (1, 0.55),
            "OR": (1, 1.75),
            "AND": (2, 1.15),
            "XOR": (3, 1.15),
        },
        {
            ("NAND", 0): (0.36,),
            ("NAND", 1): (0.46,),
            ("OR", 0): (0.36,),
            ("OR", 1): (0.46,),
            ("AND", 0): (1.4,),
            ("AND", 1): (1.4,),
        },
    ),
}
