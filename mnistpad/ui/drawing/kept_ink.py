"""The ink on the pad, in pixels of the screen, kept from one painting to the next."""

import math

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from mnistpad.core.drawing.picture import Picture
from mnistpad.core.drawing.strokes import PAD_SIDE, Stroke
from mnistpad.state.drawing.pad import PadState
from mnistpad.ui.drawing.ink import WHOLE_PAD, paint_drawing, paint_last_curve


class KeptInk:
    """Each move of the pen adds a curve to it; it lacks what the next point may still bend."""

    def __init__(self, pad: PadState) -> None:
        self._pad = pad
        self._pixmap = QPixmap()
        self._side, self._colour = 0.0, QColor()

    def pixmap(self, side: float, ratio: float, colour: QColor) -> QPixmap:
        """The ink, rendered anew if it was forgotten or looked different.

        Parameters
        ----------
        side, ratio
            Of the pad in pixels, and of the screen's pixels to those.
        """
        size = QSize(1, 1) * math.ceil(side * ratio)
        if size != self._pixmap.size() or (side, colour) != (self._side, self._colour):
            self._side, self._colour = side, colour
            self._pixmap = QPixmap(size)
            self._pixmap.setDevicePixelRatio(ratio)
            self._pixmap.fill(Qt.GlobalColor.transparent)
            self.render(WHOLE_PAD)
        return self._pixmap

    def forget(self) -> None:
        """Another page is on the pad."""
        self._pixmap = QPixmap()

    def extend(self, stroke: Stroke) -> None:
        """Add the curve that the stroke's last point settled."""
        if not self._pixmap.isNull():
            painter = self._painter()
            paint_last_curve(painter, stroke, self._colour)
            painter.end()

    def render(self, part: QRectF) -> None:
        """Render a part of the pad, in its units, anew."""
        if self._pixmap.isNull():
            return
        painter = self._painter()
        painter.setClipRect(part)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.fillRect(part, Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        page = self._pad.page
        if isinstance(page, Picture):
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(WHOLE_PAD, _tinted(page, self._colour))
        else:
            paint_drawing(painter, page, self._colour, part)
        painter.end()

    def _painter(self) -> QPainter:
        painter = QPainter(self._pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._side / PAD_SIDE, self._side / PAD_SIDE)
        return painter


def _tinted(picture: Picture, colour: QColor) -> QImage:
    """The picture's ink in a colour, on nothing."""
    side = picture.ink.shape[0]
    alpha = np.ascontiguousarray((picture.ink * 255).astype(np.uint8))
    mask = QImage(alpha.data, side, side, side, QImage.Format.Format_Alpha8).copy()
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(colour)
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.drawImage(0, 0, mask)
    painter.end()
    return image
