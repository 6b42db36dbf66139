"""A label whose text changes many times a second."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class StillLabel(QLabel):
    """Takes the place it is given, on a card, and keeps it: nothing is laid out anew for another
    text, and nothing below it is painted.

    A `QLabel` asks for that with each text, and the whole window is painted again with it.

    Parameters
    ----------
    role
        The palette's colour of the text.
    lines
        It has room for so many.
    """

    def __init__(
        self,
        role: QPalette.ColorRole = QPalette.ColorRole.WindowText,
        lines: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = ""
        self._lines = lines
        self._role = role
        self.setWordWrap(lines > 1)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def setText(self, text: str) -> None:
        if text != self._words:
            self._words = text
            self.setAccessibleDescription(text)
            self.update()

    def text(self) -> str:
        return self._words

    def sizeHint(self) -> QSize:
        return QSize(0, self._lines * self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:
        return self.sizeHint().height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Base))
        painter.setPen(self.palette().color(self._role))
        flags = self.alignment()
        if self.wordWrap():
            painter.drawText(self.rect(), int(flags) | int(Qt.TextFlag.TextWordWrap), self._words)
            return
        words = self.fontMetrics().elidedText(
            self._words, Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(self.rect(), flags, words)
