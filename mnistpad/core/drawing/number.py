"""A number is read digit by digit.

Over-segmentation, as LeCun, Bottou, Bengio & Haffner (1998, VII): the ink is taken apart into
pieces, of which each digit is one or a few that stand side by side. The recogniser reads all runs
of pieces that could be a digit, and dynamic programming finds the way through them, from the
first piece to the last, whose digits are the most probable together.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from mnistpad.core.drawing.page import Page, tensor_of
from mnistpad.core.drawing.picture import Picture, normalise
from mnistpad.core.drawing.raster import Tensor, rasterise
from mnistpad.core.drawing.recogniser import Reader, Reading
from mnistpad.core.drawing.strokes import Drawing, FloatArray
from mnistpad.core.message import Message

MOST_DIGITS = 20
"""Digits of a number; more are a page of them."""

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in the page's units: a drawing's, or pixels of a picture's ink."""

Indices = npt.NDArray[np.intp]

_MOST_PARTS = 3 * MOST_DIGITS
_SPECK = 0.12  # of the ink's height: a piece that is no larger is no digit, nor needed for one
_LOWEST = 0.3  # of the ink's height: a digit's at the least
_WIDEST = 1.2  # of its height: the width of a digit of several pieces, at the most
_WIDEST_WITH_LOW = 1.5  # the same where one is too low to be a digit by itself, as a 5's bar
_GAP = 0.16  # of the ink's height, between pieces of a digit, at the most
_GAP_BESIDE_LOW = 0.35  # the same beside such a low one
_OVERLAP = 0.5  # of the narrower one's width: pieces that share as much are of one digit
_THIN = 0.04  # of the ink's height: a piece's width at the least, lest a line have none
_SPLIT = -0.5  # what each digit costs besides, as a negative logarithm of a probability
_LEAST = 1e-6  # probability: nothing is impossible


@dataclass(frozen=True, slots=True, eq=False)
class Digit:
    """A digit of a number: where it is, what the network is given, and what it answers."""

    box: Box
    tensor: Tensor
    reading: Reading


@dataclass(frozen=True, slots=True, eq=False)
class Segments:
    """Runs of pieces each of which might be a digit."""

    runs: tuple[tuple[int, int], ...]
    """The first piece of each, and the one after its last."""
    boxes: tuple[Box, ...]
    tensors: tuple[Tensor, ...]
    problem: str = ""
    """Why no number may be read; empty if nothing stands against it."""

    def digits(self, readings: Sequence[Reading]) -> tuple[Digit, ...]:
        """The digits that are most probable together, from left to right.

        Parameters
        ----------
        readings
            Of the tensors, in their order.
        """
        count = max(end for _, end in self.runs)
        costs = [0.0] + [math.inf] * count
        ways: list[tuple[int, ...]] = [()] * (count + 1)
        for run in sorted(range(len(self.runs)), key=lambda run: self.runs[run]):
            first, end = self.runs[run]
            cost = costs[first] + _SPLIT - math.log(max(readings[run].confidence, _LEAST))
            if cost < costs[end]:
                costs[end], ways[end] = cost, (*ways[first], run)
        return tuple(Digit(self.boxes[run], self.tensors[run], readings[run]) for run in ways[-1])


def segments(page: Page, *, several: bool = True) -> Segments:
    """Take a page apart; there is one run at least, which is empty where the page is.

    With `several` False, all the ink is of one: what isn't digits makes up no number.
    """
    boxes = _part_boxes(page)
    if len(boxes) < 2 or not several:
        return _whole(page, boxes)
    height = float(boxes[:, 3].max() - boxes[:, 1].min())
    specks = (boxes[:, 2:] - boxes[:, :2]).max(axis=1) <= _SPECK * height
    if len(boxes) > _MOST_PARTS:
        return _whole(page, boxes, _TOO_MANY)
    pieces = _pieces(boxes, np.flatnonzero(~specks), _THIN * height)
    if len(pieces) > MOST_DIGITS:
        return _whole(page, boxes, _TOO_MANY)
    if _are_lines(boxes[~specks], height):
        return _whole(page, boxes, _TWO_LINES)
    count = len(pieces)
    around = [_around(boxes[piece]) for piece in pieces]
    runs = [
        (first, end)
        for first in range(count)
        for end in range(first + 1, count + 1)
        if _may_be_digit(around[first:end], height)
    ]
    reached = {0}
    for first, end in runs:
        if first in reached:
            reached.add(end)
    if count not in reached or (count == 1 and not specks.any()):
        return _whole(page, boxes)
    members = [np.concatenate(pieces[first:end]) for first, end in runs]
    found = Segments(
        tuple(runs),
        tuple(_around(boxes[member]) for member in members),
        tuple(_tensor(page, member) for member in members),
    )
    return found if count > 1 else _either(found, _whole(page, boxes))


def _whole(page: Page, boxes: FloatArray, problem: str = "") -> Segments:
    box = _around(boxes) if len(boxes) else (0.0, 0.0, 0.0, 0.0)
    tensor = tensor_of(page)
    problem = problem or ("" if tensor.any() else _NO_INK)
    return Segments(((0, 1),), (box,), (tensor,), problem)


