"""The weights of a network's first layer, a small image a unit."""

import math

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPen

from mnistpad.language import tr
from mnistpad.ui.cell_grid import CellGrid, Cells
from mnistpad.ui.colours import ramp
from mnistpad.ui.scale import px
from mnistpad.ui.theme import GRID, Role, scaled

_NONE = np.zeros((0, 1, 1), np.float32)
_LEVELS = 127  # of colour on either side of 0
_SURE = 99.5  # per cent of the weights whose colour tells them apart; the others have the last
_GAP = 2
_LEGEND = 24

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class WeightTiles(CellGrid):
    """First-layer weights: blue is positive, orange negative, and the ground is 0.

    The same colour is the same weight in every tile. The legend says how much that is; beside it
    stands what is known of the unit under the pointer or the cursor.
    """

    def __init__(self) -> None:
        tip = tr("What each unit of the first layer looks for: point at one, or arrow keys")
        super().__init__(tr("Weights of the first layer"), tip, hover=True)
        self._weights = _NONE
        self._levels = np.zeros((0, 1, 1), np.uint8)
        self._limit = 0.0
        self._colours: list[int] = []
        self.setMinimumSize(px(20 * GRID), px(16 * GRID))
        self.take_colours()
        self.follow()

    def sizeHint(self) -> QSize:
        return QSize(36 * GRID, 36 * GRID)

    def set_tiles(self, weights: npt.NDArray[np.floating] | None) -> None:
        """Show other weights, of shape (units, height, width), as (64, 28, 28); None for none."""
        if weights is None or not weights.size:
            self._weights, self.current = _NONE, None
        else:
            self._weights = weights.astype(np.float32)
            self._limit = _limit(self._weights)
            scaled_up = np.clip(self._weights / (self._limit or 1.0), -1, 1) * _LEVELS + _LEVELS
            # What is no number has the ground's colour.
            levels = np.nan_to_num(scaled_up, nan=_LEVELS)
            self._levels = np.ascontiguousarray(np.rint(levels).astype(np.uint8))
            if self.current is not None:
                self.current = min(self.current, len(weights) - 1)
        self.follow()

    def cells(self) -> Cells:
        """As large as fit, in the middle above the legend."""
        units = len(self._weights)
        if not units:
            return Cells(0, 0, 1, 1, 0)
        width, height = self.width(), self.height() - px(_LEGEND) - GRID

        def side_with(columns: int) -> int:
            rows = -(-units // columns)
            return min((width + _GAP) // columns, (height + _GAP) // rows) - _GAP

        columns = max(range(1, units + 1), key=side_with)
        side = max(side_with(columns), 1)
        left = (self.width() - columns * (side + _GAP) + _GAP) // 2
        return Cells(left, 0, side, columns, units, _GAP)

    def describe(self, cell: int) -> str:
        low, high = float(self._weights[cell].min()), float(self._weights[cell].max())
        if math.isnan(low):
            return tr("unit {unit}: not numbers any more", unit=cell)
        least, most = _signed(low), _signed(high)
        return tr("unit {unit}: {least} to {most}", unit=cell, least=least, most=most)

    def whole(self) -> str:
        if not len(self._weights):
            return tr(
                "Press Start (F5): here you see what each neuron of the first layer looks for."
            )
        units, height, width = self._weights.shape
        return tr(
            "{units} units of {height} by {width} weights",
            units=units,
            height=height,
            width=width,
        )

    def step(self, rows: int, columns: int) -> None:
        """To the left and right from row to row."""
        if self.current is None:
            self.look_at(0)
            return
        unit = self.current + columns + rows * self.cells().columns
        if 0 <= unit < len(self._weights):
            self.look_at(unit)

    def draw(self, painter: QPainter) -> None:
        palette, cells = self.palette(), self.cells()
        units, height, width = self._levels.shape
        # One image, the tiles one below the other, since a colour table takes its time.
        levels = self._levels.data
        image = QImage(levels, width, units * height, width, QImage.Format.Format_Indexed8)
        image.setColorTable(self._colours)
        tiles = [cells.rect(unit) for unit in range(units)]
        for unit, tile in enumerate(tiles):
            painter.drawImage(tile, image, QRect(0, unit * height, width, height))
        painter.setPen(palette.color(Role.Mid))
        painter.drawRects([tile.adjusted(0, 0, -1, -1) for tile in tiles])
        if self.current is not None:
            painter.setPen(QPen(palette.color(Role.WindowText), 2))
            painter.drawRect(tiles[self.current])
        self._draw_legend(painter)

    def _draw_legend(self, painter: QPainter) -> None:
        """A bar from − to + with what its ends stand for, and the unit that is looked at."""
        palette = self.palette()
        font = scaled(self.font(), 0.85, tabular=True)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(palette.color(Role.PlaceholderText))
        line = QRect(0, self.height() - px(_LEGEND), self.width(), px(_LEGEND))
        least, most = f"−{self._limit:#.2g}", f"+{self._limit:#.2g}"
        room = metrics.horizontalAdvance("+0.012")  # so that the bar stays where it is
        bar = QRect(room + GRID // 2, line.center().y() - 4, 6 * GRID, 9)
        right = Qt.AlignmentFlag.AlignRight | _MIDDLE
        painter.drawText(QRect(0, line.y(), room, px(_LEGEND)), right, least)
        painter.drawText(bar.right() + GRID // 2, line.y(), room, px(_LEGEND), _MIDDLE, most)
        steps = np.arange(2 * _LEVELS + 1, dtype=np.uint8)
        image = QImage(steps.data, len(steps), 1, len(steps), QImage.Format.Format_Indexed8)
        image.setColorTable(self._colours)
        painter.drawImage(bar, image)
        if self.current is not None:
            left = bar.right() + room + GRID
            words = QRect(left, line.y(), self.width() - left, px(_LEGEND))
            text = self.describe(self.current)
            elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, right, elided)

    def take_colours(self) -> None:
        """Orange over the card's ground, for 0, to blue."""
        roles = Role.LinkVisited, Role.Base, Role.Accent
        negative, ground, positive = map(self.palette().color, roles)
        below = ramp(negative, ground, _LEVELS + 1)
        self._colours = below + ramp(ground, positive, _LEVELS + 1)[1:]


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
