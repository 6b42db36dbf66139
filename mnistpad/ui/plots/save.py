"""Plots as files: a picture, or the numbers it is made of."""

from __future__ import annotations

import contextlib
import csv
import io
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QBuffer, QByteArray, QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QImageWriter, QPaintDevice, QPainter, QPainterPath
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from mnistpad.core.files import explain, write_whole
from mnistpad.ui.theme import GRID

SCALE = 2
"""A PNG's pixels for one of the screen, each way."""

Column = tuple[str, npt.ArrayLike]
"""A name, and the numbers below it."""

Draw = Callable[[QPainter, QRectF], None]


def nothing(painter: QPainter, place: QRectF) -> None:
    """Draw nothing."""


_folder = Path.home()


def save_picture(plot: QWidget, content: Callable[[bool], bytes]) -> None:
    """Ask for a file, and write what is in sight of a plot as PNG or, if so asked, as SVG."""
    kinds = "PNG picture (*.png);;SVG drawing (*.svg)"
    path = _ask(plot, "Save picture", ".png", kinds)
    if path is not None:
        _write(plot, path, content(path.suffix.lower() == ".svg"))


def save_numbers(plot: QWidget, columns: Sequence[Column]) -> None:
    """Ask for a file, and write a plot's columns of numbers as CSV."""
    path = _ask(plot, "Save numbers", ".csv", "Table (*.csv)")
    if path is not None:
        _write(plot, path, table(columns).encode())


def png(plots: Sequence[pg.GraphicsView], below: float = 0, more: Draw = nothing) -> bytes:
    """The content of a PNG file, at `SCALE` times the screen's resolution.

    Parameters
    ----------
    plots
        As wide as each other; they are drawn one below the other.
    below
        Pixels left free below the last.
    more
        Draws what stands there; called with a painter and the free place.
    """
    size = _size(plots, below)
    image = QImage(size * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    _draw(image, plots, size, more)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    buffer.close()
    return bytes(content.data())


def svg(plots: Sequence[pg.GraphicsView], below: float = 0, more: Draw = nothing) -> bytes:
    """The content of an SVG file; as `png`.

    pyqtgraph's own exporter reads no closed paths, which Qt writes since 6.10 (its issue 3495).
    """
    content = QByteArray()
    buffer = QBuffer(content)
    size = _size(plots, below)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRect(QPoint(), size))
    generator.setResolution(plots[0].logicalDpiX())
    _draw(generator, plots, size, more)
    return bytes(content.data())


def _size(plots: Sequence[pg.GraphicsView], below: float) -> QSize:
    height = sum(plot.viewport().height() for plot in plots)
    return QSize(
        plots[0].viewport().width() + 2 * GRID,
        height + (len(plots) + 1) * GRID + math.ceil(below),
    )


def _draw(device: QPaintDevice, plots: Sequence[pg.GraphicsView], size: QSize, more: Draw) -> None:
    whole = QRectF(QPointF(), size.toSizeF())
    painter = QPainter(device)
    painter.fillRect(whole, plots[0].backgroundBrush())
    top = float(GRID)
    for plot in plots:
        source = QRectF(plot.viewport().rect())
        target = source.translated(GRID, top)
        _draw_plot(painter, plot, source, target)
        top = target.bottom() + GRID
    more(painter, whole.adjusted(GRID, top - GRID, -GRID, -GRID))
    painter.end()


def _draw_plot(painter: QPainter, plot: pg.GraphicsView, source: QRectF, target: QRectF) -> None:
    scene = plot.scene()
    scene.prepareForPaint()
    views = [item for item in scene.items() if isinstance(item, pg.ViewBox)]
    others = [item for item in views[0].parentItem().childItems() if item not in views]
    # QSvgGenerator knows no clipping: what juts out of the view is covered by the ground.
    with _hidden(others):
        scene.render(painter, target, source)
    around = QPainterPath()
    around.addRect(target)
    for view in views:
        around.addRect(view.sceneBoundingRect().translated(target.topLeft()))
    painter.fillPath(around, plot.backgroundBrush())
    with _hidden(views):
        scene.render(painter, target, source)


@contextlib.contextmanager
def _hidden(items: Iterable[pg.GraphicsWidget]) -> Iterator[None]:
    """Leave items out of a picture, with their places kept."""
    items = list(items)
    for item in items:
        item.setOpacity(0)
    try:
        yield
    finally:
        for item in items:
            item.setOpacity(1)


def table(columns: Sequence[Column]) -> str:
    """CSV: a line of names, then numbers to the last digit; short columns end in empty cells."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([name for name, _ in columns])
    writer.writerows(zip_longest(*(np.asarray(each).tolist() for _, each in columns), fillvalue=""))
    return text.getvalue()


def _ask(plot: QWidget, title: str, suffix: str, kinds: str) -> Path | None:
    """Ask for a file, at first one that is named after the plot."""
    global _folder
    name = "".join(c if c.isalnum() else " " for c in plot.accessibleName().lower())
    start = str(_folder / ("-".join(name.split()) or "plot")) + suffix
    chosen, kind = QFileDialog.getSaveFileName(plot.window(), title, start, kinds)
    if not chosen:
        return None
    path = Path(chosen)
    _folder = path.parent
    if path.suffix:
        return path
    return path.with_suffix(".svg" if kind.startswith("SVG") else suffix)


def _write(plot: QWidget, path: Path, content: bytes) -> None:
    try:
        write_whole(path, content)
    except OSError as error:
        QMessageBox.warning(plot.window(), "Not saved", explain(error, path))
