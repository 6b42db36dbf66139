"""Pictures on a lesson's page, made of the program's own parts when they are first seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from mnistpad.core.activations import NEURONS
from mnistpad.core.drawing.raster import SIDE
from mnistpad.core.lessons.vocabulary import Drawn
from mnistpad.core.perceptron.margin import widest_margin
from mnistpad.core.perceptron.targets import crossing_pairs, gate, truth_table
from mnistpad.language import tr
from mnistpad.ui.painting import CENTRE, square_around
from mnistpad.ui.theme import GRID, Role, scaled

_CROP, _FROM = 5, (10, 12)  # numbers that are written out: rows and columns, from a corner
_CURVE = 6.0  # the curve goes from −6 to 6

Digit = Callable[[int], npt.NDArray[np.uint8] | None]
"""A digit of the data, by its label; None while there is none."""


def draw_picture(drawn: Drawn, width: int, widget: QWidget, digit: Digit) -> QPixmap:
    """Draw what a page names, so wide, in the colours of a widget; null if it can't be."""
    image = digit(cast(int, drawn.value)) if drawn.kind == "digit" else None
    if drawn.kind == "digit" and image is None:
        return QPixmap()
    ratio = widget.devicePixelRatioF()
    size = QSize(width, round(width * 0.6))
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    room = QRectF(0, 0, size.width(), size.height())
    font = scaled(widget.font(), 0.9, tabular=True)
    if image is not None:
        _draw_digit(painter, room, image, font, widget.palette())
    elif drawn.kind == "corners":
        _draw_corners(painter, room, str(drawn.value), font, widget.palette())
    else:
        _draw_curve(painter, room, str(drawn.value), font, widget.palette())
    painter.end()
    return pixmap


def in_words(drawn: Drawn) -> str:
    """What the picture shows, for whoever can't see it."""
    match drawn.kind:
        case "digit":
            return tr("A {digit} of the data, and 25 of its numbers", digit=drawn.value)
        case "corners":
            return tr("The four cases of {gate} as corners of a square", gate=drawn.value)
    return tr("The curve of {name}", name=tr(str(drawn.value)))


def _draw_digit(
    painter: QPainter,
    room: QRectF,
    image: npt.NDArray[np.uint8],
    font: QFont,
    palette: QPalette,
) -> None:
    """The digit, and some of its numbers enlarged."""
    pixels = np.ascontiguousarray(image)
    small = scaled(font, 0.85, tabular=True)
    least = QFontMetricsF(small).horizontalAdvance("000") + 3  # of a cell with a number in it
    side = min(room.height(), room.width() - GRID - _CROP * least)
    digit = QRectF(0, (room.height() - side) / 2, side, side)
    grey = QImage(pixels.data, SIDE, SIDE, SIDE, QImage.Format.Format_Grayscale8)
    painter.drawImage(digit, grey)
    pixel, wide = side / SIDE, (room.width() - side - GRID) / _CROP
    high = min(wide, (room.height() - 4) / _CROP)
    row, column = _FROM
    top = digit.top() + row * pixel
    frame = QRectF(column * pixel, top, _CROP * pixel, _CROP * pixel)
    table = QRectF(side + GRID, (room.height() - _CROP * high) / 2, _CROP * wide, _CROP * high)
    painter.setPen(QPen(palette.color(Role.Accent), 1.5))
    painter.drawRect(frame)
    painter.drawLine(frame.topRight(), table.topLeft())
    painter.drawLine(frame.bottomRight(), table.bottomLeft())
    painter.setFont(small)
    for down in range(_CROP):
        for across in range(_CROP):
            number = int(pixels[row + down, column + across])
            place = QRectF(table.x() + across * wide, table.y() + down * high, wide, high)
            painter.fillRect(place, QImage(bytes([number]), 1, 1, 1, _GREY).pixelColor(0, 0))
            painter.setPen(Qt.GlobalColor.black if number > 127 else Qt.GlobalColor.white)
            painter.drawText(place, CENTRE, str(number))
    painter.setPen(QPen(palette.color(Role.Accent), 1.5))
    painter.drawRect(table)


