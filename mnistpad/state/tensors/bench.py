"""The operations bench: which operation, on what, and the step that is shown."""

from collections.abc import Mapping, Sequence
from enum import Enum

from PySide6.QtCore import QObject

from mnistpad.core.message import Message
from mnistpad.core.tensors.line import read_line, read_shape
from mnistpad.core.tensors.naming import Tensor, TensorError, shape_text
from mnistpad.core.tensors.operations import (
    play_add,
    play_dot,
    play_relu,
    play_reshape,
    play_transpose,
)
from mnistpad.core.tensors.slices import Looked, look
from mnistpad.core.tensors.steps import Played
from mnistpad.state.timeline import Timeline


class Operation(Enum):
    """What is done; the value is its name for people."""

    RELU = Message("relu")
    ADD = Message("add")
    DOT = Message("dot")
    DOT_ADD = Message("dot + b")
    RESHAPE = Message("reshape")
    TRANSPOSE = Message("transpose")


FIELDS: dict[Operation, tuple[str, ...]] = {
    Operation.RELU: ("x",),
    Operation.ADD: ("x", "y"),
    Operation.DOT: ("x", "y"),
    Operation.DOT_ADD: ("x", "y", "b"),
    Operation.RESHAPE: ("x", "shape"),
    Operation.TRANSPOSE: ("x",),
}
"""What each operation is given."""

EXAMPLES: dict[Operation, tuple[tuple[str, tuple[str, ...]], ...]] = {
    Operation.RELU: (
        (Message("A matrix"), ("[[-2, 5, 0], [3, -1, 4]]",)),
        (Message("A vector"), ("[1.5, -0.5, 2, -3]",)),
        (Message("First-layer weights"), ("W1[:28, :28]",)),
        (Message("All images"), ("train_images",)),
    ),
    Operation.ADD: (
        (Message("Two matrices"), ("[[5, 6], [7, 8]]", "[[1, 2], [3, 4]]")),
        (Message("Matrix + vector"), ("[[5, 6, 1], [7, 8, 1]]", "[10, 20, 30]")),
        (Message("Column + row"), ("[[0], [10], [20]]", "[1, 2, 3, 4]")),
        (Message("These don't fit"), ("[[5, 6], [7, 8]]", "[1, 2, 3]")),
        (Message("Two images"), ("train_images[0]", "train_images[1]")),
    ),
    Operation.DOT: (
        (Message("Vector · vector"), ("[1, 2]", "[1, 2]")),
        (Message("Matrix · vector"), ("[[5, 6, 1], [7, 8, 1]]", "[1, 2, 3]")),
        (Message("Matrix · column"), ("[[5, 6, 1], [7, 8, 1]]", "[[2], [3], [1]]")),
        (Message("Matrix · matrix"), ("[[1, 2, 3], [4, 5, 6]]", "[[1, 0], [2, 1], [0, -1]]")),
        (Message("Digits · weights"), ("x_train", "W1")),
    ),
    Operation.DOT_ADD: (
        (Message("The tutorial's"), ("[[5, 6], [7, 8]]", "[[1], [3]]", "[1]")),
        ("W · x + b", ("[[5, 6, 1], [7, 8, 1]]", "[1, 2, 3]", "[10, -30]")),
    ),
    Operation.RESHAPE: (
        (Message("3 × 2 to 2 × 3"), ("[[0, 1], [2, 3], [4, 5]]", "(2, 3)")),
        (Message("Matrix to vector"), ("matrix", "(15,)")),
        (Message("Cube to matrix"), ("cube", "(-1, 5)")),
        (Message("Images to rows"), ("batch", "(128, 784)")),
    ),
    Operation.TRANSPOSE: (
        (Message("The matrix"), ("matrix",)),
        ("(300, 20)", ("zeros",)),
        (Message("An image"), ("train_images[0]",)),
    ),
}
"""Inputs to begin with, the tutorial's among them."""


