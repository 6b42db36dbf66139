"""Hides what a part will tell, until the class has guessed."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QWidget

from mnistpad.language import tr
from mnistpad.ui.painting import CENTRE
from mnistpad.ui.theme import GRID, RADIUS

_Role = QPalette.ColorRole


class Cover(QWidget):
    """Lies over a part, from a share of its width on, and says what is to be guessed."""

    clicked = Signal()

    def __init__(self, part: QWidget, words: str = "", first: float = 0.0) -> None:
        super().__init__(part)
        self._part, self._words, self._first = part, words, first
        self.setAccessibleName(words or tr("Covered"))
        self.setToolTip(tr("Space, or a click, uncovers it"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()
        part.installEventFilter(self)
        self._fit()

    def _fit(self) -> None:
        room = self._part.rect()
        room.setLeft(round(self._first * room.width()))
        self.setGeometry(room)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the part."""
        if watched is self._part and event.type() is QEvent.Type.Resize:
            self._fit()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        self.raise_()
        super().showEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), palette.color(_Role.Base))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(_Role.AlternateBase))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), RADIUS, RADIUS)
        painter.setPen(palette.color(_Role.WindowText))
        room = self.rect().adjusted(GRID, GRID, -GRID, -GRID)
        painter.drawText(room, CENTRE | Qt.TextFlag.TextWordWrap, self._words)
