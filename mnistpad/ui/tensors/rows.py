"""Lists whose rows are pictures: a network's tensors, and few neurons' numbers as bars."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import (
    QLineF,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from mnistpad.core.message import Message
from mnistpad.core.network.forward import FloatArray
from mnistpad.core.tensors.naming import Limits, shape_text
from mnistpad.core.tensors.stages import Waypoint, as_picture
from mnistpad.language import tr
from mnistpad.ui.buttons import LeavesKeys
from mnistpad.ui.paged_tab import PAGE_KEYS
from mnistpad.ui.scale import px
from mnistpad.ui.tensors.picture import colours_of, image_of, in_pixels
from mnistpad.ui.theme import GRID, Role

_WHOLE, _NEURONS = Message("network"), Message("neuron by neuron")

MOST_BARS = 20  # neurons that are shown as bars; more as a picture
_RADIUS = 6
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_MIDDLE, _BOTTOM = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignBottom
_Index = QModelIndex | QPersistentModelIndex


class RowList(LeavesKeys, QListWidget):
    """Rows as high as there is room, up to some pixels; whoever inherits draws what is in them."""

    left = PAGE_KEYS
    chosen = Signal(int)  # a row, counted from 0, by mouse or keys

    def __init__(self, name: str, tip: str, largest: int) -> None:
        super().__init__()
        self._largest = largest
        self.setItemDelegate(_RowDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.currentRowChanged.connect(self._choose)

    def sizeHint(self) -> QSize:
        return QSize(200, 300)

    @property
    def row_height(self) -> int:
        return min(max(self.viewport().height() // max(self.count(), 1), 1), px(self._largest))

    def draw_row(self, painter: QPainter, rect: QRectF, row: int, chosen: bool) -> None:
        """Draw what is in a row."""
        raise NotImplementedError

    def _set_rows(self, texts: Sequence[str], chosen: int) -> None:
        """Have a row for each text, which says what it shows; one of them is chosen."""
        with QSignalBlocker(self):
            if len(texts) != self.count():
                self.clear()
                self.addItems(list(texts))
            for row, text in enumerate(texts):
                self.item(row).setText(text)
            self.setCurrentRow(chosen)
        self.setAccessibleDescription(texts[chosen])
        self.viewport().update()

    def _choose(self, row: int) -> None:
        if row >= 0:
            self.setAccessibleDescription(self.item(row).text())
            self.chosen.emit(row)


class _RowDelegate(QStyledItemDelegate):
    """Draws a plate below the row that is chosen, and a line around it if the list has the keys."""

    def __init__(self, rows: RowList) -> None:
        super().__init__(rows)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(1, self._rows.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, palette = QRectF(option.rect), self._rows.palette()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            focus = self._rows.hasFocus()
            painter.setPen(QPen(palette.color(Role.Accent), 1) if focus else Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(Role.AlternateBase))
            painter.drawRoundedRect(rect.adjusted(0.5, 1, -0.5, -1), _RADIUS, _RADIUS)
        self._rows.draw_row(painter, rect, index.row(), chosen)
        painter.restore()


class WayList(RowList):
    """The digit's way: all of it, then a small picture of each tensor, its name, its shape, and
    what made it.
    """

    def __init__(self) -> None:
        tip, keys = tr("Choose a stage to look into it"), tr("↑ and ↓")
        super().__init__(tr("Stages"), f"{tip}  ({keys})", 72)
        self._way: Sequence[Waypoint] = ()

    def set_way(self, way: Sequence[Waypoint], row: int) -> None:
        """Show a way; the first row is for the whole of it."""
        self._way = way
        texts = [
            tr(
                "{name}, {title}, shape {written}",
                name=waypoint.name,
                title=waypoint.title,
                written=shape_text(waypoint.numbers.shape),
            )
            for waypoint in way
        ]
        self._set_rows([tr("network, neuron by neuron"), *texts], row)

    def draw_row(self, painter: QPainter, rect: QRectF, row: int, chosen: bool) -> None:
        palette = self.palette()
        waypoint = self._way[row - 1] if row else None
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(Role.Accent))
            painter.drawRoundedRect(QRectF(0, rect.top() + 6, 3, rect.height() - 12), 1.5, 1.5)
        side = rect.height() - 8
        square = QRectF(GRID + 2, rect.top() + 4, side, side)
        if waypoint is None:
            self._draw_neurons(painter, square)
            name, title = tr(_WHOLE), tr(_NEURONS)
        else:
            self._draw_picture(painter, waypoint.numbers, square)
            name = f"{waypoint.name}  {shape_text(waypoint.numbers.shape)}"
            title = tr(waypoint.title)
        where = rect.adjusted(2 * GRID + 2 + side, 0, 0, -2)
        where.setBottom(where.center().y())
        painter.setFont(in_pixels(self.font(), px(14), bold=chosen))
        painter.setPen(palette.color(Role.WindowText))
        painter.drawText(where, _LEFT | _BOTTOM, name)
        where.translate(0, where.height())
        painter.setFont(in_pixels(self.font(), px(12)))
        painter.setPen(palette.color(Role.PlaceholderText))
        elided, wide = painter.fontMetrics().elidedText, int(where.width())
        painter.drawText(where, _LEFT, elided(title, Qt.TextElideMode.ElideRight, wide))

    def _draw_neurons(self, painter: QPainter, rect: QRectF) -> None:
        """A sign for the whole network: three neurons, two, and the lines between."""
        columns = [
            [QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height()) for y in ys]
            for x, ys in ((0.2, (0.2, 0.5, 0.8)), (0.8, (0.35, 0.65)))
        ]
        painter.setPen(QPen(self.palette().color(Role.PlaceholderText), 1))
        for start in columns[0]:
            for end in columns[1]:
                painter.drawLine(start, end)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(Role.Accent))
        for centre in (*columns[0], *columns[1]):
            painter.drawEllipse(centre, 0.1 * rect.width(), 0.1 * rect.height())

    def _draw_picture(self, painter: QPainter, numbers: FloatArray, rect: QRectF) -> None:
        flat = numbers if numbers.ndim == 2 else as_picture(numbers)
        pixels = colours_of(flat, Limits(flat.min(), flat.max()), self.palette())
        rows, columns = pixels.shape
        side = min(rect.width() / columns, rect.height() / rows)
        target = QRectF(0, 0, columns * side, rows * side)
        target.moveCenter(rect.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, side < 2)
        painter.drawImage(target, image_of(pixels))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.palette().color(Role.Mid), 1))
        painter.drawRect(target)


class UnitBars(RowList):
    """A bar a neuron, from 0 to the right or to the left; one of them is chosen."""

    def __init__(self) -> None:
        tip, keys = tr("Choose a neuron to see how it came to its number"), tr("↑ and ↓")
        super().__init__(tr("Neurons"), f"{tip}  ({keys})", 56)
        self._numbers: FloatArray = np.zeros(0, np.float32)

    def set_numbers(self, numbers: FloatArray, unit: int) -> None:
        self._numbers = numbers
        texts = [
            tr("neuron {number}: {value:.3f}", number=number, value=value)
            for number, value in enumerate(numbers)
        ]
        self._set_rows(texts, unit)

    def draw_row(self, painter: QPainter, rect: QRectF, row: int, chosen: bool) -> None:
        palette, value = self.palette(), float(self._numbers[row])
        least, largest = min(self._numbers.min(), 0.0), max(self._numbers.max(), 0.0)
        painter.setFont(in_pixels(self.font(), min(max(0.4 * rect.height(), px(11)), px(20))))
        metrics = painter.fontMetrics()
        left = metrics.horizontalAdvance("00") + 2 * GRID
        right = metrics.horizontalAdvance("−00.000") + 2 * GRID
        scale = max(rect.width() - left - right, 10) / float(largest - least or 1)
        zero, wide = left - scale * float(least), abs(value) * scale
        bar = QRectF(zero - (wide if value < 0 else 0), 0, max(wide, 2), 0.56 * rect.height())
        bar.moveTop(rect.top() + 0.22 * rect.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(Role.Accent if value >= 0 else Role.LinkVisited))
        painter.drawRoundedRect(bar, 3, 3)
        painter.setPen(palette.color(Role.WindowText if chosen else Role.PlaceholderText))
        where = rect.adjusted(GRID, 0, -GRID, 0)
        painter.drawText(where, _MIDDLE | _LEFT, str(row))
        painter.drawText(where, _MIDDLE | _RIGHT, f"{value:.3f}".replace("-", "−"))
        painter.setPen(QPen(palette.color(Role.Mid), 1))
        painter.drawLine(QLineF(zero, rect.top(), zero, rect.bottom()))
