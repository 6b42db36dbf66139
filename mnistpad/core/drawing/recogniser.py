"""Reads digits: an exported network, run by LiteRT.

LiteRT answers for one digit in a fraction of a millisecond and loads in some tens of them, where
Keras takes seconds to import; so Keras trains and LiteRT recognises.
"""

from __future__ import annotations

import hashlib
import math
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
import numpy.typing as npt

from mnistpad.core.classes import DIGITS, MOST, Classes
from mnistpad.core.drawing.raster import SIDE, Tensor
from mnistpad.core.files import read_regular, refusal
from mnistpad.core.message import Message

if TYPE_CHECKING:
    from ai_edge_litert.interpreter import Interpreter

NOT_SURE_BELOW = 0.75
"""Confidence under which the built-in recogniser names no digit: the highest, in steps of 0.05,
at which 99 % of the digits of people who neither taught nor test it are still named. The model
card holds what it costs and what it buys."""

Probabilities = npt.NDArray[np.float32]

_IDENTIFIER = slice(4, 8)  # of a flatbuffer: what it is, after four bytes that point to its root
_MOST_NUMBERS = 2**24  # weights and values of a network: 64 MB, a hundred times the built-in one
_LARGEST_BATCH = 256  # tensors in one call: larger ones are no faster and only take memory


class ModelError(ValueError):
    """A file that can't be used as a recogniser, in words fit for a message."""


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What a network reads in one tensor."""

    probabilities: Probabilities  # shape (classes,), float32: one for each class, of sum 1
    label: int | None  # the class that it is, or None: not sure
    confidence: float  # the largest probability
    classes: Classes = DIGITS  # what they are called

    @property
    def name(self) -> str | None:
        """What the answer is called; None: not sure."""
        return None if self.label is None else self.classes[self.label]

    @property
    def answer(self) -> int | str | None:
        """The same for programs: a digit as a number, another class by its name."""
        return self.label if self.classes == DIGITS else self.name


class Reader(Protocol):
    """Whoever can read a tensor at once."""

    @property
    def classes(self) -> Classes:
        """What it tells apart."""
        ...

    def recognise(self, tensor: Tensor) -> Reading:
        """Read one tensor of shape (28, 28)."""
        ...


class Recogniser:
    """A network that reads digits, for one thread at a time.

    Parameters
    ----------
    path
        A ``.tflite`` file: float32 of shape (n, 28, 28), (n, 28, 28, 1) or (n, 784) in, n of
        any size or 1, and float32 probabilities of shape (n, classes) out. Where a file of the same
        name but ``.sha256`` lies beside it, as beside the built-in recogniser, it must match.
    not_sure_below
        Confidence under which a reading has no label, in 0–1.
    classes
        What its outputs stand for.

    Raises
    ------
    ModelError
        If the file is missing, can't be read, or is not such a network.
    """

    def __init__(
        self, path: Path, not_sure_below: float = NOT_SURE_BELOW, classes: Classes = DIGITS
    ) -> None:
        self._not_sure_below = not_sure_below
        self.classes = classes
        try:
            content = read_regular(path)
            _check_sum(path, content)
        except OSError as error:
            raise ModelError(refusal(error, path)) from None
        if content[_IDENTIFIER] != b"TFL3":
            raise ModelError(Message("{path}: not a LiteRT model (a .tflite file)", path=path))
        try:
            self._load(content)
            self._check_answer(self.probabilities(np.zeros((SIDE, SIDE), np.float32)))
        except ModelError as error:
            raise ModelError(Message("{path}: {reason}", path=path, reason=error)) from None
        except (ValueError, RuntimeError, IndexError, MemoryError):
            # LiteRT checks a model as it loads it, and says in its own words what it trips over.
            raise ModelError(
                Message("{path}: a damaged model, or one that LiteRT can't run", path=path)
            ) from None

    def _load(self, content: bytes) -> None:
        from ai_edge_litert.interpreter import Interpreter  # here: it would slow the launch

        with _hushed():
            self._interpreter: Interpreter = Interpreter(model_content=content, num_threads=1)
            _refuse_oversize(self._interpreter)
            try:
                inputs, outputs = self._find_ports(self._interpreter)
            except ModelError:
                raise ModelError(_misfit(self._interpreter)) from None
            self._input, self._output = inputs["index"], outputs["index"]
            self._shape = tuple(int(length) for length in inputs["shape_signature"][1:])
            self._batch = _LARGEST_BATCH if inputs["shape_signature"][0] == -1 else 1
            self._allocate(1)

    def _find_ports(self, interpreter: Interpreter) -> tuple[dict[str, Any], dict[str, Any]]:
        """Input and output of the network; `ModelError` if they are not as they must be."""
        ports = one_of_each(interpreter)
        inputs, outputs = (port["shape_signature"].tolist() for port in ports)
        fits = all(port["dtype"] is np.float32 for port in ports) and inputs[0] in (-1, 1)
        fits = fits and inputs[1:] in ([SIDE, SIDE], [SIDE, SIDE, 1], [SIDE**2])
        if not fits or outputs[1:] != [len(self.classes)]:
            raise ModelError("")
        return ports

    def _check_answer(self, blank: Probabilities) -> None:
        if not (blank.min() >= 0 and abs(blank.sum() - 1) < 1e-3):
            count = len(self.classes)
            raise ModelError(
                Message(
                    "its {count} outputs are not probabilities (a softmax is missing)", count=count
                )
            )

    def _allocate(self, size: int) -> None:
        self._interpreter.resize_tensor_input(self._input, (size, *self._shape))
        self._interpreter.allocate_tensors()
        self._allocated = size

    def probabilities(self, tensors: npt.NDArray[np.floating]) -> Probabilities:
        """The network's answer, shape (classes,) or (n, classes): for each class its probability.

        Parameters
        ----------
        tensors
            Shape (28, 28) or (n, 28, 28), in [0, 1]: 0 is ground, 1 full ink.
        """
        answers = np.empty((*tensors.shape[:-2], len(self.classes)), np.float32)
        many, rows = tensors.reshape(-1, SIDE, SIDE), answers.reshape(-1, len(self.classes))
        for start in range(0, len(many), self._batch):
            batch = slice(start, start + self._batch)
            rows[batch] = self._answer(many[batch])
        return answers

    def _answer(self, tensors: npt.NDArray[np.floating]) -> Probabilities:
        if len(tensors) != self._allocated:
            self._allocate(len(tensors))
        values = tensors.astype(np.float32, copy=False).reshape(-1, *self._shape)
        self._interpreter.set_tensor(self._input, values)
        self._interpreter.invoke()
        answer: Probabilities = self._interpreter.get_tensor(self._output)
        return answer

    def recognise(self, tensor: Tensor) -> Reading:
        """Read one tensor of shape (28, 28); one without ink is no digit, whatever it is called."""
        return self.recognise_all(tensor[None])[0]

    def recognise_all(self, tensors: npt.NDArray[np.floating]) -> list[Reading]:
        """Read many tensors, of shape (n, 28, 28)."""
        answers = self.probabilities(tensors)
        return readings(answers, tensors, self._not_sure_below, self.classes)


def readings(
    probabilities: Probabilities,
    tensors: npt.NDArray[np.floating],
    not_sure_below: float,
    classes: Classes = DIGITS,
) -> list[Reading]:
    """What a network's answers, of shape (n, classes), say of tensors of shape (n, 28, 28)."""
    confidences = probabilities.max(axis=1)
    sure = (confidences >= not_sure_below) & tensors.any(axis=(1, 2))
    return [
        Reading(answer, int(answer.argmax()) if is_sure else None, float(confidence), classes)
        for answer, confidence, is_sure in zip(probabilities, confidences, sure, strict=True)
    ]