def _either(some: Segments, other: Segments) -> Segments:
    """The runs of both."""
    return Segments(some.runs + other.runs, some.boxes + other.boxes, some.tensors + other.tensors)


def find_digits(page: Page, reader: Reader) -> tuple[Digit, ...]:
    """The digits on a page, from left to right; at least one, which an empty page has too."""
    found = segments(page)
    return found.digits([reader.recognise(tensor) for tensor in found.tensors])


def in_file(page: Page, digits: Sequence[Digit]) -> tuple[Digit, ...]:
    """The same, their boxes in a picture's own pixels."""
    if not isinstance(page, Picture):
        return tuple(digits)
    margins = (*page.margins, *page.margins)
    boxes = [(np.array(digit.box) - margins) * page.scale for digit in digits]
    return tuple(
        replace(digit, box=tuple(box.tolist())) for digit, box in zip(digits, boxes, strict=True)
    )


def number_of(digits: Sequence[Digit]) -> str | None:
    """The number that digits make up, or None: not sure of one of them."""
    labels = [digit.reading.label for digit in digits]
    return None if not labels or None in labels else "".join(map(str, labels))


_NO_INK = Message("There is no ink on it")
_TOO_MANY = Message(
    "More digits than one number has; up to {count}, side by side, can be read", count=MOST_DIGITS
)
_TWO_LINES = Message("One number over another; one at a time can be read")


def _may_be_digit(pieces: Sequence[Box], height: float) -> bool:
    """Whether pieces side by side, given by their boxes, are of a digit's size and shape."""
    lefts, tops, rights, bottoms = zip(*pieces, strict=True)
    tall = max(bottoms) - min(tops)
    if tall < _LOWEST * height:
        return False
    if len(pieces) == 1:
        return True
    low = [bottom - top < _LOWEST * height for _, top, _, bottom in pieces]
    if max(rights) - min(lefts) > (_WIDEST_WITH_LOW if any(low) else _WIDEST) * tall:
        return False
    ends = accumulate(rights, max)
    gaps = (left - end for left, end in zip(lefts[1:], ends, strict=False))
    return all(
        gap <= (_GAP_BESIDE_LOW if one or other else _GAP) * height
        for gap, one, other in zip(gaps, low[1:], low, strict=False)
    )


def _pieces(boxes: FloatArray, parts: Indices, thin: float) -> list[Indices]:
    """Parts, from left to right, those together that lie over one another."""
    middles, halves = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 2] - boxes[:, 0]) / 2
    halves = np.maximum(halves, thin / 2)
    lows, highs = middles - halves, middles + halves
    pieces: list[tuple[float, float, list[int]]] = []
    for part in sorted(parts.tolist(), key=lambda part: float(lows[part])):
        low, high, members = float(lows[part]), float(highs[part]), [part]
        for other in reversed(pieces):
            shared = min(high, other[1]) - max(low, other[0])
            if shared >= _OVERLAP * min(high - low, other[1] - other[0]):
                pieces.remove(other)
                low, high = min(low, other[0]), max(high, other[1])
                members = [*other[2], *members]
        pieces.append((low, high, members))
    pieces.sort(key=lambda piece: piece[0] + piece[1])
    return [np.array(members) for _, _, members in pieces]


def _are_lines(boxes: FloatArray, height: float) -> bool:
    """Whether a gap from left to right parts the ink, with a line of digits on either side."""
    order = np.argsort(boxes[:, 1])
    tops, bottoms = boxes[order, 1], np.maximum.accumulate(boxes[order, 3])
    for gap in np.flatnonzero(tops[1:] > bottoms[:-1]).tolist():
        lower, higher = sorted((bottoms[gap] - tops[0], bottoms[-1] - tops[gap + 1]))
        # Lines as high as each other may be small, and stand far apart.
        if lower >= 0.25 * height or (lower >= _SPECK * height and lower >= 0.5 * higher):
            return True
    return False


def _around(boxes: FloatArray) -> Box:
    left, top = boxes[:, :2].min(axis=0).tolist()
    right, bottom = boxes[:, 2:].max(axis=0).tolist()
    return left, top, right, bottom


def _part_boxes(page: Page) -> FloatArray:
    """The box of each stroke, or of each connected part of a picture's ink: shape (parts, 4)."""
    if isinstance(page, Picture):
        return page.part_boxes()
    sides = [
        np.concatenate([stroke.points[:2].min(axis=1), stroke.points[:2].max(axis=1)])
        for stroke in page.strokes
    ]
    return np.array(sides).reshape(-1, 4)


def _tensor(page: Page, parts: Indices) -> Tensor:
    if isinstance(page, Picture):
        return normalise(np.where(np.isin(page.parts, parts + 1), page.ink, 0).astype(np.float32))
    return rasterise(Drawing(tuple(page.strokes[part] for part in parts)))
