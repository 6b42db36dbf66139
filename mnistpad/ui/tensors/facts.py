"""What is known of a tensor: its figures, and a bar for each axis."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnistpad.core.tensors.naming import Index, Limits, bytes_text, number_text, shape_text
from mnistpad.core.tensors.slices import Looked
from mnistpad.ui.boxes import STRETCH, grid
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.labels import ElidedLabel, LiveLabel
from mnistpad.ui.sizes import write
from mnistpad.ui.tensors.canvas import Canvas
from mnistpad.ui.theme import GRID, Role, scaled

_ROWS = (
    ("ndim", "How many axes it has"),
    ("shape", "How long each axis is"),
    ("dtype", "What sort of numbers: uint8 has 8 bits, float32 has 32"),
    ("size", "How many numbers"),
    ("nbytes", "Bytes that all its numbers take"),
    ("", ""),
    ("strides", "Bytes from a number to the next one along each axis"),
    ("min", "The least number"),
    ("max", "The largest number"),
)


class FactsCard(Card):
    """Figures, a sentence, and the axis diagram."""

    def __init__(self, parent: QWidget | None = None) -> None:
        names = [dim_label(name) for name, _ in _ROWS]
        self._values = {name: ElidedLabel() for name, _ in _ROWS}
        values = list(self._values.values())
        for (name, tip), label in zip(_ROWS, names, strict=True):
            label.setToolTip(tip)
            self._values[name].setAccessibleName(name or "nbytes, rounded")
        self._name = ElidedLabel()
        self._name.setAccessibleName("Tensor")
        self._about = dim_label()
        self._about.setWordWrap(True)
        self._about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._axes = AxisDiagram()
        self._pointed = LiveLabel("Number pointed at")
        super().__init__(
            head("Tensor"),
            self._name,
            self._about,
            grid(zip(names, values, strict=True), gap=(GRID + 4, 3), stretch={1: 1}),
            GRID // 2,
            head("Axes"),
            self._axes,
            self._pointed,
            STRETCH,
            parent=parent,
        )
        for widget in (self._about, *names, self._axes):
            write(widget, most=1.4)
        for value in values:
            write(value, tabular=True, most=1.4)
        write(self._name, 1.15, bold=True, most=1.4)
        write(self._pointed, 1.15, bold=True, tabular=True, most=1.4)

    def set_looked(self, looked: Looked, about: str, limits: Limits | None, counting: bool) -> None:
        """Tell of what a line shows."""
        tensor = looked.result
        self._name.set_text(f"{looked.name or looked.source_text}{looked.subscript_text}")
        if looked.is_sliced:
            lazy = tensor.array is None
            about = "computed only where it is shown" if lazy else "a view: no number was copied"
        self._about.setText(about)
        for name, text in (
            ("ndim", str(tensor.ndim)),
            ("shape", shape_text(tensor.shape)),
            ("dtype", str(tensor.dtype)),
            ("size", f"{tensor.size:,}"),
            ("nbytes", f"{tensor.nbytes:,}"),
            ("", bytes_text(tensor.nbytes)),
            ("strides", shape_text(tensor.strides)),
        ):
            self._values[name].set_text(text)
        self._values[""].setVisible(tensor.nbytes >= 1000)
        self.set_limits(limits, counting)
        self._axes.set_looked(looked)
        self.set_pointed(None, None)

    def set_limits(self, limits: Limits | None, counting: bool = False) -> None:
        """Show the least and largest number; None: there is none, or it is still counted."""
        least = largest = "…" if counting else "–"
        if limits is not None:
            least, largest = number_text(limits.least), number_text(limits.largest)
        self._values["min"].set_text(least)
        self._values["max"].set_text(largest)

    def set_pointed(self, index: Index | None, value: str | None) -> None:
        """Tell of a number of the source: where it is on each axis."""
        self._axes.set_index(index)
        text = "" if index is None else f"[{', '.join(map(str, index))}] = {value}"
        self._pointed.set_text(text)


class AxisDiagram(Canvas):
    """A bar for each axis, the part of it that is selected, and where the pointed number is."""

    edge = 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looked: Looked | None = None
        self._index: Index | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Axes")
        self.setToolTip(
            "A bar for each axis of the source; the coloured part is selected, and the mark shows "
            "where the number pointed at is"
        )

    def set_looked(self, looked: Looked) -> None:
        """Show the axes of what a line shows."""
        self._looked = looked
        self.setAccessibleDescription(
            "; ".join(f"{name}: {text}" for name, text, _ in self._bars()) or "no axis"
        )
        self.updateGeometry()
        self.update()

    def set_index(self, index: Index | None) -> None:
        """Mark a number of the source."""
        self._index = index
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, max(len(self._bars()), 1) * self._step())

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.sizeHint().height())

    def _draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, bars = self.palette(), self._bars()
        painter.setFont(scaled(self.font(), 0.95, tabular=True))
        metrics = painter.fontMetrics()
        if not bars:
            painter.setPen(palette.color(Role.PlaceholderText))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, "none: a single number")
        for row, (name, text, axis) in enumerate(bars):
            line = QRectF(0, row * self._step(), self.width(), metrics.height())
            painter.setPen(palette.color(Role.WindowText))
            painter.drawText(line, Qt.AlignmentFlag.AlignRight, text)
            painter.setPen(palette.color(Role.PlaceholderText))
            room = self.width() - metrics.horizontalAdvance(text) - GRID
            name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, name)
            track = QRectF(0, line.bottom() + 3, self.width(), 6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(Role.AlternateBase))
            painter.drawRoundedRect(track, 3, 3)
            if axis is not None and self._looked is not None:
                length = self._looked.source.shape[axis]
                self._draw_range(painter, track, self._looked.selection.ranges[axis], length)
                if self._index is not None:
                    x = (self._index[axis] + 0.5) / length * track.width()
                    painter.setBrush(palette.color(Role.LinkVisited))
                    painter.setPen(QPen(palette.color(Role.Base), 1))
                    painter.drawRoundedRect(QRectF(x - 3, track.top() - 3, 6, 12), 2, 2)

    def _draw_range(self, painter: QPainter, track: QRectF, along: range, length: int) -> None:
        """The part of an axis that is selected: bit by bit, where steps can be told apart."""
        if not along:
            return
        painter.setBrush(self.palette().color(Role.Accent))
        unit = track.width() / length
        if abs(along.step) > 1 and unit >= 2 and len(along) > 1:
            for place in along:
                painter.drawRect(QRectF(place * unit, track.top(), unit, 6))
            return
        wide = max((max(along) - min(along) + 1) * unit, 4)
        left = min(min(along) * unit, track.right() - wide)
        painter.drawRoundedRect(QRectF(left, track.top(), wide, 6), 3, 3)

    def _step(self) -> int:
        return math.ceil(self.fontMetrics().height() + GRID + 12)

    def _bars(self) -> list[tuple[str, str, int | None]]:
        """What is written above each bar, left and right, and the axis of the source it shows."""
        if self._looked is None:
            return []
        source, selection = self._looked.source, self._looked.selection
        bars: list[tuple[str, str, int | None]] = []
        for axis, (length, along) in enumerate(zip(source.shape, selection.ranges, strict=True)):
            text = f"{length:,}"
            if axis not in selection.kept:
                text = f"{length:,} → [{along.start:,}]"
            elif len(along) != length:
                text = f"{length:,} → {len(along):,}"
            bars.append((f"{axis}  {source.axes[axis]}".rstrip(), text, axis))
        return bars + [("new axis", "1", None)] * selection.kept.count(None)
