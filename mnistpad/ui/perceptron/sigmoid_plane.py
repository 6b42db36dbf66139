"""The plane of two inputs, shaded as much as a sigmoid neuron answers."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mnistpad.core.activations import sigmoid
from mnistpad.core.perceptron.targets import truth_table
from mnistpad.state.perceptron.sigmoid import GateDescentState
from mnistpad.ui.colours import ramp
from mnistpad.ui.painting import draw_words, mixed, round_corners, tint
from mnistpad.ui.perceptron.line import HIGH, LOW, line_of
from mnistpad.ui.perceptron.look import draw_sample
from mnistpad.ui.perceptron.square import Square
from mnistpad.ui.theme import Role, scaled

_SIDE = 96  # of the shading, in points
_SHADES = 64
_DARKEST = 0.5


class OutputPlane(QWidget):
    """Four samples with what is answered to them, the line of 1/2, and the perceptron's line."""

    def __init__(self, state: GateDescentState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        places = np.linspace(LOW, HIGH, _SIDE)
        self._x1, self._x2 = places[None, :], places[::-1, None]
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(170, 170)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Input plane with the sigmoid's output")
        self.setToolTip(
            "The darker, the nearer to 1 the sigmoid neuron answers. Its line (solid) is where it "
            "answers 1/2; the perceptron's (dashed) is where its sum is 0. Filled discs want 1, "
            "open ones 0; beside them stands the sigmoid's answer"
        )
        self._take_colours()
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(240, 240)

    def refresh(self) -> None:
        """Show what the state says now."""
        outputs = self._state.descent.outputs()
        self.setAccessibleDescription(
            ", ".join(
                f"({x1}, {x2}) is answered {output:.2f}, wanted {target}"
                for (x1, x2), output, target in zip(
                    truth_table(2), outputs, self._state.targets, strict=True
                )
            )
        )
        self.update()

    @property
    def square(self) -> Square:
        """Where the plane is drawn."""
        return Square.amid(self.size())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange:
            self._take_colours()
            self.update()
        super().changeEvent(event)

    def _take_colours(self) -> None:
        palette = self.palette()
        most = mixed(palette, Role.Base, Role.Accent, _DARKEST)
        self._colours = ramp(palette.color(Role.AlternateBase), most, _SHADES)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, square = self.palette(), self.square
        factor = min(max(square.place.width() / 250, 0.9), 1.6)
        painter.fillRect(self.rect(), palette.color(Role.Base))
        w1, w2, b = self._state.descent.weights().tolist()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(square.place, self._shading(w1, w2, b))
        painter.setClipRect(square.place)
        font, ink = scaled(self.font(), 0.9 * factor, tabular=True), palette.color(Role.WindowText)
        square.draw_axes(painter, tint(palette, Role.PlaceholderText, 0.35), font, ink)
        perceptron = self._state.perceptron
        rule = line_of(*map(float, perceptron.state(perceptron.position)))
        if rule is not None:
            painter.setPen(QPen(palette.color(Role.LinkVisited), 2 * factor, Qt.PenStyle.DashLine))
            painter.drawLine(square.line(rule))
        half = line_of(w1, w2, b)
        if half is not None:
            painter.setPen(QPen(ink, 2.2 * factor))
            painter.drawLine(square.line(half))
        self._paint_samples(painter, square, factor)
        painter.setClipping(False)
        round_corners(painter, palette, square.place, focus=False)

    def _shading(self, w1: float, w2: float, b: float) -> QImage:
        outputs = sigmoid(w1 * self._x1 + w2 * self._x2 + b)
        self._levels = np.ascontiguousarray(np.rint(outputs * (_SHADES - 1)).astype(np.uint8))
        image = QImage(self._levels.data, _SIDE, _SIDE, _SIDE, QImage.Format.Format_Indexed8)
        image.setColorTable(self._colours)
        return image

    def _paint_samples(self, painter: QPainter, square: Square, factor: float) -> None:
        palette, state = self.palette(), self._state
        font = scaled(self.font(), factor, bold=True, tabular=True)
        height = QFontMetricsF(font).height()
        outputs = state.descent.outputs()
        for sample, output, target in zip(truth_table(2), outputs, state.targets, strict=True):
            place = square.to_pixels(sample)
            # A half is no answer yet.
            wrong = (output - 0.5) * (2 * target - 1) < 1e-9
            draw_sample(
                painter,
                palette,
                place,
                6.5 * factor,
                target=target,
                looked_at=False,
                wrong=wrong,
            )
            at = place - QPointF(0, 6.5 * factor + 0.85 * height)
            ink, ground = palette.color(Role.WindowText), tint(palette, Role.Base, 0.8)
            draw_words(painter, at, answer_in_words(float(output)), font, ink, ground)


def answer_in_words(output: float) -> str:
    """In two decimals, or more where it is all but 0 or 1: only what is 1 is written as 1."""
    decimals = min(max(2, math.ceil(-math.log10(max(min(output, 1 - output), 1e-12)))), 4)
    text = f"{output:.{decimals}f}"
    if float(text) in (0, 1):
        return "<0.0001" if output < 0.5 else ">0.9999"
    return text
