"""What the pictures of a perceptron have in common."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen

from mnistpad.ui.numbers import round_up
from mnistpad.ui.painting import square_around
from mnistpad.ui.theme import Role

NO_AMOUNT = "QSlider::sub-page:horizontal { background: palette(alternate-base); }"
"""Style of a slider to both sides of 0: what lies on its left is no amount."""


def draw_sample(
    painter: QPainter,
    palette: QPalette,
    centre: QPointF,
    radius: float,
    *,
    target: int,
    looked_at: bool,
    wrong: bool,
) -> None:
    """A disc: filled where 1 is wanted, open for 0, larger while looked at, ringed if wrong."""
    if looked_at:
        radius *= 1.5
    width = max(radius / 4, 1.5)
    ink = palette.color(Role.WindowText)
    painter.setPen(QPen(ink, width))
    painter.setBrush(ink if target else palette.color(Role.Base))
    painter.drawEllipse(centre, radius, radius)
    if wrong:
        painter.setPen(QPen(palette.color(Role.LinkVisited), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius + 2.2 * width, radius + 2.2 * width)


def draw_crossing(
    painter: QPainter, palette: QPalette, pairs: Sequence[Sequence[QPointF]], factor: float
) -> None:
    """The two pairs that prove that nothing separates the samples, and the middle they share."""
    ink, second = palette.color(Role.WindowText), palette.color(Role.LinkVisited)
    ones, zeros = pairs
    painter.setPen(QPen(ink, 1.6 * factor, Qt.PenStyle.DotLine))
    painter.drawLine(*ones)
    painter.setPen(QPen(second, 1.6 * factor, Qt.PenStyle.DashLine))
    painter.drawLine(*zeros)
    middle = (zeros[0] + zeros[1]) / 2
    painter.setPen(QPen(second, 2 * factor))
    painter.setBrush(palette.color(Role.Base))
    painter.drawRect(square_around(middle, 4))


def scale_of(rate: float, *numbers: float) -> float:
    """A round number that weights stay within while a gate is learnt at a rate."""
    return round_up(max(10 * rate, *map(abs, numbers)))


def decimals_for(scale: float) -> int:
    """Decimals that a thousandth of a scale needs."""
    return max(0, 3 - math.floor(math.log10(scale)))
