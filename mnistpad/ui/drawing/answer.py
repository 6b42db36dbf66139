"""The answer in figures large enough for the last row."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from mnistpad.core.drawing.number import Digit, number_of
from mnistpad.core.drawing.recogniser import Reading
from mnistpad.language import tr
from mnistpad.ui.boxes import STRETCH, column, fill
from mnistpad.ui.labels import LiveLabel
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.theme import GRID, Role, scaled
from mnistpad.ui.words import percent


class Answer(QWidget):
    """The digit or the number, how sure the network is of it, and what else it might be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digit = QLabel(textFormat=Qt.TextFormat.PlainText)  # names may be anybody's
        self._digit.setAlignment(CENTRE)
        self._digit.setAccessibleName(tr("Answer"))
        self._sureness = LiveLabel(opaque=True)
        self._second = LiveLabel(
            role=Role.PlaceholderText, lines=2, wrap=True, grows=False, opaque=True
        )
        words = column(STRETCH, self._sureness, self._second, STRETCH, gap=GRID // 2)
        fill(QHBoxLayout(self), self._digit, (words, 1), gap=3 * GRID)
        self.set_zoom(1.0)

    def set_zoom(self, zoom: float) -> None:
        """Make all figures larger, as for a projector; 1 is right for a desk."""
        self._large = scaled(self.font(), 7.0 * zoom, bold=True, tabular=True)
        # The widest digit fits, so that nothing moves when it changes.
        metrics = QFontMetrics(self._large)
        self._width = max(map(metrics.horizontalAdvance, "0–?")) + 2 * GRID
        self._digit.setFixedHeight(metrics.capHeight() + 4 * GRID)
        self._sureness.setFont(scaled(self.font(), 1.6 * zoom, tabular=True, chosen=True))
        self._fit()
        self._second.setFont(scaled(self.font(), 1.1 * zoom, tabular=True))

    def set_reading(self, reading: Reading | None, waiting: str, problem: str = "") -> None:
        """Show a digit's answer, why there is none yet, or what makes it unsure."""
        if reading is None:
            self._set("–", "", waiting, Role.Mid)
            return
        first, second = np.argsort(reading.probabilities)[::-1][:2]
        if reading.label is None:
            name = reading.classes[first]
            share = percent(reading.probabilities[first])
            perhaps = tr(problem) or tr("perhaps {name}, at {percent}", name=name, percent=share)
            self._set("?", tr("Not sure"), perhaps, Role.PlaceholderText)
        else:
            sureness = tr("{percent} sure", percent=percent(reading.confidence, 0))
            name, share = reading.classes[second], percent(reading.probabilities[second])
            then = tr("then {name}, at {percent}", name=name, percent=share)
            self._set(reading.name or "", sureness, then, Role.WindowText)

    def set_covered(self) -> None:
        """Show that there is an answer, and not which."""
        self._set("?", tr("Covered"), tr("Space uncovers it"), Role.Mid)

    def set_digits(self, digits: Sequence[Digit], chosen: int) -> None:
        """Show a number of several digits; which of them is looked at, and what it may be."""
        labels = ["?" if each.reading.label is None else f"{each.reading.label}" for each in digits]
        is_sure = number_of(digits) is not None
        least = percent(min(each.reading.confidence for each in digits), 0)
        looked_at = digits[chosen].reading
        first = int(looked_at.probabilities.argmax())
        shown = tr(
            "{place} of {count}:\n{digit}, at {percent}",
            place=chosen + 1,
            count=len(digits),
            digit=first,
            percent=percent(looked_at.confidence),
        )
        role = Role.WindowText if is_sure else Role.PlaceholderText
        sureness = tr("{percent} sure", percent=least) if is_sure else tr("Not sure")
        self._set("".join(labels), sureness, shown, role)
        self._digit.setAccessibleDescription(
            tr(
                "{sureness} of {number}; shown is digit {shown}",
                sureness=sureness,
                number=self._digit.text(),
                shown=" ".join(shown.split()),
            )
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """A digit has its place; a number what the words leave, in figures that fit there."""
        font, several = QFont(self._large), len(self._digit.text()) > 1
        width = self._width
        if several:
            surest = tr("{percent} sure", percent="100 %")
            words = self._sureness.fontMetrics().horizontalAdvance(surest) + 3 * GRID
            width = min(2 * width, max(self.width() - words, width))
            needed = QFontMetrics(font).horizontalAdvance(self._digit.text()) + GRID
            font.setPointSizeF(font.pointSizeF() * min(1.0, width / needed))
        if font != self._digit.font():
            self._digit.setFont(font)
        if width != self._digit.width():
            self._digit.setFixedWidth(width)

    def _set(self, digit: str, sureness: str, second: str, role: QPalette.ColorRole) -> None:
        if role is not self._digit.foregroundRole():
            self._digit.setForegroundRole(role)
        several = len(digit) > 1 or len(self._digit.text()) > 1
        self._digit.setText(digit)
        if several:
            self._fit()
        self._sureness.set_text(sureness)
        self._second.set_text(second)
        self._digit.setAccessibleDescription(
            tr("{sureness}, {second}", sureness=sureness, second=second)
        )
