"""Networks of other people's: fed as they were trained, which sample digits tell.

A file does not say whether its network learned on ink of 0–1 or of 0–255, on white paper or on
black. So some digits are read in each way that is usual, and the way that reads most is kept.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt

from mnistpad.core.activations import softmax
from mnistpad.core.classes import DIGITS, MOST, Classes, numbered
from mnistpad.core.drawing.raster import SIDE
from mnistpad.core.drawing.recogniser import (
    ModelError,
    Probabilities,
    Recogniser,
    one_of_each,
)
from mnistpad.core.message import CLAUSES, Message, joined
from mnistpad.core.progress import report

if TYPE_CHECKING:
    from ai_edge_litert.interpreter import Interpreter

READS_DIGITS = 0.5
"""Share of the sample digits that whoever reads digits reads at the least."""

_SIDES = (SIDE, 32)
_DTYPES = (np.float32, np.uint8, np.int8)
_TRIED = 200  # digits that each way is tried with, before the best one reads them all
_AS_GOOD = 0.01  # difference in what is read that says nothing: then the surer one is taken
_SURELY_SO = 0.9  # share read at the least, where the loss is small too
_ROUNDING = 0.05  # in a sum of ten probabilities, of bytes


class _Way(NamedTuple):
    """How a network is fed: ``factor * ink + offset``, ink in 0–1."""

    factor: float
    offset: float
    words: str = ""


_WAYS = (
    _Way(1, 0),
    _Way(255, 0, Message("its input is scaled to 0–255")),
    _Way(-1, 1, Message("its input is inverted: ink is 0, paper 1")),
    _Way(-255, 255, Message("its input is inverted and scaled: ink is 0, paper 255")),
    _Way(2, -1, Message("its input is scaled to −1…1")),
    _Way(
        1 / 0.3081,
        -0.1307 / 0.3081,
        Message("its input is standardised: mean 0.1307, deviation 0.3081"),
    ),
)


_SUMMED = Message("its outputs are made to sum to 1")
_SOFTMAX = Message("its last layer has no softmax, so one is added")


class FittedRecogniser(Recogniser):
    """A network that reads digits as it was trained to see them.

    Parameters
    ----------
    path
        A ``.tflite`` file, of float32 or of bytes: 28×28 or 32×32, of one channel or of three, the
        channels first, last or left out, or all in a row; a number out for each class, of any kind.
    images, labels
        Sample digits: shape (n, 28, 28) in [0, 1], and (n,).
    classes
        What its outputs stand for; as many other names are not taken. Without, ten are the digits.

    Raises
    ------
    ModelError
        If the file is missing, can't be read, or is not such a network.

    Attributes
    ----------
    accuracy
        Share of the sample digits that it reads.
    remark
        What was found, for people, without a full stop.
    """

    def __init__(
        self,
        path: Path,
        images: npt.NDArray[np.float32],
        labels: npt.NDArray[np.integer[Any]],
        classes: Classes = (),
    ) -> None:
        self._way, self._finish = _WAYS[0], ""
        super().__init__(path, classes=classes)
        found = []
        for way in _WAYS:
            found.append((way, *self._try(way, images[:_TRIED], labels[:_TRIED])))
            if found[-1][1] > _SURELY_SO and found[-1][2] < 1 - _SURELY_SO:
                break  # it need not be fed otherwise
        most = max(accuracy for _, accuracy, _ in found)
        good = [each for each in found if each[1] >= most - _AS_GOOD]
        way, _, _ = min(good, key=lambda each: each[2])
        self.accuracy, _ = self._try(way, images, labels)
        if self.classes != DIGITS and self.accuracy < READS_DIGITS:
            self._try(_WAYS[0], images, labels)  # digits can't tell how it is to be fed
            names = ", ".join(self.classes)
            told = Message(
                "tells {count} classes apart: {names}", count=len(self.classes), names=names
            )
            self.remark = joined(filter(None, (told, self._finish)), CLAUSES)
            return
        percent = 100 * self.accuracy
        share = f"{percent:.{1 if 99 < percent < 100 else 0}f}"
        if self.accuracy < READS_DIGITS:
            self.remark = Message(
                "reads only {percent} % of {count:,} sample digits: this network does not read "
                "digits",
                percent=share,
                count=len(images),
            )
        else:
            reads = Message(
                "reads {percent} % of {count:,} sample digits", percent=share, count=len(images)
            )
            self.remark = joined(filter(None, (reads, way.words, self._finish)), CLAUSES)

    def _try(
        self, way: _Way, images: npt.NDArray[np.float32], labels: npt.NDArray[np.integer[Any]]
    ) -> tuple[float, float]:
        """Feed the network in a way from now on: the share that it reads so, and its loss."""
        self._way, self._finish = way, ""
        report()
        outputs = self.probabilities(images[:_TRIED])
        if not _are_probabilities(outputs):
            summed = outputs.min() >= 0 and outputs.max() <= 1
            self._finish = _SUMMED if summed else _SOFTMAX
        answers = self.probabilities(images)
        hits = answers.argmax(axis=1) == labels
        right = answers[np.arange(len(labels)), labels]
        return float(hits.mean()), float(-np.log(np.maximum(right, 1e-7)).mean())

    def _find_ports(self, interpreter: Interpreter) -> tuple[dict[str, Any], dict[str, Any]]:
        self._ports = one_of_each(interpreter)
        inputs, outputs = self._ports
        shape = inputs["shape_signature"].tolist()
        count = math.prod(outputs["shape_signature"].tolist()[1:])
        if (
            inputs["dtype"] not in _DTYPES
            or outputs["dtype"] not in _DTYPES
            or shape[0] not in (-1, 1)
            or not 2 <= count <= MOST
        ):
            raise ModelError("")
        if len(self.classes) != count:
            self.classes = numbered(count)
        _layout(shape[1:])
        return self._ports

    def _check_answer(self, blank: Probabilities) -> None:
        """Whatever it is, it is made probabilities."""

    def _answer(self, tensors: npt.NDArray[np.floating]) -> Probabilities:
        if len(tensors) != self._allocated:
            self._allocate(len(tensors))
        inputs, outputs = self._ports
        values = _laid_out(tensors, self._shape) * np.float32(self._way.factor)
        values = _quantised(values + np.float32(self._way.offset), inputs)
        self._interpreter.set_tensor(self._input, values)
        self._interpreter.invoke()
        answer = _numbers(self._interpreter.get_tensor(self._output), outputs)
        answer = answer.reshape(-1, len(self.classes))
        unknown = np.float32(1 / len(self.classes))
        answer = np.where(np.isfinite(answer).all(axis=1, keepdims=True), answer, unknown)
        if self._finish is _SOFTMAX:
            answer = softmax(answer)
        elif self._finish or outputs["dtype"] is not np.float32:
            answer = np.maximum(answer, 1e-7)
            answer = answer / answer.sum(axis=1, keepdims=True)
        return answer.astype(np.float32, copy=False)


def _are_probabilities(outputs: Probabilities) -> bool:
    return bool(outputs.min() >= 0 and (np.abs(outputs.sum(axis=1) - 1) < _ROUNDING).all())


def _layout(shape: list[int]) -> tuple[int, int, int]:
    """Side, channels and their axis of one digit as a network is given it, or `ModelError`."""
    for side in _SIDES:
        for channels in (1, 3):
            if shape in ([side, side, channels], [channels, side, side]):
                return side, channels, shape.index(channels)
        if shape in ([side, side], [side * side], [side * side, 1], [1, side * side]):
            return side, 1, 0
    raise ModelError("")


def _laid_out(tensors: npt.NDArray[np.floating], shape: tuple[int, ...]) -> npt.NDArray[np.float32]:
    """Tensors of shape (n, 28, 28) in the shape that a network takes, n at the front."""
    side, channels, axis = _layout(list(shape))
    edge = (side - SIDE) // 2
    values = np.pad(tensors.astype(np.float32, copy=False), ((0, 0), (edge, edge), (edge, edge)))
    if channels > 1:
        values = np.repeat(np.expand_dims(values, axis + 1), channels, axis + 1)
    laid_out: npt.NDArray[np.float32] = values.reshape(-1, *shape)
    return laid_out


def _quantised(values: npt.NDArray[np.float32], port: dict[str, Any]) -> npt.NDArray[Any]:
    """Numbers as a network of bytes takes them."""
    dtype = port["dtype"]
    if dtype is np.float32:
        return values
    scale, zero = port["quantization"]
    limits = np.iinfo(dtype)
    counts = np.rint(values / scale + zero) if scale else np.rint(values)
    return np.clip(counts, limits.min, limits.max).astype(dtype)


def _numbers(values: npt.NDArray[Any], port: dict[str, Any]) -> npt.NDArray[np.float32]:
    """What a network of bytes answers, as numbers."""
    scale, zero = port["quantization"]
    if port["dtype"] is np.float32:
        return np.asarray(values, np.float32)
    return np.asarray((values.astype(np.float32) - zero) * (scale or 1 / 255), np.float32)
