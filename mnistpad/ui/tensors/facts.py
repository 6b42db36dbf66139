"""What is known of a tensor: its figures, and a bar for each axis."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from mnistpad.core.tensor_slices import Looked
from mnistpad.core.tensors import Index, Limits, Tensor, bytes_text, number_text, shape_text
from mnistpad.ui.card import Card, dim_label, head
from mnistpad.ui.labels import ElidedLabel
from mnistpad.ui.sizes import write
from mnistpad.ui.tensors.parts import figures_font
from mnistpad.ui.theme import GRID, Role

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
        super().__init__(parent=parent)
        self._values: dict[str, ElidedLabel] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID + 4)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        self._names: list[QLabel] = []
        for row, (name, tip) in enumerate(_ROWS):
            value = ElidedLabel()
            value.setAccessibleName(name or "nbytes, rounded")
            self._values[name] = value
            label = dim_label(name)
            label.setToolTip(tip)
            self._names.append(label)
            grid.addWidget(label, row, 0)
            grid.addWidget(value, row, 1)
        self._name = ElidedLabel()
        self._name.setAccessibleName("Tensor")
        self._about = dim_label()
        self._about.setWordWrap(True)
        self._about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._axes = AxisDiagram()
        self._pointed = QLabel()
        self._pointed.setAccessibleName("Number pointed at")
        self._pointed.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.column.addWidget(head("Tensor"))
        self.column.addWidget(self._name)
        self.column.addWidget(self._about)
        self.column.addLayout(grid)
        self.column.addSpacing(GRID // 2)
        self.column.addWidget(head("Axes"))
        self.column.addWidget(self._axes)
        self.column.addWidget(self._pointed)
        self.column.addStretch()
        for widget in (self._about, *self._names, self._axes):
            write(widget, most=1.4)
        for value in self._values.values():
            write(value, tabular=True, most=1.4)
        for title in (self._name, self._pointed):
            write(title, 1.15, bold=True, tabular=title is self._pointed, most=1.4)

    def set_looked(self, looked: Looked, about: str, limits: Limits | None, counting: bool) -> None:
        """Tell of what a line shows."""
        tensor = looked.result
        self._name.set_text(f"{looked.name or looked.source_text}{looked.subscript_text}")
        if looked.is_sliced:
            lazy = tensor.array is None
            about = "worked out where it is seen" if lazy else "a view: no number was copied"
        self._about.setText(about)
        for name, text in _facts(tensor, limits, counting).items():
            self._values[name].set_text(text)
        self._values[""].setVisible(tensor.nbytes >= 1000)
        self._axes.set_looked(looked)
        self.set_pointed(None, None)

    def set_limits(self, limits: Limits | None) -> None:
        """The least and largest number were found."""
        for name, text in _limit_texts(limits, counting=False).items():
            self._values[name].set_text(text)

    def set_pointed(self, index: Index | None, value: str | None) -> None:
        """Tell of a number of the source: where it is on each axis."""
        self._axes.set_index(index)
        words = "" if index is None else f"[{', '.join(map(str, index))}] = {value}"
        self._pointed.setText(words)


class AxisDiagram(QWidget):
    """A bar for each axis, the part of it that is selected, and where the pointed number is."""

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
            "; ".join(f"{name}: {words}" for name, words, _ in self._bars()) or "no axis"
        )
        self.updateGeometry()
        self.update()

    def set_index(self, index: Index | None) -> None:
        """Mark a number of the source."""
        self._index = index
        self.update()

    def sizeHint(self) -> QSize:
        rows = max(len(self._bars()), 1)
        return QSize(160, rows * self._step())

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._looked is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        painter.setFont(figures_font(self.font(), 0.95))
        bars = self._bars()
        if not bars:
            painter.setPen(palette.color(Role.PlaceholderText))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, "none: a single number")
        ranges = self._looked.selection.ranges
        for row, (name, words, axis) in enumerate(bars):
            top = row * self._step()
            high = painter.fontMetrics().height()
            line = QRectF(0, top, self.width(), high)
            right = painter.fontMetrics().horizontalAdvance(words)
            painter.setPen(palette.color(Role.WindowText))
            painter.drawText(line, Qt.AlignmentFlag.AlignRight, words)
            painter.setPen(palette.color(Role.PlaceholderText))
            mode = Qt.TextElideMode.ElideRight
            name = painter.fontMetrics().elidedText(name, mode, self.width() - right - GRID)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, name)
            track = QRectF(0, top + high + 3, self.width(), 6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(Role.AlternateBase))
            painter.drawRoundedRect(track, 3, 3)
            if axis is not None:
                self._draw_range(painter, track, ranges[axis], self._looked.source.shape[axis])
                self._draw_mark(painter, track, axis)

    def _draw_range(self, painter: QPainter, track: QRectF, along: range, length: int) -> None:
        """The part of an axis that is selected: bit by bit, where steps can be told apart."""
        if not along:
            return
        painter.setBrush(self.palette().color(Role.Accent))
        unit = track.width() / length
        first, last = min(along[0], along[-1]), max(along[0], along[-1])
        if abs(along.step) > 1 and unit >= 2 and len(along) > 1:
            for place in along:
                painter.drawRect(QRectF(track.left() + place * unit, track.top(), unit, 6))
            return
        wide = max((last - first + 1) * unit, 4)
        left = min(track.left() + first * unit, track.right() - wide)
        painter.drawRoundedRect(QRectF(left, track.top(), wide, 6), 3, 3)

    def _draw_mark(self, painter: QPainter, track: QRectF, axis: int) -> None:
        if self._looked is None or self._index is None or axis >= len(self._index):
            return
        length = self._looked.source.shape[axis]
        x = track.left() + (self._index[axis] + 0.5) / length * track.width()
        painter.setBrush(self.palette().color(Role.LinkVisited))
        painter.setPen(QPen(self.palette().color(Role.Base), 1))
        painter.drawRoundedRect(QRectF(x - 3, track.top() - 3, 6, 12), 2, 2)
        painter.setPen(Qt.PenStyle.NoPen)

    def _step(self) -> int:
        return math.ceil(self.fontMetrics().height() + GRID + 12)

    def _bars(self) -> list[tuple[str, str, int | None]]:
        """What is written above each bar, left and right, and the axis of the source it shows."""
        if self._looked is None:
            return []
        looked = self._looked
        bars: list[tuple[str, str, int | None]] = []
        kept = looked.selection.kept
        for axis, length in enumerate(looked.source.shape):
            name = f"{axis}  {looked.source.axes[axis]}".rstrip()
            along = looked.selection.ranges[axis]
            if axis not in kept:
                words = f"{length:,} → [{along.start:,}]"
            elif len(along) != length:
                words = f"{length:,} → {len(along):,}"
            else:
                words = f"{length:,}"
            bars.append((name, words, axis))
        bars += [("new axis", "1", None) for axis in kept if axis is None]
        return bars


def _facts(tensor: Tensor, limits: Limits | None, counting: bool) -> dict[str, str]:
    return {
        "ndim": str(tensor.ndim),
        "shape": shape_text(tensor.shape),
        "dtype": str(tensor.dtype),
        "size": f"{tensor.size:,}",
        "nbytes": f"{tensor.nbytes:,}",
        "": bytes_text(tensor.nbytes) if tensor.nbytes >= 1000 else "",
        "strides": shape_text(tensor.strides),
    } | _limit_texts(limits, counting)


def _limit_texts(limits: Limits | None, counting: bool) -> dict[str, str]:
    if limits is None:
        return dict.fromkeys(("min", "max"), "…" if counting else "–")
    return {"min": number_text(limits.least), "max": number_text(limits.largest)}