def one_of_each(interpreter: Interpreter) -> tuple[dict[str, Any], dict[str, Any]]:
    """The network's only input and only output; `ModelError` if it has more or less."""
    inputs, outputs = interpreter.get_input_details(), interpreter.get_output_details()
    if len(inputs) != 1 or len(outputs) != 1:
        raise ModelError("")
    return inputs[0], outputs[0]


def _misfit(interpreter: Interpreter) -> Message:
    """What a network takes and gives that is no recogniser."""
    ports = interpreter.get_input_details(), interpreter.get_output_details()
    taken, given = (
        ", ".join(map(_describe, details)) or Message("nothing", "no input, or no output")
        for details in ports
    )
    return Message(
        "a model of {taken} → {given}; float32 (n, 28, 28) → float32 (n, 10) is expected, or "
        "another number of classes, {most} at most",
        taken=taken,
        given=given,
        most=MOST,
    )


def sha256_line(path: Path, content: bytes) -> str:
    """A model's line in its ``.sha256`` file, as ``sha256sum`` writes and checks it."""
    return f"{hashlib.sha256(content).hexdigest()}  {path.name}\n"


def _check_sum(path: Path, content: bytes) -> None:
    """LiteRT checks how a model is built but not each number, and can abort on a wrong one."""
    sums = path.with_suffix(".sha256")
    if not sums.is_file():
        return
    if read_regular(sums).decode("utf-8", "replace") != sha256_line(path, content):
        raise ModelError(
            Message(
                "{path}: damaged (not the file that {name} was made for)", path=path, name=sums.name
            )
        )


def _refuse_oversize(interpreter: Interpreter) -> None:
    """Before memory is taken: one wrong byte can make LiteRT ask for all there is."""
    numbers = sum(
        abs(math.prod(tensor["shape"].tolist())) for tensor in interpreter.get_tensor_details()
    )
    if numbers > _MOST_NUMBERS:
        raise ModelError(
            Message(
                "a model of {numbers:,} numbers; at most {most:,} are expected",
                numbers=numbers,
                most=_MOST_NUMBERS,
            )
        )


def _describe(details: dict[str, Any]) -> str:
    lengths = ("n" if length == -1 else str(length) for length in details["shape_signature"])
    return f"{np.dtype(details['dtype']).name} ({', '.join(lengths)})"


@contextmanager
def _hushed() -> Iterator[None]:
    """Keep stderr from what LiteRT writes there as it loads, and has no switch to turn off."""
    try:
        stderr = os.dup(2)
    except OSError:  # a program without a console has no stderr
        yield
        return
    try:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), 2)
        yield
    finally:
        os.dup2(stderr, 2)
        os.close(stderr)