class TensorBench(Timeline):
    """One operation, played; a moment is a step of it.

    It has `changed` with the operation, its inputs, or what hinders it.
    """

    def __init__(self, names: Mapping[str, Tensor], parent: QObject | None = None) -> None:
        super().__init__(1 / 4, parent)
        self._names = names
        self._texts = {operation: list(examples[0][1]) for operation, examples in EXAMPLES.items()}
        self.operation = Operation.RELU
        self.played: tuple[Played, ...] = ()
        """What is played, one after the other; what was played before, while `problem` hinders."""
        self.played_operation = Operation.RELU
        self.problem: TensorError | None = None
        self.problem_field = 0
        self.numpy = ""
        self._looked: list[Looked] = []
        self._read()

    @property
    def texts(self) -> tuple[str, ...]:
        """What stands in the operation's fields."""
        return tuple(self._texts[self.operation])

    def texts_of(self, operation: Operation) -> tuple[str, ...]:
        """What an operation is given, or was the last time."""
        return tuple(self._texts[operation])

    @property
    def count(self) -> int:
        """How many steps there are."""
        return sum(played.count for played in self.played)

    @property
    def part(self) -> tuple[Played, int]:
        """What is being played, and the step of it that is shown."""
        position = self.position
        for played in self.played[:-1]:
            if position < played.count:
                return played, position
            position -= played.count
        return self.played[-1], position

    @property
    def result(self) -> Tensor | None:
        """What comes out in the end; None if the inputs don't fit."""
        return None if self.problem is not None else self.played[-1].result

    @property
    def examples(self) -> list[tuple[str, tuple[str, ...]]]:
        """Those of `EXAMPLES` whose tensors are on the shelf."""
        return [
            (title, texts)
            for title, texts in EXAMPLES[self.operation]
            if all(
                field == "shape" or read_line(text).name in ("", *self._names)
                for field, text in zip(FIELDS[self.operation], texts, strict=True)
            )
        ]

    def choose(self, operation: Operation) -> None:
        """Do another operation, on what it was given the last time."""
        self.operation = operation
        self._begin()

    def set_text(self, field: int, text: str) -> None:
        """Give the operation something else."""
        self.pause()
        self._texts[self.operation][field] = text
        self._read()

    def put(self, field: int, name: str) -> None:
        """Give it a tensor of the shelf, and begin anew."""
        self._texts[self.operation][field] = name
        self._begin()

    def set_texts(self, texts: Sequence[str]) -> None:
        """Begin anew with other inputs."""
        self._texts[self.operation] = list(texts)
        self._begin()

    def set_names(self, names: Mapping[str, Tensor], only: str = "") -> None:
        """Read the inputs from another shelf, if one of them is the name that changed."""
        self._names = names
        if not only or any(looked.name == only for looked in self._looked):
            self._read()

    @property
    def farthest(self) -> int:
        return self.count - 1

    @property
    def can_go_on(self) -> bool:
        return self.position < self.farthest

    def to_end(self) -> None:
        """Show the last step."""
        self.go_to(self.farthest)

    def play(self) -> None:
        """Play, from the beginning if all was played."""
        if not self.can_go_on:
            self.go_to(0)
        super().play()

    def _make(self, moments: int) -> None:
        self._position = min(self._position + moments, self.farthest)

    def go_cells(self, cells: int) -> None:
        """To the same place in another cell of the result."""
        played, _ = self.part
        self.go_to(self.position + cells * played.unit)

    def _begin(self) -> None:
        self.pause()
        self._position = 0
        self._read()

    def _read(self) -> None:
        """Read the fields; what was played stays where they can't be read."""
        self.problem = None
        texts = self.texts
        looked: list[Looked] = []
        try:
            for field, (name, text) in enumerate(zip(FIELDS[self.operation], texts, strict=True)):
                self.problem_field = field
                if name != "shape":
                    looked.append(look(text, self._names))
            played, line = self._worked(looked)
        except TensorError as problem:
            self.problem = problem
            if self.played:
                self.changed.emit()
                return
            raise
        before = self.count
        self.played = played
        self.played_operation = self.operation
        self._looked = looked
        self.numpy = line
        if played[-1].problem:
            self.problem = TensorError(played[-1].problem)
        if self.count != before:
            self._position = min(self._position, self.farthest)
        self.changed.emit()

    def _worked(self, looked: list[Looked]) -> tuple[tuple[Played, ...], str]:
        """The operation on its inputs, and the numpy line that does the same."""
        x, *others = (one.result for one in looked)
        words = [one.numpy.removeprefix(f"{one.assigned} = ") for one in looked]
        match self.operation:
            case Operation.RELU:
                return (play_relu(x),), f"np.maximum({words[0]}, 0)"
            case Operation.ADD:
                return (play_add(x, others[0]),), f"{words[0]} + {words[1]}"
            case Operation.DOT:
                return (play_dot(x, others[0]),), f"np.dot({words[0]}, {words[1]})"
            case Operation.DOT_ADD:
                dot = play_dot(x, others[0])
                line = f"np.dot({words[0]}, {words[1]}) + {words[2]}"
                return (dot, play_add(dot.result, others[1])), line
            case Operation.RESHAPE:
                shape = read_shape(self.texts[1], x.size)
                return (play_reshape(x, shape),), f"{words[0]}.reshape({shape_text(shape)})"
        return (play_transpose(x),), f"np.transpose({words[0]})"
