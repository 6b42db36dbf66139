"""What the pictures of two and of three inputs share: samples, and what is told of them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mnistpad.state.perceptron.learning import PerceptronState
from mnistpad.ui.painting import draw_words
from mnistpad.ui.perceptron.look import draw_sample
from mnistpad.ui.perceptron.words import answer_in_words
from mnistpad.ui.theme import Role
from mnistpad.ui.words import number

_REACH = 24  # pixels around a sample that ask about it


class InputView(QWidget):
    """Keeps where the samples are painted, and tells of the one under the pointer.

    Parameters
    ----------
    name, tip
        Of the whole picture.

    Attributes
    ----------
    places
        Where the samples were painted last.
    """

    def __init__(
        self, state: PerceptronState, name: str, tip: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = state
        self.places: list[QPointF] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(200, 200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name)
        self.setToolTip(tip)

    def sizeHint(self) -> QSize:
        return QSize(360, 360)

    def refresh(self) -> None:
        """Show where the perceptron is now."""
        self.update()

    def describe(self) -> None:
        """Tell those who can't see the picture what it shows."""
        samples = range(len(self._state.samples))
        words = (answer_in_words(self._state, index) for index in samples)
        self.setAccessibleDescription("; ".join(words))

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self._words_at(event.pos())
            if words:
                QToolTip.showText(event.globalPos(), words, self)
                return True
        return super().event(event)

    def _words_at(self, position: QPoint) -> str:
        for index, place in enumerate(self.places):
            if (place - QPointF(position)).manhattanLength() < _REACH:
                return answer_in_words(self._state, index)
        return ""

    def paint_samples(
        self,
        painter: QPainter,
        indices: Iterable[int],
        radius: float,
        font: QFont,
        below: float,
        ground: QColor,
    ) -> None:
        """Paint some of the samples; below those that rounding decides, their sum."""
        state, palette = self._state, self.palette()
        sums, rounded, looked_at = state.perceptron.sums(), state.rounded, state.looked_at
        for index in indices:
            target, centre = state.setup.targets[index], self.places[index]
            draw_sample(
                painter,
                palette,
                centre,
                radius,
                target=target,
                looked_at=index == looked_at,
                wrong=int(sums[index] > 0) != target,
            )
            if index in rounded:
                place, words = centre + QPointF(0, below), f"≈ 0: {number(sums[index])}"
                draw_words(painter, place, words, font, palette.color(Role.LinkVisited), ground)
