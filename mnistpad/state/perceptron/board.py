"""A circuit of NAND neurons, and how its inputs are switched."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from mnistpad.core.message import Message
from mnistpad.core.perceptron.gates import OF_NAND, XOR_OF_NAND, Circuit


class BoardState(QObject):
    """What is on the board."""

    changed = Signal()  # another circuit, or other values of its inputs

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.circuit = XOR_OF_NAND
        self.values: tuple[int, ...] = (0,) * len(self.circuit.inputs)

    def choose(self, circuit: Circuit) -> None:
        """Put another circuit on the board; switches of the same name stay as they are."""
        before = dict(zip(self.circuit.inputs, self.values, strict=True))
        self.circuit = circuit
        self.values = tuple(before.get(name, 0) for name in circuit.inputs)
        self.changed.emit()

    def set_values(self, values: Sequence[int]) -> None:
        """Set the switches."""
        self.values = tuple(values)
        self.changed.emit()

    def put(self, name: str, values: Sequence[int]) -> None:
        """Put a circuit of that name on the board, switched so; `ValueError` if there is none."""
        circuit = next((each for each in OF_NAND if each.name == name), None)
        if circuit is None:
            raise ValueError(Message("there is no circuit “{name}”", name=name))
        if len(values) != len(circuit.inputs) or any(value not in (0, 1) for value in values):
            raise ValueError(
                Message(
                    "{circuit} has {count} inputs, each 0 or 1",
                    circuit=circuit.name,
                    count=len(circuit.inputs),
                )
            )
        self.circuit = circuit
        self.set_values(values)
