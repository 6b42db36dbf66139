"""What stands on top of the lines: validation's values, the best epoch, and runs' numbers."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF

from mnistpad.ui.plots.marks import Marks, Target, Text
from mnistpad.ui.plots.plot import Plot
from mnistpad.ui.plots.style import Style
from mnistpad.ui.scale import px
from mnistpad.ui.theme import Role

Points = npt.NDArray[np.float64]

_APART = 11  # pixels between two diamonds, at the least
_FRONT = 100  # z of the first of these
NOWHERE = np.empty((0, 2))


class Best(NamedTuple):
    """The epoch with the best value, where that value stands."""

    x: float
    y: float
    text: str


class End(NamedTuple):
    """An earlier run's number, and the line that it stands on."""

    text: str
    xs: Points
    ys: Points


class CurveMarks:
    """Marks on a plot, at places given in its view's coordinates."""

    def __init__(self, plot: Plot, best_tip: str) -> None:
        self._plot = plot
        self.diamonds = NOWHERE  # the validation's values, shape (n, 2)
        self.best: Best | None = None
        self.ends: list[End] = []  # of earlier runs
        self._diamonds = Marks("d", Role.LinkVisited, 10, edged=False)
        self._dense = plot.add_line("validation", Role.LinkVisited, 1, read=False)
        self._dense.setZValue(_FRONT)
        self._ring = Target("o", Role.LinkVisited, 17, is_open=True)
        self._ring.setToolTip(best_tip)
        self._best_text = Text("", Role.WindowText, (0.5, 0))
        self._numbers: list[Text] = []
        self._placed: object = None
        for z, item in enumerate((self._diamonds, self._ring, self._best_text), _FRONT + 1):
            plot.add(item, z)
        self._ring.hide()
        self._best_text.hide()
        plot.styled(self._forget)

    def _forget(self, _: Style) -> None:
        self._placed = None

    def place(self) -> None:
        """Put all of it where it belongs in the range that is shown."""
        view = self._plot.view
        (left, right), (bottom, top) = view.viewRange()
        lines = tuple((end.text, end.xs.size) for end in self.ends)
        # Known by identity: other diamonds are another array.
        placed = left, right, bottom, top, view.rect(), id(self.diamonds), self.best, lines
        if placed == self._placed:
            return
        self._placed = placed
        pixel, high = (right - left) / max(view.width(), 1), top - bottom
        self._place_diamonds(left, right, pixel)
        best = self.best
        shown = best is not None and left <= best.x <= right and bottom <= best.y <= top
        self._ring.setVisible(shown)
        self._best_text.setVisible(shown)
        if best is not None and shown:
            self._ring.put(best.x, best.y)
            beside = min(max(0.5, 1 - (right - best.x) / (px(70) * pixel)), 1.0)
            over = best.y < bottom + high / 2
            self._best_text.say(best.text, best.x, best.y, (beside, 1.7 if over else -0.7))
        self._place_numbers(left, right, pixel, high / max(view.height(), 1))

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
            self._numbers.append(Text("", Role.PlaceholderText, (0.5, 0.5)))
            self._plot.add(self._numbers[-1], _FRONT - 1)
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
