"""What stands on top of the lines: diamonds of validation, best epoch, numbers, crosshair."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QRectF

from mnistpad.ui.plots.line import Line
from mnistpad.ui.plots.marks import Marks, Target, Text
from mnistpad.ui.plots.style import Style
from mnistpad.ui.theme import Role

Points = npt.NDArray[np.float64]

_APART = 11  # pixels between two diamonds, at the least
NOWHERE = np.empty((0, 2))


@dataclass(frozen=True, slots=True)
class Best:
    """The epoch with the best value, where that value stands."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class End:
    """An earlier run's number, and the line that it stands on."""

    text: str
    xs: Points
    ys: Points


@dataclass(frozen=True, slots=True)
class Cross:
    """The update being looked at: its own value and the smoothed one."""

    x: float
    value: float
    smoothed: float


class CurveMarks:
    """Items in a view, at places given in its coordinates.

    Parameters
    ----------
    view
        What they are put into.
    best_tip
        Which epoch is the best, for the mark's tooltip.
    """

    def __init__(self, view: pg.ViewBox, best_tip: str) -> None:
        self._view = view
        self.diamonds = NOWHERE
        self.best: Best | None = None
        self.ends: list[End] = []
        self._diamonds = Marks("d", Role.LinkVisited, 10)
        self._dense = Line("validation")
        self._ring = Target("o", Role.LinkVisited, 17, is_open=True)
        self._ring.setToolTip(best_tip)
        self._words = Text("", Role.WindowText, (0.5, 0))
        self._numbers: list[Text] = []
        self._line = pg.InfiniteLine(angle=90)
        self._dots = Target("o", Role.Accent, 6, is_open=True), Target("o", Role.Accent, 8)
        self._style: Style | None = None
        self._placed: object = None
        for z, item in enumerate(self._items(), 100):
            item.setZValue(z)
            view.addItem(item, ignoreBounds=True)
        for item in (self._ring, self._words, self._line, *self._dots):
            item.hide()

    def _items(self) -> list[Any]:
        return [self._line, self._dense, self._diamonds, self._ring, self._words, *self._dots]

    def set_style(self, style: Style) -> None:
        self._style = style
        styled: list[Any] = [self._diamonds, self._ring, self._words, *self._dots, *self._numbers]
        for item in styled:
            item.set_style(style)
        self._diamonds.setPen(None)
        self._placed = None
        self._dense.set_pen(style.pen(Role.LinkVisited))
        self._line.setPen(style.pen(Role.PlaceholderText))

    def set_marks(self, diamonds: Points, best: Best | None) -> None:
        """Places of the validation's values, shape (n, 2), and the best epoch."""
        self.diamonds, self.best = diamonds, best

    def set_ends(self, ends: list[End]) -> None:
        """Earlier runs, each with its number at its line's end."""
        self.ends = ends

    def place(self) -> None:
        """Put all of it where it belongs in the range that is shown."""
        (left, right), (bottom, top) = self._view.viewRange()
        lines = tuple((end.text, end.xs.size) for end in self.ends)
        # Known by identity: other diamonds are another array.
        placed = left, right, bottom, top, self._view.rect(), id(self.diamonds), self.best, lines
        if placed == self._placed:
            return
        self._placed = placed
        pixel, high = (right - left) / max(self._view.width(), 1), top - bottom
        self._place_diamonds(left, right, pixel)
        best = self.best
        shown = best is not None and left <= best.x <= right and bottom <= best.y <= top
        self._ring.setVisible(shown)
        self._words.setVisible(shown)
        if best is not None and shown:
            self._ring.put(best.x, best.y)
            beside = min(max(0.5, 1 - (right - best.x) / (70 * pixel)), 1.0)
            over = best.y < bottom + high / 2
            self._words.say(best.text, best.x, best.y, (beside, 1.7 if over else -0.7))
        self._place_numbers(left, right, pixel, high / max(self._view.height(), 1))

    def _place_diamonds(self, left: float, right: float, pixel: float) -> None:
        """One each; where they would run into each other, a line in their place."""
        xs = self.diamonds[:, 0]
        seen = self.diamonds[(xs > left - 8 * pixel) & (xs < right + 8 * pixel)]
        dense = len(seen) > 1 and seen[-1, 0] - seen[0, 0] < _APART * pixel * (len(seen) - 1)
        self._dense.setData(*(seen.T if dense else NOWHERE.T))
        self._diamonds.setData(pos=NOWHERE if dense else seen)

    def _place_numbers(self, left: float, right: float, wide: float, high: float) -> None:
        """Write each run's number near the end of its line, as on a map's contours."""
        while len(self._numbers) < len(self.ends):
            number = Text("", Role.PlaceholderText, (0.5, 0.5))
            number.setZValue(99)
            if self._style is not None:
                number.set_style(self._style)
            self._view.addItem(number, ignoreBounds=True)
            self._numbers.append(number)
        written: list[QRectF] = []
        for number in self._numbers:
            number.hide()
        for number, end in zip(self._numbers, self.ends, strict=False):
            known = np.isfinite(end.ys) & (end.xs >= left) & (end.xs <= right)
            xs, ys = end.xs[known], end.ys[known]
            number.setText(end.text)
            box = number.textItem.boundingRect()
            width, height = box.width() * wide, 0.6 * box.height() * high
            x = xs[-1] - width if len(xs) else left
            while len(xs) and x > xs[0]:
                y = float(np.interp(x, xs, ys))
                place = QRectF(x - width / 2, y - height / 2, width, height)
                if not any(place.intersects(other) for other in written):
                    written.append(place)
                    number.setPos(x, y)
                    number.show()
                    break
                x -= width / 2

    def set_cross(self, cross: Cross | None) -> None:
        """Stand the crosshair at an update; None: nowhere."""
        self._line.setVisible(cross is not None)
        for dot in self._dots:
            dot.hide()
        if cross is not None:
            self._line.setValue(cross.x)
            for dot, y in zip(self._dots, (cross.value, cross.smoothed), strict=True):
                if np.isfinite(y):
                    dot.put(cross.x, y)
