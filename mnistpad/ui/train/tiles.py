"""The weights of a network's first layer, a small image a unit."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mnistpad.ui.colours import ramp
from mnistpad.ui.theme import GRID, Role, scaled

_EMPTY = "Train a network and its first weights appear here."
_NONE = np.zeros((0, 1, 1), np.float32)
_LEVELS = 127  # of colour on either side of 0
_SURE = 99.5  # per cent of the weights whose colour tells them apart; the others have the last
_GAP = 2
_LEGEND = 24

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class WeightTiles(QWidget):
    """First-layer weights: blue is positive, orange negative, and the ground is 0.

    The same colour is the same weight in every tile. The legend says how much that is; beside it
    stands what is known of the unit under the pointer or the cursor.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weights = _NONE
        self._levels = np.zeros((0, 1, 1), np.uint8)
        self._limit = 0.0
        self._unit: int | None = None
        self._colours: list[int] = []
        self.setMinimumSize(20 * GRID, 16 * GRID)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setAccessibleName("Weights of the first layer")
        self.setAccessibleDescription(_EMPTY)
        self.setToolTip("What each unit of the first layer looks for: point at one, or arrow keys")
        self._take_colours()

    def sizeHint(self) -> QSize:
        return QSize(36 * GRID, 36 * GRID)

    def set_tiles(self, weights: npt.NDArray[np.floating] | None) -> None:
        """Show other weights.

        Parameters
        ----------
        weights
            Shape (units, height, width), as (64, 28, 28) or (32, 3, 3); None for none.
        """
        if weights is None or not weights.size:
            self._weights, self._unit = _NONE, None
        else:
            self._weights = weights.astype(np.float32)
            self._limit = _limit(self._weights)
            scaled_up = np.clip(self._weights / (self._limit or 1.0), -1, 1) * _LEVELS + _LEVELS
            # What is no number has the ground's colour.
            levels = np.nan_to_num(scaled_up, nan=_LEVELS)
            self._levels = np.ascontiguousarray(np.rint(levels).astype(np.uint8))
            if self._unit is not None:
                self._unit = min(self._unit, len(weights) - 1)
        self._follow()

    def tile(self, unit: int) -> QRect:
        """Where a unit's weights lie in the widget."""
        return self._tiles()[unit]

    def unit_at(self, position: QPoint) -> int | None:
        """The unit there."""
        tiles = enumerate(self._tiles())
        return next((unit for unit, tile in tiles if tile.contains(position)), None)

    # What the user does

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        unit = self.unit_at(event.position().toPoint())
        if unit != self._unit:
            self._unit = unit
            self._follow()

    def leaveEvent(self, event: QEvent) -> None:
        self._unit = None
        self._follow()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        columns = self._grid()[0]
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or not len(self._weights):
            super().keyPressEvent(event)
            return
        unit = 0 if self._unit is None else self._unit + step
        if 0 <= unit < len(self._weights):
            self._unit = unit
            self._follow()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            unit = self.unit_at(event.pos())
            if unit is not None:
                QToolTip.showText(
                    event.globalPos(), _describe(unit, self._weights[unit]), self, self.tile(unit)
                )
                return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange:
            self._take_colours()
            self.update()
        super().changeEvent(event)

    # What is seen

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self.palette()
        if not len(self._weights):
            painter.setPen(palette.color(Role.PlaceholderText))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(GRID, GRID, -GRID, -GRID), flags, _EMPTY)
            return
        units, height, width = self._levels.shape
        # One image, the tiles one below the other, since a colour table takes its time.
        levels = self._levels.data
        image = QImage(levels, width, units * height, width, QImage.Format.Format_Indexed8)
        image.setColorTable(self._colours)
        tiles = self._tiles()
        for unit, tile in enumerate(tiles):
            painter.drawImage(tile, image, QRect(0, unit * height, width, height))
        painter.setPen(palette.color(Role.Mid))
        painter.drawRects([tile.adjusted(0, 0, -1, -1) for tile in tiles])
        if self._unit is not None:
            painter.setPen(QPen(palette.color(Role.WindowText), 2))
            painter.drawRect(self.tile(self._unit))
        self._paint_legend(painter)

    def _paint_legend(self, painter: QPainter) -> None:
        """A bar from − to + with what its ends stand for, and the unit that is looked at."""
        palette = self.palette()
        font = scaled(self.font(), 0.85, tabular=True)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(palette.color(Role.PlaceholderText))
        line = QRect(0, self.height() - _LEGEND, self.width(), _LEGEND)
        least, most = f"−{self._limit:#.2g}", f"+{self._limit:#.2g}"
        room = metrics.horizontalAdvance("+0.012")  # so that the bar stays where it is
        bar = QRect(room + GRID // 2, line.center().y() - 4, 6 * GRID, 9)
        right = Qt.AlignmentFlag.AlignRight | _MIDDLE
        painter.drawText(QRect(0, line.y(), room, _LEGEND), right, least)
        painter.drawText(bar.right() + GRID // 2, line.y(), room, _LEGEND, _MIDDLE, most)
        steps = np.arange(2 * _LEVELS + 1, dtype=np.uint8)
        image = QImage(steps.data, len(steps), 1, len(steps), QImage.Format.Format_Indexed8)
        image.setColorTable(self._colours)
        painter.drawImage(bar, image)
        if self._unit is not None:
            left = bar.right() + room + GRID
            words = QRect(left, line.y(), self.width() - left, _LEGEND)
            text = metrics.elidedText(
                _describe(self._unit, self._weights[self._unit]),
                Qt.TextElideMode.ElideRight,
                words.width(),
            )
            painter.drawText(words, right, text)

    def _tiles(self) -> list[QRect]:
        """Where the tiles lie: as large as fit, in the middle above the legend."""
        if not len(self._weights):
            return []
        columns, side = self._grid()
        left = (self.width() - columns * (side + _GAP) + _GAP) // 2
        places = (divmod(unit, columns) for unit in range(len(self._weights)))
        step = side + _GAP
        return [QRect(left + column * step, row * step, side, side) for row, column in places]

    def _grid(self) -> tuple[int, int]:
        """Columns, and a tile's side."""
        units = max(len(self._levels), 1)
        width, height = self.width(), self.height() - _LEGEND - GRID

        def side_with(columns: int) -> int:
            rows = -(-units // columns)
            return min((width + _GAP) // columns, (height + _GAP) // rows) - _GAP

        columns = max(range(1, units + 1), key=side_with)
        return columns, max(side_with(columns), 1)

    def _follow(self) -> None:
        if not len(self._weights):
            description = _EMPTY
        elif self._unit is None:
            units, height, width = self._weights.shape
            description = f"{units} units of {height} by {width} weights"
        else:
            description = _describe(self._unit, self._weights[self._unit])
        self.setAccessibleDescription(description)
        self.update()

    def _take_colours(self) -> None:
        """Orange over the card's ground, for 0, to blue."""
        palette = self.palette()
        ground = palette.color(Role.Base)
        negative, positive = palette.color(Role.LinkVisited), palette.color(Role.Accent)
        below = ramp(QColor(negative), ground, _LEVELS + 1)
        self._colours = below + ramp(ground, positive, _LEVELS + 1)[1:]


def _describe(unit: int, weights: npt.NDArray[np.float32]) -> str:
    low, high = float(weights.min()), float(weights.max())
    if math.isnan(low):
        return f"unit {unit}: not numbers any more"
    return f"unit {unit}: {_signed(low)} to {_signed(high)}"


def _limit(weights: npt.NDArray[np.float32]) -> float:
    """The weight with the fullest colour: nearly the largest, so that one alone pales no other."""
    sizes = np.abs(weights).ravel()
    finite = sizes[np.isfinite(sizes)]
    if not finite.size:
        return 0.0
    place = min(int(finite.size * _SURE / 100), finite.size - 1)
    return float(np.partition(finite, place)[place])


def _signed(weight: float) -> str:
    return f"{weight:+.2f}".replace("-", "−")
