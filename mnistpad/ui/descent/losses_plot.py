"""Paths down a loss: how they look, and their losses over what it took to get there."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pyqtgraph as pg
from pyqtgraph.graphicsItems.ScatterPlotItem import drawSymbol
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QLabel

from mnistpad.core.descent.optimise import End, Path
from mnistpad.core.message import Message
from mnistpad.language import tr
from mnistpad.ui.painting import mixed
from mnistpad.ui.plots.marks import Target
from mnistpad.ui.plots.plot import Array, Plot, padded
from mnistpad.ui.scale import px
from mnistpad.ui.theme import Role
from mnistpad.ui.words import number

SHADES = 64  # of a loss, from the lowest to the highest
_DEEPEST = 0.34  # share of the accent where the loss is lowest


class PathStyle(NamedTuple):
    """How a path is drawn: pyqtgraph's symbol at its head, sized beside a disc, and its line."""

    symbol: str
    size: float
    role: Role
    width: float
    dashes: tuple[float, ...] = ()

    def head(self, size: float) -> Target:
        return Target(self.symbol, self.role, size * self.size)

    def pen(self, colour: QColor) -> QPen:
        pen = QPen(colour, self.width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if self.dashes:
            pen.setDashPattern(self.dashes)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen


NAMES = ("A", "B", "C", "D")
SHAPES = (Message("disc"), Message("square"), Message("triangle"), Message("diamond"))
STYLES = (
    PathStyle("o", 1.0, Role.Accent, 2.2),
    PathStyle("s", 0.9, Role.LinkVisited, 2.0, (5, 2)),
    PathStyle("t1", 1.15, Role.WindowText, 1.3),
    PathStyle("d", 1.45, Role.PlaceholderText, 2.0, (1.2, 2)),
)


class PathPart(NamedTuple):
    """A path, as far as it has come: all of its steps, and how many of them are shown."""

    style: int  # of `STYLES`
    path: Path
    steps: int


class MarkSample(QLabel):
    """A path's line and the mark at its head, for a legend."""

    def __init__(self, style: int) -> None:
        super().__init__()
        self._path_style = STYLES[style]
        self.setFixedSize(px(36), px(20))
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        style, palette = self._path_style, self.palette()
        picture = QPixmap(self.size() * 2)
        picture.setDevicePixelRatio(2)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(style.pen(palette.color(style.role)))
        painter.drawLine(1, 10, 28, 10)
        painter.translate(29, 10)
        edge = QPen(palette.color(Role.Base), 1.2)
        edge.setCosmetic(True)
        drawSymbol(painter, style.symbol, 10 * style.size, edge, palette.brush(style.role))
        painter.end()
        self.setPixmap(picture)


def loss_text(path: Path, steps: int) -> str:
    """A path's loss after so many steps or, at its end, how it ended."""
    loss = number(path.loss(steps))
    match path.end if steps >= path.steps else None:
        case End.DIVERGED:
            return diverged_text(f"{path.steps + 1:,}")
        case End.SETTLED:
            return tr("{loss}  ✓ settled", loss=loss)
    return loss


def diverged_text(step: str) -> str:
    """What is said of a path that left for good, in place of its loss."""
    return tr("✗ diverged, step {step}", step=step)


def shades(palette: QPalette) -> list[QColor]:
    """How dark a loss is, from the lowest to the highest, and last the colour of no loss."""
    shares = [_DEEPEST * (1 - shade / (SHADES - 1)) ** 1.3 for shade in range(SHADES)]
    colours = [mixed(palette, Role.Base, Role.Accent, share) for share in shares]
    return [*colours, palette.color(Role.AlternateBase)]


MANY = 30  # times the lowest loss: from here on an axis is logarithmic
_POINTS = 0.25  # lowest and highest losses a pixel: each frame draws four lines anew
_AT_LEAST = 10  # steps that there is room for
_MOST_POWERS = 12  # of ten, that are shown


class LossesPlot(Plot):
    """A line a path, with its head where the path is now.

    The axes have some room to grow into, so that they seldom move. Along x is what the paths
    spend, "step" or "samples"; as long as there is nothing to see, it says what to do.
    """

    def __init__(self, x_title: str, empty: str, names: Sequence[str] = NAMES) -> None:
        super().__init__(x_title, tr("loss"))
        self._paths: list[Path] = []
        self._path_lines = [
            self.add_line(
                tr(name), style.role, 0.9 * style.width, style.dashes, autoDownsampleFactor=_POINTS
            )
            for name, style in zip(names, STYLES, strict=True)
        ]
        self._heads = [style.head(9) for style in STYLES]
        for head in self._heads:
            self.add(head)
        self._now = self.add_rule(90, Role.Mid, 1, (4, 3))
        self._empty = pg.TextItem(empty, anchor=(0.5, 0.5))
        self.add(self._empty)
        self.styled(lambda _: self._empty.setFont(self.font()))
        self.styled(lambda style: self._empty.setColor(style.colour(Role.PlaceholderText)))
        self.setAccessibleName(tr("Loss"))
        self.setToolTip(
            tr("The loss of each path; where it falls a lot, each line is a power of ten")
        )

    def set_paths(self, parts: Sequence[PathPart], position: float) -> None:
        """Show the losses of paths, over what was spent for them, and how far they have come."""
        begun = not self._paths or {id(part.path) for part in parts} != set(map(id, self._paths))
        self._paths = [part.path for part in parts]
        x_range, needed = self._fit_x, max(position, _AT_LEAST)
        if begun or not x_range[1] / 3 <= needed <= x_range[1]:
            x_range = 0.0, float(_AT_LEAST if needed <= _AT_LEAST else 1.8 * needed)
        reached = {style: path.losses()[: steps + 1] for style, path, steps in parts}
        values = np.concatenate([[], *reached.values()])
        values = values[np.isfinite(values)]
        y_range = self._choose_range(values, begun) if values.size else self._fit_y
        self.set_ranges(x_range, y_range)
        for style in range(len(STYLES)):
            self._heads[style].hide()
            if style not in reached or not position:
                self._path_lines[style].setData([], [])
        for style, path, steps in parts if position else ():
            works, losses = path.works()[: steps + 1], reached[style]
            self._path_lines[style].setData(works, losses)
            self._heads[style].put(float(works[-1]), self.up(float(losses[-1])))
        said = ", ".join(
            f"{self._path_lines[style].name()} {number(float(losses[-1]))}"
            for style, losses in reached.items()
        )
        self.setAccessibleDescription(
            tr(
                "{unit} {position:g}: loss of {losses}",
                unit=self.unit.text,
                position=position,
                losses=said,
            )
        )
        self._now.setVisible(bool(position))
        self._now.setValue(position)
        self._empty.setVisible(not position)
        self._empty.setPos(sum(x_range) / 2, sum(y_range) / 2)

    def _choose_range(self, values: Array, begun: bool) -> tuple[float, float]:
        low, high = float(values.min()), float(values.max())
        # What diverges would press all else together.
        first = max(path.loss(0) for path in self._paths)
        high = min(high, first + 3 * (first - min(low, first)) + abs(first))
        was_logarithmic = self.y_axis.logMode and not begun
        logarithmic = low > 0 and high > (MANY / 3 if was_logarithmic else MANY) * low
        bottom, top = self._fit_y
        if logarithmic:
            power, highest = math.log10(low), math.log10(high)
            power = max(power, highest - _MOST_POWERS)
            if begun or not was_logarithmic or not bottom <= power <= highest <= top:
                bottom, top = power - 0.35 * max(highest - power, 1), highest + 0.1
        elif begun or was_logarithmic or not bottom <= low <= high <= top:
            bottom, top = padded(min(low, 0.0) if low < 0.3 * high else low, high)
        self.set_log(logarithmic)
        self.caption.show_title(tr("loss, by powers of ten") if logarithmic else tr("loss"))
        return bottom, top
