"""One neuron in pictures: its weights, and the training digits that excite it most; and in words.

Both are what `InsideState` knows of the neuron that is chosen.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QImage, QPainter, QPen

from mnistpad.core.drawing.raster import SIDE
from mnistpad.core.message import Message
from mnistpad.core.network.recipe import PIXELS
from mnistpad.language import tr
from mnistpad.state.network.inside import EXCITING, InsideState
from mnistpad.ui.cell_grid import CellGrid, Cells
from mnistpad.ui.colours import ramp
from mnistpad.ui.scale import px
from mnistpad.ui.theme import GRID, Role
from mnistpad.ui.words import percent

_GAP = 4
_LEVELS = 127  # of colour on either side of 0


class NeuronPictures(CellGrid):
    """A row of pictures.

    Parameters
    ----------
    weights
        Whether the first picture is that of the weights, if there is one for each pixel.
    """

    def __init__(self, state: InsideState, *, weights: bool) -> None:
        tip = tr("The neuron's weights, and the training digits that excite it most")
        if not weights:
            tip = tr("The training digits that excite the neuron most, the first one most of all")
        super().__init__(tr("Digits that excite the neuron most"), tip, hover=True)
        self._state, self._with_weights = state, weights
        self._weights: npt.NDArray[np.float32] | None = None
        self._colours: list[int] = []
        self.setMinimumHeight(px(4 * GRID))
        self.take_colours()
        state.looked.connect(self._follow_neuron)

    def sizeHint(self) -> QSize:
        return QSize(36 * GRID, 6 * GRID)

    def _follow_neuron(self) -> None:
        if not self.isVisible():
            return
        found = self._state.sum if self._with_weights else None
        self._weights = None
        if found is not None and found.weights.size == PIXELS:
            self._weights = found.weights.reshape(SIDE, SIDE)
        self.follow()

    @property
    def _first(self) -> int:
        """Where the digits begin."""
        return 0 if self._weights is None else 1

    def cells(self) -> Cells:
        count = self._first + len(self._state.exciting)
        room = self._first + EXCITING
        side = min(self.height(), (self.width() + _GAP) // room - _GAP)
        return Cells(0, 0, max(side, 1), max(count, 1), count, _GAP)

    def describe(self, cell: int) -> str:
        if cell < self._first:
            return tr("the neuron's weights, one a pixel: blue adds, orange takes away")
        place = cell - self._first + 1
        return tr("number {place} of the training digits that excite it most", place=place)

    def whole(self) -> str:
        return ""

    def draw(self, painter: QPainter) -> None:
        cells = self.cells()
        if self._weights is not None:
            limit = float(np.abs(self._weights).max()) or 1.0
            scaled = np.nan_to_num(self._weights / limit) * _LEVELS + _LEVELS
            levels = np.ascontiguousarray(np.rint(scaled).astype(np.uint8))
            image = QImage(levels.data, SIDE, SIDE, SIDE, QImage.Format.Format_Indexed8)
            image.setColorTable(self._colours)
            painter.drawImage(cells.rect(0), image)
            self._frame(painter, cells.rect(0))
        for place, digit in enumerate(self._state.exciting, self._first):
            pixels = np.ascontiguousarray(digit)
            image = QImage(pixels.data, SIDE, SIDE, SIDE, QImage.Format.Format_Grayscale8)
            painter.drawImage(cells.rect(place), image)
        if self.current is not None:
            painter.setPen(QPen(self.palette().color(Role.Accent), 2))
            painter.drawRect(cells.rect(self.current))

    def _frame(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(self.palette().color(Role.Mid))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def take_colours(self) -> None:
        """Orange over the card's ground, for 0, to blue."""
        roles = Role.LinkVisited, Role.Base, Role.Accent
        negative, ground, positive = map(self.palette().color, roles)
        below = ramp(negative, ground, _LEVELS + 1)
        self._colours = below + ramp(ground, positive, _LEVELS + 1)[1:]


def neuron_in_words(state: InsideState) -> str:
    """What the chosen neuron adds up, in two lines; empty if none is chosen."""
    if state.chosen is None:
        return ""
    column, unit = state.chosen
    found = state.sum
    if found is None:
        value = _figure(float(state.columns[column].values[unit]))
        return tr(
            "Number {number} that the convolutions hand on: {value}", number=unit, value=value
        )
    sums = tr(
        "{count} products, sum {total}; {sign} {bias} = {z}",
        count=len(found.given),
        total=_figure(float(found.products.sum())),
        sign="+" if found.bias >= 0 else "−",
        bias=_figure(abs(found.bias)),
        z=_figure(found.z),
    )
    if found.activation == "softmax":
        return tr(
            "Output {number}: softmax makes {share} of it.\n{sums}",
            number=unit,
            share=percent(found.output),
            sums=sums,
        )
    return tr(
        "Neuron {number}: {activation} makes {output} of it.\n{sums}",
        number=unit,
        activation=found.activation,
        output=_figure(found.output),
        sums=sums,
    )


def _figure(value: float) -> str:
    return f"{value:.2f}".replace("-", "−")


LEGEND = Message("Bright: it answers much. Wide line: a large weight. Dashed: it takes away.")


def hint_of(state: InsideState) -> str:
    """What the picture is, and what can be done with it."""
    if state.network is None:
        return tr("The network is being loaded…")
    if state.has_convolutions:
        inputs = len(state.columns[0].values)
        return tr(
            "Convolutions come first. Instead of pixels you see what they hand on: those of "
            "{count:,} numbers that say most. Click a neuron behind them to see its sum.",
            count=inputs,
        )
    more = Message("Click a neuron to see its weights and its sum.")
    return tr("{first} {second}", first=LEGEND, second=more)
