"""Plots as files: a picture, or the numbers it is made of."""

import csv
import io
import math
from collections.abc import Callable, Sequence
from itertools import zip_longest
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QBuffer, QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from mnistpad.core.files import explain, write_whole
from mnistpad.language import tr
from mnistpad.ui.theme import GRID

SCALE = 2  # a PNG's pixels for one of the screen, each way

Column = tuple[str, npt.ArrayLike]
"""A name, and the numbers below it."""

Draw = Callable[[QPainter, QRectF], None]


_folder = Path.home()


def save(plot: QWidget, title: str, kinds: str, content: Callable[[str], bytes]) -> None:
    """Ask for a file, at first one that is named after the plot, and write its content.

    Title and kinds of files are the dialog's; the content is made for the file's suffix.
    """
    global _folder
    name = "".join(c if c.isalnum() else " " for c in plot.accessibleName().lower())
    usual = kinds.split("*")[1].split(")")[0]
    start = str(_folder / ("-".join(name.split()) or "plot")) + usual
    chosen, kind = QFileDialog.getSaveFileName(plot.window(), title, start, kinds)
    if not chosen:
        return
    path = Path(chosen)
    _folder = path.parent
    if not path.suffix:
        path = path.with_suffix(".svg" if "*.svg" in kind else usual)
    try:
        write_whole(path, content(path.suffix.lower()))
    except OSError as error:
        _refuse(plot, explain(error, path))
    except ValueError as error:  # since the file was asked for, what was to be saved is gone
        _refuse(plot, str(error))


def _refuse(plot: QWidget, reason: str) -> None:
    QMessageBox.warning(plot.window(), tr("Not saved"), tr(reason))


def render(
    plots: Sequence[pg.GraphicsView], below: float = 0, more: Draw | None = None, *, is_svg: bool
) -> bytes:
    """The content of an SVG or PNG file, this at `SCALE` times the screen's resolution.

    The plots, as wide as each other, are drawn one below the other. Below the last, so many pixels
    are left free for what draws more, with a painter and the free place.
    """
    height = sum(plot.viewport().height() + GRID for plot in plots) + GRID + math.ceil(below)
    size, buffer = QSize(plots[0].viewport().width() + 2 * GRID, height), QBuffer()
    image = QImage(size * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    # pyqtgraph's own exporter reads no closed paths, which Qt writes since 6.10 (its issue 3495).
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRect(QPoint(), size))
    generator.setResolution(plots[0].logicalDpiX())
    whole, top = QRectF(QPointF(), size.toSizeF()), float(GRID)
    painter = QPainter(generator if is_svg else image)
    painter.fillRect(whole, plots[0].backgroundBrush())
    for plot in plots:
        source = QRectF(plot.viewport().rect())
        target = source.translated(GRID, top)
        _draw_plot(painter, plot, source, target)
        top = target.bottom() + GRID
    if more is not None:
        more(painter, whole.adjusted(GRID, top - GRID, -GRID, -GRID))
    painter.end()
    if not is_svg:
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt a str
    return bytes(buffer.data().data())


def _draw_plot(painter: QPainter, plot: pg.GraphicsView, source: QRectF, target: QRectF) -> None:
    scene = plot.scene()
    scene.prepareForPaint()
    views = [item for item in scene.items() if isinstance(item, pg.ViewBox)]
    others = [item for item in views[0].parentItem().childItems() if item not in views]
    around = QPainterPath()
    around.addRect(target)
    for view in views:
        around.addRect(view.sceneBoundingRect().translated(target.topLeft()))
    # QSvgGenerator knows no clipping: what juts out of the view is covered by the ground.
    for hidden, ground in ((others, around), (views, QPainterPath())):
        for item in hidden:
            item.setOpacity(0)
        scene.render(painter, target, source)
        for item in hidden:
            item.setOpacity(1)
        painter.fillPath(ground, plot.backgroundBrush())


def table(columns: Sequence[Column]) -> str:
    """CSV: a line of names, then numbers to the last digit; short columns end in empty cells."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([name for name, _ in columns])
    writer.writerows(zip_longest(*(np.asarray(each).tolist() for _, each in columns), fillvalue=""))
    return text.getvalue()
