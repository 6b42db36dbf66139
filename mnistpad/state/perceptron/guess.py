"""Guess first, of a gate: its output is covered until the class has said its own."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from mnistpad.state.perceptron.board import BoardState


class GateGuess(QObject):
    """A round for each setting of the switches; of several outputs the first is guessed."""

    changed = Signal()  # what is covered, what was said, or the rounds

    def __init__(self, board: BoardState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self.is_on = self.is_covered = False
        self.said: int | None = None  # by the class
        self.count = self.right = 0
        board.changed.connect(self._begin)

    def switch(self, on: bool) -> None:
        """Cover outputs from now on, and count anew; or cover none."""
        if on != self.is_on:
            self.is_on, self.count, self.right = on, 0, 0
            self._begin()

    def put(self, count: int, right: int, *, covered: bool, said: int | None) -> None:
        """Go on where somebody has left off, with the switches as they were."""
        self.count, self.right = count, right
        self.is_covered, self.said = self.is_on and covered, said
        self.changed.emit()

    def say(self, value: int) -> None:
        """What the class takes the output to be: 0 or 1."""
        if self.is_covered:
            self.said = value
            self.changed.emit()

    def uncover(self) -> None:
        """Show the output; what was said is counted."""
        if self.is_covered:
            self.is_covered = False
            if self.said is not None:
                self.count += 1
                self.right += self.said == self.output[1]
            self.changed.emit()

    @property
    def output(self) -> tuple[str, int]:
        """The name of what is guessed, and what it is."""
        circuit = self._board.circuit
        return next(iter(circuit.outputs)), circuit.answers(self._board.values)[0]

    def _begin(self) -> None:
        self.is_covered, self.said = self.is_on, None
        self.changed.emit()
