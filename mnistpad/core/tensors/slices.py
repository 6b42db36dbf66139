"""What a line selects of a tensor: which cells, and along which axes they come out."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from mnistpad.core.message import Message
from mnistpad.core.tensors.line import Item, read_line
from mnistpad.core.tensors.naming import Array, Index, Lazy, Tensor, TensorError, check_axes


@dataclass(frozen=True, slots=True)
class Selection:
    """Indices along each axis of a source, and the axis that each of the result's was, if any."""

    ranges: tuple[range, ...]
    kept: tuple[int | None, ...]

    @classmethod
    def everything(cls, shape: tuple[int, ...]) -> Selection:
        """All cells of a tensor."""
        return cls(tuple(map(range, shape)), tuple(range(len(shape))))

    @property
    def shape(self) -> tuple[int, ...]:
        """The result's."""
        return tuple(1 if axis is None else len(self.ranges[axis]) for axis in self.kept)

    def to_source(self, index: Index) -> Index:
        """Where a cell of the result comes from."""
        found = [along.start for along in self.ranges]
        for i, axis in zip(index, self.kept, strict=True):
            if axis is not None:
                found[axis] = self.ranges[axis][i]
        return tuple(found)

    def to_result(self, index: Index) -> Index | None:
        """Where a cell of the source comes out; None if it is not selected."""
        if any(i not in along for i, along in zip(index, self.ranges, strict=True)):
            return None
        return tuple(
            0 if axis is None else self.ranges[axis].index(index[axis]) for axis in self.kept
        )


@dataclass(frozen=True, slots=True, eq=False)
class Looked:
    """A line worked out: the source, what of it is selected, and that as a tensor.

    Of an array it is a view. The result's name to be and the source's are "" if they have none.
    """

    assigned: str
    source_text: str
    subscript_text: str
    name: str
    source: Tensor
    selection: Selection
    result: Tensor

    @property
    def is_sliced(self) -> bool:
        """Whether there are brackets after the source."""
        return bool(self.subscript_text)

    @property
    def numpy(self) -> str:
        """The line of numpy that does it."""
        source = self.name or f"np.array({self.source_text})"
        head = f"{self.assigned} = " if self.assigned else ""
        return f"{head}{source}{self.subscript_text}"


def look(text: str, names: Mapping[str, Tensor]) -> Looked:
    """Read a line and select what it says.

    Raises `TensorError` if it is not such a line, or asks for what is not there. The message says
    where, what is wrong and what would be right, and lacks its full stop.
    """
    line = read_line(text)
    if line.written is not None:
        source = Tensor(line.written)
    elif line.name in names:
        source = names[line.name]
    else:
        near = difflib.get_close_matches(line.name, names, n=1, cutoff=0.5)
        message = Message(
            "there is no “{name}” on the shelf: take a name from it, or write [1, 2, 3]",
            name=line.name,
        )
        if near:
            message = Message(
                "there is no “{name}” on the shelf; did you mean {near}?",
                name=line.name,
                near=near[0],
            )
        raise TensorError(message, line.start, line.end)
    selection, result = Selection.everything(source.shape), source
    for items in line.subscripts:
        selection = _subscript(items, selection, result)
        if result.array is not None:
            part = np.asarray(result.array[tuple(item.value for item in items)])
            result = Tensor(part, _axes_of(selection, source))
        else:
            result = _lazily(source, selection)
    check_axes(result.ndim)
    typed = text.replace("−", "-")
    parts = typed[line.start : line.end], typed[line.end :].strip()
    return Looked(line.assigned, *parts, line.name, source, selection, result)


def _subscript(items: list[Item], before: Selection, tensor: Tensor) -> Selection:
    """What is selected after one more pair of brackets."""
    items = _for_each_axis(items, tensor)
    ranges, kept = list(before.ranges), iter(before.kept)
    coming: list[int | None] = []
    axis = 0
    for item in items:
        value = item.value
        if value is None:
            coming.append(None)
            continue
        source = next(kept)
        along = range(1) if source is None else ranges[source]
        if isinstance(value, int):
            _check_index(value, len(along), axis, tensor, item)
            along = range(along[value], along[value] + 1)
        elif isinstance(value, slice):
            along = along[value]
            coming.append(source)
        if source is not None:
            ranges[source] = along
        elif not along:  # an axis that was just added stays whole or is refused
            message = Message("nothing is left of the new axis: it has only index 0")
            raise TensorError(message, item.start, item.end)
        axis += 1
    if coming:
        check_axes(len(coming), items[-1].start, items[-1].end)
    return Selection(tuple(ranges), tuple(coming))


def _for_each_axis(items: list[Item], tensor: Tensor) -> list[Item]:
    """Items with a slice over everything for each axis that “...”, or nothing, stands for."""
    wanted = [item for item in items if isinstance(item.value, int | slice)]
    if len(wanted) > tensor.ndim:
        beyond = wanted[tensor.ndim]
        message = Message("a single number has no axes, so it takes no index")
        if tensor.ndim:
            message = Message(
                "{count} indices are too many: a tensor of shape {written} takes {most} at most",
                count=len(wanted),
                written=str(tensor.shape),
                most=tensor.ndim,
            )
        raise TensorError(message, beyond.start, beyond.end)
    dots = [place for place, item in enumerate(items) if item.value is ...]
    if len(dots) > 1:
        message = Message("“...” can stand only once: for all axes in between")
        raise TensorError(message, items[dots[1]].start, items[dots[1]].end)
    first = dots[0] if dots else len(items)
    whole = Item(slice(None), items[-1].start, items[-1].end)
    return items[:first] + [whole] * (tensor.ndim - len(wanted)) + items[first + 1 :]


def _check_index(value: int, length: int, axis: int, tensor: Tensor, item: Item) -> None:
    if -length <= value < length:
        return
    named = Message("axis {number}", number=axis)
    if tensor.axes[axis]:
        named = Message("axis {number} ({name})", number=axis, name=tensor.axes[axis])
    message = Message("{named} has length 0, so it takes no index", named=named)
    if length == 1:
        message = Message(
            "{index:,} is beyond the end: {named} has only index 0 (or -1)",
            index=value,
            named=named,
        )
    elif length:
        message = Message(
            "{index:,} is beyond the end: {named} has indices 0 to {last:,} (or -{length:,} to -1 "
            "from its end)",
            index=value,
            named=named,
            last=length - 1,
            length=length,
        )
    raise TensorError(message, item.start, item.end)


def _axes_of(selection: Selection, source: Tensor) -> tuple[str, ...]:
    return tuple("new" if axis is None else source.axes[axis] for axis in selection.kept)


def _lazily(source: Tensor, selection: Selection) -> Tensor:
    """What is selected of a tensor that is no array."""
    fixed = [along.start for along in selection.ranges]

    def work(*index: Any) -> Array:
        wanted: list[Any] = list(fixed)
        shape = np.broadcast_shapes(*(np.shape(i) for i in index))
        for i, axis in zip(index, selection.kept, strict=True):
            if axis is not None:
                along = selection.ranges[axis]
                wanted[axis] = along.start + np.asarray(i) * along.step
        return np.broadcast_to(source.at(*wanted), shape)

    strides = tuple(
        0 if axis is None else source.strides[axis] * selection.ranges[axis].step
        for axis in selection.kept
    )
    whole = selection.shape == source.shape and all(r.step > 0 for r in selection.ranges)
    limits, axes = source.limits if whole else None, _axes_of(selection, source)
    return Lazy(selection.shape, source.dtype, work, axes, limits, strides, source.cost)