_GREY = QImage.Format.Format_Grayscale8


def _draw_corners(
    painter: QPainter, room: QRectF, name: str, font: QFont, palette: QPalette
) -> None:
    """The four cases, and the line that parts them, or the pairs whose lines cross."""
    side = 0.56 * room.height()
    square = square_around(room.center(), side / 2)

    def place(x: float, y: float) -> QPointF:
        return QPointF(square.left() + x * side, square.bottom() - y * side)

    samples, targets = truth_table(2), gate(name)
    accent, second = palette.color(Role.Accent), palette.color(Role.LinkVisited)
    margin, pairs = widest_margin(samples, targets), crossing_pairs(targets)
    if margin is not None:
        w1, w2, b = margin.direction
        # Where it crosses the square, which is a bit larger than the corners lie apart.
        ends = [QPointF(x, -(w1 * x + b) / w2) for x in (-0.4, 1.4)]
        painter.setClipRect(room)
        painter.setPen(QPen(palette.color(Role.WindowText), 2))
        painter.drawLine(*(place(end.x(), end.y()) for end in ends))
    for pair, ink in zip(pairs or (), (accent, second), strict=False):
        painter.setPen(QPen(ink, 2, Qt.PenStyle.DashLine))
        painter.drawLine(place(*pair[0]), place(*pair[1]))
    painter.setFont(font)
    words = QFontMetricsF(font).horizontalAdvance("(0, 0)")
    apart = min(44.0, (room.width() - side - words) / 2 - 1)  # where there is little room
    for sample, target in zip(samples, targets, strict=True):
        centre = place(*sample)
        painter.setPen(QPen(accent if target else second, 2))
        painter.setBrush(accent if target else palette.color(Role.Base))
        painter.drawEllipse(centre, 11, 11)
        painter.setPen(palette.color(Role.HighlightedText if target else Role.WindowText))
        painter.drawText(square_around(centre, 11), CENTRE, str(target))
        painter.setPen(palette.color(Role.PlaceholderText))
        outward = QPointF(apart if sample[0] else -apart, 0)
        painter.drawText(square_around(centre + outward, 28), CENTRE, f"({sample[0]}, {sample[1]})")


def _draw_curve(painter: QPainter, room: QRectF, name: str, font: QFont, palette: QPalette) -> None:
    """What a neuron answers to each sum from −6 to 6."""
    answer = NEURONS[name].answer
    z = np.linspace(-_CURVE, _CURVE, 241)
    y = np.asarray(answer(z), np.float64)
    low, high = min(float(y.min()), 0.0), float(y.max())
    inner = room.adjusted(3 * GRID, GRID, -3 * GRID, -3 * GRID)
    xs = inner.left() + (z + _CURVE) / (2 * _CURVE) * inner.width()
    ys = inner.bottom() - (y - low) / (high - low) * inner.height()
    zero = inner.bottom() + low / (high - low) * inner.height()
    painter.setPen(QPen(palette.color(Role.Mid), 1))
    painter.drawLine(QPointF(inner.left(), zero), QPointF(inner.right(), zero))
    painter.drawLine(
        QPointF(inner.center().x(), inner.top()), QPointF(inner.center().x(), inner.bottom())
    )
    path = QPainterPath(QPointF(xs[0], ys[0]))
    for x, at in zip(xs[1:].tolist(), ys[1:].tolist(), strict=True):
        path.lineTo(x, at)
    painter.setPen(QPen(palette.color(Role.Accent), 2.5))
    painter.drawPath(path)
    painter.setFont(font)
    painter.setPen(palette.color(Role.PlaceholderText))
    below = inner.bottom() + 1.5 * GRID
    for text, x in (("−6", inner.left()), ("z = 0", inner.center().x()), ("6", inner.right())):
        painter.drawText(square_around(QPointF(x, below), 24), CENTRE, text)
    top = square_around(QPointF(inner.center().x() - 1.5 * GRID, inner.top() + 4), 12)
    painter.drawText(top, CENTRE, f"{high:.2g}")
