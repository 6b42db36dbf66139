"""How losses and the paths down them look: shades; colour, dashes and a mark for each path."""

from __future__ import annotations

from typing import NamedTuple

from pyqtgraph.graphicsItems.ScatterPlotItem import drawSymbol
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QLabel

from mnistpad.core.descent.optimise import End, Path
from mnistpad.ui.painting import mixed
from mnistpad.ui.plots.marks import Target
from mnistpad.ui.theme import Role
from mnistpad.ui.words import number

SHADES = 64
"""Of a loss, from the lowest to the highest."""

_DEEPEST = 0.34  # share of the accent where the loss is lowest


class PathStyle(NamedTuple):
    """How a path is drawn: pyqtgraph's symbol at its head, sized beside a disc, and its line."""

    symbol: str
    size: float
    role: Role
    width: float
    dashes: tuple[float, ...] = ()

    def head(self, size: float) -> Target:
        """The mark at its head, for a plot."""
        return Target(self.symbol, self.role, size * self.size)

    def pen(self, colour: QColor) -> QPen:
        """Its line."""
        pen = QPen(colour, self.width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if self.dashes:
            pen.setDashPattern(self.dashes)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen


NAMES = ("A", "B", "C", "D")
SHAPES = ("disc", "square", "triangle", "diamond")
STYLES = (
    PathStyle("o", 1.0, Role.Accent, 2.2),
    PathStyle("s", 0.9, Role.LinkVisited, 2.0, (5, 2)),
    PathStyle("t1", 1.15, Role.WindowText, 1.3),
    PathStyle("d", 1.45, Role.PlaceholderText, 2.0, (1.2, 2)),
)


class MarkSample(QLabel):
    """A path's line and the mark at its head, for a legend."""

    def __init__(self, style: int) -> None:
        super().__init__()
        self._path_style = STYLES[style]
        self.setFixedSize(36, 20)
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
            return f"✗ diverged, step {path.steps + 1:,}"
        case End.SETTLED:
            return f"{loss}  ✓ settled"
    return loss


def shades(palette: QPalette) -> list[QColor]:
    """How dark a loss is, from the lowest to the highest, and last the colour of no loss."""
    shares = [_DEEPEST * (1 - shade / (SHADES - 1)) ** 1.3 for shade in range(SHADES)]
    colours = [mixed(palette, Role.Base, Role.Accent, share) for share in shares]
    return [*colours, palette.color(Role.AlternateBase)]
