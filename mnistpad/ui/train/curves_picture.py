"""The curves as a file: points of colour, or lines."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QImageWriter, QPainter, QPainterPath
from PySide6.QtSvg import QSvgGenerator

from mnistpad.ui.theme import GRID
from mnistpad.ui.train.curves_look import Look, draw_sample, ghost_pen, line_pen
from mnistpad.ui.train.curves_scene import Scene

SCALE = 2
"""A PNG's pixels for one of the screen, each way."""

_SAMPLE = 40.0


@dataclass(frozen=True, slots=True)
class Caption:
    """A run, as it is named below the curves."""

    key: int
    label: str
    ghost: bool


def picture_png(scene: Scene, captions: Sequence[Caption], look: Look) -> bytes:
    """The content of a PNG file, at twice the screen's resolution."""
    size = _size(scene, captions, look)
    image = QImage((size * SCALE).toSize(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    painter = QPainter(image)
    _draw(painter, size, scene, captions, look)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    buffer.close()
    return bytes(content.data())


def picture_svg(scene: Scene, captions: Sequence[Caption], look: Look) -> bytes:
    """The content of an SVG file."""
    size = _size(scene, captions, look)
    content = QByteArray()
    buffer = QBuffer(content)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setSize(size.toSize())
    generator.setViewBox(QRect(0, 0, *size.toSize().toTuple()))
    generator.setResolution(scene.logicalDpiX())
    generator.setTitle("mnistpad: curves of loss and accuracy")
    painter = QPainter(generator)
    _draw(painter, size, scene, captions, look)
    painter.end()
    return bytes(content.data())


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


def _size(scene: Scene, captions: Sequence[Caption], look: Look) -> QSizeF:
    curves = scene.sceneRect().size()
    return QSizeF(
        math.ceil(curves.width()) + 2 * GRID,
        math.ceil(curves.height()) + len(captions) * _row(look) + 3 * GRID,
    )


def _row(look: Look) -> int:
    return math.ceil(QFontMetricsF(look.font).height()) + GRID // 2


def _draw(
    painter: QPainter, size: QSizeF, scene: Scene, captions: Sequence[Caption], look: Look
) -> None:
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), look.ground)
    source = scene.sceneRect()
    target = QRectF(GRID, GRID, source.width(), source.height())
    scene.scene().prepareForPaint()
    views = [item for item in scene.ci.items if isinstance(item, pg.ViewBox)]
    others = [item for item in scene.ci.items if item not in views]
    # QSvgGenerator knows no clipping: what juts out of the views is covered by the ground.
    with _hidden(others):
        scene.scene().render(painter, target, source)
    around = QPainterPath()
    around.addRect(QRectF(0, 0, size.width(), size.height()))
    for view in views:
        around.addRect(view.sceneBoundingRect().translated(target.topLeft()))
    painter.fillPath(around, look.ground)
    with _hidden(views):
        scene.scene().render(painter, target, source)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(look.font)
    top = target.bottom() + GRID
    for caption in captions:
        row = QRectF(2 * GRID, top, size.width() - 3 * GRID, _row(look))
        sample = QRectF(row.left(), row.top(), _SAMPLE, row.height())
        pen = (
            ghost_pen(caption.key, look.dim, look.thin)
            if caption.ghost
            else line_pen(look.accent, look.thick)
        )
        draw_sample(painter, sample, pen)
        painter.setPen(look.text)
        text = row.adjusted(_SAMPLE + GRID, 0, 0, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, f"{caption.key}  {caption.label}")
        top += row.height()
